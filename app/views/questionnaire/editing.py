"""What passes between the table of a questionnaire and its editors."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PySide6.QtWidgets import QWidget

from app.services.questionnaire.shapes import Line
from app.views.questionnaire.answer_editor import AnswerEditor


class Act(StrEnum):
    """What is written of a question."""

    VALUE = "value"  # its answer
    TEXT = "text"  # its printed text; empty to have it made anew
    FOLLOW = "follow"  # nothing of its own any more: card, tour or client answer it again
    KEEP = "keep"  # its answer stays, although card or tour say otherwise
    REMOVE = "remove"  # the whole entry of a repeated group that it belongs to


@dataclass(frozen=True, slots=True)
class Given:
    """What the agent gave.

    Attributes:
        line: the question with its answer as it was seen when the editor opened.
        value: the answer in its stored form, or the text.
        act: what is written.
    """

    line: Line
    value: str = ""
    act: Act = Act.VALUE


@dataclass(frozen=True, slots=True)
class Preview:
    """What would be printed for what is being typed.

    Attributes:
        text: as it would be printed.
        left: characters that the form still has room for; None without a limit.
        refused: letters that the form does not take.
        cells: of a comb; 0 where it is none.
    """

    text: str = ""
    left: int | None = None
    refused: str = ""
    cells: int = 0


PreviewCall = Callable[[Line, str, bool], Preview]
"""Gives the preview of a line for what is being typed; True for a text typed by hand."""


class EditorMaker(Protocol):
    """Makes the editor that suits a question."""

    def __call__(self, line: Line, typed: str, parent: QWidget, *, is_text: bool) -> AnswerEditor | None:
        """Return an editor of an answer, or of its printed text; it begins with what was `typed`."""
