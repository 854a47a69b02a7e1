"""Rows of a list on their way into the base, and what came of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from app.person_fields import FIELD_BY_NAME, PersonValues
from app.services.imports.grid import RecognisedGrid
from app.services.persons.checks import NOTE_LENGTH, FieldProblem, note_problem, refused_values

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
class RowChoice:
    """What the agent chose for a row, on the grounds of what was foreseen.

    Attributes:
        client_id: with link "client" the client to link to; with "auto" the one that was foreseen, or None.
        link: "auto": the one client whom the row can only be; "client": `client_id`; "none": no client.
        present: what becomes of a row that is there already: "skip", "update" the stored one, or "add" it once more.
        take: by field that differs, whether the tourist gets the value of the list or the stored one; the list's where
            a field is not named.
        write_to_client: fields whose value is written to the linked client too.
        client_version: the client's counter when it was foreseen; None to take the client as it is now.
        tourist_version: the present tourist's, likewise.
    """

    client_id: int | None = None
    link: Literal["auto", "client", "none"] = "auto"
    present: Literal["skip", "update", "add"] = "skip"
    take: Mapping[str, Literal["list", "stored"]] = field(default_factory=dict)
    write_to_client: frozenset[str] = frozenset()
    client_version: int | None = None
    tourist_version: int | None = None


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
        updated: how many records that were there already were changed.
        skipped: how many were there already and were left as they are.
        refused: the rows kept back.
        change_set: None where nothing was written.
        ids: the records that were created.
        clients_written: how many clients got fields of their tourists.
    """

    added: int = 0
    linked: int = 0
    skipped: int = 0
    refused: tuple[RefusedRow, ...] = ()
    change_set: int | None = None
    ids: tuple[int, ...] = field(default=(), repr=False)
    updated: int = 0
    clients_written: int = 0


def refuse_rows(rows: Sequence[ImportRow]) -> tuple[list[int], list[RefusedRow]]:
    """Return the positions of the rows that can be stored, and those that can't with their reasons."""
    good, refused = [], []
    codes = _refused_values(rows)
    for at, row in enumerate(rows):
        problems = [*_value_problems(row.values, codes)] if codes else []
        if not any(map(row.values.get, NAME_FIELDS)):
            problems.append(FieldProblem("surname_ru", "name_missing"))
        code = note_problem(row.note) if row.note else ""
        if code:
            problems.append(FieldProblem("note", code, {"length": NOTE_LENGTH}))
        if problems:
            refused.append(RefusedRow(at, row.source_row, tuple(problems)))
        else:
            good.append(at)
    return good, refused


def _refused_values(rows: Sequence[ImportRow]) -> dict[tuple[str, str], str]:
    """Return by field and value what is wrong with it; looked at column by column, what many rows share but once."""
    codes: dict[tuple[str, str], str] = {}
    for name in set().union(*(row.values for row in rows)):
        values = {row.values.get(name, "") for row in rows}
        refused = refused_values(FIELD_BY_NAME[name], values)
        codes.update(((name, value), code) for value, code in refused.items())
    return codes


def _value_problems(values: PersonValues, codes: Mapping[tuple[str, str], str]) -> Iterator[FieldProblem]:
    """Yield what is wrong with a row's values."""
    for name, value in values.items():
        code = codes.get((name, value))
        if code:
            yield FieldProblem(name, code, {"length": FIELD_BY_NAME[name].length})


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
