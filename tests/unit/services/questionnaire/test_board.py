"""The group's board: who lacks what, and whose passport will not do."""

import pytest

from app.errors import UserError
from app.services.desk import Desk
from app.services.questionnaire.answers import save_answer
from app.services.questionnaire.board import read_board
from app.services.questionnaire.shapes import AnswerKey
from app.services.questionnaire.sheet import open_sheet
from app.services.work import Work
from tests.factories import FULL, add_tour, add_tourist

pytestmark = pytest.mark.usefixtures("packs")


def test_that_the_board_counts_what_is_missing_and_doubtful(desk: Desk) -> None:
    tour = add_tour(desk, departure="2026-07-20")
    first = add_tourist(desk, tour.id or 0, **FULL)
    add_tourist(desk, tour.id or 0, **{**FULL, "surname_ru": "Иная", "passport_expires": "2026-09-01"})
    save_answer(desk, first.id or 0, AnswerKey("x_status"), "married", version=0)
    save_answer(desk, first.id or 0, AnswerKey("x_phone"), "1", version=0)
    one, two = read_board(desk, tour.id or 0, "X_ONE")
    assert (one.name, one.asked, one.answered) == ("Придуманова А. М.", 3, 2)
    assert [line.key.meaning for line in one.missing] == ["x_purposes"]
    assert [line.key.meaning for line in one.doubtful] == ["x_phone"]
    assert one.passport == ()
    assert [line.key.meaning for line in two.missing] == ["x_status", "x_purposes"]
    assert [(doubt.code, doubt.params["until"]) for doubt in two.passport] == [("passport_ends_too_soon", "2026-10-20")]
    assert two.doubtful == ()


@pytest.mark.parametrize(
    ("expires", "code"), [("2026-09-01", "passport_ends_too_soon"), ("2026-10", "passport_date_partial")]
)
def test_that_the_questionnaire_tells_doubts_about_the_passport_beside_its_dates(
    desk: Desk, expires: str, code: str
) -> None:
    tour = add_tour(desk, departure="2026-07-20")
    tourist = add_tourist(desk, tour.id or 0, **{**FULL, "passport_expires": expires})
    told = {
        line.key.meaning: [doubt.code for doubt in line.doubts]
        for line in open_sheet(desk, tourist.id or 0, "X_ONE").lines
    }
    assert told["x_expires"] == [code]


def test_that_a_tour_without_tourists_has_an_empty_board(desk: Desk) -> None:
    assert read_board(desk, add_tour(desk).id or 0, "X_ONE") == []


def test_that_a_country_that_asks_nothing_is_said_so(desk: Desk) -> None:
    with pytest.raises(UserError, match="questionnaire_unknown"):
        read_board(desk, 1, "NOWHERE")


def test_that_the_board_tells_how_far_it_is(desk: Desk) -> None:
    tour = add_tour(desk)
    for _ in range(3):
        add_tourist(desk, tour.id or 0, **FULL)
    told: list[tuple[int, int, str]] = []
    read_board(desk, tour.id or 0, "X_ONE", Work(lambda *tick: told.append(tick)))
    assert told == [(0, 3, "board_reading"), (1, 3, "board_reading"), (2, 3, "board_reading")]
