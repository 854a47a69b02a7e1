"""Saves what the dialog of a term holds, and asks what stands where somebody else changed the same."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.services.merging import Clash, merge_changes
from app.services.questionnaire.dictionary import Term, TermState, open_dictionary, save_term
from app.services.questionnaire.dictionary_terms import flatten_term, with_fields
from app.views.clashes import chosen_values, clash_question, clashes_of
from app.views.compare_dialog import Comparison, ComparisonAnswer, ask_comparison
from app.views.context import PageContext
from app.views.dictionary.term_dialog import TermDialog, TermQuestion, unknown_term_question
from app.views.jobs import Lane
from app.views.texts import choice, explain

Compare = Callable[[Comparison], ComparisonAnswer | None]


class TermEditor(QObject):
    """Lives as long as its dialog.

    Args:
        context: the parts of the screen.
        dialog: the dialog.
        base: the term as it was opened; None for a new one.
        compare: asks field by field which version stands.
    """

    def __init__(self, context: PageContext, dialog: TermDialog, base: Term | None, compare: Compare) -> None:
        super().__init__(dialog)
        self._context, self._dialog, self._base, self._compare = context, dialog, base, compare
        self.saved: Term | None = None
        dialog.save_requested.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Write the term; a refusal is said in the dialog, where what was typed stays."""
        self._write(self._dialog.read())

    def _write(self, term: Term) -> None:
        self._dialog.set_saving(saving=True)
        self._context.runner.submit(
            Lane.INTERACTIVE,
            partial(save_term, self._context.desk, term, self._base),
            on_done=self._on_saved,
            on_error=partial(self._on_failed, term),
            on_end=partial(self._dialog.set_saving, saving=False),
            receiver=self,
        )

    def _on_saved(self, result: tuple[Term, int | None]) -> None:
        self.saved, change_set = result
        self._dialog.accept()
        if change_set is not None:
            words = self.tr("“%1” is in the dictionary").replace("%1", self.saved.term)
            self._context.tell_written(words, change_set)
            self._context.events.dictionary_changed.emit()

    def _on_failed(self, term: Term, error: AppError) -> None:
        clashes = clashes_of(error)
        if clashes:
            QTimer.singleShot(0, self, partial(self._settle, term, clashes))  # after the job that saved has ended
            return
        self._dialog.show_problem(explain(error))

    def _settle(self, term: Term, clashes: Sequence[Clash]) -> None:
        """Let the agent choose, and save the choice on the term as it is in the base now."""
        answer = self._compare(clash_question(clashes, _label, _shown))
        fresh = open_dictionary(self._context.desk).any_state(term.term)
        if answer is None or fresh is None or self._base is None:
            return
        changes, _ = merge_changes(flatten_term(self._base), flatten_term(term), flatten_term(fresh))
        changes.update(chosen_values(clashes, answer.chosen))
        self._base = fresh
        mine = with_fields(fresh, {**flatten_term(fresh), **changes})
        self._dialog.show_term(mine)
        self._write(mine)


def _label(field: str) -> str:
    head, _, language = field.partition("/")
    return f"{choice('table', 'dictionary_meaning')} ({language})" if language else choice("column", head)


def _shown(_field: str, value: object) -> str:
    return str(value or "")


def edit_term(context: PageContext, parent: QWidget | None, question: TermQuestion, base: Term | None) -> Term | None:
    """Ask and wait; return the term as it was saved, or None where the dialog was left."""
    dialog = TermDialog(question, parent)
    editor = TermEditor(context, dialog, base, partial(ask_comparison, dialog))
    dialog.exec()
    saved = editor.saved
    dialog.deleteLater()
    return saved


def ask_term(parent: QWidget | None, context: PageContext, russian: str, language: str) -> Term | None:
    """Ask what an unknown term means, and wait; return it as it was saved, or None where the dialog was left.

    Args:
        parent: the window.
        context: the parts of the screen.
        russian: the term as it was typed.
        language: the one that it is wanted in; its field comes first.
    """
    dictionary = open_dictionary(context.desk)
    question = unknown_term_question(dictionary, russian, language, context.language)
    known = question.term if question.term.state is not TermState.OWN or question.term.id else None
    return edit_term(context, parent, question, known)


def new_term_question(context: PageContext, russian: str = "") -> TermQuestion:
    """Return what is asked for a new term; where its Russian spelling is known the first language comes first."""
    dictionary = open_dictionary(context.desk)
    title = QCoreApplication.translate("TermDialog", "New term")
    first = dictionary.languages[0].code if russian and dictionary.languages else ""
    return TermQuestion(title, "", Term(term=russian), dictionary, context.language, first)


def term_question(context: PageContext, term: Term) -> TermQuestion:
    """Return what is asked to change a term."""
    title = QCoreApplication.translate("TermDialog", "Term “%1”").replace("%1", term.term)
    dictionary = open_dictionary(context.desk)
    return TermQuestion(title, "", term, dictionary, context.language, next(iter(term.meanings), ""))
