"""What the list of tours reads and writes, in the interactive lane.

The services are imported by the functions that use them: with the tables, they take longer to import than the window
takes to be painted, and the lane's thread does it once the window stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.services.desk import Desk
from app.services.tours.cards import TourCard, TourRow

PAGE_ROWS = 200


@dataclass(frozen=True, slots=True)
class FoundTours:
    """The beginning of a list of tours."""

    count: int
    first_page: Sequence[TourRow]
    is_empty_base: bool


def fetch_tours(desk: Desk, text: str) -> FoundTours:
    """Return the beginning of the list under a filter."""
    from app.services.tours.tours import count_tours, list_tours

    count = count_tours(desk, text)
    rows = list_tours(desk, text, limit=PAGE_ROWS) if count else []
    return FoundTours(count, rows, not count and not count_tours(desk))


def fetch_page(desk: Desk, text: str, number: int) -> list[TourRow]:
    """Return a page of the list under a filter."""
    from app.services.tours.tours import list_tours

    return list_tours(desk, text, offset=number * PAGE_ROWS, limit=PAGE_ROWS)


def load_tour(desk: Desk, tour_id: int) -> TourCard:
    """Return a tour.

    Raises:
        UserError: "tour_removed".
    """
    from app.services.tours.tours import get_tour

    return get_tour(desk, tour_id)


def take_tour_out(desk: Desk, tour_id: int) -> int | None:
    """Remove a tour and return the change set.

    Raises:
        UserError: "tour_removed".
    """
    from app.services.tours.tours import remove_tour

    return remove_tour(desk, tour_id)


def load_countries(language: str) -> tuple[tuple[str, str], ...]:
    """Return codes and names of countries."""
    from app.services.persons.countries import list_countries

    return list_countries(language)
