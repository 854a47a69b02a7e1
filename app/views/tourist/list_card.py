"""The table of a tour's tourists with its filter and the buttons that act on it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.views.table_models import Cell, Column, RowsModel
from app.views.theme import px
from app.views.tourist.words import TouristRow, fold_words
from app.views.widgets import Button, Card, DataTable, EmptyState, SearchField
from app.views.widgets.head_row import HeadRow


class TouristListCard(Card):
    """Shows the tourists, or what to do where there are none.

    Names: "tourists_search", "tourists_table", "tourists_empty".

    Signals:
        tourist_chosen: another line became current by the agent (the tourist's id).
        edit_requested: Enter, F2 or a double click on a line.
    """

    tourist_chosen = Signal(object)
    edit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, name="tourists_card", parent=parent)
        self._rows: tuple[TouristRow, ...] = ()
        self._model: RowsModel[TouristRow] = RowsModel(_columns(), row_key=_id_of)
        self.table = DataTable(self._model, name="tourists_table")
        self.table.setAccessibleName(self.tr("Tourists"))
        self.table.set_elastic("surname", "given_name", "passport", surname=9, given_name=8, passport=11)
        self.table.set_optional("age", "passport")  # the card shows both; names are to be read
        self.table.set_sorting()
        self.search = SearchField(self.tr("Filter by name or passport"), name="tourists_search")
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.set_table(self.table)
        self.search.search_changed.connect(self._on_search_changed)
        self._current: int | None = None
        # queued: the table first ends its own work, because the answer may be a question to the agent
        self.table.current_row_changed.connect(self._on_current_row_changed, Qt.ConnectionType.QueuedConnection)
        self.table.row_opened.connect(self._on_row_opened)
        self.search.setMinimumWidth(px(120))
        self._head_row = HeadRow(self.search)
        head = QVBoxLayout()
        head.setContentsMargins(px(10), px(10), px(10), px(6))
        head.addWidget(self._head_row)
        self.add(head)
        self._empty = EmptyState(
            "users",
            self.tr("Nobody in this tour yet"),
            self.tr("Type a surname on the card and press Enter: a regular client fills it. Or import a whole list."),
            name="tourists_empty",
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self.body.setSpacing(0)
        self.add(self._stack, 1)

    def add_button(self, button: Button) -> None:
        """Add a button beside the filter."""
        self._head_row.add(button)

    def show_tourists(self, rows: Sequence[TouristRow]) -> None:
        """Show the table, or what to do where there is nobody."""
        self._rows = tuple(rows)
        self._filter()

    def select_tourist(self, tourist_id: int | None) -> None:
        """Make a line current, silently; the filter may hide it."""
        self._current = tourist_id
        row = self._model.find_row(tourist_id) if tourist_id is not None else -1
        if row != self.table.current_row():
            self.table.select_row(row)

    def _filter(self) -> None:
        words = fold_words(self.search.value()).split()
        shown = [row for row in self._rows if all(word in row.words for word in words)]
        self._model.set_rows(shown)
        self._empty.set_words(
            self.tr("Nobody in this tour yet") if not self._rows else self.tr("Nobody fits"),
            self.tr("Type a surname on the card and press Enter: a regular client fills it. Or import a whole list.")
            if not self._rows
            else self.tr("No tourist of this tour has that in the name or passport. Esc clears the filter."),
        )
        self._stack.setCurrentWidget(self.table if shown else self._empty)
        self.select_tourist(self._current)

    @Slot(str)
    def _on_search_changed(self, _text: str) -> None:
        self._filter()

    @Slot(int)
    def _on_current_row_changed(self, _row: int) -> None:
        """Tell who is current now; what happened since the signal counts, not what was then."""
        tourist_id = self._model.key_at(self.table.current_row())
        if tourist_id is not None and tourist_id != self._current:
            self.tourist_chosen.emit(tourist_id)

    @Slot(int)
    def _on_row_opened(self, _row: int) -> None:
        self.edit_requested.emit()


def _columns() -> list[Column[TouristRow]]:
    return [
        Column("main", "", _main_cell, width=1, sort_key=_main_key, tooltip=_main_tip),
        Column("surname", QCoreApplication.translate("TouristTable", "Surname"), _surname, width=10, stretch=True),
        Column("given_name", QCoreApplication.translate("TouristTable", "Given name"), _given_name, width=11),
        Column("born", QCoreApplication.translate("TouristTable", "Born"), _born, width=10, sort_key=_born_key),
        Column(
            "passport",
            QCoreApplication.translate("TouristTable", "Passport"),
            _passport_cell,
            width=13,
            tooltip=_passport_tip,
        ),
        Column("age", "", _age_cell, tooltip=_age_tip, samples=tuple(_age_words().values()), badges=True),
    ]


def _id_of(row: TouristRow) -> int:
    return row.id


def _main_cell(row: TouristRow) -> Cell:
    return Cell(icon="star" if row.is_main else "")


def _main_key(row: TouristRow) -> int:
    return 0 if row.is_main else 1


def _main_tip(row: TouristRow) -> str:
    return QCoreApplication.translate("TouristTable", "Main tourist of the tour") if row.is_main else ""


def _surname(row: TouristRow) -> str:
    return row.surname


def _given_name(row: TouristRow) -> str:
    return row.given_name


def _born(row: TouristRow) -> str:
    return row.born


def _born_key(row: TouristRow) -> str:
    return row.born_key


def _age_words() -> dict[str, str]:
    return {
        "child": QCoreApplication.translate("TouristTable", "Child"),
        "infant": QCoreApplication.translate("TouristTable", "Infant"),
    }


def _age_cell(row: TouristRow) -> Cell:
    return Cell(_age_words()[row.age], badge=True) if row.age else Cell()


def _age_tip(row: TouristRow) -> str:
    tips = {
        "child": QCoreApplication.translate("TouristTable", "Under 12 on the day of arrival"),
        "infant": QCoreApplication.translate("TouristTable", "Under 2 on the day of arrival"),
    }
    return tips.get(row.age, "")


def _passport_cell(row: TouristRow) -> Cell:
    if not row.passport:
        return Cell("—", "muted")
    return Cell(row.passport, row.validity.level if row.validity.level in {"doubt", "error"} else "")


def _passport_tip(row: TouristRow) -> str:
    return row.validity.text
