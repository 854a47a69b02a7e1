"""Which rows hold certain letters: asked of the backend, so that a million rows are read where they lie."""

from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

CYRILLIC = "\u0400-\u04ff"
LATIN = "A-Za-z\u00c0-\u024f"


def holds_letter(session: Session, column: Any, letters: str) -> ColumnElement[bool]:
    """Return the condition that a text holds a letter of a range; `letters` is as it stands between brackets."""
    is_file = session.get_bind().dialect.name == "sqlite"
    found: ColumnElement[bool] = (
        column.op("GLOB", is_comparison=True)(f"*[{letters}]*") if is_file else column.regexp_match(f"[{letters}]")
    )
    return found
