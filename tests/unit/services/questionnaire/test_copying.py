"""Copying answers between people: what is offered, what would be lost, and one Undo for all."""

from dataclasses import replace

import pytest

from app.errors import UserError
from app.services.desk import Desk
from app.services.questionnaire.answers import save_answer, save_text
from app.services.questionnaire.copying import AnswerSource, Offer, copy_answers, list_companions, list_offers
from app.services.questionnaire.shapes import AnswerKey, Line, ValueOrigin
from app.services.questionnaire.sheet import open_sheet
from app.services.tours.cards import TouristCard
from app.services.tours.tourists import save_tourist
from tests.factories import FULL, add_client, add_service, add_tour, add_tourist, snapshot, undo

EMPLOYER, STATUS, HOST_PHONE = AnswerKey("x_employer"), AnswerKey("x_status"), AnswerKey("x_host_phone")
EXPIRES = AnswerKey("x_expires")
CHILDREN = [AnswerKey("x_child_name", at) for at in range(3)]

pytestmark = pytest.mark.usefixtures("packs")


@pytest.fixture
def family(desk: Desk) -> list[TouristCard]:
    tour = add_tour(desk, departure="2026-07-20")
    names = ({"surname_ru": "Придуманов"}, {"surname_ru": "Придуманова"}, {"surname_ru": "Чужой"})
    return [add_tourist(desk, tour.id or 0, **{**FULL, **name, "surname_lat": ""}) for name in names]


def two_trips(desk: Desk, client_id: int | None = None, **now: str) -> tuple[TouristCard, TouristCard]:
    """Return a tourist of a tour, and one of a later tour whose card says something else."""
    tours = [add_tour(desk, number=number) for number in ("000001", "000002")]
    cards = [
        add_tourist(desk, tour.id or 0, **values) for tour, values in zip(tours, (FULL, {**FULL, **now}), strict=True)
    ]
    if client_id is not None:
        cards = [save_tourist(desk, replace(card, client_id=client_id), card)[0] for card in cards]
    return cards[0], cards[1]


def line_of(desk: Desk, tourist: TouristCard, key: AnswerKey) -> Line:
    return next(line for line in open_sheet(desk, tourist.id or 0, "X_ONE").lines if line.key == key)


def give(desk: Desk, tourist: TouristCard, key: AnswerKey, value: str) -> None:
    save_answer(desk, tourist.id or 0, key, value, version=0)


def ids(*cards: TouristCard) -> list[int]:
    return [card.id or 0 for card in cards]


def offers(desk: Desk, source: TouristCard, *targets: TouristCard) -> dict[str, Offer]:
    return {one.meaning.code: one for one in list_offers(desk, AnswerSource(source.id), ids(*targets))}


def test_that_the_family_of_a_tour_comes_first(desk: Desk, family: list[TouristCard]) -> None:
    found = list_companions(desk, family[0].id or 0)
    assert [(one.tourist_id, one.is_family) for one in found] == [(family[1].id, True), (family[2].id, False)]


def test_that_another_persons_answers_are_offered_unticked_and_their_passports_never(
    desk: Desk, family: list[TouristCard]
) -> None:
    give(desk, family[0], STATUS, "married")
    give(desk, family[0], EXPIRES, "2033-03-03")
    found = offers(desk, family[0], family[1])
    assert not found["x_status"].is_chosen
    assert "x_surname" not in found  # each card says its own
    assert "x_expires" not in found
    assert copy_answers(desk, AnswerSource(family[0].id), ids(family[1]), [EXPIRES, AnswerKey("x_surname")]) is None
    assert line_of(desk, family[1], EXPIRES).value == FULL["passport_expires"]
    copy_answers(desk, AnswerSource(family[0].id), ids(family[1]), [STATUS])
    assert line_of(desk, family[1], STATUS).value == "married"


@pytest.mark.parametrize(
    "known",
    [
        {"surname_lat": "", "given_name_lat": ""},
        {"surname_ru": "", "given_name_ru": "", "surname_lat": "Pridumanova", "given_name_lat": "Anna"},
    ],
    ids=["russian", "latin"],
)
def test_that_an_earlier_trip_of_the_same_person_offers_the_person_ticked(desk: Desk, known: dict[str, str]) -> None:
    before, now = two_trips(desk, **known)
    give(desk, before, STATUS, "married")
    give(desk, before, EXPIRES, "2033-03-03")
    found = offers(desk, before, now)
    assert found["x_status"].is_chosen
    assert not found["x_expires"].is_chosen
    copy_answers(desk, AnswerSource(before.id), ids(now), [STATUS, EXPIRES])
    assert (line_of(desk, now, STATUS).value, line_of(desk, now, EXPIRES).value) == ("married", "2033-03-03")


