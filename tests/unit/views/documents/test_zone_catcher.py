"""The catcher of zones over a page of plain widgets, with a clock of its own."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.views.documents.zone_catcher import ZoneCatcher

ZONE = ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")


class Page(QWidget):
    def __init__(self):
        super().__init__()
        self.line, self.note, self.box = QLineEdit(), QPlainTextEdit(), QComboBox()
        self.box.addItems(["", "Lima", "Paris"])
        self.line.setText("typed before")
        column = QVBoxLayout(self)
        for widget in (self.line, self.note, self.box):
            column.addWidget(widget)
        self.brought_back = 0

    def remember(self):
        return self.box.currentText()

    def bring_back(self, remembered):
        self.brought_back += 1
        self.box.setCurrentText(remembered)


class Clock:
    now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def page(qtbot, clock):
    made = Page()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.catcher = ZoneCatcher(made, made, holds_picture=QMimeData.hasImage, clock_ms=clock)
    made.came = []
    made.catcher.zone_came.connect(made.came.append)
    made.line.setFocus()
    qtbot.waitUntil(made.line.hasFocus)
    return made


def send(page, clock, text, gap_ms):
    for sign in text:
        clock.now += gap_ms
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = Qt.Key.Key_Return if sign == "\r" else Qt.Key.Key_unknown
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, sign)
            QApplication.sendEvent(QApplication.focusWidget(), event)


def test_that_a_burst_leaves_nothing_in_the_field_and_is_told_as_a_zone(page, clock, qtbot):
    returns = []
    page.line.returnPressed.connect(lambda: returns.append(1))
    send(page, clock, "\r".join((*ZONE, "")), 4)
    assert page.line.text() == "typed before"
    assert page.brought_back == 1
    qtbot.waitUntil(lambda: page.came == ["\n".join(ZONE)])
    assert returns == []


def test_that_typing_stays_in_the_field(page, clock, qtbot):
    send(page, clock, "  <IVAN<<<<<<<<<<<<<<<<<<<", 80)
    qtbot.wait(200)
    assert page.line.text().endswith("<IVAN<<<<<<<<<<<<<<<<<<<")
    assert page.came == []


@pytest.mark.parametrize("text", ["a fast paste by a text expander, of no zone", "<tag> and so on, in a blink <"])
def test_that_fast_text_that_is_no_zone_is_given_to_the_field(page, clock, qtbot, text):
    page.line.clear()
    send(page, clock, text, 2)
    qtbot.waitUntil(lambda: page.line.text() == text)
    assert page.came == []


def test_that_a_note_and_a_box_get_nothing_of_a_zone(page, clock, qtbot):
    for widget in (page.note, page.box):
        widget.setFocus()
        clock.now += 1000
        send(page, clock, "\r".join(ZONE), 3)
        qtbot.waitUntil(lambda: bool(page.came))
        page.came.clear()
    assert page.note.toPlainText() == ""
    assert page.box.currentText() == ""


def test_that_a_letter_still_chooses_in_a_box(page, clock, qtbot):
    page.box.setFocus()
    send(page, clock, "P", 500)
    qtbot.waitUntil(lambda: page.box.currentText() == "Paris")


def test_that_leaving_the_field_ends_a_burst(page, clock, qtbot):
    send(page, clock, "\r".join(ZONE), 3)
    page.note.setFocus()
    qtbot.waitUntil(lambda: page.came == ["\n".join(ZONE)])


def test_that_a_pasted_zone_is_told_and_other_text_is_pasted(page, qtbot):
    QGuiApplication.clipboard().setText("\n".join(ZONE))
    page.line.clear()
    QTest.keyClick(page.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(page.came) == 1)
    assert page.line.text() == ""
    QGuiApplication.clipboard().setText("Ivan")
    QTest.keyClick(page.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.line.text() == "Ivan"
    QGuiApplication.clipboard().clear()


def test_that_a_pasted_picture_is_told(page, qtbot):
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(0)
    QGuiApplication.clipboard().setImage(image)
    with qtbot.waitSignal(page.catcher.picture_pasted):
        QTest.keyClick(page.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QGuiApplication.clipboard().clear()
