"""Tours and services: numbers, checks, the list, and two agents at one tour."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UserError
from app.services.desk import Desk
from app.services.keys import tour_number_key
from app.services.merging import Clash
from app.services.tours.cards import ServiceCard, TourCard
from app.services.tours.reading import get_tourist
from app.services.tours.tours import (
    count_tours,
    find_tour,
    get_tour,
    list_services,
    list_tours,
    next_tour_number,
    remove_service,
    remove_tour,
    save_service,
    save_tour,
)
from tests.factories import ADULT, TODAY, add_service, add_tour, add_tourist, refusal, snapshot


@pytest.mark.parametrize("number", ["AB-12", "ab-12", "Ab - 12", "aB-1 2"])
def test_that_a_number_is_given_once_whatever_case_and_spaces(desk: Desk, number: str) -> None:
    stored = add_tour(desk, "AB-12")
    with pytest.raises(UserError) as caught:
        save_tour(desk, TourCard(number=number))
    assert (caught.value.code, caught.value.params) == ("tour_number_taken", {"number": number})
    other = add_tour(desk, "other")
    with pytest.raises(UserError, match="tour_number_taken"):
        save_tour(desk, replace(other, number=number), other)
    found = find_tour(desk, number)
    assert found is not None
    assert found.id == stored.id


@pytest.mark.parametrize(("one", "two"), [("12/3", "1/23"), ("1-1", "11"), ("А-1", "A-1"), ("№1", "1")])
def test_that_different_numbers_are_different(desk: Desk, one: str, two: str) -> None:
    assert add_tour(desk, one).id != add_tour(desk, two).id


@given(st.text(max_size=40))
def test_that_a_number_s_key_knows_itself(text: str) -> None:
    key = tour_number_key(text)
    assert tour_number_key(key) == key
    assert tour_number_key(f" {text}\t") == key
    assert len(key) <= 120


def test_that_the_next_number_is_free(desk: Desk) -> None:
    assert next_tour_number(desk) == "000001"
    for number in ("000007", "000006", "A-1"):
        add_tour(desk, number)
    assert next_tour_number(desk) == "000008"
    add_tour(desk, "999999")
    assert next_tour_number(desk) == "1000000"


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"number": ""}, {"number": "tour_number_empty"}),
        ({"number": " - "}, {"number": "tour_number_empty"}),
        ({"number": "x" * 41}, {"number": "too_long"}),
        ({"arrival": "2026-02-30"}, {"arrival": "date_impossible"}),
        ({"arrival": "2026-05"}, {"arrival": "date_impossible"}),
        ({"departure": "tomorrow"}, {"departure": "date_impossible"}),
        ({"arrival": "2026-07-10", "departure": "2026-07-09"}, {"departure": "departure_before_arrival"}),
        ({"title": "x" * 161}, {"title": "too_long"}),
        ({"title": "two\nlines"}, {"title": "characters_refused"}),
        ({"title": " x"}, {"title": "outer_spaces"}),
        ({"country": "tu!"}, {"country": "country_unknown"}),
        ({"country": "TURKEY"}, {"country": "country_unknown"}),
        ({"note": "\x00"}, {"note": "characters_refused"}),
    ],
)
def test_that_a_tour_says_what_it_can_not_hold(desk: Desk, fields: dict[str, str], problem: dict[str, str]) -> None:
    with pytest.raises(UserError) as caught:
        save_tour(desk, TourCard(**{"number": "1", **fields}))
    assert caught.value.code == "fields_refused"
    assert problem.items() <= refusal(caught.value).items()
    assert snapshot(desk.store)["tour"] == []


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"title": ""}, {"title": "service_title_empty"}),
        ({"starts": "2026-13-01"}, {"starts": "date_impossible"}),
        ({"provider": "x" * 121}, {"provider": "too_long"}),
    ],
)
def test_that_a_service_says_what_it_can_not_hold(desk: Desk, fields: dict[str, str], problem: dict[str, str]) -> None:
    tour = add_tour(desk)
    with pytest.raises(UserError) as caught:
        save_service(desk, ServiceCard(**{"tour_id": tour.id, "title": "Отель", **fields}))
    assert refusal(caught.value) == problem


def test_that_a_tour_is_kept_as_typed(desk: Desk) -> None:
    card = TourCard(
        number="A 1/2", arrival="2026-07-10", departure="2026-07-10", country="D", title="Ёлки", note="a\n\tb"
    )
    stored = save_tour(desk, card)[0]
    assert stored == replace(card, id=stored.id, version=1, created_on=TODAY.isoformat())
    assert get_tour(desk, stored.id or 0) == stored


def numbers(desk: Desk, text: str = "") -> list[str]:
    found = [row.number for row in list_tours(desk, text)]
    assert count_tours(desk, text) == len(found)
    return found


def test_that_tours_are_listed_newest_arrival_first_and_filtered(desk: Desk) -> None:
    sea = add_tour(desk, "12/3", arrival="2026-07-01", title="Ёлкино море", country="TUR")
    hills = add_tour(desk, "А-45", arrival="2026-08-01", title="Горы", country="DEU")
    add_tour(desk, "x", arrival="")
    add_tourist(desk, hills.id or 0, surname_ru="Щеглова", given_name_ru="Ия")
    add_tourist(desk, hills.id or 0, surname_ru="Второв")
    assert numbers(desk) == ["А-45", "12/3", "x"]
    assert numbers(desk, "елкино") == ["12/3"]
    assert numbers(desk, "2/3") == ["12/3"]
    assert numbers(desk, "турция") == ["12/3"]
    assert numbers(desk, "щегл") == ["А-45"]
    assert numbers(desk, "SHCHEG") == ["А-45"]
    assert numbers(desk, "1%3") == []
    assert numbers(desk, "nothing") == []
    [row] = list_tours(desk, "горы")
    assert (row.tourists, row.main_tourist, row.country) == (2, "Щеглова Ия", "DEU")
    assert [one.id for one in list_tours(desk, offset=1, limit=1)] == [sea.id]


def test_that_two_agents_at_one_tour_are_merged_or_shown(desk: Desk) -> None:
    mine = theirs = add_tour(desk, "1", title="Море")
    save_tour(desk, replace(theirs, country="TUR"), theirs)
    merged = save_tour(desk, replace(mine, note="моё"), mine)[0]
    assert (merged.country, merged.note) == ("TUR", "моё")
    with pytest.raises(UserError) as caught:
        save_tour(desk, replace(mine, country="EGY"), mine)
    assert caught.value.params["clashes"] == [Clash("country", "", "EGY", "TUR")]


def test_that_what_was_removed_meanwhile_is_told(desk: Desk) -> None:
    tour = add_tour(desk)
    service = add_service(desk, tour.id or 0)
    remove_service(desk, service.id or 0)
    with pytest.raises(UserError, match="service_removed"):
        save_service(desk, replace(service, title="Вилла"), service)
    with pytest.raises(UserError, match="service_removed"):
        remove_service(desk, service.id or 0)
    remove_tour(desk, tour.id or 0)
    for act in (
        lambda: save_tour(desk, replace(tour, title="x"), tour),
        lambda: remove_tour(desk, tour.id or 0),
        lambda: get_tour(desk, tour.id or 0),
        lambda: save_service(desk, ServiceCard(tour_id=tour.id or 0, title="x")),
    ):
        with pytest.raises(UserError, match="tour_removed"):
            act()


def test_that_a_new_service_is_for_everybody_and_listed_by_its_day(desk: Desk) -> None:
    tour = add_tour(desk)
    person = add_tourist(desk, tour.id or 0, birth_date=ADULT)
    late = add_service(desk, tour.id or 0, "Вилла", starts="2026-07-12")
    early = add_service(desk, tour.id or 0, "Самолёт", kind="flight", starts="2026-07-10")
    assert [one.id for one in list_services(desk, tour.id or 0)] == [early.id, late.id]
    assert get_tourist(desk, person.id or 0).service_ids == {late.id, early.id}
    changed = save_service(desk, replace(late, title="Отель", provider="Выдумка"), late)[0]
    assert (changed.title, changed.provider, changed.version) == ("Отель", "Выдумка", 2)
    remove_service(desk, late.id or 0)
    assert get_tourist(desk, person.id or 0).service_ids == {early.id}
