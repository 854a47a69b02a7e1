"""The decoder's child process: reads questions on standard input, answers on standard output, until its input ends.

It alone touches bytes from outside. It may die at any of them; the parent then says so and starts another.
"""

import datetime as dt
import gc
import importlib
import time
from functools import partial
from pathlib import Path
from typing import Any

from app.errors import AppError
from app.services.child.serving import Tell, refusal, serve
from app.services.imports.frames import grid_to_message, recognised_to_message
from app.services.imports.recognition.reading import recognise
from app.services.imports.sources.archive import MAX_UNPACKED_BYTES
from app.services.imports.sources.choice import choose_table
from app.services.imports.sources.opening import read_clipboard, read_file
from app.services.work import Work

_NEEDED_FOR_A_LIST = (
    "selectolax.lexbor", "rapidfuzz.process", "rapidfuzz.fuzz", "pycountry", "babel", "python_calamine", "lxml.etree",
)  # fmt: skip
_TOTAL, _READ, _RECOGNISED = 1_000, 600, 950
"""What a whole list counts in progress, and how much of that is done once it is read and once it is recognised."""

_TELL_S = 0.1


def main() -> None:
    """Answer until the parent closes the pipe."""
    serve(answer_to, _load_what_a_list_needs)


def _load_what_a_list_needs() -> None:
    for module in _NEEDED_FOR_A_LIST:
        importlib.import_module(module)
    gc.freeze()


def answer_to(question: dict[str, Any], tell: Tell) -> dict[str, object]:
    """Decode, and recognise where the question names today's date; whatever goes wrong becomes a code."""
    gc.disable()  # hundreds of thousands of cells, none of them in a cycle
    try:
        return _decoded(question, Work(_Telling(tell).tell))
    except AppError as error:
        return refusal(error)
    except MemoryError:
        return {"error": "list_too_big", "params": {"limit_mb": MAX_UNPACKED_BYTES // 1_000_000}}
    except Exception as error:  # noqa: BLE001 - hostile bytes: every failure of a reader is "unreadable"
        return {"error": "list_unreadable", "params": {"reason": type(error).__name__}}
    finally:
        gc.enable()
        gc.collect()


class _Telling:
    """Passes progress on, not more often than a window shows it."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._told_at = time.monotonic()

    def tell(self, done: int, total: int, step: str) -> None:
        """Pass on how much is done, where the last time is long enough ago."""
        now = time.monotonic()
        if total > 0 and now - self._told_at >= _TELL_S:
            self._told_at = now
            self._tell(done, total, step)


def _decoded(question: dict[str, Any], work: Work) -> dict[str, object]:
    reading = _share_of(work, 0, _READ)
    if "path" in question:
        source, tables = read_file(Path(question["path"]), reading)
    else:
        rtf = question["rtf"]
        source, tables = read_clipboard(
            question["html"], question["text"], None if rtf is None else rtf.encode("latin-1"), reading
        )
    grid = choose_table(source, tables, question.get("part"))
    work.tick(_READ, _TOTAL, "reading_list")
    answer: dict[str, object] = {"grid": grid_to_message(grid)}
    if "today" in question:
        today = dt.date.fromisoformat(question["today"])
        tick = partial(_share_of(work, _READ, _RECOGNISED).tick, step="reading_list")
        answer["recognised"] = recognised_to_message(recognise(grid, today, tick), grid)
    work.tick(_RECOGNISED, _TOTAL, "reading_list")
    return answer


def _share_of(work: Work, start: int, end: int) -> Work:
    """Work whose whole progress is a stretch of another one's."""

    def report(done: int, total: int, step: str) -> None:
        share = min(done, total) / total if total > 0 else 0.0
        work.tick(start + int(share * (end - start)), _TOTAL, step)

    return Work(report)


if __name__ == "__main__":
    main()
