import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.services.tours.cards import TourCard, TouristCard
from app.services.tours.reading import list_tourists
from app.services.tours.tourists import save_tourist
from app.services.tours.tours import save_tour
from app.views.imports.tour_search_dialog import TourSearchDialog
from app.views.texts import ERRORS


@pytest.fixture
def last_year(desk):
    tour, _ = save_tour(desk, TourCard(number="003001", title="Kemer", arrival="2025-07-01", created_on="2025-05-01"))
    for surname in ("TESTOV", "PROBOVA"):
        card = TouristCard(tour_id=tour.id).with_values(surname_lat=surname, given_name_lat="ANNA")
        save_tourist(desk, card)
    return tour


def test_that_a_tours_tourists_become_the_list(in_tour, tour, desk, last_year):
    in_tour.tour_found = last_year.id
    in_tour.reading.search_tour()
    in_tour.settle()
    assert in_tour.screen.facts.startswith("Tour 003001 · 2 row(s) understood")
    in_tour.import_all()
    assert [one.values["surname_lat"] for one in list_tourists(desk, tour.id)] == ["TESTOV", "PROBOVA"]


def test_that_a_tour_is_taken_by_its_number(in_tour, last_year):
    in_tour.reading.take_tour_number("3001")
    in_tour.settle()
    assert len(in_tour.session.arrangement.kept) == 2
    in_tour.reading.take_tour_number("nowhere")
    in_tour.settle()
    assert in_tour.screen.notice == "There is no tour nowhere."
    assert len(in_tour.session.arrangement.kept) == 2


def test_that_a_tour_without_tourists_is_one_sentence(in_tour, tour):
    in_tour.reading.take_tour(tour.id)
    in_tour.settle()
    assert in_tour.screen.notice == ERRORS["list_empty"]


def test_that_tours_are_suggested_as_the_source(in_tour, last_year):
    in_tour.reading.suggest_tours("kem")
    in_tour.settle()
    assert in_tour.screen.suggested == [(last_year.id, "003001 · Kemer · 01.07.2025")]


def test_that_a_search_that_is_left_reads_nothing(in_tour):
    in_tour.reading.search_tour()
    assert in_tour.session.arrangement is None


@pytest.fixture
def dialog(context, tour, last_year, qtbot):
    made = TourSearchDialog(context)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    assert context.runner.wait_idle()
    return made


def found(dialog):
    table = dialog.findChild(object, "tours_found")
    return [table.model().cell(row, 0).text for row in range(table.model().rowCount())]


def type_in(dialog, name, text):
    field = dialog.findChild(QLineEdit, name)
    field.clear()
    QTest.keyClicks(field, text)
    return field


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("search_number", "3001"),
        ("search_tourist", "testov"),
        ("search_created_to", "31.12.2025"),
        ("search_arrival_to", "2.7.2025"),
    ],
)
def test_that_the_list_of_tours_narrows_while_one_types(dialog, qtbot, field, text):
    assert found(dialog) == ["004512", "003001"]
    edit = type_in(dialog, field, text)
    qtbot.waitUntil(lambda: found(dialog) == ["003001"])
    assert "TESTOV" in dialog.findChild(object, "tour_found_detail").text()
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert dialog.result() == 1
    assert dialog.tour_id is not None


def test_that_a_misspelt_surname_in_russian_finds_the_tour(dialog, qtbot):
    type_in(dialog, "search_tourist", "")
    field = dialog.findChild(QLineEdit, "search_tourist")
    field.setText("Тестоф")
    field.edited.emit()
    qtbot.waitUntil(lambda: found(dialog) == ["003001"])


def test_that_a_date_that_is_none_is_told_and_not_asked(dialog, qtbot):
    type_in(dialog, "search_arrival_from", "32.13.2025")
    box = dialog._boxes["arrival_from"]
    qtbot.waitUntil(lambda: bool(box.problem_text()))
    assert found(dialog) == ["004512", "003001"]


def test_that_no_tour_is_told(dialog, qtbot):
    type_in(dialog, "search_number", "9999999")
    qtbot.waitUntil(lambda: found(dialog) == [])
    assert dialog.findChild(object, "tours_found_words").text().startswith("No tour fits.")
