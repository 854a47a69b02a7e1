"""Rows of a list on their way into the base, and what came of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.person_fields import PersonValues
from app.services.imports.grid import RecognisedGrid
from app.services.persons.checks import NOTE_LENGTH, FieldProblem, note_problem, person_problems

NAME_FIELDS = ("surname_ru", "given_name_ru", "surname_lat", "given_name_lat")


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One tourist of a list.

    Attributes:
        values: catalogue values in their stored form.
        note: what had no field.
        source_row: where the row stood in the list, from 1.
        client_id: the client to whom the person is linked already, where the list is a tour's own.
    """

    values: PersonValues
    note: str = ""
    source_row: int = 0
    client_id: int | None = None


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that was kept back, and why."""

    row: int
    source_row: int
    problems: tuple[FieldProblem, ...]


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """What an import did; `change_set` undoes it whole.

    Attributes:
        added: how many records were created.
        linked: how many of them were linked to a client of the directory.
        skipped: how many were there already.
        refused: the rows kept back.
        change_set: None where nothing was written.
    """

    added: int = 0
    linked: int = 0
    skipped: int = 0
    refused: tuple[RefusedRow, ...] = ()
    change_set: int | None = None
    ids: tuple[int, ...] = field(default=(), repr=False)


def refuse_rows(rows: Sequence[ImportRow]) -> tuple[list[ImportRow], list[RefusedRow]]:
    """Return the rows that can be stored, and those that can't with their reasons."""
    good, refused = [], []
    for at, row in enumerate(rows):
        problems = tuple(person_problems(row.values))
        if not any(row.values.get(name) for name in NAME_FIELDS):
            problems = (*problems, FieldProblem("surname_ru", "name_missing"))
        code = note_problem(row.note)
        if code:
            problems = (*problems, FieldProblem("note", code, {"length": NOTE_LENGTH}))
        if problems:
            refused.append(RefusedRow(at, row.source_row, problems))
        else:
            good.append(row)
    return good, refused


def rows_of(grid: RecognisedGrid) -> list[ImportRow]:
    """Return the rows of a list as they would be imported without a touch; unrecognised columns go to the note."""
    rows = []
    for source_row, cells in zip(grid.source_rows, grid.rows, strict=True):
        values = {column.kind: cell for column, cell in zip(grid.columns, cells, strict=True) if column.kind and cell}
        notes = [
            f"{column.header}: {cell}" if column.header else cell
            for column, cell in zip(grid.columns, cells, strict=True)
            if not column.kind and cell
        ]
        rows.append(ImportRow(values, "\n".join(notes), source_row))
    return rows
