"""Runs migrations: backup first, foreign keys off, one explicit transaction, then a check of every reference."""

from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from app.errors import EnvironmentProblemError

if TYPE_CHECKING:
    from app.models.store import Store


def config(connection: Connection | None = None) -> Config:
    """Return Alembic's configuration, bound to a connection."""
    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent))
    made.set_main_option("path_separator", "os")
    made.attributes["connection"] = connection
    return made


def known_revisions() -> list[str]:
    """Return the revisions from the first to the head."""
    return [script.revision for script in ScriptDirectory.from_config(config()).walk_revisions()][::-1]


def upgrade(store: "Store", found: str, revision: str = "head") -> None:
    """Bring a base to `revision`; an SQLite file with tables is copied aside first.

    Raises:
        EnvironmentProblemError: the base was written by a newer Carnet, or its references do not hold afterwards.
    """
    if found and found not in known_revisions():
        raise EnvironmentProblemError("base_newer", revision=found)
    if found and store.file is not None:
        from app.models.backup import keep_backup

        keep_backup(store, reason="migration")
    migrate(store, revision, down=False)


def migrate(store: "Store", revision: str, *, down: bool) -> None:
    """Run the scripts up or down to `revision`, whole or not at all."""
    with store.engine.connect() as connection:
        if store.is_sqlite:
            # A batch rebuild of a parent table would otherwise take its children along. The pragma does nothing
            # inside a transaction, so it is set on the driver's connection before one begins.
            _set_foreign_keys(connection, on=False)
        try:
            with connection.execution_options(carnet_write=True).begin():
                (command.downgrade if down else command.upgrade)(config(connection), revision)
                _check_references(connection)
        finally:
            if store.is_sqlite:
                _set_foreign_keys(connection, on=True)


def _set_foreign_keys(connection: Connection, *, on: bool) -> None:
    """Switch SQLite's check of references outside any transaction."""
    driver = connection.connection.driver_connection
    if driver is not None:
        driver.execute(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}")


def _check_references(connection: Connection) -> None:
    """Refuse a migration that leaves a reference without its record."""
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise EnvironmentProblemError("base_damaged")
