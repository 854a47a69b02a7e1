"""A tourist's questionnaire as a real Excel file, such as for an application that is made online."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.errors import EnvironmentProblemError

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS = (8, 44, 44, 44, 28, 40)


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One row of the sheet.

    Attributes:
        number: of the question, as the embassy numbers it.
        question: in words; the heading where `is_heading`.
        answer: as the agent reads it.
        printed: as the form has it.
        origin: where both are from.
        doubt: why it is to be looked at.
        is_heading: begins a section.
    """

    number: str
    question: str
    answer: str = ""
    printed: str = ""
    origin: str = ""
    doubt: str = ""
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class ReportPage:
    """A questionnaire to be written.

    Attributes:
        title: the line above.
        headings: number, question, answer, printed text, origin, doubt.
        lines: in the form's order.
    """

    title: str
    headings: Sequence[str]
    lines: Sequence[ReportLine]


def write_questionnaire(path: Path, page: ReportPage) -> None:
    """Write a questionnaire as a workbook; everything is text, and nothing is a formula, whatever it begins with.

    Raises:
        EnvironmentProblemError: the file can't be written, because it is open elsewhere or the disk is full.
    """
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active if book.active is not None else book.create_sheet()
    sheet.title = "Carnet"
    _fill(sheet, page)
    part = path.with_name(path.name + ".part")
    try:
        book.save(part)
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise EnvironmentProblemError("file_not_written", file=str(path)) from error


def _fill(sheet: "Worksheet", page: ReportPage) -> None:
    """Write title, headings and rows, and set the page for printing."""
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    _put(sheet.cell(1, 1), page.title)
    sheet.cell(1, 1).font = Font(bold=True, size=14)
    for at, heading in enumerate(page.headings, start=1):
        _put(sheet.cell(2, at), heading)
        sheet.cell(2, at).font = Font(bold=True)
    for row, line in enumerate(page.lines, start=3):
        texts = (line.number, line.question, line.answer, line.printed, line.origin, line.doubt)
        for at, text in enumerate(texts, start=1):
            cell = sheet.cell(row, at)
            _put(cell, text)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if line.is_heading:
                cell.font = Font(bold=True)
    for at, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(at)].width = width
    sheet.freeze_panes = "A3"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _put(cell: Any, text: str) -> None:
    """Write text as text."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if text:
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)
        cell.data_type = "s"
        cell.number_format = "@"
        cell.quotePrefix = text[:1] in {"=", "+", "-", "@"}
