"""Stories of a form of the agency's own that is taken back: adding it, changing it, removing it, and done again."""

from own_form_hands import BORN, FIELDS, OFFICE, add, filled, in_dialog, own_form, write
from pikepdf import Name, String
from PySide6.QtCore import Qt

from app.services.forms.packs import known_packs, own_folder
from app.services.forms.places import read_template
from tests.pdf_forms import Made, text_within

FORM = "schengen/visa_of_the_desk"


def save(inner):
    inner.type("adding_title_field", "Visa of the desk")
    inner.click("adding_save")
    inner.settle()


def undo(hand, words):
    hand.status.undo()
    hand.wait(lambda: hand.status.last == words)
    hand.settle()


def answers_of(form):
    template, _ = read_template(form)
    return [place.field for place in template.places]


def test_that_adding_a_form_is_undone_and_done_again(open_forms, answers, context, qtbot, folder):
    hand, page, chosen = open_forms()
    answers.expect("adding", in_dialog(context, qtbot, save))
    add(hand, chosen, write(folder, "desk.pdf", FIELDS))
    assert hand.find("forms_list").current_key() == FORM
    undo(hand, "Undone: Visa of the desk")
    assert FORM not in known_packs().forms
    assert hand.find("forms_list").current_key() == "schengen/visa"
    undo(hand, "Done again: Visa of the desk")
    assert hand.find("forms_list").current_key() == FORM
    assert text_within(filled(hand, page), BORN) == "12-08-1974"


def test_that_changing_a_form_is_undone(open_forms, answers, context, qtbot, folder):
    hand, page, chosen = open_forms()
    answers.expect("adding", in_dialog(context, qtbot, save))
    add(hand, chosen, write(folder, "desk.pdf", FIELDS))
    before = answers_of(own_form("Visa of the desk"))

    def change(inner):
        inner.find("adding_fields").setCurrentRow(3)
        inner.press("adding_fields", Qt.Key.Key_Return)
        inner.type("adding_filter", "citizenship")
        inner.press("adding_filter", Qt.Key.Key_Return)
        inner.click("adding_save")
        inner.settle()

    answers.expect("adding", in_dialog(context, qtbot, change))
    hand.trigger("form_change")
    hand.wait(lambda: hand.status.last == "The form was changed")
    hand.settle()
    assert "RUSSIA" in text_within(filled(hand, page), OFFICE).upper()
    undo(hand, "Undone: Visa of the desk")
    assert answers_of(own_form("Visa of the desk")) == before
    assert text_within(filled(hand, page), OFFICE) == ""


def test_that_removing_a_form_is_undone_unless_another_stands_there_since(open_forms, answers, context, qtbot, folder):
    hand, _, chosen = open_forms()
    answers.expect("adding", in_dialog(context, qtbot, save))
    add(hand, chosen, write(folder, "desk.pdf", FIELDS))
    hand.trigger("form_remove")
    hand.settle()
    undo(hand, "Undone: Visa of the desk")
    assert hand.find("forms_list").current_key() == FORM
    hand.trigger("form_remove")
    hand.settle()
    (own_folder() / FORM).mkdir(parents=True)
    (own_folder() / FORM / "form.toml").write_text('titles = { en = "Another" }', "utf-8")
    hand.status.undo()
    hand.wait(lambda: hand.status.said[-1][0] == "problem")
    assert hand.status.last.startswith("This can't be undone any more")
    assert own_form("Another").id == FORM


def test_that_a_pdf_which_somebody_filled_in_is_told(open_forms, answers, context, qtbot, folder):
    hand, page, chosen = open_forms()
    other = Made("Remarks of the desk", OFFICE, more=(("V", String("IVANOVA")),))
    ticked = Made("Boss", (200.0, 500.0, 212.0, 512.0), "Btn", states=("On", "Off"), more=(("V", Name.On),))

    def look(inner):
        assert inner.find("adding_problem").text().startswith("This PDF is filled in already")
        save(inner)

    answers.expect("adding", in_dialog(context, qtbot, look))
    add(hand, chosen, write(folder, "filled.pdf", [*FIELDS[:3], other, ticked]))
    assert text_within(filled(hand, page), OFFICE) == ""
