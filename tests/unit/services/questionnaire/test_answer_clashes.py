"""Two agents on one questionnaire: nobody writes over what they did not see."""

from collections.abc import Callable

import pytest

from app.errors import UserError
from app.services.desk import Desk
from app.services.questionnaire.answers import clear_answer, remove_position, save_answer, save_text
from app.services.questionnaire.shapes import AnswerKey, Line
from app.services.questionnaire.sheet import open_sheet
from tests.factories import FULL, add_tour, add_tourist

EMPLOYER, CHILD, BORN = AnswerKey("x_employer"), AnswerKey("x_child_name"), AnswerKey("x_child_born")

pytestmark = pytest.mark.usefixtures("packs")


@pytest.fixture
def tourist(desk: Desk) -> int:
    return add_tourist(desk, add_tour(desk).id or 0, **FULL).id or 0


def line_of(desk: Desk, tourist: int, key: AnswerKey) -> Line:
    return next(line for line in open_sheet(desk, tourist, "X_ONE").lines if line.key == key)


def give(desk: Desk, tourist: int, key: AnswerKey, value: str) -> None:
    save_answer(desk, tourist, key, value, version=line_of(desk, tourist, key).version)


@pytest.mark.parametrize(
    "write",
    [
        lambda desk, tourist, version: save_answer(desk, tourist, EMPLOYER, "Псков", version=version),
        lambda desk, tourist, version: save_text(desk, tourist, EMPLOYER, "en", "Pskov", version=version),
        lambda desk, tourist, version: clear_answer(desk, tourist, EMPLOYER, version=version),
    ],
)
@pytest.mark.parametrize("seen", ["", "Омск"])
def test_that_nobody_writes_over_what_they_did_not_see(
    desk: Desk, tourist: int, seen: str, write: Callable[[Desk, int, int], int | None]
) -> None:
    give(desk, tourist, EMPLOYER, seen)
    mine = line_of(desk, tourist, EMPLOYER)
    give(desk, tourist, EMPLOYER, "Тверь")
    with pytest.raises(UserError, match="answer_changed") as refused:
        write(desk, tourist, mine.version)
    assert refused.value.params["theirs"] == "Тверь"
    line = line_of(desk, tourist, EMPLOYER)
    assert (line.value, line.text) == ("Тверь", "Tver")


def test_that_an_answer_given_anew_is_not_taken_for_the_one_before(desk: Desk, tourist: int) -> None:
    give(desk, tourist, EMPLOYER, "Тверь")
    mine = line_of(desk, tourist, EMPLOYER)
    give(desk, tourist, EMPLOYER, "")
    give(desk, tourist, EMPLOYER, "Псков")
    with pytest.raises(UserError, match="answer_changed"):
        save_answer(desk, tourist, EMPLOYER, "Омск", version=mine.version)
    assert line_of(desk, tourist, EMPLOYER).value == "Псков"


def test_that_an_entry_is_not_removed_with_what_nobody_saw_in_it(desk: Desk, tourist: int) -> None:
    give(desk, tourist, CHILD, "Аня")
    seen = {key: line_of(desk, tourist, key).version for key in (CHILD, BORN)}
    give(desk, tourist, BORN, "2019-05-01")
    with pytest.raises(UserError, match="answer_changed"):
        remove_position(desk, tourist, "x_child", 0, versions=seen)
    assert line_of(desk, tourist, CHILD).value == "Аня"


def test_that_an_entry_that_moved_up_is_not_taken_for_the_one_that_stood_there(desk: Desk, tourist: int) -> None:
    for at, name in enumerate(("Аня", "Боря")):
        give(desk, tourist, CHILD._replace(position=at), name)
    seen = {CHILD: line_of(desk, tourist, CHILD).version}
    remove_position(desk, tourist, "x_child", 0, versions=seen)
    with pytest.raises(UserError, match="answer_changed"):
        remove_position(desk, tourist, "x_child", 0, versions=seen)
    assert line_of(desk, tourist, CHILD).value == "Боря"
