"""Decisions on where a list is imported into: a tour with its services, or the directory of regular clients."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.errors import AppError, UserError
from app.services.documents.validity import Trip
from app.services.persons.dates import format_date
from app.services.tours.cards import ServiceCard, TourCard, TourRow
from app.services.tours.tours import find_tour, get_tour, list_services, list_tours
from app.views.context import PageContext
from app.views.imports.screen import ImportScreen
from app.views.jobs import Lane
from app.views.texts import explain

SUGGESTED_TOURS = 8
_SERVICE_ICONS = {"hotel": "bed", "flight": "plane", "transfer": "bus", "visa": "stamp", "insurance": "shield"}


@dataclass(frozen=True, slots=True)
class _Tour:
    """A tour with its services."""

    card: TourCard
    services: Sequence[ServiceCard]


class TourPresenter(QObject):
    """Finds the tour and offers its services, or takes the directory instead.

    Signals:
        target_changed: the list goes elsewhere now.
    """

    target_changed = Signal()

    def __init__(self, context: PageContext, screen: ImportScreen, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._screen = context, screen
        self._services: tuple[int, ...] = ()
        self.tour_id: int | None = None
        self.is_directory = False
        self._trip: Trip | None = None
        context.events.tours_changed.connect(self.load_tour)

    @property
    def trip(self) -> Trip | None:
        """The dates of the tour; None for the directory, or where no tour is chosen."""
        return None if self.is_directory else self._trip

    @property
    def has_target(self) -> bool:
        """True once it is known where the list goes."""
        return self.is_directory or self.tour_id is not None

    @Slot(str)
    def choose_target(self, kind: str) -> None:
        """Import into the directory of regular clients ("clients"), or again into the tour ("tour")."""
        is_directory = kind == "clients"
        if is_directory == self.is_directory:
            return
        self.is_directory = is_directory
        self._screen.show_notice("")
        if is_directory:
            self._screen.show_directory()
            self._screen.show_services([], [])
        elif self.tour_id is None:
            self._screen.show_tour_name("", "", "")
        else:
            self.load_tour()
        self.target_changed.emit()

    @Slot(object)
    def show_tour(self, tour_id: int) -> None:
        """Import into this tour from now on."""
        if tour_id != self.tour_id:
            self._services = ()
        self.tour_id, self.is_directory = tour_id, False
        self._screen.show_notice("")
        self.load_tour()

    @Slot(str)
    def search_tours(self, text: str) -> None:
        """Suggest tours for what is typed."""
        find = partial(list_tours, self._context.desk, text, limit=SUGGESTED_TOURS)
        self._ask(find, self._on_tours_found)

    @Slot(str)
    def choose_tour_by_number(self, number: str) -> None:
        """Import into the tour of this number, if there is one."""
        self._screen.show_notice("")
        self._ask(partial(_tour_by_number, self._context, number), self._on_tour_loaded)

    @Slot()
    def load_tour(self) -> None:
        """Show the tour as it is now."""
        if self.tour_id is not None and not self.is_directory:
            self._ask(partial(_tour_by_id, self._context, self.tour_id), self._on_tour_loaded)

    def _ask(self, function: Callable[[], object], on_done: Callable[..., object]) -> None:
        self._context.runner.submit(
            Lane.INTERACTIVE, function, on_done=on_done, on_error=self._on_tour_error, receiver=self
        )

    @Slot(object)
    def _on_tours_found(self, tours: Sequence[TourRow]) -> None:
        self._screen.show_suggested_tours([(tour.id, tour_words(tour)) for tour in tours])

    @Slot(object)
    def _on_tour_loaded(self, tour: _Tour) -> None:
        known = set(self._services)
        is_same = tour.card.id == self.tour_id and bool(known)
        ticked = set(self._screen.ticked_services()) if is_same else set[int]()
        is_other = tour.card.id != self.tour_id or self.is_directory
        self.tour_id, self.is_directory = tour.card.id, False
        before, self._trip = self._trip, Trip(self._context.desk.today(), tour.card.arrival, tour.card.departure)
        ids = [service.id for service in tour.services if service.id is not None]
        self._services = tuple(ids)
        dates = " – ".join(format_date(one) for one in (tour.card.arrival, tour.card.departure) if one)
        self._screen.show_tour_name(
            tour.card.number, tour.card.title, " · ".join(part for part in (tour.card.title, dates) if part)
        )
        self._screen.show_services(
            [(one.id, one.title, _SERVICE_ICONS.get(one.kind, "")) for one in tour.services if one.id is not None],
            [one for one in ids if not is_same or one in ticked or one not in known],
        )
        if is_other or not is_same or self._trip != before:
            self.target_changed.emit()

    @Slot(object)
    def _on_tour_error(self, error: AppError) -> None:
        if error.code == "tour_removed":
            self.tour_id, self._services, self._trip = None, (), None
            self._screen.show_tour_name("", "", "")
            self._screen.show_services([], [])
        self._screen.show_notice(explain(error))


def _tour_by_id(context: PageContext, tour_id: int) -> _Tour:
    return _Tour(get_tour(context.desk, tour_id), list_services(context.desk, tour_id))


def _tour_by_number(context: PageContext, number: str) -> _Tour:
    """Return the tour of a number.

    Raises:
        UserError: "tour_unknown".
    """
    card = find_tour(context.desk, number)
    if card is None or card.id is None:
        raise UserError("tour_unknown", number=number)
    return _Tour(card, list_services(context.desk, card.id))


def tour_words(tour: TourRow) -> str:
    """Return a tour as it is suggested."""
    return " · ".join(part for part in (tour.number, tour.title, format_date(tour.arrival)) if part)
