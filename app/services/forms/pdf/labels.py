"""The printed words that stand beside a field: at its left on the same line, else above it; right of a check box."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from itertools import pairwise
from typing import Any

from app.services.forms.pdf.geometry import Sheet, sheet_of
from app.services.forms.pdf.printed_lines import Line
from app.services.forms.pdf.shapes import FieldType, PdfField, Rect

_MOST_RECTS = 6_000
_FAR_MM = 90.0
_ABOVE_MM = 9.0
_GAP_MM = 4.0
_LONGEST = 160
_MOST_STACKED = 3
_LINE_GAP_MM, _INDENT_MM = 2.5, 6.0


@dataclass(frozen=True, slots=True)
class Words:
    """Printed words that stand together on a line."""

    text: str
    rect: Rect


def labelled(data: bytes, pdf: Any, fields: Sequence[PdfField]) -> tuple[PdfField, ...]:
    """Return the fields, those without a tooltip with the words printed beside them."""
    wanted = {field.page for field in fields if not field.label}
    printed = printed_words(data, pdf, wanted) if wanted else {}
    return tuple(
        field if field.label else replace(field, label=_beside(field, printed.get(field.page, ()))) for field in fields
    )


def printed_words(data: bytes, pdf: Any, pages: set[int]) -> dict[int, tuple[Words, ...]]:
    """Return the printed words of these pages, from 1; what can't be read has none."""
    pypdfium2: Any = import_module("pypdfium2")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return {}
    try:
        return {
            number: _on_page(document[number - 1], sheet_of(pdf.pages[number - 1]))
            for number in sorted(pages)
            if number <= len(document)
        }
    except pypdfium2.PdfiumError:
        return {}
    finally:
        document.close()


def _on_page(page: Any, sheet: Sheet) -> tuple[Words, ...]:
    text = page.get_textpage()
    pieces = []
    for at in range(min(text.count_rects(), _MOST_RECTS)):
        box = text.get_rect(at)
        words = " ".join(text.get_text_bounded(*box).split())
        if words:
            pieces.append(Words(words, sheet.shown(box)))
    return tuple(_joined(pieces))


def _joined(pieces: Sequence[Words]) -> list[Words]:
    """Join pieces that follow each other on a line: a page often draws each word, or each letter, by itself."""
    ordered = sorted(pieces, key=_line_place)
    joined = ordered[:1]
    for _, piece in pairwise(ordered):
        last = joined[-1]
        same_line = abs(_middle(last.rect) - _middle(piece.rect)) < 1.2
        gap = piece.rect.left - last.rect.right
        if same_line and -1.0 < gap < 2.0:
            joined[-1] = _together(last, piece, " " if gap > 0.4 else "")
        else:
            joined.append(piece)
    return joined


def _line_place(words: Words) -> tuple[int, float]:
    return round(_middle(words.rect) / 1.5), words.rect.left


def _together(one: Words, two: Words, between: str) -> Words:
    top, bottom = min(one.rect.top, two.rect.top), max(one.rect.bottom, two.rect.bottom)
    rect = Rect(one.rect.left, top, two.rect.right - one.rect.left, bottom - top)
    return Words(f"{one.text}{between}{two.text}", rect)


def _middle(rect: Rect) -> float:
    return rect.top + rect.height / 2


def words_at(rect: Rect, kind: FieldType, printed: Sequence[Words], lines: Sequence[Line]) -> str:
    """Return the words that name a box which was drawn on a page; empty where none stand at it.

    Those above a box, which may go over lines, come before those at its left where these stand in another cell.
    """
    if kind in {FieldType.CHECK, FieldType.RADIO}:
        words = _right_of(rect, printed) or _left_of(rect, printed)
    else:
        left, above = _left_of(rect, printed), _stacked_above(rect, printed)
        is_apart = bool(left and above) and _is_apart(rect, printed, lines)
        words = _within(rect, printed) or (above if is_apart else left or above)
    return words.strip(" .…_:")[:_LONGEST]


