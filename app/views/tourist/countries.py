"""The names of countries come after the first tour is on the screen: loading them takes longer than reading it."""

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject

from app.views.context import PageContext
from app.views.jobs import Lane
from app.views.tourist.loading import load_countries
from app.views.tourist.open_card import OpenCard


class CountryScreen(Protocol):
    """What shows countries by name."""

    def set_countries(self, countries: Sequence[tuple[str, str]]) -> None:
        """Take codes and names."""


class CountryNames(QObject):
    """Loads the names once and gives them to the fields; a card that nobody has touched stays untouched."""

    def __init__(self, context: PageContext, screen: CountryScreen, card: OpenCard, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._screen, self._card = context, screen, card
        self._is_asked = False

    def load_once(self) -> None:
        """Load the names where they were not loaded yet."""
        if not self._is_asked:
            self._is_asked = True
            load = partial(load_countries, self._context.language)
            self._context.runner.submit(Lane.INTERACTIVE, load, on_done=self._on_loaded, receiver=self)

    def _on_loaded(self, countries: Sequence[tuple[str, str]]) -> None:
        was_dirty = self._card.is_dirty()
        self._screen.set_countries(countries)
        if self._card.is_open and not was_dirty:
            self._card.settle()
