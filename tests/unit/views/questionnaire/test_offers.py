"""What can be copied: ticks by part, what would be overwritten, and what is never ticked by itself."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from app.services.forms.manifest import AnswerKind, Group, Meaning, Part
from app.services.questionnaire.copying import Offer, Overwritten
from app.services.questionnaire.shapes import AnswerKey, ValueOrigin
from app.views.questionnaire.offer_lines import offer_lines
from app.views.questionnaire.offers_model import OffersModel, OfferState
from app.views.questionnaire.offers_table import OffersPane

ADDRESS = Meaning("home", AnswerKind.TEXT, Part.ADDRESS, labels={"en": "Home address"})
WORK = Meaning("employer", AnswerKind.TEXT, Part.WORK, labels={"en": "Employer"})
HOST = Meaning("hotel", AnswerKind.TEXT, Part.HOST, labels={"en": "Hotel"})
VISIT = Meaning("visit", AnswerKind.DATE, Part.VISAS, labels={"en": "Visit"}, group="visits")


def offer(meaning, value="Мира 1", *, chosen=True, overwrites=(), same=False):
    key = AnswerKey(meaning.code)
    return Offer(meaning.part, meaning, "", (key,), {key: value}, tuple(overwrites), same, chosen)


def theirs(meaning, value, origin=ValueOrigin.CARD, name="Подъячева С.", tourist_id=2):
    return Overwritten(tourist_id, name, AnswerKey(meaning.code), value, origin)


@pytest.fixture
def model(qapp):
    return OffersModel()


def shown(model):
    return [tuple(model.cell(row, at).text for at in range(3)) for row in range(model.rowCount())]


def test_that_offers_stand_below_their_parts(model):
    model.show_lines(offer_lines([offer(WORK, "Ромашка"), offer(ADDRESS)], "en", 1))
    assert shown(model) == [
        ("Address and contacts", "", ""),
        ("Home address", "Мира 1", "—"),
        ("Work and study", "", ""),
        ("Employer", "Ромашка", "—"),
    ]


def test_that_the_table_is_a_sound_model(qtmodeltester, model):
    model.show_lines(offer_lines([offer(WORK), offer(ADDRESS, same=True), offer(HOST)], "en", 1))
    qtmodeltester.check(model)


def test_that_what_would_be_overwritten_is_shown_and_marked(model):
    model.show_lines(offer_lines([offer(ADDRESS, overwrites=[theirs(ADDRESS, "Садовая 2")])], "en", 1))
    cell = model.cell(1, 2)
    assert (cell.text, cell.level) == ("Садовая 2", "doubt")


@pytest.mark.parametrize("origin", [ValueOrigin.TYPED, ValueOrigin.CARD])
def test_that_what_somebody_answers_already_is_not_overwritten_unasked(model, origin):
    there = theirs(ADDRESS, "Садовая 2", origin)
    model.show_lines(offer_lines([offer(ADDRESS, overwrites=[there]), offer(HOST)], "en", 1))
    assert model.ticked() == (AnswerKey("hotel"),)
    model.toggle(3)
    model.toggle(1)
    assert model.ticked() == (AnswerKey("home"),)


def test_that_of_several_people_each_is_named(qapp):
    many = [theirs(ADDRESS, f"Садовая {at}", name=f"Т{at}", tourist_id=at) for at in range(4)]
    [line] = offer_lines([offer(ADDRESS, overwrites=many)], "en", 4)
    assert line.present == "Т0: Садовая 0; Т1: Садовая 1; and 2 more"
    assert line.hint.splitlines()[-1] == "Т3: Садовая 3"


def test_that_a_repeated_group_is_one_line(qapp):
    keys = (AnswerKey("visit"), AnswerKey("visit", 1))
    group = Offer(Part.VISAS, VISIT, "visits", keys, dict(zip(keys, ("2024-01-02", "2025-01-02"), strict=True)))
    [line] = offer_lines([group], "en", 1)
    assert line.title == "Visit · 2 entries"
    assert line.given == "02.01.2024; 02.01.2025"
    [line] = offer_lines([replace(group, words=Group("visits", {"en": "Previous visit"}))], "en", 1)
    assert line.title == "Previous visit · 2 entries"


def test_that_what_is_the_same_cannot_be_ticked(model):
    model.show_lines(offer_lines([offer(ADDRESS, same=True)], "en", 1))
    assert model.cell(1, 0).checked is None
    assert model.cell(1, 2).text == "the same"
    model.toggle(1)
    model.toggle(0)
    assert model.ticked() == ()


def test_that_a_part_ticks_all_of_its_answers(model):
    further = Meaning("phone", AnswerKind.TEXT, Part.ADDRESS, labels={"en": "Phone"})
    model.show_lines(offer_lines([offer(ADDRESS, chosen=False), offer(further), offer(HOST, chosen=False)], "en", 1))
    assert model.cell(0, 0).checked is False
    model.toggle(0)
    assert model.ticked() == (AnswerKey("home"), AnswerKey("phone"))
    model.toggle(0)
    assert model.ticked() == ()


def test_that_ticks_outlast_another_choice_of_people(model):
    model.show_lines(offer_lines([offer(ADDRESS), offer(WORK, chosen=False)], "en", 1))
    model.toggle(1)
    model.toggle(3)
    model.show_lines(offer_lines([offer(ADDRESS), offer(WORK, chosen=False)], "en", 2), keep_ticks=True)
    assert model.ticked() == (AnswerKey("employer"),)


def test_that_space_and_a_click_tick(qtbot):
    pane = OffersPane(name="offers")
    qtbot.addWidget(pane)
    pane.resize(700, 400)
    pane.show_offers("From X", offer_lines([offer(ADDRESS, chosen=False), offer(WORK, chosen=False)], "en", 1))
    with qtbot.waitExposed(pane):
        pane.show()
    pane.table.select_row(1)
    qtbot.keyClick(pane.table, Qt.Key.Key_Space)
    assert pane.keys() == (AnswerKey("home"),)
    spot = pane.table.visualRect(pane.offers.index(3, 0)).center()
    qtbot.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert pane.keys() == (AnswerKey("home"), AnswerKey("employer"))
    assert pane.summary() == "2 answer(s) ticked"


def test_that_a_key_ticks_all_of_a_part_from_any_of_its_rows(qtbot):
    pane = OffersPane(name="offers")
    qtbot.addWidget(pane)
    further = Meaning("phone", AnswerKind.TEXT, Part.ADDRESS, labels={"en": "Phone"})
    there = offer(ADDRESS, overwrites=[theirs(ADDRESS, "Садовая 2")])
    pane.show_offers("", offer_lines([there, offer(further), offer(HOST, chosen=False)], "en", 1))
    pane.table.select_row(2)
    assert pane.keys() == (AnswerKey("phone"),)
    qtbot.keyClick(pane.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert pane.keys() == (AnswerKey("home"), AnswerKey("phone"))
    qtbot.keyClick(pane.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert pane.keys() == ()


def test_that_the_summary_counts_what_is_overwritten(qtbot):
    pane = OffersPane(name="offers")
    qtbot.addWidget(pane)
    assert pane.summary() == "Nothing is ticked"
    pane.show_offers("", offer_lines([offer(ADDRESS, overwrites=[theirs(ADDRESS, "Садовая 2")])], "en", 1))
    pane.offers.toggle(1)
    assert pane.summary() == "1 answer(s) ticked · 1 overwritten"
    assert pane.offers.ticked_lines()[0].state is OfferState.OVERWRITES
