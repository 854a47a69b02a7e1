"""Bands that say something about the page, and what an empty page says."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.views.icons import icon_pixmap
from app.views.theme import px
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Label, LevelIcon


class Notice(QFrame):
    """A coloured band with an icon and words, and the way to mend it.

    Signals:
        action_requested: the button at its end was pressed.
    """

    action_requested = Signal()

    def __init__(
        self,
        text: str = "",
        level: str = "doubt",
        *,
        action_text: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._icon = LevelIcon(level)
        self._text = Label("", "band", name=f"{name}_text" if name else "", wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = Button("", kind="link", name=f"{name}_action" if name else "")
        self._button.clicked.connect(self.action_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), px(5), px(8), px(5))
        row.setSpacing(px(8))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._fill(text, level, action_text)
        if not text:
            self.hide()  # and never shown here: without a parent it would be a window of its own

    def set_notice(self, text: str, level: str = "doubt", action_text: str = "") -> None:
        """Show other words ("doubt", "good", "error", "info"); an empty text hides the band."""
        self._fill(text, level, action_text)
        self.setVisible(bool(text))

    def _fill(self, text: str, level: str, action_text: str) -> None:
        self._text.setText(text)
        self._icon.set_level(level)
        self._button.setText(action_text)
        self._button.setVisible(bool(action_text))
        for widget in (self, self._text):
            widget.setProperty("level", level)
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def text(self) -> str:
        """Return the words."""
        return self._text.text()


class _Picture(QWidget):
    """A large muted icon."""

    def __init__(self, icon: str, side_px: int) -> None:
        super().__init__()
        self._icon, self._side_px = icon, side_px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(self._side_px), px(self._side_px))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        side = px(self._side_px)
        QPainter(self).drawPixmap(0, 0, icon_pixmap(self._icon, "muted", side, self.devicePixelRatioF()))


class EmptyState(QWidget):
    """What an empty page says: what it is for, and its first action.

    Signals:
        action_requested: its button was pressed (not when a button was given).
    """

    action_requested = Signal()

    def __init__(
        self,
        icon: str,
        title: str,
        sentence: str,
        *,
        action_text: str = "",
        button: Button | None = None,
        further: Sequence[Button] = (),
        hint: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._title = Label(title, "heading", name=f"{name}_title" if name else "", wrap=True)
        self._sentence = Label(sentence, name=f"{name}_sentence" if name else "", wrap=True)
        self._hint = Label(hint, "muted", name=f"{name}_hint" if name else "", wrap=True, parent=self)
        self._hint.setVisible(bool(hint))
        column = QVBoxLayout(self)
        column.setSpacing(px(8))
        column.addStretch(2)
        column.addWidget(_Picture(icon, 32), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(px(4))
        for label in (self._title, self._sentence):
            column.addLayout(_centred(label))
        self.button = button
        if button is None and action_text:
            self.button = Button(action_text, kind="primary", name=f"{name}_action" if name else "")
            self.button.clicked.connect(self.action_requested)
        if self.button is not None:
            column.addSpacing(px(8))
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        for one in further:
            column.addWidget(one, 0, Qt.AlignmentFlag.AlignHCenter)
        if hint:
            column.addSpacing(px(8))
            column.addLayout(_centred(self._hint))
        column.addStretch(3)

    def set_words(self, title: str, sentence: str) -> None:
        """Say something else, such as that the filter finds nothing."""
        self._title.setText(title)
        self._sentence.setText(sentence)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            for label in (self._title, self._sentence, self._hint):
                label.setMaximumWidth(px(460))


def _centred(label: Label) -> QHBoxLayout:
    """Return a row that keeps words in the middle, no wider than they are read well."""
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setMaximumWidth(px(460))
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(label, 100)
    row.addStretch(1)
    return row
