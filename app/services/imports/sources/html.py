"""Tables in HTML: the clipboards of Excel, Calc, Google Sheets, Word, Writer and Outlook, and .html files."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from app.errors import UserError
from app.services.imports.grid import MAX_COLUMNS, MAX_ROWS, Span
from app.services.imports.sources import markup
from app.services.imports.sources.delimited import TICK_ROWS
from app.services.imports.sources.nested import Nested, is_part_of_cell, text_in_cell
from app.services.imports.sources.nesting import is_too_deep
from app.services.imports.sources.shown_numbers import shown_text
from app.services.imports.sources.table import Table, without_hidden
from app.services.work import Work

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

Attributes = dict[str, str | None]

_NOT_TEXT = ("script", "style", "comment", "template", "noscript", "title")
_EDGES = f" \t\r\n\f\xa0{markup.BREAK}"
_SPACES = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAK = re.compile(f" ?{markup.BREAK} ?")
_ROW_GROUPS = frozenset(("thead", "tbody", "tfoot"))
_MOST_ROWS_SEEN = MAX_ROWS + 10_000
_MOST_BETWEEN = 100
"""So many elements stand between a table and the one around it at most."""

_TELLING = (b"colspan", b"rowspan", b"x:num")
"""Attributes of cells that matter, besides those that hide."""

_DRESSED = ", ".join(f"{cell} {tag}[style]" for cell in ("td", "th") for tag in ("span", "p", "div", "font", "a", "b"))
_NO_WIDTH = re.compile(r"(?:^|;)\s*width\s*:\s*0(?:\.0*)?(?:pt|px|cm|mm|in|em|%)?\s*(?:;|$)", re.IGNORECASE)


def read_html(html: str, work: Work | None = None) -> list[Table]:
    """Read every table of a page or a clipboard, with or without the CF_HTML header.

    `<br>` and ends of paragraphs within a cell become line breaks; of hidden rows only the numbers are told, hidden
    columns are left out.

    Raises:
        UserError: list_unreadable (its elements nest too deep), list_too_many_rows, list_too_many_columns.
    """
    page = _Page(html, work or Work())
    return page.tables()


def text_of_html(html: str) -> str:
    """The text of a page, a line for each of its own, the cells of tables parted by tabs.

    Raises:
        UserError: list_unreadable (its elements nest too deep).
    """
    data = markup.without_tables(markup.without_clipboard_header(html).encode("utf-8", "replace"))
    tree, _ = _parsed(data, keep_dressing=False, keep_attributes=False)
    tree.strip_tags(list(_NOT_TEXT))
    body = tree.body
    text = body.text(deep=True) if body is not None else ""
    lines = _SPACES.sub(" ", text).replace("\xa0", " ").split(markup.BREAK)
    return "\n".join("\t".join(map(str.strip, line.rstrip(f" {markup.TAB}").split(markup.TAB))) for line in lines)


def _parsed(data: bytes, *, keep_dressing: bool, keep_attributes: bool) -> tuple["LexborHTMLParser", bytes]:
    """The parsed page, and its source as it was parsed, in lower case.

    Raises:
        UserError: list_unreadable (its elements nest too deep).
    """
    from selectolax.lexbor import LexborHTMLParser

    data = markup.plain_markup(data, keep_dressing=keep_dressing, keep_attributes=keep_attributes)
    lowered = data.lower()
    if is_too_deep(lowered):
        raise UserError("list_unreadable", reason="nested")
    if b"<table" not in lowered and b"<tr" in lowered:
        data = b"<table>" + data + b"</table>"
        lowered = data.lower()
    return LexborHTMLParser(data), lowered


class _Page:
    """One page and what is known of it as a whole."""

    def __init__(self, html: str, work: Work) -> None:
        data = markup.without_clipboard_header(html).encode("utf-8", "replace")
        lowered = data.lower()
        start = max(lowered.find(b"<table"), 0)  # the style sheet before it does no harm
        self.work = work
        self.hidden_classes = markup.hidden_classes(data, lowered) if b"<style" in lowered else frozenset()
        self.hides = bool(self.hidden_classes) or markup.may_hide(lowered, start)
        self.attributes_matter = self.hides or any(lowered.find(word, start) >= 0 for word in _TELLING)
        shortened = b"sdval" in lowered and (b"##" in data or b"E+" in data)
        tracked = b"<del" in lowered
        self.tree, lowered = _parsed(
            data, keep_dressing=self.hides or tracked, keep_attributes=self.attributes_matter or shortened
        )
        self.row_count = lowered.count(b"<tr")
        self.rows_read = 0
        not_text = [tag for tag in _NOT_TEXT if f"<{tag}".encode() in lowered]
        if not_text:
            self.tree.strip_tags(not_text)
        if tracked:
            self._remove([node for node in self.tree.css("del") if "datetime" in node.attributes])
        if self.hides:
            self._remove([node for node in self.tree.css(_DRESSED) if self.is_hidden(node.attributes)])

    @staticmethod
    def _remove(nodes: list["LexborNode"]) -> None:
        for node in reversed(nodes):
            node.decompose()

    def is_hidden(self, attributes: Attributes) -> bool:
        """True of an element that shows nothing of itself."""
        if "hidden" in attributes:
            return True
        if self.hidden_classes and not self.hidden_classes.isdisjoint((attributes.get("class") or "").split()):
            return True
        style = attributes.get("style")
        return style is not None and _hides(style)

    def tables(self) -> list[Table]:
        """Every table in the order of the page; small ones within a cell are part of its text."""
        nodes = self.tree.css("table")
        outer = _outer_tables(nodes) if len(nodes) > 1 else {}
        nested = Nested(outer)
        found: dict[int, Table] = {}
        for place in range(len(nodes) - 1, -1, -1):  # those within come before those around them
            table = _TableReader(nodes[place], self).read()
            if place in outer:
                if is_part_of_cell(table, nested.siblings(place)):
                    nodes[place].replace_with(text_in_cell(table).replace("\n", markup.BREAK) or " ")
                    continue
                nodes[place].decompose()
            if table.rows:
                found[place] = table
        return [found[place] for place in sorted(found)]

    def tick(self) -> None:
        """Count a row."""
        self.rows_read += 1
        if self.rows_read % TICK_ROWS == 0:
            self.work.tick(self.rows_read, self.row_count, "reading_list")


def _outer_tables(nodes: list["LexborNode"]) -> dict[int, int]:
    """For each table within a table the place of the one around it."""
    places = {node.mem_id: place for place, node in enumerate(nodes)}
    outer: dict[int, int] = {}
    for place, node in enumerate(nodes):
        parent = node.parent
        for _ in range(_MOST_BETWEEN):
            if parent is None or parent.tag == "table":
                break
            parent = parent.parent
        around = places.get(parent.mem_id) if parent is not None else None
        if around is not None:
            outer[place] = around
    return outer


class _TableReader:
    """Places the cells of one table, spans and all, and finds what is hidden."""

    def __init__(self, node: "LexborNode", page: _Page) -> None:
        self._node = node
        self._page = page
        self._rows: list[list[str]] = []
        self._hidden_rows: set[int] = set()
        self._hidden_cells: dict[int, int] = {}  # column -> how many of its cells are hidden
        self._spans: list[Span] = []
        self._pending: dict[int, int] = {}  # column -> rows that a cell above still covers

    def read(self) -> Table:
        """The visible cells and the merged blocks."""
        if self._page.hides and self._page.is_hidden(self._node.attributes):
            return Table(())
        for row_node, hidden in self._row_nodes():
            if hidden:
                self._hidden_rows.add(len(self._rows))
            self._place_row(row_node)
            if len(self._rows) > _MOST_ROWS_SEEN:
                raise UserError("list_too_many_rows", limit=MAX_ROWS)
        table = Table(self._rows, merged=tuple(self._spans))
        return without_hidden(table, self._hidden_rows, self._hidden_columns())

    def _row_nodes(self) -> Iterator[tuple["LexborNode", bool]]:
        for child in _children(self._node, ("tr", "thead", "tbody", "tfoot")):
            hidden = self._page.hides and self._page.is_hidden(child.attributes)
            if child.tag in _ROW_GROUPS:
                for row in _children(child, ("tr",)):
                    yield row, hidden or (self._page.hides and self._page.is_hidden(row.attributes))
            else:
                yield child, hidden

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
        self._page.tick()

    def _carry(self, covered: dict[int, int], column: int) -> None:
        left = covered[column] - 1
        if left:
            self._pending[column] = left

    def _place_cell(self, node: "LexborNode", cells: list[str]) -> None:
        text = cell_text(node.text(deep=True))
        if text and (text[0] == "#" or "E+" in text):
            text = shown_text(text, node.attributes)
        if not self._page.attributes_matter:
            cells.append(text)
            return
        attributes = node.attributes
        column = len(cells)
        if self._page.hides and self._page.is_hidden(attributes):
            text = ""
            self._hidden_cells[column] = self._hidden_cells.get(column, 0) + 1
        width = _span(attributes.get("colspan"), MAX_COLUMNS * 4)
        height = _span(attributes.get("rowspan"), MAX_ROWS)
        cells.append(text)
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
            no_width = attributes.get("width") == "0" or _NO_WIDTH.search(attributes.get("style") or "")
            if no_width or self._page.is_hidden(attributes):
                hidden.update(range(column, column + width))
            column += width
            if column > 4 * MAX_COLUMNS:
                break
        return hidden


def cell_text(text: str) -> str:
    """What a browser would show of a cell's text: spaces run together, breaks kept, non-breaking spaces plain."""
    text = text.strip(_EDGES)
    if text.isprintable() and "  " not in text:
        return text
    text = _AROUND_BREAK.sub("\n", _SPACES.sub(" ", text))
    return text.replace("\xa0", " ").strip(" \n")


def _children(node: "LexborNode", tags: tuple[str, ...]) -> Iterator["LexborNode"]:
    child = node.first_child
    while child is not None:
        if child.tag in tags:
            yield child
        child = child.next


@lru_cache(maxsize=512)
def _hides(style: str) -> bool:
    return markup.hides(style)


def _span(text: str | None, most: int) -> int:
    if text is None or not text.isascii() or not text.isdigit() or len(text) > 6:
        return 1
    return min(max(int(text), 1), most)
