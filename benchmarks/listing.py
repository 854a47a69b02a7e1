"""The list of clients without its window: first rows, pages, lines, typed text; beside plain SQL on the same file."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

from app.services.clients.listing import ClientFilter
from app.services.clients.ordered import Span, order_of
from app.services.clients.paging import list_page, open_list
from app.services.clients.search.vocabulary import warm_vocabulary
from app.services.clients.strides import PAGE_ROWS, cut_stride, find_line, survey
from app.services.desk import Desk
from app.services.keyset import Mark
from benchmarks.measure import Pair, quantile, time_ms

_PLACES = 6
_TEXTS = 40
_SHORT_ROUNDS = 4
_SLOW_TEXTS = 6
"""Texts that LIKE is asked for: it reads the whole table each time."""

_PAGE = "SELECT * FROM client WHERE (sort_key, id) >= (?, ?) ORDER BY sort_key, id LIMIT 200"
_LIKE = "SELECT * FROM client WHERE surname_ru LIKE ? ORDER BY sort_key, id LIMIT 200"


def measure_listing(desk: Desk) -> dict[str, Pair]:
    """Return the figures of reading lists."""
    file = desk.store.file
    assert file is not None
    with closing(sqlite3.connect(file)) as plain:
        return {**_measure_places(desk, plain), **_measure_texts(desk, plain)}


def _lists() -> Iterator[ClientFilter]:
    for sort in ("name", "birth_date", "created"):
        for descending in (False, True):
            yield ClientFilter(sort=sort, descending=descending)
            yield ClientFilter(stage="regular", sort=sort, descending=descending)
            yield ClientFilter(kind="person", sort=sort, descending=descending)
            yield ClientFilter(stage="potential", kind="person", sort=sort, descending=descending)


def _survey(desk: Desk, wanted: ClientFilter, marks: list[Mark]) -> None:
    """Fill the marks of a list from its first row to its last."""
    marks.append(order_of(wanted).start)
    is_end = False
    while not is_end:
        found = survey(desk, wanted, marks[-1])
        marks += found.marks
        is_end = found.rest is not None


def _rows(plain: sqlite3.Connection, query: str, values: tuple[Any, ...] = ()) -> list[Any]:
    return plain.execute(query, values).fetchall()


def _measure_places(desk: Desk, plain: sqlite3.Connection) -> dict[str, Pair]:
    """Return first rows, counting, pages and lines of every kind of list."""
    chance = random.Random(1)
    opened, counted, paged, lined = [], [], [], []
    for wanted in _lists():
        opened += [time_ms(open_list, desk, wanted) for _ in range(5)]
        marks: list[Mark] = []
        counted.append(time_ms(_survey, desk, wanted, marks))
        for _ in range(_PLACES):
            at = chance.randrange(len(marks))
            stride = Span(marks[at], marks[at + 1] if at + 1 < len(marks) else None)
            pages = cut_stride(desk, wanted, stride).pages
            page = next(page for page in chance.sample(list(pages), len(pages)) if list_page(desk, wanted, page))
            paged.append(time_ms(cut_stride, desk, wanted, stride))
            paged[-1] += time_ms(list_page, desk, wanted, page)
            id_ = chance.choice(list_page(desk, wanted, page)).id
            lined.append(time_ms(find_line, desk, wanted, marks, id_))
    starts = plain.execute("SELECT sort_key, id FROM client ORDER BY random() LIMIT 60").fetchall()
    bare_first = [time_ms(_rows, plain, _PAGE, ("", 0)) for _ in range(60)]
    bare_page = [time_ms(_rows, plain, _PAGE, start) for start in starts]
    before = "SELECT count(*) FROM client WHERE sort_key < ?"
    bare_line = [time_ms(_rows, plain, before, start[:1]) for start in starts[:20]]
    bare_count = [time_ms(_rows, plain, "SELECT count(*) FROM client") for _ in range(9)]
    return {
        "open": Pair(quantile(opened, 0.99), quantile(bare_first, 0.99)),
        "count": Pair(quantile(counted, 0.5), quantile(bare_count, 0.5)),
        "page": Pair(quantile(paged, 0.99), quantile(bare_page, 0.99)),
        "line": Pair(quantile(lined, 0.99), quantile(bare_line, 0.99)),
    }


def _measure_texts(desk: Desk, plain: sqlite3.Connection) -> dict[str, Pair]:
    """Return how long typed texts take: surnames as people bear them, cut to three letters and more, either script."""
    warm_vocabulary(desk.store)  # as the window does in the background as soon as it stands
    rows = plain.execute("SELECT surname_ru, surname_lat, given_name_ru FROM client LIMIT 100000").fetchall()
    chance = random.Random(2)
    texts, letters = [], []
    for at in range(_TEXTS):
        russian, latin, given = chance.choice(rows)
        name = russian if at % 2 and russian else latin or russian
        texts.append(f"{russian} {given[:2]}" if at % 8 == 0 and russian else name[: chance.randint(3, 7)])
        letters.append(name[:1])
    own = [time_ms(open_list, desk, ClientFilter(text)) for text in texts]
    like = [time_ms(_rows, plain, _LIKE, (f"%{text}%",)) for text in texts[:_SLOW_TEXTS]]
    typed = (*letters, *"0123456789") * _SHORT_ROUNDS
    short = [time_ms(open_list, desk, ClientFilter(text)) for text in typed]
    like_short = [time_ms(_rows, plain, _LIKE, (f"{text}%",)) for text in letters[:_SLOW_TEXTS]]
    assert PAGE_ROWS == 200
    return {
        "filter": Pair(quantile(own, 0.99), quantile(like, 0.99)),
        "short": Pair(quantile(short, 0.99), quantile(like_short, 0.99)),
    }
