"""Where the agency's own and moved entries stand among the shipped ones, also after an edition brought more."""

from collections.abc import Collection, Mapping, Sequence

KEPT_NEIGHBOURS = 4
"""So many keys before an entry are kept: the nearest that still exists is where it goes."""

FIRST = ""
"""Stands for the place before the first entry."""


def arrange(shipped: Sequence[str], placed: Mapping[str, Sequence[str]]) -> list[str]:
    """Return keys in order: the shipped ones, and those that were placed each right after the neighbour it names.

    Args:
        shipped: in the packs' order.
        placed: by key, the keys before it, the nearest first; the last one may be `FIRST`. One that has no neighbour
            any more goes to the end.
    """
    order = [key for key in shipped if key not in placed]
    waiting = dict(placed)
    while waiting:
        key = _next(waiting, order)
        order.insert(_place_of(waiting.pop(key), order), key)
    return order


def _next(waiting: Mapping[str, Sequence[str]], order: Collection[str]) -> str:
    """Return an entry whose neighbour has its place; of those that wait for one another, the first."""
    for key, before in waiting.items():
        nearest = next((one for one in before if one == FIRST or one in order or one in waiting), None)
        if nearest not in waiting:
            return key
    return next(iter(waiting))


def _place_of(before: Sequence[str], order: Sequence[str]) -> int:
    for key in before:
        if key == FIRST:
            return 0
        if key in order:
            return order.index(key) + 1
    return len(order)


def placements(shipped: Sequence[str], wanted: Sequence[str], movable: Collection[str]) -> dict[str, list[str]]:
    """Return what is to be kept so that `arrange` gives the wanted order: as few of the movable ones as possible.

    Args:
        shipped: in the packs' order.
        wanted: the order to keep.
        movable: those that may be placed; the others stand as shipped among themselves.
    """
    placed = {key: _neighbours(wanted, key) for key in wanted if key in movable or key not in shipped}
    for key in [key for key in placed if key in shipped]:
        fewer = {one: before for one, before in placed.items() if one != key}
        if arrange(shipped, fewer) == list(wanted):
            placed = fewer
    return placed


def _neighbours(order: Sequence[str], key: str) -> list[str]:
    """Return the keys before one, the nearest first, with `FIRST` where these are all."""
    at = order.index(key)
    before = list(reversed(order[max(0, at - KEPT_NEIGHBOURS) : at]))
    return before if at > KEPT_NEIGHBOURS else [*before, FIRST]
