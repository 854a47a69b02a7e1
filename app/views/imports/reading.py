"""Decisions on where a list is read from: the clipboard, a file, something dropped, another sheet."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from app.errors import UserError
from app.views.clipboard import Pasted
from app.views.context import PageContext
from app.views.imports.page_work import PageWork
from app.views.imports.screen import ImportScreen
from app.views.imports.session import ListSession, ListState
from app.views.imports.work import read_list
from app.views.texts import explain


class ReadingPresenter(QObject):
    """Reads lists and makes each the present one, as a step that can be undone.

    Args:
        context: the parts that a screen works with.
        screen: the page.
        session: keeps the list.
        work: runs what is long.
        read_clipboard: gives what the clipboard holds.
        choose_file: asks for a file; the empty text when none was chosen.
        parent: the page.
    """

    def __init__(
        self,
        context: PageContext,
        screen: ImportScreen,
        session: ListSession,
        work: PageWork,
        *,
        read_clipboard: Callable[[], Pasted],
        choose_file: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._screen = context, screen
        self._session, self._work = session, work
        self._read_clipboard, self._choose_file = read_clipboard, choose_file

    @Slot()
    def insert(self) -> None:
        """Read the clipboard as a list."""
        self.take(self._read_clipboard())

    @Slot()
    def open_file(self) -> None:
        """Read a file as a list."""
        path = self._choose_file()
        if path:
            self.take(Pasted(file=Path(path)))

    @Slot(object)
    def take(self, pasted: Pasted) -> None:
        """Read what was copied, chosen or dropped."""
        if pasted.is_empty:
            self._screen.show_notice(explain(UserError("list_empty")))
        else:
            self._read(pasted, None)

    @Slot(str)
    def choose_part(self, part: str) -> None:
        """Read another sheet or table of the same source."""
        source = self._session.present.source
        if source is not None and source.pasted is not None and part != source.part:
            self._read(source.pasted, part)

    def _read(self, pasted: Pasted, part: str | None) -> None:
        self._work.run(self.tr("Reading the list…"), partial(read_list, self._context, pasted, part), self._on_read)

    @Slot(object)
    def _on_read(self, state: ListState) -> None:
        self._session.take(state, self.tr("inserting the list"))
