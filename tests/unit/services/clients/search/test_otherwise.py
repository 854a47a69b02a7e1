"""What a list of an agency or a hasty hand makes of a client: initials, another year, the other keyboard layout."""

from dataclasses import replace

import pytest

from app.services.clients.cards import PhoneRow
from app.services.clients.directory import save_client
from app.services.clients.listing import ClientFilter, list_clients
from app.services.clients.paging import open_list
from app.services.clients.search import find_clients
from app.services.clients.search.otherwise import other_layout
from app.services.desk import Desk
from tests.factories import client


@pytest.fixture
def people(desk: Desk) -> dict[str, int]:
    """Make two sisters and others; return their ids by a short name."""
    sister = {"surname_ru": "Отрошкова", "patronymic_ru": "Александровна"}
    cards = {
        "lidia": client(
            **sister, given_name_ru="Лидия", birth_date="1991-09-10", passport_series="71", passport_number="2156102"
        ),
        "anna": client(**sister, given_name_ru="Анна", birth_date="1988-01-02"),
        "yulia": client(surname_ru="Обухов", given_name_ru="Юлиан", patronymic_ru="Львович"),
        "sasha": client(surname_ru="Петров", given_name_ru="Александр", patronymic_ru="Львович"),
    }
    cards["lidia"] = replace(cards["lidia"], phones=(PhoneRow(number="+7 973 634-11-36"),))
    return {name: save_client(desk, card)[0].id or 0 for name, card in cards.items()}


def found(desk: Desk, text: str) -> list[tuple[int, str]]:
    """Return who is found, and why."""
    return [(hit.client.id, hit.reason) for hit in find_clients(desk, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Отрошкова Л.А.",
        "Отрошкова Л. А.",
        "Отрошкова Л А",
        "Л.А. Отрошкова",
        "Л.А.Отрошкова",
        "отрошкова л.",
        "Otroshkova L.A.",
        "L. Otroshkova",
        "Отрошкова Лидия А.",
        "Лидия А. Отрошкова",
        "Отрошкова Л.А. 1991",
    ],
)
def test_that_initials_begin_the_given_name_and_the_patronymic(desk: Desk, people: dict[str, int], text: str) -> None:
    assert found(desk, text) == [(people["lidia"], "begins")]
    assert [row.id for row in list_clients(desk, ClientFilter(text=text))] == [people["lidia"]]


def test_that_initials_are_never_surnames_nor_change_places(desk: Desk, people: dict[str, int]) -> None:
    assert (people["lidia"], "begins") not in found(desk, "Отрошкова А.Л.")
    assert found(desk, "Отрошкова А.А.") == [(people["anna"], "begins")]
    assert found(desk, "Петров О.Л.") == [(people["sasha"], "in_part")]
    assert found(desk, "Обухов Ю.Л.") == [(people["yulia"], "begins")]


def test_that_a_misspelt_surname_with_initials_is_found_first(desk: Desk, people: dict[str, int]) -> None:
    assert found(desk, "Атрошкова Л.А.")[0][0] == people["lidia"]
    assert found(desk, "Otroschkowa L.A.")[0][0] == people["lidia"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Отрошкова Лидия 1992", "birth_year_differs"),
        ("Отрошкова Лидия 10.09.1992", "birth_year_differs"),
        ("Отрошкова Лидия 11.09.1991", "birth_date_differs"),
        ("Обухов Юлиан 1991", "birth_date_unknown"),
    ],
)
def test_that_another_birth_date_is_told_and_counts(desk: Desk, people: dict[str, int], text: str, reason: str) -> None:
    best = find_clients(desk, text)[0]
    assert (best.client.id, best.reason) in {(people["lidia"], reason), (people["yulia"], reason)}
    assert best.score < 0.95
    opened = open_list(desk, ClientFilter(text=text))
    assert opened.is_near
    assert opened.reasons[best.client.id] == reason


def test_that_the_nearer_year_stands_first(desk: Desk, people: dict[str, int]) -> None:
    assert [who for who, _ in found(desk, "Отрошкова 1992")] == [people["lidia"], people["anna"]]


