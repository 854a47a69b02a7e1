"""From what an agent types to what is stored, and back to what is shown."""

import re
from datetime import date

from app.errors import UserError
from app.person_fields import FieldKind, PersonField
from app.services.persons.checks import field_problem

_SPACES = re.compile(r"\s+")
_SEX_WORDS = {
    "m": "M", "м": "M", "male": "M", "муж": "M", "муж.": "M", "мужской": "M", "mr": "M", "mstr": "M",
    "f": "F", "ж": "F", "female": "F", "жен": "F", "жен.": "F", "женский": "F", "mrs": "F", "ms": "F", "miss": "F",
}  # fmt: skip


def read_typed(field: PersonField, text: str, today: date) -> str:
    """Return the stored form of what was typed: spaces at the ends and line breaks go, the rest stays as typed.

    Raises:
        UserError: what the field can't hold, by code.
    """
    clean = _SPACES.sub(" ", text).strip()
    if not clean:
        return ""
    value = _READERS.get(field.kind, _as_typed)(field, clean, today)
    code = field_problem(field, value)
    if code:
        raise UserError(code, length=field.length)
    return value


def show_value(field: PersonField, value: str, language: str) -> str:
    """Return a stored value as the screens show it: dates as 31.12.1985, countries by name."""
    if field.kind is FieldKind.DATE:
        from app.services.persons.dates import format_date

        return format_date(value)
    if field.kind is FieldKind.COUNTRY and value:
        from app.services.persons.countries import country_name

        return country_name(value, language)
    return value


def _as_typed(_field: PersonField, text: str, _today: date) -> str:
    return text


def _read_date(field: PersonField, text: str, today: date) -> str:
    from app.services.persons.dates import parse_date

    expires = field.name == "passport_expires"
    return parse_date(text, century="near" if expires else "past", today=today, allow_partial=True)


def _read_sex(_field: PersonField, text: str, _today: date) -> str:
    return _SEX_WORDS.get(text.casefold(), text)


def _read_country(_field: PersonField, text: str, _today: date) -> str:
    from app.services.persons.countries import country_code

    code = country_code(text)
    if code is None:
        raise UserError("country_unknown")
    return code


_READERS = {
    FieldKind.DATE: _read_date,
    FieldKind.SEX: _read_sex,
    FieldKind.COUNTRY: _read_country,
}
