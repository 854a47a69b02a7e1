"""Who in the base could be a given person: looked up in the indexes of folded keys."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from app.models.client import Client, ClientDocument, ClientEmail, ClientPhone, FormerName
from app.services.clients.duplicates.dates_alike import swapped_birth
from app.services.clients.duplicates.names_alike import (
    ALIKE,
    are_swapped,
    given_names_alike,
    surnames_alike,
)
from app.services.clients.duplicates.records import Name, Record
from app.services.keys import begins_with, date_begins
from app.services.names.folding import sound_key

_BATCH = 400
MOST_NAMESAKES = 400
"""Of a name that more clients bear only these are looked at; the others are known by birth date, number or address."""

_FIRST_LETTERS = {"i": "iyj", "y": "iyj", "j": "iyj", "e": "eyj", "k": "kc", "c": "kcs", "v": "vw", "w": "vw"}
"""Letters with which passports began one given name."""


def find_candidates(session: Session, records: Sequence[Record]) -> list[set[int]]:
    """Return for each record the ids of the clients who share a number, a birth date or a name with it."""
    found: list[set[int]] = [set() for _ in records]
    for column, owner, keys in _numbers(records):
        _add_holders(session, column, owner, keys, found)
    _add_born_together(session, records, found)
    for at, record in enumerate(records):
        for name in (record.name, *record.former):
            found[at].update(_namesakes(session, name, record.birth_date))
    return found


_Keys = list[tuple[int, str]]
"""Position of the record, and a key of it."""


def _numbers(records: Sequence[Record]) -> Iterator[tuple[Any, Any, _Keys]]:
    """Yield the columns of numbers, whose each row is, and the keys that are looked for in it."""
    documents = [(at, one) for at, record in enumerate(records) for one in record.documents]
    yield ClientDocument.number_key, ClientDocument.client_id, [(at, one.number) for at, one in documents]
    bare = [(at, one.alone) for at, one in documents if one.alone == one.number]
    yield ClientDocument.alone_key, ClientDocument.client_id, bare
    without_series = [(at, one.alone) for at, one in documents if one.alone != one.number and len(one.alone) > 5]
    yield ClientDocument.number_key, ClientDocument.client_id, without_series
    phones = [(at, key) for at, record in enumerate(records) for key in record.phones]
    yield ClientPhone.number_key, ClientPhone.client_id, phones
    emails = [(at, key) for at, record in enumerate(records) for key in record.emails]
    yield ClientEmail.address_key, ClientEmail.client_id, emails


def _add_holders(session: Session, column: Any, owner: Any, keys: _Keys, found: list[set[int]]) -> None:
    """Add the clients who hold one of the numbers."""
    by_key = _by_key(keys)
    for batch in _batches(sorted(by_key)):
        for key, client_id in session.execute(select(column, owner).where(column.in_(batch))):
            for at in by_key[key]:
                found[at].add(client_id)


def _by_key(keys: Iterable[tuple[int, str]]) -> dict[str, list[int]]:
    ordered = sorted({(key, at) for at, key in keys})
    return {key: [at for _, at in group] for key, group in groupby(ordered, key=_first)}


def _first(pair: tuple[str, int]) -> str:
    return pair[0]


def _add_born_together(session: Session, records: Sequence[Record], found: list[set[int]]) -> None:
    """Add the clients born on the same day, or on the one with day and month swapped, whose name is alike."""
    dates = [(at, date) for at, record in enumerate(records) for date in _dates(record.birth_date)]
    by_date = _by_key(dates)
    columns = (Client.surname_ru_key, Client.surname_lat_key, Client.given_ru_key, Client.given_lat_key)
    for batch in _batches(sorted(by_date)):
        query = select(Client.birth_date, Client.id, *columns).where(Client.birth_date.in_(batch))
        for date, client_id, *keys in session.execute(query):
            name = Name(*keys)
            for at in by_date[date]:
                if _may_be(records[at], name):
                    found[at].add(client_id)


def _dates(birth: str) -> tuple[str, ...]:
    return tuple({birth, swapped_birth(birth)}) if len(birth) == 10 else ()


def _may_be(record: Record, name: Name) -> bool:
    """Tell whether surname or given name of someone born on the same day is like the record's."""
    if given_names_alike(record.name, name) in ALIKE or surnames_alike(record.name, name) in ALIKE:
        return True
    return are_swapped(record.name, name) or any(surnames_alike(one, name) in ALIKE for one in record.former)


def _namesakes(session: Session, name: Name, birth: str) -> set[int]:
    """Return the clients who bear or bore a name, also with surname and given name swapped."""
    surname, given = name.surname_ru or name.surname_lat, name.given_ru or name.given_lat
    if not surname or not given:
        return set()
    sound = sound_key(surname)
    former = select(FormerName.client_id).where(
        FormerName.surname_sound_key == sound, _begins_alike(FormerName.given_lat_key, name.given_lat)
    )
    found = set(session.scalars(former.limit(MOST_NAMESAKES)))
    for key, other in ((sound, name.given_lat), (sound_key(given), name.surname_lat)):
        bearing = and_(Client.surname_sound_key == key, _begins_alike(Client.given_lat_key, other))
        query = select(Client.id).where(bearing).limit(MOST_NAMESAKES)
        if len(birth) >= 4:  # those born in the year, in it by mistake, or nobody knows when
            same_year = or_(Client.birth_date == "", func.substr(Client.birth_date, 6) == birth[5:],
                            date_begins(Client.birth_date, birth[:4]))  # fmt: skip
            query = select(Client.id).where(bearing, same_year).limit(MOST_NAMESAKES)
        found.update(session.scalars(query))
    return found


def _begins_alike(column: Any, given: str) -> ColumnElement[bool]:
    """Return the condition that a Latin given name begins as this one does in some passports."""
    rest = given[1:2]
    letters = _FIRST_LETTERS.get(given[:1], given[:1])
    return or_(*(begins_with(column, letter + (rest if letter == given[:1] else "")) for letter in letters))


def _batches(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    return (keys[at : at + _BATCH] for at in range(0, len(keys), _BATCH))
