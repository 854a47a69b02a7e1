"""How a list lies on its page: upright, side by side, with the data of several tourists in one row.

Whatever it is, what follows sees headings above and a row for each tourist. Each row keeps the number of its source row
and its cells as they stand there.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.services.imports.grid import RawGrid, Span
from app.services.imports.recognition.headings import find_headings, fold, meaning_of
from app.services.imports.recognition.kinds import IGNORED, NAME_KINDS, ROW_NUMBER

_MOST_UPRIGHT = 1_200
_FEWEST_UPRIGHT = 3
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_DATE_LINE = re.compile(
    r"(?:[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{2,4}|[0-9]{1,2}[\s-]?[^\W\d_]{3,9}\.?[\s-]?[0-9]{2,4})(?:\s*г\.?р?\.?)?"
)
_DOCUMENT_LINE = re.compile(r"[^\W_]{0,4}[\s№-]{0,3}[0-9][0-9\s]{4,9}")
_LABEL = re.compile(r"([^\W\d_][^\d:]{0,30}?(?::|(?=\s[0-9])))")
_NAME_LINE = re.compile(r"(?:[0-9]{1,3}[.)]?\s*)?[^\W\d_][^\d\n]*")


@dataclass(frozen=True, slots=True)
class Layout:
    """A list whose headings stand above and whose rows are one tourist each.

    Attributes:
        grid: its cells.
        numbers: for each row the row of the source, from 1.
        originals: for each row its cells as they stand in the source.
        is_labelled: the first row holds the labels that were taken out of the cells; the source has no such row.
    """

    grid: RawGrid
    numbers: tuple[int, ...]
    originals: tuple[tuple[str, ...], ...]
    is_labelled: bool = False


def lay_out(grid: RawGrid) -> Layout:
    """Bring a list into the usual form; one that has it already stays as it is."""
    layout = Layout(grid, tuple(range(1, len(grid.rows) + 1)), grid.rows)
    layout = _turned(layout)
    layout = _unlabelled(layout)
    layout = _stacked(layout)
    return _apart(layout)


# headings in the first column


def _turned(layout: Layout) -> Layout:
    """A form with its headings in the first column: each further column is a tourist, and each repeated block."""
    grid = layout.grid
    if not 2 <= grid.width <= 12 or not _FEWEST_UPRIGHT <= len(grid.rows) <= _MOST_UPRIGHT:
        return layout
    left = [(number, row[0]) for number, row in enumerate(grid.rows) if row[0]]
    known = [number for number, text in left if _is_upright_heading(text)]
    if len(known) < _FEWEST_UPRIGHT or len(known) * 3 < len(left) * 2 or _heads_a_table(grid, known[0]):
        return layout
    blocks = _blocks(grid, known)
    headings = list(dict.fromkeys(fold(grid.rows[number][0]) for block in blocks for number in block))
    titles = {fold(grid.rows[number][0]): grid.rows[number][0] for block in reversed(blocks) for number in block}
    rows = [tuple(titles[heading] for heading in headings)]
    numbers = [known[0] + 1]
    for block in blocks:
        places = {fold(grid.rows[number][0]): number for number in block}
        for column in range(1, grid.width):
            cells = tuple(grid.rows[places[heading]][column] if heading in places else "" for heading in headings)
            if sum(1 for cell in cells if cell) >= 2:
                rows.append(cells)
                numbers.append(block[0] + 1)
    if len(rows) == 1:
        return layout
    return Layout(replace(grid, rows=tuple(rows), merged=()), tuple(numbers), tuple(rows))


def _is_upright_heading(text: str) -> bool:
    kind, certainty = meaning_of(text.rstrip(": "))
    return certainty >= 0.75 and kind not in ("", IGNORED, ROW_NUMBER)


def _heads_a_table(grid: RawGrid, row: int) -> bool:
    """True where the row beside the first heading is full of headings: an ordinary table."""
    filled = [cell for cell in grid.rows[row][1:] if cell]
    return any(meaning_of(cell)[1] >= 0.75 for cell in filled)


def _blocks(grid: RawGrid, known: Sequence[int]) -> list[list[int]]:
    """The rows of each tourist: a new one begins where a heading comes again."""
    blocks: list[list[int]] = [[]]
    seen: set[str] = set()
    for number in known:
        heading = fold(grid.rows[number][0])
        if heading in seen:
            blocks.append([])
            seen.clear()
        seen.add(heading)
        blocks[-1].append(number)
    return blocks


# labels inside the cells


def _unlabelled(layout: Layout) -> Layout:
    """Cells of a list without headings that begin with the same label ("д.р.: 01.02.1980") get it as their heading."""
    grid = layout.grid
    if len(grid.rows) < 2 or find_headings(grid).end:
        return layout
    labels = [_label_of([row[column] for row in grid.rows]) for column in range(grid.width)]
    if not any(labels):
        return layout
    rows = tuple(
        tuple(
            cell[len(label) :].lstrip(" :") if label and cell.startswith(label) else cell
            for cell, label in zip(row, labels, strict=True)
        )
        for row in grid.rows
    )
    heading = tuple(label.strip(" :") for label in labels)
    merged = tuple(replace(span, row=span.row + 1) for span in grid.merged)
    above = ("",) * grid.width
    return Layout(
        replace(grid, rows=(heading, *rows), merged=merged),
        (0, *layout.numbers),
        (above, *layout.originals),
        is_labelled=True,
    )


def _label_of(cells: Sequence[str]) -> str:
    """The label that nearly all filled cells begin with; empty where there is none that means a field."""
    filled = [cell for cell in cells if cell]
    match = _LABEL.match(filled[0]) if len(filled) > 1 else None
    if match is None or sum(1 for cell in filled if cell.startswith(match[1])) * 5 < len(filled) * 4:
        return ""
    kind, certainty = meaning_of(match[1].strip(" :"))
    return match[1] if kind not in ("", IGNORED, ROW_NUMBER) and certainty >= 0.75 else ""


# the same headings again on the right


def _stacked(layout: Layout) -> Layout:
    """Two lists side by side under the same headings become one below the other."""
    grid = layout.grid
    if grid.width < 4:
        return layout
    end = find_headings(grid).end
    if not end:
        return layout
    starts = _starts([fold(cell) for cell in grid.rows[end - 1]])
    if not starts:
        return layout
    width = starts[1] - starts[0]
    rows, numbers = list(grid.rows[:end]), list(layout.numbers[:end])
    for number in range(end, len(grid.rows)):
        for start in starts:
            cells = grid.rows[number][start : start + width]
            if any(cells):
                rows.append(cells)
                numbers.append(layout.numbers[number])
    narrow = tuple((*row, *[""] * width)[:width] for row in rows)
    return Layout(replace(grid, rows=narrow, merged=()), tuple(numbers), narrow)


def _starts(headings: Sequence[str]) -> list[int]:
    """Where the same headings begin again, from 0; empty where they do not, or where only names come again."""
    for width in range(2, len(headings) // 2 + 1):
        block = headings[:width]
        if not all(headings[start : start + width] == block for start in range(0, len(headings) - width + 1, width)):
            continue
        if len(headings) % width and any(headings[len(headings) - len(headings) % width :]):
            continue
        kinds = {meaning_of(heading)[0] for heading in block if heading}
        if kinds & NAME_KINDS and kinds - NAME_KINDS - {"", IGNORED, ROW_NUMBER}:
            return list(range(0, len(headings) - width + 1, width))
    return []


# several tourists in one row


def _apart(layout: Layout) -> Layout:
    """Rows whose names, dates and numbers are of several lines each become a row for each line."""
    grid = layout.grid
    counts = [_tourists_in(row) for row in grid.rows]
    if max(counts, default=1) == 1:
        return layout
    rows: list[tuple[str, ...]] = []
    numbers: list[int] = []
    originals: list[tuple[str, ...]] = []
    places: list[int] = []
    merged: list[Span] = []
    for row, number, original, count in zip(grid.rows, layout.numbers, layout.originals, counts, strict=True):
        places.append(len(rows))
        if count > 1:
            merged += [Span(len(rows), column, count, 1) for column, cell in enumerate(row) if _is_single(cell)]
            rows += _lines_of(row, count)
        else:
            rows.append(row)
        numbers += [number] * count
        originals += [original] * count
    merged += [replace(span, row=places[span.row]) for span in grid.merged if counts[span.row] == 1]
    return replace(
        layout,
        grid=replace(grid, rows=tuple(rows), merged=tuple(merged)),
        numbers=tuple(numbers),
        originals=tuple(originals),
    )


def _lines(cell: str) -> list[str]:
    return [line.strip() for line in cell.split("\n") if line.strip()]


def _is_single(cell: str) -> bool:
    return bool(cell) and "\n" not in cell


def _tourists_in(row: Sequence[str]) -> int:
    """How many tourists share a row: as many as the lines of names and of dates or numbers that stand beside them."""
    broken = [_lines(cell) for cell in row if "\n" in cell]
    if len(broken) < 2:
        return 1
    count, _ = Counter(len(lines) for lines in broken).most_common(1)[0]
    same = [lines for lines in broken if len(lines) == count > 1]
    names = [lines for lines in same if _are_names(lines)]
    is_whole = any(all(len(line.replace("/", " ").split()) > 1 for line in lines) for lines in names)
    figures = [lines for lines in same if _are_all(_DATE_LINE, lines) or _are_all(_DOCUMENT_LINE, lines)]
    return count if figures and (is_whole or len(names) > 1) else 1


def _are_names(lines: Sequence[str]) -> bool:
    scripts = {bool(_CYRILLIC.search(line)) for line in lines}
    return len(scripts) == 1 and _are_all(_NAME_LINE, lines)


def _are_all(pattern: re.Pattern[str], lines: Sequence[str]) -> bool:
    return all(pattern.fullmatch(line) for line in lines)


def _lines_of(row: Sequence[str], count: int) -> list[tuple[str, ...]]:
    """A row for each line; a cell of another number of lines stays whole with the first."""
    columns = [
        lines if len(lines := _lines(cell)) == count else [cell, *[""] * (count - 1)] for cell in row
    ]  # fmt: skip
    return list(zip(*columns, strict=True))
