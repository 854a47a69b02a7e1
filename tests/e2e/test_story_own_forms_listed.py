"""Stories of the page of forms before a tour is opened in it: the agency's own forms are seen, added and changed."""

from own_form_hands import FIELDS, add, in_dialog, own_form, told, write
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from app.services.forms.packs import known_packs


def listed(hand):
    return [f"{entry.title}: {entry.below}" for entry in hand.find("forms_own").entries()]


def save_as(title, edition):
    def save(inner):
        inner.type("adding_title_field", title)
        inner.find("adding_country").set_value("SCHENGEN")
        inner.type("adding_edition", edition)
        inner.click("adding_save")
        inner.settle()

    return save


def test_that_own_forms_are_added_and_changed_without_a_tour(open_forms, answers, context, qtbot, folder):
    hand, _, chosen = open_forms(with_tour=False)
    assert hand.shows("forms_own_card")
    assert not any(hand.shows(name) for name in ("forms_country", "save_forms", "print_forms", "forms_own_more"))
    assert hand.text("forms_own_footer_state") == "None yet. Add an embassy's PDF, or drop it here."
    answers.expect("adding", in_dialog(context, qtbot, save_as("Visa of the desk", "2026")))
    chosen["form"] = write(folder, "desk.pdf", FIELDS)
    hand.keys(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    hand.wait(lambda: hand.status.last == "The form was added")
    hand.settle()
    assert listed(hand) == ["Visa of the desk: Schengen area · valid · 2026"]

    def change(inner):
        assert told(inner)[0] == "Family name: Surname · chosen"
        inner.type("adding_title_field", "Visa of the office")
        inner.click("adding_save")
        inner.settle()

    answers.expect("adding", in_dialog(context, qtbot, lambda inner: inner.click("adding_cancel")))
    hand.press("forms_own", Qt.Key.Key_Return)
    hand.wait(lambda: answers.all_given)
    hand.settle()
    assert hand.status.last == "The form was added"  # looking at it takes no Undo away
    answers.expect("adding", in_dialog(context, qtbot, change))
    hand.press("forms_own", Qt.Key.Key_Return)
    hand.wait(lambda: hand.status.last == "The form was changed")
    hand.settle()
    assert listed(hand)[0].startswith("Visa of the office: ")
    hand.status.undo()
    hand.settle()
    assert listed(hand)[0].startswith("Visa of the desk: ")


def test_that_the_form_that_is_current_is_sent_and_removed(open_forms, answers, context, qtbot, folder):
    hand, page, chosen = open_forms(with_tour=False)
    for title, name, fields in (("First", "one.pdf", FIELDS), ("Second", "two.pdf", FIELDS[3:4])):
        answers.expect("adding", in_dialog(context, qtbot, give_an_answer if len(fields) == 1 else save_as(title, "1")))
        add(hand, chosen, write(folder, name, fields))
    assert [entry.title for entry in hand.find("forms_own").entries()] == ["Second", "First"]
    assert hand.find("forms_own").current_key() == own_form("Second").id  # the one that was just added
    hand.press("forms_own", Qt.Key.Key_Down)
    assert page.findChild(QAction, "form_remove").isEnabled()
    hand.trigger("form_send")
    hand.settle()
    assert (folder / "First.carnetform").is_file()
    hand.trigger("form_remove")
    hand.settle()
    assert [entry.title for entry in hand.find("forms_own").entries()] == ["Second"]
    hand.status.undo()
    hand.settle()
    assert own_form("First").id in known_packs().forms
    assert hand.find("forms_own").current_key() == own_form("First").id


def give_an_answer(inner):
    inner.press("adding_fields", Qt.Key.Key_Return)
    inner.type("adding_filter", "citizenship")
    inner.press("adding_filter", Qt.Key.Key_Return)
    inner.type("adding_title_field", "Second")
    inner.click("adding_save")
    inner.settle()
