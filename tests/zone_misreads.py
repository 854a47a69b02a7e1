"""Misreads characters of zones at random and says what became of them."""

import random
from collections import Counter
from dataclasses import dataclass

from app.services.documents.zone import Zone, read_zone
from app.services.documents.zone.alphabet import CHARACTERS
from app.services.documents.zone.layouts import LAYOUTS
from tests.zone_writer import TODAY, Written, random_zone

CONFUSED = ("O0", "I1", "B8", "S5", "Z2", "G6", "Q0", "D0", "UV", "<K", "<L", "<C")
_TWINS: dict[str, str] = {}
for _one, _two in CONFUSED:
    _TWINS[_one] = _TWINS.get(_one, "") + _two
    _TWINS[_two] = _TWINS.get(_two, "") + _one
_ALL = sorted(CHARACTERS)

RIGHT, RIGHT_BUT_REPORTED, REPORTED = "right", "right, but reported", "wrong, reported"
WRONG_REPAIR = "WRONG REPAIR"
UNCOVERED = ("names", "sex", "code", "state", "equal value", "compensating")
"""Wrong and called valid, where no check digit could tell:

names, sex, code, state: no check digit covers them; equal value: characters of the same value in a check digit, as
G and 6; compensating: two misreads whose changes of a sum make up for each other.
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a zone that was misread."""

    what: str
    written: Written
    read: str
    zone: Zone


def misread(text: str, chance: random.Random, count: int, *, confused: bool) -> str:
    """Return the text with characters read as others: as those they are confused with, or as any."""
    signs = list(text)
    places = [at for at, sign in enumerate(signs) if sign != "\n" and (not confused or sign in _TWINS)]
    for at in chance.sample(places, count):
        choices = _TWINS[signs[at]] if confused else [one for one in _ALL if one != signs[at]]
        signs[at] = chance.choice(choices)
    return "".join(signs)


def outcome(written: Written, read: str) -> Outcome:
    """Read a misread zone and compare it with what was written."""
    zone = read_zone(read, today=TODAY)
    is_right = zone.values == written.values and zone.document_number == written.number
    is_reported = not zone.valid or bool(zone.doubts)
    if is_right:
        return Outcome(RIGHT if zone.valid else RIGHT_BUT_REPORTED, written, read, zone)
    return Outcome(REPORTED if is_reported else _why_valid(written, read, zone), written, read, zone)


def _why_valid(written: Written, read: str, zone: Zone) -> str:
    """Return why a wrong zone is called valid; `WRONG_REPAIR` where a character that was read right was spoilt."""
    true, made, signs = "".join(written.lines), "".join(zone.lines), read.replace("\n", "")
    if zone.kind != written.kind and signs[0] != true[0]:
        return "code"
    if zone.kind != written.kind or any(was == one != now for one, was, now in zip(true, signs, made, strict=True)):
        return WRONG_REPAIR
    wrong = {name for name in (*written.values, *zone.values) if written.values.get(name) != zone.values.get(name)}
    wrong -= {name for name in wrong if "name" in name or "patronymic" in name}
    if not wrong:
        return "names"
    if wrong <= {"sex"}:
        return "sex"
    if wrong <= {"citizenship"} or zone.issuing_state != written.given.get("state", "RUS"):
        return "state"
    layout = LAYOUTS[zone.kind]
    spans = [span for check in layout.checks if check.name != "composite" for span in check.covers]
    spans += [(check.at, check.at + 1) for check in layout.checks]
    spans += [layout.spans[name] for name in ("optional", "optional_2") if name in layout.spans]
    places = {at for start, end in spans for at in range(start, end) if true[at] != made[at]}
    if all((_value(true[at]) - _value(made[at])) % 10 == 0 for at in places):
        return "equal value"
    return "compensating" if len(places) > 1 else WRONG_REPAIR


def _value(sign: str) -> int:
    return 0 if sign == "<" else int(sign, 36)


def tally(count: int, seed: str, misreads: int, *, confused: bool) -> tuple[Counter[str], list[Outcome]]:
    """Misread `count` random zones; return how often each thing became of them, and the wrong repairs."""
    chance = random.Random(seed)
    found: Counter[str] = Counter()
    wrong = []
    for _ in range(count):
        written = random_zone(chance)
        one = outcome(written, misread(written.text, chance, misreads, confused=confused))
        found[one.what] += 1
        if one.what == WRONG_REPAIR:
            wrong.append(one)
    return found, wrong
