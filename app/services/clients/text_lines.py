"""The lines of a list that a text filters, in the list's order.

A text is answered by several queries (`matching_parts`), each by one index. Whom a surname finds lies in that index
beside what lists by name are sorted by: it is sorted from there. Of the others, few are looked up; where they are many,
the index of the list's order is walked over and each client asked whether the text has it. That comes quickly to a
page of lines where those who fit lie scattered, as they do by given names and by numbers.
"""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select, union
from sqlalchemy.orm import Session

from app.models.client import Client
from app.services.clients.listing import ClientFilter, matches_text
from app.services.clients.ordered import keys, marks_after, order_of
from app.services.clients.search.matching import matching_parts
from app.services.clients.search.shapes import Part
from app.services.desk import Desk
from app.services.keyset import Mark

FEW = 5_000
"""Rows that are sorted by what stands in them."""

MANY = 100_000
"""Ids that are not put together to be asked for: each client that is walked over is asked for its own rows instead."""

WALKED = 30_000
"""Clients of whom that is asked before it is given up: those who fit may all stand at the other end of the list."""

PIECE_ROWS, PIECE_OF_MANY = 250_000, 50_000
"""Clients who are walked over at once, and where there are very many: what else the agent asks for comes between."""


EVERY = 2**31 - 1
"""A limit that none reaches: without one SQLite passes over the order in which rows shall be read."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One query of a text's, and how many ids it gives, counted up to one more than `MANY`."""

    part: Part
    count: int


@dataclass(frozen=True, slots=True)
class TextParts:
    """What answers a text.

    Attributes:
        parts: its queries.
        are_few: they let few lines through.
    """

    parts: Sequence[Counted]
    are_few: bool


@dataclass(frozen=True, slots=True)
class FoundIds:
    """What was found of the lines of a list.

    Attributes:
        ids: eight bytes each.
        rest: where the list goes on, or None at its end.
    """

    ids: Sequence[int]
    rest: Mark | None


def read_parts(session: Session, text: str) -> TextParts:
    """Return what answers a text; of names and numbers mixed, one query that looks at rows."""
    parts = matching_parts(text) or [Part(select(Client.id).where(matches_text(text)))]
    counted = [Counted(part, _count(session, part.ids, MANY + 1)) for part in parts]
    counted = [one for one in counted if one.count]
    return TextParts(counted, sum(one.count for one in counted) <= FEW)


def find_ids(desk: Desk, wanted: ClientFilter, after: Mark | None = None) -> FoundIds:
    """Return the ids of the lines of a list that a text filters: all where they can be sorted, else the next ones."""
    with desk.store.transaction() as session:
        asked = read_parts(session, wanted.text)
        if all(asked.are_few or _is_sorted(wanted, one) for one in asked.parts):
            return FoundIds(ids_in_order(session, wanted, asked), None)
        low = order_of(wanted).start if after is None else after
        rows = PIECE_OF_MANY if any(one.count > MANY for one in asked.parts) else PIECE_ROWS
        end = next(iter(marks_after(session, wanted, low, rows, 1)), None)
        walked = session.execute(keys(wanted, low=low, high=end, also=_has_any(asked.parts)))
        return FoundIds(array("q", (row.id for row in walked)), end)


def ids_in_order(session: Session, wanted: ClientFilter, asked: TextParts, limit: int | None = None) -> Sequence[int]:
    """Return the ids of the lines that a text lets through, in the list's order; by a limit the first ones only.

    Without a limit nothing is walked over, and it takes the longer the more there are.
    """
    order = order_of(wanted)
    is_sorted = [limit is None or asked.are_few or _is_sorted(wanted, one) for one in asked.parts]
    found = [_sorted(wanted, one.part, limit) for one, is_so in zip(asked.parts, is_sorted, strict=True) if is_so]
    walked = [one for one, is_so in zip(asked.parts, is_sorted, strict=True) if not is_so]
    if walked and limit is not None:
        found.append(_walk(session, wanted, walked, limit))
    if not found:
        return array("q")
    if len(found) > 1:
        merged = union(*(select(one.subquery()) for one in found))
        columns = merged.selected_columns
        query: Any = merged.order_by(*order.by(columns.value, columns.id)).limit(limit)
    else:
        query = found[0]
    return array("q", (row.id for row in session.execute(query)))


