"""What the dialogs of a country and of a field have in common: Save, and leaving without it."""

from PySide6.QtCore import QCoreApplication, Signal
from typing_extensions import override

from app.views.dialogs import AppDialog, ask_choice
from app.views.widgets import Button


class EntryDialog(AppDialog):
    """An entry of the directories.

    Signals:
        save_requested: the entry is to be saved.
    """

    save_requested = Signal()

    _shown: object
    _save: Button

    def read(self) -> tuple[object, dict[str, str]]:
        """Return the entry as it stands in the fields, and by field what can't be stored."""
        raise NotImplementedError

    def _add_save(self, save: Button) -> None:
        self._save = save
        self.add_button(save)
        save.setDefault(True)
        save.clicked.connect(self.save_requested)

    @override
    def reject(self) -> None:
        """Close without saving; what was typed is not lost in silence."""
        if self.read()[0] != self._shown:
            answer = ask_leaving(self)
            if answer == "save":
                self.save_requested.emit()
            if answer != "discard":
                return
        super().reject()

    def set_saving(self, *, saving: bool) -> None:
        """Take no second Save while the first one runs."""
        self._save.setEnabled(not saving)


def ask_leaving(dialog: AppDialog) -> str:
    """Ask what becomes of what was typed: "discard", "save", or empty to go on."""
    translate = QCoreApplication.translate
    return ask_choice(
        dialog,
        translate("FieldDialog", "This is not saved"),
        translate("FieldDialog", "What you have typed is not in the base yet."),
        [("discard", translate("FieldDialog", "Discard")), ("save", translate("FieldDialog", "Save"))],
        name="leave_directory",
        cancel_text=translate("FieldDialog", "Go on editing"),
    )
