"""What was decided of clients who look alike: two people after all, or one who stood in the directory twice."""

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class ClientDistinction(Base):
    """Two clients whom an agent told apart: they are not offered as the same person again.

    `client_id` is the lesser of the two ids.
    """

    __tablename__ = "client_distinction"
    __table_args__ = (UniqueConstraint("client_id", "other_id"), {"sqlite_autoincrement": True})

    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"))
    other_id: Mapped[int] = mapped_column(ForeignKey("client.id"), index=True)


class MergedClient(Base):
    """A client who was merged into another: the history of both is read together, and the old id leads on.

    `merged_id` refers to a client who is there no more, and again once the merge is undone.
    """

    __tablename__ = "merged_client"

    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"), index=True)
    merged_id: Mapped[int] = mapped_column(index=True)
