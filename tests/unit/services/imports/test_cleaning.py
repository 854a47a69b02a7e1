import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import Cancelled
from app.services.imports.arrangement import arrange
from app.services.imports.cleaning import CLEANINGS, clean
from app.services.imports.grid import build_grid
from app.services.imports.recognition.reading import recognise
from app.services.imports.steps import Step
from app.services.work import Work

TODAY = dt.date(2026, 6, 1)
HEADINGS = ["Фамилия лат", "Имя лат", "Фамилия", "Имя", "Пол", "Серия", "Номер паспорта"]
FIELDS = ["surname_lat", "given_name_lat", "surname_ru", "given_name_ru", "sex", "passport_series", "passport_number"]


def arranged(*rows):
    """Return a list under all the headings, its cells as given, whatever the recognition would make of them."""
    filled = [[*row, *[""] * (len(HEADINGS) - len(row))] for row in rows]
    plain = arrange(
        recognise(build_grid([HEADINGS, ["TESTOV", "IVAN", "Т", "И", "M", "71", "1234567"]], "text"), TODAY), TODAY
    )
    assert [plain.field_of(at) for at in range(len(HEADINGS))] == FIELDS
    return arrange(recognise(build_grid([HEADINGS, *filled], "text"), TODAY), TODAY)


def values(arrangement, row=0):
    return {
        field: arrangement.text(row, arrangement.column_of(field))
        for field in FIELDS
        if arrangement.column_of(field) is not None and arrangement.text(row, arrangement.column_of(field))
    }


def only(arrangement, code, rows=None):
    return values(clean(arrangement, code, rows).arrangement)


def test_that_a_plain_copy_fills_empty_cells_and_overwrites_chosen_ones():
    made = arranged(["TESTOV", "IVAN"], ["PROBOVA", "OLGA", "Иная"])
    cleaned = clean(made, "surname_to_russian_plain")
    assert (cleaned.changed_cells, cleaned.changed_rows) == (1, 1)
    assert values(cleaned.arrangement, 0)["surname_ru"] == "TESTOV"
    assert values(cleaned.arrangement, 1)["surname_ru"] == "Иная"
    chosen = clean(made, "surname_to_russian_plain", [1])
    assert values(chosen.arrangement, 1)["surname_ru"] == "PROBOVA"
    assert "surname_ru" not in values(chosen.arrangement, 0)
    assert chosen.arrangement.columns[2].originals[1] == "Иная"


def test_that_latin_names_are_copied_in_russian_letters():
    made = arranged(["PETROV", "ANNA", "", "", "F"])
    surname = clean(made, "surname_to_russian_letters").arrangement
    assert only(surname, "given_to_russian_letters") == {
        "surname_lat": "PETROV", "given_name_lat": "ANNA", "surname_ru": "Петров", "given_name_ru": "Анна", "sex": "F",
    }  # fmt: skip


def test_that_a_surname_agrees_with_the_sex_where_that_is_known():
    made = arranged(["SHEVCHUK", "ANNA", "", "", "F"], ["PUSHKINA", "ANNA", "", "", "F"])
    cleaned = clean(made, "surname_to_russian_letters").arrangement
    assert [values(cleaned, row)["surname_ru"] for row in range(2)] == ["Шевчук", "Пушкина"]
    assert values(cleaned, 0)["sex"] == "F"


def test_that_a_cleaning_can_be_cancelled():
    work = Work()
    work.cancel()
    with pytest.raises(Cancelled):
        clean(arranged(["IVANOV MR"]), "split_surname_sex", work=work)


def test_that_an_unchanged_list_is_the_same_object():
    made = arranged(["TESTOV", "IVAN"])
    cleaned = clean(made, "split_series")
    assert cleaned.arrangement is made
    assert (cleaned.changed_cells, cleaned.changed_rows) == (0, 0)


@pytest.mark.parametrize(
    ("before", "after", "note"),
    [
        (["IVANOV MR"], {"surname_lat": "IVANOV", "sex": "M"}, ""),
        (["IVANOVA/MRS"], {"surname_lat": "IVANOVA", "sex": "F"}, ""),
        (["PETROV (CHD)"], {"surname_lat": "PETROV"}, "CHD"),
        (["IVANOV MR", "", "", "", "M"], {"surname_lat": "IVANOV", "sex": "M"}, ""),
        (["IVANOV MR", "", "", "", "F"], {"surname_lat": "IVANOV MR", "sex": "F"}, ""),
    ],
)
def test_that_a_surname_gives_up_its_title(before, after, note):
    made = typed(before)
    cleaned = clean(made, "split_surname_sex").arrangement
    assert values(cleaned) == after
    assert cleaned.note(0) == note


