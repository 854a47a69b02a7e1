"""A table of rows that are all at hand: the tourists of a tour, the tours, what a search found."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from app.views.table_models.columns import Column, ColumnsModel, Index

R = TypeVar("R")


class RowsModel(ColumnsModel[R]):
    """Shows frozen dataclasses; sorts by a heading and filters by words.

    Args:
        columns: what is shown.
        rows: the rows in their own order.
        row_key: what tells one row from another, so that the selection survives `set_rows`.
    """

    def __init__(
        self,
        columns: Sequence[Column[R]],
        rows: Iterable[R] = (),
        *,
        row_key: Callable[[R], object] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, parent)
        self._row_key = row_key
        self._all: tuple[R, ...] = tuple(rows)
        self._rows: list[R] = list(self._all)
        self._words: tuple[str, ...] = ()
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def row_at(self, row: int) -> R | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    @property
    def rows(self) -> tuple[R, ...]:
        """The rows that are shown, in the order that is shown."""
        return tuple(self._rows)

    def set_rows(self, rows: Iterable[R]) -> None:
        """Show other rows under the same filter and order."""
        self._all = tuple(rows)
        self._arrange()

    def set_filter(self, text: str) -> None:
        """Show the rows whose shown words hold every word of the text, whatever their case."""
        self._words = tuple(text.casefold().replace("ё", "е").split())
        self._arrange()

    def find_row(self, key: object) -> int:
        """Return where the row of a key is shown, or -1."""
        if self._row_key is not None:
            for index, row in enumerate(self._rows):
                if self._row_key(row) == key:
                    return index
        return -1

    def key_at(self, row: int) -> object | None:
        """Return the key of a shown row, or None."""
        item = self.row_at(row)
        return self._row_key(item) if item is not None and self._row_key is not None else None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by = (column, order) if 0 <= column < len(self.columns) else None
        self._arrange()

    def _arrange(self) -> None:
        rows = [row for row in self._all if self._matches(row)] if self._words else list(self._all)
        if self._sorted_by is not None:
            column, order = self._sorted_by
            rows.sort(key=self._sort_key(column), reverse=order is Qt.SortOrder.DescendingOrder)
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _matches(self, row: R) -> bool:
        shown = " ".join(column.cell(row).text for column in self.columns).casefold().replace("ё", "е")
        return all(word in shown for word in self._words)

    def _sort_key(self, column: int) -> Callable[[R], Any]:
        spec = self.columns[column]
        if spec.sort_key is not None:
            return spec.sort_key

        def by_words(row: R) -> str:
            return spec.cell(row).text.casefold().replace("ё", "е")

        return by_words
