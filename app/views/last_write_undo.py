"""Ctrl+Z undoes what was written last, where the open page has no undo of its own."""

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtGui import QAction, QKeySequence

from app.views.main_window import MainWindow


class LastWriteUndo(QObject):
    """Presses the status line's Undo by keys; a text field that has the cursor undoes its own typing first."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._action = QAction(QCoreApplication.translate("StatusLine", "Undo"), window)
        self._action.setObjectName("undo_written")
        self._action.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        self._action.triggered.connect(window.status.undo)
        window.addAction(self._action)
        window.place_changed.connect(self._on_place_changed)
        self._on_place_changed(window.current_place())

    @Slot(str)
    def _on_place_changed(self, key: str) -> None:
        taken = {action.shortcut().toString() for action in self._window.page(key).actions()}
        self._action.setEnabled(self._action.shortcut().toString() not in taken)
