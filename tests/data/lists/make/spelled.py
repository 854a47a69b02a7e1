"""Columns told in a line of text: `№ = # | Фамилия = surname_ru upper | Паспорт > Серия = passport_series`."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from app.person_fields import FIELD_BY_NAME, FieldKind
from tests.data.lists.make.columns import (
    address,
    counted,
    country,
    day,
    empty,
    extra,
    name_lat,
    name_ru,
    number,
    passport,
    passport_with,
    period,
    phone,
    plain,
    sex,
    titles,
)
from tests.data.lists.make.dates import parts
from tests.data.lists.make.people import Person
from tests.data.lists.make.shapes import spaced_out
from tests.data.lists.make.table import Column, Table, Written

SHOWN_BY_A_WORKBOOK = {
    "dots": "DD.MM.YYYY",
    "short dots": "DD.MM.YY",
    "bare dots": "D.M.YYYY",
    "slashes": "DD/MM/YYYY",
    "american": "MM/DD/YYYY",
    "bare american": "m/d/yyyy",
    "dashes": "DD-MM-YYYY",
    "iso": "YYYY-MM-DD",
    "year first": "YYYY/MM/DD",
    "english day first": "[$-409]D MMMM YYYY",
    "english dashes": "[$-409]DD-MMM-YYYY",
    "english": "[$-409]MMMM D, YYYY",
    "words bare": "[$-419]D MMMM YYYY",
    "time": "DD.MM.YYYY H:MM",
    "serial": "General",
}
"""The number formats under which a workbook shows dates in these styles."""

SHOWS: dict[str, Callable[[str], str]] = {
    "": str,
    "upper": str.upper,
    "title": str.title,
    "lower": str.lower,
    "nbsp": spaced_out,
    "quoted": "«{}»".format,
    "no yo": lambda text: text.replace("ё", "е").replace("Ё", "Е"),
    "two lines": lambda text: text.replace(" ", "\n", 1),
    "comma": lambda text: text.replace(" ", ", ", 1),
}


def spelled(line: str) -> tuple[Column, ...]:
    """Return the columns that a line tells, parted by bars.

    Each is a heading, after `>` the lower of two, an equals sign, and what stands in the cells: a field's name or one
    of `#` numbering, `-` nothing, `~key` no field, `ru` and `lat` whole names, `pass` and `int` passports, `with`
    passports with dates, `num` digits stored as a number, `period`, `title`, `address`; behind it how it is written.
    A pilcrow stands for a line break; breaks of the line itself are blanks.
    """
    whole = re.sub(r"\s*\n\s*", " ", line.strip()).replace("¶", "\n")
    return tuple(_column(part) for part in whole.split(" | "))


def spelled_table(line: str, people: list[Person]) -> Table:
    """Return the people under the columns that a line tells."""
    return Table(spelled(line), people)


def _column(part: str) -> Column:
    found = re.fullmatch(r"\s*(.*?)\s*= (\S+)(?: (.*))?", part, re.DOTALL)
    assert found, part
    heading, word, how = found[1], found[2], found[3] or ""
    over, _, lower = heading.rpartition(" > ")
    return replace(_made(word, lower, how), over=over)


def _made(word: str, heading: str, how: str) -> Column:
    if word.startswith("~"):
        return extra(word[1:], heading)
    if word in SPECIAL:
        return SPECIAL[word](heading, how)
    if word.startswith("num:"):
        return number(word[4:], heading)
    kind = FIELD_BY_NAME[word].kind
    if kind is FieldKind.DATE:
        return dated(word, heading, how or "dots")
    if kind is FieldKind.COUNTRY:
        return country(word, heading, how or "name")
    return plain(word, heading, SHOWS[how])


def dated(kind: str, heading: str, how: str) -> Column:
    """Return a column of dates in a style; `text` behind it: a workbook stores text; `?`: they are doubtful."""
    style = how.removesuffix("?").strip().removesuffix("text").strip()
    column = day(kind, heading, style, real=False, doubt=how.endswith("?"))
    form = SHOWN_BY_A_WORKBOOK.get(style, "")
    if "text" in how or not form:
        return column

    def write(person: Person, row: int) -> Written:
        one = column.write(person, row)
        iso = person.get(kind, "")
        value = date(*parts(iso)) if iso else None
        return replace(one, cell=replace(one.cell, value=value, form=form)) if iso else one

    return replace(column, write=write)


def document(heading: str, how: str) -> Column:
    """Return passports in one cell; the passport of a foreigner is a number without a series."""
    base = passport(heading, how or "{s} {n}")

    def write(person: Person, row: int) -> Written:
        if person["citizenship"] in {"RUS", ""} or not person["passport_number"]:
            return base.write(person, row)
        whole = person["passport_series"] + person["passport_number"]
        written = Table((plain("passport_number", ""),), [{**person, "passport_number": whole}]).rows[0][0]
        also = ()
        if person["passport_series"]:
            also = (("passport_series", person["passport_series"]), ("passport_number", person["passport_number"]))
        return replace(written, means={"passport_series": "", "passport_number": whole}, also=also)

    return replace(base, write=write)


def _russian(heading: str, how: str) -> Column:
    order, _, show = how.partition(" ")
    return name_ru(heading, order or "SGP", SHOWS[show])


def _latin(heading: str, how: str) -> Column:
    """Return whole Latin names; where nothing parts surname and given name and one has two words, both are doubtful."""
    form = how or "{S} {G}"
    base = name_lat(heading, form, title="{t}" in form or "{T}" in form)

    def write(person: Person, row: int) -> Written:
        one = base.write(person, row)
        names = (person.get("surname_lat", ""), person.get("given_name_lat", ""))
        if set(form) & set("/,\n") or not any(" " in name for name in names):
            return one
        return replace(one, doubts=(("surname_lat", "name_parts"), ("given_name_lat", "name_parts")))

    return replace(base, write=write)


def _with(heading: str, how: str) -> Column:
    form, _, style = how.partition(" in ")
    kinds = [f"passport_{name}" for name in ("issued", "expires", "issuer") if f"{{{name}}}" in form]
    return passport_with(heading, form, *kinds, style=style or "dots")


def _period(heading: str, how: str) -> Column:
    form, _, style = how.partition(" in ")
    return period(heading, form or "{a} – {b}", style or "dots")


def _phone(heading: str, how: str) -> Column:
    return phone(heading, how.removesuffix("stored").strip() or "plain", stored=how.endswith("stored"))


SPECIAL: dict[str, Callable[[str, str], Column]] = {
    "#": lambda heading, how: counted(heading, how or "{}"),
    "-": lambda heading, how: empty(heading),
    "ru": _russian,
    "lat": _latin,
    "pass": document,
    "int": lambda heading, how: passport(heading, how or "{s} {n}", prefix="internal"),
    "stored": lambda heading, how: passport(heading, how or "{s}{n}", stored=True),
    "with": _with,
    "period": _period,
    "phone": _phone,
    "sex": lambda heading, how: sex(heading, how or "М/Ж"),
    "title": lambda heading, how: titles(heading),
    "address": lambda heading, how: address(heading),
}
