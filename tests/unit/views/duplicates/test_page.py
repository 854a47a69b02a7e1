"""The page of duplicates on made-up pairs: what it lists, how it is walked through, what it says when there is none."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from app.services.clients.duplicates.setting import SETTING
from app.services.clients.duplicates.shapes import Level
from app.views.duplicates.page import DuplicatesPage
from app.views.texts_of_duplicates import BRIEFLY, REASONS
from app.views.theme import apply_theme
from app.views.widgets import WrappedLabel
from tests.unit.views.duplicates.pairs import PAIRS, MadeUpSource, client, pair

KEY = Qt.Key


def text(page, name):
    return page.findChild(QLabel, name).text()


def shown(page, name):
    return page.findChild(QWidget, name).isVisible()


def cells(page, column):
    keys = [one.key for one in page.model.columns]
    return [page.model.cell(row, keys.index(column)).text for row in range(page.model.rowCount())]


def press(page, key, modifier=Qt.KeyboardModifier.NoModifier):
    page.table.setFocus()
    QTest.keyClick(page.table, key, modifier)


def choose_level(page, level):
    box = page.findChild(QWidget, "duplicates_level")
    box.setCurrentIndex(box.findData(level))
    box.activated.emit(box.currentIndex())


def test_that_pairs_stand_best_first_with_names_and_reasons(page):
    assert cells(page, "level") == ["Certain", "Likely", "Possible"]
    assert cells(page, "first")[0] == "Щеглова Анна"
    assert cells(page, "second")[0] == "SHCHEGLOVA ANNA"
    assert cells(page, "born") == ["12.08.1974 / 08.12.1974", "02.01.1990 / —", "01.03.1980"]
    assert cells(page, "passport")[0] == "75 0012345"
    assert cells(page, "why")[1] == "Surname, phone"
    assert text(page, "duplicates_footer_state").endswith("Certain: 1 · Likely: 1 · Possible: 1")


def test_that_the_first_pair_is_shown_side_by_side_with_what_differs(page):
    assert page.table.current_row() == 0
    assert text(page, "pair_card_title") == "Pair 1 of 3"
    assert text(page, "pair_for_0") == "Same passport"
    assert text(page, "pair_row_birth_date_1") == "≠ 12.08.1974"
    assert text(page, "pair_row_birth_date_2") == "≠ 08.12.1974"
    assert text(page, "pair_row_passport_series_1") == "75 0012345"
    assert text(page, "pair_row_surname_ru_2") == "—"


def test_that_what_speaks_against_is_told_too(page, settle):
    press(page, KEY.Key_End)
    settle()
    assert text(page, "pair_against_1") == "Different sex"
    assert text(page, "pair_card_title") == "Pair 3 of 3"


def test_that_the_next_pair_is_current_after_not_the_same(page, source, settle):
    press(page, KEY.Key_Down)
    press(page, KEY.Key_Delete)
    settle()
    assert source.apart == [(2, 3)]
    assert page.table.current_row() == 1
    assert text(page, "pair_first").startswith("Абдирахманова")
    press(page, KEY.Key_Delete)
    settle()
    assert page.table.current_row() == 0
    assert text(page, "pair_first") == "Щеглова Анна"


def test_that_keys_open_either_client(page, context):
    press(page, KEY.Key_F2)
    press(page, KEY.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    assert context.go.went == [("client", 1), ("client", 7)]


def test_that_escape_leads_back_to_the_clients(page, context):
    press(page, KEY.Key_Escape)
    assert context.go.went == [("clients",)]


@pytest.mark.parametrize(("level", "names"), [("likely", ["Ким Олег"]), ("certain", ["Щеглова Анна"])])
def test_that_pairs_are_filtered_by_level(page, settle, level, names):
    choose_level(page, level)
    settle()
    assert cells(page, "first") == names
    assert page.table.current_row() == 0


def test_that_a_filter_that_finds_nothing_says_so_and_is_taken_back(page, settle, qtbot):
    search = page.findChild(QWidget, "duplicates_search")
    search.setText("нет такого")
    QTest.keyClick(search, KEY.Key_Return)
    settle()
    assert shown(page, "duplicates_none")
    assert not page.merge_action.isEnabled()
    qtbot.mouseClick(page.findChild(QAbstractButton, "duplicates_none_action"), Qt.MouseButton.LeftButton)
    settle()
    assert page.model.rowCount() == 3
    assert not shown(page, "duplicates_none")


def test_that_a_base_never_looked_through_says_what_the_page_is_for(page, source, context, settle):
    source.pairs, source.scan_state = [], replace(source.scan_state, share=0.0, started_at="", ended_at="")
    context.events.clients_changed.emit()
    settle()
    assert shown(page, "duplicates_empty")
    assert text(page, "duplicates_empty_title") == "Does anybody stand in the base twice?"
    assert page.scan_action.text() == "Look through the whole base"


def test_that_a_base_without_duplicates_says_when_it_was_looked_through(page, source, context, settle):
    source.pairs = []
    context.events.clients_changed.emit()
    settle()
    assert text(page, "duplicates_empty_title") == "No duplicates"
    assert page.scan_action.text() == "Look through again"
    assert "31.05.2026" in text(page, "duplicates_header_facts")


def test_that_an_interrupted_search_goes_on_or_begins_anew(page, source, context, settle):
    source.scan_state = replace(source.scan_state, share=0.43, ended_at="")
    context.events.clients_changed.emit()
    settle()
    assert page.scan_action.text() == "Go on looking"
    assert "43 %" in text(page, "duplicates_header_facts")
    page.scan_action.trigger()
    settle()
    page.again_action.trigger()
    settle()
    assert source.scans == [True, False]


def test_that_nothing_is_begun_anew_where_nothing_was_begun(page, source, context, settle):
    assert page.again_action.isVisible()
    source.scan_state = replace(source.scan_state, share=0.0, started_at="", ended_at="")
    context.events.clients_changed.emit()
    settle()
    assert not page.again_action.isVisible()


def test_that_the_pairs_that_a_search_finds_are_listed(page, source, context, settle):
    source.pairs.append(pair(client(8, surname_ru="Новый"), client(9, surname_ru="Новый"), Level.POSSIBLE))
    page.scan_action.trigger()
    assert not page.scan_action.isEnabled()
    assert shown(page, "duplicates_work")
    settle()
    assert source.scans == [True]
    assert len(cells(page, "first")) == 4
    assert not shown(page, "duplicates_work")
    assert page.scan_action.isEnabled()
    assert context.voice.said[-1] == "The whole base was looked through for duplicates"


def test_that_a_hidden_page_reads_again_only_when_it_is_seen(page, source, context, settle):
    page.hide()
    source.pairs = list(PAIRS[:1])
    context.events.clients_changed.emit()
    settle()
    assert page.model.rowCount() == 3
    page.show()
    settle()
    assert page.model.rowCount() == 1


DOUBLES = (
    pair(
        client(1, surname_ru="Лагойка-Придуманцева", given_name_ru="Евгения", patronymic_ru="Андреевна"),
        client(2, surname_ru="Лагойка-Придуманкова", given_name_ru="Евгения", patronymic_ru="Андреевна"),
        for_=("internal_same", "passport_same", "phone_same"),
        against=("surname_differs",),
    ),
)


@pytest.fixture(params=[100, 150])
def narrow_page(request, qapp, qtbot, context, settle):
    apply_theme(qapp, "light", request.param)
    made = DuplicatesPage(context, MadeUpSource(DOUBLES))
    qtbot.addWidget(made)
    made.resize(1024, 720)
    with qtbot.waitExposed(made):
        made.show()
    settle()
    yield made
    apply_theme(qapp, "light", 100)


def test_that_what_differs_is_read_at_any_size(narrow_page):
    for name, ending in (("pair_first", "цева"), ("pair_second", "кова")):
        lines = narrow_page.findChild(WrappedLabel, name).shown_lines()
        assert "".join(lines).replace(" ", "") == f"Лагойка-Придуман{ending}ЕвгенияАндреевна"
    for side in "12":
        told = narrow_page.findChild(WrappedLabel, f"pair_row_surname_ru_{side}")
        assert "…" not in "".join(told.shown_lines())
        assert told.height() >= told.fontMetrics().lineSpacing() * len(told.shown_lines())


def test_that_a_level_is_seen_whole_and_names_lose_the_patronymic_first(narrow_page):
    table = narrow_page.table
    assert not table.itemDelegate().is_elided(table.model().index(0, 0))
    assert not table.horizontalScrollBar().isVisible()
    names = table.model().cell(0, 1)
    assert (names.text, names.shorter) == ("Лагойка-Придуманцева Евгения А.", ("Лагойка-Придуманцева Е. А.",))
    assert table.model().cell(0, 5).text == "Internal passport, passport"
    assert text(narrow_page, "pair_for_0").startswith("Same internal passport")


def test_that_every_reason_for_one_person_has_its_brief_words():
    assert [code for code in REASONS if SETTING.speaks_for(code) and code not in BRIEFLY] == []
