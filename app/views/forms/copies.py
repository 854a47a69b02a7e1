"""What was printed for the tourist: listed, opened as it was, compared with today, removed from the list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Slot

from app.services.forms.packs import known_packs
from app.services.forms.paper import PageSize
from app.services.forms.printed import PrintedCopy, note_printed, remove_printed
from app.views.context import PageContext
from app.views.forms.form_source import FormSource
from app.views.forms.item_list import ListEntry
from app.views.forms.wording import FormWords, change_rows, copy_entries, copy_facts, copy_title
from app.views.jobs import Lane


class CopiesScreen(Protocol):
    """What shows the list."""

    def show_copies(self, entries: Sequence[ListEntry]) -> None:
        """Show the printed forms of the tourist."""


@dataclass(frozen=True, slots=True)
class ShowDialogs:
    """What asks or shows something in a window of its own.

    Attributes:
        ask_pdf: for the embassy's own PDF.
        show_changes: a title, facts, and question, answer then and today.
        show_copy: a title, facts, the pages and their sizes.
        ask_note: a title, facts and the note as it is; returns the new one, None where it was left.
    """

    ask_pdf: Callable[[], Path | None]
    show_changes: Callable[[str, str, Sequence[tuple[str, str, str]]], object]
    show_copy: Callable[[str, str, bytes, list[PageSize]], object]
    ask_note: Callable[[str, str, str], str | None]


class CopiesPresenter(QObject):
    """Keeps the list of one tourist's printed forms true."""

    def __init__(
        self, context: PageContext, screen: CopiesScreen, source: FormSource, dialogs: ShowDialogs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._screen, self._source, self._dialogs = context, screen, source, dialogs
        self._tourist_id: int | None = None
        self._copies: list[PrintedCopy] = []
        self._copy_id: int | None = None

    def show(self, tourist_id: int | None) -> None:
        """Show the printed forms of a tourist."""
        if tourist_id != self._tourist_id:
            self._tourist_id, self._copies = tourist_id, []
            self._screen.show_copies([])
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Read the list anew."""
        if self._tourist_id is not None:
            self._context.runner.submit(
                Lane.INTERACTIVE,
                partial(self._read, self._tourist_id),
                on_done=self._on_read,
                on_error=self._context.tell_problem,
                receiver=self,
            )

    def _read(self, tourist_id: int) -> tuple[int, list[PrintedCopy]]:
        return tourist_id, self._source.printed(tourist_id)

    def _on_read(self, told: tuple[int, list[PrintedCopy]]) -> None:
        tourist_id, copies = told
        if tourist_id == self._tourist_id:
            self._copies = copies
            self._screen.show_copies(copy_entries(copies, known_packs().forms, self._context.language))

    @Slot(object)
    def choose_copy(self, key: object) -> None:
        """Let the actions work on another printed form."""
        self._copy_id = key if isinstance(key, int) else None

    @Slot(object)
    def open_copy(self, key: object) -> None:
        """Show a printed form as it was."""
        self.choose_copy(key)
        self.open_chosen_copy()

    @Slot()
    def open_chosen_copy(self) -> None:
        """Show the current printed form as it was."""
        copy = self._copy()
        if copy is None:
            return
        self._context.runner.submit(
            Lane.INTERACTIVE,
            partial(self._pages_of, copy),
            on_done=self._on_copy_opened,
            on_error=self._context.tell_problem,
            receiver=self,
        )

    @Slot()
    def show_changes(self) -> None:
        """Show which answers differ from the current printed form."""
        copy = self._copy()
        if copy is not None:
            rows = change_rows(copy, self._context.language)
            self._dialogs.show_changes(self._title(copy), self._facts(copy), rows)

    @Slot()
    def write_note(self) -> None:
        """Ask for a note beside the current printed form, and keep it."""
        copy = self._copy()
        note = self._dialogs.ask_note(self._title(copy), self._facts(copy), copy.note) if copy is not None else None
        if copy is not None and note is not None:
            self._context.runner.submit(
                Lane.INTERACTIVE,
                partial(note_printed, self._context.desk, copy.id, note),
                on_done=self._on_noted,
                on_error=self._context.tell_problem,
                receiver=self,
            )

    def _on_noted(self, change_set: int | None) -> None:
        self._context.tell_written(FormWords.tr("The note is kept"), change_set)
        self.reload()

    @Slot()
    def remove_copy(self) -> None:
        """Remove the current printed form from the list; it can be undone."""
        copy = self._copy()
        if copy is not None:
            self._context.runner.submit(
                Lane.INTERACTIVE,
                partial(remove_printed, self._context.desk, [copy.id]),
                on_done=self._on_copy_removed,
                on_error=self._context.tell_problem,
                receiver=self,
            )

    def _on_copy_removed(self, change_set: int | None) -> None:
        self._context.tell_written(FormWords.tr("Removed from the list of printed forms"), change_set)
        self.reload()

    def _pages_of(self, copy: PrintedCopy) -> tuple[PrintedCopy, bytes, list[PageSize]]:
        return copy, *self._source.open_copy(copy.id)

    def _copy(self) -> PrintedCopy | None:
        wanted = self._copy_id
        return next((one for one in self._copies if one.id == wanted), self._copies[0] if self._copies else None)

    def _title(self, copy: PrintedCopy) -> str:
        return copy_title(copy, known_packs().forms, self._context.language)

    @staticmethod
    def _facts(copy: PrintedCopy) -> str:
        return " · ".join(filter(None, (copy_facts(copy), copy.edition)))

    def _on_copy_opened(self, told: tuple[PrintedCopy, bytes, list[PageSize]]) -> None:
        copy, pdf, sizes = told
        self._dialogs.show_copy(self._title(copy), self._facts(copy), pdf, sizes)
