"""The question whose answer stays, where somebody else answered the same question meanwhile."""

from collections.abc import Callable

from app.services.merging import Clash
from app.services.questionnaire.shapes import Line
from app.views.questionnaire.editing import Act, Given
from app.views.questionnaire.wording import ValueWords, text_in

CLASH = "answer"
"""The key of the one row."""


def clash_of(given: Given, theirs: Line) -> Clash:
    """Return what was, what I gave, what they gave."""
    if given.act is Act.TEXT:
        return Clash(CLASH, given.line.text, given.value, theirs.text)
    mine = given.line.ready if given.act is Act.FOLLOW else given.value
    return Clash(CLASH, given.line.value, mine, theirs.value)


def label_of(given: Given, language: str) -> Callable[[str], str]:
    """Return what names the question."""
    label = text_in(given.line.field.labels, language) or given.line.field.key

    def words(_key: str) -> str:
        return label

    return words


def shown_in(given: Given, language: str) -> Callable[[str, object], str]:
    """Return what shows an answer as the page shows it; a printed text stands as it is."""
    words = ValueWords(language, {})

    def shown(_key: str, value: object) -> str:
        return str(value) if given.act is Act.TEXT else words.shown(given.line.field, str(value))

    return shown
