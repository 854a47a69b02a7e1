"""Words with buttons beside them, or below where both have no room."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from app.views.theme import px
from app.views.widgets.buttons import Button
from app.views.widgets.layouts import FlowLayout


class HeadRow(QWidget):
    """Words at the left and buttons at the right, which go below in as many lines as needed where both do not fit.

    Args:
        words: what stands at the left.
        least_px: the width that is enough for the words; without it all of them are to be seen.
        gap_px: room between the buttons.
        at_end: the buttons stay at the right when they are below.
        shortens: they rather lose their shortcuts than go below.
        parent: the widget that holds the row.
    """

    def __init__(
        self,
        words: QWidget,
        parent: QWidget | None = None,
        *,
        least_px: int = 0,
        gap_px: int = 8,
        at_end: bool = False,
        shortens: bool = False,
    ) -> None:
        super().__init__(parent)
        self._words, self._least_px, self._shortens = words, least_px, shortens
        self._side = QWidget()
        # not fixed: that would hold the buttons to the height of one line
        self._side.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._side_row = FlowLayout(self._side, gap_px=gap_px, one_line=True, at_end=at_end, spares=True)
        self._side.hide()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(px(8))
        self._box.addWidget(words, 1)
        self._box.addWidget(self._side)

    def add(self, widget: QWidget) -> None:
        """Add a widget at the right end."""
        self._side_row.addWidget(widget)
        self._side.show()

    def set_least(self, least_px: int) -> None:
        """Take another width for the one that is enough for the words; 0 wants all of them to be seen."""
        if least_px != self._least_px:
            self._least_px = least_px
            self._choose_side()

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
        words = self._words.sizeHint().width()
        if self._least_px:
            words = min(words, px(self._least_px))
        buttons = [button for button in self._side.findChildren(Button) if not button.isHidden()]
        whole = self._side.sizeHint().width() + sum(button.left_out_px() for button in buttons)
        beside = words + px(8) if self._shortens and not self._words.isHidden() else 0
        for button in buttons:
            button.show_shortcut(shown=beside + whole <= self.width())
        needed = words + px(8) + self._side.sizeHint().width()
        below = not self._side.isHidden() and needed > self.width()
        directions = QBoxLayout.Direction
        wanted = directions.TopToBottom if below else directions.LeftToRight
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)
            self._box.activate()
