"""Merges that stand: where a merged client's number leads, and which clients one took in."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.change import Agent, Change, ChangeSet
from app.models.identity import MergedClient
from app.services.desk import Desk


@dataclass(frozen=True, slots=True)
class PastMerge:
    """A merge that stands.

    Attributes:
        change_set_id: what Undo undoes.
        at: when, ISO 8601 UTC.
        agent: who.
        names: of the clients who were merged into the one at hand.
    """

    change_set_id: int
    at: str
    agent: str
    names: tuple[str, ...]


def merged_into(desk: Desk, client_id: int) -> int | None:
    """Return the client into whom one was merged, however many merges ago; None where none was."""
    with desk.store.transaction() as session:
        return kept_client(session, client_id)


def kept_client(session: Session, client_id: int) -> int | None:
    """Return the client into whom one was merged, within a transaction; None where none was."""
    query = select(MergedClient.client_id).where(MergedClient.merged_id == client_id)
    return session.scalar(query.order_by(MergedClient.id.desc()).limit(1))


def merged_ids(session: Session, client_ids: Iterable[int]) -> list[int]:
    """Return the clients who were merged into some, within a transaction."""
    query = select(MergedClient.merged_id).where(MergedClient.client_id.in_(list(client_ids)))
    return list(session.scalars(query.order_by(MergedClient.id)))


def list_merges(desk: Desk, client_id: int) -> list[PastMerge]:
    """Return the merges through which a client took others in, newest first."""
    from app.services.obstacles import label_of

    with desk.store.transaction() as session:
        rows = session.execute(
            select(MergedClient.id, MergedClient.merged_id).where(MergedClient.client_id == client_id)
        ).all()
        merged = {f"merged_client:{id_}": merged_id for id_, merged_id in rows}
        query = (
            select(ChangeSet, Agent, Change.record)
            .join(Change, Change.change_set_id == ChangeSet.id)
            .join(Agent, Agent.id == ChangeSet.agent_id)
            .where(Change.record.in_(merged), Change.action == "create")
            .order_by(Change.id)
        )
        latest = {record: (made, agent) for made, agent, record in session.execute(query)}
        found: dict[int, PastMerge] = {}
        for record, (made, agent) in latest.items():
            name = label_of(session, f"client:{merged[record]}")
            known = found.get(made.id)
            names = (*known.names, name) if known else (name,)
            found[made.id] = PastMerge(made.id, made.at, agent.name or agent.login, names)
    return sorted(found.values(), key=lambda one: one.change_set_id, reverse=True)
