"""Decides what the list of clients shows: counts, fetches pages, keeps the place of the open client."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from app.errors import AppError
from app.services.clients.listing import ClientFilter, ClientRow, count_clients, find_position, list_clients
from app.services.desk import Desk
from app.views.context import PageContext
from app.views.jobs import Job, Lane
from app.views.table_models import PagedModel


class ListScreen(Protocol):
    """What the presenter needs of the list's widgets."""

    model: PagedModel[ClientRow]

    def filter(self) -> ClientFilter:
        """Return what is to be listed."""

    def show_list(self, count: int, first_page: Sequence[ClientRow], row: int) -> None:
        """Show another list."""

    def mark_row(self, row: int) -> None:
        """Make a row current without telling so."""


@dataclass(frozen=True, slots=True)
class FoundList:
    """The beginning of a list.

    Attributes:
        count: how many clients it has.
        first_page: the first of them.
        position: where the open client stands, or None.
        is_empty_base: there are no clients at all.
    """

    count: int
    first_page: Sequence[ClientRow]
    position: int | None
    is_empty_base: bool


def fetch_list(desk: Desk, wanted: ClientFilter, client_id: int | None, page_rows: int) -> FoundList:
    """Return the beginning of a list and where a client stands in it."""
    count = count_clients(desk, wanted)
    rows = list_clients(desk, wanted, limit=page_rows) if count else []
    position = find_position(desk, wanted, client_id) if client_id is not None else None
    return FoundList(count, rows, position, not count and not count_clients(desk, ClientFilter()))


class ListPresenter(QObject):
    """Fetches in the interactive lane; an older question's answer is dropped.

    Signals:
        client_chosen: the agent made another client current (id).
        listed: a list was shown (FoundList).
    """

    client_chosen = Signal(object)
    listed = Signal(object)

    PAGE_ROWS = 200

    def __init__(self, context: PageContext, screen: ListScreen, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._screen = context, screen
        self._job: Job | None = None
        self._waits_for_row = -1
        self._client_id: int | None = None
        self._position: int | None = None

    def refresh(self, client_id: int | None) -> None:
        """List anew, with a client marked if the filter lets it through."""
        self._client_id = client_id
        if self._job is not None:
            self._job.cancel()
        wanted = self._screen.filter()
        self._job = self._context.runner.submit(
            Lane.INTERACTIVE,
            partial(fetch_list, self._context.desk, wanted, client_id, self.PAGE_ROWS),
            on_done=self._on_listed,
            on_error=self._context.tell_problem,
            receiver=self,
        )

    def refilter(self, _wanted: ClientFilter) -> None:
        """List anew under another filter; the open client stays marked where it is shown."""
        self.refresh(self._client_id)

    def choose_row(self, row: int) -> None:
        """Tell which client stands in a row, now or when its page has come."""
        found = self._screen.model.row_at(row)
        self._waits_for_row = row if found is None else -1
        if found is not None:
            self._position = row
            self._client_id = found.id
            self.client_chosen.emit(found.id)

    def mark(self, client_id: int | None) -> None:
        """Mark the open client again, after the agent stayed with it; None marks nobody."""
        if client_id != self._client_id:
            self.refresh(client_id)
            if client_id is None:
                self._screen.mark_row(-1)
        elif self._position is not None:
            self._screen.mark_row(self._position)

    def fetch_page(self, generation: int, offset: int, limit: int) -> None:
        """Fetch rows that are looked at."""
        wanted = self._screen.filter()
        self._context.runner.submit(
            Lane.INTERACTIVE,
            partial(list_clients, self._context.desk, wanted, offset=offset, limit=limit),
            on_done=partial(self._on_page, generation, offset),
            on_error=partial(self._on_page_failed, generation, offset),
            receiver=self,
        )

    def _on_listed(self, found: FoundList) -> None:
        self._waits_for_row = -1
        self._position = found.position
        self._screen.show_list(found.count, found.first_page, -1 if found.position is None else found.position)
        self.listed.emit(found)

    def _on_page(self, generation: int, offset: int, rows: Sequence[ClientRow]) -> None:
        if not self._screen.model.accept_page(generation, offset, rows):
            return
        if offset <= self._waits_for_row < offset + len(rows):
            self.choose_row(self._waits_for_row)

    def _on_page_failed(self, generation: int, offset: int, error: AppError) -> None:
        self._screen.model.refuse_page(generation, offset)
        self._context.tell_problem(error)
