"""A quiet band: the person on this card looks like a client who is in the base already."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from app.views.widgets import Button, FlowLayout, Notice, Page


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


class AlikeBand(Notice):
    """Words and what can be done; takes no room while nobody looks alike, and never the cursor.

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
        super().__init__("", "info", name=name, parent=parent)
        translate = QCoreApplication.translate
        side = QWidget()
        flow = FlowLayout(side, gap_px=4, one_line=True, at_end=True)
        self._acts = {}
        for what, words, signal in (
            ("link", translate("AlikeBand", "Link to this client"), self.link_requested),
            ("open", translate("AlikeBand", "Open who looks alike"), self.open_requested),
            ("merge", translate("AlikeBand", "Merge with who looks alike…"), self.merge_requested),
            ("apart", translate("AlikeBand", "Not the same person"), self.apart_requested),
            ("close", translate("AlikeBand", "Close the notice"), self.closed),
        ):
            action = page.add_action(words, name=f"{name}_{what}_action", enabled=False)
            action.triggered.connect(signal)
            button = Button(_short_words(what), kind="link", name=f"{name}_{what}")
            button.setToolTip(words)
            button.clicked.connect(action.trigger)
            flow.addWidget(button)
            self._acts[what] = (action, button)
        side.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        row = self.layout()
        if isinstance(row, QBoxLayout):
            row.addWidget(side, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_alike(self, words: AlikeWords | None) -> None:
        """Say who looks alike; None hides the band."""
        offered = set()
        if words is not None:
            offered = {"open", "close"} | ({"link"} if words.can_link else set())
            offered |= {"merge", "apart"} if words.is_stored else set()
        for what, (action, button) in self._acts.items():
            action.setEnabled(what in offered)
            button.setVisible(what in offered)
        self.set_notice(
            "" if words is None else words.text, "doubt" if words is not None and words.is_certain else "info"
        )


def _short_words(what: str) -> str:
    """Return the words of a button, which stands beside whom it is about."""
    return {
        "link": QCoreApplication.translate("AlikeBand", "Link"),
        "open": QCoreApplication.translate("AlikeBand", "Open"),
        "merge": QCoreApplication.translate("AlikeBand", "Merge…"),
        "apart": QCoreApplication.translate("AlikeBand", "Not the same"),
        "close": QCoreApplication.translate("AlikeBand", "Close"),
    }[what]
