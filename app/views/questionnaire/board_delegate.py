"""Paints the board's rows: a tourist with a badge, and below what is missing."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView
from typing_extensions import override

from app.views.icons import icon_pixmap
from app.views.questionnaire.board_model import BoardModel
from app.views.questionnaire.board_rows import BoardItem, BoardTourist
from app.views.theme import colour, px, tabular

Index = QModelIndex | QPersistentModelIndex

TOURIST_PX, ITEM_PX = 46, 28
FOLD_PX = 26
"""Width of the sign at the left that folds a tourist's rows."""

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_SIDE_PX = 12
_BADGE_ICON_PX = 13
_NARROW_PX = 230
"""Below this the badge has no room beside the name."""


class BoardDelegate(QStyledItemDelegate):
    """Paints everything itself; `current_id` is the tourist whose questionnaire is open."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        self.current_id: int | None = None

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(120), px(ITEM_PX if index.parent().isValid() else TOURIST_PX))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, BoardModel):
            return
        rect: QRect = option.rect
        painter.save()
        self._paint_ground(painter, rect, option)
        item, tourist = model.item_at(index), model.tourist_at(index)
        if item is not None:
            self._paint_item(painter, rect, item)
        elif tourist is not None:
            self._paint_tourist(painter, rect, tourist, is_open=self._view.isExpanded(model.index(index.row(), 0)))
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            painter.fillRect(rect, colour("selection"))
            painter.fillRect(rect.x(), rect.y(), px(3), rect.height(), colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colour("hover"))

    def _paint_tourist(self, painter: QPainter, rect: QRect, tourist: BoardTourist, *, is_open: bool) -> None:
        """Paint name, state and badge; where it is narrow the badge goes below the name, which is seen whole."""
        if tourist.items:
            self._paint_icon(painter, rect, "chevron-down" if is_open else "chevron-right", "muted", px(8))
        room = rect.adjusted(px(FOLD_PX), px(5), -px(_SIDE_PX), 0)
        line = QRect(room.x(), room.y(), room.width(), px(19))
        below = QRect(room.x(), line.bottom() + 1, room.width(), px(17))
        size = self._badge_size(tourist)
        if rect.width() < px(_NARROW_PX):
            below.moveTop(below.top() + px(1))
            self._paint_badge(painter, QRect(QPoint(room.x(), below.y() - px(1)), size), tourist)
            below.setLeft(room.x() + size.width() + px(8))
        else:
            spot = QPoint(room.right() - size.width(), rect.y() + (rect.height() - size.height()) // 2)
            self._paint_badge(painter, QRect(spot, size), tourist)
            for one in (line, below):
                one.setRight(spot.x() - px(8))
        font = self._font(13)
        font.setWeight(QFont.Weight.DemiBold if tourist.tourist_id == self.current_id else QFont.Weight.Normal)
        self._paint_text(painter, line, tourist.name, "text", font, Qt.TextElideMode.ElideMiddle)
        role = "muted_on_ground" if tourist.level == "good" else tourist.level
        self._paint_text(painter, below, tourist.state, role, self._font(12), Qt.TextElideMode.ElideRight)

    def _paint_item(self, painter: QPainter, rect: QRect, item: BoardItem) -> None:
        self._paint_icon(painter, rect, item.icon, item.level, px(FOLD_PX))
        room = rect.adjusted(px(FOLD_PX + 19), 0, -px(_SIDE_PX), 0)
        self._paint_text(painter, room, item.text, "text", self._font(12), Qt.TextElideMode.ElideRight)

    def _badge_size(self, tourist: BoardTourist) -> QSize:
        metrics = QFontMetrics(tabular(self._font(12)))
        width = metrics.horizontalAdvance(tourist.count) + px(_BADGE_ICON_PX + 8 + 5 + 8)
        return QSize(width, metrics.height() + px(5))

    def _paint_badge(self, painter: QPainter, pill: QRect, tourist: BoardTourist) -> None:
        """Paint the count in a pill, with its sign."""
        side = px(_BADGE_ICON_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(f"{tourist.level}_ground"))
        painter.drawRoundedRect(QRectF(pill), px(5), px(5))
        picture = icon_pixmap(tourist.icon, tourist.level, side, self._view.devicePixelRatioF())
        painter.drawPixmap(pill.x() + px(8), pill.y() + (pill.height() - side) // 2, picture)
        painter.setPen(colour(tourist.level))
        painter.setFont(tabular(self._font(12)))
        painter.drawText(pill.adjusted(px(8 + 5) + side, 0, 0, 0), _LEFT, tourist.count)

    def _paint_icon(self, painter: QPainter, rect: QRect, name: str, role: str, x: int) -> None:
        side = px(13)
        picture = icon_pixmap(name, role, side, self._view.devicePixelRatioF())
        painter.drawPixmap(rect.x() + x, rect.y() + (rect.height() - side) // 2, picture)

    def _paint_text(
        self, painter: QPainter, room: QRect, text: str, role: str, font: QFont, mode: Qt.TextElideMode
    ) -> None:
        painter.setFont(font)
        painter.setPen(colour(role))
        painter.drawText(room, _LEFT, QFontMetrics(font).elidedText(text, mode, room.width()))

    def _font(self, size_px: int) -> QFont:
        font = QFont(self._view.font())
        font.setPixelSize(px(size_px))
        return font
