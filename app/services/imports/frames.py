"""Grids as the decoder and its child send them: by columns, and a column that equals its source is not sent twice."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.services.imports.grid import Column, Problem, RawGrid, RecognisedGrid, Span


def grid_to_message(grid: RawGrid) -> dict[str, object]:
    """A raw grid as JSON."""
    return {
        "rows": grid.rows,
        "source": grid.source,
        "part": grid.part,
        "parts": grid.parts,
        "merged": [(span.row, span.column, span.height, span.width) for span in grid.merged],
        "hidden": grid.hidden,
        "outside": grid.outside,
    }


def grid_from_message(message: Mapping[str, Any]) -> RawGrid:
    """The grid of `grid_to_message`.

    Raises:
        KeyError, TypeError, ValueError: the message holds something else.
    """
    return RawGrid(
        tuple(map(tuple, message["rows"])),
        str(message["source"]),
        str(message["part"]),
        tuple(map(str, message["parts"])),
        tuple(Span(*map(int, span)) for span in message["merged"]),
        tuple(map(int, message["hidden"])),
        tuple(map(int, message["outside"])),
    )


def recognised_to_message(recognised: RecognisedGrid, grid: RawGrid) -> dict[str, object]:
    """A recognised grid as JSON, to be read beside its raw grid."""
    width = len(recognised.columns)
    originals = _by_column(recognised.originals, width)
    standing = _standing(recognised.columns, recognised.source_rows, grid)
    values = _by_column(recognised.rows, width)
    parts = _by_column(recognised.parts, width)
    return {
        "columns": [
            (column.kind, column.header, column.certainty, column.index, column.part) for column in recognised.columns
        ],
        "source_rows": recognised.source_rows,
        "originals": [None if one == found else one for one, found in zip(originals, standing, strict=True)],
        "parts": [None if one == original else one for one, original in zip(parts, originals, strict=True)],
        "values": [None if one == part else one for one, part in zip(values, parts, strict=True)],
        "problems": [
            (item.row, item.source_row, item.column, item.code, dict(item.params)) for item in recognised.problems
        ],
        "left_out": recognised.left_out,
        "hidden_rows": recognised.hidden_rows,
    }


def recognised_from_message(message: Mapping[str, Any], grid: RawGrid) -> RecognisedGrid:
    """The grid of `recognised_to_message`.

    Raises:
        IndexError, KeyError, TypeError, ValueError: the message holds something else.
    """
    columns = tuple(Column(*column) for column in message["columns"])
    source_rows = tuple(message["source_rows"])
    standing = _standing(columns, source_rows, grid)
    originals = [found if own is None else own for own, found in zip(message["originals"], standing, strict=True)]
    parts = [original if own is None else own for own, original in zip(message["parts"], originals, strict=True)]
    values = [part if own is None else own for own, part in zip(message["values"], parts, strict=True)]
    return RecognisedGrid(
        columns=columns,
        rows=_by_row(values, len(source_rows)),
        source_rows=source_rows,
        problems=tuple(Problem(*problem) for problem in message["problems"]),
        originals=_by_row(originals, len(source_rows)),
        parts=_by_row(parts, len(source_rows)),
        left_out=tuple(message["left_out"]),
        hidden_rows=tuple(message["hidden_rows"]),
    )


def _standing(columns: Sequence[Column], source_rows: Sequence[int], grid: RawGrid) -> list[tuple[str, ...]]:
    """The cells of the source that columns and rows name; a list laid out otherwise has others."""
    kept = [grid.rows[row - 1] for row in source_rows]
    width = grid.width
    return [
        tuple(row[column.index] for row in kept) if column.index < width else ("",) * len(kept) for column in columns
    ]


def _by_column(rows: Sequence[Sequence[str]], width: int) -> list[tuple[str, ...]]:
    return list(zip(*rows, strict=True)) if rows else [()] * width


def _by_row(columns: Sequence[Sequence[str]], count: int) -> tuple[tuple[str, ...], ...]:
    return tuple(zip(*columns, strict=True)) if columns else ((),) * count
