"""The search over the whole base: what it keeps, what it passes over, that it goes on where it was interrupted."""

import random
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from app.errors import Cancelled
from app.models.search import DuplicatePair
from app.services.clients.cards import FamilyRow
from app.services.clients.directory import get_client, remove_client, save_client
from app.services.clients.duplicates.decisions import are_told_apart, tell_apart
from app.services.clients.duplicates.lookup import find_alike, find_alike_many
from app.services.clients.duplicates.pairs import (
    PairFilter,
    count_levels,
    count_pairs,
    find_pairs,
    forget_settled,
    list_pairs,
    settle_pairs,
)
from app.services.clients.duplicates.scan import scan_base, scan_state
from app.services.clients.duplicates.scanning import Scan
from app.services.clients.duplicates.shapes import Level
from app.services.desk import Desk
from app.services.undo import revert
from app.services.work import Work
from tests.factories import FULL, add_client

TWICE = {"surname_ru": "", "given_name_ru": "", "patronymic_ru": "", "surname_lat": "PRIDUMANOVA"}


def add(desk: Desk, **values: str) -> int:
    return add_client(desk, **values).id or 0


def scan(desk: Desk, *, resume: bool = True, write_each: int = 20_000) -> int:
    return Scan(desk.store, Work(), write_each=write_each).run(resume=resume)


def found(desk: Desk) -> list[tuple[int, int]]:
    return [(pair.first.id, pair.second.id) for pair in list_pairs(desk, PairFilter())]


@pytest.fixture
def twins(desk: Desk) -> tuple[int, int]:
    """One person entered twice, among others."""
    add(desk, surname_ru="Чужая", given_name_ru="Вера", birth_date="1960-01-02")
    one = add(desk, **FULL)
    other = add(desk, **{**FULL, **TWICE})
    return one, other


def test_that_a_person_entered_twice_is_found_by_the_child(desk: Desk, twins: tuple[int, int]) -> None:
    result = scan_base(desk)
    assert result.counts == {Level.CERTAIN: 1, Level.LIKELY: 0, Level.POSSIBLE: 0}
    [pair] = list_pairs(desk, PairFilter())
    assert (pair.first.id, pair.second.id) == twins
    state = scan_state(desk)
    assert (state.share, state.is_interrupted, state.counts) == (1.0, False, result.counts)


def test_that_nothing_was_searched_before_the_first_time(desk: Desk) -> None:
    state = scan_state(desk)
    assert (state.share, state.started_at, state.is_interrupted) == (0.0, "", False)
    assert scan(desk) == 0
    assert scan_state(desk).share == 1.0


def test_that_told_apart_is_remembered_and_undone(desk: Desk, twins: tuple[int, int]) -> None:
    scan(desk)
    written = tell_apart(desk, [twins[::-1]])
    assert written is not None
    assert (found(desk), are_told_apart(desk, *twins), find_alike(desk, FULL, exclude=[twins[0]])) == ([], True, [])
    assert tell_apart(desk, [twins]) is None
    scan(desk, resume=False)
    assert (found(desk), count_pairs(desk, PairFilter())) == ([], 0)
    revert(desk.store, written, desk.agent_id)
    assert (found(desk), are_told_apart(desk, *twins)) == ([twins], False)


def test_that_a_removed_client_takes_its_distinctions_and_brings_them_back(desk: Desk, twins: tuple[int, int]) -> None:
    scan(desk)
    tell_apart(desk, [twins])
    removed = remove_client(desk, twins[1])
    assert removed is not None
    assert not are_told_apart(desk, *twins)
    assert tell_apart(desk, [twins]) is None
    revert(desk.store, removed, desk.agent_id)
    assert are_told_apart(desk, *twins)


