"""A document as a workbook: its texts as rows above and below, its tables with headings, all as text."""

import io
from importlib import import_module
from typing import Any

from app.services.forms.document.shapes import Document, Style, TableBlock, xml_text
from app.services.reports import write_text

_WIDTH_FACTOR = 1.4
_NARROWEST, _WIDEST = 5.0, 60.0
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
    for at, heading in enumerate(block.headings, start=1):
        _put(sheet.cell(row, at), heading, is_bold=True, is_wrapped=True)
    longest = [len(heading) for heading in block.headings]
    for line, told in enumerate(block.rows, start=row + 1):
        for at, text in enumerate(told.cells, start=1):
            _put(sheet.cell(line, at), text, is_bold=told.is_heading, is_wrapped=not told.is_heading)
            if not told.is_heading:
                longest[at - 1] = max(longest[at - 1], *(len(each) for each in text.split("\n")))
    for at, (share, length) in enumerate(zip(block.widths, longest, strict=True), start=1):
        width = max(_NARROWEST, min(length + 2.0, share * _WIDTH_FACTOR + 2.0, _WIDEST))
        sheet.column_dimensions[get_column_letter(at)].width = width
    return row + len(block.rows) + 2


def _put(cell: Any, text: str, *, is_bold: bool = False, is_wrapped: bool = False) -> None:
    from openpyxl.styles import Alignment, Font

    if not text:
        return
    write_text(cell, xml_text(text))
    if is_bold:
        cell.font = Font(bold=True)
    if is_wrapped:
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def _set_page(sheet: Any, *, is_landscape: bool) -> None:
    sheet.page_setup.orientation = "landscape" if is_landscape else "portrait"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
