"""A list of entries: a sign, a title, quieter lines below, and a tick where entries are chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from app.views.icons import icon_pixmap
from app.views.theme import colour, px

Index = QModelIndex | QPersistentModelIndex

ONE_LINE_PX, TWO_LINES_PX = 32, 46
_LINE_PX = 18
_SIDE_PX, _SIGN_PX, _BOX_PX = 12, 14, 16
_ENTRY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One entry.

    Attributes:
        key: what it stands for.
        title: its words.
        below: quieter lines under them.
        icon: its sign, or empty.
        level: the sign's colour.
        hint: the whole of it, for the tooltip; without it title and line.
        is_bold: stands out, such as a heading.
    """

    key: object
    title: str
    below: str = ""
    icon: str = ""
    level: str = "muted"
    hint: str = ""
    is_bold: bool = False


class ItemList(QListWidget):
    """Entries by key. Enter and a double click open, Space and a click on the box tick, Ctrl+A ticks all or none.

    Signals:
        opened: an entry was opened (its key).
        current_changed: the agent made another entry current (its key).
        ticks_changed: the agent ticked or unticked.
    """

    opened = Signal(object)
    current_changed = Signal(object)
    ticks_changed = Signal()

    def __init__(
        self,
        words: str,
        *,
        name: str,
        has_ticks: bool = False,
        opens_on_click: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.has_ticks = has_ticks
        self._opens_on_click = opens_on_click
        self._ticked: set[object] = set()
        self.setItemDelegate(_EntryDelegate(self))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.currentItemChanged.connect(self._on_current)
        self.itemClicked.connect(self._on_clicked)
        self.itemDoubleClicked.connect(self._on_double_clicked)

    def show_entries(self, entries: Sequence[ListEntry]) -> None:
        """Show other entries; the current one and the ticks stay where their keys do. Tells nothing."""
        current = self.current_key()
        self.blockSignals(True)
        self.clear()
        for entry in entries:
            item = QListWidgetItem()
            item.setData(_ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (entry.title, entry.below))))
            item.setToolTip(entry.hint or "\n".join(filter(None, (entry.title, entry.below))))
            self.addItem(item)
        self._ticked &= {entry.key for entry in entries}
        self.select_key(current)
        self.blockSignals(False)
        self.updateGeometry()

    def entries(self) -> list[ListEntry]:
        """Return the entries in order."""
        return [self.item(at).data(_ENTRY) for at in range(self.count())]

    def current_key(self) -> object | None:
        """Return the current entry's key, or None."""
        item = self.currentItem()
        entry: ListEntry | None = None if item is None else item.data(_ENTRY)
        return None if entry is None else entry.key

    def select_key(self, key: object | None) -> bool:
        """Make an entry current; False where there is none of that key."""
        for at, entry in enumerate(self.entries()):
            if entry.key == key and key is not None:
                self.setCurrentRow(at)
                return True
        return False

    def ticked(self) -> tuple[object, ...]:
        """Return the ticked keys in order."""
        return tuple(entry.key for entry in self.entries() if entry.key in self._ticked)

    def tick(self, keys: Sequence[object]) -> None:
        """Tick these and untick all others; tells nothing."""
        self._ticked = set(keys)
        self.viewport().update()

    def is_ticked(self, key: object) -> bool:
        """Tell whether an entry is ticked."""
        return key in self._ticked

    def toggle(self, key: object) -> None:
        """Tick an entry, or untick it, as the agent does."""
        self._ticked ^= {key}
        self.viewport().update()
        self.ticks_changed.emit()

    @override
    def sizeHint(self) -> QSize:
        heights = sum(self.sizeHintForRow(at) for at in range(min(8, self.count())))
        return QSize(px(220), max(px(ONE_LINE_PX), heights) + px(4))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(140), px(TWO_LINES_PX))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, current = event.key(), self.current_key()
        is_all = event.key() == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and current is not None:
            self.opened.emit(current)
        elif key == Qt.Key.Key_Space and self.has_ticks and current is not None:
            self.toggle(current)
        elif is_all and self.has_ticks:
            every = [entry.key for entry in self.entries()]
            self.tick([] if len(self._ticked) == len(every) else every)
            self.ticks_changed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if item is not None and self.has_ticks and event.position().x() < px(_SIDE_PX + _BOX_PX + 8):
            self.toggle(item.data(_ENTRY).key)
            event.accept()
            return
        super().mousePressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    @Slot()
    def _on_current(self) -> None:
        self.current_changed.emit(self.current_key())

    @Slot(QListWidgetItem)
    def _on_clicked(self, item: QListWidgetItem) -> None:
        if self._opens_on_click:
            self.opened.emit(item.data(_ENTRY).key)

    @Slot(QListWidgetItem)
    def _on_double_clicked(self, item: QListWidgetItem) -> None:
        if not self._opens_on_click:
            self.opened.emit(item.data(_ENTRY).key)


