"""Who of the base looks like a person at hand: on saving, and for all rows of a list at once."""

from collections.abc import Collection, Sequence

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.models.client import Client, FamilyLink
from app.models.identity import ClientDistinction
from app.person_fields import PersonValues
from app.services.clients.duplicates.candidates import find_candidates
from app.services.clients.duplicates.loading import load_records
from app.services.clients.duplicates.scoring import compare, record_of
from app.services.clients.duplicates.shapes import Alike, Likeness
from app.services.clients.listing import ROW_COLUMNS, ClientRow
from app.services.desk import Desk
from app.services.work import Work

_BATCH = 200


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
        return _find(session, [values], left_out, limit)[0]


def find_alike_many(desk: Desk, rows: Sequence[PersonValues], work: Work | None = None) -> list[list[Alike]]:
    """Return for each of many people the clients who look like them, as `find_alike` does.

    Raises:
        Cancelled: the work was cancelled.
    """
    work = work or Work()
    found: list[list[Alike]] = []
    for at in range(0, len(rows), _BATCH):
        work.tick(at, len(rows), "duplicates_compare")
        with desk.store.transaction() as session:
            found += _find(session, rows[at : at + _BATCH], frozenset(), 5)
    return found


def _find(session: Session, rows: Sequence[PersonValues], left_out: Collection[int], limit: int) -> list[list[Alike]]:
    """Return whom each of some people looks like."""
    people = [record_of(values) for values in rows]
    candidates = [ids.difference(left_out) for ids in find_candidates(session, people)]
    records = load_records(session, set().union(*candidates))
    chosen: list[list[tuple[int, Likeness]]] = []
    for person, ids in zip(people, candidates, strict=True):
        scored = ((id_, compare(person, records[id_])) for id_ in ids if id_ in records)
        alike = [(id_, likeness) for id_, likeness in scored if likeness is not None]
        chosen.append(sorted(alike, key=_best_first)[:limit])
    told = load_rows(session, {id_ for alike in chosen for id_, _ in alike})
    return [[Alike(told[id_], likeness) for id_, likeness in alike] for alike in chosen]


def _best_first(scored: tuple[int, Likeness]) -> tuple[float, int]:
    return -scored[1].score, scored[0]


def load_rows(session: Session, ids: Collection[int]) -> dict[int, ClientRow]:
    """Return the lines of clients by id."""
    rows: dict[int, ClientRow] = {}
    wanted = sorted(ids)
    for at in range(0, len(wanted), _BATCH):
        found = session.execute(select(*ROW_COLUMNS).where(Client.id.in_(wanted[at : at + _BATCH])))
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
