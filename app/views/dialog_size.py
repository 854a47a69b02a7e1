"""How large a dialog opens."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from app.views.theme import px

_MARGIN_PX = 48


def fitting(dialog: QWidget, width_px: int, height_px: int) -> QSize:
    """Return a size of the design (at 100 %), but no larger than the screen shows with a margin around it."""
    screen = dialog.screen().availableSize()
    parent = dialog.parentWidget()
    room = parent.window().size() if parent is not None else screen
    screen = screen.expandedTo(room)  # a window larger than its screen is drawn where there is none
    return QSize(
        min(px(width_px), room.width() - _MARGIN_PX, screen.width() - _MARGIN_PX),
        min(px(height_px), room.height() - _MARGIN_PX, screen.height() - _MARGIN_PX),
    )
