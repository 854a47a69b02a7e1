"""What is written from the table of tourists at once, with Undo in the status line: removal and the star."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from app.errors import AppError
from app.services.tours.cards import TouristCard
from app.services.tours.tourists import make_main_tourist, remove_tourists
from app.views.context import PageContext
from app.views.jobs import Lane
from app.views.tourist.words import card_title


class ListChanges(QObject):
    """Removes tourists and moves the star."""

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._words = ""

    def remove(self, card: TouristCard) -> None:
        """Remove a tourist; the status line offers to undo it."""
        desk, tourist_id = self._context.desk, card.id
        if tourist_id is not None:
            self._write(
                lambda: remove_tourists(desk, [tourist_id]),
                card,
                QCoreApplication.translate("TouristList", "%1 was removed from the tour"),
            )

    def make_main(self, card: TouristCard) -> None:
        """Give the star to a tourist."""
        desk, tourist_id = self._context.desk, card.id
        if tourist_id is not None:
            self._write(
                lambda: make_main_tourist(desk, tourist_id),
                card,
                QCoreApplication.translate("TouristList", "%1 is now the main tourist"),
            )

    def _write(self, function: Callable[[], int | None], card: TouristCard, words: str) -> None:
        self._words = words.replace("%1", card_title(card.values))
        self._context.runner.submit(
            Lane.INTERACTIVE, function, on_done=self._on_done, on_error=self._on_refused, receiver=self
        )

    def _on_done(self, change_set: int | None) -> None:
        self._context.tell_written(self._words, change_set)
        self._context.events.tourists_changed.emit()

    def _on_refused(self, error: AppError) -> None:
        self._context.tell_problem(error)
        self._context.events.tourists_changed.emit()
