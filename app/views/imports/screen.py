"""What the decisions of the import page need of it."""

from collections.abc import Sequence
from typing import Protocol

from app.views.imports.fate_board import FateBoard
from app.views.imports.session import ListState


class ImportScreen(Protocol):
    """The page, as its presenters see it."""

    def show_tour_name(self, number: str, title: str, facts: str) -> None:
        """Name the tour; without a number ask for it."""

    def show_directory(self) -> None:
        """Say that the list goes into the directory of regular clients."""

    def show_facts(self, facts: str) -> None:
        """Say in one line what was understood."""

    def show_suggested_tours(self, tours: Sequence[tuple[int, str]]) -> None:
        """Offer tours for what is typed."""

    def show_suggested_sources(self, tours: Sequence[tuple[int, str]]) -> None:
        """Offer tours whose tourists may be the list, for what is typed."""

    def show_recipe(self, name: str) -> None:
        """Offer the recipe of this name; the empty text takes the offer away."""

    def show_services(self, services: Sequence[tuple[int, str, str]], ticked: Sequence[int]) -> None:
        """Offer the tour's services: id, words, icon."""

    def ticked_services(self) -> tuple[int, ...]:
        """Return the ids of the services that all tourists are bound to."""

    def show_list(self, state: ListState, *, undo_words: str, redo_words: str) -> None:
        """Show the list as it is now, or that there is none; the words tell what undo and redo would do."""

    def show_fates(self, board: FateBoard) -> None:
        """Show what will become of each row."""

    def show_notice(self, text: str, level: str = "error") -> None:
        """Say one sentence above the list; the empty text takes it away."""

    def show_summary(self, text: str, level: str = "good", *, can_undo: bool = False) -> None:
        """Say what an import did, and offer to take it back; the empty text takes the words away."""

    def show_work(self, text: str, done: int = 0, total: int = 0) -> None:
        """Say what is being done and how far it is, with Cancel; the empty text when it has ended."""

    def focus_tour(self) -> None:
        """Let the agent type the tour's number."""

    def is_open(self) -> bool:
        """Return whether the agent sees this page."""
