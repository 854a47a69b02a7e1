"""What every source gives: tables of text, of which the likeliest is chosen later."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.services.imports.grid import Span


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet or table of a source.

    Attributes:
        rows: text cells, rows may differ in length.
        name: the sheet's name; empty where tables have none.
        merged: blocks of merged cells.
    """

    rows: Sequence[Sequence[str]]
    name: str = ""
    merged: tuple[Span, ...] = ()

    def filled_cells(self, at_most_rows: int = 2_000) -> int:
        """How many cells hold text, in the first rows."""
        return sum(1 for row in self.rows[:at_most_rows] for cell in row if cell)
