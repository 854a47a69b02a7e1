"""The window's list of clients: a scroll step and a jump until the rows are painted, idle and while a job writes."""

import random
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEventLoop, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QTableView
from typing_extensions import override

from app.services.clients.listing import ClientFilter, ClientRow, list_clients
from app.services.demo.people import make_people
from app.services.desk import Desk
from app.services.imports.commit import import_tourists
from app.services.imports.decoder import Decoder
from app.services.imports.rows import ImportRow
from app.services.tours.cards import TourCard
from app.services.tours.tours import save_tour
from app.services.work import Work
from app.views.clients.list_part import ClientList
from app.views.clients.list_presenter import ListPresenter
from app.views.clients.lists import client_columns
from app.views.context import BaseEvents, PageContext
from app.views.jobs import Lane, Runner
from app.views.theme import apply_theme
from benchmarks.measure import Pair, quantile, time_ms

STEPS, JUMPS = 1_000, 100
_NOTCH_ROWS, _STEPS_A_PLACE = 3, 50
_PATIENCE_TURNS = 100
Index = QModelIndex | QPersistentModelIndex


class _Plain(QAbstractTableModel):
    """As many rows for the stock view, all of them in memory: two hundred over and over."""

    def __init__(self, rows: list[ClientRow], count: int) -> None:
        super().__init__()
        self._columns = client_columns({})
        self._cells = [[column.cell(row).text for column in self._columns] for row in rows]
        self._count = count

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return self._count

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return len(self._columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._cells[index.row() % len(self._cells)][index.column()]


def measure_scrolling(desk: Desk) -> dict[str, Pair]:
    """Return the figures of the window's list."""
    application = QApplication.instance() or QApplication(["benchmarks"])
    assert isinstance(application, QApplication)
    apply_theme(application, "light", 100)
    nobody: Any = None  # goes nowhere and says nothing
    context = PageContext(desk, Runner(), Decoder(), BaseEvents(), nobody, nobody, "en")
    shown = ClientList(QAction())
    presenter = ListPresenter(context, shown, shown)
    shown.page_requested.connect(presenter.pages.fetch)
    shown.resize(560, 760)
    shown.show()
    presenter.refresh(None)
    context.runner.wait_idle(60_000)
    count = shown.model.rowCount()
    stock = QTableView()
    stock.setModel(_Plain(list_clients(desk, ClientFilter()), count))
    stock.verticalHeader().hide()
    stock.resize(560, 640)
    stock.show()
    application.processEvents()

    def own(value: int) -> None:
        _paint_at(shown, application, value)

    def theirs(value: int) -> None:
        stock.verticalScrollBar().setValue(value)
        stock.viewport().grab()

    steps, jumps = _steps(shown.table, own), _jumps(shown.table, own)
    plain_steps, plain_jumps = _steps(stock, theirs), _jumps(stock, theirs)
    job = context.runner.submit(Lane.BACKGROUND, lambda work: _keep_importing(desk, work))
    busy = _steps(shown.table, own)
    job.cancel()
    context.runner.close(60_000)
    context.decoder.close()
    shown.hide()
    stock.hide()
    return {
        "step": Pair(quantile(steps, 0.99), quantile(plain_steps, 0.99)),
        "busy": Pair(quantile(busy, 0.99), quantile(plain_steps, 0.99)),
        "jump": Pair(quantile(jumps, 0.99), quantile(plain_jumps, 0.99)),
    }


def _paint_at(shown: ClientList, application: QApplication, value: int) -> None:
    """Scroll, and paint until no row of the viewport is blank; between, the window waits for events as it does."""
    table, model = shown.table, shown.model
    table.verticalScrollBar().setValue(value)
    table.viewport().grab()
    for _ in range(_PATIENCE_TURNS):
        first, last = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
        last = model.rowCount() - 1 if last < 0 else last
        blank = [row for row in range(first, last + 1) if model.row_at(row) is None]
        if not blank:
            break
        while any(row < model.rowCount() and model.row_at(row) is None for row in blank):
            application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        table.viewport().grab()
    else:
        raise AssertionError("the rows do not come")


def _steps(view: QTableView, paint_at: Callable[[int], None]) -> list[float]:
    """Return how long each step of the wheel takes, going on from many places of the list; jumps are not counted."""
    bar, chance, times = view.verticalScrollBar(), random.Random(3), list[float]()
    while len(times) < STEPS:
        paint_at(chance.randrange(bar.maximum()))
        for _ in range(_STEPS_A_PLACE):
            value = bar.value() + _NOTCH_ROWS * view.verticalHeader().defaultSectionSize()
            times.append(time_ms(paint_at, value))
            QApplication.processEvents()
    return times


def _jumps(view: QTableView, paint_at: Callable[[int], None]) -> list[float]:
    """Return how long jumps take: to the end, to the beginning, and to places of the scroll bar."""
    bar, chance = view.verticalScrollBar(), random.Random(4)
    places = [bar.maximum(), 0, *(chance.randrange(bar.maximum()) for _ in range(JUMPS - 2))]
    return [time_ms(paint_at, place) for place in places]


def _keep_importing(desk: Desk, work: Work) -> None:
    """Import tourists until cancelled."""
    rows = [ImportRow(person.values) for person in make_people(1_000, 9)]
    number = 0
    while True:
        number += 1
        tour, _ = save_tour(desk, TourCard(number=f"bench {number}", arrival="2026-06-12"))
        import_tourists(desk, tour.id or 0, rows, frozenset(), work)
