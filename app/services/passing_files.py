"""Files for another program to open: each in a folder that only this user can read, removed at a later start."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from app.errors import EnvironmentProblemError

PREFIX = "carnet-passing-"
_LOCK_MARKS = (".~lock.*", "~$*")
"""What LibreOffice and Excel put beside a file that they have open."""


def make_passing_folder() -> Path:
    """Return a new folder that only this user can read.

    Raises:
        EnvironmentProblemError: the disk is full.
    """
    try:
        return Path(tempfile.mkdtemp(prefix=PREFIX))
    except OSError as error:
        raise EnvironmentProblemError("file_not_written", file=tempfile.gettempdir()) from error


def remove_passing_folders() -> int:
    """Remove this user's folders of earlier starts and return how many went; one with an open file stays whole."""
    folders = _own_folders()
    opened = _open_files() if folders else frozenset()
    removed = 0
    for folder in folders:
        if not _is_in_use(folder, opened):
            shutil.rmtree(folder, ignore_errors=True)  # where the system locks open files, theirs stay
            removed += not folder.exists()
    return removed


def _own_folders() -> list[Path]:
    """Return this user's folders; none where there is no place for such files at all."""
    try:
        return [path for path in Path(tempfile.gettempdir()).glob(f"{PREFIX}*") if _is_own_folder(path)]
    except OSError:
        return []


def _is_own_folder(path: Path) -> bool:
    """Tell whether a path is a folder, no link to one, that belongs to this user."""
    try:
        is_folder = path.is_dir() and not path.is_symlink()
        return is_folder and (not hasattr(os, "getuid") or path.lstat().st_uid == os.getuid())
    except OSError:
        return False


def _is_in_use(folder: Path, opened: frozenset[str]) -> bool:
    """Tell whether a program has a file of the folder open."""
    if any(True for mark in _LOCK_MARKS for _ in folder.glob(mark)):
        return True
    inside = os.path.join(os.path.realpath(folder), "")  # noqa: PTH118 - with the separator at its end
    return any(path.startswith(inside) for path in opened)


def _open_files() -> frozenset[str]:
    """Return the paths that this user's processes have open, where the system tells them as files (Linux)."""
    with suppress(OSError):
        return frozenset(
            path for process in Path("/proc").iterdir() if process.name.isdecimal() for path in _opened_by(process)
        )
    return frozenset()


def _opened_by(process: Path) -> Iterator[str]:
    """Yield what a process has open; nothing of another user's, or of one that ends meanwhile."""
    with suppress(OSError):
        for entry in (process / "fd").iterdir():
            with suppress(OSError):
                yield str(entry.readlink())
