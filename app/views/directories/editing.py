"""Saves what a dialog of the directories holds; where somebody else changed the same, the agent chooses."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer, SignalInstance, Slot
from PySide6.QtWidgets import QDialog, QWidget

from app.errors import AppError, UserError
from app.services.forms.manifest import AnswerKind, Country, Field
from app.services.merging import Clash
from app.services.questionnaire.attributes import FieldDraft, country_attributes, country_of
from app.services.questionnaire.directory import CountryDirectory, get_directory
from app.services.questionnaire.directory_changes import save_country, save_field
from app.services.questionnaire.field_merging import settled_attributes, settled_draft
from app.views.clashes import chosen_values, clash_question, clashes_of, refused_fields
from app.views.compare_dialog import Comparison, ComparisonAnswer, ask_comparison
from app.views.context import PageContext
from app.views.directories.country_dialog import CountryDialog
from app.views.directories.field_dialog import FieldDialog
from app.views.directories.words import attribute_title, attribute_words, country_title, field_title
from app.views.jobs import Lane
from app.views.texts import explain

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class EntryDialog(Protocol[T_co]):
    """What the dialogs of a field and of a country can do."""

    save_requested: SignalInstance

    def read(self) -> tuple[T_co, dict[str, str]]:
        """Return the entry as it stands on the screen, and what can't be read."""

    def show_problems(self, problems: Mapping[str, str], sentence: str = "") -> None:
        """Say what is wrong."""

    def set_saving(self, *, saving: bool) -> None:
        """Take no second Save while the first one runs."""

    def accept(self) -> None:
        """Close as saved."""


@dataclass(frozen=True, slots=True)
class Steps(Generic[T]):
    """What saving an entry takes.

    Attributes:
        save: writes it over what the dialog was given; returns it as stored, with the change set.
        load: reads it as it is in the base now.
        settle: joins base, mine, theirs and what was chosen.
        show: shows the joined entry in the dialog.
        words: what the status line says once it is saved.
    """

    save: Callable[[T, T | None], tuple[T, int | None]]
    load: Callable[[T], T]
    settle: Callable[[T, T, T, Mapping[str, object]], T]
    show: Callable[[T], object]
    words: Callable[[T], str]


