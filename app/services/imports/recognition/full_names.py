"""A whole name in one cell, in its parts: in either order, either script or both, with a title, with a birth date."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.services.imports.recognition.name_hints import has_surname_ending, is_given_name, is_patronymic
from app.services.imports.recognition.signs import tidy
from app.services.imports.recognition.titles import TITLE, TITLE_WORDS, read_sex

NameParts = tuple[str, str, str, str, str, str, str]
"""Surname, given name, patronymic in Russian; surname and given name in Latin; what tells the sex; the birth date."""

_LEADING_NUMBER = re.compile(r"^(?:>\s*)*(?:[-–—•*·]\s*)?(?:[0-9]{1,4}\s*[.)]?\s*(?=[^\W\d_])|[-–—•*·]\s*(?=[^\W\d_]))")
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]{0,60}[)\]]\s*")
_BRACKETED_TITLE = re.compile(rf"[(\[]\s*({TITLE_WORDS})\.?\s*[)\]]", re.IGNORECASE)
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_INITIALS = re.compile(r"([^\W\d_])\.\s?(?:([^\W\d_])\.?)?")
_GLUED_INITIALS = re.compile(r"(?<=\.)(?=[^\W\d_])")
_GLUED_TITLE = re.compile(r"(?<=[A-Z])(MRS|MISS|MSTR|MR|MS|CHD|INF)$")
_DASHED = re.compile(r"([^()]+?)\s+[-–—]\s+([^\W\d_А-ЯЁA-Z].*)")
_AFTER_COMMA = re.compile(r"([^(),]+?),\s*([а-яё][^(),]*)")
_BIRTH = re.compile(
    r"[\s,;(]*(?:д\.?\s?р\.?|дата рождения|род\.|born|dob)?[\s:]*(?<![0-9])"
    r"([0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"\s*(?:г\.?\s?р?\.?|года(?: рождения)?)?\s*\)?(?![0-9])",
    re.IGNORECASE,
)  # fmt: skip
_CHILD = re.compile(r"\(?\s*(CHD|CNN|INF)[\s/]*([0-9]{1,2}\s?[A-Z]{3}\s?[0-9]{2,4})\s*\)?", re.IGNORECASE)
_OGLU = frozenset(("оглы", "кызы", "улы", "оглу", "гызы", "углы", "уулу", "ogly", "kyzy", "oglu", "gizi"))
_PARTICLES = frozenset(
    ("van", "von", "der", "den", "de", "da", "di", "del", "della", "la", "le", "du", "dos", "al", "el", "bin", "ibn",
     "ter", "zu", "abu", "mc", "mac", "san", "santa", "st", "ben", "das", "ван", "фон", "де", "дер", "ибн", "абу")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class NameOrder:
    """How the names of a column are written, decided from all its cells.

    Attributes:
        given_first: the given name stands before the surname.
        glued_titles: titles stand at the name without a blank (JOHNMR).
        both: Russian and Latin names stand in one cell.
    """

    given_first: bool = False
    glued_titles: bool = False
    both: bool = False


def order_of(cells: Sequence[str]) -> NameOrder:
    """Decide how the names of a column are written, from a sample of its cells."""
    sample = cells[:400]
    slashed = [cell for cell in sample if "/" in cell and not _CYRILLIC.search(cell)]
    glued = sum(1 for cell in slashed if _GLUED_TITLE.search(cell.strip()) and not _has_title_apart(cell))
    both = sum(1 for cell in sample if is_both(cell))
    return NameOrder(_is_given_first(sample), bool(slashed) and glued * 10 >= len(slashed) * 6, both > 0)


def is_both(cell: str) -> bool:
    """True of a cell that holds Russian words and Latin ones, titles aside."""
    bare = TITLE.sub(" ", _BRACKETED_TITLE.sub(" ", cell))
    russian, latin = _by_script(re.split(r"[\s/,;()]+", bare))
    return len(russian) > 1 and len(latin) > 1


def _by_script(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Words of Russian letters and words of Latin ones; those of both count where most of their letters are."""
    russian: list[str] = []
    latin: list[str] = []
    for word in words:
        if word:
            is_russian = len(_CYRILLIC.findall(word)) >= len(_LATIN.findall(word)) and _CYRILLIC.search(word)
            (russian if is_russian else latin).append(word)
    return russian, [word for word in latin if _LATIN.search(word)]


def _is_given_first(cells: Sequence[str]) -> bool:
    """True when what looks like a given name stands before the surnames more often than after them."""
    first = second = 0
    for cell in cells:
        if "/" in cell or "," in cell:
            continue
        words = bare_name(cell).split()
        if len(words) < 2 or (len(words) == 2 and is_patronymic(words[1])):
            continue
        first += is_given_name(words[0]) + (len(words) > 2 and is_patronymic(words[1]))
        second += is_given_name(words[1]) + (len(words) == 3 and is_patronymic(words[2]))
    return first > second


