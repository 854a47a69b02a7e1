"""Puts the screens into the one window and leads from one to another."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app import places
from app.bootstrap import Carnet
from app.errors import EnvironmentProblemError
from app.services.persons.countries import list_countries
from app.settings import Settings
from app.upkeep import Upkeep
from app.views.context import BaseEvents, PageContext
from app.views.dialogs import CrashDialog
from app.views.file_drops import FileDrops
from app.views.jobs import Lane, Runner
from app.views.last_write_undo import LastWriteUndo
from app.views.main_window import MainWindow, PageSpec
from app.views.texts import choice
from app.views.tours import make_tours_page
from app.views.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from app.services.documents.pictures.reading import PictureReading
    from app.services.questionnaire.shapes import AnswerKey

SAVE_ACTIONS = frozenset({"save_tourist", "client_save_action"})
"""Actions of pages that save what is open; enabled while there is something to save."""


class _Voice:
    """The status line, which stands only once the window does."""

    def __init__(self) -> None:
        self.line: StatusLine | None = None

    def show_done(self, text: str, *, undo: Callable[[], object] | None = None, redoes: bool = False) -> None:
        """Say what was done, with Undo where it can be undone."""
        if self.line is not None:
            self.line.show_done(text, undo=undo, redoes=redoes)

    def show_problem(self, text: str) -> None:
        """Say what went wrong."""
        if self.line is not None:
            self.line.show_problem(text)

    def show_hint(self, text: str) -> None:
        """Say something quiet."""
        if self.line is not None:
            self.line.show_hint(text)


class Shell(QObject):
    """Owns the window, the runner and the context; navigates between places.

    Pages are built when they are first opened, so that the window stands early.

    Signals:
        reopen_requested: another agent is at the desk now; the window is to be made anew.
    """

    reopen_requested = Signal()

    def __init__(self, carnet: Carnet, language: str) -> None:
        super().__init__()
        self._carnet = carnet
        self._crash: CrashDialog | None = None
        voice = _Voice()
        self.context = PageContext(
            desk=carnet.desk,
            runner=Runner(self, is_held=True),
            decoder=carnet.decoder,
            events=BaseEvents(self),
            go=self,
            voice=voice,
            language=language,
            pictures=carnet.pictures,
            forms=carnet.forms,
        )
        self._upkeep = Upkeep(carnet, self.context, lambda: self.window, self)
        self._upkeep.reopen_requested.connect(self.reopen_requested)
        self.window = MainWindow(
            self._pages(),
            settings=carnet.settings,
            save_settings=self._save_settings,
            runner=self.context.runner,
            step_text=_step_text,
        )
        voice.line = self.window.status
        self._undo, self._drops = LastWriteUndo(self.window), FileDrops(self.window)
        if carnet.is_demo:
            self.window.setWindowTitle(self.tr("Carnet: a made-up agency"))

    def _save_settings(self, settings: Settings) -> None:
        """Keep the choices; a folder that can't be written to is said, and the window closes all the same."""
        file = self._carnet.settings_file
        try:
            file.save(settings)
        except OSError:
            self.context.tell_problem(EnvironmentProblemError("file_not_written", file=str(file.path)))

    def _pages(self) -> list[PageSpec]:
        """Return the places of the window."""
        make = self._maker
        return [
            PageSpec("tours", self.tr("Tours"), "luggage", self._make_tours),
            PageSpec(
                "tourist",
                self.tr("Tourists"),
                "users",
                make(places.make_tourist),
                can_leave=self._leaver("tourist"),
                in_rail=False,
                rail_key="tours",
            ),
            PageSpec(
                "questionnaire",
                self.tr("Questionnaire"),
                "file-text",
                make(places.make_questionnaire),
                can_leave=self._leaver("questionnaire"),
                in_rail=False,
                rail_key="tours",
            ),
            PageSpec(
                "clients",
                self.tr("Clients"),
                "users",
                make(places.make_clients),
                can_leave=self._leaver("clients"),
            ),
            PageSpec(
                "duplicates",
                self.tr("Duplicates"),
                "users",
                make(places.make_duplicates),
                in_rail=False,
                rail_key="clients",
            ),
            PageSpec(
                "tidy-up",
                self.tr("Tidy up"),
                "circle-check",
                make(places.make_upkeep),
                in_rail=False,
                rail_key="clients",
            ),
            PageSpec(
                "imports",
                self.tr("Import"),
                "clipboard-paste",
                make(places.make_imports),
                can_leave=self._leaver("imports"),
            ),
            PageSpec("questionnaires", self.tr("Questionnaires"), "clipboard-list", make(places.make_questionnaires)),
            PageSpec("dictionary", self.tr("Dictionary"), "languages", make(places.make_dictionary)),
            PageSpec("forms", self.tr("Forms"), "printer", make(places.make_forms), can_leave=self._leaver("forms")),
            PageSpec("settings", self.tr("Settings"), "settings", self._make_settings, at_foot=True),
        ]

    def _maker(self, make: Callable[[PageContext], QWidget]) -> Callable[[], QWidget]:
        """Return what makes a page of this window."""
        return partial(make, self.context)

    def _leaver(self, key: str) -> Callable[[], bool]:
        """Return what asks a page, once it exists, whether it may be left."""

        def can_leave() -> bool:
            page: Any = self.window.page(key)
            return bool(page.can_leave())

        return can_leave

    def _make_tours(self) -> QWidget:
        return places.focused(make_tours_page(self.context), "tours_table")

    def _make_settings(self) -> QWidget:
        return self._upkeep.make_page()

    def load_vocabularies(self) -> None:
        """Load in the background what may wait until the window stands: countries, questionnaires, names of clients."""
        self.context.runner.submit(Lane.INTERACTIVE, self._load_countries, receiver=self)
        self.context.runner.submit(Lane.BACKGROUND, self._load_names_and_questionnaires, receiver=self)

    def _load_countries(self) -> None:
        list_countries(self.context.language)

    def _load_names_and_questionnaires(self, _work: object) -> None:
        from app.services.clients.search.vocabulary import warm_vocabulary
        from app.services.questionnaire.warming import warm_questionnaires

        warm_vocabulary(self.context.desk.store)
        warm_questionnaires(self.context.desk)

    def open_tours(self) -> None:
        """Open the list of tours."""
        self.window.go_to("tours")

    def open_tour(self, tour_id: int, tourist_id: int | None = None) -> None:
        """Open the tourist screen of a tour, on one tourist if given."""
        if self.window.go_to("tourist"):
            page: Any = self.window.page("tourist")
            page.show_tour(tour_id, tourist_id)

    def open_clients(self) -> None:
        """Open the directory of clients as it was left."""
        self.window.go_to("clients")

    def open_client(self, client_id: int) -> None:
        """Open the list of regular clients on a client with the card beside it."""
        if self.window.go_to("clients"):
            page: Any = self.window.page("clients")
            page.show_client(client_id)

    def open_duplicates(self) -> None:
        """Open the pairs of clients who look like one person."""
        self.window.go_to("duplicates")

    def open_upkeep(self) -> None:
        """Open the page that lists what is wrong in the directory."""
        self.window.go_to("tidy-up")

    def open_import(self, tour_id: int) -> None:
        """Open the import into a tour."""
        if self.window.go_to("imports"):
            page: Any = self.window.page("imports")
            page.show_tour(tour_id)

    def open_questionnaire(
        self, tour_id: int, tourist_id: int | None = None, country: str = "", key: "AnswerKey | None" = None
    ) -> None:
        """Open the questionnaire of a tourist, or of the tour's main one, on one answer if given."""
        if self.window.go_to("questionnaire"):
            page: Any = self.window.page("questionnaire")
            page.show_questionnaire(tour_id, tourist_id, country, key)

    def open_dictionary(self) -> None:
        """Open the translation dictionary."""
        self.window.go_to("dictionary")

    def open_forms(self, tour_id: int, tourist_ids: Sequence[int] = (), country: str = "") -> None:
        """Open the forms of a tour, for some of its tourists if given."""
        if self.window.go_to("forms"):
            page: Any = self.window.page("forms")
            page.show_tour(tour_id, tourist_ids, country)

    def open_settings(self) -> None:
        """Open the settings."""
        self.window.go_to("settings")

    def open_directories(self) -> None:
        """Open the directories of countries, fields and options."""
        self.window.go_to("questionnaires")

    def open_documents(self, tour_id: int | None, readings: "list[PictureReading]") -> None:
        """Open the import, into a tour or the directory, on a list of documents that were read from pictures."""
        if self.window.go_to("imports"):
            page: Any = self.window.page("imports")
            if tour_id is not None:
                page.show_tour(tour_id)
            else:
                page.show_clients()
            page.take_documents(readings)

    def show_crash(self, report: str) -> None:
        """Show that something went wrong; one dialog at a time."""
        if self._crash is not None:
            return
        action = self._save_action()
        self._crash = CrashDialog(report, save_work=None if action is None else self._save_work, parent=self.window)
        self._crash.finished.connect(self._on_crash_closed)
        self._crash.open()

    def _save_action(self) -> QAction | None:
        """Return what saves the open card, or None where nothing waits to be saved."""
        page: Any = self.window.page(self.window.current_place())
        has_unsaved_input = getattr(page, "has_unsaved_input", None)
        if has_unsaved_input is not None and not has_unsaved_input():
            return None
        return next((one for one in page.actions() if one.objectName() in SAVE_ACTIONS and one.isEnabled()), None)

    def _save_work(self) -> bool:
        """Save the open card and return whether that worked."""
        action = self._save_action()
        if action is not None:
            action.trigger()
            self.context.runner.wait_idle()
        return self._save_action() is None

    @Slot()
    def _on_crash_closed(self) -> None:
        self._crash = None

    def close(self) -> None:
        """Wait for the work and take the window down."""
        self.context.runner.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window)


def _step_text(step: str) -> str:
    """Return the words of a step of long work."""
    return choice("step", step)
