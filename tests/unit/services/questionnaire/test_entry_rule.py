"""A country's rule about passports beside the tour's actual dates."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.forms.manifest import PassportRule
from app.services.questionnaire.entry_rule import add_months, passport_doubts

SCHENGEN = PassportRule(months=3, counted_from="departure", issued_within_years=10)
PASSPORT = {"passport_number": "0012345", "passport_issued": "2019-04-02", "passport_expires": "2029-04-02"}


def codes(rule: PassportRule, arrival: str = "2026-07-10", departure: str = "2026-07-20", **values: str) -> list[str]:
    return [one.code for one in passport_doubts(rule, {**PASSPORT, **values}, arrival, departure)]


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 8, 31), 1, date(2026, 9, 30)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 1, 31), -2, date(2025, 11, 30)),
        (date(2028, 2, 29), -120, date(2018, 2, 28)),
        (date(2026, 5, 5), 0, date(2026, 5, 5)),
    ],
)
def test_that_months_are_counted_as_regulations_count_them(day: date, months: int, then: date) -> None:
    assert add_months(day, months) == then


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.integers(-240, 240))
def test_that_months_later_is_never_more_than_so_many_months(day: date, months: int) -> None:
    then = add_months(day, months)
    assert (then.year * 12 + then.month) - (day.year * 12 + day.month) == months
    assert then.day == day.day or (then.day < day.day and (then + date.resolution).month != then.month)


@pytest.mark.parametrize(
    ("expires", "found"),
    [
        ("2026-10-20", []),
        ("2026-10-19", ["passport_ends_too_soon"]),
        ("2026-07-15", ["passport_ends_too_soon"]),
        ("2026-10", ["passport_date_partial"]),
        ("2026-11", []),
        ("2026-09", ["passport_ends_too_soon"]),
        ("2026", ["passport_date_partial"]),
        ("", ["passport_expiry_missing"]),
        ("soon", ["passport_expiry_missing"]),
    ],
)
def test_that_a_passport_is_valid_three_months_after_leaving(expires: str, found: list[str]) -> None:
    assert codes(SCHENGEN, passport_expires=expires) == found


def test_that_a_departure_at_the_end_of_november_asks_for_the_last_day_of_february() -> None:
    assert codes(SCHENGEN, "2026-11-20", "2026-11-30", passport_expires="2027-02-28") == []
    told = passport_doubts(SCHENGEN, {**PASSPORT, "passport_expires": "2027-02-27"}, "2026-11-20", "2026-11-30")
    assert told[0].params == {"expires": "2027-02-27", "until": "2027-02-28"}


@pytest.mark.parametrize(
    ("issued", "found"),
    [
        ("2016-07-10", []),
        ("2016-07-09", ["passport_too_old"]),
        ("2016", ["passport_date_partial"]),
        ("", ["passport_issue_missing"]),
    ],
)
def test_that_a_passport_was_issued_within_ten_years(issued: str, found: list[str]) -> None:
    assert codes(SCHENGEN, passport_issued=issued) == found


def test_that_nothing_is_said_where_the_country_asks_nothing() -> None:
    assert codes(PassportRule(), passport_expires="2020-01-01", passport_number="") == []


def test_that_what_can_not_be_known_is_said_once() -> None:
    assert codes(SCHENGEN, "", "") == ["tour_dates_missing"]
    assert codes(SCHENGEN, passport_number="") == ["passport_missing"]


def test_that_a_rule_can_count_days_from_the_arrival() -> None:
    rule = PassportRule(months=6, days=1, counted_from="arrival")
    assert codes(rule, passport_expires="2027-01-11") == []
    assert codes(rule, passport_expires="2027-01-10") == ["passport_ends_too_soon"]
