"""A base on a server: what SQLite's pragmas promise of a file holds here too."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import insert, inspect, select, text, update

from app.errors import EnvironmentProblemError, UserError
from app.models.backup import list_backups, restore_backup, write_backup
from app.models.base import Base
from app.models.change import Agent
from app.models.migrations import HEAD
from app.models.migrations.run import known_revisions, migrate, upgrade
from app.models.store import Store
from app.models.tables import TABLES
from app.services.desk import Desk, open_desk
from tests.backends import DEMANDED, ServerTemplate, missing
from tests.factories import counts, open_copy, same_base
from tests.unit.models.filling import fill_every_table

if TYPE_CHECKING:
    from tests.server import Server


@pytest.fixture
def bare(server: "Server") -> Iterator[Store]:
    store = Store(server.new_database())
    yield store
    store.close()


@pytest.fixture
def desk(server_template: ServerTemplate, tmp_path: Path) -> Iterator[Desk]:
    opened = open_copy(server_template, tmp_path)
    yield opened
    opened.store.close()


@pytest.mark.skipif(not os.environ.get(DEMANDED), reason="PostgreSQL is demanded where all checks run")
def test_that_nothing_is_missing_where_a_server_is_demanded() -> None:
    assert missing() == ""


def test_that_a_new_base_is_what_the_models_say(bare: Store) -> None:
    assert bare.revision() == ""
    bare.prepare()
    assert bare.revision() == HEAD
    with bare.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_that_keys_are_ordered_by_code_points(desk: Desk) -> None:
    """A server orders letters by its language unless the column says otherwise: each key's column must."""
    inspector = inspect(desk.store.engine)
    for name, table in TABLES.items():
        told = {column["name"]: getattr(column["type"], "collation", None) for column in inspector.get_columns(name)}
        wanted = {column.name for column in table.c if column.name.endswith("_key") or column.name == "word"}
        assert [column for column in wanted if told[column] != "C"] == [], name


def test_that_every_row_survives_each_step_down_and_up(desk: Desk) -> None:
    fill_every_table(desk.store, desk.agent_id)
    before = counts(desk.store)
    for lower in known_revisions()[:-1][::-1]:
        migrate(desk.store, lower, down=True)
        assert desk.store.revision() == lower
        there = set(inspect(desk.store.engine).get_table_names())
        upgrade(desk.store, lower)
        assert counts(desk.store) == {name: count if name in there else 0 for name, count in before.items()}
        fill_every_table(desk.store, desk.agent_id, only=set(TABLES) - there)


def test_that_a_migration_that_fails_leaves_nothing_behind(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.models.migrations import run

    fill_every_table(desk.store, desk.agent_id)
    before = counts(desk.store)

    def fail(_connection: object) -> None:
        raise EnvironmentProblemError("base_damaged")

    monkeypatch.setattr(run, "_check_references", fail)
    with pytest.raises(EnvironmentProblemError):
        migrate(desk.store, "base", down=True)
    assert desk.store.revision() == HEAD
    assert counts(desk.store) == before


def test_that_a_newer_base_is_refused_untouched(desk: Desk) -> None:
    with desk.store.transaction(write=True) as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(EnvironmentProblemError) as caught:
        desk.store.prepare()
    assert caught.value.code == "base_newer"
    assert desk.store.revision() == "9999"


def test_that_two_threads_lose_no_update(desk: Desk) -> None:
    with desk.store.transaction(write=True) as session:
        session.execute(update(Agent).values(name="0"))
    problems: list[BaseException] = []

    def count_up() -> None:
        store = same_base(desk.store)
        try:
            for _ in range(30):
                with store.transaction(write=True) as session:
                    name = session.scalars(select(Agent.name)).one()
                    session.execute(update(Agent).values(name=str(int(name) + 1)))
        except BaseException as error:  # noqa: BLE001 - told to the test below
            problems.append(error)
        store.close()

    threads = [threading.Thread(target=count_up) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not problems
    with desk.store.transaction() as session:
        assert session.scalars(select(Agent.name)).one() == "90"


def test_that_a_reading_transaction_writes_nothing(desk: Desk) -> None:
    with desk.store.transaction() as session:
        session.execute(insert(Agent), [{"login": "read", "name": ""}])
    assert counts(desk.store)["agent"] == 1


def test_that_a_server_that_is_not_there_is_named(server: "Server", tmp_path: Path) -> None:
    url = server.url("carnet").replace(str(server.folder), str(tmp_path))
    store = Store(url)
    with pytest.raises(EnvironmentProblemError) as caught:
        store.prepare()
    assert caught.value.code == "base_not_opened"
    store.close()


def test_that_copies_are_left_to_the_servers_own_tools(desk: Desk, tmp_path: Path) -> None:
    assert list_backups(desk.store) == []
    for act in (write_backup, restore_backup):
        with pytest.raises(UserError) as caught:
            act(desk.store, tmp_path / "copy.db")
        assert caught.value.code == "backup_server_base"
    assert open_desk(desk.store).agent_id == desk.agent_id
