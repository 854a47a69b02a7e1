"""What an arrangement of a list says: what stands where, which rows are ready, what there is to look at."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from app.services.documents.validity import Trip
from app.services.imports.crossing import CrossChecks, Doubts
from app.services.imports.placed_columns import FINE, CellState, Reading, SourceColumn
from app.services.imports.rows import NAME_FIELDS, ImportRow
from app.services.imports.steps import Step


@dataclass(frozen=True, slots=True)
class CellProblem:
    """A cell to look at; `column` is None where no column stands under the field."""

    row: int
    field: str
    column: int | None
    code: str
    params: Mapping[str, object]
    blocks: bool


@dataclass(frozen=True, eq=False)
class Arranged:
    """A list as it is arranged now. Rows and columns are named by their place in the source.

    Attributes:
        columns: the source columns.
        source_rows: for each row the row that a spreadsheet would number it, from 1.
        headings: the fields that are shown as headings, in order.
        today: the day that two-digit years are read by.
        kept: the rows that were not removed, in order.
        selected: the rows that are ticked.
        edits: typed texts by column and row.
        noted: the rows whose cell goes to the note, by column.
        readings: the columns as they are read now.
        refusals: what the base refused: code and params by row and field.
        remarks: what cleanings cut off, by row; it goes to the note.
        steps: what was done so far, in order.
        client_ids: the client to whom a row was linked in the tour that it came from.
        trip: the dates of the tour that the list goes to; None for none.
    """

    columns: tuple[SourceColumn, ...]
    source_rows: tuple[int, ...]
    headings: tuple[str, ...]
    today: dt.date
    kept: tuple[int, ...]
    readings: tuple[Reading, ...]
    selected: frozenset[int] = frozenset()
    edits: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    noted: Mapping[int, frozenset[int]] = field(default_factory=dict)
    refusals: Mapping[tuple[int, str], CellState] = field(default_factory=dict)
    remarks: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()
    client_ids: Mapping[int, int] = field(default_factory=dict)
    trip: Trip | None = None
    _checks: CrossChecks = field(default_factory=CrossChecks, repr=False)

    # what stands where

    def field_of(self, column: int) -> str:
        """Return the field that a column stands under; empty for none."""
        return self.readings[column].field

    def column_of(self, field: str) -> int | None:
        """Return the column that stands under a field."""
        return self._places.get(field)

    @cached_property
    def unplaced(self) -> tuple[int, ...]:
        """The columns that are not imported, in the order of the list."""
        return tuple(at for at, reading in enumerate(self.readings) if not reading.field)

    def text(self, row: int, column: int) -> str:
        """Return a cell's text: as typed, or as it came."""
        return self.edits.get(column, {}).get(row, self.columns[column].texts[row])

    def is_cleaned(self, row: int, column: int) -> bool:
        """Tell whether a cleaning changed what the cell came with."""
        return row in self.columns[column].cleaned

    def value(self, row: int, column: int) -> str:
        """Return what a cell was read as; its text where it could not be read, is not imported or goes to the note."""
        return self.readings[column].values[row]

    def state(self, row: int, column: int) -> CellState:
        """Return why a cell is to be looked at."""
        reading = self.readings[column]
        refusal = self.refusals.get((row, reading.field)) if self.refusals else None
        own = reading.states.get(row, FINE)
        if refusal or own.code or own.is_noted:
            return refusal or own
        crossed = self._crossed.get(row, {}).get(reading.field)
        return own if crossed is None else replace(crossed, is_edited=own.is_edited)

    @cached_property
    def to_mend(self) -> frozenset[int]:
        """The rows that are kept back."""
        blocked = self._nameless.union(*(one.blocking for one in self.readings), (row for row, _ in self.refusals))
        return blocked.intersection(self.kept)

    @cached_property
    def doubtful(self) -> frozenset[int]:
        """The rows that are ready but hold a cell worth a look."""
        rows = (row for reading in self.readings for row, state in reading.states.items() if state.code)
        return frozenset(rows).union(self._crossed).intersection(self.kept) - self.to_mend

    def ready(self) -> tuple[int, ...]:
        """Return the rows that would be imported: the ticked ones that are ready, or all where none is ticked."""
        return tuple(
            row for row in self.kept if row not in self.to_mend and (not self.selected or row in self.selected)
        )

    @cached_property
    def problems(self) -> tuple[CellProblem, ...]:
        """The cells to look at, by row, then by heading."""
        ranks = {name: at for at, name in enumerate(self.headings)}
        found = [
            CellProblem(row, reading.field, column, state.code, state.params, state.blocks)
            for column, reading in enumerate(self.readings)
            for row, state in reading.states.items()
            if state.code and (row, reading.field) not in self.refusals
        ]
        found += [
            CellProblem(row, field, self.column_of(field), state.code, state.params, blocks=True)
            for (row, field), state in self.refusals.items()
        ]
        found += self._crossed_problems()
        if not self.lacks_names:
            at, column = self.name_heading, self.column_of(self.name_heading)
            found += [CellProblem(row, at, column, "name_missing", {}, blocks=True) for row in self._nameless]
        kept = frozenset(self.kept)
        return tuple(
            sorted(
                (one for one in found if one.row in kept),
                key=lambda one: (one.row, ranks.get(one.field, len(ranks) + (one.column or 0))),
            )
        )

    def _crossed_problems(self) -> Iterator[CellProblem]:
        """Yield the cells that others speak against, where nothing else is wrong with them."""
        for row, doubts in self._crossed.items():
            for name, state in doubts.items():
                column = self._places[name]
                if (row, name) not in self.refusals and not self.readings[column].states.get(row, FINE).code:
                    yield CellProblem(row, name, column, state.code, state.params, blocks=False)

    @cached_property
    def name_heading(self) -> str:
        """The heading under which a missing name is told."""
        return next((name for name in self.headings if name in NAME_FIELDS and name in self._places), self.headings[0])

    @cached_property
    def lacks_names(self) -> bool:
        """True while no column stands under a name: that is one thing to mend, not one a row."""
        return not any(name in self._places for name in NAME_FIELDS)

    def is_nameless(self, row: int) -> bool:
        """Tell whether a row holds no name although others may."""
        return not self.lacks_names and row in self._nameless

    def rows(self, wanted: Sequence[int] | None = None) -> list[ImportRow]:
        """Return the rows that are ready as they go into the base; `wanted` names others."""
        placed = [(one.field, one.values, self.noted.get(at, frozenset())) for at, one in enumerate(self.readings)]
        placed = [one for one in placed if one[0]]
        noted = frozenset(self.remarks).union(*self.noted.values())
        return [
            ImportRow(
                {field: values[row] for field, values, sent in placed if values[row] and row not in sent},
                self.note(row) if row in noted else "",
                self.source_rows[row],
                self.client_ids.get(row),
            )
            for row in (self.ready() if wanted is None else wanted)
        ]

    def note(self, row: int) -> str:
        """Return the note of a row: a line for each cell that was sent there, with its heading, and the remarks."""
        lines = []
        for column in sorted(self.noted):
            if row in self.noted[column]:
                header = " ".join(self.columns[column].header.split())
                lines.append(f"{header}: {self.text(row, column)}" if header else self.text(row, column))
        return "\n".join((*lines, *self.remarks.get(row, ())))

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {reading.field: at for at, reading in enumerate(self.readings) if reading.field}

    @cached_property
    def _crossed(self) -> Doubts:
        return self._checks.find({one.field: one for one in self.readings if one.field}, self.trip)

    @cached_property
    def _nameless(self) -> frozenset[int]:
        named: set[int] = set()
        for name in NAME_FIELDS:
            column = self.column_of(name)
            if column is not None:
                sent = self.noted.get(column, frozenset())
                named.update(row for row, value in enumerate(self.readings[column].values) if value and row not in sent)
        return frozenset(self.kept) - named
