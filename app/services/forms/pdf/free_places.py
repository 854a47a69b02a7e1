"""Where on a printed page an answer may go: on a ruled line, in the empty part of a cell, beside words that ask."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.services.forms.pdf.labels import Words
from app.services.forms.pdf.printed_lines import Line
from app.services.forms.pdf.printed_page import PrintedPage
from app.services.forms.pdf.shapes import PdfPage, Rect

_USUAL_MM, _LOWEST_MM, _HIGHEST_MM = 6.5, 3.8, 10.0
"""How high a box is where there is room, at least, and at most in a cell."""

_NARROWEST_MM, _WIDEST_MM = 14.0, 110.0
_GAP_MM, _TOUCH_MM = 0.3, 0.6
_MARGIN_MM = 20.0
_ROW_MM = 4.0
_LEAST_LETTERS = 2


def next_place(page: PrintedPage, size: PdfPage, taken: Sequence[Rect], after: Rect | None = None) -> Rect:
    """Return the next place for a box that is free, in the order of reading; from the top where there is none after.

    Args:
        page: what is printed on it.
        size: of the page.
        taken: where boxes stand already.
        after: the box from which one goes on.
    """
    found = [one for one in sorted(set(_places(page, size)), key=_order) if not any(_meet(one, box) for box in taken)]
    later = [one for one in found if after is not None and _order(one) > _order(after)]
    return next(iter(later or found), None) or _anywhere(size, taken, after)


def _order(rect: Rect) -> tuple[int, float, float]:
    return round(rect.bottom / _ROW_MM), rect.left, rect.top


def _places(page: PrintedPage, size: PdfPage) -> Iterator[Rect]:
    told = [one for one in page.words if _says(one)]
    level = [line for line in page.lines if line[1] == line[3]]
    upright = [line for line in page.lines if line[0] == line[2] and line[1] != line[3]]
    ruled = [*level, *((one.rect.left, one.rect.bottom, one.rect.right, one.rect.bottom) for one in _blanks(page))]
    on_lines = [
        rect
        for line in ruled
        for left, right in _between(line, upright)
        for rect in _above(left, right, line[1], told, level)
    ]
    yield from on_lines
    for words in told:
        if words.text.rstrip().endswith(":") and not any(_is_below(rect, words.rect) for rect in on_lines):
            yield from _beside(words, told, page.lines, size)


def _says(words: Words) -> bool:
    return sum(map(str.isalpha, words.text)) >= _LEAST_LETTERS


def _blanks(page: PrintedPage) -> list[Words]:
    """Return what is printed to be written on: a row of dots or of low lines."""
    return [one for one in page.words if len(one.text) > 5 and not one.text.strip("_.… ")]


def _between(line: Line, upright: Sequence[Line]) -> Iterator[tuple[float, float]]:
    """Yield the parts of a level line between the upright ones above it; none of one that only begins cells."""
    left, y, right, _ = line
    touching = [one for one in upright if left - 1 <= one[0] <= right + 1 and one[1] - 1 <= y <= one[3] + 1]
    cuts = sorted({x for x, top, _, _ in touching if top < y - 1})
    if touching and not cuts:
        return
    edges = [left, *(x for x in cuts if left + 1 < x < right - 1), right]
    yield from pairwise(edges)


def _above(left: float, right: float, y: float, words: Sequence[Words], level: Sequence[Line]) -> Iterator[Rect]:
    """Yield the room on a line: all of its length, or what the words at its left leave."""
    on_it = [one.rect for one in words if _across(one.rect, left, right) and y - _LOWEST_MM < _middle(one.rect) < y]
    left = max([left, *(rect.right + 1 for rect in on_it)])
    asked = [one.rect.bottom for one in words if _across(one.rect, left, right) and one.rect.bottom <= y]
    over = [line[1] for line in level if line[1] < y and min(line[2], right) - max(line[0], left) > 1]
    top = max([0.0, *asked, *over])
    most = _HIGHEST_MM if over and top == max(over) else _USUAL_MM  # an empty cell is filled whole
    height = min(y - top - 2 * _GAP_MM, most)
    is_high = asked and top == max(asked) and bool(over) and y - top > 2 * _USUAL_MM  # a cell: right below its words
    if right - left >= _NARROWEST_MM and height >= _LOWEST_MM:
        inner = _TOUCH_MM if right - left > _NARROWEST_MM + 2 else 0.0
        begin = top + _GAP_MM if is_high else y - _GAP_MM - height
        yield _rect(left + inner, begin, right - left - 2 * inner, height)


def _beside(words: Words, told: Sequence[Words], lines: Sequence[Line], size: PdfPage) -> Iterator[Rect]:
    """Yield the room at the right of words that end with a colon."""
    left, middle = words.rect.right + 1.5, _middle(words.rect)
    top = middle - _LOWEST_MM / 2 - _GAP_MM
    ends = [size.width - _MARGIN_MM, left + _WIDEST_MM]
    ends += [one.rect.left - 1 for one in told if one.rect.left > left and abs(_middle(one.rect) - middle) < _ROW_MM]
    ends += [x for x, upper, other, lower in lines if x == other and x > left and upper - 1 < middle < lower + 1]
    if min(ends) - left >= _NARROWEST_MM:
        yield _rect(left, top, min(ends) - left, _LOWEST_MM + 2 * _GAP_MM)


def _anywhere(size: PdfPage, taken: Sequence[Rect], after: Rect | None) -> Rect:
    """Return an empty place of a page on which nothing shows where an answer goes."""
    begin = after.bottom + _GAP_MM if after is not None else _MARGIN_MM
    width = min(60.0, size.width - _GAP_MM)
    left = min(_MARGIN_MM, size.width - width)
    step = _USUAL_MM + 1.5
    tops = list(_tops(begin, size.height - _USUAL_MM, step)) or [0.0]
    rects = [_rect(left, top, width, _USUAL_MM) for top in tops]
    return next((rect for rect in rects if not any(_meet(rect, box) for box in taken)), rects[-1])


def _tops(begin: float, end: float, step: float) -> Iterator[float]:
    while begin <= end:
        yield begin
        begin += step


def _rect(left: float, top: float, width: float, height: float) -> Rect:
    return Rect(*(round(each, 2) for each in (left, top, width, height)))


def _meet(one: Rect, other: Rect) -> bool:
    """Tell whether two boxes cover more of each other than their edges."""
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > _TOUCH_MM and down > _TOUCH_MM


def _is_below(rect: Rect, words: Rect) -> bool:
    """Tell whether a place stands right under words, which ask for it then."""
    return -1 < rect.top - words.bottom < _ROW_MM and _across(words, rect.left, rect.right)


def _across(rect: Rect, left: float, right: float) -> bool:
    return rect.left < right and rect.right > left


def _middle(rect: Rect) -> float:
    return rect.top + rect.height / 2
