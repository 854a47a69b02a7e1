"""Whether a person's documents can be right and will do for a trip: doubts, never refusals."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Literal

from app.person_fields import PersonValues
from app.services.documents.numbers import (
    INTERNAL_NUMBER_DIGITS,
    INTERNAL_SERIES_DIGITS,
    RUSSIA,
    is_russian_passport,
    normal_internal,
    normal_passport,
    read_birth_certificate,
)
from app.services.names.folding import fold_text
from app.services.persons.checks import FieldProblem, is_iso_date
from app.services.persons.dates import first_day
from app.services.tours.ages import years_between

SHORT_MONTHS = 6
"""A passport that ends sooner after the return is worth a second look."""

INTERNAL_FROM_AGE = 14
INTERNAL_RENEWED_AT = (20, 45)
INTERNAL_RENEWAL_DAYS = 90
"""Source: Regulation on the identity card of a citizen of Russia (2023, No. 2267), items on age and renewal."""

FIRST_INTERNAL_ISSUE = "1997-10-01"
"""Before, people had those of the Soviet Union. Source: Decree of 13 March 1997 No. 232."""

TermCode = Literal["", "expired", "expired_before_trip", "expires_during_trip", "short", "long"]

TERM_DOUBTS: Mapping[str, str] = MappingProxyType(
    {
        "expired": "passport_expired",
        "expired_before_trip": "passport_expired_before_trip",
        "expires_during_trip": "passport_expires_during_trip",
        "short": "passport_expires_soon",
    }
)
"""The doubts about a term by its code; a long one is none."""


@dataclass(frozen=True, slots=True)
class Term:
    """How long a document is valid beside a trip.

    Attributes:
        code: empty where nothing can be said.
        months: full months that it is valid after the return.
        days: days that it is valid after the return.
    """

    code: TermCode = ""
    months: int = 0
    days: int = 0


def passport_term(expires: str, arrival: str, departure: str, today: date, months: int = SHORT_MONTHS) -> Term:
    """Compare the end of a passport with the tour's dates.

    Args:
        expires: ISO 8601; where day or month lack, the first one counts.
        arrival: first day of the tour, or empty.
        departure: last day of the tour, or empty.
        today: stands for the dates that the tour lacks.
        months: fewer full months after the return are short.
    """
    if not expires:
        return Term()
    ends, first = first_day(expires), first_day(arrival or departure or today.isoformat())
    last = first_day(departure or arrival or today.isoformat())
    has_dates = bool(arrival or departure)
    if ends < first:
        return Term("expired_before_trip" if has_dates else "expired")
    if ends < last:
        return Term("expires_during_trip")
    if not has_dates:
        return Term()
    left = months_between(last, ends)
    return Term("long" if left >= months else "short", left, (ends - last).days)


def months_between(start: date, end: date) -> int:
    """Return the full months from one day to a later one."""
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)


@dataclass(frozen=True, slots=True)
class Former:
    """A surname that the person bore before.

    Attributes:
        surnames: in Russian, in Latin, or both.
        replaced_on: ISO 8601, or empty where that is not known.
    """

    surnames: tuple[str, ...]
    replaced_on: str = ""


@dataclass(frozen=True, slots=True)
class Trip:
    """The dates that documents are measured by.

    Attributes:
        today: stands for the dates that are not known.
        arrival: ISO 8601, or empty.
        departure: ISO 8601, or empty.
        months: a passport has to be valid for as many full months after the return.
    """

    today: date
    arrival: str = ""
    departure: str = ""
    months: int = SHORT_MONTHS

    @property
    def ends(self) -> str:
        """Return the last day that is known."""
        return self.departure or self.arrival or self.today.isoformat()


def document_doubts(values: PersonValues, trip: Trip, former: Sequence[Former] = ()) -> tuple[FieldProblem, ...]:
    """Return what is doubtful in a person's documents, each with its field, in the catalogue's order of documents.

    Args:
        values: the person's fields in the form in which they are stored; dates that are none are passed over.
        trip: what they are measured by.
        former: surnames borne before.
    """
    sound = {name: value for name, value in values.items() if value and not _is_bad_date(name, value)}
    return (
        *_passport_dates(sound, trip),
        *_passport_number(sound),
        *_passport_name(sound, former),
        *_internal(sound, trip),
        *_birth_certificate(sound),
    )


_DATES = frozenset({"birth_date", "passport_issued", "passport_expires", "internal_issued"})


def _is_bad_date(name: str, value: str) -> bool:
    return name in _DATES and not is_iso_date(value)


def _passport_dates(values: PersonValues, trip: Trip) -> Iterator[FieldProblem]:
    """Yield what is doubtful in the passport's dates by themselves, with the birth and with the trip."""
    born, issued, expires = (values.get(name, "") for name in ("birth_date", "passport_issued", "passport_expires"))
    term = passport_term(expires, trip.arrival, trip.departure, trip.today, trip.months)
    if term.code in TERM_DOUBTS:
        yield FieldProblem("passport_expires", TERM_DOUBTS[term.code], {"expires": expires, "months": trip.months})
    if issued and first_day(issued) > trip.today:
        yield FieldProblem("passport_issued", "date_in_future")
    if born and issued and _is_before(issued, born):
        yield FieldProblem("passport_issued", "issued_before_birth", {"born": born})
    if issued and expires:
        yield from _passport_span(values, issued, expires, born)


