"""Duplicates of whole bases of 10,000, 100,000 and 1,000,000 clients: time and memory, beside recordlinkage."""

import resource
import sqlite3
import time
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from app.services.clients.duplicates.scan import ScanResult, scan_base
from benchmarks.bases import SIZES, make_base, open_base
from benchmarks.measure import time_ms

MOST_MINUTES, MOST_MB = 10, 2048

_HEAD = """
## Duplicates of a whole base

Everybody is read, compared and written in a child process; memory is the most that it held at a time. The package
recordlinkage gets the same people in a table of its own, blocks of surname, birth date and phone, and six fields to
compare; it holds all pairs in memory and is not asked for a million.

| clients | pairs compared | pairs found | time | memory | recordlinkage | must be | |
|---:|---:|---:|---:|---:|---:|---|---|
"""

_LINKED_SIZES = ("10k", "100k")
_FIELDS = ("surname_lat", "given_name_lat", "birth_date", "phone", "city", "passport_number")
_BLOCKS = ("surname_lat", "birth_date", "phone")
_ALIKE = 0.85
_LEAST_AGREEING = 3


def measure_whole_bases(folder: Path) -> tuple[str, bool]:
    """Return the section with the table, and whether the largest base keeps to its time and memory."""
    scanned = {
        size: _scanned(make_base(folder, size)) for size in SIZES
    }  # first: pandas is large, and children start so
    linked = {size: time_ms(_link, _table_of(make_base(folder, size))) / 1000 for size in _LINKED_SIZES}
    lines, are_reached = [], []
    for size, (found, seconds, megabytes) in scanned.items():
        are_reached.append(seconds <= MOST_MINUTES * 60 and megabytes <= MOST_MB)
        theirs = f"{linked[size]:.1f} s" if size in linked else "not asked"
        lines.append(
            f"| {SIZES[size]:,} | {found.compared:,} | {_told(found.counts)} | {seconds:.1f} s | {megabytes:.0f} MB "
            f"| {theirs} | ≤ {MOST_MINUTES} min, ≤ {MOST_MB} MB | {'reached' if are_reached[-1] else 'MISSED'} |\n"
        )
    return _HEAD + "".join(lines), all(are_reached)


def _scanned(file: Path) -> tuple[ScanResult, float, float]:
    """Return what a search finds, its seconds, and the megabytes of the largest child so far: sizes grow."""
    with open_base(file) as desk:
        begin = time.perf_counter()
        found = scan_base(desk, resume=False)
        seconds = time.perf_counter() - begin
    file.unlink()
    return found, seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def _told(counts: Mapping[Any, int]) -> str:
    return ", ".join(f"{count:,} {level.value}" for level, count in counts.items() if count)


def _table_of(file: Path) -> Any:
    """Return what is compared of the clients, as the package wants it: absent values are none."""
    import pandas as pd

    with closing(sqlite3.connect(file)) as plain:
        columns = ", ".join(f"nullif({name}, '') AS {name}" for name in _FIELDS)
        return pd.read_sql_query(f"SELECT id, {columns} FROM client", plain, index_col="id")


def _link(frame: Any) -> Any:
    """Return the pairs that agree in more than three fields."""
    import recordlinkage

    index = recordlinkage.Index()
    for key in _BLOCKS:
        index.block(key)
    compared = recordlinkage.Compare()
    for name in ("surname_lat", "given_name_lat", "city"):
        compared.string(name, name, method="jarowinkler", threshold=_ALIKE)
    for name in ("birth_date", "phone", "passport_number"):
        compared.exact(name, name)
    features = compared.compute(index.index(frame), frame)
    return features[features.sum(axis=1) > _LEAST_AGREEING]
