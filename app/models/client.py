"""The client aggregate: the person, and the rows of which a client has any number."""

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, ClientPersonColumns, NameKeys, Versioned, key_type


def _text(length: int) -> Mapped[str]:
    """Return a text column that is never NULL."""
    return mapped_column(String(length), default="", server_default="")


def _owner() -> Mapped[int]:
    """Return the column of the client that a child row belongs to."""
    return mapped_column(ForeignKey("client.id"), index=True)


class Client(Versioned, NameKeys, ClientPersonColumns, Base):
    """Someone in the agency's directory.

    The catalogue's columns repeat the preferred child rows (document, phone, e-mail, address), so that lists and Find
    read one table. The indexes that are called "listed" also have what filters and sorts a list: one that a surname
    filters is read from there alone.
    """

    __tablename__ = "client"
    __table_args__ = (
        Index("ix_client_stage_kind_sort_key", "stage", "kind", "sort_key"),
        Index("ix_client_stage_kind_birth_date", "stage", "kind", "birth_date"),
        Index("ix_client_stage_kind_id", "stage", "kind", "id"),
        Index("ix_client_birth_date", "birth_date"),
        Index(
            "ix_client_surname_ru_key_listed",
            *("surname_ru_key", "given_ru_key", "patronymic_key", "sort_key", "stage", "kind"),
        ),
        Index("ix_client_surname_lat_key_listed", "surname_lat_key", "given_lat_key", "sort_key", "stage", "kind"),
        Index("ix_client_given_ru_key_patronymic_key", "given_ru_key", "patronymic_key"),
        Index("ix_client_given_lat_key", "given_lat_key"),
        Index("ix_client_patronymic_key", "patronymic_key"),
        Index(
            "ix_client_surname_sound_key_given_lat_key_birth_date", "surname_sound_key", "given_lat_key", "birth_date"
        ),
        {"sqlite_autoincrement": True},
    )

    kind: Mapped[str] = mapped_column(String(16), default="person", server_default="person")
    stage: Mapped[str] = mapped_column(String(16), default="regular", server_default="regular")
    agent_id: Mapped[int | None] = mapped_column(ForeignKey("agent.id"), index=True)
    created_on: Mapped[str] = _text(10)
    note: Mapped[str] = mapped_column(Text, default="", server_default="")
    patronymic_key: Mapped[str] = mapped_column(key_type(), default="", server_default="")


class ClientDocument(Base):
    """A document of a client; `current` marks the one that the catalogue's columns repeat.

    `number_key` is series and number as one run, `alone_key` the number without its series.
    """

    __tablename__ = "client_document"
    __table_args__ = (
        Index("ix_client_document_client_id_number_key", "client_id", "number_key"),
        Index("ix_client_document_number_key_client_id", "number_key", "client_id"),
        Index("ix_client_document_alone_key_client_id", "alone_key", "client_id"),
        {"sqlite_autoincrement": True},
    )

    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"))
    kind: Mapped[str] = mapped_column(String(24), default="passport", server_default="passport")
    series: Mapped[str] = _text(12)
    number: Mapped[str] = _text(40)
    issued: Mapped[str] = _text(10)
    expires: Mapped[str] = _text(10)
    issuer: Mapped[str] = _text(200)
    current: Mapped[bool] = mapped_column(default=False, server_default="0")
    replaced_on: Mapped[str] = _text(10)
    number_key: Mapped[str] = mapped_column(key_type(), default="", server_default="")
    alone_key: Mapped[str] = mapped_column(key_type(), default="", server_default="")


class ClientPhone(Base):
    """A phone number as it was typed, and its digits for search."""

    __tablename__ = "client_phone"
    __table_args__ = (
        Index("ix_client_phone_number_key_client_id", "number_key", "client_id"),
        {"sqlite_autoincrement": True},
    )

    client_id: Mapped[int] = _owner()
    number: Mapped[str] = _text(40)
    note: Mapped[str] = _text(80)
    current: Mapped[bool] = mapped_column(default=False, server_default="0")
    number_key: Mapped[str] = mapped_column(key_type(), default="", server_default="")


class ClientEmail(Base):
    """An e-mail address."""

    __tablename__ = "client_email"

    client_id: Mapped[int] = _owner()
    address: Mapped[str] = _text(254)
    note: Mapped[str] = _text(80)
    current: Mapped[bool] = mapped_column(default=False, server_default="0")
    address_key: Mapped[str] = mapped_column(key_type(254), default="", server_default="", index=True)


class ClientAddress(Base):
    """A postal address."""

    __tablename__ = "client_address"

    client_id: Mapped[int] = _owner()
    postal_code: Mapped[str] = _text(16)
    city: Mapped[str] = _text(120)
    street: Mapped[str] = _text(160)
    building: Mapped[str] = _text(24)
    flat: Mapped[str] = _text(16)
    note: Mapped[str] = _text(80)
    current: Mapped[bool] = mapped_column(default=False, server_default="0")


class ClientCard(Base):
    """A card: discount and loyalty cards whole, of a bank card the last four digits only."""

    __tablename__ = "client_card"
    __table_args__ = (
        CheckConstraint("kind <> 'bank' OR (series = '' AND length(number) <= 4)", name="bank_last_four"),
        Index("ix_client_card_number_key_client_id", "number_key", "client_id"),
        Index("ix_client_card_alone_key_client_id", "alone_key", "client_id"),
        {"sqlite_autoincrement": True},
    )

    client_id: Mapped[int] = _owner()
    kind: Mapped[str] = mapped_column(String(16), default="discount", server_default="discount")
    series: Mapped[str] = _text(24)
    number: Mapped[str] = _text(40)
    note: Mapped[str] = _text(80)
    number_key: Mapped[str] = mapped_column(key_type(), default="", server_default="")
    alone_key: Mapped[str] = mapped_column(key_type(), default="", server_default="")


class ClientTrait(Base):
    """Something worth knowing of a client: allergies, a seat by the window."""

    __tablename__ = "client_trait"

    client_id: Mapped[int] = _owner()
    name: Mapped[str] = _text(80)
    value: Mapped[str] = _text(200)


class FormerName(NameKeys, Base):
    """A name that the client bore before; search finds it."""

    __tablename__ = "former_name"
    __table_args__ = (
        Index("ix_former_name_surname_ru_key", "surname_ru_key"),
        Index("ix_former_name_surname_lat_key", "surname_lat_key"),
        {"sqlite_autoincrement": True},
    )

    client_id: Mapped[int] = _owner()
    surname_ru: Mapped[str] = _text(80)
    given_name_ru: Mapped[str] = _text(80)
    patronymic_ru: Mapped[str] = _text(80)
    surname_lat: Mapped[str] = _text(80)
    given_name_lat: Mapped[str] = _text(80)
    replaced_on: Mapped[str] = _text(10)


class FamilyLink(Base):
    """`relative_id` is the `relation` (spouse, child, parent, …) of `client_id`; kept once, read from both sides."""

    __tablename__ = "family_link"

    client_id: Mapped[int] = _owner()
    relative_id: Mapped[int] = mapped_column(ForeignKey("client.id"), index=True)
    relation: Mapped[str] = _text(16)
