"""Lines of text in a picture, as curves: pages are skewed, seen from aside, and bent towards the spine."""

from dataclasses import dataclass
from itertools import pairwise
from math import cos, sin
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TEXT = 0.3
_SMALLEST_PX = 3
_SLENDER = 7.0
"""A line of a zone is at least this many times longer than high; so are few other lines."""

_MOST_PIECES = 250
"""Of what the detector marks the largest pieces; a page of print has fewer lines."""

_LONGEST_GAP = 8.0
"""Pieces of one line stand apart by at most this many heights."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text in the picture's own pixels, in coordinates turned by its angle.

    `u` runs along the line, `v` across, downwards for text that stands upright.

    Attributes:
        angle: of the turned coordinates, in radians, from -pi/2 to pi/2.
        begin: where the line begins, as u.
        end: where it ends.
        middle: coefficients of v over u, highest power first.
        height: coefficients of the height over u; of the core that the detector marks, smaller than the letters.
    """

    angle: float
    begin: float
    end: float
    middle: tuple[float, ...]
    height: tuple[float, float]

    @property
    def length(self) -> float:
        """Pixels from begin to end."""
        return self.end - self.begin

    def height_at(self, u: float) -> float:
        """The core's height in pixels."""
        return self.height[0] * u + self.height[1]

    @property
    def centre(self) -> tuple[float, float]:
        """The point in the middle of the line, x and y."""
        u = (self.begin + self.end) / 2
        v = self.v_at(u)
        return u * cos(self.angle) - v * sin(self.angle), u * sin(self.angle) + v * cos(self.angle)

    @property
    def mean_height(self) -> float:
        """The core's height at half of its length."""
        return self.height_at((self.begin + self.end) / 2)

    def v_at(self, u: float) -> float:
        """The middle of the line."""
        v = 0.0
        for factor in self.middle:
            v = v * u + factor
        return v


def lines_of(text_map: "NDArray[np.float32]", shape: tuple[int, ...]) -> list[TextLine]:
    """Return the slender lines of a map of text, longest first.

    Args:
        text_map: of `Networks.text_map`.
        shape: of the picture, whose pixels the lines are told in.
    """
    import cv2
    import numpy as np

    mask = (text_map > _TEXT).astype(np.uint8)
    count, labels = cv2.connectedComponents(mask)
    scale = np.array([shape[1] / text_map.shape[1], shape[0] / text_map.shape[0]])
    pieces = []
    rows, columns = np.nonzero(labels)
    order = np.argsort(labels[rows, columns], kind="stable")
    ends = np.searchsorted(labels[rows, columns][order], np.arange(1, count + 1))
    points = np.stack([columns, rows], 1)[order] * scale
    for begin, end in pairwise(ends):
        if end - begin >= _SMALLEST_PX**2:
            pieces.append(points[begin:end])
    pieces = sorted(pieces, key=len, reverse=True)[:_MOST_PIECES]
    return sorted(_grown(pieces, float(scale.mean())), key=lambda line: -line.length)


def _grown(pieces: "list[NDArray[np.float64]]", step: float) -> list[TextLine]:
    """Lines of the pieces, those that continue one another joined."""
    import numpy as np

    lines = [(piece, line) for piece in pieces if (line := line_through(piece, step)) is not None]
    lines.sort(key=lambda pair: -pair[1].length)
    made: list[TextLine] = []
    while lines:
        points, line = lines.pop(0)
        if line.length < _SLENDER * line.mean_height:
            continue
        while (found := next((at for at, pair in enumerate(lines) if _continues(line, pair[1])), None)) is not None:
            points = np.concatenate([points, lines.pop(found)[0]])
            line = line_through(points, step) or line
        made.append(line)
    return made


def line_through(points: "NDArray[np.float64]", step: float) -> TextLine | None:
    """Return the line that points make; None where they make a blot.

    Args:
        points: n x 2, x and y.
        step: pixels from point to point.
    """
    import numpy as np

    centre = points.mean(0)
    spread = np.linalg.eigh(np.cov((points - centre).T))
    along = spread[1][:, 1]
    angle = float(np.arctan2(along[1], along[0]))
    if angle > np.pi / 2:
        angle -= np.pi
    elif angle <= -np.pi / 2:
        angle += np.pi
    u, v = turned(points, angle)
    if u.max() - u.min() < 4 * step:
        return None
    bins = np.floor((u - u.min()) / (1.5 * step)).astype(int)
    filled = np.bincount(bins)
    kept = filled > 0
    at = np.bincount(bins, u)[kept] / filled[kept]
    across = np.bincount(bins, v)[kept] / filled[kept]
    tall = np.asarray(filled[kept] * (step / 1.5), np.float64)
    degree = 2 if len(at) > 24 else 1
    middle = _fitted(at, across, degree)
    height = _fitted(at, tall, 1)
    return TextLine(angle, float(u.min()), float(u.max()), middle, (height[0], height[1]))


def turned(points: "NDArray[np.float64]", angle: float) -> "tuple[NDArray[np.float64], NDArray[np.float64]]":
    """The coordinates u and v of points."""
    import numpy as np

    return (
        points[:, 0] * np.cos(angle) + points[:, 1] * np.sin(angle),
        points[:, 1] * np.cos(angle) - points[:, 0] * np.sin(angle),
    )


def _fitted(at: "NDArray[np.float64]", values: "NDArray[np.float64]", degree: int) -> tuple[float, ...]:
    """Coefficients of the curve through values, twice, the second time without what lies far off."""
    import numpy as np

    shift = at.mean()
    curve = np.polyfit(at - shift, values, degree)
    off = np.abs(values - np.polyval(curve, at - shift))
    near = off <= max(2.5 * float(np.median(off)), 1e-6)
    if near.sum() > 3 * degree:
        curve = np.polyfit(at[near] - shift, values[near], degree)
    return moved_curve(curve, float(shift))


def moved_curve(curve: "NDArray[np.floating[Any]]", shift: float) -> tuple[float, ...]:
    """The coefficients of a line or parabola, highest power first, moved along by a shift."""
    if len(curve) == 2:
        return float(curve[0]), float(curve[1] - curve[0] * shift)
    bent, slope, level = (float(one) for one in curve)
    return bent, slope - 2 * bent * shift, level - slope * shift + bent * shift**2


def _continues(line: TextLine, piece: TextLine) -> bool:
    """Tell whether a piece lies on a line before its begin or behind its end."""
    import numpy as np

    turn = piece.angle - line.angle
    u, v = turned(np.array([piece.centre]), line.angle)
    height = line.mean_height
    gap = max(line.begin - float(u[0]), float(u[0]) - line.end) - piece.length / 2
    is_parallel = abs(np.sin(turn)) < 0.1 or piece.length < 4 * height
    is_level = abs(float(v[0]) - line.v_at(float(u[0]))) < 0.5 * height
    return bool(is_parallel and is_level and -height < gap < _LONGEST_GAP * height)
