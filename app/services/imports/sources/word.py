"""Tables of a Word document (.docx)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.errors import UserError
from app.services.imports.grid import MAX_COLUMNS, MAX_ROWS, Span
from app.services.imports.sources.table import Table

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WRAPPERS = frozenset(_W + name for name in ("sdt", "sdtContent", "smartTag", "ins", "customXml", "hyperlink", "r"))
_SIGNS = {
    _W + "tab": "\t",
    _W + "br": "\n",
    _W + "cr": "\n",
    _W + "noBreakHyphen": "-",
}
_DAMAGED = (AttributeError, EOFError, KeyError, NotImplementedError, OSError, RuntimeError, SyntaxError, ValueError)
"""What python-docx lets through of packages whose parts are missing or torn; lxml's faults are SyntaxErrors."""

_ON = frozenset(("true", "1", "on", ""))


def read_word(path: Path) -> list[Table]:
    """Read every table; merged cells keep their text once, in the upper left one.

    Source: ECMA-376, part 1, 17.4 (tables), 17.4.84 `vMerge`, 17.4.17 `gridSpan`.

    Raises:
        UserError: list_unreadable, list_too_many_rows, list_too_many_columns.
    """
    import zipfile
    import zlib

    import docx
    from docx.opc.exceptions import OpcError

    try:
        body: Any = docx.Document(str(path)).element.body
    except (OpcError, zipfile.BadZipFile, zlib.error, *_DAMAGED) as error:
        raise UserError("list_unreadable", reason="damaged") from error
    return [_read_table(node) for node in body.iter(_W + "tbl")]


def _read_table(table: Any) -> Table:
    rows: list[list[str]] = []
    spans: list[Span] = []
    open_merges: dict[int, int] = {}  # column -> its place in spans
    for row_node in _wrapped(table, _W + "tr"):
        cells: list[str] = [""] * _number(row_node.find(f"{_W}trPr/{_W}gridBefore"))
        for cell_node in _wrapped(row_node, _W + "tc"):
            _place_cell(cell_node, cells, len(rows), spans, open_merges)
            if len(cells) > 4 * MAX_COLUMNS:
                raise UserError("list_too_many_columns", limit=MAX_COLUMNS)
        rows.append(cells)
        if len(rows) > MAX_ROWS:
            raise UserError("list_too_many_rows", limit=MAX_ROWS)
    return Table(rows, merged=tuple(span for span in spans if span.width > 1 or span.height > 1))


def _place_cell(node: Any, cells: list[str], row: int, spans: list[Span], open_merges: dict[int, int]) -> None:
    column = len(cells)
    width = max(_number(node.find(f"{_W}tcPr/{_W}gridSpan")), 1)
    merge = node.find(f"{_W}tcPr/{_W}vMerge")
    continues = merge is not None and merge.get(_W + "val", "continue") != "restart"
    if continues and column in open_merges:
        above = spans[open_merges[column]]
        spans[open_merges[column]] = Span(above.row, above.column, above.height + 1, above.width)
    else:
        open_merges.pop(column, None)
        if merge is not None:
            open_merges[column] = len(spans)
        if merge is not None or width > 1:
            spans.append(Span(row, column, 1, width))
    cells.append("" if continues else _cell_text(node))
    cells.extend([""] * (width - 1))


def _wrapped(node: Any, tag: str) -> Iterator[Any]:
    """Yield the children of that tag, also those within content controls and tracked insertions."""
    waiting = [iter(node)]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
        elif child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            waiting.append(iter(child))


def _cell_text(cell: Any) -> str:
    """The cell's paragraphs, one a line; a table within the cell is read as a table of its own."""
    return "\n".join("".join(_paragraph_signs(paragraph)) for paragraph in _wrapped(cell, _W + "p")).strip()


def _paragraph_signs(paragraph: Any) -> Iterator[str]:
    waiting = [iter(paragraph)]
    while waiting:
        node = next(waiting[-1], None)
        if node is None:
            waiting.pop()
        elif node.tag == _W + "t":
            yield node.text or ""
        elif node.tag in _SIGNS:
            yield _SIGNS[node.tag]
        elif node.tag in _WRAPPERS and not _is_hidden(node):
            waiting.append(iter(node))


def _is_hidden(run: Any) -> bool:
    vanish = run.find(f"{_W}rPr/{_W}vanish")
    return vanish is not None and str(vanish.get(_W + "val", "")).lower() in _ON


def _number(node: Any) -> int:
    text = "" if node is None else str(node.get(_W + "val", ""))
    return min(int(text), 4 * MAX_COLUMNS) if text.isascii() and text.isdigit() and len(text) < 6 else 0
