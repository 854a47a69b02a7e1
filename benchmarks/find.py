"""Find by exact surname, beside hand-written SQL on the same file."""

import random
import sqlite3
from contextlib import closing

from app.services.clients.search import find_by_surname, find_near
from app.services.desk import Desk
from app.services.names.folding import fold_text
from benchmarks.measure import Figure, quantile, time_ms


def measure_find(desk: Desk, clients: int, count: int = 300) -> list[Figure]:
    """Return the times of Find over surnames drawn as people bear them."""
    file = desk.store.file
    if file is None:
        return []
    with closing(sqlite3.connect(file)) as plain:
        rows = plain.execute("SELECT surname_ru FROM client WHERE surname_ru <> ''").fetchall()
        surnames = [random.Random(1).choice(rows)[0] for _ in range(count)]
        exact = [time_ms(lambda name=name: find_by_surname(desk, name)) for name in surnames]
        by_key = [time_ms(lambda name=name: _by_key(plain, name)) for name in surnames]
        by_like = [time_ms(lambda name=name: _by_like(plain, name)) for name in surnames[:60]]
        near = [time_ms(lambda name=name: find_near(desk, name[:-1] + "ь")) for name in surnames[:40]]
    p99, median = quantile(exact, 0.99), quantile(exact, 0.5)
    return [
        Figure(
            f"find by exact surname, {clients:,} clients, p99 of {count}",
            p99,
            "SQLite LIKE over the same table",
            quantile(by_like, 0.5),
            "p99 ≤ 30 ms",
            p99 <= 30,
        ),
        Figure(
            "the same, median",
            median,
            "hand-written SELECT by the same index",
            quantile(by_key, 0.5),
            "",
            is_reached=True,
        ),
        Figure(
            f"nearest surnames when none fits, {clients:,} clients, median",
            quantile(near, 0.5),
            "SQLite LIKE over the same table",
            quantile(by_like, 0.5),
            "",
            is_reached=True,
        ),
    ]


def _by_key(plain: sqlite3.Connection, surname: str) -> list[object]:
    return plain.execute("SELECT * FROM client WHERE surname_ru_key = ?", (fold_text(surname),)).fetchall()


def _by_like(plain: sqlite3.Connection, surname: str) -> list[object]:
    return plain.execute("SELECT * FROM client WHERE surname_ru LIKE ?", (f"%{surname}%",)).fetchall()
