"""Makes the page of clients: its list and the card of one of them."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.services.clients.cards import FamilyRow
from app.services.clients.merging.shapes import LEAST
from app.services.clients.search import Hit, find_clients
from app.views.clients.alike import CardAlike
from app.views.clients.card_screen import CardQuestions
from app.views.clients.document_target import ClientTarget
from app.views.clients.merged import CardMerges
from app.views.clients.presenter import ClientsPresenter
from app.views.clients.relative_dialog import ask_relative
from app.views.clients.row_dialog import ask_row
from app.views.clients.view import ClientsView
from app.views.compare_dialog import ask_comparison
from app.views.context import PageContext
from app.views.dialogs import ask_choice
from app.views.documents.intake import DocumentIntake
from app.views.documents.picture_drops import Pictures
from app.views.duplicates.alike_band import AlikeBand
from app.views.jobs import Job, Lane
from app.views.merging import open_merge_dialog
from app.views.widgets import Notice

if TYPE_CHECKING:
    from app.services.documents.pictures.reading import PictureReading

__all__ = ["ClientsPage", "make_clients_page"]


class ClientsPage(ClientsView):
    """The page with its presenter."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._finder = _Finder(context, self)
        questions = CardQuestions(partial(ask_to_leave, self), partial(ask_comparison, self))
        self._presenter = ClientsPresenter(
            context, self, questions, partial(ask_row, self), partial(self._finder.ask, self)
        )
        band = AlikeBand(self, name="client_alike")
        self.card.add_band(band)
        self._alike = CardAlike(context, self._presenter.card, band, partial(open_merge_dialog, context, parent=self))
        self._alike.merged.connect(self.show_client)
        past = Notice("", "info", name="client_merges")
        self.card.add_band(past)
        self._merges = CardMerges(context, self._presenter.card, past, self.can_leave)
        self.merge_requested.connect(self._on_merge)
        target = ClientTarget(self._presenter.card, self.card, self.new_requested.emit)
        self._context = context
        self._intake = DocumentIntake(context, self, self.card.person.parts, target, self._open_list)

    def show_client(self, client_id: int) -> None:
        """Open a client, with the list standing on it."""
        self._presenter.show_client(client_id)

    def take_pictures(self, pictures: Pictures) -> None:
        """Read pictures of documents that were dropped on the window."""
        self._intake.pictures.read(pictures)

    def _open_list(self, readings: "list[PictureReading]") -> None:
        self._context.go.open_documents(None, readings)

    def _on_merge(self) -> None:
        """Merge those who are marked, or the one whose card is open with the one who is marked."""
        ids = list(self.list.marks.ids())
        own = self._presenter.card.client_id
        if len(ids) < LEAST and own is not None and own not in ids:
            ids = [own, *ids]
        if len(ids) < LEAST:
            self._context.voice.show_hint(
                QCoreApplication.translate(
                    "ClientsPage", "Mark the clients who are one person with Space or Ctrl+click, then merge them"
                )
            )
        elif self.can_leave():
            kept_id = open_merge_dialog(self._context, ids, self.window())
            if kept_id is not None:
                self.list.marks.clear()
                self.show_client(kept_id)

    def can_leave(self) -> bool:
        """Ask what becomes of unsaved input; return False to stay."""
        return self._presenter.card.can_leave()


class _Finder:
    """Finds clients for the dialog of a family link; the answer to an older text is dropped."""

    def __init__(self, context: PageContext, receiver: QWidget) -> None:
        self._context, self._receiver = context, receiver
        self._job: Job | None = None

    def ask(self, parent: QWidget, row: FamilyRow, own_id: int | None) -> FamilyRow | None:
        """Ask for a link in its dialog."""
        answer = ask_relative(parent, row, self.find, own_id)
        if self._job is not None:
            self._job.cancel()
        return answer

    def find(self, text: str, show: Callable[[Sequence[Hit]], object]) -> None:
        """Find clients by a text and show them."""
        if self._job is not None:
            self._job.cancel()
        self._job = self._context.runner.submit(
            Lane.INTERACTIVE,
            partial(find_clients, self._context.desk, text, 50),
            on_done=show,
            on_error=self._context.tell_problem,
            receiver=self._receiver,
        )


def ask_to_leave(parent: QWidget) -> str:
    """Ask what becomes of unsaved input: "save", "discard", or "" to stay."""
    return ask_choice(
        parent,
        QCoreApplication.translate("ClientsPage", "This client is not saved"),
        QCoreApplication.translate("ClientsPage", "What you have typed is not in the base yet."),
        [
            ("discard", QCoreApplication.translate("ClientsPage", "Discard")),
            ("save", QCoreApplication.translate("ClientsPage", "Save")),
        ],
        name="leave_client",
        cancel_text=QCoreApplication.translate("ClientsPage", "Stay"),
    )


def make_clients_page(context: PageContext) -> ClientsPage:
    """Return the page of the directory."""
    return ClientsPage(context)
