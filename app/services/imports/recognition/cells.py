"""One cell of a known kind: its value, or why it is doubtful. Pure: the same text always reads the same."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from app.errors import UserError
from app.person_fields import FIELD_BY_NAME, FieldKind, PersonField
from app.services.persons.countries import country_code
from app.services.persons.dates import Century, Order, from_serial, parse_date

BLOCKING_CODES = frozenset(
    (
        "cell_not_shown",
        "characters_refused",
        "country_unknown",
        "date_ambiguous",
        "date_impossible",
        "date_unreadable",
        "email_unreadable",
        "not_a_name",
        "not_latin",
        "number_odd",
        "number_shortened",
        "number_too_long",
        "phone_unreadable",
        "sex_unreadable",
        "too_long",
    )
)
"""A cell with one of these has no value that its field can hold; the others are worth a look and can be stored."""

LONGEST_READ = 1_000
"""No field holds more; a longer cell is not looked into."""

_EMPTY_MARKS = frozenset(("-", "--", "—", "–", "нет", "n/a", "na", "н/д", "отсутствует", "не указано", "?"))
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064]")
_SPACES = re.compile(r"\s+")
_NOT_SHOWN = re.compile(r"#{2,}")
_SHORTENED = re.compile(r"[0-9]+(?:[.,][0-9]+)?[eEеЕ][+]?[0-9]{1,3}")
_BRACKETED = re.compile(r"\s*[(\[]([^()\[\]]{1,40})[)\]]\s*")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_WORD = re.compile(r"[^\W\d_]+")
_NAME_SIGNS = re.compile(r"[^\W\d_]+(?:[-'’`ʼ. ,]+[^\W\d_]+)*[.']?")
_NUMBER_MARK = re.compile(r"^(?:№|no\.?|nr\.?|n[°º]|#)\s*", re.IGNORECASE)
_CODE = re.compile(r"[^\W_]+(?:[-/][^\W_]+)*")
_USUAL_EMAIL = re.compile(
    r"[a-z0-9_+-]{1,40}(?:\.[a-z0-9_+-]{1,20}){0,4}@[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9]))*(?:\.[a-z0-9]{2,20})?\.(?:ru|com|net|org|su|by|kz|ua)",
    re.IGNORECASE,
)
_PHONE = re.compile(r"[+(0-9][0-9()\s./+-]{3,38}[0-9](?:\s*(?:доб|ext|x)\.?\s*[0-9]{1,6})?", re.IGNORECASE)
_SERIAL = re.compile(r"[1-9][0-9]{4}(?:\.0+)?")
_MALE = "м m муж мужской мужчина мальчик male man boy mr mr. mstr master мистер г-н сын м. муж."
_FEMALE = "ж f жен женский женщина девочка female woman girl w mrs ms miss mme г-жа дочь ж. жен. mrs. ms."
_SEX = dict.fromkeys(_MALE.split(), "M") | dict.fromkeys(_FEMALE.split(), "F")
_CENTURY: Mapping[str, Century] = MappingProxyType({"passport_expires": "near"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What a cell holds: the value, or its text as it is together with the code that says what is wrong.

    `code` may also stand beside a value that is right but worth a look.
    """

    value: str
    code: str = ""
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CellProblem:
    """A doubtful cell of one column; `row` counts the cells that were given, from 0."""

    row: int
    code: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ColumnReading:
    """A column read as one kind: a value for each cell, and the doubtful ones."""

    values: tuple[str, ...]
    problems: tuple[CellProblem, ...]


def read_column(cells: Sequence[str], kind: str, today: dt.date, order: Order | None = None) -> ColumnReading:
    """Read a column as a catalogue field; a kind that is none leaves the cells as they are.

    This is what the screen calls after each drag: pure, and equal cells are read once. Day and month of numeric dates
    are decided from all the cells, unless the agent has chosen an `order`; what stays open has `date_ambiguous`.
    """
    if kind not in FIELD_BY_NAME:
        return ColumnReading(tuple(cells), ())
    read = _reader_of(FIELD_BY_NAME[kind], cells, today, order)
    known: dict[str, Reading] = {}
    values: list[str] = []
    problems: list[CellProblem] = []
    for row, cell in enumerate(cells):
        reading = known.get(cell)
        if reading is None:
            reading = known[cell] = read(cell)
        values.append(reading.value)
        if reading.code:
            problems.append(CellProblem(row, reading.code, reading.params))
    return ColumnReading(tuple(values), tuple(problems))


def tidy(text: str) -> str:
    """A cell's text on one line, without signs that can't be seen."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    return _SPACES.sub(" ", _INVISIBLE.sub("", text)).strip()


def _reader_of(
    field: PersonField, cells: Sequence[str], today: dt.date, order: Order | None
) -> Callable[[str], Reading]:
    if field.kind is FieldKind.DATE:
        orders = {} if order else separator_orders(cells)
        return lambda cell: _guarded(field, cell, lambda text: _read_date(text, field.name, today, order, orders))
    readers: dict[FieldKind, Callable[[str], Reading]] = {
        FieldKind.NAME_RU: lambda text: _read_name(text, _LATIN, "name_not_russian"),
        FieldKind.NAME_LAT: lambda text: _read_name(text, _CYRILLIC, "not_latin"),
        FieldKind.SEX: _read_sex,
        FieldKind.COUNTRY: _read_country,
        FieldKind.CODE: lambda text: _read_code(text, joins=field.name not in _KEEPS_SPACES),
        FieldKind.PHONE: _read_phone,
        FieldKind.EMAIL: _read_email,
        FieldKind.TEXT: Reading,
    }
    read = readers[field.kind]
    return lambda cell: _guarded(field, cell, read)


def _guarded(field: PersonField, cell: str, read: Callable[[str], Reading]) -> Reading:
    """What every kind shares: emptiness, signs that stand for nothing, the spreadsheet's ####, the length."""
    text = tidy(cell)
    if not text or text.casefold() in _EMPTY_MARKS:
        return Reading("")
    if len(text) > LONGEST_READ:
        return Reading(text, "too_long", {"length": str(field.length)})
    if _NOT_SHOWN.fullmatch(text):
        return Reading(text, "cell_not_shown")
    reading = read(text)
    if len(reading.value) > field.length and reading.code not in BLOCKING_CODES:
        code = "number_too_long" if field.kind is FieldKind.CODE else "too_long"
        return Reading(text, code, {"length": str(field.length)})
    if not reading.value.isprintable():
        return Reading(text, "characters_refused")
    return reading


