from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.services.tours.cards import complete_values
from app.views.documents.passport_validity import Validity
from app.views.theme import apply_theme
from app.views.tourist.open_card import CardHead
from app.views.tourist.view import TouristView
from app.views.tourist.words import TouristRow


@pytest.fixture
def view(qtbot):
    made = TouristView(today=lambda: date(2026, 6, 1), language="en")
    qtbot.addWidget(made)
    made.resize(1212, 760)
    with qtbot.waitExposed(made):
        made.show()
    return made


def row(id_, surname, **more):
    plain = {"is_main": False, "given_name": "", "born": "", "born_key": "", "passport": "", "age": ""}
    return TouristRow(id=id_, surname=surname, validity=Validity(), words=surname.lower(), **{**plain, **more})


def test_that_enter_in_a_surname_asks_to_find_and_in_the_last_field_saves(view, qtbot):
    field = view.findChild(QWidget, "field_surname_lat")
    with qtbot.waitSignal(view.surname_entered) as told:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["surname_lat"]
    with qtbot.waitSignal(view.save_action.triggered):
        QTest.keyClick(view.findChild(QWidget, "field_ticket_number"), Qt.Key.Key_Return)


def test_that_find_takes_the_surname_in_which_the_cursor_is(view, qtbot):
    view.show_values(complete_values({"surname_ru": "Орлов", "surname_lat": "ORLOV"}), "", ())
    view.focus_field("surname_lat")
    with qtbot.waitSignal(view.find_requested) as told:
        view.find_action.trigger()
    assert told.args == ["ORLOV"]
    view.focus_field("phone")
    with qtbot.waitSignal(view.find_requested) as told:
        view.find_action.trigger()
    assert told.args == ["Орлов"]


def test_that_the_same_place_adds_or_edits(view, qtbot):
    button = view.findChild(QAbstractButton, "directory_button")
    view.show_head(CardHead("Орлов"))
    assert button.text() == "Add to regular clients"
    view.show_head(CardHead("Орлов", joins=True))
    assert button.text() == "Do not add"
    view.show_head(CardHead("Орлов", "Regular client since 2019", is_linked=True))
    assert button.text() == "Edit regular client"


def test_that_every_action_has_words_and_the_foot_ends_with_save(view):
    assert all(action.text() for action in view.actions())
    shown = [b for b in view.panel.findChildren(QAbstractButton) if b.objectName() in {"save_tourist", "find_client"}]
    right = max(shown, key=lambda button: button.mapTo(view, button.rect().topLeft()).x())
    assert right.objectName() == "save_tourist"
    assert right.property("kind") == "primary"


def test_that_save_and_next_gives_way_but_its_keys_stay(view, qtbot):
    view.resize(1400, 760)
    button = view.panel.findChild(QAbstractButton, "save_and_next")
    qtbot.waitUntil(button.isVisible)
    view.resize(900, 760)
    qtbot.waitUntil(lambda: not button.isVisible())
    assert view.findChild(QAction, "save_and_next").isEnabled()


def test_that_the_table_keeps_the_current_tourist_and_its_model_is_sound(view, qtbot):
    table = view.list_card.table
    tester = QAbstractItemModelTester(table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    view.show_tourists([row(1, "ORLOV"), row(2, "ORLOVA")])
    view.select_tourist(2)
    view.show_tourists([row(3, "BELOV"), row(1, "ORLOV"), row(2, "ORLOVA")])
    assert table.current_row() == 2
    chosen = []
    view.tourist_chosen.connect(chosen.append)
    table.select_row(0)
    qtbot.waitUntil(lambda: set(chosen) == {3})
    assert tester.model() is table.model()


def test_that_the_first_problem_gets_the_cursor_even_when_it_is_the_note(view, qtbot):
    view.show_problems({"note": "longer than 20000 characters"})
    qtbot.waitUntil(lambda: view.findChild(QWidget, "tourist_note").hasFocus())
    view.show_problems({"phone": "a phone number has digits", "surname_lat": "a Latin name has Latin letters only"})
    qtbot.waitUntil(lambda: view.findChild(QWidget, "field_surname_lat").hasFocus())


def test_that_all_of_the_card_is_reached_by_tab(view):
    view.focus_field("surname_ru")
    seen = []
    for _ in range(80):
        QTest.keyClick(view.focusWidget(), Qt.Key.Key_Tab)
        seen.append(view.focusWidget().objectName())
    wanted = ["field_given_name_ru", "field_birth_date", "field_passport_number", "field_flat", "tourist_note"]
    places = [seen.index(name) for name in wanted]
    assert {"save_tourist", "find_client", "tourists_search", "tourists_table", "directory_button"} <= set(seen)
    assert places[0] == 0
    assert seen.index("tourist_note") < seen.index("save_tourist")


@pytest.mark.parametrize("percent", [100, 150])
def test_that_the_marks_of_child_and_infant_are_seen_whole(view, qapp, percent):
    apply_theme(qapp, "light", percent)
    view.resize(1212 * percent // 100, 760)
    view.show_tourists([row(1, "Аня", age="child"), row(2, "Боря", age="infant")])
    QApplication.processEvents()
    table = view.list_card.table
    column = [one.key for one in table.model().columns].index("age")
    assert [table.model().cell(at, column).text for at in range(2)] == ["Child", "Infant"]
    assert not any(table.itemDelegate().is_elided(table.model().index(at, column)) for at in range(2))
    apply_theme(qapp, "light", 100)


def test_that_names_are_read_before_passports_where_letters_are_large(view, qapp):
    apply_theme(qapp, "light", 150)
    view.show_tourists([row(1, "PUTITSKII", given_name="LEONID", passport="76 7224593")])
    QApplication.processEvents()
    table = view.list_card.table
    keys = [one.key for one in table.model().columns]
    for key in ("surname", "given_name"):
        assert not table.itemDelegate().is_elided(table.model().index(0, keys.index(key)))
    assert table.horizontalHeader().isSectionHidden(keys.index("passport"))
    apply_theme(qapp, "light", 100)
