import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError, UserError
from app.services.persons.dates import format_date, from_serial, parse_date

TODAY = dt.date(2026, 6, 1)
SOME_DATES = st.dates(dt.date(1900, 3, 1), dt.date(2150, 1, 1))
MONTHS = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)


def read(text: str, **options: object) -> str:
    return parse_date(text, **({"today": TODAY, "century": "past"} | options))


@pytest.mark.parametrize(
    "text",
    [
        "12.08.1974",
        "12/8/74",
        "12-08-1974",
        "12 08 1974",
        "12,08,1974",
        "12. 8. 1974",
        "1974-08-12",
        "1974.08.12",
        "1974/8/12",
        "12081974",
        "120874",
        "19740812",
        "12 августа 1974 г.",
        "12 авг. 74",
        "12-авг-1974",
        "«12» августа 1974 года",
        "12.08.1974г.",
        "12-Aug-74",
        "12AUG1974",
        "Aug 12, 1974",
        "August 12th 1974",
        "12th of August 1974",
        "12 Sept 1974".replace("Sept", "Aug"),
        "1974-08-12T00:00:00",
        "1974-08-12 00:00:00",
        "12.08.1974 0:00:00",
        "12.08.1974 0:00",
        "12/08/1974 12:00:00 AM",
        "1974-08-12T00:00:00Z",
        "12.VIII.1974",
        "12 08 1974 г.р.",
        " 12.08.1974 ",
        "1974 August 12",
        "12.08.1974 г",
        "12 августе 1974",
        "12 августом 1974 году",
        "Mon, 12 Aug 1974",
        "понедельник, 12 августа 1974 г.",
        "12_08_1974",
        "12.08.1974 года рождения",
    ],
)
def test_that_every_usual_way_of_writing_a_date_is_read(text: str) -> None:
    assert read(text) == "1974-08-12"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "date_unreadable"),
        ("скоро", "date_unreadable"),
        ("12.08.974", "date_unreadable"),
        ("12.08.1974 13:45", "date_unreadable"),
        ("12.08.1974 - 15.08.1980", "date_unreadable"),
        ("1974", "date_unreadable"),
        ("08.1974", "date_unreadable"),
        ("31845", "date_unreadable"),
        ("12 foo 1974", "date_unreadable"),
        ("١٢.٠٨.١٩٧٤", "date_unreadable"),
        ("1" * 5000, "date_unreadable"),
        ("31.02.2000", "date_impossible"),
        ("29.02.2001", "date_impossible"),
        ("00.01.2001", "date_impossible"),
        ("12.13.1974", "date_impossible"),
        ("12.08.3025", "date_impossible"),
        ("12.08.0974", "date_impossible"),
    ],
)
def test_that_what_is_no_date_is_refused_with_its_reason(text: str, code: str) -> None:
    with pytest.raises(UserError) as caught:
        read(text)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("text", "century", "expected"),
    [
        ("01.06.26", "past", "2026-06-01"),
        ("02.06.26", "past", "1926-06-02"),
        ("01.01.30", "past", "1930-01-01"),
        ("01.01.30", "near", "2030-01-01"),
        ("01.01.24", "near", "2024-01-01"),
        ("01.01.74", "near", "2074-01-01"),
        ("01.01.80", "near", "1980-01-01"),
        ("01.01.24", "future", "2124-01-01"),
        ("31.05.26", "future", "2126-05-31"),
        ("29.02.00", "past", "2000-02-29"),
    ],
)
def test_that_two_digit_years_follow_what_the_field_means(text: str, century: str, expected: str) -> None:
    assert read(text, century=century) == expected


def test_that_partial_dates_are_read_only_where_allowed() -> None:
    assert read("1960", allow_partial=True) == "1960"
    assert read("05.1960", allow_partial=True) == read("1960-05", allow_partial=True) == "1960-05"
    assert read("май 1960", allow_partial=True) == read("May 1960", allow_partial=True) == "1960-05"
    assert read("12.08.1974", allow_partial=True) == "1974-08-12"
    with pytest.raises(UserError, match="date_impossible"):
        read("13.1960", allow_partial=True)


def test_that_an_open_order_refuses_only_what_can_be_read_both_ways() -> None:
    assert read("25/12/1985", order="auto") == read("12/25/1985", order="auto") == "1985-12-25"
    assert read("05/05/1985", order="auto") == "1985-05-05"
    with pytest.raises(UserError) as caught:
        read("01/02/1990", order="auto")
    assert (caught.value.code, caught.value.params) == ("date_ambiguous", {"dmy": "1990-02-01", "mdy": "1990-01-02"})


def test_that_month_first_is_read_when_asked_for() -> None:
    assert read("01/02/1990", order="mdy") == "1990-01-02"
    assert read("1990-01-02", order="mdy") == "1990-01-02"


@pytest.mark.parametrize(
    ("iso", "shown"), [("1985-12-31", "31.12.1985"), ("1960-05", "05.1960"), ("1960", "1960"), ("", ""), ("x", "x")]
)
def test_that_dates_are_shown_the_russian_way(iso: str, shown: str) -> None:
    assert format_date(iso) == shown


def test_that_serial_numbers_are_those_of_the_1900_system() -> None:
    assert from_serial(31845) == "1987-03-09"
    assert from_serial(61) == "1900-03-01"
    assert from_serial(44330.75) == "2021-05-14"
    for number in (0, 60, -5, 10.0**9, float("inf"), float("nan")):
        with pytest.raises(UserError, match="date_impossible"):
            from_serial(number)


@given(SOME_DATES)
def test_that_a_date_comes_back_from_every_form(date: dt.date) -> None:
    iso = date.isoformat()
    forms = [
        iso,
        date.strftime("%d.%m.%Y"),
        date.strftime("%d%m%Y"),
        date.strftime("%Y%m%d"),
        date.strftime("%d %B %Y"),
    ]
    forms.append(f"{date.day} {MONTHS[date.month - 1]} {date.year} г.")
    assert {read(form) for form in forms} == {iso}
    assert read(format_date(iso)) == iso
    assert read(date.strftime("%m/%d/%Y"), order="mdy") == iso


@given(st.dates(dt.date(1927, 1, 1), dt.date(2026, 6, 1)))
def test_that_a_birth_of_the_last_99_years_is_read_from_two_digits(date: dt.date) -> None:
    assert read(date.strftime("%d.%m.%y")) == date.isoformat()


DATE_LIKE = st.text(st.sampled_from("0123456789./-, :TZгмайaug"), max_size=24)


@given(
    st.one_of(st.text(), DATE_LIKE),
    st.sampled_from(["past", "future", "near"]),
    st.sampled_from(["dmy", "mdy", "auto"]),
)
def test_that_any_text_is_a_date_or_refused(text: str, century: str, order: str) -> None:
    value = ""
    with suppress(AppError):
        value = read(text, century=century, order=order, allow_partial=True)
    assert not value or value[:4].isdigit()
    if len(value) == 10:
        dt.date.fromisoformat(value)
