"""Records of the base's clients: a handful by their ids, or a range of ids at a time."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select
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

_BATCH = 500
_NAME = ("surname_ru_key", "surname_lat_key", "given_ru_key", "given_lat_key")
_ADDRESS = tuple(Address.__dataclass_fields__)

Condition = Callable[[Any], ColumnElement[bool]]
"""From a column that names clients to which of them are wanted."""


def load_records(session: Session, ids: Collection[int]) -> dict[int, Record]:
    """Return the records of clients by id; those who are there no more, and organisations, are left out."""
    records: dict[int, Record] = {}
    for batch in _batches(sorted(ids)):
        records.update((record.id, record) for record, _ in _load(session, _one_of(batch)))
    return records


def load_range(session: Session, first: int, last: int) -> Iterator[tuple[Record, int]]:
    """Yield the records of the clients whose ids are in a range, both ends included, with their version counters."""

    def wanted(column: Any) -> ColumnElement[bool]:
        return and_(column >= first, column <= last)

    return _load(session, wanted)


def load_versions(session: Session, ids: Collection[int]) -> dict[int, int]:
    """Return the version counters of clients by id."""
    client = TABLES["client"]
    versions: dict[int, int] = {}
    for batch in _batches(sorted(ids)):
        found = session.execute(select(client.c.id, client.c.version).where(client.c.id.in_(batch)))
        versions.update((id_, version) for id_, version in found)
    return versions


def _one_of(ids: Sequence[int]) -> Condition:
    def wanted(column: Any) -> ColumnElement[bool]:
        matches: ColumnElement[bool] = column.in_(ids)
        return matches

    return wanted


def _load(session: Session, wanted: Condition) -> Iterator[tuple[Record, int]]:
    """Yield records and version counters by id."""
    documents = _sets(session, "client_document", ("kind", "number_key", "alone_key"), wanted, _documents)
    phones = _sets(session, "client_phone", ("number_key",), wanted, _phones)
    emails = _sets(session, "client_email", ("address_key",), wanted, _emails)
    addresses = _sets(session, "client_address", _ADDRESS, wanted, _addresses)
    former = _rows(session, "former_name", _NAME, wanted)
    relatives = _relatives(session, wanted)
    client = TABLES["client"]
    columns = [client.c[name] for name in (*_NAME, "patronymic_ru", "sex", "birth_date", "id", "version")]
    query = select(*columns).where(wanted(client.c.id), client.c.kind == "person").order_by(client.c.id)
    for *name, patronymic, sex, birth, id_, version in session.execute(query):
        record = Record(
            id_, Name(*name), tuple(Name(*one) for one in former.get(id_, ())), fold_text(patronymic), sex, birth,
            documents.get(id_, frozenset()), phones.get(id_, frozenset()), emails.get(id_, frozenset()),
            addresses.get(id_, frozenset()), frozenset(relatives.get(id_, ())),
        )  # fmt: skip
        yield record, version


def _rows(session: Session, table: str, names: Sequence[str], wanted: Condition) -> dict[int, list[tuple[str, ...]]]:
    """Return the wanted columns of a child table by client."""
    child = TABLES[table]
    query = select(child.c.client_id, *(child.c[name] for name in names)).where(wanted(child.c.client_id))
    by_client: defaultdict[int, list[tuple[str, ...]]] = defaultdict(list)
    for client_id, *values in session.execute(query.order_by(child.c.id)):
        by_client[client_id].append(tuple(values))
    return by_client


def _sets(
    session: Session, table: str, names: Sequence[str], wanted: Condition, build: Callable[[Any], Iterable[Any]]
) -> dict[int, frozenset[Any]]:
    """Return by client the set of what is built of its child rows."""
    return {id_: frozenset(build(rows)) for id_, rows in _rows(session, table, names, wanted).items()}


def _documents(rows: Iterable[tuple[str, str, str]]) -> Iterator[Document]:
    return (Document(*row) for row in rows if is_telling(row[1], SHORTEST_NUMBER))


def _phones(rows: Iterable[tuple[str]]) -> Iterator[str]:
    return (number for (number,) in rows if is_telling(number, SHORTEST_PHONE))


def _emails(rows: Iterable[tuple[str]]) -> Iterator[str]:
    return (address for (address,) in rows if "@" in address)


def _addresses(rows: Iterable[tuple[str, ...]]) -> Iterator[Address]:
    made = (address_of(dict(zip(_ADDRESS, row, strict=True))) for row in rows)
    return (address for address in made if address is not None)


def _relatives(session: Session, wanted: Condition) -> dict[int, list[int]]:
    """Return the relatives that family links name, from both sides."""
    link = TABLES["family_link"]
    query = select(link.c.client_id, link.c.relative_id).where(
        or_(wanted(link.c.client_id), wanted(link.c.relative_id))
    )
    relatives: defaultdict[int, list[int]] = defaultdict(list)
    for one, other in session.execute(query):
        relatives[one].append(other)
        relatives[other].append(one)
    return relatives


def _batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[at : at + _BATCH] for at in range(0, len(ids), _BATCH))
