"""The merge itself: all that hung on each client stands at the one who is kept, and undo parts them exactly."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import UserError
from app.services.clients import cards
from app.services.clients.cards import ClientCard
from app.services.clients.directory import get_client, save_client
from app.services.clients.duplicates.decisions import are_told_apart, tell_apart
from app.services.clients.merging.merge import merge_clients
from app.services.clients.merging.past import list_merges, merged_into
from app.services.clients.merging.plan import open_merge
from app.services.clients.search import find_clients
from app.services.desk import Desk
from app.services.history import list_history
from app.services.names.folding import email_key, fold_text, number_key, phone_key
from app.services.questionnaire.lasting import known_meanings
from app.services.tours.reading import list_tourists
from app.services.tours.tourists import save_tourist
from tests.factories import FULL, TODAY, add_client, add_tour, assert_sound, client, snapshot, tourist, undo

_BETWEEN_TWO = {"client_distinction", "family_link"}


def ids(*people: ClientCard) -> list[int]:
    return [one.id or 0 for one in people]


def merge(desk: Desk, *people: ClientCard, **choices: int) -> int:
    """Merge clients into the first of them."""
    return merge_clients(desk, open_merge(desk, ids(*people)), choices, people[0].id or 0)


def relate(desk: Desk, one: ClientCard, other: ClientCard, relation: str) -> None:
    stored = get_client(desk, one.id or 0)
    family = (*stored.family, cards.FamilyRow(relative_id=other.id or 0, relation=relation))
    save_client(desk, replace(stored, family=family), stored)


def answer(desk: Desk, owner: ClientCard, meaning: str, value: str, position: int = 0) -> None:
    row = {"client_id": owner.id, "meaning": meaning, "position": position, "value": value, "value_origin": "typed"}
    with desk.writing("answer_saved") as writer:
        writer.create("client_answer", {**row, "texts": "", "version": 2})


def answers(desk: Desk) -> set[tuple[object, object, object]]:
    return {(row["client_id"], row["meaning"], row["value"]) for row in snapshot(desk.store)["client_answer"]}


def test_that_the_plan_says_what_hangs_on_each_and_who_is_kept(desk: Desk) -> None:
    bare, full = add_client(desk, surname_ru="Придуманова"), save_client(desk, client(**FULL))[0]
    tour = add_tour(desk)
    save_tourist(desk, replace(tourist(tour.id or 0), client_id=full.id))
    relate(desk, full, add_client(desk), "child")
    answer(desk, full, "x_status", "married")
    plan = open_merge(desk, ids(bare, full))
    assert plan.kept == 1
    assert plan.persons[1].holds == {"tours": 1, "documents": 3, "cards": 0, "family": 1, "answers": 1}
    assert (plan.shared_tours, plan.were_told_apart, plan.differing_answers) == ((), False, 0)
    assert {row.key for row in plan.rows if not row.differs} == {
        "surname_ru", "kind", "stage", "agent_id", "note"
    }  # fmt: skip


def test_that_what_speaks_against_one_person_is_told(desk: Desk) -> None:
    one, two = add_client(desk), add_client(desk)
    tour = add_tour(desk, "004512")
    for person in (one, two):
        save_tourist(desk, replace(tourist(tour.id or 0), client_id=person.id))
    tell_apart(desk, [(one.id or 0, two.id or 0)])
    answer(desk, one, "x_status", "single")
    answer(desk, two, "x_status", "married")
    plan = open_merge(desk, ids(one, two))
    assert (plan.shared_tours, plan.were_told_apart, plan.differing_answers) == (("004512",), True, 1)


def test_that_the_other_passport_and_name_become_former_ones(desk: Desk) -> None:
    old = save_client(desk, client(**FULL))[0]
    new = add_client(
        desk, surname_ru="Замужняя", given_name_ru="Анна", passport_number="7654321", passport_issued="2025-01-01"
    )
    merge(desk, old, new)
    card = get_client(desk, old.id or 0)
    assert (card.values["surname_ru"], card.values["passport_number"]) == ("Замужняя", "7654321")
    assert card.values["passport_series"] == "", "series and number go together"
    passports = [(row.number, row.current, row.replaced_on) for row in card.documents if row.kind == "passport"]
    assert passports == [("0012345", False, TODAY.isoformat()), ("7654321", True, "")]
    assert [row.surname_ru for row in card.former_names] == ["Придуманова"]
    for name in ("Замужняя", "Придуманова"):
        assert [hit.client.id for hit in find_clients(desk, name)] == [old.id]
    assert_sound(desk.store)


def test_that_the_name_of_the_merged_is_still_found(desk: Desk) -> None:
    kept, merged = add_client(desk, surname_ru="Щеглова"), add_client(desk, surname_ru="Бывшева")
    merge(desk, kept, merged, surname_ru=0)
    assert [hit.client.id for hit in find_clients(desk, "Бывшева")] == [kept.id]


def test_that_an_empty_choice_leaves_documents_and_phones_as_former_ones(desk: Desk) -> None:
    full, bare = save_client(desk, client(**FULL))[0], add_client(desk)
    merge(desk, full, bare, passport=1, phone=1, address=1)
    card = get_client(desk, full.id or 0)
    assert (card.values["passport_number"], card.values["phone"], card.values["city"]) == ("", "", "")
    assert [(row.number, row.current) for row in card.phones] == [(FULL["phone"], False)]
    assert ("0012345", False) in [(row.number, row.current) for row in card.documents]
    assert [row.city for row in card.addresses] == [FULL["city"]]
    assert_sound(desk.store)


def test_that_equal_rows_are_not_doubled_and_complete_one_another(desk: Desk) -> None:
    one = save_client(
        desk,
        replace(
            client(passport_series="71", passport_number="0012345", phone="+7 972 555-01-02"),
            cards=(cards.CardRow(number="0007"), cards.CardRow(kind="loyalty", number="0007")),
            traits=(cards.TraitRow(name="место", value="у окна"),),
        ),
    )[0]
    two = save_client(
        desk,
        replace(
            client(passport_number="71 0012345", passport_expires="2029-01-01", phone="8 972 5550102", email="A@e.org"),
            cards=(cards.CardRow(number="00 07", note="золотая"),),
            traits=(cards.TraitRow(name="Место", value="У окна"), cards.TraitRow(name="место", value="у прохода")),
            emails=(cards.EmailRow(address="a@E.org"),),
        ),
    )[0]
    merge(desk, one, two, passport=0)
    card = get_client(desk, one.id or 0)
    assert [(row.number, row.current) for row in card.documents] == [("0012345", True)]
    assert len(card.phones) == 1
    assert [(row.kind, row.number, row.note) for row in card.cards] == [
        ("discount", "0007", "золотая"),
        ("loyalty", "0007", ""),
    ]
    assert [row.value for row in card.traits] == ["у окна", "у прохода"]
    assert [(row.address, row.current) for row in card.emails] == [("A@e.org", True)]
    assert_sound(desk.store)


def test_that_rows_that_say_otherwise_both_stay(desk: Desk) -> None:
    one = save_client(desk, replace(client(), phones=(cards.PhoneRow(number="+7 972 555-01-02", note="мать"),)))[0]
    two = save_client(desk, replace(client(), phones=(cards.PhoneRow(number="9725550102", note="работа"),)))[0]
    merge(desk, one, two)
    assert [row.note for row in get_client(desk, one.id or 0).phones] == ["мать", "работа"]


def test_that_family_is_told_once_and_never_of_oneself(desk: Desk) -> None:
    one, two, child, wife, both = (add_client(desk) for _ in range(5))
    relate(desk, one, two, "sibling")
    relate(desk, two, child, "child")
    relate(desk, child, one, "parent")
    relate(desk, wife, two, "spouse")
    relate(desk, one, wife, "relative")
    relate(desk, one, both, "spouse")
    relate(desk, both, two, "sibling")
    merge(desk, one, two)
    family = [(row.relative_id, row.relation) for row in get_client(desk, one.id or 0).family]
    assert sorted(family) == [
        (child.id, "child"), (wife.id, "spouse"), (both.id, "sibling"), (both.id, "spouse"),
    ]  # fmt: skip
    assert [row.relative_id for row in get_client(desk, child.id or 0).family] == [one.id]


def test_that_the_newer_answer_stays_and_the_history_keeps_the_other(desk: Desk) -> None:
    one, two = add_client(desk), add_client(desk)
    answer(desk, one, "x_status", "single")
    answer(desk, two, "x_status", "married")
    answer(desk, two, "x_employer", "Выдумка")
    answer(desk, one, "x_same", "1")
    answer(desk, two, "x_same", "1")
    merge(desk, one, two)
    assert answers(desk) == {
        (one.id, "x_status", "married"), (one.id, "x_employer", "Выдумка"), (one.id, "x_same", "1")
    }  # fmt: skip
    assert "single" in [entry.old for entry in list_history(desk.store, f"client:{one.id}")]


def test_that_a_repeated_group_stays_that_of_one_person(desk: Desk) -> None:
    group = next(one for one in known_meanings(desk).values() if one.group)
    members = [one.code for one in known_meanings(desk).values() if one.group == group.group]
    one, two = add_client(desk), add_client(desk)
    for position in range(2):
        answer(desk, one, members[0], f"старое {position}", position)
    answer(desk, two, members[-1], "новое")
    merge(desk, one, two)
    assert answers(desk) == {(one.id, members[-1], "новое")}


def test_that_who_was_told_apart_stays_so_and_nobody_from_oneself(desk: Desk) -> None:
    one, two, third, fourth = (add_client(desk) for _ in range(4))
    numbers = ids(two, third), ids(one, third), ids(fourth, two), ids(one, two)
    tell_apart(desk, [(first, other) for first, other in numbers])
    merge(desk, two, one)
    rows = snapshot(desk.store)["client_distinction"]
    assert {(row["client_id"], row["other_id"]) for row in rows} == {(two.id, third.id), (two.id, fourth.id)}
    assert are_told_apart(desk, fourth.id or 0, two.id or 0)


def test_that_the_history_names_who_was_told_apart_or_is_family(desk: Desk) -> None:
    one, two = add_client(desk, surname_ru="Первова"), add_client(desk, surname_ru="Второва")
    tell_apart(desk, [(one.id or 0, two.id or 0)])
    relate(desk, one, two, "child")
    told = [entry for entry in list_history(desk.store, f"client:{one.id}") if entry.table in _BETWEEN_TWO]
    assert {entry.table for entry in told} == _BETWEEN_TWO
    assert [entry.new.split(", ")[0] for entry in told] == ["Второва"] * 2


def test_that_a_name_that_is_borne_still_is_no_former_one(desk: Desk) -> None:
    named = {"surname_ru": "Первова", "given_name_ru": "Анна"}
    one = add_client(desk, **named, surname_lat="PERVOVA", given_name_lat="ANNA")
    merge(desk, one, add_client(desk, **named, surname_lat="PERVOWA", given_name_lat="ANNA"))
    [former] = get_client(desk, one.id or 0).former_names
    assert (former.surname_ru, former.surname_lat, former.replaced_on) == ("", "PERVOWA", "")


def test_that_evidence_against_one_person_is_told(desk: Desk) -> None:
    one = add_client(desk, surname_ru="Первов", given_name_ru="Иван", birth_date="1980-01-02")
    two = add_client(desk, surname_ru="Первов", given_name_ru="Иван", birth_date="2010-03-04")
    assert open_merge(desk, ids(one, two)).against == ("birth_differs",)
    relate(desk, one, two, "child")
    assert open_merge(desk, ids(one, two)).against == ("family_linked", "birth_differs")
    assert open_merge(desk, ids(one, add_client(desk, **FULL))).against != ()


def test_that_chains_lead_to_the_last_and_come_apart_in_order(desk: Desk) -> None:
    first, second, third = (add_client(desk, surname_ru=name) for name in ("Первова", "Второва", "Третьева"))
    earlier = merge(desk, second, third)
    later = merge(desk, first, second)
    assert [merged_into(desk, one) for one in ids(second, third)] == [first.id, first.id]
    assert [one.names for one in list_merges(desk, first.id or 0)] == [("Второва",), ("Третьева",)]
    with pytest.raises(UserError) as caught:
        get_client(desk, third.id or 0)
    assert (caught.value.code, caught.value.params) == ("client_merged", {"client_id": first.id})
    with pytest.raises(UserError, match="undo_refused"):
        undo(desk, earlier)
    undo(desk, later)
    assert [one.change_set_id for one in list_merges(desk, second.id or 0)] == [earlier]
    undo(desk, earlier)
    assert [merged_into(desk, one) for one in ids(second, third)] == [None, None]


def test_that_a_redone_merge_can_be_undone_from_the_card(desk: Desk) -> None:
    one, two = add_client(desk), add_client(desk)
    before = snapshot(desk.store)
    undo(desk, undo(desk, merge(desk, one, two)))
    undo(desk, list_merges(desk, one.id or 0)[0].change_set_id)
    assert snapshot(desk.store) == before


def test_that_somebody_elses_write_is_named_and_nothing_merged(desk: Desk) -> None:
    one, two = add_client(desk, surname_ru="Первова"), add_client(desk, surname_ru="Второва")
    plan = open_merge(desk, ids(one, two))
    save_client(desk, two.with_values(city="Тверь"), two)
    before = snapshot(desk.store)
    with pytest.raises(UserError) as caught:
        merge_clients(desk, plan, {}, one.id or 0)
    assert (caught.value.code, caught.value.params) == ("merge_changed", {"names": "Второва"})
    assert snapshot(desk.store) == before


def test_that_a_client_who_was_merged_or_removed_meanwhile_is_refused(desk: Desk) -> None:
    one, two, third = (add_client(desk) for _ in range(3))
    plan = open_merge(desk, ids(one, two))
    merge(desk, third, two)
    with pytest.raises(UserError, match="client_merged"):
        merge_clients(desk, plan, {}, one.id or 0)


@pytest.mark.parametrize("count", [1, 5])
def test_that_two_to_four_are_merged(desk: Desk, count: int) -> None:
    people = [add_client(desk) for _ in range(count)]
    with pytest.raises(UserError, match="merge_number"):
        open_merge(desk, ids(*people))


def test_that_nobody_is_left_without_a_name(desk: Desk) -> None:
    one, two = add_client(desk, surname_ru="Первова"), add_client(desk, surname_ru="", surname_lat="PERVOVA")
    with pytest.raises(UserError, match="fields_refused"):
        merge(desk, one, two, surname_ru=1, surname_lat=0)


def test_that_notes_are_joined_and_the_earliest_day_stays(desk: Desk) -> None:
    notes = ("Без рыбы", "Позвонить вечером", "без рыбы!")
    people = [save_client(desk, replace(client(), note=note, created_on=f"2020-0{at}-01"))[0] for at, note in
              enumerate(notes, 1)]  # fmt: skip
    merge(desk, people[1], people[0], people[2])
    card = get_client(desk, people[1].id or 0)
    assert (card.note, card.created_on) == ("Позвонить вечером\nБез рыбы", "2020-01-01")


def test_that_the_history_of_both_is_read_together(desk: Desk) -> None:
    one, two = add_client(desk, surname_ru="Первова"), add_client(desk, surname_ru="Второва")
    save_client(desk, two.with_values(city="Тверь"), two)
    merge(desk, one, get_client(desk, two.id or 0))
    told = [(entry.kind, entry.field, entry.merged) for entry in list_history(desk.store, f"client:{one.id}")]
    assert ("client_saved", "city", "Второва") in told
    assert ("client_added", "", "") in told
    assert not [one for one in told if one[1] == "client_id"], "rows that only moved"


NAMES = st.sampled_from(("", "Щеглова", "Щеглов-Ёлкин", "елкина", "SHCHEGLOVA"))
CODES = st.sampled_from(("", "1", "0012345", "71 0012345"))
DATES = st.sampled_from(("", "1985", "1985-03-14", "2020-01-01"))
PHONE = st.sampled_from(("", "+7 972 555-01-02", "8 972 5550102", "123"))
PERSON = st.fixed_dictionaries(
    {"surname_ru": NAMES.filter(bool)},
    optional={
        "given_name_ru": NAMES, "surname_lat": st.sampled_from(("", "SHCHEGLOVA")), "birth_date": DATES,
        "passport_series": st.sampled_from(("", "71")), "passport_number": CODES, "passport_issued": DATES,
        "internal_number": CODES, "birth_certificate": CODES, "phone": PHONE,
        "email": st.sampled_from(("", "a@example.com", "A@example.com")), "city": NAMES, "flat": CODES,
    },
)  # fmt: skip
DOCUMENTS = st.builds(
    cards.DocumentRow, kind=st.sampled_from(cards.DOCUMENT_KINDS), number=CODES.filter(bool), issued=DATES
)
CLIENT = st.builds(
    lambda values, documents, phones, addresses, traits, numbers, former, stage, note: replace(
        client(**values), documents=documents, phones=phones, addresses=addresses, traits=traits, cards=numbers,
        former_names=former, stage=stage, note=note,
    ),
    PERSON,
    st.lists(DOCUMENTS, max_size=2).map(tuple),
    st.lists(st.builds(cards.PhoneRow, number=PHONE.filter(bool), note=NAMES), max_size=2).map(tuple),
    st.lists(st.builds(cards.AddressRow, city=NAMES.filter(bool), flat=CODES), max_size=2).map(tuple),
    st.lists(st.builds(cards.TraitRow, name=NAMES.filter(bool), value=NAMES), max_size=2).map(tuple),
    st.lists(st.builds(cards.CardRow, number=CODES.filter(bool), note=NAMES), max_size=2).map(tuple),
    st.lists(st.builds(cards.FormerNameRow, surname_ru=NAMES.filter(bool)), max_size=1).map(tuple),
    st.sampled_from(cards.STAGES),
    NAMES,
)  # fmt: skip
PICK = st.integers(0, 11)


def told(rows: dict[str, list[dict[str, Any]]], owners: set[int]) -> dict[str, set[object]]:
    """Return what the cards of some clients tell, however it is written."""
    own = {name: [row for row in table if row.get("client_id") in owners] for name, table in rows.items()}
    people = [row for row in rows["client"] if row["id"] in owners]
    return {
        "documents": {(row["kind"], number_key(row["series"], row["number"])) for row in own["client_document"]},
        "phones": {phone_key(row["number"]) for row in own["client_phone"]},
        "emails": {email_key(row["address"]) for row in own["client_email"]},
        "cities": {fold_text(row["city"]) for row in own["client_address"]},
        "traits": {(fold_text(row["name"]), fold_text(row["value"])) for row in own["client_trait"]},
        "cards": {(number_key(row["number"]), row["note"]) for row in own["client_card"] if row["note"]},
        "surnames": {fold_text(row["surname_ru"]) for row in (*people, *own["former_name"])} - {""},
        "tours": {row["tour_id"] for row in own["tourist"]},
        "answers": {row["meaning"] for row in own["client_answer"]},
    }


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(people=st.lists(CLIENT, min_size=2, max_size=4), picks=st.lists(PICK, min_size=12, max_size=12))
def test_that_nothing_is_lost_and_undo_gives_back_every_row(
    desk: Desk, people: list[ClientCard], picks: list[int]
) -> None:
    stored = [save_client(desk, one)[0] for one in people]
    other = add_client(desk)
    tour = add_tour(desk)
    for at, one in enumerate(stored):
        if picks[at] % 2:
            relate(desk, one, stored[picks[at] % at] if at and picks[at] % 3 == 1 else other, cards.RELATIONS[at])
            answer(desk, one, f"x_{picks[at] % 3}", str(picks[at]))
            tell_apart(desk, [(one.id or 0, other.id or 0), (one.id or 0, stored[0].id or 0)])
        if picks[-1 - at] % 2:
            save_tourist(desk, replace(tourist(tour.id or 0), client_id=one.id))
    before = snapshot(desk.store)
    plan = open_merge(desk, ids(*stored))
    choices = {
        row.key: picks[at % len(picks)] % len(stored) for at, row in enumerate(plan.rows) if picks[at % len(picks)] % 2
    }
    kept = ids(*stored)[picks[0] % len(stored)]
    made = merge_clients(desk, plan, choices, kept)
    after = snapshot(desk.store)
    assert {name: was - told(after, {kept})[name] for name, was in told(before, set(ids(*stored))).items()} == {
        name: set() for name in told(before, set())
    }
    assert_sound(desk.store)
    assert all(tourist_card.client_id in {kept, None} for tourist_card in list_tourists(desk, tour.id or 0))
    undo(desk, made)
    assert snapshot(desk.store) == before
