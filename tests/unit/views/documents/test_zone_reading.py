"""Reading zones into a card that is none, with an agent who is none."""

from datetime import date
from types import SimpleNamespace

import pytest

from app.person_fields import PERSON_FIELDS
from app.views.compare_dialog import ComparisonAnswer
from app.views.documents.zone_plan import DOCUMENT
from app.views.documents.zone_reading import ZoneReading
from tests.zone_writer import write_zone

TEXT = "\n".join(
    write_zone(
        "td3", code="P", state="RUS", surname="SHCHUKINA", given_name="IULIIA", number="751234567", nationality="RUS",
        birth="740812", sex="F", expires="310812",
    )
)  # fmt: skip


class Card:
    def __init__(self):
        self.values = {field.name: "" for field in PERSON_FIELDS}
        self.is_there, self.lets_go, self.began = True, True, 0

    def is_open(self):
        return self.is_there

    def typed_values(self):
        return dict(self.values)

    def take(self, values):
        self.values.update(values)

    def start_new(self):
        if self.lets_go:
            self.began += 1
            self.values = dict.fromkeys(self.values, "")
        return self.lets_go


class Agent:
    """Answers the dialog: takes all, or what `answer` gives."""

    def __init__(self):
        self.asked, self.answer = [], None

    def __call__(self, question):
        self.asked.append(question)
        if self.answer is not None:
            return self.answer(question)
        rows = question.comparison.rows
        return ComparisonAnswer({row.key: DOCUMENT for row in rows if not row.is_settled})


class Voice:
    def __init__(self):
        self.said = []

    def show_hint(self, text):
        self.said.append(text)

    show_problem = show_hint


@pytest.fixture
def desk(qapp):
    card, agent, voice = Card(), Agent(), Voice()
    context = SimpleNamespace(desk=SimpleNamespace(today=lambda: date(2026, 6, 1)), voice=voice, language="en")
    return SimpleNamespace(card=card, agent=agent, voice=voice, reading=ZoneReading(context, card, ask=agent))


def test_that_all_fields_are_taken_and_counted(desk):
    desk.reading.read(TEXT)
    assert desk.card.values["passport_number"] == "1234567"
    assert "the card is not saved yet" in desk.voice.said[-1]


def test_that_leaving_the_dialog_changes_nothing(desk):
    desk.agent.answer = lambda question: None
    desk.reading.read(TEXT)
    assert not any(desk.card.values.values())


def test_that_what_is_known_asks_nothing(desk):
    desk.reading.read(TEXT)
    desk.reading.read(TEXT)
    assert len(desk.agent.asked) == 1
    assert "says the same" in desk.voice.said[-1]


def test_that_somebody_elses_document_starts_a_new_card_unless_the_open_one_stays(desk):
    desk.card.values.update(surname_lat="ORLOVA", birth_date="1980-01-01")
    desk.agent.answer = lambda question: ComparisonAnswer({}, extra=True)
    desk.card.lets_go = False
    desk.reading.read(TEXT)
    assert desk.card.values["surname_lat"] == "ORLOVA"
    desk.card.lets_go = True
    desk.reading.read(TEXT)
    assert desk.card.began == 1
    assert desk.card.values["surname_lat"] == "SHCHUKINA"


def test_that_without_a_card_one_is_begun(desk):
    desk.card.is_there = False
    desk.reading.read(TEXT)
    assert desk.card.began == 1
    assert desk.card.values["surname_lat"] == "SHCHUKINA"


def test_that_a_text_without_a_zone_is_said_to_have_none(desk):
    desk.reading.read("nothing of the kind")
    assert desk.voice.said == ["There is no machine readable zone in it."]


def test_that_a_second_scan_waits_for_the_first_answer(desk):
    desk.agent.answer = lambda question: desk.reading.read(TEXT)
    desk.reading.read(TEXT)
    assert len(desk.agent.asked) == 1
