"""Made-up directories of several sizes, for what must not grow with them."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.models.store import Store
from app.services.demo.filling import fill_demo
from app.services.desk import Desk, open_desk

SIZES = {"10k": 10_000, "100k": 100_000, "1m": 1_000_000}
KEPT = "CARNET_BENCH_BASES"
"""Names a folder with `demo_10k.db`, `demo_100k.db`, `demo_1m.db`: a million people take minutes to be made up."""


def make_base(folder: Path, size: str) -> Path:
    """Return a base of a size that may be written to: a copy of a kept one, else made up now."""
    file = folder / f"directory-{size}.db"
    if file.exists():
        return file
    kept = Path(os.environ[KEPT]) / f"demo_{size}.db" if KEPT in os.environ else None
    if kept is not None and kept.exists():
        shutil.copyfile(kept, file)
        return file
    print(f"making up {SIZES[size]:,} clients …", file=sys.stderr)
    with open_base(file) as desk:
        fill_demo(desk, SIZES[size], 1)
    return file


@contextmanager
def open_base(file: Path) -> Iterator[Desk]:
    """Open a base, and close it at the end."""
    store = Store(file)
    try:
        store.prepare()
        yield open_desk(store)
    finally:
        store.close()
