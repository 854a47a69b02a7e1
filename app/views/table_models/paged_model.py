"""A table over the whole base that knows how many rows there are and fetches what is looked at."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer, Slot
from typing_extensions import override

from app.views.table_models.columns import Column, ColumnsModel, Index
from app.views.table_models.page_lengths import PageLengths

R = TypeVar("R")
PAGE_ROWS = 200
KEPT_PAGES = 40

RequestPage = Callable[[int, int], object]
"""Takes generation and the number of a page; the answer comes later by `accept_page`."""


class PagedModel(ColumnsModel[R]):
    """Shows blank rows until their page arrives; keeps the pages that were used last.

    The order of use: `reset(count)` after each new filter or order; while painting, the model calls `request_page`,
    also for the pages beside the one that is looked at; the caller fetches in the interactive lane and calls
    `accept_page` with the same generation. An answer of an older generation is dropped. A page that turns out longer
    or shorter than thought adds or takes rows there, so that the rows after it stay what they are.

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
        self._kept_pages = kept_pages
        self.lengths = PageLengths(page_rows)
        self.generation = 0
        self._pages: OrderedDict[int, Sequence[R]] = OrderedDict()
        self._used = self._used_begin = -1
        self._used_rows: Sequence[R] = ()
        self._asked: set[int] = set()
        self._wanted: list[int] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._ask)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self.lengths.rows

    @override
    def row_at(self, row: int) -> R | None:
        place = row - self._used_begin
        if self._used >= 0 and 0 <= place < len(self._used_rows):  # the cells of a viewport ask for one page or two
            return self._used_rows[place]
        if not 0 <= row < self.lengths.rows:
            return None
        number = self.lengths.find(row)
        if number not in self._pages:
            self._want(number)
            return None
        self._use(number)
        place = row - self._used_begin
        return self._used_rows[place] if place < len(self._used_rows) else None

    def reset(self, count: int, first_page: Sequence[R] | None = None) -> int:
        """Forget all pages, for a new filter or order; return the generation that answers must carry."""
        self.beginResetModel()
        self.lengths.cut(count)
        self._forget()
        if first_page is not None:
            self._pages[0] = first_page
        self.endResetModel()
        return self.generation

    def accept_page(self, generation: int, number: int, rows: Sequence[R]) -> bool:
        """Show the rows of a page; return False when they belong to an older filter or order."""
        if generation != self.generation:
            return False
        self._asked.discard(number)
        self._resize(number, len(rows))
        self._pages[number] = rows
        self._pages.move_to_end(number)
        while len(self._pages) > self._kept_pages:
            self._pages.popitem(last=False)
        if rows:
            first = self.lengths.begin(number)
            self.dataChanged.emit(self.index(first, 0), self.index(first + len(rows) - 1, len(self.columns) - 1))
        return True

    def extend(self, count: int) -> None:
        """Let a list have more rows than those of its first page, which were shown before all were counted."""
        before = self.lengths.rows
        if count > before:
            self.beginInsertRows(QModelIndex(), before, count - 1)
            self.lengths.cut(count)
            self.endInsertRows()

    def resize_page(self, number: int, length: int) -> None:
        """Let a page that is not at hand have more or fewer rows than was thought."""
        if number not in self._pages:
            self._resize(number, length)

    def _resize(self, number: int, length: int) -> None:
        """Let a page have more or fewer rows; those that come or go are the last of it."""
        before = self.lengths.length(number)
        end = self.lengths.begin(number) + before
        self._used = -1
        if length > before:
            self.beginInsertRows(QModelIndex(), end, end + length - before - 1)
            self.lengths.set(number, length)
            self.endInsertRows()
        elif length < before:
            self.beginRemoveRows(QModelIndex(), end - (before - length), end - 1)
            self.lengths.set(number, length)
            self.endRemoveRows()

    def refuse_page(self, generation: int, number: int) -> None:
        """Take note that a page could not be fetched: it is asked for again when it is looked at again."""
        if generation == self.generation:
            self._asked.discard(number)

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if self._sort_requested is not None and 0 <= column < len(self.columns):
            self._sort_requested(self.columns[column].key, order is Qt.SortOrder.DescendingOrder)

    def _forget(self) -> None:
        self.generation += 1
        self._used = -1
        self._pages.clear()
        self._asked.clear()
        self._wanted.clear()

    def _use(self, number: int) -> None:
        """Take note of which page is looked at, and want those beside it before they are."""
        self._pages.move_to_end(number)
        self._used, self._used_begin, self._used_rows = number, self.lengths.begin(number), self._pages[number]
        for beside in (number - 1, number + 1):
            if self.lengths.length(beside) and beside not in self._pages:
                self._want(beside, first=False)

    def _want(self, number: int, *, first: bool = True) -> None:
        if number in self._asked or (number in self._wanted and not first):
            return
        if number in self._wanted:
            self._wanted.remove(number)
        self._wanted.insert(len(self._wanted) if first else 0, number)
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _ask(self) -> None:
        """Ask for what was painted last first: after a long scroll the pages passed over matter least."""
        wanted, self._wanted = self._wanted[-3:], []
        for number in reversed(wanted):
            self._asked.add(number)
            self._request_page(self.generation, number)
