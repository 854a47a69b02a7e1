"""Files that are written whole or not at all."""

from contextlib import suppress
from pathlib import Path

from app.errors import EnvironmentProblemError


def write_whole(path: Path, data: bytes) -> None:
    """Write a file; one that is there stays whole where that fails.

    Raises:
        EnvironmentProblemError: file_not_written, because it is open elsewhere or the disk is full.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise EnvironmentProblemError("file_not_written", file=str(path)) from error
