"""Shows, measures and joins the pages of PDFs in a child process: a form from outside may kill its reader."""

import base64
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

from app.errors import UserError
from app.services.child.process import ChildLostError, ChildProcess
from app.services.work import Work

PT_PER_INCH = 72.0
TIME_LIMIT_S = 60.0
WORK_LIMIT_S = 10.0
MEMORY_LIMIT_BYTES = 2 * 1024**3
MOST_PIXELS = 40_000_000
_CHILD = "app.services.forms.paper_child"


@dataclass(frozen=True, slots=True)
class PageSize:
    """How large a page is as it is shown, in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as it is shown.

    Attributes:
        width: in pixels.
        height: the same.
        stride: bytes of one line.
        pixels: three bytes each, blue, green, red.
    """

    width: int
    height: int
    stride: int
    pixels: bytes


class Paper:
    """Shows pages in a child process that is kept warm, and started anew when it dies.

    May be used from any thread, one page at a time. Close it before the program ends.
    """

    def __init__(self) -> None:
        self._child = ChildProcess(_CHILD, memory_limit_bytes=MEMORY_LIMIT_BYTES, not_started="press_not_started")

    def __enter__(self) -> Self:
        """The paper itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the child."""
        self.close()

    def warm_up(self) -> None:
        """Start the child, so that the first page need not wait for it; returns at once."""
        self._child.warm_up()

    def close(self) -> None:
        """End the child."""
        self._child.close()

    def measure(self, pdf: bytes, work: Work | None = None) -> list[PageSize]:
        """Return the pages of a PDF.

        Raises:
            UserError: form_damaged, form_too_slow.
            Cancelled: the work was cancelled.
        """
        answer = self._ask({"do": "measure", "pdf": _packed(pdf)}, work)
        return [PageSize(float(width), float(height)) for width, height in answer["sizes"]]

    def show(self, pdf: bytes, page: int, dots_per_inch: float, work: Work | None = None) -> PagePicture:
        """Return a page, counted from 0, as a picture; at fewer dots where it would be too large.

        Raises:
            UserError: form_damaged, form_too_slow.
            Cancelled: the work was cancelled.
        """
        scale = dots_per_inch / PT_PER_INCH
        answer = self._ask({"do": "show", "pdf": _packed(pdf), "page": page, "scale": scale}, work)
        pixels = zlib.decompress(base64.b64decode(answer["pixels"]))
        return PagePicture(int(answer["width"]), int(answer["height"]), int(answer["stride"]), pixels)

    def join(self, pdfs: Sequence[bytes], work: Work | None = None) -> bytes:
        """Return the pages of several PDFs as one, in their order.

        Raises:
            UserError: form_damaged, form_too_slow.
            Cancelled: the work was cancelled.
        """
        answer = self._ask({"do": "join", "pdfs": [_packed(one) for one in pdfs]}, work)
        return base64.b64decode(answer["pdf"])

    def _ask(self, question: dict[str, object], work: Work | None) -> dict[str, Any]:
        try:
            return self._child.ask(
                question,
                dict,
                time_limit_s=TIME_LIMIT_S,
                work_limit_s=WORK_LIMIT_S,
                work=work,
                step="showing_pages",
            )
        except ChildLostError as error:
            raise UserError("form_too_slow" if error.reason == "time" else "form_damaged") from error


def _packed(pdf: bytes) -> str:
    return base64.b64encode(pdf).decode("ascii")
