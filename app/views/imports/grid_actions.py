"""Actions that work on where the cursor is in the grid, or on the ticks of its rows."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.views.imports.actions import ImportActions
from app.views.imports.bar import ActionBar
from app.views.imports.column_menu import ColumnMenu
from app.views.imports.grid import ImportGrid


class GridActions(QObject):
    """Tells which column, cell or row an action means, and opens the menus of columns.

    Signals:
        column_moved: source column and step, as one tuple.
        cell_to_note_requested: source row and column, as one tuple.
        rows_ticked: the source rows that are to be ticked (frozenset).
        decide_requested: it is to be decided what becomes of a source row (int).
    """

    column_moved = Signal(object)
    cell_to_note_requested = Signal(object)
    rows_ticked = Signal(object)
    decide_requested = Signal(object)

    def __init__(self, acts: ImportActions, grid: ImportGrid, page: QWidget) -> None:
        super().__init__(page)
        self._grid = grid
        self._bar: ActionBar | None = None
        self.menu = ColumnMenu(grid, page)
        acts.select_all.triggered.connect(self._on_select_all)
        acts.clear.triggered.connect(self._on_clear)
        acts.cell_to_note.triggered.connect(self._on_cell_to_note)
        acts.move_left.triggered.connect(self._on_move_left)
        acts.move_right.triggered.connect(self._on_move_right)
        acts.add_field.triggered.connect(self._on_add_field)
        acts.decide.triggered.connect(self._on_decide)
        grid.decide_requested.connect(self.decide_requested)
        grid.rows_ticked.connect(self.rows_ticked)
        grid.menu_requested.connect(self._on_menu_requested)

    def open_headings_at(self, bar: ActionBar) -> None:
        """Let the menu of further fields open below its button in this bar."""
        self._bar = bar

    @Slot()
    def _on_select_all(self) -> None:
        arrangement = self._grid.import_model.arrangement
        if arrangement is not None:
            self.rows_ticked.emit(frozenset(arrangement.kept))

    @Slot()
    def _on_clear(self) -> None:
        self.rows_ticked.emit(frozenset[int]())

    @Slot()
    def _on_cell_to_note(self) -> None:
        place = self._grid.current_place()
        if place is not None and place[1].column is not None:
            self.cell_to_note_requested.emit((place[0], place[1].column))

    @Slot()
    def _on_decide(self) -> None:
        place = self._grid.current_place()
        if place is not None:
            self.decide_requested.emit(place[0])

    @Slot()
    def _on_move_left(self) -> None:
        self._move(-1)

    @Slot()
    def _on_move_right(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        place = self._grid.current_place()
        if place is not None and place[1].column is not None:
            self.column_moved.emit((place[1].column, step))

    @Slot()
    def _on_add_field(self) -> None:
        arrangement = self._grid.import_model.arrangement
        if arrangement is not None and self._bar is not None:
            self.menu.open_for_heading(arrangement, self._bar.anchor(self._bar.add_field_button))

    @Slot(int)
    def _on_menu_requested(self, section: int) -> None:
        arrangement = self._grid.import_model.arrangement
        if arrangement is not None:
            self.menu.open_for_column(arrangement, section)
