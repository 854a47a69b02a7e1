"""What the window of the whole group opens with."""

from dataclasses import dataclass

from app.services.desk import Desk
from app.services.forms.manifest import Country
from app.services.questionnaire.directory import list_questionnaires, questionnaire_for
from app.services.tours.cards import TourCard
from app.services.tours.tours import get_tour


@dataclass(frozen=True, slots=True)
class GroupStart:
    """A tour and the countries whose questionnaires can be shown.

    Attributes:
        tour: the tour.
        countries: those with a questionnaire.
        wanted: code of the one that the tour wants, or empty.
    """

    tour: TourCard
    countries: tuple[Country, ...]
    wanted: str


def load_group_start(desk: Desk, tour_id: int) -> GroupStart:
    """Return the tour with the countries.

    Raises:
        UserError: "tour_removed".
    """
    tour = get_tour(desk, tour_id)
    return GroupStart(tour, tuple(list_questionnaires(desk)), questionnaire_for(desk, tour.country))
