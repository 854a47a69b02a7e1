"""The import page: the list under its headings, what there is to look at, where it goes and its services."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.services.imports.arrangement import Arrangement
from app.services.imports.cleaning import CLEANINGS
from app.views.clipboard import Pasted
from app.views.documents.picture_drops import Pictures
from app.views.imports.actions import ImportActions
from app.views.imports.bar import ActionBar
from app.views.imports.clean_actions import CleanActions
from app.views.imports.fate_board import FateBoard
from app.views.imports.grid import ImportGrid
from app.views.imports.grid_actions import GridActions
from app.views.imports.list_part import ListPart, empty_list
from app.views.imports.session import ListState
from app.views.imports.side_part import SidePart
from app.views.imports.work_focus import WorkFocus
from app.views.theme import px
from app.views.widgets import Button, Notice, Page, PageHeader, WorkBand


class ImportPage(Page):
    """Brings a list from the clipboard or a file into a tour, or into the directory.

    Object names: import_page; insert_button, open_file_button; import_notice; import_work (with import_work_cancel);
    import_summary (with import_summary_action: Undo import); recipe_notice (with recipe_notice_action: Apply);
    import_empty with insert_first_button, open_first_button, from_tour_first_button; recipe_button;
    import_bar with undo_button, redo_button, to_russian_button, parse_button, remove_signs_button, clean_button,
    select_all_button, clear_selection_button, remove_selected_button, to_note_button, add_field_button,
    import_bar_more; import_grid, import_headings, import_rows, cell_editor; field_picker, field_picker_filter,
    field_picker_list; cell_reason, source_line; import_footer, import_button; source_card, tour_card, problem_list,
    next_problem_button, service_list (service_list_<id>).

    Signals:
        import_requested: Import was pressed.
        tour_chosen: a tour's id.
        list_dropped: what was dropped on the window (Pasted).
        pictures_dropped: pictures of documents were dropped on the window (Pictures).
        documents_read: documents were read from pictures (a list of PictureReading).
        undo_import_requested: the import that the page tells of is to be taken back.
    """

    import_requested = Signal()
    tour_chosen = Signal(object)
    list_dropped = Signal(object)
    pictures_dropped = Signal(object)
    documents_read = Signal(object)
    undo_import_requested = Signal()

    def __init__(self, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(PageHeader(name="import_header"), name="import_page", parent=parent)
        self._arrangement: Arrangement | None = None
        self._board = FateBoard()
        self._leave_guard: Callable[[], bool] | None = None
        self._is_busy = self._is_directory = False
        self.acts, self.cleanings = ImportActions(self), CleanActions(self, CLEANINGS)
        self.grid = ImportGrid(language)
        self._focus = WorkFocus(self, self.grid)
        self.side = SidePart(self.grid, self.acts.next_problem, self.acts.from_tour)
        self.on_grid = GridActions(self.acts, self.grid, self)
        self.work = WorkBand(name="import_work")
        self._list = ListPart(self.grid, self.acts)
        self._notice = Notice(name="import_notice")
        self._summary = Notice(name="import_summary")
        self.recipe = Notice(name="recipe_notice")
        self._lay_out()
        self._connect()
        self.show_tour_name("", "", "")
        self.show_list(ListState(), undo_words="", redo_words="")

    def show_tour(self, tour_id: int) -> None:
        """Import into this tour."""
        self.tour_chosen.emit(tour_id)

    def show_clients(self) -> None:
        """Import into the directory of regular clients."""
        self.side.target.target_chosen.emit("clients")

    def take_dropped(self, pasted: Pasted) -> None:
        """Read what was dropped on the window."""
        self.list_dropped.emit(pasted)

    def take_pictures(self, pictures: Pictures) -> None:
        """Read pictures of documents that were dropped on the window as a list."""
        self.pictures_dropped.emit(pictures)

    def take_documents(self, readings: object) -> None:
        """Show documents that were read from pictures as a list."""
        self.documents_read.emit(readings)

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
        self._is_directory = False
        words = " · ".join(part for part in (number, title) if part)
        self.header.set_title(
            self.tr("Import into tour %1").replace("%1", words) if number else self.tr("Import a list of tourists")
        )
        self.side.show_tour(number, facts)
        self._update_actions()

    def show_directory(self) -> None:
        """Say that the list goes into the directory of regular clients."""
        self._is_directory = True
        self.header.set_title(self.tr("Import into the regular clients"))
        self.side.show_directory()
        self._update_actions()

    def show_facts(self, facts: str) -> None:
        """Say in one line what was understood."""
        self.header.set_facts(facts)

    def show_suggested_tours(self, tours: Sequence[tuple[int, str]]) -> None:
        """Offer tours for what is typed."""
        self.side.target.tour_field.show_suggestions(tours)

    def show_suggested_sources(self, tours: Sequence[tuple[int, str]]) -> None:
        """Offer tours whose tourists may be the list, for what is typed."""
        self.side.source.show_suggestions(tours)

    def show_recipe(self, name: str) -> None:
        """Offer the recipe of this name; the empty text takes the offer away."""
        words = self.tr("The recipe %1 fits this list.").replace("%1", name) if name else ""
        self.recipe.set_notice(words, "info", self.tr("Apply") if name else "")

    def show_services(self, services: Sequence[tuple[int, str, str]], ticked: Sequence[int]) -> None:
        """Offer the tour's services: id, words, icon."""
        self.side.show_services(services, ticked)

    def ticked_services(self) -> tuple[int, ...]:
        """Return the ids of the services that all tourists are bound to."""
        return self.side.ticked_services()

    def show_list(self, state: ListState, *, undo_words: str, redo_words: str) -> None:
        """Show the list as it is now, or that there is none; the words tell what undo and redo would do."""
        before = self._arrangement
        shown = None if state.is_empty else state.arrangement
        self._arrangement = shown
        self.grid.show_arrangement(shown)
        self.side.source.show_source(state.source if shown is not None else None)
        self._show_told()
        self.acts.show_steps(undo_words, redo_words)
        self._update_actions()
        self._bar.setVisible(shown is not None or bool(undo_words or redo_words))
        self._stack.setCurrentIndex(0 if shown is None else 1)
        if shown is not None and (before is None or before.source_rows is not shown.source_rows):
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_fates(self, board: FateBoard) -> None:
        """Show what will become of each row."""
        self._board = board
        self.grid.show_fates(board)
        self._show_told()
        self._update_actions()

    def _show_told(self) -> None:
        self.side.show_problems(self._arrangement, self._board)
        self._list.show_counts(self._arrangement, self._board)

    def show_notice(self, text: str, level: str = "error") -> None:
        """Say one sentence above the list; the empty text takes it away."""
        self._notice.set_notice(text, level)

    def show_summary(self, text: str, level: str = "good", *, can_undo: bool = False) -> None:
        """Say what an import did, and offer to take it back; the empty text takes the words away."""
        self._summary.set_notice(text, level, self.tr("Undo import") if can_undo else "")

    def show_work(self, text: str, done: int = 0, total: int = 0) -> None:
        """Say what is being done and how far it is, with Cancel; the empty text when it has ended."""
        self.work.show_work(text, done, total)
        if bool(text) == self._is_busy:
            return
        self._is_busy = bool(text)
        if self._is_busy:
            self._focus.keep()
            self._update_actions()
            self._focus.settle()
        else:
            self._update_actions()
            self._focus.give_back(self._first)

    def focus_tour(self) -> None:
        """Let the agent type the tour's number."""
        self.side.target.tour_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.side.target.tour_field.selectAll()

    def _lay_out(self) -> None:
        insert = Button(action=self.acts.insert, icon="clipboard-paste", name="insert_button")
        open_file = Button(action=self.acts.open_file, icon="folder-open", name="open_file_button")
        self._first = insert
        self.header.add_action(insert)
        self.header.add_action(open_file)
        left = QWidget()
        self._stack = QStackedLayout(left)
        self._stack.addWidget(empty_list(self.acts))
        self._stack.addWidget(self._list)
        self._bar = ActionBar(self.acts, self.cleanings)
        self.on_grid.open_headings_at(self._bar)
        left.setMinimumSize(px(360), px(200))
        self.body.setSpacing(px(12))
        for band in (self._bar, self.work, self._summary, self.recipe, self._notice):
            self.body.addWidget(band)
        self.body.addLayout(self.side.beside(left), 1)
        QWidget.setTabOrder(insert, open_file)

    def _connect(self) -> None:
        self.acts.start.triggered.connect(self._on_import)
        self._summary.action_requested.connect(self.undo_import_requested)

    def _update_actions(self) -> None:
        shown, busy, acts = self._arrangement, self._is_busy, self.acts
        has_rows = shown is not None and not busy
        for action in acts.for_rows:
            action.setEnabled(has_rows)
        self.cleanings.set_enabled(enabled=has_rows)
        selected = shown is not None and bool(shown.selected) and not busy
        acts.clear.setEnabled(selected)
        acts.remove.setEnabled(selected)
        acts.next_problem.setEnabled(shown is not None and self.side.problems.count() > 0)
        acts.insert.setEnabled(not busy)
        acts.open_file.setEnabled(not busy)
        acts.from_tour.setEnabled(not busy)
        ready = self._board.to_write(shown.ready(), shown) if shown is not None else 0
        acts.start.setText(
            self.tr("Import %n client(s)", "", ready)
            if self._is_directory
            else self.tr("Import %n tourist(s)", "", ready)
        )
        acts.start.setEnabled(ready > 0 and not busy)
        self.grid.setEnabled(not busy)

    @Slot()
    def _on_import(self) -> None:
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)  # takes over what is still being typed
        self.import_requested.emit()
