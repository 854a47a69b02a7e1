"""Decisions of the import page: what it shows of the list, importing, leaving."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.errors import AppError
from app.views.context import PageContext
from app.views.imports.deciding import DecidingPresenter
from app.views.imports.foreseeing import ForeseeingPresenter
from app.views.imports.page_work import PageWork
from app.views.imports.screen import ImportScreen
from app.views.imports.session import ListSession, ListSource, ListState
from app.views.imports.tour_presenter import TourPresenter
from app.views.imports.words import ImportWords
from app.views.imports.work import ImportedRows, import_rows


class ImportPresenter(QObject):
    """Shows each state of the list and brings it into the base.

    Signals:
        imported: rows of this state of the list were imported (ListState).

    Args:
        context: the parts that a screen works with.
        screen: the page.
        session: keeps the list.
        work: runs what is long.
        tour: knows where the list goes.
        foreseeing: knows what will become of each row.
        deciding: asks what becomes of a row.
        ask_leave: asks, with the rows left and those that would be written: "discard", "import", or "" to stay.
        ask_undecided: asks of how many rows nothing was chosen: "decide", "alone" to link none, or "" to wait.
        parent: the page.
    """

    imported = Signal(object)

    def __init__(
        self,
        context: PageContext,
        screen: ImportScreen,
        session: ListSession,
        work: PageWork,
        tour: TourPresenter,
        foreseeing: ForeseeingPresenter,
        deciding: DecidingPresenter,
        *,
        ask_leave: Callable[[int, int], str],
        ask_undecided: Callable[[int], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._screen = context, screen
        self._session, self._work, self._tour = session, work, tour
        self._foreseeing, self._deciding = foreseeing, deciding
        self._ask_leave, self._ask_undecided = ask_leave, ask_undecided
        self._words = ImportWords(self)
        self._is_importing = False
        self._imported: tuple[int, object] | None = None  # change set, step
        self._source: ListSource | None = None  # of the list that is shown
        self._is_waiting = False
        session.changed.connect(self._show)
        foreseeing.foreseen.connect(self._on_foreseen)
        tour.target_changed.connect(self._on_target_changed)

    @Slot()
    def _show(self) -> None:
        self._is_waiting = False
        session, screen = self._session, self._screen
        arrangement = session.arrangement
        lacks_names = arrangement is not None and bool(arrangement.kept) and arrangement.lacks_names
        hint = self.tr("Drag the column with the surnames under its heading: everybody needs a name.")
        screen.show_notice(hint if lacks_names else "", "doubt")
        if self._source is not session.present.source:
            self._forget_told()
        screen.show_facts("" if session.present.is_empty else self._words.facts(session.present))
        screen.show_list(session.present, undo_words=session.undo_words, redo_words=session.redo_words)

    def _forget_told(self) -> None:
        """Take away what was said of a list that is no longer on the page."""
        if self._source is not None:
            self._context.voice.show_hint("")
        self._source, self._imported = self._session.present.source, None
        self._screen.show_summary("")

    @Slot()
    def _on_target_changed(self) -> None:
        """Hold the list against the dates of the tour that it goes into now."""
        self._session.hold_against(self._tour.trip)

    @Slot()
    def start_import(self) -> None:
        """Bring the rows that are ready into the tour, or into the directory."""
        self._is_waiting = False
        present = self._session.arrangement
        if present is None or self._work.is_busy:
            return
        wanted = present.ready()
        if not wanted:
            return
        if not self._tour.has_target:
            self._screen.show_notice(self.tr("Say into which tour: type its number at the right."), "doubt")
            self._screen.focus_tour()
            return
        if not self._foreseeing.is_current:
            self._is_waiting = True
            self._foreseeing.look_now()
        elif self._is_decided(wanted):
            self._import(wanted)

    @Slot()
    def _on_foreseen(self) -> None:
        if self._is_waiting:
            self.start_import()

    def _is_decided(self, wanted: tuple[int, ...]) -> bool:
        """Ask of rows that fit several clients; return whether the import may go on."""
        undecided = self._foreseeing.board.undecided(wanted)
        if not undecided:
            return True
        answer = self._ask_undecided(len(undecided))
        if answer == "decide":
            self._deciding.decide_all()
            return not self._foreseeing.board.undecided(wanted)
        return answer == "alone"

    def _import(self, wanted: tuple[int, ...]) -> None:
        services = frozenset(self._screen.ticked_services())
        tour_id = None if self._tour.is_directory else self._tour.tour_id
        self._is_importing = True
        self._foreseeing.stop()
        self._work.run(
            self.tr("Importing %n row(s)…", "", len(wanted)),
            partial(import_rows, self._context, self._session.present, wanted, tour_id, services),
            self._on_imported,
            self._on_error,
        )

    @Slot(object)
    def _on_error(self, error: AppError) -> None:
        if error.code in {"service_removed", "tour_removed"}:
            self._tour.load_tour()

    @Slot(object)
    def _on_imported(self, done: ImportedRows) -> None:
        self._is_importing = False
        summary = done.summary
        refused = {done.wanted[one.row]: one for one in summary.refused}
        present = self._session.arrangement
        self.imported.emit(self._session.present)
        if present is not None:
            left = present.remove(row for row in done.wanted if row not in refused)
            for row, one in refused.items():
                for problem in one.problems:
                    left = left.refuse(row, problem.field, problem.code, problem.params)
            self._session.arrange(left, self.tr("the import"))
        self._tell_summary(done)
        if done.tour_id is None:
            self._context.events.clients_changed.emit()
        else:
            self._context.events.tourists_changed.emit()
            if self._session.present.is_empty and self._screen.is_open():
                self._context.go.open_tour(done.tour_id, next(iter(summary.ids), None))

    def _tell_summary(self, done: ImportedRows) -> None:
        """Say what the import did: in the status line with Undo, and in the page with *Undo import*."""
        left = self._session.arrangement
        kept_back = len(left.to_mend) if left is not None else 0
        words = self._words.summary(done.summary, kept_back, is_directory=done.tour_id is None)
        source = self._session.present.source
        if source is not None and source.hidden:
            words += f"; {self._words.hidden(source.hidden)}"
        summary = done.summary
        change_set = summary.change_set if summary.added or summary.updated or summary.clients_written else None
        self._imported = None if change_set is None else (change_set, self._session.last_step)
        self._screen.show_summary(words, "doubt" if kept_back else "good", can_undo=change_set is not None)
        self._context.tell_written(words, change_set)

    @Slot()
    def undo(self) -> None:
        """Take back the last step; where that is the import, take it out of the base, too."""
        if self._work.is_busy:
            return
        if self._imported is not None and self._imported[1] is self._session.last_step:
            self.undo_import()
        else:
            self._session.undo()

    @Slot()
    def undo_import(self) -> None:
        """Take the last import back; its rows come back to the page where nothing was done there since."""
        if self._imported is not None:
            self._context.undo_written(self._imported[0], self._on_import_undone)

    @Slot()
    def _on_import_undone(self) -> None:
        imported, self._imported = self._imported, None
        self._screen.show_summary("")
        if imported is not None and imported[1] is self._session.last_step:
            self._session.drop_last()

    def can_leave(self) -> bool:
        """Return whether the page may be left; a list that is not imported is asked about first."""
        present = self._session.arrangement
        if present is None or not present.kept or (self._is_importing and self._work.is_busy):
            return True
        choice = self._ask_leave(len(present.kept), self._foreseeing.board.to_write(present.ready(), present))
        if choice == "import":
            self.start_import()
            return False
        if choice == "discard":
            self._session.take(ListState(), self.tr("discarding the list"))
            return True
        return False
