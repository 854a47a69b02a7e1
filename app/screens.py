"""Draws every screen and dialog to PNG: for looking at them, for the guide, and where there is no display."""

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QMessageLogContext, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTabWidget, QWidget

from app.bootstrap import Carnet, open_carnet
from app.dictionary_screens import draw_dictionary
from app.directory_screens import draw_directories
from app.document_screens import draw_documents
from app.duplicate_screens import draw_duplicates
from app.errors import EnvironmentProblemError
from app.form_adding_screens import draw_adding
from app.form_screens import draw_forms
from app.import_screens import draw_imports
from app.main import install_language
from app.merge_screens import draw_merging
from app.questionnaire_screens import draw_questionnaire
from app.services.clients.directory import get_client, save_client
from app.services.clients.listing import ClientFilter, list_clients
from app.services.tours.tours import list_tours
from app.settings import Settings
from app.shell import Shell
from app.upkeep_screens import draw_upkeep
from app.views.theme import apply_theme

SIZE_PX = (1400, 875)
LOOKS_FOR_DIALOG_MS = 40
LOOKS_BEFORE_DRAWING = 8
"""A dialog may still be looking something up when it opens."""

PATIENCE_ROUNDS = 12

CLIENT_TABS = ("clients", "documents", "contacts", "cards", "family", "client-tours", "history")


@dataclass(frozen=True, slots=True)
class ScreenOptions:
    """In what look the screens are drawn."""

    language: str = "en"
    theme: str = "light"
    font_percent: int = 100


def draw_screens(folder: Path, options: ScreenOptions, *, base: str | None = None, demo: bool = False) -> list[Path]:
    """Draw every screen and dialog into a folder and return the files.

    Without a base a passing one is drawn, empty or of a made-up agency; the user's own is never touched.

    Raises:
        EnvironmentProblemError: the folder can't be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentProblemError("file_not_written", file=str(folder)) from error
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # no window flashes by, and the real clipboard stays as it is
        qInstallMessageHandler(_tell_qt_message)
        application = QApplication(["carnet"])
    install_language(application, options.language)
    apply_theme(application, options.theme, options.font_percent)
    with tempfile.TemporaryDirectory() as passing:
        carnet = open_carnet(base or str(Path(passing) / "carnet.db"), demo=demo)
        chosen = Settings(language=options.language, theme=options.theme, font_percent=options.font_percent)
        carnet = replace(carnet, settings=chosen)  # nothing of how the user's own window was left
        shell = Shell(carnet, options.language)
        try:
            return Painter(shell, carnet, folder).draw_all()
        finally:
            shell.close()
            carnet.close()


def _tell_qt_message(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Pass on what Qt says, but for what the offscreen platform can't do and need not."""
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)  # noqa: T201


