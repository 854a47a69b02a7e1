"""Opens the answers that are copied into an online form, and writes them as a file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.services.forms.data_sheet import FILE_ENDINGS, write_data_sheet
from app.services.forms.document.shapes import Document
from app.services.work import Work
from app.views.context import PageContext
from app.views.jobs import Lane
from app.views.questionnaire.data_sheet import copy_rows, sheet_document
from app.views.questionnaire.data_sheet_dialog import DataSheetDialog
from app.views.questionnaire.presenter import QuestionnairePresenter
from app.views.questionnaire.printing import file_name_of
from app.views.questionnaire.wording import sheet_title, text_in


class DataSheetPart(QObject):
    """Leads from the page to an online form.

    Args:
        context: what every screen is given.
        page: the page, for the dialog to stand over.
        presenter: holds the sheet.
        ask_path: asks where to save a file of the given name; the system's dialog where None.
    """

    def __init__(
        self,
        context: PageContext,
        page: QWidget,
        presenter: QuestionnairePresenter,
        *,
        ask_path: Callable[[str], Path | None] | None = None,
    ) -> None:
        super().__init__(page)
        self._context, self._page, self._presenter = context, page, presenter
        self._ask_path = ask_path or self._ask_where

    @Slot()
    def open(self) -> None:
        """Show the answers one by one."""
        if not self._presenter.may_leave() or self._presenter.sheet is None:
            return
        sheet, language = self._presenter.sheet, self._context.language
        title = f"{sheet_title(sheet)} · {text_in(sheet.questionnaire.country.names, language)}"
        save = partial(self._save, sheet_document(sheet, language), file_name_of(sheet, ".pdf"))
        dialog = DataSheetDialog(title, copy_rows(sheet, language), save, self._page.window())
        dialog.exec()
        dialog.deleteLater()

    def _save(self, document: Document, name: str) -> None:
        path = self._ask_path(name)
        if path is None:
            return
        whole = path if path.suffix.lower() in FILE_ENDINGS else path.with_name(f"{path.name}.pdf")

        def write(work: Work) -> Path:
            write_data_sheet(whole, document, self._context.forms.press, work)
            return whole

        self._context.runner.submit(
            Lane.BACKGROUND,
            write,
            on_done=self._on_saved,
            on_error=self._context.tell_problem,
            title=self.tr("Writing the data sheet"),
            receiver=self,
        )

    def _ask_where(self, file_name: str) -> Path | None:
        filters = (self.tr("PDF (*.pdf)"), self.tr("Word (*.docx)"), self.tr("Excel (*.xlsx)"))
        chosen, wished = QFileDialog.getSaveFileName(
            self._page.window(), self.tr("Save the data sheet"), str(Path.home() / file_name), ";;".join(filters)
        )
        if not chosen:
            return None
        path, ending = Path(chosen), FILE_ENDINGS[filters.index(wished)] if wished in filters else ""
        return path.with_suffix(ending) if ending and path.suffix.lower() in {*FILE_ENDINGS, ""} else path

    def _on_saved(self, path: Path) -> None:
        self._context.tell_written(self.tr("The data sheet is saved as %1").replace("%1", str(path)), None)
