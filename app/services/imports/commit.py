"""Writes an import: every row of it as one change set, or nothing."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from app.person_fields import CLIENT_FIELDS
from app.services.changes import ChangeWriter
from app.services.clients.preferred import preferred_rows
from app.services.desk import Desk
from app.services.imports.linking import identities_in_tour, known_clients, link_clients, without_known
from app.services.imports.rows import ImportRow, ImportSummary, refuse_rows
from app.services.tours.cards import TouristCard, complete_values
from app.services.tours.tourists import add_tourists
from app.services.work import Work


@contextmanager
def _importing(desk: Desk, kind: str, *, dry_run: bool) -> Iterator[ChangeWriter]:
    """Open the one transaction of an import; a dry run is rolled back at its end."""
    with desk.writing(kind) as writer:
        yield writer
        if dry_run:
            writer.session.rollback()


def import_tourists(
    desk: Desk,
    tour_id: int,
    rows: Sequence[ImportRow],
    service_ids: frozenset[int],
    work: Work | None = None,
    *,
    dry_run: bool = False,
) -> ImportSummary:
    """Add the rows to a tour in one transaction and bind them to the chosen services.

    A row is linked to the one client of the same passport, or of the same name and birth date; a row whose passport or
    name and birth date the tour has already is skipped.

    Raises:
        UserError: "tour_removed", "service_removed".
        Cancelled: nothing was written.
    """
    work = work or Work()
    good, refused = refuse_rows(rows)
    with _importing(desk, "tourists_imported", dry_run=dry_run) as writer:
        present = identities_in_tour(writer.session, tour_id)
        fresh = without_known(good, present)
        work.tick(0, len(fresh), "import_linking")
        links = link_clients(writer.session, fresh)
        cards = [
            TouristCard(
                tour_id=tour_id,
                client_id=links.get(at),
                note=row.note,
                values=complete_values(row.values),
                service_ids=service_ids,
            )
            for at, row in enumerate(fresh)
        ]
        work.tick(0, len(fresh), "import_writing")
        ids = add_tourists(writer, desk, cards)
        change_set = None if dry_run else writer.change_set_id
    return ImportSummary(len(ids), len(links), len(good) - len(fresh), tuple(refused), change_set, tuple(ids))


def import_clients(
    desk: Desk, rows: Sequence[ImportRow], work: Work | None = None, *, dry_run: bool = False
) -> ImportSummary:
    """Add the rows to the directory of regular clients in one transaction; known ones are skipped.

    Raises:
        Cancelled: nothing was written.
    """
    work = work or Work()
    good, refused = refuse_rows(rows)
    with _importing(desk, "clients_imported", dry_run=dry_run) as writer:
        unique = without_known(good, set())
        work.tick(0, len(unique), "import_linking")
        known = known_clients(writer.session, unique)
        fresh = [row for at, row in enumerate(unique) if at not in known]
        work.tick(0, len(fresh), "import_writing")
        ids = write_clients(writer, desk, fresh)
        change_set = None if dry_run else writer.change_set_id
    return ImportSummary(len(ids), 0, len(good) - len(fresh), tuple(refused), change_set, tuple(ids))


def write_clients(
    writer: ChangeWriter, desk: Desk, rows: Sequence[ImportRow], plain: Mapping[str, object] | None = None
) -> list[int]:
    """Create many clients with their preferred child rows by Core and return their ids."""
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
