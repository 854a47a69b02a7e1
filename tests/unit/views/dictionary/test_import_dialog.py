"""What a spreadsheet would change: told, chosen by keys, refused rows explained."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.services.questionnaire.dictionary import Term
from app.services.questionnaire.dictionary_exchange import RefusedTerm, TermList, TermPair
from app.views.dictionary.import_dialog import ImportTermsDialog, facts_of
from app.views.widgets import Button, DataTable

OURS = Term(term="врач", meanings={"en": "Doctor", "fr": "Médecin"})
THEIRS = Term(term="врач", meanings={"en": "Physician", "fr": "Médecin"})
COOKS = TermPair(Term(term="повар", meanings={"en": "Cook"}), Term(term="повар", meanings={"en": "Chef"}))
REFUSED = RefusedTerm(7, "", "term_without_meaning")
TERMS = TermList((), (), (TermPair(OURS, THEIRS), COOKS), 4, (REFUSED,))


def _dialog(qtbot: QtBot, terms: TermList) -> ImportTermsDialog:
    made = ImportTermsDialog(terms, "glossary.xlsx")
    qtbot.addWidget(made)
    made.show()
    return made


def _button(dialog: ImportTermsDialog, name: str) -> Button:
    found = dialog.findChild(Button, name)
    assert found is not None
    return found


def test_that_ours_stay_until_theirs_are_taken_by_keys(qtbot: QtBot) -> None:
    dialog = _dialog(qtbot, TERMS)
    table = dialog.findChild(DataTable, "import_terms_table")
    assert table is not None
    assert dialog.taken() == frozenset()
    assert not _button(dialog, "import_terms_accept").isEnabled()
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert dialog.taken() == {"врач"}
    assert _button(dialog, "import_terms_accept").isEnabled()
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert dialog.taken() == frozenset()


def test_that_all_theirs_or_ours_are_taken_at_once(qtbot: QtBot) -> None:
    dialog = _dialog(qtbot, TERMS)
    _button(dialog, "import_terms_theirs").click()
    assert dialog.taken() == {"врач", "повар"}
    _button(dialog, "import_terms_ours").click()
    assert dialog.taken() == frozenset()


def test_that_a_refused_row_says_why_and_can_not_be_chosen(qtbot: QtBot) -> None:
    dialog = _dialog(qtbot, TERMS)
    table = dialog.findChild(DataTable, "import_terms_table")
    detail = dialog.findChild(QLabel, "import_terms_detail")
    assert table is not None
    assert detail is not None
    table.select_row(2)
    assert detail.text() == "Give the term's translation in one language at least."
    table.row_opened.emit(2)
    assert dialog.taken() == frozenset()


def test_that_the_facts_tell_what_there_is_and_nothing_else() -> None:
    assert facts_of(TERMS) == "Differ, choose: 2 · The same: 4 · Refused: 1"
    assert facts_of(TermList((OURS,), (COOKS,))) == "New: 1 · Gain a translation: 1"
