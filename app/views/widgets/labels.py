"""Words on a page: labels of each rank, long names elided in the middle, small badges."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from app.views.icons import LEVEL_ICONS, icon_pixmap
from app.views.theme import px


class Label(QLabel):
    """Words of one rank: "title", "heading", "section", "facts", "muted", or "" for plain text."""

    def __init__(
        self, text: str = "", role: str = "", *, name: str = "", wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setProperty("role", role)
        self.setWordWrap(wrap)


class ElidedLabel(Label):
    """A label that gives way when it is narrow; the whole is in the tooltip.

    A name is elided in the middle; a sentence (`sentence=True`) at its end.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "",
        *,
        sentence: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, role, name=name, parent=parent)
        modes = Qt.TextElideMode
        self._mode = modes.ElideRight if sentence else modes.ElideMiddle
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(40), super().minimumSizeHint().height())

    @override
    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(width, super().sizeHint().height())

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self._update_tooltip()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_tooltip()

    def shown_text(self) -> str:
        """Return what is painted now."""
        return self.fontMetrics().elidedText(self.text(), self._mode, self.width())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment()), self.shown_text())

    def _update_tooltip(self) -> None:
        self.setToolTip(self.text() if self.shown_text() != self.text() else "")


class LevelIcon(QLabel):
    """The icon beside a doubt, an error or good news; follows the theme."""

    def __init__(self, level: str, size_px: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level, self._size_px = level, size_px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_level(self, level: str) -> None:
        """Show the icon of another level."""
        self._level = level
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(self._size_px), px(self._size_px) + 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        role = "muted" if self._level == "info" else self._level
        side = px(self._size_px)
        pixmap = icon_pixmap(LEVEL_ICONS[self._level], role, side, self.devicePixelRatioF())
        QPainter(self).drawPixmap(0, (self.height() - side) // 2, pixmap)


class Badge(QWidget):
    """A short fact in a coloured pill with its icon, such as "Regular client since 2019"."""

    def __init__(self, text: str = "", level: str = "good", *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._icon = LevelIcon(level)
        self._label = Label("", "band", name=f"{name}_text" if name else "")
        row = QHBoxLayout(self)
        row.addWidget(self._icon)
        row.addWidget(self._label)
        self._fit()
        self.set_state(text, level)

    def set_state(self, text: str, level: str) -> None:
        """Show other words; an empty text hides the badge."""
        self._label.setText(text)
        self._icon.set_level(level)
        for widget in (self, self._label):
            widget.setProperty("level", level)
            widget.style().polish(widget)
        self.setVisible(bool(text))

    def text(self) -> str:
        """Return the words."""
        return self._label.text()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(px(8), px(4), px(10), px(4))
            layout.setSpacing(px(6))
