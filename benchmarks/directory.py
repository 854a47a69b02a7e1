"""The directory at 10,000, 100,000 and 1,000,000 clients, in one table: each figure beside its baseline."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.bases import SIZES, make_base, open_base
from benchmarks.imports import measure_commit_into
from benchmarks.listing import measure_listing
from benchmarks.measure import Pair
from benchmarks.memory import measure_memory
from benchmarks.scrolling import measure_scrolling
from benchmarks.start import measure_start

_HEAD = """
## A directory of 10,000, 100,000 and 1,000,000 clients

Each figure, then its baseline, measured in the same run. A list's first rows, pages and lines are the worst of all its
orders, both ways, with and without a stage and a kind.

| what | baseline | 10,000 | 100,000 | 1,000,000 | must be | |
|---|---|---:|---:|---:|---|---|
"""


@dataclass(frozen=True)
class Goal:
    """What a line of the table tells, and what it must reach.

    Attributes:
        what: what is measured.
        baseline: what stands beside it.
        words: what must be reached; empty for nothing.
        is_reached: whether a figure does.
        unit: "ms" or "MB".
    """

    what: str
    baseline: str
    words: str = ""
    is_reached: Callable[[Pair], bool] = field(default=lambda _: True)
    unit: str = "ms"


def _within(most: float) -> Callable[[Pair], bool]:
    return lambda pair: pair.measured <= most


def _times(most: float) -> Callable[[Pair], bool]:
    return lambda pair: pair.measured <= most * pair.baseline


_BARE = "bare Qt window + `import sqlalchemy.orm`"
_STOCK = "a stock table view, the rows in memory"
_LIKE = "SQLite LIKE, sorted"
_CORE = "`executemany` of the same rows into the same base"

GOALS: Mapping[str, Goal] = {
    "start": Goal("start to first painted window, median", _BARE, "≤ 1.5 ×", _times(1.5)),
    "memory": Goal("memory at rest", _BARE, "≤ 1.8 ×", _times(1.8), "MB"),
    "memory_clients": Goal("the same once the list of clients was scrolled", _BARE, unit="MB"),
    "open": Goal("first rows of a list, p99", "bare `SELECT … LIMIT 200` by an index", "≤ 100 ms", _within(100)),
    "count": Goal("all its pages counted, in the background, median", "`SELECT count(*)` over the same table"),
    "page": Goal("a page of 200 in any place, p99", "bare `SELECT … LIMIT 200` by an index", "≤ 32 ms", _within(32)),
    "line": Goal("at which line a client stands, p99", "`SELECT count(*)` of those before", "≤ 100 ms", _within(100)),
    "filter": Goal("first rows by three typed letters and more, p99", _LIKE, "≤ 100 ms", _within(100)),
    "short": Goal("first rows by one typed letter or figure, p99", _LIKE, "≤ 100 ms", _within(100)),
    "step": Goal("one scroll step to painted rows, p99 of 1,000", _STOCK, "≤ 32 ms", _within(32)),
    "busy": Goal("the same while an import is written", _STOCK, "≤ 50 ms", _within(50)),
    "jump": Goal("a jump to any place to painted rows, p99 of 100", _STOCK, "≤ 100 ms", _within(100)),
    "import": Goal("commit an import of 10,000 tourists", _CORE, "≤ 6 ×", _times(6)),
}


def measure_directory(folder: Path) -> tuple[str, bool]:
    """Return the section with the table, and whether all goals were reached."""
    cells: dict[str, dict[str, Pair]] = {}
    for size in SIZES:
        file = make_base(folder, size)
        start = measure_start(file, SIZES[size])
        found = {"start": Pair(start.measured_ms, start.baseline_ms), **measure_memory(file)}
        with open_base(file) as desk:
            found |= measure_listing(desk)
            found |= measure_scrolling(desk)
            found["import"] = measure_commit_into(desk)
        file.unlink()
        for name, pair in found.items():
            cells.setdefault(name, {})[size] = pair
    lines = [_line(goal, cells[name]) for name, goal in GOALS.items()]
    is_reached = all(goal.is_reached(pair) for name, goal in GOALS.items() for pair in cells[name].values())
    return _HEAD + "".join(lines), is_reached


def _line(goal: Goal, pairs: Mapping[str, Pair]) -> str:
    verdict = "" if not goal.words else "reached" if all(map(goal.is_reached, pairs.values())) else "MISSED"
    told = [f"{_told(pairs[size].measured, goal.unit)} / {_told(pairs[size].baseline, goal.unit)}" for size in SIZES]
    return f"| {goal.what} | {goal.baseline} | {' | '.join(told)} | {goal.words} | {verdict} |\n"


def _told(value: float, unit: str) -> str:
    return f"{value / 1000:.2f} s" if unit == "ms" and value >= 1000 else f"{value:.1f} {unit}"
