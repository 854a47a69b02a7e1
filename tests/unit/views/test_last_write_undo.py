"""Ctrl+Z on a page without an undo of its own."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.views.last_write_undo import LastWriteUndo
from app.views.main_window import MainWindow, PageSpec
from app.views.widgets import Page, PageHeader


def make_window(qtbot: QtBot) -> tuple[MainWindow, list[str]]:
    """Return a window with a plain page and one that has Ctrl+Z itself, and the list of what was undone."""
    undone: list[str] = []
    own = Page(PageHeader("Own", name="own_header"), name="own_page")
    own.add_action("Undo here", name="own_undo", shortcut="Ctrl+Z").triggered.connect(lambda: undone.append("own"))
    plain = QWidget()
    plain.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window = MainWindow([PageSpec("plain", "Plain", "users", plain), PageSpec("own", "Own", "users", own)])
    LastWriteUndo(window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window, undone


def press_undo(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keySequence(window, QKeySequence(QKeySequence.StandardKey.Undo))


def test_that_the_keys_undo_what_the_status_line_offers(qtbot: QtBot) -> None:
    window, undone = make_window(qtbot)
    window.status.show_done("Saved", undo=lambda: undone.append("written"))
    press_undo(qtbot, window)
    press_undo(qtbot, window)
    assert undone == ["written"]


def test_that_a_page_with_an_undo_of_its_own_keeps_the_keys(qtbot: QtBot) -> None:
    window, undone = make_window(qtbot)
    window.go_to("own")
    window.status.show_done("Saved", undo=lambda: undone.append("written"))
    press_undo(qtbot, window)
    assert undone == ["own"]
    window.go_to("plain")
    press_undo(qtbot, window)
    assert undone == ["own", "written"]
