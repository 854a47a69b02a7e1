"""A traveller who has nothing but the necessary to tell can finish the form of each country outside Schengen."""

import pytest

from app.services.desk import Desk
from app.services.forms.manifest import AnswerKind, Translation
from app.services.questionnaire.answers import save_answer
from app.services.questionnaire.shapes import Line, Sheet
from app.services.questionnaire.sheet import open_sheet
from app.services.questionnaire.values import store_codes
from tests.factories import add_service, add_tour, add_tourist

CARD = {
    "surname_ru": "Подъячева", "given_name_ru": "Любовь", "patronymic_ru": "Ильинична",
    "surname_lat": "PODIEIACHEVA", "given_name_lat": "LIUBOV", "sex": "F", "birth_date": "1986-11-30",
    "birth_country": "SUN", "birth_city": "Щёлково", "citizenship": "RUS", "passport_series": "75",
    "passport_number": "7654321", "passport_issued": "2021-03-10", "passport_expires": "2031-03-10",
    "passport_issuer": "МВД 50043", "phone": "+7 916 123-45-67", "email": "podyachevy@example.org",
    "postal_code": "141100", "city": "Щёлково", "street": "ул. Объездная", "building": "5", "flat": "33",
}  # fmt: skip
NUMBERED = ("_phone", "_number", "_registration", "_stay")
ROUNDS = 5
"""More than answers open further questions one after another."""


def plain_answer(line: Line) -> str:
    """Return the shortest answer that a kind of question takes."""
    field = line.field
    if field.kind in {AnswerKind.OPTION, AnswerKind.OPTIONS}:
        code = field.options[0].code
        return code if field.kind is AnswerKind.OPTION else store_codes([code])
    if field.kind is AnswerKind.TEXT:
        if field.meaning.endswith(NUMBERED):
            return "12345"
        if field.meaning.endswith("email"):
            return "anna@example.com"
        return "engineer" if field.translation is Translation.NONE else "инженер"
    return {
        AnswerKind.DATE: "1960-05-05", AnswerKind.COUNTRY: "RUS", AnswerKind.COUNTRIES: store_codes(["RUS"]),
        AnswerKind.NUMBER: "3", AnswerKind.YES_NO: "no",
    }[field.kind]  # fmt: skip


def finished_sheet(desk: Desk, country: str) -> Sheet:
    tour = add_tour(desk, arrival="2027-01-10", departure="2027-01-23", country=country)
    tourist = add_tourist(desk, tour.id or 0, **CARD).id or 0
    add_service(desk, tour.id or 0, title="Andaman Resort", kind="hotel")
    add_service(desk, tour.id or 0, title="SU 274", kind="flight")
    sheet = open_sheet(desk, tourist, country)
    for _ in range(ROUNDS):
        for line in sheet.missing:
            save_answer(desk, tourist, line.key, plain_answer(line), version=line.version)
        sheet = open_sheet(desk, tourist, country)
    return sheet


@pytest.mark.parametrize("country", ["USA", "JPN", "CHN", "IND", "VNM", "KOR", "TUR", "SGP", "ARE"])
def test_that_the_necessary_is_enough(country: str, desk: Desk) -> None:
    sheet = finished_sheet(desk, country)
    assert [line.key for line in sheet.missing] == []
    assert sheet.answered == sheet.asked
    assert [(line.key.meaning, doubt.code) for line in sheet.lines for doubt in line.doubts] == []
    texts = {line.key.meaning: line.text for line in sheet.lines}
    assert (texts["surname"], texts["given_name"]) == ("PODIEIACHEVA", "LIUBOV")
    assert texts["passport_number"] == "757654321"
