"""The grid: text cells as a source gave them, and the same cells once they are understood."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.errors import UserError

MAX_ROWS = 100_000
MAX_COLUMNS = 500
MAX_CELL_CHARACTERS = 32_767
"""What a cell of Excel holds at most. Source: Excel specifications and limits, "Total number of characters"."""

_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufeff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\x85\x0b\x0c]")


@dataclass(frozen=True, slots=True)
class Span:
    """A merged block of cells; its text stands in the upper left one, the others are empty."""

    row: int
    column: int
    height: int
    width: int


@dataclass(frozen=True, slots=True)
class RawGrid:
    """A table as it came: text cells, every row of the same width.

    Attributes:
        rows: the cells; `rows[0]` is row 1 of the source.
        source: what it was read from: "html", "text", "rtf", "xlsx", "docx" …
        part: the sheet or table that was taken; tables without a name are `#1`, `#2` …, several that were joined
            `#1+#2`. Empty where there was nothing to choose.
        parts: the names of all sheets or tables that could be taken instead.
        merged: the merged blocks, where the source tells them.
        hidden: rows of the source (from 1) that it hides and that hold text; their cells are empty in `rows`.
        outside: rows of the source (from 1) that hold text and belong to no table, such as the greeting above typed
            lines; their cells are empty in `rows`.
    """

    rows: tuple[tuple[str, ...], ...]
    source: str
    part: str = ""
    parts: tuple[str, ...] = ()
    merged: tuple[Span, ...] = ()
    hidden: tuple[int, ...] = ()
    outside: tuple[int, ...] = ()

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.rows[0]) if self.rows else 0


@dataclass(frozen=True, slots=True)
class Column:
    """What one column was understood as.

    Attributes:
        kind: a catalogue name; empty when not recognised.
        header: the heading as it stands in the source; the parts of a combined column share it.
        certainty: 0 to 1.
        index: the source's column, from 0; the parts of a combined column share it.
        part: which part of a combined column, from 0.
    """

    kind: str
    header: str
    certainty: float
    index: int
    part: int = 0


@dataclass(frozen=True, slots=True)
class Problem:
    """Why one cell is doubtful.

    Attributes:
        row: counts the recognised rows from 0.
        source_row: the row as a spreadsheet numbers it, from 1.
        column: counts the recognised columns from 0.
        code: names the sentence.
        params: fill it; they may hold personal data and never go to a log.
    """

    row: int
    source_row: int
    column: int
    code: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RecognisedGrid:
    """A list of tourists as it was understood; nothing of it is stored yet.

    A cell that could not be read keeps its text in `rows` and has a problem.

    Attributes:
        columns: what each column is.
        rows: the values.
        source_rows: for each row the row of the source, from 1.
        problems: doubtful cells, by row and column.
        originals: for each row the text that each value was read from, as it stands in the source.
        parts: as `originals`, but of a combined column only the part's own text; what `read_column` takes.
        left_out: rows of the source (from 1) that hold text and are no tourist: title, heading, total, signature.
        hidden_rows: rows of the source (from 1) that it hides and that hold text; they are not in `rows`.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    source_rows: tuple[int, ...]
    problems: tuple[Problem, ...]
    originals: tuple[tuple[str, ...], ...]
    parts: tuple[tuple[str, ...], ...]
    left_out: tuple[int, ...] = ()
    hidden_rows: tuple[int, ...] = ()

    def to_json(self) -> dict[str, object]:
        """What `carnet grid` prints: columns, rows, problems."""
        return {
            "columns": [
                {"kind": column.kind, "header": column.header, "certainty": round(column.certainty, 2)}
                for column in self.columns
            ],
            "rows": [list(row) for row in self.rows],
            "problems": [
                {"row": item.row, "source_row": item.source_row, "column": item.column, "code": item.code}
                for item in self.problems
            ],
        }


def build_grid(
    rows: Iterable[Sequence[str]],
    source: str,
    *,
    part: str = "",
    parts: Sequence[str] = (),
    merged: Iterable[Span] = (),
    hidden: Iterable[int] = (),
    outside: Iterable[int] = (),
) -> RawGrid:
    """Make a grid: ragged rows are padded, empty rows at the end and empty columns at the right left out.

    What the arguments mean is said at `RawGrid`.

    Raises:
        UserError: list_empty, list_too_many_rows, list_too_many_columns, cell_too_long.
    """
    cleaned = [[_clean(cell) for cell in row] for row in rows]
    while cleaned and not any(cleaned[-1]):
        cleaned.pop()
    if not cleaned:
        raise UserError("list_empty")
    if len(cleaned) > MAX_ROWS:
        raise UserError("list_too_many_rows", limit=MAX_ROWS)
    width = max(_filled_width(row) for row in cleaned)
    if width > MAX_COLUMNS:
        raise UserError("list_too_many_columns", limit=MAX_COLUMNS)
    _refuse_long_cells(cleaned)
    return RawGrid(
        tuple(tuple(row[:width]) + ("",) * (width - len(row)) for row in cleaned),
        source,
        part,
        tuple(parts),
        tuple(span for span in merged if span.row < len(cleaned) and span.column < width),
        tuple(hidden),
        tuple(outside),
    )


def _clean(cell: str) -> str:
    if cell.isprintable():
        return cell.strip(" ")
    cell = _LINE_ENDS.sub("\n", cell.replace("\xa0", " "))
    return _UNWANTED.sub("", cell).strip(" \n\t")


def _filled_width(row: Sequence[str]) -> int:
    width = len(row)
    while width and not row[width - 1]:
        width -= 1
    return width


def _refuse_long_cells(rows: Sequence[Sequence[str]]) -> None:
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(row, start=1):
            if len(cell) > MAX_CELL_CHARACTERS:
                raise UserError("cell_too_long", row=number, column=column, limit=MAX_CELL_CHARACTERS)
