"""The pages: arranged, zoomed, gone through; what is not sharp is wanted, what is not seen is not."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.forms.paper import PageSize
from app.views.forms.page_view import MOST_ZOOM, PageView

A4 = PageSize(595, 842)


@pytest.fixture
def pages(qtbot: QtBot) -> PageView:
    made = PageView("Pages", name="pages")
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    made.show_pages([A4] * 3)
    return made


def picture() -> QImage:
    made = QImage(10, 14, QImage.Format.Format_BGR888)
    made.fill(Qt.GlobalColor.red)
    return made


def test_that_pages_are_as_wide_as_there_is_room(pages: PageView) -> None:
    narrow = pages.zoom
    assert pages.horizontalScrollBar().maximum() == 0
    pages.resize(900, 500)
    assert pages.zoom > narrow
    pages.set_zoom(1.0)
    pages.resize(500, 500)
    assert pages.zoom == 1.0
    assert pages.horizontalScrollBar().maximum() > 0


def test_that_the_pages_that_are_seen_are_wanted_at_their_size(pages: PageView) -> None:
    page, dots = pages.wanted() or (None, 0.0)
    assert (page, dots) == (0, pytest.approx(96 * pages.zoom))
    pages.set_picture(0, picture(), dots)
    assert pages.wanted() is None
    pages.go_to_page(2)
    assert (pages.wanted() or (None, 0))[0] == 2
    pages.set_picture(2, picture(), dots)
    pages.set_zoom(3)
    assert pages.wanted() == (2, pytest.approx(288))


def test_that_a_page_is_painted(pages: PageView, qtbot: QtBot) -> None:
    pages.set_picture(0, picture(), 1)
    grabbed = pages.grab().toImage()
    assert grabbed.pixelColor(300, 200) == Qt.GlobalColor.red


def test_that_keys_go_through_the_pages(pages: PageView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pages.page_changed) as told:
        QTest.keyClick(pages, Qt.Key.Key_PageDown)
    assert told.args == [1]
    QTest.keyClick(pages, Qt.Key.Key_End)
    assert pages.current_page == 2
    QTest.keyClick(pages, Qt.Key.Key_PageUp)
    assert pages.current_page == 1
    QTest.keyClick(pages, Qt.Key.Key_Home)
    before = pages.verticalScrollBar().value()
    QTest.keyClick(pages, Qt.Key.Key_Down)
    assert pages.verticalScrollBar().value() > before == 0


def test_that_the_wheel_zooms_with_ctrl(pages: PageView) -> None:
    def turn(up: int) -> None:
        spot = QPointF(100, 100)
        event = QWheelEvent(
            spot, spot, QPoint(), QPoint(0, 120 * up), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(pages.viewport(), event)

    before = pages.zoom
    turn(1)
    assert pages.zoom == pytest.approx(before * 1.25)
    for _ in range(20):
        turn(1)
    assert pages.zoom == MOST_ZOOM


def test_that_the_place_stays_where_only_answers_changed(pages: PageView) -> None:
    pages.set_picture(0, picture(), 1)
    pages.go_to_page(1)
    place = pages.verticalScrollBar().value()
    pages.show_pages([A4] * 3, keeps_place=True)
    assert pages.verticalScrollBar().value() == place
    assert pages.picture(0) is not None
    pages.show_pages([A4] * 3)
    assert (pages.verticalScrollBar().value(), pages.picture(0)) == (0, None)


def test_that_no_pages_want_nothing(pages: PageView) -> None:
    pages.show_pages([])
    assert (pages.wanted(), pages.page_count, pages.current_page) == (None, 0, 0)
    pages.go_to_page(3)
    pages.zoom_in()
    pages.grab()
