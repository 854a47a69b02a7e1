"""Find: in either script, by former names, by numbers however they are spaced, and what is near where there is none."""

from dataclasses import replace

import pytest

from app.services.clients.cards import CardRow, ClientCard
from app.services.clients.directory import save_client
from app.services.clients.search import SearchTerms, find_by_surname, find_clients, find_near, search_clients
from app.services.desk import Desk
from tests.factories import FULL, add_client, client

NEAR = {"surname", "name", "begins", "sounds_alike", "one_letter", "two_letters"}


@pytest.fixture
def people(desk: Desk) -> dict[str, int]:
    """Make some clients; return their ids by a short name."""
    cards = {
        "anna": client(**{**FULL, "surname_ru": "Щеглова", "surname_lat": "SHCHEGLOVA", "given_name_lat": "ANNA"}),
        "ivan": client(surname_ru="Щеглов", given_name_ru="Иван", birth_date="1990-02-03"),
        "latin": client(surname_ru="", surname_lat="ERIKSSON", given_name_lat="ANNA MARIA", birth_date="1974-08-12"),
        "lost": replace(client(surname_ru="Щеглова", given_name_ru="Потеряна"), stage="lost"),
        "firm": replace(client(surname_ru="Щеглова"), kind="organisation"),
        "other": client(surname_ru="Ёлкин", given_name_ru="Пётр", patronymic_ru="Иванович", passport_number="9900112"),
    }
    cards["anna"] = replace(
        cards["anna"], cards=(CardRow(series="AB", number="000 777"), CardRow(kind="bank", number="4321"))
    )
    return {name: save_client(desk, card)[0].id or 0 for name, card in cards.items()}


def rename(desk: Desk, id_: int, surname: str) -> ClientCard:
    from app.services.clients.directory import get_client

    stored = get_client(desk, id_)
    return save_client(desk, stored.with_values(surname_ru=surname, surname_lat=""), stored)[0]


@pytest.mark.parametrize("typed", ["Щеглова", "щеглова", "ЩЕГЛОВА", "SHCHEGLOVA", "Shcheglova", " щеглова "])
def test_that_a_surname_is_found_in_both_scripts(desk: Desk, people: dict[str, int], typed: str) -> None:
    [hit] = find_by_surname(desk, typed)
    assert (hit.client.id, hit.score, hit.reason) == (people["anna"], 1.0, "surname")


@pytest.mark.parametrize(
    ("typed", "name"),
    [("елкин", "other"), ("ELKIN", "other"), ("Eriksson", "latin"), ("Щеглов", "ivan"), ("shcheglov", "ivan")],
)
def test_that_a_surname_is_found_without_marks_or_its_own_latin(
    desk: Desk, people: dict[str, int], typed: str, name: str
) -> None:
    assert [hit.client.id for hit in find_by_surname(desk, typed)] == [people[name]]


@pytest.mark.parametrize("typed", ["", " ", "-", "Нет такой", "Щегло"])
def test_that_nothing_is_found_where_there_is_nothing(desk: Desk, people: dict[str, int], typed: str) -> None:
    assert find_by_surname(desk, typed) == []


def test_that_a_former_surname_is_found_after_the_present_one(desk: Desk, people: dict[str, int]) -> None:
    rename(desk, people["anna"], "Ёлкина")
    again = add_client(desk, surname_ru="Щеглова", given_name_ru="Новая")
    hits = find_by_surname(desk, "shcheglova")
    assert [(hit.client.id, hit.reason) for hit in hits] == [(again.id, "surname"), (people["anna"], "former_surname")]
    assert search_clients(desk, SearchTerms(surname="Щеглова", passport="71 0012345"))[0].client.id == people["anna"]
    assert people["anna"] in {hit.client.id for hit in find_clients(desk, "Щеглова")}


