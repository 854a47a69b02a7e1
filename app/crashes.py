"""Says that something in Carnet went wrong, and offers to save the work that is open."""

from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from app.views.dialogs import CrashDialog
from app.views.jobs import Runner
from app.views.main_window import MainWindow

SAVE_ACTIONS = frozenset({"save_tourist", "client_save_action"})
"""Actions of pages that save what is open; enabled while there is something to save."""


class Crashes(QObject):
    """Lives as long as its window."""

    def __init__(self, window: MainWindow, runner: Runner) -> None:
        super().__init__(window)
        self._window, self._runner = window, runner
        self._dialog: CrashDialog | None = None

    def show(self, report: str) -> None:
        """Show that something went wrong; one dialog at a time."""
        if self._dialog is not None:
            return
        action = self._save_action()
        self._dialog = CrashDialog(report, save_work=None if action is None else self._save_work, parent=self._window)
        self._dialog.finished.connect(self._on_closed)
        self._dialog.open()

    def _save_action(self) -> QAction | None:
        """Return what saves the open card, or None where nothing waits to be saved."""
        page: Any = self._window.page(self._window.current_place())
        has_unsaved_input = getattr(page, "has_unsaved_input", None)
        if has_unsaved_input is not None and not has_unsaved_input():
            return None
        return next((one for one in page.actions() if one.objectName() in SAVE_ACTIONS and one.isEnabled()), None)

    def _save_work(self) -> bool:
        """Save the open card and return whether that worked."""
        action = self._save_action()
        if action is not None:
            action.trigger()
            self._runner.wait_idle()
        return self._save_action() is None

    @Slot()
    def _on_closed(self) -> None:
        self._dialog = None
