"""Where the cursor goes: to where a page's work begins, and back there when what had it is gone."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMainWindow, QWidget
from shiboken6 import getCppPointer, isValid

from app.views.widgets.notices import EmptyState


def begin(page: QWidget) -> None:
    """Put the cursor into the list in which it was, else where the work of a page begins.

    Where there is nothing to work on yet, it goes on the button that gets the first.
    """
    before = page.focusWidget()
    is_in_list = isinstance(before, QAbstractItemView) and _can_take(before, page)
    start = before if is_in_list else page.focusProxy()
    if start is not None and not _can_take(start, page):
        offered = [empty.button for empty in page.findChildren(EmptyState) if empty.isVisibleTo(page)]
        start = next((button for button in offered if button is not None and _can_take(button, page)), start)
    if start is not None:
        start.setFocus(Qt.FocusReason.OtherFocusReason)


def tab_behind(part: QWidget, otherwise: QWidget, following: Sequence[QWidget]) -> None:
    """Let Tab come to some widgets only after what stands in a part, or after another widget where nothing does."""
    stops = [one for one in part.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    shown = [one for one in stops if one.isVisibleTo(part)]
    last = max(shown, key=partial(_place_in, part), default=otherwise)
    for before, after in pairwise([last, *following]):
        QWidget.setTabOrder(before, after)


def _place_in(part: QWidget, widget: QWidget) -> tuple[int, int]:
    place = widget.mapTo(part, QPoint(0, 0))
    return place.y(), place.x()


def _can_take(widget: QWidget, page: QWidget) -> bool:
    return widget.isVisibleTo(page) and widget.isEnabledTo(page)


class FocusKeeper(QObject):
    """Leads the cursor back to where a page's work begins when what had it was hidden, disabled or taken down.

    Qt would put it on whatever comes next in the window: a button that nobody thought of. Where the page itself says
    where the cursor goes, that holds.

    Args:
        window: the main window.
        page: returns the open page.
    """

    def __init__(self, window: QMainWindow, page: Callable[[], QWidget]) -> None:
        super().__init__(window)
        self._window, self._page = window, page
        self._went_to = 0
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is None or not isValid(before) or not self._window.isAncestorOf(before):
            return
        if now is None or not (before.isVisible() and before.isEnabled()):
            self._went_to = _address(now)
            QTimer.singleShot(0, self, self._look)

    @Slot()
    def _look(self) -> None:
        """Lead the cursor back, unless it was put elsewhere meanwhile."""
        is_free = QApplication.activeModalWidget() is None and QApplication.activePopupWidget() is None
        if is_free and self._window.isActiveWindow() and _address(QApplication.focusWidget()) == self._went_to:
            begin(self._page())


def _address(widget: QWidget | None) -> int:
    """Return what tells a widget from others without keeping it."""
    return 0 if widget is None else int(getCppPointer(widget)[0])
