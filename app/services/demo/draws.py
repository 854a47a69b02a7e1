"""Drawing by weight, the same on every platform: of `random.Random` only `random()` is used.

Its sequence for a seed is the one thing that Python promises to keep between versions.
"""

from bisect import bisect
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from math import gcd
from typing import Generic, TypeVar

Value = TypeVar("Value")

Chance = Callable[[], float]
"""Gives the next number of 0 <= x < 1."""


class Weighted(Generic[Value]):
    """Values that are drawn as often as they weigh.

    Attributes:
        values: what is drawn.
    """

    __slots__ = ("_ends", "_total", "values")

    def __init__(self, weighed: Iterable[tuple[Value, int]]) -> None:
        pairs = [(value, weight) for value, weight in weighed if weight > 0]
        self.values: Sequence[Value] = [value for value, _ in pairs]
        self._ends = list(accumulate(weight for _, weight in pairs))
        self._total = self._ends[-1]

    def draw(self, chance: Chance) -> Value:
        """Return the next value."""
        return self.values[bisect(self._ends, int(chance() * self._total))]


def draw_one(values: Sequence[Value], chance: Chance) -> Value:
    """Return one of `values`, each as likely."""
    return values[int(chance() * len(values))]


def draw_between(low: int, high: int, chance: Chance) -> int:
    """Return a whole number from `low` to `high`, both included."""
    return low + int(chance() * (high - low + 1))


class Scatter:
    """Numbers of 0 to `space - 1` in a mixed-up order, none of them twice before all are used.

    A step without a common divisor with the space visits every remainder once; so documents get numbers without
    a memory of those given out.
    """

    __slots__ = ("_at", "_space", "_step")

    def __init__(self, space: int, chance: Chance) -> None:
        self._space = space
        self._at = int(chance() * space)
        step = int(space * 0.382) + int(chance() * space * 0.2)
        while gcd(step, space) != 1:
            step += 1
        self._step = step

    def take(self) -> int:
        """Return the next number."""
        self._at = (self._at + self._step) % self._space
        return self._at
