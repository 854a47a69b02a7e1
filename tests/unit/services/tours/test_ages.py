"""Age classes on their edge days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.tours.ages import AgeClass, age_class, years_between

DATES = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("born", "on", "expected"),
    [
        ("2024-07-11", "2026-07-10", "infant"),  # two tomorrow
        ("2024-07-10", "2026-07-10", "child"),  # two today
        ("2014-07-11", "2026-07-10", "child"),  # twelve tomorrow
        ("2014-07-10", "2026-07-10", "adult"),  # twelve today
        ("2024-02-29", "2026-02-28", "infant"),  # born on 29 February: two on 1 March
        ("2024-02-29", "2026-03-01", "child"),
        ("2016-02-29", "2028-02-28", "child"),
        ("2016-02-29", "2028-02-29", "adult"),
        ("2024", "2026-01-01", "child"),  # what is not known counts as the first
        ("2024", "2025-12-31", "infant"),
        ("2014-07", "2026-07-01", "adult"),
        ("2014-07", "2026-06-30", "child"),
        ("2027-01-01", "2026-07-10", "infant"),  # not born yet
        ("", "2026-07-10", "adult"),
        ("2020-01-01", "", "adult"),
    ],
)
def test_that_classes_change_on_the_birthday(born: str, on: str, expected: str) -> None:
    assert age_class(born, on) is AgeClass(expected)


@given(DATES, DATES)
def test_that_years_are_counted_from_birthday_to_birthday(born: date, on: date) -> None:
    years = years_between(born.isoformat(), on.isoformat())
    had = (born.year + years, born.month, born.day)
    next_one = (born.year + years + 1, born.month, born.day)
    assert had <= (on.year, on.month, on.day) < next_one
