from datetime import date

import pytest

from app.services.tours.cards import ServiceCard, TourCard, TouristCard, complete_values
from app.views.tourist.loading import TourScreen
from app.views.tourist.words import (
    card_title,
    report_file_name,
    service_words,
    short_days,
    tour_facts,
    tourist_rows,
)


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        ("2026-06-12", "2026-06-22", "12–22.06"),
        ("2026-06-28", "2026-07-02", "28.06–02.07"),
        ("2026-06-12", "", "12.06"),
        ("", "2026-06-12", "12.06"),
        ("2026-06-12", "2026-06-12", "12.06"),
        ("2025-06-12", "2026-06-22", "12.06–22.06"),
        ("", "", ""),
    ],
)
def test_that_days_are_short(starts, ends, words):
    assert short_days(starts, ends) == words


def test_that_a_service_says_its_kind_once(qapp):
    assert service_words(ServiceCard(kind="hotel", title="Hotel Rixos")) == "Hotel Rixos"
    assert service_words(ServiceCard(kind="flight", title="TK 414", starts="2026-06-12")) == "Flight TK 414 12.06"


@pytest.mark.parametrize(
    ("arrival", "departure", "said"),
    [
        ("2026-06-12", "2026-06-22", "12 June – 22 June 2026"),
        ("2025-12-28", "2026-01-04", "28 December 2025 – 4 January 2026"),
        ("2026-06-12", "2026-06-12", "12 June 2026"),
        ("2026-06-12", "", "12 June 2026"),
        ("", "", ""),
    ],
)
def test_that_the_facts_say_the_days(qapp, arrival, departure, said):
    facts = tour_facts(TourScreen(TourCard(arrival=arrival, departure=departure), "Türkiye"), "en")
    assert facts == " · ".join(part for part in (said, "Türkiye", "0 tourist(s)") if part)


def test_that_russian_days_are_declined(qapp):
    facts = tour_facts(TourScreen(TourCard(arrival="2026-06-12", departure="2026-06-22")), "ru")
    assert facts.startswith("12 июня – 22 июня 2026")


@pytest.mark.parametrize(
    ("values", "surname", "given"),
    [
        ({"surname_ru": "Орлов", "surname_lat": "ORLOV", "given_name_lat": "OLEG"}, "ORLOV", "OLEG"),
        ({"surname_ru": "Орлов", "given_name_ru": "Олег", "given_name_lat": "OLEG"}, "Орлов", "Олег"),
        ({"surname_lat": "ORLOV", "given_name_ru": "Олег"}, "ORLOV", "Олег"),
        ({"given_name_lat": "OLEG"}, "", "OLEG"),
        ({"given_name_ru": "Олег"}, "", "Олег"),
    ],
)
def test_that_the_table_names_people_as_the_passport_does(qapp, values, surname, given):
    screen = TourScreen(TourCard(), tourists=(TouristCard(id=1, values=complete_values(values)),))
    (row,) = tourist_rows(screen, date(2026, 6, 1))
    assert (row.surname, row.given_name) == (surname, given)


def test_that_the_card_has_a_title_before_it_has_a_name(qapp):
    assert card_title(complete_values({})) == "New tourist"
    assert card_title(complete_values({"surname_lat": "ORLOV"})) == "ORLOV"


def test_that_the_file_of_the_report_has_a_name_that_every_system_takes(qapp):
    assert report_file_name(TourCard(number='a/b:"7"')) == "Tourists a_b__7_.xlsx"
