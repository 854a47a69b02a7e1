"""Records of the base's clients: a handful by their ids, or a range of ids at a time."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, or_, select
from sqlalchemy.orm import Session

from app.models.tables import TABLES
from app.services.clients.duplicates.records import (
    SHORTEST_NUMBER,
    SHORTEST_PHONE,
    Address,
    Document,
    Name,
    Record,
    address_of,
    is_telling,
)
from app.services.names.folding import fold_text

_BATCH = 400
_NAME = ("surname_ru_key", "surname_lat_key", "given_ru_key", "given_lat_key")
_ADDRESS = tuple(Address.__dataclass_fields__)
_CHILDREN: Mapping[str, tuple[str, ...]] = {
    "client_document": ("kind", "number_key", "alone_key"),
    "client_phone": ("number_key",),
    "client_email": ("address_key",),
    "client_address": _ADDRESS,
    "former_name": _NAME,
}

_Parameters = dict[str, Any]


def load_records(session: Session, ids: Collection[int]) -> dict[int, Record]:
    """Return the records of clients by id; those who are there no more, and organisations, are left out."""
    return {record.id: record for record, _ in load_with_versions(session, ids)}


def load_with_versions(session: Session, ids: Collection[int]) -> Iterator[tuple[Record, int]]:
    """Yield the same with their version counters."""
    for batch in _batches(sorted(ids)):
        yield from _load(session, _statements(by_range=False), {"ids": batch})


def load_range(session: Session, first: int, last: int) -> Iterator[tuple[Record, int]]:
    """Yield the records of the clients whose ids are in a range, both ends included, with their version counters."""
    return _load(session, _statements(by_range=True), {"first": first, "last": last})


def load_versions(session: Session, ids: Collection[int]) -> dict[int, int]:
    """Return the version counters of clients by id."""
    client = TABLES["client"]
    versions: dict[int, int] = {}
    for batch in _batches(sorted(ids)):
        found = session.execute(select(client.c.id, client.c.version).where(client.c.id.in_(batch)))
        versions.update((id_, version) for id_, version in found)
    return versions


@dataclass(frozen=True, slots=True)
class _Statements:
    """The queries that records are read by; made once, because making them takes longer than running them.

    Attributes:
        clients: names, patronymic, sex, birth date, id, version counter.
        children: by child table the client and the columns of `_CHILDREN`.
        links: both clients of family links.
    """

    clients: Select[Any]
    children: Mapping[str, Select[Any]]
    links: Select[Any]


@lru_cache(maxsize=2)
def _statements(*, by_range: bool) -> _Statements:
    """Return the queries for a range of ids, or for a list of them."""

    def wanted(column: Any) -> ColumnElement[bool]:
        if by_range:
            return and_(column >= bindparam("first"), column <= bindparam("last"))
        chosen: ColumnElement[bool] = column.in_(bindparam("ids", expanding=True))
        return chosen

    client, link = TABLES["client"], TABLES["family_link"]
    columns = [client.c[name] for name in (*_NAME, "patronymic_ru", "sex", "birth_date", "id", "version")]
    children = {}
    for name, parts in _CHILDREN.items():
        child = TABLES[name]
        query = select(child.c.client_id, *(child.c[part] for part in parts))
        children[name] = query.where(wanted(child.c.client_id)).order_by(child.c.id)
    return _Statements(
        select(*columns).where(wanted(client.c.id), client.c.kind == "person").order_by(client.c.id),
        children,
        select(link.c.client_id, link.c.relative_id).where(or_(wanted(link.c.client_id), wanted(link.c.relative_id))),
    )


def _load(session: Session, queries: _Statements, parameters: _Parameters) -> Iterator[tuple[Record, int]]:
    """Yield records and version counters by id."""
    connection = session.connection()
    rows: dict[str, dict[int, list[tuple[str, ...]]]] = {}
    for name, query in queries.children.items():
        by_client: defaultdict[int, list[tuple[str, ...]]] = defaultdict(list)
        for client_id, *values in connection.execute(query, parameters):
            by_client[client_id].append(tuple(values))
        rows[name] = by_client
    documents, phones = _sets(rows["client_document"], _documents), _sets(rows["client_phone"], _phones)
    emails, addresses = _sets(rows["client_email"], _emails), _sets(rows["client_address"], _addresses)
    relatives: defaultdict[int, list[int]] = defaultdict(list)
    for one, other in connection.execute(queries.links, parameters):
        relatives[one].append(other)
        relatives[other].append(one)
    former = rows["former_name"]
    none: frozenset[Any] = frozenset()
    for *name_keys, patronymic, sex, birth, id_, version in connection.execute(queries.clients, parameters):
        record = Record(
            id_, Name(*name_keys), tuple(Name(*one) for one in former.get(id_, ())), fold_text(patronymic), sex, birth,
            documents.get(id_, none), phones.get(id_, none), emails.get(id_, none), addresses.get(id_, none),
            frozenset(relatives.get(id_, ())),
        )  # fmt: skip
        yield record, version


def _sets(
    rows: Mapping[int, Iterable[tuple[str, ...]]], build: Callable[[Any], Iterable[Any]]
) -> dict[int, frozenset[Any]]:
    """Return by client the set of what is built of its child rows."""
    return {id_: frozenset(build(own)) for id_, own in rows.items()}


def _documents(rows: Iterable[tuple[str, str, str]]) -> Iterator[Document]:
    return (Document(*row) for row in rows if is_telling(row[1], SHORTEST_NUMBER))


def _phones(rows: Iterable[tuple[str]]) -> Iterator[str]:
    return (number for (number,) in rows if is_telling(number, SHORTEST_PHONE))


def _emails(rows: Iterable[tuple[str]]) -> Iterator[str]:
    return (address for (address,) in rows if "@" in address)


def _addresses(rows: Iterable[tuple[str, ...]]) -> Iterator[Address]:
    made = (address_of(dict(zip(_ADDRESS, row, strict=True))) for row in rows)
    return (address for address in made if address is not None)


def _batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[at : at + _BATCH] for at in range(0, len(ids), _BATCH))
