"""Who shares a key with some clients who changed: told from a few columns, so that few are read whole."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session

from app.models.store import Store
from app.models.tables import TABLES
from app.services.clients.duplicates.blocks import Key, birth_of, keys_of, sound_of_surname
from app.services.clients.duplicates.candidates import add_holders_of_numbers
from app.services.clients.duplicates.loading import load_with_versions
from app.services.clients.duplicates.records import Record, address_of
from app.services.names.folding import fold_text, sound_key
from app.services.work import Work

FEW = 5_000
"""Where more clients changed it is quicker to read everybody."""

_READ_AT_ONCE = 20_000
_LOADED_AT_ONCE = 2_000
_MOST_PAIRS = 2_000_000


class _Remembered(dict[str, Any]):
    """What is made of texts, each but once: a million people share far fewer names, dates and streets."""

    def __init__(self, make: Callable[[str], Any]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, text: str) -> Any:
        self[text] = made = self._make(text)
        return made


@dataclass(slots=True)
class _Wanted:
    """The keys of the changed, and what of each is told from a few columns.

    Attributes:
        by_key: who has each.
        names: how surname and given name sound, in alphabetical order.
        births: by birth, in one order of day and month, how a name begins.
        streets: words of streets, each with how a surname sounds, with a building, or with a postal code.
        words: those words.
    """

    by_key: dict[Key, list[int]] = field(default_factory=dict)
    names: set[tuple[str, ...]] = field(default_factory=set)
    births: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    streets: set[tuple[str, ...]] = field(default_factory=set)
    words: set[str] = field(default_factory=set)

    def add(self, record: Record) -> None:
        """Take in one who changed."""
        for key in set(keys_of(record)):
            self.by_key.setdefault(key, []).append(record.id)
            kind, *parts = key
            if kind == "name":
                self.names.add((parts[0], parts[1]))
            elif kind == "birth":
                self.births[parts[0]].add(parts[1][:2])
            elif kind in {"street", "house", "post"}:
                self.streets.add((kind, parts[0], parts[1]))
                self.words.add(parts[0])


def load_sharing(store: Store, changed: Collection[int], work: Work) -> "Sharing | None":
    """Return who shares a key with the changed; None where these are so many that everybody had better be read.

    The keys are those by which everybody is parted into blocks, so nobody is missed whom that would find.

    Raises:
        Cancelled: between two portions.
    """
    if not changed:
        return Sharing({}, [])
    if len(changed) > FEW:
        return None
    wanted = _Wanted()
    with store.transaction() as session:
        people = {record.id: (record, version) for record, version in load_with_versions(session, changed)}
    for record, _ in people.values():
        wanted.add(record)
    ids = _who_may_share(store, wanted, [record for record, _ in people.values()], work)
    return _pairs(store, wanted, people, sorted(ids.difference(people)), work)


People = dict[int, tuple[Record, int]]
"""Records and version counters by id."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """The changed and those who share a key with one of them, and the pairs of them; the lesser id first."""

    people: People
    pairs: list[tuple[int, int]]


def _pairs(store: Store, wanted: _Wanted, people: People, others: Sequence[int], work: Work) -> Sharing | None:
    """Return the pairs of those who share a key; None where there are too many."""
    pairs: set[tuple[int, int]] = set()
    _add_pairs(pairs, wanted, people)
    for at in range(0, len(others), _LOADED_AT_ONCE):
        work.tick(at, len(others), "duplicates_pairs")
        with store.transaction() as session:
            read = load_with_versions(session, others[at : at + _LOADED_AT_ONCE])
            loaded = {record.id: (record, version) for record, version in read}
        _add_pairs(pairs, wanted, loaded)
        people.update(loaded)
        if len(pairs) > _MOST_PAIRS:
            return None
    return Sharing(people, sorted(pairs))


def _add_pairs(pairs: set[tuple[int, int]], wanted: _Wanted, people: People) -> None:
    for record, _ in people.values():
        for key in set(keys_of(record)):
            for id_ in wanted.by_key.get(key, ()):
                if id_ != record.id:
                    pairs.add((min(id_, record.id), max(id_, record.id)))


def _who_may_share(store: Store, wanted: _Wanted, changed: Sequence[Record], work: Work) -> set[int]:
    """Return the clients who may share a key with the changed: more than do, never fewer."""
    with store.transaction() as session:
        found: list[set[int]] = [set() for _ in changed]
        add_holders_of_numbers(session.connection(), changed, found)
        first, last = session.execute(select(func.min(_CLIENT.c.id), func.max(_CLIENT.c.id))).one()
    ids = set().union(*found)
    reader = _Reader(wanted)
    for at in range(first or 0, (last or -1) + 1, _READ_AT_ONCE):
        work.tick(at - first, last - first + 1, "duplicates_load")
        with store.transaction() as session:
            ids.update(reader.read(session, at, at + _READ_AT_ONCE - 1))
    return ids


_CLIENT = TABLES["client"]


class _Reader:
    """Reads names, births and addresses of a range of clients at a time, and tells who may share a key."""

    def __init__(self, wanted: _Wanted) -> None:
        self._wanted = wanted
        self._surnames = _Remembered(sound_of_surname)
        self._givens = _Remembered(sound_key)
        self._births = _Remembered(birth_of)
        self._streets = _Remembered(self._wanted_words)

    def _wanted_words(self, street: str) -> list[str]:
        address = address_of({"street": street})
        return [word for word in address.street.split() if word in self._wanted.words] if address else []

    def read(self, session: Session, first: int, last: int) -> Iterator[int]:
        """Yield those of a range of ids who may share a key."""
        connection, queries = session.connection(), _queries()
        asked = {"first": first, "last": last}
        surnames: dict[int, set[str]] = {}
        for query in (queries["client"], queries["former_name"]):
            for id_, surname, given, birth in connection.execute(query, asked).all():
                sound = self._surnames[surname]
                surnames.setdefault(id_, set()).add(sound)
                if self._may_be_named_so(sound, self._givens[given], self._births[birth]):
                    yield id_
        for id_, street, *places in connection.execute(queries["client_address"], asked).all():
            for word in self._streets[street]:
                if self._may_live_so(word, surnames.get(id_, ()), places):
                    yield id_

    def _may_be_named_so(self, surname: str, given: str, birth: str) -> bool:
        name = (surname, given) if surname < given else (given, surname)
        if name in self._wanted.names:
            return True
        begins = self._wanted.births.get(birth)
        return begins is not None and (surname[:2] in begins or given[:2] in begins)

    def _may_live_so(self, word: str, surnames: Collection[str], places: Sequence[str]) -> bool:
        building, postal_code = map(fold_text, places)
        streets = self._wanted.streets
        return (
            ("house", word, building) in streets
            or ("post", word, postal_code) in streets
            or any(("street", word, surname) in streets for surname in surnames)
        )


@lru_cache(maxsize=1)
def _queries() -> Mapping[str, Select[Any]]:
    """Return by table the queries for a range of clients; made once."""
    former, address = TABLES["former_name"], TABLES["client_address"]
    client = select(_CLIENT.c.id, _CLIENT.c.surname_lat_key, _CLIENT.c.given_lat_key, _CLIENT.c.birth_date)
    bore = select(_CLIENT.c.id, former.c.surname_lat_key, former.c.given_lat_key, _CLIENT.c.birth_date)
    lives = select(address.c.client_id, address.c.street, address.c.building, address.c.postal_code)

    def within(query: Select[Any], column: Any) -> Select[Any]:
        return query.where(column >= bindparam("first"), column <= bindparam("last"))

    return {
        "client": within(client, _CLIENT.c.id),
        "former_name": within(bore.join(former, former.c.client_id == _CLIENT.c.id), former.c.client_id),
        "client_address": within(lives.where(address.c.street > ""), address.c.client_id),
    }
