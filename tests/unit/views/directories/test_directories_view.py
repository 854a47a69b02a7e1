from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from app.services.forms.manifest import AnswerKind, Country, Field, Meaning, Option, PackProblem, Part, Section
from app.services.questionnaire.attributes import FieldDraft
from app.services.questionnaire.differences import Difference
from app.services.questionnaire.directory import CountryDirectory, DirectoryCountry
from app.services.questionnaire.effective import Standing, StandingField
from app.services.questionnaire.overlay import EntryKind
from app.views.compare_dialog import CompareDialog
from app.views.directories.country_dialog import CountryDialog
from app.views.directories.edition_dialog import ProblemsDialog, edition_question
from app.views.directories.field_dialog import FieldDialog
from app.views.directories.options_table import OptionsTable
from app.views.directories.view import DirectoriesView
from app.views.theme import apply_theme
from app.views.widgets import Button

LAND = Country("LAND", {"ru": "Страна", "en": "Land"}, language="en")
SURNAME = Field("surname", "surname", AnswerKind.TEXT, "person", "1", {"ru": "Фамилия", "en": "Surname"}, limit=30)
OPTIONS = (Option("single", {"ru": "холост", "en": "Single", "de": "ledig"}), Option("married", {"en": "Married"}))
STATUS = Field("_status", "status", AnswerKind.OPTION, "person", "2", {"ru": "Семья"}, required=True, options=OPTIONS)
FIELDS = (
    StandingField(FieldDraft(SURNAME), Standing.CHANGED, frozenset({"limit"})),
    StandingField(FieldDraft(STATUS), Standing.SHIPPED, frozenset()),
    StandingField(FieldDraft(replace(SURNAME, key="old", meaning="old")), Standing.REMOVED, frozenset()),
)
MEANINGS = (
    Meaning("surname", AnswerKind.TEXT, Part.PERSON, labels={"en": "Surname"}),
    Meaning("status", AnswerKind.OPTION, Part.FAMILY, labels={"en": "Status", "ru": "Семья"}, options=OPTIONS),
    Meaning("visit", AnswerKind.DATE, Part.VISAS, labels={"en": "Visit"}, group="visits"),
)
DIRECTORY = CountryDirectory(
    LAND, Standing.SHIPPED, (Section("person", {"en": "Person", "ru": "Лицо"}),), FIELDS, MEANINGS
)


@pytest.fixture
def view(qtbot):
    made = DirectoriesView("en")
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.show_countries([DirectoryCountry(LAND, Standing.SHIPPED, 2, 1, 0)], "LAND")
    made.show_directory(DIRECTORY)
    return made


def cells(view, row):
    return {column.key: column.cell(view.fields.row_at(row)) for column in view.fields.columns}


def test_that_a_field_is_told_in_words_and_what_was_changed_is_marked(view):
    first, second, third = (cells(view, row) for row in range(3))
    assert (first["number"].text, first["ru"].text, first["local"].text) == ("1", "Фамилия", "Surname")
    assert (first["limit"].text, first["limit"].icon, first["number"].icon) == ("30", "pencil", "")
    assert (first["standing"].text, second["standing"].text) == ("edited", "")
    assert (second["name"].text, second["kind"].text, second["required"].text) == ("_status", "One option", "✓")
    assert (second["meaning"].text, third["ru"].level) == ("Status", "muted")


def test_that_actions_go_with_the_current_row(view):
    can = {name: action.isEnabled() for name, action in view._actions.items()}
    assert (can["field_edit"], can["field_reset"], can["country_reset"]) == (True, True, True)
    view.table.select_row(1)
    assert not view._actions["field_reset"].isEnabled()
    view.table.select_row(2)
    assert not view._actions["field_edit"].isEnabled()
    assert view._actions["field_reset"].isEnabled()
    view.show_countries([], "")
    assert not view._actions["field_new"].isEnabled()
    assert view._stack.currentIndex() == 1


@pytest.mark.parametrize(
    ("row", "text", "icon"),
    [
        (DirectoryCountry(LAND, Standing.SHIPPED, 2, 0, 0), "Land", ""),
        (DirectoryCountry(LAND, Standing.SHIPPED, 2, 1, 0), "Land · edited", "pencil"),
        (DirectoryCountry(LAND, Standing.OWN, 2, 0, 0), "Land · ours", "plus"),
        (DirectoryCountry(LAND, Standing.REMOVED, 2, 1, 0), "Land · taken out", "minus"),
        (DirectoryCountry(LAND, Standing.CHANGED, 2, 1, 3), "Land · edition", ""),
    ],
)
def test_that_a_country_bears_its_mark_beside_its_name(view, row, text, icon):
    view.show_countries([row], "LAND")
    cell = view.countries.cell(0, 0)
    assert (cell.text, cell.icon) == (text, icon)


