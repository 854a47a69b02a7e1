import pytest

from app.services.tours.search import TourQuery, search_tours
from tests.factories import add_tour, add_tourist


@pytest.fixture
def tours(desk):
    """Three tours: by number what is on them."""
    for number, created, arrival, people in (
        ("A-1", "2026-01-10", "2026-07-10", [("Щеглова", "SHCHEGLOVA"), ("Тестов", "")]),
        ("A-2", "2026-02-10", "2026-08-10", [("", "ERIKSSON")]),
        ("B-3", "2026-03-10", "", [("Щеглов", "SHCHEGLOV"), ("Иная", "")]),
    ):
        tour = add_tour(desk, number, created_on=created, arrival=arrival)
        for russian, latin in people:
            add_tourist(desk, tour.id, surname_ru=russian, surname_lat=latin)
    return desk


def numbers(desk, **terms):
    return [one.row.number for one in search_tours(desk, TourQuery(**terms))]


def test_that_all_tours_come_newest_arrival_first(tours):
    found = search_tours(tours, TourQuery())
    assert [(one.row.number, one.row.tourists) for one in found] == [("A-2", 1), ("A-1", 2), ("B-3", 2)]
    assert found[1].tourists == ("Щеглова", "Тестов")
    assert len(search_tours(tours, TourQuery(), limit=2)) == 2


@pytest.mark.parametrize(
    ("terms", "found"),
    [
        ({"created_from": "2026-02-10"}, ["A-2", "B-3"]),
        ({"created_to": "2026-02-10"}, ["A-2", "A-1"]),
        ({"created_from": "2026-02-01", "created_to": "2026-02-28"}, ["A-2"]),
        ({"arrival_from": "2026-07-10", "arrival_to": "2026-07-10"}, ["A-1"]),
        ({"arrival_to": "2026-12-31"}, ["A-2", "A-1"]),
        ({"number": "a-"}, ["A-2", "A-1"]),
        ({"number": "3"}, ["B-3"]),
        ({"number": "%"}, []),
        ({"number": "a", "arrival_from": "2026-08-01", "surname": "eriksson"}, ["A-2"]),
        ({"number": "b", "surname": "eriksson"}, []),
    ],
)
def test_that_every_given_term_applies(tours, terms, found):
    assert numbers(tours, **terms) == found


@pytest.mark.parametrize(
    ("surname", "found"),
    [
        ("Щеглова", ["A-1"]),
        ("щеглов", ["B-3", "A-1"]),
        ("SHCHEGLOV", ["B-3", "A-1"]),
        ("Shcheglova", ["A-1"]),
        ("ТЕСТОВ", ["A-1"]),
        ("Testov", ["A-1"]),
        ("Erikson", ["A-2"]),
        ("Эрикссон", ["A-2"]),
        ("Щиглова", ["A-1", "B-3"]),
        ("Scheglova", ["A-1", "B-3"]),
        ("Невиданная", []),
        ("--", ["A-2", "A-1", "B-3"]),
    ],
)
def test_that_a_surname_is_found_in_any_script_and_misspelt(tours, surname, found):
    assert numbers(tours, surname=surname) == found


def test_that_those_of_the_surname_are_named_first_with_how_well_it_fits(tours):
    [found] = search_tours(tours, TourQuery(surname="Тестов"))
    assert (found.tourists, found.score) == (("Тестов", "Щеглова"), 1.0)
    near = search_tours(tours, TourQuery(surname="Щиглова"))[0]
    assert 0.5 < near.score < 0.9
