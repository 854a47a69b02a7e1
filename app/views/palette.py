"""Ctrl+K: all actions and places by a few letters."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.views.icons import icon_pixmap
from app.views.theme import colour, px
from app.views.widgets.fields import LineEdit
from app.views.widgets.labels import Label


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done from here.

    Attributes:
        text: what it does.
        run: does it.
        hint: where it belongs, such as the place's name.
        icon: name of an icon.
        shortcut: its own shortcut, as shown.
    """

    text: str
    run: Callable[[], object]
    hint: str = ""
    icon: str = ""
    shortcut: str = ""


def rank_commands(text: str, commands: Sequence[Command]) -> list[Command]:
    """Return the commands that fit what was typed, best first; all in their order when nothing was."""
    wanted = _fold(text)
    if not wanted:
        return list(commands)
    scored = [(_score(wanted, command), index, command) for index, command in enumerate(commands)]
    return [command for score, _, command in sorted(scored, key=_first_two) if score < _NO_FIT]


_NO_FIT = 1000


def _first_two(entry: tuple[int, int, Command]) -> tuple[int, int]:
    return entry[0], entry[1]


def _fold(text: str) -> str:
    return " ".join(text.casefold().replace("ё", "е").replace("…", "").split())


def _score(wanted: str, command: Command) -> int:
    """Return how far a command is from what was typed; words' beginnings come before letters inside."""
    title = _fold(command.text)
    if title.startswith(wanted):
        return 0
    words = title.split()
    parts = wanted.split()
    if all(any(word.startswith(part) for word in words) for part in parts):
        return 1
    if "".join(word[0] for word in words).startswith(wanted):
        return 2
    if wanted in title:
        return 3
    whole = f"{title} {_fold(command.hint)}"
    if all(part in whole for part in parts):
        return 4
    gap = _letters_apart(wanted.replace(" ", ""), title)
    return _NO_FIT if gap is None else 10 + gap


def _letters_apart(wanted: str, title: str) -> int | None:
    """Return how spread the letters stand in the title in their order; None where one is missing."""
    place, spread = -1, 0
    for letter in wanted:
        found = title.find(letter, place + 1)
        if found < 0:
            return None
        spread += found - place - 1
        place = found
    return spread


class _CommandsModel(QAbstractListModel):
    """The commands that fit."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.commands: list[Command] = []

    def show_commands(self, commands: list[Command]) -> None:
        self.beginResetModel()
        self.commands = commands
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.commands)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and index.isValid():
            return self.commands[index.row()].text
        return None


class _CommandDelegate(QStyledItemDelegate):
    """Icon, words, where it belongs, and the shortcut at the right."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(px(200), px(36))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        if not isinstance(model, _CommandsModel):
            return
        command = model.commands[index.row()]
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour("selection"))
        side = px(16)
        room = rect.adjusted(px(12), 0, -px(12), 0)
        ratio = option.widget.devicePixelRatioF()
        if command.icon:
            pixmap = icon_pixmap(command.icon, "muted_on_ground", side, ratio)
            painter.drawPixmap(room.x(), rect.y() + (rect.height() - side) // 2, pixmap)
        room.adjust(side + px(10), 0, 0, 0)
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.setPen(colour("text"))
        painter.drawText(room, left, command.text)
        used = painter.fontMetrics().horizontalAdvance(command.text) + px(10)
        painter.setPen(colour("muted_on_ground"))
        painter.drawText(room.adjusted(used, 0, 0, 0), left, command.hint)
        painter.drawText(room, right, command.shortcut)


class CommandPalette(QDialog):
    """A list of commands that narrows while one types; Enter does the chosen one, Esc closes."""

    def __init__(self, commands: Sequence[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("command_palette")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("All actions and places"))
        self._all = list(commands)
        self._model = _CommandsModel(self)
        self._input = LineEdit(name="palette_input", hint=self.tr("What do you want to do?"), icon="search")
        self._list = QListView()
        self._list.setObjectName("palette_list")
        self._list.setModel(self._model)
        self._list.setItemDelegate(_CommandDelegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = Label(self.tr("Nothing is called so"), "muted", name="palette_nothing")
        self._nothing.setContentsMargins(px(12), px(10), px(12), px(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for widget in (self._input, self._list, self._nothing):
            column.addWidget(widget)
        self._input.installEventFilter(self)
        self._input.textChanged.connect(self._narrow)
        self._list.clicked.connect(self._run_index)
        self._narrow("")
        self._place()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._input.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            row, last = self._list.currentIndex().row(), self._model.rowCount() - 1
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            step = steps.get(Qt.Key(event.key()))
            if step is not None:
                self._list.setCurrentIndex(self._model.index(max(0, min(last, row + step))))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._run_index(self._list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, text: str) -> None:
        fitting = rank_commands(text, self._all)
        self._model.show_commands(fitting)
        self._list.setCurrentIndex(self._model.index(0))
        self._nothing.setVisible(not fitting)
        self._list.setVisible(bool(fitting))

    def _run_index(self, index: QModelIndex) -> None:
        if index.isValid():
            command = self._model.commands[index.row()]
            self.accept()
            command.run()

    def _place(self) -> None:
        """Stand in the upper middle of the window."""
        window = self.parentWidget()
        self.setFixedWidth(px(560))
        rows = min(max(len(self._all), 4), 10)
        self.setFixedHeight(px(36) * rows + px(52))
        if window is not None:
            corner = window.mapToGlobal(window.rect().topLeft())
            self.move(corner.x() + (window.width() - self.width()) // 2, corner.y() + px(72))
