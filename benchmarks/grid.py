"""The grid of the import at 100,000 rows: one scroll step to the painted viewport, beside a stock table view."""

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTableView
from typing_extensions import override

from app.services.demo.people import make_people
from app.services.imports.arrangement import arrange
from app.services.imports.fates import Fate, RowFate
from app.services.imports.grid import build_grid
from app.services.imports.recognition.reading import recognise
from app.views.imports.fate_board import FateBoard
from app.views.imports.grid import ImportGrid
from app.views.theme import apply_theme
from benchmarks.imports import HEADINGS
from benchmarks.measure import Figure, quantile, time_ms

ROWS, PEOPLE = 100_000, 5_000
TODAY = date(2026, 6, 1)
STEPS = 200
_MOST_MS = 32

Index = QModelIndex | QPersistentModelIndex


class _Plain(QAbstractTableModel):
    """The same cells for the stock view."""

    def __init__(self, rows: list[list[str]]) -> None:
        super().__init__()
        self._rows = rows

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._rows)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return len(HEADINGS)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self._rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def measure_grid() -> Figure:
    """Return how long a scroll step takes at the 99th percentile."""
    application = QApplication.instance() or QApplication(["benchmarks"])
    assert isinstance(application, QApplication)
    apply_theme(application, "light", 100)
    people = [[person.values[name] for name, _ in HEADINGS] for person in make_people(PEOPLE, 7)]
    rows = (people * (ROWS // PEOPLE))[1:]  # with the headings 100,000
    recognised = recognise(build_grid([[heading for _, heading in HEADINGS], *rows], "text"), TODAY)
    grid = ImportGrid("en")
    arrangement = arrange(recognised, TODAY)
    grid.show_arrangement(arrangement)
    grid.show_fates(FateBoard(dict.fromkeys(arrangement.kept, RowFate(Fate.NEW))))
    stock = QTableView()
    plain = _Plain(rows)
    stock.setModel(plain)
    own, theirs = _steps(grid, application), _steps(stock, application)
    measured, baseline = quantile(own, 0.99), quantile(theirs, 0.99)
    return Figure(
        f"scroll the import's grid at {ROWS:,} rows: one step to painted, p99",
        measured,
        "the stock table view",
        baseline,
        f"≤ {_MOST_MS} ms",
        measured <= _MOST_MS,
    )


def _steps(view: QTableView, application: QApplication) -> list[float]:
    """Return how long each of many steps through the whole list takes."""
    view.resize(1100, 760)
    view.show()
    application.processEvents()
    bar = view.verticalScrollBar()

    def step(value: int) -> None:
        bar.setValue(value)
        view.viewport().grab()
        view.verticalHeader().grab()

    times = []
    for at in range(STEPS):
        value = at * bar.maximum() // STEPS if at % 2 else bar.value() + 3 * view.rowHeight(0)
        times.append(time_ms(step, value))
    view.hide()
    return times
