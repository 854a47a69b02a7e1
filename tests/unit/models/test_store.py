"""The store: what each connection promises, what a transaction does, and how faults are named."""

import os
import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text, update

from app.errors import EnvironmentProblemError
from app.models import store as store_module
from app.models.change import Agent
from app.models.store import Store, url_of
from app.services.desk import Desk
from tests.backends import FileTemplate

NOBODY = 65534


@pytest.fixture
def store(desk: Desk) -> Store:
    return desk.store


@contextmanager
def raising(code: str) -> Iterator[None]:
    with pytest.raises(EnvironmentProblemError) as caught:
        yield
    assert caught.value.code == code


def add_agent(store: Store, login: str) -> None:
    with store.transaction(write=True) as session:
        session.execute(insert(Agent), [{"login": login, "name": ""}])


def logins(store: Store) -> list[str]:
    with store.transaction() as session:
        return list(session.scalars(select(Agent.login).order_by(Agent.id)))


def test_that_every_connection_keeps_its_promises(store: Store) -> None:
    with store.engine.connect() as one, store.engine.connect() as two:
        for connection in (one, two):
            asked = {
                name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
                for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
            }
            assert asked == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 10_000}
    assert store.is_sqlite
    assert store.file is not None


def test_that_a_url_stays_a_url_and_a_path_becomes_one(tmp_path: Path) -> None:
    assert url_of("postgresql+psycopg://agency@server/carnet").get_backend_name() == "postgresql"
    assert url_of(tmp_path / "a b.db").database == str(tmp_path / "a b.db")


def begun(store: Store, *, write: bool) -> list[str]:
    """Return how a transaction begins, as SQLite is told."""
    told: list[str] = []
    with store.transaction(write=write) as session:
        driver = session.connection().connection.driver_connection
        session.rollback()
        driver.set_trace_callback(told.append)
        session.execute(text("SELECT 1"))
        driver.set_trace_callback(None)
    return told


def test_that_a_writing_transaction_takes_its_lock_at_once(store: Store) -> None:
    assert begun(store, write=True) == ["PRAGMA cache_size=-65536", "BEGIN IMMEDIATE", "SELECT 1"]
    assert begun(store, write=False) == ["PRAGMA cache_size=-2048", "BEGIN", "SELECT 1"]


