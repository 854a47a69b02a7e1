"""The list of clients: live filter, stage, kind, order, and the table that fetches as it scrolls."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.clients.cards import KINDS, STAGES
from app.services.clients.listing import ClientFilter, ClientRow
from app.views.clients.lists import client_columns
from app.views.clients.marks import MarkBar, MarkingHand, Marks
from app.views.table_models import PagedModel
from app.views.texts import choice
from app.views.theme import px
from app.views.widgets import Card, CardFooter, ChoiceBox, DataTable, EmptyState, FlowLayout, SearchField

_LOW_PX = 400
_SORTED_COLUMNS = {"name": 0, "birth_date": 1}


class ClientList(Card):
    """Shows a page of the base at a time; some may be marked (`marks`).

    Names: "clients_search", "clients_stage", "clients_kind", "clients_sort", "clients_table", "clients_none",
    "clients_none_action", "clients_footer_state".

    Signals:
        filter_changed: another filter or order is wanted (ClientFilter).
        page_requested: a page is looked at that is not there yet (generation, number).
        row_chosen: the agent made another row current (row number).
        row_opened: Enter or a double click.
    """

    filter_changed = Signal(object)
    page_requested = Signal(int, int)
    row_chosen = Signal(int)
    row_opened = Signal()

    def __init__(self, merge: QAction, parent: QWidget | None = None) -> None:
        self._foot = CardFooter(name="clients_footer")
        super().__init__(padded=False, footer=self._foot, name="clients_list", parent=parent)
        self._descending = False
        self._is_showing = False
        self._reasons: dict[int, str] = {}
        self._is_near = False
        self.search = SearchField(self.tr("Name, passport, phone or e-mail"), name="clients_search")
        self._stage = ChoiceBox(
            [("", self.tr("All stages")), *((code, choice("stage", code)) for code in STAGES)], name="clients_stage"
        )
        self._kind = ChoiceBox(
            [("", self.tr("All kinds")), *((code, choice("kind", code)) for code in KINDS)], name="clients_kind"
        )
        orders = (
            ("name", self.tr("By name")),
            ("birth_date", self.tr("By birth date")),
            ("created", self.tr("Newest")),
        )
        self._sort = ChoiceBox(orders, name="clients_sort")
        for box, words in (
            (self._stage, self.tr("Stage")),
            (self._kind, self.tr("Kind")),
            (self._sort, self.tr("Order")),
        ):
            box.setAccessibleName(words)
            box.setToolTip(words)
        self.marks = Marks(self)
        self._mark_bar = MarkBar(self.marks, merge)
        name, *others = client_columns(self._reasons)
        columns = [self.marks.column(name), *others]
        self.model: PagedModel[ClientRow] = PagedModel(
            columns, self.page_requested.emit, sort_requested=self._on_heading, parent=self
        )
        self.table = DataTable(self.model, name="clients_table")
        self.table.setAccessibleName(self.tr("Clients"))
        self.search.set_table(self.table)
        MarkingHand(self.marks, self.model, self.table)
        self._none = EmptyState(
            "search",
            self.tr("Nobody is found"),
            self.tr("No client fits this filter. Look in all stages and kinds, or add the client."),
            action_text=self.tr("Show all clients"),
            name="clients_none",
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._none)
        self._lay_out()
        self.table.set_elastic(name=22)
        self.table.set_optional("stage", "passport", "birth_date")  # the card beside the list shows them
        self.table.set_sorting(0)
        self.table.show_column("reason", is_shown=False)
        self._connect()

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(px(12), px(12), px(12), px(4))
        top.setSpacing(px(8))
        top.addWidget(self.search)
        boxes = FlowLayout()
        for box in (self._stage, self._kind, self._sort):
            boxes.addWidget(box)
        top.addLayout(boxes)
        top.addWidget(self._mark_bar)
        self.body.setSpacing(0)
        self.add(top)
        self.add(self._stack, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_filters()

    @Slot()
    def _fit_filters(self) -> None:
        """Leave out, where it is low, the filters that let everybody through while clients are marked."""
        is_low = self.height() < px(_LOW_PX) and bool(self.marks.ids())
        for box in (self._stage, self._kind, self._sort):
            box.setVisible(not is_low or bool(box.currentIndex()))

    def _connect(self) -> None:
        self.search.search_changed.connect(self._on_filter)
        for box in (self._stage, self._kind):
            box.edited.connect(self._on_filter)
        self._sort.edited.connect(self._on_sort)
        self.table.current_row_changed.connect(self._on_current_row_changed)
        self.table.row_opened.connect(self._on_row_opened)
        self.model.rowsInserted.connect(self._tell_count)
        self.model.rowsAboutToBeRemoved.connect(self._on_rows_leave)
        self.model.rowsRemoved.connect(self._on_rows_left)
        self._none.action_requested.connect(self.clear_filter)
        self.marks.changed.connect(self._fit_filters)

    def filter(self) -> ClientFilter:
        """Return what is to be listed."""
        return ClientFilter(
            self.search.value(), self._stage.value(), self._kind.value(), self._sort.value(), self._descending
        )

    @Slot()
    def clear_filter(self) -> None:
        """List all clients."""
        self._stage.set_value("")
        self._kind.set_value("")
        self.search.clear_search()
        self._on_filter()

    def show_list(self, count: int | None, first_page: Sequence[ClientRow], row: int) -> None:
        """Show the first clients, how many there are (None: that is being counted), and which is current (-1: none)."""
        self._is_showing = True
        self.model.reset(len(first_page) if count is None else count, first_page)
        self._stack.setCurrentIndex(0 if first_page else 1)
        self._is_showing = False
        self.mark_row(row)
        if count is None:
            self._foot.set_state("")
        else:
            self._tell_count()

    def explain_list(self, reasons: Mapping[int, str], *, is_near: bool) -> None:
        """Say of the list that is shown next why clients are in it, and whether nobody is called as typed."""
        self._reasons.clear()
        self._reasons.update(reasons)
        self._is_near = is_near
        self.table.show_column("reason", is_shown=bool(reasons))

    def grow_list(self, count: int) -> None:
        """Let the list have as many rows as were counted meanwhile."""
        self.model.extend(count)
        self._tell_count()

    def mark_row(self, row: int, *, shows: bool = True) -> None:
        """Make a row current without telling so, and bring it into view unless told otherwise."""
        self._is_showing = True
        self.table.select_row(row, shows=shows)
        self._is_showing = False

    def current_row(self) -> int:
        """Return the number of the current row, or -1."""
        return self.table.current_row()

    @Slot()
    def _on_rows_leave(self) -> None:
        """Let nobody be chosen by rows that others took out."""
        self._is_showing = True

    @Slot()
    def _on_rows_left(self) -> None:
        self._is_showing = False
        self._tell_count()

    @Slot()
    def _tell_count(self) -> None:
        """Tell how many clients are listed; others may come and go while the list is looked at."""
        count = self.model.rowCount()
        nearly = self.tr("Nobody fits exactly; %n nearly so", "", count)
        self._foot.set_state(nearly if self._is_near and count else self.tr("%n client(s)", "", count))

    @Slot()
    def _on_filter(self) -> None:
        self.filter_changed.emit(self.filter())

    @Slot()
    def _on_sort(self) -> None:
        self._descending = self._sort.value() == "created"
        self._show_indicator()
        self._on_filter()

    def _on_heading(self, key: str, descending: bool) -> None:
        """Sort by a heading; only what the base has an index for is sorted by."""
        if key not in _SORTED_COLUMNS:
            self._show_indicator()
        elif (key, descending) != (self._sort.value(), self._descending):
            self._sort.set_value(key)
            self._descending = descending
            self._on_filter()

    def _show_indicator(self) -> None:
        header = self.table.horizontalHeader()
        orders = Qt.SortOrder
        column = _SORTED_COLUMNS.get(self._sort.value(), -1)
        was_blocked = header.blockSignals(True)
        header.setSortIndicator(column, orders.DescendingOrder if self._descending else orders.AscendingOrder)
        header.blockSignals(was_blocked)
        header.viewport().update()

    @Slot(int)
    def _on_current_row_changed(self, row: int) -> None:
        if not self._is_showing and row >= 0:
            self.row_chosen.emit(row)

    @Slot(int)
    def _on_row_opened(self, _row: int) -> None:
        self.row_opened.emit()
