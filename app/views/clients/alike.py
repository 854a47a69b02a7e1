"""Offers on a client's card who else it looks like: while a new one is typed, and after each save."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from app.views.clients.card_presenter import CardPresenter
from app.views.context import PageContext
from app.views.duplicates.alike_band import AlikeBand
from app.views.duplicates.alike_offer import AlikeOffer


class CardAlike(QObject):
    """Keeps the offer in step with the card that is open.

    Signals:
        merged: the client was merged; which one stays (id).
    """

    merged = Signal(object)

    def __init__(
        self,
        context: PageContext,
        card: CardPresenter,
        band: AlikeBand,
        merge: Callable[[Sequence[int]], int | None],
    ) -> None:
        super().__init__(card)
        self._card, self._merge = card, merge
        self._offer = AlikeOffer(context, band, self._ask_merge, parent=self)
        self._offer.follow(band)
        self._shown: int | None = None
        card.state_changed.connect(self._on_state_changed)
        card.saved.connect(self._on_saved)

    @Slot()
    def _on_state_changed(self) -> None:
        """Offer nothing of another card; look while a new one is typed."""
        card = self._card
        if card.client_id != self._shown or not card.is_open:
            self._shown = card.client_id
            self._offer.forget()
        if card.is_open and card.client_id is None and card.is_touched:
            self._offer.look_soon(card.draft().values)

    @Slot(object)
    def _on_saved(self, client_id: int) -> None:
        self._offer.look(self._card.draft().values, client_id)

    def _ask_merge(self, client_ids: Sequence[int]) -> int | None:
        if not self._card.can_leave():  # what is not saved would be lost with the card
            return None
        kept = self._merge(client_ids)
        if kept is not None:
            self.merged.emit(kept)
        return kept
