"""The names that many people in Russia bear, with how many: surnames, given names, patronymics."""

import gzip
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from app.services.names.packed_table import PackedTable

NAMES_FOLDER = Path(__file__).resolve().parents[3] / "resources" / "names"

KINDS = ("surname", "given_name", "patronymic")

FIRST_CODE, COUNT_STEPS = 0x21, 4
"""As `tools/build_name_reading.py` writes them."""

_MEN_ENDINGS = {"ая": ("ый", "ий", "ой"), "яя": ("ий",)}
_NAME = re.compile("[^ ]+")
_TRAITS = {"а": "а", "ая": "я", "яя": "ь"}


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The names of one kind, in lower case.

    Attributes:
        names: with each name two letters: M or F, of a surname how the woman's form ends (а, я for ая, ь for яя, -
            for the same as the man's); and how often it is borne.
        bearers: all together.
    """

    names: PackedTable
    bearers: float

    def count(self, name: str) -> float:
        """Return about how many people bear `name`; 0 where it is not known."""
        found = self.names.get(name)
        return 0.0 if found is None else _count(found[1])

    def trait(self, name: str) -> str:
        """Return the letter that goes with `name`; empty where it is not known."""
        found = self.names.get(name)
        return "" if found is None else found[0]


@lru_cache(maxsize=len(KINDS))
def load_known_names(kind: str) -> KnownNames:
    """Return the known names of one of `KINDS`."""
    names, traits, codes = (part.decode() for part in _line(kind).split(b"\t")[1:])
    rows = zip(_NAME.finditer(names), traits, codes, strict=True)
    table = PackedTable(((name[0].lower(), trait + code) for name, trait, code in rows), start=3)
    return KnownNames(table, sum(map(_count, codes)))


def share_of_bearers(kind: str, name: str) -> float:
    """Return which share of people bears `name`, in lower case, also as the woman's form of a surname."""
    known = load_known_names(kind)
    if kind != "surname":
        return known.count(name) / known.bearers
    man = man_form(name)
    count = known.count(man)
    of_both = 2 if known.trait(man) != "-" else 1
    return count / known.bearers / of_both


def man_form(surname: str) -> str:
    """Return the man's form of a known surname, the more frequent of two; itself where it is no known woman's form."""
    if surname[-1:] not in {"а", "я"}:
        return surname
    known = load_known_names("surname")
    for ending, trait in _TRAITS.items():
        stem = surname.removesuffix(ending)
        men = [stem + of_man for of_man in _MEN_ENDINGS.get(ending, ("",)) if known.trait(stem + of_man) == trait]
        if surname.endswith(ending) and men:
            return max(men, key=known.count)
    return surname


@lru_cache(maxsize=1 << 7)
def _count(code: str) -> float:
    """Return the count that a code stands for."""
    return float(2 ** ((ord(code) - FIRST_CODE) / COUNT_STEPS))


def _line(kind: str) -> bytes:
    """Return the line of a kind."""
    lines = gzip.decompress((NAMES_FOLDER / "name_counts.txt.gz").read_bytes())
    begin = lines.index(f"{kind}\t".encode())
    return lines[begin : lines.index(b"\n", begin)]