def typed(cells):
    """Return a one-row list with cells typed by the agent, so that no recognition has touched them."""
    made = arranged(["X", "Y", "З", "И", "M", "1", "1"])
    for at, text in enumerate([*cells, *[""] * (len(HEADINGS) - len(cells))]):
        made = made.edit(0, at, text)
    return made


@pytest.mark.parametrize(
    ("before", "surname", "given", "sex"),
    [
        (["IVANOV IVAN"], "IVANOV", "IVAN", ""),
        (["IVAN IVANOV"], "IVANOV", "IVAN", ""),
        (["IVANOV/IVAN MR"], "IVANOV", "IVAN", "M"),
        (["DE LA CRUZ MARIA"], "DE LA CRUZ", "MARIA", ""),
        (["VAN DYK/ANNA MARIA"], "VAN DYK", "ANNA MARIA", ""),
        (["IVANOV IVAN", "IVAN"], "IVANOV", "IVAN", ""),
        (["IVANOV IVAN", "PETR"], "IVANOV IVAN", "PETR", ""),
        (["IVANOV"], "IVANOV", "", ""),
    ],
)
def test_that_a_surname_gives_up_the_given_name(before, surname, given, sex):
    after = only(typed(before), "split_surname_given")
    assert (after.get("surname_lat", ""), after.get("given_name_lat", ""), after.get("sex", "")) == (
        surname,
        given,
        sex,
    )


def test_that_text_in_brackets_goes_from_surnames_to_the_note():
    made = typed(["1. TESTOV;", "", "Пробова (до брака Тестова)"])
    cleaned = clean(made, "remove_wrong_signs")
    assert (cleaned.changed_cells, cleaned.changed_rows, cleaned.noted_rows) == (2, 1, 1)
    assert values(cleaned.arrangement) == {"surname_lat": "TESTOV", "surname_ru": "Пробова"}
    assert cleaned.arrangement.rows([0])[0].note == "до брака Тестова"
    assert made.note(0) == ""


def test_that_latin_is_filled_from_russian_only_where_it_is_empty():
    made = typed(["", "IVAN", "Щеглова", "Юлия"])
    assert only(made, "fill_latin") == {
        "surname_lat": "SHCHEGLOVA", "given_name_lat": "IVAN", "surname_ru": "Щеглова", "given_name_ru": "Юлия",
    }  # fmt: skip


def test_that_alphabets_are_mended_in_the_script_of_each_field():
    made = typed(["TЕSTOV", "", "ТEСТОВ", "", "", "", "АВ1234567"])
    assert made.state(0, 0).code == "not_latin"
    cleaned = clean(made, "mend_alphabets").arrangement
    assert values(cleaned) == {"surname_lat": "TESTOV", "surname_ru": "ТЕСТОВ", "passport_number": "AB1234567"}
    assert not cleaned.state(0, 0).code
    assert 0 not in cleaned.to_mend


@pytest.mark.parametrize(
    "cells", [["", "", "", "", "", "", "71 1234567"], ["", "", "", "", "", "71 № 1234567"], [*[""] * 6, "711234567"]]
)
def test_that_series_and_number_come_apart(cells):
    assert only(typed(cells), "split_series") == {"passport_series": "71", "passport_number": "1234567"}


def test_that_a_number_beside_its_series_is_left_alone():
    made = typed([*[""] * 5, "71", "75 1234567"])
    assert clean(made, "split_series").arrangement is made


def test_that_names_are_swapped_in_both_scripts_and_back():
    made = typed(["IVAN", "TESTOV", "Иван", "Тестов"])
    swapped = clean(made, "swap_names")
    assert swapped.changed_cells == 4
    assert list(values(swapped.arrangement).values()) == ["TESTOV", "IVAN", "Тестов", "Иван"]
    assert values(clean(swapped.arrangement, "swap_names").arrangement) == values(made)


def test_that_case_and_spaces_are_settled():
    made = typed([" testov ", "anna  maria", "ТЕСТОВ-ПРОБОВ", "анна", "", " 71", ""])
    assert list(only(made, "trim_case").values()) == ["TESTOV", "ANNA MARIA", "Тестов-Пробов", "Анна", "71"]


