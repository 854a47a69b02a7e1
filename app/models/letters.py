"""Which rows hold certain letters: asked of the backend, so that a million rows are read where they lie."""

from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

CYRILLIC = "\u0400-\u04ff"
LATIN = "A-Za-z\u00c0-\u024f"


def holds_letter(session: Session, column: Any, letters: str) -> ColumnElement[bool]:
    """Return the condition that a text holds a letter of a range; `letters` is as it stands between brackets."""
    if session.get_bind().dialect.name == "sqlite":
        return column.op("GLOB", is_comparison=True)(f"*[{letters}]*")  # type: ignore[no-any-return]
    return column.regexp_match(f"[{letters}]")  # type: ignore[no-any-return]
