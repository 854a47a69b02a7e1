"""Finds machine readable zones in a text: whole lines, lines run together, lines among other text.

The line with the dates has a shape that nothing else has; it is the anchor, and the other lines are taken around it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.services.documents.zone.alphabet import FILLER, clean, typed_latin
from app.services.documents.zone.answer import Repair
from app.services.documents.zone.draft import Draft
from app.services.documents.zone.layouts import LAYOUTS
from app.services.documents.zone.lines import candidates, readings
from app.services.documents.zone.repairs import repair

MOST_CHARACTERS = 100_000
"""Of a longer text only the beginning is looked through."""

_MOST_OF_A_PASTE = 2_000
"""A zone with its frame is far shorter; nothing longer is looked at, so that a paste of a list waits for nothing."""

_CYRILLIC = re.compile("[А-Яа-яЁё]{6}")
_LINE_BREAKS = re.compile(r"[\r\n\v\f\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Found:
    """A zone's characters as they were read, without line breaks.

    Attributes:
        kind: the layout's code.
        text: as many characters as the layout has.
        repaired: fillers that were lost or too many.
        first_line: the first of the text's lines that it stands in, empty lines not counted.
        last_line: the last one.
    """

    kind: str
    text: str
    repaired: tuple[Repair, ...] = field(default=())
    first_line: int = 0
    last_line: int = 0


def find_zones(text: str) -> list[str]:
    """Return the machine readable zones of a text, each as its lines parted by line breaks."""
    return ["\n".join(_lines(found)) for found in find(text)]


def looks_like_zone(text: str) -> bool:
    """Tell whether a text is a machine readable zone and little else: what a scanner types or an agent pastes."""
    if len(text) > _MOST_OF_A_PASTE:
        return False
    zones = find(text)
    return bool(zones) and 2 * sum(len(zone.text) for zone in zones) >= len("".join(text.split()))


def find(text: str, most: int = 100) -> list[Found]:
    """Return the zones of a text in its order, no line used twice."""
    text = text[:MOST_CHARACTERS]
    return _find(text, most) or (_find(typed_latin(text), most) if _CYRILLIC.search(text) else [])


def _find(text: str, most: int) -> list[Found]:
    lines = [read for line in _LINE_BREAKS.split(text) if (read := clean(line))]
    places = [readings(line) for line in lines]
    found: list[Found] = []
    at = 0
    while at < len(lines) and len(found) < most:
        best = max(_zones_from(places, at), key=_weight, default=None)
        if best is not None:
            found.append(best.found)
        at = best.found.last_line + 1 if best else at + 1
    return found


def _lines(found: Found) -> Iterator[str]:
    width = LAYOUTS[found.kind].width
    yield from (found.text[at : at + width] for at in range(0, len(found.text), width))


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A zone that may be one, and what speaks for it, the strongest first."""

    found: Found
    weight: tuple[bool, bool, bool, float, int]


def _weight(one: _Weighed) -> tuple[bool, bool, bool, float, int]:
    return one.weight


def _zones_from(places: list[tuple[str, ...]], at: int) -> Iterator[_Weighed]:
    """Yield the zones that may begin in one line of the text and that their check digits or their form speak for."""
    for one in candidates(places, at):
        draft = Draft(LAYOUTS[one.kind], one.text)
        checks = repair(draft)
        held = sum(checks.values())
        if held >= 2 or (one.exact and held):
            found = Found(one.kind, one.text, one.repaired, at, one.last)
            sound = held == len(checks) and not any(doubt.spoils for doubt in draft.doubts)
            two_names = FILLER * 2 in draft.field("names").rstrip(FILLER)
            weight = (sound, two_names, one.exact, held / len(checks), -len(one.repaired))
            yield _Weighed(found, weight)
