"""How often a client is found among the first five: transliterated by every scheme, and misspelt by a typo.

`python -m tests.recall.clients [CLIENTS]` prints the table of docs/search.md.
"""

import random
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import iuliia

from app.models.store import Store
from app.services.clients.listing import ClientFilter, list_clients
from app.services.clients.rows import ClientRow
from app.services.clients.search import find_clients
from app.services.demo.filling import fill_demo
from app.services.desk import Desk, open_desk

FIRST = 5
"""Where a client has to be."""

CLIENTS = 5000
LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"

SCHEMES: Mapping[str, iuliia.Schema] = {name.lower(): getattr(iuliia, name) for name in dir(iuliia) if name.isupper()}


@dataclass(frozen=True)
class Recall:
    """How many of those who were looked for were found; `missed` holds what was typed for the others."""

    found: int
    asked: int
    missed: tuple[str, ...] = ()

    @property
    def share(self) -> float:
        """Found over asked."""
        return self.found / self.asked


def named(desk: Desk, count: int) -> list[ClientRow]:
    """Return clients with a Russian surname and given name, drawn the same each time."""
    rows = [row for row in list_clients(desk, ClientFilter(), limit=1_000_000) if row.surname_ru and row.given_name_ru]
    return random.Random(7).sample(rows, min(count, len(rows)))


def measure(desk: Desk, rows: Iterable[ClientRow], typed: Callable[[ClientRow], str]) -> Recall:
    """Return how many clients are among the first found by what is typed for them."""
    found, asked, missed = 0, 0, []
    for row in rows:
        text = typed(row)
        asked += 1
        if any(hit.client.id == row.id for hit in find_clients(desk, text, FIRST)):
            found += 1
        else:
            missed.append(f"{row.surname_ru} {row.given_name_ru}: {text}")
    return Recall(found, asked, tuple(missed))


def in_scheme(schema: iuliia.Schema) -> Callable[[ClientRow], str]:
    """Return what is typed by a scheme: surname and given name."""
    return lambda row: schema.translate(f"{row.surname_ru} {row.given_name_ru}")


def with_typo(random_source: random.Random) -> Callable[[ClientRow], str]:
    """Return what is typed with one letter too many, too few, another one, or two that changed places."""

    def typed(row: ClientRow) -> str:
        text = f"{row.surname_ru} {row.given_name_ru}"
        places = [at for at, letter in enumerate(text) if letter.isalpha()]
        at = random_source.choice(places)
        letter = random_source.choice(LETTERS)
        kind = random_source.randrange(4)
        if kind == 0:
            return text[:at] + text[at + 1 :]
        if kind == 1:
            return text[:at] + letter + text[at:]
        if kind == 2 or at + 1 not in places:
            return text[:at] + letter + text[at + 1 :]
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]

    return typed


def main(words: list[str]) -> int:
    """Print the table."""
    count = int(words[0]) if words else CLIENTS
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "recall.db")
        store.prepare()
        desk = open_desk(store)
        fill_demo(desk, CLIENTS + 500, 3)
        rows = named(desk, count)
        for name, schema in SCHEMES.items():
            tell(name, measure(desk, rows, in_scheme(schema)))
        tell("one typo", measure(desk, rows, with_typo(random.Random(11))))
        store.close()
    return 0


def tell(name: str, recall: Recall) -> None:
    """Print a line of the table, and on standard error what was missed."""
    print(f"| {name} | {recall.asked:,} | {recall.share:.2%} |", flush=True)
    for one in recall.missed[:12]:
        print(f"    {one}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
