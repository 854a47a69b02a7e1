"""Decides what the tourist screen of a tour does."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Slot

from app.errors import AppError
from app.services.tours.cards import TourCard, TouristCard
from app.views.context import PageContext
from app.views.jobs import Lane
from app.views.tourist.countries import CountryNames
from app.views.tourist.finding import ClientFinder, CompareCall, SearchDialogCall
from app.views.tourist.list_changes import ListChanges
from app.views.tourist.loading import TourScreen, load_screen
from app.views.tourist.open_card import CardInput, CardScreen, OpenCard
from app.views.tourist.report import TouristReport
from app.views.tourist.saving import KnownCall, SaveQuestions, TouristSaver
from app.views.tourist.words import TouristRow, card_title, service_items, tour_facts, tour_title, tourist_rows


class TouristScreen(CardScreen, Protocol):
    """The whole page, as the presenter speaks to it."""

    def show_tour_head(self, title: str, facts: str) -> None:
        """Say which tour it is."""

    def show_gone(self) -> None:
        """Say that the tour was removed."""

    def focus_table(self) -> None:
        """Go to the table."""

    def show_tourists(self, rows: Sequence[TouristRow]) -> None:
        """Show the table."""

    def select_tourist(self, tourist_id: int | None) -> None:
        """Make a line of the table current, or none."""

    def show_services(self, items: Sequence[tuple[object, str, str]]) -> None:
        """Show the services to tick; ticks of those that stay are kept."""

    def set_countries(self, countries: Sequence[tuple[str, str]]) -> None:
        """Take the names of countries."""


@dataclass(frozen=True, slots=True)
class TouristDialogs:
    """What asks the agent, as callables that return the answer.

    Attributes:
        ask_search: the search dialog; the chosen client's id or None.
        ask_comparison: field by field.
        ask_known: what becomes of a tourist to be added to the clients who surely is one: "link", "add" or "" to stay.
        ask_leave: what to do with unsaved input of the named person: "save", "discard" or "" to stay.
        edit_services: the services of a tour; returns when it is closed.
        edit_tour: number, dates, country of a tour.
        ask_path: where to save a file of the given name.
        open_file: opens a file with the system's program.
    """

    ask_search: SearchDialogCall
    ask_comparison: CompareCall
    ask_known: KnownCall
    ask_leave: Callable[[str], str]
    edit_services: Callable[[int], object]
    edit_tour: Callable[[TourCard], object]
    ask_path: Callable[[str], Path | None]
    open_file: Callable[[Path], bool]


class TouristPresenter(QObject):
    """Loads the tour, opens tourists, saves, finds, removes."""

    def __init__(
        self, context: PageContext, screen: TouristScreen, dialogs: TouristDialogs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._screen, self._dialogs = context, screen, dialogs
        self._data = TourScreen(TourCard())
        self._tour_id: int | None = None
        self._wanted_id: int | None = None
        self._is_asking = self._is_new_tour = False
        self.card = OpenCard(context, screen, self)
        self._countries = CountryNames(context, screen, self.card, self)
        self.finder = ClientFinder(
            context, self.card, ask_search=dialogs.ask_search, ask_comparison=dialogs.ask_comparison, parent=self
        )
        asks = SaveQuestions(dialogs.ask_comparison, dialogs.ask_known)
        self.saver = TouristSaver(context, screen, self.card, asks=asks, on_saved=self._on_saved, parent=self)
        self.saver.link_wanted.connect(self.finder.take)
        self.report = TouristReport(context, ask_path=dialogs.ask_path, open_file=dialogs.open_file, parent=self)
        self.list_changes = ListChanges(context, self)
        context.events.tours_changed.connect(self.reload)
        context.events.tourists_changed.connect(self.reload)
        context.events.clients_changed.connect(self.reload)

    @property
    def tour_id(self) -> int | None:
        """The open tour, or None."""
        return self._tour_id

    def show_tour(self, tour_id: int, tourist_id: int | None = None) -> None:
        """Open a tour, on one tourist if given; unsaved input of another tour is asked about first."""
        if tour_id != self._tour_id or tourist_id is not None:
            if not self.may_leave():
                return
            if tour_id != self._tour_id:
                self.card.close()
                self._is_new_tour = True
        self._tour_id, self._wanted_id = tour_id, tourist_id
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Read the tour anew; what is being typed stays."""
        if self._tour_id is None:
            return
        desk, tour_id, language = self._context.desk, self._tour_id, self._context.language
        self._context.runner.submit(
            Lane.INTERACTIVE,
            lambda: load_screen(desk, tour_id, language),
            on_done=self._on_loaded,
            on_error=self._on_not_loaded,
            receiver=self,
        )

    def may_leave(self) -> bool:
        """Ask what becomes of unsaved input; return False to stay. Waits for a save."""
        if self._is_asking:
            return False
        if not self.card.is_dirty():
            return True
        self._is_asking = True
        try:
            answer = self._dialogs.ask_leave(card_title(self.card.typed_values()))
            if answer == "save":
                return self.saver.save_and_wait()
            if answer == "discard":
                self._restore()
            return answer == "discard"
        finally:
            self._is_asking = False

    def select_tourist(self, tourist_id: int) -> None:
        """Open the tourist of a line, once the open one may be left."""
        if self.card.base is not None and self.card.base.id == tourist_id:
            return
        if self.may_leave():
            self._open(tourist_id)
        else:
            self._mark_current()

    def new_tourist(self) -> None:
        """Open an empty card, once the open one may be left."""
        if self._tour_id is not None and self.may_leave():
            self._open_blank()

    def save_and_next(self) -> None:
        """Save the open card and, when it is stored, open an empty one."""
        if self.card.is_open and self.saver.save_and_wait():
            self._open_blank()

    def cancel(self) -> None:
        """Take back what was typed, which can itself be taken back; without any, go back to the tours."""
        if self.saver.is_saving:
            return
        if self.card.is_dirty():
            given, link, joins = self._screen.card_input(), self.card.client_id, self.card.joins
            take_back = _TakeBack(self, given, link, joins=joins)
            self._restore()
            self._context.voice.show_done(
                QCoreApplication.translate("TouristPresenter", "What was typed is taken back"), undo=take_back
            )
        elif self.card.base is None and self._data.tourists:
            self._open_first()
        else:
            self._context.go.open_tours()

    def restore_input(self, of: TouristCard | None, given: CardInput, link: int | None, *, joins: bool) -> None:
        """Show again what was cancelled, unless another card is open."""
        open_id = self.card.base.id if self.card.base else None
        if open_id == (of.id if of else None) and self.card.is_open and not self.card.is_dirty():
            self.card.take_back(given, link, joins=joins)
        else:
            self._context.voice.show_problem(
                QCoreApplication.translate(
                    "TouristPresenter", "Another card is open meanwhile, so this can't be brought back."
                )
            )

    def remove(self) -> None:
        """Remove the open tourist; the status line offers to undo it."""
        base = self.card.base
        if base is None or base.id is None or not self.may_leave():
            return
        self._wanted_id = _neighbour([one.id for one in self._data.tourists], base.id)
        self.list_changes.remove(base)

    def make_main(self) -> None:
        """Give the star to the open tourist."""
        if self.card.base is not None:
            self.list_changes.make_main(self.card.base)

    def use_directory(self) -> None:
        """Open the linked client, or mark the tourist to be added to the regular clients, or take the mark back."""
        if self.card.client_id is None:
            self.card.mark_joining(joins=not self.card.joins)
        elif self.may_leave() and self.card.client_id is not None:
            self._context.go.open_client(self.card.client_id)

    def find_on_enter(self, name: str) -> None:
        """Look for the client of the surname in which Enter was pressed, unless it is linked and untouched."""
        text = self._screen.card_input().texts[name]
        base = self.card.base
        is_known = self.card.client_id is not None and base is not None and base.values[name] == text.strip()
        if text.strip() and not is_known:
            self.finder.find(text)

    def open_import(self) -> None:
        """Open the import into this tour."""
        if self._tour_id is not None:
            self._context.go.open_import(self._tour_id)

    def edit_services(self) -> None:
        """Open the services of the tour."""
        if self._tour_id is not None:
            self._dialogs.edit_services(self._tour_id)

    def edit_tour(self) -> None:
        """Open the tour's own card."""
        if self._data.tour.id is not None:
            self._dialogs.edit_tour(self._data.tour)

    def open_report(self) -> None:
        """Open the tourist list in the spreadsheet program."""
        self.report.open(self._data.tour)

    def save_report(self) -> None:
        """Save the tourist list as a file."""
        self.report.save_as(self._data.tour)

    def _on_saved(self, stored: TouristCard) -> None:
        """Let the table show and select the saved tourist before it is read anew."""
        others = [one for one in self._data.tourists if one.id != stored.id]
        at = next((i for i, one in enumerate(self._data.tourists) if one.id == stored.id), len(others))
        tourists = (*others[:at], stored, *others[at:])
        self._data = replace(self._data, tourists=tourists)
        self._screen.show_tourists(tourist_rows(self._data, self._context.desk.today()))
        self._mark_current()

    def _on_loaded(self, data: TourScreen) -> None:
        if data.tour.id != self._tour_id:
            return  # another tour was opened meanwhile
        was_dirty = self.card.is_dirty()
        self._data, self.card.tour = data, data.tour
        self._screen.show_tour_head(tour_title(data.tour), tour_facts(data, self._context.language))
        self._screen.show_services(service_items(data.services))
        self._screen.show_tourists(tourist_rows(data, self._context.desk.today()))
        self._settle(was_dirty=was_dirty)
        self._mark_current()
        if self._is_new_tour and self.card.base is not None:
            self._screen.focus_table()
        self._is_new_tour = False
        self._countries.load_once()

    def _settle(self, *, was_dirty: bool) -> None:
        """Show the tourist who is wanted, or the open one as stored now; what is being typed stays."""
        wanted, self._wanted_id = self._wanted_id, None
        stored = {one.id: one for one in self._data.tourists}
        base = self.card.base
        if was_dirty:
            self.card.refresh_validity()
        elif wanted in stored:
            self.card.show(stored[wanted])
        elif base is not None and base.id in stored:
            self.card.refresh(stored[base.id])
        elif self.card.is_open and base is None:
            self.card.refresh_blank(self._data.services)
        else:
            self._open_first()

    def _on_not_loaded(self, error: AppError) -> None:
        if error.code == "tour_removed" and not self.card.is_dirty():
            self.card.close()
            self._screen.show_gone()
        else:
            self._context.tell_problem(error)

    def _restore(self) -> None:
        """Show again what is stored."""
        if self.card.base is None:
            self.card.show_blank(self._data.services)
        else:
            self.card.show(self.card.base)

    def _open(self, tourist_id: int) -> None:
        found = next((one for one in self._data.tourists if one.id == tourist_id), None)
        if found is not None:
            self.card.show(found)
        self._mark_current()

    def _open_blank(self) -> None:
        self.card.show_blank(self._data.services)
        self._mark_current()

    def _open_first(self) -> None:
        """Open the main tourist, or an empty card where there is nobody yet."""
        tourists = self._data.tourists
        first = next((one for one in tourists if one.is_main), tourists[0] if tourists else None)
        if first is None:
            self._open_blank()
        else:
            self.card.show(first)
            self._mark_current()

    def _mark_current(self) -> None:
        self._screen.select_tourist(self.card.base.id if self.card.base else None)


class _TakeBack:
    """Brings back what was cancelled when the status line's Undo is pressed."""

    def __init__(self, presenter: TouristPresenter, given: CardInput, link: int | None, *, joins: bool) -> None:
        self._presenter, self._given, self._link, self._joins = presenter, given, link, joins
        self._of = presenter.card.base

    def __call__(self) -> None:
        self._presenter.restore_input(self._of, self._given, self._link, joins=self._joins)


def _neighbour(ids: Sequence[int | None], removed: int) -> int | None:
    """Return who is opened after a removal: the next one, else the one before."""
    at = ids.index(removed) if removed in ids else -1
    rest = [one for one in ids if one != removed]
    return rest[min(at, len(rest) - 1)] if rest and at >= 0 else None