class EntryEditor(QObject, Generic[T]):
    """Lives as long as its dialog; `saved` is the entry as stored."""

    def __init__(
        self,
        context: PageContext,
        dialog: EntryDialog[T],
        base: T | None,
        steps: Steps[T],
        compare: Callable[[Comparison], ComparisonAnswer | None],
    ) -> None:
        super().__init__(dialog if isinstance(dialog, QObject) else None)
        self._context, self._dialog, self._base, self._steps, self._compare = context, dialog, base, steps, compare
        self.saved: T | None = None
        dialog.save_requested.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Write the entry; refusals are shown at their fields."""
        entry, problems = self._dialog.read()
        if problems:
            self._dialog.show_problems(problems)
        else:
            self._write(entry)

    def _write(self, entry: T) -> None:
        self._dialog.set_saving(saving=True)
        self._context.runner.submit(
            Lane.INTERACTIVE,
            partial(self._steps.save, entry, self._base),
            on_done=self._on_saved,
            on_error=partial(self._on_failed, entry),
            on_end=partial(self._dialog.set_saving, saving=False),
            receiver=self,
        )

    def _on_saved(self, result: tuple[T, int | None]) -> None:
        self.saved, change_set = result
        self._dialog.accept()
        if change_set is not None:
            self._context.tell_written(self._steps.words(self.saved), change_set)
            self._context.events.questionnaires_changed.emit()

    def _on_failed(self, entry: T, error: AppError) -> None:
        clashes = clashes_of(error)
        if clashes:
            self._context.runner.submit(
                Lane.INTERACTIVE,
                partial(self._steps.load, entry),
                on_done=partial(self._on_fresh, entry, clashes),
                on_error=self._on_problem,
                receiver=self,
            )
        elif error.code == "fields_refused":
            self._dialog.show_problems(refused_fields(error))
        else:
            self._on_problem(error)

    def _on_fresh(self, entry: T, clashes: Sequence[Clash], fresh: T) -> None:
        QTimer.singleShot(0, self, partial(self._settle, entry, clashes, fresh))  # after the job that loaded has ended

    def _settle(self, entry: T, clashes: Sequence[Clash], fresh: T) -> None:
        """Let the agent choose, and save the choice over the entry as it is in the base now."""
        answer = self._compare(clash_question(clashes, attribute_title, attribute_words))
        if answer is None or self._base is None:
            return
        mine = self._steps.settle(self._base, entry, fresh, chosen_values(clashes, answer.chosen))
        self._base = fresh
        self._steps.show(mine)
        self._write(mine)

    def _on_problem(self, error: AppError) -> None:
        self._dialog.show_problems({}, explain(error))


def edit_field(
    context: PageContext, parent: QWidget | None, directory: CountryDirectory, draft: FieldDraft | None, after: str
) -> str:
    """Make a field (None) that stands after another one, or edit one; return its key, or "" where it was left."""
    code, language, desk = directory.country.code, context.language, context.desk
    new = QCoreApplication.translate("FieldDialog", "New field")
    title = new if draft is None else field_title(draft.field, language)
    dialog = FieldDialog(title, directory, language, is_new=draft is None, parent=parent)
    words = {
        True: QCoreApplication.translate("FieldDialog", "Field %1 added"),
        False: QCoreApplication.translate("FieldDialog", "Field %1 saved"),
    }[draft is None]
    steps: Steps[FieldDraft] = Steps(
        save=lambda entry, base: save_field(desk, code, entry, base, after=after or None),
        load=lambda entry: _fresh_field(get_directory(desk, code), entry.field.key),
        settle=settled_draft,
        show=partial(dialog.show_field, is_fresh=False),
        words=lambda entry: words.replace("%1", field_title(entry.field, language)),
    )
    dialog.show_field(draft or _new_draft(directory, after))
    saved = _run(context, dialog, draft, steps)
    return saved.field.key if saved is not None else ""


def edit_country(context: PageContext, parent: QWidget | None, country: Country | None) -> str:
    """Make a country (None) or edit one; return its code, or "" where the dialog was left."""
    language, desk = context.language, context.desk
    new = QCoreApplication.translate("CountryDialog", "New country")
    dialog = CountryDialog(new if country is None else country_title(country, language), parent)
    words = {
        True: QCoreApplication.translate("CountryDialog", "Country %1 added"),
        False: QCoreApplication.translate("CountryDialog", "Country %1 saved"),
    }[country is None]
    steps: Steps[Country] = Steps(
        save=lambda entry, base: save_country(desk, entry, base),
        load=lambda entry: get_directory(desk, entry.code).country,
        settle=_settled_country,
        show=partial(dialog.show_country, is_fresh=False),
        words=lambda entry: words.replace("%1", country_title(entry, language)),
    )
    dialog.show_country(country or Country("", {}))
    saved = _run(context, dialog, country, steps)
    return saved.code if saved is not None else ""


def _run(context: PageContext, dialog: Any, base: T | None, steps: Steps[T]) -> T | None:
    """Show the dialog and wait; return the entry as saved."""
    editor: EntryEditor[T] = EntryEditor(context, dialog, base, steps, partial(ask_comparison, dialog))
    if isinstance(dialog, QDialog):
        dialog.exec()
        dialog.deleteLater()
    return editor.saved


def _new_draft(directory: CountryDirectory, after: str) -> FieldDraft:
    """Return a blank field in the section of the one that it will stand after."""
    section = next((one.draft.field.section for one in directory.fields if one.draft.field.key == after), "")
    return FieldDraft(Field("", "", AnswerKind.TEXT, section=section))


def _fresh_field(directory: CountryDirectory, key: str) -> FieldDraft:
    found = next((one.draft for one in directory.fields if one.draft.field.key == key), None)
    if found is None:
        raise UserError("directory_field_removed")
    return found


def _settled_country(base: Country, mine: Country, theirs: Country, chosen: Mapping[str, object]) -> Country:
    was, wanted, now = (country_attributes(one) for one in (base, mine, theirs))
    attributes = settled_attributes(was, wanted, now, chosen)
    return country_of(theirs.code, attributes, theirs.sources)
