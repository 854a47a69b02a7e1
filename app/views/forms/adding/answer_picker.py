"""The list of answers to choose from, filtered by what is typed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.views.forms.item_list import ItemList, ListEntry
from app.views.theme import px
from app.views.widgets import LineEdit

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class FilterEdit(LineEdit):
    """A line that hands on the keys which move in the list below it.

    Signals:
        moved: one of them was pressed (QKeyEvent).
        picked: Enter.
        left: Esc.
    """

    moved = Signal(object)
    picked = Signal()
    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _MOVES:
            self.moved.emit(event)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.picked.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class AnswerPicker(QWidget):
    """Named "adding_filter" and "adding_answers". Enter takes the current answer, Esc goes back.

    Signals:
        typed: the filter changed.
        answer_picked: an answer was taken (its entry's key).
        left: Esc.
    """

    typed = Signal(str)
    answer_picked = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = FilterEdit(name="adding_filter")
        self.filter.setPlaceholderText(self.tr("Type a part of the answer's name"))
        self.filter.setAccessibleName(self.tr("Search among the answers"))
        self.answers = ItemList(self.tr("Answers"), name="adding_answers", opens_on_click=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.filter)
        column.addWidget(self.answers, 1)
        self.filter.textChanged.connect(self.typed)
        self.filter.moved.connect(self._on_moved)
        self.filter.picked.connect(self._on_picked)
        self.filter.left.connect(self._on_left)
        self.answers.opened.connect(self.answer_picked)

    def show_answers(self, entries: Sequence[ListEntry], chosen: object | None) -> None:
        """Show the answers and mark one; the first one while something is typed."""
        self.answers.blockSignals(True)
        self.answers.show_entries(entries)
        if self.filter.text() or not self.answers.select_key(chosen):
            self.answers.setCurrentRow(0)
        self.answers.blockSignals(False)

    def begin(self, text: str = "") -> None:
        """Go to the filter and begin with a text."""
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self.filter.setText(text)

    def clear(self) -> None:
        """Filter nothing."""
        self.filter.clear()

    @Slot(object)
    def _on_moved(self, event: QKeyEvent) -> None:
        self.answers.keyPressEvent(event)

    @Slot()
    def _on_picked(self) -> None:
        key = self.answers.current_key()
        if key is not None:
            self.answer_picked.emit(key)

    @Slot()
    def _on_left(self) -> None:
        self.filter.clear()
        self.left.emit()
