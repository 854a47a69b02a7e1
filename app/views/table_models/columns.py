"""What a table shows of a row: columns, and the cell that a column makes of a row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex


class Roles(IntEnum):
    """Item roles beside Qt's own."""

    LEVEL = Qt.ItemDataRole.UserRole + 1  # "doubt", "error", "good", "muted" or ""
    ICON = Qt.ItemDataRole.UserRole + 2  # name of an icon
    BADGE = Qt.ItemDataRole.UserRole + 3  # True: the text stands in a pill
    ROW = Qt.ItemDataRole.UserRole + 4  # the dataclass of the row


class Cell(NamedTuple):
    """What is painted in a cell.

    Attributes:
        text: the words.
        level: "doubt" and "error" colour the ground too; "good" and "muted" the words.
        icon: stands before the words; a doubt or an error has its own where this is empty.
        badge: the words stand in a pill of the level's colours.
        checked: a check box, or None for none.
        shorter: words that stand where the whole ones don't fit, each shorter than the one before.
    """

    text: str = ""
    level: str = ""
    icon: str = ""
    badge: bool = False
    checked: bool | None = None
    shorter: tuple[str, ...] = ()


EMPTY_CELL = Cell()


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column of a table.

    Attributes:
        key: names the column for sorting and for tests.
        title: its heading.
        get: the words, or a whole `Cell`, of a row.
        width: characters that it should show; the agent's own width comes first.
        stretch: takes the room that is left.
        align: "left", "right" or "center".
        sort_key: what rows are compared by; the words, folded, when None. Whole-base lists sort in the base.
        tooltip: words of a row's tooltip; otherwise the words, where they are elided.
        samples: the words of a fixed set, of which a row has one: the longest is seen whole, whatever the font.
        badges: they stand in pills.
    """

    key: str
    title: str
    get: Callable[[R], str | Cell]
    width: int = 14
    stretch: bool = False
    align: str = "left"
    sort_key: Callable[[R], Any] | None = None
    tooltip: Callable[[R], str] | None = None
    samples: Sequence[str] = ()
    badges: bool = False

    def cell(self, row: R) -> Cell:
        """Return the cell of a row."""
        made = self.get(row)
        return made if type(made) is Cell else Cell(str(made))


ALIGNMENTS = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    "center": Qt.AlignmentFlag.AlignCenter,
}


class ColumnsModel(QAbstractTableModel, Generic[R]):
    """A read-only model of `Column`s; what row stands where is up to the subclass."""

    def __init__(self, columns: Sequence[Column[R]], parent: Any = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)

    def row_at(self, row: int) -> R | None:
        """Return the dataclass at a row, or None where it is not known yet."""
        raise IndexError(row)

    def cell(self, row: int, column: int) -> Cell:
        """Return what is painted; the delegate calls this and not `data()`, which is slower."""
        item = self.row_at(row)
        return EMPTY_CELL if item is None else self.columns[column].cell(item)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(self.columns):
            if role == Qt.ItemDataRole.DisplayRole:
                return self.columns[section].title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return ALIGNMENTS[self.columns[section].align]
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(row, column).text
        if role == Roles.ROW:
            return self.row_at(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return ALIGNMENTS[self.columns[column].align]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(row, column)
        return self._painted(row, column, role)

    def _painted(self, row: int, column: int, role: int) -> Any:
        """Return what a foreign delegate asks for by role."""
        if role not in {Roles.LEVEL, Roles.ICON, Roles.BADGE}:
            return None
        cell = self.cell(row, column)
        return {Roles.LEVEL: cell.level, Roles.ICON: cell.icon, Roles.BADGE: cell.badge}[Roles(role)]

    def _tooltip(self, row: int, column: int) -> str | None:
        make = self.columns[column].tooltip
        item = self.row_at(row)
        return make(item) if make is not None and item is not None else None
