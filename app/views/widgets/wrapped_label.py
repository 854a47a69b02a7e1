"""Words that wrap wherever they must, so that long names can be compared letter by letter."""

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.views.theme import px
from app.views.widgets.labels import Label

_WORDS = re.compile(r"\S*?[-@/.](?=[^\W\d])|\S+\s*|\s+")
"""Between these a line may end; never within a date or a number."""


class WrappedLabel(Label):
    """Words that go on in further lines where it is narrow, also within one that is longer than a line.

    What does not fit into `most_lines` is elided, and in the tooltip.
    """

    def __init__(
        self, text: str = "", role: str = "", *, most_lines: int = 4, name: str = "", parent: QWidget | None = None
    ) -> None:
        self._most_lines = most_lines
        super().__init__(text, role, name=name, parent=parent)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_most_lines(self, most_lines: int) -> None:
        """Show no more lines than that."""
        self._most_lines = most_lines
        self._update_tooltip()
        self.updateGeometry()

    def shown_lines(self) -> list[str]:
        """Return what is painted now."""
        return wrapped(self.text(), self.fontMetrics(), self.contentsRect().width(), self._most_lines)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        metrics, around = self.fontMetrics(), self.contentsMargins()
        lines = wrapped(self.text(), metrics, width - around.left() - around.right(), self._most_lines)
        return len(lines) * metrics.lineSpacing() + around.top() + around.bottom()

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        lines = self.text().split("\n")
        return QSize(max(map(metrics.horizontalAdvance, lines)) + 2, metrics.lineSpacing() * len(lines))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(40), self.fontMetrics().lineSpacing())

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self._update_tooltip()
        self.updateGeometry()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_tooltip()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(self.alignment()), "\n".join(self.shown_lines()))

    def _update_tooltip(self) -> None:
        shown = self.shown_lines()
        self.setToolTip(self.text() if shown and shown[-1].endswith("…") else "")


def wrapped(text: str, metrics: QFontMetrics, width: int, most_lines: int) -> list[str]:
    """Return text in lines of a width: parted between words, else within one; the last line elided where it ends."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _lines_of(paragraph, metrics, max(width, metrics.averageCharWidth()))
    if len(lines) > most_lines:
        rest = " ".join(lines[most_lines - 1 :])
        lines[most_lines - 1 :] = [metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]
    return lines


def _lines_of(paragraph: str, metrics: QFontMetrics, width: int) -> list[str]:
    """Return one paragraph in lines."""
    lines, line = [], ""
    for word in _WORDS.findall(paragraph):
        while metrics.horizontalAdvance((line + word).rstrip()) > width:
            if line:
                lines.append(line.rstrip())
                line = ""
                continue
            fits = next(n for n in range(len(word), 0, -1) if n == 1 or metrics.horizontalAdvance(word[:n]) <= width)
            if fits == len(word):
                break  # a single letter wider than the line
            lines.append(word[:fits])
            word = word[fits:]  # noqa: PLW2901 - what is left of it
        line += word
    return [*lines, line.rstrip()]
