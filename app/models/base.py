"""What all tables share: naming convention, keys that are never used twice, version counters, the person's columns."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from sqlalchemy import MetaData, String
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.types import TypeEngine

from app.person_fields import CLIENT_FIELDS, PERSON_FIELDS, PersonField

NAMING_CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

KEY_LENGTH = 120
"""Characters of a folded search key."""


def key_type(length: int = KEY_LENGTH) -> TypeEngine[str]:
    """Return the type of a folded key: compared by code points on every backend."""
    return String(length).with_variant(String(length, collation="C"), "postgresql")


class Base(DeclarativeBase):
    """Every table: an integer key that is never given to a second record, because the history names it."""

    metadata = MetaData(naming_convention=NAMING_CONVENTION)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)

    @declared_attr.directive
    def __table_args__(cls) -> Any:  # noqa: N805
        """Never give a removed record's id to another."""
        return {"sqlite_autoincrement": True}


class Versioned:
    """A record that a screen loads and saves: the counter grows with each write to it or to its child rows."""

    version: Mapped[int] = mapped_column(default=1, server_default="1")


class NameKeys:
    """Folded keys of a name, written by the services in the same transaction as the name.

    Never the backend's `lower()` or collation: SQLite and PostgreSQL must agree.

    Attributes:
        fold_version: version of the fold that made the keys; `carnet check` makes older ones anew.
        surname_ru_key: Russian surname, folded.
        surname_lat_key: Latin surname, folded.
        surname_sound_key: one key for the spellings of a surname in both scripts.
        given_ru_key: Russian given name, folded.
        given_lat_key: Latin given name, folded.
        sort_key: what lists are sorted by: surname, given name, patronymic.

    Both keys of the surname are indexed by each table, alone or with what is asked beside them.
    """

    fold_version: Mapped[int] = mapped_column(default=0, server_default="0")
    surname_ru_key: Mapped[str] = mapped_column(key_type(), default="", server_default="")
    surname_lat_key: Mapped[str] = mapped_column(key_type(), default="", server_default="")
    surname_sound_key: Mapped[str] = mapped_column(key_type(), default="", server_default="", index=True)
    given_ru_key: Mapped[str] = mapped_column(key_type(), default="", server_default="")
    given_lat_key: Mapped[str] = mapped_column(key_type(), default="", server_default="")
    sort_key: Mapped[str] = mapped_column(key_type(), default="", server_default="", index=True)


class ClientPersonColumns:
    """One text column for each catalogue field that a client has; what is not known is the empty text."""

    if TYPE_CHECKING:  # the fields that code names; the columns themselves are made from the catalogue below
        surname_ru: Mapped[str]
        given_name_ru: Mapped[str]
        patronymic_ru: Mapped[str]
        surname_lat: Mapped[str]
        given_name_lat: Mapped[str]
        birth_date: Mapped[str]


class TouristPersonColumns(ClientPersonColumns):
    """The columns of a client's person, and those that belong to one trip."""


def _add_columns(mixin: type, fields: Iterable[PersonField]) -> None:
    """Give a mixin its columns."""
    for field in fields:
        setattr(mixin, field.name, mapped_column(String(field.length), nullable=False, default="", server_default=""))


_add_columns(ClientPersonColumns, CLIENT_FIELDS)
_add_columns(TouristPersonColumns, (field for field in PERSON_FIELDS if field.tourist_only))
