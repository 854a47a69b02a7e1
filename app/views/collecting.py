"""Keeps Python's search for cyclic garbage in the window's thread while others work."""

import gc
import weakref

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 200
_OLDEST, _GROWN = 2, 1.25


class GarbageGuard(QObject):
    """Collects cyclic garbage in the window's thread only, from `begin` to `end`. Made and used in that thread.

    By itself the collector runs in whichever thread makes one object too many. Widgets that a cycle has kept until then
    would be destroyed in a lane's thread, which Qt does not survive. While a lane works the collector is off, and this
    looks from time to time whether it would have run. The oldest objects are many and nearly all stay: as the collector
    does, these are looked through only when they have become a quarter more.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hold = _Hold()
        weakref.finalize(self, self._hold.end)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._on_timeout)

    def begin(self) -> None:
        """Take the collector over, unless this guard has it already."""
        self._hold.begin()
        self._timer.start()

    def end(self) -> None:
        """Give the collector back as it was found."""
        self._timer.stop()
        self._hold.end()

    @Slot()
    def _on_timeout(self) -> None:
        """Collect the oldest generation that has grown beyond its threshold, as the collector itself would."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [age for age in range(3) if thresholds[age] and counts[age] > thresholds[age]]
        if _OLDEST in due and not (_OLDEST - 1 in due and _has_grown()):
            due.remove(_OLDEST)
        if due:
            gc.collect(due[-1])


def _has_grown() -> bool:
    """Tell whether the oldest objects are a quarter more than when they were last looked through."""
    count = len(gc.get_objects(_OLDEST))
    is_more = 0 < _Hold.kept < count / _GROWN
    if is_more or not _Hold.kept:
        _Hold.kept = count
    return is_more


class _Hold:
    """One guard's claim on the collector, which is the process's: it stays off until the last claim ends.

    Attributes:
        kept: how many the oldest objects were when they were last looked through; 0 where that isn't known yet.
    """

    kept = 0
    _claims = 0
    _was_enabled = True

    def __init__(self) -> None:
        self._is_on = False

    def begin(self) -> None:
        if self._is_on:
            return
        self._is_on = True
        if _Hold._claims == 0:
            _Hold._was_enabled = gc.isenabled()
            gc.disable()
        _Hold._claims += 1

    def end(self) -> None:
        if not self._is_on:
            return
        self._is_on = False
        _Hold._claims -= 1
        if _Hold._claims == 0 and _Hold._was_enabled:
            gc.enable()
