"""Which tourist of a tour is the main one: the one who signs and whom the agency calls."""

from collections.abc import Collection

from sqlalchemy import select

from app.models.tour import Tour, Tourist
from app.services.changes import ChangeWriter
from app.services.tours.ages import AgeClass, age_class


def settle_main_tourist(writer: ChangeWriter, tour_id: int, today: str, came: Collection[int] = ()) -> None:
    """Give the flag to whom it belongs after tourists came or went.

    The first tourist becomes the main one. Where the main one is a child and an adult comes, or the main one is gone,
    the flag moves to an adult first, then to anyone.

    Args:
        writer: the change set that added or removed them.
        tour_id: the tour.
        today: stands for the arrival date where the tour has none, ISO 8601.
        came: ids of the tourists who were added.
    """
    session = writer.session
    arrival = session.scalar(select(Tour.arrival).where(Tour.id == tour_id)) or today
    rows = session.execute(
        select(Tourist.id, Tourist.is_main, Tourist.birth_date).where(Tourist.tour_id == tour_id).order_by(Tourist.id)
    ).all()
    adults = [row.id for row in rows if age_class(row.birth_date, arrival) is AgeClass.ADULT]
    main = next((row.id for row in rows if row.is_main), None)
    if main is None:
        chosen = next(iter(adults), rows[0].id if rows else None)
    elif main not in adults:
        chosen = next((id_ for id_ in adults if id_ in came), main)
    else:
        chosen = main
    make_main(writer, [row.id for row in rows if row.is_main], chosen)


def make_main(writer: ChangeWriter, present: Collection[int], chosen: int | None) -> None:
    """Move the flag from whoever has it to the chosen tourist."""
    for id_ in present:
        if id_ != chosen:
            writer.update("tourist", id_, {"is_main": False})
    if chosen is not None and chosen not in present:
        writer.update("tourist", chosen, {"is_main": True})
