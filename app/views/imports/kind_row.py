"""A few choices, one below the other: side by side they would not fit where words are long."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from app.views.theme import px


class KindRow(QWidget):
    """Radio buttons, named "<name>_<kind>".

    Signals:
        kind_chosen: the agent chose another one (str).
    """

    kind_chosen = Signal(str)

    def __init__(self, name: str, kinds: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._buttons: dict[str, QRadioButton] = {}
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        for kind, words in kinds:
            button = QRadioButton(words)
            button.setObjectName(f"{name}_{kind}")
            button.clicked.connect(self._on_clicked)
            group.addButton(button)
            column.addWidget(button)
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
