from dataclasses import replace

import pytest

from app.services.tours.cards import TourCard, TourRow
from app.views.tours.tour_dialog import TourDialog
from app.views.tours.view import ToursView

ROW = TourRow(1, "004512", "Antalya", "TUR", "2026-06-12", "2026-06-22", "2026-06-01", 2, "Образцова Вера")


@pytest.fixture
def view(qtbot):
    made = ToursView()
    qtbot.addWidget(made)
    return made


def test_that_dates_and_countries_are_told_in_words(view):
    view.set_countries({"TUR": "Türkiye"})
    view.show_list(1, [ROW], 0, is_empty_base=False)
    cells = [view.model.cell(0, column).text for column in range(len(view.model.columns))]
    assert cells == ["004512", "Antalya", "Türkiye", "12.06.2026", "22.06.2026", "2", "Образцова Вера", "01.06.2026"]


def test_that_actions_wait_for_a_tour(view):
    assert not view._edit.isEnabled()
    view.show_list(1, [ROW], 0, is_empty_base=False)
    assert view._edit.isEnabled()
    view.show_list(0, [], -1, is_empty_base=True)
    assert not view._remove.isEnabled()
    assert view._stack.currentIndex() == 1


@pytest.fixture
def dialog(qtbot):
    made = TourDialog("Tour")
    qtbot.addWidget(made)
    return made


def test_that_a_shown_tour_is_read_back_unchanged(dialog):
    card = TourCard(3, 2, "004512", "2026-06-01", "2026-06-12", "2026-06-22", "TUR", "Antalya", "one\ntwo")
    dialog.show_tour(card)
    assert dialog.read() == (card, {})
    dialog.country.set_countries([("TUR", "Türkiye")])
    assert dialog.read() == (card, {})


def test_that_an_offered_number_does_not_replace_a_typed_one(dialog):
    dialog.show_tour(TourCard())
    dialog.offer_number("000007")
    dialog.offer_number("000008")
    assert dialog.read()[0] == replace(TourCard(), number="000007")


def test_that_unreadable_dates_and_countries_are_told(dialog):
    dialog.show_tour(TourCard(number="1"))
    dialog._boxes["arrival"].set_value("some day")
    dialog._boxes["country"].set_value("Atlantis")
    assert set(dialog.read()[1]) == {"arrival", "country"}
