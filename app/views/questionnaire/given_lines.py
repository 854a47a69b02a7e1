"""Lines of a sheet with what was given: before it is written, and what it brought up."""

from dataclasses import replace

from app.services.questionnaire.shapes import AnswerKey, Line, Sheet, TextOrigin
from app.views.questionnaire.clashing import CLASH, label_of
from app.views.questionnaire.editing import Act, Given
from app.views.questionnaire.wording import SheetWords


def as_seen(given: Given, line: Line | None) -> Given:
    """Return what was given over the line as it stands now, where that says what the agent saw."""
    if line is None or line.value != given.line.value or (given.act is Act.TEXT and line.text != given.line.text):
        return given
    return replace(given, line=line)


def brought_up(given: Given, before: Sheet, after: Sheet, current: AnswerKey | None) -> AnswerKey | None:
    """Return the question that an answer brought up right behind it, where the agent went on to the one after that."""
    asked = {line.key for line in before.lines}
    keys = [line.key for line in after.lines]
    behind = keys[keys.index(given.line.key) + 1 :] if given.line.key in keys else []
    next_before = next((key for key in behind if key in asked), None)
    return behind[0] if behind and behind[0] not in asked and current == next_before else None


def place_of(sheet: Sheet) -> tuple[int, str]:
    """Return whose questionnaire it is, and of which country."""
    return sheet.tourist_id, sheet.questionnaire.country.code


def as_given(line: Line, value: str | None) -> Line:
    """Return a line as it will be once it is written; its text and its doubts are not known yet."""
    return line if value is None else replace(line, value=value, text="", text_origin=TextOrigin.NONE, doubts=())


def written_words(given: Given, language: str) -> str:
    """Return what was done, for the status line."""
    label = label_of(given, language)(CLASH)
    texts = {
        Act.VALUE: SheetWords.tr("%1: answer saved"),
        Act.TEXT: SheetWords.tr("%1: printed text saved"),
        Act.FOLLOW: SheetWords.tr("%1: its own answer is taken back"),
        Act.KEEP: SheetWords.tr("%1: the answer stays beside the card"),
        Act.REMOVE: SheetWords.tr("%1: entry removed"),
    }
    return texts[given.act].replace("%1", label)
