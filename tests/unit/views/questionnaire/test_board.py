"""The board beside the questionnaire: what it says, where it leads, and that it stays fluent."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt

from app.services.questionnaire.board import BoardRow
from app.services.questionnaire.shapes import AnswerKey, Questionnaire
from app.views.questionnaire.board_card import BoardCard
from app.views.questionnaire.board_model import BoardModel
from app.views.questionnaire.board_rows import (
    BoardTarget,
    board_totals,
    board_tourists,
    passport_warning,
)


@pytest.fixture
def card(qtbot, questionnaire: Questionnaire, rows: list[BoardRow]) -> BoardCard:
    made = BoardCard("en")
    qtbot.addWidget(made)
    made.resize(300, 600)
    made.show_board(questionnaire, rows)
    with qtbot.waitExposed(made):
        made.show()
    return made


def opened(card: BoardCard) -> list[BoardTarget]:
    told: list[BoardTarget] = []
    card.target_opened.connect(told.append)
    return told


def test_that_the_totals_say_how_far_the_group_is(rows):
    assert board_totals(rows) == "1 of 5 complete · 6 answer(s) missing · 2 doubtful"
    assert board_totals([]) == "This tour has no tourists yet"


def test_that_every_tourist_has_a_word_and_a_sign_beside_the_colour(rows):
    shown = {one.name: (one.count, one.state, one.level, one.icon) for one in board_tourists(rows, "en")}
    assert shown["SHCHERBAKOVA N."] == ("5 / 5", "complete", "good", "circle-check")
    assert shown["PODIACHEV F."] == ("3 / 5", "2 missing, 1 doubtful", "doubt", "circle-alert")
    assert shown["ABDIRAKHMANOV N."] == ("5 / 5", "1 doubtful", "doubt", "triangle-alert")
    assert shown["O'CONNOR M.-A."][1:3] == ("3 missing, passport", "error")


def test_that_the_band_names_the_passport_and_the_reason(rows):
    warning = passport_warning(rows, "Schengen")
    assert warning.startswith("Passports for Schengen\nO'CONNOR M.-A.: ")
    assert "must be valid until 22.09.2026; it ends on 01.08.2026" in warning
    assert passport_warning(rows[:4], "Schengen") == ""


def test_that_many_passports_are_counted_rather_than_listed(rows):
    many = [replace(rows[4], tourist_id=at) for at in range(10)]
    assert passport_warning(many, "Schengen").splitlines()[-1] == "and 7 further passport(s)"


def test_that_the_tree_is_a_sound_model(qtmodeltester, rows):
    model = BoardModel()
    model.show_tourists(board_tourists(rows, "en"))
    qtmodeltester.check(model)
    model.show_tourists(board_tourists([replace(rows[1], missing=(), doubtful=())], "en"))
    qtmodeltester.check(model)


def test_that_what_was_unfolded_stays_so_while_answers_come(card, questionnaire, rows):
    tree = card.tree
    tree.setExpanded(tree.board.index(1, 0), True)
    for missing in (rows[1].missing[:1], (), rows[1].missing):
        card.show_board(questionnaire, [rows[0], replace(rows[1], missing=missing), *rows[2:]])
        assert tree.board.rowCount(tree.board.index(1, 0)) == len(missing) + 1
    assert tree.isExpanded(tree.board.index(1, 0))


def test_that_enter_leads_to_the_first_answer_that_is_missing(card, qtbot):
    told = opened(card)
    card.show_current(2)
    card.focus_board()
    qtbot.keyClick(card.tree, Qt.Key.Key_Return)
    assert told == [BoardTarget(2, AnswerKey("employer"))]


def test_that_the_keyboard_unfolds_and_leads_to_each_answer(card, qtbot):
    told = opened(card)
    card.show_current(2)
    card.focus_board()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Enter):
        qtbot.keyClick(card.tree, key)
    assert told == [BoardTarget(2, AnswerKey("purpose"))]
    qtbot.keyClick(card.tree, Qt.Key.Key_Escape)


def test_that_escape_leaves_the_board(card, qtbot):
    card.focus_board()
    with qtbot.waitSignal(card.left):
        qtbot.keyClick(card.tree, Qt.Key.Key_Escape)


def test_that_a_click_opens_and_one_on_the_sign_only_unfolds(card, qtbot):
    told = opened(card)
    tree = card.tree
    row = tree.visualRect(tree.board.index(2, 0))
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(8, row.center().y()))
    assert tree.isExpanded(tree.board.index(2, 0))
    assert told == []
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(80, row.center().y()))
    assert told == [BoardTarget(3, AnswerKey("employer"))]


def test_that_a_passport_leads_to_the_card(card, qtbot):
    told = opened(card)
    tree = card.tree
    index = tree.board.index(0, 0, tree.board.index(4, 0))
    tree.setExpanded(index.parent(), True)
    tree.setCurrentIndex(index)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert told == [BoardTarget(5, None, is_card=True)]


def test_that_a_problem_stands_where_the_totals_do(card):
    card.show_board_problem("There is no questionnaire.")
    assert card.tree.board.rowCount(QModelIndex()) == 0
    assert card.findChild(object, "board_totals").text() == "There is no questionnaire."
    assert not card.findChild(object, "board_passports").isVisible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_that_a_hundred_tourists_are_drawn(qapp, card, questionnaire, rows, theme):
    from app.views.theme import apply_theme

    apply_theme(qapp, theme, 150)
    many = [replace(rows[at % 5], tourist_id=at) for at in range(100)]
    card.show_board(questionnaire, many)
    card.tree.expandAll()
    card.tree.scrollToBottom()
    assert not card.grab().isNull()
    assert card.tree.board.rowCount(QModelIndex()) == 100


def test_that_the_cursor_in_the_board_stays_where_the_agent_put_it(card, questionnaire, rows):
    card.show_current(2)
    card.tree.setCurrentIndex(card.tree.board.index(3, 0))
    card.show_current(2)
    card.show_board(questionnaire, rows)
    assert card.tree.currentIndex().row() == 3
    card.show_current(5)
    assert card.tree.currentIndex().row() == 4
