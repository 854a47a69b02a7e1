"""Tourists: the main one, what goes to the directory, and two agents at one tourist."""

from dataclasses import replace

import pytest

from app.errors import UserError
from app.services.clients.directory import get_client, remove_client
from app.services.desk import Desk
from app.services.imports.commit import import_tourists
from app.services.merging import Clash
from app.services.tours.cards import TouristCard, complete_values
from app.services.tours.differences import Difference, client_differences, compare_values
from app.services.tours.reading import get_tourist, list_tourists
from app.services.tours.tourists import ToDirectory, make_main_tourist, remove_tourists, save_tourist
from app.services.tours.tours import remove_service, remove_tour
from tests.factories import (
    ADULT,
    CHILD,
    FULL,
    INFANT,
    add_service,
    add_tour,
    add_tourist,
    assert_sound,
    import_row,
    refusal,
    snapshot,
    tourist,
)


@pytest.fixture
def tour_id(desk: Desk) -> int:
    return add_tour(desk).id or 0


def main(desk: Desk, tour_id: int) -> str:
    [one] = [one.values["surname_ru"] for one in list_tourists(desk, tour_id) if one.is_main]
    return one


def person_of(desk: Desk, tour_id: int, surname: str) -> TouristCard:
    return next(one for one in list_tourists(desk, tour_id) if one.values["surname_ru"] == surname)


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        (("", ""), "T0"),
        ((ADULT, ADULT), "T0"),
        ((CHILD,), "T0"),
        ((CHILD, CHILD), "T0"),
        ((CHILD, ADULT), "T1"),
        ((INFANT, CHILD, ADULT, ADULT), "T2"),
        ((CHILD, ""), "T1"),
        (("2014-07-10", ADULT), "T0"),  # twelve on the day of arrival
        (("2014-07-11", ADULT), "T1"),
    ],
)
def test_that_the_first_is_the_main_one_unless_a_child(
    desk: Desk, tour_id: int, born: tuple[str, ...], expected: str
) -> None:
    for number, day in enumerate(born):
        add_tourist(desk, tour_id, surname_ru=f"T{number}", birth_date=day)
    assert main(desk, tour_id) == expected
    again = add_tour(desk)
    rows = [import_row(surname_ru=f"T{number}", birth_date=day) for number, day in enumerate(born)]
    import_tourists(desk, again.id or 0, rows, frozenset())
    first_adult = next((at for at, day in enumerate(born) if day in {"", ADULT, "2014-07-10"}), 0)
    assert main(desk, again.id or 0) == f"T{first_adult}"


@pytest.mark.parametrize(
    ("others", "expected"), [((CHILD, ADULT), "T2"), ((CHILD, INFANT), "T1"), ((ADULT, ADULT), "T1")]
)
def test_that_the_flag_moves_to_an_adult_first(
    desk: Desk, tour_id: int, others: tuple[str, ...], expected: str
) -> None:
    first = add_tourist(desk, tour_id, surname_ru="T0", birth_date=ADULT)
    for number, day in enumerate(others, 1):
        add_tourist(desk, tour_id, surname_ru=f"T{number}", birth_date=day)
    remove_tourists(desk, [first.id or 0])
    assert main(desk, tour_id) == expected


def test_that_a_chosen_main_tourist_stays(desk: Desk, tour_id: int) -> None:
    add_tourist(desk, tour_id, surname_ru="T0", birth_date=ADULT)
    child = add_tourist(desk, tour_id, surname_ru="T1", birth_date=CHILD)
    last = add_tourist(desk, tour_id, surname_ru="T2", birth_date=CHILD)
    make_main_tourist(desk, child.id or 0)
    assert main(desk, tour_id) == "T1"
    add_tourist(desk, tour_id, surname_ru="T3", birth_date=CHILD)
    assert main(desk, tour_id) == "T1"
    remove_tourists(desk, [last.id or 0])
    assert main(desk, tour_id) == "T1"
    add_tourist(desk, tour_id, surname_ru="T4", birth_date=ADULT)
    assert main(desk, tour_id) == "T4"


