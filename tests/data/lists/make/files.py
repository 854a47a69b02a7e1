"""Files as programs write them: workbooks, documents, delimited text."""

import csv
import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from tests.data.lists.make.sheet import Sheet
from tests.data.lists.make.table import Cell

WRITTEN = datetime(2026, 3, 2, 9, 30)  # noqa: DTZ001 - what workbooks hold knows no zone


def settled(data: bytes) -> bytes:
    """Return a packed document without the moment of its making, so that it can be made again byte for byte."""
    out = io.BytesIO()
    moment = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(<)")
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, WRITTEN.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            entry.create_system = 0
            text = old.read(name)
            if name.startswith("docProps"):
                text = moment.sub(rb"\g<1>2026-03-02T09:30:00Z\g<3>", text)
            new.writestr(entry, text)
    return out.getvalue()


def xlsx(*sheets: Sheet, from_1904: bool = False, active: int = 0, filtered: bool = False) -> bytes:
    """Return a workbook by openpyxl."""
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    book = Workbook()
    book.remove(book.active)
    book.properties.created = WRITTEN
    if from_1904:
        book.epoch = CALENDAR_MAC_1904
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        for number, row in enumerate(sheet.rows, 1):
            for column, cell in enumerate(row, 1):
                _put(page, number, column, cell)
        for column in sheet.hidden_columns:
            page.column_dimensions[get_column_letter(column + 1)].hidden = True
        for number in sheet.hidden_rows:
            page.row_dimensions[number + 1].hidden = True
        if filtered:
            page.auto_filter.ref = page.dimensions
    book.active = active
    out = io.BytesIO()
    book.save(out)
    return settled(out.getvalue())


def _put(page: Any, number: int, column: int, cell: Cell) -> None:
    """Write one cell, and merge what it covers."""
    if cell.covered or not (cell.text or cell.value is not None):
        return
    place = page.cell(number, column)
    if cell.value is None:
        place.value = cell.text
        place.number_format = "@" if cell.form == "@" else "General"
    else:
        place.value = cell.value
        place.number_format = cell.form or "General"
    if cell.across * cell.down > 1:
        page.merge_cells(
            start_row=number, start_column=column, end_row=number + cell.down - 1, end_column=column + cell.across - 1
        )


def with_macros(data: bytes) -> bytes:
    """Return a workbook as one that may hold macros, though it holds none."""
    out = io.BytesIO()
    plain, other = b"openxmlformats-officedocument.spreadsheetml.sheet.main", b"ms-excel.sheet.macroEnabled.main"
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, text.replace(plain, other) if name == "[Content_Types].xml" else text)
    return settled(out.getvalue())


def xlsx_by_writer(sheet: Sheet) -> bytes:
    """Return a workbook by XlsxWriter."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"created": WRITTEN})
    page = book.add_worksheet(sheet.name)
    bold = book.add_format({"bold": True, "text_wrap": True})
    for number, row in enumerate(sheet.rows):
        for column, cell in enumerate(row):
            if cell.covered or not (cell.text or cell.value is not None):
                continue
            form = bold if number in sheet.head else book.add_format({"num_format": cell.form or "General"})
            value = cell.text if cell.value is None else cell.value
            if cell.across * cell.down > 1:
                page.merge_range(number, column, number + cell.down - 1, column + cell.across - 1, "", form)
            if isinstance(value, date):
                page.write_datetime(number, column, value, form)
            elif isinstance(value, str):
                page.write_string(number, column, value, form)
            else:
                page.write_number(number, column, value, form)
    for column in sheet.hidden_columns:
        page.set_column(column, column, None, None, {"hidden": True})
    for number in sheet.hidden_rows:
        page.set_row(number, None, None, {"hidden": True})
    book.close()
    return settled(out.getvalue())


def xls_by_xlwt(sheet: Sheet) -> bytes:
    """Return a workbook of Excel 97 by xlwt."""
    import xlwt

    book = xlwt.Workbook(encoding="utf-8")
    page = book.add_sheet(sheet.name)
    for number, row in enumerate(sheet.rows):
        for column, cell in enumerate(row):
            if cell.covered or not (cell.text or cell.value is not None):
                continue
            style = xlwt.easyxf(num_format_str=cell.form or "General")
            value = cell.text if cell.value is None else cell.value
            if cell.across * cell.down > 1:
                page.write_merge(number, number + cell.down - 1, column, column + cell.across - 1, value, style)
            else:
                page.write(number, column, value, style)
        page.row(number).hidden = number in sheet.hidden_rows
    for column in sheet.hidden_columns:
        page.col(column).hidden = True
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def delimited(
    sheet: Sheet,
    delimiter: str = ";",
    *,
    encoding: str = "utf-8",
    end: str = "\r\n",
    before: str = "",
    quoting: int = csv.QUOTE_MINIMAL,
) -> bytes:
    """Return delimited text; breaks within cells stay as they are."""
    out = io.StringIO()
    out.write(before)
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=quoting)
    for row in sheet.rows:
        writer.writerow([cell.text for cell in row])
    return out.getvalue().encode(encoding)


def new_document() -> Any:
    """Return an empty document of python-docx, wide enough for a list, its making not told."""
    from docx import Document
    from docx.enum.section import WD_ORIENT

    document = Document()
    page = document.sections[0]
    page.orientation, page.page_width, page.page_height = WD_ORIENT.LANDSCAPE, page.page_height, page.page_width
    document.core_properties.created = document.core_properties.modified = WRITTEN
    document.core_properties.author = "agent"
    return document


def add_table(document: Any, sheet: Sheet, *, repeat: bool = False) -> Any:
    """Add the sheet as a table to a document or to a cell; with `repeat` Word repeats the headings on each page."""
    from docx.oxml import OxmlElement

    table = document.add_table(len(sheet.rows), sheet.width)
    if hasattr(document, "sections"):
        table.style = "Table Grid"
    for number, row in enumerate(sheet.rows):
        cells = table.rows[number].cells
        for column, cell in enumerate(row):
            if cell.covered:
                continue
            place = cells[column]
            if cell.across * cell.down > 1:
                place = place.merge(table.cell(number + cell.down - 1, column + cell.across - 1))
            _fill(place, cell.text)
        if repeat and number in sheet.head:
            table.rows[number]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    return table


def _fill(place: Any, text: str) -> None:
    """Write a text: a line break parts paragraphs, a form feed lines of one paragraph."""
    lines = text.split("\n")
    place.paragraphs[0].add_run(lines[0].replace("\f", "\n"))
    for line in lines[1:]:
        place.add_paragraph().add_run(line.replace("\f", "\n"))


def docx(*parts: Sheet | str, repeat: bool = False) -> bytes:
    """Return a document of paragraphs and tables in their order."""
    document = new_document()
    for part in parts:
        if isinstance(part, str):
            document.add_paragraph(part)
        else:
            add_table(document, part, repeat=repeat)
    return saved(document)


def saved(document: Any) -> bytes:
    """Return the bytes of a document of python-docx."""
    out = io.BytesIO()
    document.save(out)
    return settled(out.getvalue())


def page_html(title: str, body: str, encoding: str = "utf-8") -> bytes:
    """Return a page as a booking system prints it."""
    head = f'<!DOCTYPE html>\n<html lang="ru">\n<head>\n<meta charset="{encoding}">\n<title>{title}</title>\n</head>\n'
    return f"{head}<body>\n{body}\n</body>\n</html>\n".encode(encoding)


def texts(rows: Sequence[Sequence[str]]) -> list[list[Cell]]:
    """Return rows of cells of these texts."""
    return [[Cell(text) for text in row] for row in rows]
