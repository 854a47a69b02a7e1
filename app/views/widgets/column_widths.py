"""How wide the columns of a table are: the agent's own widths, what a column asks for, and what is left."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTableView

from app.views.table_models.columns import Cell, Column, ColumnsModel
from app.views.theme import look, px

_CHARACTER_PX = 7.5
"""What a character takes on average at 100 %; the metrics of the font round it up to whole pixels."""

_MEASURED_ROWS = 200
"""How many rows are looked at for the width of a column that is as wide as what it says."""


class ColumnWidths(QObject):
    """Fits the columns of one table.

    Args:
        table: whose columns they are.
        cell_width: returns the width that a cell takes in a column (number of the column, `Cell`).
    """

    def __init__(self, table: QTableView, cell_width: Callable[[int, Cell], int]) -> None:
        super().__init__(table)
        self._table, self._cell_width = table, cell_width
        self._kept: list[int] = []
        self._least: Mapping[str, int] = {}
        self._measured: Collection[str] = ()
        self._optional: Sequence[str] = ()
        self._is_stretching = False

    def set_elastic(self, least: Mapping[str, int], measured: Collection[str] = ()) -> None:
        """Let further columns share the room with the stretching one.

        Args:
            least: by column how many characters it shows at least.
            measured: those of them that ask for the width of what their rows say.
        """
        self._least, self._measured = least, measured
        self.fit()

    def set_optional(self, keys: Sequence[str]) -> None:
        """Leave columns out where there is no room for them, the first one given first."""
        self._optional = keys
        self.fit()

    def kept(self) -> list[int]:
        """Return the widths of the columns at a font of 100 %."""
        header = self._table.horizontalHeader()
        return [round(header.sectionSize(i) * 100 / look().percent) for i in range(header.count())]

    def restore(self, widths: Sequence[int]) -> None:
        """Take over widths that were kept; a list of another length is of another table and is left."""
        self._kept = list(widths)
        self.fit()

    def fit(self) -> None:
        """Set the widths: the agent's own where they are kept, else as many characters as the column says."""
        model, header = self._table.model(), self._table.horizontalHeader()
        if not isinstance(model, ColumnsModel):
            return
        kept = self._kept if len(self._kept) == len(model.columns) else None
        for index, column in enumerate(model.columns):
            asked = self._asked(index, column)
            if kept is not None and kept[index] > 0:  # a column that was left out had no width
                asked = max(px(kept[index]), asked) if column.samples else px(kept[index])
            header.resizeSection(index, asked)
        self.stretch()

    def fit_rows(self) -> None:
        """Fit the columns to other rows."""
        if self._measured:
            self.stretch()

    def stretch(self) -> None:
        """Give what is left to the elastic columns, but never less than the least: then the table scrolls."""
        model, header = self._table.model(), self._table.horizontalHeader()
        if not isinstance(model, ColumnsModel) or self._is_stretching:
            return
        self._is_stretching = True
        self._leave_out(model.columns)
        elastic = {
            index: (self._asked(index, column), self._least_of(index, column))
            for index, column in enumerate(model.columns)
            if self._is_elastic(column) and not header.isSectionHidden(index)
        }
        room = self._table.viewport().width() - header.length() + sum(header.sectionSize(index) for index in elastic)
        stretching = [index for index in elastic if model.columns[index].stretch]
        for index, width in share(elastic, room, stretching if self._measured else ()).items():
            header.resizeSection(index, width)
        self._is_stretching = False

    def _is_elastic(self, column: Column[Any]) -> bool:
        return column.stretch or column.key in self._least

    def _asked(self, index: int, column: Column[Any]) -> int:
        """Return the width that a column asks for."""
        if column.samples:
            words = [Cell(text, badge=column.badges) for text in column.samples]
            return max(self._heading(index), *(self._cell_width(index, cell) for cell in words))
        model = self._table.model()
        if column.key in self._measured and isinstance(model, ColumnsModel):
            rows = range(min(model.rowCount(), _MEASURED_ROWS))
            most = 2 * _of_characters(column.width)  # one long text leaves the others their room
            asked = max((self._cell_width(index, model.cell(row, index)) for row in rows), default=0)
            return max(self._heading(index), min(asked, most))
        return _of_characters(column.width)

    def _least_of(self, index: int, column: Column[Any]) -> int:
        """Return what a column needs; one that is measured needs no more than what it says."""
        least = _of_characters(self._least.get(column.key, column.width))
        return min(least, self._asked(index, column)) if column.key in self._measured else least

    def _heading(self, index: int) -> int:
        return self._table.horizontalHeader().sectionSizeHint(index)

    def _leave_out(self, columns: Sequence[Column[Any]]) -> None:
        """Hide as many of the optional columns as the others need."""
        header = self._table.horizontalHeader()
        places = {column.key: index for index, column in enumerate(columns)}
        for key in self._optional:
            if header.isSectionHidden(places[key]):
                header.showSection(places[key])
        for key in self._optional:
            shown = [(index, one) for index, one in enumerate(columns) if not header.isSectionHidden(index)]
            if sum(self._needed(index, one) for index, one in shown) > self._table.viewport().width():
                header.hideSection(places[key])

    def _needed(self, index: int, column: Column[Any]) -> int:
        """Return what a column needs before another one is shown that could be left out."""
        if not self._is_elastic(column):
            return self._table.horizontalHeader().sectionSize(index)
        least = self._least_of(index, column)
        return (least + self._asked(index, column)) // 2 if column.key in self._measured else least


def _of_characters(count: int) -> int:
    """Return the width of so many characters with the room around them."""
    return px(round(count * _CHARACTER_PX) + 22)


def share(elastic: Mapping[int, tuple[int, int]], room: int, stretching: Sequence[int] = ()) -> dict[int, int]:
    """Return the widths of columns in the room that there is.

    Args:
        elastic: by column the width that it asks for, and another, less one, that it needs.
        room: for all of them.
        stretching: those that take what nobody asks for; without them each takes its part.
    """
    asked = sum(width for width, _ in elastic.values())
    least = sum(width for _, width in elastic.values())
    if not elastic or room <= least:
        return {index: width for index, (_, width) in elastic.items()}
    if room < asked:
        part = (room - least) / (asked - least)
        widths = {index: round(low + (high - low) * part) for index, (high, low) in elastic.items()}
    elif stretching:
        widths = {index: high for index, (high, _) in elastic.items()}
    else:
        widths = {index: round(high * room / asked) for index, (high, _) in elastic.items()}
    widths[next(iter(stretching or elastic))] += room - sum(widths.values())
    return widths
