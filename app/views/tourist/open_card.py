"""The tourist whose card is open: what was loaded, what stands on the screen, and whether that is saved."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.errors import AppError
from app.person_fields import PERSON_FIELDS, PersonValues
from app.services.tours.cards import ServiceCard, TourCard, TouristCard, complete_values
from app.views.context import PageContext
from app.views.documents.passport_validity import Validity, passport_validity
from app.views.jobs import Lane
from app.views.tourist.loading import KnownClient, load_client
from app.views.tourist.words import card_title


@dataclass(frozen=True, slots=True)
class CardInput:
    """What stands on the card, as it was typed; the same input means that nothing was touched."""

    texts: Mapping[str, str]
    note: str
    service_ids: frozenset[int]


@dataclass(frozen=True, slots=True)
class CardHead:
    """What is said above the fields.

    Attributes:
        title: whose card it is.
        badge: "Regular client since 2019", or empty.
        is_linked: offers to edit the client; otherwise to add the tourist to the regular clients.
        joins: the tourist is marked to be added.
    """

    title: str
    badge: str = ""
    is_linked: bool = False
    joins: bool = False


class CardScreen(Protocol):
    """The part of the page that shows one tourist."""

    def show_values(self, values: PersonValues, note: str, service_ids: Collection[int]) -> None:
        """Fill the fields; problems and notes go."""

    def set_values(self, values: PersonValues) -> None:
        """Fill the fields of the person only."""

    def card_input(self) -> CardInput:
        """Return what stands on the card."""

    def read_values(self) -> tuple[dict[str, str], dict[str, str]]:
        """Return the values in their stored form, and problems in words by field."""

    def filled_fields(self) -> frozenset[str]:
        """Return the fields that hold what Carnet made of the names."""

    def show_head(self, head: CardHead) -> None:
        """Say whose card it is."""

    def show_state(self, text: str) -> None:
        """Say at the foot whether the card is saved."""

    def show_validity(self, validity: Validity) -> None:
        """Say how long the passport is valid."""

    def show_trip_dates(self, arrival: str, departure: str) -> None:
        """Measure the documents by the dates of the tour."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say what is wrong at the fields, and put the cursor into the first."""

    def focus_field(self, name: str) -> None:
        """Put the cursor into a field."""


