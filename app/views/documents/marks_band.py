"""What is doubtful in a person's names, in words, each with the ways to mend it, below the fields of the names."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.views.theme import px
from app.views.widgets.buttons import Button
from app.views.widgets.layouts import FlowLayout
from app.views.widgets.notices import Notice


@dataclass(frozen=True, slots=True)
class Offer:
    """A value that one press puts into a field; `words` stand on the button."""

    field: str
    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing to look at: the field it is about, words, "doubt" or "info", and what may be pressed."""

    field: str
    text: str
    level: str = "doubt"
    offers: tuple[Offer, ...] = ()


class MarkLine(Notice):
    """A band with words and a button for each offer.

    Names: "mark_<field>", its words "mark_<field>_text", its buttons "offer_<field>_<n>" by the field they fill.

    Signals:
        offer_chosen: an offer was pressed (Offer).
    """

    offer_chosen = Signal(object)

    def __init__(self, mark: Mark, parent: QWidget | None = None) -> None:
        super().__init__(mark.text, mark.level, name=f"mark_{mark.field}", parent=parent)
        row = self.layout()
        if mark.offers and isinstance(row, QBoxLayout):
            side = QWidget()
            flow = FlowLayout(side, gap_px=4, one_line=True, at_end=True)
            for at, offer in enumerate(mark.offers):
                button = Button(offer.words, kind="link", name=f"offer_{offer.field}_{at}")
                button.clicked.connect(partial(self.offer_chosen.emit, offer))
                flow.addWidget(button)
            side.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            row.addWidget(side, 0, Qt.AlignmentFlag.AlignVCenter)


class MarksBand(QWidget):
    """The marks below one another; takes no room while there are none.

    Signals:
        offer_chosen: an offer was pressed (Offer).
    """

    offer_chosen = Signal(object)

    def __init__(self, *, name: str = "name_marks", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._marks: tuple[Mark, ...] = ()
        self._lines: list[MarkLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self.hide()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks and no others."""
        if tuple(marks) == self._marks:
            return
        self._marks = tuple(marks)
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [MarkLine(mark) for mark in marks]
        for line in self._lines:
            line.offer_chosen.connect(self.offer_chosen)
            self._column.addWidget(line)
        self.setVisible(bool(marks))

    def marks(self) -> tuple[Mark, ...]:
        """Return what is shown."""
        return self._marks
