"""Decisions of the import page: reading, arranging with undo, importing, leaving."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from app.errors import AppError, UserError
from app.services.imports.arrangement import Arrangement
from app.services.work import Work
from app.views.clipboard import Pasted
from app.views.context import PageContext
from app.views.imports.history import ArrangementHistory
from app.views.imports.model import Section
from app.views.imports.screen import ImportScreen
from app.views.imports.tour_presenter import TourPresenter
from app.views.imports.words import ImportWords
from app.views.imports.work import ImportedRows, ReadList, import_rows, read_file, read_pasted
from app.views.jobs import Job, Lane
from app.views.texts import explain


class ImportPresenter(QObject):
    """Keeps the arrangement, with all earlier ones for undo, and brings it into the base.

    Args:
        context: the parts that a screen works with.
        screen: the page.
        tour: knows the tour.
        read_clipboard: gives what the clipboard holds.
        choose_file: asks for a file; the empty text when none was chosen.
        ask_leave: asks, with the rows that are left and those that are ready: "discard", "import", or "" to stay.
        parent: the page.
    """

    def __init__(
        self,
        context: PageContext,
        screen: ImportScreen,
        tour: TourPresenter,
        *,
        read_clipboard: Callable[[], Pasted],
        choose_file: Callable[[], str],
        ask_leave: Callable[[int, int], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._screen = context, screen
        self._tour = tour
        self._read_clipboard, self._choose_file, self._ask_leave = read_clipboard, choose_file, ask_leave
        self._history, self._words = ArrangementHistory(), ImportWords(self)
        self._job: Job | None = None
        self._is_importing = False

    @Slot()
    def insert(self) -> None:
        """Read the clipboard as a list."""
        pasted = self._read_clipboard()
        if pasted.is_empty:
            self._screen.show_notice(explain(UserError("list_empty")))
        elif pasted.file is not None:
            self._read(partial(read_file, self._context, pasted.file))
        else:
            self._read(partial(read_pasted, self._context, pasted))

    @Slot()
    def open_file(self) -> None:
        """Read a file as a list."""
        path = self._choose_file()
        if path:
            self._read(partial(read_file, self._context, Path(path)))

    @Slot()
    def cancel(self) -> None:
        """Give up what is being read or imported."""
        if self._job is not None:
            self._job.cancel()

    def _read(self, function: Callable[[Work], ReadList]) -> None:
        if self._job is None:
            self._work(self.tr("Reading the list…"), function, self._on_read)

    def _work(self, title: str, function: Callable[[Work], object], on_done: Callable[..., object]) -> None:
        self._screen.show_work(title)
        self._job = self._context.runner.submit(
            Lane.BACKGROUND,
            function,
            on_done=on_done,
            on_error=self._on_error,
            on_end=self._on_end,
            title=title.removesuffix("…"),
            receiver=self,
        )

    @Slot(object)
    def _on_read(self, read: ReadList) -> None:
        self._end_work()
        self._change(read.arrangement)
        self._screen.show_facts(self._words.facts(read))

    @Slot(object)
    def _on_error(self, error: AppError) -> None:
        self._end_work()
        self._screen.show_notice(explain(error))
        if error.code in {"service_removed", "tour_removed"}:
            self._tour.load_tour()

    @Slot()
    def _on_end(self) -> None:
        if self._job is not None:  # cancelled: neither done nor failed
            self._end_work()

    def _end_work(self) -> None:
        self._job, self._is_importing = None, False
        self._screen.show_work("")

    @Slot(object)
    def place(self, placed: tuple[int, str]) -> None:
        """Put a column under a field, or take it out."""
        column, field = placed
        if self._present is not None:
            self._change(self._present.place(column, field) if field else self._present.unplace(column))

    @Slot(object)
    def move(self, moved: tuple[int, int]) -> None:
        """Move a column by a heading."""
        if self._present is not None:
            self._change(self._present.move(*moved))

    @Slot(str)
    def show_heading(self, field: str) -> None:
        """Show one more field."""
        if self._present is not None:
            self._change(self._present.show_heading(field))

    @Slot(object)
    def type_cell(self, typed: tuple[int, Section, str]) -> None:
        """Take over what was typed in a cell."""
        row, section, text = typed
        if self._present is None:
            return
        if section.column is not None:
            self._change(self._present.edit(row, section.column, text))
        else:
            self._change(self._present.type_in(row, section.field, text))

    @Slot(object)
    def tick(self, rows: frozenset[int]) -> None:
        """Tick exactly these rows; this is no step to be undone."""
        if self._present is not None:
            self._history.replace(self._present.select(rows))
            self._show()

    @Slot()
    def remove_ticked(self) -> None:
        """Take the ticked rows out of the list."""
        if self._present is not None:
            self._change(self._present.remove(self._present.selected))

    @Slot(object)
    def send_cell_to_note(self, cell: tuple[int, int]) -> None:
        """Send one cell to the tourist's note."""
        if self._present is not None:
            self._change(self._present.send_to_note([cell]))

    @Slot()
    def send_rest_to_note(self) -> None:
        """Send what has no field, of the ticked rows or of all, to the note."""
        present = self._present
        if present is not None:
            self._change(
                present.send_rest_to_note([row for row in present.kept if row in present.selected] or present.kept)
            )

    @Slot()
    def undo(self) -> None:
        """Take back the last step."""
        if self._job is None and self._history.undo():
            self._show()

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        if self._job is None and self._history.redo():
            self._show()

    @property
    def _present(self) -> Arrangement | None:
        return self._history.present

    def _change(self, arrangement: Arrangement | None) -> None:
        if self._history.step(arrangement):
            self._show()

    def _show(self) -> None:
        history = self._history
        lacks_names = history.present is not None and history.present.kept and history.present.lacks_names
        hint = self.tr("Drag the column with the surnames under its heading: a tourist needs a name.")
        self._screen.show_notice(hint if lacks_names else "", "doubt")
        self._screen.show_arrangement(history.present, can_undo=history.can_undo, can_redo=history.can_redo)

    @Slot()
    def start_import(self) -> None:
        """Bring the rows that are ready into the tour."""
        if self._present is None or self._job is not None:
            return
        wanted = self._present.ready()
        if not wanted:
            return
        if self._tour.tour_id is None:
            self._screen.show_notice(self.tr("Say into which tour: type its number at the right."), "doubt")
            self._screen.focus_tour()
            return
        services = frozenset(self._screen.ticked_services())
        self._is_importing = True
        self._work(
            self.tr("Importing %n tourist(s)…", "", len(wanted)),
            partial(import_rows, self._context, self._present, wanted, self._tour.tour_id, services),
            self._on_imported,
        )

    @Slot(object)
    def _on_imported(self, done: ImportedRows) -> None:
        self._end_work()
        summary = done.summary
        refused = {done.wanted[one.row]: one for one in summary.refused}
        if self._present is not None:
            left = self._present.remove(row for row in done.wanted if row not in refused)
            for row, one in refused.items():
                for problem in one.problems:
                    left = left.refuse(row, problem.field, problem.code, problem.params)
            self._change(left)
        self._context.tell_written(self._words.summary(summary), summary.change_set if summary.added else None)
        self._context.events.tourists_changed.emit()
        if self._present is not None and not self._present.kept:
            self._screen.show_facts("")
            if self._screen.is_open():
                self._context.go.open_tour(done.tour_id)

    def can_leave(self) -> bool:
        """Return whether the page may be left; a list that is not imported is asked about first."""
        present = self._present
        if present is None or not present.kept or self._is_importing:
            return True
        choice = self._ask_leave(len(present.kept), len(present.ready()))
        if choice == "import":
            self.start_import()
            return False
        if choice == "discard":
            self._change(None)
            self._screen.show_facts("")
            return True
        return False
