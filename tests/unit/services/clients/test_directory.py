"""The directory: what a card keeps of itself, and what two agents who save the same client get."""

from dataclasses import replace

import pytest

from app.errors import UserError
from app.services.clients.cards import (
    CardRow,
    ClientCard,
    DocumentRow,
    EmailRow,
    FamilyRow,
    PhoneRow,
    TraitRow,
    complete_client_values,
)
from app.services.clients.directory import get_client, remove_client, save_client
from app.services.desk import Desk
from app.services.merging import Clash
from app.services.tours.reading import get_tourist
from app.services.tours.tourists import save_tourist
from tests.factories import FULL, TODAY, add_client, add_tour, assert_sound, client, refusal, snapshot, tourist


@pytest.fixture
def stored(desk: Desk) -> ClientCard:
    return save_client(desk, client(**FULL))[0]


def numbers(card: ClientCard) -> list[tuple[str, bool]]:
    return [(row.number, row.current) for row in card.documents if row.kind == "passport"]


def phones(card: ClientCard) -> list[tuple[str, bool]]:
    return [(row.number, row.current) for row in card.phones]


def clashes_of(desk: Desk, card: ClientCard, base: ClientCard) -> list[Clash]:
    before = snapshot(desk.store)
    with pytest.raises(UserError) as caught:
        save_client(desk, card, base)
    assert caught.value.code == "clash"
    assert snapshot(desk.store) == before
    found = caught.value.params["clashes"]
    assert isinstance(found, list)
    return found


def test_that_a_new_client_is_of_this_agent_and_day(desk: Desk) -> None:
    stored = add_client(desk)
    assert (stored.agent_id, stored.created_on, stored.stage, stored.kind) == (
        desk.agent_id,
        TODAY.isoformat(),
        "regular",
        "person",
    )


def test_that_a_replaced_passport_is_kept(desk: Desk, stored: ClientCard) -> None:
    now = save_client(desk, stored.with_values(passport_number="7654321", passport_issued="2026-05-01"), stored)[0]
    assert numbers(now) == [("0012345", False), ("7654321", True)]
    former = now.documents[0]
    assert (former.replaced_on, former.issued, former.expires) == (TODAY.isoformat(), "2019-04-02", "2029-04-02")
    assert_sound(desk.store)


def test_that_a_passport_that_was_only_completed_is_the_same(desk: Desk, stored: ClientCard) -> None:
    now = save_client(desk, stored.with_values(passport_series="7 1", passport_issuer="МИД"), stored)[0]
    assert numbers(now) == [("0012345", True)]
    assert now.documents[0].issuer == "МИД"


def test_that_an_old_passport_can_be_taken_back(desk: Desk, stored: ClientCard) -> None:
    now = save_client(desk, stored.with_values(passport_number="7654321"), stored)[0]
    back = save_client(desk, now.with_values(passport_number="0012345"), now)[0]
    assert numbers(back) == [("0012345", True), ("7654321", False)]
    assert back.documents[0].replaced_on == ""


def test_that_dates_known_before_the_number_stay_with_it(desk: Desk) -> None:
    first = add_client(desk, passport_expires="2029-01-01")
    now = save_client(desk, first.with_values(passport_number="0012345"), first)[0]
    assert numbers(now) == [("0012345", True)]
    assert now.documents[0].expires == "2029-01-01"


@pytest.mark.parametrize(
    ("change", "former"),
    [
        ({"surname_ru": "Замужняя", "surname_lat": "ZAMUZHNIAIA"}, ["Придуманова"]),
        ({"given_name_ru": "Инна"}, ["Придуманова"]),
        ({"surname_ru": "ПРИДУМАНОВА"}, []),
        ({"surname_lat": "Pridumanova"}, []),
        ({"phone": "123"}, []),
    ],
)
def test_that_a_replaced_name_is_kept(
    desk: Desk, stored: ClientCard, change: dict[str, str], former: list[str]
) -> None:
    now = save_client(desk, stored.with_values(**change), stored)[0]
    assert [row.surname_ru for row in now.former_names] == former
    assert all(row.replaced_on == TODAY.isoformat() and row.given_name_ru == "Анна" for row in now.former_names)


