"""Writes a card, and where somebody else has changed the same fields lets the agent choose and writes again."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from app.errors import AppError
from app.services.clients.cards import ClientCard
from app.services.clients.directory import get_client, save_client
from app.services.clients.drafts import rebase
from app.services.desk import AgentName
from app.services.merging import Clash
from app.views.clients.wording import path_label, path_value
from app.views.compare_dialog import CompareRow, Comparison, ComparisonAnswer
from app.views.context import PageContext
from app.views.jobs import Lane

AskComparison = Callable[[Comparison], ComparisonAnswer | None]


class CardSaver(QObject):
    """Saves in the interactive lane, one card at a time.

    Signals:
        saved: the card as stored, the change set or None, and whether it was new, as one tuple.
        refused: fields can't be stored (list of FieldProblem).
        rebased: the fresh card, and mine with the choices on it, as one tuple; it is being saved.
        stayed: the agent left the comparison without a decision.
        failed: anything else (AppError).
        ended: nothing is written any more.
    """

    saved = Signal(object)
    refused = Signal(object)
    rebased = Signal(object)
    stayed = Signal()
    failed = Signal(object)
    ended = Signal()

    def __init__(self, context: PageContext, ask: AskComparison, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._ask = context, ask
        self.agents: Sequence[AgentName] = ()
        self._running = 0

    @property
    def is_busy(self) -> bool:
        """True while a card is written or what somebody else wrote is fetched."""
        return self._running > 0

    def save(self, draft: ClientCard, base: ClientCard | None) -> None:
        """Write a card that was loaded as `base`, or a new one."""
        on_done = partial(self._on_saved, base is None)
        on_error = partial(self._on_failed, draft, base)
        self._submit(partial(save_client, self._context.desk, draft, base), on_done, on_error)

    def _submit(
        self,
        function: Callable[[], object],
        on_done: Callable[..., object],
        on_error: Callable[[AppError], object],
    ) -> None:
        self._running += 1
        self._context.runner.submit(
            Lane.INTERACTIVE, function, on_done=on_done, on_error=on_error, on_end=self._on_end, receiver=self
        )

    def _on_end(self) -> None:
        self._running -= 1
        if not self._running:
            self.ended.emit()

    def _on_saved(self, is_new: bool, result: tuple[ClientCard, int | None]) -> None:
        card, change_set = result
        self.saved.emit((card, change_set, is_new))

    def _on_failed(self, draft: ClientCard, base: ClientCard | None, error: AppError) -> None:
        clashes, problems = error.params.get("clashes"), error.params.get("problems")
        if error.code == "clash" and isinstance(clashes, list) and base is not None and base.id is not None:
            load = partial(get_client, self._context.desk, base.id)
            self._submit(load, partial(self._on_fresh, draft, base, clashes), self.failed.emit)
        elif error.code == "fields_refused" and isinstance(problems, list):
            self.refused.emit(problems)
        else:
            self.failed.emit(error)

    def _on_fresh(self, draft: ClientCard, base: ClientCard, clashes: Sequence[Clash], fresh: ClientCard) -> None:
        # a dialog would keep the job that loaded from ending
        QTimer.singleShot(0, self, partial(self._settle, draft, base, clashes, fresh))

    def _settle(self, draft: ClientCard, base: ClientCard, clashes: Sequence[Clash], fresh: ClientCard) -> None:
        """Ask what stands, and save it on the card as it is in the base now."""
        agents = {agent.id: agent.name for agent in self.agents}
        answer = self._ask(comparison_of(clashes, agents, self._context.language))
        if answer is None:
            self.stayed.emit()
            return
        values = {clash.field: (clash.base, clash.mine, clash.theirs) for clash in clashes}
        chosen = {path: values[path][at] for path, at in answer.chosen.items()}
        mine = rebase(base, draft, fresh, chosen)
        self.rebased.emit((fresh, mine))
        self.save(mine, fresh)


def comparison_of(clashes: Sequence[Clash], agents: Mapping[int, str], language: str) -> Comparison:
    """Return the question of what stands: the value as it was, mine, theirs."""
    rows = tuple(
        CompareRow(
            clash.field,
            path_label(clash.field),
            tuple(path_value(clash.field, value, agents, language) for value in (clash.base, clash.mine, clash.theirs)),
        )
        for clash in clashes
    )
    return Comparison(
        QCoreApplication.translate("ClientClash", "Somebody else changed this client"),
        QCoreApplication.translate(
            "ClientClash", "These fields were changed here and elsewhere since the card was opened. Choose what stands."
        ),
        (
            QCoreApplication.translate("ClientClash", "As it was"),
            QCoreApplication.translate("ClientClash", "Yours"),
            QCoreApplication.translate("ClientClash", "Theirs"),
        ),
        rows,
        chosen=1,
        accept_text=QCoreApplication.translate("ClientClash", "Save these"),
    )
