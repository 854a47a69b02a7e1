from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.person_fields import PERSON_FIELDS
from app.services.documents.zone import read_zone
from app.services.tours.cards import complete_values
from app.views.documents.zone_plan import CARD, DOCUMENT, plan_zone, taken_values, zone_question
from tests.zone_writer import write_zone

TODAY = date(2026, 6, 1)


def zone_of(card=None, **more):
    person = {
        "code": "P", "state": "RUS", "surname": "SHCHUKINA", "given_name": "IULIIA", "number": "751234567",
        "nationality": "RUS", "birth": "740812", "sex": "F", "expires": "310812",
    }  # fmt: skip
    misread = more.pop("misread", ("", ""))
    text = "\n".join(write_zone("td3", **{**person, **more})).replace(*misread)
    return read_zone(text, today=TODAY, given=card or {})


def states(plan):
    return {row.field: row.state for row in plan.rows}


def question(zone, card):
    return zone_question(plan_zone(zone, card), zone, card, "en", offers_new=True)


def row_of(asked, field):
    return next(row for row in asked.rows if row.key == field)


def test_that_an_empty_card_takes_all_with_the_likely_russian_names():
    plan = plan_zone(zone_of(), complete_values({}))
    assert set(states(plan).values()) == {"new"}
    taken = taken_values(plan, {row.field: DOCUMENT for row in plan.rows})
    assert taken["surname_ru"] == "Щукина"
    assert taken["given_name_ru"] == "Юлия"
    assert (taken["passport_series"], taken["passport_number"]) == ("75", "1234567")


def test_that_a_further_reading_of_a_name_can_be_chosen():
    plan = plan_zone(zone_of(surname="PODIACHEVA"), complete_values({}))
    row = next(row for row in plan.rows if row.field == "surname_ru")
    assert row.more
    assert taken_values(plan, {"surname_ru": DOCUMENT + 1}) == {"surname_ru": row.more[0]}


def test_that_same_and_different_fields_are_told_apart_and_nothing_is_taken_unchosen():
    card = complete_values({"surname_lat": "shchukina", "birth_date": "1974-08-13", "surname_ru": "Щукина"})
    plan = plan_zone(zone_of(card), card)
    told = states(plan)
    assert (told["surname_lat"], told["birth_date"], told["surname_ru"]) == ("same", "different", "unread")
    assert taken_values(plan, {"birth_date": CARD}) == {}
    assert not plan.is_other_person


def test_that_letters_that_differ_are_marked_and_named():
    card = complete_values({"surname_lat": "SHCHUKIMA"})
    asked = question(zone_of(card), card)
    assert row_of(asked, "surname_lat").note == "SHCHUKI[N]A: letter 8: N in the document, M on the card."


def test_that_a_russian_name_that_is_not_spelt_so_is_marked():
    card = complete_values({"surname_ru": "Щукима"})
    row = row_of(question(zone_of(card), card), "surname_ru")
    assert row.is_settled
    assert "[N]" in row.note


def test_that_a_value_whose_check_digit_fails_is_not_taken_beforehand():
    zone = zone_of(misread=("740812", "740813"))
    assert not zone.valid
    row = row_of(question(zone, complete_values({})), "birth_date")
    assert row.chosen == CARD
    assert row.note


def test_that_a_document_of_somebody_else_offers_a_new_tourist():
    card = complete_values({"surname_ru": "Орлова", "surname_lat": "ORLOVA", "birth_date": "1980-01-01"})
    asked = question(zone_of(card), card)
    assert asked.extra_text == "New card"
    assert "another person" in asked.sentence


@pytest.mark.parametrize(
    "card",
    [
        {"surname_ru": "Щукина", "birth_date": "1980-01-01"},
        {"surname_ru": "Орлова", "birth_date": "1974-08-12"},
        {"surname_ru": "Орлова"},
        {"birth_date": "1980-01-01"},
        {},
    ],
)
def test_that_one_of_surname_and_birth_date_is_enough_for_the_same_person(card):
    assert not plan_zone(zone_of(), complete_values(card)).is_other_person


@given(st.dictionaries(st.sampled_from([field.name for field in PERSON_FIELDS]), st.text(max_size=30)))
def test_that_any_card_can_be_compared(card):
    values = {**{field.name: "" for field in PERSON_FIELDS}, **card}
    zone = zone_of(values)
    asked = zone_question(plan_zone(zone, values), zone, values, "en", offers_new=False)
    assert {row.key for row in asked.rows} >= set(zone.values) - {n for n, v in zone.values.items() if not v}


def test_that_two_other_names_are_another_person_where_the_card_has_no_birth_date():
    other = complete_values({"surname_ru": "Пробова", "given_name_ru": "Ольга"})
    assert plan_zone(zone_of(), other).is_other_person
    married = complete_values({"surname_ru": "Пробова", "given_name_ru": "Юлия"})
    assert not plan_zone(zone_of(), married).is_other_person
