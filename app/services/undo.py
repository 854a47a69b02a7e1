"""Undo everywhere: `revert` takes back one change set whole, or says which records stand in the way."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models.change import Agent, Change, ChangeSet
from app.models.store import Store
from app.models.tables import TABLES
from app.services.changes import ChangeWriter, split_record


@dataclass(frozen=True, slots=True)
class Pending:
    """Why a change set can't be undone: a record that was edited since, by whom and when."""

    record: str
    label: str
    agent: str
    at: str


def revert(store: Store, change_set_id: int, agent_id: int) -> int:
    """Undo a change set whole, as a change set of its own, and return the new one's id.

    Reverting the undoing change set redoes the first.

    Raises:
        UserError: "undone_already", or "undo_refused" with `pending`: the records that were edited since, or
            "undo_refused_in_use" when something else refers to what would be removed.
    """
    with store.transaction(write=True) as session:
        stored = session.get(ChangeSet, change_set_id)
        if stored is None:
            raise UserError("change_set_unknown")
        if stored.undone_by_id is not None:
            raise UserError("undone_already")
        pending = edits_since(session, change_set_id)
        if pending:
            raise UserError("undo_refused", pending=pending)
        changes = session.scalars(
            select(Change).where(Change.change_set_id == change_set_id).order_by(Change.id.desc())
        ).all()
        writer = ChangeWriter(session, agent_id, "undo", undoes_id=change_set_id)
        try:
            _apply_reversed(writer, changes)
            _mark(session, stored, writer.change_set_id)
        except IntegrityError as error:
            raise UserError("undo_refused_in_use") from error
        if writer.change_set_id is None:
            raise UserError("change_set_unknown")
        return writer.change_set_id


def _mark(session: Session, undone: ChangeSet, by: int | None) -> None:
    """Note on a change set that it was reverted; what it had itself undone stands again."""
    undone.undone_by_id = by
    if undone.undoes_id is not None:
        first = session.get(ChangeSet, undone.undoes_id)
        if first is not None:
            first.undone_by_id = None
    session.flush()


def _apply_reversed(writer: ChangeWriter, changes: Sequence[Change]) -> None:
    """Write the opposite of each change, last first; runs of the same kind in one go."""
    for (table, action), run in groupby(changes, lambda change: (split_record(change.record)[0], change.action)):
        batch = list(run)
        ids = [split_record(change.record)[1] for change in batch]
        if action == "create":
            writer.remove(table, ids)
        elif action == "remove":
            rows = [json.loads(change.old) for change in batch]
            if "version" in TABLES[table].c:
                rows = [{**row, "version": row["version"] + 1} for row in rows]
            writer.create_many(table, rows)
        else:
            for change, id_ in zip(batch, ids, strict=True):
                writer.update(table, id_, {change.field: json.loads(change.old)})


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
            made, agent = standing[set_id]
            pending[record] = Pending(record, _label(session, record), agent, made.at)
    return list(pending.values())


def _standing(session: Session, set_ids: Sequence[int]) -> dict[int, tuple[ChangeSet, str]]:
    """Return those of the change sets that still stand, once undone ones and their undoings are taken as pairs."""
    rows = session.execute(
        select(ChangeSet, Agent).join(Agent, ChangeSet.agent_id == Agent.id).where(ChangeSet.id.in_(set_ids))
    )
    made = {row[0].id: (row[0], row[1].name or row[1].login) for row in rows}
    standing: set[int] = set()
    cancelled: dict[int, int] = {}  # the undoing set -> the set that it took away
    for id_ in sorted(made):
        undone = made[id_][0].undoes_id
        if undone is not None and undone in standing:
            standing.discard(undone)
            cancelled[id_] = undone
        elif undone is not None and undone in cancelled:
            standing.add(cancelled.pop(undone))  # an undo was undone: what it took away stands again
        else:
            standing.add(id_)
    return {id_: made[id_] for id_ in standing}


def _label(session: Session, record: str) -> str:
    """Return how people call a record: a person's name, a tour's number, a service's title."""
    name, id_ = split_record(record)
    table = TABLES[name]
    row = session.execute(select(table).where(table.c.id == id_)).mappings().first()
    if row is None:
        return ""
    if "client_id" in row and name not in {"client", "tourist"}:
        return _label(session, f"client:{row['client_id']}")
    names = ("number",) if name == "tour" else ("title",) if name == "service" else ("surname_ru", "given_name_ru")
    if name in {"client", "tourist"} and not row["surname_ru"]:
        names = ("surname_lat", "given_name_lat")
    return " ".join(str(row[column]) for column in names if row.get(column))
