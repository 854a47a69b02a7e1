"""The pages of a filled form, one below the other: as wide as there is room, or at any zoom, always sharp at last.

A page is painted from the picture that there is, stretched; what it lacks is asked for by `wanted`, nearest first.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from typing_extensions import override

from app.services.forms.paper import PT_PER_INCH, PageSize
from app.views.theme import colour, px

LEAST_ZOOM, MOST_ZOOM = 0.25, 5.0
ZOOM_STEP = 1.25
_SCREEN_DOTS = 96.0
_GAP_PX = 16
_MARGIN_PX = 16
_SCROLL_PX = 48


@dataclass(slots=True)
class _ShownPage:
    """A page with its picture, once it is there, and at how many dots an inch that was made."""

    size: PageSize
    picture: QImage | None = None
    dots: float = 0.0


class PageView(QAbstractScrollArea):
    """PgUp and PgDn go from page to page, Home and End to the first and last one, Ctrl with the wheel zooms.

    Signals:
        page_changed: another page is current (its number from 0).
        zoom_changed: the pages are larger or smaller (the zoom, 1 is their real size).
        pictures_wanted: `wanted` has something to ask for.
    """

    page_changed = Signal(int)
    zoom_changed = Signal(float)
    pictures_wanted = Signal()

    def __init__(self, words: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pages: list[_ShownPage] = []
        self._zoom = 1.0
        self._fits = True
        self._current = 0
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_pages(self, sizes: Sequence[PageSize], *, keeps_place: bool = False) -> None:
        """Show other pages, yet without pictures; the place stays where it is the same form with other answers."""
        old = self._pages
        self._pages = [_ShownPage(size) for size in sizes]
        if keeps_place and len(old) == len(self._pages):
            for before, page in zip(old, self._pages, strict=True):
                page.picture = before.picture  # until the fresh one comes: no flicker at each answer
        self._arrange()
        if not keeps_place:
            self.verticalScrollBar().setValue(0)
        self._current = -1
        self._on_scrolled()

    def set_picture(self, page: int, picture: QImage, dots: float) -> None:
        """Take the picture of a page."""
        if 0 <= page < len(self._pages):
            self._pages[page].picture, self._pages[page].dots = picture, dots
            self.viewport().update()

    def picture(self, page: int) -> QImage | None:
        """Return the picture of a page that is shown now, or None."""
        return self._pages[page].picture if 0 <= page < len(self._pages) else None

    def wanted(self) -> tuple[int, float] | None:
        """Return the page whose picture is lacking or not sharp, and at how many dots an inch; None for none."""
        dots = self._dots()
        seen = self._visible_pages()
        order = sorted(seen, key=lambda at: at != self._current)
        return next(((at, dots) for at in order if abs(self._pages[at].dots - dots) > 1), None)

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def current_page(self) -> int:
        """The number of the page that takes most room, from 0."""
        return max(0, self._current)

    @property
    def zoom(self) -> float:
        """How large the pages are; 1 is their real size."""
        return self._zoom

    def go_to_page(self, page: int) -> None:
        """Scroll to the beginning of a page."""
        if self._pages:
            page = min(max(0, page), len(self._pages) - 1)
            self.verticalScrollBar().setValue(self._top_of(page) - px(_MARGIN_PX) // 2)

    def set_zoom(self, zoom: float) -> None:
        """Show the pages larger or smaller; the middle of what is seen stays."""
        self._fits = False
        self._scale(min(MOST_ZOOM, max(LEAST_ZOOM, zoom)))

    def zoom_in(self) -> None:
        """Show the pages larger."""
        self.set_zoom(self._zoom * ZOOM_STEP)

    def zoom_out(self) -> None:
        """Show the pages smaller."""
        self.set_zoom(self._zoom / ZOOM_STEP)

    def fit(self) -> None:
        """Show the pages as wide as there is room, from now on."""
        self._fits = True
        self._scale(self._fitting())

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(480), px(640))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), px(160))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scale(self._fitting() if self._fits else self._zoom)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        key = event.key()
        if key == Qt.Key.Key_PageDown:
            self.go_to_page(self.current_page + 1)
        elif key == Qt.Key.Key_PageUp:
            self.go_to_page(self.current_page - 1)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            bar.setValue(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            bar.setValue(bar.value() + (px(_SCROLL_PX) if key == Qt.Key.Key_Down else -px(_SCROLL_PX)))
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            across.setValue(across.value() + (px(_SCROLL_PX) if key == Qt.Key.Key_Right else -px(_SCROLL_PX)))
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * (ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP))
            event.accept()
            return
        super().wheelEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(colour("ground")))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for at in self._visible_pages():
            rect = self._rect_of(at)
            painter.fillRect(rect.adjusted(-1, -1, 1, 1), QColor(colour("line")))
            painter.fillRect(rect, Qt.GlobalColor.white)  # paper is white in the dark look, too
            picture = self._pages[at].picture
            if picture is not None:
                painter.drawImage(rect, picture)

    def _dots(self) -> float:
        return self._zoom * _SCREEN_DOTS * self.devicePixelRatioF()

    def _pixels(self, points: float) -> int:
        return max(1, round(points / PT_PER_INCH * _SCREEN_DOTS * self._zoom))

    def _fitting(self) -> float:
        widest = max((page.size.width for page in self._pages), default=595.0)
        room = max(px(120), self.viewport().width() - 2 * px(_MARGIN_PX))
        return min(MOST_ZOOM, max(LEAST_ZOOM, room * PT_PER_INCH / _SCREEN_DOTS / widest))

    def _scale(self, zoom: float) -> None:
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        middle = (bar.value() + self.viewport().height() / 2) / max(1, self._height())
        aside = (across.value() + self.viewport().width() / 2) / max(1, self._width())
        is_other = abs(zoom - self._zoom) > 0.001
        self._zoom = zoom
        self._arrange()
        if is_other:
            if bar.value() or not self._fits:
                bar.setValue(round(middle * self._height() - self.viewport().height() / 2))
            across.setValue(round(aside * self._width() - self.viewport().width() / 2))
            self.zoom_changed.emit(zoom)
        self._on_scrolled()

    def _arrange(self) -> None:
        """Fit the scroll bars to the pages."""
        room = self.viewport().size()
        for bar, whole, seen in (
            (self.verticalScrollBar(), self._height(), room.height()),
            (self.horizontalScrollBar(), self._width(), room.width()),
        ):
            bar.setRange(0, max(0, whole - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(px(_SCROLL_PX))

    def _height(self) -> int:
        tall = sum(self._pixels(page.size.height) for page in self._pages)
        return tall + px(_GAP_PX) * max(0, len(self._pages) - 1) + 2 * px(_MARGIN_PX)

    def _width(self) -> int:
        return max((self._pixels(page.size.width) for page in self._pages), default=0) + 2 * px(_MARGIN_PX)

    def _top_of(self, page: int) -> int:
        above = sum(self._pixels(one.size.height) + px(_GAP_PX) for one in self._pages[:page])
        return px(_MARGIN_PX) + above

    def _rect_of(self, page: int) -> QRect:
        """Return where a page stands in what is seen."""
        size = self._pages[page].size
        width, height = self._pixels(size.width), self._pixels(size.height)
        left = max((self.viewport().width() - width) // 2, px(_MARGIN_PX)) - self.horizontalScrollBar().value()
        if self._width() <= self.viewport().width():
            left = (self.viewport().width() - width) // 2
        return QRect(QPoint(left, self._top_of(page) - self.verticalScrollBar().value()), QSize(width, height))

    def _visible_pages(self) -> list[int]:
        seen = self.viewport().rect()
        return [at for at in range(len(self._pages)) if self._rect_of(at).intersects(seen)]

    def _on_scrolled(self) -> None:
        """Find which page is current, and let its picture be fetched."""
        seen = self.viewport().rect()
        shares = {at: self._rect_of(at).intersected(seen).height() for at in self._visible_pages()}
        bar = self.verticalScrollBar()
        current = max(shares, key=lambda at: shares[at], default=0)
        if bar.maximum() and bar.value() == bar.maximum() and shares:
            current = max(shares)
        if current != self._current:
            self._current = current
            self.page_changed.emit(current)
        self.viewport().update()
        if self.wanted() is not None:
            self.pictures_wanted.emit()
