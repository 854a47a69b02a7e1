"""A job of forms: one tourist after another is filled and goes out, to the printer or to files.

What went out is kept as a frozen copy. A job that was cancelled, or that met a problem, goes on with the rest.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from typing_extensions import override

from app.services.desk import Desk
from app.services.forms.file_names import file_name, free_path
from app.services.forms.form_filling import fill_forms, template_of
from app.services.forms.form_people import FormPerson, read_form_people
from app.services.forms.manifest import FormPack
from app.services.forms.paper import Paper
from app.services.forms.press import FormPress
from app.services.forms.printed import FormWay, MadeForm, keep_printed
from app.services.whole_files import write_whole
from app.services.work import Work

_AT_ONCE = 5
"""Tourists who are filled in one go: between two of these the work looks whether it was cancelled."""


@dataclass(frozen=True, slots=True)
class FormOrder:
    """What is to be filled.

    Attributes:
        pack: the form.
        country: code of the questionnaire.
        tourist_ids: for whom, in order.
        pdf: the embassy's own PDF, where the pack has only the way about it.
        editable: the fields of an AcroForm stay.
    """

    pack: FormPack
    country: str
    tourist_ids: tuple[int, ...]
    pdf: Path | None = None
    editable: bool = False


class FormOutlet(Protocol):
    """Where filled forms go.

    Attributes:
        way: what is noted of the copies.
    """

    way: FormWay

    def take(self, made: MadeForm, work: Work) -> Sequence[MadeForm]:
        """Let one form out; return those that are out now, this one or, where it waits for the others, none."""

    def finish(self, work: Work) -> Sequence[MadeForm]:
        """Let out what waits; return those that are out now."""

    def stop(self) -> None:
        """Put in order what is out already: the work goes on later, or never."""


class FormRun:
    """One job; `go_on` may be called again after it was cancelled.

    Attributes:
        order: what is to be filled.
        outlet: where it goes.
    """

    def __init__(self, desk: Desk, press: FormPress, order: FormOrder, outlet: FormOutlet) -> None:
        self.order, self.outlet = order, outlet
        self._desk, self._press = desk, press
        self._taken: set[int] = set()
        self._out: list[MadeForm] = []

    @property
    def out(self) -> tuple[MadeForm, ...]:
        """The forms that are out and kept, in order."""
        return tuple(self._out)

    @property
    def rest(self) -> tuple[int, ...]:
        """The tourists whose form is not out yet."""
        done = {person.tourist_id for made in self._out for person in made.people}
        return tuple(id_ for id_ in self.order.tourist_ids if id_ not in done)

    def go_on(self, work: Work) -> int | None:
        """Fill the rest and let it out; return the change set that keeps the copies.

        Raises:
            UserError, EnvironmentProblemError: what filling and the outlet raise; what was out before is kept.
            Cancelled: the work was cancelled; what was out before is kept.
        """
        fresh: list[MadeForm] = []
        is_whole = False
        try:
            waiting = [id_ for id_ in self.order.tourist_ids if id_ not in self._taken]
            for batch in self._batches(waiting):
                ahead = len(batch)
                for made in self._filled(batch, work):
                    fresh += self.outlet.take(made, work)
                    self._taken.update(person.tourist_id for person in made.people)
                    ahead -= len(made.people)
                    self._tick(work, ahead=ahead)
            fresh += self.outlet.finish(work)
            is_whole = True
        finally:
            if not is_whole:
                self.outlet.stop()
            self._out += fresh
            kept = keep_printed(self._desk, self.order.pack, self.order.country, fresh, self.outlet.way)
        return kept

    def _filled(self, tourist_ids: Sequence[int], work: Work) -> Iterator[MadeForm]:
        self._tick(work)
        people = read_form_people(self._desk, self.order.pack, self.order.country, tourist_ids)
        part = _PartOfWork(work, self._done(), self._total)
        yield from fill_people(self._press, self.order, people, part)

    def _batches(self, ids: Sequence[int]) -> Iterator[Sequence[int]]:
        """Yield who is filled in one go: everybody where it is one form for all."""
        size = len(ids) if template_of(self.order.pack).is_group else _AT_ONCE
        return (ids[at : at + size] for at in range(0, len(ids), size or 1))

    @property
    def _total(self) -> int:
        return 2 * len(self.order.tourist_ids)

    def _done(self, ahead: int = 0) -> int:
        """Return how much is done: each tourist is filled, and let out; `ahead` are filled and wait."""
        return 2 * len(self._taken) + ahead

    def _tick(self, work: Work, *, ahead: int = 0) -> None:
        work.tick(self._done(ahead), self._total, "filling_forms")


def fill_people(press: FormPress, order: FormOrder, people: Sequence[FormPerson], work: Work) -> list[MadeForm]:
    """Return the forms of people, in their order, or the one of all of them; raises as `fill_forms`."""
    applicants = [person.applicant for person in people]
    filled = fill_forms(press, order.pack, applicants, pdf=order.pdf, editable=order.editable, work=work)
    groups = [tuple(people)] if template_of(order.pack).is_group else [(person,) for person in people]
    return [MadeForm(group, one) for group, one in zip(groups, filled, strict=True)]


class SeparateFiles:
    """One file a tourist, in a folder, named by a pattern; a file that is there is never written over.

    Attributes:
        paths: of the files that were written, in order.
    """

    way = FormWay.SAVED

    def __init__(self, folder: Path, pattern: str, values: Mapping[str, str]) -> None:
        self._folder, self._pattern, self._values = folder, pattern, values
        self.paths: list[Path] = []

    def take(self, made: MadeForm, work: Work) -> Sequence[MadeForm]:  # noqa: ARG002 - one file is written at once
        """Write a file.

        Raises:
            EnvironmentProblemError: file_not_written.
        """
        values = {**made.people[0].card, **self._values, "number": str(len(self.paths) + 1)}
        path = free_path(self._folder, file_name(self._pattern, values), self.paths)
        write_whole(path, made.filled.pdf)
        self.paths.append(path)
        return [made]

    def finish(self, work: Work) -> Sequence[MadeForm]:  # noqa: ARG002
        """Nothing waits."""
        return ()

    def stop(self) -> None:
        """Every file that is there is whole."""


class OneFile:
    """All forms in one file, written when the last one is filled.

    Attributes:
        path: the file; it is replaced where it is there.
    """

    way = FormWay.SAVED

    def __init__(self, paper: Paper, path: Path) -> None:
        self._paper, self.path = paper, path
        self._waiting: list[MadeForm] = []

    def take(self, made: MadeForm, work: Work) -> Sequence[MadeForm]:  # noqa: ARG002 - it waits for the others
        """Keep a form until all are there."""
        self._waiting.append(made)
        return ()

    def finish(self, work: Work) -> Sequence[MadeForm]:
        """Write the file.

        Raises:
            EnvironmentProblemError: file_not_written.
            UserError: form_damaged.
        """
        if not self._waiting:
            return ()
        pages = [made.filled.pdf for made in self._waiting]
        write_whole(self.path, pages[0] if len(pages) == 1 else self._paper.join(pages, work))
        out, self._waiting = self._waiting, []
        return out

    def stop(self) -> None:
        """What waits goes on waiting."""


class _PartOfWork(Work):
    """A share of a longer work: counts on from what is done."""

    def __init__(self, whole: Work, done: int, total: int) -> None:
        super().__init__()
        self._whole, self._done, self._total = whole, done, total

    @override
    def tick(self, done: int, total: int, step: str) -> None:
        self._whole.tick(min(self._done + (done if total else 0), self._total), self._total, step)
