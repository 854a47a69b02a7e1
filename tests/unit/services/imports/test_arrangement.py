import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.person_fields import FIELD_BY_NAME
from app.services.imports.arrangement import COMMON_FIELDS, LIST_ORDER, arrange
from app.services.imports.grid import build_grid
from app.services.imports.recognition.reading import recognise
from app.services.imports.rows import refuse_rows

TODAY = dt.date(2026, 6, 1)
LIST = [
    ["LAST NAME", "FIRST NAME", "Дата рождения", "Срок действия", "Заметка", "Пол"],
    ["ERIKSSON", "ANNA MARIA", "12.08.1974", "15.04.2027", "окно", "F"],
    ["TESTOV", "IVAN", "31.12.1985", "02.01.2029", "", "M"],
    ["PROBOVA", "OLGA", "сорок", "02.01.2030", "веган", "F"],
]


def arranged(rows=None):
    return arrange(recognise(build_grid(rows or LIST, "text"), TODAY), TODAY)


def places(arrangement):
    return {arrangement.columns[at].header: one.field for at, one in enumerate(arrangement.readings)}


@pytest.fixture
def plain():
    return arranged()


def test_that_every_field_can_be_a_heading():
    assert sorted(LIST_ORDER) == sorted(FIELD_BY_NAME)


def test_that_columns_with_a_readable_heading_place_themselves(plain):
    assert places(plain) == {
        "LAST NAME": "surname_lat",
        "FIRST NAME": "given_name_lat",
        "Дата рождения": "birth_date",
        "Срок действия": "passport_expires",
        "Заметка": "",
        "Пол": "sex",
    }
    assert plain.unplaced == (4,)
    assert plain.headings[: len(COMMON_FIELDS)] == COMMON_FIELDS


def test_that_a_cell_that_its_field_cannot_hold_keeps_its_row_back(plain):
    assert plain.to_mend == {2}
    problem = plain.problems[0]
    assert (problem.row, problem.field, problem.code, problem.blocks) == (2, "birth_date", "date_unreadable", True)
    assert [row.values["surname_lat"] for row in plain.rows()] == ["ERIKSSON", "TESTOV"]
    assert plain.rows()[0].values["birth_date"] == "1974-08-12"
    assert plain.rows()[0].source_row == 2


def test_that_mending_a_cell_lets_its_row_go(plain):
    mended = plain.edit(2, 2, "7.7.1979")
    assert not mended.to_mend
    assert mended.value(2, 2) == "1979-07-07"
    assert mended.columns[2].originals[2] == "сорок"
    assert plain.to_mend == {2}, "the earlier arrangement is as it was"


def test_that_a_typed_value_that_the_field_cannot_hold_is_kept_with_its_reason(plain):
    typed = plain.edit(0, 2, "31.02.1990")
    assert typed.value(0, 2) == "31.02.1990"
    assert typed.state(0, 2).code == "date_impossible"
    assert 0 in typed.to_mend


def test_that_a_refused_cell_can_go_to_the_note(plain):
    noted = plain.send_to_note([(2, 2)])
    assert not noted.to_mend
    row = noted.rows()[2]
    assert "birth_date" not in row.values
    assert row.note == "Дата рождения: сорок"
    back = noted.edit(2, 2, "сорок")
    assert back.to_mend == {2}


def test_that_the_rest_of_a_row_goes_to_the_note(plain):
    noted = plain.send_rest_to_note([0, 1, 2])
    assert [row.note for row in noted.rows((0, 1, 2))] == ["Заметка: окно", "", "Заметка: веган"]
    assert noted.to_mend == plain.to_mend, "what a field refuses is still to be mended"


def test_that_remarks_go_to_the_note_until_they_are_placed():
    made = arrange(recognise(build_grid([["Фамилия", "Примечание"], ["Пробов", "окно"]], "text"), TODAY), TODAY)
    assert (made.steps, [row.note for row in made.rows()]) == ((), ["Примечание: окно"])
    placed = made.place(1, "birth_city")
    assert [(row.note, row.values["birth_city"]) for row in placed.rows()] == [("", "окно")]


def test_that_dropping_on_a_taken_heading_swaps_the_two(plain):
    swapped = plain.place(0, "given_name_lat")
    assert (swapped.field_of(0), swapped.field_of(1)) == ("given_name_lat", "surname_lat")
    assert swapped.rows()[0].values["surname_lat"] == "ANNA MARIA"
    assert swapped.place(0, "surname_lat").rows() == plain.rows()


