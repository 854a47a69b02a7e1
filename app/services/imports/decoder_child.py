"""The decoder's child process: reads questions on standard input, answers on standard output, until its input ends.

It alone touches bytes from outside. It may die at any of them; the parent then says so and starts another.
"""

import datetime as dt
import gc
import importlib
import os
import sys
from pathlib import Path
from typing import IO, Any

from app.errors import AppError, EnvironmentProblemError
from app.services.imports.frames import grid_to_message, read_frame, recognised_to_message, write_frame
from app.services.imports.recognition.reading import recognise
from app.services.imports.sources.choice import choose_table
from app.services.imports.sources.opening import read_clipboard, read_file

_NEEDED_FOR_A_PASTE = ("selectolax.lexbor", "rapidfuzz.process", "rapidfuzz.fuzz", "pycountry", "babel")


def main() -> None:
    """Answer until the parent closes the pipe."""
    limit_memory(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
    questions, answers = _own_pipes()
    for module in _NEEDED_FOR_A_PASTE:
        importlib.import_module(module)
    gc.freeze()
    while (question := read_frame(questions)) is not None:
        write_frame(answers, answer_to(question))


def answer_to(question: dict[str, Any]) -> dict[str, object]:
    """Decode, and recognise where the question names today's date; whatever goes wrong becomes a code."""
    gc.disable()  # hundreds of thousands of cells, none of them in a cycle
    try:
        return _decoded(question)
    except AppError as error:
        params = {name: value for name, value in error.params.items() if isinstance(value, str | int)}
        environment = isinstance(error, EnvironmentProblemError)
        return {"error": error.code, "params": params, "environment": environment}
    except MemoryError:
        return {"error": "list_too_big", "params": {"limit_mb": 0}}
    except Exception as error:  # noqa: BLE001 - hostile bytes: every failure of a reader is "unreadable"
        return {"error": "list_unreadable", "params": {"reason": type(error).__name__}}
    finally:
        gc.enable()
        gc.collect()


def _decoded(question: dict[str, Any]) -> dict[str, object]:
    part = question.get("part")
    if "path" in question:
        source, tables = read_file(Path(question["path"]))
    else:
        rtf = question["rtf"]
        source, tables = read_clipboard(
            question["html"], question["text"], None if rtf is None else rtf.encode("latin-1")
        )
    grid = choose_table(source, tables, part)
    answer: dict[str, object] = {"grid": grid_to_message(grid)}
    if "today" in question:
        today = dt.date.fromisoformat(question["today"])
        answer["recognised"] = recognised_to_message(recognise(grid, today))
    return answer


def limit_memory(limit_bytes: int) -> None:
    """Keep the address space within the limit and write no core file, where the system can do that."""
    try:
        import resource
    except ImportError:  # Windows
        return
    for which, limit in ((resource.RLIMIT_AS, limit_bytes), (resource.RLIMIT_CORE, 0)):
        if limit or which == resource.RLIMIT_CORE:
            try:
                resource.setrlimit(which, (limit, limit))
            except (OSError, ValueError):
                continue  # the system knows the limit and refuses it (macOS): the time limit remains


def _own_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """The two pipes under numbers of their own, so that nothing a native reader prints gets between the frames."""
    questions = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1):
        os.dup2(nowhere, standard)
    os.close(nowhere)
    return questions, answers


if __name__ == "__main__":
    main()