def bare_name(cell: str) -> str:
    """A name's words without number, brackets, title and birth date."""
    cell = tidy(cell).rstrip(" (,;")
    return tidy(TITLE.sub(" ", _LEADING_NUMBER.sub("", _BIRTH.sub(" ", tidy(_BRACKETS.sub(" ", cell))))))


def split_name(cell: str, order: NameOrder) -> NameParts:
    """Take one cell apart; what stands in brackets or on a line of its own stays with the last part of the name."""
    text, birth = _without_birth(cell)
    text, extra = _without_remarks(_BRACKETED_TITLE.sub(r" \1 ", text), order)
    title = ""
    if order.glued_titles:
        text = _GLUED_TITLE.sub(r" \1", text)
    titles = TITLE.findall(text) if _has_title_apart(text) else []
    if titles:
        title = next((each for each in titles if read_sex(each)), titles[0]).rstrip(".")
        text = tidy(TITLE.sub(" ", text))
    russian, latin = _halves(text, order)
    surname_ru, given_ru, patronymic = split_russian(russian, given_first=order.given_first)
    surname_lat, given_lat = split_latin(latin, given_first=order.given_first)
    names = [surname_ru, given_ru, patronymic, surname_lat, given_lat]
    if extra:
        filled = [at for at, name in enumerate(names) if name]
        place = filled[-1] if filled else (0 if _CYRILLIC.search(extra) else 3)
        names[place] = f"{names[place]} {extra}".strip()
    surname_ru, given_ru, patronymic, surname_lat, given_lat = names
    return surname_ru, given_ru, patronymic, surname_lat, given_lat, title, birth


def _without_birth(cell: str) -> tuple[str, str]:
    if not any(sign.isdigit() for sign in cell):
        return cell, ""
    child = _CHILD.search(cell)
    if child:
        return f"{cell[: child.start()]} {child[1]} {cell[child.end() :]}", child[2]
    match = _BIRTH.search(cell)
    if not match:
        return cell, ""
    return cell[: match.start()] + " " + cell[match.end() :], match[1]


def _without_remarks(cell: str, order: NameOrder) -> tuple[str, str]:
    """The name, and what was said of it: in brackets, or on a line below a name that is whole."""
    lines = [line for line in cell.split("\n") if line.strip()]
    below = ""
    if len(lines) > 1 and not order.both and _is_whole(lines[0]) and not is_patronymic(lines[1].split()[0]):
        below = "(" + tidy(" ".join(lines[1:])).strip("()[]") + ")"
        cell = lines[0]
    text = _LEADING_NUMBER.sub("", tidy(cell)).rstrip(" (,;")
    dashed = _DASHED.fullmatch(text) or _AFTER_COMMA.fullmatch(text)
    if dashed and _is_whole(dashed[1]):
        text, below = dashed[1], f"{below} ({dashed[2]})".strip()
    if not order.both or not any(_CYRILLIC.search(text) and _LATIN.search(part) for part in _BRACKETS.findall(text)):
        remarks = [match.strip() for match in _BRACKETS.findall(text)]
        text = tidy(_BRACKETS.sub(" ", text)) if remarks else text
        return text, " ".join(filter(None, (*remarks, below)))
    return re.sub(r"[()\[\]]", " ", text), below


def _is_whole(line: str) -> bool:
    words = bare_name(line).split()
    return len(words) >= 2 or "/" in line


def _halves(text: str, order: NameOrder) -> tuple[str, str]:
    """The Russian half of a name and the Latin one; without a second script all of it is one half."""
    if not _CYRILLIC.search(text):
        return "", text
    if not order.both or not is_both(text):
        return text, ""
    russian, latin = _by_script(re.split(r"[\s,;()]+|(?<=[\u0400-\u04ff])\s*/|/\s*(?=[\u0400-\u04ff])", text))
    return " ".join(word.strip("/") for word in russian), " ".join(latin).strip(" /")


def split_russian(text: str, *, given_first: bool = False) -> tuple[str, str, str]:
    """Surname, given name, patronymic; "Иван Иванович Иванов" is told by its patronymic."""
    words = _GLUED_INITIALS.sub(" ", text.replace(",", " ").replace("/", " ")).split()
    words = [word.rstrip(".") if _INITIALS.fullmatch(word) else word for word in words]
    words = [word for word in words if word not in ("-", "–", "—")]
    if len(words) < 2:
        return " ".join(words), "", ""
    initials = [at for at, word in enumerate(words) if len(word) == 1]
    if len(words) == 3 and initials == [0, 1]:  # И. О. Фамилия
        return words[2], words[0], words[1]
    place = next((at for at in range(1, len(words)) if is_patronymic(words[at])), 0)
    if place:
        return _around_patronymic(words, place, given_first=given_first)
    if given_first and len(words) == 2:
        return words[1], words[0], ""
    if len(words) > 2 and all(map(is_given_name, words[1:])):  # Петрова Анна Мария
        return words[0], " ".join(words[1:]), ""
    return words[0], words[1], " ".join(words[2:])


