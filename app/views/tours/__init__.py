"""The list of tours."""

from functools import partial

from app.services.tours.cards import TourCard
from app.views.context import PageContext
from app.views.tours.presenter import ToursPresenter
from app.views.tours.view import ToursView

__all__ = ["ToursPage", "make_tours_page"]


class ToursPage(ToursView):
    """The page with its presenter."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._presenter = ToursPresenter(
            context, self, partial(_edit, context, self), partial(_show_group, context, self)
        )


def _edit(context: PageContext, parent: ToursView, tour: TourCard | None) -> TourCard | None:
    from app.views.tours.tour_dialog import edit_tour

    return edit_tour(context, parent, tour)


def _show_group(context: PageContext, parent: ToursView, tour_id: int) -> None:
    from app.views.questionnaire.group_dialog import lead_through_group

    lead_through_group(context, parent.window(), tour_id)


def make_tours_page(context: PageContext) -> ToursPage:
    """Return the page of the tours."""
    return ToursPage(context)