@pytest.mark.parametrize("text", ["10 сентября 1991", "10 сентября 1991 г.", "10 сен. 1991 года рождения"])
def test_that_a_month_may_be_a_word(desk: Desk, people: dict[str, int], text: str) -> None:
    assert found(desk, text) == [(people["lidia"], "birth_date")]
    assert [row.id for row in list_clients(desk, ClientFilter(text=f"Отрошкова {text}"))] == [people["lidia"]]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("71 2156103", "one_digit"),
        ("712156120", "one_digit"),
        ("2165102", "one_digit"),
        ("8 973 634-11-37", "one_digit"),
        ("6341136", "phone"),
        ("634-11-36", "phone"),
        ("73 634 11 36", "phone"),
        ("Jnhjirjdf Kblbz", "keyboard_layout"),
        ("kblbz jnhjirjdf", "keyboard_layout"),
        ("Jnhjirjdf K/F/", "keyboard_layout"),
        ("Отрошкова-Иванова Лидия", "half_surname"),
        ("Иванова-Отрошкова Лидия", "half_surname"),
        ("Ivanova-Otroshkova L.A.", "half_surname"),
        ("Jnhjirjdf Kblbz 1991", "keyboard_layout"),
    ],
)
def test_that_what_is_nearly_so_is_found_where_nothing_else_is(
    desk: Desk, people: dict[str, int], text: str, reason: str
) -> None:
    assert found(desk, text) == [(people["lidia"], reason)]
    opened = open_list(desk, ClientFilter(text=text))
    assert [row.id for row in opened.first_page] == [people["lidia"]]
    assert opened.reasons == {people["lidia"]: reason}


def test_that_a_list_of_those_who_are_called_so_needs_no_reasons(desk: Desk) -> None:
    one, _ = save_client(desk, client(surname_ru="Макаль", given_name_ru="Василий"))
    save_client(desk, client(surname_ru="Мокаль", given_name_ru="Василий"))
    assert len(find_clients(desk, "Макаль")) == 2
    opened = open_list(desk, ClientFilter(text="Макаль"))
    assert (list(opened.ids or ()), opened.reasons, opened.is_near) == ([one.id], {}, False)


def test_that_latin_names_are_found_from_the_russian_layout(desk: Desk) -> None:
    who, _ = save_client(desk, client(surname_ru="", surname_lat="ERIKSSON", given_name_lat="ANNA"))
    assert found(desk, "Укшллыщт") == [(who.id, "keyboard_layout")]


def test_that_nothing_is_looked_for_otherwise_where_somebody_is_called_so(desk: Desk, people: dict[str, int]) -> None:
    other, _ = save_client(desk, client(surname_ru="Отрошкова-Иванова", given_name_ru="Инна"))
    assert found(desk, "Отрошкова-Иванова") == [(other.id, "surname")]
    twin, _ = save_client(desk, client(surname_ru="Лишняя", passport_series="71", passport_number="2156103"))
    assert found(desk, "71 2156103") == [(twin.id, "passport")]


@pytest.mark.parametrize(
    ("text", "switched"),
    [
        ("Jnhjirjdf", "Отрошкова"),
        ("Ujkj,jdf ;fyyf", "Голобова жанна"),
        ("Ltybcjd 1991", "Денисов 1991"),
        ("Щекщырлщмф", "Otroshkova"),
        ("ab", ""),
        ("abc@example.com", ""),
        ("Иvanov", ""),
        ("12345", ""),
        ("хъжэ", ""),
    ],
)
def test_that_a_text_is_read_in_the_other_layout(text: str, switched: str) -> None:
    assert other_layout(text) == switched


@pytest.mark.parametrize("text", ["jnhjirkdf kblbz", "jnhjirkdf", "jnhirjdf kblbz"])
def test_that_a_typo_in_the_other_layout_is_nearer_than_two_as_it_stands(
    desk: Desk, people: dict[str, int], text: str
) -> None:
    far = save_client(desk, client(surname_ru="", surname_lat="ANHJIRKDA", given_name_lat="KBLBZ"))[0]
    other = save_client(desk, client(surname_ru="", surname_lat="ANHIRJDA", given_name_lat="KBLBZ"))[0]
    hits = found(desk, text)
    assert (people["lidia"], "keyboard_layout") in hits
    assert {far.id, other.id}.isdisjoint(id_ for id_, _ in hits)


def test_that_two_mistakes_as_it_stands_count_where_the_other_layout_says_nothing(desk: Desk) -> None:
    latin = save_client(desk, client(surname_ru="", surname_lat="WOTHERSPOON", given_name_lat="BRAM"))[0]
    assert found(desk, "Wotjerspuon")[0] == (latin.id, "two_letters")
    assert found(desk, "Wotjerspuon Bram")[0] == (latin.id, "two_letters")


@pytest.mark.parametrize("text", ["Отрошкова Лидия Анна Б", "Xfhs,hjd .kz y b", "Ы Б Отрошкова Лидия Анна Мария"])
def test_that_more_names_and_initials_than_anybody_has_are_no_obstacle(
    desk: Desk, people: dict[str, int], text: str
) -> None:
    assert (people["yulia"], "in_part") not in found(desk, text)
    assert list_clients(desk, ClientFilter(text=text)) == []
