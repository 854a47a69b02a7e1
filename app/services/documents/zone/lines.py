"""Puts the lines of a text together to what may be a zone: whole, run together, broken, or with fillers miscounted.

The line with the dates has a shape that little else has; it is the anchor, and the other lines are taken around it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from app.services.documents.zone.alphabet import DOUBLE_FILLER, FILLER
from app.services.documents.zone.answer import Repair
from app.services.documents.zone.layouts import FRENCH_CARD, RUSSIAN_INTERNAL, TD1, TD2, TD3, VISA_A, VISA_B
from app.services.documents.zone.states import is_state

_DIGIT = "[0-9OQDUILJZASGTYB]"
_DATE = "[0-9OQDUILJZASGTYB<KC]{6}"
_ANY = "[A-Z0-9<]"
_TWO = re.compile(rf"(?=({_ANY}{{9}}[0-9OQDUILJZASGTYB<KC]{_ANY}{{3}}({_DATE}{_DIGIT}){_ANY}({_DATE}[0-9A-Z<])))")
_THREE = re.compile(rf"(?=(({_DATE}{_DIGIT}){_ANY}({_DATE}{_DIGIT}){_ANY}{{3}}))")
_FRENCH = re.compile(rf"(?=({_DIGIT}{{4}}[0-9A-Z]{{3}}({_DIGIT}{{6}})[A-Z0-9<]{{14}}({_DIGIT}{{7}})[A-Z<]{_DIGIT}))")
_START = re.compile(r"(?=([A-Z1][A-Z<0-9][A-Z0-9<]{3}[A-Z0-9<]))")
_FRENCH_START = re.compile(r"[I1L][DO]FRA")
_LEAST_DIGITS = 0.55
"""The share of real digits where only digits can be; prose in capitals has letters that look like them."""

_MOST_PIECES = 8
"""Pieces that a zone may be broken into where its own line breaks were lost."""

_MOST_BEFORE = 200
"""Characters before the anchor among which the first line is looked for."""

_MOST_ANCHORS = 4
_MISCOUNTED = 10
"""The most fillers that may have been lost or added in a line."""

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

DATA_END = 28
"""Where the second line of two has told number, dates and sex."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Characters that may be a zone.

    Attributes:
        kind: the layout's code.
        text: the zone's characters without line breaks.
        repaired: fillers added or taken away.
        last: the last line of the text that it stands in.
        exact: true where lines have their right length.
    """

    kind: str
    text: str
    repaired: tuple[Repair, ...]
    last: int
    exact: bool


def readings(line: str) -> tuple[str, ...]:
    """Return what a cleaned line can be: spaces are noise or fillers, a double bracket is one filler or two."""
    made = []
    for space in ("", FILLER):
        spaced = line.replace(" ", space)
        code = spaced[:2].replace(DOUBLE_FILLER, FILLER)  # behind the document's letter stands one filler at the most
        made += [code + spaced[2:].replace(DOUBLE_FILLER, FILLER * count) for count in (1, 2)]
        made.append(spaced.replace(DOUBLE_FILLER, FILLER * 2))
    return tuple(dict.fromkeys(made))


def candidates(places: list[tuple[str, ...]], at: int) -> Iterator[Candidate]:
    """Yield what may be a zone that begins in one line of a text.

    Args:
        places: the readings of each line.
        at: the line.
    """
    whole = list(_whole_lines(places, at))
    yield from whole
    if whole:
        return
    yield from _pieces(places, at)
    for reading in places[at]:
        yield from _run_together(reading, at)
    if at + 1 < len(places):
        yield from _around_anchor(places, at)


def _whole_lines(places: list[tuple[str, ...]], at: int) -> Iterator[Candidate]:
    """Yield lines that have the right length, whatever stands in them."""
    for count, width in ((2, 44), (2, 36), (3, 30)):
        lines = [_of_width(one, width) for one in places[at : at + count]]
        if len(lines) == count and all(lines) and (_begins_zone(lines[0]) or _has_anchor("".join(lines), width)):
            for kind in kinds_of(lines[0], lines[1], width):
                yield Candidate(kind, "".join(lines), (), at + count - 1, exact=True)


def _of_width(readings_of_line: tuple[str, ...], width: int) -> str:
    return next((one for one in readings_of_line if len(one) == width), "")


def _begins_zone(line: str) -> bool:
    return _START.match(line) is not None and FILLER in line


def kinds_of(first: str, second: str, width: int) -> tuple[str, ...]:
    """Return the kinds that lines of a width can be, by how they begin."""
    if width == 30:
        return (TD1,)
    if width == 44:
        if first[0] == "V":
            return (VISA_A,)
        return (RUSSIAN_INTERNAL,) if _is_internal(first, second) else (TD3,)
    if first[0] == "V":
        return (VISA_B,)
    return (TD2, FRENCH_CARD) if _FRENCH_START.match(first) else (TD2,)


def _is_internal(first: str, second: str) -> bool:
    """Tell whether a zone is that of the Russian internal passport, a few misreads forgiven.

    It has no expiry, and thirteen digits stand in the optional field.
    """
    is_russian = sum(one == two for one, two in zip(first[2:5] + second[10:13], "RUSRUS", strict=True)) >= 4
    fillers = sum(sign in "<KCL" for sign in second[21:DATA_END])
    return is_russian and fillers >= 5 and second[28:41].count(FILLER) <= 2


def _pieces(places: list[tuple[str, ...]], at: int) -> Iterator[Candidate]:
    """Yield a zone whose lines were broken elsewhere, or not at all."""
    joined = ""
    for count in range(min(_MOST_PIECES, len(places) - at)):
        joined += places[at + count][0]
        for width, lines in ((44, 2), (36, 2), (30, 3)):
            if len(joined) == width * lines and _begins_zone(joined) and _has_anchor(joined, width):
                for kind in kinds_of(joined, joined[width:], width):
                    yield Candidate(kind, joined, (), at + count, exact=count > 0)
        if len(joined) >= 90:
            break


def _has_anchor(joined: str, width: int) -> bool:
    patterns = (_THREE,) if width == 30 else (_TWO, _FRENCH)
    for pattern in patterns:
        found = pattern.match(joined, width)
        if found is not None and _is_anchor(found):
            return True
    return False


def _is_anchor(found: re.Match[str]) -> bool:
    """Tell whether enough real digits stand where dates do; the internal passport has no second date."""
    signs: str = found[2] + found[3].strip("<KCL")
    digits = sum(sign.isdigit() for sign in signs)
    return digits >= _LEAST_DIGITS * max(len(signs), 7)


def _anchors(line: str, pattern: re.Pattern[str]) -> list[int]:
    found = [one.start() for one in pattern.finditer(line) if _is_anchor(one)]
    return found[:_MOST_ANCHORS]


def _run_together(line: str, at: int) -> Iterator[Candidate]:
    """Yield the zones of one line that holds all of it, with other text before and behind."""
    for anchor in _anchors(line, _TWO):
        for width in (44, 36):
            yield from _two_lines(line[max(anchor - _MOST_BEFORE, 0) : anchor], line[anchor:], width, at)
    for anchor in _anchors(line, _THREE):
        first, middle, last = line[max(anchor - 30, 0) : anchor], line[anchor : anchor + 30], line[anchor + 30 :]
        yield from _three_lines(first, middle, last, at)
    for anchor in _anchors(line, _FRENCH):
        yield from _french(line[max(anchor - 36, 0) : anchor], line[anchor : anchor + 36], at)


def _around_anchor(places: list[tuple[str, ...]], at: int) -> Iterator[Candidate]:
    """Yield the zones whose first line is this one and whose dates stand in the next."""
    for first, second in product(places[at], places[at + 1]):
        for anchor, width in product(_anchors(second, _TWO), (44, 36)):
            yield from _two_lines(first, second[anchor:], width, at + 1)
        for anchor in _anchors(second, _FRENCH):
            yield from _french(first, second[anchor : anchor + 36], at + 1)
        thirds = places[at + 2] if at + 2 < len(places) else ()
        for anchor, third in product(_anchors(second, _THREE), thirds):
            yield from _three_lines(first, second[anchor : anchor + 30], third, at + 2)


def _two_lines(first: str, second: str, width: int, last: int) -> Iterator[Candidate]:
    for name, added in _first_lines(first, width):
        for data, changed in _data_lines(second, width, is_visa=name[0] == "V"):
            for kind in kinds_of(name, data, width):
                yield Candidate(kind, name + data, (*added, *changed), last, exact=False)


def _three_lines(first: str, middle: str, last_line: str, last: int) -> Iterator[Candidate]:
    if len(middle) < 30:
        return
    for head, added in _first_lines(first, 30):
        names, changed = _padded(last_line, 30, 3)
        yield Candidate(TD1, head + middle + names, (*added, *changed), last, exact=False)


def _french(first: str, second: str, last: int) -> Iterator[Candidate]:
    start = _FRENCH_START.search(first)
    if start and len(second) == 36 and len(first) - start.start() >= 36:
        yield Candidate(FRENCH_CARD, first[start.start() :][:36] + second, (), last, exact=False)


def _first_lines(text: str, width: int) -> Iterator[tuple[str, list[Repair]]]:
    """Yield the first line of a zone with what stands before and behind it cut off."""
    letters = tuple("PV" if width == 44 else "VIAC1")
    starts = [
        found.start()
        for found in _START.finditer(text)
        if found[1][0] in letters and FILLER not in text[: found.start()] and is_state(found[1][2:5].rstrip(FILLER))
    ]
    for start in starts[:_MOST_ANCHORS] or ([0] if text[:1] in letters else []):
        line = text[start:]
        if _START.match(line) and width - len(line) <= _MISCOUNTED * 2:
            yield _padded(line, width, 1)


def _padded(line: str, width: int, number: int) -> tuple[str, list[Repair]]:
    """Return a line of a width: fillers at its end added or taken away, whatever stands behind them cut off."""
    if len(line) < width:
        missing = range(len(line) + 1, width + 1)
        return line.ljust(width, FILLER), [Repair(number, at, "", FILLER, "length") for at in missing]
    behind = line[width:]
    lost = len(behind) - len(behind.lstrip(FILLER))
    return line[:width], [Repair(number, width + 1 + at, FILLER, "", "length") for at in range(lost)]


def _data_lines(text: str, width: int, *, is_visa: bool) -> Iterator[tuple[str, list[Repair]]]:
    """Yield the second line of a zone: as it is, and with the fillers before its last digits counted anew."""
    if len(text) >= width:
        yield text[:width], []
    digits = 0 if is_visa else 2 if width == 44 else 1
    room = width - digits - DATA_END
    for tail in dict.fromkeys((text, text.rstrip(_LETTERS))):
        end = len(tail) - digits
        held = tail[DATA_END:end].rstrip(FILLER)
        if len(tail) != width and end >= DATA_END and abs(len(tail) - width) <= _MISCOUNTED and len(held) < room:
            at = DATA_END + len(held) + 1
            change = ("", FILLER) if len(tail) < width else (FILLER, "")
            changed = [Repair(2, at + one, *change, "length") for one in range(abs(len(tail) - width))]
            yield tail[:DATA_END] + held.ljust(room, FILLER) + tail[end:], changed
