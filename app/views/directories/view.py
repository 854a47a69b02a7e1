"""The page of the questionnaires' directories: countries at the left, the fields of the chosen one beside them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.services.questionnaire.directory import CountryDirectory, DirectoryCountry
from app.services.questionnaire.effective import Standing
from app.views.directories.country_marks import mark_hint, marked_name
from app.views.directories.field_table import FieldTable, field_columns
from app.views.directories.words import attribute_title, country_title, in_language
from app.views.table_models import Cell, Column, RowsModel
from app.views.texts import Texts
from app.views.theme import px
from app.views.widgets import (
    Button,
    Card,
    CardFooter,
    DataTable,
    EmptyState,
    Notice,
    Page,
    PageHeader,
    SearchField,
    Splitter,
)

_COUNTRIES_PX = 240
"""Room for the names of most countries."""

DirectoriesViewWords = Texts("DirectoriesViewWords")


class DirectoriesView(Page):
    """Keys: Ctrl+N new field, Ctrl+Shift+N new country, F3 filter; in a table Enter or F2 edits, Del takes out.

    In the table of fields Ctrl+Up and Ctrl+Down move the field, Ctrl+Backspace sets it back to Carnet's.

    Names: "directories_page", "directory_countries", "directory_fields", "directory_search", "directory_differences",
    "directory_problems", "directories_empty"; actions "field_new", "country_new", "field_edit", "field_remove",
    "field_reset", "field_up", "field_down", "country_edit", "country_remove", "country_reset".

    Signals:
        country_chosen: another country is current (its code, empty for none).
        wished: an action, by name.
        move_requested: a field is to stand elsewhere (key, place among all fields).
        differences_requested, problems_requested: the bands' buttons.
    """

    country_chosen = Signal(str)
    wished = Signal(str)
    move_requested = Signal(str, int)
    differences_requested = Signal()
    problems_requested = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(PageHeader(name="directories_header"), name="directories_page", parent=parent)
        self._language = language
        self._directory: CountryDirectory | None = None
        self._is_showing = False
        self.header.set_title(self.tr("Questionnaires"))
        self.header.set_facts(self.tr("What embassies ask · a tourist's answers: F6 in the tour"))
        self._actions: dict[str, QAction] = {}
        self._make_actions()
        self.countries: RowsModel[DirectoryCountry] = RowsModel(self._country_columns(), row_key=_code, parent=self)
        self._countries = DataTable(self.countries, name="directory_countries")
        self._countries.set_elastic(name=8)
        self._countries.setAccessibleName(self.tr("Countries"))
        self.table = FieldTable(name="directory_fields")
        self.table.setAccessibleName(self.tr("Fields"))
        self.fields = self.table.fields
        self._search = SearchField(self.tr("Number, name or label"), name="directory_search")
        self._search.set_table(self.table)
        self._country_foot = CardFooter(name="directory_country_footer")
        self._field_foot = CardFooter(name="directory_field_footer")
        self._differences = Notice("", name="directory_differences")
        self._problems = Notice("", name="directory_problems")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def _make_actions(self) -> None:
        add = self.add_action
        self._actions = {
            "field_new": add(self.tr("New field"), name="field_new", shortcut="Ctrl+N", icon="plus"),
            "country_new": add(self.tr("New country"), name="country_new", shortcut="Ctrl+Shift+N", icon="plus"),
            "find": add(self.tr("Filter the fields"), name="field_find", shortcut="F3", icon="search"),
            "field_edit": add(self.tr("Edit field"), name="field_edit", shortcut="F2", icon="pencil"),
            "field_remove": add(self.tr("Take field out"), name="field_remove", shortcut="Del", icon="trash-2"),
            "field_reset": add(
                self.tr("Field back to Carnet's"), name="field_reset", shortcut="Ctrl+Backspace", icon="undo-2"
            ),
            "field_up": add(self.tr("Move field up"), name="field_up", shortcut="Ctrl+Up"),
            "field_down": add(self.tr("Move field down"), name="field_down", shortcut="Ctrl+Down"),
            "country_edit": add(self.tr("Edit country"), name="country_edit", shortcut="F2", icon="pencil"),
            "country_remove": add(self.tr("Take country out"), name="country_remove", shortcut="Del", icon="trash-2"),
            "country_reset": add(
                self.tr("Country back to Carnet's"), name="country_reset", shortcut="Ctrl+Backspace", icon="undo-2"
            ),
        }

    def _country_columns(self) -> list[Column[DirectoryCountry]]:
        return [
            Column("name", self.tr("Country"), self._country_name, width=14, stretch=True, tooltip=mark_hint),
            Column("fields", self.tr("Fields"), _count, width=5, align="right"),
        ]

    def _lay_out(self) -> None:
        for name, kind in (("country_new", "plain"), ("field_new", "primary")):
            self.header.add_action(Button(kind=kind, icon="plus", action=self._actions[name], name=f"{name}_button"))
        for name in ("field_remove", "field_reset", "field_edit"):
            picture = str(self._actions[name].property("icon_name"))
            self._field_foot.add_action(Button(icon=picture, action=self._actions[name], name=f"{name}_button"))
        menu = QMenu(self)
        menu.setObjectName("directory_country_menu")
        menu.addActions([self._actions[name] for name in ("country_edit", "country_reset", "country_remove")])
        self._country_foot.add_action(Button(self.tr("This country"), menu=menu, name="directory_country_menu_button"))
        left = Card(self.tr("Countries"), padded=False, footer=self._country_foot, name="directory_countries_card")
        left.add(self._countries, 1)
        left.setMinimumWidth(px(_COUNTRIES_PX))
        self._right = Card(" ", padded=False, footer=self._field_foot, name="directory_fields_card")
        top = QVBoxLayout()
        top.setContentsMargins(px(12), 0, px(12), px(4))
        top.addWidget(self._search)
        self._right.add(top)
        self._no_fields = _no_fields(self._actions["field_new"])
        self._inner = QStackedWidget()
        self._inner.addWidget(self.table)
        self._inner.addWidget(self._no_fields)
        self._right.add(self._inner, 1)
        empty_new = Button(self.tr("New country"), kind="primary", icon="plus", name="directories_empty_new")
        empty_new.clicked.connect(self._actions["country_new"].trigger)
        empty = EmptyState(
            "clipboard-list",
            self.tr("No questionnaires"),
            self.tr(
                "A questionnaire is what one country's embassy asks of a tourist. Carnet brings those of several "
                "countries; here you change their fields and options and add countries of your own."
            ),
            button=empty_new,
            name="directories_empty",
        )
        self._stack.addWidget(Splitter(left, self._right, name="directory_parts", sizes=(3, 10)))
        self._stack.addWidget(empty)
        self.body.addWidget(self._differences)
        self.body.addWidget(self._problems)
        self.body.addWidget(self._stack, 1)

    def _connect(self) -> None:
        for one in (self._countries, self.table):  # a right click offers what the keys do, moving fields too
            one.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for name, action in self._actions.items():
            table = self._countries if name.startswith("country_") else self.table
            if name not in {"field_new", "country_new", "find"}:
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                table.addAction(action)
            if name != "find":
                action.triggered.connect(self._on_wish)
        self._actions["find"].triggered.connect(self._search.take_cursor)
        self._countries.row_opened.connect(self._actions["country_edit"].trigger)
        self.table.row_opened.connect(self._actions["field_edit"].trigger)
        self._countries.current_row_changed.connect(self._on_country_row)
        self.table.current_row_changed.connect(self._on_field_row)
        self.table.row_dragged.connect(self._on_dragged)
        self._search.search_changed.connect(self._on_search)
        self._differences.action_requested.connect(self.differences_requested)
        self._problems.action_requested.connect(self.problems_requested)
        self._on_field_row(-1)

    def show_countries(self, rows: Sequence[DirectoryCountry], code: str) -> None:
        """Show the countries, one of them current; the first where it is not there."""
        self._is_showing = True
        self.countries.set_rows(sorted(rows, key=self._title))
        self._countries.select_row(max(0, self.countries.find_row(code)))
        self._is_showing = False
        self._stack.setCurrentIndex(0 if rows else 1)
        self._actions["field_new"].setEnabled(bool(rows))
        self._on_country_row(self._countries.current_row())

    def show_directory(self, directory: CountryDirectory, key: str = "") -> None:
        """Show the fields of a country, one of them current where it is given."""
        self._directory = directory
        local = directory.country.language
        before = self.current_key()
        columns = field_columns(local, attribute_title(f"labels.{local}"), self._meaning_title)
        self.table.show_fields(columns, directory.fields)
        self._right.set_title(country_title(directory.country, self._language))
        asked = sum(one.standing is not Standing.REMOVED for one in directory.fields)
        self._field_foot.set_state(DirectoriesViewWords.tr("%n field(s)", "", asked))
        self._inner.setCurrentIndex(0 if directory.fields else 1)
        row = self.fields.find_row(key or before)
        self.table.select_row(max(0, row) if directory.fields else -1)
        self._on_field_row(self.table.current_row())

    def show_differences(self, count: int) -> None:
        """Say how many differences a new edition brought; none hides the band."""
        words = DirectoriesViewWords.tr("A new edition differs from your changes in %n place(s).", "", count)
        self._differences.set_notice(words if count else "", "doubt", self.tr("Compare…"))

    def show_problems(self, count: int) -> None:
        """Say how many entries of packs could not be read; none hides the band."""
        words = DirectoriesViewWords.tr("%n entry(ies) of form packs can't be used.", "", count)
        self._problems.set_notice(words if count else "", "error", self.tr("Show…"))

    def current_code(self) -> str:
        """Return the code of the current country, or the empty text."""
        row = self.countries.row_at(self._countries.current_row())
        return row.country.code if row is not None else ""

    def current_key(self) -> str:
        """Return the key of the current field, or the empty text."""
        row = self.fields.row_at(self.table.current_row())
        return row.draft.field.key if row is not None else ""

    def focus_fields(self) -> None:
        """Go to the table of fields."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _title(self, row: DirectoryCountry) -> str:
        return country_title(row.country, self._language)

    def _country_name(self, row: DirectoryCountry) -> Cell:
        return marked_name(row, self._title(row))

    def _meaning_title(self, code: str) -> str:
        meanings: Mapping[str, str] = {}
        if self._directory is not None:
            meanings = {one.code: in_language(one.labels, self._language) for one in self._directory.meanings}
        return meanings.get(code, code)

    @Slot()
    def _on_wish(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.wished.emit(sender.objectName())

    @Slot(str)
    def _on_search(self, text: str) -> None:
        self.fields.set_filter(text)
        self.table.can_drag = not text
        self.table.select_row(0)
        self._on_field_row(self.table.current_row())

    @Slot(int)
    def _on_country_row(self, row: int) -> None:
        if self._is_showing:
            return
        found = self.countries.row_at(row)
        self._actions["country_edit"].setEnabled(found is not None)
        standing = None if found is None else found.standing
        can_reset = found is not None and standing is not Standing.OWN
        is_touched = found is not None and bool(found.standing or found.changed_fields)
        self._actions["country_reset"].setEnabled(can_reset and is_touched)
        self._actions["country_remove"].setEnabled(found is not None and standing is not Standing.REMOVED)
        self.country_chosen.emit("" if found is None else found.country.code)

    @Slot(int)
    def _on_field_row(self, row: int) -> None:
        found = self.fields.row_at(row)
        standing = None if found is None else found.standing
        self._actions["field_edit"].setEnabled(found is not None and standing is not Standing.REMOVED)
        self._actions["field_remove"].setEnabled(found is not None and standing is not Standing.REMOVED)
        self._actions["field_reset"].setEnabled(standing in {Standing.CHANGED, Standing.REMOVED})
        for name in ("field_up", "field_down"):
            self._actions[name].setEnabled(found is not None)

    @Slot(int, int)
    def _on_dragged(self, row: int, to: int) -> None:
        found = self.fields.row_at(row)
        if found is not None:
            self.move_requested.emit(found.draft.field.key, to)


def _no_fields(field_new: QAction) -> EmptyState:
    """Return what stands where a country asks nothing, with the way to the first question."""
    translate = QCoreApplication.translate
    return EmptyState(
        "clipboard-list",
        translate("DirectoriesView", "No fields yet"),
        translate(
            "DirectoriesView",
            "A field is one question of the embassy. Add the first one, or share a meaning with other countries.",
        ),
        button=Button(kind="plain", icon="plus", action=field_new, name="directory_no_fields_new"),
        name="directory_no_fields",
    )


def _code(row: DirectoryCountry) -> str:
    return row.country.code


def _count(row: DirectoryCountry) -> str:
    return str(row.fields)