def _stacked_above(rect: Rect, printed: Sequence[Words]) -> str:
    """Return the words above, with those of the lines before that end without a colon or a full stop."""
    told: list[str] = []
    lowest = _nearest_above(rect, printed)
    while lowest is not None and len(told) < _MOST_STACKED:
        told.insert(0, lowest.text)
        lowest = next((each for each in printed if _goes_on(each, lowest)), None)
    return " ".join(told)


def _goes_on(each: Words, below: Words) -> bool:
    """Tell whether words on a line go on in those right below it."""
    gap = below.rect.top - each.rect.bottom
    is_near = -0.5 < gap < _LINE_GAP_MM and abs(each.rect.left - below.rect.left) < _INDENT_MM
    return is_near and not each.text.rstrip().endswith((":", ".", ";"))


def _is_apart(rect: Rect, printed: Sequence[Words], lines: Sequence[Line]) -> bool:
    """Tell whether a printed line stands between a box and the words at its left, and none below those above it."""
    left, above = _nearest_left(rect, printed), _nearest_above(rect, printed)
    if left is None or above is None:
        return False
    middle, centre = _middle(rect), (max(rect.left, above.rect.left) + min(rect.right, above.rect.right)) / 2
    beside = any(
        x == to and top < middle < bottom and left.rect.right - 1 <= x <= rect.left + 1 for x, top, to, bottom in lines
    )
    over = any(
        y == to and begin < centre < end and above.rect.bottom - 1 <= y < rect.top + 0.5 for begin, y, end, to in lines
    )
    return beside and not over


def _beside(field: PdfField, printed: Sequence[Words]) -> str:
    if field.type in {FieldType.CHECK, FieldType.RADIO}:
        words = _right_of(field.rect, printed) or _left_of(field.rect, printed)
    else:
        words = _within(field.rect, printed) or _left_of(field.rect, printed) or _above(field.rect, printed)
    return words.strip(" .…_:")[:_LONGEST]


def _within(rect: Rect, printed: Sequence[Words]) -> str:
    """Words in the field's own upper part: a box whose question is printed inside."""
    inside = [
        each
        for each in printed
        if rect.left - 1 <= each.rect.left and each.rect.right <= rect.right + 1
        and rect.top - 1 <= each.rect.top and each.rect.bottom < _middle(rect) and rect.height > 2 * each.rect.height
    ]  # fmt: skip
    return " ".join(each.text for each in inside)


def _left_of(rect: Rect, printed: Sequence[Words]) -> str:
    nearest = _nearest_left(rect, printed)
    return nearest.text if nearest is not None and _is_text(nearest.text) else ""


def _nearest_left(rect: Rect, printed: Sequence[Words]) -> Words | None:
    found = [
        each
        for each in printed
        if each.rect.right <= rect.left + 1 and rect.left - each.rect.right < _FAR_MM
        and rect.top - 1 <= _middle(each.rect) <= rect.bottom + 1
    ]  # fmt: skip
    return max(found, key=_right_end, default=None)


def _right_of(rect: Rect, printed: Sequence[Words]) -> str:
    found = [
        each
        for each in printed
        if rect.right - 1 <= each.rect.left < rect.right + 2 * _GAP_MM
        and rect.top - 1 <= _middle(each.rect) <= rect.bottom + 1
    ]  # fmt: skip
    nearest = min(found, key=_left_end, default=None)
    return nearest.text if nearest is not None else ""


def _above(rect: Rect, printed: Sequence[Words]) -> str:
    nearest = _nearest_above(rect, printed)
    return nearest.text if nearest is not None else ""


def _nearest_above(rect: Rect, printed: Sequence[Words]) -> Words | None:
    found = [
        each
        for each in printed
        if 0 <= rect.top - each.rect.bottom + 1 < _ABOVE_MM and each.rect.left < rect.right
        and each.rect.right > rect.left
    ]  # fmt: skip
    return max(found, key=_low_end, default=None)


def _is_text(words: str) -> bool:
    return sum(letter.isalpha() for letter in words) >= 2


def _right_end(words: Words) -> float:
    return words.rect.right


def _left_end(words: Words) -> float:
    return words.rect.left


def _low_end(words: Words) -> float:
    return words.rect.bottom
