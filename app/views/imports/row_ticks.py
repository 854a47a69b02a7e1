"""The rows' check boxes, numbers and fates, at the left of the grid, where they stay while it scrolls."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView
from typing_extensions import override

from app.views.icons import LEVEL_ICONS, icon_pixmap
from app.views.imports.fate_board import LEVELS
from app.views.imports.model import ImportModel
from app.views.texts import choice
from app.views.theme import colour, px, tabular

_ROW_PX = 34
_NUMBER_PX, _MARK_PX = 38, 26
"""Where the number begins, and what the mark at the end takes."""
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class RowTicks(QHeaderView):
    """A check box, the number that the row has in the list, what becomes of it, a mark where a cell is doubtful.

    Signals:
        row_pressed: row of the table and whether Shift was held, as one tuple.
        fate_pressed: row of the table (int).
    """

    row_pressed = Signal(object)
    fate_pressed = Signal(int)

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
        self.show_largest(0)

    def show_largest(self, source_row: int) -> None:
        """Make room for numbers up to this one."""
        self._numbers, self._words = tabular(QApplication.font()), _fate_font()
        metrics = QFontMetrics(self._numbers)
        self._fate_x = px(_NUMBER_PX) + metrics.horizontalAdvance("0" * max(2, len(str(source_row)))) + px(10)
        metrics = QFontMetrics(self._words)
        self._fates = {kind: choice("fate", kind) for kind in LEVELS}
        words = max(metrics.horizontalAdvance(f"{word} ≠") for word in self._fates.values())
        self._boxes: dict[bool, QPixmap] = {}
        self._width = self._fate_x + words + px(8) + px(_MARK_PX)
        self.geometriesChanged.emit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width, super().sizeHint().height())

    def fate_rect(self, row: int) -> QRect:
        """Return where the fate of a row of the table is, in the viewport."""
        top, height = self.sectionViewportPosition(row), self.sectionSize(row)
        return QRect(self._fate_x, top, self._width - self._fate_x, height)

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
        painter.drawPixmap(rect.x() + px(16), rect.center().y() - side // 2, self._box(side, on=is_ticked))
        painter.setFont(self._numbers)
        painter.setPen(colour("muted_on_ground"))
        painter.drawText(rect.adjusted(px(_NUMBER_PX), 0, 0, 0), _LEFT, str(arrangement.source_rows[row]))
        self._paint_fate(painter, rect, model, row)
        level = "error" if row in arrangement.to_mend else "doubt" if row in arrangement.doubtful else ""
        if level:
            pixmap = icon_pixmap(LEVEL_ICONS[level], level, px(14), self.devicePixelRatioF())
            painter.drawPixmap(rect.right() - px(18), rect.center().y() - px(7), pixmap)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.logicalIndexAt(event.position().toPoint().y())
        if row < 0 or event.button() is not Qt.MouseButton.LeftButton:
            return
        if event.position().x() >= self._fate_x:
            self.fate_pressed.emit(row)
        else:
            self.row_pressed.emit((row, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _paint_fate(self, painter: QPainter, rect: QRect, model: ImportModel, row: int) -> None:
        """Paint the word of what becomes of the row, with a mark where list and base differ."""
        assert model.arrangement is not None  # noqa: S101 - there is a row
        kind = model.board.kind(row, model.arrangement)
        if not kind:
            return
        painter.setFont(self._words)
        level = LEVELS[kind]
        painter.setPen(colour("muted_on_ground" if level == "muted" else level))
        word = f"{self._fates[kind]} ≠" if model.board.differs(row) else self._fates[kind]
        painter.drawText(rect.adjusted(self._fate_x, 0, 0, 0), _LEFT, word)

    def _box(self, side: int, *, on: bool) -> QPixmap:
        """Return the check box, drawn once."""
        if on not in self._boxes:
            ratio = self.devicePixelRatioF()
            pixmap = QPixmap(round(side * ratio), round(side * ratio))
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            self._paint_box(painter, QRect(0, 0, side, side), on=on)
            painter.end()
            self._boxes[on] = pixmap
        return self._boxes[on]

    def _paint_box(self, painter: QPainter, box: QRect, *, on: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour("accent" if on else "muted"))
        painter.setBrush(colour("accent" if on else "field"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        if on:
            side = box.width() - 4
            painter.drawPixmap(
                box.x() + 2, box.y() + 2, icon_pixmap("check", "on_accent", side, self.devicePixelRatioF())
            )


def _fate_font() -> QFont:
    font = QFont(QApplication.font())
    font.setPixelSize(px(12))
    font.setWeight(QFont.Weight.Medium)
    return font
