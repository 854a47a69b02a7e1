"""The check of a base: finds what is wrong, mends the keys, and lets a sound base be."""

import pytest
from sqlalchemy import text

from app.errors import Cancelled
from app.models.tables import TABLES
from app.services.derived import DERIVED_COLUMNS
from app.services.desk import Desk
from app.services.maintenance import check_base
from app.services.work import Work
from tests.factories import FULL, add_client, add_tour, add_tourist, assert_sound, counts

SECOND_PHONE = (
    "INSERT INTO client_phone (client_id, number, current, number_key) "
    "SELECT client_id, number, true, number_key FROM client_phone"
)


@pytest.fixture
def filled(desk: Desk) -> Desk:
    add_client(desk, **FULL)
    tour = add_tour(desk, "1", title="Море")
    for surname in ("Первов", "Второв"):
        add_tourist(desk, tour.id or 0, **{**FULL, "surname_ru": surname})
    return desk


def spoil(desk: Desk, *statements: str) -> None:
    """Write what no service would write, references to nothing included."""
    unchecked, checked = (
        ("PRAGMA foreign_keys=OFF", "PRAGMA foreign_keys=ON")
        if desk.store.is_sqlite
        else ("SET session_replication_role = replica", "SET session_replication_role = origin")
    )
    with desk.store.engine.connect() as connection:
        driver = connection.connection.driver_connection
        for statement in (unchecked, *statements, checked):
            driver.execute(statement)
        if not desk.store.is_sqlite:
            driver.commit()


def test_that_a_sound_base_is_let_be(filled: Desk) -> None:
    before = counts(filled.store)
    result = check_base(filled.store)
    assert (result.problems, result.rebuilt, result.is_sound) == ({}, 0, True)
    assert counts(filled.store) == before


@pytest.mark.parametrize(
    ("statements", "problems"),
    [
        (["UPDATE tourist SET is_main = false"], {"main_tourist_not_one": 1}),
        (["UPDATE tourist SET is_main = true"], {"main_tourist_not_one": 1}),
        (["UPDATE client_phone SET number = '1'"], {"preferred_row_differs": 1}),
        (["UPDATE client_phone SET current = false"], {"preferred_row_differs": 1}),
        (["DELETE FROM client_email"], {"preferred_row_differs": 1}),
        (["UPDATE client SET passport_number = ''"], {"preferred_row_differs": 1}),
        (["UPDATE client_document SET kind = 'passport' WHERE kind = 'internal'"], {"preferred_row_differs": 3}),
        (
            [SECOND_PHONE],
            {"preferred_row_differs": 1},
        ),
    ],
)
def test_that_what_is_wrong_is_counted(filled: Desk, statements: list[str], problems: dict[str, int]) -> None:
    spoil(filled, *statements)
    result = check_base(filled.store)
    assert result.problems == problems
    assert not result.is_sound


@pytest.mark.sqlite_only
def test_that_a_reference_to_nothing_is_counted(filled: Desk) -> None:
    """A server keeps references by itself."""
    spoil(filled, "UPDATE tourist SET tour_id = 99 WHERE id = 2")
    assert check_base(filled.store).problems == {"reference_broken": 1, "main_tourist_not_one": 1}


@pytest.mark.parametrize("table", sorted(DERIVED_COLUMNS))
def test_that_wrong_keys_are_made_anew(filled: Desk, table: str) -> None:
    if table in {"former_name", "client_card"}:
        spoil(filled, f"INSERT INTO {table} (client_id) VALUES (1)")
        check_base(filled.store)
    for column in sorted(DERIVED_COLUMNS[table]):
        wrong = "-1 - id" if "INT" in str(TABLES[table].c[column].type) else f"'{column} id' || id"
        spoil(filled, f"UPDATE {table} SET {column} = {wrong}")
        result = check_base(filled.store)
        assert result.is_sound
        assert result.rebuilt == counts(filled.store)[table]
    assert_sound(filled.store)
    assert check_base(filled.store).rebuilt == 0


def test_that_a_check_can_be_cancelled(filled: Desk) -> None:
    work = Work()
    work.cancel()
    assert work.is_cancelled
    with pytest.raises(Cancelled):
        check_base(filled.store, work)


def test_that_a_check_tells_how_far_it_is(filled: Desk) -> None:
    told: list[str] = []
    check_base(filled.store, Work(lambda _done, _total, step: told.append(step)))
    assert set(told) == {"check_keys"}
    with filled.store.transaction() as session:
        assert session.scalar(text("SELECT count(*) FROM change_set WHERE kind = 'check'")) == 0
