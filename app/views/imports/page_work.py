"""The one long piece of work that the import page does at a time, told in the page with Cancel."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from app.errors import AppError
from app.views.context import PageContext
from app.views.imports.screen import ImportScreen
from app.views.jobs import Job, Lane
from app.views.texts import choice, explain


class PageWork(QObject):
    """Runs a function off the window's thread while the page shows how far it is."""

    def __init__(self, context: PageContext, screen: ImportScreen, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._screen = context, screen
        self._job: Job | None = None
        self._title = ""
        self._on_done: Callable[..., object] | None = None
        self._on_error: Callable[[AppError], object] | None = None

    @property
    def is_busy(self) -> bool:
        """True while something runs."""
        return self._job is not None

    def run(
        self,
        title: str,
        function: Callable[..., object],
        on_done: Callable[..., object],
        on_error: Callable[[AppError], object] | None = None,
    ) -> None:
        """Run `function(work)` unless something runs already; an error is told above the list, then to `on_error`."""
        if self._job is not None:
            return
        self._title, self._on_done, self._on_error = title, on_done, on_error
        self._screen.show_work(title)
        self._job = self._context.runner.submit(
            Lane.BACKGROUND,
            function,
            on_done=self._done,
            on_error=self._failed,
            on_progress=self._progressed,
            on_end=self._ended,
            title=title.removesuffix("…"),
            receiver=self,
        )

    @Slot()
    def cancel(self) -> None:
        """Give up what runs."""
        if self._job is not None:
            self._job.cancel()

    def _progressed(self, done: int, total: int, step: str) -> None:
        if self._job is not None:
            self._screen.show_work(choice("step", step) if step else self._title, done, total)

    def _done(self, result: object) -> None:
        on_done = self._on_done
        self._end()
        if on_done is not None:
            on_done(result)

    def _failed(self, error: AppError) -> None:
        on_error = self._on_error
        self._end()
        self._screen.show_notice(explain(error))
        if on_error is not None:
            on_error(error)

    def _ended(self) -> None:
        if self._job is not None and self._job.is_cancelled:  # neither done nor failed
            self._end()

    def _end(self) -> None:
        self._job = self._on_done = self._on_error = None
        self._screen.show_work("")
