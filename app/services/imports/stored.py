"""Stored people read for many rows of a list at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.client import Client
from app.models.tour import Tourist
from app.person_fields import CLIENT_FIELDS, PERSON_FIELDS, PersonValues
from app.services.clients.merging.past import kept_client
from app.services.work import Work

_BATCH = 500


@dataclass(frozen=True, slots=True)
class Stored:
    """A stored person.

    Attributes:
        values: the catalogue's fields.
        version: the counter.
        note: the note.
        client_id: of a tourist the client.
    """

    values: PersonValues
    version: int
    note: str
    client_id: int | None = None


def load_clients(session: Session, ids: Iterable[int], work: Work) -> dict[int, Stored]:
    """Return clients by id; those who are gone are left out."""
    names = [one.name for one in CLIENT_FIELDS]
    columns = (Client.id, Client.version, Client.note, *columns_of(Client, names))
    return {
        row[0]: Stored(dict(zip(names, row[3:], strict=True)), row[1], row[2])
        for row in _rows_of(session, columns, Client.id, ids, work)
    }


def load_tourists(session: Session, ids: Iterable[int], work: Work) -> dict[int, Stored]:
    """Return tourists by id; those who are gone are left out."""
    names = [one.name for one in PERSON_FIELDS]
    columns = (Tourist.id, Tourist.version, Tourist.note, Tourist.client_id, *columns_of(Tourist, names))
    return {
        row[0]: Stored(dict(zip(names, row[4:], strict=True)), row[1], row[2], row[3])
        for row in _rows_of(session, columns, Tourist.id, ids, work)
    }


def _rows_of(
    session: Session, columns: Sequence[Any], key: Any, ids: Iterable[int], work: Work
) -> Iterator[Sequence[Any]]:
    wanted = sorted(ids)
    for at in range(0, len(wanted), _BATCH):
        work.tick(at, len(wanted), "import_linking")
        yield from session.execute(select(*columns).where(key.in_(wanted[at : at + _BATCH])))


def clients_there(session: Session, client_ids: Iterable[int | None]) -> set[int]:
    """Return those of the clients whom the directory still has."""
    wanted = sorted(one for one in client_ids if one is not None)
    there: set[int] = set()
    for at in range(0, len(wanted), _BATCH):
        there.update(session.scalars(select(Client.id).where(Client.id.in_(wanted[at : at + _BATCH]))))
    return there


def clients_now(session: Session, client_ids: Iterable[int | None]) -> dict[int, int]:
    """Return by id whom each client is now: itself, or who took it in; those who are gone are left out."""
    wanted = {one for one in client_ids if one is not None}
    there = clients_there(session, wanted)
    kept = {one: kept_client(session, one) for one in wanted - there}
    now = {**{one: one for one in there}, **{one: id_ for one, id_ in kept.items() if id_ is not None}}
    still = there | clients_there(session, set(now.values()) - there)
    return {one: id_ for one, id_ in now.items() if id_ in still}


def columns_of(model: type[Client] | type[Tourist], names: Iterable[str]) -> list[Any]:
    """Return the columns of a table by their names."""
    return [getattr(model, name) for name in names]
