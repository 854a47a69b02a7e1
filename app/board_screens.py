"""Draws the group's board and the dialogs that copy answers, on the questionnaire that is open."""

from collections.abc import Callable
from typing import Protocol

from app.shell import Shell
from app.views.questionnaire.board_card import BoardTree


class Painter(Protocol):
    """What draws the screens."""

    shell: Shell

    def keep(self, name: str) -> None:
        """Keep a picture of the window."""

    def with_dialog(self, name: str, open_it: Callable[[], object]) -> None:
        """Draw the dialog that something opens, and leave it."""

    def trigger(self, name: str) -> Callable[[], None]:
        """Return what triggers an action of the open page, by name."""


def draw_board(painter: Painter) -> None:
    """Draw the board with a tourist unfolded, the whole group, and both dialogs that copy."""
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
