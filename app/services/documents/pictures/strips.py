"""Straight strips of the network's height, cut along lines that are neither straight nor level in the picture."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.services.documents.pictures.lines import TextLine, moved_curve
from app.services.documents.pictures.networks import STEP_PX, STRIP_HEIGHT_PX

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MARGIN = 0.025
"""What is added before and behind a line, over its length: the detector's core is shorter than the line."""

_SOFT_PX = 3.0

_WIDEST_PX = 2400
_NARROWEST_PX = 320


@dataclass(frozen=True, slots=True)
class Cut:
    """How strips are cut.

    Attributes:
        height: of the strip, over the core's.
        stretch: how much wider letters get than they are.
        sharpen: how much of what a blur takes away is added.
        is_upside_down: the picture's lines run from right to left.
    """

    height: float = 2.0
    stretch: float = 1.0
    sharpen: float = 0.0
    is_upside_down: bool = False


def in_one_direction(lines: list[TextLine]) -> list[TextLine]:
    """The same lines in the coordinates of the longest, from the first begin to the last end, from top to bottom."""
    angle = max(lines, key=lambda line: line.length).angle
    level = [_in_direction(line, angle) for line in lines]
    begin, end = min(line.begin for line in level), max(line.end for line in level)
    margin = _MARGIN * (end - begin)
    begin, end = begin - margin, end + margin
    same = [replace(line, begin=begin, end=end) for line in level]
    return sorted(same, key=lambda line: line.v_at((begin + end) / 2))


def _in_direction(line: TextLine, angle: float) -> TextLine:
    """The line in coordinates turned by another angle."""
    import numpy as np

    u = np.linspace(line.begin, line.end, 12)
    v = np.polyval(line.middle, u)
    turn = line.angle - angle
    along = u * np.cos(turn) - v * np.sin(turn)
    across = u * np.sin(turn) + v * np.cos(turn)
    shift = float(along.mean())
    middle = moved_curve(np.polyfit(along - shift, across, len(line.middle) - 1), shift)
    slope, level = moved_curve(np.polyfit(along - shift, np.polyval(line.height, u), 1), shift)
    return TextLine(angle, float(along[0]), float(along[-1]), middle, (slope, level))


def cut_strips(grey: "NDArray[np.uint8]", lines: list[TextLine], cut: Cut) -> "list[NDArray[np.uint8]]":
    """Return a strip a line, in reading order, all 48 pixels high and equally wide.

    Args:
        grey: the picture.
        lines: of `in_one_direction`.
        cut: how.
    """
    tallest = max(line.mean_height for line in lines) * cut.height
    small, scale = _reduced(grey, tallest)
    wide = STRIP_HEIGHT_PX * lines[0].length / tallest * cut.stretch
    width = STEP_PX * round(min(max(wide, _NARROWEST_PX), _WIDEST_PX) / STEP_PX)
    strips = [_sharpened(_strip(small, line, cut.height, width, scale), cut.sharpen) for line in lines]
    return [strip[::-1, ::-1].copy() for strip in reversed(strips)] if cut.is_upside_down else strips


def _reduced(grey: "NDArray[np.uint8]", strip_height_px: float) -> "tuple[NDArray[np.uint8], float]":
    """The picture made smaller where strips would skip pixels, and its scale."""
    import cv2
    import numpy as np

    scale = min(1.0, 1.5 * STRIP_HEIGHT_PX / strip_height_px)
    if scale > 0.8:
        return grey, 1.0
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.uint8), small.shape[1] / grey.shape[1]


def _sharpened(strip: "NDArray[np.uint8]", share: float) -> "NDArray[np.uint8]":
    import cv2
    import numpy as np

    if not share:
        return strip
    soft = cv2.GaussianBlur(strip, (0, 0), _SOFT_PX)
    return np.asarray(cv2.addWeighted(strip, 1 + share, soft, -share, 0), np.uint8)


def _strip(grey: "NDArray[np.uint8]", line: TextLine, times: float, width: int, scale: float) -> "NDArray[np.uint8]":
    import cv2
    import numpy as np

    u = np.linspace(line.begin, line.end, width, dtype=np.float32)
    middle = np.polyval(line.middle, u)
    height = np.clip(np.polyval(line.height, u), 0.5 * line.mean_height, 2 * line.mean_height) * times
    rows = (np.arange(STRIP_HEIGHT_PX) + 0.5) / STRIP_HEIGHT_PX - 0.5
    v = middle[None, :] + rows[:, None] * height[None, :]
    x = (u[None, :] * np.cos(line.angle) - v * np.sin(line.angle)) * scale
    y = (u[None, :] * np.sin(line.angle) + v * np.cos(line.angle)) * scale
    strip = cv2.remap(
        grey, x.astype(np.float32), y.astype(np.float32), cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(strip, np.uint8)
