"""Many records looked up at once: which of them have a key, and portions of keys."""

from collections.abc import Callable, Iterable, Iterator, Sequence

_BATCH = 400

Keys = Iterable[tuple[int, str]]
"""Position of the record, and a key of it."""

Told = Callable[[float], None]
"""Takes which share of a step is done, from 0 to 1; called between queries."""


def at_by_key(keys: Keys) -> dict[str, list[int]]:
    """Return by key the positions of the records that have it."""
    found: dict[str, list[int]] = {}
    for at, key in dict.fromkeys(keys):
        found.setdefault(key, []).append(at)
    return found


def batches(keys: Sequence[str]) -> Iterator[tuple[float, Sequence[str]]]:
    """Yield portions that every backend takes as parameters, each with the share of the keys that came before."""
    return ((at / len(keys), keys[at : at + _BATCH]) for at in range(0, len(keys), _BATCH))
