"""The settings page with what it sets off: the window's look, backups made and taken back."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from app import __version__
from app.bootstrap import Carnet, Restored, backup_now, list_backup_files, restore_from
from app.services.agency import get_agency, save_agency
from app.settings import RESOURCES, Settings
from app.views.context import PageContext
from app.views.dialogs import ask_choice
from app.views.jobs import Lane
from app.views.main_window import MainWindow
from app.views.theme import apply_theme

if TYPE_CHECKING:
    from app.views.settings import BackupLine, Licence, SettingsPage


class Upkeep(QObject):
    """Makes the settings page and does what is asked there.

    Args:
        carnet: the base and its settings.
        context: the parts that a screen works with.
        window: gives the window, which may open on the settings page while it is being made.
        parent: owns this.

    Signals:
        reopen_requested: another agent is at the desk now; the window is to be made anew.
    """

    reopen_requested = Signal()

    def __init__(self, carnet: Carnet, context: PageContext, window: Callable[[], MainWindow], parent: QObject) -> None:
        super().__init__(parent)
        self._carnet, self._context, self._window = carnet, context, window
        self._page: SettingsPage | None = None

    def make_page(self) -> QWidget:
        """Return the settings page."""
        from app.views.settings import SettingsPage

        folder = self._carnet.desk.store.file.parent if self._carnet.desk.store.file else Path()
        page = SettingsPage(
            self._carnet.settings,
            data_folder=folder,
            list_backups=self._list_backups,
            licences=_read_licences(),
            version=__version__,
        )
        page.settings_changed.connect(self._on_settings_changed)
        page.backup_requested.connect(self._on_backup_requested)
        page.restore_requested.connect(self._on_restore_requested)
        page.agency_edited.connect(self._on_agency_edited)
        self._page = page
        self._read_agency()
        self._context.events.questionnaires_changed.connect(self._read_agency)
        return page

    @Slot()
    def _read_agency(self) -> None:
        """Show what is told of the agency, also after it was taken back."""
        self._context.runner.submit(
            Lane.INTERACTIVE,
            partial(get_agency, self._carnet.desk),
            on_done=self._on_agency_read,
            on_error=self._context.tell_problem,
            receiver=self,
        )

    def _on_agency_read(self, details: Mapping[str, str]) -> None:
        if self._page is not None:
            self._page.show_agency(details)

    @Slot(object)
    def _on_agency_edited(self, details: Mapping[str, str]) -> None:
        self._context.runner.submit(
            Lane.INTERACTIVE,
            partial(save_agency, self._carnet.desk, details),
            on_done=self._on_agency_saved,
            on_error=self._context.tell_problem,
            receiver=self,
        )

    def _on_agency_saved(self, change_set: int | None) -> None:
        self._context.tell_written(self.tr("The agency's details are saved"), change_set)
        self._context.events.answers_changed.emit()

    def _list_backups(self) -> "list[BackupLine]":
        from app.views.settings import BackupLine

        return [
            BackupLine(str(one.path), one.made.strftime("%d.%m.%Y %H:%M"), _size_text(one.size_bytes))
            for one in list_backup_files(self._carnet)
        ]

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(application, settings.theme, settings.font_percent)
        if settings.language != self._window().settings.language:
            self._context.voice.show_hint(self.tr("The language changes when Carnet is started again."))
        self._window().apply_settings(replace(self._window().settings, **_choices_of(settings)))

    @Slot()
    def _on_backup_requested(self) -> None:
        self._context.runner.submit(
            Lane.BACKGROUND,
            self._back_up,
            on_done=self._on_backed_up,
            on_error=self._context.tell_problem,
            title=self.tr("Backup"),
        )

    def _back_up(self, _work: object) -> str:
        return backup_now(self._carnet).name

    def _on_backed_up(self, name: str) -> None:
        self._context.voice.show_done(self.tr("Backup made: %1").replace("%1", name))
        self._refresh_page()

    @Slot(str)
    def _on_restore_requested(self, path: str) -> None:
        answer = ask_choice(
            self._window(),
            self.tr("Take back this backup?"),
            self.tr("The base becomes what it was then. The base as it is now is kept as a backup of its own."),
            [("restore", self.tr("Take back"))],
            name="restore_question",
        )
        if answer == "restore":
            self._context.runner.submit(
                Lane.BACKGROUND,
                _Restore(self._carnet, Path(path)),
                on_done=self._on_restored,
                on_error=self._context.tell_problem,
                title=self.tr("Restoring"),
                receiver=self,
            )

    def _on_restored(self, restored: Restored) -> None:
        if restored.is_other_agent:  # what stands in this window would be written in another agent's name
            self._window().apply_settings(self._window().settings)
            self.reopen_requested.emit()
            return
        self._context.events.tell_all()
        self._context.voice.show_done(self.tr("The backup was taken back."))
        self._refresh_page()

    def _refresh_page(self) -> None:
        if self._page is not None:
            self._page.refresh_backups()


class _Restore:
    """Takes a backup back; runs in the background lane."""

    def __init__(self, carnet: Carnet, path: Path) -> None:
        self._carnet, self._path = carnet, path

    def __call__(self, _work: object) -> Restored:
        return restore_from(self._carnet, self._path)


def _choices_of(settings: Settings) -> dict[str, Any]:
    """Return what the settings page may change."""
    return {"language": settings.language, "theme": settings.theme, "font_percent": settings.font_percent}


def _size_text(size_bytes: int) -> str:
    """Return a size as people read it."""
    return f"{size_bytes / 1_000_000:.1f} MB"


def _read_licences() -> "list[Licence]":
    """Return what Carnet is built on, from the list beside the project's licence."""
    from app.views.settings import Licence

    try:
        lines = (RESOURCES.parent / "THIRD_PARTY.md").read_text("utf-8").splitlines()
    except OSError:
        return []
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return [Licence(row[0], row[1]) for row in rows if len(row) >= 2 and set(row[0]) != {"-"}][1:]
