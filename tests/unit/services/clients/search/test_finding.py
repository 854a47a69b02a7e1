"""One search field: names as they come, figures as they come, and mixtures; the best first, with why."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.services.clients import paging, text_lines
from app.services.clients.cards import CardRow
from app.services.clients.directory import get_client, save_client
from app.services.clients.listing import ClientFilter, count_clients, list_clients
from app.services.clients.paging import open_list
from app.services.clients.search import SearchTerms, find_clients, find_near, search_clients
from app.services.clients.text_lines import find_ids
from app.services.desk import Desk
from tests.factories import FULL, add_client, client


@pytest.fixture
def people(desk: Desk) -> dict[str, int]:
    """Make some clients; return their ids by a short name."""
    cards = {
        "anna": client(**{**FULL, "surname_ru": "Щеглова", "surname_lat": "", "given_name_lat": ""}),
        "ivan": client(surname_ru="Филиппов", given_name_ru="Иван", patronymic_ru="Петрович", birth_date="1990-02-03"),
        "twin": client(surname_ru="Филиппов", given_name_ru="Иван", patronymic_ru="Ильич", birth_date="1961-02-03"),
        "double": client(surname_ru="Иванова-Выдуманная", given_name_ru="Ольга"),
        "latin": client(surname_ru="", surname_lat="ERIKSSON", given_name_lat="ANNA MARIA", birth_date="1974-08-12"),
        "yolkin": client(surname_ru="Ёлкин", given_name_ru="Пётр"),
    }
    cards["ivan"] = replace(
        cards["ivan"], cards=(CardRow(series="AB", number="000777"), CardRow(kind="bank", number="4321"))
    )
    return {name: save_client(desk, card)[0].id or 0 for name, card in cards.items()}


def first(desk: Desk, text: str) -> tuple[int, str] | None:
    """Return who is found first, and why."""
    hits = find_clients(desk, text)
    return (hits[0].client.id, hits[0].reason) if hits else None


@pytest.mark.parametrize(
    ("text", "name", "reason"),
    [
        ("Щеглова", "anna", "surname"),
        ("щегл", "anna", "begins"),
        ("Анна Щеглова", "anna", "name"),
        ("Щеглова Анна Марковна", "anna", "name"),
        ("Анна Марковна", "anna", "name"),
        ("Марковна", "anna", "name"),
        ("SHCHEGLOVA ANNA", "anna", "name"),
        ("Scheglova Anna", "anna", "sounds_alike"),
        ("Schtscheglowa", "anna", "sounds_alike"),
        ("SHCHEHLOVA", "anna", "sounds_alike"),
        ("Ŝeglova", "anna", "sounds_alike"),
        ("Ščeglova Anna", "anna", "sounds_alike"),
        ("Chtcheglova Anna", "anna", "sounds_alike"),
        ("Щиглова", "anna", "one_letter"),
        ("Щегловa", "anna", "surname"),  # the last letter is a Latin one
        ("Щгелова", "anna", "one_letter"),
        ("Щетлопа", "anna", "two_letters"),
        ("Щиглова Ан", "anna", "one_letter"),
        ("Анна Щиглова", "anna", "one_letter"),
        ("Филипов Иван Ильич", "twin", "sounds_alike"),
        ("Filipov Ivan Il'ich", "twin", "sounds_alike"),
        ("Ivan Petrovich Filippov", "ivan", "name"),
        ("Иванова-Выдуманная", "double", "surname"),
        ("Иванова Выдуманная Ольга", "double", "name"),
        ("Выдуманная", "double", "part_of_name"),
        ("Выдуманная Ольга", "double", "part_of_name"),
        ("Eriksson Anna-Maria", "latin", "name"),
        ("Anna Maria Eriksson", "latin", "name"),
        ("Эрикссон", "latin", "surname"),
        ("елкин", "yolkin", "surname"),
        ("YOLKIN PYOTR", "yolkin", "sounds_alike"),
        ("71 0012345", "anna", "passport"),
        ("7100 12 345", "anna", "passport"),
        ("0012345", "anna", "passport"),
        ("№ 0012345", "anna", "passport"),
        ("II-АБ 123456", "anna", "passport"),
        ("+7 (972) 555-01-02", "anna", "phone"),
        ("anna@exam", "anna", "email"),
        ("AB000777", "ivan", "card"),
        ("ab 000 777", "ivan", "card"),
        ("000777", "ivan", "card"),
        ("4321", "ivan", "card"),
        ("4276 1234 5678 4321", "ivan", "card"),
        ("03.02.1990", "ivan", "birth_date"),
        ("1990-02-03", "ivan", "birth_date"),
        ("3/2/1990", "ivan", "birth_date"),
        ("1990", "ivan", "birth_date"),
        ("02.1990", "ivan", "birth_date"),
        ("Филиппов 1961", "twin", "surname"),
        ("03.02.1961 Филипов", "twin", "sounds_alike"),
        ("Филиппов 1999", "ivan", "birth_year_differs"),
        ("Щеглова 71 0012345", "anna", "passport"),
        ("Шеглова 0012345", "anna", "passport"),
    ],
)
def test_that_one_field_finds_and_says_why(
    desk: Desk, people: dict[str, int], text: str, name: str, reason: str
) -> None:
    found = first(desk, text)
    assert found is not None
    if name != "ivan" or "Филиппов" not in text:
        assert found == (people[name], reason)
    else:
        assert found[1] == reason


@pytest.mark.parametrize(
    "text", ["", " ", "%", "_", "''", "0", "-", "№", "nobody@nowhere", "Zzyzx", "\0", "ь", "99999999999999"]
)
def test_that_nothing_is_found_where_there_is_nothing(desk: Desk, people: dict[str, int], text: str) -> None:
    assert find_clients(desk, text) == []


def test_that_a_number_that_fits_nobody_of_that_name_finds_both(desk: Desk, people: dict[str, int]) -> None:
    found = {hit.client.id for hit in find_clients(desk, "Филиппов 0012345")}
    assert {people["anna"], people["ivan"], people["twin"]} <= found


def test_that_a_former_surname_is_found_in_every_way(desk: Desk, people: dict[str, int]) -> None:
    stored = get_client(desk, people["anna"])
    save_client(desk, stored.with_values(surname_ru="Придуманова", surname_lat=""), stored)
    for text in ("Щеглова", "Щегл", "Анна Щеглова", "SHCHEGLOVA"):
        assert first(desk, text) == (people["anna"], "former_surname")
    for text in ("Щиглова", "Scheglova Anna"):
        assert first(desk, text) in {(people["anna"], "one_letter"), (people["anna"], "sounds_alike")}
    assert [hit.client.id for hit in find_near(desk, "Щеглва")] == [people["anna"]]


def test_that_the_whole_name_stands_before_its_beginning_and_what_is_near(desk: Desk) -> None:
    surnames = ("Ивановский", "Иванов", "Ивановa", "Иваноф")
    ids = {surname: add_client(desk, surname_ru=surname).id for surname in surnames}
    hits = find_clients(desk, "Иванов")
    assert hits[0].client.id == ids["Иванов"]
    assert {hit.client.id for hit in hits} == set(ids.values())
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert all(0 < hit.score <= 1 for hit in hits)
    assert len(find_clients(desk, "Иванов", limit=2)) == 2


ANYTHING = st.text(max_size=40) | st.text(
    st.sampled_from("щегловаанна SHCHannaёЁ-'’.,@0123456789%_\"\\/()"), max_size=30
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ANYTHING)
def test_that_whatever_is_typed_gives_an_answer(desk: Desk, text: str) -> None:
    if not count_clients(desk, ClientFilter()):
        add_client(desk, **FULL)
        add_client(desk, surname_ru="Щеглова", given_name_ru="Анна")
    hits = find_clients(desk, text)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert len({hit.client.id for hit in hits}) == len(hits)
    listed = list_clients(desk, ClientFilter(text=text))
    assert len(listed) == count_clients(desk, ClientFilter(text=text)) <= 2
    find_near(desk, text)
    search_clients(desk, SearchTerms(surname=text, passport=text, card=text))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("анна", {"anna"}),
        ("anna", {"anna", "latin"}),
        ("щегл анн", {"anna"}),
        ("анн щегл", {"anna"}),
        ("щеглова марк", {"anna"}),
        ("иван петр", {"ivan"}),
        ("Филиппов Иван", {"ivan", "twin"}),
        ("Филиппов 1961", {"twin"}),
        ("1990", {"ivan"}),
        ("03.02.1961", {"twin"}),
        ("0012345", {"anna"}),
        ("4321", {"ivan"}),
        ("ab 000", {"ivan"}),
        ("eriksson anna maria", {"latin"}),
        ("anna@example.com щегл", {"anna"}),
        ("щеглова пётр", set()),
        ("щиглова", set()),
    ],
)
def test_that_the_list_is_filtered_by_what_was_typed(
    desk: Desk, people: dict[str, int], text: str, names: set[str]
) -> None:
    listed = list_clients(desk, ClientFilter(text=text))
    assert {row.id for row in listed} == {people[name] for name in names}


@pytest.mark.parametrize("text", ["0", "4", "7", "43", "72", "97", "0012345", "4321", "1961", "анн", "щегл анн"])
@pytest.mark.parametrize("few", [1, 2, 5000])
def test_that_figures_or_names_alone_open_the_same_list(
    desk: Desk, people: dict[str, int], monkeypatch: pytest.MonkeyPatch, text: str, few: int
) -> None:
    monkeypatch.setattr(text_lines, "FEW", few)
    monkeypatch.setattr(paging, "MOST_EXPLAINED", 0)
    wanted = ClientFilter(text=text)
    listed = [row.id for row in list_clients(desk, wanted)]
    opened = open_list(desk, wanted)
    assert [row.id for row in opened.first_page] == listed
    assert opened.ids is None or list(opened.ids) == listed
    assert opened.ids is None or len(listed) <= few
    assert list(find_ids(desk, wanted).ids) == listed