def test_that_ages_are_of_today_where_the_tour_has_no_arrival(desk: Desk) -> None:
    tour = add_tour(desk, arrival="")
    add_tourist(desk, tour.id or 0, surname_ru="T0", birth_date="2014-06-02")
    add_tourist(desk, tour.id or 0, surname_ru="T1", birth_date="2014-06-01")
    assert main(desk, tour.id or 0) == "T1"


def test_that_removing_across_tours_leaves_each_its_main_tourist(desk: Desk, tour_id: int) -> None:
    other = add_tour(desk).id or 0
    firsts = [add_tourist(desk, one, surname_ru="T0").id or 0 for one in (tour_id, other)]
    for one in (tour_id, other):
        add_tourist(desk, one, surname_ru="T1")
    remove_tourists(desk, firsts)
    assert main(desk, tour_id) == main(desk, other) == "T1"
    assert_sound(desk.store)


def test_that_a_nameless_tourist_is_refused(desk: Desk, tour_id: int) -> None:
    card = TouristCard(tour_id=tour_id, values=complete_values({"phone": "12345"}), note="a\x00")
    with pytest.raises(UserError) as caught:
        save_tourist(desk, card)
    assert refusal(caught.value) == {"surname_ru": "name_missing", "note": "characters_refused"}


def test_that_a_regular_client_is_made_of_a_tourist(desk: Desk, tour_id: int) -> None:
    saved = save_tourist(desk, tourist(tour_id, **FULL, ticket_number="1"), None, ToDirectory(add=True))[0]
    made = get_client(desk, saved.client_id or 0)
    assert (made.stage, made.kind) == ("regular", "person")
    assert made.values == {name: value for name, value in saved.values.items() if name != "ticket_number"}
    again = save_tourist(desk, saved.with_values(phone="12345"), saved, ToDirectory(add=True))[0]
    assert again.client_id == saved.client_id
    assert get_client(desk, saved.client_id or 0).values["phone"] == FULL["phone"]


def test_that_only_chosen_fields_go_to_the_client(desk: Desk, tour_id: int) -> None:
    base = save_tourist(desk, tourist(tour_id, **FULL), None, ToDirectory(add=True))[0]
    card = base.with_values(surname_ru="Замужняя", phone="12345", city="Иной", ticket_number="1")
    assert client_differences(desk, card, base) == [
        Difference("surname_ru", "Замужняя", "Придуманова"),
        Difference("phone", "12345", FULL["phone"]),
        Difference("city", "Иной", FULL["city"]),
    ]
    save_tourist(desk, card, base, ToDirectory(fields=("surname_ru", "phone")))
    made = get_client(desk, base.client_id or 0)
    assert (made.values["surname_ru"], made.values["phone"], made.values["city"]) == ("Замужняя", "12345", FULL["city"])
    assert [row.surname_ru for row in made.former_names] == ["Придуманова"]
    assert_sound(desk.store)


def test_that_differences_are_those_of_this_screen(desk: Desk, tour_id: int) -> None:
    base = save_tourist(desk, tourist(tour_id, **FULL), None, ToDirectory(add=True))[0]
    assert client_differences(desk, base, base) == []
    assert client_differences(desk, replace(base, client_id=None), base) == []
    assert client_differences(desk, base.with_values(city="Иной"), None) == [Difference("city", "Иной", FULL["city"])]
    remove_client(desk, base.client_id or 0)
    assert client_differences(desk, base.with_values(city="Иной"), base) == []


def test_that_a_client_gone_meanwhile_is_told_and_nothing_is_dropped(desk: Desk, tour_id: int) -> None:
    base = save_tourist(desk, tourist(tour_id, **FULL), None, ToDirectory(add=True))[0]
    remove_client(desk, base.client_id or 0)
    before = snapshot(desk.store)
    with pytest.raises(UserError, match="client_removed"):
        save_tourist(desk, base.with_values(city="Иной"), base, ToDirectory(fields=("city",)))
    with pytest.raises(UserError, match="client_removed"):
        save_tourist(desk, replace(tourist(tour_id), client_id=base.client_id))
    unlinked = get_tourist(desk, base.id or 0)
    with pytest.raises(UserError, match="client_removed"):
        save_tourist(desk, replace(unlinked, client_id=base.client_id), unlinked)
    assert snapshot(desk.store) == before
    assert save_tourist(desk, base.with_values(city="Иной"), base)[0].client_id is None


