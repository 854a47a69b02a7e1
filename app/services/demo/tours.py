"""Made-up tours for `carnet demo`: the same for the same seed on every platform and day. No base is touched."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.services.demo.documents import iso_of
from app.services.demo.draws import Chance, Weighted, draw_between, draw_one
from app.services.demo.people import DEMO_TODAY
from app.services.demo.resorts import (
    AIRLINES,
    BOARDS,
    CARRIERS,
    DEPARTURE_CITIES,
    DESTINATIONS,
    HOTEL_NAMES,
    INSURERS,
    OPERATORS,
    STARS,
    VISA_CENTRES,
    Destination,
)

FIRST_NUMBER = 4512

YEARS_BACK_DAYS = 5 * 365
"""The oldest tour was booked so long ago, the newest yesterday."""

_NIGHTS: Weighted[int] = Weighted(
    [(3, 4), (5, 6), (6, 6), (7, 24), (9, 8), (10, 20), (11, 8), (12, 6), (14, 14), (21, 2)]
)

_GROUP_SIZES: Weighted[int] = Weighted(
    [(1, 14), (2, 38), (3, 20), (4, 14), (5, 4), (6, 3), (8, 2), (12, 1), (20, 1), (32, 1), (44, 1)]
)

_DAYS_AHEAD: Weighted[tuple[int, int]] = Weighted([((3, 14), 20), ((15, 60), 45), ((61, 220), 35)])


@dataclass(frozen=True, slots=True)
class DemoService:
    """A service of a tour; `kind` is hotel, flight, transfer, visa, insurance, excursion or other."""

    kind: str
    title: str
    starts: str
    ends: str
    provider: str


@dataclass(frozen=True, slots=True)
class DemoTour:
    """A made-up booking. Dates are ISO 8601, `country` is alpha-3, `group_size` says how many tourists it has."""

    number: str
    created_on: str
    arrival: str
    departure: str
    country: str
    title: str
    services: tuple[DemoService, ...]
    group_size: int


def make_tours(count: int, seed: int, today: date = DEMO_TODAY) -> Iterator[DemoTour]:
    """Yield `count` tours in the order in which they were booked, made one by one as they are asked for."""
    chance = random.Random(seed).random
    first_day = today.toordinal() - YEARS_BACK_DAYS
    for index in range(count):
        created = first_day + index * YEARS_BACK_DAYS // count
        yield _make_tour(f"{FIRST_NUMBER + index:06d}", created, chance)


def _make_tour(number: str, created: int, chance: Chance) -> DemoTour:
    """Return a tour that was booked on the day `created`."""
    place = DESTINATIONS.draw(chance)
    resort = draw_one(place.resorts, chance)
    nights = _NIGHTS.draw(chance)
    arrival = created + draw_between(*_DAYS_AHEAD.draw(chance), chance)
    departure = arrival + nights
    return DemoTour(
        number=number,
        created_on=iso_of(created),
        arrival=iso_of(arrival),
        departure=iso_of(departure),
        country=place.country,
        title=f"{resort}, {draw_one(place.purposes, chance)} {nights} {nights_word(nights)}",
        services=tuple(_services(place, resort, arrival, departure, chance)),
        group_size=_GROUP_SIZES.draw(chance),
    )


def nights_word(nights: int) -> str:
    """Return the form of «ночь» that follows a number: 1 ночь, 3 ночи, 10 ночей, 21 ночь."""
    if nights % 10 == 1 and nights % 100 != 11:
        return "ночь"
    return "ночи" if nights % 10 in {2, 3, 4} and nights % 100 not in {12, 13, 14} else "ночей"


def _services(place: Destination, resort: str, arrival: int, departure: int, chance: Chance) -> Iterator[DemoService]:
    """Yield what the tour consists of: a hotel always, the rest as it comes."""
    starts, ends = iso_of(arrival), iso_of(departure)
    hotel = f"{draw_one(HOTEL_NAMES, chance)} {draw_one(STARS, chance)}, {draw_one(BOARDS, chance)}"
    yield DemoService("hotel", hotel, starts, ends, draw_one(OPERATORS, chance))
    if place.flight and chance() < 0.85:
        yield from _flights(resort, starts, ends, chance)
    if chance() < 0.7:
        title = "Трансфер: аэропорт — отель — аэропорт" if place.flight else "Трансфер: вокзал — отель — вокзал"
        yield DemoService("transfer", title, starts, ends, draw_one(CARRIERS, chance))
    if place.needs_visa and chance() < 0.8:
        yield DemoService("visa", "Оформление визы", starts, ends, draw_one(VISA_CENTRES, chance))
    if chance() < 0.75:
        yield DemoService("insurance", "Медицинская страховка", starts, ends, draw_one(INSURERS, chance))
    if chance() < 0.25:
        day = iso_of(draw_between(arrival + 1, departure - 1, chance))
        title = f"Экскурсия: {draw_one(place.excursions, chance)}"
        yield DemoService("excursion", title, day, day, draw_one(OPERATORS, chance))
    if chance() < 0.06:
        yield DemoService("other", "Цветы в номер к приезду", starts, starts, draw_one(OPERATORS, chance))


def _flights(resort: str, starts: str, ends: str, chance: Chance) -> Iterator[DemoService]:
    """Yield the flights there and back."""
    airline, code = draw_one(AIRLINES, chance)
    number = draw_between(1000, 8998, chance)
    home = draw_one(DEPARTURE_CITIES, chance)
    if home == resort:
        home = "Москва"
    yield DemoService("flight", f"Рейс {code} {number}, {home} — {resort}", starts, starts, airline)
    yield DemoService("flight", f"Рейс {code} {number + 1}, {resort} — {home}", ends, ends, airline)
