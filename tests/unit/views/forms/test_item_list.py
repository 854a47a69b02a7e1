"""A list of entries: ticks and the current one stay with their keys; keys and clicks tell."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.views.forms.item_list import ItemList, ListEntry
from app.views.theme import px

ENTRIES = [ListEntry(1, "Anna", "31 of 40"), ListEntry(2, "Boris"), ListEntry(3, "Vera", "a\nb\nc")]


@pytest.fixture
def people(qtbot: QtBot) -> ItemList:
    made = ItemList("People", name="people", has_ticks=True)
    qtbot.addWidget(made)
    made.resize(px(300), px(300))
    made.show_entries(ENTRIES)
    made.show()
    return made


def test_that_space_and_a_click_on_the_box_tick(people: ItemList, qtbot: QtBot) -> None:
    people.setCurrentRow(1)
    with qtbot.waitSignal(people.ticks_changed):
        QTest.keyClick(people, Qt.Key.Key_Space)
    assert people.ticked() == (2,)
    first = people.visualItemRect(people.item(0))
    spot = QPoint(px(18), first.center().y())
    with qtbot.waitSignal(people.ticks_changed):
        QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert people.ticked() == (1, 2)
    QTest.keyClick(people, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert people.ticked() == (1, 2, 3)
    QTest.keyClick(people, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert people.ticked() == ()


def test_that_ticks_and_the_current_entry_stay_with_their_keys(people: ItemList, qtbot: QtBot) -> None:
    people.setCurrentRow(2)
    people.tick([1, 3])
    with qtbot.assertNotEmitted(people.current_changed):
        people.show_entries([ListEntry(3, "Vera"), ListEntry(4, "Gleb")])
    assert (people.current_key(), people.ticked()) == (3, (3,))
    people.show_entries([])
    assert (people.current_key(), people.ticked()) == (None, ())


def test_that_entries_are_opened(people: ItemList, qtbot: QtBot) -> None:
    people.setCurrentRow(0)
    with qtbot.waitSignal(people.opened) as told:
        QTest.keyClick(people, Qt.Key.Key_Return)
    assert told.args == [1]
    middle = people.visualItemRect(people.item(1)).center()
    QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    with qtbot.waitSignal(people.opened) as told:
        QTest.mouseDClick(people.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert told.args == [2]


def test_that_an_entry_is_as_high_as_its_lines(people: ItemList) -> None:
    heights = [people.visualItemRect(people.item(at)).height() for at in range(3)]
    assert heights == [px(46), px(32), px(46 + 36)]
