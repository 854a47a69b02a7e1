"""An agent finds one person twice in the directory, makes one of both, and takes it back."""

from dataclasses import replace

import pytest
from hands import ANNA, Answers, add_tourist, tourists
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.errors import UserError
from app.services.clients.directory import get_client, remove_client, save_client
from app.services.clients.merging.merge import merge_clients
from app.services.clients.merging.past import merged_into
from app.services.clients.merging.plan import open_merge
from app.services.clients.travels import list_tours_of_client
from app.services.tours.tourists import save_tourist
from app.views.clients.page import make_clients_page
from app.views.merging import open_merge_dialog
from app.views.theme import apply_theme

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


@pytest.fixture
def hand(context, show, two):
    """Return the hand that works with the place of clients, in which the two stand one below the other."""
    opened = show(make_clients_page(context), context)
    opened.settle()
    assert opened.cells("clients_table", "name")[:2] == ["Ёлкина Анна", "Ёлкина-Придуманцева Анна"]
    return opened


def mark(hand, row: int, modifier=Qt.KeyboardModifier.ControlModifier) -> None:
    table = hand.find("clients_table")
    spot = table.visualRect(table.model().index(row, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, spot)


def tours_shown(hand) -> list[str]:
    tabs = hand.find("client_tabs")
    tabs.setCurrentIndex(5)
    hand.settle()
    return sorted(hand.cells("client_tours_table", "number"))


def test_that_two_marked_clients_are_merged_and_parted_again(desk, hand, answers: Answers, two):
    assert not hand.shows("clients_marks")
    mark(hand, 0)
    mark(hand, 1)
    assert hand.text("clients_marks_text").endswith("Ёлкина Анна, Ёлкина-Придуманцева Анна")

    def merge(dialog: QDialog) -> None:
        hand.click("keep_0", dialog)
        hand.click("merge_accept", dialog)

    answers.expect("merge_dialog", merge)
    hand.click("clients_merge")
    hand.settle()
    assert hand.cells("clients_table", "name") == ["Ёлкина-Придуманцева Анна"]
    assert not hand.shows("clients_marks")
    assert hand.text("client_merges_text").startswith("Merged with Ёлкина-Придуманцева Анна")
    assert tours_shown(hand) == ["1", "2"]
    hand.find("client_tabs").setCurrentIndex(6)
    hand.settle()
    told = hand.cells("client_history_table")
    assert any("Merged client added" in line and "Ёлкина-Придуманцева Анна" in line for line in told)
    assert any("Client added (Ёлкина-Придуманцева Анна)" in line for line in told)
    hand.click("client_merges_action")
    hand.settle()
    assert hand.cells("clients_table", "name") == ["Ёлкина Анна", "Ёлкина-Придуманцева Анна"]
    assert not hand.shows("client_merges")
    assert tours_shown(hand) == ["1"]
    assert tours_of(desk, two[1]) == {"2"}


def test_that_marks_outlive_another_filter_and_are_set_by_keys(hand, answers: Answers, two):
    hand.press("clients_table", Qt.Key.Key_Space)
    hand.type("clients_search", "Придуманцева")
    hand.settle()
    hand.clear("clients_search")
    hand.settle()
    hand.press("clients_table", Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    hand.settle()
    assert hand.text("clients_marks_text").startswith("2 client(s) marked")
    hand.press("clients_table", Qt.Key.Key_Space)
    hand.settle()
    assert hand.text("clients_marks_text") == "1 client(s) marked: Ёлкина Анна"
    hand.click("clients_unmark")
    assert not hand.shows("clients_marks")
    hand.keys(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert "Space or Ctrl+click" in hand.status.last


def test_that_the_open_card_of_a_merged_client_leads_to_the_one_who_is_kept(desk, hand, context, answers, two):
    hand.choose_row("clients_table", 1)
    hand.settle()
    answers.expect("merge_dialog", lambda dialog: (hand.click("keep_0", dialog), hand.click("merge_accept", dialog)))
    open_merge_dialog(context, two, hand.page)
    hand.settle()
    assert "merged with another one" in " ".join(words for _, words in hand.status.said)
    assert hand.text("field_phone") == ANNA["phone"]
    hand.page.show_client(two[1])
    hand.settle()
    assert hand.text("client_merges_text").startswith("Merged with")


def test_that_a_merge_that_was_worked_on_is_not_undone(desk, hand, context, answers: Answers, two):
    answers.expect("merge_dialog", lambda dialog: (hand.click("keep_0", dialog), hand.click("merge_accept", dialog)))
    open_merge_dialog(context, two, hand.page)
    hand.settle()
    hand.type("field_city", "Псков")
    hand.keys(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    hand.settle()
    hand.click("client_merges_action")
    hand.settle()
    assert "Ёлкина" in hand.status.last
    assert merged_into(desk, two[1]) == two[0]
    assert get_client(desk, two[0]).values["city"] == "Псков"


def test_that_a_kept_client_can_be_removed_and_comes_back_with_what_it_took_in(desk, context, answers, show, two):
    hand = show(QWidget(), context)
    answers.expect("merge_dialog", lambda dialog: hand.click("merge_accept", dialog))
    kept = open_merge_dialog(context, two, hand.page) or 0
    removal = remove_client(desk, kept) or 0
    assert merged_into(desk, min(two) if kept == max(two) else max(two)) is None
    context.undo_written(removal)
    hand.settle()
    assert merged_into(desk, min(two) if kept == max(two) else max(two)) == kept


def merge_elsewhere(desk, kept: int, merged: int) -> None:
    """Merge as another agent does."""
    merge_clients(desk, open_merge(desk, [kept, merged]), {}, kept)


def test_that_a_tourist_about_to_be_linked_follows_a_merge(desk, open_tour, make_tour, client, answers):
    kept, merged = client({"surname_ru": "Придуманова"}), client({"surname_ru": "Орлов", "phone": "+7 972 000-00-01"})
    tour = make_tour()
    hand = open_tour(tour)
    hand.type("field_surname_ru", "Орлов")
    hand.press("field_surname_ru", Qt.Key.Key_Return)
    hand.wait(lambda: hand.text("field_phone") == "+7 972 000-00-01")
    merge_elsewhere(desk, kept, merged)
    hand.keys(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    hand.settle()
    assert tourists(desk, tour) == []
    assert "merged with another one" in hand.status.last
    answers.expect("compare_dialog", lambda dialog: hand.click("compare_extra", dialog))
    hand.keys(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    hand.settle()
    assert [one.client_id for one in tourists(desk, tour)] == [kept]
    assert hand.text("tourist_badge_text").startswith("Regular client")


def test_that_a_tourist_who_is_being_edited_follows_a_merge(desk, open_tour, make_tour, two):
    tour = make_tour()
    card = add_tourist(desk, tour.id or 0, AGAIN)
    save_tourist(desk, replace(card, client_id=two[1]), card)
    hand = open_tour(tour)
    hand.type("field_ticket_number", "555 01")
    merge_elsewhere(desk, *two)
    hand.keys(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    hand.settle()
    assert [(one.client_id, one.values["ticket_number"]) for one in tourists(desk, tour)] == [(two[0], "555 01")]


def test_that_three_are_told_apart_in_a_low_dialog(context, show, answers: Answers, client, qapp):
    apply_theme(qapp, "light", 150)
    ids = [client(ANNA), client(AGAIN), client({**AGAIN, "surname_ru": "Ёлкина-Придуманкова", "email": ""})]
    hand = show(QWidget(), context)

    def look(dialog: QDialog) -> None:
        keeps = [hand.find(f"keep_{at}", within=dialog) for at in range(3)]
        for height in (642, 900):
            dialog.resize(1232, height)
            QApplication.processEvents()
            assert len({keep.mapTo(dialog, QPoint(0, 0)).y() for keep in keeps}) == 1
            shown = ["".join(hand.find(f"choice_surname_ru_{at}", within=dialog).shown_lines()) for at in (1, 2)]
            assert shown == ["Ёлкина-Придуманцева", "Ёлкина-Придуманкова"]
            assert hand.shows("merge_dialog_sentence", dialog) is (height > 700)
            head = hand.find("head_1", within=dialog)
            assert ("since" in head.toolTip()) is (height < 700)
            lines = 6 if height < 700 else 9
            assert head.height() < head.fontMetrics().lineSpacing() * lines
        keys = []
        while not keys or keys[-1] != "merge_accept":
            key(dialog, Qt.Key.Key_Tab)
            keys.append(dialog.focusWidget().objectName())
        assert keys[-3:] == ["merge_show_equal", "merge_dialog_cancel", "merge_accept"], "as they are read"
        dialog.reject()

    answers.expect("merge_dialog", look)
    assert open_merge_dialog(context, ids, hand.page) is None
    apply_theme(qapp, "light", 100)


def test_that_a_surname_chosen_against_the_latin_one_is_told(desk, context, show, answers: Answers, client):
    ids = (
        client({**ANNA, "surname_ru": "Нагаева", "surname_lat": "NAGAEVA"}),
        client({**ANNA, "surname_ru": "Емельянова", "surname_lat": "NAGAEVA"}),
    )
    hand = show(QWidget(), context)

    def look(dialog: QDialog) -> None:
        hand.click("choice_surname_ru_0", dialog)
        assert not hand.shows("merge_spelling", dialog)
        hand.click("choice_surname_ru_1", dialog)
        assert "NAGAEVA does not spell Емельянова" in hand.text("merge_spelling_text", dialog)
        hand.click("merge_accept", dialog)

    answers.expect("merge_dialog", look)
    kept = open_merge_dialog(context, ids, hand.page)
    assert get_client(desk, kept or 0).values["surname_ru"] == "Емельянова"
    hand.status.undo()
    hand.settle()
    assert hand.status.last == "Undone: merging Емельянова Анна"
