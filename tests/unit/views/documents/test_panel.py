from datetime import date

import pytest

from app.services.documents.validity import Former, Trip
from app.views.documents.panel import DocumentPanel
from app.views.documents.panel_words import DocumentFacts, document_facts

TRIP = Trip(date(2026, 6, 1), "2026-06-12", "2026-06-22")
SOUND = {
    "citizenship": "RUS", "passport_series": "75", "passport_number": "0123456", "birth_date": "1985-12-31",
    "passport_issued": "2019-01-02", "passport_expires": "2029-01-02",
}  # fmt: skip


def facts(**values):
    return document_facts({**SOUND, **values}, TRIP, "en")


def test_that_a_sound_passport_is_named_with_its_number_and_not_doubted():
    assert facts() == DocumentFacts("Russian passport, 10 years, biometric · 75\u00a00123456")


def test_that_other_passports_are_told_by_their_country():
    assert facts(citizenship="FRA", passport_series="", passport_number="12AB34567").kind == (
        "Passport: France · 12AB34567"
    )
    assert facts(passport_series="", passport_number="").kind == ""


@pytest.mark.parametrize(
    ("values", "field", "words"),
    [
        ({"passport_issued": "1980-01-01", "passport_expires": ""}, "Passport issued", "issued before the birth"),
        ({"passport_series": "65"}, "Passport series", "five years"),
        ({"passport_expires": "2027-01-02"}, "Passport valid until", "five or ten years"),
        ({"passport_number": "123"}, "Passport number", "seven of the number"),
        ({"birth_date": "2020-01-01", "internal_series": "4508", "internal_number": "012345"},
         "Internal passport number", "birth certificate"),
    ],
)  # fmt: skip
def test_that_a_doubt_names_its_field_and_the_reason(values, field, words):
    assert any(one.startswith(f"{field}: ") and words in one for one in facts(**values).doubts)


def test_that_what_stands_at_the_passports_end_is_not_said_twice():
    assert facts(passport_expires="2026-06-15", passport_issued="2016-06-15").doubts == ()


def test_that_a_passport_of_a_former_surname_is_doubted():
    values = {**SOUND, "surname_ru": "Орлова"}
    found = document_facts(values, TRIP, "en", [Former(("Белова",), "2022-05-05")])
    assert "05.05.2022" in found.doubts[0]


def test_that_the_panel_shows_the_doubts_of_now_and_takes_no_room_without(qtbot):
    panel = DocumentPanel()
    qtbot.addWidget(panel)
    assert panel.isHidden()
    panel.show_facts(DocumentFacts("A passport", ("one", "two")))
    assert not panel.isHidden()
    assert [notice.text() for notice in panel._doubts] == ["one", "two"]
    panel.show_facts(DocumentFacts("A passport", ("two",)))
    assert [notice.text() for notice in panel._doubts] == ["two"]
    panel.show_facts(DocumentFacts())
    assert panel.isHidden()
    panel.show_trip("Measured by the next tour")
    assert not panel.isHidden()
