"""Saving a tourist: what goes to the client is asked first, what somebody else changed is asked where it clashes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Signal

from app.errors import AppError
from app.services.clients.duplicates.shapes import Alike, Level
from app.services.merging import Clash
from app.services.tours.cards import TouristCard
from app.services.tours.differences import Difference, client_differences
from app.services.tours.tourists import ToDirectory, save_tourist
from app.views.clashes import clash_question, clashes_of, refused_fields
from app.views.context import PageContext
from app.views.duplicates.alike_offer import look_for_alike
from app.views.jobs import Lane
from app.views.texts import field_label
from app.views.tourist.comparing import fields_to_write, join_changes, overwrite_comparison, said
from app.views.tourist.finding import CompareCall
from app.views.tourist.loading import FreshTourist, load_fresh_tourist
from app.views.tourist.open_card import CardInput, CardScreen, OpenCard
from app.views.tourist.words import card_title, saved_at

KnownCall = Callable[[Alike], str]


@dataclass(frozen=True, slots=True)
class SaveQuestions:
    """The dialogs of saving.

    Attributes:
        compare: asks field by field.
        known: asks what becomes of a tourist who is to be added to the clients and surely is one already: "link",
            "add", or "" not to save.
    """

    compare: CompareCall
    known: KnownCall


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try to save: the card, what it was loaded as, what goes to the directory, and what stood on the screen."""

    card: TouristCard
    base: TouristCard | None
    sent: CardInput
    directory: ToDirectory = field(default_factory=ToDirectory)


