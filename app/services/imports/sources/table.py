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
        hidden: rows (from 1) that the source hides and that hold text; their cells are empty in `rows`.
        outside: rows (from 1) that hold text and belong to no table; their cells are empty in `rows`.
    """

    rows: Sequence[Sequence[str]]
    name: str = ""
    merged: tuple[Span, ...] = ()
    hidden: tuple[int, ...] = ()
    outside: tuple[int, ...] = ()

    def filled_cells(self, at_most_rows: int = 2_000) -> int:
        """How many cells hold text, in the first rows."""
        return sum(1 for row in self.rows[:at_most_rows] for cell in row if cell)


def without_hidden(table: Table, rows: set[int], columns: set[int]) -> Table:
    """Empty the hidden rows, so that the others keep their numbers, and take away the hidden columns.

    The text of a merged cell that begins in a hidden row stands in the first of its rows that shows.

    Args:
        table: with everything in it.
        rows: which rows are hidden, from 0.
        columns: which columns are hidden, from 0.
    """
    if not rows and not columns:
        return table
    shown = [list(row) for row in table.rows]
    hidden = tuple(number + 1 for number in sorted(rows) if number < len(shown) and any(shown[number]))
    spans = [_shown_span(span, shown, rows) for span in table.merged] if rows else list(table.merged)
    for number in rows:
        if number < len(shown):
            shown[number] = []
    if columns:
        shown = [[cell for column, cell in enumerate(row) if column not in columns] for row in shown]
        spans = [_narrowed(span, columns) for span in spans if span.column not in columns]
    kept = tuple(span for span in spans if span.height > 1 or span.width > 1)
    return Table(shown, table.name, kept, hidden, table.outside)


def _shown_span(span: Span, rows: list[list[str]], hidden: set[int]) -> Span:
    """The merged block from its first row that shows; the text moves there."""
    if span.row not in hidden:
        return span
    first = next((row for row in range(span.row, span.row + span.height) if row not in hidden), None)
    if first is None or first >= len(rows):
        return Span(span.row, span.column, 1, 1)
    above, row = rows[span.row], rows[first]
    if span.column < len(above):
        row.extend([""] * (span.column + 1 - len(row)))
        row[span.column] = row[span.column] or above[span.column]
    return Span(first, span.column, span.row + span.height - first, span.width)


def _narrowed(span: Span, hidden: set[int]) -> Span:
    before = sum(1 for column in hidden if column < span.column)
    inside = sum(1 for column in hidden if span.column <= column < span.column + span.width)
    return Span(span.row, span.column - before, span.height, span.width - inside)
