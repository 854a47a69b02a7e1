"""Makes or edits a tour in a dialog; the list of tours and the tourist screen open it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from app.errors import AppError
from app.services.merging import Clash, merge_changes
from app.services.persons.countries import country_code, country_name, list_countries
from app.services.persons.dates import format_date
from app.services.tours.cards import TourCard, plain_values
from app.services.tours.tours import get_tour, next_tour_number, save_tour
from app.views.clashes import chosen_values, clash_question, clashes_of, refused_fields
from app.views.compare_dialog import Comparison, ComparisonAnswer, ask_comparison
from app.views.context import PageContext
from app.views.dialogs import AppDialog, ask_choice
from app.views.jobs import Lane
from app.views.texts import choice, explain, explain_code
from app.views.theme import px
from app.views.widgets import Button, CountryEdit, DateEdit, FieldGrid, LabelledField, LineEdit, Notice

_DATES = ("created_on", "arrival", "departure")


class TourDialog(AppDialog):
    """Shows and reads a tour.

    Names: "tour_dialog"; "tour_number", "tour_created_on", "tour_arrival", "tour_departure", "tour_country",
    "tour_title", "tour_note"; "tour_problem"; "tour_save", "tour_dialog_cancel";
    "leave_tour" asks before typed text is dropped ("leave_tour_discard", "leave_tour_save", "leave_tour_cancel").

    Signals:
        save_requested: the tour is to be saved.
    """

    save_requested = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, name="tour_dialog", width_px=600, parent=parent)
        self._boxes: dict[str, LabelledField] = {}
        self._note = QPlainTextEdit()
        self._note.setObjectName("tour_note")
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(px(84))
        self._note.setAccessibleName(choice("column", "note"))
        self._card = TourCard()
        self._note_shown = ""
        self._shown: tuple[TourCard, dict[str, str]] = (self._card, {})
        self._problem = Notice("", "error", name="tour_problem")
        self.country = CountryEdit(find_code=country_code, name="tour_country")
        self._lay_out()
        save = self.add_button(Button(self.tr("Save"), kind="primary", shortcut="Ctrl+S", name="tour_save"))
        save.setDefault(True)
        save.clicked.connect(self.save_requested)
        self._save = save

    def _lay_out(self) -> None:
        grid = FieldGrid()
        number = self._box("number", LineEdit(name="tour_number", figures=True))
        created = self._box("created_on", DateEdit(name="tour_created_on"))
        grid.add_row(number, created)
        arrival = self._box("arrival", DateEdit(name="tour_arrival"))
        departure = self._box("departure", DateEdit(name="tour_departure"))
        grid.add_row(arrival, departure)
        grid.add_row(self._box("country", self.country), self._box("title", LineEdit(name="tour_title")))
        self.body.addWidget(self._problem)
        self.body.addLayout(grid)
        note = LabelledField(choice("column", "note"), self._note)
        self.body.addWidget(note)
        self._note_box = note
        self.body.addStretch(1)

    def _box(self, name: str, editor: QWidget) -> LabelledField:
        box = LabelledField(choice("column", name), editor)
        self._boxes[name] = box
        return box

    def show_tour(self, card: TourCard) -> None:
        """Show a tour's values."""
        self._card = card
        for name, box in self._boxes.items():
            box.set_value(str(getattr(card, name)))
            box.set_problem("")
        self._note.setPlainText(card.note)
        self._note_shown = self._note.toPlainText()
        self.show_problems({})
        self._shown = self.read()

    def offer_number(self, number: str) -> None:
        """Fill in the number of a new tour, unless the agent has typed one."""
        box = self._boxes["number"]
        if not box.value():
            box.set_value(number)
            self._shown = (replace(self._shown[0], number=number), {})
            editor = box.editor
            if isinstance(editor, LineEdit) and editor.hasFocus():
                editor.selectAll()

    def read(self) -> tuple[TourCard, dict[str, str]]:
        """Return the tour as it stands on the screen, and by field in words what can't be read."""
        values: dict[str, Any] = {name: " ".join(box.value().split()) for name, box in self._boxes.items()}
        problems = {}
        for name in _DATES:
            editor = self._boxes[name].editor
            error = editor.problem() if isinstance(editor, DateEdit) else None
            if error is not None:
                problems[name] = explain(error)
        if values["country"] and country_code(values["country"]) != values["country"]:
            problems["country"] = explain_code("country_unknown")
        note = self._note.toPlainText()
        values["note"] = self._card.note if note == self._note_shown else note
        return replace(self._card, **values), problems

    def show_problems(self, problems: Mapping[str, str], sentence: str = "") -> None:
        """Say what is wrong at its field, and in a band what is wrong with the whole."""
        self._problem.set_notice(sentence, "error")
        for name, box in {**self._boxes, "note": self._note_box}.items():
            words = problems.get(name, "")
            box.set_problem(words[:1].upper() + words[1:], "error")
        first = next((name for name in self._boxes if name in problems), "")
        if first:
            self.focus(first)

    def focus(self, name: str) -> None:
        """Go to a field."""
        editor = self._boxes[name].editor
        if isinstance(editor, LineEdit):
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
            editor.selectAll()

    @override
    def reject(self) -> None:
        """Close without saving; what was typed is not lost in silence."""
        if self.read() != self._shown:
            choices = [("discard", self.tr("Discard")), ("save", self.tr("Save"))]
            sentence = self.tr("What you have typed is not in the base yet.")
            stay = self.tr("Go on editing")
            title = self.tr("This tour is not saved")
            answer = ask_choice(self, title, sentence, choices, name="leave_tour", cancel_text=stay)
            if answer == "save":
                self.save_requested.emit()
            if answer != "discard":
                return
        super().reject()

    def set_saving(self, *, saving: bool) -> None:
        """Take no second Save while the first one runs."""
        self._save.setEnabled(not saving)


