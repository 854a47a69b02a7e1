"""The one place that opens a base: engine, pragmas, transactions, revision."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.orm import Session

from app.errors import EnvironmentProblemError
from app.models.migrations import HEAD

BUSY_TIMEOUT_MS = 10_000
READING_KIB, WRITING_KIB = 2_048, 65_536
"""What SQLite keeps of the file for itself: reading, the system's own cache is as quick and costs this program nothing;
a large write would otherwise go to the disk twice."""


def url_of(base: str | Path) -> URL:
    """Return the SQLAlchemy URL of a path or of a text that is a URL already."""
    if isinstance(base, str) and "://" in base:
        return make_url(base)
    return URL.create("sqlite", database=str(Path(base).expanduser().absolute()))


class Store:
    """One open base; every session lives inside one `with store.transaction(...)`.

    May be used from any thread: a transaction belongs to the thread that opened it.
    """

    def __init__(self, base: str | Path) -> None:
        self.url = url_of(base)
        self.engine = self._make_engine()

    @property
    def file(self) -> Path | None:
        """The base's file, or None where a server keeps it."""
        return Path(self.url.database) if self.is_sqlite and self.url.database else None

    @property
    def is_sqlite(self) -> bool:
        """True where the base is an SQLite file."""
        return self.url.get_backend_name() == "sqlite"

    def _make_engine(self) -> Engine:
        """Return the engine; an encrypted base would be opened here and nowhere else."""
        engine = create_engine(self.url, hide_parameters=True)
        if self.is_sqlite:
            event.listen(engine, "connect", _set_pragmas)
            event.listen(engine, "begin", _begin)
        else:
            event.listen(engine, "begin", _lock_writers)
        return engine

    def prepare(self) -> None:
        """Create or migrate the base where its revision is not this program's; heavy only then.

        Raises:
            EnvironmentProblemError: the base is newer than this program, damaged or can't be opened.
        """
        found = self.revision()
        if found == HEAD:
            return
        from app.models.migrations.run import upgrade

        upgrade(self, found)

    def revision(self) -> str:
        """Return the base's revision, or the empty text for a base without tables.

        Raises:
            EnvironmentProblemError: the base is damaged or can't be opened.
        """
        if self.file is not None:
            try:
                self.file.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise EnvironmentProblemError("base_not_opened") from error
        with _explained(), self.engine.connect() as connection:
            if not self.engine.dialect.has_table(connection, "alembic_version"):
                return ""
            return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")

    @contextmanager
    def transaction(self, *, write: bool = False) -> Iterator[Session]:
        """Open a session; a writing one begins IMMEDIATE and is committed at the end, whole or not at all.

        Leaving by an exception rolls back.

        Raises:
            EnvironmentProblemError: disk full, base locked, file damaged.
        """
        with (
            _explained(),
            self.engine.connect().execution_options(carnet_write=write) as connection,
            Session(bind=connection, autoflush=False, expire_on_commit=False) as session,
        ):
            yield session
            if write:
                session.commit()
            else:
                session.rollback()

    def optimize(self) -> None:
        """Let SQLite learn how its keys are spread; cheap where nothing much changed since it last did."""
        if self.is_sqlite:
            with self.engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA analysis_limit=1000")
                connection.exec_driver_sql("PRAGMA optimize=0x10002")

    def close(self) -> None:
        """Let go of every connection; the write-ahead log is then folded into the file."""
        self.engine.dispose()


def _set_pragmas(connection: Any, _record: object) -> None:
    """Set what makes SQLite keep its promises: what was committed survives a power cut."""
    connection.isolation_level = None  # SQLAlchemy's own BEGIN is emitted by _begin
    cursor = connection.cursor()
    for pragma in (
        f"busy_timeout={BUSY_TIMEOUT_MS}",
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        f"cache_size=-{READING_KIB}",
        "temp_store=MEMORY",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Any) -> None:
    """Begin; a writing transaction takes its lock at once, because upgrading a read lock loses updates."""
    immediate = connection.get_execution_options().get("carnet_write", False)
    connection.exec_driver_sql(f"PRAGMA cache_size=-{WRITING_KIB if immediate else READING_KIB}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


WRITERS_LOCK = 4_512_000_001
"""Carnet's own number among the server's advisory locks."""


def _lock_writers(connection: Any) -> None:
    """Let writing transactions of a server follow each other, as SQLite's do: what was read is still true when written.

    Source: PostgreSQL 15 documentation, 13.3.5, advisory locks at transaction level.
    """
    if connection.get_execution_options().get("carnet_write", False):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS_LOCK})")


@contextmanager
def _explained() -> Iterator[None]:
    """Turn the driver's environment faults into problems that can be explained."""
    try:
        yield
    except DBAPIError as error:
        code = _environment_code(error)
        if code is None:
            raise
        raise EnvironmentProblemError(code) from error


def _environment_code(error: DBAPIError) -> str | None:
    """Return the code of a fault of disk, lock or file, or None for a fault of the program."""
    original = error.orig
    if isinstance(original, sqlite3.Error):
        names = {
            "SQLITE_BUSY": "base_locked",
            "SQLITE_LOCKED": "base_locked",
            "SQLITE_FULL": "disk_full",
            "SQLITE_CORRUPT": "base_damaged",
            "SQLITE_NOTADB": "base_damaged",
            "SQLITE_READONLY": "base_read_only",
            "SQLITE_CANTOPEN": "base_not_opened",
            "SQLITE_IOERR": "base_not_opened",
        }
        name = getattr(original, "sqlite_errorname", "")
        return next((code for prefix, code in names.items() if name.startswith(prefix)), None)
    return "base_not_opened" if isinstance(error, OperationalError) else None
