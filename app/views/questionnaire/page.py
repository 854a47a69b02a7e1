"""Puts the questionnaire's page together: view, presenter, dialogs."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.services.questionnaire.shapes import AnswerKey, Line, Sheet
from app.views.clashes import clash_question
from app.views.compare_dialog import ask_comparison
from app.views.context import PageContext
from app.views.questionnaire.answer_desk import AnswerDesk, BaseAnswerDesk
from app.views.questionnaire.answer_editor import AnswerEditor
from app.views.questionnaire.board_card import BoardCard
from app.views.questionnaire.clashing import clash_of, label_of, shown_in
from app.views.questionnaire.data_sheet_part import DataSheetPart
from app.views.questionnaire.editing import Given, Preview
from app.views.questionnaire.editors import EditorFactory
from app.views.questionnaire.group_part import GroupPart
from app.views.questionnaire.presenter import QuestionnairePresenter
from app.views.questionnaire.printing import QuestionnairePrinting
from app.views.questionnaire.screen import QuestionnaireDialogs
from app.views.questionnaire.view import QuestionnaireView


class QuestionnairePage(QuestionnaireView):
    """The page that the window holds.

    Args:
        context: what every screen is given.
        answers: reads and writes the answers; those of the open base where None.
        ask_path: asks where to save a file of the given name; the system's dialog where None.
        open_file: opens a file with the system's program for it.
    """

    def __init__(
        self,
        context: PageContext,
        answers: AnswerDesk | None = None,
        *,
        ask_path: Callable[[str], Path | None] | None = None,
        open_file: Callable[[Path], bool] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._context = context
        self._answers = answers or BaseAnswerDesk(context.desk)
        self._editors = EditorFactory(self._sheet, self._preview, context.desk.today, context.language)
        card = BoardCard(context.language)
        super().__init__(self._make_editor, side=card, parent=parent)
        self._presenter = QuestionnairePresenter(
            context,
            self,
            self._answers,
            QuestionnaireDialogs(ask_term=self._ask_term, ask_clash=self._ask_clash),
            self,
        )
        self._printing = QuestionnairePrinting(context, self, self._presenter, ask_path=ask_path, open_file=open_file)
        self._data_sheet = DataSheetPart(context, self, self._presenter, ask_path=ask_path)
        self._connect_presenter(self._presenter)
        self._group = GroupPart(context, self, self._presenter, card)

    def show_questionnaire(
        self, tour_id: int, tourist_id: int | None = None, country: str = "", key: AnswerKey | None = None
    ) -> None:
        """Open the questionnaire of a tourist, on one answer if given; without a tourist, of the main one."""
        self._presenter.show(tour_id, tourist_id, country, key)
        if key is not None:
            self.focus_content()  # whoever is led to an answer gives it next

    def can_leave(self) -> bool:
        """Take over what is being typed and wait until it is written; False stays."""
        return self._presenter.may_leave()

    def has_unsaved_input(self) -> bool:
        """Tell whether something is being typed or waits to be written."""
        return self.is_editing() or self._presenter.saver.is_saving

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._presenter.loader.wake()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Read anew what another window or another agent may have written, once this window is looked at again."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isVisible() and self.isActiveWindow():
            self._presenter.loader.reload()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._presenter.loader.sleep()

    def _connect_presenter(self, presenter: QuestionnairePresenter) -> None:
        self.given.connect(presenter.give)
        self.country_chosen.connect(presenter.choose_country)
        self.entry_wanted.connect(presenter.open_entry)
        self.mended.connect(self._on_mended)
        self.directory_wanted.connect(self._context.go.open_directories)
        for action, slot in (
            (self.before_action, presenter.previous_tourist),
            (self.after_action, presenter.next_tourist),
            (self.doubtful_action, presenter.next_doubtful),
            (self.translate_action, presenter.acts.translate),
            (self.follow_action, presenter.acts.follow_again),
            (self.keep_action, presenter.acts.keep),
            (self.remove_action, presenter.remove_entry),
            (self.back_action, presenter.go_back),
            (self.dictionary_action, self._open_dictionary),
            (self.print_action, self._on_print),
            (self.group_print_action, self._on_print_group),
            (self.spreadsheet_action, self._printing.open),
            (self.sheet_action, self._data_sheet.open),
        ):
            action.triggered.connect(slot)

    def _sheet(self) -> Sheet | None:
        return self._presenter.sheet

    def _make_editor(self, line: Line, typed: str, parent: QWidget, *, is_text: bool) -> AnswerEditor | None:
        return self._editors(line, typed, parent, is_text=is_text)

    def _preview(self, line: Line, typed: str, is_text: bool) -> Preview:
        sheet = self._sheet()
        return Preview() if sheet is None else self._answers.preview(sheet, line, typed, is_text=is_text)

    def _ask_term(self, term: str, language: str) -> bool:
        from app.views.dictionary.term_editor import ask_term

        return ask_term(self.window(), self._context, term, language) is not None

    def _ask_clash(self, given: Given, theirs: Line) -> bool:
        language = self._context.language
        question = clash_question([clash_of(given, theirs)], label_of(given, language), shown_in(given, language))
        answer = ask_comparison(self.window(), question)
        return answer is not None and answer.chosen["answer"] == 1

    @Slot()
    def _on_print(self) -> None:
        """Go to the forms of this tourist; the window first waits until what was typed is written."""
        sheet = self._sheet()
        if sheet is not None:
            country = sheet.questionnaire.country.code
            self._context.go.open_forms(sheet.tour_id, [sheet.tourist_id], country)

    @Slot()
    def _on_print_group(self) -> None:
        """Go to the forms of all tourists."""
        sheet, data = self._sheet(), self._presenter.loader.data
        if sheet is not None and data is not None:
            ids = [one.id for one in data.tourists if one.id is not None]
            self._context.go.open_forms(sheet.tour_id, ids, sheet.questionnaire.country.code)

    @Slot()
    def _open_dictionary(self) -> None:
        self._context.go.open_dictionary()

    @Slot()
    def _on_mended(self) -> None:
        """Do what the empty page offers."""
        if self.why_empty == "no_country" and self.country.isEnabled():
            self.country.open_list()
        elif self.why_empty == "no_country":
            self._context.go.open_directories()
        elif self.why_empty == "gone":
            self._context.go.open_tours()
        else:
            self._presenter.go_back()


def make_questionnaire_page(context: PageContext) -> QuestionnairePage:
    """Return the questionnaire's page; `show_questionnaire` opens a tourist in it."""
    return QuestionnairePage(context)