def _count(session: Session, ids: Select[Any], most: int) -> int:
    return session.scalar(select(func.count()).select_from(ids.limit(most).subquery())) or 0


def _is_listed(wanted: ClientFilter, part: Part) -> bool:
    """Tell whether the index that answers a query has all that sorts and filters the list as well."""
    return part.surname is not None and wanted.sort != "birth_date"


def _is_sorted(wanted: ClientFilter, one: Counted) -> bool:
    return one.count <= FEW or _is_listed(wanted, one.part)


def _sorted(wanted: ClientFilter, part: Part, limit: int | None) -> Select[Any]:
    """Return the query of the lines of which one query of a text's gives the ids.

    What filters and sorts them is kept from being looked up in an index of its own: the ids come first. Of those by
    surname the first lines are read in its order, nearly theirs: so few of the later ones have to be kept.
    """
    asked = ((Client.stage, wanted.stage), (Client.kind, wanted.kind))
    conditions: list[ColumnElement[bool]] = [column.concat("") == code for column, code in asked if code]
    if not _is_listed(wanted, part):
        return _lines(wanted, Client.id.in_(part.ids), *conditions).limit(limit)
    listed = part.ids.with_only_columns(*_place(wanted)).where(*conditions)
    if limit is None:
        return listed.order_by(*order_of(wanted).by(_place(wanted)[0]))
    by_surname = part.surname.desc() if wanted.descending else part.surname
    read = listed.order_by(by_surname).limit(EVERY).subquery()
    return select(read).order_by(*order_of(wanted).by(read.c.value, read.c.id)).limit(limit)


def _lines(wanted: ClientFilter, *conditions: ColumnElement[bool]) -> Select[Any]:
    """Return the query of the lines of clients who are looked up, sorted."""
    value, id_ = _place(wanted)
    return select(value, id_).where(*conditions).order_by(*order_of(wanted).by(value))


def _place(wanted: ClientFilter) -> tuple[Any, Any]:
    """Return what is sorted by, kept from being looked up in an index, and the id."""
    order = order_of(wanted)
    value = order.value + 0 if order.is_by_id else order.value.concat("")
    return value.label("value"), Client.id.label("id")


def _walk(session: Session, wanted: ClientFilter, asked: Sequence[Counted], limit: int) -> Any:
    """Return the query of the first lines of which any of some queries gives the ids, walking over the order's index.

    Quicker than to read tens of thousands of rows for what they are sorted by.
    """
    if any(one.count > MANY for one in asked):
        end = marks_after(session, wanted, order_of(wanted).start, WALKED, 1)
        near = keys(wanted, high=end[0] if end else None, also=_has_any(asked)).limit(limit)
        ids = [row.id for row in session.execute(near)]
        if len(ids) == limit or not end:
            return _lines(wanted, Client.id.in_(ids))
    return keys(wanted, also=_has_any_at_once(asked)).limit(limit)


def _has_any(asked: Iterable[Counted]) -> ColumnElement[bool]:
    """Return the condition that one of some queries gives a client's id.

    The ids of each are put together once, but for those with very many: there the client's own rows are looked at. The
    sum keeps SQLite from looking the ids up one by one.
    """
    conditions: list[ColumnElement[bool]] = []
    for one in asked:
        ids = one.part.ids.subquery()
        if one.count > MANY:
            conditions.append(select(ids).where(ids.c[0] == Client.id).exists())
        else:
            conditions.append((Client.id + 0).in_(select(ids.c[0])))
    return or_(*conditions)


def _has_any_at_once(asked: Iterable[Counted]) -> ColumnElement[bool]:
    """Return the same with all ids put together, however many."""
    return _has_any([Counted(one.part, 0) for one in asked])
