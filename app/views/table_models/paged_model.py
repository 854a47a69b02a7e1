"""A table over the whole base that knows how many rows there are and fetches what is looked at."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from typing_extensions import override

from app.views.table_models.columns import Column, ColumnsModel, Index

R = TypeVar("R")
PAGE_ROWS = 200
KEPT_PAGES = 40

RequestPage = Callable[[int, int, int], object]
"""Takes generation, offset and limit; the answer comes later by `accept_page`."""


class PagedModel(ColumnsModel[R]):
    """Shows blank rows until their page arrives; keeps the pages that were used last.

    The order of use: `reset(count)` after each new filter or order; while painting, the model calls `request_page`;
    the caller fetches in the interactive lane and calls `accept_page` with the same generation. An answer of an
    older generation is dropped.

    Args:
        columns: what is shown.
        request_page: asks for a page. It is called from the event loop, never while painting.
        sort_requested: called with the key of a column and whether it descends when a heading is clicked.
        page_rows: rows a page.
        kept_pages: pages that are kept.
    """

    def __init__(
        self,
        columns: Sequence[Column[R]],
        request_page: RequestPage,
        *,
        sort_requested: Callable[[str, bool], object] | None = None,
        page_rows: int = PAGE_ROWS,
        kept_pages: int = KEPT_PAGES,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, parent)
        self._request_page = request_page
        self._sort_requested = sort_requested
        self._page_rows, self._kept_pages = page_rows, kept_pages
        self._count = 0
        self.generation = 0
        self._pages: OrderedDict[int, Sequence[R]] = OrderedDict()
        self._last_used = -1
        self._asked: set[int] = set()
        self._wanted: list[int] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._ask)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._count

    @override
    def row_at(self, row: int) -> R | None:
        if not 0 <= row < self._count:
            return None
        number, place = divmod(row, self._page_rows)
        page = self._pages.get(number)
        if page is None:
            self._want(number)
            return None
        if number != self._last_used:
            self._last_used = number
            self._pages.move_to_end(number)
        return page[place] if place < len(page) else None

    def reset(self, count: int, first_page: Sequence[R] | None = None) -> int:
        """Forget all pages, for a new filter or order; return the generation that answers must carry."""
        self.beginResetModel()
        self.generation += 1
        self._count = count
        self._pages.clear()
        self._asked.clear()
        self._wanted.clear()
        if first_page is not None:
            self._pages[0] = first_page
        self.endResetModel()
        return self.generation

    def accept_page(self, generation: int, offset: int, rows: Sequence[R]) -> bool:
        """Show the rows of a page; return False when they belong to an older filter or order."""
        if generation != self.generation:
            return False
        number = offset // self._page_rows
        self._asked.discard(number)
        self._pages[number] = rows
        self._pages.move_to_end(number)
        self._last_used = number
        while len(self._pages) > self._kept_pages:
            self._pages.popitem(last=False)
        last = min(self._count, offset + self._page_rows) - 1
        if last >= offset:
            self.dataChanged.emit(self.index(offset, 0), self.index(last, len(self.columns) - 1))
        return True

    def refuse_page(self, generation: int, offset: int) -> None:
        """Take note that a page could not be fetched: it is asked for again when it is looked at again."""
        if generation == self.generation:
            self._asked.discard(offset // self._page_rows)

    def refresh(self) -> None:
        """Fetch anew what is looked at; the count and the rows' places are the same."""
        self.generation += 1
        self._pages.clear()
        self._asked.clear()
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, len(self.columns) - 1))

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if self._sort_requested is not None and 0 <= column < len(self.columns):
            self._sort_requested(self.columns[column].key, order is Qt.SortOrder.DescendingOrder)

    def _want(self, number: int) -> None:
        if number not in self._asked and number not in self._wanted:
            self._wanted.append(number)
            if not self._timer.isActive():
                self._timer.start()

    @Slot()
    def _ask(self) -> None:
        """Ask for what was painted last first: after a long scroll the pages passed over matter least."""
        wanted, self._wanted = self._wanted[-3:], []
        for number in reversed(wanted):
            self._asked.add(number)
            offset = number * self._page_rows
            self._request_page(self.generation, offset, min(self._page_rows, self._count - offset))
