"""A button that does again what was chosen last from the menu beside it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from app.views.widgets.buttons import Button


class SplitButton(QWidget):
    """Two halves: the left one does the action chosen last, the right one opens all of them.

    Named `name`; the halves are "<name>_main" and "<name>_arrow". The main window keeps the choice by name.
    """

    def __init__(
        self, text: str, actions: Sequence[QAction], *, name: str, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._actions = {action.objectName(): action for action in actions}
        self._chosen = next(iter(self._actions))
        self._main = Button(text, icon=icon, name=f"{name}_main")
        menu = QMenu()
        menu.setObjectName(f"{name}_menu")
        menu.addActions(list(actions))
        self._arrow = Button("", menu=menu, name=f"{name}_arrow")
        self._arrow.setAccessibleName(text)
        self._main.setProperty("half", "left")
        self._arrow.setProperty("half", "right")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._main)
        row.addWidget(self._arrow)
        self._main.clicked.connect(self._on_clicked)
        for action in actions:
            action.triggered.connect(partial(self.choose, action.objectName()))
            action.changed.connect(self._on_action_changed)
        self._on_action_changed()

    def chosen(self) -> str:
        """Return the objectName of the action that the left half does."""
        return self._chosen

    def choose(self, name: str, *_checked: bool) -> None:
        """Let the left half do the action of that name; an unknown name changes nothing."""
        if name in self._actions:
            self._chosen = name
            self._on_action_changed()

    @override
    def sizeHint(self) -> QSize:
        main, arrow = self._main.sizeHint(), self._arrow.sizeHint()
        return QSize(main.width() + arrow.width(), max(main.height(), arrow.height()))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self.updateGeometry()

    @Slot()
    def _on_clicked(self) -> None:
        self._actions[self._chosen].trigger()

    @Slot()
    def _on_action_changed(self) -> None:
        action = self._actions[self._chosen]
        self._main.setEnabled(action.isEnabled())
        self._arrow.setEnabled(any(one.isEnabled() for one in self._actions.values()))
        self._main.setToolTip(action.text())
        self._main.setAccessibleName(action.text())
