"""Looks up what will become of each row, off the window's thread, after each change; what is stale is dropped."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.errors import AppError
from app.services.imports.alike import AlikeMemory, ask_of_alike, look_up_alike
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

MOST_ALIKE_AT_ONCE = 100
"""So for whom the new rows look like, which takes longer a row."""

Fates = dict[int, RowFate]
Grounds = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What is known of the rows that are kept.

    Attributes:
        fates: by row.
        words: each fate's word, by row.
        plain: the fates before it was asked whom new rows look like.
        lacking: of how many new rows that is not known.
    """

    fates: Fates
    words: dict[int, str]
    plain: tuple[RowFate, ...]
    lacking: int


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
        self._compared: Grounds = ()
        self._memory = AlikeMemory()
        self._work: Work | None = None
        self._job: Job | None = None
        self._number = 0
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
        grounds = self._grounds()
        return bool(self._known) and _same(self._known, grounds) and _same(self._compared, grounds)

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
        self._memory = AlikeMemory()
        self._timer.start()

    @Slot()
    def _ask(self) -> None:
        grounds, arrangement = self._grounds(), self._session.arrangement
        if not grounds or arrangement is None:
            return
        self.stop()
        self._asked = grounds
        into = Into(None if self._tour.is_directory else self._tour.tour_id)
        self._run(
            partial(_foresee, self._context, arrangement, into, self._memory),
            partial(self._on_foreseen, grounds),
            self._on_error,
            is_long=len(arrangement.kept) > MOST_ROWS_AT_ONCE,
        )

    def _run(
        self,
        function: Callable[[Work], Foreseen],
        on_done: Callable[[Foreseen], object],
        on_error: Callable[[AppError], object],
        *,
        is_long: bool,
    ) -> None:
        """Look something up, among the long work where it takes long."""
        runner = self._context.runner
        self._number += 1
        ended = partial(self._on_ended, self._number)
        if is_long:
            self._work = None
            title = self.tr("Looking for known clients")
            self._job = runner.submit(
                Lane.BACKGROUND,
                function,
                on_done=on_done,
                on_error=on_error,
                on_end=ended,
                title=title,
                receiver=self,
            )
        else:
            self._work = Work()
            self._job = runner.submit(
                Lane.INTERACTIVE, partial(function, self._work), on_done=on_done, on_error=on_error, receiver=self
            )

    def _on_foreseen(self, grounds: Grounds, answer: Foreseen) -> None:
        """Show the fates; of the new rows it is still to be found whom they look like."""
        arrangement = self._session.arrangement
        if arrangement is None or not _same(grounds, self._grounds()):
            return  # the list went on meanwhile
        self._take(grounds, answer)
        if not answer.lacking:
            self._on_compared(grounds, answer)
            return
        self._run(
            partial(_compare, self._context, arrangement, answer, self._memory),
            partial(self._on_compared, grounds),
            partial(self._on_not_compared, grounds),
            is_long=answer.lacking > MOST_ALIKE_AT_ONCE,
        )

    def _on_compared(self, grounds: Grounds, answer: Foreseen) -> None:
        """Show the fates with whom the new rows look like."""
        if not _same(grounds, self._grounds()):
            return
        self._compared = grounds
        self._take(grounds, answer)
        self.foreseen.emit()

    def _on_not_compared(self, grounds: Grounds, error: AppError) -> None:
        """Go on without: the rows are new ones as far as anybody knows."""
        self._compared = grounds
        self._on_error(error)
        self.foreseen.emit()

    def _on_ended(self, number: int) -> None:
        """Go on where the agent gave up the looking: without whom rows look like, or by looking anew when asked."""
        if number != self._number or self._job is None or not self._job.is_cancelled:
            return
        grounds = self._grounds()
        if self._known and _same(self._known, grounds):
            self._compared = grounds
            self.foreseen.emit()
        else:
            self._asked = ()

    def _take(self, grounds: Grounds, answer: Foreseen) -> None:
        self.fates, self._words_of_fates, self._known = answer.fates, answer.words, grounds
        self._session.keep_choices(still_valid(self._session.present.choices, self.fates))
        self._screen.show_fates(self.board)

    def _on_error(self, error: AppError) -> None:
        if error.code != "tour_removed":  # which the tour's own loading tells
            self._context.tell_problem(error)


def _foresee(context: PageContext, arrangement: Arrangement, into: Into, memory: AlikeMemory, work: Work) -> Foreseen:
    """Return the fate of each row that is kept; whom new ones look like, as far as it is remembered."""
    rows = arrangement.rows(arrangement.kept)
    plain = foresee(context.desk, rows, into, work)
    return _foreseen(context, arrangement, plain, memory, work)


def _compare(
    context: PageContext, arrangement: Arrangement, answer: Foreseen, memory: AlikeMemory, work: Work
) -> Foreseen:
    """Return the fates, those of new rows that look like clients asked about."""
    look_up_alike(context.desk, arrangement.rows(arrangement.kept), answer.plain, memory, work)
    return _foreseen(context, arrangement, answer.plain, memory, work)


def _foreseen(
    context: PageContext, arrangement: Arrangement, plain: Sequence[RowFate], memory: AlikeMemory, work: Work
) -> Foreseen:
    rows = arrangement.rows(arrangement.kept)
    told = ask_of_alike(context.desk, rows, plain, memory, work)
    fates = dict(zip(arrangement.kept, told, strict=True))
    return Foreseen(fates, fate_words(fates), tuple(plain), memory.count_lacking(rows, plain))


def _same(one: Grounds, other: Grounds) -> bool:
    return len(one) == len(other) and all(
        a is b or (isinstance(a, str) and a == b) for a, b in zip(one, other, strict=True)
    )
