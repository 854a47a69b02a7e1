"""From the network's steps to the cells of a line: the characters of a zone stand at equal distances.

The network drops and doubles fillers in long runs, since it is trained on words. Where each character stands tells how
many there must be.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from app.services.documents.pictures.networks import ALPHABET

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FILLER = ALPHABET.index("<")
_NEAR = 0.55
"""Two marks nearer than this share of the pitch are one character seen twice."""

_BEGINNING = 10
"""So many marks tell the distance at a line's begin."""

_WIDEST = 1.6
"""How much the distance there may differ from the mean."""

_EVEN = 0.3
_LEAST_EVEN = 0.5
"""In a zone's line most characters stand one pitch apart, within this share of it; in other print they do not."""

_MOST_STRAY = 1
"""Marks beside the line's ends that are no characters: the edge of a page, a stain."""

_LEARNING = 0.15
"""How fast the distance follows what is seen: characters get smaller along a page that is seen from aside."""


@dataclass(frozen=True, slots=True)
class Cells:
    """The characters of one line.

    Attributes:
        likelihoods: cells x 37; of each character of the alphabet, sums to 1.
        certainty: mean likelihood of the best.
        pitch: steps from cell to cell.
    """

    likelihoods: "NDArray[np.float32]"
    certainty: float
    pitch: float

    @property
    def text(self) -> str:
        """The likeliest characters."""
        return "".join(ALPHABET[best] for best in self.likelihoods.argmax(axis=1))


@dataclass(frozen=True, slots=True)
class _Mark:
    """A character that the network saw."""

    at: float
    likelihoods: "NDArray[np.float32]"
    sure: float

    @property
    def best(self) -> int:
        return int(self.likelihoods.argmax())


def cells_of(steps: "NDArray[np.float32]", length: int) -> Cells | None:
    """Return the cells of a line that must have so many; None where nothing like it was seen.

    Args:
        steps: steps x 38, of `Networks.read`.
        length: number of cells.
    """
    import numpy as np

    marks = _marks(steps)
    if len(marks) < length // 2:
        return None
    pitch = _pitch(marks, length)
    marks = _without_doubles(marks, pitch)
    gaps = np.diff([mark.at for mark in marks]) / pitch
    if np.mean(np.abs(gaps - 1) < _EVEN) < _LEAST_EVEN:
        return None
    placed = _placed(marks, pitch, length, len(steps))
    if placed is None:
        return None
    likelihoods = np.full((length, len(ALPHABET)), 1e-4, np.float32)
    sure = np.zeros(length, np.float32)
    for cell, mark in placed.items():
        likelihoods[cell] += mark.likelihoods
        sure[cell] = mark.sure
    for cell in range(length):
        if cell not in placed:
            likelihoods[cell, FILLER] = 0.5
    likelihoods /= likelihoods.sum(axis=1, keepdims=True)
    return Cells(likelihoods, float(sure.mean()), pitch)


def _marks(steps: "NDArray[np.float32]") -> list[_Mark]:
    """The characters that the network saw, from left to right."""
    best = steps.argmax(axis=1)
    marks = []
    begin = 0
    for step in range(1, len(best) + 1):
        if step == len(best) or best[step] != best[begin]:
            if best[begin]:
                marks.append(_mark(steps, begin, step))
            begin = step
    return marks


def _mark(steps: "NDArray[np.float32]", begin: int, end: int) -> _Mark:
    import numpy as np

    part = steps[begin:end, 1:]
    weights = part.sum(axis=1)
    at = float((np.arange(begin, end) * weights).sum() / weights.sum())
    likelihoods = part.sum(axis=0) / weights.sum()
    return _Mark(at, likelihoods, float(part.max()))


def _pitch(marks: list[_Mark], length: int) -> float:
    """Steps from cell to cell: what most neighbours stand apart by."""
    import numpy as np

    gaps = np.diff([mark.at for mark in marks])
    rough = (marks[-1].at - marks[0].at) / (length - 1)
    near = gaps[(gaps > 0.6 * rough) & (gaps < 1.5 * rough)]
    return float(near.mean()) if len(near) > 4 else rough


def _without_doubles(marks: list[_Mark], pitch: float) -> list[_Mark]:
    """The marks without the less sure of two that stand in one cell."""
    kept: list[_Mark] = []
    for mark in marks:
        if kept and mark.at - kept[-1].at < _NEAR * pitch:
            if mark.sure > kept[-1].sure:
                kept[-1] = mark
        else:
            kept.append(mark)
    return kept


def _placed(marks: list[_Mark], pitch: float, length: int, steps: int) -> dict[int, _Mark] | None:
    """Each mark in its cell, counted from the first mark; None where they need more cells than there are."""
    places = [0]
    gaps = [mark.at - before.at for before, mark in pairwise(marks[:_BEGINNING])]
    local = min(max(sorted(gaps)[len(gaps) // 2], pitch / _WIDEST), pitch * _WIDEST)
    for before, mark in pairwise(marks):
        gap = mark.at - before.at
        count = max(1, round(gap / local))
        places.append(places[-1] + count)
        if count < 3 and 0.7 < gap / count / local < 1.4:
            local += _LEARNING * (gap / count - local)
    placed = list(zip(places, marks, strict=True))
    if placed[-1][0] >= length + _MOST_STRAY:
        return None
    while placed[-1][0] - placed[0][0] >= length:
        del placed[-1 if placed[-1][1].sure <= placed[0][1].sure else 0]
    start = placed[0][0]
    missing = length - 1 - (placed[-1][0] - start)
    if missing > length // 3:
        return None
    room_before = round(placed[0][1].at / pitch)
    room_behind = round((steps - 1 - placed[-1][1].at) / pitch)
    lost = min(missing, round(missing * room_before / max(room_before + room_behind, 1)))
    if placed[-1][1].best == FILLER:
        lost = 0
    return {place - start + lost: mark for place, mark in placed}
