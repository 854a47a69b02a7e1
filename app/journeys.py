"""Leads from one place of the window to another."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from app.views.main_window import MainWindow

if TYPE_CHECKING:
    from app.services.documents.pictures.reading import PictureReading
    from app.services.questionnaire.shapes import AnswerKey


class Journeys:
    """Opens places; none opens while the present one does not let go.

    Args:
        window: gives the window, whose pages are made with this before it stands.
    """

    def __init__(self, window: Callable[[], MainWindow]) -> None:
        self._window = window

    def open_tours(self) -> None:
        """Open the list of tours."""
        self._window().go_to("tours")

    def open_tour(self, tour_id: int, tourist_id: int | None = None) -> None:
        """Open the tourist screen of a tour, on one tourist if given."""
        if self._window().go_to("tourist"):
            page: Any = self._window().page("tourist")
            page.show_tour(tour_id, tourist_id)

    def open_clients(self) -> None:
        """Open the directory of clients as it was left."""
        self._window().go_to("clients")

    def open_client(self, client_id: int) -> None:
        """Open the list of regular clients on a client with the card beside it."""
        if self._window().go_to("clients"):
            page: Any = self._window().page("clients")
            page.show_client(client_id)

    def open_duplicates(self) -> None:
        """Open the pairs of clients who look like one person."""
        self._window().go_to("duplicates")

    def open_upkeep(self) -> None:
        """Open the page that lists what is wrong in the directory."""
        self._window().go_to("tidy-up")

    def open_import(self, tour_id: int) -> None:
        """Open the import into a tour."""
        if self._window().go_to("imports"):
            page: Any = self._window().page("imports")
            page.show_tour(tour_id)

    def open_questionnaire(
        self, tour_id: int, tourist_id: int | None = None, country: str = "", key: "AnswerKey | None" = None
    ) -> None:
        """Open the questionnaire of a tourist, or of the tour's main one, on one answer if given."""
        if self._window().go_to("questionnaire"):
            page: Any = self._window().page("questionnaire")
            page.show_questionnaire(tour_id, tourist_id, country, key)

    def open_dictionary(self) -> None:
        """Open the translation dictionary."""
        self._window().go_to("dictionary")

    def open_forms(self, tour_id: int, tourist_ids: Sequence[int] = (), country: str = "") -> None:
        """Open the forms of a tour, for some of its tourists if given."""
        if self._window().go_to("forms"):
            page: Any = self._window().page("forms")
            page.show_tour(tour_id, tourist_ids, country)

    def open_settings(self) -> None:
        """Open the settings."""
        self._window().go_to("settings")

    def open_directories(self) -> None:
        """Open the directories of countries, fields and options."""
        self._window().go_to("questionnaires")

    def open_documents(self, tour_id: int | None, readings: "list[PictureReading]") -> None:
        """Open the import, into a tour or the directory, on a list of documents that were read from pictures."""
        if self._window().go_to("imports"):
            page: Any = self._window().page("imports")
            if tour_id is not None:
                page.show_tour(tour_id)
            else:
                page.show_clients()
            page.take_documents(readings)
