"""Migrations: they make what the models say, keep every row up and down, and never lose the way back."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from app.errors import EnvironmentProblemError
from app.models.backup import list_backups
from app.models.base import Base
from app.models.migrations import HEAD
from app.models.migrations.run import config, known_revisions, migrate, upgrade
from app.models.store import Store
from app.models.tables import TABLES
from app.services.desk import Desk
from tests.factories import counts
from tests.unit.models.filling import fill_every_table


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "new.db")
    yield store
    store.close()


def test_that_the_head_known_at_the_start_is_that_of_the_scripts() -> None:
    assert ScriptDirectory.from_config(config()).get_current_head() == HEAD
    assert known_revisions()[-1] == HEAD


def test_that_a_new_base_is_what_the_models_say(empty: Store) -> None:
    empty.prepare()
    assert empty.revision() == HEAD
    with empty.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def described(store: Store) -> dict[str, list[object]]:
    """Return what SQLite says of each table: columns with their defaults, and the constraints by name."""
    with store.transaction() as session:
        return {
            name: [
                sorted(tuple(row)[1:] for row in session.execute(text(f"PRAGMA table_info('{name}')"))),
                sorted(re.findall(r"CONSTRAINT \w+ \w+", session.scalars(text(OWN_SQL), {"name": name}).one())),
            ]
            for name in TABLES
        }


OWN_SQL = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = :name"


def test_that_defaults_and_constraints_are_what_the_models_say(empty: Store, tmp_path: Path) -> None:
    """Alembic compares neither checks nor, on SQLite, empty defaults."""
    empty.prepare()
    made = Store(tmp_path / "models.db")
    Base.metadata.create_all(made.engine)
    assert described(empty) == described(made)
    made.close()


def test_that_ids_are_never_used_twice(empty: Store) -> None:
    empty.prepare()
    with empty.transaction() as session:
        made = session.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'table'")).all()
    plain = [name for name, sql in made if name in TABLES and "AUTOINCREMENT" not in sql]
    assert plain == []


def test_that_no_reference_removes_its_children() -> None:
    cascades = [key for table in TABLES.values() for key in table.foreign_keys if key.ondelete or key.onupdate]
    assert cascades == []


def test_that_a_base_at_the_head_is_left_alone(desk: Desk) -> None:
    before = counts(desk.store)
    desk.store.prepare()
    assert counts(desk.store) == before
    assert list_backups(desk.store) == []


def test_that_every_row_survives_each_step_down_and_up(desk: Desk) -> None:
    """The first step has nothing below it; from the second on each is walked down and up with a row in every table.

    A table that a step creates is empty after its way down and up: below the step there is no place for its rows.
    """
    fill_every_table(desk.store, desk.agent_id)
    before = counts(desk.store)
    assert min(before.values()) == 1, "a table was left empty"
    for lower in known_revisions()[:-1][::-1]:
        migrate(desk.store, lower, down=True)
        assert desk.store.revision() == lower
        there = tables_of(desk.store)
        assert there, "the step took everything along"
        upgrade(desk.store, lower)
        assert counts(desk.store) == {name: count if name in there else 0 for name, count in before.items()}
        fill_every_table(desk.store, desk.agent_id, only=set(TABLES) - there)


def tables_of(store: Store) -> set[str]:
    """Return the names of the tables that a base has."""
    with store.transaction() as session:
        return set(session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'"))) & set(TABLES)


def test_that_the_way_down_to_nothing_and_up_again_is_whole(desk: Desk) -> None:
    fill_every_table(desk.store, desk.agent_id)
    migrate(desk.store, "base", down=True)
    with desk.store.transaction() as session:
        query = "SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE '%alembic%'"
        assert session.scalars(text(query)).all() == []
    assert desk.store.revision() == ""
    desk.store.prepare()
    assert desk.store.revision() == HEAD
    assert set(counts(desk.store).values()) == {0}


def test_that_a_base_is_copied_before_it_is_migrated(desk: Desk) -> None:
    fill_every_table(desk.store, desk.agent_id)
    before = counts(desk.store)
    upgrade(desk.store, HEAD)
    [kept] = list_backups(desk.store)
    assert kept.name.endswith("-migration.db")
    copy = Store(kept)
    assert counts(copy) == before
    copy.close()


def test_that_a_new_base_needs_no_copy(empty: Store) -> None:
    empty.prepare()
    assert list_backups(empty) == []


def test_that_an_unknown_revision_is_refused_before_anything_is_done(desk: Desk) -> None:
    with pytest.raises(EnvironmentProblemError) as caught:
        upgrade(desk.store, "from the future")
    assert caught.value.code == "base_newer"
    assert list_backups(desk.store) == []


def test_that_a_migration_that_breaks_a_reference_is_taken_back(desk: Desk) -> None:
    fill_every_table(desk.store, desk.agent_id)
    with desk.store.engine.connect() as connection:
        connection.connection.driver_connection.execute("PRAGMA foreign_keys=OFF")
        with connection.execution_options(carnet_write=True).begin():
            connection.execute(text("UPDATE alembic_version SET version_num = version_num"))
            connection.execute(text("UPDATE service SET tour_id = 99"))
        connection.connection.driver_connection.execute("PRAGMA foreign_keys=ON")
    with pytest.raises(EnvironmentProblemError) as caught:
        migrate(desk.store, "head", down=False)
    assert caught.value.code == "base_damaged"
    assert desk.store.revision() == HEAD


def test_that_references_are_kept_again_after_a_migration(desk: Desk) -> None:
    migrate(desk.store, "head", down=False)
    with desk.store.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_that_a_migration_that_fails_leaves_nothing_behind(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    fill_every_table(desk.store, desk.agent_id)
    before = counts(desk.store)
    from app.models.migrations import run

    def fail(_connection: object) -> None:
        raise EnvironmentProblemError("base_damaged")

    monkeypatch.setattr(run, "_check_references", fail)
    with pytest.raises(EnvironmentProblemError):
        migrate(desk.store, "base", down=True)
    assert desk.store.revision() == HEAD
    assert counts(desk.store) == before


def test_that_references_are_not_kept_while_a_migration_runs(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A batch rebuild of a parent table would otherwise be refused, or take its children along."""
    from app.models.migrations import run

    seen: list[object] = []
    check = run._check_references

    def note(connection: Connection) -> None:
        seen.append(connection.exec_driver_sql("PRAGMA foreign_keys").scalar())
        check(connection)

    monkeypatch.setattr(run, "_check_references", note)
    migrate(desk.store, "head", down=False)
    assert seen == [0]
