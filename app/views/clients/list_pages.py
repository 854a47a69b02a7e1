"""Where the pages of the list of clients lie, and fetching them in the interactive lane as they are looked at."""

from array import array
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.errors import AppError
from app.services.clients.listing import ClientFilter, ClientRow
from app.services.clients.ordered import Span, order_of
from app.services.clients.paging import OpenedList, Page, list_page
from app.services.clients.strides import PAGE_ROWS, STRIDE_PAGES, STRIDE_ROWS, Cut, Surveyed, cut_stride
from app.services.clients.text_lines import FoundIds
from app.services.desk import Desk
from app.services.keyset import Mark
from app.views.context import PageContext
from app.views.jobs import Lane
from app.views.table_models import PagedModel


class ListMap:
    """What is known of where the rows of one list lie; more and more, until `is_complete`.

    Attributes:
        wanted: what is listed.
        marks: where each stride begins.
        first_page: its first rows.
        rest_after: of a list that a text filters to many rows, from where on its ids aren't known yet; None for all.
        is_complete: every row is counted.
        is_empty_base: there are no clients at all.
        is_near: nobody is called as typed; these are near.
        reasons: by client, why one is listed whose names aren't what was typed.
    """

    def __init__(self, wanted: ClientFilter, found: OpenedList) -> None:
        self.wanted = wanted
        self.marks: list[Mark] = [order_of(wanted).start]
        self.first_page = found.first_page
        self.is_empty_base = found.is_empty_base
        self.is_near, self.reasons = found.is_near, found.reasons
        self._ids = found.ids
        self._found: array[int] = array("q")
        self.rest_after: Mark | None = None
        self._rest = len(found.first_page) if found.is_whole else None
        self._cuts: dict[int, Cut] = {}
        self.is_complete = found.is_whole or found.ids is not None

    @property
    def count(self) -> int:
        """How many rows the list has, or the first page while they are being counted."""
        if self._ids is not None:
            return len(self._ids)
        return len(self.first_page) if self._rest is None else (len(self.marks) - 1) * STRIDE_ROWS + self._rest

    def add(self, found: Surveyed) -> None:
        """Take over a piece of the survey."""
        self.marks += found.marks
        self._rest, self.is_complete = found.rest, found.rest is not None

    def add_ids(self, found: FoundIds) -> None:
        """Take over the ids of further lines."""
        self._found.extend(found.ids)
        self.rest_after = found.rest
        if found.rest is None:
            self._ids, self.is_complete = self._found, True

    def line_of(self, client_id: int | None) -> int | None:
        """Return at which line a client stands of whom the list's own ids or rows tell."""
        ids = [row.id for row in self.first_page] if self._ids is None else self._ids
        return ids.index(client_id) if client_id is not None and client_id in ids else None

    def page(self, number: int) -> Page | None:
        """Return where a page lies, or None where its stride is not cut yet."""
        if self._ids is not None:
            return self._ids[number * PAGE_ROWS : (number + 1) * PAGE_ROWS]
        stride, place = divmod(number, STRIDE_PAGES)
        return self._cuts[stride].pages[place] if stride in self._cuts else None

    def stride_of(self, number: int) -> Span:
        """Return the stride in which a page lies."""
        stride = number // STRIDE_PAGES
        return Span(self.marks[stride], self.marks[stride + 1] if stride + 1 < len(self.marks) else None)

    def cut(self, number: int, cut: Cut) -> bool:
        """Take over how the stride of a page is cut; return False where that was done before."""
        stride = number // STRIDE_PAGES
        return self._cuts.setdefault(stride, cut) is cut


def find_page(desk: Desk, wanted: ClientFilter, stride: Span, place: int) -> tuple[Cut, list[ClientRow]]:
    """Return the pages of a stride that is looked at for the first time, and the rows of one of them."""
    cut = cut_stride(desk, wanted, stride)
    return cut, list_page(desk, wanted, cut.pages[place])


class ListPages(QObject):
    """Fetches pages into the model; an answer that belongs to an older list is dropped.

    Attributes:
        shown: the list that the model shows.

    Signals:
        page_shown: the rows of a page stand in the model (number, rows).
    """

    page_shown = Signal(int, object)

    def __init__(self, context: PageContext, model: PagedModel[ClientRow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._model = context, model
        self.shown: ListMap | None = None

    def fetch(self, generation: int, number: int) -> None:
        """Fetch a page that is looked at."""
        shown, desk = self.shown, self._context.desk
        if shown is None or generation != self._model.generation:
            return
        page = shown.page(number)
        if page is not None:
            self._submit(generation, number, partial(list_page, desk, shown.wanted, page), self._on_page)
        else:
            job = partial(find_page, desk, shown.wanted, shown.stride_of(number), number % STRIDE_PAGES)
            self._submit(generation, number, job, self._on_found)

    def _submit(
        self, generation: int, number: int, job: Callable[[], object], on_done: Callable[[int, int, Any], None]
    ) -> None:
        self._context.runner.submit(
            Lane.INTERACTIVE,
            job,
            on_done=partial(on_done, generation, number),
            on_error=partial(self._on_failed, generation, number),
            receiver=self,
        )

    def _on_found(self, generation: int, number: int, found: tuple[Cut, Sequence[ClientRow]]) -> None:
        """Show a page of a stride that was cut; page 0 came before that, and may end elsewhere by now."""
        if self.shown is None or generation != self._model.generation:
            return
        cut, rows = found
        if not self.shown.cut(number, cut):
            self.fetch(generation, number)
            return
        first = number - number % STRIDE_PAGES
        for place, length in enumerate(cut.lengths):
            self._model.resize_page(first + place, length)
        self._on_page(generation, number, rows)
        if 0 < number < STRIDE_PAGES:
            self.fetch(generation, 0)

    def _on_page(self, generation: int, number: int, rows: Sequence[ClientRow]) -> None:
        if self._model.accept_page(generation, number, rows):
            self.page_shown.emit(number, rows)

    def _on_failed(self, generation: int, number: int, error: AppError) -> None:
        self._model.refuse_page(generation, number)
        self._context.tell_problem(error)
