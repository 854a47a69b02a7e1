"""A dialog that searches while one types: fields above, what is found below, arrow keys and Enter from any field."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.errors import AppError
from app.views.context import PageContext
from app.views.dialog_size import fitting
from app.views.dialogs import AppDialog
from app.views.jobs import Lane
from app.views.table_models import RowsModel
from app.views.texts import explain
from app.views.theme import px
from app.views.widgets import Button, DataTable, ElidedLabel, LineEdit

DEBOUNCE_MS = 150


class LiveSearchDialog(AppDialog):
    """Looks anew after each change of a field, off the window's thread; the answer to an older question is dropped.

    A subclass adds fields to `body` and hands them to `watch`, calls `add_found`, and overrides `question`,
    `show_found` and `take`.
    """

    def __init__(
        self, context: PageContext, title: str, sentence: str, *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, sentence, name=name, width_px=640, parent=parent)
        self._context = context
        self._generation = 0
        self._is_pending = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self.search)

    def question(self) -> Callable[[], Any]:
        """Return what looks for what is in the fields now; it runs in another thread."""
        raise NotImplementedError

    def show_found(self, found: Any) -> None:
        """Show what was found; the rows go to `show_rows`."""
        raise NotImplementedError

    def take(self, row: Any) -> None:
        """Take the chosen row."""
        raise NotImplementedError

    def detail(self, row: Any) -> str:
        """Return all that is known of a row in one line."""
        raise NotImplementedError

    def watch(self, field: LineEdit) -> None:
        """Search when this field is edited; let arrow keys and Enter work from it."""
        field.edited.connect(self._on_edited)
        field.installEventFilter(self)

    def add_found(self, model: RowsModel[Any], choose_text: str, names: tuple[str, str, str, str]) -> DataTable:
        """Add the line of what was found, the table, the line of details and the button, under these names."""
        found_name, table_name, detail_name, button_name = names
        self._model = model
        self._table = DataTable(model, name=table_name)
        self._table.setMinimumHeight(px(110))
        self._table.row_opened.connect(self._on_choose)
        self._table.current_row_changed.connect(self._on_row)
        self._found = ElidedLabel("", "muted", sentence=True, name=found_name)
        self._detail = ElidedLabel("", "", sentence=True, name=detail_name)
        self.add_content(self._found)
        self.add_content(self._table, 1)
        self.add_content(self._detail)
        self._choose = self.add_button(Button(choose_text, kind="primary", name=button_name))
        self._choose.setDefault(True)
        self._choose.clicked.connect(self._on_choose)
        self.resize(fitting(self, 940, 600))
        return self._table

    def show_rows(self, rows: list[Any], words: str) -> None:
        """Show rows, and words above them."""
        self._is_pending = False
        self._model.set_rows(rows)
        if self._table.current_row() < 0:
            self._table.select_row(0)
        self._found.setText(words)
        self._found.setVisible(bool(words))
        self._on_row(self._table.current_row())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move in the list, and Enter choose, while one types in a field."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                row = max(0, min(self._model.rowCount() - 1, self._table.current_row() + step))
                self._table.select_row(row)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._on_choose()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def search(self) -> None:
        """Search by what is in the fields."""
        self._timer.stop()
        self._is_pending = True
        self._generation += 1
        generation, look = self._generation, self.question()
        self._context.runner.submit(
            Lane.INTERACTIVE,
            lambda: (generation, look()),
            on_done=self._on_found,
            on_error=self._on_failed,
            receiver=self,
        )

    def _on_found(self, answer: tuple[int, Any]) -> None:
        generation, found = answer
        if generation == self._generation and not self._timer.isActive():
            self.show_found(found)

    def _on_failed(self, error: AppError) -> None:
        self._is_pending = False
        self._found.setText(explain(error))
        self._found.show()

    @Slot()
    def _on_edited(self) -> None:
        self._is_pending = True
        self._timer.start()

    @Slot(int)
    def _on_row(self, row: int) -> None:
        found = self._model.row_at(row)
        self._detail.setText("" if found is None else self.detail(found))
        self._choose.setEnabled(found is not None)

    @Slot()
    def _on_choose(self, _row: int = 0) -> None:
        """Take the current row; where the list does not yet show what was typed, bring it up to date first."""
        if self._is_pending:
            self.search()
            return
        row = self._model.row_at(self._table.current_row())
        if row is not None:
            self.take(row)
            self.accept()
