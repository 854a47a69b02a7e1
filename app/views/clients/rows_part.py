"""A small table of a card's child rows with its buttons: add, edit, make current, remove."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.services.clients.drafts import ShownRow
from app.views.icons import icon
from app.views.table_models import Column, RowsModel
from app.views.theme import px
from app.views.widgets import Button, DataTable, Label
from app.views.widgets.head_row import HeadRow

_MOST_ROWS = 6


class RowsPart(QWidget):
    """Shows the rows of one section.

    In the table Ins adds, F2 or Enter edits, Del removes, Space makes current.
    Names, for the section "phones": "phones_part", "phones_table", "phones_add", "phones_edit", "phones_current",
    "phones_remove", "phones_empty".

    Args:
        section: what its rows are called in the services.
        title: the heading.
        empty: said where there are no rows.
        columns: of the table.
        add_text: words of the button that adds.
        current_text: words of the button that makes current; empty for none.
        elastic: the columns that give way where it is narrow, and the characters that they keep.
        optional: the columns that are left out where it is narrower still.

    Signals:
        add_requested: a row is to be added (section).
        edit_requested: a row is to be edited (section, row number).
        remove_requested: a row is to be removed (section, row number).
        current_requested: a row is to be made current (section, row number).
    """

    add_requested = Signal(str)
    edit_requested = Signal(str, int)
    remove_requested = Signal(str, int)
    current_requested = Signal(str, int)

    def __init__(
        self,
        section: str,
        title: str,
        empty: str,
        columns: Sequence[Column[ShownRow]],
        *,
        add_text: str,
        current_text: str = "",
        elastic: Mapping[str, int] | None = None,
        optional: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.section = section
        self.setObjectName(f"{section}_part")
        self._model: RowsModel[ShownRow] = RowsModel(columns, parent=self)
        self._table = DataTable(self._model, name=f"{section}_table")
        self._table.setAccessibleName(title)
        self._table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._table.set_elastic(**(elastic or {}))
        self._table.set_optional(*optional)
        self._empty = Label(empty, "muted", name=f"{section}_empty", wrap=True)
        self._buttons: list[Button] = []
        self._current: Button | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self._make_head(title, add_text, current_text))
        column.addWidget(self._empty)
        column.addWidget(self._table)
        self._table.row_opened.connect(self._on_edit)
        self._table.current_row_changed.connect(self._on_current_row_changed)
        self.show_rows(())

    def show_rows(self, rows: Sequence[ShownRow]) -> None:
        """Show other rows; the same line stays current."""
        before = self._table.current_row()
        self._model.set_rows(rows)
        self._table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._fit()
        if rows:
            self._table.select_row(min(max(before, 0), len(rows) - 1))
        self._on_current_row_changed(self._table.current_row())

    def _make_head(self, title: str, add_text: str, current_text: str) -> QWidget:
        """Return the heading with the buttons, which go below where the card is narrow."""
        head = HeadRow(Label(title, "section"), gap_px=2)
        head.add(self._button("add", add_text, "plus", self._on_add, keys="Ins"))
        head.add(self._button("edit", self.tr("Edit"), "pencil", self._on_edit, keys="F2"))
        if current_text:
            self._current = self._button("current", current_text, "check", self._on_make_current, keys="Space")
            head.add(self._current)
        head.add(self._button("remove", self.tr("Remove"), "trash-2", self._on_remove, keys="Del"))
        return head

    def _button(self, what: str, text: str, picture: str, slot: Callable[[], None], *, keys: str) -> Button:
        action = QAction(icon(picture), text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # other tables of the page have the same keys
        action.triggered.connect(slot)
        self._table.addAction(action)
        button = Button(kind="quiet", icon=picture, action=action, name=f"{self.section}_{what}")
        self._buttons.append(button)
        return button

    def _fit(self) -> None:
        """Be as high as the rows need, up to six."""
        rows = min(max(self._model.rowCount(), 1), _MOST_ROWS)
        head = self._table.horizontalHeader().sizeHint().height()
        self._table.setFixedHeight(head + rows * px(34) + px(14))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    @Slot(int)
    def _on_current_row_changed(self, row: int) -> None:
        """Let only those buttons be pressed that can do something."""
        has_row = 0 <= row < self._model.rowCount()
        for button in self._buttons[1:]:
            button.setEnabled(has_row)
        if self._current is not None and has_row:
            shown = self._model.row_at(row)
            self._current.setEnabled(shown is not None and not shown.current)

    @Slot()
    def _on_add(self) -> None:
        self.add_requested.emit(self.section)

    @Slot()
    def _on_edit(self) -> None:
        self._tell(self.edit_requested)

    @Slot()
    def _on_remove(self) -> None:
        self._tell(self.remove_requested)

    @Slot()
    def _on_make_current(self) -> None:
        self._tell(self.current_requested)

    def _tell(self, signal: SignalInstance) -> None:
        row = self._table.current_row()
        if row >= 0:
            signal.emit(self.section, row)
