"""The page of duplicates: pairs of clients who look like one person, and the current pair beside them."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget
from typing_extensions import override

from app.services.clients.duplicates.pairs import PairFilter
from app.services.clients.duplicates.shapes import Level, Pair
from app.views.duplicates.columns import pair_columns
from app.views.duplicates.pair_panel import PairPanel
from app.views.duplicates.pair_rows import PairRow
from app.views.duplicates.words import level_words
from app.views.table_models import PagedModel
from app.views.theme import px
from app.views.widgets import (
    Button,
    Card,
    CardFooter,
    ChoiceBox,
    DataTable,
    EmptyState,
    Page,
    PageHeader,
    SearchField,
    Splitter,
    WorkBand,
)


class DuplicatesView(Page):
    """Keys: F3 find, Ctrl+D look through; in the list Enter merges, Del tells apart, F2 and Shift+F2 open a client.

    Names: "duplicates_page", "duplicates_scan", "duplicates_again", "duplicates_back", "duplicates_work",
    "duplicates_search", "duplicates_level", "duplicates_table", "duplicates_none", "duplicates_empty",
    "duplicates_footer_state"; see `PairPanel`.

    Signals:
        filter_changed: another text or level is wanted.
        page_requested: rows are looked at that are not there yet (generation, offset, limit).
        row_chosen: another row is current (row number, -1 for none).
        merge_requested, apart_requested: the actions.
        open_requested: a client of the pair is to be opened (0 or 1).
        scan_requested: the base is to be looked through; True from its beginning.
        cancel_requested: the long work is to end.
        back_requested: back to the clients.
        shown: the page came to be seen.
    """

    filter_changed = Signal()
    page_requested = Signal(int, int, int)
    row_chosen = Signal(int)
    merge_requested = Signal()
    apart_requested = Signal()
    open_requested = Signal(int)
    scan_requested = Signal(bool)
    cancel_requested = Signal()
    back_requested = Signal()
    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(PageHeader(name="duplicates_header"), name="duplicates_page", parent=parent)
        self.header.set_title(self.tr("Duplicates"))
        self._make_actions()
        self.model: PagedModel[Pair] = PagedModel(pair_columns(), self.page_requested.emit, parent=self)
        self.table = DataTable(self.model, name="duplicates_table")
        self.table.setAccessibleName(self.tr("Pairs of clients"))
        self.table.set_elastic("first", "second", first=11, second=11, why=12)
        self.table.set_optional("passport", "born", "why")  # the panel beside the list shows them
        self._search = SearchField(self.tr("Name, passport or phone"), name="duplicates_search")
        self._search.set_table(self.table)
        self._level = ChoiceBox(
            [("", self.tr("However sure")), *((level.value, level_words(level)) for level in Level)],
            name="duplicates_level",
        )
        self._level.setAccessibleName(self.tr("How sure"))
        self._work = WorkBand(name="duplicates_work")
        self._foot = CardFooter(name="duplicates_footer")
        self.panel = PairPanel(self.open_first, self.open_second, self.apart_action, self.merge_action)
        self._is_showing = False
        self._lay_out()
        self._connect()
        self.choose(-1)

    def _make_actions(self) -> None:
        add = self.add_action
        self.merge_action = add(self.tr("Merge…"), name="pair_merge_action", shortcut="Enter", icon="link")
        self.apart_action = add(self.tr("Not the same"), name="pair_apart_action", shortcut="Del", icon="x")
        self.open_first = add(self.tr("Open the first"), name="pair_open_first_action", shortcut="F2", icon="pencil")
        self.open_second = add(
            self.tr("Open the second"), name="pair_open_second_action", shortcut="Shift+F2", icon="pencil"
        )
        self.find_action = add(self.tr("Find in the list"), name="pair_find_action", shortcut="F3", icon="search")
        self.scan_action = add(
            self.tr("Look through the whole base"), name="scan_action", shortcut="Ctrl+D", icon="search"
        )
        self.again_action = add(self.tr("From the beginning"), name="scan_again_action", icon="redo-2")
        self.back_action = add(self.tr("To the clients"), name="duplicates_back_action", shortcut="Esc", icon="users")

    def _lay_out(self) -> None:
        for action, name in (
            (self.back_action, "duplicates_back"),
            (self.again_action, "duplicates_again"),
            (self.scan_action, "duplicates_scan"),
        ):
            self.header.add_action(Button(icon=str(action.property("icon_name")), action=action, name=name))
        self._none = EmptyState("search", "", "", action_text=self.tr("Show all pairs"), name="duplicates_none")
        self._inner = QStackedWidget()
        self._inner.addWidget(self.table)
        self._inner.addWidget(self._none)
        top = QHBoxLayout()
        top.setContentsMargins(px(12), px(12), px(12), px(4))
        top.setSpacing(px(8))
        top.addWidget(self._search, 1)
        top.addWidget(self._level)
        card = Card(padded=False, footer=self._foot, name="duplicates_card")
        card.body.setSpacing(0)
        card.add(top)
        card.add(self._inner, 1)
        self._empty = EmptyState(
            "users",
            "",
            "",
            button=Button(kind="primary", icon="search", action=self.scan_action, name="duplicates_empty_scan"),
            name="duplicates_empty",
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(Splitter(card, self.panel, name="duplicates_splitter", sizes=(15, 14)))
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._work)
        self.body.addWidget(self._stack, 1)

    def _connect(self) -> None:
        in_list = (self.merge_action, self.apart_action, self.open_first, self.open_second)
        for action in in_list:  # in the search field these keys are the field's own
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.table.addAction(action)
        self.merge_action.setShortcuts([QKeySequence("Enter"), QKeySequence("Return")])
        self.merge_action.triggered.connect(self.merge_requested)
        self.apart_action.triggered.connect(self.apart_requested)
        self.open_first.triggered.connect(self._on_open_first)
        self.open_second.triggered.connect(self._on_open_second)
        self.find_action.triggered.connect(self._search.take_cursor)
        self.scan_action.triggered.connect(self._on_scan)
        self.again_action.triggered.connect(self._on_scan_again)
        self.back_action.triggered.connect(self.back_requested)
        self.table.row_opened.connect(self._on_row_opened)
        self.table.current_row_changed.connect(self._on_row)
        self._search.search_changed.connect(self._on_filter)
        self._search.return_pressed_in_search.connect(self.focus_list)
        self._level.edited.connect(self._on_filter)
        self._none.action_requested.connect(self.clear_filter)
        self._work.cancel_requested.connect(self.cancel_requested)

    def filter(self) -> PairFilter:
        """Return which pairs are to be listed."""
        level = self._level.value()
        return PairFilter(frozenset({Level(level)} if level else Level), self._search.value())

    def current_row(self) -> int:
        """Return the number of the current row, or -1."""
        return self.table.current_row()

    def is_watched(self) -> bool:
        """Tell whether anybody sees the page."""
        return self.isVisible()

    @Slot()
    def clear_filter(self) -> None:
        """List all pairs."""
        self._level.set_value("")
        self._search.clear_search()
        self._on_filter()

    def show_pairs(self, count: int, first_page: Sequence[Pair], row: int) -> None:
        """Show how many pairs there are, the first of them, and which one is current (-1: none)."""
        self._is_showing = True
        self.model.reset(count, first_page)
        self._is_showing = False
        self._inner.setCurrentIndex(0 if count else 1)
        self.choose(row)

    def choose(self, row: int) -> None:
        """Make a row current."""
        self.table.select_row(row)
        self._on_row(self.table.current_row())

    def show_counts(self, words: str) -> None:
        """Say at the foot of the list how many pairs there are."""
        self._foot.set_state(words)

    def show_none(self, title: str, sentence: str) -> None:
        """Say why no pair is listed, where there are pairs under another filter."""
        self._none.set_words(title, sentence)

    def show_empty(self, title: str, sentence: str) -> None:
        """Say in place of the list why there is no pair at all; the empty title shows the list."""
        self._empty.set_words(title, sentence)
        self._stack.setCurrentIndex(1 if title else 0)

    def show_pair(self, pair: Pair, rows: Sequence[PairRow]) -> None:
        """Show both clients of the current pair."""
        place = self.tr("Pair %1 of %2").replace("%1", str(self.table.current_row() + 1))
        self.panel.show_pair(place.replace("%2", str(self.model.rowCount())), pair, rows)

    def show_scan(self, facts: str, words: str, *, can_begin: bool, can_restart: bool) -> None:
        """Say how far the base was looked through, and what can be done about it."""
        had_focus = any(button is not None and button.hasFocus() for button in self._beginning())
        self.header.set_facts(facts)
        self.scan_action.setText(words)
        self.scan_action.setEnabled(can_begin)
        if self._empty.button is not None:
            self._empty.button.setVisible(can_begin)
        self.again_action.setVisible(can_restart)
        if had_focus and not can_begin:
            self._work.take_focus()  # what was pressed can't be any more

    def show_work(self, text: str, done: int = 0, total: int = 0) -> None:
        """Show long work; the empty text ends it."""
        had_focus = self._work.has_focus()
        self._work.show_work(text, done, total)
        if had_focus and not text:
            self.focus_list()

    def _beginning(self) -> Iterator[QWidget | None]:
        """Yield the buttons that begin the search."""
        yield self._empty.button
        yield from (self.header.findChild(Button, name) for name in ("duplicates_scan", "duplicates_again"))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    @Slot()
    def focus_list(self) -> None:
        """Go to the list, or to what begins the search where there is none."""
        target = self.table if self._stack.currentIndex() == 0 else self._empty.button
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_filter(self) -> None:
        self.filter_changed.emit()

    @Slot()
    def _on_open_first(self) -> None:
        self.open_requested.emit(0)

    @Slot()
    def _on_open_second(self) -> None:
        self.open_requested.emit(1)

    @Slot()
    def _on_scan(self) -> None:
        self.scan_requested.emit(False)

    @Slot()
    def _on_scan_again(self) -> None:
        self.scan_requested.emit(True)

    @Slot(int)
    def _on_row_opened(self, _row: int) -> None:
        self.merge_requested.emit()

    @Slot(int)
    def _on_row(self, row: int) -> None:
        if self._is_showing:
            return
        for action in (self.merge_action, self.apart_action, self.open_first, self.open_second):
            action.setEnabled(row >= 0)
        if row < 0:
            self.panel.show_nothing()
        self.row_chosen.emit(row)
