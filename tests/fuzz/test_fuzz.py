"""A share of `make fuzz` that fits among the tests."""

import time
from collections import Counter
from pathlib import Path

import pytest

from app.models.store import Store
from app.services.desk import open_desk
from tests.factories import add_tour
from tests.fuzz.seeds import KINDS, seeds
from tests.fuzz.trial import LONGEST_S, Trial

SEED = 20_260_601
MOST = 300
SECONDS_A_KIND = 5.0
"""How long mutants of a kind are taken at most, so that the tests stay quick; a slow machine tries fewer of them."""


@pytest.mark.parametrize("kind", KINDS)
def test_that_no_mutant_of_a_list_ends_hangs_or_half_imports(kind: str, tmp_path: Path) -> None:
    store = Store(tmp_path / "fuzz.db")
    store.prepare()
    trial = Trial(tmp_path, open_desk(store), lambda desk: add_tour(desk).id or 0)
    codes: Counter[str] = Counter()
    started = time.process_time(), time.monotonic()
    try:
        for number in range(MOST):
            outcome = trial.run(SEED, kind, number)
            codes[outcome.code] += 1
            assert not outcome.fault, f"seed {SEED}, {kind}:{number}"
            assert outcome.worked_s <= LONGEST_S or outcome.code in ("died", "time"), f"seed {SEED}, {kind}:{number}"
            if time.monotonic() - started[1] > SECONDS_A_KIND:
                break
    finally:
        trial.close()
        store.close()
    assert codes["read"], "no mutant was read: the seeds are no lists any more"
    assert codes["died"] + codes["time"] <= 0.1 * codes.total() + 2


def test_that_the_same_seed_makes_the_same_mutants() -> None:
    import random

    from tests.fuzz.mutate import mutant

    for kind in KINDS:
        one, two = (mutant(kind, seeds()[kind], random.Random(f"1/{kind}/2")) for _ in range(2))
        assert one == two
