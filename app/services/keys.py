"""Keys that records are told apart by, and conditions that every backend answers from an index."""

import unicodedata
from typing import Any

from sqlalchemy import ColumnElement, and_, func

from app.services.names.folding import askable

LAST = "\uffff"
"""Sorts after every letter of a folded key."""


def begins_with(column: Any, key: str) -> ColumnElement[bool]:
    """Return the condition that a folded key begins so; a range, because LIKE passes the index by."""
    return and_(column >= key, column < key + LAST)


def date_begins(column: Any, date: str) -> ColumnElement[bool]:
    """Return the condition that an ISO date begins so.

    Dates are ordered as the backend orders texts; a server may pass over hyphens, and over `LAST`.
    """
    begin = askable(date)
    return and_(column >= begin, column <= begin + "9" * 10, func.substr(column, 1, len(begin)) == begin)


def tour_number_key(number: str) -> str:
    """Return a tour's number as numbers are compared: case and spaces don't count, marks do (12/3 is not 1/23)."""
    return "".join(unicodedata.normalize("NFC", askable(number)).casefold().split())
