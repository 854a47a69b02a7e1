"""The text of a paragraph of a Word document, and the elements that only wrap others."""

from collections.abc import Iterator
from typing import Any

from app.services.imports.grid import MAX_COLUMNS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TABLE, ROW, CELL = W + "tbl", W + "tr", W + "tc"

_WRAPPER_NAMES = "sdt sdtContent smartTag ins moveTo customXml hyperlink r fldSimple dir bdo"
_WRAPPERS = frozenset(W + name for name in _WRAPPER_NAMES.split())
_SIGNS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
}
_OFF = frozenset(("false", "0", "off"))


def wrapped(node: Any, *tags: str) -> Iterator[Any]:
    """Yield the children of those tags, also those within content controls and tracked insertions."""
    waiting = [iter(node)]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
        elif child.tag in tags:
            yield child
        elif child.tag in _WRAPPERS:
            waiting.append(iter(child))


def paragraph_text(paragraph: Any) -> str:
    """The text that shows: neither hidden nor taken away by a tracked change."""
    return "".join(_signs(paragraph))


def _signs(paragraph: Any) -> Iterator[str]:
    waiting = [iter(paragraph)]
    while waiting:
        node = next(waiting[-1], None)
        if node is None:
            waiting.pop()
        elif node.tag == W + "t":
            yield node.text or ""
        elif node.tag in _SIGNS:
            yield _SIGNS[node.tag]
        elif node.tag in _WRAPPERS and not is_on(node.find(f"{W}rPr/{W}vanish")):
            waiting.append(iter(node))


def is_on(node: Any) -> bool:
    """True of a switch that is there and not turned off. Source: ECMA-376, part 1, 22.9.2.7 (ST_OnOff)."""
    return node is not None and str(node.get(W + "val", "")).lower() not in _OFF


def number_of(node: Any) -> int:
    """The whole number that an element holds, at most what a row may have; 0 for no element or another value."""
    text = "" if node is None else str(node.get(W + "val", ""))
    return min(int(text), 4 * MAX_COLUMNS) if text.isascii() and text.isdigit() and len(text) < 6 else 0
