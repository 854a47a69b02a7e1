"""What embassies ask: a person's answers, and what the agency changed of the shipped countries, fields and options."""

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Versioned, key_type


class AnswerColumns:
    """An answer belongs to a person, a meaning and a position in a repeated group; never to a country.

    Attributes:
        meaning: code of what is asked for, whatever country words it ("mother_birth_surname").
        position: which one of a repeated group it is of, from 0.
        value: as stored: text, ISO date, number, "yes" or "no", code of an option or a country, JSON list of codes.
        value_origin: "typed", "option", "tourist" (another one), "client", "card", "tour".
        texts: JSON, by language: {"en": {"text": what was typed by hand, "of": the value it was typed for}}.
    """

    meaning: Mapped[str] = mapped_column(String(60))
    position: Mapped[int] = mapped_column(default=0, server_default="0")
    value: Mapped[str] = mapped_column(Text, default="", server_default="")
    value_origin: Mapped[str] = mapped_column(String(16), default="", server_default="")
    texts: Mapped[str] = mapped_column(Text, default="", server_default="")


class TouristAnswer(Versioned, AnswerColumns, Base):
    """An answer as it is for one trip."""

    __tablename__ = "tourist_answer"
    __table_args__ = (
        UniqueConstraint("tourist_id", "meaning", "position"),
        {"sqlite_autoincrement": True},
    )

    tourist_id: Mapped[int] = mapped_column(ForeignKey("tourist.id"))


class ClientAnswer(Versioned, AnswerColumns, Base):
    """A lasting answer, ready for the next tour."""

    __tablename__ = "client_answer"
    __table_args__ = (
        UniqueConstraint("client_id", "meaning", "position"),
        {"sqlite_autoincrement": True},
    )

    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"))


class DirectoryEntry(Versioned, Base):
    """What the agency changed of one country, field or option, or added; what it did not touch stands in the packs.

    Attributes:
        kind: "country", "field" or "option".
        key: "SCHENGEN", "SCHENGEN/_civil_status", "SCHENGEN/_civil_status/married".
        state: "changed", "own" (the packs have none of that key) or "removed".
        changed: JSON: the attributes that the agency set.
        shipped: JSON: what the pack said of this entry when its attributes were set, so that a later edition's
            difference is seen, and a field that an edition drops can be kept.
    """

    __tablename__ = "directory_entry"
    __table_args__ = (
        UniqueConstraint("kind", "key"),
        {"sqlite_autoincrement": True},
    )

    kind: Mapped[str] = mapped_column(String(12))
    key: Mapped[str] = mapped_column(key_type(200))
    state: Mapped[str] = mapped_column(String(8), default="changed", server_default="changed")
    changed: Mapped[str] = mapped_column(Text, default="", server_default="")
    shipped: Mapped[str] = mapped_column(Text, default="", server_default="")
