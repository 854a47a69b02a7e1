"""`python -m tests.fuzz`: many mutants over several processes, told by kind; exit code 1 where one did harm."""

import argparse
import secrets
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.fuzz.seeds import KINDS
from tests.fuzz.shares import Told, run_share, shares
from tests.fuzz.trial import LONGEST_S

_HEADINGS = ("mutants", "read", "said", "died", "time", "imported", "worked s", "waited s")


def main() -> int:
    """Run the mutants and print what came of them."""
    parser = argparse.ArgumentParser(prog="make fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=100_000, help="mutants of all kinds together")
    parser.add_argument("--seed", type=int, default=None, help="the same seed makes the same mutants")
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS, help="all of them without this")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--only", metavar="KIND:NUMBER", help="one mutant again")
    wanted = parser.parse_args()
    seed = secrets.randbelow(1_000_000) if wanted.seed is None else wanted.seed
    print(f"seed {seed}", flush=True)
    if wanted.only:
        kind, _, number = wanted.only.partition(":")
        print(*run_share((seed, kind, int(number), int(number) + 1)))
        return 0
    told: list[Told] = []
    started = time.monotonic()
    dealt = list(shares(seed, wanted.count, tuple(wanted.kinds)))
    with ProcessPoolExecutor(wanted.workers, mp_context=get_context("spawn")) as pool:
        for number, outcomes in enumerate(pool.map(run_share, dealt), start=1):
            told.extend(outcomes)
            if number % len(wanted.kinds) == 0 or number == len(dealt):
                print(f"{len(told):>7} mutants in {time.monotonic() - started:.0f} s", flush=True)
    return report(told, seed)


def report(told: list[Told], seed: int) -> int:
    """Print a line for each kind and each mutant that did harm; return 1 where one did."""
    print(f"{'kind':<6}" + "".join(f"{heading:>10}" for heading in _HEADINGS))
    for kind in KINDS:
        of_kind = [outcome for each, _, outcome in told if each == kind]
        if not of_kind:
            continue
        codes = Counter(outcome.code for outcome in of_kind)
        said = len(of_kind) - codes["read"] - codes["died"] - codes["time"]
        imported = sum(1 for outcome in of_kind if outcome.imported)
        worked = max(outcome.worked_s for outcome in of_kind)
        waited = max(outcome.waited_s for outcome in of_kind)
        figures = (len(of_kind), codes["read"], said, codes["died"], codes["time"], imported)
        print(f"{kind:<6}" + "".join(f"{figure:>10}" for figure in figures) + f"{worked:>10.2f}{waited:>10.2f}")
    slowest = sorted(told, key=lambda each: -each[2].worked_s)[:5]
    print("slowest:", *(f"{kind}:{number} {outcome.worked_s:.2f} s," for kind, number, outcome in slowest))
    harmful = [each for each in told if each[2].fault or each[2].worked_s > LONGEST_S]
    for kind, number, outcome in harmful[:50]:
        fault = outcome.fault or f"took {outcome.worked_s:.1f} s"
        print(f"{fault}: make fuzz ARGS='--seed {seed} --only {kind}:{number}'")
    print(f"{len(told)} mutants, {len(harmful)} did harm, seed {seed}")
    return 1 if harmful else 0


if __name__ == "__main__":
    sys.exit(main())
