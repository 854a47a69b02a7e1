"""Stories of the list of tours: make, edit, clash, remove, filter, open."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hands import Hand, tourists
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from app.services.tours.cards import TourCard
from app.services.tours.tours import get_tour, list_services, list_tours, save_tour
from app.views.tours import make_tours_page

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_tours(context, show) -> Callable[[], Hand]:
    def opened() -> Hand:
        hand: Hand = show(make_tours_page(context), context)
        hand.settle()
        return hand

    return opened


def fill(hand: Hand, **values: str) -> Callable[[QDialog], None]:
    """Return what fills the tour's dialog and saves it."""

    def act(dialog: QDialog) -> None:
        hand.settle()
        for name, text in values.items():
            hand.type(f"tour_{name}", text, dialog)
        hand.click("tour_save", dialog)
        hand.settle()

    return act


def test_that_the_first_tour_is_made_and_its_tourists_opened(desk, open_tours, answers):
    hand = open_tours()
    assert hand.shows("tours_empty")

    def new_tour(dialog: QDialog) -> None:
        hand.settle()
        assert hand.text("tour_number", dialog) == "000001"
        assert hand.text("tour_created_on", dialog) == "01.06.2026"
        fill(hand, arrival="12.06.26", departure="22.06.26", country="Türkiye", title="Antalya", note="two lines")(
            dialog
        )

    answers.expect("tour_dialog", new_tour)
    hand.click("tours_empty_new")
    hand.settle()
    (row,) = list_tours(desk)
    tour = get_tour(desk, row.id)
    assert (tour.number, tour.arrival, tour.departure) == ("000001", "2026-06-12", "2026-06-22")
    assert (tour.country, tour.title, tour.note) == ("TUR", "Antalya", "two lines")
    assert hand.went == [("tour", tour.id, None)]
    assert hand.status.last == "Tour 000001 added"
    assert hand.cells("tours_table") == ["000001 Antalya Türkiye 12.06.2026 22.06.2026 0  01.06.2026"]


def test_that_an_added_tour_is_undone(desk, open_tours, answers):
    hand = open_tours()
    answers.expect("tour_dialog", fill(hand, title="Antalya"))
    hand.keys(KEY.Key_N, CTRL)
    hand.settle()
    hand.status.undo()
    hand.settle()
    assert list_tours(desk) == []
    assert hand.shows("tours_empty")


def test_that_a_tour_is_edited_and_the_edit_undone(desk, open_tours, answers, make_tour):
    tour = make_tour()
    hand = open_tours()
    answers.expect("tour_dialog", fill(hand, title="Kemer"))
    hand.press("tours_table", KEY.Key_F2)
    hand.settle()
    assert get_tour(desk, tour.id).title == "Kemer"
    assert hand.cells("tours_table", "title") == ["Kemer"]
    hand.status.undo()
    hand.settle()
    assert hand.cells("tours_table", "title") == ["Antalya"]


def test_that_refusals_stand_at_their_fields(desk, open_tours, answers, make_tour):
    make_tour("7")
    hand = open_tours()

    def wrong(dialog: QDialog) -> None:
        fill(hand, number="", arrival="31.02.2026", country="Atlantis")(dialog)
        assert hand.text("tour_arrival_problem", dialog)
        assert hand.text("tour_country_problem", dialog)
        fill(hand, arrival="22.06.2026", departure="12.06.2026", country="")(dialog)
        assert "before" in hand.text("tour_departure_problem", dialog)
        assert "number" in hand.text("tour_number_problem", dialog)
        fill(hand, number="7", departure="")(dialog)
        assert "exists already" in hand.text("tour_number_problem", dialog)
        fill(hand, number="8")(dialog)

    answers.expect("tour_dialog", wrong)
    hand.keys(KEY.Key_N, CTRL)
    hand.settle()
    assert sorted(row.number for row in list_tours(desk)) == ["7", "8"]


def test_that_a_removed_tour_comes_back_whole(desk, open_tours, make_tour):
    people = [{"surname_ru": "Альфа"}, {"surname_ru": "Бета"}]
    tour = make_tour(people=people, services=["Rixos"])
    hand = open_tours()
    hand.press("tours_table", KEY.Key_Delete)
    hand.settle()
    assert hand.shows("tours_empty")
    assert "004512" in hand.status.last
    hand.status.undo()
    hand.settle()
    assert [one.values["surname_ru"] for one in tourists(desk, tour)] == ["Альфа", "Бета"]
    assert [one.title for one in list_services(desk, tour.id)] == ["Rixos"]
    assert hand.cells("tours_table", "main") == ["Альфа"]


