"""The thirty-seven characters of a machine readable zone: their values, and what they are taken for."""

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

FILLER = "<"
DIGITS = frozenset("0123456789")
LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
CHARACTERS = DIGITS | LETTERS | {FILLER}

_WEIGHTS = (7, 3, 1)
_VALUES = {FILLER: 0, **{sign: int(sign, 36) for sign in DIGITS | LETTERS}}

DOUBLE_FILLER = "«"
"""Stands for one filler or two, until the length of the line says which."""

_SAME = {
    **dict.fromkeys("‹＜〈《≤⟨ᐸ˂≺⋖❮く({[", FILLER),
    **dict.fromkeys("≪⟪《", DOUBLE_FILLER),
    **dict.fromkeys("|!¦", "I"),
    "$": "S",
    "€": "C",
    "\u00a0": " ",
    "\u2007": " ",
    "\u202f": " ",
    "\t": " ",
    **dict(zip("АВЕКМНОРСТУХІЈЅ", "ABEKMHOPCTYXIJS", strict=True)),
}
"""What stands where a character of the zone is meant: brackets, fullwidth forms, Cyrillic letters that look alike."""

DIGIT_FOR: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys("OQDU", "0"),
        **dict.fromkeys("ILJ", "1"),
        **dict.fromkeys("TY", "7"),
        "Z": "2", "A": "4", "S": "5", "G": "6", "B": "8",
    }
)  # fmt: skip
"""The digit that a letter is taken for."""

LETTER_FOR: Mapping[str, str] = MappingProxyType(
    {"0": "O", "1": "I", "2": "Z", "4": "A", "5": "S", "6": "G", "7": "T", "8": "B"}
)
"""The letter that a digit is taken for."""

TAKEN_FOR: Mapping[str, str] = MappingProxyType(
    {
        "0": "ODQ", "1": "I", "2": "Z", "5": "S", "6": "G", "8": "B",
        "O": "0DQ", "D": "0O", "Q": "0O", "I": "1", "Z": "2", "S": "5", "G": "6", "B": "8", "U": "V", "V": "U",
    }
)  # fmt: skip
"""For a character as it was read those it may have been, where letters and digits are both possible."""

FILLER_READ_AS = frozenset("KLC")


def check_digit(text: str) -> str:
    """Return the check digit of characters of a zone.

    Source: ICAO Doc 9303, part 3, section 4.9: weights 7, 3, 1; 0 to 9 as they are, A to Z as 10 to 35, the filler as
    0; the sum modulo 10.

    Raises:
        KeyError: a character that no zone has.
    """
    return str(sum(_VALUES[sign] * _WEIGHTS[at % 3] for at, sign in enumerate(text)) % 10)


def clean(text: str) -> str:
    """Return a line in the zone's characters, spaces and `«`; whatever else stands in it is left out."""
    made = []
    for sign in text.upper():
        same = _SAME.get(sign, sign)
        if same not in CHARACTERS and same not in {" ", DOUBLE_FILLER}:
            same = unicodedata.normalize("NFKC", same)
        if same in CHARACTERS or same in {" ", DOUBLE_FILLER}:
            made.append(same)
    return "".join(made).strip()


_KEYS = dict(zip("ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬБ", "QWERTYUIOPASDFGHJKLZXCVBNM<", strict=True))
_KEYS_OF_RUSSIAN = str.maketrans({**_KEYS, **{letter.lower(): latin for letter, latin in _KEYS.items()}})


def typed_latin(text: str) -> str:
    """Return what a scanner meant that types as a Latin keyboard while the Russian one is on."""
    return text.translate(_KEYS_OF_RUSSIAN)


_NATIONAL = {
    "Ä": ("AE", "A"), "Å": ("AA", "A"), "Æ": ("AE",), "Ð": ("D",), "Đ": ("D",), "Ĳ": ("IJ",), "Ł": ("L",),
    "Ñ": ("N", "NXX"), "Ö": ("OE", "O"), "Ø": ("OE",), "Œ": ("OE",), "ß": ("SS",), "ẞ": ("SS",), "Þ": ("TH",),
    "Ü": ("UE", "UXX", "U"), "Ŋ": ("N",), "Ħ": ("H",), "Ŧ": ("T",), "ı": ("I",), "Ƶ": ("Z",),
}  # fmt: skip
"""Letters with several spellings, or without a letter below the accent.

Source: ICAO Doc 9303, part 3, section 6, table A; the bare letters beside are what states write in practice.
"""

_LOST = frozenset("'’ʼ`´.,")
"""Apostrophes and full stops leave nothing behind. Source: ICAO Doc 9303, part 3, section 4.6."""


def zone_spellings(name: str) -> tuple[str, ...]:
    """Return how a Latin name can stand in a zone, its parts parted by one filler, the recommended spelling first.

    Source: ICAO Doc 9303, part 3, section 4.6 (hyphens become fillers, apostrophes are left out), section 6, table A.
    """
    choices = [_NATIONAL.get(sign, ()) for sign in name.upper()]
    count = max((len(one) for one in choices), default=0)
    made = dict.fromkeys(_spelt(name.upper(), choices, at) for at in range(max(count, 1)))
    return tuple(made)


def _spelt(name: str, choices: list[tuple[str, ...]], at: int) -> str:
    return _single(
        "".join(
            options[min(at, len(options) - 1)] if options else _plain(sign)
            for sign, options in zip(name, choices, strict=True)
        )
    )


def _single(letters: str) -> str:
    """Return the parts with one filler between them."""
    return FILLER.join(part for part in letters.split(FILLER) if part)


def _plain(sign: str) -> str:
    """Return a letter without its accent, a filler for what parts words, nothing for an apostrophe."""
    if sign in LETTERS:
        return sign
    if sign in _LOST:
        return ""
    bare = "".join(one for one in unicodedata.normalize("NFKD", sign) if one in LETTERS)
    return bare or (FILLER if not unicodedata.combining(sign) else "")


_INTERNAL = {
    "А": "A", "Б": "B", "В": "V", "Г": "G", "Д": "D", "Е": "E", "Ё": "2", "Ж": "J", "З": "Z", "И": "I", "Й": "Q",
    "К": "K", "Л": "L", "М": "M", "Н": "N", "О": "O", "П": "P", "Р": "R", "С": "S", "Т": "T", "У": "U", "Ф": "F",
    "Х": "H", "Ц": "C", "Ч": "3", "Ш": "4", "Щ": "W", "Ъ": "X", "Ы": "Y", "Ь": "9", "Э": "6", "Ю": "7", "Я": "8",
}  # fmt: skip
"""Source: Russian Interior Ministry, order of 13 November 2017 No. 851, rules for the machine readable record of the
citizen's passport ("modernised Clair"): each Cyrillic letter is one letter or digit, so that it can be read back."""

_FROM_INTERNAL = {there: here for here, there in _INTERNAL.items()}
INTERNAL_CHARACTERS = frozenset(_FROM_INTERNAL) | {FILLER}


def to_internal_coding(name: str) -> str:
    """Return a Russian name as the zone of the internal passport writes it, its parts parted by one filler."""
    letters = "".join(_INTERNAL.get(sign, "" if sign in _LOST else FILLER) for sign in name.upper())
    return _single(letters)


def from_internal_coding(letters: str) -> str:
    """Return the Russian name of the internal passport's zone in capitals, its parts parted by a space."""
    return " ".join("".join(_FROM_INTERNAL.get(sign, sign) for sign in part) for part in letters.split(FILLER) if part)
