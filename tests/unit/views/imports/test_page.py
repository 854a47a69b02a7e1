import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from app.services.tours.reading import list_tourists
from app.views.clipboard import Pasted
from app.views.imports import make_import_page
from app.views.theme import apply_theme
from app.views.widgets import Button
from tests.unit.views.imports.conftest import copy


@pytest.fixture
def page(context, qtbot):
    made = make_import_page(context)
    qtbot.addWidget(made)
    made.resize(1212, 800)
    with qtbot.waitExposed(made):
        made.show()
    return made


def find(page, name, kind=QWidget):
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def settle(page, context):
    assert context.runner.wait_idle()
    QApplication.processEvents()


def insert(page, context):
    find(page, "insert_button", Button).click()
    settle(page, context)


def press(page, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(page.window().focusWidget() or page, key, modifier)


def fields(page):
    arrangement = page.grid.import_model.arrangement
    return [reading.field for reading in arrangement.readings]


def suggestions():
    """The list below the tour's field: a window of its own."""
    return next(one for one in QApplication.topLevelWidgets() if one.objectName() == "tour_suggestions")


@pytest.fixture
def filled(page, context, tour):
    page.show_tour(tour.id)
    copy()
    insert(page, context)
    return page


def test_that_an_empty_page_says_what_to_do(page):
    assert find(page, "import_empty").isVisible()
    assert find(page, "insert_first_button").isVisible()
    assert find(page, "open_first_button").isVisible()
    assert "dropped" in find(page, "import_empty_hint").text()
    assert not find(page, "import_bar").isVisible()
    assert not find(page, "import_grid").isVisible()
    assert not find(page, "service_card").isVisible()


def test_that_insert_shows_the_list_with_what_there_is_to_look_at(filled):
    assert find(filled, "import_grid").isVisible()
    assert find(filled, "import_header_title").text() == "Import into tour 004512 · Antalya"
    assert find(filled, "import_footer_state").text() == "3 row(s): 2 ready, 1 to mend"
    assert find(filled, "import_button").text() == "Import 2 tourist(s)"
    assert find(filled, "problem_list").model().rowCount() == 1
    assert filled.ticked_services() != ()


def test_that_f8_goes_to_the_next_problem_and_enter_edits_it(filled, qtbot):
    press(filled, Qt.Key.Key_F8)
    assert find(filled, "cell_reason").text() == "Birth date: this is no date"
    assert find(filled, "source_line").text() == "In the list: сорок"
    assert find(filled, "cell_to_note_button").isVisible()
    press(filled, Qt.Key.Key_Return)
    editor = find(filled, "cell_editor", QLineEdit)
    editor.setText("7.7.1979")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: find(filled, "import_button").text() == "Import 3 tourist(s)")
    assert not find(filled, "problem_card").isVisible()
    find(filled, "undo_button", Button).click()
    assert find(filled, "import_button").text() == "Import 2 tourist(s)"
    find(filled, "redo_button", Button).click()
    assert find(filled, "import_button").text() == "Import 3 tourist(s)"