class Painter:
    """Leads the window from screen to screen and keeps a picture of each."""

    def __init__(self, shell: Shell, carnet: Carnet, folder: Path) -> None:
        self.shell, self.carnet, self._folder = shell, carnet, folder
        self._files: list[Path] = []
        self._dialog = ""
        self._looks = 0
        self._looker = QTimer()
        self._looker.setInterval(LOOKS_FOR_DIALOG_MS)
        self._looker.timeout.connect(self._look_for_dialog)

    def draw_all(self) -> list[Path]:
        """Draw everything; screens that need a tour or a client are left out in an empty base."""
        window = self.shell.window
        window.resize(*SIZE_PX)
        window.show()
        self.shell.context.runner.release()
        self.shell.load_vocabularies()
        self._draw_tours()
        tour_id = self._first_tour()
        if tour_id is not None:
            self._draw_tourist(tour_id)
            draw_questionnaire(self, tour_id)
        self._draw_clients()
        draw_merging(self)
        draw_upkeep(self)
        draw_duplicates(self, tour_id)
        draw_imports(self, tour_id)
        draw_directories(self)
        draw_dictionary(self)
        draw_forms(self, tour_id)
        draw_adding(self)
        window.go_to("settings")
        self.keep("settings")
        self.with_dialog("palette", window.open_palette)
        self.with_dialog("crash", self._crash)
        window.hide()
        return self._files

    def _draw_tours(self) -> None:
        self.shell.window.go_to("tours")
        self.keep("tours")
        self.with_dialog("tour-new", self.trigger("tour_new_action"))

    def _draw_tourist(self, tour_id: int) -> None:
        self.shell.journeys.open_tour(tour_id)
        self.keep("tourist")
        self.with_dialog("services", self.trigger("tour_services"))
        self.with_dialog("tour-edit", self.trigger("edit_tour"))
        self.trigger("new_tourist")()
        self.keep("tourist-new")
        self.type("field_surname_ru", self._shared_surname())
        self.with_dialog("find", self.trigger("find_client"))
        self.type("field_phone", "+7 900 000-00-00")
        self.with_dialog("leave", self.shell.journeys.open_tours)
        self.trigger("cancel_tourist")()
        draw_documents(self)

    def _draw_clients(self) -> None:
        self.shell.window.status.clear()
        client_id = self._first_client()
        if client_id is None:
            self.shell.window.go_to("clients")
            self.keep("clients")
            return
        if self.carnet.is_demo:
            card = get_client(self.carnet.desk, client_id)
            changed = card.with_values(phone="+7 972 000-12-34", passport_number="7654321", passport_series="75")
            save_client(self.carnet.desk, changed, card)  # a history to look at
        self.shell.journeys.open_client(client_id)
        tabs = self.shell.window.findChild(QTabWidget, "client_tabs") or QTabWidget()
        for at, name in enumerate(CLIENT_TABS):
            tabs.setCurrentIndex(at)
            self.keep(name)
        for button in ("documents_add", "cards_add", "family_add"):
            self.with_dialog(button.replace("_", "-"), self.click(button))
        tabs.setCurrentIndex(0)
        surname = self._shared_surname()
        self.type("clients_search", f"{surname[:2]}{surname[3:]}")
        self.press_return("clients_search")
        self.keep("clients-near")
        self.type("clients_search", "")
        self.press_return("clients_search")

    def _first_tour(self) -> int | None:
        """Return a tour with several tourists, or any, or None in an empty base."""
        tours = list_tours(self.carnet.desk, limit=50)
        chosen = next((tour for tour in tours if tour.tourists >= 4), tours[0] if tours else None)
        return chosen.id if chosen else None

    def _first_client(self) -> int | None:
        """Return the client whose card has most to show, or None in an empty base."""
        clients = list_clients(self.carnet.desk, ClientFilter(sort="created"), limit=100)
        cards = [get_client(self.carnet.desk, client.id) for client in clients]
        richest = max(cards, key=lambda card: len(card.documents) + 3 * len(card.family), default=None)
        return richest.id if richest else None

    def _shared_surname(self) -> str:
        """Return a surname that several clients bear."""
        clients = list_clients(self.carnet.desk, ClientFilter(), limit=500)
        counted = Counter(client.surname_ru for client in clients if client.surname_ru)
        return counted.most_common(1)[0][0] if counted else ""

    def _crash(self) -> None:
        report = (
            "builtins.ValueError\n  app.views.tourist.presenter:120 save\n  app.services.tours.tourists:96 save_tourist"
        )
        self.shell.crashes.show(report)

    def trigger(self, name: str) -> Callable[[], None]:
        """Return what triggers an action of the open page, by name."""

        def trigger() -> None:
            place = self.shell.window.page(self.shell.window.current_place())
            action = next((one for one in place.actions() if one.objectName() == name), None)
            if isinstance(action, QAction) and action.isEnabled():
                action.trigger()

        return trigger

    def click(self, name: str) -> Callable[[], None]:
        """Return what clicks a button, by name."""

        def click() -> None:
            button = self.shell.window.findChild(QAbstractButton, name)
            if button is not None:
                button.click()

        return click

    def type(self, name: str, text: str) -> None:
        """Put text into a field as if it were typed."""
        field = self.shell.window.findChild(QLineEdit, name)
        if field is not None:
            field.setText(text)
            field.textEdited.emit(text)
        self.settle()

    def press_return(self, name: str) -> None:
        """End what is typed into a field that would otherwise wait for more."""
        field = self.shell.window.findChild(QLineEdit, name)
        if field is not None:
            press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(field, press)
        self.settle()

    def settle(self) -> None:
        """Let the window do what it has to do."""
        for _ in range(PATIENCE_ROUNDS):
            QApplication.processEvents()
            self.shell.context.runner.wait_idle(10_000)

    def keep(self, name: str, widget: QWidget | None = None) -> None:
        """Keep a picture of the window, or of a dialog."""
        if widget is None:
            self.settle()
        file = self._folder / f"{name}.png"
        if not (widget or self.shell.window).grab().save(str(file)):
            raise EnvironmentProblemError("file_not_written", file=str(file))
        self._files.append(file)

    def with_dialog(self, name: str, open_it: Callable[[], object]) -> None:
        """Draw the dialog that something opens, and leave it."""
        self._dialog = name
        with self._looking():
            open_it()
            self.settle()
        self._dialog = ""

    @contextmanager
    def _looking(self) -> Iterator[None]:
        """Look for an open dialog meanwhile, also while its own event loop runs."""
        self._looker.start()
        try:
            yield
            for _ in range(PATIENCE_ROUNDS):
                if self._dialog:
                    QApplication.processEvents()
                    self.pause()
        finally:
            self._looker.stop()

    def pause(self) -> None:
        """Let one look of the timer pass."""
        loop = QEventLoop()
        QTimer.singleShot(LOOKS_FOR_DIALOG_MS, loop.quit)
        loop.exec()

    def _look_for_dialog(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or not dialog.isVisible():
            self._looks = 0
            return
        self._looks += 1
        if self._looks < LOOKS_BEFORE_DRAWING:
            return
        self._looks = 0
        if not self._dialog:
            dialog.close()
            return
        self.keep(self._dialog, dialog)
        self._dialog = ""
        dialog.close()
