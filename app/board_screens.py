"""Draws the group's board and the dialogs that copy answers, on a tour with a family."""

from collections.abc import Callable
from typing import Protocol

from app.bootstrap import Carnet
from app.services.questionnaire.copying import list_companions
from app.services.questionnaire.directory import questionnaire_for
from app.services.tours.reading import list_tourists
from app.services.tours.tours import list_tours
from app.shell import Shell
from app.views.questionnaire.board_card import BoardTree

COUNTRY = "SCHENGEN"
_MOST_TOURS = 80


class Painter(Protocol):
    """What draws the screens."""

    shell: Shell
    carnet: Carnet

    def keep(self, name: str) -> None:
        """Keep a picture of the window."""

    def with_dialog(self, name: str, open_it: Callable[[], object]) -> None:
        """Draw the dialog that something opens, and leave it."""

    def trigger(self, name: str) -> Callable[[], None]:
        """Return what triggers an action of the open page, by name."""

    def settle(self) -> None:
        """Let the window do what it has to do."""


def draw_board(painter: Painter, tour_id: int) -> None:
    """Draw the board with a tourist unfolded, the whole group, and both dialogs that copy."""
    family_tour_id, tourist_id = find_family(painter.carnet) or (tour_id, None)
    painter.shell.journeys.open_questionnaire(family_tour_id, tourist_id, COUNTRY)
    painter.settle()
    window = painter.shell.window
    window.status.clear()
    painter.trigger("go_to_group")()
    tree = window.findChild(BoardTree, "board_tree")
    if tree is not None:
        tree.expand(tree.currentIndex())
    painter.keep("questionnaire-group")
    painter.with_dialog("questionnaires-of-group", painter.trigger("whole_group"))
    painter.with_dialog("questionnaire-take", painter.trigger("take_answers"))
    painter.with_dialog("questionnaire-copy", painter.trigger("copy_answers"))


def find_family(carnet: Carnet) -> tuple[int, int] | None:
    """Return the Schengen tour with the largest family, and one of it; None where nobody has any."""
    desk = carnet.desk
    most, found = 0, None
    for tour in list_tours(desk, limit=_MOST_TOURS):
        if questionnaire_for(desk, tour.country) != COUNTRY:
            continue
        for tourist in list_tourists(desk, tour.id):
            family = sum(one.is_family for one in list_companions(desk, tourist.id or 0))
            if family > most:
                most, found = family, (tour.id, tourist.id or 0)
    return found
