"""How well the lists are understood: `python -m tests.data.lists.measure [--half open|frozen] [--list NAME]`.

Each list goes the whole way from its bytes to a recognised grid, and every cell is held against what the list means, by
the rules of README.md. Cells that are empty on both sides are not counted, so that gaps flatter nobody. What is missing
counts as wrong, and so does what was read too much: a row that is no tourist, a column that the list does not have.
"""

import argparse
import datetime as dt
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from app.errors import AppError
from app.person_fields import FIELD_BY_NAME, FieldKind
from app.services.imports.grid import RecognisedGrid
from app.services.imports.recognition.reading import recognise
from app.services.imports.sources.choice import choose_table
from app.services.imports.sources.opening import read_clipboard, read_file

LISTS = Path(__file__).resolve().parent
HALVES = ("frozen", "open")
TODAY = dt.date(2026, 6, 1)
"""The day on which the lists came in."""

_BRITISH = "a British passport is a number of nine digits and has no series"
LEFT_OUT: dict[str, str] = {
    "csv-all-quoted 7 passport_series": _BRITISH,
    "csv-all-quoted 7 passport_number": _BRITISH,
    "ods-foreigners 6 passport_series": _BRITISH,
    "ods-foreigners 6 passport_number": _BRITISH,
}
"""Lists, or cells of one as "name row kind", that are not counted, each with the reason; README.md names them."""

_NO_SIGN = re.compile(r"[\s№-]+")
_NO_DIGIT = re.compile(r"\D+")


@dataclass(frozen=True)
class Miss:
    """A cell that is not what it should be; `row` counts the expected rows, -1 for one that is no tourist."""

    row: int
    kind: str
    expected: str
    found: str
    marked: bool


@dataclass
class Tally:
    """What one list, or all of them, came to.

    Attributes:
        cells: how many cells were compared.
        right: how many need no touch.
        noise: how many of these are marked although they are right and nobody would ask.
        misses: the others.
        problem: the code of what kept the list from being read at all.
    """

    name: str
    cells: int = 0
    right: int = 0
    noise: int = 0
    misses: list[Miss] = field(default_factory=list)
    problem: str = ""

    @property
    def marked(self) -> int:
        """How many cells are wrong and say so."""
        return sum(1 for miss in self.misses if miss.marked)

    @property
    def silent(self) -> int:
        """How many cells are wrong without being marked."""
        return len(self.misses) - self.marked

    @property
    def right_share(self) -> float:
        """Cells right without a touch, from 0 to 1."""
        return self.right / self.cells if self.cells else 1.0

    @property
    def silent_share(self) -> float:
        """Cells wrong and unmarked, from 0 to 1."""
        return self.silent / self.cells if self.cells else 0.0

    def add(self, other: "Tally") -> None:
        """Count another list in."""
        self.cells += other.cells
        self.right += other.right
        self.noise += other.noise
        self.misses += other.misses


def list_folders(half: str) -> list[Path]:
    """Return the folders of one half, in the order of their names; none where the half is not there."""
    folder = LISTS / half
    return sorted(each for each in folder.iterdir() if (each / "expected.json").exists()) if folder.is_dir() else []


def recognise_list(folder: Path, expected: dict[str, Any]) -> RecognisedGrid:
    """Take a list the way that the window takes it: decoded, its likeliest table chosen, recognised.

    Raises:
        UserError: the list can't be read.
    """
    file = folder / expected["source"]["file"]
    if not file.name.startswith("clipboard"):
        return recognise(choose_table(*read_file(file)), TODAY)
    data = file.read_bytes()
    if file.suffix == ".rtf":
        return recognise(choose_table(*read_clipboard(None, None, data)), TODAY)
    text = data.decode("utf-8")
    html, plain = (text, None) if file.suffix == ".html" else (None, text)
    return recognise(choose_table(*read_clipboard(html, plain, None)), TODAY)


