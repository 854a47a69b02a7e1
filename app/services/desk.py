"""Where an agent works: the base, who writes, and what day it is."""

import getpass
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import TextClause, text

from app.models.store import Store

if TYPE_CHECKING:
    from app.services.changes import ChangeWriter


def local_today() -> date:
    """Return today's date where the machine stands."""
    return datetime.now(UTC).astimezone().date()


@dataclass(frozen=True, slots=True)
class Desk:
    """What every service works with.

    Attributes:
        store: the open base.
        agent_id: who writes.
        today: returns the present day; tests hold it still.
    """

    store: Store
    agent_id: int
    today: Callable[[], date] = local_today

    def writing(self, kind: str) -> "AbstractContextManager[ChangeWriter]":
        """Open a writing transaction that is one change set of this agent."""
        from app.services.changes import writing

        return writing(self.store, self.agent_id, kind)


# Plain statements, because every start runs them, and the mapped tables take longer to import than the window to open.
_AGENT: TextClause = text("SELECT id FROM agent WHERE login = :login")
_NEW_AGENT: TextClause = text("INSERT INTO agent (login, name) VALUES (:login, :login)")


@dataclass(frozen=True, slots=True)
class AgentName:
    """An agent as lists show one."""

    id: int
    name: str


def open_desk(store: Store, today: Callable[[], date] = local_today) -> Desk:
    """Return the desk of the system's user, who becomes an agent of the base at the first start."""
    agent = {"login": _system_user()}
    with store.transaction() as session:
        agent_id = session.scalar(_AGENT, agent)
    if agent_id is None:
        with store.transaction(write=True) as session:
            if session.scalar(_AGENT, agent) is None:
                session.execute(_NEW_AGENT, agent)
            agent_id = session.scalar(_AGENT, agent)
    return Desk(store, int(agent_id or 0), today)


def list_agents(desk: Desk) -> list[AgentName]:
    """Return the agents by name."""
    from sqlalchemy import select

    from app.models.change import Agent

    with desk.store.transaction() as session:
        agents = session.scalars(select(Agent))
        return sorted((AgentName(agent.id, agent.name or agent.login) for agent in agents), key=lambda one: one.name)


def _system_user() -> str:
    """Return the name under which the system knows the user, or "agent" where it knows none."""
    try:
        return getpass.getuser()[:80] or "agent"
    except (OSError, KeyError, ImportError):
        return "agent"