def test_that_a_name_that_was_only_completed_is_not_former(desk: Desk) -> None:
    first = add_client(desk)
    now = save_client(desk, first.with_values(given_name_ru="Анна", surname_lat="PRIDUMANOVA"), first)[0]
    assert now.former_names == ()


@pytest.mark.parametrize("name", ["phone", "email", "passport_number", "internal_number", "birth_certificate", "city"])
def test_that_a_cleared_field_is_cleared_in_its_row(desk: Desk, stored: ClientCard, name: str) -> None:
    now = save_client(desk, stored.with_values(**{name: ""}), stored)[0]
    assert now.values[name] == ""
    assert_sound(desk.store)


def test_that_a_phone_marked_as_current_goes_to_the_fields(desk: Desk, stored: ClientCard) -> None:
    card = replace(stored, phones=(*stored.phones, PhoneRow(number="+7 972 000-00-01", current=True)))
    now = save_client(desk, card, stored)[0]
    assert phones(now) == [(FULL["phone"], False), ("+7 972 000-00-01", True)]
    assert now.values["phone"] == "+7 972 000-00-01"
    assert_sound(desk.store)


def test_that_a_current_row_edited_in_place_goes_to_the_fields(desk: Desk, stored: ClientCard) -> None:
    rows = tuple(replace(row, address="other@example.com") for row in stored.emails)
    now = save_client(desk, replace(stored, emails=rows), stored)[0]
    assert now.values["email"] == "other@example.com"
    assert_sound(desk.store)


def test_that_a_removed_current_row_leaves_the_fields(desk: Desk, stored: ClientCard) -> None:
    now = save_client(desk, replace(stored, phones=(), documents=()), stored)[0]
    assert {now.values[name] for name in ("phone", "passport_number", "passport_expires", "internal_number")} == {""}
    assert now.values["email"] == FULL["email"]
    assert_sound(desk.store)


def test_that_typing_a_further_phone_loses_none(desk: Desk, stored: ClientCard) -> None:
    card = replace(stored, phones=(*stored.phones, PhoneRow(number="+7 972 000-00-01")))
    card = save_client(desk, card, stored)[0]
    now = save_client(desk, card.with_values(phone="+7 972 000-00-01"), card)[0]
    assert sorted(phones(now)) == [("+7 972 000-00-01", True), (FULL["phone"], False)]
    assert_sound(desk.store)


def test_that_a_new_card_may_bring_its_current_rows(desk: Desk) -> None:
    card = replace(
        client(),
        documents=(DocumentRow(series="71", number="0012345", current=True), DocumentRow(number="1", current=True)),
        emails=(EmailRow(address="a@example.com", current=True),),
    )
    stored = save_client(desk, card)[0]
    assert stored.values["passport_number"] == "0012345"
    assert stored.values["email"] == "a@example.com"
    assert_sound(desk.store)


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"cards": (CardRow(kind="bank", number="12345"),)}, {"cards/0/number": "bank_last_four"}),
        ({"cards": (CardRow(kind="bank", number="4276 1234 5678 9012"),)}, {"cards/0/number": "bank_last_four"}),
        ({"cards": (CardRow(kind="bank", number="12a4"),)}, {"cards/0/number": "bank_last_four"}),
        ({"cards": (CardRow(kind="bank", series="1", number="1234"),)}, {"cards/0/series": "bank_last_four"}),
        ({"phones": (PhoneRow(number="x" * 41),)}, {"phones/0/number": "too_long"}),
        ({"phones": (PhoneRow(number="none", current=True),)}, {"phones/0/number": "phone_unreadable"}),
        ({"emails": (EmailRow(address="nobody"),)}, {"emails/0/address": "email_unreadable"}),
        ({"documents": (DocumentRow(issued="2026-02-30"),)}, {"documents/0/issued": "date_impossible"}),
        (
            {"documents": (DocumentRow(number="1" * 25, current=True),)},
            {"documents/0/number": "too_long"},
        ),
        ({"traits": (TraitRow(name="a\x00b"),)}, {"traits/0/name": "characters_refused"}),
        ({"traits": (TraitRow(name=" a"),)}, {"traits/0/name": "outer_spaces"}),
        ({"note": "x" * 20_001}, {"note": "too_long"}),
        ({"note": "bell\x07"}, {"note": "characters_refused"}),
        ({"values": complete_client_values({"phone": "12345"})}, {"surname_ru": "name_missing"}),
    ],
)
def test_that_a_card_says_what_it_can_not_hold(desk: Desk, row: dict[str, object], problem: dict[str, str]) -> None:
    card = replace(client(), **row)  # type: ignore[arg-type]
    with pytest.raises(UserError) as caught:
        save_client(desk, card)
    assert caught.value.code == "fields_refused"
    assert refusal(caught.value) == problem
    assert snapshot(desk.store)["client"] == []


