"""The list over the whole base: filter, order, pages, and where a client stands in it."""

from dataclasses import replace

import pytest

from app.services.clients.directory import save_client
from app.services.clients.listing import ClientFilter, count_clients, list_clients
from app.services.desk import Desk
from tests.factories import client

PEOPLE = (
    ("Яшин", "Борис", "1990-01-01", "regular", "person"),
    ("Ёлкина", "Анна", "1980-05", "regular", "person"),
    ("Елкина", "Борислава", "", "lost", "person"),
    ("Абрамов", "Борис", "1990-01-01", "new", "person"),
    ("Абрамов", "Абрам", "1970-01-01", "regular", "person"),
    ("Елена Тур", "", "", "regular", "organisation"),
    ("Абрамов", "Борис", "1960", "potential", "person"),
)


@pytest.fixture
def ids(desk: Desk) -> list[int]:
    made = []
    for surname, given, born, stage, kind in PEOPLE:
        card = client(surname_ru=surname, given_name_ru=given, birth_date=born)
        made.append(save_client(desk, replace(card, stage=stage, kind=kind))[0].id or 0)
    return made


ALL = tuple(
    ClientFilter(text, stage, kind, sort, descending)
    for text in ("", "абр", "борис абрамов", "BOR", "nobody")
    for stage in ("", "regular")
    for kind in ("", "person")
    for sort in ("name", "birth_date", "created")
    for descending in (False, True)
)


def listed(desk: Desk, wanted: ClientFilter) -> list[int]:
    return [row.id for row in list_clients(desk, wanted)]


def test_that_what_is_listed_is_counted_and_begins_alike(desk: Desk, ids: list[int]) -> None:
    for wanted in ALL:
        whole = listed(desk, wanted)
        assert len(whole) == count_clients(desk, wanted) == len(set(whole))
        assert [row.id for row in list_clients(desk, wanted, limit=2)] == whole[:2]


def test_that_names_are_in_the_alphabet_s_order(desk: Desk, ids: list[int]) -> None:
    names = [f"{row.surname_ru} {row.given_name_ru}".strip() for row in list_clients(desk, ClientFilter())]
    assert names == [
        "Абрамов Абрам", "Абрамов Борис", "Абрамов Борис", "Елена Тур", "Ёлкина Анна", "Елкина Борислава", "Яшин Борис",
    ]  # fmt: skip
    assert listed(desk, ClientFilter(descending=True)) == listed(desk, ClientFilter())[::-1]
    assert listed(desk, ClientFilter(sort="created")) == ids
    assert list_clients(desk, ClientFilter(sort="birth_date", descending=True))[0].birth_date == "1990-01-01"


@pytest.mark.parametrize(
    ("wanted", "surnames"),
    [
        (ClientFilter("елк"), ["Ёлкина", "Елкина"]),
        (ClientFilter("ELKINA"), ["Ёлкина", "Елкина"]),
        (ClientFilter("елк", stage="lost"), ["Елкина"]),
        (ClientFilter(kind="organisation"), ["Елена Тур"]),
        (ClientFilter("борис абр"), ["Абрамов", "Абрамов"]),
        (ClientFilter("абр борис"), ["Абрамов", "Абрамов"]),
        (ClientFilter("%"), []),
        (ClientFilter("12345"), []),
    ],
)
def test_that_a_filter_lets_through_what_fits(
    desk: Desk, ids: list[int], wanted: ClientFilter, surnames: list[str]
) -> None:
    assert [row.surname_ru for row in list_clients(desk, wanted)] == surnames


def test_that_a_row_shows_the_passport_as_people_write_it(desk: Desk) -> None:
    save_client(desk, client(passport_series="71", passport_number="0012345"))
    save_client(desk, client(passport_number="0012345"))
    assert [row.passport for row in list_clients(desk, ClientFilter())] == ["71 0012345", "0012345"]
