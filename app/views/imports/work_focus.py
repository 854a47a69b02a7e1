"""Keeps the cursor where it was while the page is disabled for long work."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid


class WorkFocus:
    """Remembers the widget with the focus before work disables it, and gives the focus back after it.

    Args:
        page: the page that works.
        grid: its grid, which stands for its editors, too.
    """

    def __init__(self, page: QWidget, grid: QWidget) -> None:
        self._page, self._grid = page, grid
        self._before: QWidget | None = None
        self._during: QWidget | None = None

    def keep(self) -> None:
        """Remember where the focus is; call it before anything is disabled."""
        now = self._page.window().focusWidget()
        self._before = self._grid if now is not None and self._grid.isAncestorOf(now) else now

    def settle(self) -> None:
        """Remember where the focus went by itself; call it once all is disabled."""
        self._during = self._page.window().focusWidget()

    def give_back(self, first: QWidget) -> None:
        """Put the focus back, unless the agent types elsewhere by now; to `first` where its place is gone."""
        before, during = self._before, self._during
        self._before = self._during = None
        now = self._page.window().focusWidget()
        if before is None or before is during or (isinstance(now, QLineEdit) and now is not during):
            return
        is_there = isValid(before) and before.isVisible() and before.isEnabled()
        (before if is_there else first).setFocus(Qt.FocusReason.OtherFocusReason)
