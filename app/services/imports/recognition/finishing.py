"""The columns of a list once they are read: what rows say against each other, what follows from other columns."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.services.imports.grid import Column
from app.services.imports.recognition.cells import CellProblem, ColumnReading
from app.services.imports.recognition.number_cells import RUSSIAN_DOUBTS, read_alone
from app.services.imports.recognition.row_checks import RowDoubt, check_rows, guess_of

NAMES = ("surname_ru", "given_name_ru", "patronymic_ru", "surname_lat", "given_name_lat")

_CERTAINTY_OF_GUESS = 0.6


@dataclass(frozen=True, slots=True)
class Piece:
    """One column of the result before its cells are joined to rows.

    Attributes:
        column: what it is.
        parts: the texts that were read.
        reading: what they were read as.
    """

    column: Column
    parts: Sequence[str]
    reading: ColumnReading


def finish(pieces: Sequence[Piece], count: int) -> list[Piece]:
    """Complete columns that are read, `count` rows each: numbers, citizenship below, the sex, contradictions."""
    finished = _as_foreign(_filled_down(list(pieces)))
    return _checked(_with_sex(finished, count))


def marked(reading: ColumnReading, rows: Iterable[int], code: str) -> ColumnReading:
    """Mark filled cells that have no problem yet."""
    marked = {problem.row for problem in reading.problems}
    added = [CellProblem(row, code) for row in rows if reading.values[row] and row not in marked]
    return replace(reading, problems=(*reading.problems, *added))


def _filled_down(pieces: list[Piece]) -> list[Piece]:
    """A citizenship that stands only in the first row holds for all, as a merged cell does; each is marked."""
    for place, piece in enumerate(pieces):
        values = piece.reading.values
        if piece.column.kind == "citizenship" and len(values) > 2 and values[0] and not any(piece.parts[1:]):
            rows = range(1, len(values))
            reading = replace(piece.reading, values=(values[0],) * len(values))
            pieces[place] = Piece(
                piece.column, (piece.parts[0],) * len(values), marked(reading, rows, "taken_from_above")
            )
    return pieces


def _as_foreign(pieces: list[Piece]) -> list[Piece]:
    """Numbers of passports that are no Russian ones, by citizenship or series, are of any length."""
    by_kind = {piece.column.kind: place for place, piece in enumerate(pieces)}
    place = by_kind.get("passport_number")
    doubts = [] if place is None else [one for one in pieces[place].reading.problems if one.code in RUSSIAN_DOUBTS]
    if place is None or not doubts:
        return pieces
    piece = pieces[place]
    values = list(piece.reading.values)
    dropped: set[int] = set()
    for doubt in doubts:
        told = [
            pieces[by_kind[kind]].reading.values[doubt.row] if kind in by_kind else ""
            for kind in ("citizenship", "passport_series")
        ]
        if told[0] not in ("", "RUS", "SUN") or any(sign.isalpha() for sign in told[1]):
            values[doubt.row] = read_alone(piece.parts[doubt.row])
            dropped.add(doubt.row)
    problems = tuple(one for one in piece.reading.problems if one.row not in dropped)
    pieces[place] = replace(piece, reading=ColumnReading(tuple(values), problems))
    return pieces


def _with_sex(pieces: list[Piece], count: int) -> list[Piece]:
    """Add the sex that the names tell where no column does: one more part of the name's column, without a heading."""
    if any(piece.column.kind == "sex" for piece in pieces) or not count:
        return pieces
    names = [piece for piece in pieces if piece.column.kind in NAMES]
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
    return [*pieces, Piece(column, guessed, ColumnReading(tuple(guessed), ()))]


def _checked(pieces: Sequence[Piece]) -> list[Piece]:
    """Add what the cells of a row say against each other."""
    values: Mapping[str, Sequence[str]] = {
        piece.column.kind: piece.reading.values for piece in pieces if piece.column.kind
    }
    doubts: dict[str, list[RowDoubt]] = {}
    for doubt in check_rows(values):
        doubts.setdefault(doubt.field, []).append(doubt)
    return [
        replace(piece, reading=with_doubts(piece.reading, doubts[piece.column.kind]))
        if piece.column.kind in doubts
        else piece
        for piece in pieces
    ]


def with_doubts(reading: ColumnReading, doubts: Iterable[RowDoubt]) -> ColumnReading:
    """Add doubts to the cells that have no problem yet, one to a cell."""
    known = {problem.row: problem for problem in reading.problems}
    for doubt in doubts:
        known.setdefault(doubt.row, CellProblem(doubt.row, doubt.code, doubt.params))
    return replace(reading, problems=tuple(known[row] for row in sorted(known)))
