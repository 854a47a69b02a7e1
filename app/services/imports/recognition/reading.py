"""A grid of text cells to a recognised list: headings, columns, rows, cells."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.person_fields import FIELD_BY_NAME
from app.services.imports.grid import Column, Problem, RawGrid, RecognisedGrid
from app.services.imports.recognition.cells import CellProblem, ColumnReading, read_column
from app.services.imports.recognition.columns import Guess, guess_columns
from app.services.imports.recognition.headings import Heading, HeadingRows, find_headings, first_row_as_headings
from app.services.imports.recognition.kinds import CERTIFICATE_SERIES, NAME_KINDS, PARTS_OF, PASSPORT, ROW_NUMBER
from app.services.imports.recognition.layout import Layout, lay_out
from app.services.imports.recognition.row_checks import check_rows, guess_of
from app.services.imports.recognition.rows import list_rows
from app.services.imports.recognition.splitting import split_column, unsure_names

Tick = Callable[[int, int], None]
"""Is told how many columns of how many are read; may raise to end the reading."""

_SHARED_BY_FAMILY = frozenset(
    ("citizenship", "birth_country", "phone", "email", "postal_code", "city", "street", "building", "flat")
)
"""A merged cell over several tourists holds for each of them only where it is one of these."""

_NAMES = ("surname_ru", "given_name_ru", "patronymic_ru", "surname_lat", "given_name_lat")
_CERTAINTY_OF_GUESS = 0.6


@dataclass(frozen=True, slots=True)
class _Piece:
    """One column of the result before its cells are joined to rows."""

    column: Column
    parts: Sequence[str]
    reading: ColumnReading


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
    pieces = _with_sex(pieces, len(understood.kept))
    return _joined(understood, _checked(pieces))


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


def _read_pieces(understood: _Understood, today: dt.date, tick: Tick | None) -> list[_Piece]:
    pieces: list[_Piece] = []
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
) -> list[_Piece]:
    """The column itself, or its parts; a part whose field has a column of its own stays unrecognised."""
    if guess.kind not in PARTS_OF:
        kind = guess.kind if guess.kind in FIELD_BY_NAME else ""
        column = Column(kind, heading.text, guess.certainty if kind else 0.0, index)
        reading = read_column(cells, kind, today)
        return [_Piece(column, cells, _marked_as_swapped(reading) if guess.swapped else reading)]
    pieces: list[_Piece] = []
    split = split_column(cells, guess.kind, today, foreign=foreign if guess.kind == PASSPORT else None)
    for part, (field, texts) in enumerate(split.items()):
        kind = "" if field in taken else field
        if field == "sex" and not kind:
            continue
        column = Column(kind, heading.text, guess.certainty if kind else 0.0, index, part)
        reading = read_column(texts, kind, today)
        if kind == "birth_certificate":
            reading = _marked(reading, range(len(texts)), "certificate_in_passport")
        pieces.append(_Piece(column, texts, reading))
        taken.add(field)
    return _marked_as_unsure(pieces, unsure_names(cells, guess.kind))


def _marked_as_unsure(pieces: list[_Piece], rows: Sequence[int]) -> list[_Piece]:
    """Mark surname and given name where nothing tells which word belongs to which."""
    if not rows:
        return pieces
    return [
        replace(piece, reading=_marked(piece.reading, rows, "name_order_unsure"))
        if piece.column.kind in _NAMES
        else piece
        for piece in pieces
    ]


def _marked_as_swapped(reading: ColumnReading) -> ColumnReading:
    return _marked(reading, range(len(reading.values)), "names_swapped")


def _marked(reading: ColumnReading, rows: Iterable[int], code: str) -> ColumnReading:
    """Mark filled cells that have no problem yet."""
    marked = {problem.row for problem in reading.problems}
    added = [CellProblem(row, code) for row in rows if reading.values[row] and row not in marked]
    return replace(reading, problems=(*reading.problems, *added))


def _with_sex(pieces: list[_Piece], count: int) -> list[_Piece]:
    """Add the sex that the names tell where no column does: one more part of the name's column, without a heading."""
    if any(piece.column.kind == "sex" for piece in pieces) or not count:
        return pieces
    names = [piece for piece in pieces if piece.column.kind in _NAMES]
    if not names:
        return pieces
    values = {piece.column.kind: piece.reading.values for piece in names}
    known: dict[tuple[str, ...], str] = {}
    guessed = []
    for row in zip(*values.values(), strict=True):
        sex = known.get(row)
        if sex is None:
            sex = known[row] = guess_of(dict(zip(values, row, strict=True))).sex
        guessed.append(sex)
    if not any(guessed):
        return pieces
    first = names[0].column
    part = 1 + max(piece.column.part for piece in pieces if piece.column.index == first.index)
    column = Column("sex", "", _CERTAINTY_OF_GUESS, first.index, part)
    return [*pieces, _Piece(column, guessed, ColumnReading(tuple(guessed), ()))]


def _checked(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Add what the cells of a row say against each other, where a cell has no problem yet."""
    places = {piece.column.kind: place for place, piece in enumerate(pieces) if piece.column.kind}
    added: dict[int, list[CellProblem]] = {}
    values: Mapping[str, Sequence[str]] = {kind: pieces[place].reading.values for kind, place in places.items()}
    marked = {(place, problem.row) for place, piece in enumerate(pieces) for problem in piece.reading.problems}
    for doubt in check_rows(values):
        place = places[doubt.field]
        if (place, doubt.row) not in marked:
            marked.add((place, doubt.row))
            added.setdefault(place, []).append(CellProblem(doubt.row, doubt.code, doubt.params))
    return [
        replace(piece, reading=replace(piece.reading, problems=(*piece.reading.problems, *added[place])))
        if place in added
        else piece
        for place, piece in enumerate(pieces)
    ]


def _joined(understood: _Understood, pieces: Sequence[_Piece]) -> RecognisedGrid:
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
