"""A share of the mutated forms that fits among the tests."""

import time
from collections import Counter
from pathlib import Path

import pytest

from tests.fuzz.forms import KINDS, FormTrial

SEED = 20_261_127
MOST = 200
SECONDS_A_KIND = 4.0
"""How long mutants of a kind are taken at most, so that the tests stay quick; a slow machine tries fewer of them."""


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("kind", KINDS)
def test_that_no_mutant_of_a_form_ends_hangs_or_leaves_its_folder(kind: str, tmp_path: Path) -> None:
    trial = FormTrial(tmp_path)
    codes: Counter[str] = Counter()
    started = time.monotonic()
    try:
        for number in range(MOST):
            code, fault = trial.run(SEED, kind, number)
            codes[code] += 1
            assert not fault, f"seed {SEED}, {kind}:{number}"
            if time.monotonic() - started > SECONDS_A_KIND:
                break
    finally:
        trial.close()
    assert codes["filled"], "no mutant was filled: the sources are no forms any more"
    assert codes["died"] <= 0.1 * codes.total() + 2
