"""What *Take from* and *Copy to* share: people at the left, what is offered at the right, one write, one Undo."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.errors import AppError
from app.services.questionnaire.copying import AnswerSource, Offer, Overwritten, copy_answers, list_offers
from app.views.context import PageContext
from app.views.dialog_size import fitting
from app.views.dialogs import AppDialog
from app.views.jobs import Lane
from app.views.questionnaire.offer_lines import offer_lines
from app.views.questionnaire.offers_table import CopyWords, OffersPane
from app.views.texts import explain
from app.views.theme import px
from app.views.widgets import Button, Splitter


class CopyingDialog(AppDialog):
    """A dialog with people and offers. A subclass fills `people` and calls `offer` and `offer_nothing`.

    Attributes:
        shares: of the width: what the people take, and what is offered.
    """

    shares = (6, 10)

    def __init__(self, context: PageContext, title: str, sentence: str, *, name: str, parent: QWidget | None) -> None:
        super().__init__(title, sentence, name=name, width_px=760, parent=parent)
        self._context = context
        self._generation = 0
        self._is_writing = self._keeps_ticks = False
        self._source: AnswerSource | None = None
        self._targets: tuple[int, ...] = ()
        self._seen: tuple[Overwritten, ...] = ()
        self._said = ""
        side = QWidget()
        self.people = QVBoxLayout(side)
        self.people.setContentsMargins(0, 0, 0, 0)
        self.people.setSpacing(px(8))
        self.pane = OffersPane(name=f"{name}_offers")
        self.add_content(Splitter(side, self.pane, name=f"{name}_parts", sizes=self.shares), 1)
        self._do = self.add_button(Button("", kind="primary", name=f"{name}_do"))
        self._do.setDefault(True)
        self._do.clicked.connect(self._on_do)
        self.pane.ticks_changed.connect(self._on_ticks)
        self.resize(fitting(self, 1120, 680))

    def button_text(self, count: int) -> str:
        """Return the words of the button that copies so many answers."""
        raise NotImplementedError

    def done_text(self, count: int) -> str:
        """Return what the status line says when so many answers were copied."""
        raise NotImplementedError

    def ask(self, look: Callable[[], Any], on_done: Callable[[Any], object]) -> None:
        """Do something in another thread."""
        self._context.runner.submit(Lane.INTERACTIVE, look, on_done=on_done, on_error=self._on_failed, receiver=self)

    def offer(self, source: AnswerSource, targets: Sequence[int], title: str, *, keep_ticks: bool = False) -> None:
        """Show what a source offers to some tourists; what was asked for before is dropped."""
        self._generation += 1
        self._source, self._targets = source, tuple(targets)
        self._title, self._keeps_ticks = title, keep_ticks
        generation, desk, wanted = self._generation, self._context.desk, self._targets
        self.ask(lambda: (generation, list_offers(desk, source, wanted)), self._on_offers)

    def offer_nothing(self, hint: str) -> None:
        """Offer nothing, and say why."""
        self._generation += 1
        self._source, self._targets = None, ()
        self.pane.show_hint(hint)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter copies from wherever the cursor is."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_do()
        else:
            super().keyPressEvent(event)

    def _on_offers(self, answer: tuple[int, Sequence[Offer]]) -> None:
        generation, offers = answer
        if generation == self._generation:
            lines = offer_lines(offers, self._context.language, len(self._targets))
            self._seen = tuple(one for offer in offers for one in offer.overwrites)
            self.pane.show_offers(self._title, lines, keep_ticks=self._keeps_ticks)

    @Slot()
    def _on_ticks(self) -> None:
        count = len(self.pane.offers.ticked_lines())
        self.footer.set_state(self.pane.summary())
        self._do.setText(self.button_text(count))
        self._do.setEnabled(bool(count) and not self._is_writing)

    @Slot()
    def _on_do(self) -> None:
        keys, source = self.pane.keys(), self._source
        if not keys or source is None or self._is_writing:
            return
        self._is_writing = True
        self._do.setEnabled(False)
        self._said = self.done_text(len(self.pane.offers.ticked_lines()))
        copy = partial(copy_answers, self._context.desk, source, self._targets, keys, seen=self._seen)
        self.ask(copy, self._on_written)

    def _on_written(self, change_set: int | None) -> None:
        nothing = CopyWords.tr("Nothing was copied: all of it stands there already")
        self._context.events.answers_changed.emit()
        self._context.tell_written(nothing if change_set is None else self._said, change_set)
        self.accept()

    def _on_failed(self, error: AppError) -> None:
        self._is_writing = False
        self._on_ticks()
        self.footer.set_state(explain(error))
