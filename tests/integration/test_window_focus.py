"""Where the cursor is in the whole window: where work begins on each place, and after what had it is gone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from shiboken6 import delete

from app.bootstrap import Carnet
from tests.e2e.hands import Answers
from tests.factories import add_client
from tests.integration.test_window import Shown, answers, own_settings, show, shown, started

__all__ = ["answers", "own_settings", "show", "shown", "started"]

BEGINS = {
    "tours": "tours_empty_new",
    "clients": "clients_empty_new",
    "duplicates": "duplicates_empty_scan",
    "tidy-up": "upkeep_kinds",
    "imports": "insert_first_button",
}


def focused(shown: Shown) -> str:
    """Return the name of what has the cursor, once nothing moves it any more."""
    shown.hand.settle()
    shown.window.activateWindow()
    shown.hand.wait(shown.window.isActiveWindow)
    shown.hand.wait(lambda: QApplication.focusWidget() is not None)
    QTest.qWait(20)
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.objectName()


@pytest.mark.parametrize("place", BEGINS)
def test_that_an_empty_place_has_the_cursor_on_its_first_action(shown: Shown, place: str) -> None:
    shown.go_to("settings")
    assert focused(shown)
    shown.go_to(place)
    assert focused(shown) == BEGINS[place]


def test_that_enter_does_what_an_empty_place_offers(shown: Shown) -> None:
    shown.go_to("imports")
    assert focused(shown) == "insert_first_button"
    QApplication.clipboard().setText("Фамилия\tИмя\nОрлов\tОлег\n")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QApplication.clipboard().clear()
    shown.hand.wait(lambda: shown.hand.shows("import_grid"))
    assert focused(shown) == "import_grid"


@pytest.fixture
def two_clients(show: Callable[[Carnet], Shown], started: Carnet) -> Shown:
    for phone in ("+7 972 000-00-01", "+7 972 000-00-02"):
        add_client(started.desk, surname_ru="Нагаева", given_name_ru="Анна", phone=phone)
    opened = show(started)
    opened.go_to("clients")
    return opened


def test_that_the_cursor_is_in_the_list_after_a_merge_undo_and_redo(two_clients: Shown, answers: Answers) -> None:
    shown, hand = two_clients, two_clients.hand
    assert focused(shown) == "clients_table"
    hand.press("clients_table", Qt.Key.Key_Space)
    hand.press("clients_table", Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    merge = hand.find("clients_merge")
    merge.setFocus()

    def accept(dialog: QDialog) -> None:
        hand.click("merge_accept", dialog)

    answers.expect("merge_dialog", accept)
    hand.click("clients_merge")
    shown.window.activateWindow()
    assert focused(shown) == "clients_table"
    for words in ("Undone: merging Нагаева Анна", "Done again: merging Нагаева Анна"):
        undo = hand.find("status_undo")
        undo.setFocus()
        QTest.keyClick(undo, Qt.Key.Key_Return)
        shown.says(words)
        assert focused(shown) == "clients_table"
    hand.wait(lambda: hand.shows("client_merges"))
    part = hand.find("client_merges_action")
    part.setFocus()
    QTest.keyClick(part, Qt.Key.Key_Return)
    shown.says("Undone: merging Нагаева Анна")
    assert focused(shown) == "clients_table"


def test_that_a_page_that_says_where_the_cursor_goes_is_obeyed(two_clients: Shown) -> None:
    hand = two_clients.hand
    hand.type("field_city", "Псков", within=two_clients.window.page("clients"))
    cancel = hand.find("client_cancel")
    cancel.setFocus()
    QTest.keyClick(cancel, Qt.Key.Key_Return)
    assert focused(two_clients) == "clients_table"
    hand.find("client_tabs").setFocus()
    search = hand.find("clients_search")
    hand.find("clients_sort").setFocus()
    hand.find("clients_sort").hide()
    search.setFocus()
    assert focused(two_clients) == "clients_search"


def test_that_nothing_breaks_when_what_had_the_cursor_is_taken_down(two_clients: Shown) -> None:
    assert focused(two_clients) == "clients_table"
    page = two_clients.window.page("clients")
    for _ in range(20):
        field = QLineEdit(page)
        field.show()
        field.setFocus()
        assert QApplication.focusWidget() is field
        delete(field)
        assert focused(two_clients) == "clients_table"


def test_that_the_way_back_leads_into_the_list_that_was_left(two_clients: Shown, started: Carnet) -> None:
    wrong = add_client(started.desk, surname_ru="Иная")
    with started.desk.writing("client_saved") as writer:
        writer.update("client", wrong.id or 0, {"surname_ru": "Инaя"})
    shown, hand = two_clients, two_clients.hand
    shown.go_to("tidy-up")
    hand.wait(lambda: hand.shows("upkeep_table"))
    assert focused(shown) == "upkeep_kinds"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert focused(shown) == "upkeep_table"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert focused(shown) == "clients_table"
    shown.trigger("go_back")
    assert focused(shown) == "upkeep_table"


def test_that_esc_leads_from_a_saved_card_back_to_the_list_and_undo_says_what_it_took(two_clients: Shown) -> None:
    shown, hand = two_clients, two_clients.hand
    shown.trigger("client_new_action")
    hand.type("field_surname_ru", "Проба", within=shown.window.page("clients"))
    hand.keys(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    shown.says("Added: Проба")
    assert focused(shown) == "field_surname_ru"
    hand.keys(Qt.Key.Key_Escape)
    assert focused(shown) == "clients_table"
    hand.keys(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    shown.says("Undone: adding Проба")
    assert focused(shown) == "clients_table"
    hand.keys(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    shown.says("Done again: adding Проба")


def test_that_tab_goes_through_the_card_before_its_foot(two_clients: Shown) -> None:
    hand = two_clients.hand
    hand.find("clients_table").setFocus()
    went = [focused(two_clients)]
    while went[-1] != "client_remove" and len(went) < 60:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        went.append(str(QApplication.focusWidget().objectName()))
    assert went.index("field_surname_ru") < went.index("client_note") == len(went) - 2
    hand.find("client_tabs").setCurrentIndex(2)
    hand.find("phones_table").setFocus()
    went = [focused(two_clients)]
    while went[-1] != "client_remove" and len(went) < 30:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        went.append(str(QApplication.focusWidget().objectName()))
    assert any(name.startswith("addresses") for name in went), went
    assert went[-1] == "client_remove"
