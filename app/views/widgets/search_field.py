"""A live filter."""

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget
from typing_extensions import override

from app.views.icons import icon
from app.views.widgets.fields import LineEdit

DEBOUNCE_MS = 150


class SearchField(LineEdit):
    """Filters while one types: tells the text 150 ms after the last key, at once on Enter. Esc clears.

    Down goes into the table given by `set_table`; letters typed in that table come here.

    Signals:
        search_changed: the text to filter by (str), told once for each change.
        return_pressed_in_search: Enter, after `search_changed`.
    """

    search_changed = Signal(str)
    return_pressed_in_search = Signal()

    def __init__(self, hint: str = "", *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name=name, hint=hint, icon="search", parent=parent)
        self._clear = QAction(icon("x", "muted"), self.tr("Clear"), self)
        self._clear.triggered.connect(self.clear_search)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self._tell)
        self._told = ""
        self._table: QAbstractItemView | None = None
        self.textChanged.connect(self._on_text_changed)

    def set_table(self, table: QAbstractItemView) -> None:
        """Join with the table that is filtered."""
        self._table = table
        typed = getattr(table, "typed", None)
        if typed is not None:
            typed.connect(self.take_typed)

    @Slot()
    def clear_search(self) -> None:
        """Empty the field and tell so at once."""
        self.clear()
        self._tell()

    @Slot()
    def take_cursor(self) -> None:
        """Let the agent type over what is looked for."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    @Slot(str)
    def take_typed(self, text: str) -> None:
        """Go on with letters that were typed in the table."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.setText(self.text() + text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear_search()
        elif key == Qt.Key.Key_Down and self._table is not None:
            self._enter_table(self._table)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._tell()
            self.return_pressed_in_search.emit()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            clears = event.key() == Qt.Key.Key_Escape and bool(self.text())
            if clears:  # before Esc means "back" to the page
                event.accept()
                return True
        return super().event(event)

    def _enter_table(self, table: QAbstractItemView) -> None:
        self._tell()
        model = table.model()
        if model is not None and model.rowCount() and not table.currentIndex().isValid():
            table.setCurrentIndex(model.index(0, 0))
        table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._timer.start()

    @Slot()
    def _tell(self) -> None:
        self._timer.stop()
        text = self.value()
        if text != self._told:
            self._told = text
            self.search_changed.emit(text)
