"""What is missing before printing, then the questionnaire as a workbook: opened, or saved where the agent says."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.services.passing_files import make_passing_folder
from app.services.questionnaire.report import ReportLine, ReportPage, write_questionnaire
from app.services.questionnaire.shapes import Sheet
from app.services.work import Work
from app.views.context import PageContext
from app.views.jobs import Lane
from app.views.opening import open_in_system
from app.views.questionnaire.missing_dialog import LEAD, OPEN, SAVE, ask_missing
from app.views.questionnaire.presenter import QuestionnairePresenter
from app.views.questionnaire.rows import RowKind, sheet_rows
from app.views.questionnaire.wording import NOTHING, SheetWords, origin_words, sheet_title, text_in


class QuestionnairePrinting(QObject):
    """Leads from the page to paper.

    Args:
        context: what every screen is given.
        page: the page, for the dialogs to stand over.
        presenter: holds the sheet, goes to an answer.
        ask_path: asks where to save a file of the given name; the system's dialog where None.
        open_file: opens a file with the system's program for it.
    """

    def __init__(
        self,
        context: PageContext,
        page: QWidget,
        presenter: QuestionnairePresenter,
        *,
        ask_path: Callable[[str], Path | None] | None = None,
        open_file: Callable[[Path], bool] | None = None,
    ) -> None:
        super().__init__(page)
        self._context, self._page, self._presenter = context, page, presenter
        self._ask_path, self._open_file = ask_path or self._ask_where, open_file or open_in_system

    @Slot()
    def open(self) -> None:
        """Show what is missing; go to an answer, or write the workbook."""
        if not self._presenter.may_leave() or self._presenter.sheet is None:
            return
        sheet = self._presenter.sheet
        rows = [row for row in sheet_rows(sheet, self._context.language) if row.doubt]
        wish, key = ask_missing(self._page.window(), rows)
        if wish == LEAD:
            self._presenter.go_to(key)
        elif wish == SAVE:
            path = self._ask_path(report_file_name(sheet))
            if path is not None:
                whole = path if path.suffix.lower() == ".xlsx" else path.with_name(f"{path.name}.xlsx")
                self._write(sheet, lambda: whole, self._on_saved)
        elif wish == OPEN:
            self._write(sheet, lambda: make_passing_folder() / report_file_name(sheet), self._on_written)

    def _write(self, sheet: Sheet, make_path: Callable[[], Path], on_done: Callable[[Path], object]) -> None:
        page = report_page(sheet, self._context.language)

        def write(_work: Work) -> Path:
            path = make_path()
            write_questionnaire(path, page)
            return path

        self._context.runner.submit(
            Lane.BACKGROUND,
            write,
            on_done=on_done,
            on_error=self._context.tell_problem,
            title=self.tr("Writing the questionnaire"),
            receiver=self,
        )

    def _ask_where(self, file_name: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(
            self._page.window(),
            self.tr("Save the questionnaire"),
            str(Path.home() / file_name),
            self.tr("Excel (*.xlsx)"),
        )
        return Path(chosen) if chosen else None

    def _on_saved(self, path: Path) -> None:
        self._context.tell_written(self.tr("The questionnaire is saved as %1").replace("%1", str(path)), None)

    def _on_written(self, path: Path) -> None:
        if self._open_file(path):
            self._context.voice.show_hint(self.tr("The questionnaire opens in the spreadsheet program"))
        else:
            text = self.tr("No program for spreadsheets was found. The questionnaire is here: %1")
            self._context.voice.show_problem(text.replace("%1", str(path)))


def report_page(sheet: Sheet, language: str) -> ReportPage:
    """Return a questionnaire as it is written."""
    lines = []
    for row in sheet_rows(sheet, language):
        if row.kind is RowKind.ADD:
            continue
        line = row.line
        if line is None:
            lines.append(ReportLine("", row.title, is_heading=True))
            continue
        shown = "" if row.value == NOTHING else row.value
        lines.append(ReportLine(row.number, row.title, shown, line.text, origin_words(line), row.doubt))
    country = text_in(sheet.questionnaire.country.names, language)
    headings = (
        SheetWords.tr("Number"),
        SheetWords.tr("Field"),
        SheetWords.tr("Answer"),
        SheetWords.tr("Printed text"),
        SheetWords.tr("Where it is from"),
        SheetWords.tr("To look at"),
    )
    return ReportPage(f"{sheet_title(sheet)} · {country}", headings, tuple(lines))


def report_file_name(sheet: Sheet) -> str:
    """Return the name of the workbook."""
    return file_name_of(sheet, ".xlsx")


def file_name_of(sheet: Sheet, ending: str) -> str:
    """Return a file name that every system takes."""
    country = sheet.questionnaire.country.code
    surname = "".join(letter if letter.isalnum() or letter in "-_" else "_" for letter in sheet.surname)[:60]
    parts = (SheetWords.tr("Questionnaire"), country, surname)
    return " ".join(part for part in parts if part) + ending
