"""Stories of the questionnaire: filling it by keyboard, the unknown word, another country, what follows the card."""

from dataclasses import replace

import pytest
from hands import ANNA, PATIENCE_MS, Hand, add_tourist, send_letter
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.services.forms.packs import own_folder
from app.services.questionnaire.answers import save_answer
from app.services.questionnaire.shapes import AnswerKey, TextOrigin, ValueOrigin
from app.services.questionnaire.sheet import open_sheet
from app.services.tours.reading import get_tourist
from app.services.tours.tourists import save_tourist
from app.services.tours.tours import save_tour
from app.views.questionnaire import QuestionnairePage
from tests.made_up_packs import write_packs

ONE, TWO = "X_ONE", "X_TWO"
CTRL = Qt.KeyboardModifier.ControlModifier
PERSON = ANNA | {"birth_city": "Йошкар-Ола", "given_name_ru": "Анна", "patronymic_ru": "Ивановна"}


@pytest.fixture
def packs(tmp_path, monkeypatch):
    for name in ("XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "data"))
    write_packs(own_folder())


class Sheet:
    """What an agent does with the table."""

    def __init__(self, hand: Hand, desk) -> None:
        self.hand, self.desk = hand, desk
        self.table = hand.find("questionnaire_table")

    def rows(self):
        return {row.line.field.meaning: row for row in self.table.sheet_model.rows if row.line is not None}

    def row(self, meaning):
        return self.rows()[meaning]

    def go_to(self, meaning, position=0):
        """Go down with the arrow keys until the question is current."""
        self.table.setFocus()
        self.keys(Qt.Key.Key_Home, to_table=True)
        for _ in self.table.sheet_model.rows:
            if self.current() == (meaning, position):
                return
            self.keys(Qt.Key.Key_Down, to_table=True)
        assert self.current() == (meaning, position)

    def current(self):
        key = self.table.current_key()
        return (key.meaning, key.position) if key is not None else None

    def keys(self, key, modifier=Qt.KeyboardModifier.NoModifier, *, to_table=False):
        widget = self.table if to_table else (QApplication.focusWidget() or self.table)
        QTest.keyClick(widget, key, modifier)
        QApplication.processEvents()

    def type(self, text):
        """Type where the cursor is; the first letter opens the editor."""
        for letter in text:
            lines = [line for line in self.table.findChildren(QLineEdit, "answer_input") if line.isVisible()]
            send_letter(lines[0] if lines else self.table, letter)
        QApplication.processEvents()

    def answer(self, meaning, text, end=Qt.Key.Key_Return):
        self.go_to(meaning)
        self.type(text)
        self.keys(end)
        self.hand.settle()

    def info(self):
        return self.hand.text("answer_info", self.table)

    def facts(self):
        return self.hand.text("questionnaire_header_facts")


@pytest.fixture
def open_questionnaire(context, show, make_tour, desk, packs):
    def opened(people=(PERSON,), country=ONE, number="004512", **more):
        tour = make_tour(number)
        if not country:  # one for which Carnet ships nothing
            tour = save_tour(desk, replace(tour, country="MDG"), tour)[0]
        cards = [add_tourist(desk, tour.id, person) for person in people]
        page = QuestionnairePage(context, **more)
        hand = show(page, context)
        page.show_questionnaire(tour.id, cards[0].id if cards else None, country)
        hand.settle()
        sheet = Sheet(hand, desk)
        return sheet, cards

    return opened


def stored(desk, card, meaning, country=ONE, position=0):
    lines = open_sheet(desk, card.id, country).lines
    return next(line for line in lines if line.key == AnswerKey(meaning, position))


def test_that_a_questionnaire_is_filled_by_keyboard(open_questionnaire, desk):
    sheet, (anna,) = open_questionnaire()
    assert sheet.hand.text("questionnaire_header_title") == "Questionnaire · Ёлкина А. И."
    assert (sheet.row("x_surname").value, sheet.row("x_surname").below) == (
        "Ёлкина",
        "ELKINA · from the card, as in the passport",
    )
    sheet.answer("x_status", "marr")
    assert stored(desk, anna, "x_status").value == "married"
    assert sheet.current() == ("x_employer", 0)
    sheet.type("ООО Ромашка")
    assert sheet.info() == "OOO Romashka · 8 character(s) left"
    sheet.keys(Qt.Key.Key_Tab)
    sheet.hand.settle()
    assert stored(desk, anna, "x_employer").text == "OOO Romashka"
    sheet.answer("x_entries", "2", Qt.Key.Key_Down)
    assert stored(desk, anna, "x_entries").value == "2"
    sheet.answer("x_expires", "010230")
    assert stored(desk, anna, "x_expires").value == "2030-02-01"
    sheet.go_to("x_refused")
    sheet.type("н")
    sheet.hand.settle()
    assert stored(desk, anna, "x_refused").value == "no"
    assert sheet.current() == ("x_been", 0)
    assert "Saved" in sheet.hand.text("questionnaire_footer_state")


def test_that_several_options_and_countries_are_ticked(open_questionnaire, desk):
    sheet, (anna,) = open_questionnaire()
    sheet.go_to("x_purposes")
    sheet.keys(Qt.Key.Key_F2)
    sheet.keys(Qt.Key.Key_Space)
    sheet.keys(Qt.Key.Key_Down)
    sheet.keys(Qt.Key.Key_Space)
    assert sheet.info() == "Tourism, Visit"
    sheet.keys(Qt.Key.Key_Return)
    sheet.hand.settle()
    assert stored(desk, anna, "x_purposes").value == '["tourism", "visit"]'
    sheet.go_to("x_been")
    sheet.type("fran")
    sheet.keys(Qt.Key.Key_Space)
    sheet.type("рф")
    sheet.keys(Qt.Key.Key_Return)
    sheet.hand.settle()
    assert sorted(sheet.row("x_been").value.split(", ")) == ["France", "Russia"]
    assert stored(desk, anna, "x_been").text_origin is TextOrigin.OPTION


def test_that_an_option_is_chosen_with_the_mouse(open_questionnaire, desk):
    sheet, (anna,) = open_questionnaire()
    sheet.go_to("x_status")
    sheet.keys(Qt.Key.Key_Return)
    options = sheet.hand.find("answer_options", within=sheet.table)
    spot = options.visualItemRect(options.item(2)).center()
    QTest.mouseClick(options.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    sheet.hand.settle()
    assert stored(desk, anna, "x_status").value == "partner"
    assert sheet.table.editor is None


def test_that_an_answer_brings_up_a_further_question_and_leads_to_it(open_questionnaire):
    sheet, _ = open_questionnaire()
    assert "x_status_other" not in sheet.rows()
    sheet.answer("x_status", "other")
    assert sheet.current() == ("x_status_other", 0)
    assert "Missing" in sheet.row("x_status_other").doubt


def test_that_an_unknown_word_opens_the_dictionary_whose_entry_is_used_at_once(open_questionnaire, desk, answers):
    sheet, (anna,) = open_questionnaire()

    def enter(dialog):
        assert sheet.hand.text("term_russian", dialog) == "укротитель жирафов"
        sheet.hand.type("term_text_en", "giraffe tamer", dialog)
        sheet.hand.click("term_save", dialog)

    answers.expect("term_dialog", enter)
    sheet.answer("x_profession", "укротитель жирафов")
    sheet.hand.wait(lambda: sheet.row("x_profession").below == "giraffe tamer · typed, by dictionary")
    assert not sheet.row("x_profession").doubt
    assert stored(desk, anna, "x_profession").text_origin is TextOrigin.DICTIONARY


def test_that_a_word_without_an_entry_is_asked_for_once_and_again_when_wanted(open_questionnaire, answers):
    sheet, _ = open_questionnaire()
    answers.expect("term_dialog", lambda dialog: dialog.reject())
    sheet.answer("x_profession", "укротитель жирафов")
    sheet.hand.wait(lambda: answers.all_given)
    assert "Not translated" in sheet.row("x_profession").doubt
    sheet.answer("x_entries", "3")  # another answer does not bring the dialog again
    answers.expect("term_dialog", lambda dialog: dialog.reject())
    sheet.go_to("x_profession")
    sheet.hand.trigger("translate_anew")
    sheet.hand.settle()
    assert answers.all_given


def test_that_another_country_and_back_loses_no_answer(open_questionnaire, desk):
    sheet, (anna,) = open_questionnaire()
    sheet.answer("x_status", "partner")
    sheet.answer("x_employer", "Завод")
    sheet.go_to("x_employer")
    box = sheet.hand.find("questionnaire_country")
    box.setFocus()
    box.lineEdit().selectAll()
    QTest.keyClicks(box.lineEdit(), "x_two")
    QTest.keyClick(box.lineEdit(), Qt.Key.Key_Return)
    sheet.hand.settle()
    assert sheet.current() == ("x_employer", 0)
    assert "x_entries" not in sheet.rows()
    assert sheet.row("x_status").value == "Partner"
    assert "does not offer" in sheet.row("x_status").doubt
    sheet.answer("x_employer", "Фабрика")
    box.setCurrentIndex(box.findData(ONE))
    box.activated.emit(box.currentIndex())
    sheet.hand.settle()
    assert (sheet.row("x_status").value, sheet.row("x_status").doubt) == ("Partner", "")
    assert stored(desk, anna, "x_employer").value == "Фабрика"


def test_that_an_answer_follows_the_card_until_it_is_overridden(open_questionnaire, desk, context):
    sheet, (anna,) = open_questionnaire()

    def move_to(city):
        card = get_tourist(desk, anna.id)
        save_tourist(desk, card.with_values(birth_city=city), card)
        context.events.tourists_changed.emit()
        sheet.hand.settle()

    move_to("Казань")
    assert sheet.row("x_birth_city").value == "Казань"
    sheet.answer("x_birth_city", "Уфа")
    move_to("Пермь")
    assert sheet.row("x_birth_city").value == "Уфа"
    assert "Card or tour say: Пермь." in sheet.row("x_birth_city").doubt
    sheet.go_to("x_birth_city")
    sheet.hand.trigger("follow_again")
    sheet.hand.settle()
    assert stored(desk, anna, "x_birth_city").value_origin is ValueOrigin.CARD
    assert sheet.row("x_birth_city").value == "Пермь"


def test_that_an_answer_is_kept_although_the_card_says_otherwise(open_questionnaire):
    sheet, _ = open_questionnaire()
    keep = sheet.hand.page.keep_action
    sheet.go_to("x_surname")
    assert not keep.isEnabled()
    sheet.answer("x_surname", "Орлова")
    sheet.go_to("x_surname")
    assert "Card or tour say: Ёлкина." in sheet.row("x_surname").doubt
    sheet.keys(Qt.Key.Key_Return, CTRL, to_table=True)
    sheet.hand.settle()
    assert not sheet.row("x_surname").doubt
    assert sheet.hand.status.last == "Surname: the answer stays beside the card"
    assert not keep.isEnabled()
    sheet.hand.status.undo()
    sheet.hand.settle()
    assert sheet.row("x_surname").doubt


def test_that_a_printed_text_is_typed_by_hand_and_made_anew(open_questionnaire, desk):
    sheet, (anna,) = open_questionnaire()
    sheet.answer("x_employer", "Завод")
    sheet.go_to("x_employer")
    sheet.hand.trigger("edit_printed_text")
    sheet.keys(Qt.Key.Key_A, CTRL)
    sheet.type("ZAVOD PLC")
    sheet.keys(Qt.Key.Key_Return)
    sheet.hand.settle()
    assert sheet.row("x_employer").below == "ZAVOD PLC · answer and text typed by hand"
    sheet.go_to("x_employer")
    sheet.hand.trigger("translate_anew")
    sheet.hand.settle()
    assert stored(desk, anna, "x_employer").text == "Zavod"


def test_that_undo_takes_an_answer_back(open_questionnaire, desk):
    sheet, (anna,) = open_questionnaire()
    sheet.answer("x_entries", "2")
    sheet.hand.status.undo()
    sheet.hand.settle()
    assert stored(desk, anna, "x_entries").value == ""
    assert sheet.row("x_entries").value == "—"
    sheet.answer("x_entries", "3")  # over what stands now, without asking
    assert stored(desk, anna, "x_entries").value == "3"


def test_that_undo_says_what_it_undid_and_leads_back_to_it(open_questionnaire):
    sheet, _ = open_questionnaire()
    sheet.answer("x_status", "marr")
    sheet.go_to("x_refused")
    sheet.hand.status.undo()
    sheet.hand.settle()
    assert sheet.hand.status.last == "Undone: Civil status"
    assert sheet.current() == ("x_status", 0)
    sheet.hand.trigger("next_doubtful")  # it is missing again, and not passed over
    assert sheet.current() == ("x_status", 0)
    sheet.hand.trigger("next_doubtful")
    assert sheet.current() != ("x_status", 0)


def test_that_an_empty_page_says_whose_it_is_and_has_its_cursor_on_what_mends_it(open_questionnaire):
    sheet, _ = open_questionnaire(country="", number="004600")
    assert sheet.hand.text("questionnaire_header_title") == "Questionnaire · Ёлкина Анна"
    assert sheet.hand.find("questionnaire_empty_action").hasFocus()
    sheet.keys(Qt.Key.Key_Return)
    countries = sheet.hand.find("questionnaire_country").completer().popup()
    assert countries.isVisible()
    countries.hide()
    sheet.hand.click("questionnaire_to_directory")
    assert sheet.hand.went == [("directories",)]


def test_that_esc_takes_back_and_then_leads_to_the_tourist(open_questionnaire, desk):
    sheet, (anna,) = open_questionnaire()
    sheet.go_to("x_entries")
    sheet.type("77")
    sheet.keys(Qt.Key.Key_Escape)
    sheet.hand.settle()
    assert stored(desk, anna, "x_entries").value == ""
    assert not sheet.hand.went
    sheet.hand.keys(Qt.Key.Key_Escape)
    assert sheet.hand.went == [("tour", anna.tour_id, anna.id)]


def test_that_f8_leads_through_what_is_missing(open_questionnaire):
    sheet, _ = open_questionnaire()
    missing = [row.line.field.meaning for row in sheet.table.sheet_model.rows if row.doubt]
    found = []
    for _ in missing:
        sheet.hand.trigger("next_doubtful")
        found.append(sheet.current()[0])
    assert found == missing
    assert f"{len(missing)} missing" in sheet.facts()


def test_that_children_are_added_and_removed(open_questionnaire, desk):
    sheet, (anna,) = open_questionnaire()
    sheet.answer("x_child_name", "Пётр")
    add = next(row for row in sheet.table.sheet_model.rows if row.title == "Add entry 2")
    sheet.table.setCurrentIndex(sheet.table.sheet_model.index(list(sheet.table.sheet_model.rows).index(add), 1))
    sheet.keys(Qt.Key.Key_Return, to_table=True)
    assert sheet.current() == ("x_child_name", 1)
    sheet.type("Павел")
    sheet.keys(Qt.Key.Key_Return)
    sheet.hand.settle()
    assert [stored(desk, anna, "x_child_name", position=at).value for at in (0, 1)] == ["Пётр", "Павел"]
    sheet.go_to("x_child_name")
    sheet.hand.trigger("remove_entry")
    sheet.hand.settle()
    assert stored(desk, anna, "x_child_name").value == "Павел"


def test_that_the_next_tourist_shows_the_same_question(open_questionnaire, desk):
    sheet, (_, boris) = open_questionnaire((PERSON, {"surname_ru": "Орлов", "given_name_ru": "Борис"}))
    sheet.go_to("x_entries")
    sheet.type("4")
    sheet.hand.trigger("tourist_after")  # what is being typed is Anna's
    sheet.hand.settle()
    assert sheet.hand.text("questionnaire_header_title") == "Questionnaire · Орлов Б."
    assert sheet.current() == ("x_entries", 0)
    assert stored(desk, boris, "x_entries").value == ""
    sheet.hand.trigger("tourist_before")
    sheet.hand.settle()
    assert sheet.row("x_entries").value == "4"


def test_that_a_clash_is_asked_about_and_mine_can_stay(open_questionnaire, desk, answers):
    sheet, (anna,) = open_questionnaire()
    sheet.answer("x_entries", "1")
    sheet.go_to("x_entries")
    sheet.type("2")
    save_answer(desk, anna.id, AnswerKey("x_entries"), "9", version=stored(desk, anna, "x_entries").version)
    answers.expect("compare_dialog", lambda dialog: sheet.hand.click("compare_accept", dialog))
    sheet.keys(Qt.Key.Key_Return)
    sheet.hand.settle()
    assert stored(desk, anna, "x_entries").value == "2"


def test_that_theirs_can_stay_and_mine_is_not_lost(open_questionnaire, desk, answers):
    sheet, (anna,) = open_questionnaire()
    sheet.go_to("x_entries")
    sheet.type("2")
    save_answer(desk, anna.id, AnswerKey("x_entries"), "9", version=0)
    answers.expect("compare_dialog", lambda dialog: dialog.reject())
    sheet.keys(Qt.Key.Key_Return)
    sheet.hand.settle()
    assert sheet.row("x_entries").value == "9"
    assert "yours was: 2" in sheet.hand.status.last
    sheet.hand.status.undo()
    sheet.hand.settle()
    assert stored(desk, anna, "x_entries").value == "2"


def test_that_answers_typed_in_a_row_are_all_saved(open_questionnaire, desk):
    sheet, (anna,) = open_questionnaire()
    sheet.go_to("x_host")
    for text in ("Отель", "+90 242", ""):
        sheet.type(text)
        sheet.keys(Qt.Key.Key_Return if text else Qt.Key.Key_Down)
    sheet.go_to("x_host")
    sheet.type("Другой отель")
    sheet.keys(Qt.Key.Key_Return)
    sheet.hand.qtbot.waitUntil(lambda: sheet.hand.context.runner.is_idle, timeout=PATIENCE_MS)
    assert stored(desk, anna, "x_host").value == "Другой отель"
    assert stored(desk, anna, "x_host_phone").value == "+90 242"


def test_that_leaving_the_page_takes_over_what_is_being_typed(open_questionnaire, desk):
    sheet, (anna,) = open_questionnaire()
    sheet.go_to("x_entries")
    sheet.type("5")
    assert sheet.hand.page.can_leave()
    assert stored(desk, anna, "x_entries").value == "5"
    sheet.go_to("x_expires")
    sheet.type("99.99")
    assert not sheet.hand.page.can_leave()
    assert sheet.info()
    sheet.keys(Qt.Key.Key_Escape)
    assert sheet.hand.page.can_leave()


def test_that_a_tour_without_tourists_or_questionnaire_says_what_to_do(open_questionnaire, context):
    sheet, _ = open_questionnaire(())
    assert sheet.hand.text("questionnaire_empty_title") == "No tourist in this tour yet"
    sheet.hand.click("questionnaire_empty_action")
    assert sheet.hand.went[-1][0] == "tour"
    sheet, _ = open_questionnaire(country="", number="004513")
    assert "No questionnaire" in sheet.hand.text("questionnaire_empty_title")
    assert ONE in sheet.hand.text("questionnaire_empty_sentence")


def test_that_a_click_on_the_answer_edits_it_and_one_on_the_printed_text_that(open_questionnaire):
    sheet, _ = open_questionnaire()
    table = sheet.table
    at = table.sheet_model.row_of(AnswerKey("x_birth_city"))
    rect = table.visualRect(table.sheet_model.index(at, 1))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.x() + 30, rect.y() + 12))
    assert table.editor is not None
    assert not table.editor.is_text
    sheet.keys(Qt.Key.Key_Escape)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.x() + 30, rect.bottom() - 12))
    assert table.editor is not None
    assert table.editor.is_text
    sheet.keys(Qt.Key.Key_Escape)


