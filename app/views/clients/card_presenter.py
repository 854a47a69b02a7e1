"""Decides what happens to the card of one client: open, edit, save, cancel, remove."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTime, Signal

from app.errors import AppError, UserError
from app.services.clients.cards import SECTIONS, ClientCard
from app.services.clients.directory import get_client, remove_client
from app.services.clients.drafts import ShownRow, shown_rows
from app.services.desk import Desk
from app.services.names.tables import load_name_tables
from app.services.persons.checks import FieldProblem
from app.views.client_names import name_of
from app.views.clients.card_screen import CardQuestions, CardScreen
from app.views.clients.past_presenter import PastPresenter
from app.views.clients.saving import CardSaver
from app.views.clients.wording import path_label
from app.views.context import PageContext
from app.views.jobs import Job, Lane
from app.views.texts import explain, explain_code

_OnError = Callable[[AppError], object]


class CardPresenter(QObject):
    """Holds the card as it was loaded (`base`) and as it is on the screen (`draft`).

    Signals:
        state_changed: whether a card is open or edited has changed.
        saved: the client was saved (id).
        removed: the client is not in the base any more.
        led_on: the client was merged into another one, which is opened in its place (id).
    """

    state_changed = Signal()
    saved = Signal(object)
    removed = Signal()
    led_on = Signal(object)

    def __init__(
        self, context: PageContext, screen: CardScreen, questions: CardQuestions, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._screen, self._questions = context, screen, questions
        self._base: ClientCard | None = None
        self._draft: ClientCard | None = None
        self._before_new: int | None = None
        self._loading: Job | None = None
        self.is_touched = False
        self.past = PastPresenter(context, screen, self.can_leave, self)
        self.saver = CardSaver(context, questions.compare, self)
        self.saver.saved.connect(self._on_saved)
        self.saver.refused.connect(self._on_refused)
        self.saver.rebased.connect(self._on_rebased)
        self.saver.stayed.connect(self._on_stayed)
        self.saver.failed.connect(self._on_problem)
        self.saver.ended.connect(self._on_save_ended)

    @property
    def client_id(self) -> int | None:
        """The open client, or None."""
        return self._base.id if self._base is not None else None

    @property
    def is_open(self) -> bool:
        """True when a card is shown, a new one included."""
        return self._draft is not None

    @property
    def is_dirty(self) -> bool:
        """True when the screen holds what is not saved."""
        if not self.is_touched or self._draft is None:
            return False
        draft, problems = self._collect()
        return bool(problems) or draft != (self._base or _empty_card(self._context.desk))

    def open(self, client_id: int, *, tells_gone: bool = True) -> None:
        """Load a client and show it; one who is gone is told, unless what was done just now tells it."""
        if self._loading is not None:
            self._loading.cancel()
        on_failed = partial(self._on_load_failed, tells_gone)
        self._loading = self._run(partial(_load_client, self._context.desk, client_id), self._show, on_failed)

    def reload(self) -> None:
        """Show the present state of the open client, unless the agent has begun to edit it."""
        if self.client_id is not None and not self.is_dirty and not self.saver.is_busy:
            self.open(self.client_id, tells_gone=False)

    def new(self) -> None:
        """Show an empty card."""
        self._before_new = self.client_id
        self._base = None
        self._show_draft(_empty_card(self._context.desk), touched=False)
        self._screen.set_state(self.tr("New client, not saved yet"))
        self._screen.focus_person()

    def close(self) -> None:
        """Show nobody."""
        if self._loading is not None:
            self._loading.cancel()
        self._base = self._draft = None
        self.is_touched = False
        self._screen.show_nothing()
        self.state_changed.emit()

    def note_edit(self) -> None:
        """Take note that the agent edited a field."""
        self.is_touched = True
        self._screen.set_state(self.tr("Not saved yet"))
        self.state_changed.emit()

    def can_leave(self) -> bool:
        """Ask what becomes of unsaved input; return False to stay."""
        if not self.is_dirty:
            return True
        answer = self._questions.leave()
        if answer == "save":
            self.save()
            self._context.runner.wait_idle()
            return not self.is_dirty
        if answer == "discard":
            self._show_base()
        return answer == "discard"

    def cancel(self) -> None:
        """Show the card as it was loaded; what was typed can be brought back from the status line."""
        if self._draft is None or self.saver.is_busy:
            return
        base, was_dirty = self._base, self.is_dirty
        draft, problems = self._collect()
        draft = draft.with_values(**{name: self._screen.person.typed(name) for name in problems})
        self._show_base()
        again = self._before_new if base is None else base.id if self.saver.is_gone else None
        if again is not None:
            self.open(again)
        if was_dirty:
            undo = partial(self._bring_back, base, draft)
            self._context.voice.show_done(self.tr("The edits were dropped"), undo=undo)

    def save(self) -> None:
        """Write the card; refusals are shown at their fields."""
        if self._draft is None or self.saver.is_busy:
            return
        draft, problems = self._collect()
        if problems:
            told = "; ".join(f"{path_label(name)}: {what}" for name, what in problems.items())
            self._screen.set_state(self.tr("Not saved: %1").replace("%1", told))
            self._screen.show_problems(problems)
            return
        self._screen.set_saving(saving=True)
        self._screen.set_state(self.tr("Saving…"))
        self.saver.save(draft, self._base)

    def remove(self) -> None:
        """Remove the client at once; the status line offers Undo."""
        base = self._base
        if base is not None and base.id is not None and self.can_leave():
            on_done = partial(self._on_removed, base)
            self._run(partial(remove_client, self._context.desk, base.id), on_done, self._on_problem)

    def apply(self, edit: Callable[[ClientCard], ClientCard]) -> None:
        """Change the draft by a function of it."""
        before = self.draft()
        after = before if self._draft is None else edit(before)
        if after == before:
            return
        self._draft = after
        changed = {name: value for name, value in after.values.items() if before.values[name] != value}
        self._screen.person.show_values(changed)
        self.show_sections()
        self.note_edit()

    def rows(self, section: str) -> tuple[ShownRow, ...]:
        """Return a section as the screen shows it."""
        return () if self._draft is None else shown_rows(self._draft, section)

    def draft(self) -> ClientCard:
        """Return the card as it is on the screen."""
        return self._collect()[0]

    def show_sections(self) -> None:
        """Bring the tables to what the person's fields now say."""
        if self._draft is not None:
            self._draft = self.draft()
            for section in SECTIONS:
                self._screen.show_section(section, shown_rows(self._draft, section))

    def show_tab(self, key: str) -> None:
        """Fetch or bring up to date what a tab shows, when it is looked at."""
        self.show_sections()
        self.past.show_tab(key, self.client_id)

    def _collect(self) -> tuple[ClientCard, dict[str, str]]:
        """Return the draft with what stands in the fields, and by field what can't be stored."""
        values, problems = self._screen.person.read()
        plain: dict[str, Any] = self._screen.person.read_plain()
        return replace((self._draft or ClientCard()).with_values(**values), **plain), problems

    def _show(self, card: ClientCard) -> None:
        self._base = card
        self._show_draft(card, touched=False)
        self._screen.set_state("")

    def _show_draft(self, card: ClientCard, *, touched: bool) -> None:
        self._draft = card
        self.is_touched = touched
        self._screen.show_card(card)
        self.show_tab(self._screen.current_tab())
        self.state_changed.emit()

    def _show_base(self) -> None:
        if self._base is None:
            self.close()
        else:
            self._show(self._base)

    def _bring_back(self, base: ClientCard | None, draft: ClientCard) -> None:
        """Show edits again that were dropped."""
        if self._loading is not None:
            self._loading.cancel()
        self._base = base
        self._show_draft(draft, touched=True)
        self.note_edit()

    def _on_saved(self, result: tuple[ClientCard, int | None, bool]) -> None:
        card, change_set, is_new = result
        self._show(card)
        self._screen.set_state(self.tr("Saved %1").replace("%1", QTime.currentTime().toString("HH:mm")))
        if change_set is not None:
            words = self.tr("Added: %1") if is_new else self.tr("Saved: %1")
            what = self.tr("adding %1") if is_new else self.tr("saving %1")
            _tell_written(self._context, words, what, card, change_set)
        self.saved.emit(card.id)

    def _on_save_ended(self) -> None:
        self._screen.set_saving(saving=False)

    def _on_refused(self, problems: Sequence[FieldProblem]) -> None:
        self._screen.set_saving(saving=False)  # before the cursor goes to the first of them
        self._screen.set_state(explain(UserError("fields_refused", problems=problems)))
        self._screen.show_problems({one.field: explain_code(one.code, one.params) for one in problems})

    def _on_rebased(self, cards: tuple[ClientCard, ClientCard]) -> None:
        self._base, mine = cards
        self._show_draft(mine, touched=True)

    def _on_stayed(self) -> None:
        self._screen.set_state(self.tr("Not saved: somebody else changed the same fields"))

    def _on_removed(self, card: ClientCard, change_set: int | None) -> None:
        self.close()
        _tell_written(self._context, self.tr("Removed: %1"), self.tr("removing %1"), card, change_set)
        self.removed.emit()

    def _on_load_failed(self, tells_gone: bool, error: AppError) -> None:
        self.close()
        if error.code == "client_removed":
            if tells_gone:
                self._context.voice.show_hint(self.tr("This client is not in the base any more"))
            self.removed.emit()
        elif error.code == "client_merged":
            self.led_on.emit(error.params["client_id"])
        else:
            self._context.tell_problem(error)

    def _on_problem(self, error: AppError) -> None:
        self._screen.set_state(self.saver.words_of(error))
        self._context.tell_problem(error)

    def _run(self, function: Callable[[], Any], on_done: Callable[[Any], object], on_error: _OnError) -> Job:
        """Run a service in the interactive lane; a presenter that is gone is told nothing."""
        submit = self._context.runner.submit
        return submit(Lane.INTERACTIVE, function, on_done=on_done, on_error=on_error, receiver=self)


def _load_client(desk: Desk, client_id: int) -> ClientCard:
    """Return a client; what looks at the names is loaded, too. Raises as `get_client`."""
    load_name_tables()
    return get_client(desk, client_id)


def _empty_card(desk: Desk) -> ClientCard:
    return ClientCard(agent_id=desk.agent_id)


def _tell_written(context: PageContext, words: str, what: str, card: ClientCard, change_set: int | None) -> None:
    """Say what was done with a client, and what Undo says of it."""
    name = name_of(card.values)
    context.tell_written(words.replace("%1", name), change_set, what=what.replace("%1", name))
