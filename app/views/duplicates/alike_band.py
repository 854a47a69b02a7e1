"""A quiet band: the person on this card looks like a client who is in the base already."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.views.theme import px
from app.views.widgets import Button, FlowLayout, Label, LevelIcon, Page


@dataclass(frozen=True, slots=True)
class AlikeWords:
    """What is told of a client who looks alike.

    Attributes:
        text: who it is, and why.
        is_certain: coloured as a doubt, else quietly.
        can_link: the person can be linked to the client.
        is_stored: the person is a client, too, so that both can be merged or told apart.
    """

    text: str
    is_certain: bool = False
    can_link: bool = False
    is_stored: bool = False


class AlikeBand(QFrame):
    """Words, and below them what can be done; takes no room while nobody looks alike, and never the cursor.

    Names, by `name`: the band, "<name>_text", and the buttons "<name>_link", "<name>_open", "<name>_merge",
    "<name>_apart", "<name>_close". Each is also an action of the page, "<name>_<what>_action", for the palette.

    Signals:
        link_requested, open_requested, merge_requested, apart_requested, closed: what was pressed.
    """

    link_requested = Signal()
    open_requested = Signal()
    merge_requested = Signal()
    apart_requested = Signal()
    closed = Signal()

    def __init__(self, page: Page, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._icon, self._text = LevelIcon("info"), Label("", "band", name=f"{name}_text", wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        words = QHBoxLayout()
        words.setSpacing(px(8))
        words.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self._text, 1)
        self._words, buttons = words, FlowLayout(gap_px=4, at_end=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(5), px(4), px(5))
        column.setSpacing(px(2))
        column.addLayout(words)
        column.addLayout(buttons)
        self._add_buttons(page, name, buttons)
        self.show_alike(None)

    def _add_buttons(self, page: Page, name: str, buttons: FlowLayout) -> None:
        """Add a button and an action of the page for each thing that can be done."""
        translate = QCoreApplication.translate
        self._acts: dict[str, tuple[QAction, Button]] = {}
        for what, told, signal in (
            ("link", translate("AlikeBand", "Link to this client"), self.link_requested),
            ("open", translate("AlikeBand", "Open who looks alike"), self.open_requested),
            ("merge", translate("AlikeBand", "Merge with who looks alike…"), self.merge_requested),
            ("apart", translate("AlikeBand", "Not the same person"), self.apart_requested),
            ("close", translate("AlikeBand", "Close the notice"), self.closed),
        ):
            action = page.add_action(told, name=f"{name}_{what}_action")
            action.triggered.connect(signal)
            icon = "x" if what == "close" else ""
            button = Button(_short_words(what), kind="link", icon=icon, name=f"{name}_{what}")
            button.setToolTip(told)
            button.setAccessibleName(told)
            button.clicked.connect(action.trigger)
            if icon:
                self._words.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            else:
                buttons.addWidget(button)
            self._acts[what] = (action, button)

    def show_alike(self, words: AlikeWords | None) -> None:
        """Say who looks alike; None hides the band."""
        offered = set()
        if words is not None:
            offered = {"open", "close"} | ({"link"} if words.can_link else set())
            offered |= {"merge", "apart"} if words.is_stored else set()
        for what, (action, button) in self._acts.items():
            action.setVisible(what in offered)  # pages enable their actions all at once
            button.setVisible(what in offered)
        level = "doubt" if words is not None and words.is_certain else "info"
        self._icon.set_level(level)
        self._text.setText("" if words is None else words.text)
        for widget in (self, self._text):
            widget.setProperty("level", level)
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.setVisible(words is not None)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the room that the words need at this width: a card would rather scroll its fields than the band."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))


def _short_words(what: str) -> str:
    """Return the words of a button, which stands beside whom it is about."""
    return {
        "link": QCoreApplication.translate("AlikeBand", "Link"),
        "open": QCoreApplication.translate("AlikeBand", "Open"),
        "merge": QCoreApplication.translate("AlikeBand", "Merge…"),
        "apart": QCoreApplication.translate("AlikeBand", "Not the same"),
        "close": "",
    }[what]
