"""Paints a table's cells itself: a full screen of them costs half of what the stock delegate takes."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)
from typing_extensions import override

from app.views.icons import LEVEL_ICONS, icon_pixmap
from app.views.table_models.columns import Cell, ColumnsModel, Roles
from app.views.theme import look, px

Index = QModelIndex | QPersistentModelIndex

_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUS = QStyle.StateFlag.State_HasFocus.value
_ACTIVE_VIEW = QStyle.StateFlag.State_Active.value
_FLAGS = {
    "left": int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
    "right": int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
    "center": int(Qt.AlignmentFlag.AlignCenter),
}
_KEPT_WIDTHS = 4000


class CellDelegate(QStyledItemDelegate):
    """Paints ground, icon, words, badge and check box of `Cell`s; other models by `Roles`.

    `hovered_row` is set by the table.
    """

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.hovered_row = -1
        self._widths: dict[str, int] = {}
        self.refresh()

    def refresh(self) -> None:
        """Take over colours and sizes after the theme or the font changed."""
        now = look()
        self._colours = now.colours
        self._metrics = QFontMetrics(self._view.font())
        self._widest_px = max(1, self._metrics.maxWidth() if self._metrics.maxWidth() < px(40) else px(13))
        self._widths.clear()
        self._pad, self._first_pad, self._icon_px, self._gap = px(10), px(16), px(15), px(6)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.cell_width(index.column(), self._cell(index)[0]), px(34))

    def cell_width(self, column: int, cell: Cell) -> int:
        """Return how wide a column has to be for a cell to be seen whole."""
        width = self._text_width(cell.text) + self._left_pad(column) + self._pad
        if cell.checked is not None:
            width += self._icon_px + self._gap
        if cell.badge:
            return width + 2 * px(8) + (self._icon_px - 2 + px(5) if _icon_of(cell) else 0)
        return width + (self._icon_px + self._gap if _icon_of(cell) else 0)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: int = option.state.value
        cell, align = self._cell(index)
        self._paint_ground(painter, rect, state, cell, index)
        content = rect.adjusted(self._left_pad(index.column()), 0, -self._pad, 0)
        if cell.checked is not None:
            content = self._paint_check(painter, content, checked=cell.checked)
        if cell.badge and cell.text:
            self._paint_badge(painter, content, cell)
            return
        picture = _icon_of(cell)
        if picture:
            content = self._paint_icon(painter, content, picture, cell, align)
        if cell.text:
            painter.setPen(self._colours[cell.level or "text"] if cell.level != "muted" else self._muted(state))
            painter.drawText(content, _FLAGS[align], self._words(cell, content.width()))

    def is_elided(self, index: Index) -> bool:
        """Return whether the words of a cell are not shown whole."""
        cell, _ = self._cell(index)
        needed = self.sizeHint(QStyleOptionViewItem(), index).width()
        return bool(cell.text) and needed > self._view.columnWidth(index.column())

    @override
    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            words = index.data(Qt.ItemDataRole.ToolTipRole)
            if not words and self.is_elided(index):
                words = self._cell(index)[0].text
            QToolTip.showText(event.globalPos(), str(words or ""), view)
            return True
        return super().helpEvent(event, view, option, index)

    def _cell(self, index: Index) -> tuple[Cell, str]:
        model = index.model()
        if isinstance(model, ColumnsModel):
            column = index.column()
            return model.cell(index.row(), column), model.columns[column].align
        checked = index.data(Qt.ItemDataRole.CheckStateRole)
        return Cell(
            str(index.data(Qt.ItemDataRole.DisplayRole) or ""),
            str(index.data(Roles.LEVEL) or ""),
            str(index.data(Roles.ICON) or ""),
            bool(index.data(Roles.BADGE)),
            None if checked is None else Qt.CheckState(checked) is Qt.CheckState.Checked,
        ), _alignment(index)

    def _paint_ground(self, painter: QPainter, rect: QRect, state: int, cell: Cell, index: Index) -> None:
        row = index.row()
        if state & _SELECTED:
            painter.fillRect(rect, self._colours["selection"])
        elif row == self.hovered_row:
            painter.fillRect(rect, self._colours["hover"])
        if cell.level in {"doubt", "error"} and not cell.badge:
            painter.fillRect(rect.adjusted(1, 1, -1, -1), self._colours[f"{cell.level}_ground"])
        if not self._view.hasFocus():
            return
        if self._view.selectionBehavior() is QAbstractItemView.SelectionBehavior.SelectRows:
            if index.column() == 0 and row == self._view.currentIndex().row():
                painter.fillRect(rect.x(), rect.y(), px(3), rect.height(), self._colours["accent"])
        elif state & _FOCUS:
            painter.setPen(self._colours["accent"])
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _paint_icon(self, painter: QPainter, content: QRect, picture: str, cell: Cell, align: str) -> QRect:
        """Paint the icon and return the room for the words."""
        side = self._icon_px
        role = cell.level or "muted"
        pixmap = icon_pixmap(picture, role, side, self._view.devicePixelRatioF())
        x = content.x() if cell.text or align == "left" else content.center().x() - side // 2
        painter.drawPixmap(x, content.y() + (content.height() - side) // 2, pixmap)
        return content.adjusted(side + self._gap, 0, 0, 0)

    def _paint_check(self, painter: QPainter, content: QRect, *, checked: bool) -> QRect:
        """Paint a check box and return the room for the words."""
        side = self._icon_px
        box = QRectF(content.x() + 0.5, content.y() + (content.height() - side) // 2 + 0.5, side - 1, side - 1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._colours["accent" if checked else "muted"])
        painter.setBrush(self._colours["accent" if checked else "field"])
        painter.drawRoundedRect(box, px(4), px(4))
        painter.restore()
        if checked:
            mark = icon_pixmap("check", "on_accent", side - 4, self._view.devicePixelRatioF())
            painter.drawPixmap(round(box.x() + 1.5), round(box.y() + 1.5), mark)
        return content.adjusted(side + self._gap, 0, 0, 0)

    def _paint_badge(self, painter: QPainter, content: QRect, cell: Cell) -> None:
        level = cell.level if cell.level in {"doubt", "good", "error"} else ""
        picture = _icon_of(cell)
        side = self._icon_px - 2 if picture else 0
        text = self._fitting(cell.text, content.width() - 2 * px(8) - (side + px(5) if side else 0))
        width = self._text_width(text) + 2 * px(8) + (side + px(5) if side else 0)
        height = self._metrics.height() + px(4)
        pill = QRectF(content.x(), content.y() + (content.height() - height) // 2, width, height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours[f"{level}_ground"] if level else self._colours["pressed"])
        painter.drawRoundedRect(pill, px(5), px(5))
        painter.restore()
        x = round(pill.x()) + px(8)
        if picture:
            pixmap = icon_pixmap(picture, level or "muted", side, self._view.devicePixelRatioF())
            painter.drawPixmap(x, content.y() + (content.height() - side) // 2, pixmap)
            x += side + px(5)
        painter.setPen(self._colours[level or "text"])
        painter.drawText(QRect(x, content.y(), content.width(), content.height()), _FLAGS["left"], text)

    def _left_pad(self, column: int) -> int:
        """Return the room before a cell's content; the first column aligns with the card's title."""
        return self._first_pad if column == 0 else self._pad

    def _muted(self, state: int) -> QColor:
        return self._colours["muted_on_ground" if state & _SELECTED else "muted"]

    def _words(self, cell: Cell, width: int) -> str:
        """Return the words of a cell that fit: the whole ones, shorter ones, or what can be shown of the last."""
        shown = self._fitting(cell.text, width)
        for words in () if shown == cell.text else cell.shorter:
            shown = self._fitting(words, width)
            if shown == words:
                break
        return shown

    def _fitting(self, text: str, width: int) -> str:
        if len(text) * self._widest_px <= width or self._text_width(text) <= width:
            return text
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, width)

    def _text_width(self, text: str) -> int:
        width = self._widths.get(text)
        if width is None:
            if len(self._widths) > _KEPT_WIDTHS:
                self._widths.clear()
            width = self._widths[text] = self._metrics.horizontalAdvance(text)
        return width


def _icon_of(cell: Cell) -> str:
    """Return the icon of a cell: colour never stands alone."""
    if cell.icon:
        return cell.icon
    return LEVEL_ICONS[cell.level] if cell.level in {"doubt", "error"} else ""


def _alignment(index: Index) -> str:
    value = index.data(Qt.ItemDataRole.TextAlignmentRole)
    flags = Qt.AlignmentFlag(value) if value is not None else Qt.AlignmentFlag.AlignLeft
    if flags & Qt.AlignmentFlag.AlignRight:
        return "right"
    return "center" if flags & Qt.AlignmentFlag.AlignHCenter else "left"
