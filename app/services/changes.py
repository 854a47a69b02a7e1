"""Change sets: every write goes through the one writer here, which records it."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from types import MappingProxyType

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from app.models.change import ChangeSet
from app.models.ids import reserve_ids
from app.models.store import Store
from app.models.tables import TABLES
from app.services.derived import DERIVED_COLUMNS, Row, derived_of
from app.services.name_words import count_words

_CLIENT_CHILDREN = (
    "client_document",
    "client_phone",
    "client_email",
    "client_address",
    "client_card",
    "client_trait",
    "former_name",
    "family_link",
)

_OWNER: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "client": ("client", "id"),
        "recipe": ("recipe", "id"),
        "tour": ("tour", "id"),
        "service": ("tour", "tour_id"),
        "tourist": ("tour", "tour_id"),
        "client_answer": ("client", "client_id"),
        "directory_entry": ("directory_entry", "id"),
        "dictionary_term": ("dictionary_term", "id"),
        "dictionary_meaning": ("dictionary_term", "term_id"),
        "client_distinction": ("client", "client_id"),
        "merged_client": ("client", "client_id"),
        **dict.fromkeys(_CLIENT_CHILDREN, ("client", "client_id")),
    }
)
"""By table: the aggregate whose history shows its changes, and the column that names it."""

_VERSIONED_PARENT: Mapping[str, tuple[str, tuple[str, ...]]] = MappingProxyType(
    {
        **dict.fromkeys(_CLIENT_CHILDREN, ("client", ("client_id",))),
        "family_link": ("client", ("client_id", "relative_id")),
        "tourist_service": ("tourist", ("tourist_id",)),
        "dictionary_meaning": ("dictionary_term", ("term_id",)),
    }
)
"""By table: the records whose version counters grow with its rows; a family link is read from both sides."""

_TOURIST_CHILDREN = frozenset({"tourist_service", "tourist_answer", "printed_form"})
"""Tables whose rows belong to the tour of their tourist."""

_BATCH = 500
_ENCODER = json.JSONEncoder(ensure_ascii=False)


def now() -> str:
    """Return the present time in UTC, ISO 8601 to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class ChangeWriter:
    """Writes rows and records each change; made by `writing`, never by hand.

    The version counter of a record grows once a change set, however many of its fields and child rows change.
    """

    def __init__(self, session: Session, agent_id: int, kind: str, undoes_id: int | None = None) -> None:
        self.session = session
        self._agent_id = agent_id
        self._kind = kind
        self._undoes_id = undoes_id
        self._touched: set[tuple[str, int]] = set()
        self.change_set_id: int | None = None

    def create(self, table: str, values: Row) -> int:
        """Insert one row and return its id."""
        return self.create_many(table, [values])[0]

    def create_many(self, table: str, rows: Sequence[Row]) -> list[int]:
        """Insert rows by Core and return their ids in order; all rows must have the same columns."""
        if not rows:
            return []
        target = TABLES[table]
        kept = [row.get("id") for row in rows]
        ids = [_id(one) for one in kept] if kept[0] is not None else reserve_ids(self.session, table, len(rows))
        complete = [{**row, **derived_of(table, row), "id": id_} for row, id_ in zip(rows, ids, strict=True)]
        self.session.connection().execute(insert(target), complete)
        count_words(self.session, table, after=complete)
        owners = self._owners_of(table, complete)
        self._record(
            {
                "owner": owner,
                "record": f"{table}:{id_}",
                "action": "create",
                "new": _dump(_filled(table, row)),
            }
            for owner, id_, row in zip(owners, ids, rows, strict=True)
        )
        self._touch_parents(table, rows)
        if "version" in target.c:
            self._touched.update((table, id_) for id_ in ids)
        return ids

    def update(self, table: str, id_: int, values: Row) -> bool:
        """Write the values that differ from the stored row; return whether any did."""
        target = TABLES[table]
        before: Row = dict(self.session.execute(select(target).where(target.c.id == id_)).mappings().one())
        changed = {name: value for name, value in values.items() if before[name] != value}
        if not changed:
            return False
        row = {**before, **changed}
        row |= derived_of(table, row)
        stored = {name: value for name, value in row.items() if before[name] != value}
        self.session.execute(update(target).where(target.c.id == id_).values(stored))
        count_words(self.session, table, before=[before], after=[row])
        owner = self._owners_of(table, [row])[0]
        self._record(
            {
                "owner": owner,
                "record": f"{table}:{id_}",
                "action": "update",
                "field": name,
                "old": _dump(before[name]),
                "new": _dump(value),
            }
            for name, value in changed.items()
        )
        self._touch(table, id_)
        self._touch_parents(table, [before, row])
        return True

    def remove(self, table: str, ids: Sequence[int]) -> None:
        """Delete rows, keeping their values in the history."""
        target = TABLES[table]
        for batch in _batches(ids):
            rows = [dict(row) for row in self.session.execute(select(target).where(target.c.id.in_(batch))).mappings()]
            owners = self._owners_of(table, rows)
            self._record(
                {
                    "owner": owner,
                    "record": f"{table}:{row['id']}",
                    "action": "remove",
                    "old": _dump({name: row[name] for name in row if name not in DERIVED_COLUMNS.get(table, ())}),
                }
                for owner, row in zip(owners, rows, strict=True)
            )
            self.session.execute(delete(target).where(target.c.id.in_(batch)))
            count_words(self.session, table, before=rows)
            self._touch_parents(table, rows)

    def begin(self) -> int:
        """Return the id of this change set, which is created with its first change or when it is asked for."""
        if self.change_set_id is None:
            made = {"at": now(), "agent_id": self._agent_id, "kind": self._kind, "undoes_id": self._undoes_id}
            self.change_set_id = self.session.scalars(insert(ChangeSet).returning(ChangeSet.id), [made]).one()
        return self.change_set_id

    def _record(self, changes: Iterable[Row]) -> None:
        """Write history rows."""
        empty = {"field": "", "old": "", "new": ""}
        rows = [{"change_set_id": self.begin(), **empty, **change} for change in changes]
        if rows:
            self.session.connection().execute(insert(TABLES["change"]), rows)

    def _owners_of(self, table: str, rows: Sequence[Row]) -> list[str]:
        """Return the aggregates that rows belong to, in order."""
        if table in _TOURIST_CHILDREN:
            tourist = TABLES["tourist"]
            wanted = sorted({_id(row["tourist_id"]) for row in rows})
            tours: dict[object, object] = {}
            for batch in _batches(wanted):
                found = self.session.execute(select(tourist.c.id, tourist.c.tour_id).where(tourist.c.id.in_(batch)))
                tours.update((id_, tour_id) for id_, tour_id in found)
            return [f"tour:{tours[row['tourist_id']]}" for row in rows]
        kind, column = _OWNER[table]
        return [f"{kind}:{row[column]}" for row in rows]

    def _touch_parents(self, table: str, rows: Sequence[Row]) -> None:
        """Let the counters of the records that child rows belong to grow."""
        if table in _VERSIONED_PARENT:
            parent, columns = _VERSIONED_PARENT[table]
            for row in rows:
                for column in columns:
                    self._touch(parent, _id(row[column]))

    def _touch(self, table: str, id_: int) -> None:
        """Let a record's version counter grow, once a change set."""
        target = TABLES[table]
        if "version" in target.c and (table, id_) not in self._touched:
            self._touched.add((table, id_))
            self.session.execute(update(target).where(target.c.id == id_).values(version=target.c.version + 1))


@contextmanager
def writing(store: Store, agent_id: int, kind: str) -> Iterator[ChangeWriter]:
    """Open a writing transaction that is one change set; whole or not at all."""
    with store.transaction(write=True) as session:
        yield ChangeWriter(session, agent_id, kind)


def split_record(record: str) -> tuple[str, int]:
    """Return table and id of "client_phone:12"."""
    table, _, id_ = record.partition(":")
    return table, int(id_)


def _filled(table: str, row: Row) -> Row:
    """Return the values worth keeping of a created row: what is not empty."""
    derived = DERIVED_COLUMNS.get(table, frozenset())
    return {name: value for name, value in row.items() if value not in ("", None) and name not in derived}


def _dump(value: object) -> str:
    return _ENCODER.encode(value)


def _id(value: object) -> int:
    """Return a key as the integer it is."""
    if not isinstance(value, int):
        raise TypeError
    return value


def _batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """Yield ids in portions that every backend takes as parameters."""
    return (ids[at : at + _BATCH] for at in range(0, len(ids), _BATCH))
