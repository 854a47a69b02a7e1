"""The options of a field: one row an option, one column a language, typed into like a spreadsheet."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.services.forms.manifest import Option
from app.views.directories.words import language_name
from app.views.theme import px, tabular
from app.views.widgets import Button

_CODE = Qt.ItemDataRole.UserRole
_ROW_PX = 30


class OptionsTable(QWidget):
    """Keys in the table: F2 or typing edits, Insert adds, Del takes out, Ctrl+Up and Ctrl+Down move.

    Names: the table "field_options", the buttons "option_add", "option_remove", "option_up", "option_down".

    Signals:
        edited: the agent changed something.
    """

    edited = Signal()

    def __init__(self, languages: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = tuple(languages)
        self._rest: dict[str, dict[str, str]] = {}
        self._table = _Grid(0, len(self._languages) + 1, self)
        self._table.setObjectName("field_options")
        self._table.setAccessibleName(self.tr("Options"))
        self._table.setHorizontalHeaderLabels([*map(language_name, self._languages), self.tr("Code")])
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self._table.setMinimumHeight(px(150))
        self._table.verticalHeader().setDefaultSectionSize(px(_ROW_PX))
        self._table.verticalHeader().hide()
        self._table.setFont(tabular(QFont()))
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for text, name, icon, act in (
            (self.tr("Add"), "option_add", "plus", self._add),
            (self.tr("Take out"), "option_remove", "trash-2", self._remove),
            (self.tr("Up"), "option_up", "", self._up),
            (self.tr("Down"), "option_down", "", self._down),
        ):
            button = Button(text, kind="quiet", icon=icon, name=name)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self._table, 1)
        column.addLayout(row)
        self._table.itemChanged.connect(self._on_changed)
        self._table.wished.connect(self._on_wished)

    def show_options(self, options: Sequence[Option]) -> None:
        """Show options in order."""
        self._table.blockSignals(True)
        self._table.setRowCount(0)
        self._rest = {}
        for option in options:
            self._rest[option.code] = {key: text for key, text in option.texts.items() if key not in self._languages}
            self._insert(self._table.rowCount(), option.code, [option.texts.get(one, "") for one in self._languages])
        self._table.blockSignals(False)
        if options:
            self._table.setCurrentCell(0, 0)

    def options(self) -> tuple[Option, ...]:
        """Return the options as they stand; a row without any words is none."""
        found = []
        for row in range(self._table.rowCount()):
            texts = {one: self._text(row, at) for at, one in enumerate(self._languages)}
            words = {one: text for one, text in texts.items() if text}
            code = self._code(row)
            if words or code:
                found.append(Option(code, {**self._rest.get(code, {}), **words}))
        return tuple(found)

    def _text(self, row: int, column: int) -> str:
        item = self._table.item(row, column)
        return " ".join(item.text().split()) if item is not None else ""

    def _code(self, row: int) -> str:
        item = self._table.item(row, len(self._languages))
        return str(item.data(_CODE) or "") if item is not None else ""

    def _insert(self, row: int, code: str, texts: Sequence[str]) -> None:
        self._table.insertRow(row)
        for column, text in enumerate(texts):
            self._table.setItem(row, column, QTableWidgetItem(text))
        item = QTableWidgetItem(code)
        item.setData(_CODE, code)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        self._table.setItem(row, len(texts), item)

    @Slot()
    def _add(self) -> None:
        row = self._table.currentRow() + 1 if self._table.currentRow() >= 0 else self._table.rowCount()
        self._insert(row, "", [""] * len(self._languages))
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._table.setCurrentCell(row, 0)
        first = self._table.item(row, 0)
        if first is not None:
            self._table.editItem(first)
        self.edited.emit()

    @Slot()
    def _remove(self) -> None:
        row = self._table.currentRow()
        if row >= 0:
            self._table.removeRow(row)
            self.edited.emit()

    @Slot()
    def _up(self) -> None:
        self._move(-1)

    @Slot()
    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        row, column = self._table.currentRow(), self._table.currentColumn()
        to = row + by
        if row < 0 or not 0 <= to < self._table.rowCount():
            return
        code, texts = self._code(row), [self._text(row, at) for at in range(len(self._languages))]
        self._table.removeRow(row)
        self._insert(to, code, texts)
        self._table.setCurrentCell(to, column)
        self.edited.emit()

    @Slot(QTableWidgetItem)
    def _on_changed(self, _item: QTableWidgetItem) -> None:
        self.edited.emit()

    @Slot(str)
    def _on_wished(self, wish: str) -> None:
        {"add": self._add, "remove": self._remove, "up": self._up, "down": self._down}[wish]()


class _Grid(QTableWidget):
    """The table itself.

    Signals:
        wished: a key asked for something ("add", "remove", "up", "down").
    """

    wished = Signal(str)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        wish, item = _wish_of(event), self.currentItem()
        if wish:
            self.wished.emit(wish)
            event.accept()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and item is not None:
            self.editItem(item)  # not the dialog's button
            event.accept()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        """Let Tab leave the table after its last cell."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            last = self.currentRow() == self.rowCount() - 1 and self.currentColumn() == self.columnCount() - 1
            self.setTabKeyNavigation(self.rowCount() > 0 and not (last and event.key() == Qt.Key.Key_Tab))
        return super().event(event)


def _wish_of(event: QKeyEvent) -> str:
    if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
        return {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}.get(Qt.Key(event.key()), "")
    if event.matches(QKeySequence.StandardKey.Delete):
        return "remove"
    return "add" if event.key() == Qt.Key.Key_Insert else ""
