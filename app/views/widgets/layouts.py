"""Arranging: rows that wrap, rows of fields in twelve columns, parts with a movable border."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.views.theme import px
from app.views.widgets.buttons import Button


class FlowLayout(QLayout):
    """Widgets side by side, on to the next line where the width ends.

    Args:
        parent: the widget that is laid out.
        gap_px: room between the widgets.
        one_line: asks for the width of one line, and wraps only where there is less.
        at_end: lines end at the right edge.
        spares: somebody leaves out the shortcuts of the buttons where there is no room for them.
    """

    _items: list[QLayoutItem] = []  # noqa: RUF012 - Qt asks a layout, too, whose Python half is being taken down

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        gap_px: int = 8,
        one_line: bool = False,
        at_end: bool = False,
        spares: bool = False,
    ) -> None:
        super().__init__(parent)
        self._items = []
        self._gap_px, self._is_one_line, self._is_at_end, self._spares = gap_px, one_line, at_end, spares
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
        if not self._is_one_line:
            return self.minimumSize()
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gaps = px(self._gap_px) * max(0, len(sizes) - 1)
        return QSize(sum(size.width() for size in sizes) + gaps, max((size.height() for size in sizes), default=0))

    @override
    def minimumSize(self) -> QSize:
        size = QSize(0, 0)
        for item in self._items:
            least, widget = item.minimumSize(), item.widget()
            if self._spares and isinstance(widget, Button):
                least.setWidth(least.width() - widget.spare_px())
            size = size.expandedTo(least)
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the widgets, or only measure; return the height."""
        gap = px(self._gap_px)
        y = rect.y()
        for line in self._lines(rect.width()):
            height = max(size.height() for _, size in line)
            length = sum(size.width() for _, size in line) + gap * (len(line) - 1)
            x = rect.x() + (max(0, rect.width() - length) if self._is_at_end else 0)
            for item, size in line:
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + gap
            y += height + gap
        return max(0, y - gap - rect.y())

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return the widgets of each line with their sizes."""
        gap = px(self._gap_px)
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if size.width() > width:
                size.setWidth(max(width, item.minimumSize().width()))
            if not lines or x + size.width() > width:
                lines.append([])
                x = 0
            lines[-1].append((item, size))
            x += size.width() + gap
        return lines


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


class SideBySide(QWidget):
    """Parts beside one another in equal widths, or below one another where there is no room for that."""

    def __init__(self, *parts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(px(16))
        for part in parts:
            self._box.addWidget(part, 1)

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(widest, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widest = max(part.minimumSizeHint().width() for part in self._parts)
        fits = widest * len(self._parts) + px(16) * (len(self._parts) - 1) <= self.width()
        directions = QBoxLayout.Direction
        wanted = directions.LeftToRight if fits else directions.TopToBottom
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)
            self._box.activate()


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
        self._shares = tuple(sizes)
        self.splitterMoved.connect(self._on_moved)

    @override
    def setSizes(self, sizes: Sequence[int]) -> None:
        """Give the parts sizes that the agent once chose."""
        self._shares = ()
        super().setSizes(sizes)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._shares:  # until the agent moves the border
            room = self.width() if self.orientation() is Qt.Orientation.Horizontal else self.height()
            super().setSizes([room * share // sum(self._shares) for share in self._shares])

    @Slot()
    def _on_moved(self) -> None:
        self._shares = ()


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