def test_that_columns_move_by_keyboard(filled):
    place = fields(filled).index("given_name_lat")
    filled.grid.show_cell(0, "given_name_lat", place)
    press(filled, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert fields(filled)[place] == "surname_ru"
    press(filled, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert fields(filled)[place] == "given_name_ru"
    press(filled, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert fields(filled)[place] == "surname_ru"


def test_that_the_column_menu_narrows_by_typing(filled):
    filled.grid.show_cell(0, "", 4)
    press(filled, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClicks(find(filled, "field_picker_filter"), "phon")
    assert find(filled, "field_picker_list").count() == 1
    QTest.keyClick(find(filled, "field_picker_filter"), Qt.Key.Key_Return)
    assert fields(filled)[4] == "phone"
    assert "phone" in [one.key for one in filled.grid.import_model.columns]


def test_that_the_column_menu_is_left_by_escape(filled, qtbot):
    filled.grid.show_cell(0, "", 4)
    press(filled, Qt.Key.Key_Menu)
    picker = find(filled, "field_picker", QDialog)
    QTest.keyClick(find(filled, "field_picker_filter"), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not picker.isVisible())
    assert fields(filled)[4] == ""


def test_that_a_field_can_be_added_as_a_heading(filled):
    find(filled, "add_field_button", Button).click()
    QTest.keyClicks(find(filled, "field_picker_filter"), "e-mail")
    QTest.keyClick(find(filled, "field_picker_filter"), Qt.Key.Key_Return)
    assert filled.grid.import_model.section_of("email", None) >= 0


def test_that_selected_rows_are_removed_by_del(filled):
    press(filled, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert find(filled, "import_footer_state").text().startswith("3 selected: ")
    find(filled, "clear_selection_button", Button).click()
    assert not find(filled, "remove_selected_button").isEnabled()
    filled.grid.setCurrentIndex(filled.grid.import_model.index(1, 0))
    press(filled, Qt.Key.Key_Space)
    press(filled, Qt.Key.Key_Delete)
    assert filled.grid.import_model.rowCount() == 2
    assert filled.grid.hasFocus()


def test_that_del_and_ctrl_a_belong_to_the_editor_while_a_cell_is_typed(filled):
    press(filled, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(filled, Qt.Key.Key_F2)
    editor = find(filled, "cell_editor", QLineEdit)
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    assert filled.grid.import_model.rowCount() == 3
    QTest.keyClick(editor, Qt.Key.Key_Escape)


def test_that_import_takes_over_what_is_still_being_typed(filled, context, desk, tour):
    filled.grid.show_cell(0, "surname_lat", 1)
    press(filled, Qt.Key.Key_F2)
    find(filled, "cell_editor", QLineEdit).setText("ERIKSON")
    find(filled, "import_button", Button).click()
    settle(filled, context)
    assert "ERIKSON" in [one.values["surname_lat"] for one in list_tourists(desk, tour.id)]


def test_that_a_file_that_cannot_be_read_leaves_the_cursor_where_it_was(filled, context, tmp_path):
    for name in ("import_grid", "insert_button"):
        place = find(filled, name)
        place.setFocus()
        filled.take_dropped(Pasted(file=tmp_path / "none.xlsx"))
        assert filled.window().focusWidget() is not place
        settle(filled, context)
        assert find(filled, "import_notice").isVisible()
        assert filled.window().focusWidget() is place, name


def test_that_menus_of_the_bar_are_grey_without_a_list(filled, context):
    names = ("parse_button", "clean_button", "to_note_button", "import_bar_more")
    assert all(find(filled, name).isEnabled() for name in names)
    filled.acts.undo.trigger()
    assert find(filled, "import_bar").isVisible()
    assert not any(find(filled, name).isEnabled() for name in names)


def test_that_import_is_disabled_where_nothing_would_be_written(filled, context, qtbot):
    button = find(filled, "import_button", Button)
    button.click()
    settle(filled, context)
    insert(filled, context)
    qtbot.waitUntil(lambda: button.text() == "Import 0 tourist(s)")
    assert not button.isEnabled()


def test_that_the_tour_is_chosen_from_live_suggestions(page, context, tour, qtbot):
    field = find(page, "tour_field", QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, "antal")
    qtbot.waitUntil(lambda: suggestions().isVisible())
    popup = suggestions()
    QTest.mouseClick(
        popup.viewport(), Qt.MouseButton.LeftButton, pos=popup.visualRect(popup.model().index(0, 0)).center()
    )
    qtbot.waitUntil(lambda: field.text() == "004512")
    assert find(page, "import_header_title").text().startswith("Import into tour 004512")


def test_that_the_tour_is_chosen_by_its_number_and_enter(page, context, tour, qtbot):
    field = find(page, "tour_field", QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, "004512")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "004512" in find(page, "import_header_title").text())
    settle(page, context)


def test_that_nothing_is_cut_off_at_150_percent(filled, qapp):
    apply_theme(qapp, "light", 150)
    QApplication.processEvents()
    for name in ("insert_button", "import_button", "to_russian_button_main", "import_bar_more", "next_problem_button"):
        button = find(filled, name)
        assert button.isVisible()
        assert button.width() >= button.sizeHint().width(), name
    assert find(filled, "import_side").width() == 408


BYTES = st.binary(max_size=300)
TAGS = ("<table>", "<tr>", "<td colspan=900>", "<td rowspan=70000>", "</td>", "<!--", "&#0;")
RTF = ("{\\rtf1 ", "\\trowd\\cellx100 a\\cell\\row}")
WORDS = ("Иванов", "LAST NAME", "12.08.1974", "1/2/03", "75 0123456", "\t", "\n", "\x00", "\ufffe")
PIECES = st.sampled_from(TAGS + RTF + WORDS)
TEXTS = st.text(max_size=200) | st.lists(PIECES, max_size=25).map("".join)
TYPES = ["text/html", "text/plain", "text/rtf", "application/rtf", "text/uri-list", "image/png"]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    raw=st.dictionaries(st.sampled_from(TYPES), BYTES, max_size=3),
    html=st.none() | TEXTS,
    text=st.none() | TEXTS,
)
def test_that_no_clipboard_ends_the_program(page, context, raw, html, text):
    mime = QMimeData()
    for name, data in raw.items():
        mime.setData(name, data)
    if html is not None:
        mime.setHtml(html.encode("utf-8", "replace").decode())
    if text is not None:
        mime.setText(text.encode("utf-8", "replace").decode())
    QGuiApplication.clipboard().setMimeData(mime)
    insert(page, context)
    arrangement = page.grid.import_model.arrangement
    assert arrangement is not None or find(page, "import_notice_text").text()
    page.grid.grab()


def test_that_the_heading_band_is_where_columns_are_taken(filled):
    header = filled.grid.horizontalHeader()
    assert filled.grid.heading_rect(0).height() == header.height()
    assert header.logicalIndexAt(QPoint(header.sectionViewportPosition(1) + 5, 5)) == 1
