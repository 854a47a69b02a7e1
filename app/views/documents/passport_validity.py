"""How long a passport is valid beside the dates of the tour."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.services.documents.validity import Term, passport_term
from app.services.persons.dates import format_date
from app.views.texts import Texts

ValidityWords = Texts("ValidityWords")


@dataclass(frozen=True, slots=True)
class Validity:
    """What is said about a passport: words and "error", "doubt" or "good"; no words where nothing is known."""

    text: str = ""
    level: str = "good"


def passport_validity(expires: str, arrival: str, departure: str, today: date) -> Validity:
    """Compare the end of a passport with the tour's dates.

    Args:
        expires: ISO 8601; where day or month lack, the first one counts.
        arrival: first day of the tour, or empty.
        departure: last day of the tour, or empty.
        today: stands for the dates that the tour lacks.
    """
    term = passport_term(expires, arrival, departure, today)
    if term.code in {"long", "short"}:
        return _left(term)
    texts = {
        "expired": QCoreApplication.translate("Validity", "Expired: %1"),
        "expired_before_trip": QCoreApplication.translate("Validity", "Expired before the trip: %1"),
        "expires_during_trip": QCoreApplication.translate("Validity", "Expires during the trip: %1"),
    }
    return Validity(texts[term.code].replace("%1", format_date(expires)), "error") if term.code else Validity()


def _left(term: Term) -> Validity:
    """Return how long a passport is valid after the return, in words."""
    words = _span(term.months) if term.months else _days(term.days)
    if term.code == "short":
        text = QCoreApplication.translate("Validity", "Valid only %1 after the return")
        return Validity(text.replace("%1", words), "doubt")
    return Validity(QCoreApplication.translate("Validity", "Valid %1 after the return").replace("%1", words), "good")


def _span(months: int) -> str:
    """Return years and months in words."""
    years, rest = divmod(months, 12)
    parts = []
    if years:
        parts.append(ValidityWords.tr("%n year(s)", "", years))
    if rest or not years:
        parts.append(ValidityWords.tr("%n month(s)", "", rest))
    return " ".join(parts)


def _days(count: int) -> str:
    return ValidityWords.tr("%n day(s)", "", count)
