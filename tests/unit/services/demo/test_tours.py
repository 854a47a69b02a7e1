"""Made-up tours."""

import hashlib
from collections import Counter
from datetime import date

import pycountry
import pytest

from app.models.tour import Service, Tour
from app.services.demo.people import DEMO_TODAY
from app.services.demo.tours import make_tours, nights_word

TOURS = list(make_tours(5_000, 7))

KINDS = {"hotel", "flight", "transfer", "visa", "insurance", "excursion", "other"}


def test_that_the_same_seed_gives_the_same_tours() -> None:
    def digest(seed: int) -> str:
        return hashlib.sha256(repr(list(make_tours(300, seed))).encode()).hexdigest()

    assert digest(1) == digest(1) == "e3b84d851f1bb62cb1ff0b13e0b83d4bfd5669ef69eaf00d36188578706a83db"
    assert digest(1) != digest(2)


def test_that_numbers_are_unique_and_follow_the_booking() -> None:
    assert len({tour.number for tour in TOURS}) == len(TOURS)
    assert TOURS[0].number == "004512"
    booked = [(tour.created_on, tour.number) for tour in TOURS]
    assert booked == sorted(booked)
    assert booked[-1][0] < DEMO_TODAY.isoformat()


def test_that_dates_follow_each_other() -> None:
    for tour in TOURS:
        assert date.fromisoformat(tour.created_on) < date.fromisoformat(tour.arrival)
        assert date.fromisoformat(tour.arrival) < date.fromisoformat(tour.departure)
        for service in tour.services:
            assert tour.arrival <= service.starts <= service.ends <= tour.departure
    assert any(tour.arrival > DEMO_TODAY.isoformat() for tour in TOURS)


def test_that_every_text_fits_its_column() -> None:
    for tour in TOURS:
        assert pycountry.countries.get(alpha_3=tour.country)
        assert 0 < len(tour.title) <= Tour.__table__.c.title.type.length
        assert 1 <= tour.group_size <= 50
        for service in tour.services:
            assert 0 < len(service.title) <= Service.__table__.c.title.type.length
            assert 0 < len(service.provider) <= Service.__table__.c.provider.type.length


def test_that_services_are_of_all_kinds_and_begin_with_the_hotel() -> None:
    assert {service.kind for tour in TOURS for service in tour.services} == KINDS
    assert all(tour.services[0].kind == "hotel" for tour in TOURS)
    flights = Counter(sum(service.kind == "flight" for service in tour.services) for tour in TOURS)
    assert set(flights) == {0, 2}


@pytest.mark.parametrize(
    ("nights", "word"),
    [(1, "ночь"), (3, "ночи"), (5, "ночей"), (11, "ночей"), (14, "ночей"), (21, "ночь"), (22, "ночи")],
)
def test_that_nights_are_counted_in_russian(nights: int, word: str) -> None:
    assert nights_word(nights) == word


def test_that_few_tours_or_none_can_be_asked_for() -> None:
    assert list(make_tours(0, 1)) == []
    assert len(list(make_tours(1, 1))) == 1