def _around_patronymic(words: list[str], place: int, *, given_first: bool) -> tuple[str, str, str]:
    """Given name, patronymic, surname; or surname, given name, patronymic with what belongs to it (Али оглы)."""
    after = words[place + 1 :]
    if place > 1 and after and all(word[0].islower() and word not in _OGLU for word in after) and words[0][0].isupper():
        return *_around_patronymic(words[: place + 1], place, given_first=given_first)[:2], (
            f"{words[place]} ({' '.join(after)})"
        )
    if place == 1:
        return _after_given(words, given_first=given_first)
    if words[place].casefold() in _OGLU:
        if place == 2 and len(words) == 3:  # Вагиф Самед оглы
            return "", words[0], " ".join(words[1:])
        if after:  # Вагиф Самед оглы Алиев
            return " ".join(after), words[0], " ".join(words[1 : place + 1])
        place -= 1  # Алиев Вагиф Самед оглы
    elif after and given_first and place == 2 and after[0].casefold() not in _OGLU:
        return " ".join(after), " ".join(words[:place]), words[place]
    return " ".join(words[: place - 1]), words[place - 1], " ".join(words[place:])


def _after_given(words: list[str], *, given_first: bool) -> tuple[str, str, str]:
    """The patronymic is the second word: a given name stands before it, or a surname whose given name is missing."""
    after = words[2:]
    if after and after[0].casefold() in _OGLU:
        return " ".join(after[1:]), words[0], " ".join(words[1:3])
    if not after and not is_given_name(words[0]) and not given_first and has_surname_ending(words[0]):
        return words[0], "", words[1]
    return " ".join(after), words[0], words[1]


def split_latin(text: str, *, given_first: bool = False) -> tuple[str, str]:
    """Surname and given names of `SURNAME/NAME`, `Surname, Name` or `SURNAME NAME`.

    Source: IATA Reservations, name element, for the slashed form.
    """
    for mark in ("/", ","):
        surname, found, given = text.partition(mark)
        if found and surname.strip() and given.strip():
            return surname.strip(), tidy(given.replace("/", " "))
    words = text.replace("/", " ").split()
    if given_first and len(words) > 1:
        return _given_before(words)
    end = _surname_end(words)
    return " ".join(words[:end]), " ".join(words[end:])


def _given_before(words: list[str]) -> tuple[str, str]:
    start = len(words) - 1
    while start > 1 and words[start - 1].casefold() in _PARTICLES:
        start -= 1
    return " ".join(words[start:]), " ".join(words[:start])


def _surname_end(words: list[str]) -> int:
    """Where the surname ends that stands first: after its particles, or before the first word known as a given name."""
    end = 1
    while end < len(words) - 1 and words[end - 1].casefold() in _PARTICLES:
        end += 1
    if len(words) - end > 1 and not is_given_name(words[end]):
        return next((at for at in range(end + 1, len(words)) if is_given_name(words[at])), end)
    return end


def is_unsure(cell: str, order: NameOrder) -> bool:
    """True of three words and more of which nothing tells where the surname ends: no slash, patronymic, known name."""
    if "/" in cell or "," in cell or order.both:
        return False
    words = bare_name(cell).split()
    if len(words) < 3:
        return False
    if any(is_patronymic(word) or word.casefold() in _OGLU or len(word.rstrip(".")) == 1 for word in words[1:]):
        return False
    if order.given_first:
        return not all(map(is_given_name, words[:-1])) and words[-2].casefold() not in _PARTICLES
    end = 1
    while end < len(words) - 1 and words[end - 1].casefold() in _PARTICLES:
        end += 1
    return end < len(words) - 1 and not is_given_name(words[end])


def _has_title_apart(text: str) -> bool:
    """A title stands at either end, beside at least a name."""
    words = re.split(r"[\s/,]+", text.strip())
    return len(words) > 1 and any(TITLE.fullmatch(word) for word in (words[0], words[-1]))


def name_splitter(cells: Sequence[str]) -> Callable[[str], NameParts]:
    """Return what takes the cells of one column apart, in the order that all of them agree on."""
    order = order_of(cells)
    return lambda cell: split_name(cell, order)
