"""One child row of a card in a small dialog: a document, a phone, a card, a trait."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from app.services.clients.cards import ChildRow
from app.views.dialogs import AppDialog
from app.views.texts import explain
from app.views.widgets import Button, ChoiceBox, DateEdit, FieldGrid, LabelledField, LineEdit

CheckRow = Callable[[ChildRow], Mapping[str, str]]
"""Returns by field in words what the base can't hold."""


@dataclass(frozen=True, slots=True)
class RowField:
    """A field of a child row.

    Attributes:
        name: the dataclass's field.
        label: its words.
        choices: what is chosen from; empty for a field that is typed.
        is_date: typed as a date.
        span: twelfths of a row that it takes.
    """

    name: str
    label: str
    choices: tuple[tuple[str, str], ...] = ()
    is_date: bool = False
    span: int = 6


@dataclass(frozen=True, slots=True)
class RowQuestion:
    """What the dialog asks.

    Attributes:
        title: what is edited.
        row: as it is now.
        fields: what is edited of it.
        check: says what the base can't hold.
        current_text: words of the box that makes it the current one; empty for no such box.
        is_current: the box is ticked.
    """

    title: str
    row: ChildRow
    fields: Sequence[RowField]
    check: CheckRow
    current_text: str = ""
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class RowAnswer:
    """The row as it was edited, and whether it is to be the current one."""

    row: ChildRow
    current: bool = False


class RowDialog(AppDialog):
    """Edits the fields of one row; Enter goes on, at the last field it accepts.

    Names: "row_dialog"; "row_<field>" each editor; "row_current"; "row_accept", "row_dialog_cancel".
    """

    def __init__(self, question: RowQuestion, *, parent: QWidget | None = None) -> None:
        super().__init__(question.title, name="row_dialog", width_px=560, parent=parent)
        self._question = question
        self._boxes: dict[str, LabelledField] = {}
        grid = FieldGrid()
        line: list[RowField] = []
        for field in (*question.fields, None):
            if field is None or sum(one.span for one in line) + field.span > FieldGrid.COLUMNS:
                grid.add_row(*(self._make_box(one) for one in line), spans=[one.span for one in line])
                line = []
            if field is not None:
                line.append(field)
        self._current = QCheckBox(question.current_text)
        self._current.setObjectName("row_current")
        self._current.setChecked(question.is_current)
        self.body.addLayout(grid)
        self.add_content(self._current)
        self._current.setVisible(bool(question.current_text))
        self.body.addStretch(1)
        accept = self.add_button(Button(self.tr("OK"), kind="primary", name="row_accept"))
        accept.setDefault(True)
        accept.clicked.connect(self._on_accept)

    def answer(self) -> RowAnswer:
        """Return the row as it stands on the screen."""
        changes: dict[str, Any] = {name: " ".join(box.value().split()) for name, box in self._boxes.items()}
        return RowAnswer(replace(self._question.row, **changes), self._current.isChecked())

    def _make_box(self, field: RowField) -> LabelledField:
        editor: QWidget
        if field.choices:
            editor = ChoiceBox(field.choices, name=f"row_{field.name}")
        elif field.is_date:
            editor = DateEdit(name=f"row_{field.name}", allow_partial=True)
        else:
            editor = LineEdit(name=f"row_{field.name}")
        editor.installEventFilter(self)
        box = LabelledField(field.label, editor)
        box.set_value(str(getattr(self._question.row, field.name)))
        self._boxes[field.name] = box
        return box

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter go on to the next field, and accept at the last one."""
        enters = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress or event.key() not in enters:
            return super().eventFilter(watched, event)
        editors = self._editors()
        at = next((at for at, editor in enumerate(editors) if editor is watched), len(editors))
        if at + 1 < len(editors):
            editors[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._on_accept()
        return True

    def _editors(self) -> list[QWidget]:
        return [editor for box in self._boxes.values() if isinstance(editor := box.editor, QWidget)]

    @Slot()
    def _on_accept(self) -> None:
        row = self.answer().row
        problems = dict(self._question.check(row))
        for name, box in self._boxes.items():
            editor = box.editor
            error = editor.problem() if isinstance(editor, DateEdit) else None
            if error is not None:
                problems[name] = explain(error)
            box.set_problem(problems.get(name, ""), "error")
        wrong = next((name for name in self._boxes if name in problems), None)
        if wrong is None:
            self.accept()
            return
        editor = self._boxes[wrong].editor
        if isinstance(editor, QWidget):
            editor.setFocus(Qt.FocusReason.OtherFocusReason)


def ask_row(parent: QWidget | None, question: RowQuestion) -> RowAnswer | None:
    """Ask and wait; return None where the dialog was left."""
    dialog = RowDialog(question, parent=parent)
    accepted = bool(dialog.exec())
    answer = dialog.answer()
    dialog.deleteLater()
    return answer if accepted else None
