"""Combined columns taken apart: whole names, passports with their dates, from and to, addresses, contacts.

Each splitter gives the parts' texts; `read_column` then reads each part as its own field. A cell that does not come
apart is kept whole in one part, so nothing is lost.
"""

import datetime as dt
import re
from collections.abc import Callable, Sequence

from app.services.imports.recognition.addresses import split_address
from app.services.imports.recognition.documents import Document, read_document
from app.services.imports.recognition.full_names import is_unsure, name_splitter, order_of
from app.services.imports.recognition.kinds import (
    ADDRESS,
    BIRTH,
    BIRTH_AND_PASSPORT,
    CONTACTS,
    FULL_NAME_BOTH,
    FULL_NAME_LAT,
    FULL_NAME_RU,
    GIVEN_NAME_BOTH,
    INTERNAL_PASSPORT,
    PARTS_OF,
    PASSPORT,
    SURNAME_BOTH,
    VALIDITY,
    ZONE,
)
from app.services.imports.recognition.row_checks import RowDoubt
from app.services.imports.recognition.signs import LONGEST_READ, tidy

Parts = tuple[str, ...]

_RUSSIAN_NUMBER = re.compile(r"([0-9]{2})([0-9]{7})")
_ONE_SHORT = re.compile(r"([0-9]{2})([0-9]{6})")
_LETTERED = re.compile(r"^[A-ZА-Я]|[A-DF-ZА-Я]", re.IGNORECASE)
_RUSSIAN_SERIES = range(50, 80)
"""Series of Russian passports for travel, by which they are told from other numbers of nine digits."""

_DAY = r"(?:[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{2,4}|[0-9]{1,2}[\s.-]+[^\W\d_]{3,9}\.?[\s.-]+(?:[0-9]{4}|[0-9]{2}))"
_FROM_TO = re.compile(
    rf"(?:с|от|выдано?|выд\.|from|issued)?[\s:]*({_DAY})\s*(?:г\.?)?\s*(?:-|–|—|/|до|по|to|till|until|действителен|годен|,|;|\s)\s*"
    rf"(?:(?:действителен|годен|valid)?\s*(?:до|по|to|till|until))?[\s:]*({_DAY})\s*г?\.?",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    rf"(?:действителен\s*|годен\s*|valid\s*)?(?:до|по|to|till|until)[\s:]*({_DAY})\s*г?\.?", re.IGNORECASE
)
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_EMAIL = re.compile(r"[^\s@,;:()<>|]+@[^\s@,;:()<>|]+\.[^\s@,;:()<>|]+")
_CONTACT_WORDS = re.compile(
    r"(?<![^\W_])(?:тел(?:ефон)?|моб|e-?mail|mail|почта|phone|tel|mob)\.?\s*:?\s*", re.IGNORECASE
)
_BIRTH = re.compile(rf"({_DAY})\s*(?:гг?\.?\s?р?\.?|года(?:\s+рождения)?)?(.*)", re.IGNORECASE | re.DOTALL)


def unsure_names(cells: Sequence[str], kind: str) -> list[int]:
    """Return the rows of a whole name's column in which nothing tells where the surname ends."""
    if kind not in (FULL_NAME_RU, FULL_NAME_LAT, FULL_NAME_BOTH):
        return []
    order = order_of(cells)
    return [row for row, cell in enumerate(cells) if len(cell) <= LONGEST_READ and is_unsure(cell, order)]


def split_column(
    cells: Sequence[str], kind: str, today: dt.date, *, foreign: Sequence[bool] | None = None
) -> dict[str, tuple[str, ...]]:
    """Take a combined column apart: the texts by field, each as long as `cells`, fields without any text left out.

    Args:
        cells: the column.
        kind: one of `PARTS_OF`.
        today: the day by which a date that says nothing is the issue or the end.
        foreign: for each cell whether the person is known to be no Russian citizen, whose nine digits stay whole.
    """
    split = _splitter(kind, cells, today)
    whole = ("",) * (len(PARTS_OF[kind]) - 1)
    known = {cell: split(cell) if len(cell) <= LONGEST_READ else (cell, *whole) for cell in set(cells)}
    parts = [known[cell] for cell in cells]
    if kind == PASSPORT:
        parts = _with_series(parts, foreign or (False,) * len(cells))
    by_field = {field: tuple(part[place] for part in parts) for place, field in enumerate(PARTS_OF[kind])}
    return {field: texts for field, texts in by_field.items() if any(texts)}


