"""Dates as people write them to ISO 8601 and back. Nothing here asks the system's clock: `today` is given."""

import datetime as dt
import re
from typing import Literal

from app.errors import UserError

Century = Literal["past", "future", "near"]
"""What two-digit years mean: the last such year (a birth), the next one (a trip), the nearest one (an expiry)."""

Order = Literal["dmy", "mdy", "auto"]
"""Which of day and month comes first; "auto" refuses a date that can be read both ways."""

EARLIEST_YEAR = 1850
LATEST_YEAR = 2199

_MAX_CHARACTERS = 60
_SERIAL_ORIGIN = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's day count knows no time zone
_MONTH_STEMS = (
    "янв jan", "фев feb", "мар mar", "апр apr", "май мая may", "июн jun",
    "июл jul", "авг aug", "сен sep", "окт oct", "ноя nov", "дек dec",
)  # fmt: skip
_MONTH_BY_STEM = {stem: month for month, stems in enumerate(_MONTH_STEMS, start=1) for stem in stems.split()}
_ENDINGS = ("ь", "я", "ю", "ем", "ём", "е")
_SPELT = (
    "янв фев февр мар март марта марту мартом марте апр май мая маю маем мае июн июл авг август августа августу "
    "августом августе сен сент окт ноя нояб дек "
    "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov "
    "november dec december"
)
_INFLECTED = ("январ", "феврал", "апрел", "июн", "июл", "сентябр", "октябр", "ноябр", "декабр")
_MONTH_NAMES = frozenset(_SPELT.split()) | {stem + ending for stem in _INFLECTED for ending in _ENDINGS}
_ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
    "xi": 11,
    "xii": 12,
}
_WEEKDAYS = (
    "пн вт ср чт пт сб вс понедельник вторник среда четверг пятница суббота воскресенье "
    "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday"
)
_IDLE_WORDS = frozenset(
    ("г", "гр", "гг", "год", "года", "году", "р", "рожд", "рождения", "of", "the", "year", "от", "до", "по", "с")
) | frozenset(_WEEKDAYS.split())
_ZERO_TIME = re.compile(
    r"(?:t|,|\s)\s*(?:0{1,2}:00(?::00(?:[.,]0{1,9})?)?(?:\s*am)?|12:00(?::00)?\s*am)\s*(?:z|\+00:?00)?$"
)
_PLAIN = re.compile(r"([0-9]{1,2})([./-])([0-9]{1,2})\2([0-9]{4})")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_TOKEN = re.compile(r"[0-9]+|[a-zа-яё]+")
_ORDINAL = re.compile(r"(?<=[0-9])(?:st|nd|rd|th|-?го|-?е|-?ое)\b")
_BETWEEN = re.compile(r"[\s.,/\\_\-–—«»\"'’]*")
_ISO_PARTIAL = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")


def parse_date(
    text: str, *, today: dt.date, century: Century, order: Order = "dmy", allow_partial: bool = False
) -> str:
    """Read a date as ISO 8601; with `allow_partial` also a year (`1960`) or a month (`1960-05`).

    Takes dd.mm.yyyy with any usual separator, two-digit years, yyyy-mm-dd, ddmmyyyy, ddmmyy, months in words (Russian,
    English) or Roman figures, and a time of day only when it is midnight, as spreadsheets write it.

    Raises:
        UserError: date_unreadable, date_impossible (31 February, year 3025), date_ambiguous (only with order "auto";
            `params` hold both readings as "dmy" and "mdy").
    """
    text = text.strip()
    plain = _PLAIN.fullmatch(text)
    if plain:
        return _from_numbers([plain[1], plain[3], plain[4]], today, century, order)
    iso = _ISO.fullmatch(text)
    if iso:
        return _checked(int(iso[1]), int(iso[2]), int(iso[3]))
    tokens = _tokens(text)
    numbers = [token for token in tokens if token.isdigit()]
    words = [token for token in tokens if not token.isdigit()]
    if len(words) == 1:
        return _with_month_word(tokens, numbers, words[0], today, century, allow_partial=allow_partial)
    if words or not numbers:
        raise UserError("date_unreadable")
    return _from_digits(numbers, today, century, order, allow_partial=allow_partial)


def from_serial(number: float) -> str:
    """Read a spreadsheet's day count (1900 system) as ISO 8601; a part of a day is left out.

    Source: ECMA-376, part 1, 18.17.4.1, "Dates in a spreadsheet"; day 60, the 29 February 1900 that never was, and the
    days before it are refused.

    Raises:
        UserError: date_impossible.
    """
    if not 61 <= number < 110_000:
        raise UserError("date_impossible")
    return (_SERIAL_ORIGIN + dt.timedelta(days=int(number))).date().isoformat()


def first_day(iso: str) -> dt.date:
    """Return the first day that an ISO date of any precision names."""
    year, month, day = ([int(part) for part in iso.split("-")] + [1, 1])[:3]
    return dt.date(year, month, day)