def test_that_an_unplaced_column_swaps_the_other_out(plain):
    swapped = plain.place(4, "sex")
    assert (swapped.field_of(4), swapped.field_of(5)) == ("sex", "")
    assert swapped.to_mend == {0, 2}


def test_that_only_the_touched_columns_are_read_again(plain):
    moved = plain.place(2, "passport_issued")
    assert [a is b for a, b in zip(plain.readings, moved.readings, strict=True)] == [True, True, False] + [True] * 3


def test_that_a_move_goes_heading_by_heading_and_out_at_the_right(plain):
    column = plain.column_of("passport_expires")
    left = plain.move(column, -1)
    assert left.field_of(column) == "passport_issued"
    out = plain.move(column, 1)
    assert out.field_of(column) == ""
    assert out.move(column, 1) is out
    assert out.move(column, -1).field_of(column) == "passport_expires"
    assert plain.move(0, -1) is plain


def test_that_edits_go_with_their_column(plain):
    moved = plain.edit(0, 2, "1.1.1970").place(2, "passport_issued")
    assert moved.value(0, 2) == "1970-01-01"
    assert moved.state(0, 2).is_edited
    assert moved.unplace(2).value(0, 2) == "1.1.1970"


def test_that_a_heading_without_a_column_can_be_typed_under(plain):
    typed = plain.type_in(1, "phone", "+7 900 000-00-00")
    assert typed.headings[-1] == "phone"
    assert typed.rows()[1].values["phone"] == "+7 900 000-00-00"
    assert "phone" not in typed.rows()[0].values
    assert plain.type_in(1, "phone", "") is plain


def test_that_removed_rows_are_out_and_ticks_choose(plain):
    ticked = plain.select([0, 2])
    assert ticked.ready() == (0,)
    left = ticked.remove([0])
    assert left.kept == (1, 2)
    assert left.selected == {2}
    assert left.ready() == ()
    assert left.select([]).ready() == (1,)


def test_that_a_row_without_any_name_is_kept_back():
    nameless = arranged(
        [["SURNAME", "Birth date", "Phone"], ["TESTOV", "1.1.1980", "123456"], ["", "2.2.1982", "7654321"]]
    )
    assert nameless.to_mend == {1}
    assert [(one.field, one.code) for one in nameless.problems] == [("surname_lat", "name_missing")]
    assert not nameless.type_in(1, "surname_ru", "Пробов").to_mend


def test_that_a_list_without_any_name_column_has_one_thing_to_mend(plain):
    unnamed = plain.unplace(0).unplace(1)
    assert unnamed.lacks_names
    assert unnamed.to_mend == {0, 1, 2}
    assert [one.code for one in unnamed.problems] == ["date_unreadable"]


def test_that_what_the_base_refused_is_kept_until_the_cell_changes(plain):
    refused = plain.refuse(0, "surname_lat", "not_latin", {})
    assert refused.to_mend == {0, 2}
    assert refused.problems[0].code == "not_latin"
    assert refused.edit(0, 0, "ERIKSON").to_mend == {2}
    assert refused.send_to_note([(0, 0)]).to_mend == {2}
    assert refused.place(0, "given_name_lat").to_mend == {2}


CELLS = st.text(st.sampled_from("АБв Z-z'019.,/@№ \n\t\u00a0\u2060\ue000ß"), max_size=12) | st.text(max_size=12)


@given(
    rows=st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=5),
    moves=st.lists(st.tuples(st.integers(0, 2), st.sampled_from(LIST_ORDER)), max_size=4),
    typed=st.lists(st.tuples(st.integers(0, 4), st.sampled_from(LIST_ORDER), CELLS), max_size=3),
)
def test_that_the_base_takes_every_row_that_is_called_ready(rows, moves, typed):
    grid = build_grid([["LAST NAME", "Дата рождения", "x"], *rows], "text")
    arrangement = arrange(recognise(grid, TODAY), TODAY)
    for column, field in moves:
        if column < len(arrangement.columns):
            arrangement = arrangement.place(column, field)
    for row, field, text in typed:
        if row < len(arrangement.source_rows):
            arrangement = arrangement.type_in(row, field, text)
    _, refused = refuse_rows(arrangement.rows())
    assert not refused
    assert len(arrangement.rows()) + len(arrangement.to_mend) == len(arrangement.kept)
