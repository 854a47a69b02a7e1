"""A line of buttons that never wraps: what does not fit stands in a menu at its end."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget
from typing_extensions import override

from app.views.theme import px
from app.views.widgets.buttons import Button

_GAP_PX = 8


class _Entry(NamedTuple):
    """A widget of the line, and what stands for it in the menu: one action, or several under a title."""

    widget: QWidget
    actions: Sequence[QAction]
    title: str


class OverflowBar(QWidget):
    """Buttons side by side; where the width ends first their shortcuts go, then the last of them into a menu.

    The button of the menu is named "<name>_more".
    """

    def __init__(self, *, name: str, more_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._entries: list[_Entry] = []
        self._menu = QMenu()
        self._menu.setObjectName(f"{name}_more_menu")
        self._menu.aboutToShow.connect(self._fill_menu)
        self._more = Button(more_text, icon="ellipsis", menu=self._menu, name=f"{name}_more", parent=self)
        self._more.hide()
        self._fitting = 0
        self._arranged: tuple[object, ...] = ()

    def add(self, widget: QWidget, actions: Sequence[QAction], title: str = "") -> None:
        """Add a button or another widget at the end; with a title its actions become a menu of their own."""
        widget.setParent(self)
        self._entries.append(_Entry(widget, actions, title))
        for action in actions:
            action.changed.connect(self._enable_menus)
        self.updateGeometry()
        self._arrange()

    def overflowing(self) -> list[QWidget]:
        """Return the widgets that stand in the menu now."""
        return [entry.widget for entry in self._entries[self._fitting :]]

    def anchor(self, widget: QWidget) -> QWidget:
        """Return below what a menu of the widget opens: the widget, or the button of the menu it stands in."""
        return widget if widget.isVisible() else self._more

    @override
    def sizeHint(self) -> QSize:
        widths = [entry.widget.sizeHint().width() for entry in self._entries]
        return QSize(sum(widths) + px(_GAP_PX) * max(0, len(widths) - 1), self._line_height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._more.sizeHint().width(), self._line_height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self._arranged != self._sizes():
            self._arrange()  # not for what arranging itself asks for, which would never end
        return handled

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self.updateGeometry()
            self._arrange()

    def _line_height(self) -> int:
        heights = [entry.widget.sizeHint().height() for entry in self._entries]
        return max([self._more.sizeHint().height(), *heights])

    def _arrange(self) -> None:
        """Place what fits; the first that does not, and all after it, go into the menu."""
        self._show_shortcuts(shown=True)
        if self.sizeHint().width() > self.width():
            self._show_shortcuts(shown=False)
        room, gap = self.width(), px(_GAP_PX)
        if self.sizeHint().width() > room:
            room -= self._more.sizeHint().width() + gap
        x, self._fitting = 0, 0
        for entry in self._entries:
            size = entry.widget.sizeHint()
            if x + size.width() > room:
                break
            self._put(entry.widget, x, size)
            x += size.width() + gap
            self._fitting += 1
        for entry in self._entries[self._fitting :]:
            entry.widget.hide()
        self._put(self._more, x, self._more.sizeHint())
        self._more.setVisible(self._fitting < len(self._entries))
        self._enable_menus()
        self._arranged = self._sizes()

    @Slot()
    def _enable_menus(self) -> None:
        """Let a menu be opened only where something in it can be done."""
        for entry in self._entries:
            if isinstance(entry.widget, Button) and entry.widget.menu() is not None:
                entry.widget.setEnabled(any(action.isEnabled() for action in entry.actions))
        left = self._entries[self._fitting :]
        self._more.setEnabled(any(action.isEnabled() for entry in left for action in entry.actions))

    def _sizes(self) -> tuple[object, ...]:
        """Return what the places of the buttons follow from."""
        return (self.size(), self._more.sizeHint(), *(entry.widget.sizeHint() for entry in self._entries))

    def _put(self, widget: QWidget, x: int, size: QSize) -> None:
        widget.setGeometry(QRect(x, (self.height() - size.height()) // 2, size.width(), size.height()))
        widget.show()

    def _show_shortcuts(self, *, shown: bool) -> None:
        for entry in self._entries:
            for button in (entry.widget, *entry.widget.findChildren(Button)):
                if isinstance(button, Button):
                    button.show_shortcut(shown=shown)

    @Slot()
    def _fill_menu(self) -> None:
        """Offer what has no room in the line."""
        self._menu.clear()
        for entry in self._entries[self._fitting :]:
            if entry.title:
                part = self._menu.addMenu(entry.title)
                part.addActions(list(entry.actions))
            else:
                self._menu.addActions(list(entry.actions))
