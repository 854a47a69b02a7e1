"""Documents, phones, addresses and the like of merged clients: all stay, none twice, one of each kind is current."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from sqlalchemy import select

from app.models.tables import TABLES
from app.person_fields import PersonValues
from app.services.changes import ChangeWriter
from app.services.clients.preferred import NAME_FIELDS, PREFERRED_ROWS, PreferredRow
from app.services.derived import derived_of
from app.services.names.folding import fold_text

_KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "client_document": ("kind", "number_key"),
        "client_phone": ("number_key",),
        "client_email": ("address_key",),
        "client_address": ("postal_code", "city", "street", "building", "flat"),
        "client_card": ("kind", "number_key"),
        "client_trait": ("name", "value"),
        "former_name": NAME_FIELDS,
    }
)
"""By table: what two rows that tell of one thing have in common, derived columns as they are, others folded."""

_SCRIPTS = tuple(tuple(name for name in NAME_FIELDS if name.endswith(script)) for script in ("_ru", "_lat"))

_SPELT = frozenset({"series", "number", "address"})
"""Columns whose derived key is compared instead."""

_STATE = frozenset({"id", "client_id", "current", "replaced_on"})
"""Columns that say nothing of the thing itself."""


class ChildRows:
    """The child rows of all clients of a merge, on their way to the one who is kept.

    Args:
        writer: the change set.
        kept_id: the client who is kept.
        merged_ids: the others.
        today: ISO 8601.
    """

    def __init__(self, writer: ChangeWriter, kept_id: int, merged_ids: Sequence[int], today: str) -> None:
        self._writer, self._kept_id, self._today = writer, kept_id, today
        self._order = {client_id: at for at, client_id in enumerate((kept_id, *merged_ids))}
        self._rows: dict[str, list[dict[str, Any]]] = {}
        self._current: dict[tuple[int, int], int] = {}
        """By the position of a rule and a client: the row that was current of the client, or that stands for it now."""

    def move(self, after: PersonValues, source: Mapping[str, int]) -> None:
        """Move all rows to the client who is kept; those that say no more than another one are taken out.

        Args:
            after: what the fields of the client who is kept will say.
            source: by field the client whose value that is.
        """
        for table in _KEYS:
            self._fold(table)
        current = {at: self._place(at, rule, after, source) for at, rule in enumerate(PREFERRED_ROWS)}
        for table, rows in self._rows.items():
            for row in rows:
                self._settle(table, row, after, current)

    def keep_name(self, values: PersonValues, after: PersonValues) -> None:
        """Keep a name that is not borne any more among the former ones, unless it is there already.

        Nobody was called otherwise on the day of the merge: when the name changed, if it did, is not known.
        """
        if not any(values[name] and fold_text(values[name]) != fold_text(after[name]) for name in NAME_FIELDS):
            return
        row: dict[str, Any] = {name: values[name] for name in NAME_FIELDS}
        for script in _SCRIPTS:  # a name that is borne still is no former one
            if all(not values[name] or fold_text(values[name]) == fold_text(after[name]) for name in script):
                row.update(dict.fromkeys(script, ""))
        known = self._rows["former_name"]
        if not any(_is_one("former_name", row, other) for other in known):
            row = {**row, "client_id": self._kept_id, "replaced_on": ""}
            self._writer.create("former_name", row)
            known.append(row)

    def _fold(self, table: str) -> None:
        """Take out each row of a merged client that another row tells of, too; that one takes over what it lacks."""
        target = TABLES[table]
        query = select(target).where(target.c.client_id.in_(self._order)).order_by(target.c.id)
        rows = [dict(row) for row in self._writer.session.execute(query).mappings()]
        kept: list[dict[str, Any]] = []
        gone: list[int] = []
        for row in sorted(rows, key=lambda one: self._order[one["client_id"]]):
            own = row["client_id"] == self._kept_id
            twin = None if own else next((one for one in kept if _is_one(table, one, row)), None)
            if twin is None:
                kept.append(row)
            else:
                gone.append(row["id"])
                self._complete(table, twin, row)
            for at, rule in enumerate(PREFERRED_ROWS):
                if row.get("current") and _fits(table, rule, row):
                    self._current[at, row["client_id"]] = (twin or row)["id"]
        self._writer.remove(table, gone)
        self._rows[table] = kept

    def _complete(self, table: str, row: dict[str, Any], other: Mapping[str, Any]) -> None:
        """Let a row say what only the other one says."""
        names = [name for name in _told(table, other) if name not in _spelt(table, other)]
        lacking = {name: other[name] for name in names if other[name] and not row[name]}
        if lacking:
            self._writer.update(table, row["id"], lacking)
            row.update(lacking)

    def _place(self, at: int, rule: PreferredRow, after: PersonValues, source: Mapping[str, int]) -> int | None:
        """Return the row that is to be current by a rule; it is made where no client has it."""
        wanted = {column: after[name] for column, name in rule.columns.items()}
        if not any(wanted.values()):
            return None
        client_id = source[next(iter(rule.columns.values()))]
        found = self._current.get((at, client_id))
        if found is not None:
            return found
        row = {**wanted, **rule.fixed, "client_id": self._kept_id, "current": True}
        return self._writer.create(rule.table, row)

    def _settle(
        self, table: str, row: Mapping[str, Any], after: PersonValues, current: Mapping[int, int | None]
    ) -> None:
        """Give a row to the client who is kept, current or not."""
        values: dict[str, Any] = {"client_id": self._kept_id}
        if "current" in row:
            at = next((at for at, rule in enumerate(PREFERRED_ROWS) if _fits(table, rule, row)), None)
            is_current = at is not None and current[at] == row["id"]
            values["current"] = is_current
            if at is not None and is_current:
                values.update({column: after[name] for column, name in PREFERRED_ROWS[at].columns.items()})
            if "replaced_on" in row and is_current != row["current"]:
                values["replaced_on"] = "" if is_current else self._today
        self._writer.update(table, row["id"], values)


def _fits(table: str, rule: PreferredRow, row: Mapping[str, Any]) -> bool:
    return rule.table == table and all(row[column] == value for column, value in rule.fixed.items())


def _told(table: str, row: Mapping[str, Any]) -> list[str]:
    """Return the columns that say something of the thing itself, beside those that it is known by."""
    derived = derived_of(table, dict(row))
    return [name for name in row if name not in _STATE and name not in derived and name not in _KEYS[table]]


def _is_one(table: str, row: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether two rows tell of one thing, and nothing otherwise of it."""
    if _key(table, row) != _key(table, other):
        return False
    told = [(row.get(name), other.get(name)) for name in _told(table, other) if name not in _spelt(table, other)]
    return all(not one or not another or _folded(one) == _folded(another) for one, another in told)


def _key(table: str, row: Mapping[str, Any]) -> tuple[object, ...]:
    """Return what a row is known by; a document without a number by all that it says."""
    derived = derived_of(table, dict(row))
    if "number_key" in _KEYS[table] and not derived["number_key"]:
        return tuple(row[name] for name in sorted(row) if name not in _STATE and name not in derived)
    return tuple(derived[name] if name in derived else _folded(row[name]) for name in _KEYS[table])


def _spelt(table: str, row: Mapping[str, Any]) -> frozenset[str]:
    """Return the columns that a key stands for."""
    return _SPELT if set(_KEYS[table]) & set(derived_of(table, dict(row))) else frozenset()


def _folded(value: object) -> object:
    return fold_text(value) if isinstance(value, str) else value
