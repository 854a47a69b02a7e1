"""Pages of the list of clients, from a million rows: each lies between two marks, and is found by an index.

Two passes find the marks. A survey walks over the whole list in strides of 5,000 rows, some dozens at a time so that
nothing else waits for it, and so counts it. A stride is cut into pages when one of them is first looked at. A page
holds whatever stands between its marks when it is read: another agent's new client makes it longer, and nobody comes
twice.
"""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from time import monotonic
from typing import Any

from sqlalchemy import ColumnElement, bindparam, func, select, union_all
from sqlalchemy.orm import Session

from app.models.client import Client
from app.services.clients.cards import KINDS, STAGES
from app.services.clients.listing import ROW_COLUMNS, ClientFilter, ClientRow, filtered
from app.services.clients.search import AS_TYPED, find_clients
from app.services.clients.search.matching import matching_ids, matching_parts
from app.services.desk import Desk
from app.services.keyset import KeyOrder, Mark

PAGE_ROWS = 200
MOST_EXPLAINED = 50
"""The longest list of which it is said why each client is in it."""

STRIDE_PAGES = 25
STRIDE_ROWS = PAGE_ROWS * STRIDE_PAGES
FEW = 5_000
"""Rows that are sorted by what stands in them; of more the order's index is walked over."""

PIECE_S = 0.02
_ORDERS = {"name": Client.sort_key, "birth_date": Client.birth_date, "created": Client.id}


@dataclass(frozen=True, slots=True)
class Span:
    """The rows from one mark to before another; to the end of the list where there is none."""

    low: Mark
    high: Mark | None


@dataclass(frozen=True, slots=True)
class Cut:
    """The pages of a stride.

    Attributes:
        pages: always 25; those after the last row hold nothing.
        lengths: how many rows each has.
    """

    pages: Sequence[Span]
    lengths: Sequence[int]


Page = Span | Sequence[int]
"""Where a page's rows are: a span of the list or, of a list that a text filters, their ids."""


@dataclass(frozen=True, slots=True)
class OpenedList:
    """The beginning of a list.

    Attributes:
        first_page: its first rows.
        ids: of a list that a text filters the ids of all its lines; None for any other.
        is_whole: there are no further rows.
        is_empty_base: there are no clients at all.
        is_near: nobody is called as typed: these are who is spelt or sounds nearly so, best first.
        reasons: by client, why one is listed whose names aren't what was typed.
    """

    first_page: Sequence[ClientRow]
    ids: Sequence[int] | None
    is_whole: bool
    is_empty_base: bool
    is_near: bool = False
    reasons: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Surveyed:
    """What a survey found after a mark.

    Attributes:
        marks: where each stride begins.
        rest: how many rows the last one has, or None where the list goes on.
    """

    marks: Sequence[Mark]
    rest: int | None


def order_of(wanted: ClientFilter) -> KeyOrder:
    """Return the order of a list."""
    return KeyOrder(_ORDERS[wanted.sort], Client.id, wanted.descending)


def open_list(desk: Desk, wanted: ClientFilter) -> OpenedList:
    """Return the beginning of a list; of one that a text filters to a few thousand rows also all its ids.

    Where nobody is called as typed, the list is of those who are spelt or sound nearly so.
    """
    ids, is_whole = None, False
    with desk.store.transaction() as session:
        if wanted.text.strip():
            if _are_few(session, wanted.text):
                ids = _sorted(session, wanted)
                rows, is_whole = _rows_of(session, ids[:PAGE_ROWS]), len(ids) <= PAGE_ROWS
            else:
                rows = _rows_of(session, _walk(session, wanted, PAGE_ROWS))
        else:
            rows = _rows_between(session, wanted, Span(order_of(wanted).start, None), PAGE_ROWS + 1)
            is_whole = len(rows) <= PAGE_ROWS
        is_empty_base = not rows and session.scalar(select(Client.id).limit(1)) is None
    opened = OpenedList(rows[:PAGE_ROWS], ids, is_whole, is_empty_base)
    return opened if ids is None or len(ids) > MOST_EXPLAINED or is_empty_base else _explained(desk, wanted, opened)


