"""Text whose columns are parted by blanks that stand below each other, as a terminal or an old program prints them."""

from collections.abc import Sequence

_LEAST_LINES = 3
_LEAST_COLUMNS = 3
_LEAST_GAP = 2
_MOST_CHARACTERS = 400
_SAMPLE_LINES = 200
_RULE = frozenset("-=+_|*— ")


def read_aligned(text: str) -> list[list[str]] | None:
    """Cut the lines where blanks run through all of them; None for text that is not laid out so.

    A line that words run through where the others have blanks stands outside the table, as one cell.
    """
    lines = [line.rstrip().expandtabs(1) for line in text.split("\n")]
    body = [line for line in lines if line and not _is_rule(line)]
    gapped = [line for line in body if "  " in line.strip()]
    if len(gapped) < _LEAST_LINES or len(gapped) * 3 < len(body) * 2 or max(map(len, gapped)) > _MOST_CHARACTERS:
        return None
    starts = _column_starts(gapped[:_SAMPLE_LINES])
    if len(starts) < _LEAST_COLUMNS:
        return None
    kept = [line for line in gapped if _keeps_to(line, starts)]
    if len(kept) * 10 < len(gapped) * 9:
        return None
    return [_cut(line, starts) if "  " in line.strip() and _keeps_to(line, starts) else _alone(line) for line in lines]


def is_rule(cells: Sequence[str]) -> bool:
    """True of a row that is a drawn line and no data."""
    text = "".join(cells)
    return len(text) >= len(cells) and len(text) > 2 and _is_rule(text.replace(":", "-"))


def _is_rule(line: str) -> bool:
    return len(line) > 2 and set(line) <= _RULE


def _alone(line: str) -> list[str]:
    return [] if not line or _is_rule(line) else [line.strip()]


def _column_starts(lines: Sequence[str]) -> list[int]:
    """Where a column begins: a sign after two blanks, with a blank before it in every line."""
    width = max(map(len, lines))
    filled = [0] * (width + 1)
    begun = [0] * (width + 1)
    for line in lines:
        for place, sign in enumerate(line):
            if sign != " ":
                filled[place] += 1
                begun[place] += place == 0 or line[max(place - _LEAST_GAP, 0) : place].strip() == ""
    starts: list[int] = []
    for place in range(width):
        free_before = place == 0 or filled[place - 1] == 0
        if begun[place] and free_before and (not starts or place - starts[-1] > 1):
            starts.append(place)
    return starts


def _keeps_to(line: str, starts: Sequence[int]) -> bool:
    return all(start >= len(line) or not start or line[start - 1] == " " for start in starts)


def _cut(line: str, starts: Sequence[int]) -> list[str]:
    ends = [*starts[1:], len(line)]
    return [line[start:end].strip() for start, end in zip(starts, ends, strict=True)]
