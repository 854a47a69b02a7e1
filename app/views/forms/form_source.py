"""What the page of forms reads; all of it runs off the window's thread."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

from app.services.forms.form_choice import FormChoice, list_form_choices
from app.services.forms.form_desk import FormDesk
from app.services.forms.form_people import read_form_people
from app.services.forms.form_run import FormOrder, fill_people
from app.services.forms.manifest import Country, FormPack
from app.services.forms.paper import PageSize
from app.services.forms.printed import MadeForm, PrintedCopy, get_printed_pages, list_printed
from app.services.questionnaire.board import BoardRow, read_board
from app.services.questionnaire.shapes import Line
from app.services.tours.cards import TourCard
from app.services.tours.reading import list_tourists
from app.services.tours.tours import get_tour
from app.services.work import Work
from app.views.context import PageContext
from app.views.showing import person_name


@dataclass(frozen=True, slots=True)
class FormsData:
    """What the page shows of a tour.

    Attributes:
        tour: whose tourists they are.
        tourists: id and name, in the tour's order.
        cards: the tourists' cards by id, each by catalogue name.
        countries: that have a questionnaire.
        country: code of the chosen one; empty where there is none.
        choices: its forms, and those of no country.
    """

    tour: TourCard
    tourists: tuple[tuple[int, str], ...] = ()
    cards: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    countries: tuple[Country, ...] = ()
    country: str = ""
    choices: tuple[FormChoice, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownForm:
    """A tourist's form, filled for being looked at; nothing of it is kept.

    Attributes:
        order: what was filled.
        made: for whom, with the answers, the pages and what is to be known of them.
        sizes: of the pages.
    """

    order: FormOrder
    made: MadeForm
    sizes: tuple[PageSize, ...]


@dataclass(frozen=True, slots=True)
class MissingAnswer:
    """A question that must be answered, of a tourist who has not."""

    tourist_id: int
    name: str
    line: Line


class FormSource(Protocol):
    """Reads tours, forms and copies."""

    def load(self, tour_id: int, country: str) -> FormsData:
        """Return what the page shows; for the tour's own country where none is given.

        Raises:
            UserError: "tour_removed".
        """

    def board(self, tour_id: int, country: str, work: Work) -> list[BoardRow]:
        """Return how far each tourist's questionnaire is."""

    def fill(self, order: FormOrder) -> ShownForm:
        """Return the form of the order's one tourist, or the one of all of them.

        Raises:
            UserError: "tourist_removed" and what filling raises.
        """

    def missing(self, order: FormOrder) -> list[MissingAnswer]:
        """Return what must be answered and is not, tourist by tourist.

        Raises:
            UserError: "tourist_removed".
        """

    def keep_pdf(self, pack: FormPack, path: Path) -> Path:
        """Keep the embassy's own PDF for a form; raises what `kept_pdfs.keep_pdf` does."""

    def printed(self, tourist_id: int) -> list[PrintedCopy]:
        """Return the forms that were printed or saved for a tourist."""

    def open_copy(self, printed_id: int) -> tuple[bytes, list[PageSize]]:
        """Return the pages of a form as it was printed.

        Raises:
            UserError: "printed_form_removed".
        """


class BaseFormSource:
    """Reads those of the open base."""

    def __init__(self, context: PageContext) -> None:
        self._desk = context.desk
        self._forms: FormDesk = context.forms

    def load(self, tour_id: int, country: str) -> FormsData:
        """Return what the page shows; the child processes start meanwhile."""
        from app.services.forms.packs import known_packs
        from app.services.questionnaire.directory import list_questionnaires, questionnaire_for

        self._forms.warm_up()
        tour = get_tour(self._desk, tour_id)
        people = list_tourists(self._desk, tour_id)
        tourists = tuple((one.id, person_name(one.values)) for one in people if one.id is not None)
        cards = {one.id: one.values for one in people if one.id is not None}
        countries = tuple(list_questionnaires(self._desk))
        known = country in {one.code for one in countries}
        chosen = country if known else questionnaire_for(self._desk, tour.country)
        choices = tuple(list_form_choices(known_packs(), chosen, _needed_on(tour, self._desk.today())))
        return FormsData(tour, tourists, cards, countries, chosen, choices)

    def board(self, tour_id: int, country: str, work: Work) -> list[BoardRow]:
        """Return how far each tourist's questionnaire is."""
        return read_board(self._desk, tour_id, country, work)

    def fill(self, order: FormOrder) -> ShownForm:
        """Return the form of the order's one tourist, or the one of all of them."""
        people = read_form_people(self._desk, order.pack, order.country, order.tourist_ids)
        made = fill_people(self._forms.press, order, people, Work())[0]
        return ShownForm(order, made, tuple(self._forms.paper.measure(made.filled.pdf)))

    def missing(self, order: FormOrder) -> list[MissingAnswer]:
        """Return what must be answered and is not, tourist by tourist."""
        people = read_form_people(self._desk, order.pack, order.country, order.tourist_ids)
        return [
            MissingAnswer(person.tourist_id, person.name, line)
            for person in people
            for line in person.applicant.sheet.missing
        ]

    def keep_pdf(self, pack: FormPack, path: Path) -> Path:
        """Keep the embassy's own PDF for a form."""
        from app.services.forms.kept_pdfs import keep_pdf

        return keep_pdf(self._forms.press, pack, path)

    def printed(self, tourist_id: int) -> list[PrintedCopy]:
        """Return the forms that were printed or saved for a tourist."""
        return list_printed(self._desk, tourist_id)

    def open_copy(self, printed_id: int) -> tuple[bytes, list[PageSize]]:
        """Return the pages of a form as it was printed."""
        pdf = get_printed_pages(self._desk, printed_id)
        return pdf, self._forms.paper.measure(pdf)


def _needed_on(tour: TourCard, today: date) -> date:
    """Return the day on which an edition must stand: that of the arrival; today where it is past, or not known."""
    try:
        return max(date.fromisoformat(tour.arrival), today)
    except ValueError:
        return today
