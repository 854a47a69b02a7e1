"""Offers whom a tourist looks like who is to become a regular client, before the save and after it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Slot

from app.services.tours.cards import TouristCard
from app.views.context import PageContext
from app.views.duplicates.alike_band import AlikeBand
from app.views.duplicates.alike_offer import AlikeOffer
from app.views.tourist.presenter import TouristPresenter


class TouristAlike(QObject):
    """Keeps the offer in step with the card that is open."""

    def __init__(
        self,
        context: PageContext,
        presenter: TouristPresenter,
        band: AlikeBand,
        merge: Callable[[Sequence[int]], int | None],
    ) -> None:
        super().__init__(presenter)
        self._card = presenter.card
        self._offer = AlikeOffer(context, band, merge, presenter.finder.take, parent=self)
        self._offer.follow(band)
        self._card.turned.connect(self._offer.forget)
        presenter.saver.client_added.connect(self._on_client_added)

    @Slot()
    def look(self) -> None:
        """Look once the tourist is marked to become a client; offer nothing where the mark was taken back."""
        if self._is_joining():
            self._offer.look(self._card.typed_values(), None)
        elif self._card.client_id is None:
            self._offer.forget()

    @Slot()
    def look_soon(self) -> None:
        """Look again after a pause in the typing."""
        if self._is_joining():
            self._offer.look_soon(self._card.typed_values())

    def _is_joining(self) -> bool:
        return self._card.is_open and self._card.joins and self._card.client_id is None

    @Slot(object)
    def _on_client_added(self, stored: TouristCard) -> None:
        self._offer.look(stored.values, stored.client_id)
