"""What is printed on a page, words and lines: by it a flat form is known again."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Self

from app.services.forms.pdf.labels import Words, printed_words
from app.services.forms.pdf.opening import opened, read_bytes
from app.services.forms.pdf.printed_lines import Line, printed_lines
from app.services.forms.pdf.shapes import Rect

MOST_PAGES = 40
"""No form has more; the pages after them are not compared."""


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page as it is shown.

    Attributes:
        words: those that stand together on a line.
        lines: level and upright ones.
    """

    words: tuple[Words, ...] = ()
    lines: tuple[Line, ...] = ()

    def to_message(self) -> dict[str, object]:
        """Say it to the other process."""
        return {"words": [asdict(one) for one in self.words], "lines": [list(one) for one in self.lines]}

    @classmethod
    def from_message(cls, message: Mapping[str, Any]) -> Self:
        """Build it from what the child says."""
        words = tuple(Words(str(one["text"]), Rect(**one["rect"])) for one in message["words"])
        lines = tuple((float(a), float(b), float(c), float(d)) for a, b, c, d in message["lines"])
        return cls(words, lines)


def read_printed(path: Path) -> list[PrintedPage]:
    """Read what is printed on the pages of a PDF; touches bytes from outside, so only the child calls it."""
    data = read_bytes(path)
    with opened(data) as pdf:
        count = min(len(pdf.pages), MOST_PAGES)
        words = printed_words(data, pdf, set(range(1, count + 1)))
    lines = _lines(data, count)
    return [PrintedPage(words.get(number, ()), lines.get(number, ())) for number in range(1, count + 1)]


def _lines(data: bytes, count: int) -> dict[int, tuple[Line, ...]]:
    pypdfium2: Any = import_module("pypdfium2")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return {}
    try:
        return {at + 1: tuple(printed_lines(document[at])) for at in range(min(count, len(document)))}
    except pypdfium2.PdfiumError:
        return {}
    finally:
        document.close()
