"""Tourists who need a look: a passport that ends before the tour does, a client whom they are not linked to."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select, func, or_, select

from app.models.tables import TABLES
from app.models.tour import Tour, Tourist
from app.person_fields import CLIENT_FIELDS
from app.services.clients.duplicates.lookup import find_alike_many
from app.services.clients.duplicates.shapes import Alike, Level
from app.services.clients.upkeep.shapes import Finding, FindingKind
from app.services.desk import Desk
from app.services.documents.validity import TERM_DOUBTS, passport_term
from app.services.names.display import display_name
from app.services.persons.checks import is_iso_date
from app.services.work import Work

_PORTION = 200
"""Tourists that are compared between two looks at whether to go on."""

_ON_TOUR: Select[Any] = select(TABLES["tourist"], Tour.number.label("tour_number"), Tour.arrival, Tour.departure).join(
    Tour, Tour.id == Tourist.tour_id
)

_EXPIRED = frozenset({"expired", "expired_before_trip", "expires_during_trip"})
_LINKED_LEVELS = frozenset({Level.CERTAIN, Level.LIKELY})


def expired_passports(desk: Desk, work: Work) -> Iterator[Finding]:
    """Yield the tourists of coming tours whose passport ends before the tour does, the next tour first."""
    work.tick(0, 0, "upkeep_look")
    today = desk.today()
    ahead = or_(Tour.departure >= today.isoformat(), Tour.arrival >= today.isoformat())
    query = _ON_TOUR.where(ahead, TABLES["tourist"].c.passport_expires != "")
    with desk.store.transaction() as session:
        rows = session.execute(query.order_by(Tour.arrival, Tour.id, Tourist.id)).all()
    for at, tourist in enumerate(rows):
        if at % _PORTION == 0:
            work.tick(at, len(rows), "upkeep_look")
        expires = tourist.passport_expires
        arrival, departure = (day if is_iso_date(day) else "" for day in (tourist.arrival, tourist.departure))
        term = passport_term(expires, arrival, departure, today) if is_iso_date(expires) else None
        if term is not None and term.code in _EXPIRED:
            yield Finding(
                FindingKind.PASSPORT_EXPIRED_FOR_TOUR,
                tourist.id,
                display_name(tourist),
                "passport_expires",
                expires,
                code=TERM_DOUBTS[term.code],
                params={"expires": expires},
                tour_id=tourist.tour_id,
                tour_number=tourist.tour_number,
            )


def tourists_without_client(desk: Desk, work: Work) -> Iterator[Finding]:
    """Yield the tourists who are linked to nobody but look like a client, the newest first."""
    with desk.store.transaction() as session:
        total = session.scalar(select(func.count(Tourist.id)).where(Tourist.client_id.is_(None))) or 0
        before = (session.scalar(select(func.max(Tourist.id))) or 0) + 1
    done = 0
    query = _ON_TOUR.where(Tourist.client_id.is_(None))
    while True:
        work.tick(done, total, "upkeep_compare")
        with desk.store.transaction() as session:
            portion = query.where(Tourist.id < before).order_by(Tourist.id.desc()).limit(_PORTION)
            rows = session.execute(portion).all()
        if not rows:
            return
        people = [{one.name: getattr(tourist, one.name) for one in CLIENT_FIELDS} for tourist in rows]
        for tourist, alike in zip(rows, find_alike_many(desk, people), strict=True):
            if alike and alike[0].likeness.level in _LINKED_LEVELS:
                yield _unlinked(tourist, alike)
        before, done = rows[-1].id, done + len(rows)


def _unlinked(tourist: Any, alike: list[Alike]) -> Finding:
    """Return the finding of a tourist; the link is sure where one client, and no other, is certainly the same."""
    best = alike[0]
    is_certain = best.likeness.level is Level.CERTAIN
    is_alone = len(alike) == 1 or alike[1].likeness.level is not Level.CERTAIN
    return Finding(
        FindingKind.TOURIST_WITHOUT_CLIENT,
        tourist.id,
        display_name(tourist),
        value=str(tourist.birth_date),
        proposed=display_name(best.client),
        code="client_certain" if is_certain else "client_likely",
        params={"born": best.client.birth_date},
        tour_id=tourist.tour_id,
        tour_number=tourist.tour_number,
        client_id=best.client.id,
        is_sure=is_certain and is_alone,
    )
