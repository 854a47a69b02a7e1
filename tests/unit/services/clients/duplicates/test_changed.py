"""A later search looks only at who changed, and finds what a look at everybody finds."""

import random
from dataclasses import replace

import pytest
from sqlalchemy import select

from app.errors import Cancelled
from app.models.search import DuplicatePair
from app.services.clients.cards import ClientCard, DocumentRow
from app.services.clients.directory import get_client, remove_client, save_client
from app.services.clients.duplicates import changed
from app.services.clients.duplicates.scanning import Scan
from app.services.desk import Desk
from app.services.work import Work
from tests.factories import add_client

VALUES = {
    "surname_ru": ("Иванова", "Ивонова", "Иванов", "Щеглова", "Анна", ""),
    "surname_lat": ("IVANOVA", "IVANOFF", "SCHEGLOVA", "", ""),
    "given_name_ru": ("Анна", "Мария", "Анн", "Иванова", "А"),
    "birth_date": ("1985-03-04", "1985-04-03", "1985-03-05", "1985", ""),
    "phone": ("+7 972 555-01-02", "+7 972 555-01-03", "", ""),
    "email": ("anna@example.com", "", ""),
    "passport_series": ("71", "72", ""),
    "passport_number": ("0012345", "710012345", "0012346", ""),
    "city": ("Небывальск", "Выдуманск", ""),
    "street": ("ул. Выдуманная", "Выдуманная", "пр. Небывалый", ""),
    "building": ("7", "8", ""),
    "postal_code": ("012345", ""),
}


def drawn(draw: random.Random) -> dict[str, str]:
    return {name: draw.choice(values) for name, values in VALUES.items()}


def crowd(desk: Desk, draw: random.Random, size: int) -> list[int]:
    return [add_client(desk, **drawn(draw)).id or 0 for _ in range(size)]


def kept(desk: Desk) -> list[tuple[object, ...]]:
    pair = DuplicatePair
    columns = (pair.client_id, pair.other_id, pair.client_version, pair.other_version, pair.score, pair.level)
    with desk.store.transaction() as session:
        return sorted(tuple(row) for row in session.execute(select(*columns)))


def change(desk: Desk, draw: random.Random, id_: int) -> None:
    """Give a client other values; the replaced name and passport stay as former ones."""
    card = get_client(desk, id_)
    other = drawn(draw)
    names = draw.sample(sorted(other), 4)
    save_client(desk, with_document(card.with_values(**{name: other[name] for name in names}), draw), card)


def with_document(card: ClientCard, draw: random.Random) -> ClientCard:
    further = DocumentRow(kind="passport", series="75", number=draw.choice(("0012345", "0099999")))
    return replace(card, documents=(*card.documents, further)) if draw.random() < 0.3 else card


@pytest.mark.parametrize("seed", range(4))
def test_that_the_changed_alone_tell_what_everybody_tells(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(changed, "_READ_AT_ONCE", 7)
    monkeypatch.setattr(changed, "_LOADED_AT_ONCE", 3)
    draw = random.Random(seed)
    ids = crowd(desk, draw, 45)
    Scan(desk.store, Work()).run(resume=False)
    before = kept(desk)
    for id_ in draw.sample(ids[:-1], 6):
        change(desk, draw, id_)
    remove_client(desk, ids[-1])
    crowd(desk, draw, 3)
    with monkeypatch.context() as patch:
        patch.setattr(Scan, "_read", lambda _scan: pytest.fail("everybody was read"))
        compared = Scan(desk.store, Work(), write_each=5).run(resume=True)
    found = kept(desk)
    assert compared > 0
    assert found != before
    Scan(desk.store, Work()).run(resume=False)
    assert found == kept(desk)


@pytest.mark.parametrize("limit", ["FEW", "_MOST_PAIRS"])
def test_that_everybody_is_read_where_many_changed(desk: Desk, monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    draw = random.Random(1)
    ids = crowd(desk, draw, 30)
    Scan(desk.store, Work()).run(resume=False)
    for id_ in ids[:8]:
        change(desk, draw, id_)
    monkeypatch.setattr(changed, limit, 3)
    Scan(desk.store, Work()).run(resume=True)
    found = kept(desk)
    Scan(desk.store, Work()).run(resume=False)
    assert found == kept(desk)


def test_that_a_look_at_the_changed_goes_on_after_it_was_cancelled(desk: Desk) -> None:
    draw = random.Random(2)
    ids = crowd(desk, draw, 30)
    Scan(desk.store, Work()).run(resume=False)
    for id_ in ids[:5]:
        change(desk, draw, id_)
    stopped = Work()
    with pytest.raises(Cancelled):
        Scan(desk.store, Work(lambda *_: stopped.cancel() or stopped.tick(0, 0, "")), write_each=2).run(resume=True)
    Scan(desk.store, Work()).run(resume=True)
    found = kept(desk)
    Scan(desk.store, Work()).run(resume=False)
    assert found == kept(desk)
