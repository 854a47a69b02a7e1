"""The list of cells to look at and of rows to decide."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from app.services.imports.arranged import CellProblem
from app.services.imports.arrangement import Arrangement
from app.views.icons import LEVEL_ICONS, icon_pixmap
from app.views.imports.alike_words import reason_told
from app.views.imports.fate_board import FateBoard
from app.views.texts import explain_code, field_label
from app.views.theme import colour, px
from app.views.widgets.wrapped_label import wrapped

Index = QModelIndex | QPersistentModelIndex
_GAP_PX, _SHOWN = 6, 3
_MOST_LINES = 6
_MEASURED = 200
"""So many problems have each the height of its own words; of more the first one's stands for all."""

_AT_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


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
    """A small coloured card for each problem, as high as its words."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(120), self.height_of(str(index.data())))

    def height_of(self, text: str) -> int:
        """Return how high a card is with the gap below it, in the width that the list has now."""
        card = QRect(0, 0, self._view.viewport().width(), 0)
        lines = wrapped(text, QFontMetrics(_font()), _room(card).width(), _MOST_LINES)
        return max(2, len(lines)) * QFontMetrics(_font()).lineSpacing() + px(12) + px(_GAP_PX)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, _ProblemsModel):
            return
        level = "error" if model.problems[index.row()].blocks else "doubt"
        card: QRect = option.rect.adjusted(0, 0, -px(2), -px(_GAP_PX))
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
        painter.setFont(_font())
        painter.setPen(colour(level))
        room = _room(option.rect).intersected(card)
        metrics = QFontMetrics(_font())
        lines = wrapped(str(index.data()), metrics, room.width(), max(1, card.height() // metrics.lineSpacing()))
        painter.drawText(room, _AT_LEFT, "\n".join(lines))
        painter.restore()


def _font() -> QFont:
    font = QFont(QApplication.font())
    font.setPixelSize(px(12))
    return font


def _room(item: QRect) -> QRect:
    """Return where the words of a card stand."""
    return item.adjusted(px(28), 0, -px(8), 0)


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
        self._cards = _ProblemDelegate(self)
        self.setItemDelegate(self._cards)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._on_clicked)
        self.activated.connect(self._on_activated)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(160), self._height(_SHOWN))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self._height(2))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the cards be as high as their words in the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def _height(self, most: int) -> int:
        """Return how high the first cards are together."""
        shown = range(min(self.count(), most))
        return sum(self._cards.height_of(str(self._problems.index(row).data())) for row in shown) + px(4)

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
                self.setUniformItemSizes(len(found) > _MEASURED)
                self._problems.show_problems(found, arrangement.source_rows)
        self.updateGeometry()

    def whole_height(self) -> int:
        """Return the height at which nothing has to scroll."""
        if self.count() <= _MEASURED:
            return self._height(self.count())
        return self._height(1) * self.count()

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