def typed_letter(event: QKeyEvent) -> str:
    """Return the letter that a key types; empty for a space, a command and every other key."""
    text = event.text()
    is_command = bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier))
    return text if text.isprintable() and not text.isspace() and not is_command else ""


class _EntryDelegate(QStyledItemDelegate):
    """Paints everything itself."""

    def __init__(self, view: ItemList) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry: ListEntry = index.data(_ENTRY)
        return QSize(px(120), px(ONE_LINE_PX if not entry.below else TWO_LINES_PX + _LINE_PX * entry.below.count("\n")))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: ListEntry = index.data(_ENTRY)
        rect: QRect = option.rect
        painter.save()
        self._paint_ground(painter, rect, option)
        left = rect.x() + px(_SIDE_PX)
        if self._view.has_ticks:
            self._paint_box(painter, left, rect, is_ticked=self._view.is_ticked(entry.key))
            left += px(_BOX_PX + 8)
        if entry.icon:
            side = px(_SIGN_PX)
            picture = icon_pixmap(entry.icon, entry.level, side, self._view.devicePixelRatioF())
            painter.drawPixmap(left, rect.center().y() - side // 2, picture)
            left += px(_SIGN_PX + 8)
        self._paint_words(painter, QRect(left, rect.y(), rect.right() - left - px(8), rect.height()), entry)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour("selection"))
            if self._view.hasFocus():
                painter.fillRect(rect.x(), rect.y(), px(3), rect.height(), colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colour("hover"))

    def _paint_box(self, painter: QPainter, left: int, rect: QRect, *, is_ticked: bool) -> None:
        side = px(_BOX_PX)
        box = QRect(left, rect.center().y() - side // 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colour("accent" if is_ticked else "muted")))
        painter.setBrush(QColor(colour("accent" if is_ticked else "card")))
        painter.drawRoundedRect(box, px(3), px(3))
        if is_ticked:
            inner = px(_BOX_PX - 4)
            picture = icon_pixmap("check", "on_accent", inner, self._view.devicePixelRatioF())
            painter.drawPixmap(box.x() + (side - inner) // 2, box.y() + (side - inner) // 2, picture)

    def _paint_words(self, painter: QPainter, rect: QRect, entry: ListEntry) -> None:
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.DemiBold if entry.is_bold else QFont.Weight.Medium)
        small = QFont(self._view.font())
        small.setPixelSize(max(9, small.pixelSize() - px(1)))
        lines = [(entry.title, font, "text", Qt.TextElideMode.ElideMiddle)]
        lines += [(line, small, "muted", Qt.TextElideMode.ElideRight) for line in entry.below.splitlines()]
        height = px(_LINE_PX)
        top = rect.y() + (rect.height() - height * len(lines)) // 2
        for words, used, role, mode in lines:
            painter.setFont(used)
            painter.setPen(QColor(colour(role)))
            fitting = QFontMetrics(used).elidedText(words, mode, rect.width())
            place = QRect(rect.x(), top, rect.width(), height)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), fitting)
            top += height
