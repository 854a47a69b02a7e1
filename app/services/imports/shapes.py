"""By what a list is known again: its headings, or what its columns hold where it has none."""

import hashlib
from collections.abc import Sequence

from app.services.imports.arranged import Arranged
from app.services.names.folding import fold_text


def shape_of(arrangement: Arranged) -> str:
    """Return the shape of a list: the same for each list of the same headings in the same order.

    A list without headings is known by the kinds of its columns. Nothing of the people in it can be read from a shape.
    """
    headings = headings_of(arrangement)
    if any(headings):
        told = ["headings", *(fold_text(" ".join(heading.split())) for heading in headings)]
    else:
        told = ["kinds", *_kinds_of(arrangement)]
    return hashlib.sha256("\n".join(told).encode("utf-8", "backslashreplace")).hexdigest()


def headings_of(arrangement: Arranged) -> tuple[str, ...]:
    """Return the headings of the list's own columns, in order; the parts of a combined column share one."""
    return tuple({_number(one.place): one.header for one in arrangement.columns if one.place}.values())


def _kinds_of(arrangement: Arranged) -> Sequence[str]:
    """Return what the columns hold; of a combined one the first part, because the others may be empty in a list."""
    kinds: dict[str, str] = {}
    for one in arrangement.columns:
        if one.place:
            kinds.setdefault(_number(one.place), one.kind)
    return list(kinds.values())


def _number(place: str) -> str:
    return place.partition(".")[0]