def _are_few(session: Session, text: str) -> bool:
    """Tell whether a text lets few lines through; where it lets many, only so many of its ids are read as tell that."""
    parts = matching_parts(text)
    if parts:
        begun = union_all(*parts).limit(2 * FEW).subquery()
        ids = select(func.count(), func.count(begun.c[0].distinct())).select_from(begun)
        read, different = session.execute(ids).one()
        if different > FEW or read < 2 * FEW:
            return bool(different <= FEW)
    limited = matching_ids(text).limit(FEW + 1).subquery()
    return (session.scalar(select(func.count()).select_from(limited)) or 0) <= FEW


def _explained(desk: Desk, wanted: ClientFilter, opened: OpenedList) -> OpenedList:
    """Return a short list with why each client is in it; an empty one with the clients who are near instead."""
    hits = [
        hit
        for hit in find_clients(desk, wanted.text, MOST_EXPLAINED)
        if hit.client.stage == (wanted.stage or hit.client.stage)
        and hit.client.kind == (wanted.kind or hit.client.kind)
    ]
    reasons = {hit.client.id: hit.reason for hit in hits if hit.reason not in AS_TYPED}
    if opened.ids or not hits:  # who is near has no place in a list of those who are called so
        listed = set(opened.ids or ())
        return replace(opened, reasons={id_: reason for id_, reason in reasons.items() if id_ in listed})
    return replace(
        opened,
        first_page=[hit.client for hit in hits],
        ids=array("q", [hit.client.id for hit in hits]),
        is_near=True,
        reasons=reasons,
    )


def find_ids(desk: Desk, wanted: ClientFilter) -> Sequence[int]:
    """Return the ids of all lines of a list that a text filters to many rows, eight bytes each."""
    with desk.store.transaction() as session:
        return _walk(session, wanted)


def survey(desk: Desk, wanted: ClientFilter, after: Mark, strides: int = 40) -> Surveyed:
    """Return where the next strides of a list without a text begin; what is found in some 20 ms.

    Args:
        desk: where the agent works.
        wanted: what is listed.
        after: where the last stride that is known begins.
        strides: the most to find.
    """
    with desk.store.transaction() as session:
        marks: list[Mark] = []
        end_s = monotonic() + PIECE_S
        while len(marks) < strides and (not marks or monotonic() < end_s):
            found = _marks_after(session, wanted, marks[-1] if marks else after, STRIDE_ROWS, 4)
            marks += found
            if len(found) < 4:
                return Surveyed(marks, _count(session, wanted, low=marks[-1] if marks else after))
    return Surveyed(marks, None)


def cut_stride(desk: Desk, wanted: ClientFilter, stride: Span) -> Cut:
    """Return the pages of a stride as it is now; the last of them takes what others added since it was surveyed."""
    with desk.store.transaction() as session:
        marks = [stride.low, *_marks_after(session, wanted, stride.low, PAGE_ROWS, STRIDE_PAGES - 1, stride.high)]
        rest = _count(session, wanted, low=marks[-1], high=stride.high)
    highs = [*marks[1:], stride.high]
    pages = [Span(low, high) for low, high in zip(marks, highs, strict=True)]
    empty = STRIDE_PAGES - len(pages)
    nothing = Span(stride.low, stride.low)
    return Cut(pages + [nothing] * empty, [PAGE_ROWS] * (len(pages) - 1) + [rest] + [0] * empty)


def find_line(desk: Desk, wanted: ClientFilter, marks: Sequence[Mark], client_id: int) -> int | None:
    """Return at which line of a list without a text a client stands, from 0; None where the filter leaves it out.

    Args:
        desk: where the agent works.
        wanted: what is listed.
        marks: where each stride begins.
        client_id: the client.
    """
    order = order_of(wanted)
    with desk.store.transaction() as session:
        query = filtered(select(order.value, Client.id), wanted)
        found = session.execute(query.where(Client.id == client_id)).first()
        if found is None:
            return None
        mark: Mark = (found[0], found[1])
        stride = order.last_before(marks, mark)
        return stride * STRIDE_ROWS + _count(session, wanted, low=marks[stride], high=mark)


def list_page(desk: Desk, wanted: ClientFilter, page: Page) -> list[ClientRow]:
    """Return the rows that stand in a page now, in the order of the list."""
    with desk.store.transaction() as session:
        if isinstance(page, Span):
            return _rows_between(session, wanted, page)
        return _rows_of(session, page)


