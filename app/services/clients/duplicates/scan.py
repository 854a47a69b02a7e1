"""The search for duplicates over the whole base: in a child process, so that the window stays fluent; resumable."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from app.errors import EnvironmentProblemError
from app.models.search import DuplicateScan
from app.services.child.process import ChildLostError, ChildProcess
from app.services.clients.duplicates.pairs import count_by_level
from app.services.clients.duplicates.shapes import Level
from app.services.desk import Desk
from app.services.work import Work

MEMORY_LIMIT_BYTES = 3 * 1024**3
"""Address space of the child; what it fills of that is about half at a million clients."""

_LONGEST_S = 24 * 3600.0
_CHILD = "app.services.clients.duplicates.scan_child"


@dataclass(frozen=True, slots=True)
class ScanResult:
    """What a search over the whole base found: how many pairs of each level there are now, and how many it compared."""

    counts: Mapping[Level, int]
    compared: int


@dataclass(frozen=True, slots=True)
class ScanState:
    """How far the last search over the whole base is.

    Attributes:
        share: from 0 to 1; 1 once it is through. 0 where none was begun.
        started_at, ended_at: ISO 8601 in UTC; `ended_at` is empty until it is through.
        counts: how many pairs of each level there are.
    """

    share: float
    started_at: str
    ended_at: str
    counts: Mapping[Level, int]

    @property
    def is_interrupted(self) -> bool:
        """True where a search was begun and can go on."""
        return bool(self.started_at) and not self.ended_at


def scan_base(desk: Desk, work: Work | None = None, *, resume: bool = True) -> ScanResult:
    """Look through the whole base and keep the pairs found.

    Args:
        desk: where the agent works.
        work: is told how far it is.
        resume: go on where the last search was interrupted, or, where it was not, look only at what changed since;
            False looks at everything anew.

    Raises:
        Cancelled: what was found so far is kept, and the next search goes on from there.
        EnvironmentProblemError: "duplicates_not_finished"; what was found so far is kept.
    """
    child = ChildProcess(_CHILD, memory_limit_bytes=MEMORY_LIMIT_BYTES, not_started="duplicates_not_started")
    base = desk.store.url.render_as_string(hide_password=False)
    try:
        compared = child.ask(
            {"base": base, "resume": resume}, _compared, time_limit_s=_LONGEST_S, work=work, step="duplicates_load"
        )
    except ChildLostError as error:
        raise EnvironmentProblemError("duplicates_not_finished") from error
    finally:
        child.close()
    with desk.store.transaction() as session:
        return ScanResult(count_by_level(session), compared)


def _compared(answer: Mapping[str, object]) -> int:
    return int(str(answer["compared"]))


def scan_state(desk: Desk, counts: Mapping[Level, int] | None = None) -> ScanState:
    """Return how far the last search is.

    Args:
        desk: where the agent works.
        counts: how many pairs there are of each level; without them they are counted.
    """
    with desk.store.transaction() as session:
        columns = (DuplicateScan.started_at, DuplicateScan.ended_at, DuplicateScan.state)
        scan = session.execute(select(*columns).order_by(DuplicateScan.id.desc()).limit(1)).first()
        counts = count_by_level(session) if counts is None else counts
    if scan is None:
        return ScanState(0.0, "", "", counts)
    started_at, ended_at, written = scan
    state = json.loads(written)
    share = 1.0 if ended_at else min(state["done"] / max(state["last"], 1), 1.0)
    return ScanState(share, started_at, ended_at, counts)
