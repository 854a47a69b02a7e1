"""What is said of a person's documents: which passport it is, and what is doubtful in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.person_fields import FIELD_BY_NAME, PersonValues
from app.services.documents.kinds import passport_kind
from app.services.documents.numbers import shown_documents
from app.services.documents.validity import TERM_DOUBTS, Former, Trip, document_doubts
from app.services.persons.typing_in import show_value
from app.views.texts import explain_code, field_label

_SAID_AT_FIELD = frozenset(TERM_DOUBTS.values())
"""Doubts that already stand in words below the passport's end."""


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What the panel shows.

    Attributes:
        kind: which document it is, with its number as it is printed; empty where nothing is known.
        doubts: what is doubtful, each with the name of its field.
    """

    kind: str = ""
    doubts: tuple[str, ...] = ()


def document_facts(values: PersonValues, trip: Trip, language: str, former: Sequence[Former] = ()) -> DocumentFacts:
    """Return what is known and doubtful of a person's documents.

    Args:
        values: the fields in the form in which they are stored.
        trip: what the documents are measured by.
        language: of the names of countries.
        former: surnames borne before.
    """
    doubts = [one for one in document_doubts(values, trip, former) if one.code not in _SAID_AT_FIELD]
    lines = (f"{field_label(one.field)}: {explain_code(one.code, one.params)}" for one in doubts)
    return DocumentFacts(_kind_words(values, language), tuple(dict.fromkeys(lines)))


def _kind_words(values: PersonValues, language: str) -> str:
    """Return which passport it is and its number as it is printed."""
    translate = QCoreApplication.translate
    kind = passport_kind(values)
    words = {
        "russian_ten_years": translate("DocumentPanel", "Russian passport, 10 years, biometric"),
        "russian_five_years": translate("DocumentPanel", "Russian passport, 5 years, without a chip"),
        "russian": translate("DocumentPanel", "Russian passport"),
        "foreign": translate("DocumentPanel", "Passport: %1"),
    }
    if kind not in words:
        return ""
    citizenship = values.get("citizenship", "")
    country = show_value(FIELD_BY_NAME["citizenship"], citizenship, language) if kind == "foreign" else ""
    number = shown_documents(values).get("passport", "").replace(" ", "\u00a0")  # never parted by a line's end
    return " · ".join((words[kind].replace("%1", country), number))