@pytest.mark.parametrize("number", ["", "7", "1234"])
def test_that_four_digits_of_a_bank_card_are_kept(desk: Desk, number: str) -> None:
    stored = save_client(desk, replace(client(), cards=(CardRow(kind="bank", number=number),)))[0]
    assert stored.cards[0].number == number


def test_that_discount_and_loyalty_cards_are_kept_whole(desk: Desk) -> None:
    rows = (CardRow(series="AB", number="0001234567890"), CardRow(kind="loyalty", number="SU 00 12345678"))
    stored = save_client(desk, replace(client(), cards=rows))[0]
    assert [(row.series, row.number) for row in stored.cards] == [("AB", "0001234567890"), ("", "SU 00 12345678")]


def test_that_nobody_is_their_own_relative(desk: Desk, stored: ClientCard) -> None:
    with pytest.raises(UserError) as caught:
        save_client(desk, replace(stored, family=(FamilyRow(relative_id=stored.id or 0),)), stored)
    assert refusal(caught.value) == {"family": "own_relative"}


def test_that_a_family_link_reads_rightly_from_both_sides(desk: Desk, stored: ClientCard) -> None:
    child = add_client(desk, surname_ru="Детёв")
    link = FamilyRow(relative_id=child.id or 0, relation="child")
    parent = save_client(desk, replace(stored, family=(link,)), stored)[0]
    assert [(row.relation, row.name) for row in parent.family] == [("child", "Детёв")]
    [seen] = get_client(desk, child.id or 0).family
    assert (seen.relative_id, seen.relation, seen.name) == (stored.id, "parent", "Придуманова Анна Марковна")


def test_that_a_family_link_is_edited_rightly_from_the_other_side(desk: Desk, stored: ClientCard) -> None:
    child = add_client(desk, surname_ru="Детёв")
    uncle = add_client(desk, surname_ru="Дядин")
    link = FamilyRow(relative_id=child.id or 0, relation="child")
    save_client(desk, replace(stored, family=(link,)), stored)
    seen = get_client(desk, child.id or 0)
    now = save_client(desk, replace(seen, family=(replace(seen.family[0], relation="grandparent"),)), seen)[0]
    assert now.family[0].relation == "grandparent"
    assert get_client(desk, stored.id or 0).family[0].relation == "grandchild"
    moved = save_client(desk, replace(now, family=(replace(now.family[0], relative_id=uncle.id or 0),)), now)[0]
    assert moved.family[0].relative_id == uncle.id
    assert get_client(desk, stored.id or 0).family == ()
    assert get_client(desk, uncle.id or 0).family[0].relation == "grandchild"


def test_that_a_relative_removed_meanwhile_is_told(desk: Desk, stored: ClientCard) -> None:
    other = add_client(desk)
    remove_client(desk, other.id or 0)
    with pytest.raises(UserError) as caught:
        save_client(desk, replace(stored, family=(FamilyRow(relative_id=other.id or 0),)), stored)
    assert caught.value.code == "relative_removed"


