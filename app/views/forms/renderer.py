"""Fetches the pictures of pages, one at a time, so that the lane of Find is never taken for long."""

from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from app.errors import AppError
from app.services.forms.paper import PagePicture, PageSize
from app.views.context import PageContext
from app.views.forms.page_view import PageView
from app.views.jobs import Lane
from app.views.theme import colour, px

_THUMBNAIL_PX = 72
_THUMBNAIL_DOTS = 14.0
_SIZE, _PICTURE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_OF_THE_PAGE = "page"
_OF_THE_THUMBNAIL = "thumbnail"


class Thumbnails(QListWidget):
    """Small pages beside the large ones; the current one is marked, another one is gone to by keys and mouse.

    Signals:
        page_chosen: a page is to be shown (its number from 0).
    """

    page_chosen = Signal(int)

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Pages"))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setItemDelegate(_SmallPage(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(px(_THUMBNAIL_PX + 36))
        self.currentRowChanged.connect(self._on_row)
        self._drawn: set[int] = set()

    def show_pages(self, sizes: list[PageSize]) -> None:
        """Show other pages, yet without pictures."""
        is_same = [self.item(at).data(_SIZE) for at in range(self.count())] == sizes
        self._drawn.clear()
        if is_same:
            return
        self.blockSignals(True)
        self.clear()
        for number, size in enumerate(sizes, start=1):
            item = QListWidgetItem(str(number))
            item.setData(_SIZE, size)
            self.addItem(item)
        self.blockSignals(False)

    def mark(self, page: int) -> None:
        """Mark the page that is seen; tells nothing."""
        self.blockSignals(True)
        self.setCurrentRow(page)
        self.blockSignals(False)

    def wanted(self) -> int | None:
        """Return a page without a picture, or None."""
        return next((at for at in range(self.count()) if at not in self._drawn), None)

    def set_picture(self, page: int, picture: QImage) -> None:
        """Take the picture of a page."""
        self._drawn.add(page)
        if 0 <= page < self.count():
            self.item(page).setData(_PICTURE, picture)

    @Slot(int)
    def _on_row(self, row: int) -> None:
        if row >= 0:
            self.page_chosen.emit(row)


class _SmallPage(QStyledItemDelegate):
    """Paints a small page with its number; the current one has a frame."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(px(_THUMBNAIL_PX), self._height(index.data(_SIZE)) + px(28))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        height = self._height(index.data(_SIZE))
        left = rect.x() + (rect.width() - px(_THUMBNAIL_PX)) // 2
        page = QRect(left, rect.y() + px(6), px(_THUMBNAIL_PX), height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(page, Qt.GlobalColor.white)
        picture = index.data(_PICTURE)
        if isinstance(picture, QImage):
            painter.drawImage(page, picture)
        painter.setPen(QPen(QColor(colour("accent" if is_current else "line")), px(2) if is_current else 1))
        painter.drawRect(page)
        painter.setPen(QColor(colour("text" if is_current else "muted")))
        words = QRect(rect.x(), page.bottom() + px(2), rect.width(), px(18))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), str(index.data()))
        painter.restore()

    @staticmethod
    def _height(size: PageSize) -> int:
        return max(px(8), min(px(240), round(px(_THUMBNAIL_PX) * size.height / max(1.0, size.width))))


class PageRenderer(QObject):
    """Shows a PDF in the view and the thumbnails, and fetches what they want.

    Signals:
        failed: the pages can't be shown (AppError).
    """

    failed = Signal(object)

    def __init__(self, context: PageContext, view: PageView, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._view, self._thumbnails = context, view, thumbnails
        self._pdf: bytes | None = None
        self._is_busy = False
        view.pictures_wanted.connect(self._fetch)
        view.page_changed.connect(thumbnails.mark)
        thumbnails.page_chosen.connect(view.go_to_page)

    def show(self, pdf: bytes, sizes: list[PageSize], *, keeps_place: bool = False) -> None:
        """Show the pages of a PDF."""
        self._pdf = pdf
        self._thumbnails.show_pages(sizes)
        self._view.show_pages(sizes, keeps_place=keeps_place)
        self._thumbnails.mark(self._view.current_page)
        self._fetch()

    def clear(self) -> None:
        """Show nothing."""
        self._pdf = None
        self._thumbnails.show_pages([])
        self._view.show_pages([])

    @Slot()
    def _fetch(self) -> None:
        """Ask for the picture that is wanted most."""
        if self._is_busy or self._pdf is None:
            return
        page = self._view.wanted()
        if page is not None:
            self._ask(_OF_THE_PAGE, *page)
            return
        small = self._thumbnails.wanted()
        if small is not None:
            ratio = self._view.devicePixelRatioF()
            self._ask(_OF_THE_THUMBNAIL, small, _THUMBNAIL_DOTS * ratio * px(100) / 100)

    def _ask(self, of: str, page: int, dots: float) -> None:
        self._is_busy = True
        fetch = partial(self._picture, self._pdf or b"", of, page, dots)
        self._context.runner.submit(
            Lane.INTERACTIVE,
            fetch,
            on_done=self._on_picture,
            on_error=self._on_failed,
            on_end=self._on_end,
            receiver=self,
        )

    def _picture(self, pdf: bytes, of: str, page: int, dots: float) -> tuple[bytes, str, int, float, PagePicture]:
        return pdf, of, page, dots, self._context.forms.paper.show(pdf, page, dots)

    def _on_picture(self, told: tuple[bytes, str, int, float, PagePicture]) -> None:
        pdf, of, page, dots, made = told
        if pdf is not self._pdf:
            return
        picture = image_of(made)
        if of == _OF_THE_PAGE:
            self._view.set_picture(page, picture, dots)
        else:
            self._thumbnails.set_picture(page, picture)

    def _on_failed(self, error: AppError) -> None:
        self._pdf = None
        self.failed.emit(error)

    def _on_end(self) -> None:
        self._is_busy = False
        self._fetch()


def image_of(made: PagePicture) -> QImage:
    """Return a page as Qt's picture, which owns its pixels."""
    return QImage(made.pixels, made.width, made.height, made.stride, QImage.Format.Format_BGR888).copy()
