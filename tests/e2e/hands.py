"""The hand that types and clicks in the stories, the answers to dialogs, and what the page speaks to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.services.desk import Desk
from app.services.tours.cards import TourCard, TouristCard, complete_values
from app.services.tours.reading import list_tourists
from app.services.tours.tourists import ToDirectory, save_tourist
from app.services.tours.tours import list_services
from app.views.context import PageContext

TODAY = date(2026, 6, 1)
ANNA = {
    "surname_ru": "Ёлкина", "given_name_ru": "Анна", "surname_lat": "ELKINA", "given_name_lat": "ANNA", "sex": "F",
    "birth_date": "1974-08-12", "citizenship": "RUS", "passport_series": "75", "passport_number": "0012345",
    "passport_expires": "2031-08-12", "phone": "+7 912 345-67-89",
}  # fmt: skip
PATIENCE_MS = 20_000
MOST_LOOKS = 600
"""How often an answered dialog is seen, every 5 ms, before it counts as stuck."""


@dataclass
class Journeys:
    """A navigator that takes note of where it was sent."""

    went: list[tuple[Any, ...]] = field(default_factory=list)

    def open_tours(self) -> None:
        self.went.append(("tours",))

    def open_tour(self, tour_id: int, tourist_id: int | None = None) -> None:
        self.went.append(("tour", tour_id, tourist_id))

    def open_clients(self) -> None:
        self.went.append(("clients",))

    def open_upkeep(self) -> None:
        self.went.append(("upkeep",))

    def open_duplicates(self) -> None:
        self.went.append(("duplicates",))

    def open_client(self, client_id: int) -> None:
        self.went.append(("client", client_id))

    def open_import(self, tour_id: int) -> None:
        self.went.append(("import", tour_id))

    def open_questionnaire(
        self, tour_id: int, tourist_id: int | None = None, country: str = "", key: Any = None
    ) -> None:
        self.went.append(("questionnaire", tour_id, tourist_id))

    def open_dictionary(self) -> None:
        self.went.append(("dictionary",))

    def open_forms(self, tour_id: int, tourist_ids: Any = (), country: str = "") -> None:
        self.went.append(("forms", tour_id, tuple(tourist_ids), country))

    def open_settings(self) -> None:
        self.went.append(("settings",))

    def open_directories(self) -> None:
        self.went.append(("directories",))

    def open_documents(self, tour_id: int | None, readings: list[Any]) -> None:
        self.went.append(("documents", tour_id, readings))


@dataclass
class StatusWords:
    """A status line that keeps what it said; `undo` presses its Undo."""

    said: list[tuple[str, str]] = field(default_factory=list)
    _undo: Callable[[], object] | None = None

    def show_done(self, text: str, *, undo: Callable[[], object] | None = None, redoes: bool = False) -> None:
        self.said.append(("done", text))
        self._undo = undo

    def show_problem(self, text: str) -> None:
        self.said.append(("problem", text))

    def show_hint(self, text: str) -> None:
        self.said.append(("hint", text))

    @property
    def last(self) -> str:
        return self.said[-1][1] if self.said else ""

    def undo(self) -> None:
        assert self._undo is not None, "nothing to undo is offered"
        self._undo()


def add_tourist(desk: Desk, tour_id: int, person: dict[str, str], *, as_client: bool = False) -> TouristCard:
    services = frozenset(one.id for one in list_services(desk, tour_id) if one.id is not None)
    card = TouristCard(tour_id=tour_id, values=complete_values(person), service_ids=services)
    return save_tourist(desk, card, directory=ToDirectory(add=as_client))[0]


def tourists(desk: Desk, tour: TourCard) -> list[TouristCard]:
    return list_tourists(desk, tour.id or 0)


class Hand:
    """What an agent does with a page or a dialog: everything goes by objectName."""

    def __init__(self, qtbot: QtBot, page: QWidget, context: PageContext) -> None:
        self.qtbot, self.page, self.context = qtbot, page, context

    @property
    def status(self) -> StatusWords:
        voice = self.context.voice
        assert isinstance(voice, StatusWords)
        return voice

    @property
    def went(self) -> list[tuple[Any, ...]]:
        journeys = self.context.go
        assert isinstance(journeys, Journeys)
        return journeys.went

    def find(self, name: str, kind: type[Any] = QWidget, within: QWidget | None = None) -> Any:
        found = (within or self.page).findChild(kind, name)
        assert found is not None, f"no {kind.__name__} named {name}"
        return found

    def text(self, name: str, within: QWidget | None = None) -> str:
        widget = self.find(name, within=within)
        if isinstance(widget, QPlainTextEdit):
            return widget.toPlainText()
        return str(widget.text())

    def shows(self, name: str, within: QWidget | None = None) -> bool:
        return bool(self.find(name, within=within).isVisible())

    def clear(self, name: str, within: QWidget | None = None) -> None:
        widget = self.find(name, within=within)
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(widget, Qt.Key.Key_Delete)

    def type(self, name: str, text: str, within: QWidget | None = None) -> None:
        """Type in place of what stands in a field; leave it as Tab would."""
        self.clear(name, within)
        widget = self.find(name, within=within)
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            for letter in text:
                send_letter(widget, letter)
        QApplication.processEvents()

    def press(self, name: str, key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier, within: Any = None) -> None:
        widget = self.find(name, within=within)
        widget.setFocus()
        QTest.keyClick(widget, key, modifier)

    def keys(self, key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys in the page, where the cursor is."""
        window = self.page.window()
        window.activateWindow()  # keys of actions work in the active window only
        self.wait(window.isActiveWindow)
        QTest.keyClick(window.focusWidget() or window, key, modifier)

    def click(self, name: str, within: QWidget | None = None) -> None:
        button = self.find(name, QAbstractButton, within)
        assert button.isEnabled(), f"{name} is disabled"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, button.height() // 2))

    def trigger(self, name: str) -> None:
        self.find(name, QAction).trigger()

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def settle(self) -> None:
        """Wait until nothing runs in this window."""
        self.wait(lambda: self.context.runner.is_idle)
        QApplication.processEvents()
        self.wait(lambda: self.context.runner.is_idle)

    def cells(self, name: str, column: str = "", within: QWidget | None = None) -> list[str]:
        """Return the words of a table's column (by its key), or of its whole rows joined."""
        model = self.find(name, within=within).model()
        keys = [one.key for one in model.columns]
        wanted = [keys.index(column)] if column else range(len(keys))
        return [" ".join(model.cell(row, at).text for at in wanted).strip() for row in range(model.rowCount())]

    def choose_row(self, name: str, row: int, within: QWidget | None = None) -> None:
        """Click on a row of a table."""
        table = self.find(name, within=within)
        spot = table.visualRect(table.model().index(row, 1)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        QApplication.processEvents()


def send_letter(widget: QWidget, letter: str) -> None:
    """Send one letter of any script, as an input method or a keyboard would."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter))


class Answers:
    """Answers dialogs in the order in which they are expected; a dialog nobody expects fails the test.

    A dialog that waits (`exec`) stops the story, so a timer does what the agent would.
    """

    def __init__(self) -> None:
        self._waiting: list[tuple[str, Callable[[QDialog], object]]] = []
        self.seen: list[str] = []
        self.errors: list[BaseException] = []
        self._timer = QTimer()
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def expect(self, name: str, act: Callable[[QDialog], object]) -> None:
        """Let `act` answer the next dialog of that name."""
        self._waiting.append((name, act))

    @property
    def all_given(self) -> bool:
        return not self._waiting

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or not dialog.isVisible():
            return
        looks = int(dialog.property("looks") or 0)
        dialog.setProperty("looks", looks + 1)
        if looks == 0:
            # not from here: a timer is silent while its own slot runs, and one dialog may open another
            QTimer.singleShot(0, partial(self._answer, dialog))
        elif looks == MOST_LOOKS:
            self._fail(dialog, AssertionError(f"{dialog.objectName()} stays open"))

    def _answer(self, dialog: QDialog) -> None:
        try:
            assert self._waiting, f"nobody expected {dialog.objectName()}"
            name, act = self._waiting.pop(0)
            assert dialog.objectName() == name, f"{dialog.objectName()} came instead of {name}"
            self.seen.append(name)
            act(dialog)
        except BaseException as error:  # noqa: BLE001 - told at the end of the test
            self._fail(dialog, error)

    def _fail(self, dialog: QDialog, error: BaseException) -> None:
        self.errors.append(error)
        QDialog.done(dialog, 0)

    def stop(self) -> None:
        self._timer.stop()
