"""The page of the tours: live filter and table."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.services.persons.dates import format_date
from app.services.tours.cards import TourRow
from app.views.table_models import Column, PagedModel
from app.views.texts import Texts, choice
from app.views.theme import px
from app.views.widgets import Button, Card, CardFooter, DataTable, EmptyState, Page, PageHeader, SearchField

ToursViewWords = Texts("ToursViewWords")


class ToursView(Page):
    """Keys: Ctrl+N new, F3 find, F6 questionnaire; in the list Enter opens, F2 edits, Del removes.

    Names: "tours_page", "tours_new", "tours_edit", "tours_remove", "tours_open", "tours_questionnaire", "tours_group",
    "tours_search", "tours_table", "tours_none", "tours_none_action", "tours_empty", "tours_empty_new",
    "tours_footer_state".

    Signals:
        new_requested, edit_requested, remove_requested, open_requested, questionnaire_requested, group_requested: the
            actions.
        search_changed: the text to filter by.
        page_requested: a page is looked at that is not there yet (generation, number).
        row_chosen: another row is current (row number, -1 for none).
    """

    new_requested = Signal()
    edit_requested = Signal()
    remove_requested = Signal()
    open_requested = Signal()
    questionnaire_requested = Signal()
    group_requested = Signal()
    search_changed = Signal(str)
    page_requested = Signal(int, int)
    row_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(PageHeader(name="tours_header"), name="tours_page", parent=parent)
        self.header.set_title(self.tr("Tours"))
        add = self.add_action
        self._new = add(self.tr("New tour"), name="tour_new_action", shortcut="Ctrl+N", icon="plus")
        self._find = add(self.tr("Find in the list"), name="tour_find_action", shortcut="F3", icon="search")
        self._open = add(self.tr("Open tour"), name="tour_open_action", icon="luggage")
        self._ask = add(self.tr("Questionnaire"), name="tour_questionnaire_action", icon="file-text")
        self._group = add(
            self.tr("Questionnaires of the group"), name="tour_group_action", shortcut="Shift+F6", icon="users"
        )
        self._edit = add(self.tr("Edit tour"), name="tour_edit_action", shortcut="F2", icon="pencil")
        self._remove = add(self.tr("Remove tour"), name="tour_remove_action", shortcut="Del", icon="trash-2")
        self._countries: Mapping[str, str] = {}
        self.model: PagedModel[TourRow] = PagedModel(self._columns(), self.page_requested.emit, parent=self)
        self._table = DataTable(self.model, name="tours_table")
        self._table.setAccessibleName(self.tr("Tours"))
        self._table.set_elastic(title=14, country=8, main=12)
        self._table.set_optional("created")  # the tour's dialog shows it
        self._search = SearchField(self.tr("Number, title, country or a tourist's surname"), name="tours_search")
        self._search.set_table(self._table)
        self._foot = CardFooter(name="tours_footer")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def _columns(self) -> list[Column[TourRow]]:
        return [
            Column("number", choice("column", "number"), _number, width=9),
            Column("title", choice("column", "title"), _title, width=30, stretch=True),
            Column("country", choice("column", "country"), self._country, width=12),
            Column("arrival", choice("column", "arrival"), _arrival, width=10),
            Column("departure", choice("column", "departure"), _departure, width=10),
            Column("tourists", QCoreApplication.translate("ToursView", "Tourists"), _tourists, width=8, align="right"),
            Column("main", choice("column", "is_main"), _main_tourist, width=26),
            Column("created", choice("column", "created_on"), _created, width=10),
        ]

    def _lay_out(self) -> None:
        for action, kind, name in (
            (self._remove, "plain", "tours_remove"),
            (self._edit, "plain", "tours_edit"),
            (self._new, "primary", "tours_new"),
        ):
            picture = str(action.property("icon_name"))
            self.header.add_action(Button(kind=kind, icon=picture, action=action, name=name))
        self._foot.add_action(Button(icon="users", action=self._group, name="tours_group"))
        self._foot.add_action(Button(icon="file-text", action=self._ask, name="tours_questionnaire"))
        self._foot.add_action(Button(icon="luggage", action=self._open, name="tours_open"))
        self._none = EmptyState(
            "search",
            self.tr("No tour is found"),
            self.tr("No number, title, country or tourist begins so."),
            action_text=self.tr("Show all tours"),
            name="tours_none",
        )
        self._empty_new = Button(self.tr("New tour"), kind="primary", icon="plus", name="tours_empty_new")
        self._empty = EmptyState(
            "luggage",
            self.tr("No tours yet"),
            self.tr(
                "A tour is one booking: its number, dates, country and services, and the tourists who travel. "
                "Make the first one, then add its tourists or insert their list."
            ),
            button=self._empty_new,
            name="tours_empty",
        )
        card = Card(padded=False, footer=self._foot, name="tours_card")
        top = QVBoxLayout()
        top.setContentsMargins(px(12), px(12), px(12), px(4))
        top.addWidget(self._search)
        card.body.setSpacing(0)
        inner = QStackedWidget()
        inner.addWidget(self._table)
        inner.addWidget(self._none)
        self._inner = inner
        card.add(top)
        card.add(inner, 1)
        self._stack.addWidget(card)
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._stack, 1)

    def _connect(self) -> None:
        for action in (self._open, self._edit, self._remove):  # in the search field these keys are the field's own
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._table.addAction(action)
        self._open.setShortcuts([QKeySequence("Enter"), QKeySequence("Return")])
        self._new.triggered.connect(self.new_requested)
        self._find.triggered.connect(self._search.take_cursor)
        self._ask.setShortcut("F6")
        self._open.triggered.connect(self.open_requested)
        self._ask.triggered.connect(self.questionnaire_requested)
        self._group.triggered.connect(self.group_requested)
        self._edit.triggered.connect(self.edit_requested)
        self._remove.triggered.connect(self.remove_requested)
        self._empty_new.clicked.connect(self.new_requested)
        self._none.action_requested.connect(self._search.clear_search)
        self._search.search_changed.connect(self.search_changed)
        self._search.return_pressed_in_search.connect(self._on_return)
        self._table.row_opened.connect(self._on_row_opened)
        self._table.current_row_changed.connect(self._on_current_row_changed)
        self._on_current_row_changed(-1)

    def search_text(self) -> str:
        """Return what is filtered by."""
        return self._search.value()

    def current_row(self) -> int:
        """Return the number of the current row, or -1."""
        return self._table.current_row()

    def set_countries(self, countries: Mapping[str, str]) -> None:
        """Take the names of countries, which are loaded after the first paint."""
        self._countries = countries
        self._table.viewport().update()

    def show_list(self, count: int, first_page: Sequence[TourRow], row: int, *, is_empty_base: bool) -> None:
        """Show how many tours there are, the first of them, and which one is current (-1: none)."""
        self.model.reset(count, first_page)
        self._inner.setCurrentIndex(0 if count else 1)
        self._stack.setCurrentIndex(1 if is_empty_base else 0)
        self._table.select_row(row)
        self._foot.set_state(ToursViewWords.tr("%n tour(s)", "", count))

    def focus_list(self) -> None:
        """Go to the table."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _country(self, row: TourRow) -> str:
        return self._countries.get(row.country, row.country)

    @Slot()
    def _on_return(self) -> None:
        if self.model.rowCount():
            self.focus_list()

    @Slot(int)
    def _on_row_opened(self, _row: int) -> None:
        self.open_requested.emit()

    @Slot(int)
    def _on_current_row_changed(self, row: int) -> None:
        for action in (self._open, self._ask, self._group, self._edit, self._remove):
            action.setEnabled(row >= 0)
        self.row_chosen.emit(row)


def _number(row: TourRow) -> str:
    return row.number


def _title(row: TourRow) -> str:
    return row.title


def _arrival(row: TourRow) -> str:
    return format_date(row.arrival)


def _departure(row: TourRow) -> str:
    return format_date(row.departure)


def _tourists(row: TourRow) -> str:
    return str(row.tourists)


def _main_tourist(row: TourRow) -> str:
    return row.main_tourist


def _created(row: TourRow) -> str:
    return format_date(row.created_on)
