"""A few choices side by side, on to the next line where the width ends."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from app.views.widgets import FlowLayout


class KindRow(QWidget):
    """Radio buttons, named "<name>_<kind>".

    Signals:
        kind_chosen: the agent chose another one (str).
    """

    kind_chosen = Signal(str)

    def __init__(self, name: str, kinds: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._buttons: dict[str, QRadioButton] = {}
        group = QButtonGroup(self)
        row = FlowLayout(self, gap_px=12)
        for kind, words in kinds:
            button = QRadioButton(words)
            button.setObjectName(f"{name}_{kind}")
            button.clicked.connect(self._on_clicked)
            group.addButton(button)
            row.addWidget(button)
            self._buttons[kind] = button
        self.show_kind(kinds[0][0])

    def kind(self) -> str:
        """Return the chosen kind."""
        return next(kind for kind, button in self._buttons.items() if button.isChecked())

    def show_kind(self, kind: str) -> None:
        """Show a choice, without telling of it."""
        self._buttons[kind].setChecked(True)

    @Slot()
    def _on_clicked(self) -> None:
        self.kind_chosen.emit(self.kind())
