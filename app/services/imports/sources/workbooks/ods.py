"""What .ods files say besides values: hidden rows and columns, numbers shown with leading zeros, booleans.

Looked for in the bytes and not parsed: it is quick, and a damaged file only tells less.
Source: OASIS OpenDocument 1.3, part 3, 9.1 (tables), 19.749 `table:visibility`.
"""

import html
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

from app.services.imports.grid import MAX_COLUMNS, MAX_ROWS, Span
from app.services.imports.sources.workbooks.hints import SheetHints
from app.services.imports.sources.workbooks.streams import chunks

_ELEMENT = re.compile(
    rb"<table:(table|table-column|table-row|table-cell|covered-table-cell)(?:\s([^<>]{0,5000}))?>|(</table:table-row>)"
)
_ROWS_ONLY = re.compile(rb"<table:(table|table-column|table-row)(?:\s([^<>]{0,5000}))?>")
_NAME = re.compile(rb'table:name="([^"<>]{0,300})"')
_REPEATED = re.compile(rb'number-(?:rows|columns)-repeated="([0-9]{1,8})"')
_VALUE = re.compile(rb'office:value="(-?[0-9.]{1,20})"')
_HIDDEN = (b'visibility="collapse"', b'visibility="filter"')
_PADDED = re.compile(rb'min-integer-digits="(?:[2-9]|1[0-9])"')
_SHOWN = re.compile(rb"\s*<text:p[^<>]{0,200}>([^<>]{1,40})</text:p>")
_DIGITS = re.compile(r"[0-9][0-9 /-]{0,30}")
_TRUTHS = {"true": "TRUE", "истина": "TRUE", "false": "FALSE", "ложь": "FALSE"}
_AS_SHOWN = (b'value-type="error"', b'value-type="time"')
"""Cells whose value says less than what they show."""

_SPANNED = re.compile(rb'table:number-(columns|rows)-spanned="([0-9]{1,7})"')
_MOST_SPANS = 20_000
_TELLING = (*_AS_SHOWN, b"-spanned", b"boolean-value", b">TRUE<", b">FALSE<")


def read_hints(path: Path) -> Mapping[str, SheetHints]:
    """Look through every sheet, by name."""
    with zipfile.ZipFile(path) as archive:
        styles = archive.read("styles.xml") if "styles.xml" in archive.NameToInfo else b""
        reader = _Reader(padded=_PADDED.search(styles) is not None)
        for chunk in chunks(archive, "content.xml", b"<table:table-row"):
            reader.read(chunk)
        return reader.hints


class _Reader:
    """Counts the rows and cells of the sheets as they come."""

    def __init__(self, *, padded: bool) -> None:
        self.hints: dict[str, SheetHints] = {}
        self._padded = padded
        self._sheet = SheetHints()
        self._row = 0
        self._column = 0
        self._cell = 0
        self._rows_repeated = 1

    def read(self, chunk: bytes) -> None:
        """Take the next piece of the document."""
        self._padded = self._padded or _PADDED.search(chunk) is not None
        pattern = _ELEMENT if self._padded or any(word in chunk for word in _TELLING) else _ROWS_ONLY
        for match in pattern.finditer(chunk):
            name, attributes = match[1], match[2] or b""
            if name in (b"table-cell", b"covered-table-cell"):
                self._take_cell(attributes, chunk, match.end())
            elif name == b"table-row":
                self._take_row(attributes)
            elif name == b"table-column":
                self._take_columns(attributes)
            elif name == b"table":
                self._take_sheet(attributes)

    def _take_sheet(self, attributes: bytes) -> None:
        name = _NAME.search(attributes)
        self._sheet = SheetHints()
        self._row = self._column = 0
        self._rows_repeated = 0
        if name:
            self.hints[html.unescape(name[1].decode("utf-8", "replace"))] = self._sheet

    def _take_columns(self, attributes: bytes) -> None:
        count = _repeated(attributes)
        if any(word in attributes for word in _HIDDEN) and self._column <= 4 * MAX_COLUMNS:
            self._sheet.hide_columns(self._column, self._column + count - 1)
        self._column += count

    def _take_row(self, attributes: bytes) -> None:
        self._row += self._rows_repeated
        self._rows_repeated = _repeated(attributes)
        self._cell = 0
        if any(word in attributes for word in _HIDDEN):
            self._sheet.hide_rows(self._row, self._rows_repeated)

    def _take_cell(self, attributes: bytes, chunk: bytes, end: int) -> None:
        column, count = self._cell, _repeated(attributes)
        self._cell += count
        if b"-spanned" in attributes:
            self._take_span(attributes, column)
        if count > MAX_COLUMNS or self._rows_repeated > MAX_ROWS or b"office:" not in attributes:
            return
        text = _shown_text(attributes, chunk, end)
        if text:
            for row in range(self._row, self._row + min(self._rows_repeated, 1_000)):
                self._sheet.shown.update(dict.fromkeys(((row, at) for at in range(column, column + count)), text))

    def _take_span(self, attributes: bytes, column: int) -> None:
        sizes = {name: int(size) for name, size in _SPANNED.findall(attributes)}
        height, width = max(sizes.get(b"rows", 1), 1), max(sizes.get(b"columns", 1), 1)
        if height * width > 1 and max(self._row, height) <= MAX_ROWS and len(self._sheet.merged) < _MOST_SPANS:
            self._sheet.merged.append(Span(self._row, column, height, min(width, 4 * MAX_COLUMNS)))


def _shown_text(attributes: bytes, chunk: bytes, end: int) -> str:
    """What a cell shows where that is not its value: leading zeros, parted digits, a truth value, an error, a time."""
    shown = _SHOWN.match(chunk, end)
    if shown is None:
        return ""
    text = html.unescape(shown[1].decode("utf-8", "replace"))
    if any(word in attributes for word in _AS_SHOWN):
        return text
    if b"boolean-value" in attributes or text.lower() in _TRUTHS:
        return _TRUTHS.get(text.lower(), "")
    value = _VALUE.search(attributes)
    if value is None or not _DIGITS.fullmatch(text):
        return ""
    digits = "".join(filter(str.isdigit, text))
    return text if (digits != text or text[0] == "0") and _is_same(digits, value[1]) else ""


def _is_same(digits: str, value: bytes) -> bool:
    try:
        return int(digits) == float(value)
    except ValueError:
        return False


def _repeated(attributes: bytes) -> int:
    match = _REPEATED.search(attributes)
    return max(int(match[1]), 1) if match else 1
