"""Medians of repeated runs, measured and baseline in turn, so that a drift of the machine touches both."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import ParamSpec

P = ParamSpec("P")


@dataclass(frozen=True)
class Figure:
    """One line of the table; times in milliseconds.

    Attributes:
        what: what is measured, and at what size.
        measured_ms: median.
        baseline: what stands beside it.
        baseline_ms: median.
        goal: what it must reach, in words; empty for none.
        is_reached: whether it does.
    """

    what: str
    measured_ms: float
    baseline: str
    baseline_ms: float
    goal: str
    is_reached: bool

    @property
    def ratio(self) -> float:
        """Measured over baseline."""
        return self.measured_ms / self.baseline_ms


@dataclass(frozen=True, slots=True)
class Pair:
    """A figure and what stands beside it, in one unit."""

    measured: float
    baseline: float


def time_ms(call: Callable[P, object], *arguments: P.args, **named: P.kwargs) -> float:
    """Return how long one call takes."""
    begin = time.perf_counter()
    call(*arguments, **named)
    return (time.perf_counter() - begin) * 1000


def in_turn(measured: Callable[[], object], baseline: Callable[[], object], runs: int) -> tuple[float, float]:
    """Return the medians of both, run A B A B after one warm-up each."""
    measured()
    baseline()
    pairs = [(time_ms(measured), time_ms(baseline)) for _ in range(runs)]
    return statistics.median(one for one, _ in pairs), statistics.median(other for _, other in pairs)


def quantile(values: list[float], share: float) -> float:
    """Return the value below which a share of the values lies."""
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]
