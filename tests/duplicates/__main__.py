"""`python -m tests.duplicates`: what the search finds of sets of which is known who is whom."""

import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from app.models.store import Store
from app.services.clients.duplicates.scoring import compare, record_of
from app.services.desk import open_desk
from tests.duplicates.febrl import NUMBERS, load_febrl
from tests.duplicates.hard import make_hard_pairs
from tests.duplicates.people import People, search
from tests.duplicates.russian import make_russian

_HEADINGS = ("set", "from", "right", "wrong", "missed", "precision", "recall", "F1")


def main() -> int:
    """Print a table; arguments name the sets: 1 to 4, russian, hard."""
    wanted = sys.argv[1:] or [*map(str, NUMBERS), "russian", "hard"]
    print("|", " | ".join(_HEADINGS), "|")
    print("|" + "---|" * len(_HEADINGS))
    for name in wanted:
        if name.isdigit():
            _tell(load_febrl(int(name)))
        elif name == "russian":
            _tell(make_russian(3000, 1))
            _tell(make_russian(3000, 2))
    if "hard" in wanted:
        _tell_hard()
    return 0


def _tell(people: People) -> None:
    """Print what is found of a set."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "carnet.db")
        store.prepare()
        begun = time.process_time()
        for one in search(open_desk(store), people):
            shares = (f"{share:.4f}" for share in (one.precision, one.recall, one.f1))
            print("|", " | ".join(map(str, (one.name, one.level, one.right, one.wrong, one.missed, *shares))), "|")
        print(f"{time.process_time() - begun:.1f} s of processor time", file=sys.stderr)
        store.close()


def _tell_hard() -> None:
    """Print how sure the pairs of two people are."""
    levels: Counter[tuple[str, str]] = Counter()
    for kind, one, other in make_hard_pairs(2000, 1):
        likeness = compare(record_of(one), record_of(other))
        levels[kind, likeness.level.value if likeness else "none"] += 1
    for (kind, level), count in sorted(levels.items()):
        print(f"| {kind} | {level} | {count} |")


if __name__ == "__main__":
    sys.exit(main())
