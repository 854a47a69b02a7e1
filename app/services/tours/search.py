"""The search window for tours: by periods, number, and a tourist's surname in any script, misspelt or not."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session

from app.models.tour import Tour, Tourist
from app.services.desk import Desk
from app.services.keys import begins_with, tour_number_key
from app.services.names.display import display_name
from app.services.names.folding import fold_text
from app.services.tours.cards import TourRow
from app.services.tours.near_surnames import near_surnames
from app.services.tours.tours import newest_first, tour_rows

NAMES_SHOWN = 5
"""Tourists who are named beside a tour."""

_MOST_TOURS = 1_000
"""The newest tours that are sorted by how well a surname fits."""

_MOST_NEAR = 40
"""Near surnames that are looked up."""


@dataclass(frozen=True, slots=True)
class TourQuery:
    """What is known of a tour; empty terms are not asked. Dates are ISO 8601, periods include both their days."""

    created_from: str = ""
    created_to: str = ""
    arrival_from: str = ""
    arrival_to: str = ""
    surname: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class FoundTour:
    """A tour that was found.

    Attributes:
        row: the tour as lists show it.
        tourists: who is on it, at most `NAMES_SHOWN`: those of the surname first, else in the order they came.
        score: how well the surname fits, 0 to 1: 1 the surname itself, 0.9 its beginning, less a near one.
    """

    row: TourRow
    tourists: tuple[str, ...]
    score: float = 1.0


def search_tours(desk: Desk, query: TourQuery, limit: int = 200) -> list[FoundTour]:
    """Return the tours to which every given term applies: the best fitting surname first, then the newest arrival.

    Near spellings of the surname are looked for only where nobody bears it or one that begins so.
    """
    conditions = _conditions(query)
    with desk.store.transaction() as session:
        if not fold_text(query.surname):
            return _found(session, newest_first().where(*conditions).limit(limit), {})
        for scores in _surnames(session, query.surname):
            bears = or_(Tourist.surname_ru_key.in_(scores), Tourist.surname_lat_key.in_(scores))
            on_tour = select(Tourist.tour_id).where(bears)
            found = _found(session, newest_first().where(*conditions, Tour.id.in_(on_tour)).limit(_MOST_TOURS), scores)
            if found:
                return sorted(found, key=lambda one: -one.score)[:limit]
    return []


def _conditions(query: TourQuery) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    for column, first, last in (
        (Tour.created_on, query.created_from, query.created_to),
        (Tour.arrival, query.arrival_from, query.arrival_to),
    ):
        if first or last:
            conditions.append(column > "")
        if first:
            conditions.append(column >= first)
        if last:
            conditions.append(column <= last)
    number = tour_number_key(query.number)
    if number:
        conditions.append(Tour.number_key.contains(number, autoescape=True))
    return conditions


def _surnames(session: Session, surname: str) -> Iterable[dict[str, float]]:
    """Yield folded surnames with how well they fit: the surname and what begins so; then those that are near."""
    key = fold_text(surname)
    begin = or_(begins_with(Tourist.surname_ru_key, key), begins_with(Tourist.surname_lat_key, key))
    bearing = session.execute(
        select(Tourist.surname_ru_key, Tourist.surname_lat_key).where(begin).distinct().limit(500)
    )
    yield {one: 1.0 if one == key else 0.9 for pair in bearing for one in pair if one.startswith(key)}
    near = near_surnames(session, surname)
    best = sorted(near, key=lambda one: -near[one])[:_MOST_NEAR]
    yield {one: near[one] * 0.9 for one in best}


def _found(session: Session, query: Select[Tour, Tourist], scores: dict[str, float]) -> list[FoundTour]:
    """Return the tours of a query with the names of their tourists."""
    rows = tour_rows(session, query)
    named: dict[int, list[tuple[float, str]]] = {row.id: [] for row in rows}
    for at in range(0, len(rows), 500):
        ids = [row.id for row in rows[at : at + 500]]
        tourists = session.scalars(select(Tourist).where(Tourist.tour_id.in_(ids)).order_by(Tourist.id))
        for tourist in tourists:
            named[tourist.tour_id].append((_score(tourist, scores), display_name(tourist)))
    found = []
    for row in rows:
        tourists_of = sorted(named[row.id], key=lambda one: -one[0])
        score = tourists_of[0][0] if scores and tourists_of else 1.0
        found.append(FoundTour(row, tuple(name for _, name in tourists_of[:NAMES_SHOWN]), round(score, 3)))
    return found


def _score(tourist: Tourist, scores: dict[str, float]) -> float:
    return max(scores.get(tourist.surname_ru_key, 0.0), scores.get(tourist.surname_lat_key, 0.0))
