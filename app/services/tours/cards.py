"""Tours, services and tourists as the screens hold them: frozen, with the version they were loaded at."""

from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType

from app.person_fields import PERSON_FIELDS, PersonValues

_NOTHING = {one.name: "" for one in PERSON_FIELDS}

SERVICE_KINDS = ("hotel", "flight", "transfer", "visa", "insurance", "excursion", "other")


@dataclass(frozen=True, slots=True)
class TourCard:
    """A tour; dates are ISO 8601 or empty."""

    id: int | None = None
    version: int = 0
    number: str = ""
    created_on: str = ""
    arrival: str = ""
    departure: str = ""
    country: str = ""
    title: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ServiceCard:
    """A service of a tour; dates are ISO 8601 or empty."""

    id: int | None = None
    version: int = 0
    tour_id: int = 0
    kind: str = "hotel"
    title: str = ""
    starts: str = ""
    ends: str = ""
    provider: str = ""


@dataclass(frozen=True, slots=True)
class TouristCard:
    """A tourist of one tour; `values` are the catalogue's fields, every one of them present."""

    id: int | None = None
    version: int = 0
    tour_id: int = 0
    client_id: int | None = None
    is_main: bool = False
    note: str = ""
    values: PersonValues = field(default_factory=lambda: complete_values({}))
    service_ids: frozenset[int] = frozenset()

    def with_values(self, **values: str) -> "TouristCard":
        """Return the card with some of the person's fields replaced."""
        return replace(self, values=complete_values({**self.values, **values}))


@dataclass(frozen=True, slots=True)
class TourRow:
    """A line of the list of tours."""

    id: int
    number: str
    title: str
    country: str
    arrival: str
    departure: str
    created_on: str
    tourists: int
    main_tourist: str


def complete_values(values: PersonValues) -> PersonValues:
    """Return values for every field that a tourist has; what is not given is empty."""
    if values.keys() <= _NOTHING.keys():
        return MappingProxyType({**_NOTHING, **values})
    return MappingProxyType({name: values.get(name, "") for name in _NOTHING})


def plain_values(card: TourCard | ServiceCard) -> dict[str, object]:
    """Return what is stored of a tour or a service beside id and version."""
    return {one.name: getattr(card, one.name) for one in fields(card) if one.name not in {"id", "version"}}


def flatten_tourist(card: TouristCard) -> dict[str, object]:
    """Return a tourist as one mapping; each bound service is a field of its own."""
    flat: dict[str, object] = {**card.values, "client_id": card.client_id, "note": card.note}
    flat.update({f"service/{id_}": True for id_ in card.service_ids})
    return flat
