"""What stands in a client's card, in words: fields, values of fixed sets, former and present values."""

import re
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from app.person_fields import FIELD_BY_NAME
from app.services.clients.cards import (
    CARD_KINDS,
    DOCUMENT_KINDS,
    KINDS,
    RELATIONS,
    SECTIONS,
    STAGES,
    ClientCard,
)
from app.services.persons.dates import format_date
from app.services.persons.typing_in import show_value
from app.views.texts import choice, field_label

NOTHING = "—"
_DATES = frozenset({"issued", "expires", "replaced_on", "created_on"})
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_KIND_SETS: Mapping[str, str] = {"client": "kind", "client_document": "document", "client_card": "card"}


def path_label(path: str) -> str:
    """Return the words for a field of a card: "Phone · Number" of "phones/3/number"."""
    parts = path.split("/")
    if len(parts) == 1:
        return field_label(path)
    label = choice("table", SECTIONS[parts[0]].TABLE)
    return label if len(parts) == 2 else " · ".join((label, field_label(parts[2])))


def path_value(path: str, value: object, agents: Mapping[int, str], language: str) -> str:
    """Return the words for a value of a card's field; None is a row that is not there."""
    if value is None and "/" in path:
        return QCoreApplication.translate("ClientWords", "Removed")
    parts = path.split("/")
    table = SECTIONS[parts[0]].TABLE if len(parts) == 3 else "client"
    return value_words(table, parts[-1], "" if value is None else str(value), agents, language)


def value_words(table: str, field: str, value: str, agents: Mapping[int, str], language: str) -> str:
    """Return the words for a stored value of a column."""
    if not value:
        return ""
    if table == "client" and field in FIELD_BY_NAME:
        known = FIELD_BY_NAME[field]
        return choice("sex", value) if field == "sex" else show_value(known, value, language)
    if field in _DATES:
        return format_date(value)
    if field == "agent_id":
        return agents.get(int(value), value)
    if field == "current":
        return _yes_or_no(value)
    return choice(_set_of(table, field), value) if _set_of(table, field) else value


def _set_of(table: str, field: str) -> str:
    """Return the name of the fixed set that a column draws from, or the empty text."""
    if field == "kind":
        return _KIND_SETS.get(table, "")
    return field if field in {"stage", "relation"} else ""


def _yes_or_no(value: str) -> str:
    if value == "True":
        return QCoreApplication.translate("ClientWords", "Yes")
    return QCoreApplication.translate("ClientWords", "No")


def whole_row_words(text: str) -> str:
    """Return the values of a created or removed record, with dates and codes in words."""
    return ", ".join(_token_words(token) for token in text.split(", ") if token)


def _token_words(token: str) -> str:
    if _ISO_DATE.fullmatch(token):
        return format_date(token)
    for name, codes in (
        ("kind", KINDS),
        ("stage", STAGES),
        ("document", DOCUMENT_KINDS),
        ("card", CARD_KINDS),
        ("relation", RELATIONS),
    ):
        if token in codes:
            return choice(name, token)
    return token


def moment_words(at: str) -> str:
    """Return a moment of UTC as the clock on the wall says it: 31.12.2025 14:05."""
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return QLocale.c().toString(moment, "dd.MM.yyyy HH:mm") if moment.isValid() else at


def facts_of(card: ClientCard) -> str:
    """Return one line on a client: born when, since when in the base."""
    facts = []
    if card.values["birth_date"]:
        words = QCoreApplication.translate("ClientWords", "born %1")
        facts.append(words.replace("%1", format_date(card.values["birth_date"])))
    if card.created_on:
        words = QCoreApplication.translate("ClientWords", "in the base since %1")
        facts.append(words.replace("%1", format_date(card.created_on)))
    return " · ".join(facts)
