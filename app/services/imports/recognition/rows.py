"""Which rows of a list are tourists, and which are titles, repeated headings, totals and signatures."""

import re
from collections.abc import Sequence

from app.services.imports.grid import RawGrid
from app.services.imports.recognition.headings import HeadingRows, fold

_BELOW = re.compile(
    r"^(?:итого|всего|total|итог|кол-?во|количество|подпись|руководитель|директор|менеджер|составил|ответственн|исполнитель|"
    r"м\.?\s?п\.?$|дата составления|signature|manager|с уважением|примечани[ея]:|провер(?:ено|ил)|утвержд|согласован|"
    r"принял|сдал\b|исп\.|best regards|kind regards|checked|approved|групповод|сопровождающ\w*:)",
    re.IGNORECASE,
)


_LIST_CELLS = 3
"""Tourists fill at least so many cells where a row with a single one is no tourist."""


def list_rows(grid: RawGrid, heading_rows: HeadingRows, name_columns: Sequence[int]) -> tuple[list[int], list[int]]:
    """Part the rows below the headings into tourists and others that hold text; both count from 0.

    Args:
        grid: the whole grid.
        heading_rows: where its headings stand.
        name_columns: the columns whose text makes a row a tourist, however little else it holds.
    """
    repeated = {_folded(grid.rows[row]) for row in range(heading_rows.first, heading_rows.end)}
    heading_starts = {next(filter(None, grid.rows[row]), "").casefold() for row in range(heading_rows.end)}
    banners = {span.row for span in grid.merged if span.width > 1 and span.width * 2 >= grid.width}
    usual = _usual_filling(grid.rows[heading_rows.end :])
    kept: list[int] = []
    started = False
    left_out = [row for row in range(heading_rows.end) if any(grid.rows[row])]
    for number in range(heading_rows.end, len(grid.rows)):
        row = grid.rows[number]
        filled = [cell for cell in row if cell]
        if not filled:
            continue
        is_title = not started and len(filled) == 1 and usual >= _LIST_CELLS
        started = started or not is_title
        others = (
            is_title
            or (number in banners and len(filled) == 1)
            or (number == heading_rows.end > 0 and _counts_columns(filled))
            or _BELOW.match(filled[0]) is not None
            or (filled[0].casefold() in heading_starts and _folded(row) in repeated)
            or _is_signed(filled)
            or _is_stray(row, filled, usual, name_columns)
        )
        (left_out if others else kept).append(number)
    return kept, left_out


def _counts_columns(filled: Sequence[str]) -> bool:
    """True of the row "1 2 3 4 …" that Russian forms put below their headings."""
    return len(filled) > 2 and list(filled) == [str(number) for number in range(1, len(filled) + 1)]


def _folded(row: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(fold, row))


def _usual_filling(rows: Sequence[Sequence[str]]) -> int:
    counts = sorted(filled for row in rows[:500] if (filled := sum(1 for cell in row if cell)))
    return counts[len(counts) // 2] if counts else 0


def _is_signed(filled: Sequence[str]) -> bool:
    """True of "Врач ________" and "Контакт: …": a line to sign on, a label with what it says."""
    return len(filled) <= 2 and (filled[0].endswith(":") or any("___" in cell for cell in filled))


def _is_stray(row: Sequence[str], filled: Sequence[str], usual: int, name_columns: Sequence[int]) -> bool:
    """One cell where tourists have many, and no name: a caption, a page number, a remark below the list."""
    if len(filled) > 1 or usual < _LIST_CELLS:
        return False
    text = filled[0]
    named = any(row[column] for column in name_columns)
    return not named or text.endswith(":") or any(sign.isdigit() for sign in text)