def test_that_the_filter_narrows_and_enter_opens(open_tours, make_tour):
    make_tour("100")
    wanted = make_tour("200", people=[{"surname_ru": "Редкая"}])
    hand = open_tours()
    hand.type("tours_search", "редк")
    hand.wait(lambda: hand.cells("tours_table", "number") == ["200"])
    hand.press("tours_table", KEY.Key_Return)
    assert hand.went == [("tour", wanted.id, None)]
    hand.type("tours_search", "nothing of the kind")
    hand.wait(lambda: hand.shows("tours_none"))
    hand.click("tours_none_action")
    hand.wait(lambda: len(hand.cells("tours_table")) == 2)


@pytest.mark.parametrize(("choice", "title"), [(0, "Antalya"), (1, "Mine"), (2, "Theirs")])
def test_that_a_clash_of_two_windows_is_shown_and_chosen(desk, open_tours, make_tour, answers, choice: int, title: str):
    tour = make_tour()
    hand = open_tours()

    def compare(dialog: QDialog) -> None:
        assert [hand.text(f"choice_title_{at}", dialog) for at in range(3)] == ["Antalya", "Mine", "Theirs"]
        hand.click(f"choice_title_{choice}", dialog)
        hand.click("compare_accept", dialog)

    def edit(dialog: QDialog) -> None:
        save_tour(desk, replace(tour, title="Theirs", note="kept"), tour)
        answers.expect("compare_dialog", compare)
        fill(hand, title="Mine", country="Egypt")(dialog)

    answers.expect("tour_dialog", edit)
    hand.press("tours_table", KEY.Key_F2)
    hand.settle()
    saved = get_tour(desk, tour.id)
    assert (saved.title, saved.country, saved.note) == (title, "EGY", "kept")


def test_that_different_fields_of_two_windows_merge(desk, open_tours, make_tour, answers):
    tour = make_tour()
    hand = open_tours()

    def edit(dialog: QDialog) -> None:
        save_tour(desk, replace(tour, note="theirs"), tour)
        fill(hand, title="Mine")(dialog)

    answers.expect("tour_dialog", edit)
    hand.press("tours_table", KEY.Key_F2)
    hand.settle()
    assert (get_tour(desk, tour.id).title, get_tour(desk, tour.id).note) == ("Mine", "theirs")


def test_that_many_tours_are_fetched_as_one_scrolls(desk, open_tours):
    for number in range(450):
        save_tour(desk, TourCard(number=str(number), arrival=f"20{10 + number // 30}-01-{1 + number % 28:02}"))
    hand = open_tours()
    assert len(hand.cells("tours_table", "number")) == 450
    hand.press("tours_table", KEY.Key_End)
    hand.settle()
    hand.wait(lambda: hand.cells("tours_table", "number")[-1] != "")
    hand.press("tours_table", KEY.Key_Return)
    hand.settle()
    assert hand.went == [("tour", list_tours(desk, offset=449)[0].id, None)]


def test_that_escape_in_a_tour_that_was_edited_asks_first(desk, open_tours, answers, make_tour):
    tour = make_tour()
    hand = open_tours()

    def edit(dialog: QDialog) -> None:
        hand.settle()
        hand.type("tour_title", "Kemer", dialog)
        answers.expect("leave_tour", lambda question: question.reject())
        hand.click("tour_dialog_cancel", dialog)
        assert hand.text("tour_title", dialog) == "Kemer"
        answers.expect("leave_tour", lambda question: hand.click("leave_tour_discard", question))
        hand.click("tour_dialog_cancel", dialog)

    answers.expect("tour_dialog", edit)
    hand.press("tours_table", KEY.Key_F2)
    hand.settle()
    assert answers.seen == ["tour_dialog", "leave_tour", "leave_tour"]
    assert get_tour(desk, tour.id) == tour


def test_that_a_tour_that_was_only_looked_at_closes_without_a_question(desk, open_tours, answers, make_tour):
    tour = make_tour()
    hand = open_tours()

    def look(dialog: QDialog) -> None:
        hand.settle()
        hand.click("tour_dialog_cancel", dialog)

    answers.expect("tour_dialog", look)
    hand.press("tours_table", KEY.Key_F2)
    hand.settle()
    answers.expect("tour_dialog", look)
    hand.trigger("tour_new_action")
    hand.settle()
    assert answers.all_given
    assert get_tour(desk, tour.id) == tour