def _splitter(kind: str, cells: Sequence[str], today: dt.date) -> Callable[[str], Parts]:
    if kind in (FULL_NAME_RU, FULL_NAME_LAT, FULL_NAME_BOTH):
        return _name_splitter(kind, cells)
    if kind in (PASSPORT, INTERNAL_PASSPORT):
        split = _passport_parts if kind == PASSPORT else _internal_parts
        return lambda cell: split(cell, today)
    if kind == ZONE:
        return lambda cell: split_zone(cell, today)
    if kind == BIRTH_AND_PASSPORT:
        return lambda cell: split_birth_and_passport(cell, today)
    return {
        VALIDITY: split_validity,
        ADDRESS: split_address,
        CONTACTS: split_contacts,
        BIRTH: split_birth,
        SURNAME_BOTH: split_scripts,
        GIVEN_NAME_BOTH: split_scripts,
    }[kind]


def _name_splitter(kind: str, cells: Sequence[str]) -> Callable[[str], Parts]:
    """Names of one script are kept in its columns, a stray one of the other script too, where the reading marks it."""
    split = name_splitter(cells)

    def parts(cell: str) -> Parts:
        surname_ru, given_ru, patronymic, surname_lat, given_lat, sex, birth = split(cell)
        if kind == FULL_NAME_BOTH:
            return surname_ru, given_ru, patronymic, surname_lat, given_lat, sex, birth
        if kind == FULL_NAME_RU:
            return surname_ru or surname_lat, given_ru or given_lat, patronymic, sex, birth
        given = given_lat or " ".join(filter(None, (given_ru, patronymic)))
        return surname_lat or surname_ru, given, sex, birth

    return parts


def _with_series(parts: Sequence[Parts], foreign: Sequence[bool]) -> list[Parts]:
    """Nine digits are series and number of a Russian passport, unless the person is known to be of another country.

    Digits that begin as no series does are taken apart only where most of the column is of that form; none are where
    most numbers have letters, as foreign ones do.
    """
    matches = [_RUSSIAN_NUMBER.fullmatch(part[1]) if not part[0] else None for part in parts]
    if sum(1 for part in parts if part[0]) * 10 > len(parts) * 6:  # one digit missing among those that came apart
        matches = [
            match or (None if part[0] else _ONE_SHORT.fullmatch(part[1]))
            for match, part in zip(matches, parts, strict=True)
        ]
    filled = sum(1 for part in parts if part[1])
    usual = sum(1 for match in matches if match and int(match[1]) in _RUSSIAN_SERIES)
    lettered = sum(1 for part in parts if _LETTERED.search(part[1]))
    if lettered > sum(1 for match in matches if match) and not any(foreign):
        return list(parts)
    result = []
    for part, match, is_foreign in zip(parts, matches, foreign, strict=True):
        is_russian = match and not is_foreign and (int(match[1]) in _RUSSIAN_SERIES or usual * 2 > filled)
        if match and is_russian:
            result.append((match[1], match[2], *part[2:]))
        else:
            result.append(part)
    return result


def split_passport(cell: str) -> tuple[str, str]:
    """Series and number of a passport for travel; nine digits are a Russian one, other numbers stay whole."""
    text = tidy(cell)
    match = _RUSSIAN_NUMBER.fullmatch(text)
    if match:
        return match[1], match[2]
    found = _document_of(text, None)
    return found.series, found.number


