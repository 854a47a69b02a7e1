"""How names are written: capitals, particles, and letters of the other alphabet that only look right."""

import re

from app.person_fields import FIELD_BY_NAME, PERSON_FIELDS, FieldKind

_LAST_WORDS = frozenset(("оглы", "кызы", "угли", "заде"))
_PARTICLES = frozenset(
    (
        "де", "да", "ди", "дю", "ла", "ле", "лос", "дель", "делла", "дос", "фон", "фан", "ван", "дер", "ден", "тер",
        "ибн", "бин", "бен",
    )
)  # fmt: skip
_BEFORE_HYPHEN = frozenset(("аль", "эль", "ас", "ан", "ар", "аш", "ат", "ад"))
_AFTER_HYPHEN = frozenset(("оглы", "кызы", "угли", "заде", "де", "на", "сюр"))
_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’`ʼ][^\W\d_]+)*")
_SPACES = re.compile(r"\s+")

_LATIN_TWINS = {
    "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C", "Т": "T", "У": "Y",
    "Х": "X",
    "а": "a", "е": "e", "к": "k", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x",
    "І": "I", "і": "i", "Ѕ": "S", "ѕ": "s", "Ј": "J", "ј": "j",
}  # fmt: skip
_TO_LATIN = str.maketrans(_LATIN_TWINS)
_TO_RUSSIAN = str.maketrans(
    {latin: russian for russian, latin in _LATIN_TWINS.items() if latin not in "IiSsJj"} | {"Ë": "Ё", "ë": "ё"}
)
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")


def russian_case(text: str) -> str:
    """Return a Russian name as names are written: Иванов-Петров, Мамедов Али оглы, де ла Крус, О'Нил.

    A word with capitals of its own inside (МакДональд) stays as it is; particles are small only beside other words.
    """
    words = _SPACES.sub(" ", text).strip().split(" ")
    return " ".join(_russian_word(word, at, len(words)) for at, word in enumerate(words))


def _russian_word(word: str, at: int, count: int) -> str:
    folded = word.casefold()
    if (at and folded in _LAST_WORDS) or (at < count - 1 and folded in _PARTICLES):
        return folded
    pieces = word.split("-")
    return "-".join(_hyphened(piece, place, len(pieces)) for place, piece in enumerate(pieces))


def _hyphened(piece: str, place: int, count: int) -> str:
    folded = piece.casefold()
    if count > 1 and ((place and folded in _AFTER_HYPHEN) or (place < count - 1 and folded in _BEFORE_HYPHEN)):
        return folded
    return _LETTERS.sub(lambda found: _capitalised(found[0]), piece)


def _capitalised(word: str) -> str:
    first, rest = word[0], word[1:]
    has_own_capitals = rest != rest.lower() and rest[:1].islower() and first.isupper()
    capital = first.upper()
    return word if has_own_capitals or len(capital) > 1 else capital + rest.lower()  # ß has no capital of one letter


def latin_case(text: str) -> str:
    """Return a Latin name in capitals, as the passport's zone has it.

    Source: ICAO Doc 9303, part 3, section 4.6, the machine readable zone is of capitals only.
    """
    return _SPACES.sub(" ", text).strip().upper()


def mend_alphabet(text: str, *, latin: bool) -> str:
    """Return a text in which words that mix the alphabets are of one: letters that look alike are exchanged.

    Args:
        text: a name or a number.
        latin: which alphabet its words should have.

    A word with a foreign letter that has no twin stays as it is, and so does a word wholly of the other alphabet.
    """
    return _WORD.sub(lambda found: _mended(found[0], latin=latin), text)


def mixes_alphabets(text: str) -> bool:
    """Tell whether a word has letters of both alphabets."""
    return any(_CYRILLIC.search(word) and _LATIN.search(word) for word in _WORD.findall(text))


_NUMBERS = ("passport_series", "passport_number")
"""Written in Latin letters, which are the only ones of the passport's machine readable zone."""

MENDED_FIELDS = (
    *(field.name for field in PERSON_FIELDS if field.kind is FieldKind.NAME_RU),
    *(field.name for field in PERSON_FIELDS if field.kind is FieldKind.NAME_LAT),
    *_NUMBERS,
)
"""The fields that are written in one alphabet."""


def mend_field(name: str, text: str) -> str:
    """Return the text of one of `MENDED_FIELDS` with the letters exchanged that are of the other alphabet."""
    if name in _NUMBERS:
        return to_twins(text, latin=True)
    return mend_alphabet(text, latin=FIELD_BY_NAME[name].kind is FieldKind.NAME_LAT)


def _mended(word: str, *, latin: bool) -> str:
    if not (_CYRILLIC.search(word) and _LATIN.search(word)):
        return word
    return to_twins(word, latin=latin)


def to_twins(word: str, *, latin: bool) -> str:
    """Return a word with its letters of the other alphabet exchanged for those that look alike, if all have a twin."""
    changed = word.translate(_TO_LATIN if latin else _TO_RUSSIAN)
    return word if (_CYRILLIC if latin else _LATIN).search(changed) else changed
