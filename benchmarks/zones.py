"""How machine readable zones are read: `python -m benchmarks.zones [COUNT]`.

Writes COUNT zones of every kind and reads them back; then misreads one and two characters of as many, and counts what
became of them.
"""

import random
import sys
import time

from app.services.documents.zone import read_zone
from tests.zone_misreads import tally
from tests.zone_writer import TODAY, random_zone

COUNT = 100_000


def main(count: int) -> int:
    """Measure and print; exit 1 where a zone is read back wrongly or a repair is wrong and called valid."""
    failed = _round_trip(count)
    for confused in (True, False):
        for misreads in (1, 2):
            found, wrong = tally(count, f"benchmark {misreads} {confused}", misreads, confused=confused)
            how = "usual confusions" if confused else "any character"
            shares = ", ".join(f"{what} {number} ({number / count:.3%})" for what, number in found.most_common())
            print(f"{misreads} misread(s), {how}: {shares}", flush=True)
            for one in wrong[:5]:
                print(" ", one.written.lines, one.read.split(), one.zone.lines)
            failed += len(wrong)
    return 1 if failed else 0


def _round_trip(count: int) -> int:
    chance, wrong, started = random.Random("round trip"), 0, time.perf_counter()
    for _ in range(count):
        written = random_zone(chance)
        zone = read_zone(written.text, today=TODAY)
        is_right = (
            zone.values == written.values and zone.document_number == written.number and zone.kind == written.kind
        )
        if not (is_right and zone.valid and not zone.repaired):
            wrong += 1
            print(" ", written.lines, zone.lines, zone.doubts)
    took = (time.perf_counter() - started) / count * 1000
    print(f"round trip of {count:,}: {wrong} wrong, {took:.2f} ms a zone, writing it included", flush=True)
    return wrong


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT))
