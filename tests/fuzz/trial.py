"""One mutant through the real decoder and, where a list comes out, through the import into a base."""

import datetime as dt
import os
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psutil

from app.errors import EnvironmentProblemError, UserError
from app.services.desk import Desk
from app.services.imports.arrangement import arrange
from app.services.imports.commit import import_tourists
from app.services.imports.decoder import Decoder, ReadGrid
from app.services.tours.reading import list_tourists
from tests.fuzz.mutate import mutant
from tests.fuzz.seeds import seeds

TODAY = dt.date(2026, 6, 1)
LONGEST_S = 2.0
"""So long a caller may wait for the sentence about a mutant, on a machine that has nothing else to do."""

_NO_SERVICES: frozenset[int] = frozenset()
_IMPORTED_SHARE = 0.04
_MOST_IMPORTED = 60


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a mutant.

    Attributes:
        code: "read", or the code of the sentence; "died" and "time" for a child that was lost.
        waited_s: how long the caller waited.
        worked_s: how long the child worked at it: what the caller waits on a machine that does nothing else.
        fault: what must not have happened; empty where nothing did.
        imported: true when the list went on into a base.
    """

    code: str
    waited_s: float
    worked_s: float
    fault: str = ""
    imported: bool = False


class Trial:
    """Takes mutants one after the other; keeps one decoder and one base."""

    def __init__(self, folder: Path, desk: Desk, new_tour: Callable[[Desk], int]) -> None:
        self._folder = folder
        self._desk = desk
        self._new_tour = new_tour
        self._decoder = Decoder()
        self._decoder.warm_up()
        self._decoder.decode_clipboard(None, "a\tb")  # it has started once it has answered

    def close(self) -> None:
        """End the decoder's child."""
        self._decoder.close()

    def run(self, seed: int, kind: str, number: int) -> Outcome:
        """Make the mutant and read it."""
        chance = random.Random(f"{seed}/{kind}/{number}")
        data = mutant(kind, seeds()[kind], chance)
        before, pid, lost_before = self._worked_s(), self._decoder.child_pid, _worked_by_lost_s()
        started = time.monotonic()
        code, fault, read = "read", "", None
        try:
            read = self._read(kind, data, chance)
        except UserError as error:
            code = str(error.params["reason"]) if error.params.get("reason") in ("died", "time") else error.code
        except EnvironmentProblemError as error:
            code, fault = error.code, f"environment: {error.code}"
        except Exception as error:  # noqa: BLE001 - whatever else comes out is what the trial is for
            code, fault = "raised", f"raised {type(error).__name__}"
        waited = time.monotonic() - started
        if code in ("died", "time"):
            self._decoder.decode_clipboard(None, "a\tb")  # the next child has started once it has answered
        after = self._worked_s() if self._decoder.child_pid == pid else _worked_by_lost_s() - lost_before
        worked = after - before
        imported = read is not None and chance.random() < _IMPORTED_SHARE
        if read is not None:
            fault = fault or _fault_of(read) or (self._import_fault(read) if imported else "")
        return Outcome(code, waited, worked, fault, imported)

    def _worked_s(self) -> float:
        pid = self._decoder.child_pid
        if pid is None:
            return 0.0
        try:
            used = psutil.Process(pid).cpu_times()
        except psutil.NoSuchProcess:
            return 0.0
        return float(used.user + used.system)

    def _read(self, kind: str, data: bytes, chance: random.Random) -> ReadGrid:
        if kind in ("html", "text", "lines") and chance.random() < 0.8:
            text = data.decode("utf-8", "replace")
            html = text if kind == "html" else None
            return self._decoder.read_clipboard(html, None if html else text, today=TODAY)
        if kind == "rtf" and chance.random() < 0.5:
            return self._decoder.read_clipboard(None, None, data, today=TODAY)
        file = self._folder / f"list.{ {'text': 'txt', 'lines': 'txt'}.get(kind, kind) }"
        file.write_bytes(data)
        return self._decoder.read_file(file, today=TODAY)

    def _import_fault(self, read: ReadGrid) -> str:
        """Import the first rows for trial and in earnest: both say the same, and the base holds that or nothing."""
        arrangement = arrange(read.recognised, TODAY)
        rows = arrangement.rows(range(min(len(read.recognised.rows), _MOST_IMPORTED)))
        tour = self._new_tour(self._desk)
        try:
            foreseen = import_tourists(self._desk, tour, rows, _NO_SERVICES, dry_run=True)
            if list_tourists(self._desk, tour):
                return "a trial import wrote something"
            done = import_tourists(self._desk, tour, rows, _NO_SERVICES)
        except UserError:
            return "half imported" if list_tourists(self._desk, tour) else ""
        stored = len(list_tourists(self._desk, tour))
        if stored != done.added or foreseen.added != done.added:
            return "imported another number than it said"
        return "" if done.added + done.skipped + len(done.refused) == len(rows) else "rows were lost in the import"


def _worked_by_lost_s() -> float:
    """How long all the children that have ended worked in their lives."""
    used = os.times()
    return used.children_user + used.children_system


def _fault_of(read: ReadGrid) -> str:
    """What is wrong with a list that was read; empty where it fits together."""
    raw, recognised = read.raw, read.recognised
    if any(len(row) != raw.width for row in raw.rows):
        return "ragged rows"
    if any(len(row) != len(recognised.columns) for row in (*recognised.rows, *recognised.originals)):
        return "ragged recognised rows"
    if not len(recognised.rows) == len(recognised.source_rows) == len(recognised.originals):
        return "rows without their source"
    if set(recognised.hidden_rows) & set(recognised.source_rows):
        return "a hidden row is a tourist"
    return ""
