"""The dialog in which an embassy's own PDF gets its answers: pages with boxes, fields, answers to choose from."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from app.services.forms.adding import DroppedPdf
from app.services.forms.form_steps import FormStep
from app.services.forms.pdf.shapes import FieldType, Rect
from app.views.context import PageContext
from app.views.dialog_size import fitting
from app.views.dialogs import ask_choice
from app.views.forms.adding.adding_source import AddingSource, TriedPages
from app.views.forms.adding.parts import AddingParts
from app.views.forms.adding.presenter import AddingPresenter
from app.views.forms.copy_dialog import CopyDialog


class AddingDialog(AddingParts):
    """Up and Down go through the fields, Enter goes to the answers and takes one, F8 goes to the next doubtful field.

    F4 goes to how the answer is printed, and back; so does Esc.

    Named "adding"; its parts are "adding_title_field", "adding_country", "adding_edition", "adding_from", "adding_to",
    "adding_known", "adding_problem", "adding_pages", "adding_fields", "adding_filter", "adding_answers", those of
    `SettingEditor`, "adding_kind", "adding_cells", "adding_preview", "adding_save". Afterwards `step` tells what
    was saved.
    """

    def __init__(
        self,
        context: PageContext,
        source: AddingSource,
        dropped: DroppedPdf,
        *,
        country: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, dropped.name, parent)
        self.step: FormStep | None = None
        self._context = context
        self.presenter = AddingPresenter(context, self, source, dropped, country=country, parent=self)
        self._connect()
        if dropped.edits:
            self.setWindowTitle(self.tr("Change the form"))
            self.title_label.setText(self.windowTitle())
        self.resize(fitting(self, 1480, 980))
        self.presenter.open()
        for edit in self.findChildren(QLineEdit):
            edit.installEventFilter(self)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._go_back()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Ctrl+Z take the last step back where a field is empty: there is nothing in it to take back."""
        is_override = event.type() is QEvent.Type.ShortcutOverride
        if is_override and isinstance(watched, QLineEdit) and not watched.text() and _is_undo(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        presenter = self.presenter
        for signal, slot in (
            (self.fields.current_changed, presenter.choose_item),
            (self.fields.opened, self._on_field_opened),
            (self.fields.letter_typed, self._begin_picking),
            (self.pages.box_chosen, self._on_box_chosen),
            (self.pages.box_drawn, self._on_drawn),
            (self.pages.box_placed, presenter.place_box),
            (self.pages.box_removed, presenter.remove_box),
            (self.pages.box_wanted, self._on_wanted),
            (self.pages.answer_wanted, self._begin_picking),
            (self.fields.removal_requested, self._on_removal),
            (self.fields.insertion_requested, self._on_insertion),
            (self.pages.step_requested, presenter.step),
            (self.picker.typed, presenter.search),
            (self.picker.answer_picked, self._on_picked),
            (self.picker.left, self._on_picker_left),
            (self.setting.way_chosen, presenter.choose_way),
            (self.setting.setting_changed, presenter.choose_setting),
            (self.setting.run_on_changed, presenter.run_on),
            (self.kind.edited, self._on_kind),
            (self.cells.valueChanged, self._on_kind),
            (self.known.action_requested, presenter.forget_known),
            (self.preview.clicked, presenter.try_form),
            (self.save.clicked, presenter.save),
            (presenter.saved, self._on_saved),
            (self.renderer.failed, self._context.tell_problem),
        ):
            signal.connect(slot)
        # queued: the job that tried it ends first
        presenter.tried.connect(self._on_tried, Qt.ConnectionType.QueuedConnection)
        for keys, target in (
            ("F8", presenter.next_doubtful),
            ("Ctrl+Z", presenter.undo),
            ("Ctrl+S", presenter.save),
            ("Ctrl+P", presenter.try_form),
            ("Ctrl++", self.pages.zoom_in),
            ("Ctrl+=", self.pages.zoom_in),
            ("Ctrl+-", self.pages.zoom_out),
            ("Ctrl+0", self.pages.fit),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(target)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves how an answer is printed first, then the form."""
        if event.key() == Qt.Key.Key_Escape and self.setting_button.isChecked():
            self.setting_button.setChecked(False)
        else:
            super().keyPressEvent(event)

    @override
    def reject(self) -> None:
        """Leave; what was done is let go only where the agent says so."""
        if self.presenter.is_changed:
            choices = [("leave", self.tr("Close without saving"))]
            question = self.tr("The answers that you chose for this form are not saved.")
            title = self.tr("Close without saving?")
            words = self.tr("Go on with it")
            given = ask_choice(
                self, title, question, choices, name="adding_leave", cancel_text=words, enter_leaves=True
            )
            if given != "leave":
                return
        super().reject()

    @Slot(object)
    def _on_field_opened(self, _key: object) -> None:
        self._begin_picking()

    @Slot(str)
    def _begin_picking(self, letter: str = "") -> None:
        """Go to the answers, from how one is printed too."""
        self.setting_button.setChecked(False)
        self.picker.begin(letter)

    @Slot(int)
    def _on_box_chosen(self, key: int) -> None:
        self.presenter.choose_item(key)

    @Slot(int, object)
    def _on_drawn(self, page: int, rect: Rect) -> None:
        self.presenter.draw(page, rect, *self._wanted_kind())
        self.pages.setFocus(Qt.FocusReason.OtherFocusReason)  # its keys place it

    @Slot(int)
    def _on_wanted(self, page: int) -> None:
        self.presenter.insert(page, *self._wanted_kind())

    @Slot()
    def _on_insertion(self) -> None:
        self._on_wanted(self.pages.current_page)
        self._go_back()

    @Slot(object)
    def _on_removal(self, key: object) -> None:
        if self._draws and isinstance(key, int):
            self.presenter.remove_box(key)

    def _go_back(self) -> None:
        """Go to where one came from: the page on which boxes are drawn, else the fields."""
        (self.pages if self._draws else self.fields).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_kind(self) -> None:
        self._show_kind_tools(draws=True)
        self.presenter.change_kind(*self._wanted_kind())

    def _wanted_kind(self) -> tuple[FieldType, int]:
        is_comb = self.kind.value() == FieldType.COMB.value
        kind = FieldType.CHECK if self.kind.value() == FieldType.CHECK.value else FieldType.TEXT
        return kind, self.cells.value() if is_comb else 0

    @Slot(object)
    def _on_picked(self, key: object) -> None:
        self.picker.clear()
        self.presenter.pick(key)
        self._go_back()

    @Slot()
    def _on_picker_left(self) -> None:
        self._go_back()

    @Slot(object)
    def _on_tried(self, tried: TriedPages) -> None:
        facts = self.tr("Filled for ERIKSSON ANNA MARIA, who is made up. Nothing was saved.")
        if tried.filled.overflow:
            rest = self.tr("%n place(s) are too small for their text.", "", len(tried.filled.overflow))
            facts = f"{facts} {rest}"
        words = (self.title_field.value() or self.tr("Preview"), facts)
        dialog = CopyDialog(self._context, words, tried.filled.pdf, tried.sizes, self)
        dialog.exec()
        dialog.deleteLater()

    @Slot(object)
    def _on_saved(self, step: FormStep) -> None:
        self.step = step
        self.accept()


def _is_undo(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
