"""A document as a Word file that the agent can go on with."""

import io
from importlib import import_module
from typing import Any

from app.services.forms.document.column_widths import column_widths
from app.services.forms.document.shapes import Document, Style, TableBlock, TextBlock, xml_text

FONT = "Arial"
_POINTS = {Style.TITLE: 13.0, Style.HEADING: 11.0, Style.SMALL: 8.5, Style.BOX: 8.5}
_BODY = 10.5
_GREY = "595959"


def make_word_file(document: Document) -> bytes:
    """Return a document as a .docx; headings of tables come again on every page."""
    made = _WordFile(document)
    for block in document.blocks:
        if isinstance(block, TableBlock):
            made.add_table(block)
        else:
            made.add_text(block)
    return made.to_bytes()


class _WordFile:
    """Builds one file."""

    def __init__(self, document: Document) -> None:
        docx: Any = import_module("docx")
        self._shared: Any = import_module("docx.shared")
        self._oxml: Any = import_module("docx.oxml")
        self._file = docx.Document()
        self._file.core_properties.title = xml_text(document.title)[:255]
        self._file.core_properties.author = ""
        self._set_page(is_landscape=document.is_landscape)
        style = self._file.styles["Normal"]
        style.font.name, style.font.size = FONT, self._shared.Pt(_BODY)
        style.paragraph_format.space_after = self._shared.Pt(6)

    def _set_page(self, *, is_landscape: bool) -> None:
        section, mm = self._file.sections[0], self._shared.Mm
        short, long = mm(210), mm(297)
        section.page_width, section.page_height = (long, short) if is_landscape else (short, long)
        if is_landscape:
            section.orientation = import_module("docx.enum.section").WD_ORIENT.LANDSCAPE
        left, right, top = (14, 14, 14) if is_landscape else (24, 16, 18)
        section.left_margin, section.right_margin = mm(left), mm(right)
        section.top_margin, section.bottom_margin = mm(top), mm(top)

    def add_text(self, block: TextBlock) -> None:
        """Add a paragraph, or a frame."""
        if block.style is Style.BOX:
            self._add_frame(block)
            return
        alignment: Any = import_module("docx.enum.text").WD_ALIGN_PARAGRAPH
        paragraph = self._file.add_paragraph()
        self._write(paragraph, block.text, _POINTS.get(block.style, _BODY))
        if block.height_mm:
            paragraph.paragraph_format.space_before = self._shared.Mm(block.height_mm)
        if block.style in {Style.TITLE, Style.CENTER}:
            paragraph.alignment = alignment.CENTER
        if block.style is Style.RIGHT:
            section = self._file.sections[0]
            width = section.page_width - section.left_margin - section.right_margin
            paragraph.paragraph_format.left_indent = int(width * 0.45)
        if block.style in {Style.TITLE, Style.HEADING}:
            paragraph.paragraph_format.keep_with_next = True
            paragraph.paragraph_format.space_before = self._shared.Pt(10)
            for run in paragraph.runs:
                run.bold = True
        if block.style is Style.SMALL:
            self._make_grey(paragraph)

    def _add_frame(self, block: TextBlock) -> None:
        table = self._file.add_table(rows=1, cols=1, style="Table Grid")
        table.rows[0].height = self._shared.Mm(block.height_mm)
        self._write(table.cell(0, 0).paragraphs[0], block.text, _POINTS[Style.BOX])
        self._make_grey(table.cell(0, 0).paragraphs[0])
        self._file.add_paragraph()

    def _make_grey(self, paragraph: Any) -> None:
        for run in paragraph.runs:
            run.font.color.rgb = self._shared.RGBColor.from_string(_GREY)

    def add_table(self, block: TableBlock) -> None:
        """Add a table, each column of its share of the width."""
        section = self._file.sections[0]
        room = section.page_width - section.left_margin - section.right_margin
        size, widths = column_widths(block, room / self._shared.Pt(1))
        table = self._file.add_table(rows=1 + len(block.rows), cols=len(block.headings), style="Table Grid")
        table.autofit = False
        rows = list(table.rows)  # asked for once: each time it is counted anew
        self._fill_row(rows[0], block.headings, size, is_bold=True)
        self._mark(rows[0], "w:tblHeader")
        for row, told in zip(rows[1:], block.rows, strict=True):
            self._mark(row, "w:cantSplit")
            if told.is_heading:
                cells = row.cells
                cells[0].merge(cells[-1])
            self._fill_row(row, told.cells, size, is_bold=told.is_heading)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = int(room * width)
        plain = [rows[0], *(row for row, told in zip(rows[1:], block.rows, strict=True) if not told.is_heading)]
        for row in plain:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = int(room * width)
        self._file.add_paragraph()

    def _fill_row(self, row: Any, texts: tuple[str, ...], size: float, *, is_bold: bool) -> None:
        for cell, text in zip(row.cells, texts, strict=False):  # a merged row has one text
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_after = self._shared.Pt(0)
            paragraph.paragraph_format.keep_with_next = is_bold
            self._write(paragraph, text, size)
            for run in paragraph.runs:
                run.bold = is_bold

    def _mark(self, row: Any, name: str) -> None:
        row._tr.get_or_add_trPr().append(self._oxml.OxmlElement(name))  # noqa: SLF001 - it has no other way

    def _write(self, paragraph: Any, text: str, size: float) -> None:
        run = paragraph.add_run(xml_text(text))
        run.font.size = self._shared.Pt(size)

    def to_bytes(self) -> bytes:
        """Return the file."""
        stream = io.BytesIO()
        self._file.save(stream)
        return stream.getvalue()