def format_date(iso: str) -> str:
    """Show an ISO date the Russian way: 31.12.1985, 05.1960, 1960; any other text as it is."""
    match = _ISO_PARTIAL.fullmatch(iso)
    return ".".join(part for part in reversed(match.groups()) if part) if match else iso


def _tokens(text: str) -> list[str]:
    """Numbers and words of a date; idle words (of, года) left out.

    Raises:
        UserError: date_unreadable; there is something else between them.
    """
    if len(text) > _MAX_CHARACTERS:
        raise UserError("date_unreadable")
    text = _ORDINAL.sub("", _ZERO_TIME.sub("", text.lower().replace("\xa0", " ")))
    if not _BETWEEN.fullmatch(_TOKEN.sub("", text)):
        raise UserError("date_unreadable")
    return [token for token in _TOKEN.findall(text) if token not in _IDLE_WORDS]


def _with_month_word(
    tokens: list[str], numbers: list[str], word: str, today: dt.date, century: Century, *, allow_partial: bool
) -> str:
    month = _month(word)
    if len(numbers) == 2:
        day, year = numbers
        if len(day) == 4:  # 1974 August 12
            day, year = year, day
        if tokens.index(word) == 2 or len(day) > 2:
            raise UserError("date_unreadable")
        return _checked(_year(year, month, int(day), today, century), month, int(day))
    if len(numbers) == 1 and allow_partial and len(numbers[0]) == 4:
        return _checked_year(int(numbers[0])) + f"-{month:02}"
    raise UserError("date_unreadable")


def _month(word: str) -> int:
    month = _MONTH_BY_STEM.get(word[:3]) if word in _MONTH_NAMES else _ROMAN.get(word)
    if month is None:
        raise UserError("date_unreadable")
    return month


def _from_digits(numbers: list[str], today: dt.date, century: Century, order: Order, *, allow_partial: bool) -> str:
    if len(numbers) == 3:
        return _from_numbers(numbers, today, century, order)
    if len(numbers) == 1 and len(numbers[0]) == 8:
        return _from_run(numbers[0], today, century, order)
    if len(numbers) == 1 and len(numbers[0]) == 6:
        run = numbers[0]
        return _from_numbers([run[:2], run[2:4], run[4:]], today, century, order)
    if allow_partial:
        return _partial(numbers)
    raise UserError("date_unreadable")


def _from_run(run: str, today: dt.date, century: Century, order: Order) -> str:
    """Eight digits: ddmmyyyy or yyyymmdd; never both, as what begins a year is no month."""
    if not EARLIEST_YEAR <= int(run[4:]) <= LATEST_YEAR and EARLIEST_YEAR <= int(run[:4]) <= LATEST_YEAR:
        return _checked(int(run[:4]), int(run[4:6]), int(run[6:]))
    return _from_numbers([run[:2], run[2:4], run[4:]], today, century, order)


def _from_numbers(numbers: list[str], today: dt.date, century: Century, order: Order) -> str:
    first, second, third = numbers
    if len(first) == 4 and len(second) <= 2 and len(third) <= 2:
        return _checked(int(first), int(second), int(third))
    if len(first) > 2 or len(second) > 2 or len(third) not in (2, 4):
        raise UserError("date_unreadable")
    one, two = int(first), int(second)
    if order == "auto":
        order = _order_of(one, two, third, today, century)
    day, month = (one, two) if order == "dmy" else (two, one)
    return _checked(_year(third, month, day, today, century), month, day)


def _order_of(one: int, two: int, year: str, today: dt.date, century: Century) -> Literal["dmy", "mdy"]:
    if one > 12 or one == two:
        return "dmy"
    if two > 12:
        return "mdy"
    raise UserError(
        "date_ambiguous",
        dmy=_checked(_year(year, two, one, today, century), two, one),
        mdy=_checked(_year(year, one, two, today, century), one, two),
    )


def _partial(numbers: list[str]) -> str:
    if len(numbers) == 1 and len(numbers[0]) == 4:
        return _checked_year(int(numbers[0]))
    if len(numbers) == 2 and sorted(map(len, numbers)) in ([1, 4], [2, 4]):
        month, year = sorted(numbers, key=len)
        if 1 <= int(month) <= 12:
            return f"{_checked_year(int(year))}-{int(month):02}"
        raise UserError("date_impossible")
    raise UserError("date_unreadable")


def _year(text: str, month: int, day: int, today: dt.date, century: Century) -> int:
    """A four-digit year as it is; of a two-digit one the year that its century rule means."""
    year = int(text)
    if len(text) == 4:
        return year
    if len(text) != 2:
        raise UserError("date_unreadable")
    year += today.year - today.year % 100
    candidates = (year - 100, year, year + 100)
    now = (today.year, today.month, today.day)
    if century == "past":
        return max(each for each in candidates if (each, month, day) <= now)
    if century == "future":
        return min(each for each in candidates if (each, month, day) >= now)
    return min(candidates, key=lambda each: abs(each - today.year))


def _checked(year: int, month: int, day: int) -> str:
    _checked_year(year)
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError as error:
        raise UserError("date_impossible") from error


def _checked_year(year: int) -> str:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise UserError("date_impossible")
    return f"{year:04}"
