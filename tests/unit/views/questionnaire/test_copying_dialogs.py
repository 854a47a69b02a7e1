"""Taking answers from somebody and copying them to others, on a real base."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.services.questionnaire.answers import save_answer
from app.services.questionnaire.shapes import AnswerKey, ValueOrigin
from app.services.questionnaire.sheet import open_sheet
from app.services.tours.cards import TouristCard, complete_values
from app.services.tours.tourists import ToDirectory, save_tourist
from app.views.questionnaire.copy_dialog import CopyDialog
from app.views.questionnaire.take_dialog import TakeDialog
from app.views.widgets import Button
from tests.factories import add_tour

HOTEL = AnswerKey("hotel_name")
EMPLOYER = AnswerKey("employer_name")


@dataclass
class Group:
    """Ids of tourists: a father with answers, his family, and somebody else."""

    father: int
    mother: int
    child: int
    stranger: int


@pytest.fixture
def group(desk):
    tour = add_tour(desk, number="004512", departure="2026-07-20", country="ITA")

    def add(surname, given):
        card = TouristCard(
            tour_id=tour.id or 0, values=complete_values({"surname_ru": surname, "given_name_ru": given})
        )
        return save_tourist(desk, card, directory=ToDirectory(add=True))[0].id or 0

    made = Group(add("Подъячев", "Фёдор"), add("Подъячева", "София"), add("Подъячева", "Анна"), add("Иволгин", "Пётр"))
    for key, value in ((HOTEL, "Hotel Roma"), (EMPLOYER, "ООО «Ромашка»")):
        save_answer(desk, made.father, key, value, version=0)
    return made


def answer(desk, tourist_id, key=HOTEL):
    line = next(one for one in open_sheet(desk, tourist_id, "SCHENGEN").lines if one.key == key)
    return line.value, line.value_origin


def settle(qtbot, dialog, context):
    qtbot.waitUntil(lambda: context.runner.is_idle)
    qtbot.waitUntil(lambda: context.runner.is_idle)


def open_(qtbot, dialog, context):
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.waitUntil(lambda: context.runner.is_idle)
    return dialog


def column(dialog, name, at=0):
    model = dialog.findChild(object, name).model()
    return [model.cell(row, at).text for row in range(model.rowCount())]


def button(dialog, name):
    return dialog.findChild(Button, name)


def test_that_the_family_is_ticked_and_gets_what_a_family_shares(qtbot, context, desk, group):
    dialog = open_(qtbot, CopyDialog(context, group.father, "Подъячев Ф."), context)
    qtbot.waitUntil(lambda: dialog.pane.keys() == (HOTEL,))
    assert button(dialog, "copy_dialog_do").text() == "Copy to 2 tourist(s)"
    written = []
    context.events.answers_changed.connect(lambda: written.append(1))
    qtbot.mouseClick(button(dialog, "copy_dialog_do"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert [answer(desk, id_)[0] for id_ in (group.mother, group.child, group.stranger)] == ["Hotel Roma"] * 2 + [""]
    assert answer(desk, group.mother) == ("Hotel Roma", ValueOrigin.TOURIST)
    assert answer(desk, group.mother, EMPLOYER)[0] == ""
    assert written == [1]
    assert context.voice.said[-1] == "1 answer(s) copied to 2 tourist(s)"


def test_that_one_undo_takes_all_of_it_back(qtbot, context, desk, group):
    dialog = open_(qtbot, CopyDialog(context, group.father, "Подъячев Ф."), context)
    qtbot.waitUntil(lambda: dialog.pane.keys() == (HOTEL,))
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    context.voice.undo()
    qtbot.waitUntil(lambda: context.voice.said[-1] == "Undone")
    assert [answer(desk, id_)[0] for id_ in (group.mother, group.child)] == ["", ""]


def test_that_what_others_answered_stands_beside_and_is_ticked_only_by_hand(qtbot, context, desk, group):
    save_answer(desk, group.child, HOTEL, "Hotel Firenze", version=0)
    dialog = open_(qtbot, CopyDialog(context, group.father, "Подъячев Ф."), context)
    qtbot.waitUntil(lambda: dialog.pane.offers.rowCount() > 0)
    assert "Подъячева А.: Hotel Firenze" in column(dialog, "copy_dialog_offers", 2)
    assert dialog.pane.keys() == ()
    assert not button(dialog, "copy_dialog_do").isEnabled()


def test_that_the_keyboard_chooses_people_and_answers(qtbot, context, desk, group):
    dialog = open_(qtbot, CopyDialog(context, group.father, "Подъячев Ф."), context)
    people = dialog.findChild(object, "copy_people")
    qtbot.waitUntil(lambda: people.model().rowCount() == 3)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(people, key)
    settle(qtbot, dialog, context)
    qtbot.keyClick(people, Qt.Key.Key_Return)
    assert dialog.pane.table.hasFocus() or dialog.focusWidget() is dialog.pane.table
    row = column(dialog, "copy_dialog_offers").index("Work and study")
    dialog.pane.table.select_row(row)
    if not dialog.pane.offers.cell(row, 0).checked:
        qtbot.keyClick(dialog.pane.table, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.pane.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert answer(desk, group.stranger, EMPLOYER)[0] == "ООО «Ромашка»"
    assert answer(desk, group.mother, EMPLOYER)[0] == ""


def test_that_nobody_ticked_is_offered_nothing(qtbot, context, group):
    dialog = open_(qtbot, CopyDialog(context, group.father, "Подъячев Ф."), context)
    people = dialog.findChild(object, "copy_people")
    qtbot.waitUntil(lambda: people.model().rowCount() == 3)
    qtbot.keyClick(people, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(people, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, dialog, context)
    assert dialog.findChild(QLabel, "copy_dialog_offers_hint").text() == "Tick who is given the answers."
    assert not button(dialog, "copy_dialog_do").isEnabled()


def test_that_answers_are_taken_from_the_group(qtbot, context, desk, group):
    dialog = open_(qtbot, TakeDialog(context, group.mother, "Подъячева С."), context)
    qtbot.waitUntil(lambda: dialog.pane.keys() == (HOTEL,))
    assert column(dialog, "take_people")[0] == "Подъячев Фёдор"
    qtbot.mouseClick(button(dialog, "take_dialog_do"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert answer(desk, group.mother)[0] == "Hotel Roma"
    assert context.voice.said[-1] == "1 answer(s) taken from Подъячев Фёдор"


def test_that_a_client_is_found_by_name_and_what_they_keep_is_taken(qtbot, context, desk, group):
    other = add_tour(desk, number="2")
    card = TouristCard(tour_id=other.id or 0, values=complete_values({"surname_ru": "Щеглова"}))
    kept = save_tourist(desk, card, directory=ToDirectory(add=True))[0]
    save_answer(desk, kept.id or 0, EMPLOYER, "Школа № 5", version=0)
    dialog = open_(qtbot, TakeDialog(context, group.mother, "Подъячева С."), context)
    search = dialog.findChild(object, "take_search")
    search.setText("щегл")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: column(dialog, "take_people", 1) == ["2 · 2026", "client"])
    people = dialog.findChild(object, "take_people")
    people.select_row(1)
    settle(qtbot, dialog, context)
    qtbot.waitUntil(lambda: "Школа № 5" in column(dialog, "take_dialog_offers", 1))
    row = column(dialog, "take_dialog_offers", 1).index("Школа № 5")
    dialog.pane.offers.toggle(row)
    qtbot.mouseClick(button(dialog, "take_dialog_do"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert answer(desk, group.mother, EMPLOYER) == ("Школа № 5", ValueOrigin.CLIENT)


def test_that_a_name_that_nobody_bears_is_said(qtbot, context, group):
    dialog = open_(qtbot, TakeDialog(context, group.mother, "Подъячева С."), context)
    search = dialog.findChild(object, "take_search")
    search.setText("нетакихвовсе")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    hint = dialog.findChild(QLabel, "take_dialog_offers_hint")
    qtbot.waitUntil(lambda: hint.text().startswith("Nobody is called so"))
    assert not button(dialog, "take_dialog_do").isEnabled()
