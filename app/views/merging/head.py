"""What stands above a client's values: who it is, what hangs on the card, whether it is the one that is kept."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from app.services.clients.merging.shapes import MergePerson
from app.views.client_names import name_of_row
from app.views.merging.wording import facts_of_person
from app.views.theme import px
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Label
from app.views.widgets.layouts import FlowLayout
from app.views.widgets.wrapped_label import WrappedLabel


class MergeHead(QWidget):
    """The choice stands at the foot of the head, in one line with those of the others.

    Names: "head_<i>", "keep_<i>", "choose_all_<i>".

    Signals:
        take_all_requested: all values of this client are wanted (position).
    """

    take_all_requested = Signal(int)

    def __init__(self, at: int, person: MergePerson, *, is_kept: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"head_{at}")
        self._at = at
        self._name = WrappedLabel(name_of_row(person.client), "section")
        self._facts = Label(facts_of_person(person), "muted", wrap=True)
        self.keep = QRadioButton(self.tr("Is kept"))
        self.keep.setObjectName(f"keep_{at}")
        self.keep.setAccessibleName(f"{self.keep.text()}: {self._name.text()}")
        self.keep.setToolTip(self.tr("The card that stays; the numbers of the others lead to it"))
        self.keep.setChecked(is_kept)
        take = self.tr("Take all")
        self._take = Button(kind="link", name=f"choose_all_{at}")
        self._take.setToolTip(self.tr("Take all values of this column"))
        self._take.setAccessibleName(f"{take}: {self._name.text()}")
        self._take.clicked.connect(self._on_take)
        line = FlowLayout(gap_px=4)
        line.addWidget(self.keep)
        line.addWidget(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(4))
        column.setSpacing(px(2))
        column.addWidget(self._name)
        column.addWidget(self._facts)
        column.addStretch(1)
        column.addLayout(line)
        self.set_low(is_low=False)

    def set_low(self, *, is_low: bool) -> None:
        """Leave the facts to the tooltip, and shorten the words, where the rows need the room."""
        self._facts.setVisible(not is_low)
        self.setToolTip(self._facts.text() if is_low else "")
        self._take.setText(self.tr("All") if is_low else self.tr("Take all"))

    @Slot()
    def _on_take(self) -> None:
        self.take_all_requested.emit(self._at)
