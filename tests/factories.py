"""Made-up records for tests, and what tests ask of a whole base. Nobody here exists."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import func, select, text

from app.errors import AppError
from app.models.store import Store
from app.models.tables import BOOKKEEPING, TABLES
from app.services.clients.cards import ClientCard, complete_client_values
from app.services.clients.directory import save_client
from app.services.clients.preferred import PREFERRED_ROWS
from app.services.derived import DERIVED_COLUMNS, derived_of
from app.services.desk import Desk, open_desk
from app.services.imports.rows import ImportRow
from app.services.name_words import NAMED_TABLES, words_of
from app.services.tours.cards import ServiceCard, TourCard, TouristCard, complete_values
from app.services.tours.tourists import save_tourist
from app.services.tours.tours import save_service, save_tour
from app.services.undo import revert

if TYPE_CHECKING:
    from tests.backends import Template

TODAY = date(2026, 6, 1)
ARRIVAL = "2026-07-10"

ADULT = "1985-03-14"
CHILD = "2018-03-14"
INFANT = "2025-03-14"

FULL = {
    "surname_ru": "Придуманова",
    "given_name_ru": "Анна",
    "patronymic_ru": "Марковна",
    "surname_lat": "PRIDUMANOVA",
    "given_name_lat": "ANNA",
    "sex": "F",
    "birth_date": ADULT,
    "birth_country": "SUN",
    "birth_city": "Небывальск",
    "citizenship": "RUS",
    "passport_series": "71",
    "passport_number": "0012345",
    "passport_issued": "2019-04-02",
    "passport_expires": "2029-04-02",
    "passport_issuer": "МВД 77001",
    "internal_series": "45 08",
    "internal_number": "012345",
    "internal_issued": "2005-05-05",
    "internal_issuer": "ОВД Небывальска",
    "birth_certificate": "II-АБ 123456",
    "phone": "+7 972 555-01-02",
    "email": "anna@example.com",
    "postal_code": "012345",
    "city": "Небывальск",
    "street": "Выдуманная",
    "building": "7",
    "flat": "12",
}
"""A value for each field of a client."""

_number = count(1)


def open_copy(template: "Template", folder: Path) -> Desk:
    """Copy the template into a folder and return the desk at it; its day is always the same."""
    return open_desk(template.copy(folder), lambda: TODAY)


def same_base(store: Store) -> Store:
    """Return another store of the same base, as another window has it."""
    return Store(store.url.render_as_string(hide_password=False))


def client(**values: str) -> ClientCard:
    """Return a card that is not saved yet."""
    return ClientCard(values=complete_client_values({"surname_ru": "Придуманова", **values}))


def tourist(tour_id: int, **values: str) -> TouristCard:
    """Return a tourist who is not saved yet."""
    return TouristCard(tour_id=tour_id, values=complete_values({"surname_ru": "Туристов", **values}))


def import_row(source_row: int = 0, note: str = "", **values: str) -> ImportRow:
    """Return a row of a list."""
    return ImportRow(values, note, source_row)


def add_client(desk: Desk, **values: str) -> ClientCard:
    """Save a new client."""
    return save_client(desk, client(**values))[0]


def add_tour(desk: Desk, number: str = "", **fields: str) -> TourCard:
    """Save a new tour that arrives on `ARRIVAL`."""
    card = TourCard(number=number or f"T-{next(_number)}", **{"arrival": ARRIVAL, **fields})
    return save_tour(desk, card)[0]


def add_service(desk: Desk, tour_id: int, title: str = "Отель Выдумка", **fields: str) -> ServiceCard:
    """Save a new service."""
    return save_service(desk, ServiceCard(tour_id=tour_id, title=title, **fields))[0]


def add_tourist(desk: Desk, tour_id: int, **values: str) -> TouristCard:
    """Save a new tourist."""
    return save_tourist(desk, tourist(tour_id, **values))[0]


def undo(desk: Desk, change_set: int | None) -> int:
    """Revert a change set."""
    assert change_set is not None
    return revert(desk.store, change_set, desk.agent_id)


def refusal(error: AppError) -> dict[str, str]:
    """Return what "fields_refused" names: code by field."""
    return {problem.field: problem.code for problem in error.params["problems"]}


def snapshot(store: Store) -> dict[str, list[dict[str, object]]]:
    """Return every row of every recorded table, without the version counters."""
    with store.transaction() as session:
        return {
            name: [
                {column: value for column, value in row.items() if column != "version"}
                for row in session.execute(select(table).order_by(table.c.id)).mappings()
            ]
            for name, table in TABLES.items()
            if name not in BOOKKEEPING
        }


def counts(store: Store) -> dict[str, int]:
    """Return how many rows each table has."""
    with store.transaction() as session:
        return {name: session.scalar(select(func.count()).select_from(table)) or 0 for name, table in TABLES.items()}


def version_of(store: Store, table: str, id_: int) -> int:
    """Return the version counter of a record."""
    with store.transaction() as session:
        return session.scalars(select(TABLES[table].c.version).where(TABLES[table].c.id == id_)).one()


def assert_sound(store: Store) -> None:
    """Fail where a base breaks one of the rules that hold after every write."""
    if store.is_sqlite:
        with store.transaction() as session:
            assert session.scalars(text("PRAGMA integrity_check")).all() == ["ok"]
            assert session.execute(text("PRAGMA foreign_key_check")).all() == []
    rows = snapshot(store)
    for table in DERIVED_COLUMNS:
        for row in rows[table]:
            derived = derived_of(table, row)
            assert {name: row[name] for name in derived} == derived, f"{table}:{row['id']} has other keys"
    mains: dict[object, int] = {}
    for row in rows["tourist"]:
        mains[row["tour_id"]] = mains.get(row["tour_id"], 0) + bool(row["is_main"])
    assert set(mains.values()) <= {1}, "a tour has no main tourist, or several"
    for row in rows["client"]:
        _assert_preferred(row, rows)
    _assert_vocabulary(store, rows)


def _assert_vocabulary(store: Store, rows: Mapping[str, list[dict[str, object]]]) -> None:
    """Fail where the vocabulary of names isn't what the names of clients make."""
    borne = Counter(word for name in NAMED_TABLES for row in rows[name] for word in words_of(row))
    table = TABLES["name_word"]
    with store.transaction() as session:
        stored = {(one.part, one.word): one.uses for one in session.execute(select(table))}
    assert stored == dict(borne), "the vocabulary differs from the names"


def _assert_preferred(client_row: Mapping[str, object], rows: Mapping[str, list[dict[str, object]]]) -> None:
    for rule in PREFERRED_ROWS:
        current = [
            row
            for row in rows[rule.table]
            if row["client_id"] == client_row["id"]
            and row["current"]
            and all(row[column] == value for column, value in rule.fixed.items())
        ]
        assert len(current) <= 1, f"client:{client_row['id']} has two current rows in {rule.table}"
        told = {name: client_row[name] for name in rule.columns.values()}
        wanted = {name: current[0][column] if current else "" for column, name in rule.columns.items()}
        assert told == wanted, f"client:{client_row['id']} says another thing than its row in {rule.table}"
