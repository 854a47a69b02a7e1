"""Undo everywhere: `revert` takes back one change set whole, or says which records stand in the way."""

import json
from collections.abc import Sequence
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models.change import Change, ChangeSet
from app.models.store import Store
from app.models.tables import TABLES
from app.models.tour import Tour
from app.services.changes import ChangeWriter, split_record
from app.services.desk import local_today
from app.services.obstacles import Pending, broken_references, edits_since
from app.services.tours.main_tourist import settle_main_tourist

__all__ = ["Pending", "edits_since", "revert"]


def revert(store: Store, change_set_id: int, agent_id: int) -> int:
    """Undo a change set whole, as a change set of its own, and return the new one's id.

    Reverting the undoing change set redoes the first.

    Raises:
        UserError: "undone_already", or "undo_refused" with `pending`: the records that were edited since, or
            "undo_refused_in_use" with `pending`: the records that refer to what would be removed, or that were removed
            or took its place meanwhile.
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
        in_use = broken_references(session, changes)
        if in_use:
            raise UserError("undo_refused_in_use", pending=in_use)
        writer = ChangeWriter(session, agent_id, "undo", undoes_id=change_set_id)
        try:
            _apply_reversed(writer, changes)
            _settle_tours(writer, changes)
            _mark(session, stored, writer.change_set_id)
        except IntegrityError as error:
            raise UserError("undo_refused_in_use", pending=[]) from error
        if writer.change_set_id is None:
            raise UserError("change_set_unknown")
        return writer.change_set_id


def _mark(session: Session, undone: ChangeSet, by: int | None) -> None:
    """Note on a change set that it was reverted; what it had itself undone stands again, and so on back."""
    undone.undone_by_id = by
    stands = True
    while undone.undoes_id is not None:
        first = session.get_one(ChangeSet, undone.undoes_id)
        first.undone_by_id = None if stands else undone.id
        undone, stands = first, not stands
    session.flush()


def _settle_tours(writer: ChangeWriter, changes: Sequence[Change]) -> None:
    """Leave one main tourist in each tour whose tourists came or went."""
    owners = {change.owner for change in changes if split_record(change.record)[0] == "tourist"}
    for tour_id in sorted(split_record(owner)[1] for owner in owners):
        if writer.session.get(Tour, tour_id) is not None:
            settle_main_tourist(writer, tour_id, local_today().isoformat())


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
