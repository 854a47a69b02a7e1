import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services.clients.cards import PhoneRow
from app.services.clients.drafts import ShownRow
from app.views.clients.rows_part import RowsPart
from app.views.clients.sections import MAKERS, fields_of_section
from app.views.widgets import Button

ROWS = [ShownRow(PhoneRow(1, "+7 900 1"), 0, current=True), ShownRow(PhoneRow(2, "+7 900 2", "work"), 1)]


@pytest.fixture
def part(qtbot):
    made = MAKERS["phones"]()
    qtbot.addWidget(made)
    made.show_rows(ROWS)
    with qtbot.waitExposed(made):
        made.show()
    return made


def button(part: RowsPart, what: str) -> Button:
    return part.findChild(Button, f"phones_{what}")


@pytest.mark.parametrize("section", MAKERS)
def test_that_every_section_has_its_table(section, qtbot):
    part = MAKERS[section]()
    qtbot.addWidget(part)
    assert part.objectName() == f"{section}_part"
    if section != "family":
        assert fields_of_section(section)


def test_that_an_empty_section_says_so_and_offers_only_to_add(part):
    part.show_rows([])
    assert not part._empty.isHidden()
    assert part._table.isHidden()
    assert button(part, "add").isEnabled()
    assert not button(part, "edit").isEnabled()
    assert not button(part, "remove").isEnabled()


def test_that_the_current_row_can_not_be_made_current(part):
    assert not button(part, "current").isEnabled()
    part._table.select_row(1)
    assert button(part, "current").isEnabled()


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_F2, "edit_requested"),
        (Qt.Key.Key_Return, "edit_requested"),
        (Qt.Key.Key_Delete, "remove_requested"),
        (Qt.Key.Key_Space, "current_requested"),
    ],
)
def test_that_the_keys_of_the_table_ask_for_its_row(part, qtbot, key, signal):
    part.activateWindow()
    part._table.setFocus()
    part._table.select_row(1)
    with qtbot.waitSignal(getattr(part, signal)) as asked:
        QTest.keyClick(part._table, key)
    assert asked.args == ["phones", 1]


def test_that_the_line_stays_where_it_was_when_rows_change(part):
    part._table.select_row(1)
    part.show_rows(ROWS[:1])
    assert part._table.current_row() == 0
    part.show_rows(ROWS)
    assert part._table.current_row() == 0
