"""Buttons that show their shortcut in a muted tone while their accessible name stays clean."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget
from typing_extensions import override

from app.views.icons import icon_pixmap
from app.views.theme import colour, px


class Button(QPushButton):
    """A button of one kind: "primary" (filled, one a page), "plain", "quiet" (no frame), "link".

    With an `action` it takes text, enabled state and shortcut from it and triggers it. The action itself must be
    added to the page (`page.addAction`), so that its shortcut works and the command palette finds it. Where it stands
    beside what it is about, its own `text` may be shorter than the action's; that is then in the tooltip.
    """

    def __init__(
        self,
        text: str = "",
        *,
        kind: str = "plain",
        icon: str = "",
        shortcut: str = "",
        action: QAction | None = None,
        menu: QMenu | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setObjectName(name)
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self._kind, self._icon_name = kind, icon
        self._shortcut_text = ""
        self._shows_shortcut = True
        self._action, self._own_text = action, text
        self._action_is_visible = True
        self._is_left_out = False
        if shortcut:
            self.setShortcut(QKeySequence(shortcut))
            self._shortcut_text = keys_text(QKeySequence(shortcut))
        if menu is not None:
            menu.setParent(self, menu.windowFlags())
            self.setMenu(menu)
        if action is not None:
            action.changed.connect(self._on_action_changed)
            self.clicked.connect(action.trigger)
            self._on_action_changed()

    @property
    def shortcut_text(self) -> str:
        """The shortcut as it stands on the button."""
        return self._shortcut_text

    def set_icon_name(self, name: str) -> None:
        """Show another icon of `resources/icons`; empty for none."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def show_shortcut(self, *, shown: bool) -> None:
        """Show the shortcut beside the words, or leave it out where there is no room for it."""
        if shown != self._shows_shortcut:
            self._shows_shortcut = shown
            self.updateGeometry()
            self.update()

    def set_left_out(self, *, left_out: bool) -> None:
        """Leave the button out where there is no room, its action's menu has it then; or show it again."""
        self._is_left_out = left_out
        self.setVisible(self._action_is_visible and not left_out)

    def left_out_px(self) -> int:
        """Return how much wider the button were with the shortcut that is left out."""
        return 0 if self._shows_shortcut else self._shortcut_px()

    def spare_px(self) -> int:
        """Return how much narrower the button were without the shortcut that is shown."""
        return self._shortcut_px() if self._shows_shortcut else 0

    def _shortcut_px(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._shortcut_text) + px(7) if self._shortcut_text else 0

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()  # the style makes some kinds bolder, and that wider
        option = QStyleOptionButton()
        self.initStyleOption(option)
        features = QStyleOptionButton.ButtonFeature
        option.features &= ~(features.DefaultButton | features.AutoDefaultButton)  # no room for a second frame
        option.state &= ~QStyle.StateFlag.State_HasFocus  # its wider frame must not move the neighbours
        option.text = ""
        content = QSize(self._content_width(), max(self.fontMetrics().height(), px(16)))
        style = self.style()
        return style.sizeFromContents(QStyle.ContentsType.CT_PushButton, option, content, self)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        self._paint_content(painter)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus, whichever one a dialog begins with."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # Ctrl+Enter is the dialog's
        else:
            self.click()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self.updateGeometry()

    def _clean_text(self) -> str:
        return self.text().replace("&", "")

    def _parts(self) -> list[tuple[str, int]]:
        """Return what is painted from left to right with its width: icon, text, shortcut, arrow."""
        metrics = self.fontMetrics()
        text = self._clean_text()
        parts = [
            ("icon", px(16) if self._icon_name else 0),
            ("text", metrics.horizontalAdvance(text) if text else 0),
            ("shortcut", metrics.horizontalAdvance(self._shortcut_text) if self._shows_shortcut else 0),
            ("arrow", px(14) if self.menu() is not None else 0),
        ]
        return [part for part in parts if part[1]]

    def _content_width(self) -> int:
        parts = self._parts()
        return sum(width for _, width in parts) + px(7) * max(0, len(parts) - 1)

    def _paint_content(self, painter: QPainter) -> None:
        main, side = self._colours()
        x = (self.width() - self._content_width()) // 2
        middle = self.height() / 2
        ratio = self.devicePixelRatioF()
        for part, width in self._parts():
            rect = QRect(x, 0, width + 2, self.height())
            if part in {"icon", "arrow"}:
                picture = self._icon_name if part == "icon" else "chevron-down"
                pixmap = icon_pixmap(picture, main if part == "icon" else side, width, ratio)
                painter.drawPixmap(QPoint(x, round(middle - width / 2)), pixmap)
            else:
                painter.setPen(_tone(main if part == "text" else side, part))
                text = self._clean_text() if part == "text" else self._shortcut_text
                painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
            x += width + px(7)

    def _colours(self) -> tuple[str, str]:
        """Return the tokens of the words and of what stands beside them."""
        if not self.isEnabled():
            return "muted_on_ground", "muted_on_ground"
        if self._kind == "primary":
            return "on_accent", "on_accent"
        if self._kind == "link":
            return "link", "muted_on_ground"
        return "text", "muted_on_ground"

    @Slot()
    def _on_action_changed(self) -> None:
        action = self._action
        if action is None:
            return
        told = action.text().replace("&", "")
        self.setText(self._own_text or action.text())
        self.setAccessibleName(told if self._own_text else "")
        self.setEnabled(action.isEnabled())
        if action.isVisible() != self._action_is_visible:
            self._action_is_visible = action.isVisible()
            self.setVisible(self._action_is_visible and not self._is_left_out)
        self._shortcut_text = keys_text(action.shortcut())
        self.setToolTip(action.toolTip() if action.toolTip() != told or self._own_text else "")


def keys_text(keys: QKeySequence) -> str:
    """Return keys as they stand on a keyboard: both keys that Qt tells apart are called Enter."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")


def _tone(role: str, part: str) -> QColor:
    """Return the colour of a part; the shortcut on a filled button is a little quieter than its words."""
    tone = QColor(colour(role))
    if part == "shortcut" and role == "on_accent":
        tone.setAlphaF(0.86)
    return tone
