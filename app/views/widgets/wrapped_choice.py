"""A radio button whose words go on in further lines."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget
from typing_extensions import override

from app.views.theme import px
from app.views.widgets.wrapped_label import wrapped

MOST_LINES = 6
_TALL = 10_000


class WrappedChoice(QRadioButton):
    """Takes the width that there is; the whole text is in the tooltip, too."""

    def __init__(self, text: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.setObjectName(name)
        self.setToolTip(text)
        self._words = text
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def shown_lines(self) -> list[str]:
        """Return what is painted now."""
        return self._lines(self.width())

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        single = super().sizeHint().height() - self.fontMetrics().lineSpacing() * self._words.count("\n")
        return single + self.fontMetrics().lineSpacing() * (len(self._lines(width)) - 1)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = "\n".join(self.shown_lines()).replace("&", "&&")
        self.style().drawControl(QStyle.ControlElement.CE_RadioButton, option, QPainter(self), self)

    def _lines(self, width: int) -> list[str]:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.rect = QRect(0, 0, width, _TALL)
        room = self.style().subElementRect(QStyle.SubElement.SE_RadioButtonContents, option, self).width()
        return wrapped(self._words, self.fontMetrics(), room, MOST_LINES)
