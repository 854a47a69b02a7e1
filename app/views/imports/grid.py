"""The grid of the import: headings that columns are dragged under, rows to tick, cells to type in."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from app.services.imports.arrangement import Arrangement
from app.views.imports.fate_board import FateBoard
from app.views.imports.headings import Headings
from app.views.imports.model import ImportModel, Section
from app.views.imports.row_ticks import RowTicks
from app.views.theme import colour, px, tabular
from app.views.widgets import CellDelegate

Index = QModelIndex | QPersistentModelIndex


class EditingDelegate(CellDelegate):
    """Paints quickly and edits in a plain line, named "cell_editor"."""

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setObjectName("cell_editor")
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()


class ImportGrid(QTableView):
    """Shows an arrangement. F2, Enter, a double click or typing edits; Space ticks the row; Alt+Down: column menu.

    Named "import_grid"; its headings are "import_headings", its rows "import_rows".

    Signals:
        column_placed: a column was dropped: source column and field ("" for none), as one tuple.
        menu_requested: the menu of a section is wanted (int).
        rows_ticked: the source rows that are ticked now (frozenset).
        cell_typed: source row, Section and text, as one tuple.
        decide_requested: it is to be decided what becomes of a source row (int).
        current_changed: another cell is current.
    """

    column_placed = Signal(object)
    menu_requested = Signal(int)
    rows_ticked = Signal(object)
    cell_typed = Signal(object)
    decide_requested = Signal(object)
    current_changed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_grid")
        self.setAccessibleName(self.tr("List to import"))
        self.import_model = ImportModel(language, self)
        self._cells = EditingDelegate(self)
        self._last_ticked = -1
        self._widths: dict[str, int] = {}
        self.setItemDelegate(self._cells)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.AnyKeyPressed | triggers.DoubleClicked)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._headings, self._ticks = Headings(self), RowTicks(self)
        self.setHorizontalHeader(self._headings)
        self.setVerticalHeader(self._ticks)
        self._ghost = QLabel(self)
        self._ghost.setObjectName("drag_ghost")
        self._ghost.setTextFormat(Qt.TextFormat.PlainText)
        self._ghost.hide()
        self.setModel(self.import_model)
        self._fit()
        self._headings.column_dropped.connect(self._on_column_dropped)
        self._headings.menu_requested.connect(self.menu_requested)
        self._headings.drag_changed.connect(self._on_drag_changed)
        self._ticks.row_pressed.connect(self._on_row_pressed)
        self._ticks.fate_pressed.connect(self._on_fate_pressed)
        self.import_model.cell_typed.connect(self.cell_typed)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def show_arrangement(self, arrangement: Arrangement | None) -> None:
        """Show another arrangement; the current cell and the place that is looked at stay where they can."""
        model, current = self.import_model, self.currentIndex()
        if _is_other_list(model.arrangement, arrangement):
            current = QModelIndex()
        row = model.source_row(current.row()) if current.isValid() else None
        section = model.sections[current.column()] if current.isValid() else None
        scrolled = (self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        had_rows = current.isValid()
        if model.show_arrangement(arrangement):
            self._ticks.show_largest(arrangement.source_rows[-1] if arrangement is not None else 0)
            self._fit_columns()
            self._restore(row, section)
            if had_rows:
                self.horizontalScrollBar().setValue(scrolled[0])
                self.verticalScrollBar().setValue(scrolled[1])
        self._ticks.viewport().update()
        self._headings.viewport().update()
        self.current_changed.emit()

    def show_fates(self, board: FateBoard) -> None:
        """Show what becomes of each row."""
        self.import_model.board = board
        self._ticks.viewport().update()
        self.current_changed.emit()

    def current_place(self) -> tuple[int, Section] | None:
        """Return source row and section of the current cell."""
        index = self.currentIndex()
        row = self.import_model.source_row(index.row()) if index.isValid() else None
        return None if row is None else (row, self.import_model.sections[index.column()])

    def show_cell(self, row: int, field: str, column: int | None) -> None:
        """Make the cell of a source row current and bring it into view."""
        model = self.import_model
        kept = model.arrangement.kept if model.arrangement is not None else ()
        section = model.section_of(field, column)
        if row in kept and section >= 0:
            index = model.index(kept.index(row), section)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def show_row(self, row: int) -> None:
        """Make the first cell of a source row current and bring it into view."""
        model = self.import_model
        kept = model.arrangement.kept if model.arrangement is not None else ()
        if row in kept:
            index = model.index(kept.index(row), 0)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def heading_rect(self, section: int) -> QRect:
        """Return where a section's headings are, in the grid's own coordinates."""
        header = self._headings
        left = header.mapTo(self, QPoint(header.sectionViewportPosition(section), 0))
        return QRect(left.x(), left.y(), header.sectionSize(section), header.height())

    def edit_current(self) -> None:
        """Open the current cell for typing."""
        if self.currentIndex().isValid():
            self.edit(self.currentIndex())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            return  # what the editor leaves over, such as Enter, is not meant for the grid
        key, section = event.key(), self.currentIndex().column()
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        is_menu = key == Qt.Key.Key_Menu or (
            key == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.AltModifier
        )
        if is_menu and section >= 0:
            self.menu_requested.emit(section)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            self.edit_current()
        elif key == Qt.Key.Key_Space and plain and section >= 0:
            self._on_row_pressed((self.currentIndex().row(), False))
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        section = self.columnAt(event.pos().x())
        if event.reason() is QContextMenuEvent.Reason.Mouse and section >= 0:
            self.menu_requested.emit(section)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        drop = self._headings.drop_section
        if self._headings.is_dragging and 0 <= drop < len(self.import_model.sections):
            tint = QColor(colour("accent"))
            tint.setAlphaF(0.12)
            painter = QPainter(self.viewport())
            left, width = self._headings.sectionViewportPosition(drop), self._headings.sectionSize(drop)
            painter.fillRect(left, 0, width, self.viewport().height(), tint)
            painter.fillRect(left, 0, px(2), self.viewport().height(), colour("accent"))
            painter.fillRect(left + width - px(2), 0, px(2), self.viewport().height(), colour("accent"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_ghost"):
            self._fit()
            self._fit_columns()

    def _fit(self) -> None:
        """Take over colours and sizes of the theme."""
        self.setFont(tabular(QFont()))  # the figures alone: the size stays the application's
        self._ticks.fit()
        self._cells.refresh()

    def _fit_columns(self) -> None:
        """Give each section the room that its headings and its first cells ask for, up to a limit."""
        metrics = QFontMetrics(self.font())
        for at in range(len(self.import_model.sections)):
            sample = self.import_model.sample(at)
            cells = max((metrics.horizontalAdvance(one.text) for one in sample), default=0)
            inset = px(6) if at == 0 else 0
            around = px(22) + inset  # what the delegate leaves free at both sides
            if any(one.icon or one.level in {"doubt", "error"} for one in sample):
                around += px(21)  # the icon before the words
            self._headings.resizeSection(at, max(self._headings.width_for(at) + inset, min(cells + around, px(220))))

    def _restore(self, row: int | None, section: Section | None) -> None:
        """Make the same cell current again, or the first one."""
        model = self.import_model
        if model.arrangement is None or not model.rowCount():
            return
        kept = model.arrangement.kept
        at = -1
        if section is not None:
            at = model.section_of(section.field, section.column)
        index = model.index(kept.index(row) if row in kept else 0, max(0, at))
        self.setCurrentIndex(index)

    @Slot(object)
    def _on_row_pressed(self, pressed: tuple[int, bool]) -> None:
        row, is_range = pressed
        arrangement = self.import_model.arrangement
        if arrangement is None:
            return
        first = self._last_ticked if is_range and 0 <= self._last_ticked < len(arrangement.kept) else row
        touched = frozenset(arrangement.kept[min(first, row) : max(first, row) + 1])
        is_on = arrangement.kept[row] not in arrangement.selected
        self._last_ticked = row
        self.rows_ticked.emit(arrangement.selected | touched if is_on else arrangement.selected - touched)

    @Slot(int)
    def _on_fate_pressed(self, row: int) -> None:
        source_row = self.import_model.source_row(row)
        if source_row is not None:
            self.setCurrentIndex(self.import_model.index(row, max(0, self.currentIndex().column())))
            self.decide_requested.emit(source_row)

    @Slot(object)
    def _on_column_dropped(self, dropped: tuple[int, int]) -> None:
        sections, (dragged, target) = self.import_model.sections, dropped
        column = sections[dragged].column
        if column is not None:
            self.column_placed.emit((column, sections[target].field if target >= 0 else ""))

    @Slot()
    def _on_drag_changed(self) -> None:
        self._ghost.setVisible(self._headings.is_dragging)
        if self._headings.is_dragging:
            self._ghost.setText(self._drag_words())
            self._ghost.setStyleSheet(_ghost_style())
            self._ghost.adjustSize()
            x = self._headings.mapTo(self, QPoint(self._headings.cursor_x, 0)).x() + px(10)
            self._ghost.move(max(0, min(x, self.width() - self._ghost.width())), self._headings.height() + px(6))
            self._ghost.raise_()
        self.viewport().update()

    def _drag_words(self) -> str:
        """Say what would happen if the column were dropped now."""
        model, dragged, drop = self.import_model, self._headings.dragged_section, self._headings.drop_section
        header = model.header_of(dragged) or ""
        if drop == dragged:
            return header
        if drop < 0 or not model.sections[drop].field:
            return self.tr("%1: not imported").replace("%1", header)
        other = model.header_of(drop)
        if other is not None:
            return self.tr("%1 swaps with %2").replace("%2", other).replace("%1", header)
        return f"{header} → {model.columns[drop].title}"

    @Slot()
    def _on_current_changed(self) -> None:
        self.current_changed.emit()


def _is_other_list(before: Arrangement | None, after: Arrangement | None) -> bool:
    return before is not None and after is not None and before.source_rows is not after.source_rows


def _ghost_style() -> str:
    """Return the style of the words that hang on the cursor while a column is dragged."""
    return (
        f"background: {colour('tip').name()}; color: {colour('on_tip').name()}; "
        f"border-radius: {px(6)}px; padding: {px(4)}px {px(8)}px; font-size: {px(12)}px;"
    )
