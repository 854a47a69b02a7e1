"""People put into a real base as an import would leave them, and what the search over it finds of known pairs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import insert

from app.models.tables import TABLES
from app.person_fields import CLIENT_FIELDS, PersonValues
from app.services.clients.duplicates.pairs import PairFilter, find_pairs
from app.services.clients.duplicates.scanning import Scan
from app.services.clients.duplicates.shapes import Level
from app.services.clients.preferred import preferred_rows
from app.services.derived import derived_of
from app.services.desk import Desk
from app.services.work import Work

Pair = tuple[int, int]
"""Positions of two people in their list, the lesser first."""


@dataclass(frozen=True)
class People:
    """A set of which is known who is whom.

    Attributes:
        name: of the set.
        values: catalogue fields of each person.
        pairs: those who are one person.
    """

    name: str
    values: Sequence[PersonValues]
    pairs: frozenset[Pair]


@dataclass(frozen=True)
class Found:
    """What was found of a set, counting pairs from a level up."""

    name: str
    level: Level
    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """How many of those found are pairs."""
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        """How many of the pairs were found."""
        return self.right / max(self.right + self.missed, 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / max(2 * self.right + self.wrong + self.missed, 1)


def put_people(desk: Desk, people: Iterable[PersonValues]) -> None:
    """Write people into an empty base, with their child rows and keys; the id follows the position, from 1."""
    rows: dict[str, list[dict[str, object]]] = {}
    blank = {field.name: "" for field in CLIENT_FIELDS}
    for id_, values in enumerate(people, start=1):
        client = {**blank, **values, "id": id_, "version": 1, "kind": "person", "stage": "regular", "created_on": ""}
        rows.setdefault("client", []).append(client)
        for table, made in preferred_rows(values).items():
            rows.setdefault(table, []).extend({**one, "client_id": id_} for one in made)
    with desk.store.transaction(write=True) as session:
        for table, made in rows.items():
            by_columns: dict[tuple[str, ...], list[dict[str, object]]] = {}
            for row in made:
                by_columns.setdefault(tuple(sorted(row)), []).append({**row, **derived_of(table, row)})
            for alike in by_columns.values():
                session.connection().execute(insert(TABLES[table]), alike)


def search(desk: Desk, people: People) -> list[Found]:
    """Put people into an empty base, search it whole, and count what was found, from each level up."""
    put_people(desk, people.values)
    Scan(desk.store, Work()).run(resume=False)
    found = {(one.first - 1, one.second - 1): one.likeness.level for one in find_pairs(desk, PairFilter())}
    told = []
    for at, level in enumerate(Level):
        chosen = {pair for pair, its in found.items() if its in list(Level)[: at + 1]}
        right = len(chosen & people.pairs)
        told.append(Found(people.name, level, right, len(chosen) - right, len(people.pairs) - right))
    return told
