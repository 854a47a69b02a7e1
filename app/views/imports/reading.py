"""Decisions on where a list is read from: the clipboard, a file, something dropped, another sheet."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.errors import AppError, UserError
from app.services.tours.cards import TourRow
from app.services.tours.tours import list_tours
from app.views.clipboard import Pasted
from app.views.context import PageContext
from app.views.documents.picture_drops import Pictures
from app.views.imports.page_work import PageWork
from app.views.imports.screen import ImportScreen
from app.views.imports.session import ListSession, ListState
from app.views.imports.tour_presenter import SUGGESTED_TOURS, tour_words
from app.views.imports.work import find_tour_id, list_documents, list_pictures, read_list, read_tour
from app.views.jobs import Lane
from app.views.texts import explain

if TYPE_CHECKING:
    from app.services.documents.pictures.reading import PictureReading


class ReadingPresenter(QObject):
    """Reads lists and makes each the present one, as a step that can be undone.

    Args:
        context: the parts that a screen works with.
        screen: the page.
        session: keeps the list.
        work: runs what is long.
        read_clipboard: gives what the clipboard holds.
        choose_file: asks for a file; the empty text when none was chosen.
        choose_tour: lets a tour be searched; its id, or None when none was chosen.
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
        choose_tour: Callable[[], int | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._screen = context, screen
        self._session, self._work = session, work
        self._read_clipboard, self._choose_file, self._choose_tour = read_clipboard, choose_file, choose_tour

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

    @Slot(object)
    def take_documents(self, readings: "list[PictureReading]") -> None:
        """Make a list of documents that were read from pictures."""
        name, today = self.tr("Pictures of passports"), self._context.desk.today()
        self._work.run(self.tr("Reading the list…"), partial(list_documents, readings, name, today), self._on_read)

    @Slot(object)
    def take_pictures(self, pictures: Pictures) -> None:
        """Read pictures of documents and make a list of them."""
        name, title = self.tr("Pictures of passports"), self.tr("Reading the passports…")
        self._work.run(title, partial(list_pictures, self._context, pictures, name), self._on_read)

    @Slot(str)
    def choose_part(self, part: str) -> None:
        """Read another sheet or table of the same source."""
        source = self._session.present.source
        if source is not None and source.pasted is not None and part != source.part:
            self._read(source.pasted, part)

    @Slot()
    def search_tour(self) -> None:
        """Let a tour be searched, and make a list of its tourists."""
        tour_id = self._choose_tour()
        if tour_id is not None:
            self.take_tour(tour_id)

    @Slot(object)
    def take_tour(self, tour_id: int) -> None:
        """Make a list of a tour's tourists."""
        self._work.run(self.tr("Reading the tour…"), partial(read_tour, self._context, tour_id), self._on_read)

    @Slot(str)
    def take_tour_number(self, number: str) -> None:
        """Make a list of the tourists of the tour of this number."""
        self._ask(partial(find_tour_id, self._context, number), self.take_tour)

    @Slot(str)
    def suggest_tours(self, text: str) -> None:
        """Suggest tours for what is typed as the source."""
        self._ask(partial(list_tours, self._context.desk, text, limit=SUGGESTED_TOURS), self._on_tours_found)

    def _ask(self, function: Callable[[], object], on_done: Callable[..., object]) -> None:
        self._context.runner.submit(Lane.INTERACTIVE, function, on_done=on_done, on_error=self._on_error, receiver=self)

    @Slot(object)
    def _on_tours_found(self, tours: Sequence[TourRow]) -> None:
        self._screen.show_suggested_sources([(tour.id, tour_words(tour)) for tour in tours])

    @Slot(object)
    def _on_error(self, error: AppError) -> None:
        self._screen.show_notice(explain(error))

    def _read(self, pasted: Pasted, part: str | None) -> None:
        read = partial(read_list, self._context, pasted, part, self._session.trip)
        self._work.run(self.tr("Reading the list…"), read, self._on_read)

    @Slot(object)
    def _on_read(self, state: ListState) -> None:
        self._session.take(state, self.tr("inserting the list"))
