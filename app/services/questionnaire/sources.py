"""Ready answers: what the tourist's card, the tour and the client say already. They are read, never stored."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from app.person_fields import PERSON_FIELDS, PersonValues
from app.services.agency import DETAILS
from app.services.documents.numbers import is_russian_passport
from app.services.forms.manifest import AnswerKind, Meaning
from app.services.persons.dates import first_day, format_date
from app.services.questionnaire.shapes import ValueOrigin
from app.services.tours.ages import years_between

ADULT_FROM_YEARS = 18
BETWEEN_STAYS = "; "
_FLIGHT = re.compile(r"\b([A-ZА-ЯЁ]{2}|[A-ZА-ЯЁ]\d|\d[A-ZА-ЯЁ])[ \u00a0-]?(\d{1,4}[A-Z]?)\b")
"""An airline's code of two signs and a number. Source: IATA Resolution 762."""

_STARS = re.compile(r"\b[1-5]\s?(?:\*|★|зв(?:[её]зд|\b))|[*★]{2,}")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a tourist beside the answers.

    Attributes:
        values: the card, every field of the catalogue.
        arrival: of the tour, ISO 8601 or empty.
        departure: the same.
        country: alpha-3 of the tour's country, or empty.
        services: kind and title of each service that the tourist has, in the order of their dates.
        tour_number: the booking's.
        stays: of each hotel that the tourist has: title, first and last day, in the order of their dates.
        agency: what is told of the agency, by `agency.DETAILS`.
        former_surnames: surnames that the linked client bore before, Russian and Latin, the latest first.
    """

    values: PersonValues
    arrival: str = ""
    departure: str = ""
    country: str = ""
    services: tuple[tuple[str, str], ...] = ()
    former_surnames: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    tour_number: str = ""
    stays: tuple[tuple[str, str, str], ...] = ()
    agency: Mapping[str, str] = field(default_factory=dict, repr=False)

    def titles(self, kind: str) -> list[str]:
        """Return the titles of the services of one kind, each once."""
        return list(dict.fromkeys(title for one, title in self.services if one == kind and title))


def known_sources() -> frozenset[str]:
    """Return every source that a meaning may name."""
    return frozenset(_SOURCES)


def ready_origin(source: str) -> ValueOrigin:
    """Return where the answers of a source are from: the agency, the tour, or a card, the tourist's or the client's."""
    if source not in _SOURCES:
        return ValueOrigin.NONE
    if source.startswith("agency."):
        return ValueOrigin.AGENCY
    return ValueOrigin.TOUR if source.startswith("tour.") else ValueOrigin.CARD


def read_source(source: str, known: Known) -> str:
    """Return what a source says of a tourist; empty where it says nothing or there is no such source."""
    reader = _SOURCES.get(source)
    return reader(known) if reader else ""


def ready_value(meaning: Meaning, known: Known) -> str:
    """Return the ready answer of a meaning in the stored form of its kind; empty where there is none.

    A person without a Russian name has the passport's spelling for an answer.
    """
    value = read_source(meaning.ready, known) or read_source(meaning.ready_text, known)
    if value and meaning.kind in {AnswerKind.OPTIONS, AnswerKind.COUNTRIES}:
        return json.dumps([value])
    return value


def _card(name: str) -> Callable[[Known], str]:
    """Return the reader of one field of the card."""

    def read(known: Known) -> str:
        return known.values.get(name, "")

    return read


def _agency(name: str) -> Callable[[Known], str]:
    """Return the reader of one detail of the agency."""

    def read(known: Known) -> str:
        return known.agency.get(name, "")

    return read


def _joined(*names: str, separator: str = " ") -> Callable[[Known], str]:
    """Return the reader of several fields of the card in one line."""

    def read(known: Known) -> str:
        return separator.join(value for value in (known.values.get(name, "") for name in names) if value)

    return read


def _either(first: str, second: str) -> Callable[[Known], str]:
    """Return the reader of a field of the card, or of another one where that is empty."""

    def read(known: Known) -> str:
        return known.values.get(first, "") or known.values.get(second, "")

    return read


def _passport(known: Known) -> str:
    """Return series and number as the passport's zone has them: one run of a Russian one."""
    series, number = known.values.get("passport_series", ""), known.values.get("passport_number", "")
    between = "" if is_russian_passport(series, number) or not series else " "
    return f"{series}{between}{number}"


def _salutation(known: Known) -> str:
    """Return the form of address that the sex alone tells: of a grown-up woman it also says whether she is married."""
    sex, born = known.values.get("sex", ""), known.values.get("birth_date", "")
    if sex != "F":
        return "mr" if sex == "M" else ""
    try:
        is_minor = bool(born and known.arrival) and years_between(born, known.arrival) < ADULT_FROM_YEARS
    except ValueError:
        is_minor = False
    return "miss" if is_minor else ""