@pytest.mark.parametrize(
    ("terms", "names"),
    [
        (SearchTerms(), set()),
        (SearchTerms(surname=" - "), set()),
        (SearchTerms(surname="щег"), {"anna", "ivan"}),
        (SearchTerms(surname="SHCH"), {"anna", "ivan"}),
        (SearchTerms(surname="щег", given_name="ив"), {"ivan"}),
        (SearchTerms(given_name="ann"), {"anna", "latin"}),
        (SearchTerms(given_name="анна"), {"anna"}),
        (SearchTerms(surname="щег", given_name="пётр"), set()),
        (SearchTerms(passport="710012345"), {"anna"}),
        (SearchTerms(passport="71 0012345"), {"anna"}),
        (SearchTerms(passport=" 7 1 0 0 1 2 3 4 5 "), {"anna"}),
        (SearchTerms(passport="71-0012345"), {"anna"}),
        (SearchTerms(passport="71 00"), {"anna"}),
        (SearchTerms(passport="0012345"), {"anna"}),
        (SearchTerms(passport="00 12345"), {"anna"}),
        (SearchTerms(card="000777"), {"anna"}),
        (SearchTerms(passport="9900112"), {"other"}),
        (SearchTerms(passport="4508 012345"), {"anna"}),
        (SearchTerms(passport="ii-аб 123456"), {"anna"}),
        (SearchTerms(passport="0012346"), set()),
        (SearchTerms(birth_date="1990-02-03"), {"ivan"}),
        (SearchTerms(birth_date="1990"), {"ivan"}),
        (SearchTerms(birth_date="1990-02-04"), set()),
        (SearchTerms(card="AB000777"), {"anna"}),
        (SearchTerms(card="ab 000 777"), {"anna"}),
        (SearchTerms(card="000 777"), {"anna"}),
        (SearchTerms(card="4321"), {"anna"}),
        (SearchTerms(card="4276 1234 5678 4321"), {"anna"}),
        (SearchTerms(card="4276 1234 5678 4322"), set()),
        (SearchTerms(surname="Щ", given_name="А", passport="71", birth_date="1985", card="AB"), {"anna"}),
    ],
)
def test_that_every_given_term_narrows(desk: Desk, people: dict[str, int], terms: SearchTerms, names: set[str]) -> None:
    assert {hit.client.id for hit in search_clients(desk, terms)} == {people[name] for name in names}


def test_that_a_former_passport_is_found(desk: Desk, people: dict[str, int]) -> None:
    from app.services.clients.directory import get_client

    stored = get_client(desk, people["anna"])
    save_client(desk, stored.with_values(passport_number="5550001"), stored)
    for number in ("71 0012345", "71 5550001"):
        assert [hit.client.id for hit in search_clients(desk, SearchTerms(passport=number))] == [people["anna"]]


@pytest.mark.parametrize(
    "typed",
    [
        "Щеглова", "SHCHEGLOVA", "Scheglova", "Schtscheglowa", "SHCHEHLOVA", "Щиглова", "Щегловa", "Щеглва", "Щеголва",
        "Щчеглова", "shceglova",
    ],
)  # fmt: skip
def test_that_the_nearest_are_offered(desk: Desk, people: dict[str, int], typed: str) -> None:
    hits = find_near(desk, typed)
    assert people["anna"] in [hit.client.id for hit in hits[:3]]
    assert all(0 < hit.score <= 1 and hit.reason in NEAR for hit in hits)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert people["other"] not in {hit.client.id for hit in hits}


def test_that_a_latin_name_is_near_a_russian_spelling(desk: Desk, people: dict[str, int]) -> None:
    assert find_near(desk, "Эрикссон")[0].client.id == people["latin"]


@pytest.mark.parametrize("typed", ["", "--", "Zzzyzx"])
def test_that_nothing_near_is_nothing(desk: Desk, people: dict[str, int], typed: str) -> None:
    assert find_near(desk, typed) == []


def test_that_a_common_near_surname_does_not_hide_the_nearest(desk: Desk) -> None:
    from app.services.imports.commit import import_clients
    from tests.factories import import_row

    rows = [import_row(surname_ru="Абрамов", given_name_ru=f"И{number}") for number in range(150)]
    import_clients(desk, [*rows, import_row(surname_ru="Абрамовв")])
    assert find_near(desk, "Абрамоввв")[0].client.surname_ru == "Абрамовв"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("щеглова анна", "anna"),
        ("анна щеглова", "anna"),
        ("Anna Shcheglova", "anna"),
        ("Щеглова Марковна", "anna"),
        ("71 0012345", "anna"),
        ("+7 972 555-01-02", "anna"),
        ("8 (972) 555 01 02", "anna"),
        ("9725550102", "anna"),
        ("anna@example.com", "anna"),
        ("ANNA@EXAMPLE", "anna"),
        ("елкин пётр", "other"),
        ("Потеряна Щеглова", "lost"),
        ("Шчеглова", "anna"),
    ],
)
def test_that_one_field_finds_by_everything(desk: Desk, people: dict[str, int], typed: str, name: str) -> None:
    hits = find_clients(desk, typed)
    assert people[name] in [hit.client.id for hit in hits[:2]]


@pytest.mark.parametrize("typed", ["", "  ", "%", "_", "''", "0", "nobody@nowhere"])
def test_that_one_field_finds_nothing_of_nothing(desk: Desk, people: dict[str, int], typed: str) -> None:
    assert find_clients(desk, typed) == []


def test_that_the_best_come_first_and_no_more_than_asked(desk: Desk, people: dict[str, int]) -> None:
    hits = find_clients(desk, "щеглов", limit=2)
    assert hits[0].client.id == people["ivan"]
    assert len(hits) == 2
    assert len(find_near(desk, "щеглов", limit=1)) == 1
