"""The agent's arrangement of a list: which column stands under which field, what was typed, removed, sent to the note.

An `Arrangement` never changes: each operation returns another one that shares all columns it did not touch. So undo is
keeping the earlier ones, and only the touched column is read again.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.person_fields import FIELD_BY_NAME, PERSON_FIELDS
from app.services.imports.arranged import Arranged
from app.services.imports.grid import RecognisedGrid
from app.services.imports.placed_columns import (
    CellState,
    Reading,
    SourceColumn,
    blocks,
    checked_reading,
    read_placed,
    with_cells,
)

COMMON_FIELDS = (
    "surname_lat", "given_name_lat", "surname_ru", "given_name_ru", "patronymic_ru", "sex", "birth_date", "citizenship",
    "passport_series", "passport_number", "passport_issued", "passport_expires",
)  # fmt: skip
"""The headings that every list is shown under, in the order that lists have."""

LIST_ORDER = (*COMMON_FIELDS, *(field.name for field in PERSON_FIELDS if field.name not in COMMON_FIELDS))
"""All fields: the common ones first."""


@dataclass(frozen=True, eq=False)
class Arrangement(Arranged):
    """A list as the agent has arranged it so far; every operation returns another one."""

    def place(self, column: int, field: str) -> "Arrangement":
        """Put a column under a field; the column that stands there takes its place, so the two swap."""
        before, other = self.field_of(column), self.column_of(field)
        if before == field:
            return self
        moved = {column: field} if other is None else {column: field, other: before}
        headings = self.headings if field in self.headings else (*self.headings, field)
        return self._read_again(moved, headings=headings)

    def unplace(self, column: int) -> "Arrangement":
        """Take a column out of the import."""
        return self._read_again({column: ""}) if self.field_of(column) else self

    def move(self, column: int, step: int) -> "Arrangement":
        """Move a column one heading to the left (-1) or right (1), past the last one out of the import.

        A column that comes back in takes the last free heading.
        """
        field = self.field_of(column)
        if not field:
            free = [name for name in self.headings if name not in self._places]
            return self.place(column, free[-1] if free else self.headings[-1]) if step < 0 else self
        at = self.headings.index(field) + step
        if at >= len(self.headings):
            return self.unplace(column)
        return self.place(column, self.headings[at]) if at >= 0 else self

    def show_heading(self, field: str) -> "Arrangement":
        """Show one more field as a heading."""
        return self if field in self.headings else replace(self, headings=(*self.headings, field))

    # cells

    def edit(self, row: int, column: int, text: str) -> "Arrangement":
        """Type a cell; a cell that went to the note comes back."""
        noted = self.noted.get(column, frozenset())
        if text == self.text(row, column) and row not in noted:
            return self
        after = replace(
            self,
            edits={**self.edits, column: {**self.edits.get(column, {}), row: text}},
            noted={**self.noted, column: noted - {row}},
            refusals={at: state for at, state in self.refusals.items() if at != (row, self.field_of(column))},
        )
        return read_cells(after, {column: (row,)})

    def type_in(self, row: int, field: str, text: str) -> "Arrangement":
        """Type a cell under a heading, where no column may stand yet: one is made, empty but for this cell."""
        column = self.column_of(field)
        if column is not None:
            return self.edit(row, column, text)
        if not text:
            return self
        empty = ("",) * len(self.source_rows)
        wider = replace(
            self.show_heading(field),
            columns=(*self.columns, SourceColumn("", empty, empty)),
            readings=(*self.readings, Reading(field, empty, {}, frozenset())),
        )
        return wider.edit(row, len(self.columns), text)

    def send_to_note(self, cells: Iterable[tuple[int, int]]) -> "Arrangement":
        """Send cells (row, column) to the tourist's note: their fields stay empty, no text is lost."""
        sent: dict[int, set[int]] = {}
        for row, column in cells:
            if self.text(row, column) and row not in self.noted.get(column, frozenset()):
                sent.setdefault(column, set()).add(row)
        if not sent:
            return self
        noted = {column: self.noted.get(column, frozenset()) | rows for column, rows in sent.items()}
        fields = {self.field_of(column): rows for column, rows in sent.items()}
        refusals = {at: state for at, state in self.refusals.items() if at[0] not in fields.get(at[1], ())}
        after = replace(self, noted={**self.noted, **noted}, refusals=refusals)
        return read_cells(after, {column: tuple(rows) for column, rows in sent.items()})

    def send_rest_to_note(self, rows: Iterable[int]) -> "Arrangement":
        """Send what the rows hold under no field, and what their fields refuse, to the note."""
        return self.send_to_note(
            (row, column)
            for row in rows
            for column, reading in enumerate(self.readings)
            if not reading.field or self.state(row, column).blocks
        )

    def refuse(self, row: int, field: str, code: str, params: Mapping[str, object]) -> "Arrangement":
        """Keep a row back because the base refused a cell of it, until that cell is changed."""
        return replace(self, refusals={**self.refusals, (row, field): CellState(code, params, blocks=True)})

    # rows

    def remove(self, rows: Iterable[int]) -> "Arrangement":
        """Take rows out of the list."""
        gone = frozenset(rows)
        if not gone:
            return self
        return replace(self, kept=tuple(row for row in self.kept if row not in gone), selected=self.selected - gone)

    def select(self, rows: Iterable[int]) -> "Arrangement":
        """Tick exactly these rows."""
        return replace(self, selected=frozenset(rows) & frozenset(self.kept))

    def _read_again(self, moved: Mapping[int, str], headings: tuple[str, ...] | None = None) -> "Arrangement":
        """Read whole columns under other fields."""
        readings = list(self.readings)
        gone = {readings[column].field for column in moved} | set(moved.values())
        for column, field in moved.items():
            readings[column] = read_placed(self.columns[column], field, self.today)
        after = replace(
            self,
            readings=tuple(readings),
            headings=headings or self.headings,
            refusals={at: state for at, state in self.refusals.items() if at[1] not in gone},
        )
        return read_cells(after, {one: (*self.edits.get(one, ()), *self.noted.get(one, ())) for one in moved})


