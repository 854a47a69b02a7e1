"""Looks through the whole base for pairs, in the background; what was found is kept where it is given up."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import AppError
from app.services.clients.duplicates.scan import ScanState
from app.services.work import Work
from app.views.clients.wording import moment_words
from app.views.context import PageContext
from app.views.duplicates.pair_source import FoundPairs, PairSource
from app.views.jobs import Job, Lane
from app.views.texts import choice

SHOW_EVERY_MS = 3_000
"""So often the pairs that were found so far are shown meanwhile."""


class ScanScreen(Protocol):
    """What the presenter needs of the page."""

    def show_scan(self, facts: str, words: str, *, can_begin: bool, can_restart: bool) -> None:
        """Say how far the base was looked through, and what can be done about it."""

    def show_work(self, text: str, done: int = 0, total: int = 0) -> None:
        """Show long work; the empty text ends it."""

    def show_empty(self, title: str, sentence: str) -> None:
        """Say in place of the list why there is no pair at all; the empty title shows the list."""


class ScanPresenter(QObject):
    """Starts, tells and gives up the search; at most one runs.

    Signals:
        pairs_changed: more may be found by now.
    """

    pairs_changed = Signal()

    def __init__(
        self, context: PageContext, screen: ScanScreen, source: PairSource, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._screen, self._source = context, screen, source
        self._job: Job | None = None
        self._found: FoundPairs | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(SHOW_EVERY_MS)
        self._timer.timeout.connect(self.pairs_changed)

    @property
    def is_running(self) -> bool:
        """True while the base is looked through."""
        return self._job is not None

    def begin(self, anew: bool) -> None:
        """Look through the base: on from where it stopped, or at what changed since, or all of it anew."""
        if self._job is not None:
            return
        title = self.tr("Looking for duplicates")
        self._job = self._context.runner.submit(
            Lane.BACKGROUND,
            partial(self._scan, resume=not anew),
            on_done=self._on_done,
            on_error=self._on_failed,
            on_progress=self._on_progress,
            on_end=self._on_end,
            title=title,
            receiver=self,
        )
        self._screen.show_work(title)
        self._timer.start()
        self._show()

    def cancel(self) -> None:
        """Give up; what was found stays, and the search can go on from there."""
        if self._job is not None:
            self._job.cancel()

    def show(self, found: FoundPairs) -> None:
        """Say how far the base was looked through; in place of the list where there is no pair."""
        self._found = found
        self._show()

    def _scan(self, work: Work, *, resume: bool) -> ScanState:
        return self._source.scan(work, resume=resume)

    def _on_progress(self, done: int, total: int, step: str) -> None:
        self._screen.show_work(choice("step", step) if step else self.tr("Looking for duplicates"), done, total)

    def _on_done(self, _state: ScanState) -> None:
        self._context.voice.show_done(self.tr("The whole base was looked through for duplicates"))

    def _on_failed(self, error: AppError) -> None:
        self._context.tell_problem(error)

    def _on_end(self) -> None:
        self._job = None
        self._timer.stop()
        self._screen.show_work("")
        self._show()
        self.pairs_changed.emit()

    def _show(self) -> None:
        state = self._found.state if self._found is not None else None
        if state is None:
            return
        self._screen.show_scan(
            self._facts(state),
            self._action(state),
            can_begin=not self.is_running,
            can_restart=bool(state.started_at) and not self.is_running,
        )
        is_nothing = self._found is not None and self._found.is_nothing
        self._screen.show_empty(*(self._empty_words(state) if is_nothing else ("", "")))

    def _facts(self, state: ScanState) -> str:
        if self.is_running:
            return self.tr("The base is being looked through; what is found already stands below")
        if state.is_interrupted:
            words = self.tr("Looked through to %1 %, then stopped; what was found stands below")
            return words.replace("%1", str(int(state.share * 100)))
        if state.ended_at:
            return self.tr("The whole base was last looked through on %1").replace("%1", moment_words(state.ended_at))
        return ""

    def _action(self, state: ScanState) -> str:
        if state.is_interrupted:
            return self.tr("Go on looking")
        return self.tr("Look through again") if state.ended_at else self.tr("Look through the whole base")

    def _empty_words(self, state: ScanState) -> tuple[str, str]:
        if self.is_running:
            return (
                self.tr("Looking for duplicates …"),
                self.tr(
                    "Pairs stand here as soon as they are found. You can work on meanwhile, or cancel and go on later."
                ),
            )
        if state.is_interrupted:
            return (
                self.tr("Nothing found so far"),
                self.tr("The search was stopped before it was through. It goes on where it stopped."),
            )
        if state.ended_at:
            return (
                self.tr("No duplicates"),
                self.tr(
                    "No two clients look like one person, but for those whom you told apart. New clients are "
                    "compared when they are saved; look through the base again after a large import."
                ),
            )
        return (
            self.tr("Does anybody stand in the base twice?"),
            self.tr(
                "Carnet compares all clients by name in either script, birth date, passports, phone and e-mail, and "
                "shows those who look like one person, with the reasons. Nothing is changed before you decide."
            ),
        )