@pytest.mark.parametrize("width", [1200, 760, 420])
@pytest.mark.parametrize("percent", [100, 150])
def test_that_a_narrow_table_leaves_out_columns_and_keeps_the_mark(view, qtbot, qapp, width, percent):
    apply_theme(qapp, "light", percent)
    table = view.table
    table.setParent(None)
    qtbot.addWidget(table)
    table.resize(round(width * percent / 100), 400)
    with qtbot.waitExposed(table):
        table.show()
    keys = [column.key for column in view.fields.columns]
    assert not table.isColumnHidden(keys.index("standing"))
    assert table.horizontalScrollBar().maximum() == 0
    shown = {key for at, key in enumerate(keys) if not table.isColumnHidden(at)}
    assert ({"limit", "translation", "condition"} <= shown) == (width == 1200)
    apply_theme(qapp, "light", 100)


def test_that_an_empty_country_offers_its_first_field(view, qtbot):
    wished = []
    view.wished.connect(wished.append)
    view.show_directory(replace(DIRECTORY, fields=()))
    qtbot.mouseClick(view.findChild(Button, "directory_no_fields_new"), Qt.MouseButton.LeftButton)
    assert wished == ["field_new"]


def test_that_menus_offer_what_the_keys_do(view):
    menu = view.findChild(QMenu, "directory_country_menu")
    assert [one.objectName() for one in menu.actions()] == ["country_edit", "country_reset", "country_remove"]
    assert view.table.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
    assert {"field_up", "field_down", "field_edit"} <= {one.objectName() for one in view.table.actions()}


def test_that_keys_wish(view, qtbot):
    wished = []
    view.wished.connect(wished.append)
    view.table.setFocus()
    for key, modifier in (
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier),
    ):
        qtbot.keyClick(view.table, key, modifier)
    assert wished == [
        "field_edit",
        "field_edit",
        "field_remove",
        "field_down",
        "field_up",
        "field_reset",
        "field_new",
    ]


def test_that_a_row_is_dragged_to_its_place(view, qtbot):
    moves = []
    view.move_requested.connect(lambda key, to: moves.append((key, to)))
    port, table = view.table.viewport(), view.table
    start = QPoint(80, table.rowViewportPosition(0) + 10)
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(port, QPoint(80, table.rowViewportPosition(1) + 5))
    qtbot.mouseMove(port, QPoint(80, table.rowViewportPosition(1) + table.rowHeight(1) - 4))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(80, table.rowViewportPosition(1) + 30))
    assert moves == [("surname", 1)]


def test_that_the_filter_finds_fields_and_forbids_dragging(view):
    view._on_search("status")
    assert [row.draft.field.key for row in view.fields.rows] == ["_status"]
    assert not view.table.can_drag
    view._on_search("")
    assert len(view.fields.rows) == 3
    assert view.table.can_drag


def test_that_bands_say_differences_and_problems(view):
    view.show_differences(2)
    view.show_problems(0)
    assert not view._differences.isHidden()
    assert view._problems.isHidden()


@pytest.fixture
def dialog(qtbot):
    made = FieldDialog("Field", DIRECTORY, "en", is_new=False)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("field", [SURNAME, STATUS, replace(SURNAME, labels={"de": "Name"}, hints={"fr": "x"})])
def test_that_a_shown_field_is_read_back_unchanged(dialog, field):
    draft = FieldDraft(field, Part.FAMILY, lasting=True)
    dialog.show_field(draft)
    assert dialog.read() == (draft, {})


def test_that_a_condition_is_offered_names_and_options_and_keeps_what_stands(dialog, qtbot):
    completer = dialog._edit("condition").completer()

    def offered(text):
        completer.setCompletionPrefix(text)
        model = completer.completionModel()
        return [completer.pathFromIndex(model.index(row, 0)) for row in range(model.rowCount())]

    assert 'not minor and status == "married"' in offered("not minor and stat")
    assert "surname" in offered("surn")
    assert offered('status == "mar') == offered("minor and") == []


