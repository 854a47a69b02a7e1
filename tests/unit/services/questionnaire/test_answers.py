"""Answers of a trip: what is followed, what is stored, what the client keeps, and what Undo takes back."""

import pytest

from app.errors import UserError
from app.services.desk import Desk
from app.services.questionnaire.answers import clear_answer, keep_answer, remove_position, save_answer, save_text
from app.services.questionnaire.shapes import AnswerKey, Line, TextOrigin, ValueOrigin
from app.services.questionnaire.sheet import open_sheet
from app.services.tours.cards import TouristCard
from app.services.tours.reading import get_tourist
from app.services.tours.tourists import save_tourist
from tests.factories import FULL, add_client, add_service, add_tour, add_tourist, refusal, snapshot, undo

COUNTRY, OTHER_COUNTRY = "X_ONE", "X_TWO"
SURNAME, EXPIRES, STATUS = AnswerKey("x_surname"), AnswerKey("x_expires"), AnswerKey("x_status")
EMPLOYER, PHONE, HOST_PHONE = AnswerKey("x_employer"), AnswerKey("x_phone"), AnswerKey("x_host_phone")

pytestmark = pytest.mark.usefixtures("packs")


@pytest.fixture
def tourist(desk: Desk) -> TouristCard:
    tour = add_tour(desk, country="FRA", departure="2026-07-20")
    card = add_tourist(desk, tour.id or 0, **FULL)
    add_service(desk, tour.id or 0, title="Hôtel Exemple")
    return card


def line_of(desk: Desk, tourist: TouristCard, key: AnswerKey, country: str = COUNTRY) -> Line:
    return next(line for line in open_sheet(desk, tourist.id or 0, country).lines if line.key == key)


def save(desk: Desk, tourist: TouristCard, key: AnswerKey, value: str) -> int | None:
    return save_answer(desk, tourist.id or 0, key, value, version=line_of(desk, tourist, key).version)


def linked(desk: Desk, client_id: int | None, **fields: str) -> TouristCard:
    tour = add_tour(desk, country="FRA", **fields)
    card = TouristCard(tour_id=tour.id or 0, client_id=client_id, values=add_tourist(desk, tour.id or 0, **FULL).values)
    return save_tourist(desk, card)[0]


def test_that_what_the_card_says_is_followed(desk: Desk, tourist: TouristCard) -> None:
    line = line_of(desk, tourist, SURNAME)
    assert (line.value, line.value_origin, line.version) == ("Придуманова", ValueOrigin.CARD, 0)
    assert (line.text, line.text_origin) == ("PRIDUMANOVA", TextOrigin.CARD)
    changed = get_tourist(desk, tourist.id or 0)
    save_tourist(desk, changed.with_values(surname_ru="Иная", surname_lat="INAYA"), changed)
    assert line_of(desk, tourist, SURNAME).value == "Иная"
    assert line_of(desk, tourist, SURNAME).text == "INAYA"


def test_that_what_the_tour_says_is_followed(desk: Desk, tourist: TouristCard) -> None:
    line = line_of(desk, tourist, AnswerKey("x_host"))
    assert (line.value, line.value_origin, line.text) == ("Hôtel Exemple", ValueOrigin.TOUR, "Hôtel Exemple")


def test_that_an_own_answer_stands_before_the_cards_and_says_so(desk: Desk, tourist: TouristCard) -> None:
    save(desk, tourist, PHONE, "+7 900 000-00-00")
    line = line_of(desk, tourist, PHONE)
    assert (line.value, line.value_origin, line.ready) == ("+7 900 000-00-00", ValueOrigin.TYPED, FULL["phone"])
    assert [doubt.code for doubt in line.doubts] == ["card_differs"]
    clear_answer(desk, tourist.id or 0, PHONE, version=line.version)
    assert line_of(desk, tourist, PHONE).value_origin is ValueOrigin.CARD