class TourEditor(QObject):
    """Saves what the dialog holds, and lets the agent choose where somebody else changed the same fields.

    Args:
        context: the parts of the screen.
        dialog: the dialog.
        base: the tour as it was loaded, or None for a new one.
        compare: asks field by field which version stands.
    """

    def __init__(
        self,
        context: PageContext,
        dialog: TourDialog,
        base: TourCard | None,
        compare: Callable[[Comparison], ComparisonAnswer | None],
    ) -> None:
        super().__init__(dialog)
        self._context, self._dialog, self._base, self._compare = context, dialog, base, compare
        self.saved: TourCard | None = None
        dialog.save_requested.connect(self.save)
        dialog.show_tour(base or TourCard(created_on=context.desk.today().isoformat()))
        self._run(partial(list_countries, context.language), dialog.country.set_countries)
        if base is None:
            self._run(partial(next_tour_number, context.desk), dialog.offer_number)

    @Slot()
    def save(self) -> None:
        """Write the tour; refusals are shown at their fields."""
        card, problems = self._dialog.read()
        if problems:
            self._dialog.show_problems(problems)
            return
        self._write(card)

    def _write(self, card: TourCard) -> None:
        self._dialog.set_saving(saving=True)
        self._context.runner.submit(
            Lane.INTERACTIVE,
            partial(save_tour, self._context.desk, card, self._base),
            on_done=self._on_saved,
            on_error=partial(self._on_failed, card),
            on_end=partial(self._dialog.set_saving, saving=False),
            receiver=self,
        )

    def _on_saved(self, result: tuple[TourCard, int | None]) -> None:
        self.saved, change_set = result
        self._dialog.accept()
        if change_set is not None:
            words = self.tr("Tour %1 added") if self._base is None else self.tr("Tour %1 saved")
            self._context.tell_written(words.replace("%1", self.saved.number), change_set)
            self._context.events.tours_changed.emit()

    def _on_failed(self, card: TourCard, error: AppError) -> None:
        clashes = clashes_of(error)
        if clashes and card.id is not None:
            self._run(partial(get_tour, self._context.desk, card.id), partial(self._on_fresh, card, clashes))
        elif error.code == "fields_refused":
            self._dialog.show_problems(refused_fields(error))
        elif error.code == "tour_number_taken":
            self._dialog.show_problems({"number": explain(error)})
        else:
            self._on_problem(error)

    def _on_fresh(self, card: TourCard, clashes: Sequence[Clash], fresh: TourCard) -> None:
        QTimer.singleShot(0, self, partial(self._settle, card, clashes, fresh))  # after the job that loaded has ended

    def _settle(self, card: TourCard, clashes: Sequence[Clash], fresh: TourCard) -> None:
        """Let the agent choose, and save the choice on the tour as it is in the base now."""
        base, language = self._base, self._context.language
        answer = self._compare(
            clash_question(
                clashes,
                lambda name: choice("column", name),
                lambda name, value: _words(name, str(value or ""), language),
            )
        )
        if answer is None or base is None:
            return
        changes, _ = merge_changes(plain_values(base), plain_values(card), plain_values(fresh))
        changes.update(chosen_values(clashes, answer.chosen))
        self._base = fresh
        stands: dict[str, Any] = changes
        mine = replace(fresh, **stands)
        self._dialog.show_tour(mine)
        self._write(mine)

    def _run(self, function: Callable[[], object], on_done: Callable[..., object]) -> None:
        self._context.runner.submit(
            Lane.INTERACTIVE, function, on_done=on_done, on_error=self._on_problem, receiver=self
        )

    def _on_problem(self, error: AppError) -> None:
        self._dialog.show_problems({}, explain(error))


def _words(field: str, value: str, language: str) -> str:
    if field in _DATES:
        return format_date(value)
    return country_name(value, language) if field == "country" and value else value


def edit_tour(context: PageContext, parent: QWidget | None, tour: TourCard | None) -> TourCard | None:
    """Make a tour (None) or edit one as it was loaded; return it as saved, or None where the dialog was left."""
    if tour is None:
        title = QCoreApplication.translate("TourDialog", "New tour")
    else:
        title = QCoreApplication.translate("TourDialog", "Tour %1").replace("%1", tour.number)
    dialog = TourDialog(title, parent)
    editor = TourEditor(context, dialog, tour, partial(ask_comparison, dialog))
    dialog.focus("number" if tour is None else "title")
    dialog.exec()
    saved = editor.saved
    dialog.deleteLater()
    return saved
