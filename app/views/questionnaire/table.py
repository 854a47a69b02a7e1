"""The table of a questionnaire: questions to go through with the keyboard, an editor over the answer."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.services.forms.manifest import AnswerKind
from app.views.questionnaire.answer_editor import AnswerEditor
from app.views.questionnaire.editing import Act, EditorMaker, Given
from app.views.questionnaire.model import ANSWER
from app.views.questionnaire.rows import RowKind, SheetRow
from app.views.questionnaire.sheet_table import SheetTable
from app.views.theme import px

_YES_NO_LETTERS = {"y": "yes", "д": "yes", "n": "no", "н": "no"}
_FIELD_SHARE = 0.42


class QuestionnaireTable(SheetTable):
    """Named "questionnaire_table". Typing, Enter, F2 or a click on the answer edits; Ctrl+T its printed text.

    Ctrl+V edits with what was copied. In the editor Enter, Tab and Down go to the next question, Shift+Tab and Up
    to the one before, Esc takes back. On a yes/no question the letters Y, N, Д and Н answer at once; Delete
    empties.

    Signals:
        given: an answer or a text was given (Given).
        entry_wanted: a further entry of a repeated group is to be opened (its place).
        menu_requested: the menu of the current row is wanted (QPoint, global).
        editing_changed: an editor was opened or closed.
    """

    given = Signal(object)
    entry_wanted = Signal(object)
    menu_requested = Signal(object)
    editing_changed = Signal()

    def __init__(self, make_editor: EditorMaker, parent: QWidget | None = None) -> None:
        self._make_editor = make_editor
        self.editor: AnswerEditor | None = None
        self._is_closing = False
        super().__init__(parent)

    def edit_current(self, typed: str = "", *, text: bool = False) -> None:
        """Open the editor of the current answer, or of its printed text, in place of what `typed` begins."""
        row = self.current_row()
        if row is not None and row.kind is RowKind.ADD:
            self.entry_wanted.emit(row.place)
        if row is None or row.line is None or not self.commit():
            return
        self.editor = self._make_editor(row.line, typed, self.viewport(), is_text=text)
        self._fit_rows()
        self.scrollTo(self.currentIndex())
        if self.editor is None:
            return
        self.editor.finished.connect(self._on_finished)
        self.editor.left.connect(self._on_left)
        self.on_moved()
        self.editor.begin()
        self.editing_changed.emit()

    def reopen(self, given: Given) -> bool:
        """Open the editor again on what could not be written; False where another one is open."""
        if self.editor is not None or not self.select_answer(given.line.key):
            return False
        self.edit_current(given.value, text=given.act is Act.TEXT)
        return True

    @override
    def commit(self) -> bool:
        """Take over what the open editor holds and close it; return False where it can't be taken."""
        return self.editor is None or self._is_closing or self._take(step=0)

    def leave_editor(self) -> None:
        """Close the open editor; what was typed in it is taken back."""
        self._close_editor()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = (
            event.key(),
            event.modifiers()
            in {
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            },
        )
        row = self.current_row()
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste(row)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2} and plain:
            self.edit_current()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and plain and row is not None and row.line is not None:
            self.given.emit(Given(row.line, ""))
        elif key == Qt.Key.Key_Menu or (
            key == Qt.Key.Key_F10 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self._ask_menu(self.visualRect(self.currentIndex()).center())
        elif self._is_typing(event):
            self._begin_typing(event.text())
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        before = self.currentIndex().row()
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.current_row()
        if event.button() is not Qt.MouseButton.LeftButton or row is None or index.row() != self.currentIndex().row():
            return
        if row.kind is RowKind.ADD or (index.column() == ANSWER and before >= 0):
            self.edit_current(text=self._is_on_text(row, index, event.position().toPoint()))

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            at = self.rowAt(self.viewport().mapFromGlobal(event.globalPos()).y())
            if at >= 0:
                self._go_to(at)
                self._ask_menu(self.viewport().mapFromGlobal(event.globalPos()))

    def _paste(self, row: SheetRow | None) -> None:
        """Open the editor on what was copied elsewhere; the lines of an address stand behind one another."""
        lines = [" ".join(part.split()).rstrip(",") for part in QGuiApplication.clipboard().text().splitlines()]
        text = ", ".join(part for part in lines if part)
        if text and row is not None and row.line is not None:
            self.edit_current(text)

    def _is_typing(self, event: QKeyEvent) -> bool:
        kept = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
        return bool(event.text().strip()) and event.text().isprintable() and not event.modifiers() & kept

    def _begin_typing(self, letters: str) -> None:
        row = self.current_row()
        if row is None or row.line is None:
            return
        value = _YES_NO_LETTERS.get(letters.lower(), "") if row.line.field.kind is AnswerKind.YES_NO else ""
        if value:
            self.given.emit(Given(row.line, value))
            self._step(1)
        else:
            self.edit_current(letters)

    def _is_on_text(self, row: SheetRow, index: QModelIndex, spot: QPoint) -> bool:
        """Tell whether a click meant the printed text beneath the answer."""
        if row.line is None or not row.line.text or row.line.text == row.value:
            return False
        return spot.y() - self.visualRect(index).y() > px(9) + self.fontMetrics().height()

    def _ask_menu(self, spot: QPoint) -> None:
        if self.current_row() is not None and self.commit():
            self.menu_requested.emit(self.viewport().mapToGlobal(spot))

    @override
    def least_height(self, row: SheetRow) -> int:
        """Give the editor the room that it needs, so that it hides nothing of the next question."""
        is_edited = self.editor is not None and row.line is not None and row.line.key == self.editor.line.key
        return self.editor.sizeHint().height() if is_edited and self.editor is not None else 0

    @override
    def on_moved(self) -> None:
        """Put the editor over its answer, wherever that stands now."""
        if self.editor is None:
            return
        at = self.sheet_model.row_of(self.editor.line.key)
        if at < 0:
            return  # its question is not asked any more: it stays until it is left
        rect = self.visualRect(self.sheet_model.index(at, ANSWER))
        self.editor.place(QRect(rect.x(), rect.y(), rect.width(), rect.height()))

    def _take(self, step: int) -> bool:
        """Hand over what the editor holds, close it and go on; return False where it can't be taken."""
        editor = self.editor
        if editor is None:
            return True
        value = editor.taken()
        if value is None:
            return False
        is_changed, line, is_text = editor.is_changed(value), editor.line, editor.is_text
        self._close_editor()
        if is_changed:
            self.given.emit(Given(line, value, Act.TEXT if is_text else Act.VALUE))
        if step:
            self._step(step)
        return True

    def _step(self, step: int) -> None:
        at = self._neighbour(self.currentIndex().row(), step)
        if at >= 0:
            self._go_to(at)

    def _close_editor(self) -> None:
        editor, self.editor = self.editor, None
        if editor is None:
            return
        self._is_closing = True
        had_focus = editor.has_focus()
        editor.finished.disconnect(self._on_finished)
        editor.left.disconnect(self._on_left)
        editor.close_editor()
        self._is_closing = False
        self._fit_rows()
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editing_changed.emit()

    @Slot(int)
    def _on_finished(self, step: int) -> None:
        self._take(step)

    @Slot()
    def _on_left(self) -> None:
        self._close_editor()
