"""Conditions on folded keys that every backend answers from an index."""

from typing import Any

from sqlalchemy import ColumnElement, and_

LAST = "\uffff"
"""Sorts after every letter of a folded key."""


def begins_with(column: Any, key: str) -> ColumnElement[bool]:
    """Return the condition that a folded key begins so; a range, because LIKE passes the index by."""
    return and_(column >= key, column < key + LAST)
