"""The page as it is shown beside the fields: turned so that its zone stands upright, with the place of the zone."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.services.documents.pictures.search import Found

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LONG_SIDE_PX = 1400

_ABOVE, _BELOW = 1.6, 1.6
"""What the box adds over the first line's middle and below the last one's, in heights of the detector's core."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A page made upright.

    Attributes:
        png: the picture's file.
        box: left, top, width, height of the zone in it, in pixels; None without a zone.
        rotation: by how many degrees the page was turned against the clock, from -180 to 180.
    """

    png: bytes
    box: tuple[int, int, int, int] | None
    rotation: float


def show_page(colours: "NDArray[np.uint8]", found: Found | None) -> Shown:
    """Return the page as it is shown.

    Args:
        colours: height x width x 3, red, green, blue.
        found: the zone; without one the page stays as it is.
    """
    import cv2
    import numpy as np

    rotation = _rotation(found)
    matrix, size = _turning(colours.shape, rotation)
    turned = cv2.warpAffine(
        colours, matrix, size, flags=cv2.INTER_AREA, borderMode=cv2.BORDER_CONSTANT, borderValue=(255, 255, 255)
    )
    _, data = cv2.imencode(".png", turned[:, :, ::-1], [cv2.IMWRITE_PNG_COMPRESSION, 1])
    box = None if found is None else _box(found, np.asarray(matrix), size)
    return Shown(data.tobytes(), box, round(rotation, 1))


def _rotation(found: Found | None) -> float:
    import numpy as np

    if found is None:
        return 0.0
    degrees = float(np.degrees(found.lines[0].angle)) + (180 if found.is_upside_down else 0)
    return degrees - 360 if degrees > 180 else degrees


def _turning(shape: tuple[int, ...], rotation: float) -> "tuple[NDArray[np.float64], tuple[int, int]]":
    """The matrix that turns and scales a page, and the size of what comes out: the page's corners stay in it."""
    import cv2
    import numpy as np

    height, width = shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), rotation, 1.0)
    corners = np.array([(0, 0, 1), (width, 0, 1), (width, height, 1), (0, height, 1)], float) @ np.asarray(turn).T
    low, high = corners.min(0), corners.max(0)
    scale = min(1.0, LONG_SIDE_PX / float((high - low).max()))
    moved = np.array(turn, np.float64)
    moved[:, 2] -= low
    size = np.maximum(np.round((high - low) * scale).astype(int), 1)
    return np.asarray(moved * scale, np.float64), (int(size[0]), int(size[1]))


def _box(found: Found, matrix: "NDArray[np.float64]", size: tuple[int, int]) -> tuple[int, int, int, int]:
    """The upright box around all lines, kept inside the picture."""
    import numpy as np

    points = []
    for line in found.lines:
        for u in np.linspace(line.begin, line.end, 9):
            for off in (-_ABOVE, _BELOW):
                v = line.v_at(float(u)) + off * line.mean_height / 2
                points.append((u * np.cos(line.angle) - v * np.sin(line.angle),
                               u * np.sin(line.angle) + v * np.cos(line.angle), 1.0))  # fmt: skip
    placed = np.array(points) @ matrix.T
    limit = np.array(size)
    low = np.clip(np.floor(placed.min(0)), 0, limit - 1).astype(int)
    high = np.clip(np.ceil(placed.max(0)), low + 1, limit).astype(int)
    return int(low[0]), int(low[1]), int(high[0] - low[0]), int(high[1] - low[1])
