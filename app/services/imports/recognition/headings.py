"""Headings: which rows hold them, and which field each one means."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from app.person_fields import PERSON_FIELDS
from app.services.imports.grid import RawGrid
from app.services.imports.lettering import mend_alphabet
from app.services.imports.recognition.heading_words import meaning_by_words
from app.services.imports.recognition.kinds import (
    COMBINED_HEADINGS,
    GENERIC_HEADINGS,
    IGNORED,
    LETTER_HEADINGS,
    NAME_FIELDS,
    REMARKS,
    ROW_NUMBER,
)
from app.services.names.icao import to_icao_latin

LOOKED_AT_ROWS = 40
"""A heading stands within so many rows from the top."""

_SURE = 0.75
_SURE_BY_WORDS = 0.9
_NOT_WORDS = re.compile(r"[^\w#№]+|_+")
_BRACKETS = re.compile(r"[(\[][^()\[\]]{0,60}[)\]]")
_FORMAT_HINT = re.compile(
    r"\b(?:(?:d|m|y|д|м|г){1,4}(?:[./ -]+(?:d|m|y|д|м|г){1,4}){2}|ddmmyyyy|как в паспорте|обязательно)\b"
)
_SPACED = re.compile(r"\w(?:\s{1,3}\w){2,}")
_DATA = re.compile(r"[0-9]{3}|[0-9]{1,2}[A-Za-z]{3}[0-9]{2}|[0-9]{1,2}[./-][0-9]{1,2}|@")
_INTERNAL_GROUP = re.compile(r"внутренн|паспорт рф|российск|общегражд|internal")


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's heading and what it means; `kind` is empty where that is not known."""

    text: str = ""
    kind: str = ""
    certainty: float = 0.0


@dataclass(frozen=True, slots=True)
class HeadingRows:
    """Where the headings stand.

    Attributes:
        first: the first row that belongs to them, from 0.
        end: the first row below them; 0 where a list has none.
        headings: one for each column.
    """

    first: int
    end: int
    headings: tuple[Heading, ...]


def fold(text: str) -> str:
    """Headings that mean the same look the same: lower case, Ё as Е, words parted by one space."""
    return " ".join(_NOT_WORDS.sub(" ", text.casefold().replace("ё", "е")).split())


def is_remark(header: str) -> bool:
    """Tell whether a list heads a column as remarks on the tourist."""
    return fold(header) in REMARKS


@lru_cache(maxsize=4096)
def meaning_of(text: str) -> tuple[str, float]:
    """Give the kind that a heading means, and how sure that is; ("", 0.0) where it means none."""
    if not text or len(text) > 120:
        return "", 0.0
    known = _known_headings()
    text = _mended(text)
    folded = fold(text)
    for variant, certainty in ((folded, 1.0), (fold(_BRACKETS.sub(" ", text)), 0.97), (_without_hints(folded), 0.95)):
        if variant in known:
            return known[variant], certainty
    by_words = meaning_by_words(folded)
    if by_words[1] >= _SURE_BY_WORDS:
        return by_words
    return max(_similar(_without_hints(folded) or folded), by_words, key=itemgetter(1))


def _mended(text: str) -> str:
    """A heading in one alphabet, and without the blanks that space its letters out."""
    if _SPACED.fullmatch(text.strip()):
        text = " ".join(re.sub(r"\s", "", word) for word in re.split(r"\s{2,}", text.strip()))
    return text if text.isascii() else mend_alphabet(text, latin=False)


def _without_hints(folded: str) -> str:
    return " ".join(_FORMAT_HINT.sub(" ", folded).split())


def _similar(folded: str) -> tuple[str, float]:
    """A misspelt heading, or one with further words around it (фамилия туриста)."""
    from rapidfuzz import fuzz, process

    known = _known_headings()
    long_ones = _long_headings()
    if len(folded) == 4:
        near = process.extractOne(folded, _short_headings(), scorer=fuzz.ratio, score_cutoff=85)
        if near is not None:
            return known[near[0]], 0.7
    if len(folded) >= 5:
        best = process.extractOne(folded, long_ones, scorer=fuzz.ratio, score_cutoff=84)
        if best is not None:
            return known[best[0]], 0.95 * best[1] / 100
        spelt = folded.isascii() and process.extractOne(folded, _in_latin(), scorer=fuzz.ratio, score_cutoff=84)
        if spelt:
            return known[spelt[2]], 0.9 * spelt[1] / 100
    shortened = _shortened(folded, long_ones)
    if shortened:
        return known[shortened], 0.85
    words = set(folded.split())
    inside = [each for each in long_ones if words.issuperset(each.split())]
    if inside and len(words) <= 6:
        best_inside = max(inside, key=len)
        share = len(best_inside) / len(folded)
        return known[best_inside], 0.5 + 0.4 * share
    return "", 0.0


def _shortened(folded: str, headings: Sequence[str]) -> str:
    """The heading that this one shortens: "дата рожд" for "дата рождения"; empty where it shortens none."""
    words = folded.split()
    if len(words) < 2 or min(map(len, words)) < 3:
        return ""
    for heading in headings:
        whole = heading.split()
        if len(whole) == len(words) and all(long.startswith(short) for long, short in zip(whole, words, strict=True)):
            return heading
    return ""


@lru_cache(maxsize=1)
def _known_headings() -> dict[str, str]:
    known = {fold(text): field.name for field in PERSON_FIELDS for text in (*field.headings, field.name, field.label)}
    for kind, texts in COMBINED_HEADINGS.items():
        known.update(dict.fromkeys(map(fold, texts), kind))
    known.update(LETTER_HEADINGS)
    known.pop("", None)
    return known


