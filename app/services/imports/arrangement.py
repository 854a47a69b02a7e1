"""The agent's arrangement of a list: which column stands under which field, what was typed, removed, sent to the note.

An `Arrangement` never changes: each operation returns another one that shares all columns it did not touch. So undo is
keeping the earlier ones, and only the touched column is read again.
"""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.person_fields import FIELD_BY_NAME, PERSON_FIELDS
from app.services.documents.validity import Trip
from app.services.imports.arranged import Arranged
from app.services.imports.grid import Column, RecognisedGrid
from app.services.imports.placed_columns import (
    CellState,
    Reading,
    SourceColumn,
    blocks,
    checked_reading,
    read_placed,
    read_rows,
    with_cells,
)
from app.services.imports.recognition.headings import is_remark
from app.services.imports.recognition.row_checks import check_rows
from app.services.imports.steps import EVERY_ROW, SOME_ROWS, Step

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
        return self._read_again(moved, Step("place", {"column": str(column), "field": field}), headings)

    def unplace(self, column: int) -> "Arrangement":
        """Take a column out of the import."""
        step = Step("unplace", {"column": str(column)})
        return self._read_again({column: ""}, step) if self.field_of(column) else self

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

    def rearrange(self, fields: Mapping[int, str], headings: Iterable[str], step: Step) -> "Arrangement":
        """Put columns under fields all at once, as one step; a column that stands there is taken out of the import."""
        moved = {column: field for column, field in fields.items() if self.field_of(column) != field}
        wanted = set(fields.values()) - {""}
        moved |= {at: "" for name, at in self._places.items() if name in wanted and at not in fields}
        shown = tuple(dict.fromkeys((*self.headings, *headings, *(name for name in fields.values() if name))))
        return self._read_again(moved, step, shown)

    def show_heading(self, field: str) -> "Arrangement":
        """Show one more field as a heading."""
        if field in self.headings:
            return self
        return replace(self._done("heading", field=field), headings=(*self.headings, field))

    def for_trip(self, trip: Trip | None) -> "Arrangement":
        """Hold the list against a tour's dates, or against none; no step: it changes nothing that is imported."""
        return self if trip == self.trip else replace(self, trip=trip)

    # cells

    def edit(self, row: int, column: int, text: str) -> "Arrangement":
        """Type a cell; a cell that went to the note comes back."""
        noted = self.noted.get(column, frozenset())
        if text == self.text(row, column) and row not in noted:
            return self
        after = replace(
            self._done("edit", row=str(row), column=str(column)),
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
        return self.with_empty_column(field).edit(row, len(self.columns), text)

    def with_empty_column(self, field: str) -> "Arrangement":
        """Return the list with one more column, empty, under a field that has none; this alone imports nothing."""
        empty = ("",) * len(self.source_rows)
        return replace(
            self,
            headings=self.headings if field in self.headings else (*self.headings, field),
            columns=(*self.columns, SourceColumn("", empty, empty)),
            readings=(*self.readings, Reading(field, empty, {}, frozenset())),
        )

    def rewrite(
        self, texts: Mapping[str, Mapping[int, str]], remarks: Mapping[int, Sequence[str]], step: Step
    ) -> "Arrangement":
        """Give cells other texts, by field and row, as a cleaning does; they are read as if the list had them.

        Args:
            texts: the new texts; under a field without a column one is made.
            remarks: what was cut off and goes to the note, by row.
            step: what is remembered of it.
        """
        after = self
        for field in texts:
            if after.column_of(field) is None:
                after = after.with_empty_column(field)
        columns, readings, edits = list(after.columns), list(after.readings), dict(after.edits)
        places = after._places  # noqa: SLF001 - another list of this class
        for field, cells in texts.items():
            at = places[field]
            columns[at] = _with_texts(columns[at], cells)
            readings[at] = read_rows(readings[at], columns[at], tuple(cells), self.today)
            if edits.get(at):
                edits[at] = {row: text for row, text in edits[at].items() if row not in cells}
        return replace(
            after,
            columns=tuple(columns),
            readings=tuple(readings),
            edits=edits,
            remarks={**after.remarks, **{row: (*after.remarks.get(row, ()), *cut) for row, cut in remarks.items()}},
            refusals={at: state for at, state in after.refusals.items() if at[0] not in texts.get(at[1], ())},
            steps=(*after.steps, step),
        )

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
        after = replace(self, noted={**self.noted, **noted}, refusals=refusals, steps=(*self.steps, *self._notes(sent)))
        return read_cells(after, {column: tuple(rows) for column, rows in sent.items()})

    def _notes(self, sent: Mapping[int, Collection[int]]) -> Iterator[Step]:
        """Yield a step for each column of which cells go to the note."""
        for column, rows in sent.items():
            rest = (row for row in self.kept if row not in rows and row not in self.noted.get(column, ()))
            is_whole = not any(self.text(row, column) for row in rest)
            yield Step("note", {"column": str(column), "rows": EVERY_ROW if is_whole else SOME_ROWS})

    def send_rest_to_note(self, rows: Iterable[int]) -> "Arrangement":
        """Send what the rows hold under no field to the note; what their fields refuse stays to be mended."""
        return self.send_to_note((row, column) for row in rows for column in self.unplaced)

    def refuse(self, row: int, field: str, code: str, params: Mapping[str, object]) -> "Arrangement":
        """Keep a row back because the base refused a cell of it, until that cell is changed."""
        return replace(self, refusals={**self.refusals, (row, field): CellState(code, params, blocks=True)})

    # rows

    def remove(self, rows: Iterable[int]) -> "Arrangement":
        """Take rows out of the list."""
        gone = frozenset(rows).intersection(self.kept)
        if not gone:
            return self
        return replace(
            self._done("remove", rows=SOME_ROWS),
            kept=tuple(row for row in self.kept if row not in gone),
            selected=self.selected - gone,
        )

    def select(self, rows: Iterable[int]) -> "Arrangement":
        """Tick exactly these rows."""
        return replace(self, selected=frozenset(rows) & frozenset(self.kept))

    def _done(self, code: str, **params: str) -> "Arrangement":
        """Return the list as it is, with one more step told."""
        return replace(self, steps=(*self.steps, Step(code, params)))

    def _read_again(
        self, moved: Mapping[int, str], step: Step, headings: tuple[str, ...] | None = None
    ) -> "Arrangement":
        """Read whole columns under other fields; what comes into the import leaves the note."""
        readings = list(self.readings)
        brought_in = {column for column, field in moved.items() if field and not readings[column].field}
        noted = {column: rows for column, rows in self.noted.items() if column not in brought_in}
        gone = {readings[column].field for column in moved} | set(moved.values())
        for column, field in moved.items():
            readings[column] = read_placed(self.columns[column], field, self.today)
        after = replace(
            self,
            readings=tuple(readings),
            headings=headings or self.headings,
            noted=noted,
            refusals={at: state for at, state in self.refusals.items() if at[1] not in gone},
            steps=(*self.steps, step),
        )
        return read_cells(after, {one: (*self.edits.get(one, ()), *noted.get(one, ())) for one in moved})


def _with_texts(column: SourceColumn, cells: Mapping[int, str]) -> SourceColumn:
    texts = list(column.texts)
    for row, text in cells.items():
        texts[row] = text
    return replace(column, texts=tuple(texts), cleaned=column.cleaned.union(cells))


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
    crossed = set(_crossed_cells(recognised, values))
    for problem in recognised.problems:
        if (problem.row, problem.column, problem.code) in crossed:
            continue  # found anew after each change of the row
        states[problem.column][problem.row] = CellState(problem.code, problem.params, blocks(problem.code))
    readings, taken = [], set[str]()
    for at, column in enumerate(recognised.columns):
        field = column.kind if column.kind in FIELD_BY_NAME and column.kind not in taken else ""
        taken.add(field)
        readings.append(
            checked_reading(field, values[at], states[at]) if field else Reading("", parts[at], {}, frozenset())
        )
    arrangement = Arrangement(
        columns=tuple(
            SourceColumn(column.header, parts[at], originals[at], place, column.kind)
            for at, (column, place) in enumerate(
                zip(recognised.columns, _named_places(recognised.columns), strict=True)
            )
        ),
        source_rows=recognised.source_rows,
        headings=(*COMMON_FIELDS, *(name for name in LIST_ORDER[len(COMMON_FIELDS) :] if name in taken)),
        today=today,
        kept=tuple(range(count)),
        readings=tuple(readings),
    )
    return _with_remarks(arrangement)


def _with_remarks(arrangement: Arrangement) -> Arrangement:
    """Let the columns that the list itself heads as remarks go to the tourists' notes."""
    noted = {
        column: frozenset(row for row, text in enumerate(arrangement.columns[column].texts) if text)
        for column in arrangement.unplaced
        if is_remark(arrangement.columns[column].header)
    }
    return read_cells(replace(arrangement, noted=noted), noted) if any(noted.values()) else arrangement


def _crossed_cells(recognised: RecognisedGrid, values: Sequence[Sequence[str]]) -> Iterator[tuple[int, int, str]]:
    """Yield the problems of the recognition that other cells of the row make, by row, column and code."""
    places = {column.kind: at for at, column in enumerate(recognised.columns) if column.kind in FIELD_BY_NAME}
    for doubt in check_rows({kind: values[at] for kind, at in places.items()}):
        yield doubt.row, places[doubt.field], doubt.code


def _by_column(rows: Sequence[Sequence[str]], width: int, count: int) -> list[tuple[str, ...]]:
    return list(zip(*rows, strict=True)) if count and width else [()] * width


def _named_places(columns: Sequence[Column]) -> list[str]:
    """Return where each column stands: its number, and of the parts of a combined column what each was taken for."""
    counts = Counter(column.index for column in columns)
    return [f"{one.index}.{one.kind}" if counts[one.index] > 1 else str(one.index) for one in columns]
