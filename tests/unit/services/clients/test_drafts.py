import pytest

from app.errors import UserError
from app.services.clients.cards import CardRow, ClientCard, DocumentRow, FamilyRow, PhoneRow, TraitRow
from app.services.clients.directory import get_client, save_client
from app.services.clients.drafts import (
    ShownRow,
    add_row,
    can_be_current,
    change_row,
    make_current,
    rebase,
    remove_row,
    shown_rows,
)
from tests.factories import TODAY


@pytest.fixture
def client(desk):
    card = ClientCard().with_values(
        surname_ru="Образцова", given_name_ru="Вера", passport_series="70", passport_number="1111111", phone="+7 900 1"
    )
    return save_client(desk, card)[0]


def shown(card, section):
    """What the table shows: the values that tell rows apart, and which is current."""
    return [(getattr(one.row, "number", ""), one.current) for one in shown_rows(card, section)]


def agree(desk, draft, base, section):
    """Save a draft and check that the base holds what the screen has shown."""
    before = sorted(shown(draft, section))
    saved, _ = save_client(desk, draft, base)
    assert sorted((getattr(row, "number", ""), row.current) for row in getattr(saved, section)) == before
    return saved


def at(card, section, number):
    return next(one for one in shown_rows(card, section) if one.row.number == number)


def test_that_a_new_current_passport_leaves_the_former_one(desk, client):
    new = DocumentRow(kind="passport", series="75", number="2222222", expires="2035-01-01")
    draft = add_row(client, "documents", new, current=True)
    assert draft.values["passport_number"] == "2222222"
    assert shown(draft, "documents") == [("2222222", True), ("1111111", False)]
    saved = agree(desk, draft, client, "documents")
    former = next(row for row in saved.documents if not row.current)
    assert former.replaced_on == TODAY.isoformat()


def test_that_a_typed_passport_shows_as_current_before_it_is_saved(desk, client):
    draft = client.with_values(passport_number="3333333")
    assert shown(draft, "documents") == [("3333333", True), ("1111111", False)]
    agree(desk, draft, client, "documents")


def test_that_a_corrected_number_leaves_no_former_passport(desk, client):
    row = at(client, "documents", "1111111")
    draft = change_row(client, "documents", row, DocumentRow(kind="passport", series="70", number="1111112"))
    saved = agree(desk, draft, client, "documents")
    assert len(saved.documents) == 1
    assert saved.values["passport_number"] == "1111112"


def test_that_a_former_passport_is_made_current_again(desk, client):
    saved, _ = save_client(desk, client.with_values(passport_number="2222222"), client)
    draft = make_current(saved, "documents", at(saved, "documents", "1111111"))
    agree(desk, draft, saved, "documents")


def test_that_a_removed_current_passport_is_not_replaced_by_a_former_one(desk, client):
    saved, _ = save_client(desk, client.with_values(passport_number="2222222"), client)
    draft = remove_row(saved, "documents", at(saved, "documents", "2222222"))
    again = agree(desk, draft, saved, "documents")
    assert again.values["passport_number"] == ""
    assert [row.number for row in again.documents] == ["1111111"]


def test_that_a_passport_that_was_only_made_current_gives_way_to_the_one_before(client):
    draft = add_row(client, "documents", DocumentRow(series="75", number="2222222"), current=True)
    back = remove_row(draft, "documents", at(draft, "documents", "2222222"))
    assert shown(back, "documents") == [("1111111", True)]


def test_that_a_phone_made_current_changes_places_with_the_first(desk, client):
    saved, _ = save_client(desk, add_row(client, "phones", PhoneRow(number="+7 900 2", note="work")), client)
    draft = make_current(saved, "phones", at(saved, "phones", "+7 900 2"))
    again = agree(desk, draft, saved, "phones")
    assert again.values["phone"] == "+7 900 2"
    assert {row.number: row.note for row in again.phones} == {"+7 900 1": "", "+7 900 2": "work"}


def test_that_a_phone_made_current_and_then_corrected_keeps_the_other(desk, client):
    saved, _ = save_client(desk, add_row(client, "phones", PhoneRow(number="+7 900 2")), client)
    draft = make_current(saved, "phones", at(saved, "phones", "+7 900 2")).with_values(phone="+7 900 3")
    agree(desk, draft, saved, "phones")
    assert sorted(shown(draft, "phones")) == [("+7 900 1", False), ("+7 900 3", True)]


