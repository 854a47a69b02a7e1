"""Arranging: rows that wrap, rows of fields in twelve columns, parts with a movable border."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.views.theme import px


class FlowLayout(QLayout):
    """Widgets side by side, on to the next line where the width ends."""

    def __init__(self, parent: QWidget | None = None, *, gap_px: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap_px = gap_px
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the widgets, or only measure; return the height."""
        gap = px(self._gap_px)
        x, y, line_height = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line_height = rect.x(), y + line_height + gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + gap
            line_height = max(line_height, size.height())
        return y + line_height - rect.y()


class FieldGrid(QGridLayout):
    """Rows of fields on twelve equal columns, so that the edges of different rows align."""

    COLUMNS = 12

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(px(12))
        self.setVerticalSpacing(px(8))
        for column in range(self.COLUMNS):
            self.setColumnStretch(column, 1)

    def add_row(self, *widgets: QWidget, spans: Sequence[int] = ()) -> None:
        """Add one row; without `spans` (in twelfths) the widgets share the width equally."""
        row = self.rowCount() if self.count() else 0
        each = self.COLUMNS // max(1, len(widgets))
        column = 0
        for index, widget in enumerate(widgets):
            span = spans[index] if spans else each
            self.addWidget(widget, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
            column += span


class HeadRow(QWidget):
    """Words at the left and buttons at the right; the buttons go below where both do not fit."""

    def __init__(self, words: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = words
        self._side = QWidget()
        self._side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._side_row = QHBoxLayout(self._side)
        self._side_row.setContentsMargins(0, 0, 0, 0)
        self._side_row.setSpacing(px(8))
        self._side.hide()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(px(8))
        self._box.addWidget(words, 1)
        self._box.addWidget(self._side)

    def add(self, widget: QWidget) -> None:
        """Add a widget at the right end."""
        self._side_row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._side.show()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_side()

    @override
    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._choose_side()  # words or buttons came, went or changed their size
        return handled

    def _choose_side(self) -> None:
        """Put the buttons beside the words, or below where both do not fit."""
        needed = self._words.sizeHint().width() + px(8) + self._side.sizeHint().width()
        below = not self._side.isHidden() and needed > self.width()
        directions = QBoxLayout.Direction
        wanted = directions.TopToBottom if below else directions.LeftToRight
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)


class Splitter(QSplitter):
    """Parts with a movable border; the main window keeps its sizes by objectName."""

    def __init__(
        self,
        *parts: QWidget,
        name: str,
        sizes: Sequence[int] = (),
        vertical: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Vertical if vertical else Qt.Orientation.Horizontal, parent)
        self.setObjectName(name)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(px(16))
        for index, part in enumerate(parts):
            self.addWidget(part)
            if sizes:
                self.setStretchFactor(index, sizes[index])
        if sizes:
            self.setSizes([size * 100 for size in sizes])


class ScrollBody(QScrollArea):
    """Content that scrolls when the window is low; `body` is the column that it holds."""

    def __init__(self, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("scroll_body")
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(px(12))
        self.setWidget(inner)

    @override
    def minimumSizeHint(self) -> QSize:
        inner = self.widget()
        width = inner.minimumSizeHint().width() if inner is not None else 0
        return QSize(width + px(12), px(80))
