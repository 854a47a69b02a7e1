"""What the page's actions do, with a screen that only takes note."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from app.services.questionnaire.dictionary import Language, Term, TermState, open_dictionary, save_term
from app.views.context import PageContext
from app.views.dictionary.listing import TermKind
from app.views.dictionary.presenter import DictionaryPresenter


class FakeView(QObject):
    """The page without widgets."""

    filter_changed = Signal()
    new_requested = Signal()
    edit_requested = Signal()
    remove_requested = Signal()
    restore_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text, self.chosen_category, self.chosen_kind = "", "", TermKind.ALL
        self.terms: list[Term] = []
        self.row = -1
        self.languages: tuple[Language, ...] = ()
        self.focused = 0

    def search_text(self) -> str:
        return self.text

    def category(self) -> str | None:
        return self.chosen_category or None

    def kind(self) -> TermKind:
        return self.chosen_kind

    def current_term(self) -> Term | None:
        return self.terms[self.row] if 0 <= self.row < len(self.terms) else None

    def show_languages(self, languages: tuple[Language, ...]) -> None:
        self.languages = languages

    def show_categories(self, categories: list[str]) -> None:
        self.categories = categories

    def show_terms(self, terms: list[Term], row: int) -> None:
        self.terms, self.row = list(terms), row

    def focus_list(self) -> None:
        self.focused += 1

    def look_for(self, text: str) -> None:
        self.text = text
        self.filter_changed.emit()


@pytest.fixture
def screen(context: PageContext) -> FakeView:
    view = FakeView()
    view.asked = []  # type: ignore[attr-defined]
    view.presenter = DictionaryPresenter(context, view, view.asked.append)  # type: ignore[attr-defined,arg-type]
    context.runner.wait_idle()
    return view


def test_that_every_term_is_listed_and_the_filter_narrows(screen: FakeView) -> None:
    assert len(screen.terms) > 1200
    assert [one.code for one in screen.languages] == ["en", "fr"]
    screen.look_for("инженер")
    assert (screen.terms[0].term, screen.row) == ("инженер", 0)
    screen.look_for("нет такого слова")
    assert (screen.terms, screen.row) == ([], -1)


def test_that_a_removed_term_leaves_the_list_and_undo_brings_it_back(screen: FakeView, context: PageContext) -> None:
    screen.look_for("инженер")
    screen.remove_requested.emit()
    context.runner.wait_idle()
    assert "инженер" not in [one.term for one in screen.terms]
    assert context.voice.said[-1] == "Term “инженер” removed"  # type: ignore[attr-defined]
    assert open_dictionary(context.desk).find("инженер") is None
    screen.chosen_kind = TermKind.REMOVED
    screen.look_for("")
    assert [one.term for one in screen.terms] == ["инженер"]
    screen.restore_requested.emit()
    context.runner.wait_idle()
    assert open_dictionary(context.desk).look_up("инженер", "en") == "Engineer"
    assert screen.terms == []


def test_that_another_window_s_term_comes_into_the_list(screen: FakeView, context: PageContext) -> None:
    screen.look_for("хмелевод")
    save_term(context.desk, Term(term="хмелевод", meanings={"en": "Hop grower"}))
    context.events.dictionary_changed.emit()
    context.runner.wait_idle()
    assert [one.term for one in screen.terms] == ["хмелевод"]


def test_that_the_marked_term_stays_marked_and_the_dialog_gets_it(
    screen: FakeView, context: PageContext, qtbot: QtBot
) -> None:
    screen.row = next(at for at, one in enumerate(screen.terms) if one.term == "инженер")
    screen.edit_requested.emit()
    qtbot.waitUntil(lambda: screen.focused == 1)
    asked = screen.asked  # type: ignore[attr-defined]
    assert [one.term for one in asked] == ["инженер"]
    base = screen.terms[screen.row]
    save_term(context.desk, replace(base, meanings={"en": "Expert"}), base)
    context.events.dictionary_changed.emit()
    context.runner.wait_idle()
    marked = screen.current_term()
    assert marked is not None
    assert (marked.term, marked.state, dict(marked.meanings)) == ("инженер", TermState.CHANGED, {"en": "Expert"})
    screen.new_requested.emit()
    qtbot.waitUntil(lambda: screen.focused == 2)
    assert asked[-1] is None


def test_that_a_write_that_is_refused_is_told(screen: FakeView, context: PageContext) -> None:
    stale = Term(id=99, version=1, term="хмелевод", meanings={"en": "X"})
    screen.terms, screen.row = [stale], 0
    screen.remove_requested.emit()
    context.runner.wait_idle()
    assert context.voice.said[-1].startswith("This term was removed meanwhile.")  # type: ignore[attr-defined]
