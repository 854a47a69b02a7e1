"""What every screen is given: the desk, the runner, the status line's voice, the way to other screens."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal, SignalInstance

from app.errors import AppError
from app.services.desk import Desk
from app.services.documents.picture_desk import PictureDesk
from app.services.forms.form_desk import FormDesk
from app.services.imports.decoder import Decoder
from app.views.jobs import Lane, Runner
from app.views.texts import explain

if TYPE_CHECKING:
    from app.services.documents.pictures.reading import PictureReading
    from app.services.questionnaire.shapes import AnswerKey


class BaseEvents(QObject):
    """Tells the screens what was written, so that each shows the present state.

    Signals:
        tours_changed: tours or their services were written.
        tourists_changed: tourists of a tour were written.
        clients_changed: the directory was written.
        answers_changed: answers of questionnaires were written.
        dictionary_changed: the translation dictionary was written.
        questionnaires_changed: the directories of countries, fields and options were written.
    """

    tours_changed = Signal()
    tourists_changed = Signal()
    clients_changed = Signal()
    answers_changed = Signal()
    dictionary_changed = Signal()
    questionnaires_changed = Signal()

    def tell_all(self) -> None:
        """Tell that anything may have changed, as after an undo."""
        for signal in self._all():
            signal.emit()

    def connect_all(self, slot: Callable[[], object]) -> None:
        """Have a screen told of every change, whatever was written."""
        for signal in self._all():
            signal.connect(slot)

    def _all(self) -> tuple[SignalInstance, ...]:
        return (
            self.tours_changed,
            self.tourists_changed,
            self.clients_changed,
            self.answers_changed,
            self.dictionary_changed,
            self.questionnaires_changed,
        )


class Navigator(Protocol):
    """Opens places from within others."""

    def open_tours(self) -> None:
        """Open the list of tours."""

    def open_tour(self, tour_id: int, tourist_id: int | None = None) -> None:
        """Open the tourist screen of a tour, on one tourist if given."""

    def open_clients(self) -> None:
        """Open the directory of clients as it was left."""

    def open_client(self, client_id: int) -> None:
        """Open the list of regular clients on a client with the card beside it."""

    def open_duplicates(self) -> None:
        """Open the pairs of clients who look like one person."""

    def open_upkeep(self) -> None:
        """Open the page that lists what is wrong in the directory."""

    def open_import(self, tour_id: int) -> None:
        """Open the import into a tour."""

    def open_questionnaire(
        self, tour_id: int, tourist_id: int | None = None, country: str = "", key: "AnswerKey | None" = None
    ) -> None:
        """Open the questionnaire of a tourist, or of the tour's main one, on one answer if given."""

    def open_dictionary(self) -> None:
        """Open the translation dictionary."""

    def open_forms(self, tour_id: int, tourist_ids: Sequence[int] = (), country: str = "") -> None:
        """Open the forms of a tour, for some of its tourists if given."""

    def open_settings(self) -> None:
        """Open the settings."""

    def open_directories(self) -> None:
        """Open the directories of countries, fields and options."""

    def open_documents(self, tour_id: int | None, readings: "list[PictureReading]") -> None:
        """Open the import, into a tour or the directory, on a list of documents that were read from pictures."""


class Voice(Protocol):
    """The status line, as the screens speak through it."""

    def show_done(self, text: str, *, undo: Callable[[], object] | None = None, redoes: bool = False) -> None:
        """Say what was done, with Undo where it can be undone; with Redo where what was done is an undo."""

    def show_problem(self, text: str) -> None:
        """Say what went wrong."""

    def show_hint(self, text: str) -> None:
        """Say something quiet."""


@dataclass(frozen=True, slots=True)
class PageContext:
    """The parts that a screen works with.

    Attributes:
        desk: the open base and who writes.
        runner: runs what must not delay the window.
        decoder: reads lists from outside.
        events: what was written.
        go: the way to other screens.
        voice: the status line.
        language: "en" or "ru".
        pictures: reads pictures of documents.
        forms: fills forms and shows their pages.
    """

    desk: Desk
    runner: Runner
    decoder: Decoder
    events: BaseEvents
    go: Navigator
    voice: Voice
    language: str
    pictures: PictureDesk = field(default_factory=PictureDesk)
    forms: FormDesk = field(default_factory=FormDesk)

    def tell_written(
        self, text: str, change_set: int | None, on_undone: Callable[[], object] | None = None, *, what: str = ""
    ) -> None:
        """Say what was done and offer to undo the change set.

        Args:
            text: what was done.
            change_set: what Undo undoes; None where nothing was written.
            on_undone: called where that worked.
            what: named by "Undone", where that alone would not say what.
        """
        undo = None if change_set is None else _Undo(self, change_set, on_undone, what=what)
        self.voice.show_done(text, undo=undo)

    def undo_written(
        self,
        change_set: int,
        on_undone: Callable[[], object] | None = None,
        *,
        what: str = "",
        on_refused: Callable[[AppError], object] | None = None,
    ) -> None:
        """Undo a change set now.

        Args:
            change_set: what is undone.
            on_undone: called where that worked.
            what: named by "Undone", where that alone would not say what.
            on_refused: called with the error where that did not work, in place of the status line.
        """
        _Undo(self, change_set, on_undone, what=what, on_refused=on_refused)()

    def tell_problem(self, error: AppError) -> None:
        """Say an error in words."""
        self.voice.show_problem(explain(error))


class _Undo:
    """Undoes one change set when the status line's Undo is pressed; offers to redo it then.

    Args:
        context: the parts that a screen works with.
        change_set: what is undone.
        on_undone: called where that worked.
        redoes: the change set is itself an undo, so that undoing it does again what that took back.
        what: named in what is said.
        on_refused: is told why it can't be undone; the status line where there is none.
    """

    def __init__(
        self,
        context: PageContext,
        change_set: int,
        on_undone: Callable[[], object] | None = None,
        *,
        redoes: bool = False,
        what: str = "",
        on_refused: Callable[[AppError], object] | None = None,
    ) -> None:
        self._on_refused = on_refused or context.tell_problem
        self._context, self._change_set, self._on_undone = context, change_set, on_undone
        self._redoes, self._what = redoes, what

    def __call__(self) -> None:
        self._context.runner.submit(Lane.INTERACTIVE, self._revert, on_done=self._on_done, on_error=self._on_refused)

    def _revert(self) -> int:
        from app.services.undo import revert

        desk = self._context.desk
        return revert(desk.store, self._change_set, desk.agent_id)

    def _on_done(self, undoing: int) -> None:
        self._context.events.tell_all()
        if self._on_undone is not None:
            self._on_undone()
        translate = QCoreApplication.translate
        text = translate("PageContext", "Done again") if self._redoes else translate("PageContext", "Undone")
        if self._what:
            text = f"{text}: {self._what}"
        again = _Undo(self._context, undoing, redoes=not self._redoes, what=self._what)
        self._context.voice.show_done(text, undo=again, redoes=not self._redoes)
