"""Why two clients look like one person, and how sure that is, in words."""

from app.services.clients.duplicates.shapes import Alike, Level, Likeness, Reason
from app.services.persons.dates import format_date
from app.views.client_names import name_of_row
from app.views.texts import choice, fill

LEVEL_COLOURS = {Level.CERTAIN: "good", Level.LIKELY: "", Level.POSSIBLE: "muted"}
"""The colour of each level; its word always stands beside it."""


def level_words(level: Level) -> str:
    """Return the word of a level."""
    return choice("alike_level", level.value)


def reason_words(reason: Reason) -> str:
    """Return one reason in words."""
    return fill(choice("alike_reason", reason.code), reason.params)


def reasons_for(likeness: Likeness) -> list[str]:
    """Return what speaks for one person, the weightiest first."""
    return [reason_words(one) for one in likeness.reasons if one.speaks_for]


def reasons_against(likeness: Likeness) -> list[str]:
    """Return what speaks against it."""
    return [reason_words(one) for one in likeness.reasons if not one.speaks_for]


def reason_line(likeness: Likeness, most: int = 2) -> str:
    """Return the weightiest reasons in one line: "same passport, other spelling of the name"."""
    return ", ".join(reasons_for(likeness)[:most])


def brief_reasons(likeness: Likeness, most: int) -> str:
    """Return the weightiest reasons as short as a list needs them: "passport, birth date"."""
    told = [choice("alike_brief", one.code) for one in likeness.reasons if one.speaks_for]
    return ", ".join(list(dict.fromkeys(told))[:most])


def capital(words: str) -> str:
    """Return words as they begin a line."""
    return words[:1].upper() + words[1:]


def person_line(alike: Alike) -> str:
    """Return who it is: name, birth date, passport."""
    row = alike.client
    return ", ".join(part for part in (name_of_row(row), format_date(row.birth_date), row.passport) if part)
