"""The mutants of `make fuzz` dealt out to processes, each with a decoder and a base of its own."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.models.store import Store
from app.services.desk import open_desk
from tests.factories import add_tour
from tests.fuzz.trial import Outcome, Trial

_AT_ONCE = 250

Share = tuple[int, str, int, int]
"""Seed, kind, first number and the number after the last."""

Told = tuple[str, int, Outcome]


def run_share(share: Share) -> list[Told]:
    """Run some mutants of a kind with a decoder and a base of their own."""
    seed, kind, first, end = share
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "fuzz.db")
        store.prepare()
        trial = Trial(Path(folder), open_desk(store), lambda desk: add_tour(desk).id or 0)
        try:
            return [(kind, number, trial.run(seed, kind, number)) for number in range(first, end)]
        finally:
            trial.close()
            store.close()


def shares(seed: int, count: int, kinds: tuple[str, ...]) -> Iterator[Share]:
    """Deal the mutants out evenly over the kinds."""
    each = -(-count // len(kinds))
    for first in range(0, each, _AT_ONCE):
        for kind in kinds:
            yield seed, kind, first, min(first + _AT_ONCE, each)
