"""A box that was drawn by hand goes to the printed lines near it."""

from collections.abc import Iterable

from app.services.forms.pdf.printed_lines import Line
from app.services.forms.pdf.shapes import Rect

NEAR_MM = 1.6
LEAST_SIDE_MM = 2.0


def snap(rect: Rect, lines: Iterable[Line]) -> Rect:
    """Return a box whose edges lie on the printed lines that are near to them; the others stay."""
    lines = list(lines)
    level = [(top, left, right) for left, top, right, bottom in lines if top == bottom]
    upright = [(left, top, bottom) for left, top, right, bottom in lines if left == right and top != bottom]
    left, right = (_nearest(edge, upright, rect.top, rect.bottom) for edge in (rect.left, rect.right))
    top, bottom = (_nearest(edge, level, rect.left, rect.right) for edge in (rect.top, rect.bottom))
    if right - left < LEAST_SIDE_MM:
        left, right = rect.left, rect.right
    if bottom - top < LEAST_SIDE_MM:
        top, bottom = rect.top, rect.bottom
    return Rect(*(round(each, 2) for each in (left, top, right - left, bottom - top)))


def _nearest(edge: float, lines: Iterable[tuple[float, float, float]], begin: float, end: float) -> float:
    """Return where the nearest line lies that runs along the edge; the edge itself where there is none."""
    along = [at for at, low, high in lines if low < end and high > begin and abs(at - edge) <= NEAR_MM]
    return min(along, key=lambda at: abs(at - edge), default=edge)
