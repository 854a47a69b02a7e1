"""Icons from `resources/icons` (Lucide), coloured by the theme when painted and crisp at any scale."""

from functools import lru_cache

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from typing_extensions import override

from app.settings import RESOURCES
from app.views.theme import colour, look

SMALL_PX, LARGE_PX = 16, 20
LEVEL_ICONS = {"doubt": "triangle-alert", "error": "circle-alert", "good": "circle-check", "info": "info"}
"""The icon that stands beside a word of this level, because colour never stands alone."""


def icon(name: str, role: str = "text", on_role: str = "") -> QIcon:
    """Return an icon that follows the theme.

    Args:
        name: file in `resources/icons`, without its ending.
        role: colour token.
        on_role: colour token while checked; the same one when empty.
    """
    return QIcon(_SvgEngine(name, role, on_role or role))


def icon_pixmap(name: str, role: str, side: int, ratio: float) -> QPixmap:
    """Return a square picture of `side` logical pixels for painters that draw their own cells."""
    key = f"carnet:{name}:{role}:{side}:{ratio}:{look().name}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _render(name, role, round(side * ratio))
        pixmap.setDevicePixelRatio(ratio)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def icon_names() -> list[str]:
    """Return the names of all shipped icons."""
    return sorted(file.stem for file in (RESOURCES / "icons").glob("*.svg"))


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    """Return the drawing with lines that suit 16 pixels.

    Raises:
        FileNotFoundError: no such icon is shipped.
    """
    text = (RESOURCES / "icons" / f"{name}.svg").read_text("utf-8")
    return text.replace('stroke-width="2"', 'stroke-width="1.75"')


def _render(name: str, role: str, device_side: int) -> QPixmap:
    """Draw the icon."""
    from PySide6.QtSvg import QSvgRenderer

    pixmap = QPixmap(device_side, device_side)
    pixmap.fill(Qt.GlobalColor.transparent)
    drawing = _source(name).replace("currentColor", colour(role).name())
    renderer = QSvgRenderer(drawing.encode())
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    return pixmap


class _SvgEngine(QIconEngine):
    """Draws one icon in the colour that its role has now."""

    def __init__(self, name: str, role: str, on_role: str) -> None:
        super().__init__()
        _source(name)  # a wrong name is told where the icon is asked for, not at its first painting
        self._name, self._role, self._on_role = name, role, on_role

    @override
    def clone(self) -> QIconEngine:
        return _SvgEngine(self._name, self._role, self._on_role)

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        pixmap = icon_pixmap(self._name, self._role_of(mode, state), side, ratio)
        x = rect.x() + (rect.width() - side) // 2
        y = rect.y() + (rect.height() - side) // 2
        painter.drawPixmap(x, y, pixmap)

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    @override
    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        side = min(size.width(), size.height())
        return icon_pixmap(self._name, self._role_of(mode, state), side, scale)

    def _role_of(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode is QIcon.Mode.Disabled:
            return "muted"
        return self._on_role if state is QIcon.State.On else self._role
