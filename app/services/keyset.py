"""Places in a long ordered list, told by the value sorted by and the id: found by an index, never by counting rows.

An offset counts every row that it passes over, and means another row as soon as somebody else adds one before it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import ge, gt, le, lt
from typing import Any

from sqlalchemy import ColumnElement, tuple_

Mark = tuple[str | int, int]
"""A row's place: the value that the list is sorted by, and the row's id."""

LAST_ID = 2**62
LAST_TEXT = "\U0010ffff"
"""Sorts after every text of a column, by code points."""


@dataclass(frozen=True, slots=True)
class KeyOrder:
    """An order by a column, and by id among equals.

    Attributes:
        value: the column sorted by; the id itself where nothing else is.
        id: the column of the id.
        descending: last first.
    """

    value: Any
    id: Any
    descending: bool = False

    @property
    def is_by_id(self) -> bool:
        """True where nothing but the id orders the rows."""
        return self.value is self.id

    @property
    def start(self) -> Mark:
        """A place before every row."""
        if self.is_by_id:
            return (LAST_ID, LAST_ID) if self.descending else (0, 0)
        return (LAST_TEXT, LAST_ID) if self.descending else ("", 0)

    def by(self, value: Any = None, id_: Any = None) -> tuple[ColumnElement[Any], ...]:
        """Return what to order by, of these columns or of those that another query gives."""
        columns = [] if self.is_by_id else [self.value if value is None else value]
        columns.append(self.id if id_ is None else id_)
        return tuple(column.desc() if self.descending else column.asc() for column in columns)

    def reaches(self, mark: tuple[Any, Any]) -> ColumnElement[bool]:
        """Return the condition that a row stands at a place or after it."""
        return self._compare(mark, le if self.descending else ge)

    def precedes(self, mark: tuple[Any, Any]) -> ColumnElement[bool]:
        """Return the condition that a row stands before a place."""
        return self._compare(mark, gt if self.descending else lt)

    def last_before(self, marks: Sequence[Mark], mark: Mark) -> int:
        """Return which of some ordered places is the last that is not after another one; the first if all are.

        The base compares texts by code points, as Python does.
        """
        low, high = 0, len(marks)
        while high - low > 1:
            middle = (low + high) // 2
            is_after = marks[middle] < mark if self.descending else marks[middle] > mark
            low, high = (low, middle) if is_after else (middle, high)
        return low

    def _compare(self, mark: tuple[Any, Any], operator: Callable[[Any, Any], Any]) -> ColumnElement[bool]:
        """Return the comparison with a place; a lone id is compared alone, for which SQLite has its own index."""
        compared: ColumnElement[bool] = (
            operator(self.id, mark[1]) if self.is_by_id else operator(tuple_(self.value, self.id), tuple_(*mark))
        )
        return compared
