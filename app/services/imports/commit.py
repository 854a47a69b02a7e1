"""Writes an import: every row of it as one change set, or nothing."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from app.errors import UserError
from app.services.changes import ChangeWriter
from app.services.desk import Desk
from app.services.garbage import collector_paused
from app.services.imports.deciding import AUTO, SKIP, Decision, decide_client, decide_tourist
from app.services.imports.finding import Fate, Found, Into, find_rows
from app.services.imports.rows import NAME_FIELDS, ImportRow, ImportSummary, RefusedRow, RowChoice, refuse_rows
from app.services.imports.stored import Stored, clients_now, load_clients, load_tourists
from app.services.imports.writing import (
    add_tourist_rows,
    update_clients,
    update_tourists,
    write_clients,
    write_to_clients,
)
from app.services.persons.checks import FieldProblem
from app.services.tours.tourists import bind_services
from app.services.work import Work

NO_CHOICES: Mapping[int, RowChoice] = MappingProxyType({})

_NEVER = 0
"""A version that no client has."""


@contextmanager
def _importing(desk: Desk, kind: str, *, dry_run: bool) -> Iterator[ChangeWriter]:
    """Open the one transaction of an import; a dry run is rolled back at its end."""
    with collector_paused(), desk.writing(kind) as writer:
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
    choices: Mapping[int, RowChoice] = NO_CHOICES,
    dry_run: bool = False,
) -> ImportSummary:
    """Add the rows to a tour in one transaction and bind them to the chosen services.

    A row is linked to the one client of the same passport, or of the same name and birth date, and its gaps are filled
    from that client; a row whose passport or name and birth date the tour has already is skipped. What the agent chose
    otherwise is done, if it still can be: what others wrote since the choice was made is found within the transaction.

    Args:
        desk: where the agent works.
        tour_id: the tour.
        rows: the rows.
        service_ids: services of the tour.
        work: told of progress, asked whether to go on.
        choices: by position of the row what the agent chose.
        dry_run: tell what would be done and write nothing.

    Raises:
        UserError: "tour_removed", "service_removed".
        Cancelled: nothing was written.
    """
    work = work or Work()
    good, refused = refuse_rows(rows)
    with _importing(desk, "tourists_imported", dry_run=dry_run) as writer:
        found = find_rows(writer.session, [rows[at] for at in good], Into(tour_id), work)
        tourists = load_tourists(
            writer.session,
            {one.tourist_id for at, one in zip(good, found, strict=True) if _updates(choices, at) and one.tourist_id},
            work,
        )
        choices = _lead_on(writer, choices)
        clients = _load_wanted(writer, good, found, choices, tourists, work)
        decided, stale = _decide(
            rows, good, found, choices, partial(decide_tourist, clients=clients, tourists=tourists)
        )
        ids, linked = add_tourist_rows(writer, desk, tour_id, decided, service_ids, work)
        updated = update_tourists(writer, desk, decided, tourists, work)
        present = [one.tourist_id for one in decided.values() if one.action == "update" and one.tourist_id is not None]
        bind_services(writer, tour_id, present, service_ids)
        written = write_to_clients(writer, desk, decided, work)
        change_set = None if dry_run else writer.change_set_id
    return ImportSummary(
        len(ids),
        linked,
        sum(one is SKIP for one in decided.values()),
        tuple(sorted((*refused, *stale), key=lambda one: one.row)),
        change_set,
        tuple(ids),
        updated,
        written,
    )


def import_clients(
    desk: Desk,
    rows: Sequence[ImportRow],
    work: Work | None = None,
    *,
    choices: Mapping[int, RowChoice] = NO_CHOICES,
    dry_run: bool = False,
) -> ImportSummary:
    """Add the rows to the directory of regular clients in one transaction; known ones are skipped or updated.

    An updated client keeps the replaced name and documents as former ones, as the card's saving does.

    Raises:
        Cancelled: nothing was written.
    """
    work = work or Work()
    good, refused = refuse_rows(rows)
    with _importing(desk, "clients_imported", dry_run=dry_run) as writer:
        found = find_rows(writer.session, [rows[at] for at in good], Into(), work)
        choices = _lead_on(writer, choices)
        clients = _load_wanted(writer, good, found, choices, {}, work)
        decided, stale = _decide(rows, good, found, choices, partial(decide_client, clients=clients))
        fresh = [replace(rows[at], values=one.values) for at, one in decided.items() if one.action == "add"]
        ids = write_clients(writer, desk, fresh, work=work)
        updated = update_clients(writer, desk, decided, work)
        change_set = None if dry_run else writer.change_set_id
    return ImportSummary(
        len(ids),
        0,
        sum(one is SKIP for one in decided.values()),
        tuple(sorted((*refused, *stale), key=lambda one: one.row)),
        change_set,
        tuple(ids),
        updated,
    )


def _updates(choices: Mapping[int, RowChoice], at: int) -> bool:
    return choices.get(at, AUTO).present == "update"


def _lead_on(writer: ChangeWriter, choices: Mapping[int, RowChoice]) -> Mapping[int, RowChoice]:
    """Return the choices with merged clients replaced by those who were kept.

    Where only the link was chosen it leads on. What was chosen between the values of the two was not chosen of the kept
    client's: no version of that one is what the agent saw.
    """
    now = clients_now(writer.session, {one.client_id for one in choices.values()})
    return {at: _led_on(one, now.get(one.client_id or 0)) for at, one in choices.items()}


def _led_on(choice: RowChoice, client_id: int | None) -> RowChoice:
    if client_id in {None, choice.client_id}:
        return choice
    chose_values = bool(choice.take or choice.write_to_client) or choice.present == "update"
    return replace(choice, client_id=client_id, client_version=_NEVER if chose_values else None)


def _load_wanted(
    writer: ChangeWriter,
    good: Sequence[int],
    found: Sequence[Found],
    choices: Mapping[int, RowChoice],
    tourists: Mapping[int, Stored],
    work: Work,
) -> dict[int, Stored]:
    """Return the clients whom rows are linked to, by chance or by choice."""
    wanted = {one.client_id for one in tourists.values()}
    for at, one in zip(good, found, strict=True):
        if at in choices:
            wanted.update((choices[at].client_id, one.client_id))
        elif one.fate is Fate.LINKED:
            wanted.add(one.client_id)
    return load_clients(writer.session, {one for one in wanted if one is not None}, work)


def _decide(
    rows: Sequence[ImportRow],
    good: Sequence[int],
    found: Sequence[Found],
    choices: Mapping[int, RowChoice],
    decide: Callable[[ImportRow, Found, RowChoice], Decision],
) -> tuple[dict[int, Decision], list[RefusedRow]]:
    """Decide for each row by its position; a choice that doesn't hold any more keeps the row back."""
    decided, stale = {}, []
    for at, one in zip(good, found, strict=True):
        row = rows[at]
        try:
            decided[at] = decide(row, one, choices.get(at, AUTO))
        except UserError as error:
            shown = next((name for name in NAME_FIELDS if row.values.get(name)), NAME_FIELDS[0])
            stale.append(RefusedRow(at, row.source_row, (FieldProblem(shown, error.code),)))
    return decided, stale
