"""Repairs of misread characters, only where position or a check digit proves them.

A character that can't stand at its position is read as the only one it is taken for; where a check digit covers it,
the check digit has to hold. Between characters that are both possible the check digit decides, if it does so alone.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import combinations, product
from types import MappingProxyType
from typing import TypeVar

from app.services.documents.zone.alphabet import DIGITS, FILLER, FILLER_READ_AS, TAKEN_FOR, check_digit
from app.services.documents.zone.draft import Draft
from app.services.documents.zone.layouts import TD1, TD2, TD3, Check
from app.services.documents.zone.states import (
    has_known_shape,
    is_state,
    mended_state,
    shapes_of,
    signs_of_shape,
    state_code,
)

_Trial = TypeVar("_Trial")

FIELD_OF_CHECK: Mapping[str, str] = MappingProxyType(
    {"number": "passport_number", "birth_date": "birth_date", "expires": "passport_expires"}
)
"""The catalogue's field that a check digit covers."""

MOST_CHANGES = 2
"""Characters that are changed at once where position says nothing. More are as likely as not to be another number."""

_MOST_TRIALS = 4000
_RUN_OF_FILLERS = re.compile(r"(?:K{4,}|L{4,}|C{4,})[KLC<]*$")
_NO_WORD = re.compile(r"(?<=<)(?:[^<]|[KLC]+)(?=<)|(?<=<<<)(?:[^<]|[KLC]+)$")
_LONE_LAST = re.compile(r"<[KLC]<*$")
_END_OF_NAMES = re.compile(r"<<<|(?<=[^<])<<(?=[^<]).*?<<")
_ISLAND = re.compile(r"(?<=<)[KLC](?=<|$)")
_SEVERAL_LETTERS = frozenset("01")
"""In a name 0 is most likely O, but may be D or Q; 1 is most likely I, but may be L."""

_STATES = ("state", "nationality")


def repair(draft: Draft) -> dict[str, bool]:
    """Repair what is proved to be misread and return whether each check digit holds afterwards."""
    for name in ("names", "surname", "given"):
        if name in draft.layout.spans:
            _clear_after_names(draft, name)
    _settle_uncovered(draft)
    _settle_states(draft)
    if draft.layout.kind == TD3 and state_code(draft.field("state")) == "RUS":
        start, end = draft.layout.spans["number"]
        draft.allowed[start : end + 1] = [DIGITS] * (end + 1 - start)
    own = [check for check in draft.layout.checks if check.name != "composite"]
    checks = {check.name: _settle_check(draft, check) for check in own}
    checks.update((check.name, _settle_composite(draft, check)) for check in draft.layout.checks[len(own) :])
    return checks


def _clear_after_names(draft: Draft, field: str) -> None:
    """Write fillers where other characters were read for them: behind the names nothing else can stand.

    Source: ICAO Doc 9303, part 3, section 4.6: two fillers part the identifiers, and fillers follow the last name.
    """
    start, end = draft.layout.spans[field]
    ended = _END_OF_NAMES.search(draft.text[start:end])
    if ended:
        for found in _NO_WORD.finditer(draft.text[start:end], ended.end()):
            draft.put(start + found.start(), FILLER * len(found[0]), "position")
        if draft.text[start + ended.end() : end].strip(FILLER):
            draft.doubt("zone_name_end_unsure", "given_name_lat")
    run = _RUN_OF_FILLERS.search(draft.text[start:end])
    if run:
        if run.start() and draft.text[start + run.start() - 1] != FILLER:
            draft.doubt("zone_name_end_unsure", "given_name_lat")
        draft.put(start + run.start(), FILLER * (end - start - run.start()), "position")
    if _LONE_LAST.search(draft.text[start:end]):
        draft.doubt("zone_name_end_unsure", "given_name_lat")


def _settle_uncovered(draft: Draft) -> None:
    """Settle the positions that no check digit of their own covers: names, codes, sex."""
    covered = {check.at for check in draft.layout.checks}
    for check in draft.layout.checks:
        if check.name != "composite":  # that one has no field of its own, and comes last
            covered.update(draft.covered(check))
    for at in range(draft.layout.size):
        if at in covered or not draft.is_out_of_place(at):
            continue
        options = draft.options(at)
        line, position = divmod(at, draft.layout.width)
        if len(options) != 1:
            draft.doubt("zone_sign_impossible", spoils=True, line=line + 1, position=position + 1)
            continue
        if draft.text[at] in _SEVERAL_LETTERS and _is_in_names(draft, at):
            draft.doubt("zone_name_letter_unsure", line=line + 1, position=position + 1)
        draft.put(at, options[0], "position")


