"""The import page: the list under its headings, what there is to look at, the tour and its services."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.services.imports.arrangement import Arrangement
from app.views.imports.actions import ActionBar, ImportActions
from app.views.imports.column_menu import ColumnMenu
from app.views.imports.grid import ImportGrid
from app.views.imports.parts import ListPart, SidePart, empty_list
from app.views.theme import px
from app.views.widgets import Button, Notice, Page, PageHeader


class ImportPage(Page):
    """Brings a list from the clipboard or a file into a tour.

    Object names: import_page; insert_button, open_file_button; import_notice (with import_notice_action: Cancel);
    import_empty with insert_first_button; undo_button, redo_button, select_all_button, clear_selection_button,
    remove_selected_button, to_note_button, add_field_button; import_grid, import_headings, import_rows, cell_editor;
    field_picker, field_picker_filter, field_picker_list; cell_reason, source_line; import_footer, import_button;
    tour_field, problem_list, next_problem_button, service_list (service_list_<id>).

    Signals:
        insert_requested, open_file_requested, cancel_requested, undo_requested, redo_requested, import_requested.
        column_placed: source column and field, as one tuple; the empty field takes it out.
        column_moved: source column and step, as one tuple.
        heading_requested: a field that is to be shown as a heading (str).
        cell_typed: source row, Section and text, as one tuple.
        rows_ticked: the source rows that are to be ticked (frozenset).
        remove_requested: the ticked rows are to go.
        cell_to_note_requested: source row and column, as one tuple.
        rest_to_note_requested: what the ticked rows, or all, hold under no field.
        tour_search_changed, tour_entered: what is typed in the tour's field (str).
        tour_chosen: a tour's id.
    """

    insert_requested = Signal()
    open_file_requested = Signal()
    cancel_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    import_requested = Signal()
    column_placed = Signal(object)
    column_moved = Signal(object)
    heading_requested = Signal(str)
    cell_typed = Signal(object)
    rows_ticked = Signal(object)
    remove_requested = Signal()
    cell_to_note_requested = Signal(object)
    rest_to_note_requested = Signal()
    tour_search_changed = Signal(str)
    tour_entered = Signal(str)
    tour_chosen = Signal(object)

    def __init__(self, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(PageHeader(name="import_header"), name="import_page", parent=parent)
        self._arrangement: Arrangement | None = None
        self._leave_guard: Callable[[], bool] | None = None
        self._is_busy = False
        self._acts = ImportActions(self)
        self.grid = ImportGrid(language)
        self._list = ListPart(self.grid, self._acts)
        self._side = SidePart(self.grid, self._acts.next_problem)
        self._menu = ColumnMenu(self.grid, self)
        self._notice = Notice(name="import_notice")
        self._lay_out()
        self._connect()
        self.show_tour_name("", "", "")
        self.show_arrangement(None, can_undo=False, can_redo=False)

    def show_tour(self, tour_id: int) -> None:
        """Import into this tour."""
        self.tour_chosen.emit(tour_id)

    def can_leave(self) -> bool:
        """Ask what becomes of a list that is not imported; return False to stay."""
        return self._leave_guard is None or self._leave_guard()

    def set_leave_guard(self, guard: Callable[[], bool]) -> None:
        """Let `can_leave` ask this."""
        self._leave_guard = guard

    def is_open(self) -> bool:
        """Return whether the agent sees this page."""
        return self.isVisible()

    def show_tour_name(self, number: str, title: str, facts: str) -> None:
        """Name the tour; without a number ask for it."""
        words = " · ".join(part for part in (number, title) if part)
        self.header.set_title(
            self.tr("Import into tour %1").replace("%1", words) if number else self.tr("Import a list of tourists")
        )
        self._side.show_tour(number, facts)

    def show_facts(self, facts: str) -> None:
        """Say in one line what was understood."""
        self.header.set_facts(facts)

    def show_suggested_tours(self, tours: Sequence[tuple[int, str]]) -> None:
        """Offer tours for what is typed."""
        self._side.tour_field.show_suggestions(tours)

    def show_services(self, services: Sequence[tuple[int, str, str]], ticked: Sequence[int]) -> None:
        """Offer the tour's services: id, words, icon."""
        self._side.show_services(services, ticked)

    def ticked_services(self) -> tuple[int, ...]:
        """Return the ids of the services that all tourists are bound to."""
        return self._side.ticked_services()

    def show_arrangement(self, arrangement: Arrangement | None, *, can_undo: bool, can_redo: bool) -> None:
        """Show the list as it is arranged now, or that there is none."""
        had_list = self._arrangement is not None
        shown = arrangement if arrangement is not None and arrangement.kept else None
        self._arrangement = shown
        self.grid.show_arrangement(shown)
        self._side.show_problems(shown)
        self._list.show_counts(shown)
        self._acts.undo.setEnabled(can_undo)
        self._acts.redo.setEnabled(can_redo)
        self._update_actions()
        self._stack.setCurrentIndex(0 if shown is None else 1)
        if shown is not None and not had_list:
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_notice(self, text: str, level: str = "error") -> None:
        """Say one sentence above the list; the empty text takes it away."""
        if text or not self._is_busy:  # the empty text does not take Cancel away
            self._notice.set_notice(text, level)

    def show_work(self, text: str) -> None:
        """Say what is being done, with Cancel; the empty text when it has ended."""
        self._is_busy = bool(text)
        self._notice.set_notice(text, "info", self.tr("Cancel") if text else "")
        self._update_actions()

    def focus_tour(self) -> None:
        """Let the agent type the tour's number."""
        self._side.tour_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._side.tour_field.selectAll()

    def _lay_out(self) -> None:
        insert = Button(action=self._acts.insert, icon="clipboard-paste", name="insert_button")
        open_file = Button(action=self._acts.open_file, icon="folder-open", name="open_file_button")
        self.header.add_action(insert)
        self.header.add_action(open_file)
        self._stack = QStackedLayout()
        self._stack.addWidget(empty_list(self._acts))
        self._stack.addWidget(self._list)
        self._bar = ActionBar(self._acts)
        left = QWidget()
        left.setLayout(self._stack)
        left.setMinimumSize(px(360), px(200))
        self.body.setSpacing(px(12))
        self.body.addWidget(self._bar)
        self.body.addWidget(self._notice)
        self.body.addLayout(self._side.beside(left), 1)
        QWidget.setTabOrder(insert, open_file)

    def _connect(self) -> None:
        acts = self._acts
        for action, signal in (
            (acts.insert, self.insert_requested),
            (acts.open_file, self.open_file_requested),
            (acts.undo, self.undo_requested),
            (acts.redo, self.redo_requested),
            (acts.remove, self.remove_requested),
            (acts.rest_to_note, self.rest_to_note_requested),
        ):
            action.triggered.connect(signal)
        acts.start.triggered.connect(self._on_import)
        acts.select_all.triggered.connect(self._on_select_all)
        acts.clear.triggered.connect(self._on_clear)
        acts.cell_to_note.triggered.connect(self._on_cell_to_note)
        acts.move_left.triggered.connect(self._on_move_left)
        acts.move_right.triggered.connect(self._on_move_right)
        acts.add_field.triggered.connect(self._on_add_field)
        self._notice.action_requested.connect(self.cancel_requested)
        self.grid.column_placed.connect(self.column_placed)
        self.grid.cell_typed.connect(self.cell_typed)
        self.grid.rows_ticked.connect(self.rows_ticked)
        self.grid.menu_requested.connect(self._on_menu_requested)
        self._menu.column_placed.connect(self.column_placed)
        self._menu.heading_requested.connect(self.heading_requested)
        self._side.tour_field.search_changed.connect(self.tour_search_changed)
        self._side.tour_field.tour_entered.connect(self.tour_entered)
        self._side.tour_field.tour_chosen.connect(self.tour_chosen)

    def _update_actions(self) -> None:
        shown, busy = self._arrangement, self._is_busy
        has_rows = shown is not None and not busy
        for action in self._acts.for_rows:
            action.setEnabled(has_rows)
        selected = shown is not None and bool(shown.selected) and not busy
        self._acts.clear.setEnabled(selected)
        self._acts.remove.setEnabled(selected)
        self._acts.next_problem.setEnabled(shown is not None and bool(shown.problems))
        self._acts.insert.setEnabled(not busy)
        self._acts.open_file.setEnabled(not busy)
        ready = len(shown.ready()) if shown is not None else 0
        self._acts.start.setText(self.tr("Import %n tourist(s)", "", ready))
        self._acts.start.setEnabled(ready > 0 and not busy)
        self._bar.setVisible(shown is not None or self._acts.undo.isEnabled() or self._acts.redo.isEnabled())
        self.grid.setEnabled(not busy)

    def _current_column(self) -> int | None:
        place = self.grid.current_place()
        return None if place is None else place[1].column

    @Slot()
    def _on_import(self) -> None:
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)  # takes over what is still being typed
        self.import_requested.emit()

    @Slot()
    def _on_select_all(self) -> None:
        if self._arrangement is not None:
            self.rows_ticked.emit(frozenset(self._arrangement.kept))

    @Slot()
    def _on_clear(self) -> None:
        self.rows_ticked.emit(frozenset[int]())

    @Slot()
    def _on_cell_to_note(self) -> None:
        place = self.grid.current_place()
        if place is not None and place[1].column is not None:
            self.cell_to_note_requested.emit((place[0], place[1].column))

    @Slot()
    def _on_move_left(self) -> None:
        self._move(-1)

    @Slot()
    def _on_move_right(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        column = self._current_column()
        if column is not None:
            self.column_moved.emit((column, step))

    @Slot()
    def _on_add_field(self) -> None:
        if self._arrangement is not None:
            self._menu.open_for_heading(self._arrangement, self._acts.add_field_button)

    @Slot(int)
    def _on_menu_requested(self, section: int) -> None:
        if self._arrangement is not None:
            self._menu.open_for_column(self._arrangement, section)
