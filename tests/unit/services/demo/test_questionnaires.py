"""Made-up answers: every one can be given, and there is something of each sort to see."""

from pathlib import Path

import pytest

from app.models.tables import TABLES
from app.services.demo.filling import fill_demo
from app.services.desk import Desk
from app.services.forms.packs import known_packs
from app.services.questionnaire.board import read_board
from app.services.questionnaire.directory import questionnaire_for
from app.services.questionnaire.values import value_problem
from tests.factories import assert_sound, open_copy, snapshot


@pytest.fixture(scope="module")
def filled(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = open_copy(template, tmp_path_factory.mktemp("demo-answers"))
    fill_demo(desk, 600, 3)
    return desk


def test_that_every_made_up_answer_fits_its_kind(filled: Desk) -> None:
    meanings = known_packs().meanings
    answers = snapshot(filled.store)
    assert len(answers["tourist_answer"]) > 50
    assert answers["client_answer"]
    for row in (*answers["tourist_answer"], *answers["client_answer"]):
        meaning = meanings[str(row["meaning"])]
        assert value_problem(meaning.kind, str(row["value"])) == ""
    assert_sound(filled.store)


def test_that_boards_show_what_is_missing_and_what_is_doubtful(filled: Desk) -> None:
    tour = TABLES["tour"]
    with filled.store.transaction() as session:
        tours = session.execute(tour.select().order_by(tour.c.id)).all()
    rows = [
        row
        for one in tours
        if questionnaire_for(filled, one.country)
        for row in read_board(filled, one.id, questionnaire_for(filled, one.country))
    ]
    assert any(len(row.missing) > 5 for row in rows)
    assert any(row.asked and row.answered / row.asked > 0.7 for row in rows)
    codes = {doubt.code for row in rows for line in row.doubtful for doubt in line.doubts}
    assert "untranslated" in codes


def test_that_the_same_seed_gives_the_same_answers(template: Path, tmp_path: Path) -> None:
    def answers(name: str, seed: int) -> list[dict[str, object]]:
        desk = open_copy(template, tmp_path / name)
        fill_demo(desk, 200, seed)
        found = snapshot(desk.store)["tourist_answer"]
        desk.store.close()
        return found

    assert answers("one", 5) == answers("two", 5)
