"""A questionnaire field by field on paper, for applications that are made online: as pages, Word file or workbook."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.errors import UserError
from app.services.forms.document.shapes import Block, Document, Style, TableBlock, TableRow, TextBlock
from app.services.forms.document_forms import OfficeKind, office_file, set_pages
from app.services.forms.manifest import AnswerKind
from app.services.forms.place_values import printed_date
from app.services.forms.places import DATES
from app.services.forms.press import FormPress
from app.services.questionnaire.shapes import Line
from app.services.whole_files import write_whole
from app.services.work import Work

_WIDTHS = (6, 34, 30, 30)
FILE_ENDINGS = (".pdf", ".docx", ".xlsx")


@dataclass(frozen=True, slots=True)
class DataLine:
    """One row of the sheet.

    Attributes:
        number: of the question, as the embassy numbers it.
        question: in words; the heading where `is_heading`.
        original: the question in the questionnaire's language, where that is another one.
        answer: as the agent reads it.
        printed: as it is typed into the embassy's form.
        is_heading: begins a section.
    """

    number: str
    question: str
    original: str = ""
    answer: str = ""
    printed: str = ""
    is_heading: bool = False


def printed_answer(line: Line) -> str:
    """Return an answer as it is typed into a form: days first in dates, a text without translation as it was given."""
    if line.field.kind is AnswerKind.DATE:
        return printed_date(line.value, DATES)
    return line.text or (line.value if line.field.kind is AnswerKind.TEXT else "")


def data_sheet(
    title: str, headings: tuple[str, str, str, str], lines: Sequence[DataLine], *, language: str
) -> Document:
    """Return a questionnaire as a document: one table with a row for each question.

    Args:
        title: says whose it is, and of which country.
        headings: number, question, answer, printed text.
        lines: in the form's order.
        language: of the words.
    """
    blocks: tuple[Block, ...] = (
        TextBlock(title, Style.TITLE),
        TableBlock(headings, _WIDTHS, tuple(map(_row, lines))),
    )
    return Document(title, blocks, language=language)


def _row(line: DataLine) -> TableRow:
    if line.is_heading:
        return TableRow((line.question,), is_heading=True)
    question = "\n".join(part for part in (line.question, line.original) if part)
    return TableRow((line.number, question, line.answer, line.printed))


def write_data_sheet(path: Path, document: Document, press: FormPress, work: Work | None = None) -> None:
    """Write a document as its file's ending says: .pdf, .docx or .xlsx.

    Raises:
        UserError: file_ending_unknown; what the press raises.
        EnvironmentProblemError: file_not_written.
        Cancelled: the work was cancelled.
    """
    ending = path.suffix.lower()
    if ending not in FILE_ENDINGS:
        raise UserError("file_ending_unknown", known=", ".join(FILE_ENDINGS))
    if ending == ".pdf":
        (made,) = set_pages(press, [document], work)
        data = made.pdf
    else:
        data = office_file(document, OfficeKind(ending.removeprefix(".")))
    write_whole(path, data)
