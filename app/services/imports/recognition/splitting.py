"""Combined columns taken apart: full names, SURNAME/NAME MR, series and number, from and to.

Each splitter gives the parts' texts; `read_column` then reads each part as its own field. A cell that does not come
apart is kept whole in one part, so nothing is lost.
"""

import re
from collections.abc import Callable, Sequence

from app.services.imports.recognition.cells import LONGEST_READ, read_sex, tidy
from app.services.imports.recognition.kinds import (
    FULL_NAME_LAT,
    FULL_NAME_RU,
    INTERNAL_PASSPORT,
    PARTS_OF,
    PASSPORT,
    VALIDITY,
)
from app.services.imports.recognition.name_hints import GIVEN_NAMES_LAT, GIVEN_NAMES_RU, is_patronymic

_LEADING_NUMBER = re.compile(r"^[0-9]{1,4}[.)]?\s*(?=[^\W\d_])")
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]{0,60}[)\]]\s*")
_BRACKETED_TITLE = re.compile(r"[(\[]\s*(MRS?|MS|MISS|MSTR|CHD|CNN|INF|ADT)\.?\s*[)\]]", re.IGNORECASE)
_TITLE = re.compile(r"\b(?:MRS?|MS|MISS|MSTR|MASTER|CHD|CNN|INF|ADT|MME)\b\.?", re.IGNORECASE)
_PASSPORT = re.compile(r"([0-9]{2})\s*(?:№|no\.?|n[°º.]?|#|-|/|,|номер)?\s*([0-9]{7})", re.IGNORECASE)
_INTERNAL = re.compile(r"([0-9]{2})\s?([0-9]{2})\s*(?:№|no\.?|n[°º.]?|#|-|/|,|номер)?\s*([0-9]{6})", re.IGNORECASE)
_SERIES_WORD = re.compile(r"^(?:серия|series|паспорт|passport|загранпаспорт)\s*:?\s*", re.IGNORECASE)
_LETTERED = re.compile(r"([^\W\d_]{1,3})\s*(?:№|-|\s)\s*([0-9]{5,9})")
_MARKED = re.compile(r"([^\W_]{1,6})\s*№\s*([^\W_]{3,12})")
_DATE = r"[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{2,4}"
_FROM_TO = re.compile(
    rf"(?:с|от|выдан|from|issued)?\s*({_DATE})\s*(?:г\.?)?\s*(?:-|–|—|/|до|по|to|till|until|,|;|\s)\s*"
    rf"(?:до|по|to|till|until)?\s*({_DATE})\s*г?\.?",
    re.IGNORECASE,
)
_UNTIL = re.compile(rf"(?:до|по|to|till|until)\s*({_DATE})\s*г?\.?", re.IGNORECASE)

Parts = tuple[str, ...]


def split_column(cells: Sequence[str], kind: str) -> dict[str, tuple[str, ...]]:
    """Take a combined column apart: the texts by field, each as long as `cells`, fields without any text left out."""
    split = _splitter(kind, cells)
    whole = ("",) * (len(PARTS_OF[kind]) - 1)
    known = {cell: split(cell) if len(cell) <= LONGEST_READ else (cell, *whole) for cell in set(cells)}
    parts = [known[cell] for cell in cells]
    by_field = {field: tuple(part[place] for part in parts) for place, field in enumerate(PARTS_OF[kind])}
    return {field: texts for field, texts in by_field.items() if any(texts)}


def _splitter(kind: str, cells: Sequence[str]) -> Callable[[str], Parts]:
    if kind in (FULL_NAME_RU, FULL_NAME_LAT):
        given_first = _is_given_first(cells)
        if kind == FULL_NAME_RU:
            return lambda cell: split_russian_name(cell, given_first=given_first)
        return lambda cell: split_latin_name(cell, given_first=given_first)
    return {PASSPORT: split_passport, INTERNAL_PASSPORT: split_internal, VALIDITY: split_validity}[kind]


def _is_given_first(cells: Sequence[str]) -> bool:
    """True when the known given names of the column stand before the surnames more often than after them."""
    first = second = 0
    for cell in cells[:400]:
        if "/" in cell or "," in cell:
            continue
        words = _bare_name(cell).split()
        if len(words) < 2 or (len(words) == 2 and is_patronymic(words[1])):
            continue
        first += _is_given(words[0])
        second += _is_given(words[1]) + (len(words) == 3 and is_patronymic(words[2]))
    return first > second


def _is_given(word: str) -> bool:
    folded = word.casefold().replace("ё", "е")
    return folded in GIVEN_NAMES_RU or folded in GIVEN_NAMES_LAT


def _bare_name(cell: str) -> str:
    return _TITLE.sub(" ", _LEADING_NUMBER.sub("", tidy(_BRACKETS.sub(" ", cell))))


