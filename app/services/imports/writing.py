"""Writes what was decided of the rows of a list: tourists, links, clients; each within the import's change set."""

from collections.abc import Mapping, Sequence

from app.person_fields import CLIENT_FIELDS
from app.services.changes import ChangeWriter
from app.services.clients.cards import ClientCard, complete_client_values
from app.services.clients.directory import write_client_fields
from app.services.clients.preferred import preferred_rows
from app.services.desk import Desk
from app.services.imports.deciding import Decision
from app.services.imports.rows import ImportRow
from app.services.imports.stored import Stored, load_clients
from app.services.questionnaire.lasting import keep_lasting_answers
from app.services.tours.cards import TouristCard, complete_values
from app.services.tours.tourists import add_tourists
from app.services.work import Work

_AT_ONCE = 1_000
"""Rows that are written between two looks at whether the work was cancelled."""


def add_tourist_rows(
    writer: ChangeWriter,
    desk: Desk,
    tour_id: int,
    decided: Mapping[int, Decision],
    service_ids: frozenset[int],
    work: Work,
) -> tuple[list[int], int]:
    """Add the new tourists; return their ids and how many are linked."""
    cards = [
        TouristCard(
            tour_id=tour_id,
            client_id=one.client_id,
            note=one.note,
            values=complete_values(one.values),
            service_ids=service_ids,
        )
        for one in decided.values()
        if one.action == "add"
    ]
    return add_tourists(writer, desk, cards, work), sum(card.client_id is not None for card in cards)


def update_tourists(
    writer: ChangeWriter, desk: Desk, decided: Mapping[int, Decision], tourists: Mapping[int, Stored], work: Work
) -> int:
    """Change the tourists whom the tour has; return how many of them have other values now.

    What of a newly linked tourist's answers lasts is kept at the client.
    """
    updates = [one for one in decided.values() if one.action == "update" and one.tourist_id is not None]
    count = 0
    for at, one in enumerate(updates):
        work.tick(at, len(updates), "import_writing")
        id_ = one.tourist_id or 0
        count += writer.update("tourist", id_, {**one.values, "note": one.note, "client_id": one.client_id})
        if one.client_id is not None and (id_ not in tourists or one.client_id != tourists[id_].client_id):
            keep_lasting_answers(writer, desk, id_, one.client_id)
    return count


def write_to_clients(writer: ChangeWriter, desk: Desk, decided: Mapping[int, Decision], work: Work) -> int:
    """Write chosen fields to the linked clients; return to how many."""
    wanted = [one for one in decided.values() if one.to_client and one.client_id is not None]
    written = set()
    for at, one in enumerate(wanted):
        work.tick(at, len(wanted), "import_writing")
        if _write_fields(writer, desk, one.client_id or 0, one.to_client, work):
            written.add(one.client_id)
    return len(written)


def update_clients(writer: ChangeWriter, desk: Desk, decided: Mapping[int, Decision], work: Work) -> int:
    """Change the clients whom the directory has; return how many of them have other values now."""
    updates = [one for one in decided.values() if one.action == "update"]
    updated = set()
    for at, one in enumerate(updates):
        work.tick(at, len(updates), "import_writing")
        if _write_fields(writer, desk, one.client_id or 0, {**one.values, "note": one.note}, work):
            updated.add(one.client_id)
    return len(updated)


def _write_fields(writer: ChangeWriter, desk: Desk, client_id: int, values: Mapping[str, str], work: Work) -> bool:
    """Write fields of a client as the card's saving does; return whether any of them differed."""
    stored = load_clients(writer.session, [client_id], work)[client_id]
    before = {**stored.values, "note": stored.note}
    changed = {name: value for name, value in values.items() if before[name] != value}
    card = ClientCard(id=client_id, values=complete_client_values(stored.values))
    write_client_fields(writer, desk, card, changed)
    return bool(changed)


def write_clients(
    writer: ChangeWriter,
    desk: Desk,
    rows: Sequence[ImportRow],
    plain: Mapping[str, object] | None = None,
    work: Work | None = None,
) -> list[int]:
    """Create many clients with their preferred child rows by Core and return their ids."""
    work, ids = work or Work(), list[int]()
    for at in range(0, len(rows), _AT_ONCE):
        work.tick(at, len(rows), "import_writing")
        ids += _create_clients(writer, desk, rows[at : at + _AT_ONCE], plain)
    return ids


def _create_clients(
    writer: ChangeWriter, desk: Desk, rows: Sequence[ImportRow], plain: Mapping[str, object] | None
) -> list[int]:
    shared = {
        "kind": "person",
        "stage": "regular",
        "agent_id": desk.agent_id,
        "created_on": desk.today().isoformat(),
        "version": 1,
        **(plain or {}),
    }
    ids = writer.create_many(
        "client",
        [
            {**{one.name: row.values.get(one.name, "") for one in CLIENT_FIELDS}, **shared, "note": row.note}
            for row in rows
        ],
    )
    children: dict[tuple[str, ...], list[dict[str, object]]] = {}
    for client_id, row in zip(ids, rows, strict=True):
        for table, made in preferred_rows(row.values).items():
            for one in made:
                children.setdefault((table, *sorted(one)), []).append({**one, "client_id": client_id})
    for (table, *_), made in children.items():
        writer.create_many(table, made)
    return ids
