"""Names for made-up people, drawn as often as people bear them."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from app.services.demo.draws import Chance, Weighted
from app.services.demo.name_tables import (
    GivenName,
    Patronymic,
    load_given_names,
    load_patronymics,
    load_surnames,
    woman_form,
)
from app.services.names.icao import to_icao_latin

LEAST_GIVEN = 20
"""Given names and patronymics borne less often are mostly misspellings: nobody is called so in the demo."""

latin_of_given = lru_cache(maxsize=1 << 14)(to_icao_latin)


class Surname(NamedTuple):
    """A surname of a family: the man's form and how the woman's ends."""

    man: str
    woman_ending: str

    def form(self, sex: str) -> str:
        """Return the form for M or F."""
        return self.man if sex == "M" else woman_form(self.man, self.woman_ending)


class Naming:
    """Draws surnames, given names, and patronymics that follow from the father's name."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self._surnames = load_surnames()
        self._surname_rows = Weighted(enumerate(self._surnames.counts))
        given = [row for row in load_given_names() if row.count >= LEAST_GIVEN]
        self._given = {sex: _weighted(row for row in given if row.sex == sex) for sex in ("M", "F")}
        self._patronymics = _by_father(load_patronymics())
        self._fathers = _weighted(row for row in given if row.sex == "M" and row.name in self._patronymics)

    def draw_surname(self) -> Surname:
        """Return a surname."""
        row = self._surname_rows.draw(self._chance)
        return Surname(self._surnames.men[row], self._surnames.woman_endings[row])

    def draw_given(self, sex: str) -> str:
        """Return a given name."""
        return self._given[sex].draw(self._chance)

    def draw_father(self) -> str:
        """Return the given name of a man after whom children are called."""
        return self._fathers.draw(self._chance)

    def patronymic(self, father: str, sex: str) -> str:
        """Return the patronymic of a child of `father`, who came from `draw_father`."""
        row = self._patronymics[father].draw(self._chance)
        return row.man if sex == "M" else row.woman


def _weighted(rows: Iterable[GivenName]) -> Weighted[str]:
    """Return the names, drawn as often as they are borne."""
    return Weighted((row.name, row.count) for row in rows)


def _by_father(rows: Iterable[Patronymic]) -> dict[str, Weighted[Patronymic]]:
    """Return the patronymics by the father's name: Даниил has Даниилович and Данилович."""
    grouped: defaultdict[str, list[tuple[Patronymic, int]]] = defaultdict(list)
    for row in rows:
        if row.father and row.count >= LEAST_GIVEN:
            grouped[row.father].append((row, row.count))
    return {father: Weighted(found) for father, found in grouped.items()}
