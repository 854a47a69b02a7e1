"""Whatever an agent does to a list, in whatever order: nothing is lost, and undo gives back exactly what was."""

import datetime as dt
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.services.documents.validity import Trip
from app.services.imports.arrangement import COMMON_FIELDS, Arrangement, arrange
from app.services.imports.cleaning import CLEANINGS, clean
from app.services.imports.crossing import CrossChecks
from app.services.imports.grid import build_grid
from app.services.imports.placed_columns import read_placed, with_cells
from app.services.imports.recognition.reading import recognise
from app.services.imports.rows import refuse_rows

TODAY = dt.date(2026, 6, 1)
HEADINGS = ["LAST NAME", "FIRST NAME", "Фамилия", "Дата рождения", "Номер паспорта", "Пол", "Заметка"]
ROWS = [
    ["TESTOV MR", "IVAN", "", "31.12.1985", "71 1234567", "", "окно"],
    ["ПPОБОВА (х)", "olga", "Пробова (до брака Тестова)", "05/06/1990", "75 № 7654321", "ж", ""],
    ["ERIKSSON/ANNA MRS", "", "1. Эрикссон", "сорок", "L898902C3", "M", "веган, \n сын"],
]
COLUMN = st.integers(0, 6)
ROW = st.integers(0, 2)
FIELD = st.sampled_from((*COMMON_FIELDS, "phone", "city"))
MESSY = st.sampled_from(["IVANOV MR", "IVAN IVANOV", "ИВAНОВ", "1. де ла Крус (х)", "anna", "PETROV/ANNA MRS", ""])
TEXT = st.sampled_from(["", "ИВАНОВ", "IVANOV MR", "1.2.1990", "M", "99", "?", "де ла Крус (х)"]) | st.text(max_size=8)


def seen(arrangement: Arrangement) -> dict[str, Any]:
    """Return all that can be seen of an arrangement."""
    cells = {
        (row, column): (arrangement.text(row, column), arrangement.value(row, column), arrangement.state(row, column))
        for row in range(len(arrangement.source_rows))
        for column in range(len(arrangement.columns))
    }
    return {
        "cells": cells,
        "places": [one.field for one in arrangement.readings],
        "headings": arrangement.headings,
        "kept": arrangement.kept,
        "problems": arrangement.problems,
        "rows": arrangement.rows(arrangement.kept),
        "steps": arrangement.steps,
    }


