"""Sees machine readable zones and pictures come in wherever the cursor is on a page: scanned, pasted."""

import time
from collections.abc import Callable
from functools import partial
from typing import Protocol, cast

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid
from typing_extensions import override

from app.services.documents.zone import looks_like_zone
from app.services.documents.zone.burst import FASTEST_HAND_MS, SILENCE_MS, ZoneBurst

_FILLERS = frozenset("<Бб")
"""A zone's filler, and what a Russian keyboard types in its place."""

_SLACK_MS = 10.0
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Fields(Protocol):
    """The fields of a card, as far as a burst has to be taken back out of them."""

    def remember(self) -> object:
        """Return what stands in the fields."""

    def bring_back(self, remembered: object) -> None:
        """Let the fields hold again what was remembered."""


class ZoneCatcher(QObject):
    """Watches the widget of a page that has the cursor.

    A scanner that acts as a keyboard types into whatever has the cursor. What came of a zone before it was known for
    one is taken out again; the rest never gets there. Fast text that turns out to be no zone is given to the field.

    Args:
        page: is watched while the cursor is in it.
        fields: those of its card.
        holds_picture: tells whether a clipboard has a picture.
        clock_ms: the time of keys that bear none; another one in tests.

    Signals:
        zone_came: a machine readable zone was scanned or pasted (its text).
        picture_pasted: Ctrl+V was pressed while the clipboard holds a picture.
    """

    zone_came = Signal(str)
    picture_pasted = Signal()

    def __init__(
        self,
        page: QWidget,
        fields: Fields,
        *,
        holds_picture: Callable[[QMimeData], bool],
        clock_ms: Callable[[], float] | None = None,
    ) -> None:
        super().__init__(page)
        self._page, self._fields, self._holds_picture = page, fields, holds_picture
        self._clock_ms = clock_ms or _now_ms
        self._burst = ZoneBurst()
        self._watched: list[QObject] = []
        self._target: QWidget | None = None
        self._held: list[QKeyEvent] = []
        self._is_holding = self._is_replaying = False
        self._last_ms = float("-inf")
        self._before: tuple[object, str] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_silence)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
            self._on_focus_changed(None, application.focusWidget())

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is self._target:
            return
        self._settle()
        for one in self._watched:
            if isValid(one):
                one.removeEventFilter(self)
        self._watched, self._target = [], None
        if now is not None and self._page.isAncestorOf(now):
            self._target = now
            self._watched = [now]
            completer = now.completer() if isinstance(now, QLineEdit) else None
            popup = None if completer is None else completer.popup()
            if popup is not None:
                self._watched.append(popup)  # an open list of proposals gets the keys first
            for one in self._watched:
                one.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_replaying or not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.KeyRelease:
            return self._is_holding and bool(event.text())
        if event.type() is not QEvent.Type.KeyPress:
            return False
        if event.matches(QKeySequence.StandardKey.Paste):
            return self._take_pasted()
        return self._take_key(event)

    def _take_pasted(self) -> bool:
        """Take what is pasted where it is a zone or a picture."""
        mime = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())  # None where the system gives nothing
        if mime is None:
            return False
        if mime.hasText() and looks_like_zone(mime.text()):
            self._tell(mime.text())
            return True
        if self._holds_picture(mime):
            QTimer.singleShot(0, self, self.picture_pasted.emit)
            return True
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        """Take a character to the burst; return True where the field is not to get it now."""
        text = event.text()
        if len(text) != 1 or not (text.isprintable() or text in "\r\n") or event.modifiers() & _COMMANDS:
            return False
        now_ms = float(event.timestamp()) or self._clock_ms()  # when it was pressed, however late it is looked at
        if self._is_holding and now_ms - self._last_ms > SILENCE_MS:
            self._settle()
        self._last_ms = now_ms
        self._burst.feed("\n" if text == "\r" else text, now_ms)
        if len(self._burst.text) == 1:
            self._held.clear()
            self._before = self._remember()
        self._held.append(QKeyEvent(event.type(), event.key(), event.modifiers(), text))
        self._is_holding = self._is_holding or self._begins_holding(text)
        if self._is_holding:
            self._timer.start(round((SILENCE_MS if self._burst.is_scanner else FASTEST_HAND_MS) + _SLACK_MS))
        return self._is_holding

    def _begins_holding(self, text: str) -> bool:
        """Tell whether keys are held back from now on: a zone comes, or a letter would choose something else."""
        if len(self._burst.text) == 1:
            chooses = isinstance(self._target, (QAbstractItemView, QComboBox))
            return chooses and text.isprintable() and text != " "
        if self._burst.is_scanner and _FILLERS & set(self._burst.text):
            self._bring_back()
            return True
        return False

    def _remember(self) -> tuple[object, str] | None:
        target = self._target
        if isinstance(target, QLineEdit):
            return self._fields.remember(), target.text()
        if isinstance(target, QPlainTextEdit):
            return self._fields.remember(), target.toPlainText()
        return self._fields.remember(), ""

    def _bring_back(self) -> None:
        """Take out again what of a zone got into the field with the cursor."""
        if self._before is None:
            return
        remembered, text = self._before
        target = self._target
        if isinstance(target, QLineEdit) and target.text() != text:
            target.setText(text)
            target.textEdited.emit(text)
        elif isinstance(target, QPlainTextEdit) and target.toPlainText() != text:
            target.setPlainText(text)
        self._fields.bring_back(remembered)

    @Slot()
    def _on_silence(self) -> None:
        if self._is_holding:
            self._settle()

    def _settle(self) -> None:
        """Offer the zone that was scanned, or give to the field what was held back of something else."""
        self._timer.stop()
        was_holding, held, self._held = self._is_holding, self._held, []
        self._is_holding, self._before = False, None
        zone = self._burst.settled(self._last_ms + SILENCE_MS) if was_holding else ""
        self._burst.reset()
        if zone:
            self._tell(zone)
        elif was_holding and self._target is not None and isValid(self._target):
            self._replay(held)

    def _replay(self, held: list[QKeyEvent]) -> None:
        self._is_replaying = True
        try:
            for event in held:
                if self._target is not None:
                    QApplication.sendEvent(self._target, event)
        finally:
            self._is_replaying = False

    def _tell(self, zone: str) -> None:
        """Tell of a zone once the key that ended it is done with."""
        QTimer.singleShot(0, self, partial(self.zone_came.emit, zone))


def _now_ms() -> float:
    return time.monotonic() * 1000
