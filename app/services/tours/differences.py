"""In which fields a tourist and the directory say different things."""

from dataclasses import dataclass

from app.models.client import Client
from app.person_fields import CLIENT_FIELDS, PersonValues
from app.services.clients.directory import load_client
from app.services.desk import Desk
from app.services.tours.cards import TouristCard


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which two records say different things."""

    field: str
    mine: str
    stored: str


def compare_values(mine: PersonValues, stored: PersonValues) -> list[Difference]:
    """Return the fields that both know and in which they differ, in the catalogue's order.

    Letter case and outer spaces are no difference: the passport's zone is all capitals.
    """
    return [
        Difference(one.name, mine[one.name], stored[one.name])
        for one in CLIENT_FIELDS
        if mine.get(one.name)
        and stored.get(one.name)
        and mine[one.name].strip().casefold() != stored[one.name].strip().casefold()
    ]


def client_differences(desk: Desk, card: TouristCard, base: TouristCard | None) -> list[Difference]:
    """Return the fields that were changed on the tourist screen and differ from the linked client's."""
    if card.client_id is None:
        return []
    with desk.store.transaction() as session:
        if session.get(Client, card.client_id) is None:
            return []
        stored = load_client(session, card.client_id).values
    return [
        Difference(one.name, card.values[one.name], stored[one.name])
        for one in CLIENT_FIELDS
        if card.values[one.name] != stored[one.name]
        and (base is None or card.values[one.name] != base.values[one.name])
    ]
