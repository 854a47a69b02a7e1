"""A picture of a document with its machine readable zone marked, and the zone large with what was read under it."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.views.theme import colour, px

_MARGIN = 0.02
"""What the shown part of the zone keeps around it, as a share of the picture's width."""


@dataclass(frozen=True, slots=True)
class ReadPicture:
    """A picture that was read: a PNG file's bytes, upright; left, top, width, height of the zone in its pixels."""

    png: bytes
    box: tuple[int, int, int, int] | None = None


class ScaledPicture(QWidget):
    """A picture as wide as there is room, at its own proportions; a part of it may be marked.

    Args:
        pixmap: the picture.
        mark: drawn around.
        most_height_px: at 100 %.
    """

    def __init__(
        self,
        pixmap: QPixmap,
        *,
        name: str,
        mark: QRect | None = None,
        most_height_px: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._pixmap, self._mark, self._most_height_px = pixmap, mark, most_height_px
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(320), self.heightForWidth(px(320)))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        if self._pixmap.isNull():
            return px(24)
        return min(px(self._most_height_px), max(1, width * self._pixmap.height() // self._pixmap.width()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pixmap.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._pixmap.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawPixmap(QRect(0, 0, size.width(), size.height()), self._pixmap)
        if self._mark is not None:
            scale = size.width() / self._pixmap.width()
            box = QRectF(self._mark)
            painter.setPen(QPen(QColor(colour("accent")), px(2)))
            painter.drawRect(QRectF(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale))


class PassportPicture(QWidget):
    """The whole picture with the zone marked; below it the zone alone, and under that the lines that were read.

    Names: "zone_picture", "zone_strip".
    """

    def __init__(self, picture: ReadPicture, lines: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        pixmap = QPixmap()
        pixmap.loadFromData(picture.png)
        mark = QRect(*picture.box) if picture.box is not None else None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(ScaledPicture(pixmap, name="zone_picture", mark=mark, most_height_px=300))
        if mark is not None:
            margin = round(pixmap.width() * _MARGIN)
            part = mark.adjusted(-margin, -margin // 2, margin, margin // 2).intersected(pixmap.rect())
            column.addWidget(ScaledPicture(pixmap.copy(part), name="zone_strip", most_height_px=120))
        column.addWidget(lines)
        column.addStretch(1)
        self.setMinimumWidth(px(200))