def test_that_a_pair_is_compared_anew_when_one_was_edited(desk: Desk, twins: tuple[int, int]) -> None:
    scan(desk)
    card = get_client(desk, twins[1])
    save_client(desk, card.with_values(phone=""), card)
    [pair] = list_pairs(desk, PairFilter())
    assert "phone_same" not in {reason.code for reason in pair.likeness.reasons}
    card = get_client(desk, twins[1])
    other = dict.fromkeys(card.values, "") | {"surname_lat": "OTHER", "given_name_lat": "VERA"}
    save_client(desk, replace(card.with_values(**other), documents=(), former_names=(), phones=(), emails=()), card)
    assert (found(desk), count_pairs(desk, PairFilter())) == ([], 0)


def test_that_a_later_search_looks_at_what_changed(desk: Desk, twins: tuple[int, int]) -> None:
    scan(desk)
    assert scan(desk) == 0
    third = add(desk, surname_ru="Чужая", given_name_ru="Вера", birth_date="1960-01-02")
    assert scan(desk) == 1
    assert found(desk) == [twins, (1, third)]
    remove_client(desk, third)
    scan(desk)
    assert found(desk) == [twins]


def test_that_a_pair_linked_as_relatives_is_none(desk: Desk, twins: tuple[int, int]) -> None:
    sparse = add(desk, surname_ru="Придуманова", given_name_ru="Анна", phone=FULL["phone"])
    scan(desk)
    assert len(found(desk)) == 3
    card = get_client(desk, sparse)
    family = tuple(FamilyRow(relative_id=one, relation="relative") for one in twins)
    save_client(desk, replace(card, family=family), card)
    assert found(desk) == [twins]


def test_that_pairs_are_filtered_and_paged(desk: Desk, twins: tuple[int, int]) -> None:
    sparse = add(desk, surname_ru="Придуманова", given_name_ru="Анна", phone=FULL["phone"])
    scan(desk)
    likely = PairFilter(levels=frozenset({Level.LIKELY}))
    assert count_pairs(desk, likely) == 2
    assert {pair.second.id for pair in list_pairs(desk, likely)} == {sparse}
    assert count_pairs(desk, PairFilter(text="Придум")) == 3
    assert count_pairs(desk, PairFilter(text="Чуж")) == 0
    assert count_pairs(desk, PairFilter(least_score=0.99)) == 1
    pages = [list_pairs(desk, PairFilter(), offset=at, limit=1)[0] for at in range(3)]
    assert pages == list_pairs(desk, PairFilter())


def test_that_pairs_are_looked_through_once_after_each_edit(desk: Desk, twins: tuple[int, int]) -> None:
    scan(desk)
    levels = PairFilter(levels=frozenset({Level.CERTAIN, Level.POSSIBLE}))
    assert count_levels(desk, PairFilter()) == {Level.CERTAIN: 1, Level.LIKELY: 0, Level.POSSIBLE: 0}
    card = get_client(desk, twins[1])
    save_client(desk, card.with_values(phone=""), card)
    assert settle_pairs(desk) == 1
    assert settle_pairs(desk) == 0
    assert sum(count_levels(desk, levels).values()) == count_pairs(desk, levels)
    with desk.store.transaction(write=True) as session:
        session.execute(update(DuplicatePair).values(client_version=0))
    assert settle_pairs(desk) == 0, "without an edit nothing is looked through"
    forget_settled(desk.store)
    assert settle_pairs(desk) == len(found(desk))


def test_that_a_person_at_hand_is_found(desk: Desk, twins: tuple[int, int]) -> None:
    alike = find_alike(desk, {"surname_lat": "PRIDUMANOVA", "given_name_lat": "ANNA", "phone": "89725550102"})
    assert [one.client.id for one in alike] == list(twins), "the one with the Russian name, too, is known better"
    assert find_alike(desk, FULL, exclude=twins) == []
    assert [one.client.id for one in find_alike(desk, FULL, limit=1)] == [twins[0]]
    many = find_alike_many(desk, [FULL, {"surname_ru": "Нет"}, {}], Work())
    assert [[one.client.id for one in found] for found in many] == [list(twins), [], []]


