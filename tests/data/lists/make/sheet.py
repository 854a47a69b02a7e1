"""How a list lies on a sheet: title, headings over two rows, totals, gaps, merged and hidden parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tests.data.lists.make.table import COVERED, Cell, Table


@dataclass
class Sheet:
    """Rows of cells, all of one width.

    Attributes:
        rows: the cells.
        body: which of `rows` hold the tourists of the table, in their order.
        head: which of `rows` are headings.
        hidden_rows: which are hidden.
        hidden_columns: which columns are hidden.
        name: what the sheet is called in a workbook.
    """

    rows: list[list[Cell]]
    body: list[int] = field(default_factory=list)
    head: list[int] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    name: str = "Лист1"

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0])

    def _put(self, at: int, cells: Sequence[Cell]) -> None:
        """Put a row before row `at`."""
        row = [*cells, *[Cell()] * (self.width - len(cells))]
        self.rows.insert(at, row)
        self.body = [number + (number >= at) for number in self.body]
        self.head = [number + (number >= at) for number in self.head]
        self.hidden_rows = {number + (number >= at) for number in self.hidden_rows}

    def titled(self, *lines: str, merged: bool = True, gap: bool = True) -> Sheet:
        """Put lines above all, over the whole width where they are merged, and an empty row below them."""
        if gap:
            self._put(0, ())
        for line in reversed(lines):
            self._put(0, self._banner(line) if merged else (Cell(line),))
        return self

    def _banner(self, line: str) -> list[Cell]:
        return [Cell(line, across=self.width), *[COVERED] * (self.width - 1)]

    def signed(self, *lines: str | Sequence[str], gap: bool = True) -> Sheet:
        """Put rows below all; a line stands in the first column, a sequence is a row."""
        if gap:
            self._put(len(self.rows), ())
        for line in lines:
            cells = [Cell(line)] if isinstance(line, str) else [Cell(text) for text in line]
            self._put(len(self.rows), cells)
        return self

    def spaced(self, every: int) -> Sheet:
        """Put an empty row after each so many tourists."""
        for place in reversed(range(every, len(self.body), every)):
            self._put(self.body[place], ())
        return self

    def parted(self, labels: dict[int, str], *, merged: bool = True) -> Sheet:
        """Put a line of its own above some tourists: the room, the family, the bus."""
        for place in sorted(labels, reverse=True):
            self._put(self.body[place], self._banner(labels[place]) if merged else (Cell(labels[place]),))
        return self

    def repeated(self, every: int) -> Sheet:
        """Repeat the headings, as on the next page, after each so many tourists."""
        headings = [self.rows[number] for number in self.head]
        for place in reversed(range(every, len(self.body), every)):
            for row in headings:
                self._put(self.body[place], row)
        return self

    def widened(self, before: int = 0, after: int = 0) -> Sheet:
        """Put empty columns at the left and the right."""
        self.rows = [[*[Cell()] * before, *row, *[Cell()] * after] for row in self.rows]
        self.hidden_columns = {number + before for number in self.hidden_columns}
        return self

    def merged_down(self, column: int, *groups: tuple[int, int]) -> Sheet:
        """Merge the cells of a column for the tourists from the first to the last of each group."""
        for first, last in groups:
            rows = self.body[first : last + 1]
            assert rows == list(range(rows[0], rows[-1] + 1)), rows
            self.rows[rows[0]][column] = replace(self.rows[rows[0]][column], down=len(rows))
            for number in rows[1:]:
                self.rows[number][column] = COVERED
        return self

    def hidden(self, *, columns: Sequence[int] = (), rows: Sequence[int] = ()) -> Sheet:
        """Hide columns, and rows of the sheet."""
        self.hidden_columns |= set(columns)
        self.hidden_rows |= set(rows)
        return self


def sheet_of(table: Table, *, headings: bool = True, name: str = "Лист1") -> Sheet:
    """Return the table with its headings, over two rows where columns stand under a common one."""
    body = [[one.cell for one in row] for row in table.rows]
    above = _headings(table) if headings else []
    head = list(range(len(above)))
    return Sheet([*above, *body], list(range(len(above), len(above) + len(body))), head, name=name)


def _headings(table: Table) -> list[list[Cell]]:
    """Return one row of headings, or two: the upper ones span the columns that they share."""
    columns = table.columns
    if not any(column.over for column in columns):
        return [[Cell(column.heading) for column in columns]]
    upper: list[Cell] = []
    for place, column in enumerate(columns):
        if not column.over:
            upper.append(Cell(column.heading, down=2))
        elif place and columns[place - 1].over == column.over:
            upper.append(COVERED)
        else:
            same = 1
            while place + same < len(columns) and columns[place + same].over == column.over:
                same += 1
            upper.append(Cell(column.over, across=same))
    lower = [Cell(column.heading) if column.over else COVERED for column in columns]
    return [upper, lower]
