"""A grid of text cells to a recognised list: headings, columns, rows, cells."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from app.services.imports.grid import Column, Problem, RawGrid, RecognisedGrid
from app.services.imports.recognition.cells import ColumnReading, read_column
from app.services.imports.recognition.columns import Guess, guess_columns
from app.services.imports.recognition.headings import Heading, HeadingRows, find_headings
from app.services.imports.recognition.kinds import IGNORED, NAME_KINDS, PARTS_OF, ROW_NUMBER
from app.services.imports.recognition.rows import list_rows
from app.services.imports.recognition.splitting import split_column

_SHARED_BY_FAMILY = frozenset(
    ("citizenship", "birth_country", "phone", "email", "postal_code", "city", "street", "building", "flat")
)
"""A merged cell over several tourists holds for each of them only where it is one of these."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """One column of the result before its cells are joined to rows."""

    column: Column
    parts: Sequence[str]
    reading: ColumnReading


def recognise(grid: RawGrid, today: dt.date) -> RecognisedGrid:
    """Understand a list: what each column is, which rows are tourists, what each cell holds.

    Nothing is guessed in silence: a cell that can be read in two ways, or not at all, keeps its text and has a problem.
    """
    heading_rows = find_headings(grid)
    guesses, kept, left_out = _guess(grid, heading_rows, today)
    pieces: list[_Piece] = []
    taken = {guess.kind for guess in guesses}
    for index, (guess, heading) in enumerate(zip(guesses, heading_rows.headings, strict=True)):
        cells = _cells(grid, kept, index, guess.kind)
        if guess.kind == ROW_NUMBER or (not any(cells) and not heading.text):
            continue
        pieces.extend(_pieces(cells, guess, heading, index, taken, today))
    return _joined(grid, pieces, kept, left_out)


def _guess(grid: RawGrid, heading_rows: HeadingRows, today: dt.date) -> tuple[list[Guess], list[int], list[int]]:
    """Guess the columns twice: totals and captions are known only once the name columns are."""
    columns = [[row[index] for row in grid.rows[heading_rows.end :]] for index in range(grid.width)]
    guesses = guess_columns(columns, heading_rows.headings, today)
    kept, left_out = list_rows(grid, heading_rows, _name_columns(guesses))
    if len(left_out) == sum(1 for row in grid.rows[: heading_rows.end] if any(row)):
        return guesses, kept, left_out
    columns = [[grid.rows[row][index] for row in kept] for index in range(grid.width)]
    return guess_columns(columns, heading_rows.headings, today), kept, left_out


def _name_columns(guesses: Sequence[Guess]) -> list[int]:
    return [index for index, guess in enumerate(guesses) if guess.kind in NAME_KINDS]


def _cells(grid: RawGrid, kept: Sequence[int], index: int, kind: str) -> list[str]:
    cells = [grid.rows[row][index] for row in kept]
    if kind not in _SHARED_BY_FAMILY:
        return cells
    for span in grid.merged:
        if span.column == index and span.height > 1 and span.width == 1:
            covered = range(span.row + 1, span.row + span.height)
            text = grid.rows[span.row][index]
            cells = [text if row in covered else cell for row, cell in zip(kept, cells, strict=True)]
    return cells


def _pieces(
    cells: Sequence[str], guess: Guess, heading: Heading, index: int, taken: set[str], today: dt.date
) -> list[_Piece]:
    """The column itself, or its parts; a part whose field has a column of its own stays unrecognised."""
    if guess.kind not in PARTS_OF:
        kind = "" if guess.kind == IGNORED else guess.kind
        column = Column(kind, heading.text, guess.certainty if kind else 0.0, index)
        return [_Piece(column, cells, read_column(cells, kind, today))]
    pieces: list[_Piece] = []
    for part, (field, texts) in enumerate(split_column(cells, guess.kind).items()):
        kind = "" if field in taken else field
        if field == "sex" and not kind:
            continue
        column = Column(kind, heading.text, guess.certainty if kind else 0.0, index, part)
        pieces.append(_Piece(column, texts, read_column(texts, kind, today)))
        taken.add(field)
    return pieces


def _joined(grid: RawGrid, pieces: Sequence[_Piece], kept: Sequence[int], left_out: Sequence[int]) -> RecognisedGrid:
    source_rows = tuple(row + 1 for row in kept)
    problems = [
        Problem(item.row, source_rows[item.row], place, item.code, item.params)
        for place, piece in enumerate(pieces)
        for item in piece.reading.problems
    ]
    problems.sort(key=lambda item: (item.row, item.column))
    return RecognisedGrid(
        columns=tuple(piece.column for piece in pieces),
        rows=_rows([piece.reading.values for piece in pieces], len(kept)),
        source_rows=source_rows,
        problems=tuple(problems),
        originals=tuple(tuple(grid.rows[row][piece.column.index] for piece in pieces) for row in kept),
        parts=_rows([piece.parts for piece in pieces], len(kept)),
        left_out=tuple(sorted({*grid.outside, *(row + 1 for row in left_out)})),
        hidden_rows=grid.hidden,
    )


def _rows(columns: Sequence[Sequence[str]], count: int) -> tuple[tuple[str, ...], ...]:
    return tuple(zip(*columns, strict=True)) if columns else ((),) * count
