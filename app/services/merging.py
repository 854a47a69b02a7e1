"""Two people saved the same record: changes of different fields merge, of the same field clash."""

from collections.abc import Mapping
from dataclasses import dataclass

ABSENT = None
"""Stands for a row that one side removed or never had."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A field that two people changed differently.

    Attributes:
        field: name, or "section/row id/name" for child rows.
        base: value when the screen loaded it.
        mine: value on the screen.
        theirs: value in the base now.
    """

    field: str
    base: object
    mine: object
    theirs: object


def merge_changes(
    base: Mapping[str, object], mine: Mapping[str, object], theirs: Mapping[str, object]
) -> tuple[dict[str, object], list[Clash]]:
    """Return what I changed and is to be written, and what cannot be decided without asking.

    A field that only one side changed is that side's; one that both changed alike is no clash.
    """
    changes: dict[str, object] = {}
    clashes: list[Clash] = []
    for field in {**base, **mine}:
        was, wanted, stored = base.get(field), mine.get(field), theirs.get(field)
        if wanted in (was, stored):
            continue
        if stored == was:
            changes[field] = wanted
        else:
            clashes.append(Clash(field, was, wanted, stored))
    return changes, clashes
