"""Dates in cells: which of day and month comes first is decided from the whole column, never guessed."""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from app.errors import UserError
from app.services.imports.recognition.readings import Reading
from app.services.persons.dates import Century, Order, from_serial, parse_date

_SERIAL = re.compile(r"[1-9][0-9]{4}(?:[.,][0-9]+)?")
_NUMERIC_DATE = re.compile(r"\s*([0-9]{1,2})\s?([./,\\ -])\s?([0-9]{1,2})\s?[./,\\ -]\s?[0-9]{2,4}\b")
_TIMED = re.compile(
    r"(.*[0-9](?:\s*г\.?)?)[T\s,]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|[+-][0-9]{2}:?[0-9]{2})?",
    re.IGNORECASE,
)
_CENTURY: Mapping[str, Century] = MappingProxyType({"passport_expires": "near"})
_OLDEST_YEARS = 110
_LONGEST_VALID_YEARS = 16
_FIRST_VALID_YEAR = 1990


def date_reader(field: str, cells: Sequence[str], today: dt.date, order: Order | None) -> Callable[[str], Reading]:
    """Return what reads one date of a column; an `order` that the agent has chosen rules."""
    orders = {} if order else separator_orders(cells)

    def read(text: str) -> Reading:
        timed = _TIMED.fullmatch(text)
        text = timed[1] if timed else text
        if _SERIAL.fullmatch(text):
            return _read_serial(text, field, today)
        chosen = order or orders.get(_separator(text), "dmy")
        partial = field == "birth_date"
        try:
            century = _CENTURY.get(field, "past")
            value = parse_date(text, today=today, century=century, order=chosen, allow_partial=partial)
        except UserError as error:
            return Reading(text, error.code, {name: str(value) for name, value in error.params.items()})
        return _likely(value, field, today)

    return read


def _likely(value: str, field: str, today: dt.date) -> Reading:
    """The date, marked where it can hardly be meant: born in another age, valid for a lifetime."""
    if field != "passport_expires" and value > today.isoformat():
        return Reading(value, "date_in_future")
    year = int(value[:4])
    earliest = today.year - _OLDEST_YEARS if field == "birth_date" else _FIRST_VALID_YEAR
    if year < earliest or year > today.year + _LONGEST_VALID_YEARS:
        return Reading(value, "date_unlikely")
    return Reading(value, "date_partial") if len(value) < 10 else Reading(value)


def _read_serial(text: str, field: str, today: dt.date) -> Reading:
    """A date that a spreadsheet wrote as its day count."""
    try:
        return _likely(from_serial(float(text.replace(",", "."))), field, today)
    except UserError as error:
        return Reading(text, error.code)


def _separator(text: str) -> str:
    match = _NUMERIC_DATE.match(text)
    return match[2] if match else ""


def separator_orders(cells: Sequence[str]) -> dict[str, Order]:
    """Decide for each separator that a column's dates use which of day and month stands first.

    A day above 12 anywhere decides for all dates of that separator. Dots and commas alone are always day first: nobody
    writes the month before a dot. Where nothing decides, or cells speak for both, the order is "auto": only dates that
    can be read one way are read.
    """
    day_first: set[str] = set()
    month_first: set[str] = set()
    seen: set[str] = set()
    for cell in set(cells):
        match = _NUMERIC_DATE.match(cell)
        if match is None:
            continue
        one, separator, two = int(match[1]), match[2], int(match[3])
        seen.add(separator)
        if one > 12:
            day_first.add(separator)
        elif two > 12:
            month_first.add(separator)
    return {separator: _decided(separator, day_first, month_first) for separator in seen}


def _decided(separator: str, day_first: set[str], month_first: set[str]) -> Order:
    if separator in day_first:
        return "auto" if separator in month_first else "dmy"
    if separator in month_first:
        return "mdy"
    return "dmy" if separator in ".," else "auto"
