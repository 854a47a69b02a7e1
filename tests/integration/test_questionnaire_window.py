"""The questionnaire within the whole window: from the tours and the tourist screen, and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.bootstrap import Carnet, open_carnet
from app.services.forms.expressions import compile_expression
from app.services.questionnaire.dictionary_shipped import load_shipped
from app.services.questionnaire.shapes import AnswerKey
from app.services.questionnaire.sheet import open_sheet
from app.shell import Shell
from app.views.theme import apply_theme
from tests.e2e.hands import Answers, Hand, send_letter
from tests.factories import add_tour, add_tourist


@pytest.fixture
def carnet(tmp_path: Path, qapp: QApplication) -> Iterator[Carnet]:
    opened = open_carnet(str(tmp_path / "agency.db"))
    yield opened
    opened.close()
    apply_theme(qapp, "light", 100)


@pytest.fixture
def shell(carnet: Carnet) -> Shell:
    add_tour(carnet.desk, "0012", country="FRA")
    return Shell(carnet, "en")


@pytest.fixture
def hand(shell: Shell, qtbot: QtBot) -> Iterator[Hand]:
    answers = Answers()
    with qtbot.waitExposed(shell.window):
        shell.window.show()
    shell.window.activateWindow()
    shell.context.runner.release()
    made = Hand(qtbot, shell.window, shell.context)
    made.settle()
    yield made
    shell.window.hide()
    shell.close()
    answers.stop()
    assert not answers.errors


def test_that_what_questionnaires_need_is_loaded_once_the_window_stands(
    hand: Hand, shell: Shell, carnet: Carnet
) -> None:
    tourist = add_tourist(carnet.desk, 1, surname_ru="Ёлкина", surname_lat="ELKINA", birth_date="1974-08-12")
    load_shipped.cache_clear()
    compile_expression.cache_clear()
    shell.load_vocabularies()
    hand.settle()
    before = [cache.cache_info().misses for cache in (load_shipped, compile_expression)]
    assert all(before)
    open_sheet(carnet.desk, tourist.id or 0, "SCHENGEN")
    assert [cache.cache_info().misses for cache in (load_shipped, compile_expression)] == before


def test_that_it_opens_from_the_tours_and_from_the_tourist_and_leads_back(
    hand: Hand, shell: Shell, carnet: Carnet
) -> None:
    hand.wait(lambda: hand.find("tours_table").current_row() == 0)
    hand.keys(Qt.Key.Key_F6)
    hand.wait(lambda: shell.window.current_place() == "questionnaire")
    hand.wait(lambda: hand.context.runner.is_idle and hand.shows("questionnaire_empty_title"))
    assert hand.text("questionnaire_empty_title") == "No tourist in this tour yet"
    hand.keys(Qt.Key.Key_Escape)
    hand.settle()
    assert shell.window.current_place() == "tourist"
    tourist = add_tourist(carnet.desk, 1, surname_ru="Ёлкина", surname_lat="ELKINA", birth_date="1974-08-12")
    hand.context.events.tourists_changed.emit()
    hand.settle()
    hand.keys(Qt.Key.Key_F6)
    hand.settle()
    assert shell.window.current_place() == "questionnaire"
    assert hand.text("questionnaire_header_title") == "Questionnaire · Ёлкина"
    assert hand.find("questionnaire_country").value() == "SCHENGEN"  # the tour leads to France
    shell.journeys.open_questionnaire(1, tourist.id, "SCHENGEN", AnswerKey("employer_name"))
    hand.settle()
    table = hand.find("questionnaire_table")
    assert table.current_key() == AnswerKey("employer_name")
    assert table.hasFocus()
    hand.find("board_whole_group").setFocus()  # where the cursor stands when the whole group was opened from here
    shell.journeys.open_questionnaire(1, tourist.id, "SCHENGEN", AnswerKey("employer_name"))
    hand.settle()
    assert table.hasFocus()
    for letter in "Завод":
        line = table.findChild(QLineEdit, "answer_input")
        send_letter(line if line is not None else table, letter)
    hand.keys(Qt.Key.Key_F7)  # leaving takes over what is being typed
    lines = open_sheet(carnet.desk, tourist.id or 0, "SCHENGEN").lines
    assert next(one.value for one in lines if one.key.meaning == "employer_name") == "Завод"
    assert shell.window.current_place() == "dictionary"
    hand.keys(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    hand.settle()
    assert table.current_key() == AnswerKey("employer_name")
    hand.keys(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hand.settle()
    lines = open_sheet(carnet.desk, tourist.id or 0, "SCHENGEN").lines
    assert not next(one.value for one in lines if one.key.meaning == "employer_name")


def test_that_eight_questions_are_seen_in_a_low_window_with_large_letters(
    hand: Hand, shell: Shell, carnet: Carnet
) -> None:
    tourist = add_tourist(
        carnet.desk, 1, surname_ru="Ёлкина-Белозерская", surname_lat="ELKINA", birth_date="1974-08-12"
    )
    apply_theme(QApplication.instance(), "light", 150)
    shell.window.resize(1280, 690)
    shell.journeys.open_questionnaire(1, tourist.id, "SCHENGEN")
    hand.settle()
    table = hand.find("questionnaire_table")
    room = table.viewport().height()
    shown = [
        at for at in range(table.model().rowCount()) if 0 <= table.rowViewportPosition(at) <= room - table.rowHeight(at)
    ]
    assert shell.window.height() == 690
    assert len(shown) >= 8
    header = hand.find("questionnaire_header")
    assert header.height() < 2 * hand.find("print_questionnaire").height()  # one line
    assert hand.find("questionnaire_header_title").text().startswith("Ёлкина")
    menu = [action.objectName() for action in hand.find("questionnaire_more").menu().actions()]
    assert {"take_answers", "copy_answers", "open_dictionary"} <= set(menu)
    shell.window.resize(1400, 1000)
    hand.settle()
    assert hand.find("open_dictionary").isVisible()
    assert len(hand.find("questionnaire_more").menu().actions()) == 3
