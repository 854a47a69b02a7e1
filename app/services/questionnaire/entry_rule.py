"""Whether a passport will do for a country: its own rule beside the tour's actual dates. Doubts, never refusals.

Source: Regulation (EU) 2016/399 (Schengen Borders Code), Article 6(1)(a): the travel document is valid at least three
months after the intended date of departure from the territory and was issued within the previous ten years;
Regulation (EC) No 810/2009 (Visa Code), Article 12, the same of the document presented with the application.
"""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

from app.person_fields import PersonValues
from app.services.forms.manifest import PassportRule
from app.services.persons.checks import is_iso_date
from app.services.persons.dates import first_day
from app.services.questionnaire.shapes import Doubt

_MONTHS_A_YEAR = 12


def add_months(day: date, months: int) -> date:
    """Return the day so many months later or, with a negative number, earlier.

    A month that lacks the day gives its last one: three months after 30 November is the last day of February.

    Source: Regulation (EEC, Euratom) No 1182/71, Article 3(2)(c).
    """
    year, month = divmod(day.year * _MONTHS_A_YEAR + day.month - 1 + months, _MONTHS_A_YEAR)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def passport_doubts(rule: PassportRule, values: PersonValues, arrival: str, departure: str) -> tuple[Doubt, ...]:
    """Return what is doubtful of a passport for a country, each with what fills its sentence.

    Codes: "passport_missing"; "passport_expiry_missing", "passport_issue_missing" and "tour_dates_missing", where
    nothing can be said; "passport_ends_too_soon" with `expires` and `until`; "passport_too_old" with `issued`, `years`
    and `earliest`; "passport_date_partial" with `date`, where the day decides and is not known.

    Args:
        rule: what the country asks.
        values: the tourist's card.
        arrival: first day of the tour, ISO 8601 or empty.
        departure: last day of the tour, the same.
    """
    if not rule.months and not rule.days and not rule.issued_within_years:
        return ()
    if not values.get("passport_number"):
        return (Doubt("passport_missing"),)
    found = (*_validity(rule, values, arrival, departure), *_issue(rule, values, arrival))
    return tuple(doubt for at, doubt in enumerate(found) if doubt not in found[:at])


def _validity(rule: PassportRule, values: PersonValues, arrival: str, departure: str) -> Iterator[Doubt]:
    """Yield what is doubtful of the end of a passport."""
    if not rule.months and not rule.days:
        return
    expires = _date_in(values, "passport_expires")
    counted = arrival if rule.counted_from == "arrival" else departure
    if not expires:
        yield Doubt("passport_expiry_missing")
        return
    if not counted:
        yield Doubt("tour_dates_missing")
        return
    until = add_months(first_day(counted), rule.months) + timedelta(days=rule.days)
    if _last_day(expires) < until:
        yield Doubt("passport_ends_too_soon", {"expires": expires, "until": until.isoformat()})
    elif first_day(expires) < until:
        yield Doubt("passport_date_partial", {"date": expires})


def _issue(rule: PassportRule, values: PersonValues, arrival: str) -> Iterator[Doubt]:
    """Yield what is doubtful of the day on which a passport was issued."""
    if not rule.issued_within_years:
        return
    issued = _date_in(values, "passport_issued")
    if not issued:
        yield Doubt("passport_issue_missing")
        return
    if not arrival:
        yield Doubt("tour_dates_missing")
        return
    earliest = add_months(first_day(arrival), -rule.issued_within_years * _MONTHS_A_YEAR)
    if _last_day(issued) < earliest:
        filled = {"issued": issued, "years": rule.issued_within_years, "earliest": earliest.isoformat()}
        yield Doubt("passport_too_old", filled)
    elif first_day(issued) < earliest:
        yield Doubt("passport_date_partial", {"date": issued})


def _date_in(values: PersonValues, name: str) -> str:
    """Return a date of the card; empty where it is none."""
    value = values.get(name, "")
    return value if is_iso_date(value) else ""


def _last_day(iso: str) -> date:
    """Return the last day that an ISO date of any precision names."""
    first = first_day(iso)
    if len(iso) == len("1960"):
        return date(first.year, _MONTHS_A_YEAR, 31)
    if len(iso) == len("1960-05"):
        return date(first.year, first.month, calendar.monthrange(first.year, first.month)[1])
    return first
