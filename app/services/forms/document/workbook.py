"""A document as a workbook: its texts as rows above and below, its tables with headings, all as text."""

import io
import math
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from app.services.forms.document.shapes import Document, Style, TableBlock, xml_text
from app.services.reports import write_text

_FONT = "Calibri"
_NARROWEST, _WIDEST = 5.0, 56.0
_TO_WRITE = 14.0
"""Of a column that somebody fills later."""

_LINE_PT = 15.0
_BOLD = frozenset({Style.TITLE, Style.HEADING})


def make_workbook(document: Document) -> bytes:
    """Return a document as an .xlsx; nothing in it is a formula, numbers keep their leading zeros."""
    openpyxl: Any = import_module("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Carnet"
    row = 1
    for block in document.blocks:
        if isinstance(block, TableBlock):
            row = _add_table(sheet, row, block)
        elif block.text:
            _put(sheet.cell(row, 1), block.text, is_bold=block.style in _BOLD)
            row += 1
    _set_page(sheet, is_landscape=document.is_landscape)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _add_table(sheet: Any, row: int, block: TableBlock) -> int:
    """Write a table and return the row below it."""
    from openpyxl.utils import get_column_letter

    if row > 1:
        row += 1
    sheet.print_title_rows = f"{row}:{row}"
    widths = _widths(block)
    for at, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(at)].width = width
    _add_row(sheet, row, block.headings, widths, is_bold=True)
    for line, told in enumerate(block.rows, start=row + 1):
        cells = (*told.cells, *[""] * (len(widths) - len(told.cells)))
        _add_row(sheet, line, cells, [sum(widths)] if told.is_heading else widths, is_bold=told.is_heading)
    return row + len(block.rows) + 2


def _widths(block: TableBlock) -> list[float]:
    """Return widths in characters: as wide as the longest text, within bounds."""
    rows = [block.headings, *(row.cells for row in block.rows if not row.is_heading)]
    longest = [max(len(line) for row in rows for line in row[at].split("\n")) for at in range(len(block.headings))]
    is_empty = [not any(row[at] for row in rows[1:]) for at in range(len(longest))]
    least = [_TO_WRITE if empty else _NARROWEST for empty in is_empty]
    return [max(low, min(length * 1.15 + 2, _WIDEST)) for low, length in zip(least, longest, strict=True)]


def _add_row(sheet: Any, row: int, texts: Sequence[str], widths: Sequence[float], *, is_bold: bool) -> None:
    """Write a row with lines around its cells, as high as its wrapped texts are: not every program reckons that.

    A heading within the table has one width for all cells; it runs on over the empty ones, which stay unmerged, so that
    the rows can be sorted.
    """
    from openpyxl.styles import Alignment, Border, Side

    thin = Side(style="thin", color="808080")
    for at, text in enumerate(texts, start=1):
        cell = sheet.cell(row, at)
        if text:
            _put(cell, text, is_bold=is_bold)
            cell.alignment = Alignment(wrap_text=len(texts) == len(widths), vertical="top")
        cell.border = Border(thin, thin, thin, thin)
    lines = max(_lines(text, width) for text, width in zip(texts, widths, strict=False))
    if lines > 1:
        sheet.row_dimensions[row].height = _LINE_PT * lines


def _lines(text: str, width: float) -> int:
    return sum(max(1, math.ceil(len(line) * 1.15 / width)) for line in text.split("\n"))


def _put(cell: Any, text: str, *, is_bold: bool = False) -> None:
    from openpyxl.styles import Font

    write_text(cell, xml_text(text))
    cell.font = Font(name=_FONT, size=11, bold=is_bold)


def _set_page(sheet: Any, *, is_landscape: bool) -> None:
    sheet.page_setup.orientation = "landscape" if is_landscape else "portrait"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
