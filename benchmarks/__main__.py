"""Measures everything, or the groups that are named; prints the report and writes `docs/performance.md`."""

import os
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from app.models.store import Store
from app.services.demo.filling import fill_demo
from app.services.desk import Desk, open_desk
from benchmarks import letters
from benchmarks.answers import measure_answers
from benchmarks.arranging import measure_cleanings, measure_foresee
from benchmarks.directory import measure_directory
from benchmarks.duplicates import measure_duplicates
from benchmarks.find import measure_find
from benchmarks.forms import measure_forms
from benchmarks.grid import measure_grid
from benchmarks.imports import measure_commit, measure_paste
from benchmarks.lists import tell_lists
from benchmarks.measure import Figure
from benchmarks.paint import measure_paint
from benchmarks.pictures import measure_pictures
from benchmarks.questionnaire import measure_questionnaire
from benchmarks.report import renewed
from benchmarks.start import measure_start
from benchmarks.whole_base import measure_whole_bases

CLIENTS = 100_000
REPORT = Path(__file__).resolve().parent.parent / "docs" / "performance.md"


class Agency:
    """A made-up agency in a folder of its own, made when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "carnet.db"

    @cached_property
    def desk(self) -> Desk:
        """The open base with its clients."""
        store = Store(self.file)
        store.prepare()
        desk = open_desk(store)
        print(f"making up {CLIENTS:,} clients …", file=sys.stderr)
        fill_demo(desk, CLIENTS, 1)
        return desk

    def close(self) -> None:
        """Let go of the base, if it was made."""
        if "desk" in self.__dict__:
            self.desk.store.close()


@dataclass
class Measured:
    """What a group of benchmarks found.

    Attributes:
        figures: rows of the table.
        sections: parts of the report of their own.
        is_missed: a goal that no figure tells was missed.
    """

    figures: Sequence[Figure] = ()
    sections: Sequence[str] = field(default=())
    is_missed: bool = False


def _start(agency: Agency) -> Measured:
    agency.desk.store.close()
    return Measured([measure_start(agency.file, CLIENTS)])


def _imports(agency: Agency) -> Measured:
    return Measured(
        [
            measure_paste(),
            *measure_cleanings(),
            measure_foresee(agency.desk, CLIENTS),
            measure_commit(agency.folder),
        ]
    )


def _find(agency: Agency) -> Measured:
    return Measured(measure_find(agency.desk, CLIENTS))


def _duplicates(agency: Agency) -> Measured:
    return Measured(measure_duplicates(agency.desk, CLIENTS))


def _paint(_agency: Agency) -> Measured:
    return Measured([measure_paint(), measure_grid(), measure_questionnaire()])


def _questionnaire(agency: Agency) -> Measured:
    return Measured(measure_answers(agency.folder))


def _pictures(_agency: Agency) -> Measured:
    figures, section = measure_pictures()
    return Measured(figures, [section])


def _forms(_agency: Agency) -> Measured:
    return Measured(measure_forms())


def _lists(_agency: Agency) -> Measured:
    return Measured(sections=[tell_lists()])


def _directory(agency: Agency) -> Measured:
    section, is_reached = measure_directory(agency.folder)
    return Measured(sections=[section], is_missed=not is_reached)


def _whole_bases(agency: Agency) -> Measured:
    section, is_reached = measure_whole_bases(agency.folder)
    return Measured(sections=[section], is_missed=not is_reached)


def _letters(_agency: Agency) -> Measured:
    return Measured(is_missed=bool(letters.main()))


GROUPS: Mapping[str, Callable[[Agency], Measured]] = {
    "start": _start,
    "imports": _imports,
    "find": _find,
    "duplicates": _duplicates,
    "paint": _paint,
    "questionnaire": _questionnaire,
    "pictures": _pictures,
    "forms": _forms,
    "lists": _lists,
    "directory": _directory,
    "whole": _whole_bases,
    "letters": _letters,
}


def main(words: Sequence[str]) -> int:
    """Measure, print, write; exit 1 where a goal is missed, 2 where a group is none."""
    if unknown := [word for word in words if word not in GROUPS]:
        print(f"no such group: {' '.join(unknown)}; there are {' '.join(GROUPS)}", file=sys.stderr)
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        agency = Agency(Path(folder))
        try:
            measured = [group(agency) for name, group in GROUPS.items() if not words or name in words]
        finally:
            agency.close()
    figures = [figure for one in measured for figure in one.figures]
    sections = [section for one in measured for section in one.sections]
    text = renewed(REPORT.read_text("utf-8") if words else "", figures, sections)
    print(text)
    REPORT.write_text(text, "utf-8")
    return 1 if any(one.is_missed for one in measured) or not all(figure.is_reached for figure in figures) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
