"""Leads the dialog in which clients are merged, from opening it to the merge."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.services.clients.merging.merge import merge_clients
from app.services.clients.merging.plan import open_merge
from app.services.clients.merging.shapes import MergePlan
from app.services.desk import Desk, list_agents
from app.services.persons.countries import list_countries
from app.views.context import PageContext
from app.views.jobs import Lane
from app.views.merging.dialog import MergeDialog
from app.views.merging.wording import merged_words, merging_words, name_of_result
from app.views.texts import explain

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Loaded:
    """What the dialog shows."""

    plan: MergePlan
    agents: Mapping[int, str]


class Merging(QObject):
    """Leads one dialog from opening to the merge."""

    def __init__(self, context: PageContext, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._context, self._parent = context, parent
        self._dialog: MergeDialog | None = None
        self._kept_id: int | None = None

    def run(self, client_ids: Sequence[int]) -> int | None:
        """Ask and merge; return the client who is kept, or None."""
        language = self._context.language
        loaded = self._await(partial(_load, self._context.desk, client_ids, language), self._context.tell_problem)
        if loaded is not None:
            dialog = self._dialog = MergeDialog(loaded.plan, loaded.agents, language, self._parent)
            dialog.merge_requested.connect(self._on_merge)
            dialog.reload_requested.connect(self._on_reload)
            dialog.exec()
            dialog.deleteLater()
        self.deleteLater()
        return self._kept_id

    def _await(self, function: Callable[[], T], on_error: Callable[[AppError], object]) -> T | None:
        """Run a service in the interactive lane and wait for it, while the window goes on living."""
        found: list[T] = []
        loop = QEventLoop(self)
        self._context.runner.submit(
            Lane.INTERACTIVE, function, on_done=found.append, on_error=on_error, on_end=loop.quit, receiver=self
        )
        loop.exec()
        loop.deleteLater()
        return found[0] if found else None

    def _on_merge(self) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        dialog.set_busy(busy=True)
        kept_id = dialog.kept_id()
        self._context.runner.submit(
            Lane.INTERACTIVE,
            partial(merge_clients, self._context.desk, dialog.plan, dialog.choices(), kept_id),
            on_done=partial(self._on_merged, kept_id),
            on_error=self._on_refused,
            receiver=self,
        )

    def _on_merged(self, kept_id: int, change_set: int) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        self._kept_id = kept_id
        dialog.accept()
        plan, choices = dialog.plan, dialog.choices()
        what = merging_words(name_of_result(plan, choices))
        self._context.tell_written(merged_words(plan, choices), change_set, what=what)
        events = self._context.events
        for changed in (events.clients_changed, events.tourists_changed, events.tours_changed, events.answers_changed):
            changed.emit()

    def _on_refused(self, error: AppError) -> None:
        if self._dialog is not None:
            self._dialog.set_busy(busy=False)
            self._dialog.show_problem(explain(error), can_reload=error.code == "merge_changed")

    def _on_reload(self) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        ids = [person.client.id for person in dialog.plan.persons]
        loaded = self._await(partial(_load, self._context.desk, ids, self._context.language), self._on_refused)
        if loaded is not None:
            dialog.show_plan(loaded.plan)


def _load(desk: Desk, client_ids: Sequence[int], language: str) -> _Loaded:
    """Return a plan; the names of countries, which its words name, are loaded, too. Raises as `open_merge`."""
    list_countries(language)
    return _Loaded(open_merge(desk, client_ids), {agent.id: agent.name for agent in list_agents(desk)})
