import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.person_fields import FIELD_BY_NAME, PERSON_FIELDS
from app.services.imports.recognition.cells import BLOCKING_CODES, read_column, separator_orders
from app.services.persons.checks import field_problem

TODAY = dt.date(2026, 6, 1)


def read(kind: str, *cells: str) -> list[str]:
    """Values, each with its code after a bar where it has one."""
    reading = read_column(cells, kind, TODAY)
    codes = {problem.row: problem.code for problem in reading.problems}
    return [f"{value}|{codes[row]}" if row in codes else value for row, value in enumerate(reading.values)]


@pytest.mark.parametrize(
    ("kind", "cell", "expected"),
    [
        ("surname_ru", "  Иванов \n", "Иванов"),
        ("surname_ru", "Иванов (муж)", "Иванов|text_left_over"),
        ("surname_ru", "Ivanov", "Ivanov|name_not_russian"),
        ("surname_ru", "Ивaнов", "Ивaнов|mixed_alphabet"),
        ("surname_ru", "Иванов 2", "Иванов 2|name_odd"),
        ("surname_ru", "123", "123|not_a_name"),
        ("surname_ru", "И" * 81, "И" * 81 + "|too_long"),
        ("surname_lat", "O'CONNOR-SMITH", "O'CONNOR-SMITH"),
        ("surname_lat", "Иванов", "Иванов|not_latin"),
        ("surname_lat", "ΠΑΠΑΣ", "ΠΑΠΑΣ|not_latin"),
        ("surname_lat", "MÜLLER", "MÜLLER"),
        ("sex", "жен.", "F"),
        ("sex", "Mr", "M"),
        ("sex", "ж", "F"),
        ("sex", "x", "x|sex_unreadable"),
        ("birth_date", "1960", "1960"),
        ("birth_date", "31845", "1987-03-09"),
        ("birth_date", "01.02.2030", "2030-02-01|date_in_future"),
        ("passport_expires", "01.02.30", "2030-02-01"),
        ("passport_issued", "31.02.2020", "31.02.2020|date_impossible"),
        ("passport_issued", "вчера", "вчера|date_unreadable"),
        ("passport_issued", "#####", "#####|cell_not_shown"),
        ("citizenship", "РФ", "RUS"),
        ("citizenship", "Марс", "Марс|country_unknown"),
        ("passport_number", "007 12 34", "0071234"),
        ("passport_number", "№ 0012345", "0012345"),
        ("passport_number", "7.5E+08", "7.5E+08|number_shortened"),
        ("passport_number", "7,5Е+08", "7,5Е+08|number_shortened"),
        ("passport_number", "1" * 25, "1" * 25 + "|number_too_long"),
        ("passport_number", "75*123", "75*123|number_odd"),
        ("birth_certificate", "II-МЮ 123456", "II-МЮ 123456"),
        ("phone", "+7 (912) 345-67-89", "+7 (912) 345-67-89"),
        ("phone", "8 912 345 67 89, 8 495 123-45-67", "8 912 345 67 89, 8 495 123-45-67"),
        ("phone", "нет", ""),
        ("phone", "позвонить жене", "позвонить жене|phone_unreadable"),
        ("email", "anna@example.com", "anna@example.com"),
        ("email", "anna at example", "anna at example|email_unreadable"),
        ("birth_city", "г. Москва", "г. Москва"),
        ("street", "—", ""),
        ("", "anything\nat all", "anything\nat all"),
    ],
)
def test_that_a_cell_is_read_or_kept_with_its_reason(kind: str, cell: str, expected: str) -> None:
    assert read(kind, cell) == [expected]


def test_that_one_day_above_twelve_decides_a_column() -> None:
    assert read("birth_date", "01/02/1990", "25/12/1985") == ["1990-02-01", "1985-12-25"]
    assert read("birth_date", "01/02/1990", "12/25/1985") == ["1990-01-02", "1985-12-25"]


def test_that_what_stays_ambiguous_is_marked_with_both_readings() -> None:
    reading = read_column(["01/02/1990", "", "03/03/1990", "1990-01-02"], "birth_date", TODAY)
    assert reading.values == ("01/02/1990", "", "1990-03-03", "1990-01-02")
    assert [(problem.row, problem.code, dict(problem.params)) for problem in reading.problems] == [
        (0, "date_ambiguous", {"dmy": "1990-02-01", "mdy": "1990-01-02"})
    ]


def test_that_a_column_that_speaks_for_both_orders_reads_only_the_plain_cells() -> None:
    assert read("birth_date", "01/02/1990", "25/12/1985", "12/25/1985") == [
        "01/02/1990|date_ambiguous", "1985-12-25", "1985-12-25"
    ]  # fmt: skip


def test_that_dots_are_day_first_and_decide_nothing_for_slashes() -> None:
    assert separator_orders(["25.12.1985", "01/02/1990"]) == {".": "dmy", "/": "auto"}
    assert read("birth_date", "01.02.1990", "01/02/1990") == ["1990-02-01", "01/02/1990|date_ambiguous"]


def test_that_the_agents_order_is_obeyed() -> None:
    assert read_column(["01/02/1990"], "birth_date", TODAY, "mdy").values == ("1990-01-02",)
    assert read_column(["01/02/1990"], "birth_date", TODAY, "dmy").values == ("1990-02-01",)


CELLS = st.lists(
    st.one_of(st.text(max_size=20), st.text(st.sampled_from("0123456789./-ИванIVAN@+() №#E"), max_size=16)), max_size=5
)


@given(CELLS, st.sampled_from(sorted(FIELD_BY_NAME)))
def test_that_every_value_without_a_blocking_code_can_be_stored(cells: list[str], kind: str) -> None:
    reading = read_column(cells, kind, TODAY)
    assert len(reading.values) == len(cells)
    blocked = {problem.row for problem in reading.problems if problem.code in BLOCKING_CODES}
    for row, value in enumerate(reading.values):
        if row not in blocked and "mixed_alphabet" not in {problem.code for problem in reading.problems}:
            assert field_problem(FIELD_BY_NAME[kind], value) == "", value


@given(CELLS, st.sampled_from([field.name for field in PERSON_FIELDS]))
def test_that_a_read_value_reads_the_same_again(cells: list[str], kind: str) -> None:
    first = read_column(cells, kind, TODAY)
    doubtful = {problem.row for problem in first.problems}
    for row, value in enumerate(first.values):
        if row not in doubtful:
            assert read_column([value], kind, TODAY).values == (value,)
