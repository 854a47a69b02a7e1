"""Dates of a client that can't be: no calendar has them, or they deny today or each other."""

from collections.abc import Iterator, Mapping
from datetime import date

from app.services.documents.validity import Trip, document_doubts
from app.services.persons.checks import FieldProblem, is_iso_date
from app.services.persons.dates import first_day

DATES = ("birth_date", "passport_issued", "passport_expires", "internal_issued")

_IMPOSSIBLE = frozenset({"date_in_future", "issued_before_birth", "expires_before_issue"})
"""Of the doubts about documents those that no document can have."""


def date_problems(values: Mapping[str, str], today: date) -> Iterator[FieldProblem]:
    """Yield what is impossible in a person's dates; each date is named once."""
    for name in DATES:
        if values[name] and not is_iso_date(values[name]):
            yield FieldProblem(name, "date_impossible")
    born = values["birth_date"]
    if born and is_iso_date(born) and first_day(born) > today:
        yield FieldProblem("birth_date", "date_in_future")
    for doubt in document_doubts(values, Trip(today)):
        if doubt.code in _IMPOSSIBLE:
            yield doubt
    issued = values["internal_issued"]
    if born and is_iso_date(issued) and is_iso_date(born) and first_day(issued) <= today and issued < born:
        yield FieldProblem("internal_issued", "issued_before_birth", {"born": born})
