"""Stories of the directories: an own field, an option's words, what a new edition says otherwise."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hands import Hand
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTableWidget

from app.services.desk import Desk
from app.services.forms.manifest import Field
from app.services.forms.packs import own_folder
from app.services.questionnaire.directory import get_directory, get_questionnaire
from app.services.questionnaire.directory_changes import save_field
from app.views.directories import make_directories_page
from tests.pack_folders import FORM, write_own_land

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
LAND = "TESTLAND"


@pytest.fixture
def hand(context, show, tmp_path, monkeypatch) -> Hand:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    write_own_land(own_folder())
    made: Hand = show(make_directories_page(context), context)
    made.settle()
    made.choose_row("directory_countries", made.cells("directory_countries", "name").index("Testland"))
    made.settle()
    made.choose_row("directory_fields", 0)
    return made


def fields(desk: Desk) -> dict[str, Field]:
    return {field.key: field for field in get_questionnaire(desk, LAND).fields}


def fill(hand: Hand, ticks: tuple[str, ...] = (), **values: str) -> Callable[[QDialog], None]:
    """Return what fills the field's dialog and saves it."""

    def act(dialog: QDialog) -> None:
        for name, text in values.items():
            hand.type(f"field_{name.replace('_', '.', 1)}", text, dialog)
        for name in ticks:
            hand.click(f"field_flags_{name}", dialog)
        hand.click("field_save", dialog)
        hand.settle()

    return act


def test_that_an_own_field_is_added_moved_taken_out_and_brought_back(desk, hand, answers):
    answers.expect("field_dialog", fill(hand, ("required",), labels_ru="Группа крови", labels_en="Blood group"))
    hand.keys(KEY.Key_N, CTRL)
    hand.wait(lambda: answers.all_given)
    hand.settle()
    assert list(fields(desk)) == ["land_surname", "own_gruppa_krovi", "_land_civil_status", "land_visit_from"]
    own = fields(desk)["own_gruppa_krovi"]
    assert (own.required, own.section, own.labels) == (True, "person", {"ru": "Группа крови", "en": "Blood group"})
    assert hand.status.last == "Field Blood group added"
    assert hand.cells("directory_fields", "name")[1] == "own_gruppa_krovi"

    hand.wait(lambda: hand.page.current_key() == "own_gruppa_krovi")
    hand.page.focus_fields()
    hand.keys(KEY.Key_Down, CTRL)
    hand.settle()
    assert list(fields(desk))[2] == "own_gruppa_krovi"
    hand.keys(KEY.Key_Delete)
    hand.settle()
    assert "own_gruppa_krovi" not in fields(desk)
    hand.status.undo()
    hand.settle()
    assert list(fields(desk))[2] == "own_gruppa_krovi"


def test_that_an_options_words_are_changed_undone_and_held_against_a_new_edition(desk, hand, answers):
    def change(dialog: QDialog) -> None:
        table = hand.find("field_options", QTableWidget, dialog)
        english = table.item(1, 1)
        assert english.text() == "Married"
        english.setText("Wed")
        fill(hand, ("required",))(dialog)

    hand.choose_row("directory_fields", 1)
    answers.expect("field_dialog", change)
    hand.press("directory_fields", KEY.Key_F2)
    hand.wait(lambda: answers.all_given)
    hand.settle()
    status = fields(desk)["_land_civil_status"]
    assert (status.options[1].texts["en"], status.required) == ("Wed", True)
    assert hand.cells("directory_fields", "standing")[1] == "edited"
    hand.status.undo()
    hand.settle()
    status = fields(desk)["_land_civil_status"]
    assert (status.options[1].texts["en"], status.required) == ("Married", False)
    hand.status.undo()  # which does it again
    hand.settle()
    assert fields(desk)["_land_civil_status"].options[1].texts["en"] == "Wed"
    assert not hand.shows("directory_differences")

    later = FORM.replace('options = ["single", "married"]', _OPTIONS_OF_EDITION)
    write_own_land(own_folder(), form=later)
    hand.context.events.questionnaires_changed.emit()
    hand.settle()
    assert hand.text("directory_differences_text").startswith("A new edition differs from your changes in 1 ")
    assert fields(desk)["_land_civil_status"].options[1].texts["en"] == "Wed"

    def take(dialog: QDialog) -> None:
        assert "Married" in hand.text("note_0_text", dialog)
        hand.click("choice_0_0", dialog)
        hand.click("compare_accept", dialog)

    answers.expect("edition_dialog", take)
    hand.click("directory_differences_action")
    hand.wait(lambda: answers.all_given)
    hand.settle()
    assert fields(desk)["_land_civil_status"].options[1].texts["en"] == "Married or in a partnership"
    assert fields(desk)["_land_civil_status"].required
    assert not hand.shows("directory_differences")


