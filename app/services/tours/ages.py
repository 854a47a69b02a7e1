"""Age classes of tourists by the date of arrival."""

from enum import StrEnum

from app.services.persons.dates import first_day

CHILD_UNDER_YEARS = 12
INFANT_UNDER_YEARS = 2


class AgeClass(StrEnum):
    """What a carrier or hotel counts a tourist as."""

    ADULT = "adult"
    CHILD = "child"
    INFANT = "infant"


def age_class(birth_date: str, on: str) -> AgeClass:
    """Return the class on a day: infant under 2, child under 12, else adult.

    Args:
        birth_date: ISO 8601; may lack day or month, which then count as the first. Unknown counts as an adult.
        on: the day of arrival, ISO 8601.

    """
    if not birth_date or not on:
        return AgeClass.ADULT
    years = years_between(birth_date, on)
    if years < INFANT_UNDER_YEARS:
        return AgeClass.INFANT
    return AgeClass.CHILD if years < CHILD_UNDER_YEARS else AgeClass.ADULT


def years_between(birth_date: str, on: str) -> int:
    """Return the full years from a birth to a day; negative before the birth."""
    born, day = first_day(birth_date), first_day(on)
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
