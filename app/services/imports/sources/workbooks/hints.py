"""What a sheet says besides its values, and how it changes the rows that were read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.errors import UserError
from app.services.imports.grid import MAX_COLUMNS, MAX_ROWS, Span
from app.services.imports.sources.table import Table, without_hidden
from app.services.imports.sources.workbooks.number_formats import DigitFormat


@dataclass(slots=True)
class SheetHints:
    """What is hidden in a sheet, and the cells that show something else than their value.

    Attributes:
        hidden_rows: from 0.
        hidden_columns: from 0.
        shown: row and column, from 0, to the text that the sheet shows.
        merged: merged blocks, where the reader of the values does not tell them.
    """

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    shown: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: list[Span] = field(default_factory=list)

    def hide_columns(self, first: int, last: int) -> None:
        """Note columns as hidden, both ends among them."""
        self.hidden_columns.update(range(max(first, 0), min(last, 4 * MAX_COLUMNS) + 1))

    def hide_rows(self, first: int, count: int) -> None:
        """Note rows as hidden."""
        self.hidden_rows.update(range(max(first, 0), min(first + count, MAX_ROWS + 1)))

    def show_number(self, row: int, column: int, value: float, digits: DigitFormat | None) -> None:
        """Note a number that its format shows with leading zeros or parted."""
        text = digits.text_of(value) if digits is not None else ""
        if text:
            self.shown[row, column] = text

    def applied_to(self, table: Table) -> Table:
        """The table as the sheet shows it: hidden rows empty, hidden columns gone."""
        if self.merged:
            table = replace(table, merged=(*table.merged, *self.merged))
        if self.shown:
            rows = [list(row) for row in table.rows]
            for (row, column), text in self.shown.items():
                if row < len(rows) and column < len(rows[row]):
                    rows[row][column] = text
            table = replace(table, rows=rows)
        return without_hidden(table, self.hidden_rows, self.hidden_columns)


Reader = Callable[[Path], Mapping[str, SheetHints]]


def read_hints(path: Path, kind: str) -> Mapping[str, SheetHints]:
    """What the sheets of a workbook say besides their values, by name; nothing of a file that can't be looked into.

    The values come from elsewhere: what is wrong with the file is said there.
    """
    import struct
    import zipfile
    import zlib

    from app.services.imports.sources.workbooks import ods, xls, xlsb, xlsx

    readers: dict[str, Reader] = {
        "xlsx": xlsx.read_hints,
        "ods": ods.read_hints,
        "xlsb": xlsb.read_hints,
        "xls": xls.read_hints,
    }
    try:
        return readers[kind](path)
    except UserError:
        raise
    except (
        ArithmeticError, AttributeError, EOFError, LookupError, NotImplementedError, OSError, RuntimeError, SyntaxError,
        TypeError, ValueError, struct.error, zipfile.BadZipFile, zlib.error,
    ):  # fmt: skip
        return {}
