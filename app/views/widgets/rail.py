"""The rail of places at the left of the window."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.views.icons import icon_pixmap
from app.views.theme import colour, px
from app.views.widgets.labels import Label

OPEN_PX, FOLDED_PX = 188, 56


class _RailButton(QPushButton):
    """Icon and word at the left; the icon alone when the rail is folded."""

    def __init__(self, text: str, icon: str, name: str) -> None:
        super().__init__(text)
        self.setObjectName(name)
        self.icon_name = icon
        self.folded = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(36), px(36))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        role = "on_rail" if self.isChecked() else "rail_text"
        side = px(18)
        x = (self.width() - side) // 2 if self.folded else px(10)
        pixmap = icon_pixmap(self.icon_name, role, side, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(x, (self.height() - side) // 2), pixmap)
        if not self.folded:
            painter.setPen(colour(role))
            room = QRect(x + side + px(10), 0, self.width() - x - side - px(16), self.height())
            text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)


class Rail(QFrame):
    """Places as icon and word, 188 px wide, or folded to icons.

    Signals:
        place_requested: a place was chosen (its key).
        fold_requested: the fold button was pressed.
    """

    place_requested = Signal(str)
    fold_requested = Signal()

    def __init__(self, app_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.folded = False
        self._buttons: dict[str, _RailButton] = {}
        self._keys: list[str] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_clicked)
        self._name = Label(app_name, name="app_name")
        self._fold = _RailButton(self.tr("Fold"), "panel-left", "rail_fold")
        self._fold.folded = True
        self._fold.setToolTip(self.tr("Fold or unfold the list of places"))
        self._fold.setAccessibleName(self.tr("Fold or unfold the list of places"))
        self._fold.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._fold.clicked.connect(self.fold_requested)
        head = QHBoxLayout()
        head.setContentsMargins(px(10), 0, 0, 0)
        head.addWidget(self._name, 1)
        head.addWidget(self._fold)
        self._head = head
        self._places, self._foot = QVBoxLayout(), QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(12), px(10), px(12))
        column.setSpacing(px(12))
        column.addLayout(head)
        column.addLayout(self._places)
        column.addStretch(1)
        column.addLayout(self._foot)
        for part in (self._places, self._foot):
            part.setSpacing(px(4))
        self.set_folded(folded=False)

    def add_place(self, key: str, title: str, icon: str, shortcut: str, *, at_foot: bool = False) -> None:
        """Add a place; those at the foot stand at the bottom."""
        button = _RailButton(title, icon, f"place_{key}")
        button.setCheckable(True)
        button.setAccessibleName(title)
        button.setToolTip(f"{title}   {shortcut}" if shortcut else title)
        button.folded = self.folded
        self._buttons[key] = button
        self._group.addButton(button, len(self._keys))
        self._keys.append(key)
        (self._foot if at_foot else self._places).addWidget(button)

    def show_place(self, key: str) -> None:
        """Mark the place that is open."""
        self._buttons[key].setChecked(True)

    def set_folded(self, *, folded: bool) -> None:
        """Show icons only, or icons and words."""
        self.folded = folded
        self.setFixedWidth(px(FOLDED_PX if folded else OPEN_PX))
        self._name.setVisible(not folded)
        self._head.setContentsMargins(0 if folded else px(10), 0, 0, 0)
        for button in self._buttons.values():
            button.folded = folded
            button.update()

    @Slot(int)
    def _on_clicked(self, index: int) -> None:
        self.place_requested.emit(self._keys[index])