def test_that_only_chosen_rows_that_are_kept_are_touched():
    made = arranged(["IVANOV MR"], ["PETROV MR"], ["SIDOROV MR"]).remove([2])
    cleaned = clean(made, "split_surname_sex", [1, 2, 99]).arrangement
    assert [values(cleaned, row).get("sex", "") for row in range(3)] == ["", "M", ""]


def test_that_a_cell_in_the_note_is_left_there():
    made = arranged(["IVANOV MR"]).send_to_note([(0, 0)])
    assert clean(made, "split_surname_sex").arrangement is made


def test_that_a_column_is_made_where_none_stands():
    made = arrange(
        recognise(build_grid([["Фамилия лат", "Телефон"], ["TESTOV MR", "+7 900 0000000"]], "text"), TODAY), TODAY
    )
    column = made.column_of("surname_lat")
    assert column is not None
    made = made.edit(0, column, "TESTOV MR")
    cleaned = clean(made, "split_surname_sex").arrangement
    assert cleaned.rows()[0].values["sex"] == "M"
    assert made.columns == cleaned.columns[: len(made.columns)] or made.text(0, column) == "TESTOV MR"


def test_that_doubts_of_a_cleaned_cell_stay_where_it_still_has_them():
    made = typed(["", "", "ТEСТZОВ"])
    cleaned = clean(made, "trim_case").arrangement
    assert cleaned.state(0, 2).code == "mixed_alphabet"


def test_that_typing_over_a_cleaned_cell_holds_and_cleaning_it_again_too():
    made = clean(typed(["IVANOV MR"]), "split_surname_sex").arrangement.edit(0, 0, "PETROV MISS")
    assert made.text(0, 0) == "PETROV MISS"
    assert clean(made.edit(0, 4, ""), "split_surname_sex").arrangement.text(0, 0) == "PETROV"


def test_that_steps_tell_what_was_done_without_a_person_s_data():
    made = arranged(["IVANOV MR"], ["PETROV MR"])
    done = clean(made, "split_surname_sex").arrangement
    done = clean(done, "swap_names", [0]).arrangement
    done = clean(done, "swap_names", [0, 1]).arrangement
    done = done.edit(0, 0, "SECRET").place(0, "surname_ru").send_to_note([(0, 1), (1, 1)]).remove([0])
    assert done.steps == (
        Step("clean", {"cleaning": "split_surname_sex", "rows": "all"}),
        Step("clean", {"cleaning": "swap_names", "rows": "some"}),
        Step("clean", {"cleaning": "swap_names", "rows": "every"}),
        Step("edit", {"row": "0", "column": "0"}),
        Step("place", {"column": "0", "field": "surname_ru"}),
        Step("note", {"column": "1", "rows": "every"}),
        Step("remove", {"rows": "some"}),
    )


CELL = st.text(st.sampled_from("IVANов ()/-.'MRS12"), max_size=14) | st.sampled_from(
    ["IVANOV MR", "IVANOV/IVAN MR", "Пробова (х)", "75 1234567", "М", "F", "ТEСТ", "anna"]
)


@given(
    st.lists(st.lists(CELL, min_size=7, max_size=7), min_size=1, max_size=4), st.sampled_from(CLEANINGS), st.booleans()
)
def test_that_cleaning_twice_is_cleaning_once(rows, code, chosen):
    made = arranged(*[["X"] * 7 for _ in rows])
    for row, cells in enumerate(rows):
        for at, text in enumerate(cells):
            made = made.edit(row, at, text)
    which = list(range(len(rows))) if chosen else None
    once = clean(made, code, which).arrangement
    twice = clean(once, code, which)
    if code == "swap_names":
        assert [values(twice.arrangement, row) for row in range(len(rows))] == [
            values(made, row) for row in range(len(rows))
        ]
    else:
        assert twice.arrangement is once


@pytest.mark.parametrize("code", CLEANINGS)
def test_that_ten_thousand_rows_are_cleaned_at_once(code):
    """The bound is far above what it takes (0.1 s), so that a busy machine doesn't fail it; quadratic work does."""
    made = arranged(
        *[[f"IVANOV{at} MR", f"ANNA{at}", f"ИвановА{at}", "", "", "", f"71 {at:07}"] for at in range(10_000)]
    )
    started = time.process_time()
    clean(made, code)
    assert time.process_time() - started < 5