def crowd(desk: Desk, seed: int, size: int) -> None:
    """Fill a base with people who share a few names, birth dates and phones."""
    draw = random.Random(seed)
    for _ in range(size):
        add(
            desk,
            surname_ru=draw.choice(["Иванова", "Ивонова", "Щеглова", "Петрова", ""]),
            surname_lat=draw.choice(["IVANOVA", "SCHEGLOVA", ""]),
            given_name_ru=draw.choice(["Анна", "Мария", "Анн"]),
            birth_date=draw.choice(["1985-03-04", "1985-04-03", "1990-01-02", ""]),
            phone=draw.choice(["+7 972 555-01-02", "+7 972 555-01-03", ""]),
        )


@pytest.mark.parametrize("seed", range(3))
def test_that_many_people_are_found_as_each_of_them_alone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr("app.services.clients.duplicates.lookup._BATCH", 5)
    crowd(desk, seed, 25)
    draw = random.Random(seed)
    rows = [
        {
            "surname_ru": draw.choice(["Иванова", "Ивановна", "Щеглов", "Анна", ""]),
            "given_name_ru": draw.choice(["Анна", "Марья", "Иванова", ""]),
            "birth_date": draw.choice(["1985-03-04", "1985-04-03", "1985", ""]),
            "phone": draw.choice(["+7 972 555-01-02", ""]),
        }
        for _ in range(12)
    ]
    alone = [find_alike(desk, row) for row in rows]
    assert find_alike_many(desk, rows) == alone
    assert 0 < sum(map(bool, alone)) < len(rows)


def kept(desk: Desk) -> list[tuple[object, ...]]:
    pair = DuplicatePair
    with desk.store.transaction() as session:
        rows = session.execute(select(pair.client_id, pair.other_id, pair.score, pair.level, pair.reasons))
        return sorted(tuple(row) for row in rows)


class _StopsAt:
    """Cancels a work at its n-th tick."""

    def __init__(self, at: int) -> None:
        self.left = at
        self.work = Work(self.tell)

    def tell(self, _done: int, _total: int, _step: str) -> None:
        self.left -= 1
        if self.left <= 0:
            self.work.cancel()


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(1, 12), max_size=4), st.integers(1, 40))
def test_that_a_search_that_was_cancelled_finds_the_same_later(
    crowded: Desk, stops: list[int], write_each: int
) -> None:
    scan(crowded, resume=False)
    whole = kept(crowded)
    assert whole
    with crowded.store.transaction(write=True) as session:
        for pair in session.scalars(select(DuplicatePair)).all():
            session.delete(pair)
    first = True
    for at in stops:
        try:
            Scan(crowded.store, _StopsAt(at).work, write_each=write_each).run(resume=not first)
        except Cancelled:
            assert scan_state(crowded).is_interrupted
        first = False
    Scan(crowded.store, Work(), write_each=write_each).run(resume=bool(stops) and scan_state(crowded).is_interrupted)
    assert kept(crowded) == whole


@pytest.fixture
def crowded(desk: Desk) -> Desk:
    crowd(desk, 7, 40)
    return desk


def test_that_an_edit_between_two_halves_of_a_search_is_seen(crowded: Desk) -> None:
    stops = _StopsAt(6)
    with pytest.raises(Cancelled):
        Scan(crowded.store, stops.work, write_each=5).run(resume=False)
    card = get_client(crowded, 3)
    save_client(crowded, card.with_values(surname_ru="Придуманова", surname_lat="", phone="+7 972 555-09-09"), card)
    remove_client(crowded, 5)
    scan(crowded, write_each=5)
    halves = kept(crowded)
    scan(crowded, resume=False)
    assert kept(crowded) == halves


def test_that_reasons_hold_no_value_of_a_person(desk: Desk, twins: tuple[int, int]) -> None:
    scan(desk)
    [pair] = find_pairs(desk, PairFilter())
    assert (pair.first, pair.second) == twins
    [(*_, reasons)] = kept(desk)
    assert not any(value in str(reasons) for value in FULL.values() if len(value) > 2)
