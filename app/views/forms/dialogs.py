"""The dialogs of the page of forms: what is missing before printing, how files are called, where the sheet is moved."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Slot
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget

from app.services.forms.file_names import NAMES, file_name, pattern_problem
from app.views.dialog_size import fitting
from app.views.dialogs import AppDialog
from app.views.forms.item_list import ItemList, ListEntry
from app.views.forms.printer import MOST_OFFSET_MM, Offset
from app.views.forms.wishes import Lead, SaveQuestion, SaveWish
from app.views.texts import explain_code
from app.views.widgets import Button, Label, LabelledField, LineEdit


class BeforeDialog(AppDialog):
    """Lists what is missing; Enter goes to the chosen answer, "Print all the same" goes on.

    Names: "forms_missing", "forms_missing_list", "forms_missing_go", "forms_missing_anyway". Afterwards `lead` is where
    to go, and `goes_on` tells that it is printed all the same.
    """

    def __init__(self, entries: Sequence[ListEntry], parent: QWidget | None = None) -> None:
        super().__init__("", name="forms_missing", width_px=560, parent=parent)
        title = self.tr("Answers are missing")
        self.setWindowTitle(title)
        self.title_label.setText(title)
        self.sentence_label.setText(self.tr("The embassy asks for these. The forms can be printed all the same."))
        self.sentence_label.setVisible(True)
        self.lead: Lead | None = None
        self.goes_on = False
        self._list = ItemList(self.tr("Missing answers"), name="forms_missing_list")
        self._list.show_entries(entries)
        self._list.setCurrentRow(0)
        self._list.opened.connect(self._on_opened)
        self.add_content(self._list, 1)
        anyway = self.add_button(Button(self.tr("Print all the same"), name="forms_missing_anyway"))
        anyway.clicked.connect(self._on_anyway)
        go = self.add_button(Button(self.tr("Go to the answer"), kind="primary", name="forms_missing_go"))
        go.clicked.connect(self._on_go)
        self.resize(fitting(self, 640, 480))
        self._list.setFocus()

    @Slot()
    def _on_go(self) -> None:
        self._on_opened(self._list.current_key())

    @Slot(object)
    def _on_opened(self, key: object) -> None:
        if isinstance(key, tuple):
            self.lead = key
            self.accept()

    @Slot()
    def _on_anyway(self) -> None:
        self.goes_on = True
        self.accept()


class SaveDialog(AppDialog):
    """Asks how the files are to be called, and for several people whether each gets one.

    Names: "forms_save", "forms_save_pattern", "forms_save_each", "forms_save_one", "forms_save_editable",
    "forms_save_example", "forms_save_go".

    Args:
        question: what is to be saved.
        patterns: what was chosen last, for a file of one tourist and for one of several.
        one_file: one file was chosen last.
    """

    def __init__(
        self,
        question: SaveQuestion,
        patterns: tuple[str, str],
        *,
        one_file: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", name="forms_save", width_px=560, parent=parent)
        people = question.files
        title = self.tr("Save %n form(s) as PDF", "", people)
        self.setWindowTitle(title)
        self.title_label.setText(title)
        self._question, self._patterns = question, list(patterns)
        self._each = QRadioButton(self.tr("One file for each tourist"))
        self._each.setObjectName("forms_save_each")
        self._one = QRadioButton(self.tr("One file for all of them"))
        self._one.setObjectName("forms_save_one")
        (self._one if one_file and people > 1 else self._each).setChecked(True)
        for radio in (self._each, self._one):
            self.add_content(radio)
            radio.setVisible(people > 1)
        self._pattern = LineEdit(name="forms_save_pattern", width_chars=48)
        self._pattern.set_value(patterns[self._which()])
        self._field = LabelledField(self.tr("Name of a file"), self._pattern, name="forms_save_field")
        self.add_content(self._field)
        self._example = Label("", name="forms_save_example", wrap=True)
        self.add_content(self._example)
        names = ", ".join(f"{{{name}}}" for name in NAMES)
        self.add_content(Label(self.tr("It may name %1.").replace("%1", names), "muted", wrap=True))
        self._editable = QCheckBox(self.tr("The fields stay editable"))
        self._editable.setObjectName("forms_save_editable")
        self._editable.setVisible(question.may_stay_editable)
        self.add_content(self._editable)
        self._go = self.add_button(
            Button(self.tr("Choose the place…"), kind="primary", name="forms_save_go"), accepts=True
        )
        self._pattern.textEdited.connect(self._on_typed)
        self._one.toggled.connect(self._on_which)
        self._refresh()

    def wish(self) -> SaveWish:
        """Return what is chosen."""
        one_file = self._one.isChecked()
        editable = self._editable.isChecked() and not self._editable.isHidden()
        return SaveWish(self._pattern.value(), one_file, editable)

    def patterns(self) -> tuple[str, str]:
        """Return the patterns to be kept, for a file of one tourist and for one of several."""
        return self._patterns[0], self._patterns[1]

    def _which(self) -> int:
        """Return which of the patterns is in the field."""
        return int(self._question.is_group or self._one.isChecked())

    @Slot()
    def _on_typed(self) -> None:
        self._patterns[self._which()] = self._pattern.value()
        self._refresh()

    @Slot()
    def _on_which(self) -> None:
        self._pattern.set_value(self._patterns[self._which()])
        self._refresh()

    def _refresh(self) -> None:
        """Show how a file would be called, or what is wrong with the pattern."""
        problem = pattern_problem(self._pattern.value())
        self._field.set_problem("" if problem is None else explain_code(*problem), "error")
        self._go.setEnabled(problem is None)
        name = "" if problem is not None else file_name(self._pattern.value(), self._question.values)
        self._example.setText(self.tr("For example: %1").replace("%1", name) if name else "")


class OffsetDialog(AppDialog):
    """Asks how far a form is moved on pre-printed sheets.

    Names: "forms_offset", "forms_offset_right", "forms_offset_down", "forms_offset_save".
    """

    def __init__(self, offset: Offset, form: str, parent: QWidget | None = None) -> None:
        super().__init__("", name="forms_offset", parent=parent)
        title = self.tr("Move on the sheet")
        self.setWindowTitle(title)
        self.title_label.setText(title)
        sentence = self.tr("Where pre-printed boxes are missed, move the print of %1. Minus is left and up.")
        self.sentence_label.setText(sentence.replace("%1", form))
        self.sentence_label.setVisible(True)
        self._right = self._add_field(self.tr("To the right, mm"), "forms_offset_right", offset.right_mm)
        self._down = self._add_field(self.tr("Down, mm"), "forms_offset_down", offset.down_mm)
        self._keep = self.add_button(Button(self.tr("Keep"), kind="primary", name="forms_offset_save"), accepts=True)

    def offset(self) -> Offset:
        """Return what is entered; what is no length of a sheet counts as none."""
        return Offset(_millimetres(self._right.value()) or 0.0, _millimetres(self._down.value()) or 0.0)

    def _add_field(self, label: str, name: str, value: float) -> LabelledField:
        line = LineEdit(name=name, width_chars=8, figures=True)
        line.set_value(QLocale().toString(value, "f", 1))
        field = LabelledField(label, line)
        self.add_content(field)
        line.textEdited.connect(self._on_typed)
        return field

    @Slot()
    def _on_typed(self) -> None:
        """Say of a field that holds no length what it may hold."""
        problem = self.tr("Enter millimetres from -%1 to %1, such as 1.5.").replace("%1", f"{MOST_OFFSET_MM:g}")
        is_good = True
        for field in (self._right, self._down):
            is_length = _millimetres(field.value()) is not None
            field.set_problem("" if is_length else problem, "error")
            is_good = is_good and is_length
        self._keep.setEnabled(is_good)


def _millimetres(text: str) -> float | None:
    """Return a length as it was typed, with point or comma; None where it is none."""
    try:
        length = float(text.strip().replace(",", ".").replace("−", "-") or "0")
    except ValueError:
        return None
    return length if abs(length) <= MOST_OFFSET_MM else None


class ChangesDialog(AppDialog):
    """Lists which answers differ today from those that were printed.

    Names: "forms_changes", "forms_changes_list".
    """

    def __init__(
        self, title: str, facts: str, rows: Sequence[tuple[str, str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__("", name="forms_changes", cancel_text="", width_px=620, parent=parent)
        self.setWindowTitle(self.tr("Changed since"))
        self.title_label.setText(title)
        words = (
            self.tr("These answers differ today. Print the form anew if it was not handed in yet.")
            if rows
            else self.tr("Every answer is as it was printed.")
        )
        self.sentence_label.setText(f"{facts}\n{words}")
        self.sentence_label.setVisible(True)
        entries = ItemList(self.tr("Changed answers"), name="forms_changes_list")
        arrow = self.tr("then: %1 · today: %2")
        entries.show_entries(
            [
                ListEntry(
                    at, question, arrow.replace("%1", then).replace("%2", today), hint=f"{question}\n{then}\n{today}"
                )
                for at, (question, then, today) in enumerate(rows)
            ]
        )
        self.add_content(entries, 1)
        entries.setVisible(bool(rows))
        self.add_button(Button(self.tr("Close"), kind="primary", name="forms_changes_close"), accepts=True)
        self.resize(fitting(self, 720, 420 if rows else 180))
