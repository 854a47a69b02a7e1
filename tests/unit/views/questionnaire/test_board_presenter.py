"""The board's presenter with a fake screen, on a real base with a made-up country."""

import pytest
from PySide6.QtCore import QTimer

from app.services.tours.cards import TourCard, TouristCard, complete_values
from app.services.tours.tourists import save_tourist
from app.services.tours.tours import save_tour
from app.views.questionnaire.board_presenter import BoardPresenter


class FakeScreen:
    """Keeps what it was told."""

    def __init__(self):
        self.shown, self.problems = [], []
        self.watched = True

    def is_watched(self):
        return self.watched

    def show_board(self, questionnaire, rows):
        self.shown.append((questionnaire.country.code, [row.name for row in rows]))

    def show_board_problem(self, text):
        self.problems.append(text)


@pytest.fixture
def screen():
    return FakeScreen()


@pytest.fixture
def presenter(context, screen):
    return BoardPresenter(context, screen)


@pytest.fixture
def tour(context):
    tour, _ = save_tour(context.desk, TourCard(number="1", arrival="2026-06-12", departure="2026-06-22"))
    add(context, tour, "Ёлкина")
    return tour


def add(context, tour, surname):
    save_tourist(context.desk, TouristCard(tour_id=tour.id, values=complete_values({"surname_ru": surname})))


def test_that_a_group_is_shown(qtbot, presenter, screen, tour):
    presenter.show_group(tour.id, "SCHENGEN")
    qtbot.waitUntil(lambda: screen.shown == [("SCHENGEN", ["Ёлкина"])])


def test_that_many_changes_are_read_once(qtbot, context, presenter, screen, tour):
    presenter.show_group(tour.id, "SCHENGEN")
    qtbot.waitUntil(lambda: len(screen.shown) == 1)
    add(context, tour, "Подъячев")
    for _ in range(20):
        context.events.answers_changed.emit()
    qtbot.waitUntil(lambda: len(screen.shown) > 1)
    qtbot.waitUntil(lambda: context.runner.is_idle)
    assert screen.shown[1:] == [("SCHENGEN", ["Ёлкина", "Подъячев"])]


def test_that_another_country_is_shown_though_the_first_is_still_being_read(qtbot, presenter, screen, tour):
    presenter.show_group(tour.id, "SCHENGEN")
    presenter.show_group(tour.id, "THA")
    qtbot.waitUntil(lambda: [code for code, _ in screen.shown] == ["THA"])


def test_that_the_same_group_is_not_read_again(qtbot, context, presenter, screen, tour):
    presenter.show_group(tour.id, "SCHENGEN")
    qtbot.waitUntil(lambda: len(screen.shown) == 1)
    presenter.show_group(tour.id, "SCHENGEN")
    assert context.runner.is_idle


def test_that_an_unknown_country_is_told(qtbot, presenter, screen, tour):
    presenter.show_group(tour.id, "NOWHERE")
    qtbot.waitUntil(lambda: len(screen.problems) == 1)
    assert screen.shown == []


def test_that_a_board_that_was_left_is_not_read(qtbot, context, presenter, screen, tour):
    presenter.show_group(tour.id, "SCHENGEN")
    qtbot.waitUntil(lambda: len(screen.shown) == 1)
    presenter.leave()
    context.events.answers_changed.emit()
    presenter.refresh()
    assert context.runner.is_idle


def test_that_what_changes_out_of_sight_is_read_once_it_is_looked_at(qtbot, context, presenter, screen, tour):
    presenter.show_group(tour.id, "SCHENGEN")
    qtbot.waitUntil(lambda: len(screen.shown) == 1)
    screen.watched = False
    add(context, tour, "Подъячев")
    context.events.tourists_changed.emit()
    assert not presenter.findChild(QTimer).isActive()
    screen.watched = True
    presenter.catch_up()
    qtbot.waitUntil(lambda: screen.shown[-1] == ("SCHENGEN", ["Ёлкина", "Подъячев"]))
    presenter.catch_up()
    assert context.runner.is_idle
