"""Sees each widget that shows as a window of its own but is none: it flashes, and takes the keys of the window."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QDialog, QMenu, QWidget
from typing_extensions import override


class FurtherWindows(QObject):
    """Notes the names of such widgets; an event filter of the application."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            kind = watched.windowType().name
            is_window = isinstance(watched, QDialog | QMenu) or watched.objectName() == "main_window"
            if not is_window and kind not in {"Popup", "ToolTip"}:
                self.names.add(f"{type(watched).__name__} {watched.objectName()}")
        return False