def split_internal(cell: str) -> tuple[str, str]:
    """Series (four digits) and number (six) of the internal passport."""
    series, number, *_ = _internal_parts(cell, None)
    return series, number


def _passport_parts(cell: str, today: dt.date) -> Parts:
    """Series, number, issue, end and authority; a number of nine digits stays whole until the column is known."""
    found = _document_of(cell, today)
    if found.shape == "certificate":
        return "", "", found.issued, found.expires, found.issuer, found.number
    return found.series, found.number, found.issued, found.expires, found.issuer, ""


def _document_of(cell: str, today: dt.date | None) -> Document:
    text = tidy(cell)
    if text.isdigit():
        return Document("", text)
    return read_document(text, today)


def _internal_parts(cell: str, today: dt.date | None) -> Parts:
    """Series, number, issue and authority of the internal passport."""
    text = tidy(cell)
    if text.isdigit() and len(text) == 10:
        return text[:4], text[4:], "", "", ""
    found = _document_of(cell, today)
    issued = found.issued or found.expires
    if found.shape == "certificate":
        return "", "", issued, found.issuer, found.number
    return found.series, found.number, issued, found.issuer, ""


def split_validity(cell: str) -> Parts:
    """Issued and valid until, of "from – to"; a single date is the end."""
    text = tidy(cell)
    match = _FROM_TO.fullmatch(text)
    if match:
        return match[1], match[2]
    until = _UNTIL.fullmatch(text)
    return ("", until[1]) if until else ("", text)


def split_contacts(cell: str) -> Parts:
    """Phones, and the first e-mail address; a second one stays with the phones, where the reading marks it."""
    found = _EMAIL.search(cell)
    if not found:
        return tidy(_CONTACT_WORDS.sub(" ", cell)), ""
    rest = _CONTACT_WORDS.sub(" ", cell[: found.start()] + " " + cell[found.end() :])
    return tidy(rest).strip(" ,;:/|()<>"), found[0]


def split_birth_and_passport(cell: str, today: dt.date) -> Parts:
    """Birth date, and the passport behind it."""
    text = tidy(cell)
    match = _BIRTH.match(text)
    if not match:
        return "", *_passport_parts(text, today)[:5]
    return match[1], *_passport_parts(match[2].strip(" ,;:.-–—/"), today)[:5]


def split_zone(cell: str, today: dt.date) -> Parts:
    """What a machine readable zone says; a text that is none stays whole with the number."""
    from app.services.documents.zone import looks_like_zone, read_zone

    if not looks_like_zone(cell):
        return tuple(cell if field == "passport_number" else "" for field in PARTS_OF[ZONE])
    values = read_zone(cell, today=today).values
    return tuple(values.get(field, "") for field in PARTS_OF[ZONE])


def zone_doubts(cells: Sequence[str], today: dt.date) -> list[RowDoubt]:
    """Return what is doubtful in the machine readable zones of a column; what is about no field, at the number."""
    from app.services.documents.zone import looks_like_zone, read_zone

    found = []
    for row, cell in enumerate(cells):
        for doubt in read_zone(cell, today=today).doubts if looks_like_zone(cell) else ():
            field = doubt.field if doubt.field in PARTS_OF[ZONE] else "passport_number"
            params = {name: str(value) for name, value in doubt.params.items()}
            found.append(RowDoubt(row, field, doubt.code, params))
    return found


def split_scripts(cell: str) -> Parts:
    """The Russian words of a name and the Latin ones."""
    words = re.split(r"[\s/,;()|]+", tidy(cell))
    russian = [word for word in words if _CYRILLIC.search(word)]
    return " ".join(russian), " ".join(word for word in words if word and word not in russian)


def split_birth(cell: str) -> Parts:
    """Birth date and place."""
    text = tidy(cell)
    match = _BIRTH.match(text)
    if match:
        return match[1], match[2].strip(" ,;:.-–—/")
    return (text, "") if any(sign.isdigit() for sign in text) else ("", text)
