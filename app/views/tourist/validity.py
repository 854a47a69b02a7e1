"""How long a passport is valid beside the dates of the tour."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.services.persons.dates import format_date
from app.views.texts import Texts

ValidityWords = Texts("ValidityWords")

SHORT_MONTHS = 6
"""A passport that ends sooner after the return is worth a second look."""


@dataclass(frozen=True, slots=True)
class Validity:
    """What is said about a passport: words and "error", "doubt" or "good"; no words where nothing is known."""

    text: str = ""
    level: str = "good"


def passport_validity(expires: str, arrival: str, departure: str, today: date) -> Validity:
    """Compare the end of a passport with the tour's dates.

    Args:
        expires: ISO 8601; where day or month lack, the first one counts.
        arrival: first day of the tour, or empty.
        departure: last day of the tour, or empty.
        today: stands for the dates that the tour lacks.
    """
    if not expires:
        return Validity()
    ends, first = _first_day(expires), _first_day(arrival or departure or today.isoformat())
    last = _first_day(departure or arrival or today.isoformat())
    if ends < first:
        text = (
            QCoreApplication.translate("Validity", "Expired before the trip: %1")
            if arrival or departure
            else QCoreApplication.translate("Validity", "Expired: %1")
        )
        return Validity(text.replace("%1", format_date(expires)), "error")
    if ends < last:
        return Validity(
            QCoreApplication.translate("Validity", "Expires during the trip: %1").replace("%1", format_date(expires)),
            "error",
        )
    if not (arrival or departure):
        return Validity()
    months = _months_between(last, ends)
    if months >= SHORT_MONTHS:
        return Validity(
            QCoreApplication.translate("Validity", "Valid %1 after the return").replace("%1", _span(months)), "good"
        )
    words = _span(months) if months else _days((ends - last).days)
    text = QCoreApplication.translate("Validity", "Valid only %1 after the return")
    return Validity(text.replace("%1", words), "doubt")


def _span(months: int) -> str:
    """Return years and months in words."""
    years, rest = divmod(months, 12)
    parts = []
    if years:
        parts.append(ValidityWords.tr("%n year(s)", "", years))
    if rest or not years:
        parts.append(ValidityWords.tr("%n month(s)", "", rest))
    return " ".join(parts)


def _days(count: int) -> str:
    return ValidityWords.tr("%n day(s)", "", count)


def _months_between(start: date, end: date) -> int:
    """Return the full months from one day to a later one."""
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)


def _first_day(iso: str) -> date:
    year, month, day = ([int(part) for part in iso.split("-")] + [1, 1])[:3]
    return date(year, month, day)
