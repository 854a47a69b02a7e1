"""What the agency changed of the shipped directories: rows of `directory_entry` as values."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class EntryKind(StrEnum):
    """What an entry changes."""

    COUNTRY = "country"
    FIELD = "field"
    OPTION = "option"


class EntryState(StrEnum):
    """What an entry does to the shipped value of its key."""

    CHANGED = "changed"
    OWN = "own"  # the packs had none of that key
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class OverlayEntry:
    """What the agency changed of one country, field or option.

    Attributes:
        id: of the row.
        kind: what it changes.
        key: "SCHENGEN", "SCHENGEN/_civil_status", "SCHENGEN/_civil_status/married".
        state: what it does.
        changed: the attributes that the agency set.
        shipped: what the packs said when they were set; of what the agency did not set, when the entry was written.
    """

    id: int
    kind: EntryKind
    key: str
    state: EntryState
    changed: Mapping[str, object]
    shipped: Mapping[str, object]

    @property
    def country(self) -> str:
        """Code of the country that it is of."""
        return self.key.partition("/")[0]


Overlay = Mapping[tuple[EntryKind, str], OverlayEntry]
"""All entries by kind and key."""


def read_overlay(session: "Session") -> Overlay:
    """Return all entries; one that a newer Carnet wrote in a form that this one doesn't know is passed over."""
    from sqlalchemy import select

    from app.models.questionnaire import DirectoryEntry

    overlay: dict[tuple[EntryKind, str], OverlayEntry] = {}
    kinds, states = set(EntryKind), set(EntryState)
    for row in session.scalars(select(DirectoryEntry).order_by(DirectoryEntry.id)):
        if row.kind in kinds and row.state in states:
            kind, state = EntryKind(row.kind), EntryState(row.state)
            entry = OverlayEntry(row.id, kind, row.key, state, load_values(row.changed), load_values(row.shipped))
            overlay[kind, row.key] = entry
    return overlay


def load_values(text: str) -> Mapping[str, object]:
    """Return the attributes of a stored JSON object; none of what is no object."""
    try:
        loaded = json.loads(text or "{}")
    except ValueError:
        return {}
    return loaded if isinstance(loaded, dict) else {}


def dump_values(values: Mapping[str, object]) -> str:
    """Return attributes as they are stored; the empty text for none."""
    return json.dumps(values, ensure_ascii=False, sort_keys=True) if values else ""
