"""Whose answers can be taken: tourists of the tour, those of other tours, clients, in this order."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from app.models.questionnaire import ClientAnswer, TouristAnswer
from app.models.tour import Tour, Tourist
from app.services.clients.search import find_clients
from app.services.desk import Desk
from app.services.keys import begins_with
from app.services.names.display import display_name
from app.services.names.folding import fold_text

MOST_FOUND = 40
"""Of each kind; more of them say that more should be typed."""


class SourceKind(StrEnum):
    """Who somebody is to the tourist whose questionnaire is filled."""

    GROUP = "group"  # a tourist of the same tour
    EARLIER = "earlier"  # the same client on another tour
    TOURIST = "tourist"  # a tourist of another tour
    CLIENT = "client"


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """Somebody whose answers can be taken.

    Attributes:
        kind: who it is; a client's `id` is the client's, else the tourist's.
        id: whose answers.
        name: as lists show it.
        born: ISO 8601 or empty.
        tour: number of the tour; empty for a client.
        arrival: of that tour, ISO 8601 or empty.
        answers: how many are stored.
    """

    kind: SourceKind
    id: int
    name: str
    born: str
    tour: str = ""
    arrival: str = ""
    answers: int = 0


def find_sources(desk: Desk, tourist_id: int, text: str = "", limit: int = MOST_FOUND) -> list[FoundPerson]:
    """Return whose answers a tourist could take: every word of the text begins a surname or a given name.

    Without a text: the group, the tourist's own earlier tours, and the linked client; further tours and clients only
    by their names.
    """
    words = [word for word in (fold_text(one) for one in text.split()) if word]
    with desk.store.transaction() as session:
        target = session.get(Tourist, tourist_id)
        if target is None:
            return []
        names = [_named(word) for word in words]
        others = and_(Tourist.id != tourist_id, *names)
        found = _tourists(session, SourceKind.GROUP, and_(others, Tourist.tour_id == target.tour_id), limit)
        is_elsewhere = and_(others, Tourist.tour_id != target.tour_id)
        if target.client_id is not None:
            is_same = and_(is_elsewhere, Tourist.client_id == target.client_id)
            found += _tourists(session, SourceKind.EARLIER, is_same, limit)
        if words:
            is_other = or_(Tourist.client_id.is_(None), Tourist.client_id != (target.client_id or 0))
            found += _tourists(session, SourceKind.TOURIST, and_(is_elsewhere, is_other), limit)
        own_client = target.client_id
    return [*found, *_clients(desk, own_client, text, words, limit)]


def _named(word: str) -> ColumnElement[bool]:
    columns = (Tourist.surname_ru_key, Tourist.surname_lat_key, Tourist.given_ru_key, Tourist.given_lat_key)
    return or_(*(begins_with(column, word) for column in columns))


def _tourists(session: Session, kind: SourceKind, condition: ColumnElement[bool], limit: int) -> list[FoundPerson]:
    """Return tourists by a condition, those of the latest tours first."""
    query = (
        select(Tourist, Tour)
        .join(Tour, Tourist.tour_id == Tour.id)
        .where(condition)
        .order_by(Tour.arrival.desc(), Tour.id.desc(), Tourist.id)
        .limit(limit)
    )
    rows = session.execute(query).all()
    counts = _counts(session, TouristAnswer.tourist_id, [tourist.id for tourist, _ in rows])
    return [
        FoundPerson(
            kind,
            tourist.id,
            display_name(tourist),
            tourist.birth_date,
            tour.number,
            tour.arrival,
            counts.get(tourist.id, 0),
        )
        for tourist, tour in rows
    ]


def _clients(desk: Desk, own_client: int | None, text: str, words: Sequence[str], limit: int) -> list[FoundPerson]:
    """Return clients by the text; without one, the linked client."""
    if words:
        found = [hit.client for hit in find_clients(desk, text, limit)]
        ids = [one.id for one in found]
    elif own_client is not None:
        ids = [own_client]
    else:
        return []
    with desk.store.transaction() as session:
        counts = _counts(session, ClientAnswer.client_id, ids)
        if words:
            people: dict[int, Any] = {one.id: one for one in found}
        else:
            from app.models.client import Client

            people = {one: session.get(Client, one) for one in ids}
        return [
            FoundPerson(SourceKind.CLIENT, id_, display_name(one), one.birth_date, answers=counts.get(id_, 0))
            for id_, one in people.items()
            if one is not None
        ]


def _counts(session: Session, owner: Any, ids: Sequence[int]) -> dict[int, int]:
    """Return how many answers are stored of each of some people."""
    query = select(owner, func.count()).where(owner.in_(ids)).group_by(owner)
    return dict(session.execute(query).all()) if ids else {}
