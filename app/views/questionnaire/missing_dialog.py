"""What is missing before printing, and the questionnaire as a sheet for a spreadsheet program."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.services.questionnaire.shapes import AnswerKey
from app.views.dialog_size import fitting
from app.views.dialogs import AppDialog
from app.views.icons import LEVEL_ICONS, icon
from app.views.questionnaire.rows import SheetRow
from app.views.theme import px
from app.views.widgets import Button

OPEN, SAVE, LEAD = "open", "save", "lead"


class MissingDialog(AppDialog):
    """Enter or a double click on a line goes to its answer.

    Names: "missing_dialog", "missing_list", "missing_go", "missing_save", "missing_open", "missing_dialog_cancel".
    Afterwards `choice` is "lead", "save", "open" or "", `key` the answer to go to.
    """

    def __init__(self, rows: Sequence[SheetRow], parent: QWidget | None = None) -> None:
        super().__init__("", name="missing_dialog", width_px=560, parent=parent)
        self.choice, self.key = "", None if not rows else rows[0].key
        title = self.tr("Before printing") if rows else self.tr("Ready to be printed")
        self.setWindowTitle(title)
        self.title_label.setText(title)
        sentence = (
            self.tr("These answers are missing or to be looked at. The questionnaire can be printed all the same.")
            if rows
            else self.tr("Every question that must be answered is answered, and nothing is doubtful.")
        )
        self.sentence_label.setText(sentence)
        self.sentence_label.setVisible(True)
        self._rows = list(rows)
        if rows:
            self._add_list(rows)
        save = Button(self.tr("Save as a spreadsheet…"), icon="download", name="missing_save")
        save.clicked.connect(self._on_save)
        self.add_button(save)
        opened = Button(self.tr("Open in a spreadsheet"), kind="primary", icon="file-spreadsheet", name="missing_open")
        opened.clicked.connect(self._on_open)
        self.add_button(opened)
        opened.setDefault(not rows)

    def _add_list(self, rows: Sequence[SheetRow]) -> None:
        self.list = QListWidget()
        self.list.setObjectName("missing_list")
        self.list.setAccessibleName(self.tr("Answers to mend"))
        self.list.setWordWrap(True)
        self.list.setSpacing(px(3))
        self.list.setIconSize(QSize(px(16), px(16)))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for row in rows:
            label = " ".join(part for part in (row.number, row.title) if part)
            item = QListWidgetItem(icon(LEVEL_ICONS[row.level], row.level), f"{label}\n{row.doubt}")
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.doubleClicked.connect(self._on_lead)
        self.add_content(self.list, 1)
        go = Button(self.tr("Go to the answer"), name="missing_go")
        go.setDefault(True)
        go.clicked.connect(self._on_go)
        self.add_button(go)
        self.resize(fitting(self, 680, 520))
        self.list.setFocus()

    def _end(self, choice: str) -> None:
        self.choice = choice
        self.accept()

    @Slot(QModelIndex)
    def _on_lead(self, _index: QModelIndex) -> None:
        self._on_go()

    @Slot()
    def _on_go(self) -> None:
        self.key = self._rows[max(0, self.list.currentRow())].key
        self._end(LEAD)

    @Slot()
    def _on_save(self) -> None:
        self._end(SAVE)

    @Slot()
    def _on_open(self) -> None:
        self._end(OPEN)


def ask_missing(parent: QWidget | None, rows: Sequence[SheetRow]) -> tuple[str, AnswerKey | None]:
    """Show what is missing and wait; return what is wanted, and the answer to go to."""
    dialog = MissingDialog(rows, parent)
    dialog.exec()
    answer = dialog.choice, dialog.key
    dialog.deleteLater()
    return answer
