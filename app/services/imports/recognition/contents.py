"""What the cells of a column look like, whatever its heading says."""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from app.errors import UserError
from app.services.imports.recognition.cells import read_sex, tidy
from app.services.imports.recognition.kinds import (
    COUNTRY_FIELDS,
    DATE_FIELDS,
    FULL_NAME,
    FULL_NAME_LAT,
    FULL_NAME_RU,
    INTERNAL_PASSPORT,
    NAME_FIELDS,
    PASSPORT,
    ROW_NUMBER,
    VALIDITY,
)
from app.services.imports.recognition.name_hints import has_surname_ending, is_given_name, is_patronymic
from app.services.persons.countries import country_code
from app.services.persons.dates import parse_date

SAMPLE_CELLS = 150

_LOOKED_AT_CHARACTERS = 200

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z]")
_DATE = r"[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{2,4}"
_SLASH_NAME = re.compile(r"(?:[0-9]{1,3}[.)]?\s?)?[A-Z][A-Z' -]*/\s?[A-Z][A-Z' -]*\.?", re.IGNORECASE)
_PATTERNS: Mapping[str, re.Pattern[str]] = {
    "email": re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+"),
    "phone": re.compile(
        r"(?:\+[0-9]|8[\s(-]*9|8\s?\(|7[\s(-]*9)[0-9()\s.-]{7,20}"
        r"|\(?9[0-9]{2}\)?[\s-]?[0-9]{3}[\s-][0-9]{2}[\s-]?[0-9]{2}"
    ),
    PASSPORT: re.compile(r"[0-9]{2}(?:\s+|\s*№\s*)[0-9]{7}|[A-Z]{2}\s+[0-9]{6,7}"),
    INTERNAL_PASSPORT: re.compile(r"[0-9]{2}\s?[0-9]{2}(?:\s+|\s*№\s*)[0-9]{6}"),
    "passport_number": re.compile(r"[0-9]{7}|[0-9]{9}|(?=(?:[A-Z]{0,3}[0-9]){5})[A-Z][A-Z0-9]{6,9}"),
    "two_digits": re.compile(r"[0-9]{2}"),
    VALIDITY: re.compile(rf"(?:с\s*)?{_DATE}\s*(?:-|–|—|до|по)\s*{_DATE}"),
    "slash_name": _SLASH_NAME,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Content:
    """A column's cells in figures; every share is of the cells that hold text.

    Attributes:
        filled: how many cells hold text.
        shares: how many of the sample match each pattern.
        past: how many of the sample's dates lie before today, `future`: after it.
        middle_year: the median year of its dates, 0 without any.
    """

    filled: int
    shares: Mapping[str, float] = field(default_factory=dict)
    past: int = 0
    future: int = 0
    middle_year: int = 0

    def share(self, name: str) -> float:
        """The share of one pattern; 0 where it was not counted."""
        return self.shares.get(name, 0.0)


def look_at(cells: Sequence[str], today: dt.date) -> Content:
    """Count what the cells of a column look like, in a sample taken evenly from all of them."""
    filled = [cell for cell in cells if cell]
    if not filled:
        return Content(0)
    step = max(len(filled) // SAMPLE_CELLS, 1)
    sample = [tidy(cell[:_LOOKED_AT_CHARACTERS]) for cell in filled[::step]]
    count = len(sample)
    shares = {name: sum(1 for cell in sample if pattern.fullmatch(cell)) / count for name, pattern in _PATTERNS.items()}
    shares |= {name: sum(1 for cell in sample if test(cell)) / count for name, test in _TESTS.items()}
    shares[ROW_NUMBER] = _numbering([cell[:_LOOKED_AT_CHARACTERS] for cell in filled[:SAMPLE_CELLS]])
    dates = [date for cell in sample if (date := _date_of(cell, today))]
    shares["date"] = len(dates) / count
    years = sorted(int(date[:4]) for date in dates)
    return Content(
        len(filled),
        shares,
        past=sum(1 for date in dates if date <= today.isoformat()),
        future=sum(1 for date in dates if date > today.isoformat()),
        middle_year=years[len(years) // 2] if years else 0,
    )


def _date_of(cell: str, today: dt.date) -> str:
    if cell.isdigit():  # a run of digits is rather a number
        return ""
    try:
        return parse_date(cell, today=today, century="near", order="auto")
    except UserError as error:
        return str(error.params.get("dmy", ""))


def _numbering(cells: Sequence[str]) -> float:
    """1.0 when the cells count upwards from 0 or 1, gaps allowed."""
    bare = [cell.rstrip(".)") for cell in cells]
    numbers = [int(cell) for cell in bare if cell.isascii() and cell.isdigit() and len(cell) < 7]
    if len(numbers) * 10 < len(cells) * 8 or not numbers:
        return 0.0
    rising = sum(1 for one, two in pairwise(numbers) if two == one + 1)
    return 1.0 if numbers[0] in (0, 1) and rising * 10 >= (len(numbers) - 1) * 7 else 0.0


def _is_russian(cell: str) -> bool:
    return _CYRILLIC.search(cell) is not None and not any(sign.isdigit() for sign in cell)


def _is_latin(cell: str) -> bool:
    return (
        _CYRILLIC.search(cell) is None and _LATIN.search(cell) is not None and not any(sign.isdigit() for sign in cell)
    )


def _words(cell: str) -> list[str]:
    return cell.split()


def _has_patronymic(cell: str) -> bool:
    words = _words(cell)
    return len(words) >= 3 and any(is_patronymic(word) for word in words[1:])


def _is_two_names(cell: str) -> bool:
    words = _words(cell)
    return 2 <= len(words) <= 4 and all(len(word) > 1 and word[0].isalpha() for word in words)


def _names_a_person(cell: str) -> bool:
    words = _words(cell)
    return _is_two_names(cell) and any(map(is_given_name, words)) and any(map(has_surname_ending, words))


def _has_surname(cell: str) -> bool:
    words = _words(cell)
    return len(words) == 1 and has_surname_ending(words[0]) and not is_given_name(words[0])


def _has_given_name(cell: str) -> bool:
    words = _words(cell)
    return 1 <= len(words) <= 2 and is_given_name(words[0])


def _is_lone_patronymic(cell: str) -> bool:
    return len(_words(cell)) == 1 and is_patronymic(cell)


_TESTS: Mapping[str, Callable[[str], bool]] = {
    "russian": _is_russian,
    "latin": _is_latin,
    "sex": lambda cell: bool(read_sex(cell)),
    "country": lambda cell: country_code(cell) is not None,
    "patronymic_inside": _has_patronymic,
    "two_names": _is_two_names,
    "person": _names_a_person,
    "surname": _has_surname,
    "given_name": _has_given_name,
    "patronymic": _is_lone_patronymic,
    "words": lambda cell: sum(1 for sign in cell if sign.isalpha()) > 5,
    "digits": lambda cell: any(sign.isdigit() for sign in cell),
}


_AGREED = {
    **dict.fromkeys(COUNTRY_FIELDS, ("country", 0.4)),
    "sex": ("sex", 0.3),
    "email": ("email", 0.4),
    ROW_NUMBER: (ROW_NUMBER, 0.2),
}
"""What the cells of a kind must look like, and how much a heading is worth where they do not."""


def agreement(kind: str, content: Content) -> float:
    """How well a column's cells agree with a kind that its heading names: 1 fully, 0 not at all."""
    if not content.filled:
        return 0.9
    if kind in _AGREED:
        share, least = _AGREED[kind]
        return max(content.share(share), least)
    if kind in DATE_FIELDS:
        return max(content.share("date"), content.share(VALIDITY), 0.75 if _looks_serial(content) else 0.3)
    if kind in (FULL_NAME, FULL_NAME_RU, FULL_NAME_LAT):
        return max(content.share("two_names"), content.share("slash_name"), 0.8 - content.share("digits"))
    if kind in NAME_FIELDS:
        return max(1 - content.share("digits"), 0.2)
    return 0.9


def _looks_serial(content: Content) -> bool:
    return content.share("digits") == 1.0 and content.share("date") == 0.0
