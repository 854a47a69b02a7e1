"""What is done with the current answer beside giving it: kept, given back to the card, translated anew."""

from typing import Protocol

from PySide6.QtCore import QObject

from app.services.questionnaire.shapes import AnswerKey, Line, Sheet, TextOrigin
from app.views.context import PageContext
from app.views.questionnaire.editing import Act, Given
from app.views.questionnaire.terms import TermAsking, unknown_terms
from app.views.questionnaire.wording import is_against_card


class CurrentScreen(Protocol):
    """The page, as far as the current answer goes."""

    def current_key(self) -> AnswerKey | None:
        """Return whose answer is current."""

    def commit(self) -> bool:
        """Take over what the open editor holds; False where it can't be taken."""


class Giving(Protocol):
    """Whoever shows the sheet and writes what is given."""

    @property
    def sheet(self) -> Sheet | None:
        """The shown questionnaire, or None."""

    def line_of(self, key: AnswerKey | None) -> Line | None:
        """Return the question with its answer as it is shown; None where it is not asked."""

    def give(self, given: Given) -> None:
        """Write what was given."""


class AnswerActs(QObject):
    """Acts on the current answer."""

    def __init__(self, context: PageContext, screen: CurrentScreen, given: Giving, terms: TermAsking) -> None:
        super().__init__()
        self._context, self._screen, self._given, self._terms = context, screen, given, terms

    def follow_again(self) -> None:
        """Let card, tour or client answer the current question again."""
        if self._screen.commit():
            line = self._given.line_of(self._screen.current_key())
            if line is not None and line.version:
                self._given.give(Given(line, act=Act.FOLLOW))

    def keep(self) -> None:
        """Keep the current answer although card or tour say otherwise."""
        line = self._given.line_of(self._screen.current_key())
        if line is not None and self._screen.commit() and is_against_card(line):
            self._given.give(Given(line, act=Act.KEEP))

    def translate(self) -> None:
        """Make the printed text of the current answer anew; ask for the terms that the dictionary lacks."""
        line, sheet = self._given.line_of(self._screen.current_key()), self._given.sheet
        if line is None or sheet is None or not self._screen.commit():
            return
        self._terms.forget(line)
        if line.text_origin is TextOrigin.TYPED:
            self._given.give(Given(line, act=Act.TEXT))
        elif unknown_terms(line):
            self._terms.ask(line, sheet.questionnaire.country.language)
        else:
            self._context.voice.show_hint(self.tr("The printed text is made from the answer already"))
