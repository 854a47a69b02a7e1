"""Agents, and what each of them wrote: change sets, the unit of history and undo."""

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class Agent(Base):
    """A person of the agency who writes into the base."""

    __tablename__ = "agent"

    login: Mapped[str] = mapped_column(String(80), unique=True)
    name: Mapped[str] = mapped_column(String(120), default="", server_default="")


class ChangeSet(Base):
    """One write as people see it.

    Attributes:
        at: when, ISO 8601 in UTC to the millisecond.
        kind: what was done ("tourist_saved", "tourists_imported", "undo", …).
        undoes_id: the change set that this one reverted.
        undone_by_id: the change set that reverted this one.
    """

    __tablename__ = "change_set"

    at: Mapped[str] = mapped_column(String(24), index=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), index=True)
    kind: Mapped[str] = mapped_column(String(32))
    undoes_id: Mapped[int | None] = mapped_column(ForeignKey("change_set.id"))
    undone_by_id: Mapped[int | None] = mapped_column(ForeignKey("change_set.id"))


class Change(Base):
    """One changed field of one record, or its creation or removal.

    Attributes:
        owner: the aggregate that the record belongs to ("client:5", "tour:7"), by which history is read.
        record: table and id ("client_phone:12").
        action: "create" (`new` holds the values), "remove" (`old` does), "update" (`field`, `old`, `new`); all as JSON.
    """

    __tablename__ = "change"
    __table_args__ = (
        Index("ix_change_owner", "owner", "id"),
        Index("ix_change_record", "record", "id"),
        {"sqlite_autoincrement": True},
    )

    change_set_id: Mapped[int] = mapped_column(ForeignKey("change_set.id"), index=True)
    owner: Mapped[str] = mapped_column(String(40))
    record: Mapped[str] = mapped_column(String(60))
    action: Mapped[str] = mapped_column(String(8))
    field: Mapped[str] = mapped_column(String(40), default="", server_default="")
    old: Mapped[str] = mapped_column(Text, default="", server_default="")
    new: Mapped[str] = mapped_column(Text, default="", server_default="")
