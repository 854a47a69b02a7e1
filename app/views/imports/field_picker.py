"""The menu of a column: all fields, narrowed by typing."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from app.views.theme import px
from app.views.widgets import LineEdit

_ROWS = 9


class FieldPicker(QDialog):
    """A list of fields under a line that narrows it; Enter or a click takes one, Esc leaves.

    The line is "field_picker_filter", the list "field_picker_list".

    Signals:
        field_chosen: the key that was taken (str).
    """

    field_chosen = Signal(str)

    def __init__(self, title: str, choices: Sequence[tuple[str, str, str]], parent: QWidget) -> None:
        """Take `choices` as key, words, and what is said beside them."""
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("field_picker")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self._choices = tuple(choices)
        self._filter = LineEdit(name="field_picker_filter", hint=title, icon="search")
        self._list = QListWidget()
        self._list.setObjectName("field_picker_list")
        self._list.setProperty("role", "popup")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(6), px(6), px(6), px(6))
        column.setSpacing(px(6))
        column.addWidget(self._filter)
        column.addWidget(self._list)
        self._filter.installEventFilter(self)
        self._filter.textChanged.connect(self._narrow)
        self._list.itemClicked.connect(self._take)
        self._narrow("")
        self.setFixedSize(px(320), px(48) + px(30) * _ROWS)

    def open_at(self, at: QPoint, current: str) -> None:
        """Show the menu with its corner at a place of the screen, kept on it, with a choice marked."""
        available = self.screen().availableGeometry()
        x = max(available.left(), min(at.x(), available.right() - self.width()))
        y = max(available.top(), min(at.y(), available.bottom() - self.height()))
        self.move(x, y)
        for number in range(self._list.count()):
            if self._list.item(number).data(Qt.ItemDataRole.UserRole) == current:
                self._list.setCurrentRow(number)
        self.show()
        self._filter.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            step = steps.get(Qt.Key(event.key()))
            if step is not None:
                last = self._list.count() - 1
                self._list.setCurrentRow(max(0, min(last, self._list.currentRow() + step)))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._take(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        self._list.clear()
        for key, label, beside in self._choices:
            if all(word in label.casefold() for word in words):
                item = QListWidgetItem(f"{label}  ·  {beside}" if beside else label)
                item.setData(Qt.ItemDataRole.UserRole, key)
                self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            key = str(item.data(Qt.ItemDataRole.UserRole))
            self.close()
            self.field_chosen.emit(key)