def _is_in_names(draft: Draft, at: int) -> bool:
    spans = (draft.layout.spans.get(name, (0, 0)) for name in ("names", "surname", "given"))
    return any(start <= at < end for start, end in spans)


def _settle_states(draft: Draft) -> None:
    """Put right a code of a state that is none, where only one code is possible."""
    for name in _STATES:
        if name not in draft.layout.spans or is_state(state_code(draft.field(name))):
            continue
        other = next((draft.field(one) for one in _STATES if one != name and one in draft.layout.spans), "XXX")
        mended = mended_state(draft.field(name), other)
        if mended:
            draft.put(draft.layout.spans[name][0], mended, "code_list")
        else:
            code = "zone_nationality_unknown" if name == "nationality" else "zone_state_unknown"
            draft.doubt(code, "citizenship" if name == "nationality" else "", spoils=True)


def _settle_check(draft: Draft, check: Check) -> bool:
    """Repair a field with its check digit; return whether the digit holds."""
    places = [*draft.covered(check), check.at]
    loose = [at for at in places if draft.is_out_of_place(at)]
    settled = _by_position(draft, check, loose)
    if settled is not None:
        return settled
    if check.name == "number" and is_long(draft, draft.text):
        return _settle_long_number(draft)
    if draft.holds(check):
        return True
    if check.name not in {"number", "optional"}:
        return False
    return _by_check_digit(draft, check, places)


def _by_position(draft: Draft, check: Check, loose: list[int]) -> bool | None:
    """Replace what can't stand where it does; False where the check digit then fails, None where it may yet hold."""
    if not loose:
        return None
    choices = [draft.options(at) for at in loose]
    trials = [_with(draft.text, dict(zip(loose, one, strict=True))) for one in _bounded(product(*choices))]
    fitting = [text for text in trials if draft.holds(check, text) or is_long(draft, text)]
    if len(fitting) > 1:
        draft.doubt("zone_repair_ambiguous", FIELD_OF_CHECK.get(check.name, ""), spoils=True, count=len(fitting))
        return False
    chosen = fitting or trials
    if len(chosen) == 1:
        for at in loose:
            draft.put(at, chosen[0][at], "position")
    return None if fitting else False


def _by_check_digit(draft: Draft, check: Check, places: list[int]) -> bool:
    """Repair characters that could all stand where they do, where one repair alone makes the check digit hold.

    With one check digit one wrong repair in ten fits by chance. So every repair of up to two characters is a rival, and
    the one that remains must make the number more regular: a letter that stood between digits becomes one.
    """
    shaped = _by_shape(draft, check) if check.name == "number" else None
    if shaped is not None:
        return shaped
    if check.name == "optional" and _clear_islands(draft, check):
        return True
    fitting = {text for text in _bounded(_changed(draft, places[:-1])) if draft.holds(check, text)}
    if len(fitting) == 1:
        (text,) = fitting
        changed = [at for at in places if text[at] != draft.text[at]]
        if all(_is_proved(text, at) for at in changed):
            for at in changed:
                draft.put(at, text[at], "check_digit")
            return True
    if fitting:
        draft.doubt("zone_repair_ambiguous", FIELD_OF_CHECK.get(check.name, ""), spoils=True, count=len(fitting))
    return False


def _clear_islands(draft: Draft, check: Check) -> bool:
    """Write fillers for lone K, L and C among fillers where the check digit holds then; return whether it does."""
    start, end = check.covers[0]
    cleared = _ISLAND.sub(FILLER, draft.text[start:end])
    if not draft.holds(check, draft.text[:start] + cleared + draft.text[end:]):
        return False
    draft.put(start, cleared, "check_digit")
    return True


def _by_shape(draft: Draft, check: Check) -> bool | None:
    """Repair a number to the only shape that its state's numbers have; None where the shapes are not known."""
    state, read = issuer(draft), draft.field("number")
    if not shapes_of(state):
        return None
    if has_known_shape(state, read):
        return False  # whatever was misread became a character of the same sort
    start, end = draft.layout.spans["number"]
    choices = [[_shaped(sign, kind) for sign, kind in zip(read, shape, strict=True)] for shape in shapes_of(state)]
    trials = {
        _with(draft.text, dict(zip(range(start, end), made, strict=True)))
        for choice in choices
        for made in _bounded(product(*choice))
    }
    fewest = min((_changes(draft.text, text) for text in trials), default=0)
    nearest = [text for text in trials if _changes(draft.text, text) == fewest <= MOST_CHANGES]
    fitting = [text for text in nearest if draft.holds(check, text)]
    if len(fitting) == 1:
        draft.put(start, fitting[0][start:end], "number_shape")
        return True
    if fitting:
        draft.doubt("zone_repair_ambiguous", FIELD_OF_CHECK.get(check.name, ""), spoils=True, count=len(fitting))
    return False


