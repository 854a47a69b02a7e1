"""Tourists of a tour as the screens hold them: read one by one, or all of a tour."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models.tour import Tourist, TouristService
from app.person_fields import PERSON_FIELDS
from app.services.desk import Desk
from app.services.tours.cards import TouristCard, complete_values


def list_tourists(desk: Desk, tour_id: int) -> list[TouristCard]:
    """Return the tourists of a tour in the order in which they came."""
    with desk.store.transaction() as session:
        tourists = session.scalars(select(Tourist).where(Tourist.tour_id == tour_id).order_by(Tourist.id)).all()
        bound: dict[int, set[int]] = {}
        query = (
            select(TouristService.tourist_id, TouristService.service_id)
            .join(Tourist, TouristService.tourist_id == Tourist.id)
            .where(Tourist.tour_id == tour_id)
        )
        for tourist_id, service_id in session.execute(query):
            bound.setdefault(tourist_id, set()).add(service_id)
        return [_card(tourist, bound.get(tourist.id, ())) for tourist in tourists]


def get_tourist(desk: Desk, tourist_id: int) -> TouristCard:
    """Return a tourist.

    Raises:
        UserError: "tourist_removed".
    """
    with desk.store.transaction() as session:
        return load_tourist(session, tourist_id)


def load_tourist(session: Session, tourist_id: int) -> TouristCard:
    """Return a tourist within a transaction.

    Raises:
        UserError: "tourist_removed".
    """
    tourist = session.get(Tourist, tourist_id)
    if tourist is None:
        raise UserError("tourist_removed")
    bound = session.scalars(select(TouristService.service_id).where(TouristService.tourist_id == tourist_id))
    return _card(tourist, bound)


def _card(tourist: Tourist, service_ids: Iterable[int]) -> TouristCard:
    return TouristCard(
        id=tourist.id,
        version=tourist.version,
        tour_id=tourist.tour_id,
        client_id=tourist.client_id,
        is_main=tourist.is_main,
        note=tourist.note,
        values=complete_values({one.name: getattr(tourist, one.name) for one in PERSON_FIELDS}),
        service_ids=frozenset(service_ids),
    )
