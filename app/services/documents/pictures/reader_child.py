"""The reader's child process: it alone opens pictures and runs the networks, which load with the first picture."""

import base64
from functools import cache
from pathlib import Path
from typing import Any

from app.errors import AppError, UserError
from app.services.child.serving import Tell, refusal, serve
from app.services.documents.pictures.networks import Networks
from app.services.documents.pictures.opening import Page, open_page, read_picture, too_large
from app.services.documents.pictures.search import STAGES, Found, find_zone
from app.services.documents.pictures.showing import show_page

_SHORTEST_SIDE_PX = 24
_LEAST_LONG_SIDE_PX = 120
"""Four pixels for each of the thirty characters of the shortest line."""


def main() -> None:
    """Answer until the parent closes the pipe."""
    serve(answer_to, _quieten)


def _quieten() -> None:
    """Keep every library's log shut: what they say may hold what was read."""
    import logging

    logging.disable(logging.CRITICAL)


def answer_to(question: dict[str, Any], tell: Tell) -> dict[str, object]:
    """Open a page and read its zone; whatever goes wrong becomes a code."""
    try:
        return _read(question, tell)
    except AppError as error:
        return refusal(error)
    except MemoryError:
        return refusal(too_large())
    except Exception as error:  # noqa: BLE001 - hostile bytes: every failure of a reader is "damaged"
        if _is_out_of_memory(error):
            return refusal(too_large())
        return {"error": "picture_damaged", "params": {"reason": type(error).__name__}}


def _is_out_of_memory(error: Exception) -> bool:
    """Tell whether a native library ran against the limit of memory: OpenCV has a code for that."""
    return getattr(error, "code", None) == -4


def _read(question: dict[str, Any], tell: Tell) -> dict[str, object]:
    tell(0, STAGES, "opening_picture")
    data = base64.b64decode(question["data"]) if "data" in question else read_picture(Path(question["path"]))
    page = open_page(data, int(question["page"]))
    found = _found(page, tell)
    answer: dict[str, object] = {"pages": page.pages, "is_cut_short": page.is_cut_short, "zone": None}
    if found is not None:
        spelling = found.spelling
        answer["zone"] = {"lines": spelling.lines, "uncertain": spelling.uncertain}
    if question["shown"]:
        shown = show_page(page.colours, found)
        answer["shown"] = {
            "png": base64.b64encode(shown.png).decode("ascii"), "box": shown.box, "rotation": shown.rotation,
        }  # fmt: skip
    return answer


def _found(page: Page, tell: Tell) -> Found | None:
    import cv2
    import numpy as np

    grey = np.asarray(cv2.cvtColor(page.colours, cv2.COLOR_RGB2GRAY), np.uint8)
    if min(grey.shape) < _SHORTEST_SIDE_PX or max(grey.shape) < _LEAST_LONG_SIDE_PX:
        raise UserError("picture_too_small")

    def tick(stage: int) -> None:
        tell(stage, STAGES, "reading_picture")

    return find_zone(_networks(), grey, tick)


@cache
def _networks() -> Networks:
    """The networks, loaded once and kept."""
    return Networks()


if __name__ == "__main__":
    main()
