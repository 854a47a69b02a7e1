"""The client's card as documents are read into it."""

from collections.abc import Callable, Mapping

from app.person_fields import PersonValues
from app.services.clients.cards import ClientCard
from app.views.clients.card_part import ClientCardPart
from app.views.clients.card_presenter import CardPresenter


class ClientTarget:
    """Fills the open card.

    Args:
        card: decides over it.
        screen: shows it.
        open_new: opens an empty card once the open one may be left.
    """

    def __init__(self, card: CardPresenter, screen: ClientCardPart, open_new: Callable[[], object]) -> None:
        self._card, self._screen, self._open_new = card, screen, open_new

    def is_open(self) -> bool:
        """Tell whether there is a card to fill."""
        return self._card.is_open

    def typed_values(self) -> Mapping[str, str]:
        """Return the fields as typed, without what Carnet itself made of the names."""
        values, problems = self._screen.person.read()
        typed = {**values, **{name: self._screen.person.typed(name) for name in problems}}
        filled = self._screen.person.parts.marks.filled()
        return {name: "" if name in filled else value for name, value in typed.items()}

    def take(self, values: PersonValues) -> None:
        """Put values into fields, not saved yet."""
        self._screen.open_tab("person")
        self._card.apply(_Taken(values))

    def start_new(self) -> bool:
        """Open an empty card; return False where the open one is not let go."""
        self._open_new()
        return self._card.is_open and self._card.client_id is None and not self._card.is_dirty


class _Taken:
    """Puts values into a card."""

    def __init__(self, values: PersonValues) -> None:
        self._values = values

    def __call__(self, card: ClientCard) -> ClientCard:
        return card.with_values(**self._values)
