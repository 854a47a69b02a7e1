"""The tours that a client travelled on."""

from dataclasses import dataclass

from sqlalchemy import Select, or_, select

from app.models.tour import Tour, Tourist
from app.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Travel:
    """A tour with the client among its tourists; dates are ISO 8601 or empty."""

    tour_id: int
    tourist_id: int
    number: str
    title: str
    country: str
    arrival: str
    departure: str
    is_main: bool


def list_tours_of_client(desk: Desk, client_id: int) -> list[Travel]:
    """Return the tours whose tourists are linked to a client, newest arrival first."""
    query = _travels(client_id).order_by(Tour.arrival.desc(), Tour.id.desc())
    with desk.store.transaction() as session:
        return [Travel(*row) for row in session.execute(query)]


def find_next_tour(desk: Desk, client_id: int) -> Travel | None:
    """Return the client's tour that is under way or comes next; None where no tour with dates lies ahead."""
    today = desk.today().isoformat()
    ahead = or_(Tour.departure >= today, Tour.arrival >= today)
    query = _travels(client_id).where(ahead).order_by(Tour.arrival, Tour.id).limit(1)
    with desk.store.transaction() as session:
        row = session.execute(query).first()
        return None if row is None else Travel(*row)


def _travels(client_id: int) -> Select[int, int, str, str, str, str, str, bool]:
    """Return the query of a client's tours."""
    return (
        select(
            Tour.id, Tourist.id, Tour.number, Tour.title, Tour.country, Tour.arrival, Tour.departure, Tourist.is_main
        )
        .join(Tour, Tour.id == Tourist.tour_id)
        .where(Tourist.client_id == client_id)
    )
