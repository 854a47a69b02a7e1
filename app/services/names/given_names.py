"""Given names that people bear in Russia: whether a word is one, in either script, and whose it is."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from app.services.names.icao import to_icao_latin

LEAST_BORNE = 3
"""A name that the registers have more seldom is a misspelling as often as not."""

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
        (r"(?<![A-Z])IE|(?<=[AEOU])IE", "E"),
        (r"([^AEIOU])\1", r"\1"),
    )
)


@dataclass(frozen=True, slots=True)
class KnownName:
    """How often a given name is borne by men and by women."""

    men: int
    women: int


def is_given_name(word: str) -> bool:
    """Return whether people in Russia bear `word` as a given name, in Cyrillic or in any Latin spelling of it.

    Takes what a list has: any case, Ё or Е, JULIA for Юлия. Loads its table (a few thousand names) on first use,
    then looks up; meant for telling columns apart.
    """
    return find_given_name(word) is not None


def find_given_name(word: str) -> KnownName | None:
    """Return how often men and women bear `word` as a given name; None where nobody is known to."""
    table = _table()
    folded = word.strip().upper().replace("Ё", "Е")
    return table.get(folded) if _is_cyrillic(folded) else table.get(_plain_latin(folded))


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


@lru_cache(maxsize=1)
def _table() -> dict[str, KnownName]:
    """Return the names in Cyrillic capitals and in plain Latin."""
    from app.services.demo.name_tables import load_given_names

    table: dict[str, KnownName] = {}
    for row in load_given_names():
        if row.count < LEAST_BORNE:
            continue
        name = row.name.upper().replace("Ё", "Е")
        for spelling in {name, _plain_latin(to_icao_latin(name))}:
            known = table.get(spelling, KnownName(0, 0))
            men, women = (row.count, 0) if row.sex == "M" else (0, row.count)
            table[spelling] = KnownName(known.men + men, known.women + women)
    return table
