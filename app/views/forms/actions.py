"""What can be done on the page of forms, with its keys."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from app.views.widgets import Page, PageHeader


class FormsActions(Page):
    """The page "forms_page" with its actions and nothing else yet.

    Names: "print_forms" (Ctrl+P), "save_forms" (Ctrl+S), "forms_move", "forms_pdf", "forms_questionnaire"
    (Ctrl+Return), "forms_before" and "forms_after" (Alt+Up, Alt+Down), "forms_zoom_in", "forms_zoom_out", "forms_fit",
    "forms_back" (Esc), "form_add" (Ctrl+Shift+A), "copy_open", "copy_changes", "copy_note" (F2), "copy_remove"
    (Ctrl+Del).
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(PageHeader(self.tr("Forms"), name="forms_header"), name="forms_page", parent=parent)
        self._add_actions()

    def _add_actions(self) -> None:
        add = self.add_action
        self.print_action = add(self.tr("Print…"), name="print_forms", shortcut="Ctrl+P", icon="printer")
        self.save_action = add(self.tr("Save as PDF…"), name="save_forms", shortcut="Ctrl+S", icon="download")
        self.move_action = add(self.tr("Move on the sheet…"), name="forms_move")
        self.pdf_action = add(self.tr("Choose the embassy's PDF…"), name="forms_pdf", icon="folder-open")
        self.questionnaire_action = add(
            self.tr("To the questionnaire"), name="forms_questionnaire", shortcut="Ctrl+Return", icon="file-text"
        )
        self.before_action = add(self.tr("Previous tourist"), name="forms_before", shortcut="Alt+Up")
        self.after_action = add(self.tr("Next tourist"), name="forms_after", shortcut="Alt+Down")
        self.larger_action = add(self.tr("Larger"), name="forms_zoom_in", shortcut="Ctrl++", icon="plus")
        self.larger_action.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self.smaller_action = add(self.tr("Smaller"), name="forms_zoom_out", shortcut="Ctrl+-", icon="minus")
        self.fit_action = add(self.tr("As wide as there is room"), name="forms_fit", shortcut="Ctrl+0")
        self.back_action = add(self.tr("Back to the tourist"), name="forms_back", shortcut="Esc", icon="arrow-left")
        self.open_action = add(self.tr("Open"), name="copy_open")
        self.add_form_action = add(self.tr("Add a form…"), name="form_add", shortcut="Ctrl+Shift+A", icon="plus")
        self.changes_action = add(self.tr("Changes"), name="copy_changes")
        self.note_action = add(self.tr("Note…"), name="copy_note", shortcut="F2", icon="pencil")
        self.remove_action = add(
            self.tr("Remove the printed form from the list"), name="copy_remove", shortcut="Ctrl+Del", icon="trash-2"
        )
