"""The lines that are printed on a page, to which drawn boxes snap: its paths', or those of a scan's picture."""

import ctypes
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any

MM_PER_POINT = 25.4 / 72
LEAST_MM = 3.0
MOST_LINES = 4_000
_SLANT_MM = 0.3
_MOST_DEPTH = 6
_MOST_OBJECTS = 20_000
_HUNDREDTHS = 100
_SCAN_DOTS = 100
_SCAN_LEVEL_MM, _SCAN_UPRIGHT_MM = 12.0, 6.0
_DARK = 130
_ENOUGH = 4

Line = tuple[float, float, float, float]
"""Left, top, right, bottom in mm of the page as it is shown; either its width or its height is nothing."""


def printed_lines(page: Any) -> list[Line]:
    """Return the level and upright lines of a page of pypdfium2.

    Those of its paths; where there are next to none of its picture, for the page may be a scan.
    """
    found = list(dict.fromkeys(_of_paths(page)))[:MOST_LINES]
    return found if len(found) >= _ENOUGH else [*found, *_of_picture(page)][:MOST_LINES]


def _raw() -> Any:
    return import_module("pypdfium2.raw")


def _of_paths(page: Any) -> Iterator[Line]:
    raw = _raw()

    width, height = page.get_size()
    shown = _Shown(page, width * MM_PER_POINT, height * MM_PER_POINT)
    objects = page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=_MOST_DEPTH)
    for count, path in enumerate(objects):
        if count >= _MOST_OBJECTS:
            return
        matrix = path.get_matrix()
        for one, other in _strokes(path):
            ends = (shown.at(*matrix.on_point(*one)), shown.at(*matrix.on_point(*other)))
            line = _line(*ends)
            if line is not None:
                yield line


class _Shown:
    """Where a point of the file stands on the page as it is shown."""

    def __init__(self, page: Any, width: float, height: float) -> None:
        self._page = page
        self._size = (round(width * _HUNDREDTHS), round(height * _HUNDREDTHS))
        self._x, self._y = ctypes.c_int(), ctypes.c_int()

    def at(self, x: float, y: float) -> tuple[float, float]:
        raw = _raw()

        raw.FPDF_PageToDevice(self._page, 0, 0, *self._size, 0, x, y, self._x, self._y)
        return self._x.value / _HUNDREDTHS, self._y.value / _HUNDREDTHS


def _strokes(path: Any) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Yield the straight strokes of a path, from point to point."""
    raw = _raw()

    x, y = ctypes.c_float(), ctypes.c_float()
    begun = last = None
    for at in range(min(raw.FPDFPath_CountSegments(path), MOST_LINES)):
        segment = raw.FPDFPath_GetPathSegment(path, at)
        if not raw.FPDFPathSegment_GetPoint(segment, x, y):
            return
        point, kind = (x.value, y.value), raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            begun = point
        elif kind == raw.FPDF_SEGMENT_LINETO and last is not None:
            yield last, point
        last = point
        if raw.FPDFPathSegment_GetClose(segment) and begun is not None:
            yield last, begun


def _line(one: tuple[float, float], other: tuple[float, float]) -> Line | None:
    """Return a stroke as a line; None for one that is slanted or short."""
    left, right = sorted((one[0], other[0]))
    top, bottom = sorted((one[1], other[1]))
    if bottom - top <= _SLANT_MM and right - left >= LEAST_MM:
        return left, top, right, top
    if right - left <= _SLANT_MM and bottom - top >= LEAST_MM:
        return left, top, left, bottom
    return None


def _of_picture(page: Any) -> Iterator[Line]:
    import numpy as np

    bitmap = page.render(scale=_SCAN_DOTS / 72, grayscale=True)
    dark = bitmap.to_numpy().reshape(bitmap.height, bitmap.width, -1)[:, :, 0] < _DARK
    mm = 25.4 / _SCAN_DOTS
    for top, left, right in _runs(np, dark, round(_SCAN_LEVEL_MM / mm)):
        yield left * mm, top * mm, right * mm, top * mm
    for left, top, bottom in _runs(np, dark.T, round(_SCAN_UPRIGHT_MM / mm)):
        yield left * mm, top * mm, left * mm, bottom * mm
    bitmap.close()


def _runs(np: Any, dark: Any, least: int) -> Iterable[tuple[int, int, int]]:
    """Yield row, beginning and end of each long dark run; of a thick line its first row alone."""
    before: set[tuple[int, int]] = set()
    for row in np.flatnonzero(dark.sum(axis=1) >= least):
        edges = np.flatnonzero(np.diff(np.concatenate(([0], dark[row].view(np.int8), [0]))))
        runs = {(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a >= least}
        yield from ((int(row), a, b) for a, b in sorted(runs) if not any(a < d and c < b for c, d in before))
        before = runs
