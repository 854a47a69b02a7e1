"""What a search over the whole base writes: the pairs it found, and how far it is, so that it can go on later."""

import json
from collections.abc import Iterator, Sequence
from typing import TypeVar

from sqlalchemy import delete, func, insert, or_, select, update
from sqlalchemy.orm import Session

from app.models.change import Change
from app.models.client import Client
from app.models.search import DuplicatePair, DuplicateScan
from app.models.store import Store
from app.services.changes import now, split_record
from app.services.clients.duplicates.pairs import pair_values
from app.services.clients.duplicates.shapes import Likeness

MOST_AGAIN = 50_000
"""Where more clients changed since the last search, everybody is looked at anew."""

EVERYBODY = (1 << 31) - 1
"""The greatest key that a column of keys holds on every backend."""

_BATCH = 400
_T = TypeVar("_T")

Found = tuple[tuple[int, int], tuple[int, int], Likeness]
"""Ids, version counters and likeness of two clients; the lesser id first."""


class ScanLog:
    """The row of a search and the pairs that it writes; each call is one short transaction, whole or not at all.

    Attributes:
        done: all pairs whose lesser id is up to this one were compared.
        again: clients who changed since they were compared.
        is_whole: it looks at everybody, so what it does not find again is no pair any longer.
    """

    def __init__(self, store: Store, scan_id: int, state: dict[str, object]) -> None:
        self._store = store
        self._id = scan_id
        self.done = _number(state["done"])
        self.again = frozenset(map(_number, _listed(state["again"])))
        self.is_whole = bool(state["whole"])
        self._last = _number(state["last"])
        self._renewed: set[tuple[int, int]] = set()

    @classmethod
    def open(cls, store: Store, *, resume: bool) -> "ScanLog":
        """Return the log of a search that goes on, of one that looks at what changed, or of a new one."""
        with store.transaction(write=True) as session:
            latest = session.scalars(select(DuplicateScan).order_by(DuplicateScan.id.desc()).limit(1)).first()
            change = session.scalar(select(func.max(Change.id))) or 0
            last = session.scalar(select(func.max(Client.id))) or 0
            state: dict[str, object] = {"done": 0, "again": [], "whole": True, "last": last}
            scan_id = None
            if resume and latest is not None:
                changed = _changed(session, latest.last_change_id)
                if latest.ended_at:
                    state = {**state, "done": EVERYBODY, "again": sorted(changed), "whole": False}
                else:
                    scan_id, state = latest.id, {**json.loads(latest.state), "last": last}
                    state["again"] = sorted(changed.union(map(_number, _listed(state["again"]))))
                if len(_listed(state["again"])) > MOST_AGAIN:
                    state = {**state, "done": 0, "again": [], "whole": True}
            written = {"last_change_id": change, "state": json.dumps(state)}
            if scan_id is None:
                made = insert(DuplicateScan).values(started_at=now(), **written).returning(DuplicateScan.id)
                scan_id = session.scalars(made).one()
                session.execute(delete(DuplicateScan).where(DuplicateScan.id < scan_id))
            else:
                session.execute(update(DuplicateScan).where(DuplicateScan.id == scan_id).values(written))
        return cls(store, scan_id, state)

    def keep(self, found: Sequence[Found], up_to: int | None = None) -> None:
        """Write pairs, over those of the same two clients; everything up to an id was compared."""
        with self._store.transaction(write=True) as session:
            _write(session, found, self._id)
            if up_to is None:
                self._renewed.update(ids for ids, _, _ in found)
            else:
                self.done = up_to
                self._save(session)

    def finish_again(self) -> None:
        """Note that the changed clients were compared; what was found of them before and not again goes."""
        with self._store.transaction(write=True) as session:
            for batch in _batches(sorted(self.again)):
                theirs = or_(DuplicatePair.client_id.in_(batch), DuplicatePair.other_id.in_(batch))
                pair = select(DuplicatePair.id, DuplicatePair.client_id, DuplicatePair.other_id)
                known = session.execute(pair.where(theirs, DuplicatePair.client_id <= self.done))
                _delete(session, [id_ for id_, one, other in known if (one, other) not in self._renewed])
            self.again = frozenset()
            self._save(session)

    def end(self) -> None:
        """Note that the search is through."""
        with self._store.transaction(write=True) as session:
            if self.is_whole:
                session.execute(delete(DuplicatePair).where(DuplicatePair.scan_id != self._id))
            ended = {"ended_at": now()}
            session.execute(update(DuplicateScan).where(DuplicateScan.id == self._id).values(ended))

    def _save(self, session: Session) -> None:
        """Write how far it is."""
        state = {"done": self.done, "again": sorted(self.again), "whole": self.is_whole, "last": self._last}
        session.execute(update(DuplicateScan).where(DuplicateScan.id == self._id).values(state=json.dumps(state)))


def _write(session: Session, found: Sequence[Found], scan_id: int) -> None:
    """Write pairs over those that the same two clients have."""
    for batch in _batches(found):
        ids = {ids for ids, _, _ in batch}
        pair = select(DuplicatePair.id, DuplicatePair.client_id, DuplicatePair.other_id)
        known = session.execute(pair.where(DuplicatePair.client_id.in_({one for one, _ in ids})))
        old = [id_ for id_, one, other in known if (one, other) in ids]
        _delete(session, old)
        rows = [
            {**pair_values(*ids, likeness, dict(zip(ids, versions, strict=True))), "scan_id": scan_id}
            for ids, versions, likeness in batch
        ]
        session.connection().execute(insert(DuplicatePair), rows)


def _delete(session: Session, pair_ids: Sequence[int]) -> None:
    for batch in _batches(pair_ids):
        session.execute(delete(DuplicatePair).where(DuplicatePair.id.in_(batch)))


def _changed(session: Session, since: int) -> set[int]:
    """Return the clients that changed after a change of the history."""
    owners = select(Change.owner).where(Change.id > since, Change.owner.like("client:%")).distinct()
    return {split_record(owner)[1] for owner in session.scalars(owners)}


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError
    return value


def _listed(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _batches(items: Sequence[_T]) -> Iterator[Sequence[_T]]:
    return (items[at : at + _BATCH] for at in range(0, len(items), _BATCH))
