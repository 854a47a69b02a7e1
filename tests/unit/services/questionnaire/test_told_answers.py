"""The history tells an answer by what it is to, and in words."""

import pytest

from app.services.desk import Desk
from app.services.history import HistoryEntry, list_history
from app.services.questionnaire.answers import save_answer, save_text
from app.services.questionnaire.shapes import AnswerKey
from app.services.questionnaire.told_answers import answer_words, meaning_label
from app.services.tours.cards import TouristCard
from app.services.tours.tourists import save_tourist
from tests.factories import FULL, add_client, add_tour, add_tourist

STATUS, EMPLOYER = AnswerKey("x_status"), AnswerKey("x_employer")

pytestmark = pytest.mark.usefixtures("packs")


@pytest.fixture
def linked(desk: Desk) -> TouristCard:
    tour_id, client = add_tour(desk).id or 0, add_client(desk, **FULL)
    values = add_tourist(desk, tour_id, **FULL).values
    return save_tourist(desk, TouristCard(tour_id=tour_id, client_id=client.id, values=values))[0]


def told(desk: Desk, owner: str) -> list[HistoryEntry]:
    return [one for one in list_history(desk.store, owner) if one.table.endswith("_answer")]


def test_that_an_answer_is_told_by_its_meaning_and_in_words(desk: Desk, linked: TouristCard) -> None:
    begun = save_answer(desk, linked.id or 0, STATUS, "single", version=0) or 0
    save_answer(desk, linked.id or 0, STATUS, "married", version=begun)
    for owner in (f"client:{linked.client_id}", f"tour:{linked.tour_id}"):
        changed, created = told(desk, owner)
        assert changed.meaning is not None
        assert meaning_label(changed.meaning, "ru") == "Семейное положение"
        assert answer_words(changed.meaning, changed.old, "en") == "Single"
        assert answer_words(changed.meaning, changed.new, "ru") == "женат"
        assert (created.action, created.new) == ("create", "single")
        assert created.meaning == changed.meaning


def test_that_a_text_typed_by_hand_is_told_as_it_was_typed(desk: Desk, linked: TouristCard) -> None:
    begun = save_answer(desk, linked.id or 0, EMPLOYER, '{"', version=0) or 0
    save_text(desk, linked.id or 0, EMPLOYER, "en", "Works", version=begun)
    typed, created = told(desk, f"client:{linked.client_id}")
    assert (typed.field, typed.old, typed.new) == ("texts", "", "Works")
    assert created.new == '{"'


def test_that_an_answer_that_was_taken_away_is_told_too(desk: Desk, linked: TouristCard) -> None:
    begun = save_answer(desk, linked.id or 0, STATUS, "single", version=0) or 0
    save_answer(desk, linked.id or 0, STATUS, "", version=begun)
    removed = told(desk, f"client:{linked.client_id}")[0]
    assert (removed.action, removed.old) == ("remove", "single")
    assert removed.meaning is not None
