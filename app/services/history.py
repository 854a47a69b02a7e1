"""Reads the history: what was changed in a client or a tour, when and by whom."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.change import Agent, Change, ChangeSet
from app.models.store import Store
from app.services.changes import split_record
from app.services.clients.merging.past import merged_ids
from app.services.forms.manifest import Meaning
from app.services.obstacles import label_of
from app.services.questionnaire.told_answers import ANSWER_TABLES, meanings_of_answers, shown_answer


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One change of one record.

    Attributes:
        change_set_id: the write it was part of.
        at: when, ISO 8601 UTC.
        agent: who.
        kind: code of what was done.
        undone: true where the write was undone later.
        table: what was changed ("client", "client_phone").
        action: "create", "update" or "remove".
        field: the changed column; empty but for updates.
        old: value before; for a removed record its values joined.
        new: value after; for a created record its values joined.
        meaning: what an answer is to; None for other records, and for answers that nothing asks for any more.
        merged: name of the client who was merged into this one and in whose card it happened; else empty.
    """

    change_set_id: int
    at: str
    agent: str
    kind: str
    undone: bool
    table: str
    action: str
    field: str
    old: str
    new: str
    meaning: Meaning | None = None
    merged: str = ""


def list_history(store: Store, owner: str, limit: int = 500) -> list[HistoryEntry]:
    """Return the changes of an aggregate ("client:5", "tour:7"), newest first; of those merged into a client, too."""
    with store.transaction() as session:
        owners = {owner: "", **_merged_owners(session, owner)}
        query = (
            select(Change, ChangeSet, Agent)
            .join(ChangeSet, Change.change_set_id == ChangeSet.id)
            .join(Agent, ChangeSet.agent_id == Agent.id)
            .where(Change.owner.in_(owners))
            .order_by(Change.id.desc())
            .limit(limit)
        )
        rows = [row for row in session.execute(query).all() if not _only_moves(*row[:2])]
        meanings = meanings_of_answers(session, [change for change, _, _ in rows])
        entries = [
            _named(session, change, replace(_entry(change, made, agent, meanings), merged=owners[change.owner]))
            for change, made, agent in rows
        ]
    told = {(one.change_set_id, one.old, one.new) for one in entries if one.table == "client"}
    return [one for one in entries if one.table == "client" or not (_repeats(one, told) or _is_origin(one))]


def _merged_owners(session: Session, owner: str) -> dict[str, str]:
    """Return the clients who were merged into one, with their names."""
    kind, id_ = split_record(owner)
    if kind != "client":
        return {}
    merged = [f"client:{one}" for one in merged_ids(session, [id_])]
    return {one: label_of(session, one) for one in merged}


def _only_moves(change: Change, made: ChangeSet) -> bool:
    """Tell whether a change only says that a row went over to another client with all others in a merge."""
    return made.kind in _MOVING and change.field == "client_id" and change.owner.startswith("client:")


def _named(session: Session, change: Change, entry: HistoryEntry) -> HistoryEntry:
    """Return an entry that tells another client, merged, told apart or a relative, by name and not by number."""
    if entry.table in _OTHERS and not change.field:
        return replace(entry, old=_with_name(session, change, change.old), new=_with_name(session, change, change.new))
    if entry.table != "merged_client" or change.field:
        return entry
    old, new = (
        label_of(session, f"client:{json.loads(text)['merged_id']}") if text else ""
        for text in (change.old, change.new)
    )
    return replace(entry, old=old, new=new)


def _with_name(session: Session, change: Change, text: str) -> str:
    """Return a whole row between two clients as text, the other one by name."""
    if not text:
        return ""
    table, owner = split_record(change.record)[0], split_record(change.owner)[1]
    row = json.loads(text)
    ids = [row.pop(_OTHERS[table], None), row.get("client_id")]
    other = next((id_ for id_ in ids if id_ and id_ != owner), None)
    name = label_of(session, f"client:{other}") if other else ""
    return ", ".join(filter(None, (name, _shown(json.dumps(row)))))


def _entry(change: Change, made: ChangeSet, agent: Agent, meanings: Mapping[str, Meaning]) -> HistoryEntry:
    table = split_record(change.record)[0]
    is_answer = table in ANSWER_TABLES
    return HistoryEntry(
        change_set_id=made.id,
        at=made.at,
        agent=agent.name or agent.login,
        kind=made.kind,
        undone=made.undone_by_id is not None,
        table=table,
        action=change.action,
        field=change.field,
        old=shown_answer(change.field, change.old) if is_answer else _shown(change.old),
        new=shown_answer(change.field, change.new) if is_answer else _shown(change.new),
        meaning=meanings.get(change.record),
    )


def _is_origin(entry: HistoryEntry) -> bool:
    """Tell whether an entry only says where an answer is from, which the answer's own entry goes with."""
    return entry.table in ANSWER_TABLES and entry.field == "value_origin"


def _repeats(entry: HistoryEntry, told: set[tuple[int, str, str]]) -> bool:
    """Tell whether an entry only says again of the current child row what the client's own field says."""
    return entry.action == "update" and (entry.change_set_id, entry.old, entry.new) in told


def _shown(text: str) -> str:
    """Return a recorded value as text; of a whole row its filled values."""
    if not text:
        return ""
    value = json.loads(text)
    if isinstance(value, dict):
        return ", ".join(str(part) for name, part in value.items() if part and name not in _UNSHOWN)
    return "" if value is None else str(value)


_OTHERS = {"client_distinction": "other_id", "family_link": "relative_id"}
"""By table between two clients: the column of the second one."""

_MOVING = frozenset({"clients_merged", "undo"})
_KEYS = frozenset({"id", "version", "client_id", "tour_id", "tourist_id", "agent_id", "copy_id"})
_UNSHOWN = _KEYS | {"current", "is_main", "made_at", "way", "answers"}
