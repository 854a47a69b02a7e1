"""What stands in the way of undoing a change set: records edited since, and references that would break."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Table, UniqueConstraint, and_, select
from sqlalchemy.orm import Session

from app.models.change import Agent, Change, ChangeSet
from app.models.tables import BOOKKEEPING, TABLES
from app.services.changes import split_record
from app.services.derived import derived_of

_BATCH = 500

_NAMED_BY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "tour": ("number",),
        "service": ("title",),
        "recipe": ("name",),
        "dictionary_term": ("term",),
        "directory_entry": ("key",),
    }
)
"""By table: the columns by which people call a record; elsewhere a person's names."""


@dataclass(frozen=True, slots=True)
class Pending:
    """Why a change set can't be undone: a record, who wrote it since and when."""

    record: str
    label: str
    agent: str
    at: str


def edits_since(session: Session, change_set_id: int) -> list[Pending]:
    """Return the records of a change set that were edited after it, each with the first such edit.

    A later edit that was itself undone doesn't count, nor does its undoing.
    """
    mine = select(Change.record).where(Change.change_set_id == change_set_id)
    later = session.execute(
        select(Change.change_set_id, Change.record)
        .distinct()
        .where(Change.record.in_(mine), Change.change_set_id > change_set_id)
        .order_by(Change.change_set_id)
    ).all()
    standing = _standing(session, sorted({row[0] for row in later}))
    pending: dict[str, Pending] = {}
    for set_id, record in later:
        if set_id in standing and record not in pending:
            pending[record] = _pending(session, record, set_id)
    return list(pending.values())


def _standing(session: Session, set_ids: Sequence[int]) -> set[int]:
    """Return those of the change sets that still stand, each the first of those that undo and redo one another.

    A change set and all that undo or redo it go back to one first write. Each of them turns that write's effect over,
    so an even number of them has left nothing behind.
    """
    by_first: dict[int, list[int]] = {}
    for set_id in set_ids:
        by_first.setdefault(_first_of(session, set_id), []).append(set_id)
    return {members[0] for members in by_first.values() if len(members) % 2}


def _first_of(session: Session, set_id: int) -> int:
    """Return the write that a chain of undoing and redoing began with."""
    undone = session.get_one(ChangeSet, set_id).undoes_id
    while undone is not None:
        set_id, undone = undone, session.get_one(ChangeSet, undone).undoes_id
    return set_id


def broken_references(session: Session, changes: Sequence[Change]) -> list[Pending]:
    """Return the records that refer to what undoing would remove, and those that it would refer to but are gone."""
    own = {change.record for change in changes}
    created = _ids_by_table(change.record for change in changes if change.action == "create")
    found = dict.fromkeys(record for table, ids in created.items() for record in _referring(session, table, ids))
    back = {change.record for change in changes if change.action == "remove"}
    gone = dict.fromkeys(record for record in _wanted_references(changes) if record not in back)
    missing = _missing(session, gone)
    taken = [record for change in changes for record in _takers(session, change, back)]
    records = [record for record in (*found, *missing, *taken) if record not in own]
    return [_pending(session, record, _last_change(session, record)) for record in dict.fromkeys(records)]


def _referring(session: Session, table: str, ids: Sequence[int]) -> Iterator[str]:
    """Yield the records that refer to some of a table."""
    for name, column in _references_to(table):
        for at in range(0, len(ids), _BATCH):
            query = select(TABLES[name].c.id).where(column.in_(ids[at : at + _BATCH]))
            yield from (f"{name}:{id_}" for id_ in session.scalars(query))


def _references_to(table: str) -> Iterator[tuple[str, ColumnElement[Any]]]:
    """Yield the tables and columns that refer to a table."""
    for name, target in TABLES.items():
        if name not in BOOKKEEPING:
            yield from ((name, key.parent) for key in target.foreign_keys if key.column.table.name == table)


def _wanted_references(changes: Iterable[Change]) -> Iterator[str]:
    """Yield the records that what comes back will refer to."""
    for change in changes:
        table = TABLES[split_record(change.record)[0]]
        if change.action == "remove":
            values: Mapping[str, object] = json.loads(change.old)
        elif change.action == "update":
            values = {change.field: json.loads(change.old)}
        else:
            continue
        for key in table.foreign_keys:
            if values.get(key.parent.name) is not None:
                yield f"{key.column.table.name}:{values[key.parent.name]}"