def split_russian_name(cell: str, *, given_first: bool = False) -> Parts:
    """Surname, given name, patronymic; "Иван Иванович Иванов" is told by its patronymic.

    What stands in brackets stays with the last part, where the reading finds it and says so.
    """
    text = _LEADING_NUMBER.sub("", tidy(cell))
    extra = " ".join(match.strip() for match in _BRACKETS.findall(text))
    words = _BRACKETS.sub(" ", text).replace(",", " ").split()
    parts = _order_russian(words, given_first=given_first)
    if extra:
        place = max((number for number, part in enumerate(parts) if part), default=0)
        parts[place] = f"{parts[place]} {extra}".strip()
    return tuple(parts)


def _order_russian(words: list[str], *, given_first: bool) -> list[str]:
    if len(words) < 2:
        return [*words, "", "", ""][:3]
    patronymic = next((place for place in range(1, len(words)) if is_patronymic(words[place])), 0)
    if patronymic:
        return _around_patronymic(words, patronymic)
    if given_first and len(words) == 2:
        return [words[1], words[0], ""]
    return [words[0], words[1], " ".join(words[2:])]


def _around_patronymic(words: list[str], place: int) -> list[str]:
    """Given name, patronymic, surname; or surname, given name, patronymic with what belongs to it (Али оглы)."""
    after = words[place + 1 :]
    if place == 1:
        is_patronymic_longer = bool(after) and _is_oglu(after[0])
        if is_patronymic_longer:
            return ["", words[0], " ".join(words[1:])]
        return [" ".join(after), words[0], words[1]]
    if place == len(words) - 1 and _is_oglu(words[place]) and place > 2:  # Алиев Вагиф Самед оглы
        place -= 1
    return [" ".join(words[: place - 1]), words[place - 1], " ".join(words[place:])]


def _is_oglu(word: str) -> bool:
    return word.casefold() in ("оглы", "кызы", "улы", "оглу", "гызы")


def split_latin_name(cell: str, *, given_first: bool = False) -> Parts:
    """Surname, given names and the title (MR, MRS, CHD …) of `SURNAME/NAME MR`, `Surname, Name` or `SURNAME NAME`.

    A title that tells no sex (CHD, INF) is left out. Source: IATA Reservations, name element, for the slashed form.
    """
    text = _LEADING_NUMBER.sub("", tidy(_BRACKETED_TITLE.sub(r" \1 ", cell)))
    extra = " ".join(match.strip() for match in _BRACKETS.findall(text))
    text = tidy(_BRACKETS.sub(" ", text)) if extra else text
    titles = _TITLE.findall(text) if _has_title_apart(text) else []
    bare = tidy(_TITLE.sub(" ", text)) if titles else text
    title = next((each for each in titles if read_sex(each.rstrip("."))), "").rstrip(".")
    surname, given = _order_latin(bare, given_first=given_first)
    if extra:
        surname, given = (surname, f"{given} {extra}") if given else (f"{surname} {extra}", "")
    return surname, given, title


def _order_latin(bare: str, *, given_first: bool) -> tuple[str, str]:
    for mark in ("/", ","):
        surname, found, given = bare.partition(mark)
        if found and surname.strip() and given.strip():
            return surname.strip(), tidy(given.replace("/", " "))
    words = bare.replace("/", " ").split()
    if given_first and len(words) > 1:
        return words[-1], " ".join(words[:-1])
    return " ".join(words[:1]), " ".join(words[1:])


def _has_title_apart(text: str) -> bool:
    """A title stands at either end, beside at least a name."""
    words = re.split(r"[\s/,]+", text.strip())
    return len(words) > 1 and any(_TITLE.fullmatch(word) for word in (words[0], words[-1]))


def split_passport(cell: str) -> Parts:
    """Series and number of a passport for travel; a number without a series stays whole."""
    text = _SERIES_WORD.sub("", tidy(cell))
    for pattern in (_PASSPORT, _LETTERED, _MARKED):
        match = pattern.fullmatch(text)
        if match:
            return match[1], match[2]
    internal = _INTERNAL.fullmatch(text)
    if internal and " " in text:
        return internal[1] + internal[2], internal[3]
    return "", text


def split_internal(cell: str) -> Parts:
    """Series (four digits) and number (six) of the internal passport."""
    text = _SERIES_WORD.sub("", tidy(cell))
    match = _INTERNAL.fullmatch(text)
    return (match[1] + match[2], match[3]) if match else ("", text)


def split_validity(cell: str) -> Parts:
    """Issued and valid until, of "from – to"; a single date is the end only where the cell says so."""
    text = tidy(cell)
    match = _FROM_TO.fullmatch(text)
    if match:
        return match[1], match[2]
    until = _UNTIL.fullmatch(text)
    return ("", until[1]) if until else ("", text)
