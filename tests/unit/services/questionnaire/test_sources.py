"""Ready answers: what card, tour and client say already."""

import pytest

from app.person_fields import PERSON_FIELDS
from app.services.forms.manifest import AnswerKind, Meaning, Part
from app.services.forms.packs import known_packs
from app.services.questionnaire.shapes import ValueOrigin
from app.services.questionnaire.sources import (
    Known,
    flight_number,
    hotel_name,
    known_sources,
    read_source,
    ready_origin,
    ready_value,
)
from tests.factories import FULL

KNOWN = Known(
    FULL,
    "2026-07-10",
    "2026-07-20",
    "FRA",
    (("hotel", "Первый"), ("flight", "Туда"), ("hotel", "Второй"), ("flight", "Обратно"), ("hotel", "Первый")),
    (("Прежняя", "PREZHNYAYA"), ("Придуманова", "PRIDUMANOVA"), ("Ещёпрежняя", "")),
    "000123",
    (("Первый; у моря", "2026-07-10", "2026-07-15"), ("Второй", "2026-07-15", ""), ("Второй", "2026-07-15", "")),
)


@pytest.mark.parametrize(
    ("source", "says"),
    [
        *((f"card.{one.name}", FULL.get(one.name, "")) for one in PERSON_FIELDS),
        ("card.full_name", "Придуманова Анна Марковна"),
        ("card.full_name_lat", "PRIDUMANOVA ANNA"),
        ("card.given_names", "Анна Марковна"),
        ("card.initials", "А. М."),
        ("card.passport", "710012345"),
        ("card.internal", "45 08 012345"),
        ("card.street_line", "Выдуманная, д. 7, кв. 12"),
        ("card.address", "012345, Небывальск, Выдуманная, д. 7, кв. 12"),
        ("tour.arrival", "2026-07-10"),
        ("tour.departure", "2026-07-20"),
        ("tour.days", "11"),
        ("tour.nights", "10"),
        ("tour.country", "FRA"),
        ("tour.hotel", "Первый"),
        ("tour.hotels", "Первый; Второй"),
        ("tour.stays", "Первый, у моря, 10.07.2026 – 15.07.2026; Второй, 15.07.2026"),
        ("tour.number", "000123"),
        ("tour.flight", "Туда"),
        ("tour.flights", "Туда; Обратно"),
        ("client.former_surnames", "Прежняя, Ещёпрежняя"),
        ("client.former_surnames_lat", ""),
        ("nowhere", ""),
        ("", ""),
    ],
)
def test_that_a_source_says_what_is_known(source: str, says: str) -> None:
    assert read_source(source, KNOWN) == says


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Рейс PR 2630, Новосибирск — Пхукет", "PR 2630"),
        ("Рейс ПР 2630, Новосибирск — Пхукет", "ПР 2630"),
        ("SU270 Москва — Бангкок 21.09", "SU 270"),
        ("Авиаперелёт 5N-123, эконом", "5N 123"),
        ("Теплоход «Пример», каюта 12", "Теплоход «Пример», каюта 12"),
        ("Туда 10.07.2026", "Туда 10.07.2026"),
    ],
)
def test_that_a_flight_is_named_by_its_number(title: str, number: str) -> None:
    assert flight_number(title) == number


def test_that_every_source_is_silent_where_nothing_is_known() -> None:
    empty = Known({})
    assert {source: read_source(source, empty) for source in known_sources()} == dict.fromkeys(known_sources(), "")


def test_that_a_person_without_a_russian_name_answers_with_the_passports() -> None:
    meaning = Meaning("m", AnswerKind.TEXT, Part.PERSON, ready="card.surname_ru", ready_text="card.surname_lat")
    assert ready_value(meaning, Known({"surname_lat": "ERIKSSON"})) == "ERIKSSON"
    assert ready_value(meaning, KNOWN) == "Придуманова"
    assert read_source("card.initials", Known({"given_name_lat": "ANNA"})) == "A."


def test_that_an_answer_of_several_is_made_of_one() -> None:
    meaning = Meaning("m", AnswerKind.COUNTRIES, Part.PERSON, ready="card.citizenship")
    assert ready_value(meaning, KNOWN) == '["RUS"]'


def test_that_a_foreign_passport_keeps_its_series_apart() -> None:
    assert read_source("card.passport", Known({"passport_series": "AB", "passport_number": "12345"})) == "AB 12345"
    assert read_source("card.passport", Known({"passport_number": "12345"})) == "12345"


def test_that_a_source_says_where_its_answers_are_from() -> None:
    assert ready_origin("card.phone") is ValueOrigin.CARD
    assert ready_origin("tour.days") is ValueOrigin.TOUR
    assert ready_origin("client.former_surnames") is ValueOrigin.CARD
    assert ready_origin("nowhere") is ValueOrigin.NONE


def test_that_shipped_packs_name_known_sources_only() -> None:
    named = {one for meaning in known_packs().meanings.values() for one in (meaning.ready, meaning.ready_text) if one}
    assert named <= known_sources()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Солнечный Черновик 4*, полупансион", "Солнечный Черновик"),
        ("Made Up Palace 5 *, AI, DBL", "Made Up Palace"),
        ("Made Up Palace (4*)", "Made Up Palace"),
        ("Выдуманный 3 звезды", "Выдуманный"),
        ("Hotel ****", "Hotel"),
        ("Quality Inn 4, Draft Street", "Quality Inn 4, Draft Street"),
        ("5*", "5*"),
    ],
)
def test_that_a_hotel_is_called_without_its_stars(title: str, name: str) -> None:
    assert hotel_name(title) == name


@pytest.mark.parametrize(
    ("sex", "born", "says"),
    [("M", "1980-01-01", "mr"), ("M", "", "mr"), ("F", "1980-01-01", ""), ("F", "2015-01-01", "miss"), ("", "", "")],
)
def test_that_the_form_of_address_is_proposed_where_the_sex_tells_it(sex: str, born: str, says: str) -> None:
    known = Known({"sex": sex, "birth_date": born}, arrival="2026-07-10")
    assert read_source("card.salutation", known) == says


def test_that_a_stay_is_told_without_stars_and_board() -> None:
    known = Known({}, stays=(("Тихий якорь 5*, ультра всё включено", "2026-07-10", "2026-07-15"),))
    assert read_source("tour.stays", known) == "Тихий якорь, 10.07.2026 – 15.07.2026"
