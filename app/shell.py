"""Puts the screens into the one window."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from app import places
from app.bootstrap import Carnet
from app.crashes import Crashes
from app.errors import EnvironmentProblemError
from app.journeys import Journeys
from app.services.persons.countries import list_countries
from app.settings import Settings
from app.upkeep import Upkeep
from app.views.context import BaseEvents, PageContext
from app.views.file_drops import FileDrops
from app.views.jobs import Lane, Runner
from app.views.last_write_undo import LastWriteUndo
from app.views.main_window import MainWindow, PageSpec
from app.views.texts import choice
from app.views.tours import make_tours_page
from app.views.widgets.status_line import StatusLine


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
    """Owns the window, the runner, the context and the ways between places.

    Pages are built when they are first opened, so that the window stands early.

    Signals:
        reopen_requested: another agent is at the desk now; the window is to be made anew.
    """

    reopen_requested = Signal()

    def __init__(self, carnet: Carnet, language: str) -> None:
        super().__init__()
        self._carnet = carnet
        self.journeys = Journeys(lambda: self.window)
        voice = _Voice()
        self.context = PageContext(
            desk=carnet.desk,
            runner=Runner(self, is_held=True),
            decoder=carnet.decoder,
            events=BaseEvents(self),
            go=self.journeys,
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
        self.crashes = Crashes(self.window, self.context.runner)
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

    def close(self) -> None:
        """Wait for the work and take the window down."""
        self.context.runner.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window)


def _step_text(step: str) -> str:
    """Return the words of a step of long work."""
    return choice("step", step)
