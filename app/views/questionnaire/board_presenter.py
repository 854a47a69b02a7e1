"""Keeps the group's board true while answers change, without delaying who types them."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Slot

from app.errors import AppError
from app.services.desk import Desk
from app.services.questionnaire.board import BoardRow, read_board
from app.services.questionnaire.directory import get_questionnaire
from app.services.questionnaire.shapes import Questionnaire
from app.services.work import Work
from app.views.context import PageContext
from app.views.jobs import Lane
from app.views.texts import explain

DEBOUNCE_MS = 400
"""After the last change; answers come one after another while somebody types."""

Board = tuple[Questionnaire, list[BoardRow]]


class BoardScreen(Protocol):
    """What shows a group."""

    def show_board(self, questionnaire: Questionnaire, rows: Sequence[BoardRow]) -> None:
        """Show the tourists beside what the country asks."""

    def show_board_problem(self, text: str) -> None:
        """Say why there is nothing to show."""

    def is_watched(self) -> bool:
        """Tell whether anybody sees it; until then nothing is read anew."""


class BoardPresenter(QObject):
    """Reads the board in the background, once at a time, and again after what was written meanwhile."""

    def __init__(self, context: PageContext, screen: BoardScreen, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._screen = context, screen
        self._asked: tuple[int, str] | None = None
        self._is_reading = self._is_stale = self._is_behind = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self.refresh)
        context.events.connect_all(self._on_changed)

    def show_group(self, tour_id: int, country: str) -> None:
        """Show the tourists of a tour beside the questions of a country; at once where it is another group."""
        if (tour_id, country) != self._asked:
            self._asked = (tour_id, country)
            self.refresh()

    def leave(self) -> None:
        """Show nothing any more."""
        self._asked = None
        self._timer.stop()

    @Slot()
    def catch_up(self) -> None:
        """Read what was written while nobody saw the board."""
        if self._is_behind:
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the board now, or as soon as what is being read has come."""
        self._timer.stop()
        self._is_behind = False
        if self._asked is None:
            return
        if self._is_reading:
            self._is_stale = True
            return
        self._is_reading, self._is_stale = True, False
        self._context.runner.submit(
            Lane.BACKGROUND,
            _Reading(self._context.desk, *self._asked),
            on_done=self._on_read,
            on_error=self._on_failed,
            on_end=self._on_end,
            receiver=self,
        )

    def _on_read(self, answer: tuple[tuple[int, str], Board]) -> None:
        asked, (questionnaire, rows) = answer
        if asked == self._asked:
            self._screen.show_board(questionnaire, rows)

    def _on_failed(self, error: AppError) -> None:
        if not self._is_stale:
            self._screen.show_board_problem(explain(error))

    def _on_end(self) -> None:
        self._is_reading = False
        if self._is_stale:
            self.refresh()

    @Slot()
    def _on_changed(self) -> None:
        if not self._screen.is_watched():
            self._is_behind = True
        elif self._asked is not None:
            self._timer.start()


class _Reading:
    """What runs in the other thread."""

    def __init__(self, desk: Desk, tour_id: int, country: str) -> None:
        self._desk, self._tour_id, self._country = desk, tour_id, country

    def __call__(self, work: Work) -> tuple[tuple[int, str], Board]:
        board = (
            get_questionnaire(self._desk, self._country),
            read_board(self._desk, self._tour_id, self._country, work),
        )
        return (self._tour_id, self._country), board
