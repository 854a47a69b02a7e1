"""The fields of one service of a tour."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.services.tours.cards import SERVICE_KINDS, ServiceCard
from app.views.texts import choice, explain
from app.views.theme import px
from app.views.widgets import ChoiceBox, DateEdit, FieldGrid, LabelledField, LineEdit


class ServiceForm(QWidget):
    """Kind, title, days, provider.

    Names: "service_kind", "service_title", "service_starts", "service_ends", "service_provider".

    Signals:
        edited: the agent changed a field.
        entered: Enter was pressed in a field.
    """

    edited = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("service_form")
        kinds = [(kind, choice("service", kind)) for kind in SERVICE_KINDS]
        editors: dict[str, ChoiceBox | LineEdit] = {
            "kind": ChoiceBox(kinds, name="service_kind"),
            "title": LineEdit(name="service_title"),
            "starts": DateEdit(name="service_starts", century="near"),
            "ends": DateEdit(name="service_ends", century="near"),
            "provider": LineEdit(name="service_provider"),
        }
        words = {
            "kind": self.tr("Kind"),
            "title": self.tr("Title"),
            "starts": self.tr("From"),
            "ends": self.tr("To"),
            "provider": self.tr("Provider"),
        }
        self._boxes: dict[str, LabelledField] = {}
        for name, editor in editors.items():
            editor.edited.connect(self.edited)
            editor.installEventFilter(self)
            self._boxes[name] = LabelledField(words[name], editor)
        grid = FieldGrid()
        for row in (("kind",), ("title",), ("starts", "ends"), ("provider",)):
            grid.add_row(*(self._boxes[name] for name in row))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(grid)
        column.addStretch(1)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter save, from the box of the kind, too."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)

    def show_service(self, card: ServiceCard) -> None:
        """Fill the fields; problems go."""
        for name, box in self._boxes.items():
            box.set_value(getattr(card, name))
            box.set_problem("")

    def values(self) -> dict[str, str]:
        """Return what is to be stored by field; an unreadable date as typed."""
        return {name: " ".join(box.value().split()) for name, box in self._boxes.items()}

    def date_problems(self) -> dict[str, str]:
        """Return in words which dates can't be read."""
        problems: dict[str, str] = {}
        for name in ("starts", "ends"):
            editor = self._boxes[name].editor
            error = editor.problem() if isinstance(editor, DateEdit) else None
            if error is not None:
                problems[name] = explain(error)
        return problems

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say what is wrong at the fields, and put the cursor into the first."""
        for name, box in self._boxes.items():
            words = problems.get(name, "")
            box.set_problem(words[:1].upper() + words[1:], "error")
        first = next((name for name in self._boxes if name in problems), "")
        if first:
            self.focus_field(first)

    def focus_field(self, name: str) -> None:
        """Put the cursor into a field."""
        editor = self._boxes[name].editor
        if isinstance(editor, QWidget):
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
