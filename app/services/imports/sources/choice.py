"""Of several sheets or tables the one that is the list; one that was parted over pages is put together again."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from app.errors import UserError
from app.services.imports.grid import RawGrid, Span, build_grid
from app.services.imports.recognition.headings import LOOKED_AT_ROWS, fold, heading_score
from app.services.imports.sources.table import Table

_HEADED = 1.5
_LOOKS_HEADED = 0.75
_ALIKE = 0.7
_SAMPLE_ROWS = 50
_UNNAMED = re.compile(r"#[0-9]+")


def choose_table(source: str, tables: Sequence[Table], part: str | None = None) -> RawGrid:
    """Make a grid of the named part; without a name of the likeliest.

    The likeliest is the largest with headings, else the largest, together with the unnamed tables that have the same
    headings, or that go on below it with columns that look the same.

    Raises:
        UserError: list_empty, list_part_unknown and the limits of a grid.
    """
    filled = _named([table for table in tables if table.filled_cells()])
    if not filled:
        raise UserError("list_empty")
    likeliest = _likeliest(filled)
    whole = joined(likeliest)
    offered = filled if len(likeliest) == 1 else [whole, *filled]
    chosen = whole if part is None else next((table for table in offered if table.name == part), None)
    if chosen is None:
        raise UserError("list_part_unknown", part=part)
    return build_grid(
        chosen.rows,
        source,
        part=chosen.name,
        parts=tuple(table.name for table in offered if table.name),
        merged=chosen.merged,
        hidden=chosen.hidden,
        outside=chosen.outside,
    )


def _named(tables: Sequence[Table]) -> list[Table]:
    """Number the tables that have no name, where there is more than one."""
    if len(tables) < 2:
        return list(tables)
    return [table if table.name else replace(table, name=f"#{number}") for number, table in enumerate(tables, start=1)]


def _likeliest(tables: Sequence[Table]) -> list[Table]:
    best = max(range(len(tables)), key=lambda place: _likelihood(tables[place]))
    if not _UNNAMED.fullmatch(tables[best].name):
        return [tables[best]]
    headings = _headings(tables[best].rows)
    if not headings:
        return [tables[best]]
    family = [place for place, table in enumerate(tables) if place == best or _headings(table.rows) == headings]
    going_on = range(family[-1] + 1, len(tables))
    for place in going_on:
        if not _goes_on(tables[best], tables[place]):
            break
        family.append(place)
    return [tables[place] for place in family]


def _likelihood(table: Table) -> tuple[bool, int]:
    return heading_score(table.rows) >= _HEADED, table.filled_cells()


def _headings(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The heading row of a table, folded; empty where it has none."""
    scores = [heading_score([row]) for row in rows[:LOOKED_AT_ROWS]]
    best = max(range(len(scores)), key=scores.__getitem__, default=0)
    return tuple(map(fold, rows[best])) if scores and scores[best] >= _HEADED else ()


def _goes_on(first: Table, second: Table) -> bool:
    """True when the second table has no headings of its own, and columns that look like those of the first."""
    one, two = _shapes(first.rows), _shapes(second.rows)
    if len(one) != len(two) or len(one) < 2 or heading_score(second.rows) >= _LOOKS_HEADED:
        return False
    both = [(left, right) for left, right in zip(one, two, strict=True) if left and right]
    alike = sum(1 for left, right in both if left == right)
    return "digits" in two and alike >= _ALIKE * len(one)


def _shapes(rows: Sequence[Sequence[str]]) -> list[str]:
    """For each column what most of its filled cells below the headings hold: letters, or digits too."""
    shapes: list[str] = []
    data = [row for row in rows[:_SAMPLE_ROWS] if heading_score([row]) < _LOOKS_HEADED]
    for column in zip_longest(*data, fillvalue=""):
        filled = [cell for cell in column if cell]
        numbers = sum(1 for cell in filled if any(map(str.isdigit, cell)))
        shapes.append("" if not filled else "digits" if numbers * 2 > len(filled) else "letters")
    return shapes


def joined(tables: Sequence[Table]) -> Table:
    """One table below the other; a single one as it is."""
    if len(tables) == 1:
        return tables[0]
    rows: list[Sequence[str]] = []
    merged: list[Span] = []
    hidden: list[int] = []
    for table in tables:
        above = len(rows)
        merged.extend(replace(span, row=span.row + above) for span in table.merged)
        hidden.extend(number + above for number in table.hidden)
        rows.extend(table.rows)
    return Table(rows, "+".join(table.name for table in tables), tuple(merged), tuple(hidden))
