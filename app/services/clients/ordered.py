"""Places in the list of clients, in any of its orders, by indexes: what lies between two of them, and how much."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, bindparam, func, select, union_all
from sqlalchemy.orm import Session

from app.models.client import Client
from app.services.clients.cards import KINDS, STAGES
from app.services.clients.listing import ROW_COLUMNS, ClientFilter, ClientRow
from app.services.keyset import KeyOrder, Mark

MOST_AT_ONCE = 5_000
"""Rows that are read by their ids in one query."""

_ORDERS = {"name": Client.sort_key, "birth_date": Client.birth_date, "created": Client.id}


@dataclass(frozen=True, slots=True)
class Span:
    """The rows from one mark to before another; to the end of the list where there is none."""

    low: Mark
    high: Mark | None


def order_of(wanted: ClientFilter) -> KeyOrder:
    """Return the order of a list."""
    return KeyOrder(_ORDERS[wanted.sort], Client.id, wanted.descending)


def _equal(stage: str, kind: str) -> list[ColumnElement[bool]]:
    asked = ((Client.stage, stage), (Client.kind, kind))
    return [column == code for column, code in asked if code]


def branches(wanted: ClientFilter) -> Iterable[list[ColumnElement[bool]]]:
    """Yield the conditions of the parts of a list of which an index has each in the list's order.

    The indexes begin with stage and kind: a list of one stage is merged from its kinds as it is read.
    """
    if not wanted.stage and not wanted.kind:
        yield []
        return
    for stage in (wanted.stage,) if wanted.stage else STAGES:
        for kind in (wanted.kind,) if wanted.kind else KINDS:
            yield _equal(stage, kind)


def keys(
    wanted: ClientFilter,
    *,
    low: tuple[Any, Any] | None = None,
    high: tuple[Any, Any] | None = None,
    also: ColumnElement[bool] | None = None,
) -> Any:
    """Return the query of values and ids in the order of the list, between two places, under one more condition."""
    order = order_of(wanted)
    bounds = [order.reaches(low)] if low is not None else []
    bounds += [order.precedes(high)] if high is not None else []
    bounds += [also] if also is not None else []
    parts = [
        select(order.value.label("value"), Client.id.label("id")).where(*conditions, *bounds)
        for conditions in branches(wanted)
    ]
    if len(parts) == 1:
        return parts[0].order_by(*order.by())
    merged = union_all(*parts)
    columns = merged.selected_columns
    return merged.order_by(*order.by(columns.value, columns.id))


def count_between(session: Session, wanted: ClientFilter, *, low: Mark | None = None, high: Mark | None = None) -> int:
    """Return how many clients of a list stand between two places; the parts of the list are counted apart."""
    order = order_of(wanted)
    bounds = [order.reaches(low)] if low is not None else []
    bounds += [order.precedes(high)] if high is not None else []
    counted = func.count() if not bounds else func.count(Client.id)
    return sum(
        session.scalar(select(counted).select_from(Client).where(*conditions, *bounds)) or 0
        for conditions in branches(wanted)
    )


def marks_after(
    session: Session, wanted: ClientFilter, after: Mark, rows: int, most: int, high: Mark | None = None
) -> list[Mark]:
    """Return the places of each so-manieth row after a place and before another one."""
    query = keys(wanted, low=(bindparam("value"), bindparam("id")), high=high).limit(1).offset(rows)
    connection, at = session.connection(), after
    found: list[Mark] = []
    while len(found) < most:
        row = connection.execute(query, {"value": at[0], "id": at[1]}).first()
        if row is None:
            break
        at = (row.value, row.id)
        found.append(at)
    return found


def rows_between(session: Session, wanted: ClientFilter, span: Span, limit: int | None = None) -> list[ClientRow]:
    """Return rows by the ids that the index gives alone.

    Two queries: joined in one, SQLite may begin at the other end and walk over the whole list.
    """
    found = session.execute(keys(wanted, low=span.low, high=span.high).limit(limit))
    return rows_of(session, [row.id for row in found])


def rows_of(session: Session, ids: Sequence[int]) -> list[ClientRow]:
    """Return rows in the order of their ids given; who was removed since is left out."""
    rows: dict[int, ClientRow] = {}
    for at in range(0, len(ids), MOST_AT_ONCE):  # a page grows without limit while others import
        found = session.execute(select(*ROW_COLUMNS).where(Client.id.in_(ids[at : at + MOST_AT_ONCE])))
        rows.update((row.id, ClientRow(*row)) for row in found)
    return [rows[id_] for id_ in ids if id_ in rows]
