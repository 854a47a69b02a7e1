"""The tourist's card as documents are read into it."""

from collections.abc import Callable, Mapping

from app.person_fields import PersonValues
from app.views.tourist.open_card import OpenCard


class TouristTarget:
    """Fills the open card.

    Args:
        card: the open one.
        open_blank: opens an empty card once the open one may be left.
    """

    def __init__(self, card: OpenCard, open_blank: Callable[[], object]) -> None:
        self._card, self._open_blank = card, open_blank

    def is_open(self) -> bool:
        """Tell whether there is a card to fill."""
        return self._card.is_open

    def typed_values(self) -> Mapping[str, str]:
        """Return the fields as typed, without what Carnet itself made of the names."""
        filled = self._card.filled_fields()
        return {name: "" if name in filled else value for name, value in self._card.typed_values().items()}

    def take(self, values: PersonValues) -> None:
        """Put values into fields, not saved yet."""
        self._card.take(values)

    def start_new(self) -> bool:
        """Open an empty card; return False where the open one is not let go."""
        self._open_blank()
        return self._card.is_open and self._card.base is None and not self._card.is_dirty()