class TouristSaver(QObject):
    """Saves the open card; only one save runs at a time.

    Signals:
        ended: a save ended; `succeeded` says how.
        link_wanted: the tourist is that client (id); nothing is saved before the agent has seen what that fills in.
        client_added: the tourist was saved and is a client now (TouristCard).

    Args:
        asks: the dialogs.
        on_saved: called with the stored tourist before the other screens hear of it.
    """

    ended = Signal()
    link_wanted = Signal(object)
    client_added = Signal(object)

    def __init__(
        self,
        context: PageContext,
        screen: CardScreen,
        card: OpenCard,
        *,
        asks: SaveQuestions,
        on_saved: Callable[[TouristCard], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._screen, self._card = context, screen, card
        self._ask_comparison, self._ask_known, self._on_saved = asks.compare, asks.known, on_saved
        self._attempt: Attempt | None = None
        self._clashes: Sequence[Clash] = ()
        self.is_saving = False
        self.succeeded = False

    def save_and_wait(self) -> bool:
        """Save, go on handling events until it ended, and return whether the card is stored."""
        loop = QEventLoop()
        self.ended.connect(loop.quit)
        if not self.is_saving:
            self.save()
        if self.is_saving:
            loop.exec()
        self.ended.disconnect(loop.quit)
        return self.succeeded

    def save(self) -> None:
        """Save the open card; `ended` tells when it is done or refused."""
        if self.is_saving or not self._card.is_open:
            return
        if not self._card.is_dirty():
            self._screen.show_state(QCoreApplication.translate("TouristSaver", "Nothing was changed"))
            self._end(succeeded=True)
            return
        card, problems = self._card.read()
        if problems:
            self._refuse(problems)
            return
        self.is_saving = True
        self._screen.show_state(QCoreApplication.translate("TouristSaver", "Saving …"))
        self._attempt = Attempt(card, self._card.base, self._screen.card_input(), ToDirectory(add=self._card.joins))
        desk, base = self._context.desk, self._card.base
        if card.client_id is None and self._card.joins:
            self._submit(lambda: look_for_alike(desk, card.values, None), self._on_alike)
            return
        if card.client_id is None:
            self._write()
            return
        known = base if base is not None and base.client_id == card.client_id else None
        self._submit(lambda: client_differences(desk, card, known), self._on_differences)

    def _on_alike(self, found: list[Alike]) -> None:
        """Ask before a client is added who surely is one already."""
        attempt, known = self._attempt, next((one for one in found if one.likeness.level is Level.CERTAIN), None)
        answer = "add" if known is None else self._ask_known(known)
        if attempt is None or not answer:
            self._give_up()
        elif known is None or answer == "add":
            self._write()
        else:
            self._give_up()
            self.link_wanted.emit(known.client.id)

    def _on_differences(self, differences: list[Difference]) -> None:
        """Ask what goes to the client's card where the tourist says something else."""
        if differences and self._attempt is not None:
            answer = self._ask_comparison(overwrite_comparison(differences, self._context.language))
            if answer is None:
                self._give_up()
                return
            fields = () if answer.extra else fields_to_write(answer.chosen)
            self._attempt = replace(self._attempt, directory=ToDirectory(fields=fields))
        self._write()

    def _write(self) -> None:
        desk, attempt = self._context.desk, self._attempt
        if attempt is not None:
            self._submit(lambda: save_tourist(desk, attempt.card, attempt.base, attempt.directory), self._on_written)

    def _submit(self, function: Callable[[], object], on_done: Callable[..., object]) -> None:
        self._context.runner.submit(
            Lane.INTERACTIVE, function, on_done=on_done, on_error=self._on_refused, receiver=self
        )

    def _on_written(self, written: tuple[TouristCard, int | None]) -> None:
        stored, change_set = written
        attempt = self._attempt
        if attempt is None:
            return
        self._card.take_stored(stored, attempt.sent)
        if not self._card.is_dirty():
            self._screen.show_state(saved_at())
        self._on_saved(stored)
        self._context.tell_written(_written_words(attempt, stored), change_set)
        self._end(succeeded=True)
        self._context.events.tourists_changed.emit()
        if attempt.directory.add or attempt.directory.fields:
            self._context.events.clients_changed.emit()
        if attempt.directory.add:
            self.client_added.emit(stored)

    def _on_refused(self, error: AppError) -> None:
        """Act on why it was not saved; what was typed stays on the screen."""
        if error.code == "clash":
            self._load_fresh(error)
            return
        if error.code == "fields_refused":
            self._refuse(refused_fields(error))
            return
        if error.code == "tourist_removed":
            self._card.forget_base()
        elif error.code == "client_removed":
            self._card.forget_client()
        elif error.code == "client_merged":
            self._card.follow_client(error.params["client_id"])
        elif error.code == "service_removed":
            self._context.events.tours_changed.emit()
        self._context.tell_problem(error)
        self._give_up()

    def _load_fresh(self, error: AppError) -> None:
        attempt, desk = self._attempt, self._context.desk
        if attempt is None or attempt.base is None or attempt.base.id is None:
            self._give_up()
            return
        self._clashes = clashes_of(error)
        tourist_id, links = attempt.base.id, (attempt.base.client_id, attempt.card.client_id)
        self._submit(lambda: load_fresh_tourist(desk, tourist_id, links), self._on_fresh)

    def _on_fresh(self, fresh: FreshTourist) -> None:
        """Ask whose values stay, and save again on top of what is stored now."""
        attempt = self._attempt
        if attempt is None or attempt.base is None:
            return
        clients, language = fresh.clients, self._context.language
        answer = self._ask_comparison(
            clash_question(self._clashes, field_label, lambda name, value: said(name, value, clients, language))
        )
        if answer is None:
            self._give_up()
            return
        card = join_changes(attempt.base, attempt.card, fresh, self._clashes, answer.chosen)
        self._attempt = replace(attempt, card=card, base=fresh.card)
        self._write()

    def _refuse(self, problems: dict[str, str]) -> None:
        self._screen.show_problems(problems)
        self._screen.show_state(QCoreApplication.translate("TouristSaver", "Not saved: see the marked fields"))
        self._end(succeeded=False)

    def _give_up(self) -> None:
        self._screen.show_state(QCoreApplication.translate("TouristSaver", "Not saved yet"))
        self._end(succeeded=False)

    def _end(self, *, succeeded: bool) -> None:
        self.is_saving, self.succeeded, self._attempt = False, succeeded, None
        self.ended.emit()


def _written_words(attempt: Attempt, stored: TouristCard) -> str:
    """Return what was done, for the status line."""
    if attempt.directory.add:
        text = QCoreApplication.translate("TouristSaver", "%1 is saved and now a regular client")
    elif attempt.directory.fields:
        text = QCoreApplication.translate("TouristSaver", "%1 is saved here and on the client's card")
    elif attempt.base is None:
        text = QCoreApplication.translate("TouristSaver", "%1 was added to the tour")
    else:
        text = QCoreApplication.translate("TouristSaver", "%1 is saved")
    return text.replace("%1", card_title(stored.values))
