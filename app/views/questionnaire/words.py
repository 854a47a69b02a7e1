"""In words: what is doubtful in an answer, or in a passport beside a country's rule, and what to do about it."""

from PySide6.QtCore import QCoreApplication

from app.services.questionnaire.shapes import Doubt
from app.views.texts import Texts, fill
from app.views.texts_of_questionnaires import DOUBTS

QuestionnaireWords = Texts("QuestionnaireWords")

_BARRING = frozenset({"passport_missing", "passport_ends_too_soon", "passport_too_old"})
"""Doubts about a passport with which the country lets nobody in."""

_URGENT = _BARRING | {"missing", "value_refused"}
"""Doubts with which nothing can be handed in."""


def doubt_text(doubt: Doubt) -> str:
    """Return one sentence that says what is doubtful and what to do.

    Raises:
        KeyError: the code has no sentence; a test keeps this from happening.
    """
    if doubt.code == "too_long":
        return QuestionnaireWords.tr(
            "%n character(s) more than the form has room for. Shorten the text that is printed.", "", _number(doubt)
        )
    return fill(QCoreApplication.translate("Doubts", DOUBTS[doubt.code]), doubt.params)


def doubt_level(doubt: Doubt) -> str:
    """Return "error" where nothing can be handed in with it, else "doubt": the colour and the icon."""
    return "error" if doubt.code in _URGENT else "doubt"


def bars_entry(doubt: Doubt) -> bool:
    """Tell whether nobody enters the country with such a passport; otherwise it is to be looked at."""
    return doubt.code in _BARRING


def _number(doubt: Doubt) -> int:
    return int(str(doubt.params["over"]))
