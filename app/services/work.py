"""Progress and cancel for anything long; knows no window and no thread."""

from collections.abc import Callable
from threading import Event

from app.errors import Cancelled

Report = Callable[[int, int, str], None]
"""Takes done, total and the code of the step."""


class Work:
    """One long piece of work, as the service that does it sees it.

    `cancel()` may be called from any thread; `tick()` is called by the thread that works.
    """

    def __init__(self, report: Report | None = None) -> None:
        self._report = report
        self._cancelled = Event()

    def cancel(self) -> None:
        """Ask the work to end at its next tick."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """True once cancel() was called."""
        return self._cancelled.is_set()

    def tick(self, done: int, total: int, step: str) -> None:
        """Report progress; called at least every 100 ms and never after the commit.

        Raises:
            Cancelled: cancel() was called; whatever was begun must be rolled back.
        """
        if self._cancelled.is_set():
            raise Cancelled
        if self._report is not None:
            self._report(done, total, step)
