"""The tables of Russian names in `resources/names`, with how often each is borne."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.services.names.known_names import NAMES_FOLDER


@dataclass(frozen=True, slots=True)
class GivenName:
    """A given name; `sex` is M or F."""

    name: str
    sex: str
    count: int


@dataclass(frozen=True, slots=True)
class Patronymic:
    """What the sons and daughters of `father` are called; he is empty where the source does not tell."""

    man: str
    woman: str
    count: int
    father: str


@dataclass(frozen=True, slots=True)
class Surnames:
    """Surnames as three lists of one length: a table of objects would take five times as long to make.

    Attributes:
        men: the form that men bear, or both.
        woman_endings: `а` is added; `ая`, `яя` replace the last two letters; empty: women bear the same.
        counts: how often it is borne, by both together.
    """

    men: list[str]
    woman_endings: list[str]
    counts: list[int]


def woman_form(man: str, ending: str) -> str:
    """Return a woman's surname from the man's and the table's ending."""
    if ending == "а":
        return man + ending
    return man[:-2] + ending if ending else man


@lru_cache(maxsize=1)
def load_surnames() -> Surnames:
    """Return all surnames, in the order of the alphabet."""
    cells = _read_text("surnames.tsv.gz").replace("\n", "\t").split("\t")
    men, women = map(int, cells[6:-1:4]), map(int, cells[7:-1:4])
    return Surnames(cells[4:-1:4], cells[5:-1:4], [sum(both) for both in zip(men, women, strict=True)])


@lru_cache(maxsize=1)
def load_given_names() -> tuple[GivenName, ...]:
    """Return all given names, in the order of the alphabet."""
    return tuple(GivenName(name, sex, int(count)) for name, sex, count in _read_rows("given_names.tsv.gz"))


@lru_cache(maxsize=1)
def load_patronymics() -> tuple[Patronymic, ...]:
    """Return all patronymics, in the order of the alphabet."""
    return tuple(
        Patronymic(man, woman, int(men) + int(women), father)
        for man, woman, men, women, father in _read_rows("patronymics.tsv.gz")
    )


def _read_text(name: str) -> str:
    """Return the unpacked text of a table."""
    return gzip.decompress((NAMES_FOLDER / name).read_bytes()).decode()


def _read_rows(name: str) -> Iterator[list[str]]:
    """Yield the cells of each row below the heading."""
    lines = iter(_read_text(name).splitlines())
    next(lines)
    return (line.split("\t") for line in lines)
