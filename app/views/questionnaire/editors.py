"""Makes the editor that suits a question."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from app.services.forms.manifest import AnswerKind, Part
from app.services.persons.countries import country_code, list_countries
from app.services.persons.dates import Century
from app.services.questionnaire.shapes import Line, Sheet
from app.views.questionnaire.answer_editor import AnswerEditor
from app.views.questionnaire.choice_editor import ChoiceEditor, Choices
from app.views.questionnaire.editing import PreviewCall
from app.views.questionnaire.line_editors import DateEditor, NumberEditor, TextEditor
from app.views.questionnaire.wording import SheetWords, text_in, yes_no_words

_SEVERAL = frozenset({AnswerKind.OPTIONS, AnswerKind.COUNTRIES})
_PAST = frozenset({Part.PERSON, Part.FAMILY})
"""What dates of these parts are about lies behind; a year of two digits is the last such one."""

_JOURNEY = frozenset({Part.HOST, Part.TRIP})
"""In these parts a country is mostly one that the journey leads to."""


class EditorFactory:
    """Makes editors for the lines of the sheet that is shown.

    Args:
        sheet: gives the sheet that is shown now.
        preview: what would be printed for what is being typed.
        today: gives the day.
        language: of the window.
    """

    def __init__(
        self,
        sheet: Callable[[], Sheet | None],
        preview: PreviewCall,
        today: Callable[[], date],
        language: str,
    ) -> None:
        self._sheet, self._preview, self._today, self._language = sheet, preview, today, language

    def __call__(self, line: Line, typed: str, parent: QWidget, *, is_text: bool) -> AnswerEditor:
        """Return an editor of an answer, or of its printed text; it begins with what was `typed`."""
        editor = self._make(line, typed, parent, is_text=is_text)
        question, hint = (text_in(texts, self._language) for texts in (line.field.labels, line.field.hints))
        if is_text:
            question = SheetWords.tr("%1: printed text").replace("%1", question)
        editor.name_question(question, hint)
        return editor

    def _make(self, line: Line, typed: str, parent: QWidget, *, is_text: bool) -> AnswerEditor:
        kind = line.field.kind
        if is_text or kind is AnswerKind.TEXT:
            return TextEditor(line, typed, parent, self._preview, is_text=is_text)
        if kind is AnswerKind.DATE:
            century = self._century(line)
            return DateEditor(line, typed, parent, century=century, today=self._today, language=self._language)
        if kind is AnswerKind.NUMBER:
            return NumberEditor(line, typed, parent)
        is_country = kind in {AnswerKind.COUNTRY, AnswerKind.COUNTRIES}
        choices = self._countries(line) if is_country else self._options(line)
        find_code = country_code if is_country else None
        return ChoiceEditor(line, typed, parent, choices, is_several=kind in _SEVERAL, find_code=find_code)

    def _countries(self, line: Line) -> Choices:
        """Return all countries; of a journey those first that the questionnaire is for."""
        countries, sheet = list_countries(self._language), self._sheet()
        meaning = sheet.questionnaire.meanings.get(line.field.meaning) if sheet is not None else None
        if sheet is None or meaning is None or meaning.part not in _JOURNEY:
            return countries
        members = sheet.questionnaire.country.members
        return sorted(countries, key=lambda country: country[0] not in members)

    def _options(self, line: Line) -> Choices:
        """Return what this country offers; what is chosen and not offered can be kept."""
        if line.field.kind is AnswerKind.YES_NO:
            return [(code, yes_no_words(code)) for code in ("yes", "no")]
        return [(one.code, text_in(one.texts, self._language) or one.code) for one in line.field.options]

    def _century(self, line: Line) -> Century:
        sheet = self._sheet()
        meaning = sheet.questionnaire.meanings.get(line.field.meaning) if sheet is not None else None
        return "past" if meaning is not None and meaning.part in _PAST else "near"
