import pytest
from PySide6.QtCore import Qt

from app.views.theme import apply_theme
from app.views.widgets import DataTable, SearchField
from tests.unit.views.gallery import people_model


@pytest.fixture
def search(qtbot):
    field = SearchField("Filter", name="search")
    qtbot.addWidget(field)
    field.show()
    return field


def test_that_the_filter_is_told_once_after_the_last_key(search, qtbot):
    told = []
    search.search_changed.connect(told.append)
    qtbot.keyClicks(search, "podi")
    assert told == []
    qtbot.waitUntil(lambda: told == ["podi"])


def test_that_enter_tells_at_once(search, qtbot):
    told = []
    search.search_changed.connect(told.append)
    qtbot.keyClicks(search, "podi")
    with qtbot.waitSignal(search.return_pressed_in_search):
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert told == ["podi"]


def test_that_escape_clears(search, qtbot):
    qtbot.keyClicks(search, "podi")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    with qtbot.waitSignal(search.search_changed) as told:
        qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert told.args == [""]
    assert search.text() == ""


def test_that_the_clear_button_is_there_only_with_text(search, qtbot):
    assert not search._clear.isVisible()
    qtbot.keyClicks(search, "a")
    assert search._clear.isVisible()


def test_that_keys_go_between_table_and_filter(search, qtbot):
    table = DataTable(people_model(), name="people")
    qtbot.addWidget(table)
    table.show()
    search.set_table(table)
    qtbot.keyClick(search, Qt.Key.Key_Down)
    assert table.current_row() == 0
    qtbot.keyClicks(table, "sh")
    assert search.text() == "sh"


def test_that_the_letters_stand_beside_the_icon_at_any_size(search, qapp):
    apply_theme(qapp, "light", 100)
    small = search.textMargins().left()
    apply_theme(qapp, "light", 150)
    assert search.textMargins().left() == round(small * 1.5)