def test_that_an_entry_is_removed_while_its_answer_is_still_being_written(open_questionnaire, desk):
    sheet, (anna,) = open_questionnaire()
    sheet.go_to("x_child_name")
    sheet.type("Пётр")
    sheet.keys(Qt.Key.Key_Return)
    sheet.go_to("x_child_name")
    sheet.hand.trigger("remove_entry")  # no dialog asks whose answer stays
    sheet.hand.settle()
    assert stored(desk, anna, "x_child_name").value == ""


def test_that_what_another_window_wrote_is_seen_once_this_one_is_looked_at(open_questionnaire, desk):
    sheet, (anna,) = open_questionnaire()
    save_answer(desk, anna.id, AnswerKey("x_entries"), "7", version=0)  # as another window does
    QApplication.sendEvent(sheet.hand.page, QEvent(QEvent.Type.ActivationChange))
    sheet.hand.settle()
    assert sheet.row("x_entries").value == "7"


def test_that_tab_goes_on_as_one_reads(open_questionnaire):
    sheet, _ = open_questionnaire()
    page, found = sheet.hand.page, []
    at = page.country.lineEdit()
    for _ in range(400):
        at = at.nextInFocusChain()
        if at.isVisible() and at.isEnabled() and at.focusPolicy() & Qt.FocusPolicy.TabFocus and page.isAncestorOf(at):
            found.append(at.objectName())
    order = ["print_questionnaire", "questionnaire_table", "questionnaire_menu_button", "next_doubtful", "board_tree"]
    places = [found.index(name) for name in order]
    assert places == sorted(places)
