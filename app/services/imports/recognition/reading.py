"""A grid of text cells to a recognised list: headings, columns, rows, cells."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from app.person_fields import FIELD_BY_NAME
from app.services.imports.grid import Column, Problem, RawGrid, RecognisedGrid
from app.services.imports.recognition.cells import ColumnReading, read_column
from app.services.imports.recognition.columns import Guess, guess_columns
from app.services.imports.recognition.finishing import NAMES, Piece, finish, marked, with_doubts
from app.services.imports.recognition.headings import Heading, HeadingRows, find_headings, first_row_as_headings
from app.services.imports.recognition.kinds import CERTIFICATE_SERIES, NAME_KINDS, PARTS_OF, PASSPORT, ROW_NUMBER, ZONE
from app.services.imports.recognition.layout import Layout, lay_out
from app.services.imports.recognition.rows import list_rows
from app.services.imports.recognition.splitting import split_column, unsure_names, zone_doubts

Tick = Callable[[int, int], None]
"""Is told how many columns of how many are read; may raise to end the reading."""

_SHARED_BY_FAMILY = frozenset(
    ("citizenship", "birth_country", "phone", "email", "postal_code", "city", "street", "building", "flat")
)
"""A merged cell over several tourists holds for each of them only where it is one of these."""


@dataclass(frozen=True, slots=True)
class _Understood:
    """What the list is before its cells are read."""

    layout: Layout
    headings: tuple[Heading, ...]
    guesses: Sequence[Guess]
    kept: Sequence[int]
    left_out: Sequence[int]


def recognise(grid: RawGrid, today: dt.date, tick: Tick | None = None) -> RecognisedGrid:
    """Understand a list: what each column is, which rows are tourists, what each cell holds.

    Nothing is guessed in silence: a cell that can be read in two ways, or not at all, keeps its text and has a problem.

    Args:
        grid: the list as its source gave it.
        today: the day by which dates and two-digit years are read.
        tick: called after each column; what it raises ends the reading.
    """
    layout = lay_out(grid)
    heading_rows = first_row_as_headings(layout.grid) if layout.is_labelled else find_headings(layout.grid)
    understood = _Understood(layout, heading_rows.headings, *_guess(layout.grid, heading_rows, today))
    pieces = _read_pieces(understood, today, tick)
    return _joined(understood, finish(pieces, len(understood.kept)))


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


def _read_pieces(understood: _Understood, today: dt.date, tick: Tick | None) -> list[Piece]:
    pieces: list[Piece] = []
    guesses = understood.guesses
    taken = {guess.kind for guess in guesses}
    foreign = _foreign(understood, today)
    for index, (guess, heading) in enumerate(zip(guesses, understood.headings, strict=True)):
        cells = _cells(understood, index, guess.kind)
        if guess.kind == CERTIFICATE_SERIES and "birth_certificate" in taken:
            continue
        if guess.kind != ROW_NUMBER and (heading.text or any(cells)):
            pieces.extend(_pieces(cells, guess, heading, index, taken, today, foreign))
        if tick is not None:
            tick(index + 1, len(guesses))
    return pieces


def _foreign(understood: _Understood, today: dt.date) -> list[bool] | None:
    """For each row whether its citizenship is told and is not the Russian one."""
    for index, guess in enumerate(understood.guesses):
        if guess.kind == "citizenship":
            values = read_column(_cells(understood, index, guess.kind), guess.kind, today).values
            return [bool(value) and value not in ("RUS", "SUN") for value in values]
    return None


def _cells(understood: _Understood, index: int, kind: str) -> list[str]:
    grid, kept = understood.layout.grid, understood.kept
    cells = [grid.rows[row][index] for row in kept]
    if kind == "birth_certificate":
        return _with_series(understood, cells)
    if kind not in _SHARED_BY_FAMILY and not _SHARED_BY_FAMILY.issuperset(PARTS_OF.get(kind, ("",))):
        return cells
    for span in grid.merged:
        if span.column == index and span.height > 1 and span.width == 1:
            covered = range(span.row + 1, span.row + span.height)
            text = grid.rows[span.row][index]
            cells = [text if row in covered else cell for row, cell in zip(kept, cells, strict=True)]
    return cells


def _with_series(understood: _Understood, numbers: Sequence[str]) -> list[str]:
    """The numbers of birth certificates behind the series that stand in a column of their own."""
    places = [at for at, guess in enumerate(understood.guesses) if guess.kind == CERTIFICATE_SERIES]
    if not places:
        return list(numbers)
    series = (understood.layout.grid.rows[row][places[0]] for row in understood.kept)
    return [f"{one} {number}".strip() for one, number in zip(series, numbers, strict=True)]


def _pieces(
    cells: Sequence[str],
    guess: Guess,
    heading: Heading,
    index: int,
    taken: set[str],
    today: dt.date,
    foreign: Sequence[bool] | None,
) -> list[Piece]:
    """The column itself, or its parts; a part whose field has a column of its own stays unrecognised."""
    if guess.kind not in PARTS_OF:
        kind = guess.kind if guess.kind in FIELD_BY_NAME else ""
        column = Column(kind, heading.text, guess.certainty if kind else 0.0, index)
        reading = read_column(cells, kind, today)
        return [Piece(column, cells, _marked_as_swapped(reading) if guess.swapped else reading)]
    pieces: list[Piece] = []
    split = split_column(cells, guess.kind, today, foreign=foreign if guess.kind == PASSPORT else None)
    for part, (field, texts) in enumerate(split.items()):
        kind = "" if field in taken else field
        if field == "sex" and not kind:
            continue
        column = Column(kind, heading.text, guess.certainty if kind else 0.0, index, part)
        reading = read_column(texts, kind, today)
        if kind == "birth_certificate":
            reading = marked(reading, range(len(texts)), "certificate_in_passport")
        pieces.append(Piece(column, texts, reading))
        taken.add(field)
    if guess.kind == ZONE:
        pieces = _marked_in_zones(pieces, cells, today)
    return _marked_as_unsure(pieces, unsure_names(cells, guess.kind))


def _marked_in_zones(pieces: Sequence[Piece], cells: Sequence[str], today: dt.date) -> list[Piece]:
    """Mark what the check digits of machine readable zones speak against."""
    result = []
    for piece in pieces:
        found = [one for one in zone_doubts(cells, today) if one.field == piece.column.kind]
        result.append(replace(piece, reading=with_doubts(piece.reading, found)))
    return result


def _marked_as_unsure(pieces: list[Piece], rows: Sequence[int]) -> list[Piece]:
    """Mark surname and given name where nothing tells which word belongs to which."""
    if not rows:
        return pieces
    return [
        replace(piece, reading=marked(piece.reading, rows, "name_order_unsure"))
        if piece.column.kind in NAMES
        else piece
        for piece in pieces
    ]


def _marked_as_swapped(reading: ColumnReading) -> ColumnReading:
    return marked(reading, range(len(reading.values)), "names_swapped")


def _joined(understood: _Understood, pieces: Sequence[Piece]) -> RecognisedGrid:
    kept, layout = understood.kept, understood.layout
    source_rows = tuple(layout.numbers[row] for row in kept)
    left_out = {layout.numbers[row] for row in understood.left_out} - {0}
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
        originals=tuple(tuple(layout.originals[row][piece.column.index] for piece in pieces) for row in kept),
        parts=_rows([piece.parts for piece in pieces], len(kept)),
        left_out=tuple(sorted({*layout.grid.outside, *left_out} - set(source_rows))),
        hidden_rows=layout.grid.hidden,
    )


def _rows(columns: Sequence[Sequence[str]], count: int) -> tuple[tuple[str, ...], ...]:
    return tuple(zip(*columns, strict=True)) if columns else ((),) * count
