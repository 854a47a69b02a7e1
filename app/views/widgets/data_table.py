"""The table preset of every list."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from app.views.table_models.columns import ColumnsModel
from app.views.table_models.rows_model import RowsModel
from app.views.theme import look, px, tabular
from app.views.widgets.cell_delegate import CellDelegate
from app.views.widgets.column_widths import ColumnWidths

ROW_PX = 34


class DataTable(QTableView):
    """Rows of 34 px without grid, selected whole, hovered softly; figures of one width.

    Home and End go to the first and last row, Enter opens, letters typed go to the filter (`SearchField.set_table`).
    The main window keeps the widths of the columns by objectName.

    Signals:
        row_opened: Enter or a double click (row number).
        current_row_changed: another row is current (row number, -1 for none).
        typed: letters typed while the table had the focus (str).
    """

    row_opened = Signal(int)
    current_row_changed = Signal(int)
    typed = Signal(str)

    def __init__(self, model: QAbstractItemModel | None = None, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._key_before: object | None = None
        self._cells = CellDelegate(self)
        self._widths = ColumnWidths(self, self._cells.cell_width)
        self.setItemDelegate(self._cells)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)  # a larger one is compared with each of a million rows, for minutes
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setSectionsMovable(False)
        columns.setMinimumSectionSize(px(32))
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setTextElideMode(Qt.TextElideMode.ElideRight)
        columns.sectionResized.connect(self._widths.stretch)
        self.doubleClicked.connect(self._on_double_clicked)
        self._fit()
        if model is not None:
            self.setModel(model)

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is None:
            return
        selection = self.selectionModel()
        if selection is not None:
            selection.currentRowChanged.connect(self._on_current_row_changed)
        if isinstance(model, RowsModel):
            model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.modelReset.connect(self._on_reset)
        self._widths.fit()

    def set_sorting(self, column: int = -1, *, descending: bool = False) -> None:
        """Let headings sort; start by a column, or in the rows' own order."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(column, order)
        self.setSortingEnabled(True)

    def set_elastic(self, *measured: str, **least: int) -> None:
        """Let further columns share the room with the stretching one; each shows at least so many characters.

        Those `measured` ask for what their rows say, and the stretching one takes what is left.
        """
        self._widths.set_elastic(least, measured)

    def set_optional(self, *keys: str) -> None:
        """Leave columns out where there is no room for them, the first one given first."""
        self._widths.set_optional(keys)

    def show_column(self, key: str, *, is_shown: bool) -> None:
        """Show or hide a column that isn't always needed."""
        model, header = self.model(), self.horizontalHeader()
        if isinstance(model, ColumnsModel):
            place = next(at for at, column in enumerate(model.columns) if column.key == key)
            if header.isSectionHidden(place) is is_shown:
                header.setSectionHidden(place, not is_shown)
                self._widths.stretch()

    def current_row(self) -> int:
        """Return the number of the current row, or -1."""
        return self.currentIndex().row()

    def select_row(self, row: int, *, shows: bool = True) -> None:
        """Make a row current and bring it into view, unless told otherwise; -1 selects none."""
        model = self.model()
        if model is not None and 0 <= row < model.rowCount():
            self.setAutoScroll(shows)
            self.setCurrentIndex(model.index(row, 0))
            self.setAutoScroll(True)
            if shows:
                self.scrollTo(model.index(row, 0))
        else:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())

    def column_widths(self) -> list[int]:
        """Return the widths of the columns at a font of 100 %."""
        return self._widths.kept()

    def restore_widths(self, widths: Sequence[int]) -> None:
        """Take over widths that were kept; a list of another length is of another table and is left."""
        self._widths.restore(widths)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, model = event.key(), self.model()
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain and self.current_row() >= 0:
            self.row_opened.emit(self.current_row())
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and plain and model is not None:
            self.select_row(0 if key == Qt.Key.Key_Home else model.rowCount() - 1)
        elif plain and event.text().strip() and event.text().isprintable():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(round(event.position().y())))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widths.stretch()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._fitted_to is not look():
            self._fit()
            self._widths.fit()

    def _fit(self) -> None:
        """Take over colours and sizes of the theme, once: setting the font changes the style again."""
        self._fitted_to = look()
        self.setFont(tabular(QFont()))  # the figures alone: the size stays the application's
        self.verticalHeader().setDefaultSectionSize(px(ROW_PX))
        self._cells.refresh()

    def _hover(self, row: int) -> None:
        before, self._cells.hovered_row = self._cells.hovered_row, row
        if before == row:
            return
        height, width = self.verticalHeader().defaultSectionSize(), self.viewport().width()
        for changed in (before, row):
            if changed >= 0:
                self.viewport().update(0, self.rowViewportPosition(changed), width, height)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.row_opened.emit(index.row())

    def _on_current_row_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        for index in (current, before):
            if index.isValid():
                top = self.rowViewportPosition(index.row())
                self.viewport().update(0, top, self.viewport().width(), self.verticalHeader().defaultSectionSize())
        self.current_row_changed.emit(current.row())

    def _on_about_to_reset(self) -> None:
        model = self.model()
        self._key_before = model.key_at(self.current_row()) if isinstance(model, RowsModel) else None

    def _on_reset(self) -> None:
        """Keep the current row where the same record is still shown."""
        self._hover(-1)
        self._widths.fit_rows()
        model, key = self.model(), self._key_before
        row = model.find_row(key) if isinstance(model, RowsModel) and key is not None else -1
        if row >= 0:
            self.select_row(row)
        else:
            self.current_row_changed.emit(-1)
