"""One cell of a known kind: its value, or why it is doubtful. Pure: the same text always reads the same."""

import datetime as dt
import re
from collections.abc import Callable, Sequence

from app.person_fields import FIELD_BY_NAME, FieldKind, PersonField
from app.services.imports.recognition.date_cells import date_reader
from app.services.imports.recognition.name_cells import read_latin_name, read_russian_name
from app.services.imports.recognition.number_cells import code_reader, read_email, read_phone
from app.services.imports.recognition.readings import BLOCKING_CODES, CellProblem, ColumnReading, Reading
from app.services.imports.recognition.signs import EMPTY_MARKS, LONGEST_READ, is_pending, tidy
from app.services.imports.recognition.titles import is_child_title, read_sex
from app.services.persons.countries import country_code
from app.services.persons.dates import Order

__all__ = [
    "BLOCKING_CODES",
    "LONGEST_READ",
    "CellProblem",
    "ColumnReading",
    "Reading",
    "read_column",
    "read_sex",
    "tidy",
]

_FULL_STOP = re.compile(r"(?<=[^\W\d_]{5})[.,;]$")
_NOT_SHOWN = re.compile(r"#{2,}")

_NAMES = (FieldKind.NAME_RU, FieldKind.NAME_LAT)
"""Of these NA may be one: Li Na."""

_Read = Callable[[str], Reading]


def read_column(cells: Sequence[str], kind: str, today: dt.date, order: Order | None = None) -> ColumnReading:
    """Read a column as a catalogue field; a kind that is none leaves the cells as they are.

    This is what the screen calls after each drag: pure, and equal cells are read once. Day and month of numeric dates
    are decided from all the cells, unless the agent has chosen an `order`; what stays open has `date_ambiguous`.
    """
    if kind not in FIELD_BY_NAME:
        return ColumnReading(tuple(cells), ())
    field = FIELD_BY_NAME[kind]
    read = _reader_of(field, cells, today, order)
    known: dict[str, Reading] = {}
    values: list[str] = []
    problems: list[CellProblem] = []
    for row, cell in enumerate(cells):
        reading = known.get(cell)
        if reading is None:
            reading = known[cell] = _guarded(field, cell, read)
        values.append(reading.value)
        if reading.code:
            problems.append(CellProblem(row, reading.code, reading.params))
    return ColumnReading(tuple(values), tuple(problems))


def _reader_of(field: PersonField, cells: Sequence[str], today: dt.date, order: Order | None) -> _Read:
    if field.kind is FieldKind.DATE:
        return date_reader(field.name, cells, today, order)
    if field.kind is FieldKind.CODE:
        return code_reader(field.name, cells)
    readers: dict[FieldKind, _Read] = {
        FieldKind.NAME_RU: lambda text: read_russian_name(text, field.name),
        FieldKind.NAME_LAT: lambda text: read_latin_name(text, field.name),
        FieldKind.SEX: _read_sex,
        FieldKind.COUNTRY: _read_country,
        FieldKind.PHONE: read_phone,
        FieldKind.EMAIL: read_email,
        FieldKind.TEXT: lambda text: Reading(_FULL_STOP.sub("", text)),
    }
    return readers[field.kind]


def _guarded(field: PersonField, cell: str, read: _Read) -> Reading:
    """What every kind shares: emptiness, signs that stand for nothing, the spreadsheet's ####, the length."""
    text = tidy(cell)
    if not text or text.casefold() in EMPTY_MARKS:
        return Reading("")
    reading = _without_value(field, text) or read(text)
    if len(reading.value) > field.length and reading.code not in BLOCKING_CODES:
        code = "number_too_long" if field.kind is FieldKind.CODE else "too_long"
        return Reading(text, code, {"length": str(field.length)})
    if not reading.value.isprintable():
        return Reading(text, "characters_refused")
    return reading


def _without_value(field: PersonField, text: str) -> Reading | None:
    """What stands for no value, or hides it; None for a text that is one."""
    if field.kind not in (FieldKind.TEXT, *_NAMES):
        if text in ("NA", "na"):
            return Reading("")
        if is_pending(text):
            return Reading("", "not_there_yet")
    if len(text) > LONGEST_READ:
        return Reading(text, "too_long", {"length": str(field.length)})
    return Reading(text, "cell_not_shown") if _NOT_SHOWN.fullmatch(text) else None


def _read_sex(text: str) -> Reading:
    sex = read_sex(text)
    if sex:
        return Reading(sex)
    return Reading("", "sex_unknown") if is_child_title(text) else Reading(text, "sex_unreadable")


def _read_country(text: str) -> Reading:
    code = country_code(text)
    return Reading(code) if code else Reading(text, "country_unknown")
