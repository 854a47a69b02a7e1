"""Tables in HTML: the clipboards of Excel, Calc, Google Sheets, Word, Writer and Outlook, and .html files."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from app.errors import UserError
from app.services.imports.grid import MAX_COLUMNS, MAX_ROWS, Span
from app.services.imports.sources.nesting import is_too_deep
from app.services.imports.sources.shown_numbers import shown_text
from app.services.imports.sources.table import Table

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

Attributes = dict[str, str | None]

_BREAK = "\u2028"
_BREAK_BYTES = _BREAK.encode()
_BREAK_TAG = re.compile(rb"<br\b[^<>]{0,500}>", re.IGNORECASE)
_BLOCK_END = re.compile(rb"</(?:p|div|li|h[1-6])\s*>", re.IGNORECASE)
_NOT_TEXT = ("script", "style", "comment", "template", "noscript")
_SPACES = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAK = re.compile(f" ?{_BREAK} ?")
_HIDDEN = re.compile(r"(?:display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE)
_ROW_GROUPS = frozenset(("thead", "tbody", "tfoot"))
_MOST_ROWS_SEEN = MAX_ROWS + 10_000


def read_html(html: str) -> list[Table]:
    """Read every table of a page or a clipboard, with or without the CF_HTML header.

    `<br>` and ends of paragraphs within a cell become line breaks; hidden rows and columns are left out.

    Raises:
        UserError: list_unreadable (its elements nest too deep), list_too_many_rows, list_too_many_columns.
    """
    from selectolax.lexbor import LexborHTMLParser

    data = _BREAK_TAG.sub(_BREAK_BYTES, _without_clipboard_header(html).encode("utf-8", "replace"))
    lowered = data.lower()
    if is_too_deep(lowered):
        raise UserError("list_unreadable", reason="nested")
    if any(end in lowered for end in (b"</p", b"</div", b"</li", b"</h")):
        data = _BLOCK_END.sub(_BREAK_BYTES + rb"\g<0>", data)
    if b"<table" not in lowered and b"<tr" in lowered:
        data = b"<table>" + data + b"</table>"
    tree = LexborHTMLParser(data)
    first_table = max(lowered.find(b"<table"), 0)  # the style sheet before it does no harm
    not_text = [tag for tag in _NOT_TEXT if lowered.find(f"<{tag}".encode(), first_table) >= 0]
    if not_text:
        tree.strip_tags(not_text)
    tables = tree.css("table")
    nested = len(tables) > 1
    return [table for table in (_TableReader(node, nested=nested).read() for node in tables) if table.rows]


def _without_clipboard_header(html: str) -> str:
    """Cut off the lines such as `StartHTML:0000000105` that Windows puts before.

    Source: Microsoft, HTML Clipboard Format.
    """
    html = html.replace("\x00", "")
    if html[:40].lstrip("\ufeff \r\n").lower().startswith("version:"):
        return html[max(html.find("<"), 0) :]
    return html


class _TableReader:
    """Places the cells of one table, spans and all, and leaves out what is hidden."""

    def __init__(self, node: "LexborNode", *, nested: bool) -> None:
        self._node = node
        self._nested = nested
        self._rows: list[list[str]] = []
        self._hidden_rows: set[int] = set()
        self._hidden_cells: dict[int, int] = {}  # column -> how many of its cells are hidden
        self._spans: list[Span] = []
        self._pending: dict[int, int] = {}  # column -> rows that a cell above still covers

    def read(self) -> Table:
        """The visible cells, the merged blocks where nothing was hidden."""
        if _is_hidden(self._node.attributes):
            return Table(())
        for row_node, hidden in _rows_of(self._node):
            if hidden:
                self._hidden_rows.add(len(self._rows))
            self._place_row(row_node)
            if len(self._rows) > _MOST_ROWS_SEEN:
                raise UserError("list_too_many_rows", limit=MAX_ROWS)
        hidden_columns = self._hidden_columns()
        if not self._hidden_rows and not hidden_columns:
            return Table(self._rows, merged=tuple(self._spans))
        return Table([
            [cell for column, cell in enumerate(row) if column not in hidden_columns]
            for number, row in enumerate(self._rows)
            if number not in self._hidden_rows
        ])  # fmt: skip

    def _place_row(self, row_node: "LexborNode") -> None:
        cells: list[str] = []
        covered, self._pending = self._pending, {}
        for cell_node in _children(row_node, ("td", "th")):
            while covered.get(len(cells), 0):
                self._carry(covered, len(cells))
                cells.append("")
            self._place_cell(cell_node, cells)
            if len(cells) > 4 * MAX_COLUMNS:
                raise UserError("list_too_many_columns", limit=MAX_COLUMNS)
        for column in [column for column in covered if column >= len(cells)]:
            self._carry(covered, column)
        self._rows.append(cells)

    def _carry(self, covered: dict[int, int], column: int) -> None:
        left = covered[column] - 1
        if left:
            self._pending[column] = left

    def _place_cell(self, node: "LexborNode", cells: list[str]) -> None:
        attributes = node.attributes
        column = len(cells)
        text = "" if self._nested and node.css_first("table") is not None else cell_text(node.text(deep=True))
        if _is_hidden(attributes):
            text = ""
            self._hidden_cells[column] = self._hidden_cells.get(column, 0) + 1
        width = _span(attributes.get("colspan"), MAX_COLUMNS * 4)
        height = _span(attributes.get("rowspan"), MAX_ROWS)
        cells.append(shown_text(text, attributes) if text else "")
        cells.extend([""] * (width - 1))
        if height > 1:
            self._pending.update(dict.fromkeys(range(column, column + width), height - 1))
        if (width > 1 or height > 1) and "mso-ignore" not in (attributes.get("style") or ""):
            self._spans.append(Span(len(self._rows), column, height, width))

    def _hidden_columns(self) -> set[int]:
        hidden = {column for column, count in self._hidden_cells.items() if count >= len(self._rows)}
        column = 0
        for node in self._node.css("col"):
            attributes = node.attributes
            width = _span(attributes.get("span"), MAX_COLUMNS)
            if _is_hidden(attributes):
                hidden.update(range(column, column + width))
            column += width
            if column > 4 * MAX_COLUMNS:
                break
        return hidden


def cell_text(text: str) -> str:
    """What a browser would show of a cell's text: spaces run together, breaks kept, non-breaking spaces plain."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    text = _AROUND_BREAK.sub("\n", _SPACES.sub(" ", text))
    return text.replace("\xa0", " ").strip(" \n")


def _rows_of(table: "LexborNode") -> Iterator[tuple["LexborNode", bool]]:
    for child in _children(table, ("tr", "thead", "tbody", "tfoot")):
        if child.tag in _ROW_GROUPS:
            group_hidden = _is_hidden(child.attributes)
            for row in _children(child, ("tr",)):
                yield row, group_hidden or _is_hidden(row.attributes)
        else:
            yield child, _is_hidden(child.attributes)


def _children(node: "LexborNode", tags: tuple[str, ...]) -> Iterator["LexborNode"]:
    child = node.first_child
    while child is not None:
        if child.tag in tags:
            yield child
        child = child.next


def _is_hidden(attributes: Attributes) -> bool:
    if "hidden" in attributes:
        return True
    style = attributes.get("style")
    return style is not None and _hides(style)


@lru_cache(maxsize=512)
def _hides(style: str) -> bool:
    return _HIDDEN.search(style) is not None


def _span(text: str | None, most: int) -> int:
    if text is None or not text.isascii() or not text.isdigit() or len(text) > 6:
        return 1
    return min(max(int(text), 1), most)