def test_that_stored_and_typed_values_are_compared_without_case() -> None:
    mine = {"surname_lat": "PRIDUMANOVA", "city": "Иной", "phone": "", "email": "a@example.com"}
    stored = {"surname_lat": "Pridumanova ", "city": "Тот", "phone": "123", "flat": "1"}
    assert compare_values(mine, stored) == [Difference("city", "Иной", "Тот")]


def test_that_services_are_bound_and_checked(desk: Desk, tour_id: int) -> None:
    one, two = (add_service(desk, tour_id, title).id or 0 for title in ("Отель", "Виза"))
    foreign = add_service(desk, add_tour(desk).id or 0).id or 0
    person = save_tourist(desk, replace(tourist(tour_id), service_ids=frozenset({one, two})))[0]
    person = save_tourist(desk, replace(person, service_ids=frozenset({two})), person)[0]
    assert person.service_ids == {two}
    with pytest.raises(UserError, match="service_removed"):
        save_tourist(desk, replace(tourist(tour_id), service_ids=frozenset({foreign})))
    with pytest.raises(UserError, match="service_removed"):
        save_tourist(desk, replace(person, service_ids=frozenset({two, foreign})), person)
    remove_service(desk, one)
    with pytest.raises(UserError, match="service_removed"):
        save_tourist(desk, replace(person, service_ids=frozenset({one, two})), person)
    remove_service(desk, two)
    kept = save_tourist(desk, replace(person, note="окно"), person)[0]
    assert (kept.service_ids, kept.note) == (frozenset(), "окно")


def test_that_two_agents_who_change_different_fields_are_merged(desk: Desk, tour_id: int) -> None:
    service = add_service(desk, tour_id).id or 0
    mine = theirs = save_tourist(desk, replace(tourist(tour_id, **FULL), service_ids=frozenset({service})))[0]
    save_tourist(desk, replace(theirs.with_values(phone="12345"), service_ids=frozenset()), theirs)
    merged = save_tourist(desk, replace(mine.with_values(city="Иной"), note="моё"), mine)[0]
    assert (merged.values["phone"], merged.values["city"], merged.note) == ("12345", "Иной", "моё")
    assert merged.service_ids == frozenset()


def test_that_two_agents_who_change_the_same_field_are_both_shown(desk: Desk, tour_id: int) -> None:
    mine = theirs = save_tourist(desk, tourist(tour_id, **FULL))[0]
    save_tourist(desk, theirs.with_values(passport_number="1111111", city="Иной"), theirs)
    before = snapshot(desk.store)
    with pytest.raises(UserError) as caught:
        save_tourist(desk, mine.with_values(passport_number="2222222", city="Иной", phone="12345"), mine)
    assert caught.value.code == "clash"
    assert caught.value.params["clashes"] == [Clash("passport_number", FULL["passport_number"], "2222222", "1111111")]
    assert snapshot(desk.store) == before


def test_that_what_was_removed_meanwhile_is_told(desk: Desk, tour_id: int) -> None:
    person = add_tourist(desk, tour_id)
    remove_tourists(desk, [person.id or 0])
    for act in (
        lambda: save_tourist(desk, person.with_values(phone="12345"), person),
        lambda: get_tourist(desk, person.id or 0),
        lambda: make_main_tourist(desk, person.id or 0),
        lambda: remove_tourists(desk, [person.id or 0]),
    ):
        with pytest.raises(UserError, match="tourist_removed"):
            act()
    remove_tour(desk, tour_id)
    with pytest.raises(UserError, match="tour_removed"):
        save_tourist(desk, tourist(tour_id))
    assert list_tourists(desk, tour_id) == []
