import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.documents.validity import Trip
from app.services.imports.recognition.tour_checks import tour_doubts

TODAY = dt.date(2026, 6, 1)
TOUR = Trip(TODAY, "2026-07-03", "2026-07-13")


def codes(trip: Trip = TOUR, **values: str) -> dict[str, str]:
    return {problem.field: problem.code for problem in tour_doubts(values, trip)}


@pytest.mark.parametrize(
    ("expires", "code"),
    [
        ("2026-07-02", "passport_expired_before_trip"),
        ("2026-07-12", "passport_expires_during_trip"),
        ("2026-07-13", "passport_expires_soon"),
        ("2027-01-12", "passport_expires_soon"),
        ("2027-01-13", ""),
        ("", ""),
        ("12.07.2026", ""),
    ],
)
def test_that_a_passport_is_held_against_the_tour(expires: str, code: str) -> None:
    assert codes(passport_expires=expires).get("passport_expires", "") == code


def test_that_a_birth_is_held_against_the_first_day() -> None:
    assert codes(birth_date="2026-07-04") == {"birth_date": "born_after_tour"}
    assert codes(birth_date="2026-07-03") == codes(birth_date="2026") == codes(birth_date="2026-07") == {}
    assert codes(birth_date="2027") == {"birth_date": "born_after_tour"}


def test_that_without_dates_only_today_counts() -> None:
    assert codes(Trip(TODAY), passport_expires="2026-05-31", birth_date="2027-01-01") == {
        "passport_expires": "passport_expired"
    }


@given(st.text(max_size=12))
def test_that_whatever_stands_in_a_cell_is_no_error(value: str) -> None:
    assert tour_doubts({"passport_expires": value, "birth_date": value}, TOUR) is not None