def test_that_two_threads_lose_no_update(store: Store) -> None:
    add_agent(store, "counter")
    with store.transaction(write=True) as session:
        session.execute(update(Agent).where(Agent.login == "counter").values(name="0"))
    problems: list[BaseException] = []

    def count_up() -> None:
        try:
            for _ in range(40):
                with store.transaction(write=True) as session:
                    name = session.scalars(select(Agent.name).where(Agent.login == "counter")).one()
                    session.execute(update(Agent).where(Agent.login == "counter").values(name=str(int(name) + 1)))
        except BaseException as error:  # noqa: BLE001 - told to the test below
            problems.append(error)

    threads = [threading.Thread(target=count_up) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not problems
    with store.transaction() as session:
        assert session.scalars(select(Agent.name).where(Agent.login == "counter")).one() == "120"


def test_that_an_exception_rolls_back(store: Store) -> None:
    before = logins(store)

    def add_and_fail() -> None:
        with store.transaction(write=True) as session:
            session.execute(insert(Agent), [{"login": "half", "name": ""}])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        add_and_fail()
    assert logins(store) == before


def test_that_a_reading_transaction_writes_nothing(store: Store) -> None:
    before = logins(store)
    with store.transaction() as session:
        session.execute(insert(Agent), [{"login": "read", "name": ""}])
    assert logins(store) == before


def test_that_a_reader_is_not_held_up_by_a_writer(store: Store) -> None:
    before = logins(store)
    with store.transaction(write=True) as session:
        session.execute(insert(Agent), [{"login": "new", "name": ""}])
        assert logins(store) == before
    assert logins(store) == [*before, "new"]


def test_that_parameters_never_reach_the_text_of_an_error(store: Store) -> None:
    add_agent(store, "Тайнова")
    with pytest.raises(Exception, match="UNIQUE") as caught:
        add_agent(store, "Тайнова")
    assert "Тайнова" not in str(caught.value)


def test_that_a_locked_base_is_named(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "BUSY_TIMEOUT_MS", 50)
    assert store.file is not None
    impatient = Store(store.file)
    with store.transaction(write=True) as session:
        session.execute(insert(Agent), [{"login": "first", "name": ""}])
        with raising("base_locked"):
            add_agent(impatient, "second")
    add_agent(impatient, "third")
    impatient.close()
    assert logins(store)[-2:] == ["first", "third"]


@pytest.mark.parametrize("content", [b"this is a letter, no base" * 100, b"\x00" * 5000, b"SQLite format 3\x00garbage"])
def test_that_what_is_no_database_is_named(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "letter.db"
    file.write_bytes(content)
    store = Store(file)
    with raising("base_damaged"):
        store.prepare()
    store.close()
    assert file.read_bytes() == content


def test_that_a_damaged_file_is_named(store: Store) -> None:
    for number in range(300):
        add_agent(store, f"agent {number} " + "x" * 60)
    store.close()
    assert store.file is not None
    damaged = bytearray(store.file.read_bytes())
    with closing(sqlite3.connect(store.file)) as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'agent'").fetchone()[0]
        page = connection.execute("PRAGMA page_size").fetchone()[0]
    damaged[(root - 1) * page : root * page] = b"\xa5" * page
    store.file.write_bytes(damaged)
    with raising("base_damaged"):
        logins(store)


def test_that_a_full_disk_is_named(store: Store) -> None:
    before = logins(store)
    with raising("disk_full"), store.transaction(write=True) as session:
        pages = session.scalar(text("PRAGMA page_count"))
        session.execute(text(f"PRAGMA max_page_count={pages}"))
        rows = [{"login": f"agent {number}", "name": "x" * 120} for number in range(3000)]
        session.execute(insert(Agent), rows)
    store.close()
    assert logins(store) == before


def test_that_a_newer_base_is_refused_untouched(store: Store) -> None:
    assert store.file is not None
    with store.transaction(write=True) as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    before = store.file.read_bytes()
    with pytest.raises(EnvironmentProblemError) as caught:
        store.prepare()
    store.close()
    assert caught.value.code == "base_newer"
    assert caught.value.params == {"revision": "9999"}
    assert store.file.read_bytes() == before
    assert not (store.file.parent / "backups").exists()


def test_that_a_folder_is_made_for_a_new_base(tmp_path: Path) -> None:
    store = Store(tmp_path / "deep" / "er" / "carnet.db")
    store.prepare()
    assert store.revision()
    store.close()


@contextmanager
def as_ordinary_user(folder: Path) -> Iterator[None]:
    """Be somebody whom permissions bind: the system's administrator may write into everything."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        yield
        return
    for path in (folder, *folder.iterdir()):
        os.chown(path, NOBODY, NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="permissions are told otherwise there")
def test_that_a_file_that_may_only_be_read_is_named(file_template: FileTemplate) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        file = folder / "carnet.db"
        shutil.copy(file_template.file, file)
        file.chmod(0o444)
        with as_ordinary_user(folder):
            store = Store(file)
            assert logins(store) == []
            with raising("base_read_only"):
                add_agent(store, "anna")
            store.close()
    finally:
        shutil.rmtree(folder)


@pytest.mark.skipif(os.name == "nt", reason="permissions are told otherwise there")
def test_that_a_file_that_may_not_be_opened_is_named(file_template: FileTemplate) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        file = folder / "carnet.db"
        shutil.copy(file_template.file, file)
        file.chmod(0o000)
        with as_ordinary_user(folder):
            store = Store(file)
            with raising("base_not_opened"):
                store.prepare()
            store.close()
    finally:
        shutil.rmtree(folder)


def test_that_a_base_whose_folder_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    store = Store(tmp_path / "file" / "carnet.db")
    with raising("base_not_opened"):
        store.prepare()
