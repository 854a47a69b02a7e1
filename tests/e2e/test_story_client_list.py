"""Stories of a long list of clients: scroll, jump, sort, filter, select, while another agent works on the base too."""

from collections.abc import Callable

import pytest
from hands import Hand
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from sqlalchemy import insert

from app.models.client import Client
from app.services.clients.cards import ClientCard
from app.services.clients.directory import remove_client, save_client
from app.services.derived import derived_of
from app.services.desk import Desk
from app.views.clients.page import make_clients_page

CLIENTS = 12_000
KEY = Qt.Key


def surname(number: int) -> str:
    """Return a made-up surname; they are in the alphabet's order as the numbers are."""
    letters = "абвгдежзик"
    return "Туров" + "".join(letters[int(digit)] for digit in f"{number:05}")


@pytest.fixture
def many(desk: Desk) -> None:
    """Write clients whose ids, names and birth dates run from 1, but for the dates backwards; each tenth is lost."""
    rows = []
    for number in range(1, CLIENTS + 1):
        row = {
            "id": number,
            "surname_ru": surname(number),
            "birth_date": f"{2000 - number // 100:04}-{1 + number % 100 // 10:02}-{1 + number % 10:02}",
            "stage": "regular" if number % 10 else "lost",
        }
        rows.append({**row, **derived_of("client", row)})
    with desk.store.transaction(write=True) as session:
        session.connection().execute(insert(Client), rows)


@pytest.fixture
def open_clients(context, show) -> Callable[[], Hand]:
    def opened() -> Hand:
        hand: Hand = show(make_clients_page(context), context)
        hand.settle()
        return hand

    return opened


def seen(hand: Hand) -> list[str]:
    """Return the names in the rows that can be seen; they are asked for as painting does."""
    table = hand.find("clients_table")
    first = table.rowAt(0)
    last = table.rowAt(table.viewport().height() - 1)
    rows = range(first, (last if last >= 0 else table.model().rowCount() - 1) + 1)
    read = [table.model().cell(row, 0).text for row in rows]
    if not all(read):
        QApplication.processEvents()
        hand.settle()
        read = [table.model().cell(row, 0).text for row in rows]
    return read


def names(first: int, count: int, step: int = 1) -> list[str]:
    return [surname(first + step * at) for at in range(count)]


def go_to(hand: Hand, share: float) -> None:
    """Drag the scroll bar."""
    bar = hand.find("clients_table").verticalScrollBar()
    bar.setValue(round(bar.maximum() * share))
    hand.settle()


def choose(hand: Hand, name: str, key: str) -> None:
    box = hand.find(name)
    box.setCurrentIndex(box.findData(key))
    box.activated.emit(box.currentIndex())
    hand.settle()


def test_that_a_long_list_is_scrolled_jumped_through_and_chosen_from(many, open_clients):
    hand = open_clients()
    assert "12,000" in hand.text("clients_footer_state").replace("\u202f", ",").replace("12000", "12,000")
    shown = seen(hand)
    assert len(shown) > 5
    assert shown == names(1, len(shown))
    go_to(hand, 0.5)
    shown = seen(hand)
    middle = next(number for number in range(1, CLIENTS) if surname(number) == shown[0])
    assert abs(middle - CLIENTS / 2) < 30
    assert shown == names(middle, len(shown))
    hand.press("clients_table", KEY.Key_End)
    hand.settle()
    shown = seen(hand)
    assert shown == names(CLIENTS + 1 - len(shown), len(shown))
    hand.wait(lambda: hand.text("field_surname_ru") == surname(CLIENTS))
    hand.press("clients_table", KEY.Key_Home)
    hand.settle()
    assert hand.text("field_surname_ru") == surname(1)


def test_that_each_order_and_filter_shows_its_own_beginning_and_end(many, open_clients):
    hand = open_clients()
    choose(hand, "clients_sort", "created")
    go_to(hand, 0)
    assert seen(hand)[:3] == names(CLIENTS, 3, -1)
    go_to(hand, 1)
    assert seen(hand)[-1] == surname(1)
    choose(hand, "clients_sort", "birth_date")
    go_to(hand, 1)
    assert seen(hand)[-1] == surname(99)
    choose(hand, "clients_sort", "name")
    choose(hand, "clients_stage", "lost")
    go_to(hand, 0)
    assert seen(hand)[:3] == names(10, 3, 10)
    go_to(hand, 1)
    assert seen(hand)[-1] == surname(CLIENTS)
    hand.type("clients_search", surname(110)[:-1].lower())
    hand.wait(lambda: hand.find("clients_table").model().rowCount() == 1)
    hand.settle()
    assert seen(hand) == [surname(110)]
    hand.choose_row("clients_table", 0)
    hand.settle()
    assert hand.text("field_surname_ru") == surname(110)