def test_that_removing_a_client_leaves_the_tourists_their_data(desk: Desk, stored: ClientCard) -> None:
    person = save_tourist(desk, replace(tourist(add_tour(desk).id or 0, **FULL), client_id=stored.id))[0]
    relative = add_client(desk)
    save_client(desk, replace(relative, family=(FamilyRow(relative_id=stored.id or 0),)), relative)
    remove_client(desk, stored.id or 0)
    left = get_tourist(desk, person.id or 0)
    assert left.client_id is None
    assert left.values == person.values
    assert get_client(desk, relative.id or 0).family == ()
    assert_sound(desk.store)
    for act in (get_client, remove_client):
        with pytest.raises(UserError, match="client_removed"):
            act(desk, stored.id or 0)


def test_that_two_agents_who_change_different_fields_are_merged(desk: Desk, stored: ClientCard) -> None:
    mine = theirs = get_client(desk, stored.id or 0)
    save_client(desk, replace(theirs.with_values(phone="+7 972 111-11-11"), stage="lost"), theirs)
    card = replace(mine.with_values(email="m@example.com"), traits=(TraitRow(name="место"),), note="моё")
    merged = save_client(desk, card, mine)[0]
    assert merged.values["phone"] == "+7 972 111-11-11"
    assert merged.values["email"] == "m@example.com"
    assert (merged.stage, merged.note, len(merged.traits)) == ("lost", "моё", 1)
    assert_sound(desk.store)


def test_that_two_agents_who_change_the_same_field_are_both_shown(desk: Desk, stored: ClientCard) -> None:
    mine = theirs = get_client(desk, stored.id or 0)
    save_client(desk, theirs.with_values(phone="+7 972 111-11-11", city="Иной"), theirs)
    card = mine.with_values(phone="+7 972 222-22-22", city="Иной", email="m@example.com")
    clashes = clashes_of(desk, card, mine)
    assert clashes == [Clash("phone", FULL["phone"], "+7 972 222-22-22", "+7 972 111-11-11")]


def test_that_rows_clash_field_by_field(desk: Desk, stored: ClientCard) -> None:
    base = save_client(desk, replace(stored, traits=(TraitRow(name="место", value="у окна"),)), stored)[0]
    row = base.traits[0]
    save_client(desk, replace(base, traits=(replace(row, value="у прохода"),)), base)
    clashes = clashes_of(desk, replace(base, traits=(replace(row, name="кресло", value="впереди"),)), base)
    assert clashes == [Clash(f"traits/{row.id}/value", "у окна", "впереди", "у прохода")]


def test_that_a_row_removed_meanwhile_clashes_and_can_be_kept(desk: Desk, stored: ClientCard) -> None:
    base = save_client(desk, replace(stored, traits=(TraitRow(name="место", value="у окна"),)), stored)[0]
    save_client(desk, replace(base, traits=()), base)
    card = replace(base, traits=(replace(base.traits[0], value="у прохода"),))
    [clash] = clashes_of(desk, card, base)
    assert (clash.mine, clash.theirs) == ("у прохода", None)
    kept = save_client(desk, card, get_client(desk, stored.id or 0))[0]
    assert [row.value for row in kept.traits] == ["у прохода"]


def test_that_a_row_changed_meanwhile_is_not_removed_in_silence(desk: Desk, stored: ClientCard) -> None:
    base = save_client(desk, replace(stored, traits=(TraitRow(name="место", value="у окна"),)), stored)[0]
    save_client(desk, replace(base, traits=(replace(base.traits[0], value="у прохода"),)), base)
    [clash] = clashes_of(desk, replace(base, traits=()), base)
    assert (clash.mine, clash.theirs) == (None, "у прохода")


def test_that_both_may_remove_the_same_row(desk: Desk, stored: ClientCard) -> None:
    base = save_client(desk, replace(stored, traits=(TraitRow(name="место"),)), stored)[0]
    save_client(desk, replace(base, traits=()), base)
    assert save_client(desk, replace(base, traits=()), base)[1] is None


def test_that_a_client_removed_meanwhile_is_told(desk: Desk, stored: ClientCard) -> None:
    remove_client(desk, stored.id or 0)
    with pytest.raises(UserError, match="client_removed"):
        save_client(desk, stored.with_values(phone="123"), stored)
    assert snapshot(desk.store)["client"] == []
