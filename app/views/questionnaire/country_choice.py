"""The choice of the country whose questionnaire is filled: a list that one types into to filter it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QListView, QWidget
from typing_extensions import override

from app.views.theme import px
from app.views.widgets import ChoiceBox

_WIDTH_PX = 176


class CountryChoice(ChoiceBox):
    """Named "questionnaire_country". What is typed filters the list; what names no country goes back to the chosen one.

    The signal `edited` tells that another one was chosen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((), name="questionnaire_country", parent=parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(self.tr("Country of the questionnaire"))
        self.view().setMinimumWidth(px(280))
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = QListView()
        popup.setProperty("role", "popup")
        completer.setPopup(popup)
        self.setCompleter(completer)
        line = self.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._on_finished)

    def show_choices(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show the countries and the chosen one; what is being typed stays where they are the same."""
        have = [(self.itemData(at), self.itemText(at)) for at in range(self.count())]
        if have != list(choices):
            self.clear()
            for code, words in choices:
                self.addItem(words, code)
        self.setCurrentIndex(self.findData(chosen))
        self.setEnabled(bool(choices))

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(_WIDTH_PX), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        line = self.lineEdit()
        if line is not None:
            line.selectAll()

    @Slot()
    def _on_finished(self) -> None:
        """Choose what was typed whole, else show the chosen one again."""
        at = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        if at < 0:
            self.setEditText(self.itemText(self.currentIndex()))
        elif at != self.currentIndex():
            self.setCurrentIndex(at)
            self.edited.emit()