_OPTIONS_OF_EDITION = """options = ["single"]
[[field.option]]
code = "married"
texts = {en = "Married or in a partnership"}"""


def test_that_what_is_wrong_with_a_pack_is_said_in_words(hand, answers):
    write_own_land(own_folder(), form=FORM.replace("limit = 30", "limit = -3"))
    hand.context.events.questionnaires_changed.emit()
    hand.settle()
    assert hand.shows("directory_problems")

    def look(dialog: QDialog) -> None:
        (row,) = hand.cells("pack_problems", within=dialog)
        assert row == "testland/visa/form.toml field 1, limit has to be a whole number from 0 to 10000"
        hand.click("pack_problems_dialog_cancel", dialog)

    answers.expect("pack_problems_dialog", look)
    hand.click("directory_problems_action")
    hand.wait(lambda: answers.all_given)
    hand.settle()


def test_that_an_own_country_gets_its_first_field(desk, hand, answers):
    def make(dialog: QDialog) -> None:
        hand.type("country_names.ru", "Куба", dialog)
        hand.type("country_language", "испанский", dialog)  # leaving the name, its codes are filled
        assert hand.text("country_names.en", dialog) == "Cuba"
        assert hand.text("country_alpha_2", dialog) == "CU"
        hand.type("country_passport.months", "6", dialog)
        hand.click("country_save", dialog)
        hand.settle()

    answers.expect("country_dialog", make)
    hand.click("country_new_button")
    hand.wait(lambda: answers.all_given)
    hand.settle()
    assert hand.shows("directory_no_fields")
    answers.expect("field_dialog", fill(hand, labels_ru="Гостиница"))
    hand.click("field_new_button")
    hand.wait(lambda: answers.all_given)
    hand.settle()
    questionnaire = get_questionnaire(desk, "CUB")
    assert questionnaire.country.passport.months == 6
    assert questionnaire.country.language == "es"
    assert [field.labels for field in questionnaire.fields] == [{"ru": "Гостиница"}]


def test_that_two_agents_who_change_the_same_choose_what_stands(desk, hand, answers):
    def change(dialog: QDialog) -> None:
        (theirs,) = (one.draft for one in get_directory(desk, LAND).fields if one.draft.field.key == "land_surname")
        changed = replace(theirs, field=replace(theirs.field, limit=25, number="1b"))
        save_field(desk, LAND, changed, theirs)
        answers.expect("compare_dialog", choose)
        fill(hand, limit="20", labels_ru="Родовое имя")(dialog)

    def choose(dialog: QDialog) -> None:
        assert hand.find("choice_limit_2", within=dialog).text() == "25"
        hand.click("choice_limit_1", dialog)
        hand.click("compare_accept", dialog)

    answers.expect("field_dialog", change)
    hand.press("directory_fields", KEY.Key_Return)
    hand.wait(lambda: answers.all_given)
    hand.settle()
    hand.wait(lambda: fields(desk)["land_surname"].limit == 20)
    stored = fields(desk)["land_surname"]
    assert (stored.number, stored.labels["ru"]) == ("1b", "Родовое имя")


def test_that_typed_words_are_not_lost_in_silence(desk, hand, answers):
    def leave(dialog: QDialog) -> None:
        hand.type("field_labels.ru", "Иное", dialog)
        answers.expect("leave_directory", lambda question: hand.click("leave_directory_save", question))
        hand.press("field_labels.ru", KEY.Key_Escape, within=dialog)
        hand.settle()

    answers.expect("field_dialog", leave)
    hand.press("directory_fields", KEY.Key_Return)
    hand.wait(lambda: answers.all_given)
    hand.settle()
    assert fields(desk)["land_surname"].labels["ru"] == "Иное"