class AnyArrangement(RuleBasedStateMachine):
    """An agent with a list."""

    @initialize()
    def read_a_list(self) -> None:
        self.present = arrange(recognise(build_grid([HEADINGS, *ROWS], "text"), TODAY), TODAY)
        for column, reading in enumerate(self.present.readings):  # the recognition knows more than one column at a time
            if reading.field:
                self.present = self.present.unplace(column).place(column, reading.field)
        self.originals = [column.originals for column in self.present.columns]
        self.past: list[tuple[Arrangement, dict[str, Any]]] = []
        self.future: list[tuple[Arrangement, dict[str, Any]]] = []

    def step(self, after: Arrangement) -> None:
        if after is not self.present:
            self.past.append((self.present, seen(self.present)))
            self.future.clear()
            self.present = after

    @rule(column=COLUMN, field=FIELD)
    def place(self, column: int, field: str) -> None:
        if column < len(self.present.columns):
            self.step(self.present.place(column, field))

    @rule(column=COLUMN, by=st.sampled_from((-1, 1)))
    def move(self, column: int, by: int) -> None:
        if column < len(self.present.columns):
            self.step(self.present.move(column, by))

    @rule(row=ROW, column=COLUMN, text=TEXT)
    def edit(self, row: int, column: int, text: str) -> None:
        if column < len(self.present.columns):
            self.step(self.present.edit(row, column, text))
            assert self.present.text(row, column) == text

    @rule(row=ROW, field=FIELD, text=TEXT)
    def type_in(self, row: int, field: str, text: str) -> None:
        self.step(self.present.type_in(row, field, text))

    @rule(code=st.sampled_from(CLEANINGS))
    def clean_all(self, code: str) -> None:
        self.clean(code, None)

    @rule(code=st.sampled_from(CLEANINGS), rows=st.sets(ROW, min_size=1))
    def clean_some(self, code: str, rows: set[int]) -> None:
        self.clean(code, rows)

    @rule(row=ROW, column=st.integers(0, 2), text=MESSY, code=st.sampled_from(CLEANINGS))
    def clean_what_was_typed(self, row: int, column: int, text: str, code: str) -> None:
        self.edit(row, column, text)
        self.clean(code, None)

    def clean(self, code: str, rows: set[int] | None) -> None:
        cleaned = clean(self.present, code, rows)
        assert (cleaned.arrangement is self.present) == (cleaned.changed_cells == 0)
        touched = set(self.present.kept) if rows is None else rows & set(self.present.kept)
        before, after = self.present, cleaned.arrangement
        changed = {
            (row, column)
            for row in range(len(after.source_rows))
            for column in range(len(after.columns))
            if after.text(row, column) != (before.text(row, column) if column < len(before.columns) else "")
        }
        assert len(changed) == cleaned.changed_cells
        assert {row for row, _ in changed} <= touched
        assert all(after.is_cleaned(row, column) for row, column in changed)
        self.step(after)

    @rule(cells=st.sets(st.tuples(ROW, COLUMN)))
    def send_to_note(self, cells: set[tuple[int, int]]) -> None:
        self.step(self.present.send_to_note((row, at) for row, at in cells if at < len(self.present.columns)))

    @rule()
    def send_rest_to_note(self) -> None:
        before = self.present
        self.step(before.send_rest_to_note(before.kept))
        for row in self.present.rows(self.present.kept):
            told = "\n".join((row.note, *row.values.values()))
            at = self.present.source_rows.index(row.source_row)
            for column, reading in enumerate(self.present.readings):
                if not reading.field:
                    assert self.present.text(at, column) in told

    @precondition(lambda self: len(self.present.kept) > 1)
    @rule(row=ROW)
    def remove(self, row: int) -> None:
        self.step(self.present.remove([row]))

    @rule(rows=st.sets(ROW))
    def select(self, rows: set[int]) -> None:
        self.present = self.present.select(rows)

    @rule(departs=st.sampled_from(("", "2026-07-10", "2031-01-01")))
    def choose_tour(self, departs: str) -> None:
        self.present = self.present.for_trip(Trip(TODAY, departs, departs))

    @rule(row=ROW, field=st.sampled_from(COMMON_FIELDS))
    def refuse(self, row: int, field: str) -> None:
        self.step(self.present.refuse(row, field, "too_long", {"length": 80}))

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.future.append((self.present, seen(self.present)))
        self.present, was = self.past.pop()
        assert seen(self.present) == was

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.past.append((self.present, seen(self.present)))
        self.present, was = self.future.pop()
        assert seen(self.present) == was

    @invariant()
    def no_original_is_lost(self) -> None:
        if not hasattr(self, "present"):
            return
        originals = [column.originals for column in self.present.columns[: len(self.originals)]]
        assert all(one is other for one, other in zip(originals, self.originals, strict=True))

    @invariant()
    def each_field_has_one_column_and_a_heading(self) -> None:
        if not hasattr(self, "present"):
            return
        placed = [one.field for one in self.present.readings if one.field]
        assert len(placed) == len(set(placed))
        assert set(placed) <= set(self.present.headings)
        assert len(self.present.readings) == len(self.present.columns)

    @invariant()
    def what_was_read_bit_by_bit_is_what_is_read_whole(self) -> None:
        if not hasattr(self, "present"):
            return
        made = self.present
        for at, reading in enumerate(made.readings):
            noted, edits = made.noted.get(at, frozenset()), made.edits.get(at, {})
            whole = read_placed(made.columns[at], reading.field, made.today)
            whole = with_cells(whole, {row: made.text(row, at) for row in {*noted, *edits}}, noted, made.today)
            assert whole == reading
        fields = {one.field: one for one in made.readings if one.field}
        assert made._crossed == CrossChecks().find(fields, made.trip)

    @invariant()
    def the_base_takes_what_is_called_ready(self) -> None:
        if hasattr(self, "present"):
            assert refuse_rows(self.present.rows())[1] == []


TestAnyArrangement = AnyArrangement.TestCase
TestAnyArrangement.settings = settings(max_examples=100, stateful_step_count=25, deadline=None)
