from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QRadioButton

from app.views.imports.decide_dialog import DecideDialog, DecideField, DecideOption, DecideQuestion
from app.views.widgets import Button, WrappedChoice

QUESTION = DecideQuestion(
    title="Row 4: ERIKSSON ANNA MARIA",
    sentence="Several fit.",
    people=("From the list", "ERIKSSON ANNA", "ERIKSSON ANN"),
    fields=(DecideField("Phone", ("1", "2", "1"), (False, True, False)),),
    options=(
        DecideOption("client_1", "The first", by_field=True),
        DecideOption("client_2", "The second", by_field=True),
        DecideOption("new", "Nobody"),
    ),
    chosen="new",
    alike=2,
)


@pytest.fixture
def dialog(qtbot):
    made = DecideDialog(QUESTION)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def press(dialog, key):
    QTest.keyClick(dialog.focusWidget(), key)


def test_that_the_answer_that_holds_is_taken_by_enter(dialog):
    assert dialog.focusWidget().objectName() == "decide_new"
    press(dialog, Qt.Key.Key_Return)
    assert dialog.result() == 1
    assert dialog.answer().key == "new"


def test_that_the_arrow_keys_choose_among_the_answers(dialog):
    press(dialog, Qt.Key.Key_Up)
    assert dialog.answer().key == "client_2"
    press(dialog, Qt.Key.Key_Up)
    press(dialog, Qt.Key.Key_Return)
    assert (dialog.answer().key, dialog.answer().by_field) == ("client_1", False)


def test_that_fields_are_chosen_only_where_there_are_some(dialog):
    fields = dialog.findChild(Button, "decide_fields")
    assert not fields.isEnabled()
    dialog.findChild(QRadioButton, "decide_client_1").click()
    fields.click()
    assert dialog.result() == 1
    assert dialog.answer().by_field


def test_that_an_answer_can_hold_for_further_rows(dialog):
    dialog.findChild(QCheckBox, "decide_alike").click()
    assert dialog.answer().for_alike


def test_that_what_differs_bears_a_mark_and_not_only_a_colour(dialog):
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert "≠ 2" in words
    assert words.count("1") == 2


def test_that_escape_leaves_all_as_it_was(dialog):
    press(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == 0


def test_that_a_long_answer_goes_on_in_a_second_line(qtbot):
    words = "The regular client Отрошкова Лидия Александровна, 10.09.1991: same birth date, same name, " * 2
    made = DecideDialog(replace(QUESTION, options=(DecideOption("client_1", words), *QUESTION.options[1:])))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    answer = made.findChild(WrappedChoice, "decide_client_1")
    assert "".join(answer.shown_lines()).replace(" ", "") == words.replace(" ", "")
    assert answer.height() >= len(answer.shown_lines()) * answer.fontMetrics().lineSpacing()