def test_that_a_kept_answer_is_doubted_again_once_card_or_answer_say_something_else(
    desk: Desk, tourist: TouristCard
) -> None:
    def doubts() -> list[str]:
        return [doubt.code for doubt in line_of(desk, tourist, PHONE).doubts]

    def keep() -> int | None:
        return keep_answer(desk, tourist.id or 0, PHONE, version=line_of(desk, tourist, PHONE).version)

    assert keep() is None  # it is the card's
    save(desk, tourist, PHONE, "+7 900 000-00-00")
    change_set = keep()
    assert change_set is not None
    assert not doubts()
    assert keep() is None
    undo(desk, change_set)
    assert doubts() == ["card_differs"]
    keep()
    card = get_tourist(desk, tourist.id or 0)
    card, _ = save_tourist(desk, card.with_values(phone="+7 900 111-11-11"), card)
    assert doubts() == ["card_differs"]
    keep()
    save(desk, tourist, PHONE, "+7 900 222-22-22")
    assert doubts() == ["card_differs"]


def test_that_a_text_typed_by_hand_leaves_an_answer_kept(desk: Desk, tourist: TouristCard) -> None:
    save(desk, tourist, PHONE, "+7 900 000-00-00")
    keep_answer(desk, tourist.id or 0, PHONE, version=line_of(desk, tourist, PHONE).version)
    version = line_of(desk, tourist, PHONE).version
    save_text(desk, tourist.id or 0, PHONE, "en", "+7 900 0000000", version=version)
    line = line_of(desk, tourist, PHONE)
    assert (line.text, line.doubts) == ("+7 900 0000000", ())


def test_that_an_answer_taken_away_stays_away_though_the_card_knows_it(desk: Desk, tourist: TouristCard) -> None:
    save(desk, tourist, PHONE, "")
    line = line_of(desk, tourist, PHONE)
    assert (line.value, line.value_origin) == ("", ValueOrigin.TYPED)


def test_that_an_answer_that_says_the_cards_is_followed_again(desk: Desk, tourist: TouristCard) -> None:
    save(desk, tourist, PHONE, "1234567")
    save(desk, tourist, PHONE, FULL["phone"])
    assert line_of(desk, tourist, PHONE).value_origin is ValueOrigin.CARD
    assert snapshot(desk.store)["tourist_answer"] == []


def test_that_a_chosen_option_has_the_words_of_its_country(desk: Desk, tourist: TouristCard) -> None:
    save(desk, tourist, STATUS, "married")
    line = line_of(desk, tourist, STATUS)
    assert (line.value_origin, line.text, line.text_origin) == (ValueOrigin.OPTION, "Married", TextOrigin.OPTION)


def test_that_a_country_without_the_option_keeps_it(desk: Desk, tourist: TouristCard) -> None:
    save(desk, tourist, STATUS, "partner")
    there = line_of(desk, tourist, STATUS, OTHER_COUNTRY)
    assert (there.value, there.text) == ("partner", "Partenaire")
    assert "option_missing" in [doubt.code for doubt in there.doubts]
    assert line_of(desk, tourist, STATUS).doubts == ()


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        (EXPIRES, "31.12.1985", "date_impossible"),
        (STATUS, "no such thing", "choice_unreadable"),
        (AnswerKey("x_country"), "Россия", "country_unknown"),
        (AnswerKey("x_refused"), "maybe", "choice_unreadable"),
        (EMPLOYER, " a", "outer_spaces"),
        (EMPLOYER, "a" * 2001, "too_long"),
        (AnswerKey("x_purposes"), "tourism", "choice_unreadable"),
    ],
)
def test_that_what_is_no_answer_is_refused_in_words(
    desk: Desk, tourist: TouristCard, key: AnswerKey, value: str, code: str
) -> None:
    with pytest.raises(UserError, match="fields_refused") as refused:
        save_answer(desk, tourist.id or 0, key, value, version=0)
    assert refusal(refused.value) == {key.meaning: code}
    assert snapshot(desk.store)["tourist_answer"] == []


