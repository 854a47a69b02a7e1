"""Who in the base could be a given person: looked up in the indexes of folded keys."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, func, or_, select
from sqlalchemy.orm import Session

from app.models.tables import TABLES
from app.services.clients.duplicates.dates_alike import swapped_birth
from app.services.clients.duplicates.names_alike import (
    ALIKE,
    ALIKE_LETTERS,
    given_names_alike,
    names_crossed,
    surnames_alike,
)
from app.services.clients.duplicates.records import Name, Record
from app.services.keys import LAST
from app.services.names.folding import askable, sound_key

_BATCH = 400
MOST_NAMESAKES = 400
"""Of a name that more clients bear only these are looked at; the others are known by birth date, number or address."""

_LETTERS = 3

_Keys = list[tuple[int, str]]
"""Position of the record, and a key of it."""


def find_candidates(session: Session, records: Sequence[Record]) -> list[set[int]]:
    """Return for each record the ids of the clients who share a number, a birth date or a name with it."""
    connection = session.connection()
    found: list[set[int]] = [set() for _ in records]
    for table, column, keys in _numbers(records):
        if keys:
            _add_holders(connection, _holders(table, column), keys, found)
    _add_born_together(connection, records, found)
    for at, record in enumerate(records):
        for name in (record.name, *record.former):
            found[at].update(_namesakes(connection, name, record.birth_date))
    return found


def _numbers(records: Sequence[Record]) -> Iterator[tuple[str, str, _Keys]]:
    """Yield table and column of numbers, and the keys that are looked for in it."""
    documents = [(at, one) for at, record in enumerate(records) for one in record.documents]
    whole = [(at, one.number) for at, one in documents]
    without_series = [(at, one.alone) for at, one in documents if one.alone != one.number and len(one.alone) > 5]
    yield "client_document", "number_key", whole + without_series
    yield "client_document", "alone_key", [(at, one.alone) for at, one in documents if one.alone == one.number]
    yield "client_phone", "number_key", [(at, key) for at, record in enumerate(records) for key in record.phones]
    yield "client_email", "address_key", [(at, key) for at, record in enumerate(records) for key in record.emails]


@lru_cache(maxsize=8)
def _holders(table: str, column: str) -> Select[Any]:
    """Return the query for the clients who hold numbers; made once, as all here."""
    key = TABLES[table].c[column]
    return select(key, TABLES[table].c.client_id).where(key.in_(bindparam("keys", expanding=True)))


def _add_holders(connection: Connection, query: Select[Any], keys: _Keys, found: list[set[int]]) -> None:
    """Add the clients who hold one of the numbers."""
    by_key = _by_key(keys)
    for batch in _batches(sorted(by_key)):
        for key, client_id in connection.execute(query, {"keys": batch}):
            for at in by_key[key]:
                found[at].add(client_id)


def _by_key(keys: Iterable[tuple[int, str]]) -> dict[str, list[int]]:
    ordered = sorted({(key, at) for at, key in keys})
    return {key: [at for _, at in group] for key, group in groupby(ordered, key=_first)}


def _first(pair: tuple[str, int]) -> str:
    return pair[0]


@lru_cache(maxsize=1)
def _born() -> Select[Any]:
    """Return the query for names of those born on some days."""
    client = TABLES["client"]
    columns = ("birth_date", "id", "surname_ru_key", "surname_lat_key", "given_ru_key", "given_lat_key")
    return select(*(client.c[name] for name in columns)).where(
        client.c.birth_date.in_(bindparam("dates", expanding=True))
    )


def _add_born_together(connection: Connection, records: Sequence[Record], found: list[set[int]]) -> None:
    """Add the clients born on the same day, or on the one with day and month swapped, whose name is alike."""
    by_date = _by_key([(at, date) for at, record in enumerate(records) for date in _dates(record.birth_date)])
    for batch in _batches(sorted(by_date)):
        for date, client_id, *keys in connection.execute(_born(), {"dates": batch}).all():
            name = Name(*keys)
            for at in by_date[date]:
                if _may_be(records[at], name):
                    found[at].add(client_id)


def _dates(birth: str) -> tuple[str, ...]:
    return tuple({askable(birth), askable(swapped_birth(birth))}) if len(birth) == 10 else ()


def _may_be(record: Record, name: Name) -> bool:
    """Tell whether surname or given name of someone born on the same day is like the record's."""
    if given_names_alike(record.name, name) in ALIKE or surnames_alike(record.name, name) in ALIKE:
        return True
    return bool(names_crossed(record.name, name)) or any(surnames_alike(one, name) in ALIKE for one in record.former)


@lru_cache(maxsize=2)
def _bearers(*, born: bool) -> Select[Any]:
    """Return the query for those who bear a name; of known birth only who may have been born then, or nobody knows."""
    client = TABLES["client"]
    bearing = and_(client.c.surname_sound_key == bindparam("sound"), _begins_alike(client.c.given_lat_key))
    query = select(client.c.id).where(bearing).limit(MOST_NAMESAKES)
    if not born:
        return query
    birth = client.c.birth_date
    same_year = func.substr(birth, 1, 4) == bindparam("year")
    return query.where(or_(birth == "", func.substr(birth, 6) == bindparam("day"), same_year))


@lru_cache(maxsize=1)
def _bore() -> Select[Any]:
    """Return the query for those who bore a name."""
    former = TABLES["former_name"]
    bore = and_(former.c.surname_sound_key == bindparam("sound"), _begins_alike(former.c.given_lat_key))
    return select(former.c.client_id).where(bore).limit(MOST_NAMESAKES)


def _begins_alike(column: Any) -> ColumnElement[bool]:
    """Return the condition that a Latin given name begins as one does in some passports."""
    return or_(*(and_(column >= bindparam(f"from_{at}"), column < bindparam(f"to_{at}")) for at in range(_LETTERS)))


def _beginnings(given: str) -> dict[str, str]:
    """Return the parameters of `_begins_alike`."""
    letters = ALIKE_LETTERS.get(given[:1], given[:1])
    begins = [letter + (given[1:2] if letter == given[:1] else "") for letter in letters]
    begins += begins[:1] * (_LETTERS - len(begins))
    return {
        **{f"from_{at}": begin for at, begin in enumerate(begins)},
        **{f"to_{at}": begin + LAST for at, begin in enumerate(begins)},
    }


def _namesakes(connection: Connection, name: Name, birth: str) -> set[int]:
    """Return the clients who bear or bore a name, also with surname and given name swapped."""
    surname, given = name.surname_ru or name.surname_lat, name.given_ru or name.given_lat
    if not surname or not given:
        return set()
    sound = sound_key(surname)
    found = set(connection.scalars(_bore(), {"sound": sound, **_beginnings(name.given_lat)}))
    born = len(birth) >= 4
    dates = {"year": askable(birth[:4]), "day": askable(birth[5:])} if born else {}
    for key, other in ((sound, name.given_lat), (sound_key(given), name.surname_lat)):
        found.update(connection.scalars(_bearers(born=born), {"sound": key, **dates, **_beginnings(other)}))
    return found


def _batches(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    return (keys[at : at + _BATCH] for at in range(0, len(keys), _BATCH))
