"""Fetches the tours, the next one of them, and the history of the open client, and undoes what the history tells."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject

from app.errors import AppError
from app.services.clients.travels import Travel, find_next_tour, list_tours_of_client
from app.services.history import HistoryEntry, list_history
from app.views.context import PageContext
from app.views.jobs import Lane
from app.views.texts import explain


class PastScreen(Protocol):
    """What the presenter needs of the card's widgets."""

    def show_travels(self, travels: Sequence[Travel]) -> None:
        """Show the tours."""

    def show_next_tour(self, travel: Travel | None) -> None:
        """Measure the documents by the next tour, or by today."""

    def show_history(self, entries: Sequence[HistoryEntry]) -> None:
        """Show the changes."""

    def show_undo_refusal(self, words: str) -> None:
        """Say why a change can't be undone."""


class PastPresenter(QObject):
    """Looks only at what is shown: each tab fetches when it is opened.

    Args:
        context: the parts of the screen.
        screen: the card.
        can_leave: asks what becomes of unsaved input before an undo changes the card.
    """

    def __init__(
        self,
        context: PageContext,
        screen: PastScreen,
        can_leave: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._screen, self._can_leave = context, screen, can_leave
        self._client_id: int | None = None

    def show_tab(self, key: str, client_id: int | None) -> None:
        """Fetch what a tab shows of a client."""
        self._client_id = client_id
        if client_id is None:
            return
        desk = self._context.desk
        fetches: dict[str, tuple[Callable[[], object], Callable[..., object]]] = {
            "person": (partial(find_next_tour, desk, client_id), partial(self._on_next_tour, client_id)),
            "tours": (partial(list_tours_of_client, desk, client_id), self._screen.show_travels),
            "history": (partial(list_history, desk.store, f"client:{client_id}"), self._screen.show_history),
        }
        if key in fetches:
            function, show = fetches[key]
            self._context.runner.submit(
                Lane.INTERACTIVE, function, on_done=show, on_error=self._context.tell_problem, receiver=self
            )

    def _on_next_tour(self, client_id: int, travel: Travel | None) -> None:
        if client_id == self._client_id:  # else another card is open meanwhile
            self._screen.show_next_tour(travel)

    def undo(self, change_set: int) -> None:
        """Undo a change set; a refusal is explained beside the history."""
        if not self._can_leave():
            return
        self._context.undo_written(change_set, on_refused=self._on_refused)

    def _on_refused(self, error: AppError) -> None:
        self._screen.show_undo_refusal(explain(error))
