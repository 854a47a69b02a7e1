"""Tidying the directory up: the page that lists what is wrong, and mends it."""

from app.views.context import PageContext
from app.views.upkeep.presenter import UpkeepPresenter
from app.views.upkeep.view import UpkeepView

__all__ = ["UpkeepView", "make_upkeep_page"]


def make_upkeep_page(context: PageContext) -> UpkeepView:
    """Return the page with its presenter."""
    view = UpkeepView()
    UpkeepPresenter(context, view)
    return view
