"""What is done with each row: what was found in the transaction, and what the agent chose. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from app.errors import UserError
from app.person_fields import CLIENT_FIELDS, PersonValues
from app.services.imports.differences import compare_row, group_of
from app.services.imports.finding import Fate, Found
from app.services.imports.rows import ImportRow, RowChoice
from app.services.imports.stored import Stored
from app.services.persons.checks import note_problem

AUTO = RowChoice()
_CLIENT_NAMES = frozenset(one.name for one in CLIENT_FIELDS)


@dataclass(frozen=True, slots=True)
class Decision:
    """What is done with a row.

    Attributes:
        action: "add", "update" or "skip".
        values: of "add" the whole record's, of "update" those that change.
        client_id: the client whom the tourist is linked to, or who is updated.
        tourist_id: the tourist who is updated.
        note: the record's note afterwards.
        to_client: what is written to the linked client.
    """

    action: Literal["add", "update", "skip"]
    values: PersonValues = field(default_factory=dict)
    client_id: int | None = None
    tourist_id: int | None = None
    note: str = ""
    to_client: PersonValues = field(default_factory=dict)


SKIP = Decision("skip")


def decide_tourist(
    row: ImportRow, found: Found, choice: RowChoice, clients: Mapping[int, Stored], tourists: Mapping[int, Stored]
) -> Decision:
    """Decide what becomes of a row in a tour.

    Raises:
        UserError: "client_removed", "tourist_removed", "changed_meanwhile": what was chosen doesn't hold any more.
    """
    if found.fate is Fate.PRESENT and choice.present == "update":
        return _update_tourist(row, found, choice, clients, tourists)
    if choice.present == "update" and found.fate is not Fate.REPEATED:
        raise UserError("tourist_removed")
    if found.fate in {Fate.PRESENT, Fate.REPEATED} and choice.present != "add":
        return SKIP
    client_id = _client_of(found, choice, clients)
    client = None if client_id is None else clients[client_id]
    values = dict(row.values) if client is None else _joined(row.values, client.values, choice)
    return Decision("add", values, client_id, None, row.note, _to_client(values, choice, client_id))


def _update_tourist(
    row: ImportRow, found: Found, choice: RowChoice, clients: Mapping[int, Stored], tourists: Mapping[int, Stored]
) -> Decision:
    """Decide what changes of a tourist whom the tour has: what the list says otherwise, and what the tourist lacked."""
    stored = tourists.get(found.tourist_id or 0)
    if stored is None:
        raise UserError("tourist_removed")
    _check_version(stored, choice.tourist_version)
    client_id = stored.client_id
    if choice.link != "auto" or choice.client_id is not None:
        client_id = _client_of(found, choice, clients)
    changes = _changes(row.values, stored.values, choice)
    to_client = _to_client({**stored.values, **changes}, choice, client_id)
    return Decision("update", changes, client_id, found.tourist_id, join_notes(stored.note, row.note), to_client)


def decide_client(row: ImportRow, found: Found, choice: RowChoice, clients: Mapping[int, Stored]) -> Decision:
    """Decide what becomes of a row in the directory.

    Raises:
        UserError: "client_removed", "changed_meanwhile": what was chosen doesn't hold any more.
    """
    if choice.link == "client":
        client_id = _client_of(found, choice, clients)
    elif choice.link == "none" or choice.present == "add":
        client_id = None
    elif found.fate is Fate.REPEATED:
        return SKIP
    else:
        client_id = found.client_id if found.fate is Fate.PRESENT else None
        if choice.present == "update" or choice.client_id is not None:
            client_id = _client_of(found, choice, clients)
            if client_id is None:
                raise UserError("client_removed")
    if client_id is None:
        return Decision("add", row.values, None, None, row.note)
    if choice.present != "update":
        return SKIP
    stored = clients[client_id]
    return Decision(
        "update", _changes(row.values, stored.values, choice), client_id, None, join_notes(stored.note, row.note)
    )


def _client_of(found: Found, choice: RowChoice, clients: Mapping[int, Stored]) -> int | None:
    """Return the client whom a row is linked to."""
    if choice.link == "none":
        return None
    is_found = found.fate in {Fate.LINKED, Fate.PRESENT}
    client_id = choice.client_id if choice.link == "client" else found.client_id if is_found else None
    depends = choice.client_id is not None or bool(choice.write_to_client) or "stored" in choice.take.values()
    is_gone = choice.client_id is not None and choice.client_id not in clients
    if is_gone or client_id is None or client_id not in clients:
        if depends or choice.link == "client":
            raise UserError("client_removed")
        return None
    if choice.client_id not in {None, client_id}:
        raise UserError("changed_meanwhile")
    _check_version(clients[client_id], choice.client_version)
    return client_id


def _check_version(stored: Stored, version: int | None) -> None:
    if version is not None and version != stored.version:
        raise UserError("changed_meanwhile")


def _joined(row: PersonValues, stored: PersonValues, choice: RowChoice) -> dict[str, str]:
    """Return the row's values, its gaps filled from the client, differing fields as chosen."""
    compared = compare_row(row, stored)
    taken = {one.field: one.stored for one in compared.differences if choice.take.get(one.field) == "stored"}
    return {**row, **compared.filled, **taken}


def _changes(row: PersonValues, stored: PersonValues, choice: RowChoice) -> dict[str, str]:
    """Return what a stored record takes from a row: what it lacked, and differing fields unless chosen otherwise.

    Where the agent keeps a stored passport or address, nothing of the list's other one is added to it.
    """
    compared = compare_row(row, stored)
    kept = {one.field for one in compared.differences if choice.take.get(one.field) == "stored"}
    apart = {name for field in kept for name in group_of(field)}
    given = {name: value for name, value in compared.given.items() if name in stored and name not in apart}
    return given | {one.field: one.mine for one in compared.differences if one.field not in kept}


def _to_client(values: PersonValues, choice: RowChoice, client_id: int | None) -> dict[str, str]:
    """Return what is written to the client; what is empty here is not taken away there."""
    if client_id is None:
        return {}
    return {name: values[name] for name in choice.write_to_client & _CLIENT_NAMES if values.get(name)}


def join_notes(stored: str, further: str) -> str:
    """Return a note with further lines below it; those that it has already are not told twice."""
    known = stored.splitlines()
    lines = [line for line in further.splitlines() if line not in known]
    joined = "\n".join((*known, *lines))
    return joined if lines and not note_problem(joined) else stored