def test_that_text_is_made_by_letters_and_a_text_typed_by_hand_stays(desk: Desk, tourist: TouristCard) -> None:
    save(desk, tourist, EMPLOYER, "Тверь")
    line = line_of(desk, tourist, EMPLOYER)
    assert (line.text, line.text_origin) == ("Tver", TextOrigin.LETTERS)
    save_text(desk, tourist.id or 0, EMPLOYER, "en", "Tver city", version=line.version)
    line = line_of(desk, tourist, EMPLOYER)
    assert (line.text, line.text_origin, line.doubts) == ("Tver city", TextOrigin.TYPED, ())
    save(desk, tourist, EMPLOYER, "Псков")
    line = line_of(desk, tourist, EMPLOYER)
    assert (line.value, line.text) == ("Псков", "Tver city"), "what was typed by hand is never thrown away in silence"
    assert [doubt.code for doubt in line.doubts] == ["text_of_another"]
    save_text(desk, tourist.id or 0, EMPLOYER, "en", "", version=line.version)
    assert line_of(desk, tourist, EMPLOYER).text == "Pskov"


def test_that_a_text_typed_for_the_cards_answer_leaves_it_following(desk: Desk, tourist: TouristCard) -> None:
    save_text(desk, tourist.id or 0, AnswerKey("x_birth_city"), "en", "Nebyvalsk, USSR", version=0)
    line = line_of(desk, tourist, AnswerKey("x_birth_city"))
    assert (line.value_origin, line.text) == (ValueOrigin.CARD, "Nebyvalsk, USSR")


def test_that_a_text_needs_an_answer(desk: Desk, tourist: TouristCard) -> None:
    with pytest.raises(UserError, match="fields_refused") as refused:
        save_text(desk, tourist.id or 0, EMPLOYER, "en", "Tver", version=0)
    assert refusal(refused.value) == {"x_employer": "text_without_answer"}


def test_that_lasting_answers_stand_ready_in_the_next_tour(desk: Desk) -> None:
    client = add_client(desk, **FULL)
    first = linked(desk, client.id)
    save(desk, first, STATUS, "married")
    save(desk, first, HOST_PHONE, "123456")
    second = linked(desk, client.id)
    line = line_of(desk, second, STATUS)
    assert (line.value, line.value_origin) == ("married", ValueOrigin.CLIENT)
    assert line_of(desk, second, HOST_PHONE).value == "", "that was of the first trip"


def test_that_the_first_write_pins_what_the_client_keeps(desk: Desk) -> None:
    client = add_client(desk, **FULL)
    first, second = linked(desk, client.id), linked(desk, client.id)
    save(desk, first, STATUS, "married")
    save(desk, first, EMPLOYER, "Тверь")
    written = save(desk, second, HOST_PHONE, "123456")
    save(desk, first, STATUS, "divorced")
    assert line_of(desk, second, STATUS).value == "married", "the trip is a snapshot from then on"
    undo(desk, written)
    assert line_of(desk, second, STATUS).value == "divorced"


def test_that_undo_takes_back_the_trips_answer_and_the_clients(desk: Desk) -> None:
    client = add_client(desk, **FULL)
    first = linked(desk, client.id)
    before = snapshot(desk.store)
    written = save(desk, first, STATUS, "married")
    assert len(snapshot(desk.store)["client_answer"]) == 1
    undo(desk, written)
    assert snapshot(desk.store) == before


def test_that_a_text_of_what_the_client_keeps_leaves_it_the_clients(desk: Desk) -> None:
    client = add_client(desk, **FULL)
    first, second = linked(desk, client.id), linked(desk, client.id)
    save(desk, first, EMPLOYER, "Тверь")
    save_text(desk, second.id or 0, EMPLOYER, "en", "Tver city", version=0)
    line = line_of(desk, second, EMPLOYER)
    assert (line.value, line.value_origin, line.text) == ("Тверь", ValueOrigin.CLIENT, "Tver city")


def test_that_clearing_takes_what_the_client_keeps_now(desk: Desk) -> None:
    client = add_client(desk, **FULL)
    first, second = linked(desk, client.id), linked(desk, client.id)
    save(desk, first, STATUS, "married")
    save(desk, second, HOST_PHONE, "1")
    save(desk, first, STATUS, "divorced")
    line = line_of(desk, second, STATUS)
    clear_answer(desk, second.id or 0, STATUS, version=line.version)
    line = line_of(desk, second, STATUS)
    assert (line.value, line.value_origin) == ("divorced", ValueOrigin.CLIENT)


