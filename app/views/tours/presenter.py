"""Decides what the list of tours shows and what its actions do."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer

from app.errors import AppError
from app.services.tours.cards import TourCard, TourRow
from app.views.context import PageContext
from app.views.jobs import Job, Lane
from app.views.tours.loading import FoundTours, fetch_page, fetch_tours, load_countries, load_tour, take_tour_out
from app.views.tours.view import ToursView

EditTour = Callable[[TourCard | None], TourCard | None]


class ToursPresenter(QObject):
    """Lives as long as its view.

    Args:
        context: the parts of the screen.
        view: the page.
        edit: asks for a tour, new for None, and returns it as saved, or None where the dialog was left.
        show_group: shows the questionnaires of the whole group of a tour.
    """

    def __init__(
        self, context: PageContext, view: ToursView, edit: EditTour, show_group: Callable[[int], object]
    ) -> None:
        super().__init__(view)
        self._context, self._view, self._edit, self._show_group = context, view, edit, show_group
        self._job: Job | None = None
        self._tour_id: int | None = None
        self._row = -1
        self._is_listing = False
        view.search_changed.connect(self._on_search_changed)
        view.page_requested.connect(self._fetch_page)
        view.row_chosen.connect(self._on_row_chosen)
        view.new_requested.connect(self._on_new)
        view.edit_requested.connect(self._on_edit)
        view.remove_requested.connect(self._on_remove)
        view.open_requested.connect(self._on_open)
        view.questionnaire_requested.connect(self._on_questionnaire)
        view.group_requested.connect(self._on_group)
        context.events.tours_changed.connect(self.refresh)
        context.events.tourists_changed.connect(self.refresh)
        self.refresh()
        countries = partial(load_countries, context.language)  # after the first rows, which don't wait for it
        context.runner.submit(Lane.INTERACTIVE, countries, on_done=self._on_countries, receiver=self)

    def refresh(self) -> None:
        """List anew; the current tour stays current where it is shown."""
        if self._job is not None:
            self._job.cancel()
        fetch = partial(fetch_tours, self._context.desk, self._view.search_text())
        self._job = self._run(fetch, self._on_listed)

    def _on_search_changed(self, _text: str) -> None:
        self.refresh()

    def _on_countries(self, countries: Sequence[tuple[str, str]]) -> None:
        self._view.set_countries(dict(countries))

    def _on_listed(self, found: FoundTours) -> None:
        """Mark the tour that was current, else the one that took its place."""
        ids = [row.id for row in found.first_page]
        kept = ids.index(self._tour_id) if self._tour_id in ids else min(max(self._row, 0), found.count - 1)
        self._is_listing = True
        self._view.show_list(found.count, found.first_page, kept, is_empty_base=found.is_empty_base)
        self._is_listing = False
        self._on_row_chosen(self._view.current_row())

    def _on_row_chosen(self, row: int) -> None:
        if self._is_listing:
            return
        tour = self._view.model.row_at(row) if row >= 0 else None
        self._row = row
        self._tour_id = tour.id if tour is not None else None

    def _fetch_page(self, generation: int, number: int) -> None:
        fetch = partial(fetch_page, self._context.desk, self._view.search_text(), number)
        self._context.runner.submit(
            Lane.INTERACTIVE,
            fetch,
            on_done=partial(self._on_page, generation, number),
            on_error=partial(self._on_page_failed, generation, number),
            receiver=self,
        )

    def _on_page(self, generation: int, number: int, rows: Sequence[TourRow]) -> None:
        if self._view.model.accept_page(generation, number, rows) and self._tour_id is None:
            self._on_row_chosen(self._view.current_row())

    def _on_page_failed(self, generation: int, number: int, error: AppError) -> None:
        self._view.model.refuse_page(generation, number)
        self._context.tell_problem(error)

    def _on_new(self) -> None:
        """Make a tour and go straight to its tourists."""
        saved = self._edit(None)
        if saved is not None and saved.id is not None:
            self._tour_id = saved.id
            self._context.go.open_tour(saved.id)

    def _on_edit(self) -> None:
        if self._tour_id is not None:
            self._run(partial(load_tour, self._context.desk, self._tour_id), self._on_loaded)

    def _on_loaded(self, tour: TourCard) -> None:
        QTimer.singleShot(0, self, partial(self._ask, tour))  # a dialog would keep the job that loaded from ending

    def _ask(self, tour: TourCard) -> None:
        self._edit(tour)
        self._view.focus_list()

    def _on_remove(self) -> None:
        """Remove the tour at once; the status line offers Undo."""
        tour = self._view.model.row_at(self._row) if self._row >= 0 else None
        if tour is not None:
            self._run(partial(take_tour_out, self._context.desk, tour.id), partial(self._on_removed, tour))

    def _on_removed(self, tour: TourRow, change_set: int | None) -> None:
        words = self.tr("Tour %1 removed").replace("%1", tour.number)
        if tour.tourists:
            words = self.tr("Tour %1 removed with %n tourist(s)", "", tour.tourists).replace("%1", tour.number)
        self._context.tell_written(words, change_set)
        self._context.events.tours_changed.emit()

    def _on_open(self) -> None:
        if self._tour_id is not None:
            self._context.go.open_tour(self._tour_id)

    def _on_questionnaire(self) -> None:
        if self._tour_id is not None:
            self._context.go.open_questionnaire(self._tour_id)

    def _on_group(self) -> None:
        if self._tour_id is not None:
            self._show_group(self._tour_id)

    def _run(self, function: Callable[[], object], on_done: Callable[..., object]) -> Job:
        """Run a service in the interactive lane; a page that is gone is told nothing."""
        return self._context.runner.submit(
            Lane.INTERACTIVE, function, on_done=on_done, on_error=self._on_problem, receiver=self
        )

    def _on_problem(self, error: AppError) -> None:
        self._context.tell_problem(error)
        if error.code == "tour_removed":
            self.refresh()
