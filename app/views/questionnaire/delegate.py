"""Paints a questionnaire's rows itself: each answer with what is printed and what is to be looked at beneath."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from app.views.icons import LEVEL_ICONS, icon_pixmap
from app.views.questionnaire.model import ANSWER, FIELD, Index, QuestionnaireModel
from app.views.questionnaire.rows import RowKind, SheetRow
from app.views.questionnaire.wording import NOTHING
from app.views.theme import look, px, tabular

_SELECTED = QStyle.StateFlag.State_Selected.value
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_TOP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_KEPT_TEXTS = 4000
_LEAST_PX = 50
"""What an editor takes."""

_COMPACT_PX = 32
"""A row where there is little height: everything on one line."""

NUMBER_PX = 48
"""What the number takes before the question, at 100 %."""

_SIZES = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 16, 20, NUMBER_PX - 18, NUMBER_PX)
"""Lengths of the design that are painted with, reckoned once for a look."""


class LineDelegate(QStyledItemDelegate):
    """Paints what `QuestionnaireModel` holds; `hovered_row` is set by the table."""

    def __init__(self, view: QTableView, model: QuestionnaireModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self.hovered_row = -1
        self.is_compact = False
        self._fitted: dict[tuple[str, int, str], str] = {}
        self.refresh()

    def refresh(self) -> None:
        """Take over colours and sizes after the theme or the font changed."""
        now = look()
        self._colours = now.colours
        self._font = tabular(self._view.font())
        self._small = QFont(self._font)
        self._small.setPixelSize(max(1, px(12)))
        self._bold = QFont(self._font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._metrics = {
            "": QFontMetrics(self._font),
            "small": QFontMetrics(self._small),
            "bold": QFontMetrics(self._bold),
        }
        self._px = {size: px(size) for size in _SIZES}
        self._fitted.clear()

    def height_of(self, row: SheetRow) -> int:
        """Return how high a row is, in pixels."""
        if self.is_compact:
            return px(_COMPACT_PX)
        if row.kind is not RowKind.LINE:
            return px(40) if row.kind is RowKind.SECTION else px(36)
        small = self._metrics["small"].height()
        under = max(1, bool(row.below) + (1 + bool(self._doubt_lines(row.doubt)[1]) if row.doubt else 0))
        return max(px(_LEAST_PX), px(7) + self._metrics[""].height() + under * (small + px(2)) + px(7))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        at = index.row()
        row = self._model.rows[at]
        is_selected = bool(option.state.value & _SELECTED)
        if is_selected:
            painter.fillRect(rect, self._colours["selection"])
        elif at == self.hovered_row and row.kind is RowKind.LINE:
            painter.fillRect(rect, self._colours["hover"])
        if row.kind is not RowKind.LINE:
            self._paint_heading(painter, rect, row, index.column())
        elif index.column() == FIELD:
            self._paint_field(painter, rect, row, is_selected=is_selected)
            if is_selected and self._view.hasFocus():
                painter.fillRect(rect.x(), rect.y(), self._px[3], rect.height(), self._colours["accent"])
        else:
            self._paint_answer(painter, rect, row, is_selected=is_selected)

    def _paint_heading(self, painter: QPainter, rect: QRect, row: SheetRow, column: int) -> None:
        """Paint the heading of a section or an entry, or the offer of a further one."""
        if column != FIELD:
            return
        content = rect.adjusted(
            (self._px[16] if row.kind is RowKind.SECTION else self._px[NUMBER_PX]), 0, -self._px[10], 0
        )
        if row.kind is RowKind.ADD:
            side = self._px[14]
            pixmap = icon_pixmap("plus", "link", side, self._view.devicePixelRatioF())
            painter.drawPixmap(content.x(), content.y() + (content.height() - side) // 2, pixmap)
            content = content.adjusted(side + self._px[6], 0, 0, 0)
        painter.setFont(self._bold if row.kind is RowKind.SECTION else self._font)
        painter.setPen(self._colours[{RowKind.ADD: "link", RowKind.ENTRY: "muted"}.get(row.kind, "text")])
        name = "bold" if row.kind is RowKind.SECTION else ""
        painter.drawText(content, _LEFT, self._fitting(row.title, content.width(), name))

    def _paint_field(self, painter: QPainter, rect: QRect, row: SheetRow, *, is_selected: bool) -> None:
        muted = self._colours["muted_on_ground" if is_selected else "muted"]
        top = rect.y() + self._px[7]
        if row.number:
            painter.setFont(self._font)
            painter.setPen(muted)
            number = QRect(rect.x() + self._px[16], top, self._px[NUMBER_PX - 18], rect.height())
            painter.drawText(number, _TOP, self._fitting(row.number, number.width(), ""))
        content = QRect(
            rect.x() + self._px[NUMBER_PX],
            top,
            rect.width() - self._px[NUMBER_PX] - self._px[10],
            rect.height() - self._px[9],
        )
        painter.setFont(self._font)
        painter.setPen(self._colours["text"])
        metrics = self._metrics[""]
        if self.is_compact:
            painter.drawText(content, _TOP, self._fitting(row.title, content.width(), "", at_end=True))
            return
        first, rest = self._two_lines(row.title, content.width())
        painter.drawText(content, _TOP, first)
        below = content.adjusted(0, metrics.height() + self._px[2], 0, 0)
        if rest:
            painter.drawText(below, _TOP, rest)
        elif row.hint:
            painter.setFont(self._small)
            painter.setPen(muted)
            painter.drawText(below, _TOP, self._fitting(row.hint, below.width(), "small", at_end=True))

    def _paint_answer(self, painter: QPainter, rect: QRect, row: SheetRow, *, is_selected: bool) -> None:
        muted = self._colours["muted_on_ground" if is_selected else "muted"]
        content = rect.adjusted(self._px[10], self._px[7], -self._px[10], 0)
        painter.setFont(self._font)
        painter.setPen(muted if row.value == NOTHING else self._colours["text"])
        room = content.width() - (self._px[20] if row.is_choice else 0)
        words = self._fitting(row.value, room, "")
        painter.drawText(content, _TOP, words)
        if row.is_choice:
            self._paint_arrow(painter, content, words)
        if self.is_compact:
            taken = self._metrics[""].horizontalAdvance(words) + (self._px[20] if row.is_choice else 0)
            self._paint_beside(painter, content.adjusted(taken + self._px[10], 0, 0, 0), row, muted)
            return
        content.setTop(content.top() + self._metrics[""].height() + self._px[2])
        painter.setFont(self._small)
        if row.below:
            painter.setPen(muted)
            painter.drawText(content, _TOP, self._fitting(row.below, content.width(), "small"))
            content.setTop(content.top() + self._metrics["small"].height() + self._px[2])
        if row.doubt:
            self._paint_doubt(painter, content, row)

    def _paint_beside(self, painter: QPainter, room: QRect, row: SheetRow, muted: QColor) -> None:
        """Paint behind the answer what is to be looked at, else what is printed; the tooltip has the whole."""
        words = row.doubt or row.below
        if not words or room.width() < self._px[20]:
            return
        painter.setFont(self._small)
        painter.setPen(self._colours[row.level] if row.doubt else muted)
        if row.doubt:
            side = self._px[13]
            pixmap = icon_pixmap(LEVEL_ICONS[row.level], row.level, side, self._view.devicePixelRatioF())
            painter.drawPixmap(room.x(), room.y() + self._px[2], pixmap)
            room = room.adjusted(side + self._px[5], 0, 0, 0)
        painter.drawText(
            room.adjusted(0, self._px[2], 0, 0), _TOP, self._fitting(words, room.width(), "small", at_end=True)
        )

    def _paint_arrow(self, painter: QPainter, content: QRect, words: str) -> None:
        """Paint the arrow of a list behind an answer that is chosen from one."""
        side, metrics = self._px[14], self._metrics[""]
        x = content.x() + metrics.horizontalAdvance(words) + self._px[6]
        pixmap = icon_pixmap("chevron-down", "muted", side, self._view.devicePixelRatioF())
        painter.drawPixmap(x, content.y() + (metrics.height() - side) // 2 + 1, pixmap)

    def _paint_doubt(self, painter: QPainter, content: QRect, row: SheetRow) -> None:
        """Paint why an answer is to be looked at: icon and words in a band of its colour."""
        side, height = self._px[13], self._metrics["small"].height()
        words = [part for part in self._doubt_lines(row.doubt) if part]
        width = side + self._px[5] + max(self._metrics["small"].horizontalAdvance(part) for part in words)
        band = QRect(
            content.x() - self._px[4], content.y() - self._px[1], width + self._px[8], height * len(words) + self._px[2]
        )
        painter.fillRect(band, self._colours[f"{row.level}_ground"])
        pixmap = icon_pixmap(LEVEL_ICONS[row.level], row.level, side, self._view.devicePixelRatioF())
        painter.drawPixmap(content.x(), content.y() + (height - side) // 2, pixmap)
        painter.setPen(self._colours[row.level])
        for at, part in enumerate(words):
            painter.drawText(content.adjusted(side + self._px[5], at * height, 0, 0), _TOP, part)

    def _doubt_lines(self, text: str) -> tuple[str, str]:
        """Return a doubt on one line, or on two: what to do about it stands at its end."""
        room = self._view.horizontalHeader().sectionSize(ANSWER) - 2 * self._px[10] - self._px[13] - self._px[6]
        return self._two_lines(text, room, "small")

    def _two_lines(self, text: str, width: int, font: str = "") -> tuple[str, str]:
        """Return words on one line, or parted after a word; the rest is elided at its end."""
        metrics = self._metrics[font]
        key = (text, width, f"first{font}")
        first = self._fitted.get(key)
        if first is None:
            first = self._fitted[key] = _first_line(text, width, metrics)
        rest = text[len(first) :].strip()
        return first, self._fitting(rest, width, font, at_end=True) if rest else ""

    def _fitting(self, text: str, width: int, font: str, *, at_end: bool = False) -> str:
        key = (text, width, f"{font}{at_end}")
        fitted = self._fitted.get(key)
        if fitted is None:
            if len(self._fitted) > _KEPT_TEXTS:
                self._fitted.clear()
            mode = Qt.TextElideMode.ElideRight if at_end else Qt.TextElideMode.ElideMiddle
            line = text if text.isprintable() else " ".join(text.split())
            fitted = self._fitted[key] = self._metrics[font].elidedText(line, mode, width)
        return fitted


def _first_line(text: str, width: int, metrics: QFontMetrics) -> str:
    """Return as many words as a line has room for, at least one."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    end = text.find(" ")
    if end < 0:
        return text
    while (further := text.find(" ", end + 1)) > 0 and metrics.horizontalAdvance(text[:further]) <= width:
        end = further
    return text[:end]