def issuer(draft: Draft) -> str:
    """Return the state whose shapes of numbers hold for a document: of passports, and of German cards."""
    state = state_code(draft.field("state"))
    return state if draft.layout.kind == TD3 or (state == "D" and draft.layout.kind == TD1) else ""


def _shaped(sign: str, kind: str) -> tuple[str, ...]:
    """Return what a character can be where a shape wants a letter, a digit or a filler.

    What has the same value in a check digit is left out: the digit would prove nothing.
    """
    wanted = signs_of_shape(kind)
    if sign in wanted:
        return (sign,)
    twins = TAKEN_FOR.get(sign, "") + (FILLER if sign in FILLER_READ_AS else "")
    return tuple(one for one in twins if one in wanted and check_digit(one) != check_digit(sign))


def _changed(draft: Draft, places: list[int]) -> Iterator[str]:
    """Yield the text with up to two characters of a field changed."""
    twins = {at: TAKEN_FOR.get(draft.text[at], "") for at in places}
    for at in reversed(places):
        if draft.text[at] not in FILLER_READ_AS | {FILLER}:
            break
        twins[at] += FILLER if draft.text[at] in FILLER_READ_AS else ""
    for count in range(1, MOST_CHANGES + 1):
        for chosen in combinations([at for at in places if twins[at]], count):
            for signs in product(*(twins[at] for at in chosen)):
                yield _with(draft.text, dict(zip(chosen, signs, strict=True)))


def _is_proved(text: str, at: int) -> bool:
    """Tell whether a character is what stands to reason: a digit between digits where a letter was read."""
    return all(sign in DIGITS for sign in text[at - 1 : at + 2])


def is_long(draft: Draft, text: str) -> bool:
    """Tell whether a number is longer than its field: a filler stands for its check digit.

    Source: ICAO Doc 9303, part 5, section 4.2.2, note j; part 6 alike, and some states' passports do the same.
    """
    if draft.layout.kind not in {TD1, TD2, TD3}:
        return False
    start, end = draft.layout.spans["number"]
    full = FILLER not in text[start:end]
    return full and text[end] == FILLER and draft.layout.of(text, "optional")[0] != FILLER


def long_number(draft: Draft) -> tuple[str, str]:
    """Return a number that goes on in the optional field, and what remains of that field behind its check digit."""
    rest, _, others = draft.field("optional").partition(FILLER)
    return draft.field("number") + rest[:-1], others.strip(FILLER)


def _settle_long_number(draft: Draft) -> bool:
    """Return whether the check digit behind a long number holds.

    States compute it over the number alone or with the filler in the ninth place's wake; either is right.
    """
    number, _ = long_number(draft)
    digit = draft.field("optional").partition(FILLER)[0][-1]
    return digit in {check_digit(number), check_digit(number[:9] + FILLER + number[9:])}


def _settle_composite(draft: Draft, check: Check) -> bool:
    """Return whether the composite check digit holds, its own misreading and that of fillers put right."""
    if draft.is_out_of_place(check.at):
        options = draft.options(check.at)
        if len(options) == 1:
            draft.put(check.at, options[0], "position")
    if draft.holds(check):
        return True
    for name in ("optional", "optional_2"):
        start, end = draft.layout.spans.get(name, (0, 0))
        read = draft.text[start:end]
        if read.strip(FILLER) and not set(read) - FILLER_READ_AS - {FILLER}:
            text = _with(draft.text, dict.fromkeys(range(start, end), FILLER))
            if draft.holds(check, text):
                draft.put(start, FILLER * (end - start), "check_digit")
                return True
    return False


def _changes(one: str, two: str) -> int:
    """Return in how many places two texts differ."""
    return sum(first != second for first, second in zip(one, two, strict=True))


def _with(text: str, signs: dict[int, str]) -> str:
    """Return the text with characters at some positions replaced."""
    made = list(text)
    for at, sign in signs.items():
        made[at] = sign
    return "".join(made)


def _bounded(trials: Iterator[_Trial]) -> Iterator[_Trial]:
    """Yield no more trials than are worth the time."""
    for count, one in enumerate(trials):
        if count >= _MOST_TRIALS:
            return
        yield one
