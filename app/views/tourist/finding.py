"""Find: the regular client of a surname fills the card; nothing that was typed is overwritten in silence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from app.services.clients.search import Hit, SearchTerms, find_by_surname, find_near
from app.views.compare_dialog import Comparison, ComparisonAnswer
from app.views.context import PageContext
from app.views.jobs import Lane
from app.views.texts import field_label
from app.views.tourist.comparing import fill_comparison, plan_fill, take_stored
from app.views.tourist.loading import KnownClient, load_client
from app.views.tourist.open_card import OpenCard

SURNAMES = ("surname_ru", "surname_lat")


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """How the search dialog opens.

    Attributes:
        terms: what is known.
        hits: what was found already; None lets the dialog search by the terms.
        sentence: what the agent should know.
    """

    terms: SearchTerms
    hits: tuple[Hit, ...] | None = None
    sentence: str = ""


SearchDialogCall = Callable[[SearchRequest], int | None]
CompareCall = Callable[[Comparison], ComparisonAnswer | None]


class ClientFinder(QObject):
    """Looks for the client, lets choose where there are several, and fills the card.

    Args:
        ask_search: opens the search dialog and returns the chosen client's id.
        ask_comparison: asks field by field.
    """

    def __init__(
        self,
        context: PageContext,
        card: OpenCard,
        *,
        ask_search: SearchDialogCall,
        ask_comparison: CompareCall,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._card = context, card
        self._ask_search, self._ask_comparison = ask_search, ask_comparison
        self._is_busy = False

    def find(self, surname: str) -> None:
        """Look for the regular clients of a surname; without one, open the search dialog."""
        if self._is_busy or not self._card.is_open:
            return
        self._is_busy = True
        if not surname.strip():
            self._search(SearchRequest(self._known_terms("")))
            return
        desk = self._context.desk

        def look() -> tuple[str, list[Hit], list[Hit]]:
            hits = find_by_surname(desk, surname)
            return surname, hits, [] if hits else find_near(desk, surname)

        self._context.runner.submit(
            Lane.INTERACTIVE, look, on_done=self._on_found, on_error=self._on_failed, receiver=self
        )

    def _on_found(self, found: tuple[str, list[Hit], list[Hit]]) -> None:
        surname, hits, near = found
        bearing = [hit for hit in hits if hit.reason == "surname"]
        if len(bearing) == 1:
            self._load(bearing[0].client.id)
        elif hits:
            self._search(SearchRequest(self._known_terms(surname), None if len(bearing) > 1 else tuple(hits), ""))
        else:
            self._search(SearchRequest(self._known_terms(surname), tuple(near), _nobody(surname, near)))

    def _known_terms(self, surname: str) -> SearchTerms:
        """Return what the card says of the person."""
        values = self._card.typed_values()
        passport = f"{values['passport_series']} {values['passport_number']}".strip()
        return SearchTerms(
            surname=surname,
            given_name=values["given_name_ru"] or values["given_name_lat"],
            passport=passport,
            birth_date=values["birth_date"],
        )

    def _search(self, request: SearchRequest) -> None:
        client_id = self._ask_search(request)
        if client_id is None:
            self._is_busy = False
            self._context.voice.show_hint(
                QCoreApplication.translate("ClientFinder", "No client was chosen; the card is as you typed it.")
            )
        else:
            self._load(client_id)

    def take(self, client_id: int) -> None:
        """Fill the open card from a client and link it, asking where typed and stored differ."""
        if not self._is_busy and self._card.is_open:
            self._is_busy = True
            self._load(client_id)

    def _load(self, client_id: int) -> None:
        desk = self._context.desk
        self._context.runner.submit(
            Lane.INTERACTIVE,
            lambda: load_client(desk, client_id),
            on_done=self._on_client,
            on_error=self._on_failed,
            receiver=self,
        )

    def _on_client(self, client: KnownClient) -> None:
        """Fill the card; where typed and stored differ, ask first."""
        self._is_busy = False
        plan = plan_fill(self._card.typed_values(), client.values, self._card.filled_fields())
        values = plan.values
        if plan.differences:
            answer = self._ask_comparison(fill_comparison(client, plan.differences, self._context.language))
            if answer is None:
                self._context.voice.show_hint(
                    QCoreApplication.translate("ClientFinder", "Nothing was filled; the card is as you typed it.")
                )
                return
            values = take_stored(plan, answer.chosen)
        self._card.fill(client, values)
        self._context.voice.show_hint(_filled(client, plan.recased))

    def _on_failed(self, error: object) -> None:
        self._is_busy = False
        from app.errors import AppError

        if isinstance(error, AppError):
            self._context.tell_problem(error)


def _nobody(surname: str, near: Sequence[Hit]) -> str:
    """Return what the dialog says where nobody bears the surname."""
    text = (
        QCoreApplication.translate(
            "ClientFinder", "No regular client is called %1. These are spelt or sound nearly so."
        )
        if near
        else QCoreApplication.translate(
            "ClientFinder",
            "No regular client is called %1, nor nearly so. Search by something else, or go back and type on.",
        )
    )
    return text.replace("%1", surname.strip())


def _filled(client: KnownClient, recased: Sequence[str]) -> str:
    """Return what was done, and in which fields only capitals were changed."""
    text = QCoreApplication.translate("ClientFinder", "Filled from the card of %1").replace("%1", client.name)
    if not recased:
        return text
    fields = ", ".join(field_label(name) for name in recased)
    return " · ".join(
        (text, QCoreApplication.translate("ClientFinder", "capitals as stored: %1").replace("%1", fields))
    )