class OpenCard(QObject):
    """Holds the card that is open and knows whether it differs from what was loaded.

    Signals:
        turned: another card is open, or the client was linked.
    """

    turned = Signal()

    def __init__(self, context: PageContext, screen: CardScreen, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._screen = context, screen
        self.tour = TourCard()
        self.base: TouristCard | None = None
        self.client_id: int | None = None
        self.joins = False
        self.is_open = False
        self._untouched: CardInput | None = None
        self._loaded_link: int | None = None
        self._client: KnownClient | None = None

    def show(self, card: TouristCard) -> None:
        """Open a stored tourist."""
        self.base, self.client_id, self.joins, self.is_open = card, card.client_id, False, True
        self._screen.show_values(card.values, card.note, card.service_ids)
        self.settle()
        self._screen.show_state("")
        self.turned.emit()

    def show_blank(self, services: Collection[ServiceCard]) -> None:
        """Open an empty card, with all services of the tour ticked, and go to its first field."""
        self.base, self.client_id, self.joins, self.is_open = None, None, False, True
        self._screen.show_values(complete_values({}), "", [one.id for one in services if one.id is not None])
        self.settle()
        self._screen.show_state("")
        self.turned.emit()
        self._screen.focus_field(PERSON_FIELDS[0].name)

    def refresh(self, stored: TouristCard) -> None:
        """Show the open tourist as stored now, where nothing was typed; the state at the foot stays."""
        changed = stored != self.base or self._screen.card_input() != self._untouched
        self.base, self.client_id = stored, stored.client_id
        if changed:
            self._screen.show_values(stored.values, stored.note, stored.service_ids)
        self.settle()
        self.reload_client()

    def refresh_blank(self, services: Collection[ServiceCard]) -> None:
        """Tick all services of the tour on an empty card that is still untouched."""
        self._screen.show_values(complete_values({}), "", [one.id for one in services if one.id is not None])
        self.settle()

    def close(self) -> None:
        """Forget the card, as when the tour is gone."""
        self.base, self.client_id, self.joins, self.is_open = None, None, False, False
        self._untouched = None
        self.turned.emit()

    def settle(self) -> None:
        """Take what stands on the card for what is stored."""
        self._untouched = self._screen.card_input()
        self._loaded_link = self.client_id
        self.refresh_head()
        self.refresh_validity()

    def is_dirty(self) -> bool:
        """Tell whether something would be lost by leaving the card."""
        if not self.is_open:
            return False
        return self.joins or self.client_id != self._loaded_link or self._screen.card_input() != self._untouched

    def read(self) -> tuple[TouristCard, dict[str, str]]:
        """Return the card as it would be stored, and what can't be stored, in words by field."""
        values, problems = self._screen.read_values()
        given = self._screen.card_input()
        base = self.base or TouristCard(tour_id=self.tour.id or 0)
        card = replace(
            base.with_values(**values), note=given.note, service_ids=given.service_ids, client_id=self.client_id
        )
        return card, problems

    def typed_values(self) -> dict[str, str]:
        """Return the fields in stored form; what is unreadable as it was typed."""
        values, problems = self._screen.read_values()
        texts = self._screen.card_input().texts
        return {**values, **{name: texts[name] for name in problems}}

    def filled_fields(self) -> frozenset[str]:
        """Return the fields that hold what Carnet made of the names and the agent has not touched."""
        return self._screen.filled_fields()

    def fill(self, client: KnownClient, values: PersonValues) -> None:
        """Fill the fields from a client and link the tourist to it."""
        self.client_id, self._client, self.joins = client.id, client, False
        self._screen.set_values(values)
        self.refresh_head()
        self.refresh_validity()
        self._screen.show_state(QCoreApplication.translate("OpenCard", "Not saved yet"))
        self.turned.emit()

    def take(self, values: PersonValues) -> None:
        """Put values into fields, as from a document; the link to a client stays."""
        self._screen.set_values({**self.typed_values(), **values})
        self.refresh_head()
        self.refresh_validity()
        self.refresh_state()

    def take_back(self, given: CardInput, link: int | None, *, joins: bool) -> None:
        """Show again what stood on the card before it was cancelled."""
        self.client_id, self.joins = link, joins
        self._screen.show_values(given.texts, given.note, given.service_ids)
        self.refresh_head()
        self.refresh_validity()
        self._screen.show_state(QCoreApplication.translate("OpenCard", "Not saved yet"))

    def mark_joining(self, *, joins: bool) -> None:
        """Mark the tourist to be added to the regular clients, or not."""
        self.joins = joins
        self.refresh_head()
        self.refresh_state()

    def take_stored(self, stored: TouristCard, sent: CardInput) -> None:
        """Take note that what was `sent` is now stored; what was typed since stays."""
        self.base, self.joins = stored, False
        if self._screen.card_input() == sent:
            self.show(stored)
        else:
            self.client_id = self._loaded_link = stored.client_id
            self._untouched = sent
            self.refresh_head()

    def forget_base(self) -> None:
        """Let the next save add the tourist anew, because the stored one was removed."""
        self.base = None

    def forget_client(self) -> None:
        """Cut the link to a client who was removed."""
        self.client_id = None
        self.refresh_head()

    def follow_client(self, client_id: object) -> None:
        """Link to the client into whom the linked one was merged."""
        self.client_id = client_id if isinstance(client_id, int) else None
        self.refresh_head()

    def refresh_state(self) -> None:
        """Say whether something is not saved."""
        self._screen.show_state(QCoreApplication.translate("OpenCard", "Not saved yet") if self.is_dirty() else "")

    def refresh_head(self) -> None:
        """Say whose card it is; the client is loaded where it is not known yet."""
        texts = self._screen.card_input().texts
        known = self._client if self._client is not None and self._client.id == self.client_id else None
        badge = (
            _badge(known)
            if known
            else QCoreApplication.translate("OpenCard", "Linked client")
            if self.client_id
            else ""
        )
        self._screen.show_head(CardHead(card_title(texts), badge, self.client_id is not None, self.joins))
        if self.client_id is not None and known is None:
            self.reload_client()

    def reload_client(self) -> None:
        """Load the linked client, whose card may have been changed."""
        client_id, desk = self.client_id, self._context.desk
        if client_id is not None:
            self._context.runner.submit(
                Lane.INTERACTIVE,
                lambda: load_client(desk, client_id),
                on_done=self._on_client_loaded,
                on_error=self._on_client_missing,
                receiver=self,
            )

    def refresh_validity(self) -> None:
        """Say how long the passport is valid, and what is doubtful of the documents, beside the tour's dates."""
        expires = self._screen.read_values()[0].get("passport_expires", "")
        today = self._context.desk.today()
        self._screen.show_validity(passport_validity(expires, self.tour.arrival, self.tour.departure, today))
        self._screen.show_trip_dates(self.tour.arrival, self.tour.departure)

    def _on_client_loaded(self, client: KnownClient) -> None:
        self._client = client
        if client.id == self.client_id:
            self.refresh_head()

    def _on_client_missing(self, error: AppError) -> None:
        """Follow a client who was merged; when one is removed the base cuts the link, and the reload shows it."""
        if error.code == "client_merged":
            self.follow_client(error.params["client_id"])


def _badge(client: KnownClient) -> str:
    """Return the words of the badge."""
    if client.stage != "regular":
        return QCoreApplication.translate("OpenCard", "Client")
    return (
        QCoreApplication.translate("OpenCard", "Regular client since %1").replace("%1", client.since)
        if client.since
        else QCoreApplication.translate("OpenCard", "Regular client")
    )
