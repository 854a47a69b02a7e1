from datetime import date

import pytest

from app.views.documents.passport_validity import passport_validity

TODAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("expires", "level", "words"),
    [
        ("2026-06-11", "error", "Expired before the trip: 11.06.2026"),
        ("2026-06-12", "error", "Expires during the trip: 12.06.2026"),
        ("2026-06-21", "error", "Expires during the trip"),
        ("2026-06-22", "doubt", "Valid only 0 day(s) after the return"),
        ("2026-07-02", "doubt", "Valid only 10 day(s) after the return"),
        ("2026-12-21", "doubt", "Valid only 5 month(s) after the return"),
        ("2026-12-22", "good", "Valid 6 month(s) after the return"),
        ("2027-06-22", "good", "Valid 1 year(s) after the return"),
        ("2028-12-31", "good", "Valid 2 year(s) 6 month(s) after the return"),
        ("2026", "error", "Expired before the trip: 2026"),
        ("2026-07", "doubt", "Valid only 9 day(s) after the return"),
    ],
)
def test_that_a_passport_is_measured_by_the_trip(qapp, expires, level, words):
    found = passport_validity(expires, "2026-06-12", "2026-06-22", TODAY)
    assert found.level == level
    assert found.text.startswith(words)


def test_that_nothing_is_said_of_an_unknown_end(qapp):
    assert passport_validity("", "2026-06-12", "2026-06-22", TODAY).text == ""


@pytest.mark.parametrize(("expires", "words"), [("2026-05-31", "Expired: 31.05.2026"), ("2026-06-02", "")])
def test_that_today_counts_where_the_tour_has_no_dates(qapp, expires, words):
    assert passport_validity(expires, "", "", TODAY).text == words


@pytest.mark.parametrize(("arrival", "departure"), [("2026-06-12", ""), ("", "2026-06-12")])
def test_that_one_date_of_the_tour_is_enough(qapp, arrival, departure):
    assert passport_validity("2026-06-11", arrival, departure, TODAY).level == "error"
    assert passport_validity("2026-12-12", arrival, departure, TODAY).level == "good"
