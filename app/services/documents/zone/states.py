"""Codes of states as zones bear them, and the shapes of some states' passport numbers."""

from collections.abc import Mapping
from types import MappingProxyType

from app.services.documents.zone.alphabet import DIGITS, FILLER, LETTERS

_ZONE_ONLY = frozenset(
    {
        "D", "EUE", "GBD", "GBN", "GBO", "GBP", "GBS", "IAO", "NTZ", "RKS", "UNA", "UNK", "UNO", "UTO", "WSA", "XBA",
        "XCC", "XCE", "XCO", "XDC", "XEC", "XES", "XIM", "XMP", "XOM", "XPO", "XXA", "XXB", "XXC", "XXX",
        "ANT", "BUR", "CSK", "DDR", "ROM", "SCG", "SUN", "TMP", "YUG", "ZAR",
    }
)  # fmt: skip
"""Codes that ISO 3166 lacks, and those it has withdrawn; UTO is the specimens' Utopia.

Source: ICAO Doc 9303, part 3, section 5.
"""

_SHAPE = MappingProxyType(
    {"A": LETTERS, "9": DIGITS, "D": DIGITS | frozenset("CFGHJKLMNPRTVWXYZ"), FILLER: frozenset(FILLER)}
)

_MIXED = MappingProxyType({"U": "V", "V": "U", "O": "DQ", "D": "O", "Q": "O", "C": "G", "G": "C"})

NUMBER_SHAPES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "RUS": ("999999999",),
        "ARM": ("AA9999999",),
        "AZE": ("A99999999", "AA9999999"),
        "BLR": ("AA9999999",),
        "CHN": ("A99999999", "AA9999999"),
        "D": ("DDDDDDDDD",),
        "FRA": ("99AA99999",),
        "GBR": ("999999999",),
        "GEO": ("99AA99999",),
        "IND": ("A9999999<",),
        "ISR": ("99999999<", "999999999"),
        "ITA": ("AA9999999",),
        "KAZ": ("A99999999", "999999999"),
        "POL": ("AA9999999",),
        "TUR": ("A99999999",),
        "UKR": ("AA999999<", "999999999"),
        "USA": ("999999999", "A99999999"),
        "UZB": ("AA9999999",),
    }
)
"""How passports' numbers look: A a letter, 9 a digit, D a digit or one of the letters of German numbers, which are none
that is mistaken for a digit but G and Z. They only help to prove a repair, and never refuse a number.

Source: Public Register of Authentic travel and identity Documents Online (PRADO), documents of type A; for Germany
Allgemeine Verwaltungsvorschrift zum Passgesetz, serial numbers.
"""


def has_known_shape(state: str, number: str) -> bool:
    """Tell whether a passport number with its fillers looks as those of a state do; false where that is not known."""
    return any(_fits(number, shape) for shape in shapes_of(state))


def _fits(number: str, shape: str) -> bool:
    return all(sign in _SHAPE[kind] for sign, kind in zip(number, shape, strict=True))


def shapes_of(state: str) -> tuple[str, ...]:
    """Return how a state's passport numbers look; nothing where that is not known."""
    return NUMBER_SHAPES.get(state, ())


def state_code(field: str) -> str:
    """Return a code without its fillers."""
    return field.rstrip(FILLER)


def signs_of_shape(kind: str) -> frozenset[str]:
    """Return the characters that a letter of a shape stands for."""
    return _SHAPE[kind]


def is_state(code: str) -> bool:
    """Tell whether a code is one that a zone can bear."""
    if code in _ZONE_ONLY:
        return True
    import pycountry

    return len(code) == 3 and pycountry.countries.get(alpha_3=code) is not None


def mended_state(field: str, other: str) -> str:
    """Return the only code that an unknown one can be, or the empty text.

    Args:
        field: three characters as they were read.
        other: the zone's other state code, as three characters; most often it is the same one.
    """
    if is_state(state_code(other)) and sum(one != two for one, two in zip(field, other, strict=True)) == 1:
        return other
    found = {
        made
        for at, sign in enumerate(field)
        for twin in _MIXED.get(sign, "")
        if is_state(state_code(made := field[:at] + twin + field[at + 1 :]))
    }
    return found.pop() if len(found) == 1 else ""
