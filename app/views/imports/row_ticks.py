"""The rows' check boxes and numbers, at the left of the grid, where they stay while it scrolls."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView
from typing_extensions import override

from app.views.icons import LEVEL_ICONS, icon_pixmap
from app.views.imports.model import ImportModel
from app.views.theme import colour, px

_ROW_PX = 34
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class RowTicks(QHeaderView):
    """A check box, the number that the row has in the list, and a mark where there is something to look at.

    Signals:
        row_pressed: row of the table and whether Shift was held, as one tuple.
    """

    row_pressed = Signal(object)

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self.setObjectName("import_rows")
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.fit()

    def fit(self) -> None:
        """Take over the sizes of the theme."""
        self.setMinimumSectionSize(px(_ROW_PX))
        self.setDefaultSectionSize(px(_ROW_PX))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(92), super().sizeHint().height())

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        model = self.model()
        if not isinstance(model, ImportModel) or model.arrangement is None:
            return
        row = model.source_row(logicalIndex)
        if row is None:
            return
        arrangement = model.arrangement
        is_ticked = row in arrangement.selected
        if is_ticked:
            painter.fillRect(rect, colour("selection"))
        side = px(15)
        self._paint_box(painter, QRect(rect.x() + px(16), rect.center().y() - side // 2, side, side), on=is_ticked)
        painter.setPen(colour("muted_on_ground"))
        painter.drawText(rect.adjusted(px(38), 0, 0, 0), _LEFT, str(arrangement.source_rows[row]))
        level = "error" if row in arrangement.to_mend else "doubt" if row in arrangement.doubtful else ""
        if level:
            pixmap = icon_pixmap(LEVEL_ICONS[level], level, px(14), self.devicePixelRatioF())
            painter.drawPixmap(rect.right() - px(18), rect.center().y() - px(7), pixmap)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.logicalIndexAt(event.position().toPoint().y())
        if row >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.row_pressed.emit((row, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _paint_box(self, painter: QPainter, box: QRect, *, on: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour("accent" if on else "muted"))
        painter.setBrush(colour("accent" if on else "field"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        painter.restore()
        if on:
            side = box.width() - 4
            painter.drawPixmap(
                box.x() + 2, box.y() + 2, icon_pixmap("check", "on_accent", side, self.devicePixelRatioF())
            )
