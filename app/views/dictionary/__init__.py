"""The translation dictionary: its page, and the dialog for a term that it lacks."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.services.questionnaire.dictionary import Term
from app.views.context import PageContext
from app.views.dictionary.exchange import ExchangeQuestions, TermExchange
from app.views.dictionary.import_dialog import ask_import
from app.views.dictionary.presenter import DictionaryPresenter
from app.views.dictionary.term_editor import ask_term, edit_term, new_term_question, term_question
from app.views.dictionary.view import DictionaryView

__all__ = ["DictionaryView", "ask_term", "make_dictionary_page"]


def make_dictionary_page(context: PageContext) -> DictionaryView:
    """Return the page with its presenters."""
    view = DictionaryView(context.language)
    presenter = DictionaryPresenter(context, view, partial(_edit, context, view))
    asks = ExchangeQuestions(partial(_open_path, view), partial(_save_path, view), partial(ask_import, view))
    TermExchange(context, view, presenter, asks)
    return view


def _edit(context: PageContext, view: DictionaryView, term: Term | None) -> Term | None:
    """Ask for a term; a new one begins with what was looked for and not found."""
    wanted = view.search_text() if view.current_term() is None else ""
    question = new_term_question(context, wanted) if term is None else term_question(context, term)
    return edit_term(context, view.window(), question, term)


def _open_path(view: QWidget) -> Path | None:
    translate = QCoreApplication.translate
    lists, others = translate("DictionaryPage", "Spreadsheets"), translate("DictionaryPage", "All files")
    filters = f"{lists} (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt);;{others} (*)"
    title = translate("DictionaryPage", "Import terms")
    chosen, _ = QFileDialog.getOpenFileName(view.window(), title, "", filters)
    return Path(chosen) if chosen else None


def _save_path(view: QWidget) -> Path | None:
    translate = QCoreApplication.translate
    name = translate("DictionaryPage", "Dictionary") + ".xlsx"
    title, kind = translate("DictionaryPage", "Export the shown terms"), translate("DictionaryPage", "Excel (*.xlsx)")
    chosen, _ = QFileDialog.getSaveFileName(view.window(), title, str(Path.home() / name), kind)
    return Path(chosen) if chosen else None
