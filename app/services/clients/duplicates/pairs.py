"""The pairs that the search over the whole base found: counted and listed, but for what was decided since."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import ColumnElement, Select, and_, delete, exists, func, or_, select, update
from sqlalchemy.orm import Session, aliased

from app.models.change import Change
from app.models.client import Client
from app.models.identity import ClientDistinction
from app.models.search import DuplicatePair
from app.models.store import Store
from app.services.clients.duplicates.loading import load_records, load_versions
from app.services.clients.duplicates.lookup import load_rows
from app.services.clients.duplicates.scoring import compare
from app.services.clients.duplicates.setting import SETTING
from app.services.clients.duplicates.shapes import Level, Likeness, Pair, Reason
from app.services.clients.listing import matches_text
from app.services.desk import Desk

_BATCH = 200
_First, _Second = aliased(Client, name="first"), aliased(Client, name="second")
_BEST_FIRST = (DuplicatePair.score.desc(), DuplicatePair.client_id, DuplicatePair.other_id)


@dataclass(frozen=True, slots=True)
class PairFilter:
    """Which pairs are wanted.

    Attributes:
        levels: how sure they are.
        text: what finds one of the two in the list of clients.
        least_score: from 0 to 1.
    """

    levels: frozenset[Level] = frozenset(Level)
    text: str = ""
    least_score: float = 0.0


def count_pairs(desk: Desk, wanted: PairFilter) -> int:
    """Return how many pairs a filter lets through; those whose clients were edited since are compared anew first."""
    settle_pairs(desk)
    with desk.store.transaction() as session:
        return session.scalar(_wanted(select(func.count(DuplicatePair.id)), wanted)) or 0


def count_levels(desk: Desk, wanted: PairFilter) -> dict[Level, int]:
    """Return how many pairs of each level a filter lets through; the edited are compared anew first."""
    settle_pairs(desk)
    with desk.store.transaction() as session:
        return count_by_level(session, wanted)


_ALL = PairFilter()


def count_by_level(session: Session, wanted: PairFilter = _ALL) -> dict[Level, int]:
    """Return how many pairs there are of each level, as they were compared last."""
    counted: tuple[Any, ...] = (DuplicatePair.level, func.count())
    query = _wanted(select(*counted), wanted).group_by(DuplicatePair.level)
    counts = {str(level): int(count) for level, count in session.execute(query)}
    return {level: counts.get(level, 0) for level in Level}


def list_pairs(desk: Desk, wanted: PairFilter, *, offset: int = 0, limit: int = 200) -> list[Pair]:
    """Return a page of the pairs, the likeliest first; pairs told apart, merged or removed since are left out."""
    settle_pairs(desk)
    query = _wanted(select(DuplicatePair), wanted).order_by(*_BEST_FIRST).offset(offset).limit(limit)
    with desk.store.transaction() as session:
        found = session.scalars(query).all()
        rows = load_rows(session, {id_ for pair in found for id_ in (pair.client_id, pair.other_id)})
        return [Pair(rows[pair.client_id], rows[pair.other_id], _likeness(pair)) for pair in found]


@dataclass(frozen=True, slots=True)
class FoundPair:
    """A pair by the ids of the two clients; `first` is the lesser."""

    first: int
    second: int
    likeness: Likeness


def find_pairs(desk: Desk, wanted: PairFilter) -> list[FoundPair]:
    """Return all pairs that a filter lets through, the likeliest first, by their ids alone."""
    settle_pairs(desk)
    with desk.store.transaction() as session:
        found = session.scalars(_wanted(select(DuplicatePair), wanted).order_by(*_BEST_FIRST))
        return [FoundPair(pair.client_id, pair.other_id, _likeness(pair)) for pair in found]


_State = tuple[int, int]
"""The last change of a base, and the last pair that was found in it."""

_SETTLED: WeakKeyDictionary[Store, _State] = WeakKeyDictionary()
"""By base the state that its pairs were settled in: to look through tens of thousands takes half a second."""


def settle_pairs(desk: Desk) -> int:
    """Compare anew the pairs whose clients were edited since they were found; return how many these were."""
    edited = or_(DuplicatePair.client_version != _First.version, DuplicatePair.other_version != _Second.version)
    query = _joined(select(DuplicatePair.id)).where(edited)
    with desk.store.transaction() as session:
        state = _state(session)
        if _SETTLED.get(desk.store) == state:
            return 0
        stale = session.scalars(query).all()
    for at in range(0, len(stale), _BATCH):
        with desk.store.transaction(write=True) as session:
            _settle(session, stale[at : at + _BATCH])
    _SETTLED[desk.store] = state
    return len(stale)


def _state(session: Session) -> _State:
    """Return what grows with every edit of a client, and with every pair that a search writes."""
    return session.scalar(select(func.max(Change.id))) or 0, session.scalar(select(func.max(DuplicatePair.id))) or 0


def forget_settled(store: Store) -> None:
    """Forget that the pairs of a base were settled, because a copy took its place."""
    _SETTLED.pop(store, None)


def _settle(session: Session, pair_ids: Sequence[int]) -> None:
    """Write what some pairs come to now; those no longer alike go."""
    pairs = session.scalars(select(DuplicatePair).where(DuplicatePair.id.in_(pair_ids))).all()
    ids = {id_ for pair in pairs for id_ in (pair.client_id, pair.other_id)}
    records, versions = load_records(session, ids), load_versions(session, ids)
    gone = []
    for pair in pairs:
        one, other = records.get(pair.client_id), records.get(pair.other_id)
        likeness = compare(one, other) if one and other else None
        if likeness is None:
            gone.append(pair.id)
            continue
        values = pair_values(pair.client_id, pair.other_id, likeness, versions)
        session.execute(update(DuplicatePair).where(DuplicatePair.id == pair.id).values(values))
    if gone:
        session.execute(delete(DuplicatePair).where(DuplicatePair.id.in_(gone)))


def pair_values(one: int, other: int, likeness: Likeness, versions: dict[int, int]) -> dict[str, Any]:
    """Return the columns of a pair; `one` is the lesser id."""
    return {
        "client_id": one,
        "other_id": other,
        "client_version": versions.get(one, 0),
        "other_version": versions.get(other, 0),
        "score": round(likeness.score * 1000),
        "level": likeness.level.value,
        "reasons": json.dumps([reason.code for reason in likeness.reasons]),
    }


def _likeness(pair: DuplicatePair) -> Likeness:
    """Return what was found of a pair."""
    codes = json.loads(pair.reasons or "[]")
    reasons = tuple(Reason(code, speaks_for=SETTING.speaks_for(code)) for code in codes)
    return Likeness(pair.score / 1000, Level(pair.level), reasons)


def _joined(query: Select[Any]) -> Select[Any]:
    """Keep pairs of whom both are there."""
    return (
        query.select_from(DuplicatePair)
        .join(_First, _First.id == DuplicatePair.client_id)
        .join(_Second, _Second.id == DuplicatePair.other_id)
    )


def _wanted(query: Select[Any], wanted: PairFilter) -> Select[Any]:
    """Add the filter's conditions to a query over the pairs."""
    told_apart = exists().where(
        and_(
            ClientDistinction.client_id == DuplicatePair.client_id, ClientDistinction.other_id == DuplicatePair.other_id
        )
    )
    conditions: list[ColumnElement[bool]] = [~told_apart]
    if wanted.levels != frozenset(Level):
        conditions.append(DuplicatePair.level.in_(sorted(wanted.levels)))
    if wanted.least_score > 0:
        conditions.append(DuplicatePair.score >= round(wanted.least_score * 1000))
    if wanted.text.strip():
        found = select(Client.id).where(matches_text(wanted.text))
        conditions.append(or_(DuplicatePair.client_id.in_(found), DuplicatePair.other_id.in_(found)))
    return _joined(query).where(*conditions)
