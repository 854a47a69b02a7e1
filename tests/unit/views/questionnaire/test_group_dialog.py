"""The matrix of the whole group."""

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel

from app.services.questionnaire.shapes import AnswerKey
from app.views.questionnaire.board_rows import BoardTarget
from app.views.questionnaire.group_dialog import GroupDialog
from app.views.questionnaire.group_model import DOUBTFUL, FILLED, MISSING, NOT_ASKED, GroupModel
from app.views.questionnaire.group_table import GroupTable
from app.views.widgets import Button, ChoiceBox
from tests.factories import FULL, add_tour, add_tourist


@pytest.fixture
def model(questionnaire, rows) -> GroupModel:
    made = GroupModel("en")
    made.show_group(questionnaire, rows)
    return made


@pytest.fixture
def table(qtbot, model) -> GroupTable:
    made = GroupTable(model, name="group_table")
    qtbot.addWidget(made)
    made.resize(900, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_that_the_matrix_is_a_sound_model(qtmodeltester, model):
    qtmodeltester.check(model)


def test_that_only_required_fields_and_doubtful_ones_have_a_column(model, questionnaire, rows):
    assert [column.title for column in model.columns] == ["Passport", "1", "5", "21", "22", "23"]
    note = replace(rows[0].doubtful[0] if rows[0].doubtful else rows[1].doubtful[0], field=questionnaire.fields[5])
    model.show_group(questionnaire, [replace(rows[0], doubtful=(note,))])
    assert [column.key for column in model.columns][-1] == "note"


def test_that_a_cell_says_whether_it_is_missing_doubtful_answered_or_not_asked(model):
    at = [column.key for column in model.columns].index
    assert model.cell(0, at("employer")) == FILLED
    assert model.cell(1, at("employer")) == MISSING
    assert model.cell(1, at("occupation")) == DOUBTFUL
    assert model.cell(4, at("surname")) == NOT_ASKED
    assert [model.cell(row, 0) for row in (0, 4)] == [FILLED, MISSING]


def test_that_names_and_whole_questions_stand_in_the_headings(model):
    vertical, tip = Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole
    assert model.headerData(1, vertical) == "PODIACHEV F."
    assert model.headerData(4, Qt.Orientation.Horizontal, tip) == "22 Employer, address, phone"


def test_that_a_question_without_a_number_is_headed_by_its_words(qtbot, model, questionnaire, rows):
    nameless = replace(questionnaire, fields=tuple(replace(one, number="") for one in questionnaire.fields))
    model.show_group(nameless, rows)
    assert [column.title for column in model.columns][4] == "Employer, address, phone"


def test_that_the_heading_shows_words_beside_numbers(qtbot, table):
    heading = table.horizontalHeader()
    section = heading.sectionViewportPosition(4)
    drawn = heading.grab().toImage()
    ground = drawn.pixelColor(section + 1, 1)
    lowest = [
        y
        for y in range(drawn.height())
        if any(drawn.pixelColor(section + x, y) != ground for x in range(2, heading.sectionSize(4) - 2))
    ]
    assert heading.height() > 3 * heading.sectionSize(4)
    assert max(lowest) - min(lowest) > heading.height() // 2  # a number alone would be a line high


def test_that_a_cell_is_told_in_words(model):
    told = model.told(1, 4)
    assert told.startswith("PODIACHEV F. · 22 Employer, address, phone: Missing")
    assert "must be valid until" in model.told(4, 0)
    assert model.told(0, 4).endswith("Answered.")


def test_that_enter_and_a_click_open_the_cell(qtbot, table, model):
    told = []
    table.cell_opened.connect(lambda row, column: told.append(model.target_at(row, column)))
    table.go_to_first()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told == [BoardTarget(2, AnswerKey("occupation"))]
    spot = table.visualRect(model.index(4, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told[-1] == BoardTarget(5, None, is_card=True)


def test_that_what_is_done_can_be_left_out(table, model):
    table.show_only_open(only_open=True)
    assert table.isRowHidden(0)
    assert not table.isRowHidden(1)
    hidden = [model.columns[at].key for at in range(len(model.columns)) if table.isColumnHidden(at)]
    assert hidden == ["surname"]
    table.show_only_open(only_open=False)
    assert not table.isRowHidden(0)


@pytest.fixture
def dialog(qtbot, context):
    tour = add_tour(context.desk, country="ITA", departure="2026-07-20")
    add_tourist(context.desk, tour.id or 0, **FULL)
    made = GroupDialog(context, tour.id or 0)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_that_the_dialog_opens_on_the_country_that_the_tour_wants(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog.group.rowCount() == 1)
    assert dialog.findChild(ChoiceBox, "group_country").value() == "SCHENGEN"
    assert "missing" in dialog.findChild(QLabel, "group_totals").text()


def test_that_another_country_is_shown_and_told_with_the_choice(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog.group.rowCount() == 1)
    country = dialog.findChild(ChoiceBox, "group_country")
    country.set_value("THA")
    country.edited.emit()
    before = [column.key for column in dialog.group.columns]
    qtbot.waitUntil(lambda: [column.key for column in dialog.group.columns] != before)
    qtbot.keyClick(dialog.findChild(GroupTable, "group_table"), Qt.Key.Key_Return)
    assert dialog.choice.country == "THA"
    assert not dialog.isVisible()


def test_that_ticking_leaves_out_what_is_done(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog.group.rowCount() == 1)
    dialog.findChild(QCheckBox, "group_only_open").click()
    table = dialog.findChild(GroupTable, "group_table")
    hidden = [at for at in range(dialog.group.columnCount()) if table.isColumnHidden(at)]
    assert hidden == [at for at in range(dialog.group.columnCount()) if not dialog.group.is_open_column(at)]
    assert hidden


def test_that_a_tour_that_was_removed_is_said(qtbot, context):
    made = GroupDialog(context, 404)
    qtbot.addWidget(made)
    totals = made.findChild(QLabel, "group_totals")
    qtbot.waitUntil(lambda: totals.text().startswith("This tour was removed"))
    assert not made.findChild(Button, "group_open").isEnabled()


def test_that_three_hundred_fields_of_a_hundred_tourists_are_shown_at_once(questionnaire, rows):
    many = tuple(replace(questionnaire.fields[at % 5], key=f"f{at}") for at in range(300))
    lines = tuple(replace(rows[1].missing[0], field=one) for one in many)
    group = [replace(rows[1], tourist_id=at, missing=lines) for at in range(100)]
    model = GroupModel("en")
    began = time.perf_counter()
    model.show_group(replace(questionnaire, fields=many), group)
    assert time.perf_counter() - began < 0.5
    assert (model.rowCount(), model.columnCount()) == (100, 301)
    assert model.cell(99, 300) == MISSING
