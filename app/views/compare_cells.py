"""The cells of a comparison: a value that can be chosen, and what is said at the end of a row."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.views.theme import px
from app.views.widgets.labels import Label, LevelIcon
from app.views.widgets.wrapped_choice import WrappedChoice

_KEYS_DOWN = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class CompareChoice(WrappedChoice):
    """Chooses one value.

    Signals:
        step_requested: with `steps`, the next row (1) or the one before (-1) is wanted.
    """

    step_requested = Signal(int)

    def __init__(self, text: str, *, steps: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent=parent)
        self._steps = steps

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._steps or event.key() not in {*_KEYS_DOWN, Qt.Key.Key_Up}:
            super().keyPressEvent(event)
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.setChecked(True)
        self.step_requested.emit(1 if event.key() in _KEYS_DOWN else -1)


class CompareState(Label):
    """What is said at the end of a row; a doubt stands in its colour, with its icon."""

    def __init__(self, name: str, *, wrap: bool) -> None:
        super().__init__("", "muted", name=name, wrap=wrap)
        self.setContentsMargins(0, 0, 0, 0)
        self._icon = LevelIcon("doubt", parent=self)

    def show_words(self, words: str, level: str) -> None:
        """Say something else."""
        self._icon.setVisible(bool(level))
        self.setText(words)
        self.setProperty("role", "band" if level else "muted")
        self.setProperty("level", level)
        self.setContentsMargins(px(18) if level else 0, 0, 0, 0)
        self.style().unpolish(self)
        self.style().polish(self)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._icon.setGeometry(0, (self.height() - px(14)) // 2, px(14), px(14))
