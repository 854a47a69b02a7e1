"""Says on a card which clients it took in, and offers to take that back."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot

from app.services.clients.merging.past import PastMerge, list_merges
from app.views.client_names import name_of
from app.views.clients.card_presenter import CardPresenter
from app.views.clients.wording import moment_words
from app.views.context import PageContext
from app.views.jobs import Job, Lane
from app.views.merging.wording import merging_words
from app.views.widgets import Notice


class CardMerges(QObject):
    """Keeps the band in step with the card that is open; Undo is offered for the last merge.

    Args:
        context: the parts of the screen.
        card: the card's presenter.
        band: where it stands.
        can_leave: asks what becomes of unsaved input before an undo changes the card.
    """

    def __init__(self, context: PageContext, card: CardPresenter, band: Notice, can_leave: Callable[[], bool]) -> None:
        super().__init__(card)
        self._context, self._card, self._band, self._can_leave = context, card, band, can_leave
        self._merges: Sequence[PastMerge] = ()
        self._asked: int | None = None
        self._job: Job | None = None
        card.state_changed.connect(self._on_state_changed)
        context.events.clients_changed.connect(self._look)
        band.action_requested.connect(self._on_undo)

    @Slot()
    def _on_state_changed(self) -> None:
        """Look when another card is shown."""
        if self._card.client_id != self._asked:
            self._look()

    @Slot()
    def _look(self) -> None:
        """Fetch the merges of the client whose card is open."""
        self._asked = self._card.client_id
        if self._job is not None:
            self._job.cancel()
        if self._asked is None:
            self._on_merges([])
            return
        self._job = self._context.runner.submit(
            Lane.INTERACTIVE,
            partial(list_merges, self._context.desk, self._asked),
            on_done=self._on_merges,
            on_error=self._context.tell_problem,
            receiver=self,
        )

    def _on_merges(self, merges: Sequence[PastMerge]) -> None:
        self._merges = merges
        if not merges:
            self._band.set_notice("")
            return
        last = merges[0]
        words = self.tr("Merged with %1 on %2").replace("%2", moment_words(last.at).partition(" ")[0])
        self._band.set_notice(words.replace("%1", ", ".join(last.names)), "info", self.tr("Undo merge"))
        self._band.setToolTip(f"{moment_words(last.at)} · {last.agent}")

    @Slot()
    def _on_undo(self) -> None:
        if self._merges and self._can_leave():
            what = merging_words(name_of(self._card.draft().values))
            self._context.undo_written(self._merges[0].change_set_id, what=what)
