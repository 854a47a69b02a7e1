"""Editors of one value. All share `value()`, `set_value(text)` and the signal `edited`."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QListView, QSizePolicy, QWidget
from typing_extensions import override

from app.errors import UserError
from app.services.persons.dates import Century, format_date, parse_date
from app.views.icons import icon_pixmap
from app.views.theme import px, tabular

_NO_FRAME_PX = 20
"""Width of a field's frame and padding at 100 %."""

_MOST_SEEN = 14
"""So many entries a drop-down shows at once; the rest is scrolled to."""


class LineEdit(QLineEdit):
    """A line of text, as wide as what it holds where `width_chars` is given.

    Signals:
        edited: the agent changed the text (not the program).
    """

    edited = Signal()

    def __init__(
        self,
        *,
        name: str = "",
        width_chars: int = 0,
        max_length: int = 0,
        hint: str = "",
        figures: bool = False,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._icon_name = icon
        super().__init__(parent)
        self.setObjectName(name)
        self.setPlaceholderText(hint)
        if icon:
            self.setTextMargins(px(22), 0, 0, 0)
        self._width_chars, self._figures = width_chars, figures
        if max_length:
            self.setMaxLength(max_length)
        if figures:
            self.setFont(tabular(QFont()))
        if width_chars:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self._on_text_edited)

    def value(self) -> str:
        """Return the text without spaces around it."""
        return self.text().strip()

    def set_value(self, value: str) -> None:
        """Show a value from its beginning, without `edited`."""
        self.setText(value)
        self.setCursorPosition(0)

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._width_chars:
            hint.setWidth(self.fontMetrics().averageCharWidth() * self._width_chars + px(_NO_FRAME_PX))
        return hint

    @override
    def minimumSizeHint(self) -> QSize:
        if self._width_chars:
            return self.sizeHint()
        return QSize(px(56), super().minimumSizeHint().height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._icon_name:
            self.setTextMargins(px(22), 0, 0, 0)  # beside the icon at the size that the letters have now

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave files to the window: their paths are not what belongs into a field."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._icon_name:
            side = px(16)
            pixmap = icon_pixmap(self._icon_name, "muted", side, self.devicePixelRatioF())
            QPainter(self).drawPixmap(px(10), (self.height() - side) // 2, pixmap)

    @Slot(str)
    def _on_text_edited(self, _text: str) -> None:
        self.edited.emit()


class DateEdit(LineEdit):
    """A date as people write it: 31.12.1985, 31/12/85, 1985-12-31, in words; shown as 31.12.1985.

    What can't be understood stays as typed, is returned by `value()` and explained by `problem()`.

    Args:
        century: what two-digit years mean: "past" of a birth, "future" of a trip, "near" of an expiry.
        allow_partial: a year or a month alone is a date too.
    """

    def __init__(
        self,
        *,
        name: str = "",
        century: Century = "near",
        allow_partial: bool = False,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name=name, hint=hint, figures=True, parent=parent)
        self._century: Century = century
        self._allow_partial = allow_partial

    @override
    def value(self) -> str:
        """Return the date in ISO 8601, or what was typed where it is no date."""
        text = super().value()
        try:
            return self._parse(text) if text else ""
        except UserError:
            return text

    @override
    def set_value(self, value: str) -> None:
        """Show a date given in ISO 8601; anything else is shown as it is."""
        super().set_value(format_date(value))

    def problem(self) -> UserError | None:
        """Return why the text is no date, or None."""
        text = super().value()
        try:
            if text:
                self._parse(text)
        except UserError as error:
            return error
        return None

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.isModified() and self.problem() is None:
            self.set_value(self.value())

    def _parse(self, text: str) -> str:
        today = QDate.currentDate()
        return parse_date(
            text,
            today=date(today.year(), today.month(), today.day()),
            century=self._century,
            allow_partial=self._allow_partial,
        )


class ChoiceBox(QComboBox):
    """A drop-down of keys with words; the wheel does not change it.

    Signals:
        edited: the agent chose.
    """

    edited = Signal()

    def __init__(
        self, choices: Sequence[tuple[str, str]] = (), *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        view = QListView()
        view.setProperty("role", "popup")
        self.setView(view)
        self.setMaxVisibleItems(_MOST_SEEN)
        for key, text in choices:
            self.addItem(text, key)
        self.activated.connect(self._on_activated)

    def value(self) -> str:
        """Return the chosen key."""
        return str(self.currentData() or "")

    def set_value(self, value: str) -> None:
        """Show a key, without `edited`; the first one where there is no such key."""
        self.setCurrentIndex(max(0, self.findData(value)))

    @override
    def showPopup(self) -> None:
        view = self.view()
        view.ensurePolished()  # else its rows are as high as before they had their style, and the popup too low
        view.doItemsLayout()
        super().showPopup()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @Slot(int)
    def _on_activated(self, _index: int) -> None:
        self.edited.emit()


class SexBox(ChoiceBox):
    """Male, female or not known; M, F and the Russian letters choose, Delete empties."""

    def __init__(self, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name=name, parent=parent)
        for text, value in (("", ""), (self.tr("Male"), "M"), (self.tr("Female"), "F")):
            self.addItem(text, value)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        letters = {"m": "M", "м": "M", "f": "F", "ж": "F", "w": "F"}
        erases = event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
        value = "" if erases else letters.get(event.text().lower())
        if value is None:
            super().keyPressEvent(event)
        elif value != self.value():
            self.set_value(value)
            self.edited.emit()