def read_sex(text: str) -> str:
    """Give M or F for a word or a title that tells it; empty for any other."""
    return _SEX.get(text.casefold(), "")


def _read_sex(text: str) -> Reading:
    sex = read_sex(text)
    return Reading(sex) if sex else Reading(text, "sex_unreadable")


def _read_country(text: str) -> Reading:
    code = country_code(text)
    return Reading(code) if code else Reading(text, "country_unknown")


def _read_name(text: str, foreign: re.Pattern[str], foreign_code: str) -> Reading:
    extra = _BRACKETED.search(text)
    name = tidy(_BRACKETED.sub(" ", text)) if extra else text
    if any(_CYRILLIC.search(word) and _LATIN.search(word) for word in _WORD.findall(name)):
        return Reading(name, "mixed_alphabet")
    if foreign.search(name) or (foreign is _CYRILLIC and not _is_latin(name)):
        return Reading(name, foreign_code)
    if not any(sign.isalpha() for sign in name):
        return Reading(text, "not_a_name")
    if not _NAME_SIGNS.fullmatch(name):
        return Reading(text, "name_odd")
    return Reading(name, "text_left_over", {"text": extra[1]}) if extra else Reading(name)


def _is_latin(name: str) -> bool:
    return name.isascii() or all(unicodedata.name(sign, "").startswith("LATIN") for sign in name if sign.isalpha())


_KEEPS_SPACES = frozenset({"birth_certificate"})
"""Numbers whose parts are written apart: IV-ЯЕ 934295."""


def _read_code(text: str, *, joins: bool = True) -> Reading:
    if _SHORTENED.fullmatch(text):
        return Reading(text, "number_shortened")
    bare = _NUMBER_MARK.sub("", text)
    joined = bare.replace(" ", "")
    if joined and _CODE.fullmatch(joined):
        return Reading(joined if joins and _is_number_in_groups(bare) else bare)
    return Reading(text, "number_odd")


def _is_number_in_groups(text: str) -> bool:
    """True of `12 34 567` and `AB 123`: spaces that only part groups of one number."""
    return not any(len(word) > 4 for word in _WORD.findall(text))


def _read_phone(text: str) -> Reading:
    digits = sum(1 for sign in text if sign.isdigit())
    if _SHORTENED.fullmatch(text):
        return Reading(text, "number_shortened")
    parts = [part.strip() for part in re.split(r"[,;]", text) if part.strip()]
    if digits >= 5 and parts and all(_PHONE.fullmatch(part) for part in parts):
        return Reading(text)
    return Reading(text, "phone_unreadable")


def _read_email(text: str) -> Reading:
    """Usual addresses are known by their shape; the whole grammar takes a validator, and time."""
    text = text.removeprefix("mailto:")
    if _USUAL_EMAIL.fullmatch(text) and len(text) < 64:
        return Reading(text)
    from email_validator import EmailNotValidError, validate_email

    try:
        validate_email(text, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return Reading(text, "email_unreadable")
    return Reading(text)


def _read_date(text: str, field: str, today: dt.date, order: Order | None, orders: Mapping[str, Order]) -> Reading:
    if _SERIAL.fullmatch(text):
        return _read_serial(text)
    chosen = order or orders.get(_separator(text), "dmy")
    try:
        value = parse_date(
            text,
            today=today,
            century=_CENTURY.get(field, "past"),
            order=chosen,
            allow_partial=field == "birth_date",
        )
    except UserError as error:
        return Reading(text, error.code, {name: str(value) for name, value in error.params.items()})
    if field != "passport_expires" and value > today.isoformat():
        return Reading(value, "date_in_future")
    return Reading(value)


def _read_serial(text: str) -> Reading:
    """A date that a spreadsheet wrote as its day count."""
    try:
        return Reading(from_serial(float(text)))
    except UserError as error:
        return Reading(text, error.code)


_NUMERIC_DATE = re.compile(r"\s*([0-9]{1,2})\s?([./,\\ -])\s?([0-9]{1,2})\s?[./,\\ -]\s?[0-9]{2,4}\b")


def _separator(text: str) -> str:
    match = _NUMERIC_DATE.match(text)
    return match[2] if match else ""


def separator_orders(cells: Sequence[str]) -> dict[str, Order]:
    """Decide for each separator that a column's dates use which of day and month stands first.

    A day above 12 anywhere decides for all dates of that separator. Dots alone are always day first: nobody writes the
    month before a dot. Where nothing decides, or cells speak for both, the order is "auto": only dates that can be read
    one way are read.
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
    return "dmy" if separator == "." else "auto"
