"""The decoder's child process: reads questions on standard input, answers on standard output, until its input ends.

It alone touches bytes from outside. It may die at any of them; the parent then says so and starts another.
"""

import datetime as dt
import gc
import importlib
from pathlib import Path
from typing import Any

from app.errors import AppError
from app.services.child.serving import Tell, refusal, serve
from app.services.imports.frames import grid_to_message, recognised_to_message
from app.services.imports.recognition.reading import recognise
from app.services.imports.sources.choice import choose_table
from app.services.imports.sources.opening import read_clipboard, read_file

_NEEDED_FOR_A_PASTE = ("selectolax.lexbor", "rapidfuzz.process", "rapidfuzz.fuzz", "pycountry", "babel")


def main() -> None:
    """Answer until the parent closes the pipe."""
    serve(answer_to, _load_what_a_paste_needs)


def _load_what_a_paste_needs() -> None:
    for module in _NEEDED_FOR_A_PASTE:
        importlib.import_module(module)
    gc.freeze()


def answer_to(question: dict[str, Any], _tell: Tell) -> dict[str, object]:
    """Decode, and recognise where the question names today's date; whatever goes wrong becomes a code."""
    gc.disable()  # hundreds of thousands of cells, none of them in a cycle
    try:
        return _decoded(question)
    except AppError as error:
        return refusal(error)
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


if __name__ == "__main__":
    main()
