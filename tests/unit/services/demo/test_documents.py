"""Documents of made-up people."""

import random
from datetime import date

import pytest

from app.services.demo.documents import DocumentDesk, iso_of, years_after
from app.services.demo.foreigners import RUSSIA
from app.services.demo.places import CITIES

TODAY = date(2026, 6, 1)


def issue(born: date) -> dict[str, str]:
    """Return the internal document of someone born then."""
    values: dict[str, str] = {}
    desk = DocumentDesk(TODAY.toordinal(), random.Random(1).random)
    desk.add_internal(values, born.toordinal(), CITIES.values[0])
    return values


def test_that_a_passport_lasts_to_the_same_day() -> None:
    assert years_after("2016-05-17", 10) == "2026-05-17"
    assert years_after("2024-02-29", 5) == "2029-02-28"


@pytest.mark.parametrize(
    ("born", "issued_from", "issued_to"),
    [
        (date(2010, 1, 1), "2024-01-01", "2024-03-10"),
        (date(2000, 1, 1), "2020-01-01", "2020-03-10"),
        (date(1975, 1, 1), "2020-01-01", "2020-03-10"),
        (date(1940, 1, 1), "1998-01-01", "2004-01-01"),
    ],
)
def test_that_an_internal_passport_is_from_the_last_milestone(born: date, issued_from: str, issued_to: str) -> None:
    values = issue(born)
    assert issued_from <= values["internal_issued"] <= issued_to
    assert values["internal_series"] == "45" + values["internal_issued"][2:4]
    assert "birth_certificate" not in values


def test_that_a_child_has_a_birth_certificate() -> None:
    assert list(issue(date(2012, 7, 1))) == ["birth_certificate"]


def test_that_a_newborn_has_no_passport_from_before_its_birth() -> None:
    desk = DocumentDesk(TODAY.toordinal(), random.Random(2).random)
    for age in range(1, 400):
        values: dict[str, str] = {}
        desk.add_passport(values, TODAY.toordinal() - age, RUSSIA, CITIES.values[0])
        assert iso_of(TODAY.toordinal() - age) <= values["passport_issued"] <= TODAY.isoformat()
