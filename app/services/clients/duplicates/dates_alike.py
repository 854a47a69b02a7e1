"""How two birth dates stand to each other."""

from functools import lru_cache

from app.services.clients.duplicates.distances import letters_wrong

SAME, SWAPPED, NEAR, PARTIAL, DIFFERS, UNKNOWN = "same", "swapped", "near", "partial", "differs", ""
_WHOLE = 8
_REMEMBERED = 1 << 16


@lru_cache(maxsize=_REMEMBERED)
def births_alike(one: str, other: str) -> str:
    """Return how two birth dates, ISO 8601 as far as they are known, stand to each other.

    Near is one wrong digit, or two neighbours swapped; partial that one lacks day or month and the rest agrees.
    """
    digits, others = one.replace("-", ""), other.replace("-", "")
    if not digits or not others:
        return UNKNOWN
    if digits == others:
        return SAME if len(digits) == _WHOLE else PARTIAL
    if len(digits) != len(others):
        return PARTIAL if digits.startswith(others) or others.startswith(digits) else DIFFERS
    if digits == others[:4] + others[6:8] + others[4:6]:
        return SWAPPED
    return NEAR if len(digits) == _WHOLE and is_one_off(digits, others) else DIFFERS


def is_one_off(one: str, other: str) -> bool:
    """Tell whether two numbers of one length differ in one sign, or in two neighbours that changed places."""
    return len(one) == len(other) and letters_wrong(one, other, 1) == 1


def swapped_birth(birth: str) -> str:
    """Return a whole date with day and month swapped; where that is no date, still the text that it makes."""
    return f"{birth[:4]}-{birth[8:10]}-{birth[5:7]}" if len(birth) == 10 else birth
