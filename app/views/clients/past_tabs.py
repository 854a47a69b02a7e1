"""What a client's card tells of the past: tours, and who changed what."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.clients.travels import Travel
from app.services.desk import AgentName
from app.services.history import HistoryEntry
from app.views.clients.lists import HistoryColumns, TravelColumns, travel_key
from app.views.table_models import RowsModel
from app.views.theme import px
from app.views.widgets import Button, DataTable, EmptyState, Notice
from app.views.widgets.head_row import HeadRow
from app.views.widgets.labels import Label
from app.views.widgets.wrapped_label import WrappedLabel

_HINT_FROM_PX = 280


class ToursTab(QWidget):
    """The tours that a client travelled on; Enter opens one.

    Names: "client_tours_table", "client_tours_empty".

    Signals:
        tour_opened: a tour is to be opened on the client's tourist (Travel).
    """

    tour_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = TravelColumns()
        self._model: RowsModel[Travel] = RowsModel(self._columns.columns(), row_key=travel_key, parent=self)
        self._table = DataTable(self._model, name="client_tours_table")
        self._table.setAccessibleName(self.tr("Tours of this client"))
        self._table.set_elastic(title=14, country=8)
        self._empty = EmptyState(
            "luggage",
            self.tr("No tours yet"),
            self.tr("The tours on which this client is a tourist stand here."),
            name="client_tours_empty",
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, 0)
        column.addWidget(self._stack)
        self._table.row_opened.connect(self._on_row_opened)

    def set_countries(self, countries: Mapping[str, str]) -> None:
        """Take the names of countries."""
        self._columns.countries = countries
        self._table.viewport().update()

    def show_travels(self, travels: Sequence[Travel]) -> None:
        """Show the tours of another client."""
        self._model.set_rows(travels)
        self._stack.setCurrentIndex(1 if travels else 0)

    @Slot(int)
    def _on_row_opened(self, row: int) -> None:
        travel = self._model.row_at(row)
        if travel is not None:
            self.tour_opened.emit(travel)


class HistoryTab(QWidget):
    """The changes of a client, newest first; the change set of the current line can be undone.

    Below them stands what the current line says, whole.

    Names: "client_history_table", "client_history_undo", "client_history_refusal", "client_history_whole".

    Signals:
        undo_requested: a change set is to be undone (its id).
    """

    undo_requested = Signal(object)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = HistoryColumns(language)
        self._model: RowsModel[HistoryEntry] = RowsModel(self._columns.columns(), parent=self)
        self._table = DataTable(self._model, name="client_history_table")
        self._table.setAccessibleName(self.tr("History of this client"))
        self._table.set_elastic("who", "what", "old", "new", who=4, what=10, old=5, new=7)
        self._table.set_optional("done", "who")
        self._whole = WrappedLabel("", "muted", name="client_history_whole")
        self._whole.setContentsMargins(px(16), px(6), px(16), px(2))
        self._undo = Button(self.tr("Undo this change"), icon="undo-2", name="client_history_undo")
        self._undo.clicked.connect(self._on_undo)
        self._undo.setToolTip(self.tr("All that was saved in one go is undone together."))
        self._refusal = Notice("", "error", name="client_history_refusal")
        self._hint = Label(self.tr("All that was saved in one go is undone together."), "muted", wrap=True)
        head = HeadRow(self._hint)
        head.add(self._undo)
        top = QVBoxLayout()
        top.setContentsMargins(px(16), px(10), px(16), px(6))
        top.setSpacing(px(8))
        top.addWidget(head)
        top.addWidget(self._refusal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._table, 1)
        column.addWidget(self._whole)
        self._table.current_row_changed.connect(self._on_current_row_changed)
        self._undo.setEnabled(False)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the sentence out where the lines need the room."""
        super().resizeEvent(event)
        is_low = self.height() < px(_HINT_FROM_PX)
        self._hint.setVisible(not is_low)
        self._whole.set_most_lines(2 if is_low else 4)

    def set_agents(self, agents: Sequence[AgentName]) -> None:
        """Take the names of the agents."""
        self._columns.agents = {agent.id: agent.name for agent in agents}

    def show_history(self, entries: Sequence[HistoryEntry]) -> None:
        """Show other changes; the first line becomes current."""
        self._refusal.set_notice("")
        self._model.set_rows(entries)
        self._table.select_row(0 if entries else -1)
        self._on_current_row_changed(self._table.current_row())

    def show_refusal(self, words: str) -> None:
        """Say why a change can't be undone."""
        self._refusal.set_notice(words, "error")
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _on_current_row_changed(self, row: int) -> None:
        entry = self._model.row_at(row)
        self._undo.setEnabled(entry is not None and not entry.undone)
        self._whole.setText("" if entry is None else self._columns.whole(entry))

    @Slot()
    def _on_undo(self) -> None:
        entry = self._model.row_at(self._table.current_row())
        if entry is not None:
            self.undo_requested.emit(entry.change_set_id)
