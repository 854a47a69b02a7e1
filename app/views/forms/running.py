"""Prints and saves: one tourist or a group as one job, which goes on with the rest after it was cancelled."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from app.errors import AppError
from app.services.forms.file_names import file_name
from app.services.forms.form_run import FormOrder, FormOutlet, FormRun, OneFile, SeparateFiles
from app.services.forms.manifest import FormPack
from app.services.forms.printed import FormWay
from app.views.context import PageContext
from app.views.forms.form_source import FormSource, MissingAnswer
from app.views.forms.item_list import ListEntry
from app.views.forms.presenter import FormsPresenter
from app.views.forms.wishes import Lead, SaveQuestion, SaveWish
from app.views.forms.wording import FormWords, form_title, missing_entries
from app.views.jobs import Job, Lane
from app.views.texts import choice, explain


class RunScreen(Protocol):
    """What shows how far a job is."""

    def show_work(self, text: str, done: int = 0, total: int = 0) -> None:
        """Say how far the work is; the empty text ends it."""

    def show_rest(self, text: str) -> None:
        """Say that a part of the tourists is not done; the empty text says nothing."""


@dataclass(frozen=True, slots=True)
class RunDialogs:
    """What asks the agent, as callables.

    Attributes:
        ask_missing: shows missing answers; returns whether to go on, and the answer to go to.
        ask_save: how to save.
        ask_file: where to save a file of that name.
        ask_folder: where to save several files.
        go_to: opens an answer.
        ask_printer: where a form of that id is printed; None where that was left.
    """

    ask_missing: Callable[[Sequence[ListEntry]], tuple[bool, Lead | None]]
    go_to: Callable[[Lead], object]
    ask_save: Callable[[SaveQuestion], SaveWish | None]
    ask_file: Callable[[str], Path | None]
    ask_folder: Callable[[], Path | None]
    ask_printer: Callable[[FormPack], FormOutlet | None]


_Checked = tuple[FormOrder, Callable[[FormOrder], None], list[MissingAnswer]]
"""What is wanted, how it goes on, and what is missing for it."""


class FormRunner(QObject):
    """Runs one job at a time.

    Signals:
        kept: forms went out and copies of them were kept.
    """

    kept = Signal()

    def __init__(
        self,
        context: PageContext,
        screen: RunScreen,
        source: FormSource,
        presenter: FormsPresenter,
        dialogs: RunDialogs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._screen, self._source = context, screen, source
        self._presenter, self._dialogs = presenter, dialogs
        self._run: FormRun | None = None
        self._job: Job | None = None
        self._is_done = False

    @property
    def is_running(self) -> bool:
        """True while a job runs."""
        return self._job is not None

    @Slot()
    def print_forms(self) -> None:
        """Print the forms of the ticked tourists."""
        self._check(self._print)

    @Slot()
    def save_forms(self) -> None:
        """Save the forms of the ticked tourists as PDF."""
        self._check(self._save)

    def _print(self, order: FormOrder) -> None:
        outlet = self._dialogs.ask_printer(order.pack)
        if outlet is not None:
            self._begin(order, outlet)

    def _save(self, order: FormOrder) -> None:
        form = self._presenter.choice
        if form is None:
            return
        values = self._values(order)
        first = {**self._presenter.card_of(order.tourist_ids[0]), **values}
        files = 1 if form.is_group else len(order.tourist_ids)
        wish = self._dialogs.ask_save(SaveQuestion(first, files, form.may_stay_editable, form.is_group))
        if wish is None:
            return
        outlet = self._files(files, wish, values, first)
        if outlet is not None:
            self._begin(replace(order, editable=wish.editable), outlet)

    @Slot()
    def cancel(self) -> None:
        """Let the job end after what is being done."""
        if self._job is not None:
            self._job.cancel()

    @Slot()
    def go_on(self) -> None:
        """Go on with those whose form is not out yet."""
        if self._run is not None and self._job is None:
            self._start(self._run)

    def forget(self) -> None:
        """Let be what is left of a job."""
        if self._job is None:
            self._run = None
            self._screen.show_rest("")

    def _check(self, go_on: Callable[[FormOrder], None]) -> None:
        """Look what is missing, then go on, or to an answer."""
        if self._job is not None:
            self._context.voice.show_hint(FormWords.tr("Wait until the forms are out, or cancel"))
            return
        ids = self._presenter.targets()
        order = self._presenter.order_for(ids) if ids else None
        if order is not None:
            self._context.runner.submit(
                Lane.INTERACTIVE,
                partial(self._missing, order, go_on),
                on_done=self._on_checked,
                on_error=self._on_error,
                receiver=self,
            )

    def _missing(self, order: FormOrder, go_on: Callable[[FormOrder], None]) -> _Checked:
        return order, go_on, self._source.missing(order)

    def _on_checked(self, told: _Checked) -> None:
        order, go_on, missing = told
        if not missing:
            go_on(order)
            return
        goes_on, lead = self._dialogs.ask_missing(missing_entries(missing, self._context.language))
        if lead is not None:
            self._dialogs.go_to(lead)
        elif goes_on:
            go_on(order)

    def _values(self, order: FormOrder) -> dict[str, str]:
        """Return what file names may bear beside the person."""
        data = self._presenter.data
        return {
            "tour": data.tour.number if data is not None else "",
            "country": order.country,
            "form": form_title(order.pack, self._context.language),
            "date": self._context.desk.today().isoformat(),
            "number": "1",
        }

    def _files(
        self, files: int, wish: SaveWish, values: Mapping[str, str], first: Mapping[str, str]
    ) -> FormOutlet | None:
        """Ask for the place and return what writes there."""
        if files > 1 and not wish.one_file:
            folder = self._dialogs.ask_folder()
            return None if folder is None else SeparateFiles(folder, wish.pattern, values)
        path = self._dialogs.ask_file(file_name(wish.pattern, first))
        if path is None:
            return None
        whole = path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
        return OneFile(self._context.forms.paper, whole)

    def _begin(self, order: FormOrder, outlet: FormOutlet) -> None:
        self._start(FormRun(self._context.desk, self._context.forms.press, order, outlet))

    def _start(self, run: FormRun) -> None:
        self._run, self._is_done = run, False
        self._screen.show_rest("")
        title = self._title(run)
        self._screen.show_work(title)
        self._job = self._context.runner.submit(
            Lane.BACKGROUND,
            run.go_on,
            on_done=self._on_done,
            on_error=self._on_error,
            on_progress=self._on_progress,
            on_end=self._on_end,
            title=title,
            receiver=self,
        )

    def _title(self, run: FormRun) -> str:
        count = len(run.order.tourist_ids)
        if run.outlet.way is FormWay.PRINTED:
            return FormWords.tr("Printing %n form(s)", "", count)
        return FormWords.tr("Saving %n form(s)", "", count)

    def _on_progress(self, done: int, total: int, step: str) -> None:
        self._screen.show_work(choice("step", step), done, total)

    def _on_done(self, _change_set: int | None) -> None:
        self._is_done = True
        run = self._run
        if run is None:
            return
        self._context.voice.show_done(self._said(run))

    def _said(self, run: FormRun) -> str:
        count = len(run.out)
        if isinstance(run.outlet, OneFile):
            return FormWords.tr("Saved as %1").replace("%1", str(run.outlet.path))
        if isinstance(run.outlet, SeparateFiles):
            text = FormWords.tr("%n form(s) saved in %1", "", count)
            return text.replace("%1", str(run.outlet.paths[0].parent) if run.outlet.paths else "")
        return FormWords.tr("%n form(s) printed", "", count)

    def _on_error(self, error: AppError) -> None:
        self._context.voice.show_problem(explain(error))

    def _on_end(self) -> None:
        self._job = None
        self._screen.show_work("")
        run = self._run
        if run is not None:
            if run.out:
                self.kept.emit()
            if self._is_done or not run.rest:
                self._run = None
            else:
                done, whole = len(run.out), len(run.order.tourist_ids)
                text = FormWords.tr("%1 of %2 forms are out; the others wait.")
                self._screen.show_rest(text.replace("%1", str(done)).replace("%2", str(whole)))
