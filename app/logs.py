"""The log: types and frames, never the text of an exception or a value, because it may be a person's."""

import logging
import traceback
from pathlib import Path
from types import TracebackType

from typing_extensions import override

LOG_BYTES = 500_000


def describe_crash(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return types and frames, never the text of an exception or a path: either may name a person."""
    frames = [
        f"  {frame.f_globals.get('__name__', '?')}:{line} {frame.f_code.co_name}"
        for frame, line in traceback.walk_tb(trace)
    ]
    return "\n".join([f"{kind.__module__}.{kind.__qualname__}", *frames])


class _FramesOnly(logging.Formatter):
    """Formats a record without the text of its exception."""

    @override
    def formatException(self, ei: object) -> str:
        if isinstance(ei, tuple) and isinstance(ei[0], type):
            return describe_crash(ei[0], ei[2])
        return ""


def set_up_logging(folder: Path) -> Path:
    """Write warnings and worse of Carnet to `carnet.log` in a folder; return the file.

    A folder that can't be written to leaves the program without a log, not without work.
    """
    file = folder / "carnet.log"
    logger = logging.getLogger("app")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if file.is_file() and file.stat().st_size > LOG_BYTES:
            file.replace(file.with_suffix(".old.log"))
        handler = logging.FileHandler(file, encoding="utf-8", delay=True)
    except OSError:
        logger.addHandler(logging.NullHandler())
        return file
    handler.setFormatter(_FramesOnly("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.WARNING)
    return file


def log_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Write a bug to the log: its type and where it happened."""
    logging.getLogger("app.crash").error("crash", exc_info=(kind, error, trace))
