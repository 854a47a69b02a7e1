"""Given names that people bear in Russia: whether a word is one, in either script, and whose it is."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from app.services.names.icao import to_icao_latin
from app.services.names.known_names import load_known_names

_SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"[^A-Z]", ""),
        (r"X", "KS"),
        (r"TC|TZ", "TS"),
        (r"W", "V"),
        (r"PH", "F"),
        (r"[YJ](?=[AEIOU])", "I"),
        (r"(?<=[AEIOU])[YJ]|Y$", "I"),
        (r"I+", "I"),
        (r"(?<=[^AEIOU])IO", "E"),
        (r"(?<![A-Z])IE|(?<=[AEOU])IE", "E"),
        (r"([^AEIOU])\1", r"\1"),
    )
)


LEAST_BEARERS = 20


@dataclass(frozen=True, slots=True)
class KnownName:
    """About how many men and how many women bear a given name."""

    men: float
    women: float


_NOBODY = KnownName(0.0, 0.0)


def is_given_name(word: str, *, least_bearers: int = LEAST_BEARERS) -> bool:
    """Return whether people in Russia bear `word` as a given name, in Cyrillic or in any Latin spelling of it.

    Takes what a list has: any case, Ё or Е, JULIA for Юлия. Loads its table (a few thousand names, some 50 ms) on first
    use, then looks up; meant for telling columns apart.

    Args:
        word: one word or a double name.
        least_bearers: how many of some four million people must bear it: surnames and misspellings stand among the
            rarest.
    """
    known = find_given_name(word)
    return known is not None and known.men + known.women >= least_bearers


def find_given_name(word: str) -> KnownName | None:
    """Return how often men and women bear `word` as a given name; None where nobody is known to."""
    return _table().get(plain_given_name(word))


def plain_given_name(word: str) -> str:
    """Return what the spellings of one given name in one script have in common: Семён and Семен, JULIA and YULIYA."""
    folded = word.strip().upper().replace("Ё", "Е")
    return folded if _is_cyrillic(folded) else _plain_latin(folded)


def _is_cyrillic(text: str) -> bool:
    return any("\u0400" <= letter <= "\u052f" for letter in text)


@lru_cache(maxsize=4096)
def _plain_latin(capitals: str) -> str:
    """Return a Latin spelling with what the schemes differ in told one way: YULIYA, JULIA and IULIIA are one."""
    if not capitals.isascii():
        capitals = unicodedata.normalize("NFKD", capitals)
    for pattern, letters in _SPELLINGS:
        capitals = pattern.sub(letters, capitals)
    return capitals


@lru_cache(maxsize=4096)
def _borne(men: float, women: float) -> KnownName:
    """Return one and the same for all names that as many bear: the counts are rounded, so there are few."""
    return KnownName(men, women)


@lru_cache(maxsize=1)
def _table() -> dict[str, KnownName]:
    """Return the names in Cyrillic capitals and in plain Latin."""
    known = load_known_names("given_name")
    table: dict[str, KnownName] = {}
    for written in known.names:
        name = written.upper().replace("Ё", "Е")
        count = known.count(written)
        men, women = (count, 0.0) if known.trait(written) == "M" else (0.0, count)
        for spelling in {name, _plain_latin(to_icao_latin(name))}:
            other = table.get(spelling, _NOBODY)
            table[spelling] = _borne(other.men + men, other.women + women)
    return table
