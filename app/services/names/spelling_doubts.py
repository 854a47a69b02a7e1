"""Whether the Latin name of a passport is to be looked at, given the Russian name and what is known of the passport."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from app.services.names.transliteration import DEFAULT_SCHEME, SCHEMES, to_latin
from app.services.names.transliteration.spelling import SpellingCheck, check_spelling

STATE_OF_ALPHABET = {"uk": "UKR", "be": "BLR", "kk": "KAZ", "bg": "BGR"}
"""States by the alphabet of the schemes that their own passports follow."""

SPELT_FROM_RUSSIAN = frozenset(
    {"", "RUS", "SUN", "UKR", "BLR", "KAZ", "BGR", "KGZ", "TJK", "UZB", "TKM", "MDA", "ARM", "AZE", "GEO", "XXA"}
)
"""Citizenships of people whose Latin names come from Cyrillic; of others the Russian name is only a rendering."""

_WRITTEN_IN_RUSSIA = frozenset({"", "RUS", "SUN"})
"""Citizenships of people whose passports spell the Russian name itself, and not that of another language."""

_RUSSIAN = re.compile(r"[а-яё -]+", re.IGNORECASE)
_SPARE_YEARS = 1
"""A passport of the year after a scheme's last may still be spelt by it."""

_TRIED_PAIRS = 200
_REMEMBERED = 65_536

Names = tuple[str, str, str, str]
"""Russian name, Latin name, day of issue (ISO 8601 or empty), citizenship (alpha-3 or empty)."""


def scheme_in_use(check: SpellingCheck, *, issued: str = "", citizenship: str = "") -> str:
    """Return the scheme by which a name is rightly spelt; empty where it is only one of other passports.

    Args:
        check: what comparing the two names gave.
        issued: when the passport was issued, ISO 8601; empty where that is not known.
        citizenship: alpha-3, empty where it is not known.
    """
    if DEFAULT_SCHEME in check.schemes:
        return DEFAULT_SCHEME
    year = int(issued[:4]) if issued[:4].isdigit() else 0
    for code in check.schemes:
        scheme = SCHEMES[code]
        if scheme.alphabet in STATE_OF_ALPHABET:
            fits = STATE_OF_ALPHABET[scheme.alphabet] == citizenship
        else:
            fits = scheme.first_year <= year <= scheme.last_year + _SPARE_YEARS
        if fits:
            return code
    return ""


@lru_cache(maxsize=_REMEMBERED)
def spelling_doubt(russian: str, latin: str, issued: str = "", citizenship: str = "") -> SpellingCheck | None:
    """Return how a Latin name fails to be that of a passport; None where it fits or there is nothing to compare.

    Only passports of Russia, and those of which the state is not known, are held against the Russian name.
    """
    if citizenship not in _WRITTEN_IN_RUSSIA or not _RUSSIAN.fullmatch(russian):
        return None
    if to_latin(russian).upper() == latin.upper():
        return None
    check = check_spelling(russian, latin)
    if check.code == "scheme":
        return None if scheme_in_use(check, issued=issued, citizenship=citizenship) else check
    return None if check.is_possible else check


def doubtful_spellings(people: Iterable[Names]) -> Iterator[tuple[int, SpellingCheck]]:
    """Yield the position of each person whose Latin name is to be looked at, with the reason.

    Where most of the first names do not fit at all, the two columns are of different people, and telling it of each
    of them would only take time: the rest is passed over.
    """
    tried = unlike = 0
    for at, (russian, latin, issued, citizenship) in enumerate(people):
        if not russian or not latin:
            continue
        check = spelling_doubt(russian, latin, issued, citizenship)
        tried += 1
        if check is None:
            continue
        unlike += check.code == "differs"
        yield at, check
        if tried >= _TRIED_PAIRS and unlike * 2 > tried:
            return
