"""What a field can hold: refused values are named with a code; nothing is changed in silence."""

import dataclasses
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.errors import UserError
from app.person_fields import FIELD_BY_NAME, FieldKind, PersonField, PersonValues

if TYPE_CHECKING:
    from app.services.clients.cards import ChildRow, ClientCard

_ISO_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_COUNTRY = re.compile(r"[A-Z]{1,3}", re.ASCII)
_DIGIT = re.compile(r"\d")
_FEWEST_DIGITS = 3
"""A shorter number is no phone's."""

_PLAIN_NAME = re.compile(r"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*", re.ASCII)
_PLAIN_NAME_LENGTH, _PLAIN_LENGTH = 64, 254
"""What may stand before an @ wherever the domain takes mail. Source: RFC 5322, 3.2.3 (dot-atom); RFC 5321, 4.5.3.1."""


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """Why a field can't hold a value: a code and what fills its sentence; the value itself is not kept."""

    field: str
    code: str
    params: Mapping[str, object] = dataclasses.field(default_factory=dict)


def check_person(values: PersonValues) -> None:
    """Refuse values that the catalogue's fields can't hold.

    Raises:
        UserError: "fields_refused" with `problems`, every one of them.
    """
    problems = list(person_problems(values))
    if problems:
        raise UserError("fields_refused", problems=problems)


def person_problems(values: PersonValues) -> Iterable[FieldProblem]:
    """Yield what is wrong with values that are in the form in which they are stored."""
    for name, value in values.items():
        code = field_problem(FIELD_BY_NAME[name], value)
        if code:
            yield FieldProblem(name, code, {"length": FIELD_BY_NAME[name].length})


def field_problem(field: PersonField, value: str) -> str:
    """Return the code of what is wrong with a stored value, or the empty text."""
    return next(iter(refused_values(field, [value]).values()), "")


def refused_values(field: PersonField, values: Iterable[str]) -> dict[str, str]:
    """Return the values of one field that it can't hold, each with the code of what is wrong with it."""
    length, check = field.length, _CHECKS.get(field.kind, _anything)
    codes = ((value, text_problem(value, length) or check(value)) for value in values if value)
    return {value: code for value, code in codes if code}


def kind_problem(kind: FieldKind, value: str) -> str:
    """Return the code of what keeps a value from being of a kind, or the empty text."""
    return _CHECKS.get(kind, _anything)(value)


def text_problem(value: str, length: int) -> str:
    """Return the code of what no text field can hold, or the empty text."""
    if len(value) > length:
        return "too_long"
    if not value.isprintable() and any(unicodedata.category(one) in {"Cc", "Cs", "Cn", "Co"} for one in value):
        return "characters_refused"
    return "outer_spaces" if value != value.strip() else ""


