"""What every editor of an answer is: a line to type in, beneath it what comes of it, and the keys that go on."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.questionnaire.shapes import Line
from app.views.theme import px
from app.views.widgets.fields import LineEdit
from app.views.widgets.labels import ElidedLabel

_STAYING = frozenset(
    {
        Qt.FocusReason.ActiveWindowFocusReason,
        Qt.FocusReason.PopupFocusReason,
        Qt.FocusReason.MenuBarFocusReason,
    }
)
_PLAIN = frozenset({Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier})
_STEPS = {
    Qt.Key.Key_Return: 1,
    Qt.Key.Key_Enter: 1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
}


class AnswerEditor(QFrame):
    """Named "answer_editor", its line "answer_input", the words beneath "answer_info".

    Subclasses override `shown`, `taken`, `told` and, where the arrow keys are theirs, `on_key`.

    Signals:
        finished: take over and go on by so many questions (int): Enter, Tab, Down; 0 where another widget was clicked.
        left: Esc: take back.

    Attributes:
        line: the question with its answer, as it was when the editor opened.
        is_text: the printed text is edited, not the answer.
    """

    finished = Signal(int)
    left = Signal()

    def __init__(self, line: Line, typed: str, parent: QWidget, *, is_text: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("answer_editor")
        self.setAutoFillBackground(True)
        self.line, self.is_text, self.typed = line, is_text, typed
        self._hint = ""
        self.input = LineEdit(name="answer_input", figures=True)
        self.info = ElidedLabel("", "problem", sentence=True, name="answer_info")
        self._level = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(0)
        column.addWidget(self.input)
        under = QHBoxLayout()
        under.setContentsMargins(px(9), 0, 0, 0)
        under.addWidget(self.info)
        column.addLayout(under)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.input)
        self.input.installEventFilter(self)
        self.input.edited.connect(self.on_edited)

    def begin(self) -> None:
        """Show the value, or what was typed in place of it, and take the cursor."""
        self.input.setText(self.typed or self.shown())
        self.show()
        self.raise_()
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.typed:
            self.input.selectAll()
        self.on_edited()

    def shown(self) -> str:
        """Return what stands in the line at first."""
        raise NotImplementedError

    def taken(self) -> str | None:
        """Return the value in its stored form; None, having said why, where what stands there is none."""
        raise NotImplementedError

    def told(self) -> tuple[str, str]:
        """Return the words beneath the line, and their level."""
        return "", ""

    def on_key(self, key: int) -> bool:
        """Act on a key before it goes on to another question; True where that was all."""
        del key
        return False

    def on_edited(self) -> None:
        """Say what comes of what is typed."""
        self.say(*self.told())

    def is_changed(self, value: str) -> bool:
        """Tell whether a value is another one than the answer's own."""
        return value != (self.line.text if self.is_text else self.line.value)

    def name_question(self, question: str, hint: str) -> None:
        """Say to screen readers what is asked; what the form says beside it stands below until there is more to say."""
        self.input.setAccessibleName(question)
        self._hint = hint

    def say(self, words: str, level: str = "") -> None:
        """Show words beneath the line, in the colour of "doubt" or "error"."""
        self.info.setText(words or self._hint)
        self.input.setAccessibleDescription(words or self._hint)
        if level != self._level:
            self._level = level
            self.info.setProperty("level", level)
            self.info.style().polish(self.info)

    def place(self, rect: QRect) -> None:
        """Stand over an answer, a little higher than it where that is too low."""
        self.setGeometry(rect.x(), rect.y(), rect.width(), max(rect.height(), self.sizeHint().height()))

    def has_focus(self) -> bool:
        """Tell whether the cursor is in it."""
        return self.input.hasFocus()

    def close_editor(self) -> None:
        """Go away."""
        self.input.removeEventFilter(self)
        self.input.setObjectName("")  # until Qt deletes it the next editor's line is to be found under this name
        self.hide()
        self.deleteLater()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(200), self.input.sizeHint().height() + self.info.fontMetrics().height() + px(3))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys that go on, or take back, reach this editor before anything else has them."""
        if isinstance(event, QKeyEvent) and event.modifiers() in _PLAIN | {Qt.KeyboardModifier.ShiftModifier}:
            key = event.key()
            is_ours = key == Qt.Key.Key_Escape or key in _STEPS
            if event.type() is QEvent.Type.ShortcutOverride and is_ours:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                return self._press(key)
        if isinstance(event, QFocusEvent) and event.type() is QEvent.Type.FocusOut and event.reason() not in _STAYING:
            self.finished.emit(0)
        return super().eventFilter(watched, event)

    def _press(self, key: int) -> bool:
        if self.on_key(key):
            return True
        if key == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        step = _STEPS.get(Qt.Key(key), 0)
        if step:
            self.finished.emit(step)
        return bool(step)
