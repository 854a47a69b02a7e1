"""The agency itself, as letters and lists name it: told once, kept in the base, so that all its agents have it."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.services.desk import Desk

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

DETAILS = ("name", "name_lat", "address", "address_lat", "phone", "email", "head", "head_lat")
"""What is told of it; `head` signs for it, `_lat` is how letters in other languages spell it."""

_TABLE, _KIND, _KEY = "directory_entry", "agency", "AGENCY"


def read_agency(session: "Session") -> Mapping[str, str]:
    """Return what is told of the agency, by `DETAILS`; what is not told is left out."""
    return _stored(session)[1]


def get_agency(desk: Desk) -> Mapping[str, str]:
    """Return what is told of the agency, by `DETAILS`; what is not told is left out."""
    with desk.store.transaction() as session:
        return read_agency(session)


def save_agency(desk: Desk, details: Mapping[str, str]) -> int | None:
    """Keep what is told of the agency; return the change set, None where nothing changed.

    Args:
        desk: where it is kept.
        details: by `DETAILS`; what is left out stays as it was.
    """
    with desk.writing("agency_saved") as writer:
        id_, before = _stored(writer.session)
        told = {name: details.get(name, before.get(name, "")).strip() for name in DETAILS}
        changed = json.dumps({name: text for name, text in told.items() if text}, ensure_ascii=False)
        row: dict[str, object] = {"kind": _KIND, "key": _KEY, "state": "own", "changed": changed, "shipped": ""}
        if id_ is None:
            if any(told.values()):
                writer.create(_TABLE, row)
        elif {name: text for name, text in told.items() if text} != before:
            writer.update(_TABLE, id_, row)
        return writer.change_set_id


def _stored(session: "Session") -> tuple[int | None, dict[str, str]]:
    from sqlalchemy import select

    from app.models.questionnaire import DirectoryEntry

    row = session.scalar(select(DirectoryEntry).where(DirectoryEntry.kind == _KIND, DirectoryEntry.key == _KEY))
    if row is None:
        return None, {}
    try:
        loaded = json.loads(row.changed or "{}")
    except ValueError:
        return row.id, {}
    told = loaded if isinstance(loaded, dict) else {}
    return row.id, {name: text for name in DETAILS if isinstance(text := told.get(name), str) and text}
