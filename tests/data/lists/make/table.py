"""What a list says, and what that means: columns over people, told apart from how a program writes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from tests.data.lists.make.people import Person


@dataclass(frozen=True)
class Cell:
    """A cell of a sheet.

    Attributes:
        text: as it is shown; a line break is a break within the cell.
        value: what a workbook stores, where that is a number or a date.
        form: the workbook's number format.
        down: how many rows it covers.
        across: how many columns it covers.
        covered: true of a cell that another one covers.
    """

    text: str = ""
    value: int | float | date | None = None
    form: str = ""
    down: int = 1
    across: int = 1
    covered: bool = False


COVERED = Cell(covered=True)

Doubt = tuple[str, str]
"""Kind and code of a doubtful cell."""


@dataclass(frozen=True)
class Written:
    """One cell of a list, and what it means by kind."""

    cell: Cell
    means: dict[str, str] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
    also: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Column:
    """A column: its heading, the kinds that its cells hold, and how it writes a person."""

    heading: str
    kinds: tuple[str, ...]
    write: Callable[[Person, int], Written]
    over: str = ""

    def headed(self, heading: str, over: str = "") -> Column:
        """Return the same column under another heading."""
        return replace(self, heading=heading, over=over)


@dataclass
class Table:
    """A list: columns over people, each cell of which may be spoilt."""

    columns: Sequence[Column]
    people: Sequence[Person]
    rows: list[list[Written]] = field(init=False)
    derived: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.rows = [[column.write(person, row) for column in self.columns] for row, person in enumerate(self.people)]
        self.derived = [person.get("sex", "") for person in self.people]

    @property
    def kinds(self) -> list[str]:
        """The kinds of all columns, each once, in the order of the columns."""
        kinds = [kind for column in self.columns for kind in column.kinds]
        assert len(kinds) == len(set(kinds)), kinds
        return kinds

    def spoil(self, row: int, column: int, shown: str | Cell, code: str, **means: str) -> None:
        """Show something else in a cell, and mark what it means as doubtful where `code` is given."""
        cell = Cell(shown) if isinstance(shown, str) else shown
        old = self.rows[row][column]
        doubts = tuple((kind, code) for kind in (means or self.columns[column].kinds)) if code else ()
        self.rows[row][column] = Written(cell, {**old.means, **means}, doubts, old.also)

    def mix(self, row: int, column: int, shown: str) -> None:
        """Show a cell with letters of two alphabets; doubtful is what can't be found in it as it should be."""
        old = self.rows[row][column]
        doubts = tuple((kind, "mixed_alphabet") for kind, value in old.means.items() if value not in shown)
        self.rows[row][column] = Written(Cell(shown), old.means, doubts, old.also)

    def expected(self) -> dict[str, Any]:
        """Return what the list means, in the terms of `carnet grid`."""
        kinds = self.kinds
        rows, doubtful, also = [], [], []
        for number, written in enumerate(self.rows):
            means: dict[str, str] = {}
            for one in written:
                means.update({kind: value for kind, value in one.means.items() if kind in kinds})
                doubtful += [[number, kinds.index(kind), code] for kind, code in one.doubts if kind in kinds]
                also += [[number, kinds.index(kind), value] for kind, value in one.also if kind in kinds]
            rows.append([means.get(kind, "") for kind in kinds])
        found: dict[str, Any] = {"columns": kinds, "rows": rows, "doubtful": doubtful}
        if also:
            found["also"] = also
        if "sex" not in kinds and any(self.derived):
            found["derived"] = {"sex": self.derived}
        return found
