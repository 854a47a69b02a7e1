"""Where the rows of a long list of clients lie: it is surveyed in strides of 5,000 rows, and these are cut into pages.

A survey walks over the whole list, some dozens of strides at a time so that nothing else waits for it, and so counts
it. A stride is cut into pages when one of them is first looked at.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic

from sqlalchemy import select

from app.models.client import Client
from app.services.clients.listing import ClientFilter, filtered
from app.services.clients.ordered import Span, count_between, marks_after, order_of
from app.services.desk import Desk
from app.services.keyset import Mark

PAGE_ROWS = 200
STRIDE_PAGES = 25
STRIDE_ROWS = PAGE_ROWS * STRIDE_PAGES
PIECE_S = 0.02


@dataclass(frozen=True, slots=True)
class Cut:
    """The pages of a stride.

    Attributes:
        pages: always 25; those after the last row hold nothing.
        lengths: how many rows each has.
    """

    pages: Sequence[Span]
    lengths: Sequence[int]


@dataclass(frozen=True, slots=True)
class Surveyed:
    """What a survey found after a mark.

    Attributes:
        marks: where each stride begins.
        rest: how many rows the last one has, or None where the list goes on.
    """

    marks: Sequence[Mark]
    rest: int | None


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
            found = marks_after(session, wanted, marks[-1] if marks else after, STRIDE_ROWS, 4)
            marks += found
            if len(found) < 4:
                return Surveyed(marks, count_between(session, wanted, low=marks[-1] if marks else after))
    return Surveyed(marks, None)


def cut_stride(desk: Desk, wanted: ClientFilter, stride: Span) -> Cut:
    """Return the pages of a stride as it is now; the last of them takes what others added since it was surveyed."""
    with desk.store.transaction() as session:
        marks = [stride.low, *marks_after(session, wanted, stride.low, PAGE_ROWS, STRIDE_PAGES - 1, stride.high)]
        rest = count_between(session, wanted, low=marks[-1], high=stride.high)
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
        return stride * STRIDE_ROWS + count_between(session, wanted, low=marks[stride], high=mark)
