"""How wide the columns of a table are where the letters can't be measured: no word is broken while there is room."""

import re
from collections.abc import Sequence

from app.services.forms.document.shapes import TableBlock

_LETTER_EM = 0.62
"""Width of a letter, somewhat more than that of most."""

_CAPITAL_EM = 0.72
_PADDING_PT = 12.0
_SIZES = (9.0, 8.5, 8.0, 7.5, 7.0)
_MOST_SHARE = 0.3
_WHOLE = 12
"""Texts of so many characters, such as dates, stay on one line."""

_WORDS = re.compile(r"\S+?(?:-|(?=\s|$))")


def column_widths(block: TableBlock, room_pt: float) -> tuple[float, list[float]]:
    """Return the size of the letters in points, and the width of each column as a part of the whole.

    The letters are made smaller where not every word has room.

    Args:
        block: the table.
        room_pt: the whole width in points.
    """
    rows = [row.cells for row in block.rows if not row.is_heading]
    needs = []
    for at, heading in enumerate(block.headings):
        words = [*_WORDS.findall(heading), *(word for row in rows for word in _kept_whole(row[at]))]
        needs.append(max(map(_width_em, words), default=0.0))
    size, least = 0.0, needs
    for size in _SIZES:
        least = [min(_MOST_SHARE, (need * size + _PADDING_PT) / room_pt) for need in needs]
        if sum(least) <= 1:
            break
    return size, share_out(block.widths, least)


def share_out(shares: Sequence[int], least: Sequence[float]) -> list[float]:
    """Return parts of the whole by their shares, none less than its least; all less where that is too much."""
    if sum(least) >= 1:
        return [each / sum(least) for each in least]
    fixed: set[int] = set()
    while True:
        free = 1 - sum(least[at] for at in fixed)
        total = sum(share for at, share in enumerate(shares) if at not in fixed)
        wished = [least[at] if at in fixed else free * share / total for at, share in enumerate(shares)]
        narrow = {at for at, width in enumerate(wished) if at not in fixed and width < least[at]}
        if not narrow:
            return wished
        fixed |= narrow


def _kept_whole(text: str) -> list[str]:
    return [text] if len(text) <= _WHOLE else _WORDS.findall(text)


def _width_em(text: str) -> float:
    return sum(_CAPITAL_EM if each.isupper() else _LETTER_EM for each in text)
