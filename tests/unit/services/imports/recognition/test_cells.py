import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.person_fields import FIELD_BY_NAME, PERSON_FIELDS
from app.services.imports.recognition.cells import BLOCKING_CODES, read_column
from app.services.imports.recognition.date_cells import separator_orders
from app.services.imports.recognition.number_cells import check_digit
from app.services.imports.recognition.readings import DOUBT_CODES
from app.services.persons.checks import field_problem
from app.services.persons.dates import format_date

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
        ("surname_ru", "Ивaнов", "Иванов|alphabet_mended"),
        ("surname_ru", "Ивsнов", "Ивsнов|mixed_alphabet"),
        ("surname_lat", "IVАNOV", "IVANOV|alphabet_mended"),
        ("surname_ru", "Иванова*", "Иванова|text_left_over"),
        ("given_name_ru", "А.", "А|initials"),
        ("patronymic_ru", "П.С.", "П.С|initials"),
        ("surname_ru", "Э", "Э"),
        ("given_name_lat", "NA", "NA"),
        ("passport_number", "NA", ""),
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
        ("sex", "CHD", "|sex_unknown"),
        ("sex", "MISS/CHD", "F"),
        ("sex", "Г-жа", "F"),
        ("sex", "M/F", "M/F|sex_unreadable"),
        ("birth_date", "1960", "1960|date_partial"),
        ("birth_date", "1960 г.р.", "1960|date_partial"),
        ("birth_date", "06_04_1987", "1987-04-06"),
        ("passport_number", "оформляется", "|not_there_yet"),
        ("passport_number", "???", "|not_there_yet"),
        ("passport_number", "паспорт", "паспорт|number_odd"),
        ("passport_number", "О381760", "0381760|alphabet_mended"),
        ("passport_number", "0674195 / 76 0091044", "0674195|several_values"),
        ("passport_issuer", "МВД по Тульской области.", "МВД по Тульской области"),
        ("surname_ru", "3. Иванов", "Иванов"),
        ("birth_date", "31845", "1987-03-09"),
        ("birth_date", "01.02.1870", "1870-02-01|date_unlikely"),
        ("passport_expires", "01.02.2090", "2090-02-01|date_unlikely"),
        ("birth_date", "31845,75", "1987-03-09"),
        ("birth_date", "06.04.1987 13:45", "1987-04-06"),
        ("birth_date", "1987-04-06T13:45:10.5Z", "1987-04-06"),
        ("birth_date", "6 апреля 1987 г., 9:15", "1987-04-06"),
        ("birth_date", "11,10,1973", "1973-10-11"),
        ("birth_date", "01.02.2030", "2030-02-01|date_in_future"),
        ("passport_expires", "01.02.30", "2030-02-01"),
        ("passport_issued", "31.02.2020", "31.02.2020|date_impossible"),
        ("passport_issued", "вчера", "вчера|date_unreadable"),
        ("passport_issued", "#####", "#####|cell_not_shown"),
        ("citizenship", "РФ", "RUS"),
        ("citizenship", "Марс", "Марс|country_unknown"),
        ("passport_number", "007 12 34", "0071234"),
        ("passport_number", "'0712345", "0712345"),
        ("passport_number", '="0712345"', "0712345"),
        ("passport_number", "1234567.0", "1234567"),
        ("passport_number", "IV-АГ 123456", "IV-АГ 123456|certificate_in_passport"),
        ("internal_series", "405", "0405|passport_short"),
        ("internal_number", "12345", "012345|passport_short"),
        ("passport_number", "№ 0012345", "0012345"),
        ("passport_number", "7.5E+08", "7.5E+08|number_shortened"),
        ("passport_number", "7,5Е+08", "7,5Е+08|number_shortened"),
        ("passport_number", "1" * 25, "1" * 25 + "|number_too_long"),
        ("passport_number", "75*123", "75*123|number_odd"),
        ("birth_certificate", "II-МЮ 123456", "II-МЮ 123456"),
        ("phone", "+7 (912) 345-67-89", "+7 (912) 345-67-89"),
        ("phone", "8 912 345 67 89, 8 495 123-45-67", "8 912 345 67 89, 8 495 123-45-67|several_values"),
        ("phone", "+7 912 345-67-89 / 8 (495) 123-45-67", "+7 912 345-67-89 / 8 (495) 123-45-67|several_values"),
        ("phone", "79123456789.0", "79123456789"),
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


def test_that_zeros_that_a_spreadsheet_dropped_come_back_and_are_marked() -> None:
    assert read("passport_number", "48213", "1300058", "8840017") == ["0048213|passport_short", "1300058", "8840017"]


def test_that_a_short_number_among_such_with_zeros_is_only_marked() -> None:
    assert read("passport_number", "484797", "0300058", "8840017") == ["484797|passport_short", "0300058", "8840017"]


def test_that_numbers_of_another_length_are_not_taken_for_short() -> None:
    assert read("passport_number", "12345678", "AB123456", "12345") == ["12345678", "AB123456", "12345"]


def test_that_one_digit_missing_among_nine_is_marked() -> None:
    assert read("passport_number", "751234567", "75123456", "701234567") == [
        "751234567", "75123456|passport_short", "701234567"
    ]  # fmt: skip


def test_that_the_check_digit_of_the_zone_is_left_out_only_where_it_fits() -> None:
    digit = check_digit("751234567")
    assert read("passport_number", f"751234567{digit}", "701234567", "711234567") == [
        "751234567|check_digit", "701234567", "711234567"
    ]  # fmt: skip
    other = str((int(digit) + 1) % 10)
    assert read("passport_number", f"751234567{other}", "701234567", "711234567")[0] == f"751234567{other}"


def test_that_the_specimens_check_digit_is_right() -> None:
    """Source: ICAO Doc 9303, part 4, appendix B: L898902C3 has 6, 740812 has 2."""
    assert (check_digit("L898902C3"), check_digit("740812")) == ("6", "2")


CELLS = st.lists(
    st.one_of(st.text(max_size=20), st.text(st.sampled_from("0123456789./-ИванIVAN@+() №#E"), max_size=16)), max_size=5
)


@given(CELLS, st.sampled_from(sorted(FIELD_BY_NAME)))
def test_that_every_value_without_a_blocking_code_can_be_stored(cells: list[str], kind: str) -> None:
    reading = read_column(cells, kind, TODAY)
    assert len(reading.values) == len(cells)
    assert {problem.code for problem in reading.problems} <= BLOCKING_CODES | DOUBT_CODES
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


@given(st.dates(dt.date(1930, 1, 1), TODAY))
def test_that_what_format_date_writes_reads_back(date: dt.date) -> None:
    shown = format_date(date.isoformat())
    assert read_column([shown], "birth_date", TODAY).values == (date.isoformat(),)