def test_that_what_a_later_trip_gave_the_client_is_not_taken_away_here(desk: Desk) -> None:
    client = add_client(desk, **FULL)
    first, second = linked(desk, client.id), linked(desk, client.id)
    save(desk, first, STATUS, "married")
    save(desk, second, STATUS, "divorced")
    save(desk, first, STATUS, "")
    assert line_of(desk, first, STATUS).value == ""
    assert [row["value"] for row in snapshot(desk.store)["client_answer"]] == ["divorced"]


def test_that_clearing_what_is_not_answered_writes_nothing(desk: Desk) -> None:
    client = add_client(desk, **FULL)
    first, second = linked(desk, client.id), linked(desk, client.id)
    save(desk, second, HOST_PHONE, "1")
    save(desk, first, STATUS, "married")
    assert clear_answer(desk, second.id or 0, STATUS, version=0) is None
    assert [row["value"] for row in snapshot(desk.store)["client_answer"]] == ["married"]


CHILD = AnswerKey("x_child_name")


def children(desk: Desk, tourist: TouristCard) -> list[Line]:
    lines = open_sheet(desk, tourist.id or 0, OTHER_COUNTRY).lines
    return [line for line in lines if line.key.meaning == CHILD.meaning]


def test_that_russian_that_nothing_translates_is_doubtful_on_a_foreign_form(desk: Desk, tourist: TouristCard) -> None:
    host_phone = AnswerKey("x_host_phone")
    save(desk, tourist, host_phone, "звонить Анне")
    line = line_of(desk, tourist, host_phone)
    assert [doubt.code for doubt in line.doubts] == ["left_russian"]
    save_text(desk, tourist.id or 0, host_phone, "en", "call Anna", version=line.version)
    assert line_of(desk, tourist, host_phone).doubts == ()


def test_that_a_repeated_group_grows_and_closes_its_gaps(desk: Desk, tourist: TouristCard) -> None:
    for at, name in enumerate(("Аня", "Боря", "Вера")):
        key = AnswerKey(CHILD.meaning, at)
        save_answer(desk, tourist.id or 0, key, name, version=0)
    asked = [
        line for line in open_sheet(desk, tourist.id or 0, OTHER_COUNTRY).lines if line.key.meaning == CHILD.meaning
    ]
    assert [line.value for line in asked][:3] == ["Аня", "Боря", "Вера"]
    before = snapshot(desk.store)
    removed = remove_position(desk, tourist.id or 0, asked[0].field.group, 1, versions={})
    asked = [
        line for line in open_sheet(desk, tourist.id or 0, OTHER_COUNTRY).lines if line.key.meaning == CHILD.meaning
    ]
    assert [line.value for line in asked if line.value] == ["Аня", "Вера"]
    undo(desk, removed)
    assert snapshot(desk.store) == before


def test_that_a_hidden_answer_is_kept(desk: Desk, tourist: TouristCard) -> None:
    save(desk, tourist, STATUS, "other")
    other = AnswerKey("x_status_other")
    save(desk, tourist, other, "помолвлена")
    save(desk, tourist, STATUS, "married")
    assert other not in [line.key for line in open_sheet(desk, tourist.id or 0, COUNTRY).lines]
    save(desk, tourist, STATUS, "other")
    assert line_of(desk, tourist, other).value == "помолвлена"


def test_that_what_the_dictionary_lacks_is_named(desk: Desk, tourist: TouristCard) -> None:
    save(desk, tourist, STATUS, "other")
    save(desk, tourist, AnswerKey("x_status_other"), "небывальщина")
    line = line_of(desk, tourist, AnswerKey("x_status_other"))
    assert line.text == ""
    assert [(doubt.code, doubt.params["unknown"]) for doubt in line.doubts] == [("untranslated", ("небывальщина",))]


def test_that_a_removed_tourist_is_said_so(desk: Desk) -> None:
    with pytest.raises(UserError, match="tourist_removed"):
        save_answer(desk, 99, STATUS, "married", version=0)
    with pytest.raises(UserError, match="tourist_removed"):
        open_sheet(desk, 99, COUNTRY)


def test_that_what_nothing_asks_for_is_no_answer(desk: Desk, tourist: TouristCard) -> None:
    with pytest.raises(UserError, match="answer_unknown"):
        save_answer(desk, tourist.id or 0, AnswerKey("shoe_size"), "43", version=0)
