"""Lines of tokens to rows of cells: each column holds one thing, also where a line lacks some of it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.services.imports.recognition.headings import meaning_of
from app.services.imports.sources.lines.labels import BIRTH, ISSUED, TILL
from app.services.imports.sources.lines.tokens import NAMES, Token, Type

_YEAR = re.compile(r"(?<![0-9])([0-9]{4})(?![0-9])|([0-9]{2})$")
_SPELT_OUT = {
    BIRTH: "дата рождения",
    ISSUED: "дата выдачи",
    TILL: "действителен до",
    "passport": "паспорт",
    "internal": "паспорт рф",
    "certificate": "свидетельство о рождении",
    "phone": "телефон",
    "mail": "e-mail",
    "ticket": "номер билета",
    "sex": "пол",
}
"""How a heading says what a label within a line only hints at."""

_BY_TYPE = {Type.NUMBER: "№", Type.RUSSIAN: "ФИО", Type.LATIN: "ФИО латиницей"}
"""The headings of columns that need no label to be known, beside those that have one."""

_ISSUED_INTERNAL = "дата выдачи паспорта рф"
_INTERNAL_DIGITS = 10
"""A passport of Russia within the country has a series of four digits and a number of six."""

_KNOWN = 0.75
_MAX_COLUMNS = 40


@dataclass(slots=True)
class _Column:
    """A column and what it holds: every token of one row at most once."""

    type: Type
    label: str = ""
    heading: str = ""
    cells: dict[int, str] = field(default_factory=dict)  # row -> text
    years: list[int] = field(default_factory=list)
    digits: Counter[int] = field(default_factory=Counter)

    def put(self, row: int, token: Token) -> None:
        held = self.cells.get(row)
        self.cells[row] = token.text if held is None else f"{held} {token.text}"
        self.label = self.label or token.label
        self.heading = self.heading or token.heading
        if token.type is Type.DATE and (year := year_of(token.text)):
            self.years.append(year)
        self.digits[_digits(token.text)] += 1


def year_of(text: str) -> int:
    """The year of a date as it is typed, two digits up to 45 being this century; 0 where none is seen."""
    match = _YEAR.search(text)
    if match is None:
        return 0
    if match[1]:
        return int(match[1])
    return int(match[2]) + (2000 if int(match[2]) <= 45 else 1900)


def _digits(text: str) -> int:
    return sum(map(str.isdigit, text))


def align(persons: Sequence[Sequence[Token]]) -> tuple[list[list[str]], list[str]]:
    """Give the rows of cells, one for each person, and a heading for each column.

    The persons with the most usual sequence of tokens make the columns; the tokens of others go where type, label,
    years or number of digits fit best, in order where nothing else tells. The headings are the labels that the lines
    hold themselves, and what the columns beside them show; all empty where no line holds any.
    """
    usual = _usual(persons)
    columns = [_Column(type_, label) for type_, label in usual]
    in_usual_order = sorted(range(len(persons)), key=lambda row: _signature(persons[row]) != usual)
    for row in in_usual_order:
        _place(columns, row, persons[row])
    rows = [[column.cells.get(row, "") for column in columns] for row in range(len(persons))]
    return rows, _headings(columns)


def _headings(columns: Sequence[_Column]) -> list[str]:
    """The labels of the columns as they were typed; one that only lines know is spelt out."""
    documents = Counter(digits for column in columns if column.type is Type.DOCUMENT for digits in column.digits)
    internal = any(column.label == "internal" for column in columns) or set(documents) == {_INTERNAL_DIGITS}
    headings = []
    for column in columns:
        understood = meaning_of(column.heading)[1] >= _KNOWN
        if column.label == ISSUED and internal:
            headings.append(_ISSUED_INTERNAL)
        else:
            headings.append(column.heading if understood else _SPELT_OUT.get(column.label, ""))
    if not any(headings):
        return headings
    return [heading or _heading_by_type(column) for heading, column in zip(headings, columns, strict=True)]


def _heading_by_type(column: _Column) -> str:
    """The heading of a column of numbers or of whole names; empty for another."""
    whole = sum(1 for text in column.cells.values() if len(text.replace("/", " ").split()) > 1)
    return _BY_TYPE.get(column.type, "") if column.type is Type.NUMBER or whole * 2 > len(column.cells) else ""


def _signature(tokens: Sequence[Token]) -> tuple[tuple[Type, str], ...]:
    return tuple((token.type, token.label) for token in tokens if token.type is not Type.WORDS)


def _usual(persons: Sequence[Sequence[Token]]) -> tuple[tuple[Type, str], ...]:
    counts = Counter(map(_signature, persons))
    return max(counts, key=lambda signature: (counts[signature], len(signature)), default=())


def _place(columns: list[_Column], row: int, tokens: Sequence[Token]) -> None:
    """Put a person's tokens into the columns; one with all the usual tokens fills them in order."""
    in_order = [column for column in columns if column.type is not Type.WORDS]
    is_usual = _signature(tokens) == tuple((column.type, column.label) for column in in_order)
    waiting = iter(in_order)
    last = -1
    for token in tokens:
        if is_usual and token.type is not Type.WORDS:
            next(waiting).put(row, token)
            continue
        place = _best(columns, row, token, last)
        if place is None:
            place = _widen(columns, token, last)
        columns[place].put(row, token)
        last = max(last, place) if token.type is not Type.WORDS else last


def _widen(columns: list[_Column], token: Token, last: int) -> int:
    """Make a column for a token that fits none: remarks at the end, others beside the token before."""
    if len(columns) >= _MAX_COLUMNS:
        return len(columns) - 1
    place = len(columns) if token.type is Type.WORDS or last < 0 else last + 1
    columns.insert(place, _Column(token.type, token.label))
    return place


def _best(columns: Sequence[_Column], row: int, token: Token, last: int) -> int | None:
    """The column that fits the token; remarks share one."""
    fitting = [
        place
        for place, column in enumerate(columns)
        if column.type is token.type and (row not in column.cells or token.type is Type.WORDS) and _fits(column, token)
    ]
    if not fitting:
        return None
    return max(fitting, key=lambda place: (_likeness(columns[place], token), place > last, -place))


def _fits(column: _Column, token: Token) -> bool:
    if token.type in NAMES or token.type is Type.WORDS or not column.label or not token.label:
        return True
    return column.label == token.label


def _likeness(column: _Column, token: Token) -> float:
    """How well a token fits a column of its type."""
    score = 2.0 if token.label and column.label == token.label else 0.0
    if token.type is Type.DATE and column.years and (year := year_of(token.text)):
        usual = sorted(column.years)[len(column.years) // 2]
        score += 1.0 - min(abs(year - usual), 100) / 100
    if token.type is Type.DOCUMENT and column.digits:
        score += column.digits[_digits(token.text)] / column.digits.total()
    return score