@lru_cache(maxsize=1)
def _short_headings() -> tuple[str, ...]:
    return tuple(text for text in _known_headings() if len(text) in (3, 4) and text.isalpha())


@lru_cache(maxsize=1)
def _in_latin() -> dict[str, str]:
    """Russian headings as they are spelt in Latin letters (familiia), by themselves."""
    return {text: to_icao_latin(text).casefold() for text in _long_headings() if not text.isascii()}


@lru_cache(maxsize=1)
def _long_headings() -> tuple[str, ...]:
    return tuple(text for text in _known_headings() if len(text) >= 4 and text not in GENERIC_HEADINGS)


def heading_score(rows: Sequence[Sequence[str]]) -> float:
    """How much the best of these rows looks like a heading; for choosing among sheets."""
    return max((_row_score(row) for row in rows[:LOOKED_AT_ROWS]), default=0.0)


def _row_score(row: Sequence[str]) -> float:
    """The certainties of the headings in a row; nothing for a row that holds data as well."""
    filled = [cell for cell in row if cell]
    if not filled or any(len(cell) > 120 for cell in filled):
        return 0.0
    if sum(1 for cell in filled if _DATA.search(cell)) * 4 > len(filled):
        return 0.0
    meanings = [meaning_of(cell) for cell in filled]
    score = sum(certainty * (0.3 if kind in (IGNORED, ROW_NUMBER) else 1.0) for kind, certainty in meanings)
    known = sum(1 for kind, certainty in meanings if kind and certainty >= 0.6)
    return score if known * 3 >= len(filled) else 0.0


def first_row_as_headings(grid: RawGrid) -> HeadingRows:
    """Take the first row as the headings, whatever it holds."""
    return HeadingRows(0, 1, _headings_of(grid, 0, 1))


def find_headings(grid: RawGrid) -> HeadingRows:
    """Find the heading row or the two of them, below a title or at the top; none is a valid answer."""
    scores = [_row_score(row) for row in grid.rows[:LOOKED_AT_ROWS]]
    best = max(range(len(scores)), key=lambda number: scores[number], default=0)
    if not scores or scores[best] < _SURE:
        return HeadingRows(0, 0, (Heading(),) * grid.width)
    filled = sum(1 for cell in grid.rows[best] if cell)
    if filled == 1 and grid.width > 2:  # a title that happens to be a heading's word
        return HeadingRows(0, 0, (Heading(),) * grid.width)
    if scores[best] < 1.5 and filled > 2 and not _is_all_known(grid.rows[best]):
        return HeadingRows(0, 0, (Heading(),) * grid.width)
    first, end = _block_around(grid, best)
    return HeadingRows(first, end, _headings_of(grid, first, end))


def _is_all_known(row: Sequence[str]) -> bool:
    return all(meaning_of(cell)[1] >= _SURE for cell in row if cell)


def _block_around(grid: RawGrid, best: int) -> tuple[int, int]:
    """The heading row with its second row: group headings above it, or what they consist of below."""
    first, end = best, best + 1
    if best and _is_group_row(grid, best - 1, best):
        first = best - 1
    elif end < len(grid.rows) and _is_group_row(grid, best, end):
        end += 1
    return first, end


def _is_group_row(grid: RawGrid, above: int, below: int) -> bool:
    """True when `above` groups what `below` names: two rows that fill each other's gaps, neither holding data."""
    upper, lower = grid.rows[above], grid.rows[below]
    if sum(1 for cell in upper if cell) < 2 or any(_DATA.search(cell) or len(cell) > 60 for cell in (*upper, *lower)):
        return False
    filled_below = [cell for cell in lower if cell]
    if not filled_below or len(filled_below) == len(lower) == sum(1 for cell in upper if cell):
        return False
    under_gaps = sum(1 for over, under in zip(upper, lower, strict=True) if under and not over)
    known_below = sum(1 for cell in filled_below if meaning_of(cell)[1] >= 0.6)
    return under_gaps > 0 and known_below * 2 >= len(filled_below)


def _headings_of(grid: RawGrid, first: int, end: int) -> tuple[Heading, ...]:
    if end - first == 1:
        return tuple(Heading(cell, *meaning_of(cell)) for cell in grid.rows[first])
    headings: list[Heading] = []
    group = ""
    for above, below in zip(grid.rows[first], grid.rows[first + 1], strict=True):
        group = above or (group if below else "")
        headings.append(_grouped(group, below) if below else Heading(above, *meaning_of(above)))
    return tuple(headings)


def _grouped(group: str, text: str) -> Heading:
    """A heading beneath a group: "номер" under "паспорт рф" is not the passport's number."""
    kind, certainty = meaning_of(text)
    whole = f"{group} {text}".strip()
    whole_kind, whole_certainty = meaning_of(whole)
    is_better = whole_certainty >= 0.95 and whole_certainty >= certainty and kind not in NAME_FIELDS
    if is_better or (kind == ROW_NUMBER and whole_kind):
        kind, certainty = whole_kind, whole_certainty
    if _INTERNAL_GROUP.search(fold(group)) and kind.startswith("passport"):
        kind = kind.replace("passport", "internal", 1) if kind != "passport" else "internal_passport"
        kind = "" if kind == "internal_expires" else kind
    return Heading(text, kind, certainty if kind else 0.0)
