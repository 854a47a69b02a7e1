"""Decides what the page of the questionnaires' directories shows and what its actions do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, SignalInstance

from app.errors import AppError
from app.services.desk import Desk
from app.services.forms.manifest import Country, PackProblem
from app.services.questionnaire.attributes import FieldDraft
from app.services.questionnaire.differences import Difference, decide_differences, list_differences
from app.services.questionnaire.directory import (
    CountryDirectory,
    DirectoryCountry,
    get_directory,
    list_directory,
    list_pack_problems,
)
from app.services.questionnaire.directory_changes import (
    move_field,
    remove_country,
    remove_fields,
    reset_country,
    reset_fields,
)
from app.services.questionnaire.effective import StandingField
from app.views.context import PageContext
from app.views.directories.edition_dialog import EditionAnswer
from app.views.directories.words import country_title, field_title
from app.views.jobs import Job, Lane


class DirectoriesScreen(Protocol):
    """What the presenter needs of the page."""

    country_chosen: SignalInstance
    wished: SignalInstance
    move_requested: SignalInstance
    differences_requested: SignalInstance
    problems_requested: SignalInstance

    def show_countries(self, rows: Sequence[DirectoryCountry], code: str) -> None:
        """Show the countries, one of them current."""

    def show_directory(self, directory: CountryDirectory, key: str = "") -> None:
        """Show the fields of a country, one of them current."""

    def show_differences(self, count: int) -> None:
        """Say how many differences a new edition brought."""

    def show_problems(self, count: int) -> None:
        """Say how many entries of packs could not be read."""

    def current_code(self) -> str:
        """Return the code of the current country."""

    def current_key(self) -> str:
        """Return the key of the current field."""

    def focus_fields(self) -> None:
        """Go to the table of fields."""


@dataclass(frozen=True, slots=True)
class Questions:
    """What the presenter asks the agent; each waits for the answer.

    Attributes:
        field: makes a field after another one (None), or edits one; returns its key.
        country: makes a country (None), or edits one; returns its code.
        edition: what stands where a new edition differs.
        problems: shows what of the packs can't be used.
    """

    field: Callable[[CountryDirectory, FieldDraft | None, str], str]
    country: Callable[[Country | None], str]
    edition: Callable[[Sequence[Difference]], EditionAnswer | None]
    problems: Callable[[Sequence[PackProblem]], object]


@dataclass(frozen=True, slots=True)
class _Listed:
    countries: Sequence[DirectoryCountry]
    differences: Sequence[Difference]
    problems: Sequence[PackProblem]


class DirectoriesPresenter(QObject):
    """Lives as long as its page."""

    def __init__(self, context: PageContext, view: DirectoriesScreen, ask: Questions) -> None:
        super().__init__(view if isinstance(view, QObject) else None)
        self._context, self._view, self._ask = context, view, ask
        self._code, self._key = "", ""
        self._directory: CountryDirectory | None = None
        self._listed = _Listed((), (), ())
        self._job: Job | None = None
        self._acts: dict[str, Callable[[], None]] = {
            "field_new": self._on_field_new,
            "field_edit": self._on_field_edit,
            "field_remove": self._on_field_remove,
            "field_reset": self._on_field_reset,
            "field_up": partial(self._on_step, -1),
            "field_down": partial(self._on_step, 1),
            "country_new": self._on_country_new,
            "country_edit": self._on_country_edit,
            "country_remove": self._on_country_remove,
            "country_reset": self._on_country_reset,
        }
        view.country_chosen.connect(self._on_country_chosen)
        view.wished.connect(self._on_wish)
        view.move_requested.connect(self._on_move)
        view.differences_requested.connect(self._on_differences)
        view.problems_requested.connect(self._on_problems)
        context.events.questionnaires_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read everything anew; the current country and field stay current."""
        self._run(partial(_list, self._context.desk), self._on_listed)

    def _on_listed(self, listed: _Listed) -> None:
        self._listed = listed
        self._view.show_differences(len(listed.differences))
        self._view.show_problems(len(listed.problems))
        self._view.show_countries(listed.countries, self._code)

    def _on_country_chosen(self, code: str) -> None:
        self._code = code
        if self._job is not None:
            self._job.cancel()
        if code:
            self._job = self._run(partial(get_directory, self._context.desk, code), self._on_directory)

    def _on_directory(self, directory: CountryDirectory) -> None:
        self._directory = directory
        self._view.show_directory(directory, self._key)
        self._key = ""

    def _on_wish(self, name: str) -> None:
        if name in self._acts:
            self._acts[name]()

    def _on_field_new(self) -> None:
        self._edit_field(None)

    def _on_field_edit(self) -> None:
        found = self._field()
        if found is not None:
            self._edit_field(found.draft)

    def _edit_field(self, draft: FieldDraft | None) -> None:
        if self._directory is not None:
            QTimer.singleShot(0, self, partial(self._ask_field, self._directory, draft, self._view.current_key()))

    def _ask_field(self, directory: CountryDirectory, draft: FieldDraft | None, after: str) -> None:
        key = self._ask.field(directory, draft, after)
        self._view.focus_fields()
        if key:
            self._key = key
            self.refresh()  # it may have been read before the dialog said which one it is

    def _on_field_remove(self) -> None:
        found, directory = self._field(), self._directory
        if found is not None and directory is not None:
            words = self.tr("Field %1 taken out").replace("%1", self._title(found))
            keys = [found.draft.field.key]
            self._write(partial(remove_fields, self._context.desk, directory.country.code, keys), words)

    def _on_field_reset(self) -> None:
        found, directory = self._field(), self._directory
        if found is not None and directory is not None:
            words = self.tr("Field %1 is Carnet's again").replace("%1", self._title(found))
            keys = [found.draft.field.key]
            self._write(partial(reset_fields, self._context.desk, directory.country.code, keys), words)

    def _on_step(self, by: int) -> None:
        """Move the field by one place."""
        found, directory = self._field(), self._directory
        if found is None or directory is None:
            return
        at = directory.fields.index(found) + by
        if 0 <= at < len(directory.fields):
            self._on_move(found.draft.field.key, at)

    def _on_move(self, key: str, to: int) -> None:
        if self._directory is not None:
            self._key = key
            code = self._directory.country.code
            self._write(partial(move_field, self._context.desk, code, key, to), self.tr("Field moved"))

    def _on_country_new(self) -> None:
        QTimer.singleShot(0, self, partial(self._ask_country, None))

    def _on_country_edit(self) -> None:
        if self._directory is not None:
            QTimer.singleShot(0, self, partial(self._ask_country, self._directory.country))

    def _ask_country(self, country: Country | None) -> None:
        code = self._ask.country(country)
        if code:
            self._code = code
            self.refresh()

    def _on_country_remove(self) -> None:
        if self._directory is not None:
            country = self._directory.country
            words = self.tr("%1 taken out").replace("%1", country_title(country, self._context.language))
            self._write(partial(remove_country, self._context.desk, country.code), words)

    def _on_country_reset(self) -> None:
        if self._directory is not None:
            country = self._directory.country
            words = self.tr("%1 is Carnet's again").replace("%1", country_title(country, self._context.language))
            self._write(partial(reset_country, self._context.desk, country.code), words)

    def _on_differences(self) -> None:
        QTimer.singleShot(0, self, self._ask_edition)

    def _ask_edition(self) -> None:
        answer = self._ask.edition(self._listed.differences)
        if answer is not None:
            decide = partial(decide_differences, self._context.desk, answer.taken, answer.kept)
            self._write(decide, self.tr("The new edition is gone through"))

    def _on_problems(self) -> None:
        QTimer.singleShot(0, self, partial(self._ask.problems, self._listed.problems))

    def _field(self) -> StandingField | None:
        """Return the current field."""
        key = self._view.current_key()
        fields = self._directory.fields if self._directory is not None else ()
        return next((one for one in fields if one.draft.field.key == key), None)

    def _title(self, one: StandingField) -> str:
        return field_title(one.draft.field, self._context.language)

    def _write(self, function: Callable[[], int | None], words: str) -> None:
        self._run(function, partial(self._on_written, words))

    def _on_written(self, words: str, change_set: int | None) -> None:
        if change_set is not None:
            self._context.tell_written(words, change_set)
            self._context.events.questionnaires_changed.emit()

    def _run(self, function: Callable[[], object], on_done: Callable[..., object]) -> Job:
        """Run a service in the interactive lane; a page that is gone is told nothing."""
        return self._context.runner.submit(
            Lane.INTERACTIVE, function, on_done=on_done, on_error=self._on_problem, receiver=self
        )

    def _on_problem(self, error: AppError) -> None:
        self._context.tell_problem(error)
        if error.code in {"directory_field_removed", "questionnaire_unknown"}:
            self.refresh()


def _list(desk: Desk) -> _Listed:
    return _Listed(list_directory(desk), list_differences(desk), list_pack_problems())
