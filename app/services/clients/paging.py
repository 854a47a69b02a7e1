"""Reading the list of clients, from a million rows: its beginning, and whichever page is looked at.

A page lies between two marks (`strides`) and is found by an index. It holds whatever stands there when it is read:
another agent's new client makes it longer, and nobody comes twice.
"""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import select

from app.models.client import Client
from app.services.clients.listing import ClientFilter, ClientRow
from app.services.clients.ordered import Span, order_of, rows_between, rows_of
from app.services.clients.search import AS_TYPED, find_clients
from app.services.clients.strides import PAGE_ROWS
from app.services.clients.text_lines import ids_in_order, read_parts
from app.services.desk import Desk

MOST_EXPLAINED = 50
"""The longest list of which it is said why each client is in it."""

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


def open_list(desk: Desk, wanted: ClientFilter) -> OpenedList:
    """Return the beginning of a list; of one that a text filters to a few thousand rows also all its ids.

    Where nobody is called as typed, the list is of those who are spelt or sound nearly so.
    """
    ids, is_whole = None, False
    with desk.store.transaction() as session:
        if wanted.text.strip():
            parts = read_parts(session, wanted.text)
            if parts.are_few:
                ids = ids_in_order(session, wanted, parts)
                rows, is_whole = rows_of(session, ids[:PAGE_ROWS]), len(ids) <= PAGE_ROWS
            else:
                rows = rows_of(session, ids_in_order(session, wanted, parts, PAGE_ROWS))
        else:
            rows = rows_between(session, wanted, Span(order_of(wanted).start, None), PAGE_ROWS + 1)
            is_whole = len(rows) <= PAGE_ROWS
        is_empty_base = not rows and session.scalar(select(Client.id).limit(1)) is None
    opened = OpenedList(rows[:PAGE_ROWS], ids, is_whole, is_empty_base)
    return opened if ids is None or len(ids) > MOST_EXPLAINED or is_empty_base else _explained(desk, wanted, opened)


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


def list_page(desk: Desk, wanted: ClientFilter, page: Page) -> list[ClientRow]:
    """Return the rows that stand in a page now, in the order of the list."""
    with desk.store.transaction() as session:
        if isinstance(page, Span):
            return rows_between(session, wanted, page)
        return rows_of(session, page)
