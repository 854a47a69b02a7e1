"""Draws the dictionary: the page with own, changed and removed terms, its dialogs, what a spreadsheet would change."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, Protocol

from PySide6.QtWidgets import QWidget

from app.bootstrap import Carnet
from app.services.desk import Desk
from app.services.questionnaire.dictionary import Term, open_dictionary, remove_term, save_term
from app.services.questionnaire.dictionary_exchange import RefusedTerm, TermList, TermPair
from app.shell import Shell
from app.views.dictionary.import_dialog import ask_import
from app.views.dictionary.term_editor import ask_term

_LONG = "ведущий специалист отдела по работе с корпоративными клиентами и партнёрами"


class ScreenPainter(Protocol):
    """What draws screens."""

    shell: Shell
    carnet: Carnet

    def keep(self, name: str, widget: QWidget | None = None) -> None:
        """Keep a picture of the window, or of a dialog."""

    def with_dialog(self, name: str, open_it: Callable[[], object]) -> None:
        """Draw the dialog that something opens, and leave it."""

    def trigger(self, name: str) -> Callable[[], None]:
        """Return what triggers an action of the open page, by name."""

    def settle(self) -> None:
        """Let the window do what it has to do."""


def draw_dictionary(painter: ScreenPainter) -> None:
    """Draw the page and its dialogs."""
    _fill(painter.carnet.desk)
    shell = painter.shell
    shell.window.go_to("dictionary")
    painter.settle()
    page: Any = shell.window.page("dictionary")
    painter.keep("dictionary")
    page.findChild(QWidget, "dictionary_search").setText("инженер")
    page.filter_changed.emit()
    painter.settle()
    painter.keep("dictionary-search")
    painter.with_dialog("dictionary-term", painter.trigger("term_edit_action"))
    painter.with_dialog("dictionary-new", painter.trigger("term_new_action"))
    painter.with_dialog(
        "dictionary-unknown", partial(ask_term, shell.window, shell.context, "инженер по надзору", "en")
    )
    page.findChild(QWidget, "dictionary_search").setText("хмелеводы")
    page.filter_changed.emit()
    painter.settle()
    painter.keep("dictionary-none")
    terms = _differing(painter.carnet.desk)
    painter.with_dialog("dictionary-import", partial(ask_import, shell.window, terms, "glossary.xlsx"))


def _fill(desk: Desk) -> None:
    """Enter, change and remove a term as an agency would."""
    dictionary = open_dictionary(desk)
    if dictionary.exact(_LONG) is not None:
        return
    save_term(desk, Term(term=_LONG, category="position", meanings={"en": "Senior corporate client specialist"}))
    engineer, cook = dictionary.exact("инженер"), dictionary.exact("повар")
    if engineer is not None:
        save_term(desk, replace(engineer, meanings={**engineer.meanings, "en": "Certified engineer"}), engineer)
    if cook is not None:
        remove_term(desk, cook)


def _differing(desk: Desk) -> TermList:
    """Return what a spreadsheet would change."""
    dictionary = open_dictionary(desk)
    known = [term for name in ("врач", "экономист", "юрист") if (term := dictionary.exact(name)) is not None]
    pairs = [
        TermPair(term, replace(term, meanings={**term.meanings, "en": f"{term.meanings['en']} (PhD)"}))
        for term in known
    ]
    refused = (
        RefusedTerm(7, "", "term_refused", {"length": 200}),
        RefusedTerm(9, "врач", "term_twice", {"term": "врач"}),
    )
    return TermList((Term(term=_LONG, meanings={"en": "X"}),), (), tuple(pairs), 12, refused)
