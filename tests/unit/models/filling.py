"""A row in every table, for tests that count what is left."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Column, insert

from app.models.store import Store
from app.models.tables import TABLES
from app.services.changes import now


def made_up(column: Column[Any]) -> object:
    """Return a value that a column can hold."""
    kind = column.type.python_type
    text = "made up"[: getattr(column.type, "length", None) or 8]
    return 7 if kind is int else text.encode() if kind is bytes else text


def fill_every_table(store: Store, agent_id: int, only: Collection[str] = frozenset(TABLES)) -> None:
    """Write one row into each table, whatever columns it has: references point to the first row of their table."""
    with store.transaction(write=True) as session:
        for name, table in TABLES.items():
            if name == "agent" or name not in only:
                continue
            row: dict[str, object] = {}
            for column in table.c:
                if column.foreign_keys and not column.nullable:
                    target = next(iter(column.foreign_keys)).column.table.name
                    row[column.name] = agent_id if target == "agent" else 1
                elif column.name == "at":
                    row["at"] = now()
                elif column.server_default is None and not column.nullable and not column.primary_key:
                    row[column.name] = made_up(column)
            session.execute(insert(table), [row])
