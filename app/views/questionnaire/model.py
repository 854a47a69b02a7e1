"""The rows of a questionnaire as Qt's tables and screen readers see them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from app.services.questionnaire.shapes import AnswerKey
from app.views.questionnaire.rows import RowKind, SheetRow

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
FIELD, ANSWER = 0, 1
_LINE_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_HEADING_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren


class QuestionnaireModel(QAbstractTableModel):
    """Two columns: the question, and its answer with what is printed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[SheetRow] = ()

    def show_rows(self, rows: Sequence[SheetRow]) -> bool:
        """Show other rows; return whether they stand otherwise than before, not only say something else."""
        is_same_shape = [_shape(row) for row in rows] == [_shape(row) for row in self.rows]
        if is_same_shape:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, FIELD), self.index(len(rows) - 1, ANSWER))
        else:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
        return not is_same_shape

    def row_of(self, key: AnswerKey | None) -> int:
        """Return the row of an answer; -1 where it is not asked."""
        if key is None:
            return -1
        return next((at for at, row in enumerate(self.rows) if row.key == key), -1)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 2

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        kind = self.rows[index.row()].kind
        return _LINE_FLAGS if kind in {RowKind.LINE, RowKind.ADD} else _HEADING_FLAGS

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Field"), self.tr("Answer"))[section]
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if index.column() == FIELD else row.value
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(part for part in (row.number, row.title, row.value, row.below, row.doubt) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            parts = (
                (row.title, row.original, row.hint) if index.column() == FIELD else (row.value, row.below, row.doubt)
            )
            return "\n".join(part for part in parts if part)
        return None


def _shape(row: SheetRow) -> tuple[object, ...]:
    """Return what makes a row another one than before."""
    return row.kind, row.key, row.place, row.title
