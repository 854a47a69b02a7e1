"""What the page reads and writes; everything but `preview` runs off the window's thread."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from app.services.desk import Desk
from app.services.forms.manifest import Country
from app.services.questionnaire.shapes import Line, Sheet
from app.services.tours.cards import TourCard, TouristCard
from app.services.tours.reading import list_tourists
from app.services.tours.tours import get_tour
from app.views.questionnaire.editing import Act, Given, Preview

if TYPE_CHECKING:
    from app.services.questionnaire.dictionary import Dictionary


@dataclass(frozen=True, slots=True)
class PageData:
    """What the page shows.

    Attributes:
        tour: whose tourists they are.
        tourists: in the tour's order.
        countries: that have a questionnaire.
        country: code of the chosen one; empty where there is none.
        tourist_id: whose questionnaire it is; None in a tour without tourists.
        sheet: the questionnaire, or None where there is nobody or nothing to ask.
    """

    tour: TourCard
    tourists: tuple[TouristCard, ...] = ()
    countries: tuple[Country, ...] = ()
    country: str = ""
    tourist_id: int | None = None
    sheet: Sheet | None = None


class AnswerDesk(Protocol):
    """Reads and writes the questionnaires of a base."""

    def load(self, tour_id: int, tourist_id: int | None, country: str) -> PageData:
        """Return what the page shows; the tour's own questionnaire and main tourist where none is given.

        Raises:
            UserError: "tour_removed".
        """

    def sheet(self, tourist_id: int, country: str) -> Sheet:
        """Return one questionnaire."""

    def write(self, sheet: Sheet, given: Given, version: int) -> int | None:
        """Write what the agent gave and return its change set.

        Raises:
            UserError: "answer_changed".
        """

    def preview(self, sheet: Sheet, line: Line, typed: str, *, is_text: bool) -> Preview:
        """Return what would be printed for what is being typed; fast enough for each keystroke."""


class BaseAnswerDesk:
    """Reads and writes those of the open base."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._terms: Dictionary | None = None

    def load(self, tour_id: int, tourist_id: int | None, country: str) -> PageData:
        """Return what the page shows."""
        from app.services.questionnaire.directory import list_questionnaires, questionnaire_for

        tour = get_tour(self._desk, tour_id)
        tourists = tuple(list_tourists(self._desk, tour_id))
        countries = tuple(list_questionnaires(self._desk))
        codes = {one.code for one in countries}
        chosen = country if country in codes else questionnaire_for(self._desk, tour.country)
        ids = {one.id for one in tourists}
        main = next((one.id for one in tourists if one.is_main), next(iter(one.id for one in tourists), None))
        shown = tourist_id if tourist_id in ids else main
        sheet = self.sheet(shown, chosen) if shown is not None and chosen else None
        return PageData(tour, tourists, countries, chosen, shown, sheet)

    def sheet(self, tourist_id: int, country: str) -> Sheet:
        """Return one questionnaire; the dictionary that made its texts is kept for what is typed next."""
        from app.services.questionnaire.dictionary import open_dictionary
        from app.services.questionnaire.sheet import open_sheet

        sheet = open_sheet(self._desk, tourist_id, country)
        self._terms = open_dictionary(self._desk)
        return sheet

    def write(self, sheet: Sheet, given: Given, version: int) -> int | None:
        """Write what the agent gave and return its change set."""
        from app.services.questionnaire.answers import (
            clear_answer,
            keep_answer,
            remove_position,
            save_answer,
            save_text,
        )

        tourist_id, key, language = sheet.tourist_id, given.line.key, sheet.questionnaire.country.language
        if given.act is Act.TEXT:
            return save_text(self._desk, tourist_id, key, language, given.value, version=version)
        if given.act is Act.FOLLOW:
            return clear_answer(self._desk, tourist_id, key, version=version)
        if given.act is Act.KEEP:
            return keep_answer(self._desk, tourist_id, key, version=version)
        if given.act is Act.REMOVE:
            group, at = given.line.field.group, key.position
            lines = [one for one in sheet.lines if (one.field.group, one.key.position) == (group, at)]
            versions = {one.key: one.version for one in lines}
            return remove_position(self._desk, tourist_id, group, at, versions=versions)
        return save_answer(self._desk, tourist_id, key, given.value, version=version)

    def preview(self, sheet: Sheet, line: Line, typed: str, *, is_text: bool) -> Preview:
        """Return what would be printed for what is being typed."""
        from app.services.questionnaire.limits import as_printed, fit_text
        from app.services.questionnaire.translation import text_of

        field, text = line.field, typed
        if not is_text and self._terms is not None:
            meaning = sheet.questionnaire.meanings.get(field.meaning)
            text = text_of(field, meaning, typed, sheet.questionnaire.country.language, self._terms).text
        printed = as_printed(field, text)
        fit = fit_text(field, printed)
        left = -fit.over if fit.over else fit.left
        return Preview(printed, left, fit.refused, field.limit if field.comb else 0)