def test_that_a_new_current_phone_may_be_edited_before_it_is_saved(desk, client):
    draft = add_row(client, "phones", PhoneRow(number="+7 900 2"), current=True)
    draft = change_row(draft, "phones", at(draft, "phones", "+7 900 2"), PhoneRow(number="+7 900 4", note="new"))
    assert draft.values["phone"] == "+7 900 4"
    agree(desk, draft, client, "phones")


def test_that_removing_the_current_phone_makes_the_next_one_current(desk, client):
    saved, _ = save_client(desk, add_row(client, "phones", PhoneRow(number="+7 900 2")), client)
    draft = remove_row(saved, "phones", at(saved, "phones", "+7 900 1"))
    again = agree(desk, draft, saved, "phones")
    assert again.values["phone"] == "+7 900 2"


def test_that_a_typed_phone_is_kept_when_another_is_made_current(desk):
    draft = ClientCard().with_values(surname_ru="Новый", phone="+7 900 1")
    draft = add_row(draft, "phones", PhoneRow(number="+7 900 2"), current=True)
    assert sorted(shown(draft, "phones")) == [("+7 900 1", False), ("+7 900 2", True)]
    agree(desk, draft, None, "phones")


def test_that_only_what_has_a_number_can_be_current():
    assert not can_be_current("documents", DocumentRow(issued="2020-01-01"))
    assert not can_be_current("documents", DocumentRow(kind="other", number="12"))
    assert not can_be_current("cards", CardRow(number="12"))
    assert can_be_current("phones", PhoneRow(number="12"))


def test_that_rows_without_a_current_one_are_changed_in_place(desk, client):
    saved, _ = save_client(desk, add_row(client, "traits", TraitRow(name="Allergy", value="nuts")), client)
    draft = change_row(saved, "traits", shown_rows(saved, "traits")[0], TraitRow(name="Allergy", value="fish"))
    again, _ = save_client(desk, draft, saved)
    assert [(row.id, row.value) for row in again.traits] == [(saved.traits[0].id, "fish")]


def test_that_a_link_read_from_the_other_side_is_changed_rightly(desk, client):
    child, _ = save_client(desk, ClientCard().with_values(surname_ru="Образцов"))
    save_client(desk, add_row(client, "family", FamilyRow(relative_id=child.id, relation="child")), client)
    seen = get_client(desk, child.id)
    assert seen.family[0].relation == "parent"
    row = FamilyRow(seen.family[0].id, client.id, "grandparent")
    save_client(desk, change_row(seen, "family", shown_rows(seen, "family")[0], row), seen)
    assert get_client(desk, client.id).family[0].relation == "grandchild"


def clash(desk, mine, theirs, base):
    save_client(desk, theirs, base)
    with pytest.raises(UserError) as raised:
        save_client(desk, mine, base)
    return get_client(desk, base.id), raised.value.params["clashes"]


def test_that_a_rebased_card_keeps_what_others_changed_and_what_was_chosen(desk, client):
    mine = client.with_values(surname_ru="Моя", city="Тверь")
    mine = add_row(mine, "traits", TraitRow(name="Seat", value="window"))
    theirs = client.with_values(surname_ru="Чужая", email="vera@example.com")
    fresh, clashes = clash(desk, mine, theirs, client)
    assert [one.field for one in clashes] == ["surname_ru"]
    saved, _ = save_client(desk, rebase(client, mine, fresh, {"surname_ru": "Моя"}), fresh)
    assert (saved.values["surname_ru"], saved.values["city"]) == ("Моя", "Тверь")
    assert saved.values["email"] == "vera@example.com"
    assert [row.value for row in saved.traits] == ["window"]


@pytest.mark.parametrize(("keep_mine", "values"), [(True, ["fish"]), (False, [])])
def test_that_a_row_that_they_removed_and_i_changed_is_decided(desk, client, keep_mine, values):
    base, _ = save_client(desk, add_row(client, "traits", TraitRow(name="Allergy", value="nuts")), client)
    row = shown_rows(base, "traits")[0]
    mine = change_row(base, "traits", row, TraitRow(name="Allergy", value="fish"))
    fresh, clashes = clash(desk, mine, remove_row(base, "traits", row), base)
    chosen = {one.field: one.mine if keep_mine else one.theirs for one in clashes}
    saved, _ = save_client(desk, rebase(base, mine, fresh, chosen), fresh)
    assert [one.value for one in saved.traits] == values


def test_that_a_row_without_its_place_is_left_alone(client):
    assert make_current(client, "phones", ShownRow(PhoneRow(number="1"), None)) == client
