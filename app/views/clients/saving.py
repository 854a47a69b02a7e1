"""Writes a card, and where somebody else has changed the same fields lets the agent choose and writes again."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import AppError
from app.services.clients.cards import ClientCard
from app.services.clients.directory import get_client, save_client
from app.services.clients.drafts import rebase
from app.services.desk import AgentName
from app.services.merging import Clash
from app.views.clashes import chosen_values, clash_question, clashes_of
from app.views.clients.wording import path_label, path_value
from app.views.compare_dialog import Comparison, ComparisonAnswer
from app.views.context import PageContext
from app.views.jobs import Lane
from app.views.texts import explain

AskComparison = Callable[[Comparison], ComparisonAnswer | None]


class CardSaver(QObject):
    """Saves in the interactive lane, one card at a time; `is_gone` once the client was found to be there no more.

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
        self.is_gone = False

    @property
    def is_busy(self) -> bool:
        """True while a card is written or what somebody else wrote is fetched."""
        return self._running > 0

    def words_of(self, error: AppError) -> str:
        """Return why nothing was saved, with what leads on."""
        further = self.tr("Esc opens that card.") if error.code == "client_merged" else ""
        return " ".join(filter(None, (explain(error), further)))

    def save(self, draft: ClientCard, base: ClientCard | None) -> None:
        """Write a card that was loaded as `base`, or a new one."""
        self.is_gone = False
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
        clashes, problems = clashes_of(error), error.params.get("problems")
        if clashes and base is not None and base.id is not None:
            load = partial(get_client, self._context.desk, base.id)
            self._submit(load, partial(self._on_fresh, draft, base, clashes), self.failed.emit)
        elif error.code == "fields_refused" and isinstance(problems, list):
            self.refused.emit(problems)
        else:
            self.is_gone = error.code in {"client_merged", "client_removed"}
            self.failed.emit(error)

    def _on_fresh(self, draft: ClientCard, base: ClientCard, clashes: Sequence[Clash], fresh: ClientCard) -> None:
        # a dialog would keep the job that loaded from ending
        QTimer.singleShot(0, self, partial(self._settle, draft, base, clashes, fresh))

    def _settle(self, draft: ClientCard, base: ClientCard, clashes: Sequence[Clash], fresh: ClientCard) -> None:
        """Ask what stands, and save it on the card as it is in the base now."""
        agents, language = {agent.id: agent.name for agent in self.agents}, self._context.language
        answer = self._ask(
            clash_question(clashes, path_label, lambda path, value: path_value(path, value, agents, language))
        )
        if answer is None:
            self.stayed.emit()
            return
        mine = rebase(base, draft, fresh, chosen_values(clashes, answer.chosen))
        self.rebased.emit((fresh, mine))
        self.save(mine, fresh)
