"""Decides when the directory is looked through, and what mending does."""

from functools import partial

from PySide6.QtCore import QObject

from app.services.clients.upkeep.finding import findings
from app.services.clients.upkeep.mending import Mended, mend
from app.services.clients.upkeep.shapes import Finding, FindingKind, Findings
from app.services.work import Work
from app.views.context import PageContext
from app.views.jobs import Job, Lane
from app.views.texts import choice
from app.views.upkeep.findings_table import UpkeepWords
from app.views.upkeep.view import UpkeepView


class UpkeepPresenter(QObject):
    """Lives as long as its view; one look or one mend at a time, in the background.

    Args:
        context: the parts of the screen.
        view: the page.
    """

    def __init__(self, context: PageContext, view: UpkeepView) -> None:
        super().__init__(view)
        self._context, self._view = context, view
        self._found: dict[FindingKind, Findings] = {}
        self._waiting: list[FindingKind] = []
        self._job: Job | None = None
        self._is_stale = True
        self._has_mended = False
        view.look_requested.connect(self.look)
        view.cancel_requested.connect(self._on_cancel)
        view.back_requested.connect(context.go.open_clients)
        view.mend_requested.connect(self._on_mend)
        view.open_requested.connect(self._on_open)
        view.shown.connect(self._on_shown)
        for changed in (context.events.clients_changed, context.events.tourists_changed, context.events.tours_changed):
            changed.connect(self._on_changed)

    def look(self) -> None:
        """Look through the directory for every kind, the one that is looked at first."""
        self._is_stale = False
        current = self._view.kind()
        self._waiting = [current, *(kind for kind in FindingKind if kind is not current)]
        self._next()

    def _next(self) -> None:
        """Look for the next kind that waits."""
        if self._job is not None:
            return
        if not self._waiting:
            self._view.show_work("")
            if self._has_mended:
                self._has_mended = False
                self._view.go_on()
            return
        kind = self._waiting.pop(0)
        self._job = self._context.runner.submit(
            Lane.BACKGROUND,
            partial(self._findings, kind),
            on_done=partial(self._on_found, kind),
            on_error=self._context.tell_problem,
            on_progress=self._on_progress,
            on_end=self._on_end,
            title=choice("step", "upkeep_look"),
            receiver=self,
        )
        self._view.show_work(choice("step", "upkeep_look"))

    def _findings(self, kind: FindingKind, work: Work) -> Findings:
        return findings(self._context.desk, kind, work)

    def _on_found(self, kind: FindingKind, found: Findings) -> None:
        self._found[kind] = found
        self._view.show_found(dict(self._found), kind)

    def _on_progress(self, done: int, total: int, step: str) -> None:
        self._view.show_work(choice("step", step), done, total)

    def _on_end(self) -> None:
        self._job = None
        self._next()

    def _on_cancel(self) -> None:
        self._waiting = []
        if self._job is not None:
            self._job.cancel()

    def _on_shown(self) -> None:
        if self._is_stale and self._job is None:
            self.look()

    def _on_changed(self) -> None:
        """Somebody wrote: look anew, at once where the page is seen, else when it is."""
        self._is_stale = True
        if self._view.isVisible():
            self.look()

    def _on_mend(self) -> None:
        """Write what was proposed for the ticked findings; the status line offers Undo."""
        chosen = self._view.ticked()
        if not chosen or self._job is not None:
            return
        self._job = self._context.runner.submit(
            Lane.BACKGROUND,
            partial(self._mend, chosen),
            on_done=partial(self._on_mended, chosen[0].kind),
            on_error=self._context.tell_problem,
            on_progress=self._on_progress,
            on_end=self._on_end,
            title=choice("step", "upkeep_mend"),
            receiver=self,
        )
        self._view.show_work(choice("step", "upkeep_mend"))

    def _mend(self, chosen: tuple[Finding, ...], work: Work) -> Mended:
        return mend(self._context.desk, chosen, work)

    def _on_mended(self, kind: FindingKind, mended: Mended) -> None:
        if kind is FindingKind.TOURIST_WITHOUT_CLIENT:
            text = UpkeepWords.tr("%n tourist(s) linked", "", mended.done)
            what = UpkeepWords.tr("linking %n tourist(s)", "", mended.done)
        else:
            text = UpkeepWords.tr("%n field(s) mended", "", mended.done)
            what = UpkeepWords.tr("mending %n field(s)", "", mended.done)
        if mended.passed_over:
            others = UpkeepWords.tr("%n passed over: edited meanwhile", "", mended.passed_over)
            text = f"{text}; {others}"
        self._has_mended = True
        self._context.tell_written(text, mended.change_set, what=what)
        self._context.events.clients_changed.emit()
        if kind is FindingKind.TOURIST_WITHOUT_CLIENT:
            self._context.events.tourists_changed.emit()

    def _on_open(self) -> None:
        """Open the client's card, or the tourist on the tour."""
        one = self._view.current_finding()
        if one is None:
            return
        if one.tour_id is not None:
            self._context.go.open_tour(one.tour_id, one.record_id)
        else:
            self._context.go.open_client(one.record_id)
