"""Recipes: how lists of one shape were arranged and cleaned."""

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Versioned, key_type


class Recipe(Versioned, Base):
    """What an import needed, kept for the next list of that shape; holds nothing of the people in it.

    Attributes:
        name: how agents call it.
        shape: what lists are told apart by, one recipe a shape.
        headings: the list's own headings, JSON.
        placements: by column of the list the field that it stands under, JSON.
        shown: the fields that are shown as headings, JSON.
        steps: what was done to the cells, in order, JSON.
        used_on: the last day that it was used, ISO 8601.
    """

    __tablename__ = "recipe"

    name: Mapped[str] = mapped_column(String(120), default="", server_default="")
    shape: Mapped[str] = mapped_column(key_type(64), unique=True)
    headings: Mapped[str] = mapped_column(Text, default="", server_default="")
    placements: Mapped[str] = mapped_column(Text, default="", server_default="")
    shown: Mapped[str] = mapped_column(Text, default="", server_default="")
    steps: Mapped[str] = mapped_column(Text, default="", server_default="")
    used_on: Mapped[str] = mapped_column(String(10), default="", server_default="")
