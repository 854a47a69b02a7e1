"""The table of the whole group: names and numbers stay in sight while it scrolls."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from app.views.questionnaire.group_heading import GroupHeading
from app.views.questionnaire.group_model import GroupModel
from app.views.theme import look, px, tabular
from app.views.widgets import CellDelegate

_ROW_PX, _COLUMN_PX, _PASSPORT_PX, _NAMES_PX = 34, 44, 84, 190


class GroupTable(QTableView):
    """Tourists by fields. Arrow keys move, Enter or a click opens, names are the vertical heading.

    Signals:
        cell_opened: row and column (int, int).
        cell_looked_at: another cell is current (row, column; -1 for none).
    """

    cell_opened = Signal(int, int)
    cell_looked_at = Signal(int, int)

    def __init__(self, model: GroupModel, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._group = model
        self._only_open = False
        self._cells = CellDelegate(self)
        self.setItemDelegate(self._cells)
        self.setHorizontalHeader(GroupHeading(model, self))
        self.setModel(model)
        self.setShowGrid(True)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for heading in (self.horizontalHeader(), self.verticalHeader()):
            heading.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            heading.setMinimumSectionSize(px(24))
            heading.setHighlightSections(True)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.clicked.connect(self._on_clicked)
        model.modelReset.connect(self._on_reset)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self._fit()

    def show_only_open(self, *, only_open: bool) -> None:
        """Leave out tourists and fields with nothing left to do, or show all."""
        self._only_open = only_open
        self._hide()

    def go_to_first(self) -> None:
        """Look at the first cell with something left to do, else at the first one."""
        open_rows = (row for row in range(self._group.rowCount()) if self._group.is_open_row(row))
        row = next(open_rows, 0)
        columns = range(self._group.columnCount())
        column = next((at for at in columns if self._group.line_at(row, at) is not None), 0) if columns else 0
        self.setCurrentIndex(self._group.index(row, column))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self.cell_opened.emit(index.row(), index.column())
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._fitted_to is not look():
            self._fit()

    def _fit(self) -> None:
        self._fitted_to = look()
        self.setFont(tabular(QFont()))  # the figures alone: the size stays the application's
        self._cells.refresh()
        self.verticalHeader().setDefaultSectionSize(px(_ROW_PX))
        self.verticalHeader().setFixedWidth(px(_NAMES_PX))
        self.horizontalHeader().setDefaultSectionSize(px(_COLUMN_PX))
        if self._group.columnCount():
            self.horizontalHeader().resizeSection(0, px(_PASSPORT_PX))

    def _hide(self) -> None:
        for row in range(self._group.rowCount()):
            self.setRowHidden(row, self._only_open and not self._group.is_open_row(row))
        for column in range(self._group.columnCount()):
            self.setColumnHidden(column, self._only_open and not self._group.is_open_column(column))

    def _on_reset(self) -> None:
        self._fit()
        self._hide()

    def _on_clicked(self, index: QModelIndex) -> None:
        self.cell_opened.emit(index.row(), index.column())

    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.cell_looked_at.emit(current.row(), current.column())
