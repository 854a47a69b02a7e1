"""The choice of the country, by itself."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.views.questionnaire.country_choice import CountryChoice

COUNTRIES = [("SCHENGEN", "Шенген"), ("CHN", "Китай"), ("JPN", "Япония"), ("VNM", "Вьетнам"), ("GBR", "Великобритания")]


@pytest.fixture
def box(qtbot):
    made = CountryChoice()
    qtbot.addWidget(made)
    made.show_choices(COUNTRIES, "SCHENGEN")
    made.chosen, made.times_left = [], []
    made.edited.connect(lambda: made.chosen.append(made.value()))
    made.left.connect(lambda: made.times_left.append(True))
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    made.completer().popup().hide()


def click(box):
    QTest.mouseClick(box.lineEdit(), Qt.MouseButton.LeftButton, pos=box.lineEdit().rect().center())


def press(box, *keys):
    """Press keys where the window system would send them: to the open list, which hands them on."""
    for key in keys:
        popup = box.completer().popup()
        target = popup if popup.isVisible() else box.lineEdit()
        if not isinstance(key, str):
            QTest.keyClick(target, key)
            continue
        for letter in key:  # QTest itself types only ASCII
            target = popup if popup.isVisible() else box.lineEdit()
            QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def test_that_a_click_marks_the_name_and_lists_all(box):
    click(box)
    assert box.lineEdit().selectedText() == "Шенген"
    popup = box.completer().popup()
    assert popup.isVisible()
    assert popup.model().rowCount() == len(COUNTRIES)


def test_that_the_arrow_opens_the_same_list(box):
    box.showPopup()
    assert box.completer().popup().isVisible()
    assert box.lineEdit().selectedText() == "Шенген"


@pytest.mark.parametrize(("typed", "code"), [("яп", "JPN"), ("ве", "GBR"), ("вьет", "VNM"), ("КИТАЙ", "CHN")])
def test_that_enter_takes_the_first_that_fits(box, typed, code):
    click(box)
    press(box, typed, Qt.Key.Key_Return)
    assert (box.value(), box.chosen) == (code, [code])
    assert not box.completer().popup().isVisible()


def test_that_the_arrow_keys_and_enter_take_what_is_marked(box):
    click(box)
    press(box, "и", Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert box.chosen == ["JPN"]


def test_that_what_names_no_country_brings_back_the_chosen_one(box):
    click(box)
    press(box, "qqq", Qt.Key.Key_Return)
    assert (box.value(), box.currentText(), box.chosen) == ("SCHENGEN", "Шенген", [])


def test_that_esc_closes_the_list_first_then_takes_back_what_was_typed(box):
    click(box)
    press(box, "яп", Qt.Key.Key_Escape)
    assert not box.completer().popup().isVisible()
    assert not box.times_left
    press(box, Qt.Key.Key_Escape)
    assert (box.currentText(), box.value(), box.times_left) == ("Шенген", "SCHENGEN", [True])


def test_that_alt_down_opens_the_list(box):
    box.lineEdit().setFocus()
    QTest.keyClick(box.lineEdit(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert box.completer().popup().isVisible()
