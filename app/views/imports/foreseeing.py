"""Looks up what will become of each row, off the window's thread, after each change; what is stale is dropped."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.errors import AppError
from app.services.imports.arrangement import Arrangement
from app.services.imports.fates import Into, RowFate, foresee
from app.services.work import Work
from app.views.context import PageContext
from app.views.imports.fate_board import FateBoard, fate_words, still_valid
from app.views.imports.screen import ImportScreen
from app.views.imports.session import ListSession
from app.views.imports.tour_presenter import TourPresenter
from app.views.jobs import Job, Lane

DEBOUNCE_MS = 150
MOST_ROWS_AT_ONCE = 2_000
"""Longer lists are looked up among the long work, so that nobody who wants to find a client waits."""

Fates = dict[int, RowFate]
Grounds = tuple[object, ...]


class ForeseeingPresenter(QObject):
    """Keeps the fates of the rows up to date with the list, its goal and the base.

    Signals:
        foreseen: the fates are known anew.
    """

    foreseen = Signal()

    def __init__(
        self,
        context: PageContext,
        screen: ImportScreen,
        session: ListSession,
        tour: TourPresenter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._screen = context, screen
        self._session, self._tour = session, tour
        self.fates: Fates = {}
        self._words_of_fates: dict[int, str] = {}
        self._known: Grounds = ()
        self._asked: Grounds = ()
        self._work: Work | None = None
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self._ask)
        session.changed.connect(self._on_changed)
        tour.target_changed.connect(self._on_changed)
        context.events.tourists_changed.connect(self._on_written)
        context.events.clients_changed.connect(self._on_written)

    @property
    def board(self) -> FateBoard:
        """What is foreseen and chosen now."""
        return FateBoard(self.fates, self._session.present.choices, self._tour.is_directory, self._words_of_fates)

    @property
    def is_current(self) -> bool:
        """True while the fates are those of the present list."""
        return bool(self._known) and _same(self._known, self._grounds())

    def look_now(self) -> None:
        """Look up what is not known yet without waiting for a pause in the changes."""
        if self._timer.isActive() or not _same(self._grounds(), self._asked):
            self._timer.stop()
            self._ask()

    def stop(self) -> None:
        """Give up what is being looked up."""
        if self._work is not None:
            self._work.cancel()
        if self._job is not None:
            self._job.cancel()

    def _grounds(self) -> Grounds:
        """Return what fates follow from; compared by identity. Empty where there is nothing to foresee."""
        arrangement = self._session.arrangement
        if arrangement is None or not arrangement.kept or not self._tour.has_target:
            return ()
        target = "clients" if self._tour.is_directory else f"tour {self._tour.tour_id}"
        list_ = arrangement.source_rows  # another object where another list was read
        return arrangement.readings, arrangement.kept, arrangement.noted, arrangement.client_ids, list_, target

    @Slot()
    def _on_changed(self) -> None:
        grounds = self._grounds()
        if not _same(grounds, self._asked):
            self.stop()
            self._asked = ()
            if not grounds or (self._known and not _same(grounds[-2:], self._known[-2:])):  # other rows, another goal
                self.fates, self._words_of_fates, self._known = {}, {}, ()
            self._timer.start()
        self._screen.show_fates(self.board)

    @Slot()
    def _on_written(self) -> None:
        """Look again: the base is another one now."""
        self._asked = ()
        self._timer.start()

    @Slot()
    def _ask(self) -> None:
        grounds, arrangement = self._grounds(), self._session.arrangement
        if not grounds or arrangement is None:
            return
        self.stop()
        self._asked = grounds
        into = Into(None if self._tour.is_directory else self._tour.tour_id)
        function = partial(_foresee, self._context, arrangement, into)
        done = partial(self._on_foreseen, grounds)
        runner = self._context.runner
        if len(arrangement.kept) <= MOST_ROWS_AT_ONCE:
            self._work = Work()
            self._job = runner.submit(
                Lane.INTERACTIVE, partial(function, self._work), on_done=done, on_error=self._on_error, receiver=self
            )
        else:
            self._work = None
            title = self.tr("Looking for known clients")
            self._job = runner.submit(
                Lane.BACKGROUND, function, on_done=done, on_error=self._on_error, title=title, receiver=self
            )

    def _on_foreseen(self, grounds: Grounds, answer: tuple[Fates, dict[int, str]]) -> None:
        if not _same(grounds, self._grounds()):
            return  # the list went on meanwhile
        (self.fates, self._words_of_fates), self._known = answer, grounds
        self._session.keep_choices(still_valid(self._session.present.choices, self.fates))
        self._screen.show_fates(self.board)
        self.foreseen.emit()

    def _on_error(self, error: AppError) -> None:
        if error.code != "tour_removed":  # which the tour's own loading tells
            self._context.tell_problem(error)


def _foresee(context: PageContext, arrangement: Arrangement, into: Into, work: Work) -> tuple[Fates, dict[int, str]]:
    """Return the fate of each row that is kept, and its word."""
    kept = arrangement.kept
    fates = dict(zip(kept, foresee(context.desk, arrangement.rows(kept), into, work), strict=True))
    return fates, fate_words(fates)


def _same(one: Grounds, other: Grounds) -> bool:
    return len(one) == len(other) and all(
        a is b or (isinstance(a, str) and a == b) for a, b in zip(one, other, strict=True)
    )