def is_iso_date(value: str) -> bool:
    """Tell whether a text is a date as it is stored: 1960, 1960-05 or 1960-05-31.

    Source: ISO 8601-1:2019, calendar dates, complete and with reduced precision.
    """
    found = _ISO_DATE.fullmatch(value)
    if not found or value < "1850":
        return False
    year, month, day = (int(part) if part else 1 for part in found.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _date(value: str) -> str:
    return "" if is_iso_date(value) else "date_impossible"


def _anything(_value: str) -> str:
    return ""


def _sex(value: str) -> str:
    return "" if value in {"M", "F"} else "sex_unreadable"


def is_country_code(value: str) -> bool:
    """Tell whether a text has the form of a code that a passport bears: one to three capitals."""
    return _COUNTRY.fullmatch(value) is not None


def _country(value: str) -> str:
    return "" if is_country_code(value) else "country_unknown"


def _latin(value: str) -> str:
    if value.isascii() and any(map(str.isalpha, value)):
        return ""
    letters = [letter for letter in value if letter.isalpha()]
    return "" if letters and all(unicodedata.name(one, "").startswith("LATIN") for one in letters) else "not_latin"


def _name(value: str) -> str:
    return "" if any(map(str.isalpha, value)) else "not_a_name"


def _code(value: str) -> str:
    return "" if any(map(str.isalnum, value)) else "not_a_number"


def _phone(value: str) -> str:
    return "" if len(_DIGIT.findall(value)) >= _FEWEST_DIGITS else "phone_unreadable"


def _email(value: str) -> str:
    """Check an address; one with a plain name before its @ by what is remembered of the domain alone."""
    name, _, domain = value.rpartition("@")
    is_plain = len(name) <= _PLAIN_NAME_LENGTH and len(value) <= _PLAIN_LENGTH and _PLAIN_NAME.fullmatch(name)
    return "" if _is_email(f"a@{domain}" if is_plain else value) else "email_unreadable"


@lru_cache(maxsize=1024)
def _is_email(value: str) -> bool:
    from email_validator import EmailNotValidError, validate_email

    try:
        validate_email(value, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return False
    return True


_CHECKS: Mapping[FieldKind, Callable[[str], str]] = MappingProxyType(
    {
        FieldKind.DATE: _date,
        FieldKind.SEX: _sex,
        FieldKind.COUNTRY: _country,
        FieldKind.NAME_LAT: _latin,
        FieldKind.NAME_RU: _name,
        FieldKind.CODE: _code,
        FieldKind.PHONE: _phone,
        FieldKind.EMAIL: _email,
    }
)


def check_card(card: "ClientCard") -> None:
    """Refuse child rows that the base can't hold.

    Raises:
        UserError: "fields_refused" with `problems`; their fields are "section/position/name".
    """
    from app.models.tables import TABLES
    from app.services.clients.cards import SECTIONS, row_values

    problems = []
    for section, row_type in SECTIONS.items():
        columns = TABLES[row_type.TABLE].c
        for position, row in enumerate(getattr(card, section)):
            for name, value in row_values(row).items():
                length = getattr(columns[name].type, "length", None)
                code = (
                    _row_problem(name, value, length)
                    or (_bank_problem(section, row, name) if value else "")
                    or _current_problem(row, name, value)
                )
                if code:
                    problems.append(FieldProblem(f"{section}/{position}/{name}", code, {"length": length}))
    if any(row.relative_id == card.id for row in card.family):
        problems.append(FieldProblem("family", "own_relative"))
    if not any(card.values.get(name) for name in NAMES):
        problems.append(FieldProblem("surname_ru", "name_missing"))
    code = note_problem(card.note)
    if code:
        problems.append(FieldProblem("note", code, {"length": NOTE_LENGTH}))
    if problems:
        raise UserError("fields_refused", problems=problems)


NOTE_LENGTH = 20_000
"""The most characters of a note."""

NAMES = ("surname_ru", "given_name_ru", "surname_lat", "given_name_lat")
"""A person has at least one of these."""

_LINES_AND_TABS = str.maketrans("\r\n\t", "   ")


def note_problem(value: str) -> str:
    """Return the code of what a note of several lines can't hold, or the empty text."""
    return text_problem(value.translate(_LINES_AND_TABS).strip(" \u00a0\u2028\u2029"), NOTE_LENGTH)


_DATE_COLUMNS = frozenset({"issued", "expires", "replaced_on"})


def _row_problem(name: str, value: object, length: int | None) -> str:
    """Return the code of what a column of a child row can't hold."""
    if not isinstance(value, str) or not value:
        return ""
    if name in _DATE_COLUMNS:
        return _date(value)
    return text_problem(value, length or NOTE_LENGTH) or (_email(value) if name == "address" else "")


def _current_problem(row: "ChildRow", name: str, value: object) -> str:
    """Return the code of what the person's field can't hold that a current row is repeated in."""
    from app.services.clients.preferred import PREFERRED_ROWS

    if not getattr(row, "current", False):
        return ""
    for rule in PREFERRED_ROWS:
        fits = rule.table == row.TABLE and all(getattr(row, one) == is_ for one, is_ in rule.fixed.items())
        if fits and name in rule.columns:
            return field_problem(FIELD_BY_NAME[rule.columns[name]], str(value))
    return ""


def _bank_problem(section: str, row: object, name: str) -> str:
    """Return the code for more of a bank card than its last four digits."""
    if section != "cards" or getattr(row, "kind", "") != "bank" or name not in {"series", "number"}:
        return ""
    number = str(getattr(row, name))
    return "bank_last_four" if name == "series" or not re.fullmatch(r"\d{1,4}", number, re.ASCII) else ""
