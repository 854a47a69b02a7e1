"""To which clients rows can belong: the same as a look at everybody finds, by reading namesakes alone."""

import random
from collections.abc import Sequence
from typing import Any

import pytest

from app.services.clients.cards import ClientCard
from app.services.clients.directory import save_client
from app.services.desk import Desk
from app.services.imports import linking
from app.services.imports.identity import Identity, identity_of
from app.services.imports.linking import Match, match_clients
from app.services.work import Work
from tests.factories import add_client

SURNAMES = ("Щеглова", "Тестова", "Иная", "Придуманова", "")
GIVENS = ("Анна", "Вера", "Мария", "")
LATIN = {"": "", "Щеглова": "SHCHEGLOVA", "Тестова": "TESTOVA", "Анна": "ANNA", "Вера": "VIERA"}
BIRTHS = ("1985-03-14", "1985-03", "1985", "1990-01-02", "")
PATRONYMICS = ("", "Марковна", "Олеговна")


def person(chance: random.Random) -> dict[str, str]:
    """Return someone made up of few names and dates, so that many share some of them."""
    surname, given = chance.choice(SURNAMES), chance.choice(GIVENS)
    values = {
        "surname_ru": surname,
        "given_name_ru": given,
        "surname_lat": chance.choice(("", LATIN.get(surname, ""), "INAIA")),
        "given_name_lat": chance.choice(("", LATIN.get(given, ""))),
        "birth_date": chance.choice(BIRTHS),
        "patronymic_ru": chance.choice(PATRONYMICS),
        "passport_number": chance.choice(("", "", "7654321", "7654322")),
    }
    return values if any(values[name] for name in ("surname_ru", "given_name_ru", "surname_lat")) else FALLBACK


FALLBACK = {"surname_ru": "Иная", "birth_date": "1985"}


def among_all(row: Identity, everybody: dict[int, tuple[Identity, list[Identity]]]) -> Match:
    """Return to whom a row can belong, each client looked at."""
    match = Match()
    for id_, (client, former) in everybody.items():
        if row.passport and row.passport == client.passport:
            (match.passport if row.can_be(client) else match.strangers).add(id_)
        bears = any(row.shares_name(one) for one in (client, *former))
        if row.born and row.born == client.born and bears:
            match.named.add(id_)
    if not match.certain:
        for id_, (client, _) in everybody.items():
            is_same = row.birth.startswith(client.birth) or client.birth.startswith(row.birth)
            parted = row.patronymic and client.patronymic and row.patronymic != client.patronymic
            open_birth = not (row.born and client.born)
            if row.shares_name(client) and open_birth and is_same and not parted:
                match.namesakes.add(id_)
    return match


def renamed(desk: Desk, card: ClientCard) -> ClientCard:
    return save_client(desk, card.with_values(surname_ru="Новикова", surname_lat="NOVIKOVA"), card)[0]


def test_that_the_indexes_find_whom_a_look_at_everybody_finds(desk: Desk) -> None:
    chance = random.Random(5)
    everybody = {}
    for at in range(150):
        values = person(chance)
        card, former = add_client(desk, **values), []
        if at % 5 == 0:
            former = [identity_of(values)]
            card = renamed(desk, card)
        everybody[card.id or 0] = (identity_of(card.values), former)
    rows = [identity_of(person(chance)) for _ in range(200)]
    with desk.store.transaction() as session:
        found = match_clients(session, rows, Work())
    expected = [among_all(row, everybody) for row in rows]
    assert found == expected
    assert all(sum(bool(getattr(one, name)) for one in found) > 5 for name in Match.__slots__), "nothing to tell apart"


def test_that_of_many_names_only_their_bearers_are_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    pairs = [(surname, given) for surname in SURNAMES[:4] for given in GIVENS[:3]]
    for surname, given in pairs:
        add_client(desk, surname_ru=surname, given_name_ru=given, birth_date="1985")
    rows = [identity_of({"surname_ru": surname, "given_name_ru": given}) for surname, given in pairs[::5]]
    read = []
    of_columns = linking._client

    def counted(columns: Sequence[Any]) -> tuple[int, Identity]:
        read.append(columns[0])
        return of_columns(columns)

    monkeypatch.setattr(linking, "_client", counted)
    with desk.store.transaction() as session:
        found = match_clients(session, rows, Work())
    assert [len(one.namesakes) for one in found] == [1, 1, 1]
    assert len(set(read)) == 3
