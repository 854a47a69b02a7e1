import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.settings import Settings
from app.views.widgets import Button, SplitButton
from app.views.window_state import collect_state, restore_parts


@pytest.fixture
def done():
    return []


@pytest.fixture
def button(qtbot, done):
    holder = QWidget()
    qtbot.addWidget(holder)
    actions = []
    for name in ("first", "second"):
        action = QAction(f"Do the {name}", holder)
        action.setObjectName(name)
        action.triggered.connect(lambda _=False, name=name: done.append(name))
        actions.append(action)
    made = SplitButton("Do", actions, name="split", parent=holder)
    holder.show()
    made.holder = holder
    return made


def press(button):
    QTest.mouseClick(button.findChild(Button, "split_main"), Qt.MouseButton.LeftButton)


def action(button, name):
    return button.holder.findChild(QAction, name)


def test_that_the_left_half_does_again_what_was_chosen_last(button, done):
    press(button)
    action(button, "second").trigger()
    press(button)
    assert done == ["first", "second", "second"]
    assert button.findChild(Button, "split_main").toolTip() == "Do the second"


def test_that_the_choice_is_kept_in_the_settings(button):
    action(button, "second").trigger()
    kept = collect_state(button.holder, Settings(choices={"other": "x"}))
    assert kept.choices == {"other": "x", "split": "second"}
    button.choose("first")
    restore_parts(button.holder, kept)
    assert button.chosen() == "second"
    restore_parts(button.holder, Settings(choices={"split": "gone"}))
    assert button.chosen() == "second"


def test_that_a_half_is_grey_where_its_action_is(button):
    action(button, "first").setEnabled(False)
    assert not button.findChild(Button, "split_main").isEnabled()
    assert button.findChild(Button, "split_arrow").isEnabled()
    action(button, "second").setEnabled(False)
    assert not button.findChild(Button, "split_arrow").isEnabled()
