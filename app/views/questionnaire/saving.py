"""Saves answers as they are given, one after another, without keeping the agent from typing on."""

from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.errors import AppError
from app.services.questionnaire.shapes import AnswerKey, Line, Sheet
from app.views.context import PageContext
from app.views.jobs import Lane
from app.views.questionnaire.answer_desk import AnswerDesk
from app.views.questionnaire.editing import Act, Given

AskClash = Callable[[Given, Line], bool]
"""Asks whether mine (True) or theirs stays, given what they wrote."""


class AnswerSaver(QObject):
    """Writes what was given in the order in which it was given.

    An answer is written over what the agent saw when giving it; where somebody else changed it since, it is asked
    whose stays.

    Signals:
        written: what was given, its change set and the sheet as it is now, as one tuple.
        refused: what was given and why it was not written, as one tuple.
        dropped: what was given and is not written, because theirs stays.
        fetched: the sheet as it is now, after a clash.
        state_changed: something is waiting to be written, or no longer.
    """

    written = Signal(object)
    refused = Signal(object)
    dropped = Signal(object)
    fetched = Signal(object)
    state_changed = Signal()

    def __init__(self, context: PageContext, answers: AnswerDesk, ask_clash: AskClash, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._answers, self._ask_clash = context, answers, ask_clash
        self._waiting: deque[tuple[Sheet, Given]] = deque()
        self._current: tuple[Sheet, Given] | None = None
        self._known: dict[tuple[int, AnswerKey], Line] = {}
        self._latest: Sheet | None = None

    @property
    def is_saving(self) -> bool:
        """True while something is written or waits to be."""
        return self._current is not None or bool(self._waiting)

    def save(self, sheet: Sheet, given: Given) -> None:
        """Write what was given as soon as what was given before is written."""
        self._waiting.append((sheet, given))
        self.state_changed.emit()
        self._next()

    def waiting(self, tourist_id: int) -> dict[AnswerKey, str]:
        """Return the answers of a tourist that are not written yet."""
        pairs = [*([self._current] if self._current is not None else []), *self._waiting]
        return {
            given.line.key: given.value
            for sheet, given in pairs
            if sheet.tourist_id == tourist_id and given.act is Act.VALUE
        }

    def _next(self) -> None:
        if self._current is not None:
            return
        if not self._waiting:
            self._known.clear()  # what is given from now on was seen as it is stored now
            self._latest = None
            return
        self._current = self._waiting.popleft()
        sheet, given = self._current
        latest = self._latest
        if given.act is Act.REMOVE and latest is not None and latest.tourist_id == sheet.tourist_id:
            sheet = latest  # an entry goes with what was just written in it
        self._submit(sheet, given, self._version(sheet, given))

    def _submit(self, sheet: Sheet, given: Given, version: int) -> None:
        answers, country = self._answers, sheet.questionnaire.country.code

        def write() -> tuple[int | None, Sheet]:
            change_set = answers.write(sheet, given, version)
            return change_set, answers.sheet(sheet.tourist_id, country)

        self._context.runner.submit(
            Lane.INTERACTIVE, write, on_done=self._on_written, on_error=self._on_refused, receiver=self
        )

    def _version(self, sheet: Sheet, given: Given) -> int:
        """Return the version to write over: today's, as far as this page wrote it, or what was seen is what stands."""
        known = self._known.get((sheet.tourist_id, given.line.key))
        if known is None or known.version <= given.line.version:
            return given.line.version
        return known.version

    def _on_written(self, done: tuple[int | None, Sheet]) -> None:
        pair, self._current = self._current, None
        change_set, sheet = done
        if pair is None:
            return
        self._take_note(pair[0], pair[1], sheet)
        self._latest = sheet
        self.written.emit((pair[1], change_set, sheet))
        self._next()
        self.state_changed.emit()

    def _take_note(self, before: Sheet, given: Given, after: Sheet) -> None:
        """Remember the lines that this write made what they are, or left saying what they said."""
        said = {line.key: (line.value, line.text) for line in before.lines}
        for line in after.lines:
            if line.key == given.line.key or said.get(line.key) == (line.value, line.text):
                self._known[after.tourist_id, line.key] = line

    def _on_refused(self, error: AppError) -> None:
        pair = self._current
        if pair is None:
            return
        if error.code != "answer_changed":
            self._current = None
            self.refused.emit((pair[1], error))
            self._next()
            self.state_changed.emit()
            return
        sheet = pair[0]
        fetch = partial(self._answers.sheet, sheet.tourist_id, sheet.questionnaire.country.code)
        self._context.runner.submit(
            Lane.INTERACTIVE, fetch, on_done=self._on_fetched, on_error=self._on_not_fetched, receiver=self
        )

    def _on_fetched(self, sheet: Sheet) -> None:
        """Ask whose answer stays."""
        pair = self._current
        if pair is None:
            return
        given = pair[1]
        theirs = next(
            (line for line in sheet.lines if line.key == given.line.key), Line(given.line.field, given.line.key)
        )
        if self._ask_clash(given, theirs):
            self._submit(sheet, given, theirs.version)
            return
        self._current = None
        self.fetched.emit(sheet)
        self.dropped.emit(given)
        self._next()
        self.state_changed.emit()

    def _on_not_fetched(self, error: AppError) -> None:
        pair, self._current = self._current, None
        if pair is not None:
            self.refused.emit((pair[1], error))
        self._next()
        self.state_changed.emit()