@cache
def plain(kind: str, value: str) -> str:
    """Return a value as values are compared."""
    what = FIELD_BY_NAME[kind].kind
    if what is FieldKind.PHONE:
        digits = _NO_DIGIT.sub("", value)
        return "7" + digits[1:] if len(digits) == 11 and digits[0] == "8" else digits
    if what is FieldKind.CODE:
        return _NO_SIGN.sub("", value).casefold()
    return " ".join(value.split()).casefold()


@dataclass(frozen=True)
class _Found:
    """A recognised list by kind: its values, and which cells are marked."""

    kinds: tuple[str, ...]
    rows: tuple[dict[str, str], ...]
    marked: frozenset[tuple[int, str]]

    @classmethod
    def of(cls, recognised: RecognisedGrid) -> "_Found":
        kinds = tuple(column.kind for column in recognised.columns)
        rows = tuple({kind: cell for kind, cell in zip(kinds, row, strict=True) if kind} for row in recognised.rows)
        marked = frozenset((item.row, kinds[item.column]) for item in recognised.problems)
        return cls(tuple(kind for kind in kinds if kind), rows, marked)


def measure_list(folder: Path) -> Tally:
    """Recognise one list and hold every cell of it against what it means."""
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    try:
        return compare(folder.name, expected, recognise_list(folder, expected))
    except AppError as error:
        tally = compare(folder.name, expected, RecognisedGrid((), (), (), (), (), ()))
        tally.problem = error.code
        return tally


def compare(name: str, expected: dict[str, Any], recognised: RecognisedGrid) -> Tally:
    """Hold a recognised list against what it means; of several meanings the nearest counts."""
    found = _Found.of(recognised)
    wholes = [expected["rows"], *expected.get("either", [])]
    tallies = [_compare(name, {**expected, "rows": rows}, found, first=not at) for at, rows in enumerate(wholes)]
    return max(tallies, key=lambda tally: (tally.right_share, tally.cells))


def _compare(name: str, expected: dict[str, Any], found: _Found, *, first: bool) -> Tally:
    """Compare with one of the sets of rows that are right; what is said of single cells is said of the first."""
    kinds, rows = expected["columns"], expected["rows"]
    page = {
        "columns": kinds,
        "asked": {(row, column) for row, column, _ in expected["doubtful"]} if first else set(),
        "also": expected.get("also", []) if first else [],
    }
    derived = expected.get("derived", {})
    tally = Tally(name)
    for at, place in _aligned([dict(zip(kinds, row, strict=True)) for row in rows], found.rows):
        if at is None:
            _count_too_much(tally, found, place or 0)
            continue
        for column, value in enumerate(rows[at]):
            _count_cell(tally, page, found, (at, column, place), value)
        if place is not None:
            for kind in found.kinds:
                if kind not in kinds and (first or kind not in derived):
                    _count_further(tally, found, (at, place), kind, derived.get(kind, [""] * len(rows))[at])
    return tally


def _count_cell(tally: Tally, page: dict[str, Any], found: _Found, at: tuple[int, int, int | None], value: str) -> None:
    """Count one expected cell: right where its value is, or where it is marked and a careful human would ask."""
    row, column, place = at
    kind = page["columns"][column]
    if f"{tally.name} {row} {kind}" in LEFT_OUT:
        return
    others = {plain(kind, other) for on, where, other in page["also"] if (on, where) == (row, column)}
    read = found.rows[place].get(kind, "") if place is not None else ""
    if not value and not read and not others:
        return
    is_marked = place is not None and (place, kind) in found.marked
    is_asked = (row, column) in page["asked"]
    tally.cells += 1
    if plain(kind, read) in {plain(kind, value), *others} or (is_marked and is_asked):
        tally.right += 1
        tally.noise += is_marked and not is_asked
    else:
        tally.misses.append(Miss(row, kind, value, read, is_marked))


def _count_further(tally: Tally, found: _Found, at: tuple[int, int], kind: str, derived: str) -> None:
    """Count a cell of a column that the list does not have: wrong unless it may be derived, and is right."""
    row, place = at
    read = found.rows[place].get(kind, "")
    if read and plain(kind, read) != plain(kind, derived):
        tally.cells += 1
        tally.misses.append(Miss(row, kind, derived, read, (place, kind) in found.marked))


