"""What the cells of a column look like, whatever its heading says."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from app.errors import UserError
from app.services.imports.recognition.addresses import looks_like_address
from app.services.imports.recognition.documents import read_document
from app.services.imports.recognition.full_names import bare_name, is_both
from app.services.imports.recognition.kinds import (
    ADDRESS,
    BIRTH,
    CONTACTS,
    FULL_NAME_BOTH,
    INTERNAL_PASSPORT,
    PASSPORT,
    ROW_NUMBER,
    VALIDITY,
    ZONE,
)
from app.services.imports.recognition.name_hints import has_surname_ending, is_given_name, is_patronymic
from app.services.imports.recognition.signs import EMPTY_MARKS, tidy
from app.services.imports.recognition.splitting import split_birth, split_contacts, split_validity
from app.services.imports.recognition.titles import is_child_title, read_sex
from app.services.persons.countries import country_code
from app.services.persons.dates import parse_date

SAMPLE_CELLS = 150

_LOOKED_AT_CHARACTERS = 200

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_DIGIT = re.compile(r"[0-9]")
_SLASH_NAME = re.compile(
    r"(?:[0-9]{1,3}[.)]?\s?)?[^\W\d_][^\W\d_' -]*(?:[ '-][^\W\d_]+)*\s?/\s?[^\W\d_][^\W\d_' -]*(?:[ '-][^\W\d_]+)*\.?"
)
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(
    r"(?:\+[0-9]|8[\s(-]*9|8\s?\(|7[\s(-]*9)[0-9()\s.-]{7,20}(?:[,;/]\s*[+0-9()\s.-]{7,20})*"
    r"|\(?9[0-9]{2}\)?[\s-]?[0-9]{3}[\s-][0-9]{2}[\s-]?[0-9]{2}"
)
_AUTHORITY = re.compile(
    r"(?<![^\W\d_])(?:О?У?ФМС|Г?У?МВД|[ГР]?[УО]ВД|паспортн\w+ стол\w*|MIA|FMS|MVD|отдел\w*)(?![^\W\d_])",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[0-9]{7}|[0-9]{9}|(?=(?:[A-Z]{0,3}[0-9]){5})[A-Z][A-Z0-9]{6,9}")
_SHORTENED = re.compile(r"[0-9]+[.,][0-9]+[eEеЕ]\+?[0-9]{1,2}")
_NAME_SHAPES = frozenset(("travel", "short", "long", "mistyped", "lettered", "marked"))


@dataclass(frozen=True, slots=True)
class Content:
    """A column's cells in figures; every share is of the cells that hold text.

    Attributes:
        filled: how many cells hold text.
        shares: how many of the sample match each pattern.
        past: how many of the sample's dates lie before today, `future`: after it.
        middle_year: the median year of its dates, 0 without any.
        sample: the cells that were looked at.
    """

    filled: int
    shares: Mapping[str, float] = field(default_factory=dict)
    past: int = 0
    future: int = 0
    middle_year: int = 0
    sample: tuple[str, ...] = ()

    def share(self, name: str) -> float:
        """The share of one pattern; 0 where it was not counted."""
        return self.shares.get(name, 0.0)


def look_at(cells: Sequence[str], today: dt.date) -> Content:
    """Count what the cells of a column look like, in a sample taken evenly from all of them."""
    filled = [cell for cell in cells if cell and cell.casefold() not in EMPTY_MARKS]
    if not filled:
        return Content(0)
    step = max(len(filled) // SAMPLE_CELLS, 1)
    sample = [cell[:_LOOKED_AT_CHARACTERS] for cell in filled[::step]]
    counts: Counter[str] = Counter()
    years: list[int] = []
    past = 0
    for cell in sample:
        text = tidy(cell)
        date = _date_of(text, today)
        if date:
            counts["date"] += 1
            years.append(int(date[:4]))
            past += date <= today.isoformat()
        counts.update(_looks(cell, text, today, is_date=bool(date)))
    shares = {name: count / len(sample) for name, count in counts.items()}
    shares[ROW_NUMBER] = _numbering([cell[:_LOOKED_AT_CHARACTERS] for cell in filled[:SAMPLE_CELLS]])
    years.sort()
    middle = years[len(years) // 2] if years else 0
    return Content(len(filled), shares, past, len(years) - past, middle, tuple(sample))


def _looks(cell: str, text: str, today: dt.date, *, is_date: bool) -> Iterator[str]:
    """The names of all that a cell looks like."""
    has_digits = _DIGIT.search(text) is not None
    if has_digits:
        yield "digits"
        yield from _numbers(text, today, is_date=is_date)
    if sum(1 for sign in text if sign.isalpha()) > 5:
        yield "words"
        if _AUTHORITY.search(text):
            yield "authority"
    if "@" in text:
        yield "email" if _EMAIL.fullmatch(text) else "words"
        yield from (CONTACTS,) if all(split_contacts(cell)) else ()
        return
    if "<<" in text:
        from app.services.documents.zone import looks_like_zone

        yield from (ZONE,) if looks_like_zone(cell) else ()
        return
    if "/" in text and _SLASH_NAME.fullmatch(text):
        yield "slash_name"
    if not is_date:
        yield from _letters(cell, text)


def _numbers(text: str, today: dt.date, *, is_date: bool) -> Iterator[str]:
    """What cells with digits look like."""
    if is_date:
        return
    if _PHONE.fullmatch(text):
        yield "phone"
    if text.isdigit():
        yield from (f"{len(text)} digits",)
        if len(text) in (7, 9):
            yield "passport_number"
        return
    if _SHORTENED.fullmatch(text) or _NUMBER.fullmatch(text):
        yield "passport_number"
        return
    if all(split_validity(text)):
        yield VALIDITY
        return
    yield from _documents(text, today)


def _documents(text: str, today: dt.date) -> Iterator[str]:
    if looks_like_address(text):
        yield ADDRESS
        return
    found = read_document(text, today)
    if found.shape in _NAME_SHAPES:
        yield PASSPORT
    elif found.shape in ("internal", "certificate"):
        yield INTERNAL_PASSPORT if found.shape == "internal" else "certificate"
    if found.shape and (found.issued or found.expires):
        yield "dated_document"
    elif not found.shape and all(split_birth(text)):
        yield BIRTH


def _letters(cell: str, text: str) -> Iterator[str]:
    """What cells with letters look like; a number, a title, a birth date beside a name are looked past."""
    name = bare_name(cell) if not text.isalpha() else text
    if not name or _DIGIT.search(name):
        return
    russian, latin = len(_CYRILLIC.findall(name)), len(_LATIN.findall(name))
    if russian and latin and is_both(cell):
        yield FULL_NAME_BOTH
    elif russian and latin and len(name.replace("/", " ").split()) == 2:
        yield "word_in_both"
    if russian or latin:
        yield "russian" if russian > latin else "latin"
    if len(text) <= 24 and (read_sex(text) or is_child_title(text)):
        yield "sex"
    if country_code(text) is not None:
        yield "country"
    yield from _names(name.replace("/", " ").replace(",", " ").split())


def _names(words: Sequence[str]) -> Iterator[str]:
    count = len(words)
    if count == 1:
        yield "one_word"
        word = words[0]
        if is_patronymic(word):
            yield "patronymic"
        if is_given_name(word):
            yield "given_name"
        elif has_surname_ending(word):
            yield "surname"
        return
    if any(is_patronymic(word) for word in words[1:]) and count >= 3:
        yield "patronymic_inside"
    if count == 2 and is_given_name(words[0]):
        yield "given_name"
    if 2 <= count <= 5 and all(word[0].isalpha() for word in words):
        yield "two_names"
        if any(map(is_given_name, words)) and (count > 2 or not all(map(is_given_name, words))):
            yield "person"


def _date_of(cell: str, today: dt.date) -> str:
    if cell.isdigit() or not _DIGIT.search(cell):  # a run of digits is rather a number
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
