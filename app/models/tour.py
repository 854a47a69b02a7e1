"""The tour aggregate: services, tourists, and which tourist has which service."""

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, NameKeys, TouristPersonColumns, Versioned, key_type


def _text(length: int, *, index: bool = False) -> Mapped[str]:
    """Return a text column that is never NULL."""
    return mapped_column(String(length), default="", server_default="", index=index)


class Tour(Versioned, Base):
    """One booking. Dates are ISO 8601; an unknown one is the empty text."""

    __tablename__ = "tour"

    number: Mapped[str] = mapped_column(String(40))
    number_key: Mapped[str] = mapped_column(key_type(), unique=True)
    created_on: Mapped[str] = _text(10, index=True)
    arrival: Mapped[str] = _text(10, index=True)
    departure: Mapped[str] = _text(10)
    country: Mapped[str] = _text(3)
    title: Mapped[str] = _text(160)
    title_key: Mapped[str] = mapped_column(key_type(160), default="", server_default="")
    note: Mapped[str] = mapped_column(Text, default="", server_default="")


class Service(Versioned, Base):
    """A hotel, flight, transfer, visa, insurance of a tour."""

    __tablename__ = "service"

    tour_id: Mapped[int] = mapped_column(ForeignKey("tour.id"), index=True)
    kind: Mapped[str] = _text(16)
    title: Mapped[str] = _text(160)
    starts: Mapped[str] = _text(10)
    ends: Mapped[str] = _text(10)
    provider: Mapped[str] = _text(120)


class Tourist(Versioned, NameKeys, TouristPersonColumns, Base):
    """A person in one tour: the snapshot of that trip, linked to a client or not."""

    __tablename__ = "tourist"
    __table_args__ = (
        Index("ix_tourist_passport_key", "passport_key"),
        Index("ix_tourist_surname_ru_key", "surname_ru_key"),
        Index("ix_tourist_surname_lat_key", "surname_lat_key"),
        {"sqlite_autoincrement": True},
    )

    tour_id: Mapped[int] = mapped_column(ForeignKey("tour.id"), index=True)
    client_id: Mapped[int | None] = mapped_column(ForeignKey("client.id"), index=True)
    is_main: Mapped[bool] = mapped_column(default=False, server_default="0")
    note: Mapped[str] = mapped_column(Text, default="", server_default="")
    passport_key: Mapped[str] = mapped_column(key_type(), default="", server_default="")


class TouristService(Base):
    """A tourist has a service."""

    __tablename__ = "tourist_service"
    __table_args__ = (
        UniqueConstraint("tourist_id", "service_id"),
        {"sqlite_autoincrement": True},
    )

    tourist_id: Mapped[int] = mapped_column(ForeignKey("tourist.id"))
    service_id: Mapped[int] = mapped_column(ForeignKey("service.id"), index=True)
