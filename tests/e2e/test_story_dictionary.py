"""Stories of the dictionary: find, enter, change and give back, remove and undo, a spreadsheet out and in."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from hands import Hand
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog

from app.services.desk import Desk
from app.services.questionnaire.dictionary import open_dictionary
from app.views.context import PageContext
from app.views.dictionary import ask_term, make_dictionary_page

KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def open_dictionary_page(context: PageContext, show) -> Callable[[], Hand]:
    def opened() -> Hand:
        hand: Hand = show(make_dictionary_page(context), context)
        hand.settle()
        return hand

    return opened


def look_for(hand: Hand, text: str) -> list[str]:
    """Type into the search and return the terms that are shown."""
    hand.type("dictionary_search", text)
    hand.press("dictionary_search", KEY.Key_Return)
    hand.settle()
    return hand.cells("dictionary_table", "term")


def fill(hand: Hand, **values: str) -> Callable[[QDialog], None]:
    """Return what fills the dialog of a term and saves it by Enter."""

    def act(dialog: QDialog) -> None:
        for name, text in values.items():
            hand.type(f"term_{name}", text, dialog)
        hand.press("term_russian", KEY.Key_Return, within=dialog)
        hand.settle()

    return act


def test_that_a_term_is_entered_found_changed_and_removed(desk: Desk, open_dictionary_page, answers) -> None:
    hand = open_dictionary_page()
    assert look_for(hand, "хмелевод") == []
    assert hand.shows("dictionary_none")
    answers.expect("term_dialog", fill(hand, text_en="Hop grower", text_fr="Houblonnier"))
    hand.click("dictionary_none_new")
    hand.wait(lambda: hand.cells("dictionary_table", "term") == ["хмелевод"])
    assert look_for(hand, "hop grow") == ["хмелевод"]
    answers.expect("term_dialog", fill(hand, text_en="Hop farmer"))
    hand.find("dictionary_table").setFocus()
    hand.keys(KEY.Key_F2)
    hand.wait(lambda: open_dictionary(desk).look_up("хмелеводы", "en") == "Hop farmer")
    hand.settle()
    look_for(hand, "хмелевод")
    hand.find("dictionary_table").setFocus()
    hand.keys(KEY.Key_Delete)
    hand.settle()
    assert open_dictionary(desk).find("хмелевод") is None
    hand.status.undo()
    hand.settle()
    assert open_dictionary(desk).look_up("хмелевод", "fr") == "Houblonnier"
    assert hand.cells("dictionary_table", "term") == ["хмелевод"]


def test_that_carnets_term_is_changed_and_given_back(desk: Desk, open_dictionary_page, answers) -> None:
    hand = open_dictionary_page()
    assert look_for(hand, "Инженер")[0] == "инженер"
    answers.expect("term_dialog", fill(hand, text_en="Certified engineer"))
    hand.press("dictionary_table", KEY.Key_Return)
    hand.wait(lambda: open_dictionary(desk).look_up("инженер", "en") == "Certified engineer")
    hand.settle()
    assert hand.cells("dictionary_table", "source")[0] == "changed"
    hand.click("dictionary_restore")
    hand.settle()
    assert open_dictionary(desk).look_up("инженер", "en") == "Engineer"
    assert hand.cells("dictionary_table", "source")[0] == "Carnet"


def test_that_an_unknown_term_is_asked_and_used_at_once_without_a_mouse(
    desk: Desk, context: PageContext, open_dictionary_page, answers
) -> None:
    hand = open_dictionary_page()

    def enter(dialog: QDialog) -> None:
        assert hand.text("term_russian", dialog) == "инженер-хмелевод"
        dialog.activateWindow()  # keys of buttons work in the active window only
        hand.wait(dialog.isActiveWindow)
        hand.press("term_text_en", KEY.Key_1, ALT, within=dialog)  # takes what the nearest term means
        hand.wait(lambda: bool(hand.text("term_text_en", dialog)))
        fill(hand, text_en="Hop engineer")(dialog)

    answers.expect("term_dialog", enter)
    saved = ask_term(hand.page, context, " инженер-хмелевод", "en")
    assert saved is not None
    assert open_dictionary(desk).look_up("Инженер-хмелевод", "en") == "Hop engineer"
    assert open_dictionary(desk).look_up("инженера-хмелевода", "fr").startswith("Ingénieur")
    answers.expect("term_dialog", QDialog.reject)
    assert ask_term(hand.page, context, "неведомое", "en") is None


def test_that_the_dictionary_goes_out_as_a_spreadsheet_and_comes_in_again(
    desk: Desk, open_dictionary_page, answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "terms.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path.with_suffix("")), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    hand = open_dictionary_page()
    assert "инженер" in look_for(hand, "инженер")
    hand.click("dictionary_export")
    hand.wait(path.exists)
    hand.settle()
    book = openpyxl.load_workbook(path)
    sheet = book.active
    assert sheet is not None
    row = next(row for row in sheet.iter_rows(min_row=2) if row[0].value == "инженер")
    assert row[1].value == "Engineer"
    row[1].value = "Expert"
    sheet.append(["хмелевод", "Hop grower", "Houblonnier"])
    sheet.append(["", "Nobody", ""])
    book.save(path)

    def take(dialog: QDialog) -> None:
        assert hand.text("import_terms_facts", dialog).startswith("New: 1 · Differ, choose: 1 · The same: ")
        assert hand.text("import_terms_facts", dialog).endswith("Refused: 1")
        hand.click("import_terms_theirs", dialog)
        hand.click("import_terms_accept", dialog)

    answers.expect("import_terms_dialog", take)
    hand.click("dictionary_import")
    hand.wait(lambda: open_dictionary(desk).look_up("хмелевод", "en") == "Hop grower")
    hand.settle()
    assert open_dictionary(desk).look_up("инженер", "en") == "Expert"
    assert hand.status.last == "1 term(s) added · changed: 1"
    hand.status.undo()
    hand.settle()
    assert not open_dictionary(desk).own


def test_that_a_file_that_is_no_dictionary_gives_a_sentence(
    open_dictionary_page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "garbage.xlsx"
    path.write_bytes(b"PK\x03\x04 no workbook")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    hand = open_dictionary_page()
    hand.click("dictionary_import")
    hand.wait(lambda: bool(hand.status.said))
    hand.settle()
    assert hand.status.said[-1][0] == "problem"
