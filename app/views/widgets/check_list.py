"""Things to tick, such as the services of a tourist."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.views.icons import icon
from app.views.theme import px
from app.views.widgets.layouts import FlowLayout


class CheckList(QWidget):
    """Check boxes by key: side by side, on to the next line where the width ends, or one below the other.

    Signals:
        edited: the agent ticked or unticked one.
    """

    edited = Signal()

    def __init__(self, *, name: str = "", column: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._boxes: dict[object, QCheckBox] = {}
        self._is_column = column
        self._layout: QLayout
        if column:
            self._layout = QVBoxLayout(self)
            self._layout.setContentsMargins(0, 0, 0, 0)
            self._layout.setSpacing(px(6))
        else:
            self._layout = FlowLayout(self, gap_px=16)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def set_items(self, items: Sequence[tuple[object, str, str]]) -> None:
        """Show other things: key, words, icon name or the empty text. Ticks of keys that stay are kept."""
        ticked = set(self.checked())
        for box in self._boxes.values():
            self._layout.removeWidget(box)
            box.deleteLater()
        self._boxes.clear()
        for key, text, icon_name in items:
            box = _Box(text, self, takes_line=self._is_column)
            box.setObjectName(f"{self.objectName()}_{key}")
            box.setChecked(key in ticked)
            if icon_name:
                box.setIcon(icon(icon_name, "muted"))
            box.clicked.connect(self._on_clicked)
            self._boxes[key] = box
            self._layout.addWidget(box)
        self.updateGeometry()

    def checked(self) -> tuple[object, ...]:
        """Return the ticked keys in order."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def boxes(self) -> list[QCheckBox]:
        """Return the boxes in order, for the order of Tab."""
        return list(self._boxes.values())

    def set_checked(self, keys: Iterable[object]) -> None:
        """Tick these and untick all others, without `edited`."""
        wanted = set(keys)
        for key, box in self._boxes.items():
            box.setChecked(key in wanted)

    @Slot()
    def _on_clicked(self) -> None:
        self.edited.emit()


class _Box(QCheckBox):
    """A tick whose words are elided in the middle where they don't fit; the whole is in the tooltip."""

    def __init__(self, text: str, parent: QWidget, *, takes_line: bool) -> None:
        super().__init__(parent)
        self._whole = text
        self.setAccessibleName(text)
        width = QSizePolicy.Policy.Ignored if takes_line else QSizePolicy.Policy.Preferred
        self.setSizePolicy(width, QSizePolicy.Policy.Fixed)
        self.setText(text.replace("&", "&&"))

    @override
    def sizeHint(self) -> QSize:
        """Return the size of the whole words, which is not that of the elided ones."""
        width = self.fontMetrics().horizontalAdvance(self._whole) + self._beside_px() + px(4)
        return QSize(width, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), super().minimumSizeHint().height())

    def _beside_px(self) -> int:
        """Return the room that the box and the icon take."""
        return px(26) + (self.iconSize().width() + px(6) if not self.icon().isNull() else 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self._beside_px()
        fitting = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideMiddle, room)
        self.setText(fitting.replace("&", "&&"))
        self.setToolTip("" if fitting == self._whole else self._whole)