def _is_before(one: str, two: str) -> bool:
    """Tell whether a date is surely before another, as far as both are known."""
    length = min(len(one), len(two))
    return one[:length] < two[:length]


_LONGEST_SPAN_MONTHS = 129
"""Ten years and nine months: what was left of the former passport was added. Source: practice of the British office."""

_CHILD_SPANS = {
    "USA": (16, 5), "GBR": (16, 5), "FRA": (18, 5), "ITA": (18, 5), "ESP": (30, 5), "D": (24, 6), "DEU": (24, 6),
}  # fmt: skip
"""Younger than the first number when it was issued, a passport is valid for the second number of years at the most.

Source: Public Register of Authentic travel and identity Documents Online (PRADO), validity of documents of type A.
"""

_SLACK_DAYS = 2
"""A passport ends on the day, the day before, or, for the 29 February, the day after."""


def _passport_span(values: PersonValues, issued: str, expires: str, born: str) -> Iterator[FieldProblem]:
    """Yield what is doubtful in the time for which a passport is valid."""
    if _is_before(expires, issued) or expires == issued:
        yield FieldProblem("passport_expires", "expires_before_issue", {"issued": issued})
        return
    if len(issued) < 10 or len(expires) < 10:
        return
    start, end = first_day(issued), first_day(expires)
    if values.get("citizenship") == RUSSIA:
        years = next((span for span in (5, 10) if abs((end - _years_after(start, span)).days) <= _SLACK_DAYS), 0)
        if not years:
            yield FieldProblem("passport_expires", "russian_span_odd", {"issued": issued})
        else:
            yield from _series_and_span(values, issued, years)
        return
    if months_between(start, end + timedelta(days=1)) > _LONGEST_SPAN_MONTHS:
        yield FieldProblem("passport_expires", "span_too_long", {"issued": issued})
        return
    age, most = _CHILD_SPANS.get(values.get("citizenship", ""), (0, 0))
    is_child = bool(born) and years_between(born, issued) < age
    if is_child and end > _years_after(start, most) + timedelta(days=_SLACK_DAYS):
        yield FieldProblem("passport_expires", "child_span_too_long", {"years": most})


def _years_after(day: date, years: int) -> date:
    """Return the same day years later; the 28 February for the 29th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


_FIVE_YEARS, _TEN_YEARS = "6", "7"
"""First digits of the series of passports without a chip, and of those with one."""

_TEN_YEARS_SINCE = "2010-03-01"
"""Passports with a chip were valid for five years before. Source: Federal Law of 19 July 2009 No. 200."""

_SERIES_IN_USE = frozenset("12567")
"""First digits of series: diplomats', servants of the state, and everybody's; others were never given out to them."""


def _series_and_span(values: PersonValues, issued: str, years: int) -> Iterator[FieldProblem]:
    """Yield the doubt about a Russian passport whose series is of those that are valid for another time."""
    series, _ = _russian(values)
    if series.startswith(_FIVE_YEARS) and years != 5:
        yield FieldProblem("passport_series", "series_of_five_years", {"series": series})
    if series.startswith(_TEN_YEARS) and years != 10 and issued >= _TEN_YEARS_SINCE:
        yield FieldProblem("passport_series", "series_of_ten_years", {"series": series})


def _russian(values: PersonValues) -> tuple[str, str]:
    return normal_passport(values.get("passport_series", ""), values.get("passport_number", ""), RUSSIA)


def _passport_number(values: PersonValues) -> Iterator[FieldProblem]:
    """Yield what is doubtful in the number of a Russian passport; other countries' have too many shapes."""
    series, number = values.get("passport_series", ""), values.get("passport_number", "")
    if values.get("citizenship") != RUSSIA or not number:
        return
    if not is_russian_passport(series, number):
        yield FieldProblem("passport_number", "russian_passport_odd")
    elif _russian(values)[0][0] not in _SERIES_IN_USE:
        yield FieldProblem("passport_series", "passport_series_unknown", {"series": _russian(values)[0]})


