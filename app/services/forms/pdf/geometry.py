"""Between a PDF's own coordinates and the page as it is shown."""

from dataclasses import dataclass
from typing import Any

from app.services.forms.pdf.shapes import POINTS_PER_MM, PdfPage, Rect

_MOST_POINTS = 20_000.0

Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its visible box in points, in the file's own coordinates, and by how much it is turned clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    @property
    def is_turned(self) -> bool:
        """Width and height change places when it is shown."""
        return self.rotation in {90, 270}

    @property
    def page(self) -> PdfPage:
        """The page as it is shown."""
        width, height = self.right - self.left, self.top - self.bottom
        if self.is_turned:
            width, height = height, width
        return PdfPage(round(width / POINTS_PER_MM, 2), round(height / POINTS_PER_MM, 2), self.rotation)

    def shown(self, box: tuple[float, float, float, float]) -> Rect:
        """A box of the file (left, bottom, right, top; points) as a rectangle of the page as it is shown."""
        corners = [self._to_shown(box[0], box[1]), self._to_shown(box[2], box[3])]
        (left, right), (top, bottom) = (sorted(each) for each in zip(*corners, strict=True))
        return Rect(*(each / POINTS_PER_MM for each in (left, top, right - left, bottom - top)))

    def placed(self, rect: Rect) -> tuple[float, float, float, float]:
        """The other way: a rectangle of the page as it is shown as a box of the file."""
        corners = [
            self._from_shown(x * POINTS_PER_MM, y * POINTS_PER_MM)
            for x, y in ((rect.left, rect.top), (rect.right, rect.bottom))
        ]
        (left, right), (bottom, top) = (sorted(each) for each in zip(*corners, strict=True))
        return left, bottom, right, top

    def _to_shown(self, x: float, y: float) -> tuple[float, float]:
        along, up = x - self.left, y - self.bottom
        wide, high = self.right - self.left, self.top - self.bottom
        return {0: (along, high - up), 90: (up, along), 180: (wide - along, up), 270: (high - up, wide - along)}[
            self.rotation
        ]

    def _from_shown(self, x: float, y: float) -> tuple[float, float]:
        wide, high = self.right - self.left, self.top - self.bottom
        along, up = {0: (x, high - y), 90: (y, x), 180: (wide - x, y), 270: (wide - y, high - x)}[self.rotation]
        return along + self.left, up + self.bottom


def sheet_of(page: Any) -> Sheet:
    """Return the visible box of a page of pikepdf; A4 where the file names none that could be."""
    left, bottom, right, top = box_of(page.cropbox) or (0.0, 0.0, 595.28, 841.89)
    if not (1 < right - left < _MOST_POINTS and 1 < top - bottom < _MOST_POINTS):
        left, bottom, right, top = 0.0, 0.0, 595.28, 841.89
    return Sheet(
        left, bottom, right, top, _rotation(page.obj.get("/Rotate", 0) if "/Rotate" in page.obj else _inherited(page))
    )


def _inherited(page: Any) -> object:
    """What an ancestor of the page says of its rotation."""
    above, seen = page.obj.get("/Parent"), 0
    while above is not None and seen < 50:
        if "/Rotate" in above:
            return above["/Rotate"]
        above, seen = above.get("/Parent"), seen + 1
    return 0


def _rotation(value: Any) -> int:
    try:
        turned = int(value) % 360
    except (TypeError, ValueError):
        return 0
    return turned if turned % 90 == 0 else 0


def box_of(value: Any) -> tuple[float, float, float, float] | None:
    """Return an array of four numbers as left, bottom, right, top; None where it is none."""
    try:
        one, two, three, four = (float(each) for each in value)
    except (TypeError, ValueError):
        return None
    if not all(abs(each) < _MOST_POINTS * 5 for each in (one, two, three, four)):
        return None
    return min(one, three), min(two, four), max(one, three), max(two, four)


def turning(turn: int, width: float, height: float) -> Matrix:
    """The matrix that turns what is upright in a box of these measures counterclockwise, back into the box.

    Args:
        turn: degrees counterclockwise, a multiple of 90.
        width: of the upright thing.
        height: of the upright thing.
    """
    return {
        0: (1.0, 0.0, 0.0, 1.0, 0.0, 0.0),
        90: (0.0, 1.0, -1.0, 0.0, height, 0.0),
        180: (-1.0, 0.0, 0.0, -1.0, width, height),
        270: (0.0, -1.0, 1.0, 0.0, 0.0, width),
    }[turn % 360]
