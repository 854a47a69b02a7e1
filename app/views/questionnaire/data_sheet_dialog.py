"""Answers to be copied one by one into an embassy's form on the net: Enter copies one and goes to the next."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.views.dialog_size import fitting
from app.views.dialogs import AppDialog
from app.views.questionnaire.data_sheet import CopyRow
from app.views.questionnaire.wording import NOTHING
from app.views.table_models import Cell, Column, RowsModel
from app.views.widgets import Button, DataTable, Label


class DataSheetDialog(AppDialog):
    """Every question in the form's order with what is typed there; what was copied bears a mark.

    Names: "data_sheet_dialog", "data_sheet_table", "data_sheet_question", "data_sheet_text", "data_sheet_told",
    "data_sheet_copy" (Enter), "data_sheet_save", "data_sheet_dialog_cancel". Ctrl+C copies and stays.

    Args:
        title: whose answers they are.
        rows: in the form's order.
        save: saves the sheet as a file.
    """

    def __init__(
        self, title: str, rows: Sequence[CopyRow], save: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        close = QCoreApplication.translate("DataSheetDialog", "Close")
        super().__init__(title, name="data_sheet_dialog", cancel_text=close, width_px=640, parent=parent)
        self.sentence_label.setText(
            self.tr("For an application that is made online: Enter copies an answer and goes to the next one.")
        )
        self.sentence_label.setVisible(True)
        self._rows, self._save = list(rows), save
        self._copied: set[int] = set()
        self._places = {id(row): at for at, row in enumerate(self._rows)}
        self._add_table()
        self._question = Label("", "muted", name="data_sheet_question", wrap=True)
        self._text = Label("", "section", name="data_sheet_text", wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._told = Label("", "muted", name="data_sheet_told", wrap=True)
        for label in (self._question, self._text, self._told):
            self.add_content(label)
        self._add_buttons()
        self.resize(fitting(self, 900, 640))
        self.table.select_row(self._next_from(-1))
        self.table.setFocus()

    def _add_table(self) -> None:
        columns = (
            Column("number", self.tr("Number"), self._number_cell, width=8),
            Column("question", self.tr("Question"), self._question_cell, width=36, stretch=True),
            Column("text", self.tr("Is typed there"), self._text_cell, width=34),
            Column("copied", self.tr("Copied"), self._copied_cell, width=12),
        )
        self.table_rows = RowsModel[CopyRow](columns, self._rows, parent=self)
        self.table = DataTable(self.table_rows, name="data_sheet_table")
        self.table.setAccessibleName(self.tr("Answers in the form's order"))
        self.table.set_elastic(question=16, text=14)
        self.table.row_opened.connect(self._on_row_opened)
        self.table.current_row_changed.connect(self._on_current)
        self.add_content(self.table, 1)

    def _add_buttons(self) -> None:
        save = Button(self.tr("Save the sheet…"), icon="download", name="data_sheet_save")
        save.setAutoDefault(False)
        save.clicked.connect(self._on_save)
        self.add_button(save)
        self._copy = Button(self.tr("Copy and go on"), kind="primary", icon="copy", name="data_sheet_copy")
        self._copy.setDefault(True)
        self._copy.clicked.connect(self._on_copy)
        self.add_button(self._copy)
        stay = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        stay.activated.connect(self._on_copy_and_stay)

    def _number_cell(self, row: CopyRow) -> str:
        return row.number

    def _question_cell(self, row: CopyRow) -> Cell:
        return Cell(row.question, "muted" if row.is_heading else "")

    def _text_cell(self, row: CopyRow) -> Cell:
        if row.is_heading:
            return Cell()
        return Cell(row.copied or NOTHING, row.level or ("" if row.copied else "muted"))

    def _copied_cell(self, row: CopyRow) -> Cell:
        return Cell(icon="check") if self._places[id(row)] in self._copied else Cell()

    def _current(self) -> CopyRow | None:
        return self.table_rows.row_at(self.table.current_row())

    def _next_from(self, at: int) -> int:
        """Return the next row that can be copied; -1 where none is left."""
        return next((place for place in range(at + 1, len(self._rows)) if self._rows[place].copied), -1)

    def _copy_current(self) -> bool:
        row, at = self._current(), self.table.current_row()
        if row is None or not row.copied:
            return False
        QGuiApplication.clipboard().setText(row.copied)
        self._copied.add(at)
        changed = self.table_rows.index(at, 0), self.table_rows.index(at, len(self.table_rows.columns) - 1)
        self.table_rows.dataChanged.emit(*changed)
        label = " ".join(part for part in (row.number, row.question) if part)
        self._told.setText(self.tr("In the clipboard: %1").replace("%1", label))
        return True

    @Slot()
    def _on_copy(self) -> None:
        """Copy the current answer and go to the next one."""
        at = self.table.current_row()
        was_copied = self._copy_current()
        after = self._next_from(at)
        if after >= 0:
            self.table.select_row(after)
        elif was_copied:
            self._told.setText(self.tr("In the clipboard: the last answer"))
        self.table.setFocus()

    @Slot()
    def _on_copy_and_stay(self) -> None:
        self._copy_current()

    @Slot(int)
    def _on_row_opened(self, _row: int) -> None:
        self._on_copy()

    @Slot(int)
    def _on_current(self, at: int) -> None:
        """Show the current answer whole."""
        row = self.table_rows.row_at(at)
        self._copy.setEnabled(row is not None)
        if row is None:
            return
        question = row.original or row.question
        self._question.setText(" ".join(part for part in (row.number, question) if part))
        self._text.setText(row.copied or row.doubt or NOTHING)

    @Slot()
    def _on_save(self) -> None:
        self._save()