def _count_too_much(tally: Tally, found: _Found, place: int) -> None:
    for kind, read in found.rows[place].items():
        if read:
            tally.cells += 1
            tally.misses.append(Miss(-1, kind, "", read, (place, kind) in found.marked))


def _aligned(
    rows: Sequence[dict[str, str]], found: Sequence[dict[str, str]]
) -> Iterator[tuple[int | None, int | None]]:
    """Pair expected and found rows in their order, so that one row lost does not shift all that follow."""
    height, width = len(rows), len(found)
    likeness = [
        [sum(1 for kind, value in row.items() if value and plain(kind, other.get(kind, "")) == plain(kind, value))
         for other in found]
        for row in rows
    ]  # fmt: skip
    best = [[0.0] * (width + 1) for _ in range(height + 1)]
    for one in range(height - 1, -1, -1):
        for two in range(width - 1, -1, -1):
            paired = likeness[one][two] + best[one + 1][two + 1] + (height == width and one == two) * 0.5
            best[one][two] = max(paired, best[one + 1][two], best[one][two + 1])
    one = two = 0
    while one < height or two < width:
        if one == height:
            yield None, two
            two += 1
        elif two == width or (best[one][two] == best[one + 1][two] and not likeness[one][two] and height > width):
            yield one, None
            one += 1
        elif best[one][two] == best[one][two + 1] and best[one][two] > best[one + 1][two + 1] + likeness[one][two]:
            yield None, two
            two += 1
        elif best[one][two] == best[one + 1][two] and best[one][two] > best[one + 1][two + 1] + likeness[one][two]:
            yield one, None
            one += 1
        else:
            yield one, two
            one, two = one + 1, two + 1


@cache
def measure_half(half: str) -> tuple[Tally, ...]:
    """Measure every list of one half that is counted."""
    return tuple(measure_list(folder) for folder in list_folders(half) if folder.name not in LEFT_OUT)


def sum_of(half: str, tallies: Sequence[Tally]) -> Tally:
    """Return what all lists of a half came to."""
    whole = Tally(half)
    for tally in tallies:
        whole.add(tally)
    return whole


def table_of(tallies: Sequence[Tally]) -> str:
    """Return figures as lines of a table."""
    lines = [f"{'list':34}{'cells':>7}{'right':>9}{'marked':>8}{'silent':>8}{'silent %':>10}{'noise':>7}"]
    lines += [
        f"{tally.name:34}{tally.cells:7}{tally.right_share:9.2%}{tally.marked:8}{tally.silent:8}"
        f"{tally.silent_share:10.2%}{tally.noise:7}  {tally.problem}"
        for tally in tallies
    ]
    return "\n".join(lines)


def misses_of(tally: Tally, most: int = 40) -> str:
    """Return the wrong cells of a list, one a line."""
    return "\n".join(
        f"  row {miss.row:3} {miss.kind:18} {miss.expected!r:32} read as {miss.found!r}"
        f"{'  (marked)' if miss.marked else ''}"
        for miss in tally.misses[:most]
    )


def main() -> None:
    """Print the figures of both halves and the worst lists, or the wrong cells of one list."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--list", help="one list, with each of its wrong cells")
    parser.add_argument("--worst", type=int, default=25, help="how many lists to name")
    parser.add_argument("--kinds", action="store_true", help="count the wrong cells by field")
    chosen = parser.parse_args()
    for half in [chosen.half] if chosen.half else HALVES:
        if chosen.list:
            for folder in list_folders(half):
                if folder.name == chosen.list:
                    tally = measure_list(folder)
                    print(table_of([tally]), misses_of(tally), sep="\n")
            continue
        tallies = measure_half(half)
        whole = sum_of(half, tallies)
        worst = sorted((each for each in tallies if each.misses), key=lambda each: (-each.silent, -each.marked))
        print(table_of([whole, *worst[: chosen.worst]]), f"{len(tallies)} lists, {len(worst)} with a miss", sep="\n")
        if chosen.kinds:
            print(Counter(f"{miss.kind}{'' if miss.marked else ' silent'}" for miss in whole.misses).most_common(30))


if __name__ == "__main__":
    main()
