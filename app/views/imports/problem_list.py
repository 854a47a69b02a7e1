"""The list of cells to look at and of rows to decide."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from app.services.imports.arranged import CellProblem
from app.services.imports.arrangement import Arrangement
from app.views.icons import LEVEL_ICONS, icon_pixmap
from app.views.imports.alike_words import reason_told
from app.views.imports.fate_board import FateBoard
from app.views.texts import explain_code, field_label
from app.views.theme import colour, px

Index = QModelIndex | QPersistentModelIndex
_ITEM_PX, _SHOWN = 76, 3
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class RowToDecide:
    """A row that may be a client or several; `reason` says in words why."""

    row: int
    reason: str
    field: str = ""
    column: int | None = None
    blocks: bool = False


Entry = CellProblem | RowToDecide


class _ProblemsModel(QAbstractListModel):
    """The problems in words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.problems: Sequence[Entry] = ()
        self._source_rows: Sequence[int] = ()

    def show_problems(self, problems: Sequence[Entry], source_rows: Sequence[int]) -> None:
        self.beginResetModel()
        self.problems, self._source_rows = problems, source_rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.problems)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        problem = self.problems[index.row()]
        row = self.tr("Row %1").replace("%1", str(self._source_rows[problem.row]))
        if isinstance(problem, RowToDecide):
            return f"{row} · {problem.reason}"
        return f"{row} · {field_label(problem.field)}: {explain_code(problem.code, problem.params)}"


class _ProblemDelegate(QStyledItemDelegate):
    """A small coloured card for each problem."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(120), px(_ITEM_PX))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, _ProblemsModel):
            return
        level = "error" if model.problems[index.row()].blocks else "doubt"
        card: QRect = option.rect.adjusted(0, 0, -px(2), -px(6))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(colour(level) if is_current else Qt.PenStyle.NoPen)
        painter.setBrush(colour(f"{level}_ground"))
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
        side = px(14)
        ratio = option.widget.devicePixelRatioF()
        painter.drawPixmap(
            card.x() + px(8),
            card.y() + (card.height() - side) // 2,
            icon_pixmap(LEVEL_ICONS[level], level, side, ratio),
        )
        font = QFont(QApplication.font())
        font.setPixelSize(px(12))
        painter.setFont(font)
        painter.setPen(colour(level))
        room = card.adjusted(px(14) + side, px(3), -px(6), -px(3))
        painter.setClipRect(room)
        painter.drawText(room, _WRAPPED, str(index.data()))
        painter.restore()


class ProblemList(QListView):
    """Cells to look at and rows to decide, named "problem_list"; a click goes there, Enter edits or decides.

    Signals:
        problem_opened: the `CellProblem` or `RowToDecide`, and whether it is to be edited, as one tuple.
    """

    problem_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problem_list")
        self.setAccessibleName(self.tr("Cells to look at"))
        self._problems = _ProblemsModel(self)
        self.setModel(self._problems)
        self.setItemDelegate(_ProblemDelegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._on_clicked)
        self.activated.connect(self._on_activated)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(160), px(_ITEM_PX) * min(self.count(), _SHOWN) + px(4))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(_ITEM_PX) * min(self.count(), 2) + px(4))

    def show_problems(self, arrangement: Arrangement | None, board: FateBoard) -> None:
        """Show what there is to look at and to decide, by row."""
        if arrangement is None:
            self._problems.show_problems((), ())
        else:
            asked = [RowToDecide(row, reason_told(board.fates[row])) for row in board.undecided(arrangement.ready())]
            found: Sequence[Entry] = arrangement.problems
            if asked:
                found = sorted((*asked, *arrangement.problems), key=_row_of)
            if list(found) != list(self._problems.problems):
                self._problems.show_problems(found, arrangement.source_rows)
        self.updateGeometry()

    def whole_height(self) -> int:
        """Return the height at which nothing has to scroll."""
        return px(_ITEM_PX) * self.count() + px(4)

    def count(self) -> int:
        """Return how many cells there are to look at."""
        return len(self._problems.problems)

    def open_next(self, row: int, field: str) -> None:
        """Go to the next problem after a cell, or from the last to the first."""
        problems = self._problems.problems
        if not problems:
            return
        at = next((n for n, one in enumerate(problems) if (one.row, one.field) == (row, field)), None)
        if at is None:
            at = next((n for n, one in enumerate(problems) if one.row >= row), 0) - 1
        following = (at + 1) % len(problems)
        self.setCurrentIndex(self._problems.index(following))
        self.problem_opened.emit((problems[following], False))

    def _on_clicked(self, index: QModelIndex) -> None:
        self.problem_opened.emit((self._problems.problems[index.row()], False))

    def _on_activated(self, index: QModelIndex) -> None:
        self.problem_opened.emit((self._problems.problems[index.row()], True))


def _row_of(entry: Entry) -> int:
    return entry.row
