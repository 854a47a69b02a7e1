"""Tables within a cell of a table: a list of its own, or only the way that the cell's text is laid out."""

from collections import Counter
from collections.abc import Mapping

from app.services.imports.sources.table import Table

_LEAST_SIBLINGS = 3
_MOST_ROWS = 4


class Nested:
    """Counts the tables that stand within each table."""

    def __init__(self, outer: Mapping[int, int]) -> None:
        self._outer = outer
        self._within = Counter(outer.values())

    def siblings(self, place: int) -> int:
        """How many tables the table around this one holds, this one too."""
        return self._within[self._outer[place]] if place in self._outer else 0


def is_part_of_cell(table: Table, siblings: int) -> bool:
    """True of a table within a cell that has one row or one column, or of small ones that many cells have."""
    rows = [row for row in table.rows if any(row)]
    width = max((sum(1 for cell in row if cell) for row in rows), default=0)
    if len(rows) < 2 or width < 2:
        return True
    return siblings >= _LEAST_SIBLINGS and len(rows) <= _MOST_ROWS


def text_in_cell(table: Table) -> str:
    """The table as text of the cell around it, a line for each of its rows."""
    return "\n".join(" ".join(cell for cell in row if cell) for row in table.rows if any(row))
