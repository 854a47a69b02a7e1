"""A questionnaire field by field, as it is typed into an embassy's online form: its rows, and the sheet on paper."""

from dataclasses import dataclass

from app.services.forms.data_sheet import DataLine, data_sheet, printed_answer
from app.services.forms.document.shapes import Document
from app.services.questionnaire.shapes import Sheet
from app.views.questionnaire.rows import RowKind, SheetRow, sheet_rows
from app.views.questionnaire.wording import NOTHING, SheetWords, sheet_title, text_in


@dataclass(frozen=True, slots=True)
class CopyRow:
    """One row to copy.

    Attributes:
        number: of the question.
        question: in the agent's language; the heading where `is_heading`.
        original: in the embassy's language, where that is another one.
        answer: as the agent reads it; empty where there is none.
        copied: what goes to the clipboard.
        doubt: why it is to be looked at.
        level: how bad that is.
        is_heading: begins a section or an entry.
    """

    number: str
    question: str
    original: str = ""
    answer: str = ""
    copied: str = ""
    doubt: str = ""
    level: str = ""
    is_heading: bool = False


def copy_rows(sheet: Sheet, language: str) -> list[CopyRow]:
    """Return the rows of a sheet in the form's order; further entries that are only offered are left out."""
    return [_row(row) for row in sheet_rows(sheet, language) if row.kind is not RowKind.ADD]


def _row(row: SheetRow) -> CopyRow:
    if row.line is None:
        return CopyRow("", row.title, is_heading=True)
    answer = "" if row.value == NOTHING else row.value
    return CopyRow(row.number, row.title, row.original, answer, printed_answer(row.line), row.doubt, row.level)


def sheet_document(sheet: Sheet, language: str) -> Document:
    """Return a questionnaire as a sheet of paper."""
    lines = [
        DataLine(row.number, row.question, row.original, row.answer, row.copied, row.is_heading)
        for row in copy_rows(sheet, language)
    ]
    headings = (
        SheetWords.tr("Number"),
        SheetWords.tr("Field"),
        SheetWords.tr("Answer"),
        SheetWords.tr("Printed text"),
    )
    country = text_in(sheet.questionnaire.country.names, language)
    return data_sheet(f"{sheet_title(sheet)} · {country}", headings, lines, language=language)
