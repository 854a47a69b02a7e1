"""Who was born on a person's day, or with day and month swapped, and is called alike."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from app.models.tables import TABLES
from app.services.clients.duplicates.dates_alike import swapped_birth
from app.services.clients.duplicates.distances import near_places, sharing_places
from app.services.clients.duplicates.keyed import Told, at_by_key, batches
from app.services.clients.duplicates.names_alike import (
    ALIKE,
    SHORTEST_PART,
    given_names_alike,
    most_wrong,
    names_crossed,
    surname_stem,
    surnames_alike,
)
from app.services.clients.duplicates.records import Name, Record
from app.services.names.folding import askable, sound_key


def add_born_together(connection: Connection, records: Sequence[Record], found: Sequence[set[int]], told: Told) -> None:
    """Add by record the clients born on the same day, or on the one with day and month swapped, whose name is alike."""
    by_date = at_by_key((at, date) for at, record in enumerate(records) for date in _dates(record.birth_date))
    given_alike: dict[tuple[str, str], _GivenAlike] = {}
    for share, batch in batches(sorted(by_date)):
        told(share)
        born: dict[str, list[Sequence[Any]]] = {}
        for row in connection.execute(_born(), {"dates": batch}).all():
            born.setdefault(row[0], []).append(row)
        for date, rows in born.items():
            day = _Day(rows)
            for at in by_date[date]:
                given = records[at].name[2:]
                alike = given_alike.get(given) or given_alike.setdefault(given, _GivenAlike(given))
                found[at].update(day.alike(records[at], alike))


@lru_cache(maxsize=1)
def _born() -> Select[Any]:
    """Return the query for names of those born on some days."""
    client = TABLES["client"]
    columns = ("birth_date", "id", "surname_ru_key", "surname_lat_key", "given_ru_key", "given_lat_key")
    return select(*(client.c[name] for name in columns)).where(
        client.c.birth_date.in_(bindparam("dates", expanding=True))
    )


def _dates(birth: str) -> tuple[str, ...]:
    return tuple({askable(birth), askable(swapped_birth(birth))}) if len(birth) == 10 else ()


class _GivenAlike(dict[tuple[str, str], bool]):
    """Whether given names, in Russian and Latin letters, are like one: remembered, as few names are borne by many."""

    def __init__(self, given: tuple[str, str]) -> None:
        super().__init__()
        self._name = Name("", "", *given)

    def __missing__(self, other: tuple[str, str]) -> bool:
        self[other] = verdict = given_names_alike(self._name, Name("", "", *other)) in ALIKE
        return verdict


class _Day:
    """Those who were born on one day.

    A big base has dozens of them for each person of a long list: whose surname can't be alike is told from whole
    lists in native code, and only the few who are left are looked at one by one.
    """

    def __init__(self, rows: Sequence[Sequence[Any]]) -> None:
        _, self._ids, self._russian, self._latin, *given = zip(*rows, strict=True)
        self._given: list[tuple[str, str]] = list(zip(*given, strict=True))

    def alike(self, record: Record, given_alike: _GivenAlike) -> Iterator[int]:
        """Yield the ids of those whose surname or given name is like a person's, or whose names are crossed with it."""
        surname, given = record.name.surname_lat[:1], record.name.given_lat[:1]
        for at, other in enumerate(self._given):
            may_be_crossed = other[1][:1] == surname or self._latin[at][:1] == given
            if given_alike[other] or (may_be_crossed and names_crossed(record.name, self._name(at))):
                yield self._ids[at]
        for name in (record.name, *record.former):
            for at in self._near(name):
                if surnames_alike(name, self._name(at)) in ALIKE:
                    yield self._ids[at]

    def _name(self, at: int) -> Name:
        return Name(self._russian[at], self._latin[at], *self._given[at])

    def _near(self, name: Name) -> Iterator[int]:
        """Yield the places of those whose surname may be alike."""
        if name.surname_ru:
            yield from self._of_russians.near(name.surname_ru)
            yield from self._of_others.near(name.surname_lat)
            yield from (at for at, surname in enumerate(self._latin) if surname == name.surname_lat)
        else:
            yield from self._of_all.near(name.surname_lat)

    @cached_property
    def _of_russians(self) -> "_Surnames":
        return _Surnames({at: surname for at, surname in enumerate(self._russian) if surname})

    @cached_property
    def _of_others(self) -> "_Surnames":
        return _Surnames({at: self._latin[at] for at, surname in enumerate(self._russian) if not surname})

    @cached_property
    def _of_all(self) -> "_Surnames":
        return _Surnames(dict(enumerate(self._latin)))


class _Surnames:
    """Surnames in one script, by places."""

    def __init__(self, surnames: Mapping[int, str]) -> None:
        self._places, self._surnames = list(surnames), list(surnames.values())
        self._stems = list(map(surname_stem, self._surnames))

    def near(self, surname: str) -> Iterator[int]:
        """Yield the places of surnames that may be alike: nearly so, by their sound, or one as a part of the other."""
        return map(self._places.__getitem__, self._near(surname)) if self._places else iter(())

    def _near(self, surname: str) -> Iterator[int]:
        stem = surname_stem(surname)
        yield from near_places(surname, self._surnames, most_wrong(len(surname)))
        yield from near_places(stem, self._stems, most_wrong(len(stem)))
        yield from sharing_places(surname, self._surnames, SHORTEST_PART)
        if surname.isascii():
            sound = sound_key(surname)
            yield from (at for at, other in enumerate(self._surnames) if sound_key(other) == sound)
