"""Codes of states as zones bear them, and the shapes of some states' passport numbers."""

from collections.abc import Mapping
from types import MappingProxyType

from app.services.documents.zone.alphabet import FILLER

_ZONE_ONLY = frozenset(
    {
        "D", "EUE", "GBD", "GBN", "GBO", "GBP", "GBS", "IAO", "NTZ", "RKS", "UNA", "UNK", "UNO", "UTO", "WSA", "XAA",
        "XBA", "XCA", "XCC", "XCE", "XCO", "XCT", "XDC", "XEC", "XES", "XIM", "XMP", "XOM", "XPO", "XXA", "XXB", "XXC",
        "XXX",
        "ANT", "BUR", "CSK", "DDR", "ROM", "SCG", "SUN", "TMP", "YUG", "ZAR",
    }
)  # fmt: skip
"""Codes that ISO 3166 lacks, and those it has withdrawn; UTO is the specimens' Utopia.

Source: ICAO Doc 9303, part 3, section 5.
"""

_MIXED = MappingProxyType({"U": "V", "V": "U", "O": "DQ", "D": "O", "Q": "O", "C": "G", "G": "C"})

NUMBER_SHAPES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "RUS": ("999999999",),
        "ARM": ("AA9999999",),
        "AZE": ("A99999999", "AA9999999"),
        "BLR": ("AA9999999",),
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
"""How passports' numbers look: A a letter, 9 a digit. They only help to prove a repair, and never refuse a number.

Source: Public Register of Authentic travel and identity Documents Online (PRADO), documents of type A.
"""


def state_code(field: str) -> str:
    """Return a code without its fillers."""
    return field.rstrip(FILLER)


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
