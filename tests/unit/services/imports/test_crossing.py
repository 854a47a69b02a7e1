"""Doubts that other cells of the row, or the tour, make: they come and go with what they are made of."""

import datetime as dt
from dataclasses import replace

import pytest

from app.services.documents.validity import Trip
from app.services.imports.arrangement import arrange
from app.services.imports.crossing import CrossChecks
from app.services.imports.grid import build_grid
from app.services.imports.recognition.reading import recognise

TODAY = dt.date(2026, 6, 1)
TRIP = Trip(TODAY, "2026-07-10", "2026-07-20")
HEADINGS = ["LAST NAME", "Имя", "Пол", "Дата рождения", "Дата выдачи", "Срок действия"]
LIST = [
    ["ERIKSSON", "Анна", "F", "12.08.1974", "15.04.2022", "15.04.2032"],
    ["TESTOV", "Иван", "F", "1995-12-31", "02.01.1992", "02.01.2027"],
    ["PROBOVA", "Ольга", "F", "01.02.1990", "02.01.2020", "12.07.2026"],
]


def arranged(rows=LIST):
    return arrange(recognise(build_grid([HEADINGS, *rows], "text"), TODAY), TODAY)


def told(arrangement):
    return {(one.row, one.field): one.code for one in arrangement.problems}


@pytest.fixture
def plain():
    return arranged()


def test_that_cells_are_held_against_each_other(plain):
    assert told(plain) == {(1, "sex"): "sex_disagrees", (1, "passport_issued"): "issued_before_birth"}
    assert plain.doubtful == {1}
    assert plain.state(1, plain.column_of("sex")).code == "sex_disagrees"
    assert plain.ready() == (0, 1, 2)


def test_that_a_doubt_goes_with_the_cell_that_made_it(plain):
    born = plain.column_of("birth_date")
    mended = plain.edit(1, born, "31.12.1975")
    assert told(mended) == {(1, "sex"): "sex_disagrees"}
    assert told(mended.edit(1, born, "01.12.1995")) == told(plain)
    assert told(plain.unplace(born)) == {(1, "sex"): "sex_disagrees"}
    assert told(plain.send_to_note([(1, born)])) == {(1, "sex"): "sex_disagrees"}
    assert (1, "sex") not in told(plain.edit(1, plain.column_of("given_name_ru"), "Анна"))


def test_that_a_typed_cell_is_held_against_the_others_too(plain):
    typed = plain.edit(0, plain.column_of("passport_issued"), "01.01.1970")
    state = typed.state(0, typed.column_of("passport_issued"))
    assert (state.code, state.is_edited, state.blocks) == ("issued_before_birth", True, False)


def test_that_a_tour_doubts_passports_that_end_before_it_does(plain):
    held = plain.for_trip(TRIP)
    assert {at: code for at, code in told(held).items() if at[1] == "passport_expires"} == {
        (1, "passport_expires"): "passport_expires_soon",
        (2, "passport_expires"): "passport_expires_during_trip",
    }
    assert held.doubtful == {1, 2}
    assert held.steps == ()
    assert held.for_trip(TRIP) is held
    later = held.for_trip(replace(TRIP, arrival="2032-05-01", departure="2032-05-10"))
    assert told(later)[(0, "passport_expires")] == "passport_expired_before_trip"
    assert told(held.for_trip(None)) == told(plain)


def test_that_what_blocks_a_cell_is_told_before_what_is_doubtful(plain):
    column = plain.column_of("passport_issued")
    assert plain.edit(1, column, "никогда").state(1, column).code == "date_unreadable"


def test_that_only_changed_rows_are_looked_at_again(plain, monkeypatch):
    from app.services.imports import crossing

    looked: list[int] = []
    check = crossing.check_rows

    def counted(columns):
        looked.append(max(map(len, columns.values())))
        return check(columns)

    monkeypatch.setattr(crossing, "check_rows", counted)
    held = plain.for_trip(TRIP)
    assert told(held)
    edited = held.edit(1, held.column_of("birth_date"), "1.1.1970")
    assert told(edited)
    assert told(edited.edit(1, edited.column_of("surname_lat"), "TEST"))
    assert told(held.remove([0]))
    assert looked == [3, 1, 1]


def test_that_what_is_remembered_is_what_would_be_found_anew(plain):
    fields = {one.field: one for one in plain.readings if one.field}
    checks = CrossChecks()
    for made in (plain, plain.edit(0, 3, "1.1.2020"), plain.edit(2, 2, "M"), plain.unplace(2), plain):
        fields = {one.field: one for one in made.readings if one.field}
        for trip in (None, TRIP):
            assert checks.find(fields, trip) == CrossChecks().find(fields, trip)


def test_that_a_latin_name_is_held_against_the_russian_one():
    headings = ["LAST NAME", "FIRST NAME", "Фамилия", "Имя", "Дата выдачи"]
    rows = [
        ["PODIACHEV", "OLGA", "Подъячев", "Ольга", "02.01.2020"],
        ["PODIACHEV", "OLGA", "Подъячев", "Ольга", "02.01.2012"],
        ["PROBKOVA", "JULIA", "Пробова", "Юлия", "02.01.2020"],
    ]
    made = arrange(recognise(build_grid([headings, *rows], "text"), TODAY), TODAY)
    assert told(made) == {
        (0, "surname_lat"): "spelling_of_years",
        (2, "surname_lat"): "spelling_differs",
        (2, "given_name_lat"): "spelling_translated",
    }
    foreign = [["O'CONNOR", "MARY", "ОКоннор", "Мэри", ""]]
    assert told(arrange(recognise(build_grid([headings, *foreign], "text"), TODAY), TODAY)) == {}
    state = made.state(0, made.column_of("surname_lat"))
    assert (dict(state.params), state.blocks) == ({"first": "2010", "last": "2014", "now": "PODIEIACHEV"}, False)
    assert (2, "surname_lat") not in told(made.edit(2, made.column_of("surname_ru"), "Пробкова"))
