"""Made-up answers: every one can be given, and there is something of each sort to see."""

from pathlib import Path

import pytest

from app.models.tables import TABLES
from app.services.demo.filling import fill_demo
from app.services.desk import Desk
from app.services.forms.packs import known_packs
from app.services.questionnaire.board import read_board
from app.services.questionnaire.directory import questionnaire_for
from app.services.questionnaire.sheet import open_sheet
from app.services.questionnaire.values import value_problem
from tests.backends import Template
from tests.factories import assert_sound, open_copy, snapshot


@pytest.fixture(scope="module")
def filled(template: Template, tmp_path_factory: pytest.TempPathFactory) -> Desk:
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


def test_that_made_up_names_fit_who_bears_them(filled: Desk) -> None:
    people = {row["id"]: row for row in snapshot(filled.store)["tourist"]}
    seen = set()
    for row in snapshot(filled.store)["tourist_answer"]:
        meaning, value, is_woman = str(row["meaning"]), str(row["value"]), people[row["tourist_id"]]["sex"] == "F"
        if meaning.startswith("mother_") and meaning.endswith("surname"):
            assert value.endswith("а")
        elif meaning == "spouse_surname":
            assert value.endswith("а") == (not is_woman)
        elif meaning.startswith(("stay_", "inviter_")) and meaning.endswith("address"):
            assert "Небывальск" not in value
        else:
            continue
        seen.add(meaning.partition("_")[0])
    assert seen >= {"stay"} or seen >= {"inviter"}


def test_that_the_board_and_each_tourists_page_count_alike(filled: Desk) -> None:
    tour = TABLES["tour"]
    with filled.store.transaction() as session:
        tours = session.execute(tour.select().order_by(tour.c.id.desc())).all()
    asked = [(one.id, code) for one in tours if (code := questionnaire_for(filled, one.country))]
    rows = [(code, row) for id_, code in asked[:25] for row in read_board(filled, id_, code)]
    assert rows
    for code, row in rows:
        sheet = open_sheet(filled, row.tourist_id, code)
        assert (row.asked, row.answered) == (sheet.asked, sheet.answered)
        assert (row.missing, row.doubtful, row.passport) == (sheet.missing, sheet.doubtful, sheet.passport)
        assert row.asked == row.answered + len(row.missing)


def test_that_the_same_seed_gives_the_same_answers(template: Template, tmp_path: Path) -> None:
    def answers(name: str, seed: int) -> list[dict[str, object]]:
        desk = open_copy(template, tmp_path / name)
        fill_demo(desk, 200, seed)
        found = snapshot(desk.store)["tourist_answer"]
        desk.store.close()
        return found

    assert answers("one", 5) == answers("two", 5)
