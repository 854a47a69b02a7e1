"""What a tour's dates say against a tourist of a list: a passport that ends too early, a birth to come."""

from app.person_fields import PersonValues
from app.services.documents.validity import TERM_DOUBTS, Trip, passport_term
from app.services.persons.checks import FieldProblem, is_iso_date


def tour_doubts(values: PersonValues, trip: Trip) -> tuple[FieldProblem, ...]:
    """Return the fields that the tour's dates make doubtful, each with the code that says why.

    Pure. What the documents say against each other is `document_doubts`; values that are no dates say nothing.

    Args:
        values: the tourist's fields in their stored form.
        trip: the tour's dates, and for how long a passport has to be valid after it.
    """
    found = []
    first = trip.arrival or trip.departure
    born = values.get("birth_date", "")
    if first and is_iso_date(born) and born[:10] > first[: len(born)]:
        found.append(FieldProblem("birth_date", "born_after_tour", {"date": first}))
    expires = values.get("passport_expires", "")
    if is_iso_date(expires):
        code = TERM_DOUBTS.get(passport_term(expires, trip.arrival, trip.departure, trip.today, trip.months).code)
        if code:
            found.append(FieldProblem("passport_expires", code, {"expires": expires, "months": trip.months}))
    return tuple(found)
