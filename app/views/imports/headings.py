"""The two lines of headings: fixed fields above, the list's own columns below, which are dragged by mouse."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView
from typing_extensions import override

from app.views.icons import icon_pixmap
from app.views.imports.model import ImportModel
from app.views.theme import colour, px

_TITLE_PX, _BAND_PX = 32, 30
_HANDLE_PX = 4
_EDGE_PX = 48
_SCROLL_EVERY_MS = 25
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class Headings(QHeaderView):
    """Fields in the upper line, under each the heading of the column that stands there.

    A column is dragged by either line. While it is, `drop_section` is where it would land; near the edges the grid
    scrolls; Esc leaves everything as it was. A click without a drag asks for the column's menu.

    Signals:
        column_dropped: section that was dragged and section it was dropped on (-1 right of all), as one tuple.
        menu_requested: a section was clicked (int).
        drag_changed: the drop mark moved, or the drag began or ended.
    """

    column_dropped = Signal(object)
    menu_requested = Signal(int)
    drag_changed = Signal()

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.setObjectName("import_headings")
        self._table = table
        self.dragged_section, self.drop_section = -1, -1
        self._pressed_section, self._pressed_at = -1, QPoint()
        self._cursor_x = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_SCROLL_EVERY_MS)
        self._timer.timeout.connect(self._scroll_at_edge)
        self.setSectionsMovable(False)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(px(48))
        self.setMouseTracking(True)

    @property
    def is_dragging(self) -> bool:
        """True while a column hangs on the cursor."""
        return self.dragged_section >= 0

    @property
    def cursor_x(self) -> int:
        """Where the cursor is while a column is dragged."""
        return self._cursor_x

    def width_for(self, section: int) -> int:
        """Return the width that a section's headings ask for."""
        model = self._import_model()
        metrics = QFontMetrics(self._small_font())
        title = metrics.horizontalAdvance(str(model.columns[section].title))
        header = model.header_of(section)
        band = metrics.horizontalAdvance(header) + px(14) if header is not None else 0
        return min(max(title, min(band, px(180))) + px(20), px(240))

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), px(_TITLE_PX + _BAND_PX))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        model = self._import_model()
        if not rect.isValid() or logicalIndex >= len(model.sections):
            return
        section, header = model.sections[logicalIndex], model.header_of(logicalIndex)
        upper = QRect(rect.x(), rect.y(), rect.width(), px(_TITLE_PX))
        lower = QRect(rect.x(), upper.bottom() + 1, rect.width(), rect.height() - upper.height())
        painter.save()
        painter.setFont(self._small_font())
        inset = px(6) if logicalIndex == 0 else 0  # as the cells of the first column
        if not section.field:
            painter.fillRect(rect, colour("ground"))
        self._paint_words(
            painter,
            upper.adjusted(inset, 0, 0, 0),
            str(model.columns[logicalIndex].title),
            is_strong=header is not None,
        )
        painter.fillRect(lower, colour("selection" if header is not None and section.field else "ground"))
        if header is not None:
            self._paint_band(
                painter, lower.adjusted(inset, 0, 0, 0), header, is_dragged=logicalIndex == self.dragged_section
            )
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colour("line"))
        painter.fillRect(rect.right(), rect.y() + px(8), 1, rect.height() - px(8), colour("line"))
        if self.is_dragging and self._is_drop(logicalIndex):
            painter.setPen(colour("accent"))
            for step in range(px(2)):
                painter.drawRect(rect.adjusted(step, step, -step - 1, -step - 1))
        painter.restore()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        section = self.logicalIndexAt(at.x())
        if event.button() is not Qt.MouseButton.LeftButton or section < 0 or self._is_on_handle(at.x()):
            super().mousePressEvent(event)
            return
        self._pressed_section, self._pressed_at = section, at

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_section < 0:
            super().mouseMoveEvent(event)
            return
        at = event.position().toPoint()
        far = (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if not self.is_dragging and far and self._import_model().header_of(self._pressed_section) is not None:
            self._begin_drag()
        if self.is_dragging:
            self._cursor_x = at.x()
            self._update_drop()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, was_dragging, drop = self._pressed_section, self.is_dragging, self.drop_section
        if pressed < 0:
            super().mouseReleaseEvent(event)
            return
        self._end_drag()
        if was_dragging:
            if drop != pressed:
                self.column_dropped.emit((pressed, drop))
        elif self.logicalIndexAt(event.position().toPoint().x()) == pressed:
            self.menu_requested.emit(pressed)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While a column is dragged, Esc ends the drag wherever the focus is, before it means "back" to the page."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self._end_drag()
                return True
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
        if event.type() == QEvent.Type.ApplicationDeactivate:
            self._end_drag()
        return super().eventFilter(watched, event)

    def _import_model(self) -> ImportModel:
        model = self.model()
        assert isinstance(model, ImportModel)  # noqa: S101 - the grid gives its own model
        return model

    def _small_font(self) -> QFont:
        font = QFont(QApplication.font())
        font.setPixelSize(px(12))
        return font

    def _paint_words(self, painter: QPainter, rect: QRect, text: str, *, is_strong: bool) -> None:
        painter.setPen(colour("text" if is_strong else "muted_on_ground"))
        room = rect.adjusted(px(10), 0, -px(6), 0)
        painter.drawText(room, _LEFT, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width()))

    def _paint_band(self, painter: QPainter, rect: QRect, header: str, *, is_dragged: bool) -> None:
        side = px(14)
        painter.setOpacity(0.4 if is_dragged else 1.0)
        pixmap = icon_pixmap("grip-vertical", "muted_on_ground", side, self.devicePixelRatioF())
        painter.drawPixmap(rect.x() + px(6), rect.y() + (rect.height() - side) // 2, pixmap)
        painter.setPen(colour("muted_on_ground"))
        room = rect.adjusted(px(8) + side, 0, -px(6), 0)
        text = painter.fontMetrics().elidedText(header, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, text)
        painter.setOpacity(1.0)

    def _is_drop(self, section: int) -> bool:
        """All columns that are not imported are one place to drop on."""
        sections = self._import_model().sections
        if 0 <= self.drop_section < len(sections) and sections[self.drop_section].field:
            return section == self.drop_section
        return not sections[section].field

    def _is_on_handle(self, x: int) -> bool:
        handle = px(_HANDLE_PX)
        edges = (
            self.sectionViewportPosition(section) + self.sectionSize(section)
            for section in {self.logicalIndexAt(x - handle), self.logicalIndexAt(x)} - {-1}
        )
        return any(abs(x - edge) <= handle for edge in edges)

    def _begin_drag(self) -> None:
        self.dragged_section = self._pressed_section
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        _app().installEventFilter(self)
        self._timer.start()

    def _end_drag(self) -> None:
        was_dragging = self.is_dragging
        self._pressed_section = self.dragged_section = self.drop_section = -1
        self._timer.stop()
        if was_dragging:
            _app().removeEventFilter(self)
            self.unsetCursor()
            self.viewport().update()
            self.drag_changed.emit()

    def _update_drop(self) -> None:
        self.drop_section = self.logicalIndexAt(max(0, min(self._cursor_x, self.viewport().width() - 1)))
        self.viewport().update()
        self.drag_changed.emit()

    @Slot()
    def _scroll_at_edge(self) -> None:
        """Scroll the grid while the cursor is near its left or right edge, the faster the nearer."""
        edge, width = px(_EDGE_PX), self.viewport().width()
        into = self._cursor_x - (width - edge) if self._cursor_x > width - edge else min(0, self._cursor_x - edge)
        if into:
            bar = self._table.horizontalScrollBar()
            bar.setValue(bar.value() + max(-edge, min(edge, into)) // 2)
            self._update_drop()


def _app() -> QObject:
    app = QApplication.instance()
    assert app is not None  # noqa: S101 - there is no widget without one
    return app
