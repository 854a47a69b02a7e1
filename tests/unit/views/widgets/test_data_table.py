import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from app.views.table_models import Cell, Column, PagedModel, RowsModel
from app.views.theme import apply_theme, colour
from app.views.widgets import DataTable
from tests.unit.views.gallery import PEOPLE, people_model, type_letter


@pytest.fixture
def table(qtbot):
    made = DataTable(people_model(), name="people")
    qtbot.addWidget(made)
    made.resize(700, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def pixels(table):
    image = table.viewport().grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def test_that_rows_are_as_high_as_the_design_says(table, qapp):
    assert table.rowHeight(0) == 34
    apply_theme(qapp, "light", 150)
    QApplication.processEvents()
    assert table.rowHeight(0) == 51
    assert QFontMetrics(table.font()).height() > 22


def test_that_figures_have_one_width(table):
    metrics = QFontMetrics(table.font())
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("0000")


def test_that_home_end_and_enter_work(table, qtbot):
    table.select_row(2)
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.current_row() == len(PEOPLE) - 1
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.current_row() == 0
    with qtbot.waitSignal(table.row_opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [0]


def test_that_letters_are_passed_on(table, qtbot):
    with qtbot.waitSignal(table.typed) as typed:
        type_letter(table, "щ")
    assert typed.args == ["щ"]


def test_that_the_current_record_stays_current_when_rows_change(table, qtbot):
    table.select_row(3)
    table.model().set_rows([PEOPLE[5], PEOPLE[3], PEOPLE[0]])
    assert table.current_row() == 1
    with qtbot.waitSignal(table.current_row_changed) as changed:
        table.model().set_rows([PEOPLE[0]])
    assert changed.args == [-1]


def test_that_widths_are_kept_at_the_size_of_the_font(table, qapp):
    table.setColumnWidth(2, 200)
    kept = table.column_widths()
    assert kept[2] == 200
    apply_theme(qapp, "light", 150)
    other = DataTable(people_model(), name="people")
    other.restore_widths(kept)
    assert other.columnWidth(2) == 300
    assert other.column_widths()[2] == 200
    other.restore_widths([1, 2])
    assert other.columnWidth(2) > 2


def test_that_the_stretching_column_takes_what_is_left_but_keeps_its_minimum(table):
    header = table.horizontalHeader()
    assert header.length() == table.viewport().width()
    wide = table.columnWidth(1)
    table.setColumnWidth(2, table.columnWidth(2) + 40)
    assert table.columnWidth(1) == wide - 40
    table.resize(300, 400)
    QApplication.processEvents()
    assert table.columnWidth(1) >= 100
    assert header.length() > table.viewport().width()


def test_that_doubt_and_error_are_painted_with_their_grounds(table, qapp):
    assert {colour("doubt_ground").name(), colour("error_ground").name()} <= pixels(table)
    apply_theme(qapp, "dark")
    QApplication.processEvents()
    assert {colour("doubt_ground").name(), colour("error_ground").name()} <= pixels(table)


def test_that_selection_and_hover_are_painted(table, qtbot):
    table.select_row(0)
    assert colour("selection").name() in pixels(table)
    assert colour("hover").name() not in pixels(table)
    qtbot.mouseMove(table.viewport(), QPoint(300, 34 * 2 + 10))
    qtbot.waitUntil(lambda: colour("hover").name() in pixels(table))


def test_that_focus_is_visible(table, qtbot):
    table.select_row(2)
    table.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    assert colour("accent").name() in pixels(table)
    table.clearFocus()
    assert colour("accent").name() not in pixels(table)


def test_that_shorter_words_stand_where_the_whole_ones_have_no_room(table):
    delegate, cell = table.itemDelegate(), Cell("Отрошкова Лидия А", shorter=("Отрошкова Л", "Отрош"))
    room = QFontMetrics(table.font()).horizontalAdvance
    assert delegate._words(cell, room(cell.text)) == cell.text
    assert delegate._words(cell, room(cell.text) - 1) == "Отрошкова Л"
    assert delegate._words(cell, room("Отрошкова Л") - 1) == "Отрош"
    assert "…" in delegate._words(cell, room("Отрош") - 1)


def test_that_elided_words_are_told(table):
    delegate = table.itemDelegate()
    table.setColumnWidth(2, 40)
    assert delegate.is_elided(table.model().index(0, 2))
    assert not delegate.is_elided(table.model().index(4, 4))


def test_that_a_heading_sorts(table, qtbot):
    table.set_sorting()
    header = table.horizontalHeader()
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(header.sectionPosition(2) + 20, 10))
    first = [row.given for row in table.model().rows]
    assert first in (sorted(first), sorted(first, reverse=True))


def test_that_a_million_rows_open_at_once_and_change_their_theme(qapp, qtbot):
    model = PagedModel([Column("n", "N", str, stretch=True)], lambda *_: None)
    table = DataTable(model, name="all")
    qtbot.addWidget(table)
    model.reset(1_000_000, range(200))
    table.show()
    assert not table.viewport().grab().isNull()
    apply_theme(qapp, "dark", 150)
    assert not table.viewport().grab().isNull()  # minutes where the header measures every row


WORDS = ("Perhaps", "Nearly certainly")


def word_table(qtbot, rows, **column):
    columns = [Column("word", "W", _badge, **column), Column("rest", "Rest", str, width=12, stretch=True)]
    table = DataTable(RowsModel(columns, rows), name="words")
    qtbot.addWidget(table)
    table.resize(400, 200)
    table.show()
    return table


def _badge(row):
    return Cell(row, badge=True)


def test_that_the_longest_word_of_a_set_is_seen_whole_at_any_size(qtbot, qapp):
    table = word_table(qtbot, WORDS, samples=WORDS, badges=True)
    narrow = table.columnWidth(0)
    for percent in (100, 150):
        apply_theme(qapp, "light", percent)
        QApplication.processEvents()
        assert not any(table.itemDelegate().is_elided(table.model().index(row, 0)) for row in range(2))
    assert table.columnWidth(0) > narrow
    table.restore_widths([30, 30])
    assert not table.itemDelegate().is_elided(table.model().index(1, 0)), "what a narrower letter needed does not do"


def test_that_a_measured_column_asks_for_what_its_rows_say_and_the_rest_is_the_text_s(qtbot):
    table = word_table(qtbot, ["a"], width=30)
    table.set_elastic("word", word=4)
    small = table.columnWidth(0)
    assert table.columnWidth(1) > 300
    table.model().set_rows(["a much longer word"])
    assert small < table.columnWidth(0)
    assert not table.itemDelegate().is_elided(table.model().index(0, 0))
    table.model().set_rows(["endless " * 90])
    assert table.columnWidth(1) >= 100, "one long text leaves the others their room"


def test_that_the_letters_follow_the_size_also_in_a_list_that_is_not_seen(qtbot, qapp):
    table = word_table(qtbot, WORDS)
    table.hide()
    apply_theme(qapp, "light", 150)
    QApplication.processEvents()
    table.show()
    assert table.viewport().font().pixelSize() == table.font().pixelSize() == qapp.font().pixelSize()
    metrics = QFontMetrics(table.font())
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("0000")