def test_that_trips_linked_to_one_client_are_of_one_person(desk: Desk) -> None:
    client = add_client(desk, **FULL)
    before, now = two_trips(desk, client_id=client.id, surname_ru="Новая", surname_lat="NOVAIA", birth_date="")
    give(desk, before, AnswerKey("x_birth_city"), "Выдумск")  # it does not last, so the client does not have it
    assert offers(desk, before, now)["x_birth_city"].is_chosen


@pytest.mark.parametrize(
    "other",
    [{"passport_number": "7654321"}, {"passport_number": ""}, {"passport_series": "76"}],
    ids=["number", "none", "series"],
)
def test_that_the_answers_of_an_old_passport_are_not_offered_for_a_new_one(desk: Desk, other: dict[str, str]) -> None:
    before, now = two_trips(desk, **other)
    give(desk, before, EXPIRES, "2033-03-03")
    assert "x_expires" not in offers(desk, before, now)
    assert copy_answers(desk, AnswerSource(before.id), ids(now), [EXPIRES]) is None


@pytest.mark.parametrize(
    "other", [{"birth_date": "1960-05-18"}, {"given_name_ru": "Иная", "given_name_lat": "INAIA"}], ids=["born", "named"]
)
def test_that_a_namesake_is_another_person(desk: Desk, other: dict[str, str]) -> None:
    before, now = two_trips(desk, **other)
    give(desk, before, STATUS, "married")
    assert not offers(desk, before, now)["x_status"].is_chosen


def test_that_what_both_cards_say_of_one_person_is_left_to_them(desk: Desk) -> None:
    before, now = two_trips(desk, birth_city="Новый Выдумск")
    assert "x_birth_city" not in offers(desk, before, now)
    bare = add_tourist(desk, now.tour_id or 0, **{**FULL, "birth_city": ""})
    assert offers(desk, before, bare)["x_birth_city"].is_chosen


def test_that_a_family_is_offered_where_it_stays_and_what_it_does(desk: Desk, family: list[TouristCard]) -> None:
    give(desk, family[0], HOST_PHONE, "123456")
    give(desk, family[0], EMPLOYER, "Выдумка")
    found = offers(desk, family[0], family[1])
    assert found["x_host_phone"].is_chosen
    assert not found["x_employer"].is_chosen
    assert found["x_employer"].values == {EMPLOYER: "Выдумка"}


def test_that_what_would_be_lost_is_named(desk: Desk, family: list[TouristCard]) -> None:
    give(desk, family[0], EMPLOYER, "Выдумка")
    give(desk, family[1], EMPLOYER, "Небыль")
    found = offers(desk, family[0], family[1], family[2])["x_employer"]
    assert [(one.tourist_id, one.value, one.origin) for one in found.overwrites] == [
        (family[1].id, "Небыль", ValueOrigin.TYPED)
    ]
    assert not found.is_same


def test_that_answers_are_copied_to_several_at_once_and_taken_back_at_once(
    desk: Desk, family: list[TouristCard]
) -> None:
    give(desk, family[0], HOST_PHONE, "123456")
    give(desk, family[0], EMPLOYER, "Выдумка")
    version = line_of(desk, family[0], EMPLOYER).version
    save_text(desk, family[0].id or 0, EMPLOYER, "en", "Vydumka Ltd", version=version)
    before = snapshot(desk.store)
    written = copy_answers(desk, AnswerSource(family[0].id), ids(*family[1:]), [HOST_PHONE, EMPLOYER])
    for card in family[1:]:
        line = line_of(desk, card, EMPLOYER)
        assert (line.value, line.value_origin, line.text) == ("Выдумка", ValueOrigin.TOURIST, "Vydumka Ltd")
        assert line_of(desk, card, HOST_PHONE).value == "123456"
    undo(desk, written)
    assert snapshot(desk.store) == before


