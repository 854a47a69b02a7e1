from datetime import date

import pytest

from app.services.clients.cards import ClientCard
from app.services.desk import AgentName
from app.views.clients.person_tab import PersonTab


@pytest.fixture
def tab(qtbot):
    made = PersonTab(lambda: date(2026, 6, 1), "en")
    qtbot.addWidget(made)
    made.set_agents([AgentName(1, "Anna"), AgentName(2, "Boris")])
    return made


def card(**values):
    return ClientCard(id=5, agent_id=2, stage="lost", note="first\nsecond").with_values(**values)


def test_that_what_is_shown_is_read_back_unchanged(tab):
    shown = card(surname_ru="Образцова", citizenship="SUN", birth_date="1960", sex="F")
    tab.show_card(shown)
    values, problems = tab.read()
    assert (values, problems) == (dict(shown.values), {})
    assert tab.read_plain() == {"stage": "lost", "kind": "person", "agent_id": 2, "note": "first\nsecond"}


def test_that_a_stored_value_that_no_field_would_take_stays_as_it_is(tab):
    shown = card(surname_ru="Образцова", email="no address", note="")
    tab.show_card(shown)
    values, problems = tab.read()
    assert values["email"] == "no address"
    assert problems == {}


def test_that_names_of_countries_that_come_later_change_nothing(tab):
    tab.show_card(card(surname_ru="Образцова", citizenship="RUS"))
    tab.form.editor("birth_country").setText("DEU")
    tab.set_countries([("RUS", "Russia"), ("DEU", "Germany")])
    values, _ = tab.read()
    assert (values["citizenship"], values["birth_country"]) == ("RUS", "DEU")
    assert tab.typed("citizenship") == "Russia"


def test_that_other_values_leave_what_was_typed(tab):
    tab.show_card(card(surname_ru="Образцова"))
    tab.form.editor("birth_date").setText("31.02.1980")
    tab.show_values({"passport_number": "7654321"})
    values, problems = tab.read()
    assert values["passport_number"] == "7654321"
    assert list(problems) == ["birth_date"]
    assert tab.typed("birth_date") == "31.02.1980"


def test_that_the_note_tells_an_edit_and_showing_one_does_not(tab, qtbot):
    with qtbot.assertNotEmitted(tab.edited):
        tab.show_card(card())
    with qtbot.waitSignal(tab.edited):
        tab._note.setPlainText("typed")
    assert tab.read_plain()["note"] == "typed"


def test_that_a_problem_is_said_at_its_field(tab):
    tab.show_card(card())
    assert tab.show_problem("note", "too long")
    assert tab.show_problem("surname_ru", "a name is needed")
    assert not tab.show_problem("phones/0/number", "has no digits")
    assert tab._note_box.problem_text() == "Too long"
