"""The agent's note beside a printed form: where it was handed in, what the embassy said."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.views.dialogs import AppDialog
from app.views.theme import px
from app.views.widgets import Button


class NoteDialog(AppDialog):
    """Asks for a note. Named "form_note", "form_note_text", "form_note_save"."""

    def __init__(self, title: str, facts: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__("", name="form_note", width_px=480, parent=parent)
        self.setWindowTitle(self.tr("Note"))
        self.title_label.setText(title)
        self.sentence_label.setText(facts)
        self.sentence_label.setVisible(bool(facts))
        self._text = QPlainTextEdit(note)
        self._text.setObjectName("form_note_text")
        self._text.setAccessibleName(self.tr("Note"))
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(px(96))
        self.add_content(self._text, 1)
        self.add_button(Button(self.tr("Keep"), kind="primary", name="form_note_save"), accepts=True)
        self._text.setFocus()

    def note(self) -> str:
        """Return what is written."""
        return self._text.toPlainText().strip()
