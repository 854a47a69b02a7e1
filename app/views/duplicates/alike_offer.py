"""Looks, when a client is saved or typed in, whether the base has that person already, and offers what to do."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from app.errors import AppError
from app.person_fields import PersonValues
from app.services.clients.duplicates.decisions import tell_apart
from app.services.clients.duplicates.shapes import Alike, Level
from app.services.desk import Desk
from app.views.client_names import name_of_row
from app.views.context import PageContext
from app.views.duplicates.alike_band import AlikeBand, AlikeWords
from app.views.duplicates.words import person_line, reason_line
from app.views.jobs import Job, Lane

DEBOUNCE_MS = 500
"""After the last key, while a new client is typed."""

OFFERED = frozenset({Level.CERTAIN, Level.LIKELY})
"""What is merely possible stands on the page of duplicates; here it would only disturb."""


class AlikeScreen(Protocol):
    """What shows the offer."""

    def show_alike(self, words: AlikeWords | None) -> None:
        """Say who looks alike; None hides the offer."""


def look_for_alike(desk: Desk, values: PersonValues, client_id: int | None) -> list[Alike]:
    """Return the clients who surely or likely are the person of these values, the likeliest first.

    `client_id` is the client whose values they are, None before they are stored.
    """
    from app.services.clients.duplicates.lookup import find_alike

    found = find_alike(desk, values, exclude=() if client_id is None else (client_id,))
    return [one for one in found if one.likeness.level in OFFERED]


class AlikeOffer(QObject):
    """Looks in the interactive lane; the answer to an older question is dropped.

    Args:
        context: the parts of the screen.
        screen: shows the offer.
        merge: joins clients in a dialog; returns the one who stays, or None.
        link: links the person, who is not stored yet, to a client; None where that can't be.
    """

    def __init__(
        self,
        context: PageContext,
        screen: AlikeScreen,
        merge: Callable[[Sequence[int]], int | None],
        link: Callable[[int], object] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._screen, self._merge, self._link = context, screen, merge, link
        self._job: Job | None = None
        self._found: list[Alike] = []
        self._values: PersonValues = {}
        self._client_id: int | None = None
        self._closed: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self._ask)

    def follow(self, band: AlikeBand) -> None:
        """Do what is pressed on a band."""
        band.link_requested.connect(self.link)
        band.open_requested.connect(self.open)
        band.merge_requested.connect(self.merge)
        band.apart_requested.connect(self.tell_apart)
        band.closed.connect(self.close)

    def look(self, values: PersonValues, client_id: int | None) -> None:
        """Look whom the person looks like."""
        self._timer.stop()
        self._values, self._client_id = dict(values), client_id
        self._ask()

    def look_soon(self, values: PersonValues) -> None:
        """Look after a pause in the typing, before the person is stored."""
        if self._values != values:
            self._values, self._client_id = dict(values), None
            self._timer.start()

    def forget(self) -> None:
        """Offer nothing: another card is open."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
        self._found, self._values, self._closed = [], {}, set()
        self._screen.show_alike(None)

    def open(self) -> None:
        """Open the client who looks alike."""
        if self._found:
            self._context.go.open_client(self._found[0].client.id)

    def link(self) -> None:
        """Link the person to the client."""
        if self._found and self._link is not None:
            found = self._found[0].client.id
            self.forget()
            self._link(found)

    def merge(self) -> None:
        """Open the dialog that joins both."""
        if self._found and self._client_id is not None:
            QTimer.singleShot(0, self, partial(self._ask_merge, self._client_id, self._found[0].client.id))

    def tell_apart(self) -> None:
        """Remember that they are two people; the status line offers Undo."""
        if not self._found or self._client_id is None:
            return
        first, second = sorted((self._client_id, self._found[0].client.id))
        self._context.runner.submit(
            Lane.INTERACTIVE,
            partial(tell_apart, self._context.desk, [(first, second)]),
            on_done=partial(self._on_told_apart, self._found[0], self._client_id),
            on_error=self._context.tell_problem,
            receiver=self,
        )

    def close(self) -> None:
        """Offer this one no more while the card is open; the next one, if there is any."""
        if self._found:
            self._closed.add(self._found[0].client.id)
            self._show(self._found[1:])

    def _ask(self) -> None:
        if self._job is not None:
            self._job.cancel()
        if not any(self._values.values()):
            self._show([])
            return
        self._job = self._context.runner.submit(
            Lane.INTERACTIVE,
            partial(look_for_alike, self._context.desk, self._values, self._client_id),
            on_done=self._on_found,
            on_error=self._on_failed,
            receiver=self,
        )

    def _on_found(self, found: list[Alike]) -> None:
        self._show([one for one in found if one.client.id not in self._closed])

    def _on_failed(self, _error: AppError) -> None:
        """Say nothing: nobody asked, and saving or opening the card tells what is wrong with the base."""
        self._show([])

    def _show(self, found: Sequence[Alike]) -> None:
        self._found = list(found)
        self._screen.show_alike(self._words() if found else None)

    def _words(self) -> AlikeWords:
        best = self._found[0]
        why = reason_line(best.likeness)
        words = self.tr("Looks like %1: %2").replace("%1", person_line(best)).replace("%2", why)
        if len(self._found) > 1:
            words += " " + self.tr("(and %n more)", "", len(self._found) - 1)
        is_stored = self._client_id is not None
        return AlikeWords(
            words,
            is_certain=best.likeness.level is Level.CERTAIN,
            can_link=self._link is not None and not is_stored,
            is_stored=is_stored,
        )

    def _ask_merge(self, client_id: int, other_id: int) -> None:
        kept = self._merge((client_id, other_id))
        if kept is not None:
            self.forget()

    def _on_told_apart(self, alike: Alike, client_id: int, change_set: int | None) -> None:
        words = self.tr("%1 is somebody else").replace("%1", name_of_row(alike.client))
        self._context.tell_written(words, change_set, partial(self._look_again, client_id))
        self._context.events.clients_changed.emit()
        if client_id == self._client_id:
            self._show([one for one in self._found if one.client.id != alike.client.id])

    def _look_again(self, client_id: int) -> None:
        """Offer the client again whom the agent told apart and who is alike after all."""
        if client_id == self._client_id:
            self._ask()