def _takers(session: Session, change: Change, back: Collection[str]) -> Iterator[str]:
    """Yield the record that took meanwhile what has to be unique of one that comes back: a tour's number."""
    name, id_ = split_record(change.record)
    unique = [one for one in TABLES[name].constraints if isinstance(one, UniqueConstraint)]
    if not unique or change.action == "create":
        return
    if change.action == "remove" and any(record in back for record in _wanted_references([change])):
        return  # nothing can have taken its place beside a record that was not there
    row = json.loads(change.old) if change.action == "remove" else {change.field: json.loads(change.old)}
    complete = {**row, **derived_of(name, row)}
    for constraint in unique:
        if change.action == "update" and not _concerns(name, constraint, change.field):
            continue
        table: Table = TABLES[name]
        same = [table.c[column.name] == complete.get(column.name) for column in constraint.columns]
        query = select(table.c.id).where(and_(*same), table.c.id != id_)
        yield from (f"{name}:{other}" for other in session.scalars(query))


def _concerns(table: str, constraint: UniqueConstraint, field: str) -> bool:
    """Tell whether a field is what a constraint of one column keeps unique, or what that column follows from."""
    names = {column.name for column in constraint.columns}
    return names <= {field, *(f"{field}_key" for _ in derived_of(table, {}))}


def _missing(session: Session, records: Iterable[str]) -> list[str]:
    """Return those of the records that the base does not hold."""
    missing = []
    for table, ids in _ids_by_table(records).items():
        column, present = TABLES[table].c.id, set[int]()
        for at in range(0, len(ids), _BATCH):
            present.update(session.scalars(select(column).where(column.in_(ids[at : at + _BATCH]))))
        missing += [f"{table}:{id_}" for id_ in ids if id_ not in present]
    return missing


def _last_change(session: Session, record: str) -> int | None:
    query = select(Change.change_set_id).where(Change.record == record).order_by(Change.id.desc()).limit(1)
    return session.scalar(query)


def _ids_by_table(records: Iterable[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for record in records:
        table, id_ = split_record(record)
        found.setdefault(table, []).append(id_)
    return found


def _pending(session: Session, record: str, set_id: int | None) -> Pending:
    """Return a record with its label and who wrote it."""
    query = select(ChangeSet, Agent).join(Agent, ChangeSet.agent_id == Agent.id).where(ChangeSet.id == set_id)
    found = session.execute(query).first()
    agent, at = ("", "") if found is None else (found[1].name or found[1].login, found[0].at)
    return Pending(record, label_of(session, record), agent, at)


def label_of(session: Session, record: str) -> str:
    """Return how people call a record: a person's name, a tour's number, a service's title; also of one removed."""
    name, _ = split_record(record)
    row = _row_of(session, record)
    if name in {"tourist_service", "tourist_answer", "printed_form"}:
        return label_of(session, f"tourist:{row['tourist_id']}") if row else ""
    if row.get("client_id") is not None and name not in {"client", "tourist"}:
        return label_of(session, f"client:{row['client_id']}")
    if name == "dictionary_meaning":
        return label_of(session, f"dictionary_term:{row['term_id']}") if row else ""
    names = _NAMED_BY.get(name, ("surname_ru", "given_name_ru"))
    if name in {"client", "tourist"} and not any(row.get(column) for column in names):
        names = ("surname_lat", "given_name_lat")
    return " ".join(str(row[column]) for column in names if row.get(column))


def _row_of(session: Session, record: str) -> Mapping[str, Any]:
    """Return a record's values; of a removed one those that the history kept."""
    name, id_ = split_record(record)
    table = TABLES[name]
    row = session.execute(select(table).where(table.c.id == id_)).mappings().first()
    if row is not None:
        return dict(row)
    removed = select(Change.old).where(Change.record == record, Change.action == "remove").order_by(Change.id.desc())
    kept = session.scalar(removed.limit(1))
    values: dict[str, Any] = json.loads(kept) if kept else {}
    return values
