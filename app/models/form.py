"""Forms as they were handed out: who printed which edition for whom, and the pages with their answers, frozen."""

from sqlalchemy import ForeignKey, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class FormCopy(Base):
    """The pages of a printed form; never changed, and kept when the form is removed, so that Undo finds them.

    Attributes:
        pages: the filled PDF; of a list one for all who are in it.
    """

    __tablename__ = "form_copy"

    pages: Mapped[bytes] = mapped_column(LargeBinary)


class PrintedForm(Base):
    """A form of one tourist that was printed or saved.

    Attributes:
        form: id of the pack ("schengen/visa").
        edition: which dated issue it was.
        country: code of the questionnaire that it was filled from.
        made_at: when, ISO 8601 in UTC to the millisecond.
        way: "printed" or "saved".
        answers: JSON, by "meaning/position": {"value": as stored, "text": as printed}.
        note: the agent's.
    """

    __tablename__ = "printed_form"

    tourist_id: Mapped[int] = mapped_column(ForeignKey("tourist.id"), index=True)
    copy_id: Mapped[int] = mapped_column(ForeignKey("form_copy.id"), index=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"))
    form: Mapped[str] = mapped_column(String(130))
    edition: Mapped[str] = mapped_column(Text, default="", server_default="")
    country: Mapped[str] = mapped_column(String(60), default="", server_default="")
    made_at: Mapped[str] = mapped_column(String(24))
    way: Mapped[str] = mapped_column(String(8), default="", server_default="")
    answers: Mapped[str] = mapped_column(Text, default="", server_default="")
    note: Mapped[str] = mapped_column(Text, default="", server_default="")