def test_that_what_is_wrong_is_scrolled_into_sight(dialog, qtbot):
    dialog.resize(700, 360)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.show_field(FieldDraft(SURNAME))
    dialog.show_problems({"condition": "nothing is called so " * 8})
    box = dialog._boxes["condition"]

    def is_whole():
        port = dialog._scroll.viewport()
        return port.rect().contains(box.mapTo(port, box.rect().bottomLeft()))

    qtbot.waitUntil(is_whole)


def test_that_an_unreadable_number_is_told(dialog):
    dialog.show_field(FieldDraft(SURNAME))
    dialog._boxes["limit"].set_value("many")
    assert list(dialog.read()[1]) == ["limit"]


def test_that_a_new_field_takes_over_its_shared_meaning(qtbot):
    dialog = FieldDialog("Field", DIRECTORY, "en", is_new=True)
    qtbot.addWidget(dialog)
    dialog.show_field(FieldDraft(Field("", "", AnswerKind.TEXT)))
    assert dialog._box("meaning").value() == ""
    dialog._box("meaning").set_value("status")
    dialog._on_meaning()
    draft, _ = dialog.read()
    assert (draft.field.meaning, draft.field.kind, draft.part) == ("status", AnswerKind.OPTION, Part.FAMILY)
    assert [option.code for option in draft.field.options] == ["single", "married"]
    assert draft.field.labels == {"en": "Status", "ru": "Семья"}
    assert not dialog._box("kind").isEnabled()


def test_that_problems_of_options_open_their_tab(dialog):
    dialog.show_field(FieldDraft(STATUS))
    dialog.show_problems({"options": "option 1 has no words"})
    assert dialog._tabs.currentIndex() == 1
    assert dialog._options_problem.text() == "Option 1 has no words"
    dialog.show_problems({"labels.ru": "missing"})
    assert dialog._tabs.currentIndex() == 0


def test_that_options_are_typed_added_moved_and_taken_out(qtbot):
    made = OptionsTable(("ru", "en"))
    qtbot.addWidget(made)
    made.show_options(OPTIONS)
    assert made.options() == OPTIONS
    made._down()
    assert [one.code for one in made.options()] == ["married", "single"]
    assert made.options()[1].texts["de"] == "ledig"
    made._add()
    made._table.item(2, 1).setText("  Widowed ")
    assert made.options()[2] == Option("", {"en": "Widowed"})
    made._table.setCurrentCell(0, 0)
    made._remove()
    assert [one.texts.get("en") for one in made.options()] == ["Single", "Widowed"]


def test_that_a_row_without_words_that_was_stored_is_not_lost_in_silence(qtbot):
    made = OptionsTable(("ru", "en"))
    qtbot.addWidget(made)
    made.show_options(OPTIONS)
    made._table.item(1, 1).setText("")
    assert made.options()[1] == Option("married", {})


def test_that_a_shown_country_is_read_back_unchanged(qtbot):
    made = CountryDialog("Country")
    qtbot.addWidget(made)
    country = replace(LAND, members=("AUT", "BEL"), names={**LAND.names, "de": "Land"}, alpha_3="LND")
    made.show_country(country)
    assert made.read() == (country, {})
    made._boxes["passport.months"].set_value("x")
    assert list(made.read()[1]) == ["passport.months"]


def test_that_an_edition_is_asked_with_what_stood_then(qtbot):
    differences = [
        Difference(EntryKind.FIELD, "LAND/surname", "limit", 30, 40, 20),
        Difference(EntryKind.FIELD, "LAND/_status", "", "Семья", None, "Семья"),
        Difference(EntryKind.FIELD, "LAND/old", "required", False, True, None),
    ]
    question = edition_question(differences)
    assert [row.values for row in question.rows] == [("40", "20"), ("left out", "Семья"), ("yes", "taken out")]
    assert [row.note for row in question.rows] == ["When you changed it: 30", "", "When you changed it: no"]
    dialog = CompareDialog(question)
    qtbot.addWidget(dialog)
    assert dialog.answer().chosen == {"0": 1, "1": 1, "2": 1}


def test_that_problems_of_packs_are_told_with_file_and_place(qtbot):
    problem = PackProblem("x/visa/form.toml", "field 3", "pack_meaning_unknown", {"value": "sirname"})
    dialog = ProblemsDialog([problem])
    qtbot.addWidget(dialog)
    model = dialog.findChild(object, "pack_problems").model()
    told = [model.cell(0, column).text for column in range(3)]
    assert told[:2] == ["x/visa/form.toml", "field 3"]
    assert "sirname" in told[2]
