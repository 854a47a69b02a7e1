"""The board as a tree: tourists, and below each what is missing or doubtful."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from app.views.questionnaire.board_rows import BoardItem, BoardTarget, BoardTourist

Index = QModelIndex | QPersistentModelIndex
_TOP = 0
"""Internal id of a tourist; an item bears the row of its tourist, plus one."""


class BoardModel(QAbstractItemModel):
    """Holds all rows; what did not change keeps its place, so that nothing folds while answers come."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tourists: list[BoardTourist] = []

    def show_tourists(self, tourists: Sequence[BoardTourist]) -> None:
        """Show other rows."""
        if [one.tourist_id for one in tourists] != [one.tourist_id for one in self.tourists]:
            self.beginResetModel()
            self.tourists = list(tourists)
            self.endResetModel()
            return
        for row, tourist in enumerate(tourists):
            if tourist != self.tourists[row]:
                self._replace(row, tourist)

    def tourist_at(self, index: Index) -> BoardTourist | None:
        """Return the tourist of a row, also of one below."""
        if not index.isValid():
            return None
        place = index.internalId()
        row = index.row() if place == _TOP else place - 1
        return self.tourists[row] if row < len(self.tourists) else None

    def item_at(self, index: Index) -> BoardItem | None:
        """Return what a row below a tourist says; None for the tourist's own."""
        tourist = self.tourist_at(index)
        if tourist is None or index.internalId() == _TOP or index.row() >= len(tourist.items):
            return None
        return tourist.items[index.row()]

    def target_at(self, index: Index) -> BoardTarget | None:
        """Return where a row leads."""
        item, tourist = self.item_at(index), self.tourist_at(index)
        if item is not None:
            return item.target
        return None if tourist is None else tourist.target

    def find_tourist(self, tourist_id: int | None) -> QModelIndex:
        """Return the row of a tourist, or an invalid index."""
        for row, tourist in enumerate(self.tourists):
            if tourist.tourist_id == tourist_id:
                return self.index(row, 0)
        return QModelIndex()

    @override
    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        parent = parent or QModelIndex()
        if column != 0 or row < 0 or row >= self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    @override
    def parent(self, index: Index | None = None) -> Any:
        if index is None:
            return super().parent()
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _TOP)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        if parent is None or not parent.isValid():
            return len(self.tourists)
        if parent.internalId() != _TOP or parent.column() != 0:
            return 0
        return len(self.tourists[parent.row()].items)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        tourist, item = self.tourist_at(index), self.item_at(index)
        if tourist is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return item.hint if item is not None else _told(tourist)
        if role == Qt.ItemDataRole.DisplayRole:
            return item.text if item is not None else tourist.name
        if role == Qt.ItemDataRole.AccessibleTextRole and item is None:
            return _told(tourist)
        return None

    def _replace(self, row: int, tourist: BoardTourist) -> None:
        parent = self.index(row, 0)
        before = self.tourists[row]
        kept = min(len(before.items), len(tourist.items))
        if len(before.items) > kept:
            self.beginRemoveRows(parent, kept, len(before.items) - 1)
            self.tourists[row] = tourist
            self.endRemoveRows()
        elif len(tourist.items) > kept:
            self.beginInsertRows(parent, kept, len(tourist.items) - 1)
            self.tourists[row] = tourist
            self.endInsertRows()
        else:
            self.tourists[row] = tourist
        self.dataChanged.emit(parent, parent)
        if kept:
            self.dataChanged.emit(self.index(0, 0, parent), self.index(kept - 1, 0, parent))


def _told(tourist: BoardTourist) -> str:
    return f"{tourist.name}: {tourist.count}, {tourist.state}"
