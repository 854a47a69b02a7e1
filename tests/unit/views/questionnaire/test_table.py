"""The table with its editors, without anything behind it."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget

from app.services.forms.manifest import AnswerKind, Part, Translation
from app.services.questionnaire.shapes import AnswerKey, Doubt
from app.views.questionnaire.editing import Act, Preview
from app.views.questionnaire.editors import EditorFactory
from app.views.questionnaire.model import QuestionnaireModel
from app.views.questionnaire.rows import sheet_rows
from app.views.questionnaire.table import QuestionnaireTable
from tests.unit.views.questionnaire.sheets import COUNTRY, STATUS, line, long, sheet, usual


def preview(of, typed, is_text):
    return Preview(typed.upper(), 10 - len(typed), "".join(one for one in typed if one == "ы"), 10 if is_text else 0)


class Given:
    """Keeps what the table gave."""

    def __init__(self, table):
        self.all = []
        table.given.connect(self.keep)

    def keep(self, given):
        self.all.append((given.line.key.meaning, given.value, given.act))


@pytest.fixture
def make(qtbot):
    def made(shown=None):
        shown = shown or usual()
        table = QuestionnaireTable(EditorFactory(lambda: shown, preview, lambda: date(2026, 6, 1), "en"))
        qtbot.addWidget(table)
        table.resize(900, 500)
        table.show_rows(sheet_rows(shown, "en"))
        with qtbot.waitExposed(table):
            table.show()
        table.activateWindow()
        table.setFocus()
        return table, Given(table)

    return made


def keys(widget, *pressed):
    for one in pressed:
        if isinstance(one, str):
            QTest.keyClicks(widget, one)
        else:
            QTest.keyClick(widget, one)


def test_that_the_model_is_sound(qtmodeltester):
    model = QuestionnaireModel()
    model.show_rows(sheet_rows(usual(), "en"))
    qtmodeltester.check(model)
    assert isinstance(model, QAbstractItemModel)
    words = model.data(model.index(2, 1), Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("2. Status. —. Missing")


def test_that_headings_are_passed_over(make):
    table, _ = make()
    table.select_first()
    assert table.current_key() == AnswerKey("surname")
    keys(table, Qt.Key.Key_Up)
    assert table.current_key() == AnswerKey("surname")
    keys(table, Qt.Key.Key_End)
    assert table.current_key() == AnswerKey("refused")


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Down])
def test_that_typing_replaces_the_answer_and_goes_on(make, end):
    table, given = make()
    table.select_answer(AnswerKey("surname"))
    keys(table, "O")
    keys(table.editor.input, "rlov", end)
    assert given.all == [("surname", "Orlov", Act.VALUE)]
    assert table.current_key() == AnswerKey("status")
    assert table.editor is None
    assert table.hasFocus()


def test_that_the_editor_says_what_is_printed_and_what_is_refused(make):
    table, _ = make()
    table.select_answer(AnswerKey("surname"))
    keys(table, Qt.Key.Key_F2)
    editor = table.editor
    assert editor.input.selectedText() == "Ёлкина"
    assert editor.info.text() == "ЁЛКИНА · 4 character(s) left"
    editor.input.setText("рыжая лисица")
    editor.on_edited()
    assert editor.info.text() == "РЫЖАЯ ЛИСИЦА · not taken: ы · 2 character(s) too many"
    assert editor.info.property("level") == "doubt"
    table.edit_current(text=True)
    table.editor.input.setText("ABC")
    table.editor.on_edited()
    assert table.editor.info.text() == "3 of 10 cells"


def test_that_an_untouched_answer_is_not_written(make):
    table, given = make()
    for meaning in ("surname", "status", "born", "refused"):
        table.select_answer(AnswerKey(meaning))
        keys(table, Qt.Key.Key_F2)
        keys(table.editor.input, Qt.Key.Key_Return)
    assert not given.all


def test_that_a_date_that_is_none_keeps_the_editor_open(make):
    table, given = make()
    table.select_answer(AnswerKey("born"))
    keys(table, "3")
    keys(table.editor.input, "1.02.85", Qt.Key.Key_Return)
    assert table.editor is not None
    assert table.editor.info.property("level") == "error"
    assert not table.commit()
    table.editor.input.setText("1.2.85")
    table.editor.on_edited()
    assert table.editor.info.text() == "1 February 1985"
    keys(table.editor.input, Qt.Key.Key_Return)
    assert given.all == [("born", "1985-02-01", Act.VALUE)]


def test_that_letters_answer_yes_or_no(make):
    table, given = make()
    for letter in ("y", "n", "д", "н"):
        table.select_answer(AnswerKey("refused"))
        table._begin_typing(letter)
    assert [value for _, value, _ in given.all] == ["yes", "no", "yes", "no"]


def test_that_a_list_filters_and_what_is_no_option_is_not_taken(make):
    table, given = make()
    table.select_answer(AnswerKey("status"))
    keys(table, "w")
    options = table.findChild(QListWidget, "answer_options")
    assert [options.item(at).text() for at in range(options.count())] == ["Widowed"]
    keys(table.editor.input, "xyz", Qt.Key.Key_Return)
    assert table.editor is not None
    assert "no such option" in table.editor.info.text()
    keys(table.editor.input, Qt.Key.Key_Escape)
    assert not given.all
    keys(table, Qt.Key.Key_Return)
    keys(table.editor.input, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert given.all == [("status", "married", Act.VALUE)]


@pytest.mark.parametrize("kind", [AnswerKind.YES_NO, AnswerKind.OPTION, AnswerKind.OPTIONS])
def test_that_enter_takes_what_is_marked_and_nothing_is_marked_at_first(make, kind):
    options = STATUS if kind is not AnswerKind.YES_NO else ()
    table, given = make(sheet(line("status", "", kind, options=options), line("work", "x")))
    for pressed in ((), (Qt.Key.Key_Down,)):
        table.select_answer(AnswerKey("status"))
        keys(table, Qt.Key.Key_Return)
        assert table.findChild(QListWidget, "answer_options").currentRow() == -1
        keys(table.editor.input, *pressed, Qt.Key.Key_Return)
    first = {AnswerKind.YES_NO: "yes", AnswerKind.OPTION: "single", AnswerKind.OPTIONS: '["single"]'}
    assert given.all == [("status", first[kind], Act.VALUE)]


def test_that_what_was_unticked_is_not_taken_with_enter(make):
    table, given = make(sheet(line("ways", '["married"]', AnswerKind.OPTIONS, options=STATUS), line("work", "x")))
    table.select_answer(AnswerKey("ways"))
    keys(table, Qt.Key.Key_F2)
    keys(table.editor.input, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert given.all == [("ways", "", Act.VALUE)]


def test_that_an_option_this_country_lacks_stays_unless_another_is_chosen(make):
    kept = sheet(line("status", "poly", AnswerKind.OPTION, options=STATUS), line("work", "x"))
    table, given = make(kept)
    table.select_answer(AnswerKey("status"))
    keys(table, Qt.Key.Key_F2)
    keys(table.editor.input, Qt.Key.Key_Return)
    assert not given.all


def test_that_options_this_country_lacks_stay_ticked(make):
    kept = sheet(line("ways", '["poly", "married"]', AnswerKind.OPTIONS, options=STATUS), line("work", "x"))
    table, given = make(kept)
    table.select_answer(AnswerKey("ways"))
    keys(table, Qt.Key.Key_F2)
    keys(table.editor.input, Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert given.all == [("ways", '["single", "married", "poly"]', Act.VALUE)]


def test_that_delete_empties_an_answer(make):
    table, given = make()
    table.select_answer(AnswerKey("work"))
    keys(table, Qt.Key.Key_Delete)
    assert given.all == [("work", "", Act.VALUE)]


def test_that_a_click_elsewhere_takes_over_what_was_typed(make, qtbot):
    table, given = make()
    other = QLineEdit()
    qtbot.addWidget(other)
    table.select_answer(AnswerKey("work"))
    keys(table, "b")
    table.setFocus(Qt.FocusReason.MouseFocusReason)
    assert given.all == [("work", "b", Act.VALUE)]


def test_that_an_open_editor_stays_while_the_rows_change(make):
    table, given = make()
    table.select_answer(AnswerKey("work"))
    keys(table, "s")
    keys(table.editor.input, "tudent")
    before = table.editor.y()
    table.show_rows(sheet_rows(sheet(line("first"), *usual().lines), "en"))
    assert table.editor.input.text() == "student"
    assert table.editor.y() > before
    keys(table.editor.input, Qt.Key.Key_Return)
    assert given.all == [("work", "student", Act.VALUE)]


def test_that_f8_goes_round_what_is_doubtful(make):
    table, _ = make()
    table.select_first()
    found = []
    for _ in range(3):
        assert table.next_doubtful()
        found.append(table.current_key().meaning)
    assert found == ["status", "work", "status"]


def test_that_f8_does_not_pass_over_what_the_cursor_came_to_by_itself(make):
    table, _ = make()
    table.select_answer(AnswerKey("status"))
    found = []
    for _ in range(2):
        assert table.next_doubtful()
        found.append(table.current_key().meaning)
    assert found == ["status", "work"]


def test_that_f8_shows_what_stands_around(make):
    table, _ = make(long(60))
    table.select_first()
    for _ in range(9):
        table.next_doubtful()
        rect = table.visualRect(table.currentIndex())
        assert rect.top() > rect.height() or table.verticalScrollBar().value() == 0
        assert rect.bottom() < table.viewport().height() - rect.height()


def test_that_a_long_sheet_keeps_its_place(make):
    table, _ = make(long(300))
    table.select_answer(AnswerKey("surname_150"))
    scrolled = table.verticalScrollBar().value()
    assert scrolled > 0
    table.show_rows(sheet_rows(sheet(*long(300).lines, line("last")), "en"))
    assert table.current_key() == AnswerKey("surname_150")
    assert table.verticalScrollBar().value() == scrolled


def test_that_line_breaks_of_what_is_pasted_become_spaces(make):
    table, given = make()
    table.select_answer(AnswerKey("work"))
    keys(table, Qt.Key.Key_F2)
    table.editor.input.setText("ООО Ромашка\n\tЙошкар-Ола\u2028ул. Мира")
    keys(table.editor.input, Qt.Key.Key_Return)
    assert given.all == [("work", "ООО Ромашка Йошкар-Ола ул. Мира", Act.VALUE)]


def test_that_what_is_pasted_on_a_row_opens_its_editor(make):
    table, given = make()
    table.select_answer(AnswerKey("work"))
    QApplication.clipboard().setText("ООО  Ромашка,\nул. Мира, 6\r\n\nЙошкар-Ола\n")
    QTest.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert table.editor.input.text() == "ООО Ромашка, ул. Мира, 6, Йошкар-Ола"
    keys(table.editor.input, Qt.Key.Key_Return)
    assert given.all == [("work", "ООО Ромашка, ул. Мира, 6, Йошкар-Ола", Act.VALUE)]


def test_that_a_filter_that_nothing_fits_says_so_at_once(make):
    table, _ = make()
    table.select_answer(AnswerKey("status"))
    keys(table, "w")
    options = table.findChild(QListWidget, "answer_options")
    assert options.isVisible()
    keys(table.editor.input, "xyz")
    assert (table.editor.info.text(), table.editor.info.property("level")) == ("Nothing in the list fits", "doubt")
    assert not options.isVisible()
    for _ in range(3):
        keys(table.editor.input, Qt.Key.Key_Backspace)
    assert options.isVisible()
    assert not table.editor.info.text()


def test_that_the_countries_of_the_journey_are_listed_first(make):
    schengen = replace(COUNTRY, members=("AUT", "FRA"))
    shown = sheet(line("entry", "", AnswerKind.COUNTRY), line("citizenship", "", AnswerKind.COUNTRY), country=schengen)
    meanings = shown.questionnaire.meanings
    meanings["entry"] = replace(meanings["entry"], part=Part.TRIP)
    table, _ = make(shown)

    def listed(code, letters):
        table.select_answer(AnswerKey(code))
        keys(table, letters[0])
        keys(table.editor.input, letters[1:])
        options = table.findChild(QListWidget, "answer_options")
        found = [options.item(at).text() for at in range(options.count())]
        keys(table.editor.input, Qt.Key.Key_Escape)
        return found[:2]

    assert listed("entry", "au") == ["Austria", "Australia"]
    assert listed("citizenship", "au") == ["Australia", "Austria"]


def test_that_a_long_doubt_stands_on_two_lines_and_the_row_grows(make, qtbot):
    doubts = (Doubt("untranslated"),)
    asked = [line("work", "завод", translation=Translation.DICTIONARY, doubts=doubts, text="x"), line("last", "x")]
    table, _ = make(sheet(*asked))
    words = table.sheet_model.rows[1].doubt
    heights = []
    for width in (1400, 620):
        table.resize(width, 500)
        QApplication.processEvents()
        heights.append(table.rowHeight(1))
        assert "".join(table._lines._doubt_lines(words)).replace(" ", "") == words.replace(" ", "")
    assert heights[1] > heights[0]


def test_that_screen_readers_hear_the_question_and_its_hint(make):
    table, _ = make(sheet(line("work", "завод"), line("status", kind=AnswerKind.YES_NO, hints={"en": "Tick one"})))
    table.select_answer(AnswerKey("work"))
    keys(table, Qt.Key.Key_F2)
    assert table.editor.input.accessibleName() == "Work"
    assert table.editor.input.accessibleDescription() == "ЗАВОД · 5 character(s) left"
    table.select_answer(AnswerKey("status"))
    keys(table, Qt.Key.Key_F2)
    assert table.editor.info.text() == "Tick one"
    keys(table.editor.input, Qt.Key.Key_Escape)


@pytest.mark.parametrize("is_compact", [True, False])
def test_that_an_editor_hides_nothing_of_the_next_question(make, is_compact):
    table, _ = make()
    table.set_compact(is_compact=is_compact)
    table.setCurrentIndex(
        table.sheet_model.index(next(i for i, row in enumerate(table.sheet_model.rows) if row.line), 1)
    )
    at = table.currentIndex().row()
    before = table.rowHeight(at)
    table.edit_current()
    assert table.editor.geometry().bottom() <= table.visualRect(table.currentIndex()).bottom() + 1
    table.leave_editor()
    assert table.rowHeight(at) == before
