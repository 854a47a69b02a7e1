"""One column of a list as it is read under a field: values, and why a cell is to be looked at."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.errors import UserError
from app.person_fields import FIELD_BY_NAME, FieldKind, PersonField
from app.services.imports.recognition.cells import BLOCKING_CODES, read_column
from app.services.persons.checks import NOTE_LENGTH, field_problem, text_problem
from app.services.persons.typing_in import read_typed


@dataclass(frozen=True, slots=True)
class SourceColumn:
    """One column of the list, or one part of a combined column; one text a row.

    Attributes:
        header: the heading as it stands in the list; empty of a column that the agent has typed.
        texts: what is read; of a combined column the part's own text.
        originals: the whole cells as they stand in the list.
        place: where the column stands in the list, and of a part of a combined column which part; empty of a column
            that was made here. Another list of the same shape has the same.
        kind: what the recognition took it for; empty for nothing.
        cleaned: the rows whose text a cleaning has changed.
    """

    header: str
    texts: tuple[str, ...]
    originals: tuple[str, ...]
    place: str = ""
    kind: str = ""
    cleaned: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class CellState:
    """Why a cell is looked at.

    Attributes:
        code: names the sentence; empty when nothing is wrong.
        params: fill it.
        blocks: the field can't hold the cell, so its row is kept back.
        is_edited: the agent typed it.
        is_noted: the text goes to the tourist's note and not into the field.
    """

    code: str = ""
    params: Mapping[str, object] = field(default_factory=dict)
    blocks: bool = False
    is_edited: bool = False
    is_noted: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A column read as the field that it stands under.

    Attributes:
        field: empty while the column is not imported.
        values: what was read, by row; the text where a cell could not be read.
        states: the cells to look at, and those typed or sent to the note, by row.
        blocking: the rows that these cells keep back.
    """

    field: str
    values: tuple[str, ...]
    states: Mapping[int, CellState]
    blocking: frozenset[int]


FINE = CellState()
"""A cell that is right as it came."""


def blocks(code: str) -> bool:
    """Tell whether a doubt of the recognition keeps the row back."""
    return code in BLOCKING_CODES


def read_placed(column: SourceColumn, name: str, today: dt.date) -> Reading:
    """Read a source column as a field; without a field its texts are left as they are."""
    if not name:
        return Reading("", column.texts, {}, frozenset())
    read = read_column(column.texts, name, today)
    states = {one.row: CellState(one.code, one.params, blocks(one.code)) for one in read.problems}
    return checked_reading(name, read.values, states)


def checked_reading(name: str, values: tuple[str, ...], states: dict[int, CellState]) -> Reading:
    """Add what the base would refuse to what the recognition found doubtful."""
    _add_refusals(name, enumerate(values), states)
    return Reading(name, values, states, frozenset(row for row, state in states.items() if state.blocks))


def _add_refusals(name: str, cells: Iterable[tuple[int, str]], states: dict[int, CellState]) -> None:
    """Add what the base would refuse of cells, by row, to their states."""
    target = FIELD_BY_NAME[name]
    known: dict[str, str] = {}
    for row, value in cells:
        code = known.get(value)
        if code is None:
            code = known[value] = _refusal(target, value)
        if code:
            found = states.get(row)
            states[row] = (
                replace(found, blocks=True) if found else CellState(code, {"length": target.length}, blocks=True)
            )


_CHECKED_BY_READING = frozenset((FieldKind.TEXT, FieldKind.EMAIL))
"""Kinds of which the recognition leaves nothing to check but length and signs."""

_NAMES = frozenset((FieldKind.NAME_RU, FieldKind.NAME_LAT))


def _refusal(target: PersonField, value: str) -> str:
    """Return the code of what the base would refuse; plain values are passed without a look at each letter."""
    if value.isprintable() and len(value) <= target.length and value == value.strip():
        if target.kind in _CHECKED_BY_READING:
            return ""
        if target.kind in _NAMES and value.isascii() and value.isalpha():
            return ""
    return field_problem(target, value)


def _read_typed_cell(name: str, text: str, today: dt.date) -> tuple[str, CellState]:
    """Read what was typed; what the field can't hold stays as it is, with the reason."""
    if not name:
        return text, CellState(is_edited=True)
    try:
        return read_typed(FIELD_BY_NAME[name], text, today), CellState(is_edited=True)
    except UserError as error:
        return text, CellState(error.code, error.params, blocks=True, is_edited=True)


def _noted_state(text: str) -> CellState:
    code = text_problem(" ".join(text.split()), NOTE_LENGTH)
    return CellState(code, {"length": NOTE_LENGTH}, blocks=bool(code), is_noted=True)


def read_rows(reading: Reading, column: SourceColumn, rows: Sequence[int], today: dt.date) -> Reading:
    """Return the reading with single rows read anew from the source column, as the recognition reads them."""
    if not reading.field:
        return Reading("", column.texts, {}, frozenset())
    if FIELD_BY_NAME[reading.field].kind is FieldKind.DATE:
        return read_placed(column, reading.field, today)  # the order of day and month is decided from all cells
    read = read_column([column.texts[row] for row in rows], reading.field, today)
    values, states = list(reading.values), dict(reading.states)
    for row, value in zip(rows, read.values, strict=True):
        values[row] = value
        states.pop(row, None)
    found = {rows[one.row]: CellState(one.code, one.params, blocks(one.code)) for one in read.problems}
    _add_refusals(reading.field, zip(rows, read.values, strict=True), found)
    states.update(found)
    blocking = reading.blocking.difference(rows).union(row for row, state in found.items() if state.blocks)
    return Reading(reading.field, tuple(values), states, blocking)


def with_cells(reading: Reading, texts: Mapping[int, str], noted: Iterable[int], today: dt.date) -> Reading:
    """Return the reading with single cells, by row, read as typed by the agent, or sent to the note."""
    values, states, blocking = list(reading.values), dict(reading.states), set(reading.blocking)
    to_note = frozenset(noted)
    for row, text in texts.items():
        if row in to_note:
            values[row], states[row] = text, _noted_state(text)
        else:
            values[row], states[row] = _read_typed_cell(reading.field, text, today)
        (blocking.add if states[row].blocks else blocking.discard)(row)
    return Reading(reading.field, tuple(values), states, frozenset(blocking))
