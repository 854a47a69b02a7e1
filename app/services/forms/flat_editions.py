"""A flat PDF is known again by what is printed on it: its boxes go where their labels stand in the new edition."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.services.forms.manifest import FormPack
from app.services.forms.own_packs import CarriedOver
from app.services.forms.pdf.labels import Words
from app.services.forms.pdf.printed_lines import Line
from app.services.forms.pdf.printed_page import PrintedPage
from app.services.forms.pdf.shapes import Rect
from app.services.forms.places import Place, Template
from app.services.names.folding import fold_text

LEAST_SIMILAR = 0.6
"""So much of what is printed must be the same for a PDF to be taken for the next edition of a form."""

MOVED_MM = 0.7
"""A label that stands farther away than this has moved."""

_LEAST_WORDS, _LEAST_LINES = 8, 6
_LINE_MM = 1.5
_LABEL_MM = 70.0
_ALIKE = 84.0
_LEAST_LETTERS = 3

_Pages = Mapping[int, int]
"""Pages of the new edition by those of the old one, both from 1."""


@dataclass(frozen=True, slots=True)
class FlatForm:
    """A flat form that may be known again.

    Attributes:
        pack: the form.
        template: where its answers go.
        pages: what is printed on it.
    """

    pack: FormPack
    template: Template
    pages: Sequence[PrintedPage]


def known_flat(pages: Sequence[PrintedPage], forms: Sequence[FlatForm]) -> tuple[FlatForm | None, float]:
    """Return the form whose next edition these pages are, and how similar they are to it."""
    best: tuple[FlatForm | None, float] = (None, 0.0)
    for form in forms:
        share = similarity(form.pages, pages)
        is_later = best[0] is not None and form.pack.edition.valid_from > best[0].pack.edition.valid_from
        if share >= LEAST_SIMILAR and (share > best[1] or (share == best[1] and is_later)):
            best = (form, share)
    return best


def similarity(old: Sequence[PrintedPage], new: Sequence[PrintedPage]) -> float:
    """Return how much of the pages of a form is printed on other pages too, from 0 to 1."""
    matched = _matched(old, new)
    return sum(_alike(old[at - 1], new[to - 1]) for at, to in matched.items()) / max(len(old), 1)


def carry_over_flat(form: FlatForm, pages: Sequence[PrintedPage]) -> CarriedOver:
    """Return what becomes of the boxes of a flat form when the embassy issues a new edition of its PDF."""
    matched = _matched(form.pages, pages)
    kept: list[Place] = []
    moved: list[tuple[str, str]] = []
    lost: list[Place] = []
    for place in form.template.places:
        to, label = matched.get(place.page), ""
        shift: tuple[float, float] | None = None
        if to is not None and place.rect is not None:
            label, shift = _shift(place.rect, form.pages[place.page - 1], pages[to - 1])
        if to is None or shift is None:
            lost.append(replace(place, id=label or place.id))
            continue
        kept.append(_moved(place, to, shift))
        if to != place.page or max(map(abs, shift)) > MOVED_MM:
            moved.append((kept[-1].id, label or place.id))
    fresh = [words for at, to in matched.items() for words in _fresh(form.pages[at - 1], pages[to - 1])]
    places = tuple(kept)
    return CarriedOver(places, (), tuple(lost), (), tuple(moved), tuple(dict.fromkeys(fresh)))


def _moved(place: Place, page: int, shift: tuple[float, float]) -> Place:
    rect = place.rect or Rect(0.0, 0.0, 0.0, 0.0)
    there = Rect(max(rect.left + shift[0], 0.0), max(rect.top + shift[1], 0.0), rect.width, rect.height)
    named = place.id != f"{place.page}: {rect.to_list()}"
    more = tuple(_moved(one, page, shift) for one in place.more)
    id_ = place.id if named else f"{page}: {there.to_list()}"
    return replace(place, id=id_, page=page, rect=there, more=more)


def _matched(old: Sequence[PrintedPage], new: Sequence[PrintedPage]) -> _Pages:
    """Return for each page of a form the page that is likest to it, each of which is taken once."""
    scores = sorted(
        (
            (_alike(one, other), -abs(at - to), at, to)
            for at, one in enumerate(old, 1)
            for to, other in enumerate(new, 1)
        ),
        reverse=True,
    )
    found: dict[int, int] = {}
    for share, _, at, to in scores:
        if share > 0 and at not in found and to not in found.values():
            found[at] = to
    return found


def _alike(one: PrintedPage, other: PrintedPage) -> float:
    """Return how much of two pages is the same: of their words, of a scan of its lines."""
    first, second = (Counter(_tokens(page)) for page in (one, other))
    if min(first.total(), second.total()) >= _LEAST_WORDS:
        return 2 * (first & second).total() / (first.total() + second.total())
    lines = [page.lines for page in (one, other)]
    if max(first.total(), second.total()) >= _LEAST_WORDS or min(map(len, lines)) < _LEAST_LINES:
        return 0.0
    same = sum(any(_is_near(line, each) for each in lines[1]) for line in lines[0])
    return 2 * min(same, len(lines[1])) / (len(lines[0]) + len(lines[1]))


def _is_near(one: Line, other: Line) -> bool:
    return all(abs(here - there) <= _LINE_MM for here, there in zip(one, other, strict=True))


def _tokens(page: PrintedPage) -> Iterator[str]:
    for words in page.words:
        yield from (token for token in _folded(words).split() if any(map(str.isalpha, token)))


def _folded(words: Words) -> str:
    return " ".join(filter(None, map(fold_text, words.text.split())))


def _shift(rect: Rect, old: PrintedPage, new: PrintedPage) -> tuple[str, tuple[float, float] | None]:
    """Return the words that name a box, and how far they stand from where they stood; None where they are gone.

    A page without words has none: its boxes stay where they are.
    """
    labels = sorted((one for one in old.words if _says_much(one)), key=lambda one: _distance(one.rect, rect))
    label = next((one for one in labels if _distance(one.rect, rect) <= _LABEL_MM), None)
    if label is None:
        return "", (0.0, 0.0)
    there = _counterpart(label, new.words)
    if there is None:
        return label.text, None
    return label.text, (there.rect.left - label.rect.left, there.rect.top - label.rect.top)


def _says_much(words: Words) -> bool:
    return sum(map(str.isalpha, words.text)) >= _LEAST_LETTERS


def _distance(label: Rect, box: Rect) -> float:
    """Return how far words are from a box that they may name: at its left or above it; those elsewhere are far."""
    across = max(box.left - label.right, label.left - box.right, 0.0)
    down = max(box.top - label.bottom, label.top - box.bottom, 0.0)
    is_after = label.left > box.right or label.top > box.bottom
    return across + 2 * down + (_LABEL_MM / 2 if is_after else 0.0)


def _counterpart(label: Words, words: Sequence[Words]) -> Words | None:
    """Return the same words of another page, the nearest in place; else words that are almost the same."""
    from rapidfuzz import fuzz

    told = _folded(label)
    same = [one for one in words if _folded(one) == told]
    alike = same or [one for one in words if fuzz.ratio(told, _folded(one)) >= _ALIKE]
    return min(alike, key=lambda one: _away(one.rect, label.rect), default=None)


def _away(one: Rect, other: Rect) -> float:
    return abs(one.left - other.left) + abs(one.top - other.top)


def _fresh(old: PrintedPage, new: PrintedPage) -> Iterator[str]:
    """Yield the words of a new page that the old one has not."""
    yield from (one.text for one in new.words if _says_much(one) and _counterpart(one, old.words) is None)
