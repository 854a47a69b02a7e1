"""Decides what the list of clients shows: counts, fetches pages, keeps the place of the open client."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from app.services.clients.listing import ClientFilter, ClientRow
from app.services.clients.paging import OpenedList, open_list
from app.services.clients.strides import Surveyed, find_line, survey
from app.services.clients.text_lines import FoundIds, find_ids
from app.views.clients.list_pages import ListMap, ListPages
from app.views.context import PageContext
from app.views.jobs import Job, Lane
from app.views.table_models import PagedModel


class ListScreen(Protocol):
    """What the presenter needs of the list's widgets."""

    model: PagedModel[ClientRow]

    def filter(self) -> ClientFilter:
        """Return what is to be listed."""

    def show_list(self, count: int | None, first_page: Sequence[ClientRow], row: int) -> None:
        """Show another list; only its first rows where they are not counted yet (None)."""

    def explain_list(self, reasons: Mapping[int, str], *, is_near: bool) -> None:
        """Say of the list that is shown next why clients are in it, and whether nobody is called as typed."""

    def grow_list(self, count: int) -> None:
        """Let the list have as many rows as were counted meanwhile."""

    def mark_row(self, row: int, *, shows: bool = True) -> None:
        """Make a row current without telling so, and bring it into view unless told otherwise."""

    def current_row(self) -> int:
        """Return the number of the current row, or -1."""


class ListPresenter(QObject):
    """Fetches in the interactive lane; an older question's answer is dropped.

    Signals:
        client_chosen: the agent made another client current (id).
        listed: a list was shown (ListMap).
        left_out: another filter was set, and lets others through but not the open client.
        emptied: another filter was set, and lets nobody through.
    """

    client_chosen = Signal(object)
    listed = Signal(object)
    left_out = Signal()
    emptied = Signal()

    def __init__(self, context: PageContext, screen: ListScreen, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._screen = context, screen
        self._job: Job | None = None
        self._is_waiting = self._is_narrowing = False
        self._client_id: int | None = None
        self.pages = ListPages(context, screen.model, self)
        self.pages.page_shown.connect(self._on_page_shown)

    @property
    def is_empty(self) -> bool:
        """True where nobody is listed."""
        return self.pages.shown is not None and not self.pages.shown.first_page

    def refresh(self, client_id: int | None, *, lets_go: bool = False) -> None:
        """List anew, with a client marked if the filter lets it through; the old list stands until the new one does.

        Args:
            client_id: the open client.
            lets_go: as under another filter the client is let go of whom it leaves out.
        """
        self._is_narrowing = lets_go
        self._list(client_id, shows_at_once=client_id is None)

    def refilter(self, _wanted: ClientFilter) -> None:
        """List under another filter, its first rows at once; the open client is marked as soon as it is found."""
        self._is_narrowing = True
        self._list(self._client_id, shows_at_once=True)

    def _list(self, client_id: int | None, *, shows_at_once: bool) -> None:
        self._client_id = client_id
        wanted = self._screen.filter()
        self._run(
            partial(open_list, self._context.desk, wanted),
            partial(self._on_opened, wanted, shows_at_once=shows_at_once),
        )

    def _run(self, function: Callable[[], object], on_done: Callable[[Any], None]) -> None:
        """Go on listing, and with nothing that was begun before."""
        if self._job is not None:
            self._job.cancel()
        self._job = self._context.runner.submit(
            Lane.INTERACTIVE, function, on_done=on_done, on_error=self._context.tell_problem, receiver=self
        )

    def _on_opened(self, wanted: ClientFilter, found: OpenedList, *, shows_at_once: bool) -> None:
        opened = ListMap(wanted, found)
        if opened.is_complete:
            self._show(opened, opened.line_of(self._client_id))
            return
        if shows_at_once:
            self._show(opened, None)
        self._survey(opened)

    def _survey(self, opened: ListMap) -> None:
        """Count the rows, a piece at a time: pages and whatever else the agent asks for come between."""
        desk, wanted = self._context.desk, opened.wanted
        if wanted.text.strip():
            self._run(partial(find_ids, desk, wanted, opened.rest_after), partial(self._on_ids, opened))
        else:
            self._run(partial(survey, desk, wanted, opened.marks[-1]), partial(self._on_surveyed, opened))

    def _on_ids(self, opened: ListMap, found: FoundIds) -> None:
        opened.add_ids(found)
        if not opened.is_complete:
            self._survey(opened)
            return
        self._on_line(opened, self._client_id, opened.line_of(self._client_id))

    def _on_surveyed(self, opened: ListMap, found: Surveyed) -> None:
        opened.add(found)
        if not opened.is_complete:
            self._survey(opened)
        elif self._client_id is None:
            self._on_line(opened, None, None)
        else:
            job = partial(find_line, self._context.desk, opened.wanted, opened.marks, self._client_id)
            self._run(job, partial(self._on_line, opened, self._client_id))

    def _on_line(self, opened: ListMap, client_id: int | None, line: int | None) -> None:
        """Show the whole list and where the open client stands, if that is still the open one."""
        if client_id != self._client_id:
            line = None
        if self.pages.shown is not opened:
            self._show(opened, line)
            return
        self._screen.grow_list(opened.count)
        if line is not None:
            self._screen.mark_row(line)
        self._tell_left_out(opened, line)

    def _show(self, opened: ListMap, line: int | None) -> None:
        self._is_waiting = False
        self.pages.shown = opened
        count = opened.count if opened.is_complete else None
        self._screen.explain_list(opened.reasons, is_near=opened.is_near)
        self._screen.show_list(count, opened.first_page, -1 if line is None else line)
        self.listed.emit(opened)
        self._tell_left_out(opened, line)

    def _tell_left_out(self, opened: ListMap, line: int | None) -> None:
        if not (self._is_narrowing and opened.is_complete and line is None):
            return
        self._is_narrowing = False
        if not opened.first_page:
            self.emptied.emit()
        elif self._screen.current_row() < 0:
            self.left_out.emit()

    def choose_row(self, row: int) -> None:
        """Tell which client stands in a row, now or when its page has come."""
        found = self._screen.model.row_at(row)
        self._is_waiting = found is None
        if found is not None:
            self._client_id = found.id
            self.client_chosen.emit(found.id)

    def mark(self, client_id: int | None) -> None:
        """Mark the open client again, after the agent stayed with it; None marks nobody."""
        self.refresh(client_id)
        if client_id is None:
            self._screen.mark_row(-1)

    def _on_page_shown(self, number: int, rows: Sequence[ClientRow]) -> None:
        """Choose the client of a row that waited for its page, or keep to the open one where others came before it."""
        begin, current = self._screen.model.lengths.begin(number), self._screen.current_row()
        if self._is_waiting:
            if begin <= current < begin + len(rows):
                self.choose_row(current)
            return
        place = next((place for place, row in enumerate(rows) if row.id == self._client_id), None)
        if place is not None and begin + place != current:
            self._screen.mark_row(begin + place, shows=False)
        elif place is None and begin <= current < begin + len(rows):
            self._screen.mark_row(-1)  # who stood there is gone: nobody else is chosen instead
