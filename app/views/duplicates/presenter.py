"""Decides what the list of pairs shows and what its actions do."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import AppError
from app.services.clients.duplicates.pairs import PairFilter
from app.services.clients.duplicates.shapes import Level, Pair
from app.views.client_names import name_of_row
from app.views.context import PageContext
from app.views.duplicates.pair_rows import PairRow, pair_rows
from app.views.duplicates.pair_source import FoundPairs, PairKey, PairPerson, PairSource, key_of
from app.views.duplicates.words import level_words
from app.views.jobs import Job, Lane
from app.views.table_models import PagedModel

Merge = Callable[[Sequence[int]], int | None]
"""Opens the dialog that joins clients; returns the one who stays, or None where it was left."""


class PairsScreen(Protocol):
    """What the presenter needs of the page."""

    model: PagedModel[Pair]

    def filter(self) -> PairFilter:
        """Return which pairs are to be listed."""

    def current_row(self) -> int:
        """Return the number of the current row, or -1."""

    def is_watched(self) -> bool:
        """Tell whether anybody sees the page; until then nothing is read anew."""

    def show_pairs(self, count: int, first_page: Sequence[Pair], row: int) -> None:
        """Show how many pairs there are, the first of them, and which one is current (-1: none)."""

    def show_counts(self, words: str) -> None:
        """Say at the foot of the list how many pairs there are."""

    def show_none(self, title: str, sentence: str) -> None:
        """Say why no pair is listed."""

    def show_pair(self, pair: Pair, rows: Sequence[PairRow]) -> None:
        """Show both clients of the current pair."""

    def focus_list(self) -> None:
        """Go to the list."""


class PairsPresenter(QObject):
    """Fetches in the interactive lane; an older question's answer is dropped.

    Args:
        context: the parts of the screen.
        screen: the page.
        source: reads and writes.
        merge: joins clients in a dialog.

    Signals:
        listed: a list was shown (FoundPairs).
    """

    listed = Signal(object)

    PAGE_ROWS = 200

    def __init__(
        self,
        context: PageContext,
        screen: PairsScreen,
        source: PairSource,
        merge: Merge,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._screen, self._source, self._merge = context, screen, source, merge
        self._job: Job | None = None
        self._people: Job | None = None
        self._key: PairKey | None = None
        self._row = 0
        self._is_stale = True
        context.events.clients_changed.connect(self._on_clients_changed)

    def refresh(self) -> None:
        """List anew; the current pair stays current, and where it is gone the one that follows is."""
        self._is_stale = False
        if self._job is not None:
            self._job.cancel()
        self._job = self._context.runner.submit(
            Lane.INTERACTIVE,
            partial(self._source.find, self._screen.filter(), self._key, self._row, self.PAGE_ROWS),
            on_done=self._on_found,
            on_error=self._context.tell_problem,
            receiver=self,
        )

    def refilter(self) -> None:
        """List anew under another filter, from its best pair on."""
        self._key, self._row = None, 0
        self.refresh()

    def look_again(self) -> None:
        """List anew where something was written while nobody saw the page."""
        if self._is_stale:
            self.refresh()

    def fetch_page(self, generation: int, offset: int, limit: int) -> None:
        """Fetch rows that are looked at."""
        self._context.runner.submit(
            Lane.INTERACTIVE,
            partial(self._source.page, self._screen.filter(), offset, limit),
            on_done=partial(self._on_page, generation, offset),
            on_error=partial(self._on_page_failed, generation, offset),
            receiver=self,
        )

    def choose_row(self, row: int) -> None:
        """Show the pair of a row beside the list, as soon as it is known."""
        pair = self._screen.model.row_at(row)
        if row >= 0:
            self._row = row
        if self._people is not None:
            self._people.cancel()
        if pair is None:
            return
        self._key = key_of(pair)
        self._people = self._context.runner.submit(
            Lane.INTERACTIVE,
            partial(self._source.people, self._key),
            on_done=partial(self._on_people, pair),
            on_error=self._on_people_failed,
            receiver=self,
        )

    def open_client(self, at: int) -> None:
        """Open the first (0) or the second (1) client of the current pair."""
        pair = self._current()
        if pair is not None:
            self._context.go.open_client(key_of(pair)[at])

    def tell_apart(self) -> None:
        """Remember at once that the current pair is two people; the status line offers Undo."""
        pair = self._current()
        if pair is not None:
            self._context.runner.submit(
                Lane.INTERACTIVE,
                partial(self._source.tell_apart, key_of(pair)),
                on_done=partial(self._on_told_apart, pair),
                on_error=self._on_write_failed,
                receiver=self,
            )

    def merge(self) -> None:
        """Open the dialog that joins both clients of the current pair."""
        pair = self._current()
        if pair is not None:
            QTimer.singleShot(0, self, partial(self._ask_merge, pair))  # not within the table's own key

    def _current(self) -> Pair | None:
        return self._screen.model.row_at(self._screen.current_row())

    def _ask_merge(self, pair: Pair) -> None:
        kept = self._merge(key_of(pair))
        if kept is not None:
            self.refresh()
        self._screen.focus_list()

    def _on_found(self, found: FoundPairs) -> None:
        row = found.position if found.position is not None else min(self._row, found.count - 1)
        self._screen.show_none(*self._none_words())
        self._screen.show_pairs(found.count, found.first_page, row)
        self._screen.show_counts(self._counts(found.counts, found.count))
        self.listed.emit(found)

    def _on_page(self, generation: int, offset: int, rows: Sequence[Pair]) -> None:
        if not self._screen.model.accept_page(generation, offset, rows):
            return
        row = self._screen.current_row()
        if offset <= row < offset + len(rows):
            self.choose_row(row)

    def _on_page_failed(self, generation: int, offset: int, error: AppError) -> None:
        self._screen.model.refuse_page(generation, offset)
        self._context.tell_problem(error)

    def _on_people(self, pair: Pair, people: tuple[PairPerson, PairPerson]) -> None:
        self._screen.show_pair(pair, pair_rows(*people, self._context.language))

    def _on_people_failed(self, error: AppError) -> None:
        """List anew where somebody removed or merged one of both meanwhile."""
        if error.code == "client_removed":
            self.refresh()
        else:
            self._context.tell_problem(error)

    def _on_told_apart(self, pair: Pair, change_set: int | None) -> None:
        words = self.tr("Not the same: %1 and %2")
        words = words.replace("%1", name_of_row(pair.first)).replace("%2", name_of_row(pair.second))
        both = self.tr("%1 and %2 not the same").replace("%1", name_of_row(pair.first))
        self._context.tell_written(words, change_set, what=both.replace("%2", name_of_row(pair.second)))
        self.refresh()

    def _on_write_failed(self, error: AppError) -> None:
        self._context.tell_problem(error)
        self.refresh()

    def _on_clients_changed(self) -> None:
        if self._screen.is_watched():
            self.refresh()
        else:
            self._is_stale = True

    def _none_words(self) -> tuple[str, str]:
        return (
            self.tr("No pair fits this filter"),
            self.tr("There are pairs of other clients, or of another level."),
        )

    def _counts(self, counts: Mapping[Level, int], count: int) -> str:
        """Return how many pairs are shown, and how many there are of each level."""
        parts = [self.tr("%n pair(s)", "", count)]
        parts += [f"{level_words(level)}: {counts[level]}" for level in Level if counts.get(level)]
        return " · ".join(parts)
