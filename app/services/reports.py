"""Reports: the tour's tourist list as a real Excel file."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.errors import EnvironmentProblemError
from app.person_fields import PERSON_FIELDS, FieldKind, PersonField
from app.services.persons.typing_in import show_value
from app.services.tours.cards import TouristCard

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

ALWAYS = ("surname_lat", "given_name_lat", "birth_date", "passport_series", "passport_number", "passport_expires")
DATE_FORMAT = "DD.MM.YYYY"
FIRST_DATE = "1900-03-01"
"""Earlier days are written as text: spreadsheet programs count them differently, or not at all.

Source: ECMA-376, part 1, 18.17.4.1, "Dates in a spreadsheet"; the 1900 system has a 29 February 1900 that never was.
"""


@dataclass(frozen=True, slots=True)
class ReportWords:
    """What the report says in the agent's language.

    Attributes:
        language: for the names of countries.
        title: the line above the list.
        headings: by catalogue name.
        sexes: what M and F are written as.
    """

    language: str
    title: str
    headings: Mapping[str, str]
    sexes: Mapping[str, str]


def write_tourist_list(path: Path, tourists: Sequence[TouristCard], words: ReportWords) -> None:
    """Write the tourists of a tour as a workbook; a field that no tourist has is left out.

    Series, numbers and phones are text cells, so leading zeros stay; dates are date cells. Nothing that a spreadsheet
    program could run is written as a formula.

    Raises:
        EnvironmentProblemError: the file can't be written, because it is open elsewhere or the disk is full.
    """
    from openpyxl import Workbook

    fields = [one for one in PERSON_FIELDS if one.name in ALWAYS or any(card.values[one.name] for card in tourists)]
    book = Workbook()
    sheet = book.active if book.active is not None else book.create_sheet()
    sheet.title = "Carnet"
    _fill(sheet, fields, tourists, words)
    save_book(book, path)


def save_book(book: "Workbook", path: Path) -> None:
    """Save a workbook; a file that is there stays whole where that fails.

    Raises:
        EnvironmentProblemError: the file can't be written, because it is open elsewhere or the disk is full.
    """
    part = path.with_name(path.name + ".part")
    try:
        book.save(part)
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise EnvironmentProblemError("file_not_written", file=str(path)) from error


def _fill(
    sheet: "Worksheet", fields: Sequence[PersonField], tourists: Sequence[TouristCard], words: ReportWords
) -> None:
    """Write title, headings and rows, and set the page for printing."""
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    write_text(sheet.cell(1, 1), words.title)
    sheet.cell(1, 1).font = Font(bold=True, size=14)
    widths = [8] * len(fields)
    for at, one in enumerate(fields, start=1):
        cell = sheet.cell(2, at)
        write_text(cell, words.headings[one.name])
        cell.font = Font(bold=True)
        widths[at - 1] = max(widths[at - 1], len(words.headings[one.name]))
    for line, card in enumerate(tourists, start=3):
        for at, one in enumerate(fields, start=1):
            widths[at - 1] = max(widths[at - 1], _write_value(sheet.cell(line, at), one, card.values[one.name], words))
    for at, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(at)].width = min(width + 2, 40)
    sheet.freeze_panes = "A3"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _write_value(cell: Any, field: PersonField, value: str, words: ReportWords) -> int:
    """Write one value and return how many characters wide it is."""
    if field.kind is FieldKind.DATE and len(value) == 10 and value >= FIRST_DATE:
        cell.value = date.fromisoformat(value)
        cell.number_format = DATE_FORMAT
        return len(DATE_FORMAT)
    text = words.sexes.get(value, value) if field.kind is FieldKind.SEX else show_value(field, value, words.language)
    if text:
        write_text(cell, text)
    return len(text)


def write_text(cell: Any, text: str) -> None:
    """Write text as text, whatever it begins with: = + - @ are no formula here."""
    cell.value = text
    cell.data_type = "s"
    cell.number_format = "@"
    if text[:1] in {"=", "+", "-", "@"}:
        cell.quotePrefix = True
