"""What the tourist screen reads from the base in one go; runs off the window's thread."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.errors import UserError
from app.person_fields import PersonValues
from app.services.clients.directory import get_client
from app.services.desk import Desk
from app.services.names.display import display_name
from app.services.names.tables import load_name_tables
from app.services.tours.cards import ServiceCard, TourCard, TouristCard
from app.services.tours.reading import get_tourist, list_tourists
from app.services.tours.tours import get_tour, list_services


@dataclass(frozen=True, slots=True)
class TourScreen:
    """A tour as the screen shows it; `country` is its country's name."""

    tour: TourCard
    country: str = ""
    services: tuple[ServiceCard, ...] = ()
    tourists: tuple[TouristCard, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownClient:
    """A client of the directory, as far as this screen needs one.

    Attributes:
        id: the client.
        name: as people say it.
        since: year of the card, or empty.
        stage: "regular" and others.
        values: what is stored of the person.
    """

    id: int
    name: str
    since: str
    stage: str
    values: PersonValues


@dataclass(frozen=True, slots=True)
class FreshTourist:
    """A tourist as stored now, with the names of clients by id."""

    card: TouristCard
    clients: dict[int, str] = field(default_factory=dict)


def load_screen(desk: Desk, tour_id: int, language: str) -> TourScreen:
    """Return a tour with its services and tourists; what looks at their names is loaded, too.

    Raises:
        UserError: "tour_removed".
    """
    from app.services.persons.countries import country_name

    tour = get_tour(desk, tour_id)
    load_name_tables()
    return TourScreen(
        tour=tour,
        country=country_name(tour.country, language) if tour.country else "",
        services=tuple(list_services(desk, tour_id)),
        tourists=tuple(list_tourists(desk, tour_id)),
    )


def load_countries(language: str) -> tuple[tuple[str, str], ...]:
    """Return codes and names of countries; what reads a typed country is loaded, too."""
    from app.services.persons.countries import country_code, list_countries

    country_code("RUS")
    return list_countries(language)


def load_client(desk: Desk, client_id: int) -> KnownClient:
    """Return a client.

    Raises:
        UserError: "client_removed".
    """
    card = get_client(desk, client_id)
    return KnownClient(client_id, display_name(_Named(card.values)), card.created_on[:4], card.stage, card.values)


def load_fresh_tourist(desk: Desk, tourist_id: int, client_ids: Iterable[int | None]) -> FreshTourist:
    """Return a tourist as stored now, and the names of clients that the screen or the base link to.

    Raises:
        UserError: "tourist_removed".
    """
    card = get_tourist(desk, tourist_id)
    names: dict[int, str] = {}
    for client_id in {*client_ids, card.client_id} - {None}:
        if client_id is not None:
            try:
                names[client_id] = load_client(desk, client_id).name
            except UserError:  # removed meanwhile: its number has to do
                names[client_id] = str(client_id)
    return FreshTourist(card, names)


class _Named:
    """Gives values by attribute, as `display_name` reads them."""

    def __init__(self, values: PersonValues) -> None:
        self.surname_ru = values["surname_ru"]
        self.given_name_ru = values["given_name_ru"]
        self.patronymic_ru = values["patronymic_ru"]
        self.surname_lat = values["surname_lat"]
        self.given_name_lat = values["given_name_lat"]
