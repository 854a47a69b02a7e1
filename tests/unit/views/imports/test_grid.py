import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from app.views.imports.grid import ImportGrid
from tests.unit.views.imports.conftest import arranged


@pytest.fixture
def grid(qtbot):
    made = ImportGrid("en")
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show_arrangement(arranged())
    with qtbot.waitExposed(made):
        made.show()
    return made


def section_of(grid, key):
    return [one.key for one in grid.import_model.columns].index(key)


def spot(grid, key):
    """Where the lower heading line of a section is, in the headings' viewport."""
    header, section = grid.horizontalHeader(), section_of(grid, key)
    return QPoint(header.sectionViewportPosition(section) + header.sectionSize(section) // 2, header.height() - 10)


def drag(grid, start, end, *, drop=True):
    viewport = grid.horizontalHeader().viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(viewport, start + QPoint(15, 0))
    QTest.mouseMove(viewport, end)
    if drop:
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)


def test_that_the_model_passes_qts_own_tester(qtmodeltester):
    grid = ImportGrid("en")
    grid.show_arrangement(arranged())
    qtmodeltester.check(grid.import_model)
    grid.show_arrangement(arranged().place(0, "sex").remove([1]))
    qtmodeltester.check(grid.import_model)
    grid.deleteLater()


def test_that_headings_are_the_fixed_fields_and_the_rest_stands_at_the_right(grid):
    keys = [one.key for one in grid.import_model.columns]
    assert keys[:3] == ["surname_lat", "given_name_lat", "surname_ru"]
    assert keys[-1] == "unplaced_4"
    assert grid.import_model.header_of(section_of(grid, "surname_lat")) == "LAST NAME"
    assert grid.import_model.header_of(section_of(grid, "surname_ru")) is None


def test_that_a_column_is_dragged_under_another_heading(grid, qtbot):
    with qtbot.waitSignal(grid.column_placed) as placed:
        drag(grid, spot(grid, "given_name_lat"), spot(grid, "surname_ru"))
    assert placed.args == [(2, "surname_ru")]


def test_that_the_drop_mark_and_words_show_what_would_happen(grid):
    header = grid.horizontalHeader()
    before = header.viewport().grab().toImage()
    drag(grid, spot(grid, "surname_lat"), spot(grid, "given_name_lat"), drop=False)
    assert header.drop_section == section_of(grid, "given_name_lat")
    assert header.viewport().grab().toImage() != before
    assert grid.findChild(QLabel, "drag_ghost").text() == "LAST NAME swaps with FIRST NAME"
    QTest.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=spot(grid, "given_name_lat"))
    assert not grid.findChild(QLabel, "drag_ghost").isVisible()


def test_that_escape_leaves_everything_as_it_was(grid, qtbot):
    placed = []
    grid.column_placed.connect(placed.append)
    drag(grid, spot(grid, "surname_lat"), spot(grid, "surname_ru"), drop=False)
    QTest.keyClick(grid, Qt.Key.Key_Escape)
    assert not grid.horizontalHeader().is_dragging
    QTest.mouseRelease(grid.horizontalHeader().viewport(), Qt.MouseButton.LeftButton, pos=spot(grid, "surname_ru"))
    assert placed == []


def test_that_the_grid_scrolls_while_a_column_is_held_at_its_edge(grid, qtbot):
    header, bar = grid.horizontalHeader(), grid.horizontalScrollBar()
    assert bar.value() == 0
    drag(grid, spot(grid, "surname_lat"), QPoint(header.viewport().width() - 4, 50), drop=False)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    assert header.drop_section == len(grid.import_model.sections) - 1
    with qtbot.waitSignal(grid.column_placed) as placed:
        QTest.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(header.viewport().width() - 4, 50))
    assert placed.args == [(1, "")]


def test_that_a_click_on_a_heading_asks_for_the_menu_and_the_edge_resizes(grid, qtbot):
    header = grid.horizontalHeader()
    with qtbot.waitSignal(grid.menu_requested) as asked:
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot(grid, "surname_lat"))
    assert asked.args == [0]
    edge, width = QPoint(header.sectionSize(0) - 1, 20), header.sectionSize(0)
    drag(grid, edge, edge + QPoint(40, 0))
    assert header.sectionSize(0) > width


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_Menu, "No"), (Qt.Key.Key_Down, "Alt")])
def test_that_the_menu_comes_by_keyboard(grid, qtbot, key, modifier):
    grid.setCurrentIndex(grid.import_model.index(1, 1))
    with qtbot.waitSignal(grid.menu_requested) as asked:
        QTest.keyClick(grid, key, Qt.KeyboardModifier[f"{modifier}Modifier"])
    assert asked.args == [1]


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_X])
def test_that_cells_are_edited_by_key(grid, qtbot, key):
    grid.setCurrentIndex(grid.import_model.index(0, 0))
    QTest.keyClick(grid, key)
    editor = grid.findChild(QLineEdit, "cell_editor")
    editor.setText("NEW")
    with qtbot.waitSignal(grid.cell_typed) as typed:
        QTest.keyClick(editor, Qt.Key.Key_Return)
    row, section, text = typed.args[0]
    assert (row, section.field, text) == (0, "surname_lat", "NEW")


def test_that_an_editor_left_as_it_was_types_nothing(grid):
    typed = []
    grid.cell_typed.connect(typed.append)
    grid.setCurrentIndex(grid.import_model.index(2, section_of(grid, "birth_date")))
    QTest.keyClick(grid, Qt.Key.Key_F2)
    QTest.keyClick(grid.findChild(QLineEdit, "cell_editor"), Qt.Key.Key_Return)
    assert typed == []


def test_that_rows_are_ticked_by_click_shift_click_and_space(grid, qtbot):
    ticks = grid.verticalHeader()
    with qtbot.waitSignal(grid.rows_ticked) as ticked:
        QTest.mouseClick(ticks.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert ticked.args == [{0}]
    grid.show_arrangement(grid.import_model.arrangement.select({0}))
    with qtbot.waitSignal(grid.rows_ticked) as ticked:
        shift = Qt.KeyboardModifier.ShiftModifier
        QTest.mouseClick(ticks.viewport(), Qt.MouseButton.LeftButton, shift, QPoint(20, 80))
    assert ticked.args == [{0, 1, 2}]
    grid.setCurrentIndex(grid.import_model.index(0, 0))
    with qtbot.waitSignal(grid.rows_ticked) as ticked:
        QTest.keyClick(grid, Qt.Key.Key_Space)
    assert ticked.args == [frozenset()]


def test_that_a_refused_cell_is_marked_with_its_reason_and_its_text_in_the_list(grid):
    model, section = grid.import_model, section_of(grid, "birth_date")
    assert model.cell(2, section).level == "error"
    tooltip = model.index(2, section).data(Qt.ItemDataRole.ToolTipRole)
    assert tooltip.splitlines() == ["this is no date", "In the list: сорок"]
    assert model.cell(0, section).text == "12.08.1974"


def test_that_the_same_cell_stays_current_when_its_column_moves(grid):
    grid.setCurrentIndex(grid.import_model.index(1, 1))
    grid.show_arrangement(grid.import_model.arrangement.place(2, "patronymic_ru"))
    assert grid.currentIndex().column() == section_of(grid, "patronymic_ru")
    assert grid.currentIndex().row() == 1


def test_that_a_sex_that_no_column_tells_is_said_to_be_from_the_names(grid):
    grid.show_arrangement(arranged([["Фамилия", "Имя"], ["Пробова", "Ольга"], ["Пробов", "Иван"]]))
    assert grid.import_model.header_of(section_of(grid, "sex")) == "(from the names)"
