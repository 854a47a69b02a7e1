"""Reads and fills forms in a child process: damaged PDFs kill native readers, hostile sources never end."""

import base64
import shutil
import tempfile
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self, TypeVar

from app.errors import Cancelled, UserError
from app.services.child.process import ChildLostError, ChildProcess
from app.services.forms.filled import Filled, warning_of
from app.services.forms.pdf.printed_page import PrintedPage
from app.services.forms.pdf.shapes import PdfForm
from app.services.forms.setting.boxes import Overflow
from app.services.forms.spots import Spot
from app.services.forms.word.placeholders import Placeholder
from app.services.work import Work

TIME_LIMIT_S = 120.0
WORK_LIMIT_S = 10.0
"""How long the child may work on reading a form, and on filling one for the first person."""

_EACH_LIMIT_S = 1.0
_WAITED_FACTOR = 6.0
MEMORY_LIMIT_BYTES = 2 * 1024**3
_CHILD = "app.services.forms.press_child"

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class PressJob:
    """What is filled.

    Attributes:
        path: the template.
        kind: "pdf" or "typst".
        people: what stands at the places, person by person.
        editable: a PDF's fields stay.
        data: what a typst template asks for beside its places.
    """

    path: Path
    kind: str
    people: Sequence[Sequence[Spot]]
    editable: bool = False
    data: Mapping[str, object] = field(default_factory=dict)


class FormPress:
    """Reads and fills forms in a child process that is kept warm, and started anew when it dies.

    May be used from any thread, one form at a time. Close it before the program ends.

    Args:
        work_limit_s: a form that keeps the child busy for longer is given up.
        memory_limit_bytes: the child's address space, where the system can limit it (not on Windows).
    """

    def __init__(self, *, work_limit_s: float = WORK_LIMIT_S, memory_limit_bytes: int = MEMORY_LIMIT_BYTES) -> None:
        self._work_limit_s = work_limit_s
        self._child = ChildProcess(_CHILD, memory_limit_bytes=memory_limit_bytes, not_started="press_not_started")
        self._scratch: tempfile.TemporaryDirectory[str] | None = None  # made when it is needed: many a press never is
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        """The press itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the child."""
        self.close()

    @property
    def child_pid(self) -> int | None:
        """The child's process id; None while none runs."""
        return self._child.pid

    def warm_up(self) -> None:
        """Start the child, so that the first form need not wait for it; returns at once."""
        self._child.warm_up()

    def close(self) -> None:
        """End the child, and remove what it left."""
        self._child.close()
        with self._lock:
            if self._scratch is not None:
                self._scratch.cleanup()
                self._scratch = None

    def _folder(self) -> str:
        """Return the folder that the child writes into."""
        with self._lock:
            if self._scratch is None:
                self._scratch = tempfile.TemporaryDirectory(prefix="carnet-press-")
            return self._scratch.name

    def inspect(self, path: Path, work: Work | None = None) -> PdfForm:
        """Return what a PDF is and which fields stand on it.

        Raises:
            EnvironmentProblemError: file_unreadable.
            UserError: form_no_pdf, form_protected, form_damaged, form_too_big, form_too_long and the like.
            Cancelled: the work was cancelled.
        """
        question = {"do": "inspect", "path": str(path.absolute())}
        return self._ask(question, _form_of, self._work_limit_s, work, "reading_form")

    def printed(self, path: Path) -> list[PrintedPage]:
        """Return the words and lines that are printed on each page of a PDF.

        Raises:
            EnvironmentProblemError, UserError: as `inspect`.
        """
        question = {"do": "printed", "path": str(path.absolute())}
        return self._ask(question, _printed_of, self._work_limit_s, None, "reading_form")

    def fill(self, job: PressJob, work: Work | None = None) -> list[Filled]:
        """Return the template filled for each person, in their order.

        Raises:
            EnvironmentProblemError: file_unreadable.
            UserError: form_xfa_only, form_not_set and what `inspect` raises.
            Cancelled: the work was cancelled.
        """
        question = {
            "do": "fill",
            "path": str(job.path.absolute()),
            "kind": job.kind,
            "people": [[spot.to_message() for spot in spots] for spots in job.people],
            "editable": job.editable,
            "data": dict(job.data),
        }
        limit_s = self._work_limit_s + _EACH_LIMIT_S * len(job.people)
        return self._ask(question, _filled_of, limit_s, work, "filling_forms")

    def placeholders(self, path: Path) -> list[Placeholder]:
        """Return the names that a Word template asks for, and its placeholders that can't be read.

        Raises:
            EnvironmentProblemError: file_unreadable.
            UserError: word_damaged, word_macros, word_external, word_too_big, word_no_document.
        """
        question = {"do": "placeholders", "path": str(path.absolute())}
        return self._ask(question, _placeholders_of, self._work_limit_s, None, "reading_form")

    def fill_word(
        self, path: Path, people: Sequence[Mapping[str, object]], *, as_group: bool, work: Work | None = None
    ) -> list[bytes]:
        """Return a Word template filled for each person, or once for all of them.

        Raises:
            UserError: word_not_filled, and what `placeholders` raises.
            Cancelled: the work was cancelled.
        """
        question = {
            "do": "word",
            "path": str(path.absolute()),
            "names": [dict(names) for names in people],
            "as_group": as_group,
        }
        limit_s = self._work_limit_s + _EACH_LIMIT_S * len(people)
        return self._ask(question, _documents_of, limit_s, work, "filling_forms")

    def _ask(
        self,
        question: Mapping[str, object],
        build: Callable[[dict[str, Any]], _T],
        limit_s: float,
        work: Work | None,
        step: str,
    ) -> _T:
        try:
            return self._child.ask(
                {**question, "scratch": self._folder()},
                build,
                time_limit_s=limit_s * _WAITED_FACTOR,
                work_limit_s=limit_s,
                work=work,
                step=step,
            )
        except Cancelled:
            self._clear()
            raise
        except ChildLostError as error:
            self._clear()
            raise UserError("form_too_slow" if error.reason == "time" else "form_damaged") from error

    def _clear(self) -> None:
        """Remove what a child that was ended left in the folder: it may be a person's answers.

        The next child has been started already, but makes nothing there before it is asked.
        """
        for left in Path(self._folder()).iterdir():
            shutil.rmtree(left, ignore_errors=True)


def _form_of(answer: dict[str, Any]) -> PdfForm:
    return PdfForm.from_message(answer["form"])


def _printed_of(answer: dict[str, Any]) -> list[PrintedPage]:
    return [PrintedPage.from_message(one) for one in answer["printed"]]


def _placeholders_of(answer: dict[str, Any]) -> list[Placeholder]:
    return [Placeholder(*map(str, one)) for one in answer["placeholders"]]


def _documents_of(answer: dict[str, Any]) -> list[bytes]:
    return [base64.b64decode(one) for one in answer["documents"]]


def _filled_of(answer: dict[str, Any]) -> list[Filled]:
    return [
        Filled(
            base64.b64decode(one["pdf"]),
            overflow=tuple(Overflow(str(each["place"]), str(each["rest"])) for each in one["overflow"]),
            glyphs=tuple(map(str, one["glyphs"])),
            warnings=tuple(map(warning_of, one["warnings"])),
        )
        for one in answer["filled"]
    ]
