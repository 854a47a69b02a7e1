"""A Cyrillic name in the capitals of a passport: the one spelling that search keys and made-up people use."""

from collections.abc import Mapping
from functools import lru_cache


def to_icao_latin(text: str) -> str:
    """Return `text` in capitals with its Cyrillic letters in Latin; anything else is kept.

    The same letters as `to_latin(text).upper()`, several times as fast: an import makes the keys of every row.

    Source: ICAO Doc 9303, part 3, section 6, table B (Cyrillic), which Russian passports follow since 2014;
    the table has no soft sign, so it is dropped.
    """
    return text.upper().translate(_capitals())


@lru_cache(maxsize=1)
def _capitals() -> Mapping[int, str]:
    """Return the table, which is loaded when first needed: search is imported before the window is painted."""
    from app.services.names.transliteration.schemes import icao_capitals

    return icao_capitals()