def _initials(known: Known) -> str:
    names = (known.values.get("given_name_ru", ""), known.values.get("patronymic_ru", ""))
    if not any(names):
        names = (known.values.get("given_name_lat", ""), "")
    return " ".join(f"{name[0]}." for name in names if name)


def _street_line(known: Known) -> str:
    """Return street, building and flat as one writes them on a letter."""
    street, building, flat = (known.values.get(name, "") for name in ("street", "building", "flat"))
    parts = (
        street,
        f"д. {building}" if building[:1].isdigit() else building,
        f"кв. {flat}" if flat[:1].isdigit() else flat,
    )
    return ", ".join(part for part in parts if part)


def _address(known: Known) -> str:
    parts = (known.values.get("postal_code", ""), known.values.get("city", ""), _street_line(known))
    return ", ".join(part for part in parts if part)


def _days(known: Known) -> str:
    """Return how many days the tour lasts, the first and the last among them."""
    if not known.arrival or not known.departure:
        return ""
    return str((first_day(known.departure) - first_day(known.arrival)).days + 1)


def _nights(known: Known) -> str:
    days = _days(known)
    return str(int(days) - 1) if days else ""


def _titles(kind: str, *, only_first: bool = False) -> Callable[[Known], str]:
    """Return the reader of the titles of services of a kind."""

    def read(known: Known) -> str:
        titles = known.titles(kind)
        if kind == "hotel":
            titles = list(dict.fromkeys(map(hotel_name, titles)))
        elif kind == "flight":
            titles = list(dict.fromkeys(map(flight_number, titles)))
        return "; ".join(titles[:1] if only_first else titles)

    return read


def hotel_name(title: str) -> str:
    """Return what a hotel is called, of a service's title: without its stars and what follows them (board, room)."""
    name = _STARS.split(title, maxsplit=1)[0].strip(" ,;(")
    return name or title


def flight_number(title: str) -> str:
    """Return the number of a flight, of a service's title; what shows none stays whole: it may be a ship's name."""
    found = _FLIGHT.search(title)
    return f"{found[1]} {found[2]}" if found is not None else title


def _stays(known: Known) -> str:
    """Return the hotels with the days of each stay."""
    parts = []
    for title, *days in dict.fromkeys(known.stays):
        between = " – ".join(format_date(day) for day in days if day)
        parts.append(", ".join(part for part in (hotel_name(title).replace(BETWEEN_STAYS, ", "), between) if part))
    return BETWEEN_STAYS.join(filter(None, parts))


def _former_surnames(known: Known) -> str:
    own = known.values.get("surname_ru", "").casefold()
    return ", ".join(dict.fromkeys(name for name, _ in known.former_surnames if name and name.casefold() != own))


def _former_surnames_lat(known: Known) -> str:
    """Return the Latin spellings, only where every former surname has one: else letters make them all."""
    own = known.values.get("surname_ru", "").casefold()
    pairs = dict.fromkeys((name, latin) for name, latin in known.former_surnames if name and name.casefold() != own)
    return ", ".join(dict.fromkeys(latin for _, latin in pairs)) if all(latin for _, latin in pairs) else ""


_SOURCES: Mapping[str, Callable[[Known], str]] = MappingProxyType(
    {
        **{f"card.{one.name}": _card(one.name) for one in PERSON_FIELDS},
        **{f"agency.{name}": _agency(name) for name in DETAILS},
        "card.surname": _either("surname_ru", "surname_lat"),
        "card.given_name": _either("given_name_ru", "given_name_lat"),
        "card.given_names": _joined("given_name_ru", "patronymic_ru"),
        "card.full_name": _joined("surname_ru", "given_name_ru", "patronymic_ru"),
        "card.full_name_lat": _joined("surname_lat", "given_name_lat"),
        "card.initials": _initials,
        "card.salutation": _salutation,
        "card.passport": _passport,
        "card.internal": _joined("internal_series", "internal_number"),
        "card.street_line": _street_line,
        "card.address": _address,
        "tour.arrival": lambda known: known.arrival,
        "tour.departure": lambda known: known.departure,
        "tour.days": _days,
        "tour.nights": _nights,
        "tour.country": lambda known: known.country,
        "tour.hotel": _titles("hotel", only_first=True),
        "tour.hotels": _titles("hotel"),
        "tour.stays": _stays,
        "tour.number": lambda known: known.tour_number,
        "tour.flight": _titles("flight", only_first=True),
        "tour.flights": _titles("flight"),
        "client.former_surnames": _former_surnames,
        "client.former_surnames_lat": _former_surnames_lat,
    }
)
"""By name: what reads it."""
