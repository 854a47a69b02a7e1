"""The table words of rich text to rows of cells: rows, nested rows, merged cells.

Source: Microsoft, Rich Text Format (RTF) Specification, version 1.9.1, "Table Definitions", "Nested Tables".
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.errors import UserError
from app.services.imports.grid import MAX_COLUMNS, MAX_ROWS, Span
from app.services.imports.sources.nested import is_part_of_cell, text_in_cell
from app.services.imports.sources.table import Table

_MOST_LEVELS = 30
_NEAR_TWIPS = 60
"""Edges of cells that lie nearer to each other than this are the same edge: a twentieth of a point each."""

_CELL_FLAGS = {b"clmgf": "first", b"clmrg": "goes_on", b"clvmgf": "top", b"clvmrg": "below"}


@dataclass(slots=True)
class _Definition:
    """What a row says of one of its cells."""

    edge: int = 0
    flags: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Row:
    cells: list[str]
    definitions: list[_Definition]


@dataclass(slots=True)
class _Level:
    """A table that is being read, at one depth of nesting."""

    rows: list[_Row] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)
    definitions: list[_Definition] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)
    inner: list[Table] = field(default_factory=list)


class RtfTables:
    """Takes the text and the table words in the order of the file; gives tables, or the text alone."""

    def __init__(self) -> None:
        self._levels = [_Level()]
        self._depth = 0  # how deep the paragraph is in tables: 0 for none, as \itap says
        self._found: list[Table] = []
        self._lines: list[str] = []
        self._row_count = 0

    def put(self, text: str) -> None:
        """Take text as it is read."""
        self._level(max(self._depth, 1)).signs.append(text)

    def word(self, word: bytes, number: int | None) -> None:
        """Take a word that says something of tables or paragraphs; others do nothing."""
        if word == b"par":
            self._end_paragraph()
        elif word == b"pard":
            self._depth = 0
        elif word == b"intbl":
            self._depth = max(self._depth, 1)
        elif word == b"itap":
            self._depth = min(max(number or 0, 0), _MOST_LEVELS)
        elif word in (b"cell", b"nestcell"):
            self._end_cell(1 if word == b"cell" else max(self._depth, 2))
        elif word in (b"row", b"nestrow"):
            self._end_row(1 if word == b"row" else max(self._depth, 2))
        else:
            self._define(word, number)

    def _define(self, word: bytes, number: int | None) -> None:
        level = self._level(max(self._depth, 1))
        if word == b"trowd":
            if not self._depth and not level.cells and "".join(level.signs).strip():
                self._end_paragraph()  # text right before a table
            level.definitions = []
            level.flags = set()
        elif word in _CELL_FLAGS:
            level.flags.add(_CELL_FLAGS[word])
        elif word == b"cellx":
            if len(level.definitions) < 4 * MAX_COLUMNS:
                level.definitions.append(_Definition(number or 0, frozenset(level.flags)))
            level.flags = set()

    def _level(self, depth: int) -> _Level:
        while len(self._levels) < depth:
            self._levels.append(_Level())
        return self._levels[depth - 1]

    def _end_paragraph(self) -> None:
        level = self._level(max(self._depth, 1))
        if self._depth or level.cells:
            level.signs.append("\n")
            return
        text = "".join(level.signs)
        self._lines.append(text)
        level.signs.clear()
        if text.strip():
            self._close(1)

    def _end_cell(self, depth: int) -> None:
        self._close(depth + 1)
        level = self._level(depth)
        written = "".join(level.signs).strip(" \n")
        inner = [text_in_cell(table) for table in level.inner]
        level.inner = []
        level.cells.append("\n".join(text for text in (written, *inner) if text))
        level.signs.clear()
        if len(level.cells) > 4 * MAX_COLUMNS:
            raise UserError("list_too_many_columns", limit=MAX_COLUMNS)

    def _end_row(self, depth: int) -> None:
        level = self._level(depth)
        level.rows.append(_Row(level.cells, level.definitions))
        if depth == 1:
            self._lines.append("\t".join(level.cells))
        level.cells = []
        level.signs.clear()
        self._row_count += 1
        if self._row_count > 2 * MAX_ROWS or len(level.rows) > MAX_ROWS:
            raise UserError("list_too_many_rows", limit=MAX_ROWS)

    def _close(self, depth: int) -> None:
        """End the tables of that depth and deeper: what follows them is no row of theirs."""
        for place in range(len(self._levels) - 1, depth - 2, -1):
            level = self._levels[place]
            if level.rows:
                table = _table_of(level.rows)
                if place and is_part_of_cell(table, 0):
                    self._levels[place - 1].inner.append(table)
                else:
                    self._found.append(table)
            level.rows = []
            level.cells = []
            if place:
                level.signs.clear()

    def end(self) -> None:
        """The text is over: a row or a line that was begun counts."""
        level = self._levels[0]
        if level.cells:
            self._end_row(1)
        self._lines.append("".join(level.signs))
        self._close(1)

    def tables(self) -> list[Table]:
        """Every table that was read."""
        return self._found

    def text(self) -> str:
        """Every paragraph and row, a line each, cells parted by tabs."""
        return "\n".join(self._lines)


def _table_of(rows: Sequence[_Row]) -> Table:
    """Rows of cells as wide as the most usual ones, merged cells as empty ones beside or below the first."""
    usual = _usual_edges(rows)
    cells: list[list[str]] = []
    spans: list[Span] = []
    open_below: dict[int, int] = {}  # column -> its place in spans
    for number, row in enumerate(rows):
        placed: list[str] = []
        widths = _widths(row, usual)
        for place, text in enumerate(row.cells):
            flags = row.definitions[place].flags if place < len(row.definitions) else frozenset()
            column = len(placed)
            _merge(flags, Span(number, column, 1, widths[place]), spans, open_below)
            placed.append("" if flags & {"goes_on", "below"} and (column or "below" in flags) else text)
            placed.extend([""] * (widths[place] - 1))
        cells.append(placed)
    return Table(cells, merged=tuple(span for span in spans if span.width > 1 or span.height > 1))


def _merge(flags: frozenset[str], cell: Span, spans: list[Span], open_below: dict[int, int]) -> None:
    """Note a merged block, or let one above or to the left grow."""
    if "goes_on" in flags:
        if spans and spans[-1].row == cell.row and spans[-1].column + spans[-1].width == cell.column:
            left = spans[-1]
            spans[-1] = Span(left.row, left.column, left.height, left.width + cell.width)
        return
    if "below" in flags and cell.column in open_below:
        above = spans[open_below[cell.column]]
        if above.row + above.height == cell.row:
            spans[open_below[cell.column]] = Span(above.row, above.column, above.height + 1, above.width)
        return
    open_below.pop(cell.column, None)
    if "top" in flags:
        open_below[cell.column] = len(spans)
    if "top" in flags or "first" in flags or cell.width > 1:
        spans.append(cell)


def _usual_edges(rows: Sequence[_Row]) -> list[int]:
    """The right edges of the cells in the rows of the most usual number of cells."""
    counts = Counter(len(row.cells) for row in rows if len(row.definitions) == len(row.cells))
    if not counts:
        return []
    usual = max(counts, key=lambda width: (counts[width] * width, width))
    row = next(row for row in rows if len(row.cells) == usual == len(row.definitions))
    return [definition.edge for definition in row.definitions]


def _widths(row: _Row, usual: Sequence[int]) -> list[int]:
    """How many usual columns each cell covers; one each where the edges don't tell."""
    single = [1] * len(row.cells)
    if len(row.cells) >= len(usual) or len(row.definitions) != len(row.cells):
        return single
    widths: list[int] = []
    column = 0
    for definition in row.definitions:
        end = next((at for at in range(column, len(usual)) if abs(usual[at] - definition.edge) <= _NEAR_TWIPS), None)
        if end is None:
            return single
        widths.append(end + 1 - column)
        column = end + 1
    return widths