def test_that_the_open_client_stays_marked_in_another_order(many, open_clients):
    hand = open_clients()
    hand.type("clients_search", surname(7654).lower())
    hand.wait(lambda: hand.find("clients_table").model().rowCount() == 1)
    hand.choose_row("clients_table", 0)
    hand.settle()
    hand.clear("clients_search")
    hand.wait(lambda: hand.find("clients_table").model().rowCount() == CLIENTS)
    hand.settle()
    table = hand.find("clients_table")
    assert table.current_row() == 7653
    assert surname(7654) in seen(hand)
    choose(hand, "clients_sort", "created")
    assert table.current_row() == CLIENTS - 7654
    assert surname(7654) in seen(hand)
    assert hand.text("field_surname_ru") == surname(7654)


def test_that_another_agent_s_clients_come_and_go_in_their_places(many, desk, open_clients):
    hand = open_clients()
    go_to(hand, 0.9)
    chosen = hand.find("clients_table").rowAt(50)
    hand.choose_row("clients_table", chosen)
    hand.settle()
    opened = hand.text("field_surname_ru")
    assert opened == surname(chosen + 1)
    for before in (3001, 3002):
        save_client(desk, ClientCard(stage="regular").with_values(surname_ru=surname(before) + "я"))
    remove_client(desk, 3010)
    go_to(hand, 0.25)
    shown = seen(hand)
    around = [name for at in range(2900, 3100) for name in (surname(at), surname(at) + "я") if at != 3010]
    around = [name for name in around if not name.endswith("я") or name[:-1] in names(3001, 2)]
    begin = around.index(shown[0])
    assert shown == around[begin : begin + len(shown)]
    assert hand.find("clients_table").model().rowCount() == CLIENTS + 1
    go_to(hand, 0.9)
    table = hand.find("clients_table")
    assert table.current_row() == chosen + 1, "the chosen one moved with the rows before it"
    assert table.model().cell(chosen + 1, 0).text == opened
    assert hand.text("field_surname_ru") == opened


def test_that_nobody_is_chosen_where_the_filter_lets_nobody_through(many, desk, open_clients):
    hand = open_clients()
    hand.type("clients_search", surname(110))
    hand.wait(lambda: hand.text("field_surname_ru") == surname(110))
    hand.settle()
    hand.type("clients_search", "Никогоненайдётся")
    hand.wait(lambda: hand.shows("clients_none"))
    hand.settle()
    assert hand.shows("client_none")
    assert not hand.find("client_remove").isEnabled()
    hand.click("clients_none_action")
    hand.wait(lambda: hand.find("clients_table").model().rowCount() == CLIENTS)
    hand.wait(lambda: hand.shows("field_surname_ru"))
    hand.settle()
    assert hand.text("field_surname_ru") == surname(110), "who was let go is back"
    assert surname(110) in seen(hand)


def test_that_who_is_being_edited_stays_where_nobody_is_listed_until_that_is_dropped(many, open_clients):
    hand = open_clients()
    hand.type("field_city", "Псков")
    hand.type("clients_search", "Никогоненайдётся")
    hand.wait(lambda: hand.shows("clients_none"))
    hand.settle()
    assert hand.text("field_city") == "Псков"
    assert hand.text("client_footer_state") == "Not saved yet"
    hand.find("client_cancel_action", QAction).trigger()
    hand.settle()
    assert hand.shows("client_none")
    choose(hand, "clients_stage", "lost")
    hand.clear("clients_search")
    hand.wait(lambda: hand.shows("field_surname_ru"))
    hand.wait(lambda: hand.text("field_surname_ru") == surname(10))  # who was let go is not among them


def test_that_marks_leave_a_low_list_its_rows(many, open_clients):
    hand = open_clients()
    hand.page.resize(1210, 420)
    hand.press("clients_table", KEY.Key_Space)
    hand.settle()
    assert hand.shows("clients_marks")
    assert not hand.shows("clients_stage")
    assert not hand.shows("clients_sort")
    hand.find("clients_kind").set_value("person")
    hand.press("clients_table", KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert hand.shows("clients_kind"), "a filter that is set is always seen"
    hand.click("clients_unmark")
    assert hand.shows("clients_stage")
