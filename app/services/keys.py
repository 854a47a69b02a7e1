"""Keys that records are told apart by, and conditions that every backend answers from an index."""

import unicodedata
from typing import Any

from sqlalchemy import ColumnElement, and_

LAST = "\uffff"
"""Sorts after every letter of a folded key."""


def begins_with(column: Any, key: str) -> ColumnElement[bool]:
    """Return the condition that a folded key begins so; a range, because LIKE passes the index by."""
    return and_(column >= key, column < key + LAST)


def tour_number_key(number: str) -> str:
    """Return a tour's number as numbers are compared: case and spaces don't count, marks do (12/3 is not 1/23)."""
    return "".join(unicodedata.normalize("NFC", number).casefold().split())
