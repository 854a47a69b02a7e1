"""What the presenter of a card needs of its widgets and dialogs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.services.clients.cards import ClientCard
from app.services.clients.drafts import ShownRow
from app.views.clients.past_presenter import PastScreen
from app.views.clients.saving import AskComparison


class PersonScreen(Protocol):
    """What the presenter reads from the person's tab."""

    def read(self) -> tuple[dict[str, str], dict[str, str]]:
        """Return stored values, and problems by field in words."""

    def read_plain(self) -> dict[str, object]:
        """Return kind, stage, agent and note."""

    def typed(self, name: str) -> str:
        """Return what stands in a field."""

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show some other values."""


class CardScreen(PastScreen, Protocol):
    """What the presenter needs of the card's widgets."""

    @property
    def person(self) -> PersonScreen:
        """The person's tab."""

    def show_nothing(self) -> None:
        """Show that no client is chosen."""

    def show_card(self, card: ClientCard) -> None:
        """Show another card."""

    def show_section(self, section: str, rows: Sequence[ShownRow]) -> None:
        """Show the rows of a section."""

    def set_state(self, words: str) -> None:
        """Say at the foot how the card stands."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say at their fields what is wrong."""

    def current_tab(self) -> str:
        """Return the key of the shown tab."""

    def focus_person(self) -> None:
        """Go to the first field."""

    def set_saving(self, *, saving: bool) -> None:
        """Take no input while saving."""


@dataclass(frozen=True, slots=True)
class CardQuestions:
    """The dialogs, injected.

    Attributes:
        leave: asks what becomes of unsaved input: "save", "discard" or "" to stay.
        compare: asks field by field which version stands.
    """

    leave: Callable[[], str]
    compare: AskComparison
