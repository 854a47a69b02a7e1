"""Stories of tidying up: what is wrong is listed, ticked, mended by keys, undone, or opened."""

from collections.abc import Callable

import pytest
from hands import ANNA, Hand, add_tourist
from PySide6.QtCore import Qt

from app.services.clients.directory import get_client
from app.services.desk import Desk
from app.services.tours.reading import get_tourist
from app.views.context import PageContext
from app.views.upkeep import make_upkeep_page

KEY = Qt.Key


@pytest.fixture
def open_upkeep(context: PageContext, show) -> Callable[[], Hand]:
    def opened() -> Hand:
        hand: Hand = show(make_upkeep_page(context), context)
        hand.settle()
        hand.wait(lambda: not hand.shows("upkeep_work"))
        return hand

    return opened


@pytest.fixture
def spoilt(desk: Desk, client) -> list[int]:
    """Three clients with something wrong that no screen would have let through."""
    ids = [client(ANNA), client({**ANNA, "surname_ru": "Иная", "passport_number": "7654321"}), client(ANNA)]
    wrong = ({"surname_ru": "Ёлкинa"}, {"city": " Тверь", "surname_ru": "Инaя"}, {"birth_date": "1974-02-30"})
    with desk.writing("client_saved") as writer:
        for id_, values in zip(ids, wrong, strict=True):
            writer.update("client", id_, dict(values))
    return ids


def go_to_kind(hand: Hand, steps: int) -> None:
    """Go down in the list of kinds, then into what was found."""
    hand.find("upkeep_kinds").setFocus()
    hand.keys(KEY.Key_Home)
    for _ in range(steps):
        hand.keys(KEY.Key_Down)
    hand.keys(KEY.Key_Return)


def test_that_everything_is_counted_and_mended_by_keys(desk: Desk, spoilt, open_upkeep) -> None:
    hand = open_upkeep()
    assert hand.cells("upkeep_kinds", "count") == ["2", "1", "1", "0", "0"]
    go_to_kind(hand, 0)
    assert hand.cells("upkeep_table", "proposed") == ["Ёлкина", "Иная"]
    assert hand.cells("upkeep_table", "value") == ["Ёлкин[a]", "Ин[a]я"]
    assert hand.cells("upkeep_table", "why")[0] == "of the other alphabet: a"
    hand.trigger("upkeep_mend_action")
    hand.wait(lambda: hand.cells("upkeep_kinds", "count")[0] == "0")
    hand.settle()
    assert get_client(desk, spoilt[0]).values["surname_ru"] == "Ёлкина"
    assert hand.status.last == "2 field(s) mended"
    assert hand.cells("upkeep_table", "value") == ["·Тверь"]  # the next kind of which there is any
    assert hand.find("upkeep_table").hasFocus()
    hand.status.undo()
    hand.wait(lambda: hand.cells("upkeep_kinds", "count")[0] == "2")
    hand.settle()
    assert get_client(desk, spoilt[0]).values["surname_ru"] == "Ёлкинa"


def test_that_tab_goes_from_the_kinds_to_what_was_found(spoilt, open_upkeep) -> None:
    hand = open_upkeep()
    hand.find("upkeep_kinds").setFocus()
    hand.keys(KEY.Key_Tab)
    assert hand.find("upkeep_table").hasFocus()
    hand.keys(KEY.Key_Tab)
    assert hand.find("upkeep_open").hasFocus()


def test_that_only_what_is_ticked_is_mended(desk: Desk, spoilt, open_upkeep) -> None:
    hand = open_upkeep()
    go_to_kind(hand, 0)
    hand.keys(KEY.Key_Space)
    assert hand.text("upkeep_mend") == "Mend 1"
    hand.trigger("upkeep_mend_action")
    hand.wait(lambda: hand.cells("upkeep_kinds", "count")[0] == "1")
    hand.settle()
    assert get_client(desk, spoilt[0]).values["surname_ru"] == "Ёлкинa"
    assert get_client(desk, spoilt[1]).values["surname_ru"] == "Иная"


def test_that_nothing_ticked_mends_nothing(spoilt, open_upkeep) -> None:
    hand = open_upkeep()
    go_to_kind(hand, 0)
    hand.find("upkeep_table").setFocus()
    hand.qtbot.keyClick(hand.find("upkeep_table"), KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert not hand.find("upkeep_mend").isEnabled()
    hand.qtbot.keyClick(hand.find("upkeep_table"), KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert hand.text("upkeep_mend") == "Mend 2"


def test_that_what_nobody_can_mend_opens_its_record(spoilt, open_upkeep) -> None:
    hand = open_upkeep()
    go_to_kind(hand, 2)
    assert not hand.shows("upkeep_mend")
    hand.keys(KEY.Key_Return)
    assert hand.went == [("client", spoilt[2])]


def test_that_a_passport_that_expires_opens_the_tourist(desk: Desk, make_tour, open_upkeep) -> None:
    tour = make_tour(people=[{**ANNA, "passport_expires": "2026-06-15"}])
    hand = open_upkeep()
    go_to_kind(hand, 3)
    assert hand.cells("upkeep_table", "why") == ["expires during the trip: 15.06.2026"]
    hand.keys(KEY.Key_F2)
    assert hand.went == [("tour", tour.id, 1)]


def test_that_a_tourist_is_linked_to_the_client(desk: Desk, make_tour, client, open_upkeep) -> None:
    client_id = client(ANNA)
    tourist = add_tourist(desk, make_tour().id or 0, ANNA)
    hand = open_upkeep()
    go_to_kind(hand, 4)
    assert hand.cells("upkeep_table", "proposed") == ["Ёлкина Анна"]
    hand.trigger("upkeep_mend_action")
    hand.wait(lambda: hand.cells("upkeep_kinds", "count")[4] == "0")
    hand.settle()
    assert get_tourist(desk, tourist.id or 0).client_id == client_id
    assert hand.status.last == "1 tourist(s) linked"


def test_that_the_way_back_leads_to_the_clients(open_upkeep) -> None:
    hand = open_upkeep()
    hand.trigger("upkeep_back_action")
    assert hand.went == [("clients",)]


def test_that_names_stand_whole_where_there_is_room(desk: Desk, client, open_upkeep) -> None:
    long = {**ANNA, "surname_ru": "Кожанкина-Деева", "given_name_ru": "Александра", "patronymic_ru": "Евгеньевна"}
    id_ = client(long)
    with desk.writing("client_saved") as writer:
        writer.update("client", id_, {"surname_ru": "Кожанкинa-Деева"})
    hand = open_upkeep()
    table = hand.find("upkeep_table")
    assert hand.page.width() == 1210
    keys = [one.key for one in table.model().columns]
    shown = []
    for column in ("name", "value", "proposed"):
        cell, width = table.model().cell(0, keys.index(column)), table.columnWidth(keys.index(column))
        words = (cell.text, *cell.shorter)
        fits = [one for one in words if table.itemDelegate().cell_width(9, cell._replace(text=one)) <= width]
        shown.append(fits[0])
    assert shown == ["Кожанкинa-Деева Александра Евгеньевна", "Кожанкин[a]-Деева", "Кожанкина-Деева"]
    kinds = hand.find("upkeep_kinds")
    assert not any(kinds.itemDelegate().is_elided(kinds.model().index(row, 0)) for row in range(5))