def read_cells(arrangement: Arrangement, touched: Mapping[int, Iterable[int]]) -> Arrangement:
    """Read single cells (rows by column) anew: typed ones, and those that go to the note."""
    readings = list(arrangement.readings)
    for column, rows in touched.items():
        texts = {row: arrangement.text(row, column) for row in rows}
        readings[column] = with_cells(readings[column], texts, arrangement.noted.get(column, ()), arrangement.today)
    return replace(arrangement, readings=tuple(readings))


def arrange(recognised: RecognisedGrid, today: dt.date) -> Arrangement:
    """Return the arrangement that a list starts with: columns that were recognised stand under their fields."""
    count = len(recognised.source_rows)
    parts = _by_column(recognised.parts, len(recognised.columns), count)
    originals = _by_column(recognised.originals, len(recognised.columns), count)
    values = _by_column(recognised.rows, len(recognised.columns), count)
    states: list[dict[int, CellState]] = [{} for _ in recognised.columns]
    for problem in recognised.problems:
        states[problem.column][problem.row] = CellState(problem.code, problem.params, blocks(problem.code))
    readings, taken = [], set[str]()
    for at, column in enumerate(recognised.columns):
        field = column.kind if column.kind in FIELD_BY_NAME and column.kind not in taken else ""
        taken.add(field)
        readings.append(
            checked_reading(field, values[at], states[at]) if field else Reading("", parts[at], {}, frozenset())
        )
    return Arrangement(
        columns=tuple(
            SourceColumn(column.header, parts[at], originals[at]) for at, column in enumerate(recognised.columns)
        ),
        source_rows=recognised.source_rows,
        headings=(*COMMON_FIELDS, *(name for name in LIST_ORDER[len(COMMON_FIELDS) :] if name in taken)),
        today=today,
        kept=tuple(range(count)),
        readings=tuple(readings),
    )


def _by_column(rows: Sequence[Sequence[str]], width: int, count: int) -> list[tuple[str, ...]]:
    return list(zip(*rows, strict=True)) if count and width else [()] * width