def _equal(stage: str, kind: str) -> list[ColumnElement[bool]]:
    asked = ((Client.stage, stage), (Client.kind, kind))
    return [column == code for column, code in asked if code]


def _branches(wanted: ClientFilter) -> Iterable[list[ColumnElement[bool]]]:
    """Yield the conditions of the parts of a list of which an index has each in the list's order.

    The indexes begin with stage and kind: a list of one stage is merged from its kinds as it is read.
    """
    if not wanted.stage and not wanted.kind:
        yield []
        return
    for stage in (wanted.stage,) if wanted.stage else STAGES:
        for kind in (wanted.kind,) if wanted.kind else KINDS:
            yield _equal(stage, kind)


def _keys(
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
        for conditions in _branches(wanted)
    ]
    if len(parts) == 1:
        return parts[0].order_by(*order.by())
    merged = union_all(*parts)
    columns = merged.selected_columns
    return merged.order_by(*order.by(columns.value, columns.id))


def _count(session: Session, wanted: ClientFilter, *, low: Mark | None = None, high: Mark | None = None) -> int:
    """Return how many clients of a list stand between two places; the parts of the list are counted apart."""
    order = order_of(wanted)
    bounds = [order.reaches(low)] if low is not None else []
    bounds += [order.precedes(high)] if high is not None else []
    counted = func.count() if not bounds else func.count(Client.id)
    return sum(
        session.scalar(select(counted).select_from(Client).where(*conditions, *bounds)) or 0
        for conditions in _branches(wanted)
    )


def _marks_after(
    session: Session, wanted: ClientFilter, after: Mark, rows: int, most: int, high: Mark | None = None
) -> list[Mark]:
    """Return the places of each so-manieth row after a place and before another one."""
    query = _keys(wanted, low=(bindparam("value"), bindparam("id")), high=high).limit(1).offset(rows)
    connection, at = session.connection(), after
    found: list[Mark] = []
    while len(found) < most:
        row = connection.execute(query, {"value": at[0], "id": at[1]}).first()
        if row is None:
            break
        at = (row.value, row.id)
        found.append(at)
    return found


def _sorted(session: Session, wanted: ClientFilter) -> Sequence[int]:
    """Return the ids of a list that a text filters to few rows, in its order.

    What filters and sorts the rows is kept from being looked up in an index: the ids come first.
    """
    order = order_of(wanted)
    asked = ((Client.stage, wanted.stage), (Client.kind, wanted.kind))
    conditions = [column.concat("") == code for column, code in asked if code]
    query = select(Client.id).where(Client.id.in_(matching_ids(wanted.text)), *conditions)
    return array("q", session.scalars(query.order_by(*order.by(None if order.is_by_id else order.value.concat("")))))


def _walk(session: Session, wanted: ClientFilter, limit: int | None = None) -> Sequence[int]:
    """Return the ids of a list that a text filters to many rows, in its order.

    It walks over the whole index of the order and asks of each id whether the text has it: quicker than to read tens
    of thousands of rows for what they are sorted by. The sum keeps SQLite from looking the ids up one by one.
    """
    parts = matching_parts(wanted.text)
    matching = (union_all(*parts) if parts else matching_ids(wanted.text)).cte("matching")
    query = _keys(wanted, also=(Client.id + 0).in_(select(matching.c[0]))).limit(limit)
    return array("q", (row.id for row in session.execute(query)))


def _rows_between(session: Session, wanted: ClientFilter, span: Span, limit: int | None = None) -> list[ClientRow]:
    """Return rows by the ids that the index gives alone.

    Two queries: joined in one, SQLite may begin at the other end and walk over the whole list.
    """
    keys = session.execute(_keys(wanted, low=span.low, high=span.high).limit(limit))
    return _rows_of(session, [row.id for row in keys])


def _rows_of(session: Session, ids: Sequence[int]) -> list[ClientRow]:
    """Return rows in the order of their ids given; who was removed since is left out."""
    rows: dict[int, ClientRow] = {}
    for at in range(0, len(ids), FEW):  # a page grows without limit while others import
        found = session.execute(select(*ROW_COLUMNS).where(Client.id.in_(ids[at : at + FEW])))
        rows.update((row.id, ClientRow(*row)) for row in found)
    return [rows[id_] for id_ in ids if id_ in rows]
