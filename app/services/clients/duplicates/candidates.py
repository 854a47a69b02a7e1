"""Who in the base could be a given person: looked up in the indexes of folded keys."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select
from sqlalchemy.orm import Session

from app.models.tables import TABLES
from app.services.clients.duplicates.born_together import add_born_together
from app.services.clients.duplicates.keyed import Keys, Told, at_by_key, batches
from app.services.clients.duplicates.namesakes import add_namesakes
from app.services.clients.duplicates.records import Record

_BORN = 0.7
"""The share of the time in which those born on the same days are looked for."""


def find_candidates(session: Session, records: Sequence[Record], told: Told) -> list[set[int]]:
    """Return for each record the ids of the clients who share a number, a birth date or a name with it.

    Args:
        session: the base.
        records: whom others may look like.
        told: told how far it is.
    """
    connection = session.connection()
    found: list[set[int]] = [set() for _ in records]
    told(0.0)
    add_holders_of_numbers(connection, records, found)
    add_born_together(connection, records, found, lambda share: told(share * _BORN))
    add_namesakes(connection, records, found, lambda share: told(_BORN + share * (1 - _BORN)))
    return found


def add_holders_of_numbers(connection: Connection, records: Sequence[Record], found: Sequence[set[int]]) -> None:
    """Add by record the clients who hold one of its documents, phones or e-mail addresses."""
    for table, column, keys in _numbers(records):
        _add_holders(connection, _holders(table, column), keys, found)


def _numbers(records: Sequence[Record]) -> Iterator[tuple[str, str, Keys]]:
    """Yield table and column of numbers, and the keys that are looked for in it."""
    documents = [(at, one) for at, record in enumerate(records) for one in record.documents]
    alone = [(at, one.alone) for at, one in documents if len(one.alone) > 5]
    numbers = [(at, one.number) for at, one in documents] + alone
    yield "client_document", "number_key", numbers
    yield "client_document", "alone_key", numbers
    yield "client_phone", "number_key", [(at, key) for at, record in enumerate(records) for key in record.phones]
    yield "client_email", "address_key", [(at, key) for at, record in enumerate(records) for key in record.emails]


@lru_cache(maxsize=8)
def _holders(table: str, column: str) -> Select[Any]:
    """Return the query for the clients who hold numbers; made once, as all here."""
    key = TABLES[table].c[column]
    return select(key, TABLES[table].c.client_id).where(key.in_(bindparam("keys", expanding=True)))


def _add_holders(connection: Connection, query: Select[Any], keys: Keys, found: Sequence[set[int]]) -> None:
    """Add the clients who hold one of the numbers."""
    by_key = at_by_key(keys)
    for _, batch in batches(sorted(by_key)):
        for key, client_id in connection.execute(query, {"keys": batch}):
            for at in by_key[key]:
                found[at].add(client_id)
