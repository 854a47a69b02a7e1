"""The directory of clients: load, save, remove; each write is one change set."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models.client import Client, FamilyLink
from app.models.identity import ClientDistinction, MergedClient
from app.models.questionnaire import ClientAnswer
from app.models.tables import TABLES
from app.models.tour import Tourist
from app.person_fields import CLIENT_FIELDS
from app.services.changes import ChangeWriter
from app.services.clients.cards import (
    INVERSE_RELATION,
    PLAIN_FIELDS,
    SECTIONS,
    ChildRow,
    ClientCard,
    FamilyRow,
    complete_client_values,
    flatten,
    row_values,
)
from app.services.clients.merging.past import kept_client
from app.services.clients.preferred import (
    PREFERRED_ROWS,
    current_ids,
    keep_former_name,
    settle_preferred,
    sync_preferred,
)
from app.services.derived import Row
from app.services.desk import Desk
from app.services.merging import Clash, merge_changes
from app.services.names.display import display_name
from app.services.persons.checks import check_card, check_person


def get_client(desk: Desk, client_id: int) -> ClientCard:
    """Return a client's card.

    Raises:
        UserError: "client_removed"; "client_merged" with `client_id`, the one who was kept.
    """
    with desk.store.transaction() as session:
        return load_client(session, client_id)


def load_client(session: Session, client_id: int) -> ClientCard:
    """Return a client's card within a transaction.

    Raises:
        UserError: "client_removed"; "client_merged" with `client_id`, the one who was kept.
    """
    client = session.get(Client, client_id)
    if client is None:
        raise gone_error(session, client_id)
    sections: dict[str, Any] = {
        section: tuple(_load_rows(session, row_type, client_id))
        for section, row_type in SECTIONS.items()
        if row_type is not FamilyRow
    }
    return ClientCard(
        id=client.id,
        version=client.version,
        kind=client.kind,
        stage=client.stage,
        agent_id=client.agent_id,
        created_on=client.created_on,
        note=client.note,
        values=complete_client_values({field.name: getattr(client, field.name) for field in CLIENT_FIELDS}),
        family=tuple(_load_family(session, client_id)),
        **sections,
    )


def gone_error(session: Session, client_id: int) -> UserError:
    """Return why a client is not in the base: merged into another one, or removed."""
    kept_id = kept_client(session, client_id)
    return UserError("client_removed") if kept_id is None else UserError("client_merged", client_id=kept_id)


def _load_rows(session: Session, row_type: type[ChildRow], client_id: int) -> list[ChildRow]:
    """Return the child rows of one section, oldest first."""
    table = TABLES[row_type.TABLE]
    names = ["id", *row_values(row_type())]
    query = select(*(table.c[name] for name in names)).where(table.c.client_id == client_id).order_by(table.c.id)
    return [row_type(**row) for row in session.execute(query).mappings()]


def _load_family(session: Session, client_id: int) -> list[FamilyRow]:
    """Return the family links, read from whichever side they were made."""
    query = select(FamilyLink).where(or_(FamilyLink.client_id == client_id, FamilyLink.relative_id == client_id))
    links = session.scalars(query.order_by(FamilyLink.id)).all()
    family = []
    for link in links:
        own = link.client_id == client_id
        relative = session.get(Client, link.relative_id if own else link.client_id)
        if relative is not None:
            relation = link.relation if own else INVERSE_RELATION.get(link.relation, link.relation)
            family.append(FamilyRow(link.id, relative.id, relation, display_name(relative)))
    return family


def save_client(desk: Desk, card: ClientCard, base: ClientCard | None = None) -> tuple[ClientCard, int | None]:
    """Save a card, new or changed, and return it as stored, with the change set or None where nothing changed.

    Args:
        desk: where the agent works.
        card: the card as it is on the screen.
        base: the card as the screen was given it; None for a new client.

    Raises:
        UserError: "fields_refused" with `problems`; "clash" with `clashes` where another agent changed the same
            fields since `base`; "client_removed"; "client_merged"; "relative_removed".
    """
    check_person(card.values)
    check_card(card)
    with desk.writing("client_saved" if base else "client_added") as writer:
        client_id = create_client(writer, desk, card) if base is None else _update(writer, desk, card, base)
        writer.session.expire_all()
        return load_client(writer.session, client_id), writer.change_set_id


def create_client(writer: ChangeWriter, desk: Desk, card: ClientCard) -> int:
    """Create a client with its child rows within a change set and return its id."""
    today = desk.today().isoformat()
    client_id = writer.create(
        "client",
        {
            **card.values,
            **{name: getattr(card, name) for name in PLAIN_FIELDS},
            "agent_id": card.agent_id or desk.agent_id,
            "created_on": card.created_on or today,
        },
    )
    _add_rows(writer, client_id, card)
    sync_preferred(writer, client_id, {}, card.values, today)
    settle_preferred(writer, client_id, {}, [frozenset() for _ in PREFERRED_ROWS])
    return client_id


def _update(writer: ChangeWriter, desk: Desk, card: ClientCard, base: ClientCard) -> int:
    """Write what the screen changed since `base`, merged with what others changed meanwhile."""
    if base.id is None:
        raise UserError("client_removed")
    stored = load_client(writer.session, base.id)
    changes, clashes = merge_changes(flatten(base), flatten(card), flatten(stored))
    if clashes:
        raise clash_error(clashes)
    were_current = current_ids(writer, base.id)
    _write_rows(writer, stored, {name: value for name, value in changes.items() if "/" in name})
    _add_rows(writer, base.id, card)
    # Last, because it brings the current rows to what the fields say, whatever was done to the rows themselves.
    write_client_fields(writer, desk, stored, {name: value for name, value in changes.items() if "/" not in name})
    settle_preferred(writer, base.id, stored.values, were_current)
    return base.id


def clash_error(clashes: list[Clash]) -> UserError:
    """Return the error that lets the screen ask field by field."""
    return UserError("clash", clashes=clashes)


def write_client_fields(writer: ChangeWriter, desk: Desk, stored: ClientCard, changes: Mapping[str, object]) -> None:
    """Write fields of the table client, keeping replaced names and documents, within a change set."""
    if stored.id is None or not writer.update("client", stored.id, dict(changes)):
        return
    today = desk.today().isoformat()
    after = complete_client_values({**stored.values, **{name: str(value) for name, value in changes.items()}})
    keep_former_name(writer, stored.id, stored.values, after, today)
    sync_preferred(writer, stored.id, stored.values, after, today)


def _write_rows(writer: ChangeWriter, stored: ClientCard, changes: Mapping[str, object]) -> None:
    """Update or remove stored child rows; a removed row's fields are all absent.

    A row that the agent kept although another agent removed it is created anew.
    """
    by_row: dict[tuple[str, int], dict[str, object]] = {}
    for path, value in changes.items():
        section, row_id, name = path.split("/")
        by_row.setdefault((section, int(row_id)), {})[name] = value
    for (section, id_), values in by_row.items():
        table = SECTIONS[section].TABLE
        if section == "family":
            _check_relative(writer.session, values)
        if all(value is None for value in values.values()):
            writer.remove(table, [id_])
        elif id_ not in {row.id for row in getattr(stored, section)}:
            writer.create(table, {**values, "client_id": stored.id})
        elif section == "family":
            writer.update(table, id_, _from_own_side(writer.session, id_, stored.id, values))
        else:
            writer.update(table, id_, values)


def _from_own_side(session: Session, link_id: int, client_id: int | None, values: Mapping[str, object]) -> Row:
    """Return what is written of a family link that the card shows, whichever of the two clients made it."""
    if session.get_one(FamilyLink, link_id).client_id == client_id:
        return dict(values)
    turned: Row = {}
    if "relative_id" in values:
        turned["client_id"] = values["relative_id"]
    if "relation" in values:
        relation = str(values["relation"])
        turned["relation"] = INVERSE_RELATION.get(relation, relation)
    return turned


def _check_relative(session: Session, values: Mapping[str, object]) -> None:
    """Refuse a link to a client who was removed meanwhile."""
    relative_id = values.get("relative_id")
    if relative_id is not None and session.scalar(select(Client.id).where(Client.id == relative_id)) is None:
        raise UserError("relative_removed")


def _add_rows(writer: ChangeWriter, client_id: int, card: ClientCard) -> None:
    """Create the child rows that have no id yet."""
    for section, row_type in SECTIONS.items():
        for row in getattr(card, section):
            if row.id is None:
                values = row_values(row)
                _check_relative(writer.session, values)
                writer.create(row_type.TABLE, {**values, "client_id": client_id})


def remove_client(desk: Desk, client_id: int) -> int | None:
    """Remove a client; tourists of tours keep their data and lose the link. Return the change set.

    Raises:
        UserError: "client_removed"; "client_merged" with `client_id`, the one who was kept.
    """
    with desk.writing("client_removed") as writer:
        session = writer.session
        if session.get(Client, client_id) is None:
            raise gone_error(session, client_id)
        for tourist_id in session.scalars(select(Tourist.id).where(Tourist.client_id == client_id)).all():
            writer.update("tourist", tourist_id, {"client_id": None})
        for row_type in SECTIONS.values():
            table = TABLES[row_type.TABLE]
            owners = [table.c.client_id == client_id]
            if row_type is FamilyRow:
                owners.append(table.c.relative_id == client_id)
            writer.remove(row_type.TABLE, session.scalars(select(table.c.id).where(or_(*owners))).all())
        answers = select(ClientAnswer.id).where(ClientAnswer.client_id == client_id)
        writer.remove("client_answer", session.scalars(answers).all())
        apart = or_(ClientDistinction.client_id == client_id, ClientDistinction.other_id == client_id)
        writer.remove("client_distinction", session.scalars(select(ClientDistinction.id).where(apart)).all())
        merged = select(MergedClient.id).where(MergedClient.client_id == client_id)
        writer.remove("merged_client", session.scalars(merged).all())
        writer.remove("client", [client_id])
        return writer.change_set_id
