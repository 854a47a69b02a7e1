"""Find by surname, whatever the spelling, beside SQLite LIKE and rapidfuzz over every distinct surname."""

import random
import sqlite3
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from app.models.store import Store
from app.services.clients.listing import ClientFilter, count_clients
from app.services.clients.search import SearchTerms, find_by_surname, find_clients, find_near, search_clients
from app.services.clients.search.vocabulary import warm_vocabulary
from app.services.desk import Desk, open_desk
from app.services.names.folding import fold_text
from benchmarks.measure import Figure, quantile, time_ms
from benchmarks.report import renewed

LIMIT_MS = 30
_LETTERS = "абвгдеиклмнопрст"

Person = tuple[str, str, str, str]
"""Surname and given name in Russian, then in Latin."""


def measure_find(desk: Desk, clients: int, count: int = 300) -> list[Figure]:
    """Return the times of Find over people drawn as they bear their names."""
    file = desk.store.file
    if file is None:
        return []
    with closing(sqlite3.connect(file)) as plain:
        people = _people(plain, count)
        warm_vocabulary(desk.store)
        find_clients(desk, "Щиглова Анна")  # loads what the first search loads
        by_like = [time_ms(_by_like, plain, one[0]) for one in people[:20]]
        like = ("SQLite LIKE over the same table", quantile(by_like, 0.5))
        fuzzy = ("rapidfuzz over every distinct surname", _over_everything(plain, people[:40]))
    return [
        _figure(what, clients, people, look, like if is_plain else fuzzy)
        for what, look, is_plain in _looks(desk, random.Random(1))
    ]


Look = Callable[[Person], object]


def _looks(desk: Desk, drawn: random.Random) -> Sequence[tuple[str, Look, bool]]:
    """Return what is measured: its words, what is done with a person, and whether LIKE could do it at all."""
    return (
        ("find by exact surname", lambda one: find_by_surname(desk, one[0]), True),
        ("find by the first three letters", lambda one: search_clients(desk, SearchTerms(one[0][:3])), True),
        ("one field: exact surname", lambda one: find_clients(desk, one[0]), True),
        ("one field: first three letters", lambda one: find_clients(desk, one[0][:3]), True),
        ("one field: Latin for Cyrillic", lambda one: find_clients(desk, one[2]), True),
        ("one field: given name and surname", lambda one: find_clients(desk, f"{one[1]} {one[0]}"), True),
        ("one field: surname with one typo", lambda one: find_clients(desk, _typo(one[0], drawn)), False),
        (
            "one field: a typo, the given name",
            lambda one: find_clients(desk, f"{_typo(one[0], drawn)} {one[1]}"),
            False,
        ),
        ("one field: German Latin for Cyrillic", lambda one: find_clients(desk, f"{_german(one[2])} {one[3]}"), False),
        ("one field: the wrong keyboard layout", lambda one: find_clients(desk, _switched(one[0])), False),
        (
            "one field: the wrong layout and a typo",
            lambda one: find_clients(desk, _switched(_typo(one[0], drawn))),
            False,
        ),
        (
            "one field: the same, the given name",
            lambda one: find_clients(desk, _switched(f"{_typo(one[0], drawn)} {one[1]}")),
            False,
        ),
        ("nearest surnames to one with a typo", lambda one: find_near(desk, _typo(one[0], drawn)), False),
    )


def _figure(what: str, clients: int, people: Sequence[Person], look: Look, baseline: tuple[str, float]) -> Figure:
    p99 = quantile([time_ms(look, one) for one in people], 0.99)
    words = f"{what}, {clients:,} clients, p99 of {len(people)}"
    return Figure(words, p99, *baseline, f"p99 ≤ {LIMIT_MS} ms", p99 <= LIMIT_MS)


def _people(plain: sqlite3.Connection, count: int) -> list[Person]:
    """Return people drawn as they stand in the base."""
    drawn = random.Random(1)
    (last,) = plain.execute("SELECT max(id) FROM client").fetchone()
    query = (
        "SELECT surname_ru, given_name_ru, surname_lat, given_name_lat FROM client "
        "WHERE id >= ? AND length(surname_ru) > 2 AND given_name_ru <> '' LIMIT 1"
    )
    found = (plain.execute(query, (drawn.randrange(last),)).fetchone() for _ in range(count))
    return [person for person in found if person]


def _typo(name: str, drawn: random.Random) -> str:
    """Return a name with a letter too many, too few, another one, or two that changed places."""
    at, letter = drawn.randrange(len(name)), drawn.choice(_LETTERS)
    turned = name[:at] + name[at : at + 2][::-1] + name[at + 2 :]
    begin, end = name[:at], name[at + 1 :]
    return drawn.choice((begin + end, begin + letter + name[at:], begin + letter + end, turned))


_LATIN_KEYS = str.maketrans("ёйцукенгшщзхъфывапролджэячсмитьбю", "`qwertyuiop[]asdfghjkl;'zxcvbnm,.")


def _switched(name: str) -> str:
    """Return a Russian name typed while the keyboard writes Latin letters."""
    return name.lower().translate(_LATIN_KEYS)


def _german(latin: str) -> str:
    """Return a name of the passport as it is spelt in German."""
    for passport, german in (("SHCH", "SCHTSCH"), ("ZH", "SCH"), ("KH", "CH"), ("V", "W"), ("IA", "JA"), ("IU", "JU")):
        latin = latin.replace(passport, german)
    return latin


def _by_like(plain: sqlite3.Connection, surname: str) -> list[object]:
    return plain.execute("SELECT * FROM client WHERE surname_ru LIKE ?", (f"%{surname}%",)).fetchall()


def _over_everything(plain: sqlite3.Connection, people: Sequence[Person]) -> float:
    """Return the median time in which rapidfuzz compares a surname with every distinct one."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    words = [word for (word,) in plain.execute("SELECT DISTINCT surname_ru_key FROM client WHERE surname_ru_key > ''")]

    def compare(name: str) -> object:
        return process.extract(fold_text(name), words, scorer=OSA.distance, score_cutoff=1, limit=20, processor=None)

    return quantile([time_ms(compare, one[0]) for one in people], 0.5)


def main(words: Sequence[str]) -> int:
    """Measure on a base that is there, `python -m benchmarks.find FILE`, and keep the figures in the report."""
    store = Store(words[0])
    desk = open_desk(store)
    figures = measure_find(desk, count_clients(desk, ClientFilter()))
    store.close()
    report = Path(__file__).resolve().parent.parent / "docs" / "performance.md"
    text = renewed(report.read_text("utf-8"), figures, ())
    report.write_text(text, "utf-8")
    print("\n".join(line for line in text.splitlines() if any(figure.what in line for figure in figures)))
    return 0 if all(figure.is_reached for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
