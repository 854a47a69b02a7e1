"""Keys for rows that are written in bulk, reserved before they are written."""

from sqlalchemy import text
from sqlalchemy.orm import Session


def reserve_ids(session: Session, table: str, count: int) -> list[int]:
    """Return new keys of a table, never used before, in ascending order; within a writing transaction.

    On SQLite the transaction holds the base's one write lock, so the next keys follow the greatest ever used; elsewhere
    the table's sequence gives them.
    """
    if session.get_bind().dialect.name == "sqlite":
        last = session.scalar(text("SELECT seq FROM sqlite_sequence WHERE name = :table"), {"table": table}) or 0
        return list(range(last + 1, last + 1 + count))
    query = text("SELECT nextval(pg_get_serial_sequence(:table, 'id')) FROM generate_series(1, :count)")
    return sorted(session.scalars(query, {"table": table, "count": count}))


def skip_used_ids(session: Session, table: str) -> None:
    """Let a table's next key follow its greatest one, after rows were written with keys of their own.

    SQLite does so by itself.
    """
    if session.get_bind().dialect.name != "sqlite":
        session.execute(
            text(f"SELECT setval(pg_get_serial_sequence(:table, 'id'), (SELECT coalesce(max(id), 1) FROM {table}))"),  # noqa: S608 - a name of Carnet's own tables
            {"table": table},
        )
