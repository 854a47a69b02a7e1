"""A field under its label, with the doubt about it in words below."""

from typing import Protocol, cast

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.views.theme import px
from app.views.widgets.labels import Label, LevelIcon


class Editor(Protocol):
    """What every editor of this package can do."""

    edited: SignalInstance

    def value(self) -> str:
        """Return what is to be stored."""

    def set_value(self, value: str) -> None:
        """Show a stored value, without `edited`."""


class LabelledField(QWidget):
    """A muted label above its editor, and below a line that says what is wrong or doubtful, in words.

    The editor gets the label as its accessible name and as its buddy.
    """

    def __init__(self, label: str, editor: QWidget, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name or (f"{editor.objectName()}_field" if editor.objectName() else ""))
        self._editor = editor
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.label = Label(label, "muted", name=f"{editor.objectName()}_label")
        self.label.setBuddy(editor)
        editor.setAccessibleName(label)
        self._problem_icon = LevelIcon("doubt")
        self._problem = Label("", "problem", name=f"{editor.objectName()}_problem", wrap=True)
        self._problem.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.label)
        is_fixed = editor.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Fixed
        column.addWidget(editor, 0, Qt.AlignmentFlag.AlignLeft if is_fixed else Qt.AlignmentFlag(0))
        line = QHBoxLayout()
        line.setSpacing(px(6))
        line.addWidget(self._problem_icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._problem, 1)
        column.addLayout(line)
        self._hint: Label | None = None
        self.set_problem("")

    @property
    def editor(self) -> Editor:
        """The editor, as what holds a value."""
        return cast("Editor", self._editor)

    def value(self) -> str:
        """Return the editor's value."""
        return self.editor.value()

    def set_value(self, value: str) -> None:
        """Show a value in the editor."""
        self.editor.set_value(value)

    def set_problem(self, text: str, level: str = "doubt") -> None:
        """Say below the editor what is doubtful ("doubt"), wrong ("error") or right ("good"); "" for nothing."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self._problem_icon.set_level(level)
        self._problem_icon.setVisible(bool(text))
        self._problem.setProperty("level", level)
        self._editor.setProperty("level", level if text else "")
        self._editor.setAccessibleDescription(text)
        for widget in (self._problem, self._editor):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def set_hint(self, text: str) -> None:
        """Say something quiet below the editor, such as how its text came about; "" for nothing."""
        if self._hint is None:
            if not text:
                return
            self._hint = Label("", "muted", name=f"{self._editor.objectName()}_hint", wrap=True)
            column = self.layout()
            if column is not None:
                column.addWidget(self._hint)
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def problem_text(self) -> str:
        """Return what stands below the editor."""
        return self._problem.text()
