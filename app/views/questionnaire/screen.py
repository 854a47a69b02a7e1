"""What the questionnaire's presenter asks of its page and of the agent."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.services.questionnaire.shapes import AnswerKey, Line
from app.views.questionnaire.editing import Given
from app.views.questionnaire.rows import SheetRow
from app.views.questionnaire.terms import AskTerm


class QuestionnaireScreen(Protocol):
    """The page, as the presenter speaks to it."""

    def show_head(self, title: str, facts: str) -> None:
        """Say whose questionnaire it is and how far it is."""

    def show_countries(self, countries: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show the countries to choose from."""

    def show_rows(self, rows: Sequence[SheetRow]) -> None:
        """Show the questions."""

    def show_empty(self, why: str, countries: Sequence[tuple[str, str]] = ()) -> None:
        """Say why there are no questions: "nobody", "no_country", "nothing", "gone"; empty shows the questions."""

    def show_state(self, text: str) -> None:
        """Say at the foot whether everything is saved."""

    def select_answer(self, key: AnswerKey | None) -> bool:
        """Make a question current; False where it is not asked."""

    def select_first(self) -> None:
        """Make the first question current."""

    def current_key(self) -> AnswerKey | None:
        """Return whose answer is current."""

    def is_editing(self) -> bool:
        """Tell whether an editor is open."""

    def next_doubtful(self) -> bool:
        """Make the next question with a doubt current; False where there is none."""

    def commit(self) -> bool:
        """Take over what the open editor holds; False where it can't be taken."""

    def reopen(self, given: Given) -> bool:
        """Open the editor again on what could not be written; False where another one is open."""

    def show_can(self, *, before: bool, after: bool) -> None:
        """Tell whether there is a tourist before and after the shown one."""


@dataclass(frozen=True, slots=True)
class QuestionnaireDialogs:
    """What asks the agent, as callables.

    Attributes:
        ask_term: the dictionary window for an unknown Russian term.
        ask_clash: whether mine stays (True) or theirs, given what they wrote.
    """

    ask_term: AskTerm
    ask_clash: Callable[[Given, Line], bool]
