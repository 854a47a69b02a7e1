"""Copies of the base: online, checked, the last ten kept."""

import sqlite3
from contextlib import closing
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
    return sorted(backup_folder(store).glob(f"{store.file.stem}-*.db"), reverse=True)


def keep_backup(store: "Store", *, reason: str) -> Path:
    """Copy the base into its folder of copies and remove all but the last ten.

    Args:
        store: the base.
        reason: "daily", "migration" or "restore"; part of the file's name.
    """
    stamp = datetime.now(UTC).astimezone().strftime("%Y-%m-%d-%H%M%S-%f")
    stem = store.file.stem if store.file else ""
    target = backup_folder(store) / f"{stem}-{stamp}-{reason}.db"
    write_backup(store, target)
    for old in list_backups(store)[KEPT:]:
        old.unlink(missing_ok=True)
    return target


def keep_daily_backup(store: "Store") -> Path | None:
    """Copy the base unless a copy was made today; return the copy."""
    today = datetime.now(UTC).astimezone().date().isoformat()
    if store.file is None or any(f"-{today}-" in path.name for path in list_backups(store)):
        return None
    return keep_backup(store, reason="daily")


def write_backup(store: "Store", target: Path) -> None:
    """Copy the base to `target` while it is in use; the copy appears whole or not at all.

    Raises:
        UserError: a server keeps the base.
        EnvironmentProblemError: the target can't be written.
    """
    if store.file is None:
        raise UserError("backup_server_base")
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        with closing(sqlite3.connect(store.file)) as source, closing(sqlite3.connect(part)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
        part.replace(target)
    except (OSError, sqlite3.Error) as error:
        part.unlink(missing_ok=True)
        raise EnvironmentProblemError("backup_failed", file=str(target)) from error


def restore_backup(store: "Store", source: Path) -> Path | None:
    """Replace the base by a copy; the present base is itself copied first.

    Returns:
        The copy of the base as it was, or None where there was none.

    Raises:
        UserError: `source` is no base of Carnet or is damaged.
        EnvironmentProblemError: the base can't be written.
    """
    from app.models.store import Store

    if store.file is None:
        raise UserError("backup_server_base")
    if not source.is_file() or not _is_sound_base(source):
        raise UserError("not_a_base", file=str(source))
    kept = keep_backup(store, reason="restore") if store.file.is_file() and store.revision() else None
    try:
        with closing(sqlite3.connect(source)) as copy, closing(sqlite3.connect(store.file)) as target:
            copy.backup(target)
    except sqlite3.Error as error:
        raise EnvironmentProblemError("restore_failed", file=str(source)) from error
    store.close()
    Store(store.file).prepare()
    return kept


def _is_sound_base(path: Path) -> bool:
    """Tell whether a file is a whole base of Carnet; the file is only read."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            connection.execute("SELECT version_num FROM alembic_version").fetchone()
            connection.execute("SELECT id FROM client LIMIT 1").fetchone()
            return bool(connection.execute("PRAGMA quick_check").fetchone()[0] == "ok")
    except sqlite3.Error:
        return False
