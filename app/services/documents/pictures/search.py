"""Finds and reads the zone of one picture: the likely way first, others until the check digits hold."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.services.documents.pictures.cells import Cells, cells_of
from app.services.documents.pictures.lines import TextLine, lines_of, turned
from app.services.documents.pictures.networks import Networks
from app.services.documents.pictures.spelling import Spelling, spell
from app.services.documents.pictures.strips import Cut, cut_strips, in_one_direction
from app.services.documents.zone.layouts import LAYOUTS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SIDES_PX = (736, 1120, 1760)
"""The sizes a picture is looked at in: the smallest finds what fills the picture, the others what does not."""

STAGES = len(SIDES_PX)
CUTS = (Cut(2.0), Cut(2.0, sharpen=2.0), Cut(2.5), Cut(2.0, stretch=1.35))
_LEAST_SLENDER = 18.0
"""The core of a zone's line is some fifty times longer than high, of blurred and skewed ones less."""

_MOST_PLACES = 3
_MOST_LINES = 4
"""Lines read at one place: a zone has at most three, and the line above it may be as long."""

_WORTH_ANOTHER_CUT = 0.35
"""A place whose text is less like a zone than this holds other text."""

_SHAPES = sorted({(layout.lines, layout.width) for layout in LAYOUTS.values()})
_WIDTHS = sorted({width for _, width in _SHAPES})


@dataclass(frozen=True, slots=True)
class Found:
    """A zone that was found.

    Attributes:
        spelling: what it says.
        lines: where it stands.
        is_upside_down: its lines run from right to left in the picture.
    """

    spelling: Spelling
    lines: tuple[TextLine, ...]
    is_upside_down: bool


def find_zone(networks: Networks, grey: "NDArray[np.uint8]", tick: Callable[[int], None]) -> Found | None:
    """Return the zone of a picture, the best of what was tried; None where there is nothing like one.

    Args:
        networks: loaded.
        grey: height x width.
        tick: is called between the tries, with how many of the stages are done.
    """
    best: Found | None = None
    tried: list[list[TextLine]] = []
    for stage, side in enumerate(SIDES_PX):
        tick(stage)
        lines = lines_of(networks.text_map(grey, side), grey.shape)
        for place in _places(lines, tried):
            tick(stage)
            found = _read_place(networks, grey, place)
            if found is not None and (best is None or found.spelling.score > best.spelling.score):
                best = found
            if best is not None and best.spelling.holds:
                return best
            if found is None:
                tried.append(place)
        if side > max(grey.shape):
            break
    return best


def _places(lines: list[TextLine], tried: list[list[TextLine]]) -> list[list[TextLine]]:
    """Lines that stand below one another as those of a zone do, the longest first; at most three such places.

    Args:
        lines: longest first.
        tried: places where no zone was.
    """
    places: list[list[TextLine]] = []
    for line in lines:
        if line.length < _LEAST_SLENDER * line.mean_height:
            continue
        others = [other for other in lines if other is not line and _stand_together(line, other)]
        nearest = sorted(others, key=lambda other: abs(other.length - line.length))
        level = in_one_direction([line, *nearest[: _MOST_LINES - 1]])
        if len(level) > 1 and not any(_is_same(level, place) for place in (*places, *tried)):
            places.append(level)
        if len(places) == _MOST_PLACES:
            break
    return places


def _is_same(one: list[TextLine], other: list[TextLine]) -> bool:
    """Tell whether two places hold the same lines, as far as the sizes they were seen in can tell."""
    first, second = one[0], other[0]
    near = 0.02 * first.length
    middle = (first.begin + first.end) / 2
    return (
        len(one) == len(other)
        and abs(first.angle - second.angle) < 0.02
        and abs(first.begin - second.begin) < near
        and abs(first.end - second.end) < near
        and abs(first.v_at(middle) - second.v_at(middle)) < first.mean_height
    )


def _stand_together(line: TextLine, other: TextLine) -> bool:
    """Tell whether two lines are equally long, parallel and near."""
    import numpy as np

    if abs(np.sin(line.angle - other.angle)) > 0.12 or not 0.6 < other.length / line.length < 1.67:
        return False
    u, v = (float(one[0]) for one in turned(np.array([other.centre]), line.angle))
    apart = abs(v - line.v_at(u)) / max(line.mean_height, 1.0)
    aside = abs(u - (line.begin + line.end) / 2) / line.length
    return 1.3 < apart < 14 and aside < 0.25


def _read_place(networks: Networks, grey: "NDArray[np.uint8]", lines: list[TextLine]) -> Found | None:
    """Read lines both ways up, in one cut after another, until the check digits hold."""
    best: Found | None = None
    sums: dict[tuple[bool, int, int, int], NDArray[np.float32]] = {}
    ways = [False, True]
    for cut in CUTS:
        likeliest = 0.0
        for is_upside_down in ways:
            turned = replace(cut, is_upside_down=is_upside_down)
            for spelling in _spellings(networks, grey, lines, turned, sums):
                likeliest = max(likeliest, spelling.likelihood)
                if spelling.is_zone and (best is None or spelling.score > best.spelling.score):
                    best = Found(spelling, tuple(lines), is_upside_down)
            if best is not None and best.spelling.is_settled:
                return best
        if best is not None:
            ways = [best.is_upside_down]
        elif likeliest < _WORTH_ANOTHER_CUT:
            return None
    return best


def _spellings(
    networks: Networks,
    grey: "NDArray[np.uint8]",
    lines: list[TextLine],
    cut: Cut,
    sums: "dict[tuple[bool, int, int, int], NDArray[np.float32]]",
) -> Iterator[Spelling]:
    """What neighbouring lines say as zones of each shape; likelihoods of several cuts are summed."""
    import numpy as np

    strips = cut_strips(grey, lines, cut)
    read: list[dict[int, Cells | None]] = []
    for strip in strips:
        steps = networks.read([strip])[0]  # one by one: the answer takes 20 MB a line
        read.append({width: cells_of(steps, width) for width in _WIDTHS})
        if len(read) == 2 and not any(one for line in read for one in line.values()):
            return
    for count, width in _SHAPES:
        cells = [line[width] for line in read]
        for first in range(len(cells) - count + 1):
            some = [one for one in cells[first : first + count] if one is not None]
            if len(some) < count or not _alike(some):
                continue
            likelihoods = np.concatenate([one.likelihoods for one in some])
            key = (cut.is_upside_down, count, width, first)
            sums[key] = sums[key] + likelihoods if key in sums else likelihoods
            spelling = spell(likelihoods, count)
            together = spell(sums[key] / sums[key].sum(axis=1, keepdims=True), count)
            yield from (one for one in (spelling, together) if one is not None)


def _alike(cells: list[Cells]) -> bool:
    pitches = [one.pitch for one in cells]
    return max(pitches) < 1.15 * min(pitches)