def _passport_name(values: PersonValues, former: Sequence[Former]) -> Iterator[FieldProblem]:
    """Yield the doubt about a passport that was issued before the surname changed."""
    issued = values.get("passport_issued", "")
    now = {fold_text(values[name]) for name in ("surname_ru", "surname_lat") if values.get(name)}
    for one in former:
        changed = now and not now & {fold_text(surname) for surname in one.surnames}
        if changed and issued and one.replaced_on and _is_before(issued, one.replaced_on):
            yield FieldProblem("passport_number", "passport_of_former_surname", {"changed": one.replaced_on})
            return


_REGIONS_NOT_USED = frozenset({"00", "02", "06", "09", "13", "16", "31", "39", "51", "55", "59", "62", "72"})
"""First two digits that no region has. Source: OKATO (OK 019-95), objects of the first level."""

_BLANKS_BEFORE, _BLANKS_AFTER = 6, 1
"""Years that the form of an internal passport may have been printed before its issue, or its series be ahead of it."""


def _internal(values: PersonValues, trip: Trip) -> Iterator[FieldProblem]:
    """Yield what is doubtful in the internal passport."""
    series, number = normal_internal(values.get("internal_series", ""), values.get("internal_number", ""))
    born, issued = values.get("birth_date", ""), values.get("internal_issued", "")
    if not (series or number):
        return
    if born and years_between(born, trip.ends) < INTERNAL_FROM_AGE:
        yield FieldProblem("internal_number", "internal_of_child", {"age": INTERNAL_FROM_AGE})
    if len(series) != INTERNAL_SERIES_DIGITS or len(number) != INTERNAL_NUMBER_DIGITS or not series.isdigit():
        yield FieldProblem("internal_number", "internal_odd")
    else:
        yield from _internal_series(series, issued, trip.today)
    if issued:
        yield from _internal_issued(issued, born, trip)


def _internal_series(series: str, issued: str, today: date) -> Iterator[FieldProblem]:
    """Yield what is doubtful in a series: two digits of the region, two of the year its form was printed."""
    if series[:2] in _REGIONS_NOT_USED:
        yield FieldProblem("internal_series", "internal_region_unknown", {"region": series[:2]})
    printed = int(series[2:]) + (1900 if series[2:] >= "97" else 2000)
    given = int(issued[:4]) if issued else today.year
    if printed > today.year + 1 or (issued and not given - _BLANKS_BEFORE <= printed <= given + _BLANKS_AFTER):
        yield FieldProblem("internal_series", "internal_year_odd", {"year": str(printed)})


def _internal_issued(issued: str, born: str, trip: Trip) -> Iterator[FieldProblem]:
    """Yield what is doubtful in the day on which an internal passport was issued."""
    if first_day(issued) > trip.today:
        yield FieldProblem("internal_issued", "date_in_future")
    elif _is_before(issued, FIRST_INTERNAL_ISSUE):
        yield FieldProblem("internal_issued", "internal_before_first")
    elif born and _is_before(issued, _birthday(born, INTERNAL_FROM_AGE)):
        yield FieldProblem("internal_issued", "internal_before_age", {"age": INTERNAL_FROM_AGE})
    elif born:
        until = first_day(trip.ends) - timedelta(days=INTERNAL_RENEWAL_DAYS)
        for age in INTERNAL_RENEWED_AT:
            birthday = _birthday(born, age)
            if _is_before(issued, birthday) and _is_before(birthday, until.isoformat()):
                yield FieldProblem("internal_issued", "internal_outdated", {"age": age})
                return


def _birthday(born: str, age: int) -> str:
    """Return the day on which somebody reaches an age, as precisely as the birth is known."""
    return _years_after(first_day(born), age).isoformat()[: len(born)]


def _birth_certificate(values: PersonValues) -> Iterator[FieldProblem]:
    """Yield the doubt about a Russian birth certificate of another shape than they have."""
    certificate = values.get("birth_certificate", "")
    if certificate and values.get("citizenship", RUSSIA) == RUSSIA and read_birth_certificate(certificate) is None:
        yield FieldProblem("birth_certificate", "birth_certificate_odd")


def internal_document(values: PersonValues, on: str) -> Literal["internal", "birth_certificate"]:
    """Return which document a citizen has at home on a day: under 14 a birth certificate, then the internal passport.

    Source: Decree of 13 March 1997 No. 232.
    """
    born = values.get("birth_date", "")
    is_child = bool(born) and years_between(born, on) < INTERNAL_FROM_AGE
    return "birth_certificate" if is_child else "internal"