def test_that_what_the_card_says_too_is_followed_and_not_copied(desk: Desk, family: list[TouristCard]) -> None:
    assert offers(desk, family[0], family[1])["x_phone"].is_same
    assert copy_answers(desk, AnswerSource(family[0].id), ids(family[1]), [AnswerKey("x_phone")]) is None


def test_that_a_repeated_group_is_copied_whole(desk: Desk, family: list[TouristCard]) -> None:
    for key, name in zip(CHILDREN, ("Аня", "Боря"), strict=False):
        give(desk, family[0], key, name)
    for key in CHILDREN:
        give(desk, family[1], key, "Другой")
    offer = offers(desk, family[0], family[1])["x_child_name"]
    assert len(offer.overwrites) == 3
    copy_answers(desk, AnswerSource(family[0].id), ids(family[1]), offer.keys)
    lines = [line for line in open_sheet(desk, family[1].id or 0, "X_ONE").lines if line.key in CHILDREN]
    assert [line.value for line in lines] == ["Аня", "Боря", ""]


def test_that_what_a_client_keeps_can_be_taken(desk: Desk, family: list[TouristCard]) -> None:
    client = add_client(desk, **FULL)
    card = save_tourist(desk, TouristCard(tour_id=family[0].tour_id, client_id=client.id, values=family[0].values))[0]
    give(desk, card, EMPLOYER, "Выдумка")
    source = AnswerSource(client_id=client.id)
    assert "x_employer" in {one.meaning.code for one in list_offers(desk, source, ids(family[1]))}
    copy_answers(desk, source, ids(family[1]), [EMPLOYER])
    line = line_of(desk, family[1], EMPLOYER)
    assert (line.value, line.value_origin) == ("Выдумка", ValueOrigin.CLIENT)


def test_that_a_hotel_of_the_tour_is_read_there_and_not_copied(desk: Desk, family: list[TouristCard]) -> None:
    add_service(desk, family[0].tour_id, title="Отель Выдумка")
    assert offers(desk, family[0], family[1])["x_host"].is_same


def test_that_people_who_are_gone_are_said_so(desk: Desk, family: list[TouristCard]) -> None:
    with pytest.raises(UserError, match="client_removed"):
        list_offers(desk, AnswerSource(client_id=99), ids(family[0]))
    with pytest.raises(UserError, match="tourist_removed"):
        copy_answers(desk, AnswerSource(family[0].id), [99], [EMPLOYER])
    with pytest.raises(UserError, match="tourist_removed"):
        list_companions(desk, 99)


def test_that_a_group_is_copied_whole_and_leaves_nothing_of_what_stood_there(
    desk: Desk, family: list[TouristCard]
) -> None:
    born = AnswerKey("x_child_born")
    for card, name in ((family[0], "Анна"), (family[1], "Пётр")):
        give(desk, card, CHILDREN[0], name)
    give(desk, family[1], born, "2019-05-01")
    offer = offers(desk, family[0], family[1])["x_child_name"]
    assert [one.value for one in offer.overwrites] == ["Пётр", "2019-05-01"]
    copy_answers(desk, AnswerSource(family[0].id), ids(family[1]), offer.keys)
    assert line_of(desk, family[1], CHILDREN[0]).value == "Анна"
    assert line_of(desk, family[1], born).value == "", "it was another child's"


def test_that_nothing_is_overwritten_that_the_offers_did_not_name(desk: Desk, family: list[TouristCard]) -> None:
    give(desk, family[0], EMPLOYER, "Выдумка")
    give(desk, family[1], EMPLOYER, "Небыль")
    seen = offers(desk, family[0], family[1], family[2])["x_employer"].overwrites
    give(desk, family[2], EMPLOYER, "Иное")
    before = snapshot(desk.store)
    with pytest.raises(UserError, match="copying_changed"):
        copy_answers(desk, AnswerSource(family[0].id), ids(*family[1:]), [EMPLOYER], seen=seen)
    assert snapshot(desk.store) == before
    seen = offers(desk, family[0], family[1], family[2])["x_employer"].overwrites
    copy_answers(desk, AnswerSource(family[0].id), ids(*family[1:]), [EMPLOYER], seen=seen)
    assert [line_of(desk, card, EMPLOYER).value for card in family] == ["Выдумка"] * 3
