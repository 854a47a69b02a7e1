"""Copies of the base: online, checked, the last ten kept."""

import re
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import EnvironmentProblemError, UserError

if TYPE_CHECKING:
    from app.models.store import Store

KEPT = 10


def backup_folder(store: "Store") -> Path:
    """Return the folder beside the base where its copies are kept.

    Raises:
        UserError: a server keeps the base; its own tools make the copies.
    """
    if store.file is None:
        raise UserError("backup_server_base")
    return store.file.parent / "backups"


def list_backups(store: "Store") -> list[Path]:
    """Return the kept copies, newest first."""
    if store.file is None:
        return []
    own = re.compile(re.escape(store.file.stem) + r"-\d{4}-\d\d-\d\d-\d{6}-\d{6}-[a-z]+\.db")
    folder = backup_folder(store)
    return sorted((path for path in folder.glob("*.db") if own.fullmatch(path.name)), reverse=True)


def keep_backup(store: "Store", *, reason: str) -> Path:
    """Copy the base into its folder of copies and remove all but the last ten.

    Args:
        store: the base.
        reason: "daily", "migration" or "restore"; part of the file's name.
    """
    target = _new_copy(store, reason)
    write_backup(store, target)
    for old in list_backups(store)[KEPT:]:
        with suppress(OSError):  # one that is open elsewhere stays until the next time
            old.unlink(missing_ok=True)
    return target


def _new_copy(store: "Store", reason: str) -> Path:
    """Return the path of a new copy."""
    stamp = datetime.now(UTC).astimezone().strftime("%Y-%m-%d-%H%M%S-%f")
    stem = store.file.stem if store.file else ""
    return backup_folder(store) / f"{stem}-{stamp}-{reason}.db"


def keep_daily_backup(store: "Store") -> Path | None:
    """Copy the base unless a copy was made today; return the copy."""
    today = datetime.now(UTC).astimezone().date().isoformat()
    if store.file is None or any(f"-{today}-" in path.name for path in list_backups(store)):
        return None
    return keep_backup(store, reason="daily")


def write_backup(store: "Store", target: Path) -> None:
    """Copy the base to `target` while it is in use; the copy appears whole or not at all.

    Raises:
        UserError: a server keeps the base; the target is the base itself.
        EnvironmentProblemError: the target can't be written.
    """
    if store.file is None:
        raise UserError("backup_server_base")
    if _same_file(target, store.file):
        raise UserError("backup_onto_itself", file=str(target))
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        with closing(sqlite3.connect(store.file)) as source, closing(sqlite3.connect(part)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
        part.replace(target)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise EnvironmentProblemError("backup_failed", file=str(target)) from error


def restore_backup(store: "Store", source: Path) -> Path | None:
    """Replace the base by a copy; the present base is itself copied first, a damaged one put aside as it is.

    Returns:
        The copy of the base as it was, or None where there was none.

    Raises:
        UserError: `source` is no base of Carnet, is damaged, or is the base itself.
        EnvironmentProblemError: `source` was written by a newer Carnet; the base can't be written.
    """
    if store.file is None:
        raise UserError("backup_server_base")
    if not source.is_file() or not _is_sound_base(source):
        raise UserError("not_a_base", file=str(source))
    if _same_file(source, store.file):
        raise UserError("backup_onto_itself", file=str(source))
    try:
        kept = _keep_present(store)
        with closing(_connect(source)) as copy, closing(sqlite3.connect(store.file)) as target:
            copy.backup(target)
    except (OSError, sqlite3.Error) as error:
        raise EnvironmentProblemError("restore_failed", file=str(source)) from error
    store.close()
    store.prepare()
    return kept


def _keep_present(store: "Store") -> Path | None:
    """Copy the base that is about to be replaced; one that can't be read is moved aside with its log."""
    if store.file is None or not store.file.is_file():
        return None
    try:
        return keep_backup(store, reason="restore") if store.revision() else None
    except EnvironmentProblemError as error:
        if not _is_damage(error):
            raise
    store.close()
    kept = _new_copy(store, "damaged")
    kept.parent.mkdir(parents=True, exist_ok=True)
    for ending in ("-wal", "-shm", ""):
        part = store.file.with_name(store.file.name + ending)
        if part.is_file():
            part.replace(kept.with_name(kept.name + ending))
    return kept


def _is_damage(error: EnvironmentProblemError) -> bool:
    """Tell whether the present base can't be read, rather than its copy not be written."""
    name = getattr(error.__cause__, "sqlite_errorname", "")
    return error.code == "base_damaged" or name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB"))


def _same_file(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one file."""
    return one.exists() and other.exists() and one.samefile(other)


def _connect(path: Path) -> sqlite3.Connection:
    """Return a connection that only reads."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


def _is_sound_base(path: Path) -> bool:
    """Tell whether a file is a whole base of Carnet; the file is only read.

    Raises:
        EnvironmentProblemError: it was written by a newer Carnet.
    """
    try:
        with closing(_connect(path)) as connection:
            revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
            connection.execute("SELECT id FROM client LIMIT 1").fetchone()
            sound = connection.execute("PRAGMA quick_check").fetchone()[0] == "ok"
    except (sqlite3.Error, TypeError):
        return False
    from app.models.migrations.run import known_revisions

    if sound and revision not in known_revisions():
        raise EnvironmentProblemError("base_newer", revision=revision)
    return bool(sound)
