"""An agent finds one person twice in the directory, makes one of both, and takes it back."""

from dataclasses import replace

import pytest
from hands import ANNA, Answers, add_tourist
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.errors import UserError
from app.services.clients.directory import get_client, save_client
from app.services.clients.merging.past import merged_into
from app.services.clients.travels import list_tours_of_client
from app.services.tours.tourists import save_tourist
from app.views.merging import open_merge_dialog

AGAIN = {
    **ANNA, "surname_ru": "Ёлкина-Придуманцева", "birth_date": "1974", "phone": "8 912 3456789",
    "passport_series": "76", "passport_number": "1", "passport_issued": "2025-01-01", "passport_expires": "2035-01-01",
    "email": "anna@example.com",
}  # fmt: skip


@pytest.fixture
def two(desk, client, make_tour) -> tuple[int, int]:
    """Return one person's two numbers; each of them travelled."""
    ids = client(ANNA), client(AGAIN)
    for number, client_id, person in (("1", ids[0], ANNA), ("2", ids[1], AGAIN)):
        tour = make_tour(number)
        card = add_tourist(desk, tour.id or 0, person)
        save_tourist(desk, replace(card, client_id=client_id), card)
    return ids


def tours_of(desk, client_id: int) -> set[str]:
    return {travel.number for travel in list_tours_of_client(desk, client_id)}


def key(dialog: QDialog, which: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(dialog.focusWidget() or dialog, which, modifier)
    QApplication.processEvents()


def test_that_two_become_one_by_keyboard_and_two_again(desk, context, show, answers: Answers, two):
    hand = show(QWidget(), context)

    def choose(dialog: QDialog) -> None:
        assert hand.text("result_surname_ru", dialog) == "Ёлкина-Придуманцева"
        assert hand.text("result_birth_date", dialog) == "12.08.1974"
        assert hand.text("result_passport", dialog).startswith("76 1\n")
        assert dialog.focusWidget().objectName() == "choice_surname_ru_1"
        key(dialog, Qt.Key.Key_Left)
        assert hand.text("result_surname_ru", dialog) == "Ёлкина"
        assert hand.text("state_surname_ru", dialog) == "Your choice"
        key(dialog, Qt.Key.Key_Return)
        assert dialog.focusWidget().objectName().startswith("choice_birth_date")
        key(dialog, Qt.Key.Key_Up)
        assert dialog.focusWidget().objectName() == "choice_surname_ru_0"
        assert not hand.shows("same_sex", dialog)
        hand.click("merge_show_equal", dialog)
        assert hand.shows("same_sex", dialog)
        hand.click("keep_0", dialog)
        key(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    answers.expect("merge_dialog", choose)
    assert open_merge_dialog(context, two, hand.page) == two[0]
    card = get_client(desk, two[0])
    assert (card.values["surname_ru"], card.values["passport_number"]) == ("Ёлкина", "1")
    assert [row.surname_ru for row in card.former_names] == ["Ёлкина-Придуманцева"]
    assert [(row.number, row.current) for row in card.documents] == [("0012345", False), ("1", True)]
    assert [row.number for row in card.phones] == [ANNA["phone"]]
    assert tours_of(desk, two[0]) == {"1", "2"}
    assert merged_into(desk, two[1]) == two[0]
    with pytest.raises(UserError, match="client_merged"):
        get_client(desk, two[1])
    hand.status.undo()
    hand.settle()
    assert [get_client(desk, one).values["surname_ru"] for one in two] == ["Ёлкина", "Ёлкина-Придуманцева"]
    assert [tours_of(desk, one) for one in two] == [{"1"}, {"2"}]


def test_that_a_write_meanwhile_is_told_and_shown(desk, context, show, answers: Answers, two):
    hand = show(QWidget(), context)

    def merge_late(dialog: QDialog) -> None:
        before = get_client(desk, two[1])
        save_client(desk, before.with_values(city="Псков"), before)
        hand.click("merge_accept", dialog)
        hand.wait(lambda: hand.shows("merge_problem", dialog))
        assert "Ёлкина-Придуманцева" in hand.text("merge_problem", dialog)
        assert get_client(desk, two[1]).values["city"] == "Псков"
        hand.click("merge_problem_action", dialog)
        hand.wait(lambda: not hand.shows("merge_problem", dialog))
        assert hand.text("result_address", dialog) == "Псков"
        hand.click("keep_1", dialog)
        hand.click("merge_accept", dialog)

    answers.expect("merge_dialog", merge_late)
    assert open_merge_dialog(context, two, hand.page) == two[1]
    assert get_client(desk, two[1]).values["city"] == "Псков"
    assert tours_of(desk, two[1]) == {"1", "2"}


def test_that_leaving_merges_nothing(desk, context, show, answers: Answers, two):
    hand = show(QWidget(), context)
    answers.expect("merge_dialog", lambda dialog: key(dialog, Qt.Key.Key_Escape))
    assert open_merge_dialog(context, two, hand.page) is None
    assert merged_into(desk, two[1]) is None


def test_that_too_few_clients_are_told_in_the_status_line(context, show, two):
    hand = show(QWidget(), context)
    assert open_merge_dialog(context, two[:1], hand.page) is None
    assert hand.status.last == "Choose from 2 to 4 clients to merge."
