import importlib
import pkgutil
import sys

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton

import app.views
from app.logs import describe_crash
from app.views.dialogs import AppDialog, ChoiceDialog, CrashDialog, ask_choice
from app.views.widgets import Button, EmptyState

SECRET = "ERIKSSON ANNA MARIA"


def crash():
    try:
        raise ValueError(SECRET)
    except ValueError:
        return sys.exc_info()


@pytest.fixture
def opened(qtbot):
    kept = []  # a dialog that is collected while it is painted ends the run

    def show(dialog):
        kept.append(dialog)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    yield show
    for dialog in kept:
        dialog.hide()


def test_that_escape_leaves_without_a_decision(opened, qtbot):
    dialog = opened(ChoiceDialog("Save?", "It was changed.", [("drop", "Drop"), ("save", "Save")], name="leave"))
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.choice == ""


def test_that_enter_takes_the_primary_answer(opened, qtbot):
    dialog = opened(ChoiceDialog("Save?", "It was changed.", [("drop", "Drop"), ("save", "Save")], name="leave"))
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.choice == "save"


def test_that_enter_presses_the_button_that_tab_came_to(opened, qtbot):
    dialog = AppDialog("Note", name="note")
    field = QPlainTextEdit()
    field.setTabChangesFocus(True)
    dialog.add_content(field)
    accept = dialog.add_button(Button("Save", kind="primary", name="note_save"), accepts=True)
    opened(dialog)
    field.setFocus()
    leave = dialog.findChild(Button, "note_cancel")
    assert _after(field)[:2] == [leave, accept]
    leave.setFocus()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(leave, Qt.Key.Key_Return)


@pytest.mark.parametrize("pressed", ["drop", "keep", "save"])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_that_each_button_at_the_foot_is_pressed_by_its_own_enter(opened, qtbot, pressed, key):
    choices = [("drop", "Drop"), ("keep", "Keep"), ("save", "Save")]
    dialog = opened(ChoiceDialog("Save?", "It was changed.", choices, name="leave"))
    button = dialog.findChild(Button, f"leave_{pressed}")
    button.setFocus()
    qtbot.keyClick(button, key)
    assert dialog.choice == pressed


def test_that_ctrl_enter_is_left_to_the_dialog(qtbot):
    button = Button("Leave", name="leave_it")
    qtbot.addWidget(button)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_that_no_dialog_orders_its_buttons_by_itself():
    for module in pkgutil.walk_packages(app.views.__path__, "app.views."):
        importlib.import_module(module.name)
    waiting, kinds = [AppDialog], set()
    while waiting:
        below = waiting.pop().__subclasses__()
        kinds.update(below)
        waiting.extend(below)
    own = {kind.__name__ for kind in kinds if {"_order_buttons", "_place_of"} & vars(kind).keys()}
    assert len(kinds) > 5
    assert own == set()


def test_that_enter_presses_the_button_of_an_empty_page(qtbot):
    page = EmptyState("search", "Nobody yet", "Look for them.", action_text="Look", name="nobody")
    qtbot.addWidget(page)
    page.show()
    page.button.setFocus()
    with qtbot.waitSignal(page.button.clicked):
        qtbot.keyClick(page.button, Qt.Key.Key_Return)
    page.hide()


def _after(widget):
    """Return the buttons that Tab comes to after a widget."""
    found, at = [], widget.nextInFocusChain()
    while at is not widget:
        if isinstance(at, Button):
            found.append(at)
        at = at.nextInFocusChain()
    return found


def test_that_enter_leaves_where_an_answer_loses_something(opened, qtbot):
    dialog = opened(ChoiceDialog("Leave?", "A list.", [("drop", "Drop it")], name="leave", enter_leaves=True))
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.choice == ""


def test_that_each_answer_has_its_button(opened):
    dialog = opened(ChoiceDialog("Save?", "It was changed.", [("drop", "Drop"), ("save", "Save")], name="leave"))
    dialog.findChild(QPushButton, "leave_drop").click()
    assert dialog.choice == "drop"


def test_that_a_question_is_asked_and_answered(qapp):
    def answer():
        QApplication.activeModalWidget().findChild(QPushButton, "question_a").click()

    QTimer.singleShot(0, answer)
    assert ask_choice(None, "Which?", "One of two.", [("a", "A"), ("b", "B")]) == "a"


def test_that_a_dialog_says_what_it_is_about(opened):
    dialog = AppDialog("Find a client", "Several have this surname.", name="find")
    dialog.add_button(Button("Take", kind="primary", name="find_take"), accepts=True)
    opened(dialog)
    assert dialog.findChild(QLabel, "find_title").text() == dialog.windowTitle() == "Find a client"
    dialog.findChild(QPushButton, "find_take").click()
    assert dialog.result() == AppDialog.DialogCode.Accepted


def test_that_a_crash_report_holds_types_and_frames_and_no_text():
    kind, _, trace = crash()
    report = describe_crash(kind, trace)
    assert report.splitlines()[0] == "builtins.ValueError"
    assert "test_dialogs" in report
    assert " crash" in report
    assert SECRET not in report
    assert "/" not in report


def test_that_a_crash_report_can_be_copied_and_work_saved(opened):
    saved = []

    def save():
        saved.append(1)
        return True

    dialog = opened(CrashDialog("builtins.ValueError", save_work=save))
    dialog.findChild(QPushButton, "crash_copy").click()
    assert QGuiApplication.clipboard().text() == "builtins.ValueError"
    dialog.findChild(QPushButton, "crash_save").click()
    assert saved == [1]
    assert not dialog.findChild(QPushButton, "crash_save").isEnabled()


def test_that_work_that_could_not_be_saved_can_be_saved_again(opened):
    dialog = opened(CrashDialog("builtins.ValueError", save_work=lambda: False))
    dialog.findChild(QPushButton, "crash_save").click()
    assert dialog.footer.state() == "It could not be saved"
    assert dialog.findChild(QPushButton, "crash_save").isEnabled()
