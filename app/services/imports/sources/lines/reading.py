"""A whole text: is it a list of lines, and which of them are persons."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.services.imports.grid import MAX_ROWS
from app.services.imports.sources.lines.alignment import align
from app.services.imports.sources.lines.answers import read_answers
from app.services.imports.sources.lines.passengers import read_passengers
from app.services.imports.sources.lines.tokens import NAMES, Token, Type, split_line
from app.services.imports.sources.table import Table
from app.services.work import Work

_QUOTED = re.compile(r"^(?:\s*>)+ ?")
_STAMP = re.compile(
    r"^\s*(?:\[[^\[\]\n]{0,40}[0-9]{1,2}:[0-9]{2}[^\[\]\n]{0,40}\]\s*(?:[^:\n]{1,40}:\s)?|"
    r"[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4},? [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[AP]M)? (?:- )?[^:\n]{1,40}:\s|"
    r"[^\[\]\n:]{1,40}, \[[^\[\]\n]{0,40}[0-9]{1,2}:[0-9]{2}[^\[\]\n]{0,20}\]:?\s*)"
)
_DATA = frozenset((Type.DATE, Type.DOCUMENT, Type.PHONE, Type.EMAIL))
_PAPERS = frozenset((Type.DATE, Type.DOCUMENT))
"""What tells a tourist below a leave-taking from the one who signs."""

_LEAST_SHARE = 0.3
_MOST_NAME_WORDS = 5
_SUMMARY = re.compile(r"(?:итого|всего|total|тел|менеджер|manager)\b", re.IGNORECASE)
_TICK_LINES = 500
_SAMPLE_LINES = 200
_CLOSING = re.compile(
    r"(?:с\s+уважением|спасибо|благодар|заранее|(?:best|kind|with)\s+|regards|thank|отправлено|sent\s+from)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Person:
    """One person: where it begins (line, from 1) and its tokens."""

    line: int
    tokens: list[Token]
    lines: list[int] = field(default_factory=list)

    @property
    def types(self) -> set[Type]:
        return {token.type for token in self.tokens}

    @property
    def is_sure(self) -> bool:
        """True when it has a name and something else that only a list has."""
        return bool(NAMES & self.types) and (bool(_DATA & self.types) or Type.NUMBER in self.types)


def read_lines(text: str, work: Work | None = None) -> Table | None:
    """Read text in which a person is a line or several; None where it is no such list.

    Row numbers are those of the lines, one more where headings found a place only above the first line; where a line
    holds several persons they count the persons.
    """
    lines = [bare_line(line) for line in text.split("\n", MAX_ROWS + 1)]
    answers = read_answers(lines)
    if answers is not None:
        return Table(answers)
    passengers = _read_passengers(lines)
    if not passengers and not _may_be_list(lines):
        return None
    persons = passengers or _read_persons(lines, work or Work())
    if not persons:
        return None
    rows, headings = align([person.tokens for person in persons])
    return _laid_out(lines, persons, rows, headings)


def bare_line(line: str) -> str:
    """A line without the marks of a quoted mail and the stamp of a messenger."""
    line = line.replace("\xa0", " ").rstrip()
    return _STAMP.sub("", _QUOTED.sub("", line))


def _read_passengers(lines: Sequence[str]) -> list[_Person]:
    """The passengers, where the text names no more people in other ways."""
    persons = [
        _Person(number, tokens, [number])
        for number, line in enumerate(lines, start=1)
        if "/" in line or "DOCS" in line
        for tokens in read_passengers(line)
    ]
    if not persons:
        return []
    taken = {person.line for person in persons}
    others = sum(
        1
        for number, line in enumerate(lines[:_SAMPLE_LINES], start=1)
        if number not in taken and line.strip() and _Person(0, split_line(line)).is_sure
    )
    return persons if len(persons) >= others else []


def _may_be_list(lines: Sequence[str]) -> bool:
    """True when some of the first lines name persons: a long text that does not is not looked through."""
    sample = [line for line in lines if line.strip()][:_SAMPLE_LINES]
    return any(NAMES & {token.type for token in split_line(line)} for line in sample)


def _read_persons(lines: Sequence[str], work: Work) -> list[_Person]:
    """Each person from the line that names it; lines that only go on with data belong to the one above."""
    parted: list[list[Token]] = []
    for number, line in enumerate(lines):
        if number % _TICK_LINES == 0:
            work.tick(number, len(lines), "reading_list")
        parted.append(split_line(line) if line.strip() else [])
    numbered = sum(1 for tokens in parted if tokens and tokens[0].type is Type.NUMBER)
    filled = sum(1 for line in lines if line.strip())
    by_number = numbered >= 2 and numbered * 4 >= filled
    persons: list[_Person] = []
    gap, closed = True, False
    for number, (line, tokens) in enumerate(zip(lines, parted, strict=True), start=1):
        if not line.strip():
            gap = True
            continue
        if persons and _goes_on(persons[-1], tokens, by_number=by_number, gap=gap):
            persons[-1].tokens.extend(tokens)
            persons[-1].lines.append(number)
            gap = False
        elif _may_begin(tokens, line) and not (closed and not _PAPERS & {token.type for token in tokens}):
            persons.extend(_Person(number, each, [number]) for each in _by_person(tokens))
            gap = False
        else:
            gap = True
        closed = closed or _CLOSING.match(line.strip()) is not None
    return _kept(persons, filled)


def _by_person(tokens: Sequence[Token]) -> list[list[Token]]:
    """Part a line that names several: each further full name in the same letters begins another person."""
    persons: list[list[Token]] = [[]]
    named: set[Type] = set()
    for token in tokens:
        is_full = token.type in NAMES and len(token.text.split()) > 1
        if is_full and token.type in named:
            persons.append([])
            named = set()
        named |= {token.type} if is_full else set()
        persons[-1].append(token)
    return persons


def _may_begin(tokens: Sequence[Token], line: str) -> bool:
    """True of a line that names somebody."""
    if not any(token.type in NAMES for token in tokens) or _SUMMARY.match(line.strip()):
        return False
    words = next(len(token.text.split()) for token in tokens if token.type in NAMES)
    return words <= 2 * _MOST_NAME_WORDS and sum(1 for token in tokens if token.type is Type.WORDS) <= 3


def _goes_on(person: _Person, tokens: Sequence[Token], *, by_number: bool, gap: bool) -> bool:
    """True of a line that only adds to the person above: data without a new name, or anything folded below a number."""
    if not tokens or gap or tokens[0].type is Type.NUMBER:
        return False
    types = {token.type for token in tokens}
    if by_number and person.tokens[0].type is Type.NUMBER:
        return not types <= {Type.WORDS} and (not NAMES & types or not _DATA & person.types)
    return not NAMES & types and bool(types & (_DATA | {Type.SEX}))


def _kept(persons: Sequence[_Person], filled: int) -> list[_Person]:
    """The persons of a list, without greetings and signatures; none where the text is no list."""
    sure = [person for person in persons if person.is_sure]
    if not sure:
        names = [person for person in persons if _is_bare_name(person)]
        return names if len(names) >= 2 and len(names) * 5 >= filled * 4 else []
    if sum(len(person.lines) for person in sure) < _LEAST_SHARE * filled:
        return []
    first, last = sure[0].line, sure[-1].line
    on_line = Counter(person.line for person in persons)
    return [
        person
        for person in persons
        if person.is_sure or (_is_bare_name(person) and (first <= person.line <= last or on_line[person.line] > 1))
    ]


def _is_bare_name(person: _Person) -> bool:
    names = [token for token in person.tokens if token.type in NAMES]
    others = person.types - NAMES - {Type.NUMBER, Type.SEX}
    return not others and all(2 <= len(token.text.split()) <= _MOST_NAME_WORDS for token in names[:1])


def _laid_out(
    lines: Sequence[str], persons: Sequence[_Person], rows: Sequence[list[str]], headings: Sequence[str]
) -> Table:
    """Put each person into the row of its line where that can be, the headings right above the first of them."""
    used = {number for person in persons for number in person.lines}
    starts = [person.line for person in persons]
    if len(set(starts)) < len(starts):
        return Table([list(headings), *rows] if any(headings) else list(rows))
    outside = [number for number, line in enumerate(lines, start=1) if line.strip() and number not in used]
    shift = 1 if any(headings) and starts[0] == 1 else 0
    placed: list[list[str]] = [[] for _ in range(max(starts) + shift)]
    for start, row in zip(starts, rows, strict=True):
        placed[start - 1 + shift] = row
    if any(headings):
        placed[starts[0] - 2 + shift] = list(headings)
    return Table(placed, outside=tuple(number + shift for number in outside))
