"""Which rows of a list the base knows already, and to which client a row belongs."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.client import Client, ClientDocument
from app.models.tour import Tourist
from app.person_fields import PersonValues
from app.services.imports.rows import NAME_FIELDS, ImportRow
from app.services.names.folding import name_keys, number_key

_BATCH = 500


def identities(values: PersonValues) -> list[str]:
    """Return by what a row is known again: its passport, its name with the birth date in either script."""
    found = []
    passport = number_key(values.get("passport_series"), values.get("passport_number"))
    if len(passport) >= 5:
        found.append(f"passport {passport}")
    keys = name_keys(dict(values))
    born = values.get("birth_date", "")
    if len(born) == 10:
        found += [
            f"{script} {keys[f'surname_{script}_key']} {keys[f'given_{script}_key']} {born}"
            for script in ("ru", "lat")
            if keys[f"surname_{script}_key"] and keys[f"given_{script}_key"]
        ]
    return found


def without_known(rows: Sequence[ImportRow], present: set[str]) -> list[ImportRow]:
    """Return the rows that are neither present nor told twice in the list itself."""
    seen, fresh = set(present), []
    for row in rows:
        own = identities(row.values)
        if not seen.intersection(own):
            fresh.append(row)
        seen.update(own)
    return fresh


def identities_in_tour(session: Session, tour_id: int) -> set[str]:
    """Return the identities of the tourists whom the tour has."""
    names = ("passport_series", "passport_number", "birth_date", *NAME_FIELDS)
    columns = [getattr(Tourist, name) for name in names]
    query = select(*columns).where(Tourist.tour_id == tour_id)
    return {one for row in session.execute(query) for one in identities(dict(row._mapping))}  # noqa: SLF001


def link_clients(session: Session, rows: Sequence[ImportRow]) -> dict[int, int]:
    """Return by position the client of a row: exactly one of its passport, or of its name and birth date."""
    return {at: next(iter(found)) for at, found in known_clients(session, rows).items() if len(found) == 1}


def known_clients(session: Session, rows: Sequence[ImportRow]) -> dict[int, set[int]]:
    """Return by position the clients of a row's passport or, where none has it, of its name and birth date."""
    by_passport = _clients_by_passport(
        session,
        [number_key(row.values.get("passport_series"), row.values.get("passport_number")) for row in rows],
    )
    keys = [name_keys(dict(row.values)) for row in rows]
    known: dict[int, set[int]] = {}
    born_keys: dict[int, tuple[str, str, str]] = {}
    for at, row in enumerate(rows):
        found = by_passport.get(number_key(row.values.get("passport_series"), row.values.get("passport_number")), set())
        born = row.values.get("birth_date", "")
        if found:
            known[at] = found
        elif len(born) == 10 and keys[at]["surname_lat_key"] and keys[at]["given_lat_key"]:
            born_keys[at] = (str(keys[at]["surname_lat_key"]), str(keys[at]["given_lat_key"]), born)
    by_name = _clients_by_name(session, list(born_keys.values()))
    for at, key in born_keys.items():
        if key in by_name:
            known[at] = by_name[key]
    return known


def _clients_by_passport(session: Session, wanted: Sequence[str]) -> dict[str, set[int]]:
    """Return the clients of each wanted passport key."""
    found: dict[str, set[int]] = {}
    keys = sorted({one for one in wanted if len(one) >= 5})
    for at in range(0, len(keys), _BATCH):
        query = select(ClientDocument.number_key, ClientDocument.client_id).where(
            ClientDocument.number_key.in_(keys[at : at + _BATCH]), ClientDocument.kind == "passport"
        )
        for one, client_id in session.execute(query):
            found.setdefault(one, set()).add(client_id)
    return found


def _clients_by_name(session: Session, wanted: Sequence[tuple[str, str, str]]) -> dict[tuple[str, str, str], set[int]]:
    """Return the clients of each wanted Latin surname, given name and birth date."""
    found: dict[tuple[str, str, str], set[int]] = {}
    surnames = sorted({surname for surname, _, _ in wanted})
    for at in range(0, len(surnames), _BATCH):
        query = select(Client.surname_lat_key, Client.given_lat_key, Client.birth_date, Client.id).where(
            Client.surname_lat_key.in_(surnames[at : at + _BATCH])
        )
        for surname, given, born, client_id in session.execute(query):
            found.setdefault((surname, given, born), set()).add(client_id)
    return found
