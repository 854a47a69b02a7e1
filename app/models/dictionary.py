"""The agency's own terms of the translation dictionary; those that Carnet brings stand in its resources."""

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Versioned, key_type

TERM_LENGTH = 200


class DictionaryTerm(Versioned, Base):
    """A Russian term that the agency entered, imported, changed or took out.

    Attributes:
        term: as it was entered.
        term_key: folded; one term a key.
        category: what it is of ("profession", "country", …), or empty.
        source: where it is from: "agency", or the name of the file that it was imported from.
        state: "own", "changed" (it stands before a shipped term of the same key) or "removed" (it hides one).
        shipped: JSON: what the shipped term meant when it was changed or removed, by language, so that a later
            edition's difference is seen; empty for an own one.
    """

    __tablename__ = "dictionary_term"
    __table_args__ = (
        UniqueConstraint("term_key"),
        {"sqlite_autoincrement": True},
    )

    term: Mapped[str] = mapped_column(String(TERM_LENGTH))
    term_key: Mapped[str] = mapped_column(key_type(TERM_LENGTH))
    category: Mapped[str] = mapped_column(String(24), default="", server_default="")
    source: Mapped[str] = mapped_column(String(120), default="", server_default="")
    state: Mapped[str] = mapped_column(String(8), default="own", server_default="own")
    shipped: Mapped[str] = mapped_column(Text, default="", server_default="")


class DictionaryMeaning(Base):
    """What a term means in one language."""

    __tablename__ = "dictionary_meaning"
    __table_args__ = (
        UniqueConstraint("term_id", "language"),
        {"sqlite_autoincrement": True},
    )

    term_id: Mapped[int] = mapped_column(ForeignKey("dictionary_term.id"))
    language: Mapped[str] = mapped_column(String(8))
    text: Mapped[str] = mapped_column(String(TERM_LENGTH), default="", server_default="")
