"""The dialog of a term: opened on an unknown one, filled by keys, saved, refused, and two agents at one term."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.services.questionnaire.dictionary import Term, open_dictionary, remove_term, save_term
from app.views.compare_dialog import Comparison, ComparisonAnswer
from app.views.context import PageContext
from app.views.dictionary.term_dialog import TermDialog, unknown_term_question
from app.views.dictionary.term_editor import TermEditor, new_term_question, term_question
from app.views.widgets import Button, Notice


class Opened:
    """A dialog with its editor, shown."""

    def __init__(self, qtbot: QtBot, context: PageContext, dialog: TermDialog, base: Term | None) -> None:
        self.asked: list[Comparison] = []
        self.context, self.dialog = context, dialog
        self.editor = TermEditor(context, dialog, base, self.compare)
        qtbot.addWidget(dialog)
        dialog.show()

    def compare(self, question: Comparison) -> ComparisonAnswer | None:
        self.asked.append(question)
        return ComparisonAnswer({row.key: 1 for row in question.rows})

    def field(self, name: str) -> QLineEdit:
        found = self.dialog.findChild(QLineEdit, name)
        assert found is not None, name
        return found

    def type(self, name: str, text: str) -> None:
        field = self.field(name)
        field.selectAll()
        QTest.keyClicks(field, text) if text.isascii() else field.insert(text)
        field.textEdited.emit(text)

    def band(self, name: str) -> str:
        found = self.dialog.findChild(Notice, name)
        assert found is not None
        words = found.findChild(QWidget, f"{name}_text")
        return "" if found.isHidden() or words is None else words.property("text")

    def save(self) -> None:
        QTest.keyClick(self.dialog, Qt.Key.Key_Return)
        self.context.runner.wait_idle()


@pytest.fixture
def unknown(qtbot: QtBot, context: PageContext) -> Callable[[str, str], Opened]:
    def made(russian: str, language: str) -> Opened:
        question = unknown_term_question(open_dictionary(context.desk), russian, language, "en")
        return Opened(qtbot, context, TermDialog(question), question.term if question.term.meanings else None)

    return made


def test_that_an_unknown_term_is_entered_by_keys_alone(
    unknown: Callable[[str, str], Opened], context: PageContext
) -> None:
    opened = unknown("  хмелевод ", "fr")
    assert opened.field("term_russian").text() == "хмелевод"
    assert opened.dialog.focusWidget() is opened.field("term_text_fr")
    assert opened.field("term_text_en").placeholderText() == "by letters: khmelevod"
    opened.type("term_text_en", "Hop grower")
    opened.type("term_text_fr", "Cultivateur de houblon")
    opened.save()
    assert opened.dialog.result() == TermDialog.DialogCode.Accepted
    assert opened.editor.saved is not None
    assert open_dictionary(context.desk).look_up("ХМЕЛЕВОД", "fr") == "Cultivateur de houblon"
    assert open_dictionary(context.desk).look_up("хмелевод", "en") == "Hop grower"


def test_that_escape_keeps_nothing(unknown: Callable[[str, str], Opened], context: PageContext) -> None:
    opened = unknown("хмелевод", "en")
    opened.type("term_text_en", "Hop grower")
    QTest.keyClick(opened.dialog, Qt.Key.Key_Escape)
    assert opened.dialog.isHidden()
    assert open_dictionary(context.desk).find("хмелевод") is None


def test_that_one_key_takes_what_a_near_term_means(unknown: Callable[[str, str], Opened]) -> None:
    opened = unknown("инжинер", "en")
    first = opened.dialog.findChild(Button, "term_near_1")
    assert first is not None
    assert opened.dialog.nearest()[0].term == "инженер"
    assert first.shortcut().toString() == "Alt+1"
    first.click()
    assert opened.field("term_text_en").text() == "Engineer"
    assert opened.field("term_text_fr").text() == "Ingénieur"
    assert opened.dialog.read().category == "profession"
    opened.save()
    assert opened.editor.saved is not None
    assert opened.editor.saved.term == "инжинер"


def test_that_a_term_without_translation_stays_on_the_screen_with_the_reason(
    unknown: Callable[[str, str], Opened],
) -> None:
    opened = unknown("хмелевод", "en")
    opened.save()
    assert opened.band("term_problem") == "Give the term's translation in one language at least."
    assert opened.editor.saved is None
    assert not opened.dialog.isHidden()


def test_that_a_known_term_is_told_while_one_types_and_refused(qtbot: QtBot, context: PageContext) -> None:
    opened = Opened(qtbot, context, TermDialog(new_term_question(context)), None)
    opened.type("term_russian", "Инженер")
    qtbot.waitUntil(lambda: opened.band("term_known") == "The dictionary has this term: Engineer · Ingénieur")
    opened.type("term_text_en", "X")
    opened.save()
    assert opened.band("term_problem") == "The dictionary has the term “Инженер” already. Change that one."


def test_that_a_term_that_lacks_the_language_is_opened_as_it_is(
    unknown: Callable[[str, str], Opened], context: PageContext
) -> None:
    save_term(context.desk, Term(term="хмелевод", category="profession", meanings={"en": "Hop grower"}))
    opened = unknown("Хмелевод", "fr")
    assert opened.field("term_text_en").text() == "Hop grower"
    opened.type("term_text_fr", "Houblonnier")
    opened.save()
    found = open_dictionary(context.desk).find("хмелевод")
    assert found is not None
    assert dict(found.meanings) == {"en": "Hop grower", "fr": "Houblonnier"}


def test_that_the_agent_chooses_where_another_one_changed_the_same(qtbot: QtBot, context: PageContext) -> None:
    base, _ = save_term(context.desk, Term(term="хмелевод", meanings={"en": "A", "fr": "B"}))
    opened = Opened(qtbot, context, TermDialog(term_question(context, base)), base)
    save_term(context.desk, replace(base, meanings={"en": "C", "fr": "D"}), base)
    opened.type("term_text_en", "E")
    opened.save()
    qtbot.waitUntil(lambda: opened.editor.saved is not None)
    assert [row.key for row in opened.asked[0].rows] == ["meaning/en"]
    assert dict(opened.editor.saved.meanings if opened.editor.saved else {}) == {"en": "E", "fr": "D"}


def test_that_a_term_that_was_removed_meanwhile_is_said(qtbot: QtBot, context: PageContext) -> None:
    base, _ = save_term(context.desk, Term(term="хмелевод", meanings={"en": "A"}))
    opened = Opened(qtbot, context, TermDialog(term_question(context, base)), base)
    remove_term(context.desk, base)
    opened.type("term_text_en", "E")
    opened.save()
    assert opened.band("term_problem").startswith("This term was removed meanwhile.")


def test_that_a_language_of_the_agency_s_has_a_field_too(qtbot: QtBot, context: PageContext) -> None:
    save_term(context.desk, Term(term="хмелевод", meanings={"de": "Hopfenbauer"}))
    opened = Opened(qtbot, context, TermDialog(new_term_question(context)), None)
    assert opened.field("term_text_de").accessibleName() == "German"
