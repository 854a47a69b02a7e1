"""Editors of what is typed: texts with what is printed of them, dates, numbers."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.errors import UserError
from app.services.persons.dates import Century, format_date, parse_date
from app.services.questionnaire.shapes import Line
from app.views.questionnaire.answer_editor import AnswerEditor
from app.views.questionnaire.editing import Preview, PreviewCall
from app.views.questionnaire.wording import SheetWords
from app.views.texts import explain


class TextEditor(AnswerEditor):
    """A text, or the printed text of an answer: says what is printed, how much room is left and what is refused."""

    def __init__(self, line: Line, typed: str, parent: QWidget, preview: PreviewCall, *, is_text: bool = False) -> None:
        super().__init__(line, typed, parent, is_text=is_text)
        self._preview = preview
        if is_text:
            self.input.setPlaceholderText(SheetWords.tr("Empty: made anew"))

    @override
    def shown(self) -> str:
        return self.line.text if self.is_text else self.line.value

    @override
    def taken(self) -> str | None:
        return " ".join(self.input.text().split())  # what is pasted may have line breaks

    @override
    def told(self) -> tuple[str, str]:
        typed = self.taken() or ""
        return preview_words(self._preview(self.line, typed, self.is_text), typed)


def preview_words(preview: Preview, typed: str) -> tuple[str, str]:
    """Return what is said of a text while it is typed, and its level."""
    parts, level = [], ""
    if preview.text and preview.text != typed:
        parts.append(preview.text)
    if preview.refused:
        parts.append(SheetWords.tr("not taken: %1").replace("%1", " ".join(preview.refused)))
        level = "doubt"
    if preview.left is not None and preview.left < 0:
        parts.append(SheetWords.tr("%n character(s) too many", "", -preview.left))
        level = "doubt"
    elif preview.left is not None and preview.cells:
        used = preview.cells - preview.left
        words = SheetWords.tr("%1 of %2 cells")
        parts.append(words.replace("%1", str(used)).replace("%2", str(preview.cells)))
    elif preview.left is not None:
        parts.append(SheetWords.tr("%n character(s) left", "", preview.left))
    return " · ".join(parts), level


class DateEditor(AnswerEditor):
    """A date as people write it; says which day it is understood as."""

    def __init__(
        self, line: Line, typed: str, parent: QWidget, *, century: Century, today: Callable[[], date], language: str
    ) -> None:
        super().__init__(line, typed, parent)
        self._century: Century = century
        self._today, self._language = today, language

    @override
    def shown(self) -> str:
        return format_date(self.line.value)

    @override
    def taken(self) -> str | None:
        try:
            return self._read()
        except UserError as error:
            self.say(explain(error), "error")
            return None

    @override
    def told(self) -> tuple[str, str]:
        try:
            iso = self._read()
        except UserError:
            return "", ""  # it is still being typed
        day = QDate.fromString(iso, "yyyy-MM-dd")
        return (QLocale(self._language).toString(day, "d MMMM yyyy") if day.isValid() else format_date(iso)), ""

    def _read(self) -> str:
        text = self.input.value()
        if not text:
            return ""
        return parse_date(text, century=self._century, today=self._today(), allow_partial=True)


class NumberEditor(AnswerEditor):
    """A number: digits."""

    @override
    def shown(self) -> str:
        return self.line.value

    @override
    def taken(self) -> str | None:
        text = "".join(self.input.value().split())
        if not text or (text.isascii() and text.isdigit()):
            return text
        self.say(SheetWords.tr("A number has figures only"), "error")
        return None
