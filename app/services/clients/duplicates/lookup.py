"""Who of the base looks like a person at hand: on saving, and for all rows of a list at once."""

from collections.abc import Collection, Sequence
from functools import partial

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.models.client import Client, FamilyLink
from app.models.identity import ClientDistinction
from app.person_fields import PersonValues
from app.services.clients.duplicates.candidates import find_candidates
from app.services.clients.duplicates.keyed import Told
from app.services.clients.duplicates.loading import load_records
from app.services.clients.duplicates.scoring import Record, compare, record_of
from app.services.clients.duplicates.shapes import Alike, Level, Likeness
from app.services.clients.listing import ROW_COLUMNS, ClientRow
from app.services.desk import Desk
from app.services.work import Work

_BATCH = 5_000
"""So many people are looked up at once: many share names and birth dates, which are then asked for once."""

_COMPARED = 200
"""So many of them are compared between two looks at whether the work was cancelled."""

_CANDIDATES = 0.8
"""The share of the time in which it is looked for who is worth comparing."""

_LINES = 500
_LEVELS = tuple(Level)


def find_alike(desk: Desk, values: PersonValues, *, exclude: Collection[int] = (), limit: int = 5) -> list[Alike]:
    """Return the clients who look like a person, the likeliest first.

    Args:
        desk: where the agent works.
        values: the person's catalogue fields; absent ones are not known.
        exclude: clients who are not to be told: the person's own, whom others may have been told apart from or linked
            to as family; these are left out, too.
        limit: how many at most.
    """
    with desk.store.transaction() as session:
        left_out = set(exclude) | _known_others(session, exclude)
        return _find(session, [values], left_out, limit, _nobody_told)[0]


def _nobody_told(share: float) -> None:
    """Tell nobody: one person is found before anybody could cancel."""


def find_alike_many(desk: Desk, rows: Sequence[PersonValues], work: Work | None = None) -> list[list[Alike]]:
    """Return for each of many people the clients who look like them, as `find_alike` does.

    Raises:
        Cancelled: the work was cancelled.
    """
    work = work or Work()
    found: list[list[Alike]] = []
    for at in range(0, len(rows), _BATCH):
        batch = rows[at : at + _BATCH]
        told = partial(_tell, work, at, len(batch), len(rows))
        with desk.store.transaction() as session:
            found += _find(session, batch, frozenset(), 5, told)
    return found


def _tell(work: Work, before: int, count: int, total: int, share: float) -> None:
    """Tell how many of all rows are done, when a share of some of them is."""
    work.tick(before + int(count * share), total, "duplicates_compare")


def _find(
    session: Session, rows: Sequence[PersonValues], left_out: Collection[int], limit: int, told: Told
) -> list[list[Alike]]:
    """Return whom each of some people looks like."""
    people = [record_of(values) for values in rows]
    candidates = [
        ids.difference(left_out) for ids in find_candidates(session, people, lambda share: told(share * _CANDIDATES))
    ]
    chosen: list[list[tuple[int, Likeness]]] = []
    for at in range(0, len(people), _COMPARED):
        told(_CANDIDATES + (1 - _CANDIDATES) * at / len(people))
        portion = candidates[at : at + _COMPARED]
        records = load_records(session, set().union(*portion))
        for person, ids in zip(people[at : at + _COMPARED], portion, strict=True):
            chosen.append(_best(person, [records[id_] for id_ in ids if id_ in records])[:limit])
    lines = load_rows(session, {id_ for alike in chosen for id_, _ in alike})
    return [[Alike(lines[id_], likeness) for id_, likeness in alike] for alike in chosen]


def _best(person: Record, others: Sequence[Record]) -> list[tuple[int, Likeness]]:
    """Return by id whom a person looks like: the likeliest first, of those about as likely who is known best."""
    alike = [(one, likeness) for one in others if (likeness := compare(person, one)) is not None]
    alike.sort(key=_best_first)
    return [(one.id, likeness) for one, likeness in alike]


def _best_first(alike: tuple[Record, Likeness]) -> tuple[float, ...]:
    """Order by level and about by score: to know little of somebody is no reason to be named first."""
    record, likeness = alike
    return _LEVELS.index(likeness.level), -round(likeness.score, 1), -record.facts, -likeness.score, record.id


def load_rows(session: Session, ids: Collection[int]) -> dict[int, ClientRow]:
    """Return the lines of clients by id."""
    rows: dict[int, ClientRow] = {}
    wanted = sorted(ids)
    for at in range(0, len(wanted), _LINES):
        found = session.execute(select(*ROW_COLUMNS).where(Client.id.in_(wanted[at : at + _LINES])))
        rows.update((row[0], ClientRow(*row)) for row in found)
    return rows


def _known_others(session: Session, ids: Collection[int]) -> set[int]:
    """Return the clients of whom it was decided that they are other people than these: told apart, or relatives."""
    known: set[int] = set()
    for one, other in (
        (ClientDistinction.client_id, ClientDistinction.other_id),
        (FamilyLink.client_id, FamilyLink.relative_id),
    ):
        if ids:
            for pair in session.execute(select(one, other).where(or_(one.in_(ids), other.in_(ids)))):
                known.update(pair)
    return known
