"""Copies: made while others write, whole or not at all, the last ten kept; restored without losing the present one."""

import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text

from app.errors import EnvironmentProblemError, UserError
from app.models import backup
from app.models.backup import KEPT, keep_backup, keep_daily_backup, list_backups, restore_backup, write_backup
from app.models.change import Agent
from app.models.store import Store
from app.services.desk import Desk
from app.services.maintenance import check_base
from tests.backends import FileTemplate
from tests.factories import add_client, snapshot


def surnames(store: Store) -> list[str]:
    return [str(row["surname_ru"]) for row in snapshot(store)["client"]]


def file_of(desk: Desk) -> Path:
    assert desk.store.file is not None
    return desk.store.file


def test_that_a_copy_is_the_base(desk: Desk, tmp_path: Path) -> None:
    add_client(desk, surname_ru="Первая", phone="+7 972 111-22-33")
    target = tmp_path / "elsewhere" / "copy.db"
    write_backup(desk.store, target)
    copy = Store(target)
    assert snapshot(copy) == snapshot(desk.store)
    assert check_base(copy).is_sound
    copy.close()
    assert [path.name for path in target.parent.iterdir()] == ["copy.db"]


def test_that_a_copy_made_while_others_write_is_sound(desk: Desk, tmp_path: Path) -> None:
    ended = threading.Event()
    problems: list[BaseException] = []

    def write_on() -> None:
        number = 0
        try:
            while not ended.is_set():
                number += 1
                add_client(desk, surname_ru=f"Новая {number}", passport_number=f"{number:07}")
        except BaseException as error:  # noqa: BLE001 - told to the test below
            problems.append(error)

    writer = threading.Thread(target=write_on)
    writer.start()
    try:
        for number in range(8):
            write_backup(desk.store, tmp_path / f"copy {number}.db")
    finally:
        ended.set()
        writer.join()
    assert not problems
    seen = []
    for number in range(8):
        copy = Store(tmp_path / f"copy {number}.db")
        assert check_base(copy).is_sound
        seen.append(len(surnames(copy)))
        copy.close()
    assert seen == sorted(seen)
    assert surnames(desk.store)[: seen[-1]] == [f"Новая {number}" for number in range(1, seen[-1] + 1)]


def test_that_a_copy_that_can_not_be_written_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(EnvironmentProblemError) as caught:
        write_backup(desk.store, tmp_path / "file" / "copy.db")
    assert caught.value.code == "backup_failed"
    (tmp_path / "folder" / "inside").mkdir(parents=True)
    with pytest.raises(EnvironmentProblemError):
        write_backup(desk.store, tmp_path / "folder")
    assert not list(tmp_path.glob("*.part"))


def test_that_the_base_is_never_copied_onto_itself(desk: Desk) -> None:
    add_client(desk)
    before = snapshot(desk.store)
    for act in (write_backup, restore_backup):
        with pytest.raises(UserError) as caught:
            act(desk.store, file_of(desk).parent / "." / file_of(desk).name)
        assert caught.value.code == "backup_onto_itself"
    assert snapshot(desk.store) == before


def test_that_the_last_ten_are_kept_and_other_files_let_be(desk: Desk) -> None:
    folder = file_of(desk).parent / "backups"
    folder.mkdir()
    foreign = [folder / "carnet-old-2026-01-01-101010-000000-daily.db", folder / "carnet-my own.db", folder / "x.txt"]
    for path in foreign:
        path.write_text("somebody's")
    made = [keep_backup(desk.store, reason="daily") for _ in range(KEPT + 3)]
    assert list_backups(desk.store) == made[: -KEPT - 1 : -1]
    assert set(folder.iterdir()) == {*made[-KEPT:], *foreign}


def test_that_a_name_with_marks_is_no_pattern(file_template: FileTemplate, tmp_path: Path) -> None:
    file = tmp_path / "agency [1].db"
    shutil.copy(file_template.file, file)
    store = Store(file)
    made = [keep_backup(store, reason="daily") for _ in range(KEPT + 1)]
    assert list_backups(store) == made[: -KEPT - 1 : -1]
    store.close()


def test_that_one_copy_a_day_is_made(desk: Desk) -> None:
    made = keep_daily_backup(desk.store)
    assert made is not None
    assert made.name.endswith("-daily.db")
    assert keep_daily_backup(desk.store) is None
    yesterday = made.with_name(made.name.replace(made.name[7:17], "2001-01-01"))
    made.rename(yesterday)
    assert keep_daily_backup(desk.store) is not None
    assert len(list_backups(desk.store)) == 2


def test_that_restoring_brings_back_and_keeps_the_present(desk: Desk, tmp_path: Path) -> None:
    add_client(desk, surname_ru="Прежняя")
    write_backup(desk.store, tmp_path / "copy.db")
    add_client(desk, surname_ru="Новая")
    kept = restore_backup(desk.store, tmp_path / "copy.db")
    assert surnames(desk.store) == ["Прежняя"]
    assert check_base(desk.store).is_sound
    assert kept is not None
    assert kept.name.endswith("-restore.db")
    other = Store(kept)
    assert surnames(other) == ["Прежняя", "Новая"]
    other.close()
    add_client(desk, surname_ru="После")
    assert surnames(desk.store) == ["Прежняя", "После"]


def test_that_a_base_open_elsewhere_shows_what_was_restored(desk: Desk, tmp_path: Path) -> None:
    write_backup(desk.store, tmp_path / "copy.db")
    add_client(desk, surname_ru="Лишняя")
    other = Store(file_of(desk))
    assert surnames(other) == ["Лишняя"]
    with other.transaction() as session:
        assert session.scalars(select(Agent.login)).all()
        restore_backup(desk.store, tmp_path / "copy.db")
    assert surnames(other) == []
    with other.transaction(write=True) as session:
        session.execute(insert(Agent), [{"login": "after", "name": ""}])
    assert check_base(desk.store).is_sound
    other.close()


def test_that_restoring_makes_a_base_where_there_is_none(desk: Desk, tmp_path: Path) -> None:
    add_client(desk, surname_ru="Прежняя")
    write_backup(desk.store, tmp_path / "copy.db")
    fresh = Store(tmp_path / "fresh" / "carnet.db")
    (tmp_path / "fresh").mkdir()
    assert restore_backup(fresh, tmp_path / "copy.db") is None
    assert surnames(fresh) == ["Прежняя"]
    fresh.close()


@pytest.mark.parametrize("content", [b"", b"a letter", b"SQLite format 3\x00" + b"\x07" * 9000])
def test_that_what_is_no_base_is_refused(desk: Desk, tmp_path: Path, content: bytes) -> None:
    add_client(desk)
    before = snapshot(desk.store)
    (tmp_path / "letter.db").write_bytes(content)
    for path in (tmp_path / "letter.db", tmp_path / "missing.db", tmp_path):
        with pytest.raises(UserError) as caught:
            restore_backup(desk.store, path)
        assert caught.value.code == "not_a_base"
    assert snapshot(desk.store) == before
    assert list_backups(desk.store) == []


def test_that_another_program_s_database_is_refused(desk: Desk, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.db")) as other:
        other.execute("CREATE TABLE client (id INTEGER)")
        other.commit()
    with pytest.raises(UserError) as caught:
        restore_backup(desk.store, tmp_path / "other.db")
    assert caught.value.code == "not_a_base"


def test_that_a_copy_of_a_newer_carnet_is_refused_untouched(desk: Desk, tmp_path: Path) -> None:
    write_backup(desk.store, tmp_path / "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        copy.execute("UPDATE alembic_version SET version_num = '9999'")
        copy.commit()
    add_client(desk)
    before = snapshot(desk.store)
    with pytest.raises(EnvironmentProblemError) as caught:
        restore_backup(desk.store, tmp_path / "copy.db")
    assert caught.value.code == "base_newer"
    assert snapshot(desk.store) == before


@pytest.mark.parametrize("garbage", [b"no base at all" * 500, b""])
def test_that_a_damaged_base_can_be_restored(desk: Desk, tmp_path: Path, garbage: bytes) -> None:
    add_client(desk, surname_ru="Спасённая")
    write_backup(desk.store, tmp_path / "copy.db")
    desk.store.close()
    file_of(desk).write_bytes(garbage)
    kept = restore_backup(desk.store, tmp_path / "copy.db")
    assert surnames(desk.store) == ["Спасённая"]
    assert check_base(desk.store).is_sound
    if garbage:
        assert kept is not None
        assert kept.read_bytes() == garbage


def test_that_a_present_base_that_can_not_be_copied_is_not_replaced(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_backup(desk.store, tmp_path / "copy.db")
    add_client(desk)
    before = snapshot(desk.store)
    (tmp_path / "occupied").write_text("no folder")
    monkeypatch.setattr(backup, "backup_folder", lambda _store: tmp_path / "occupied")
    with pytest.raises(EnvironmentProblemError) as caught:
        restore_backup(desk.store, tmp_path / "copy.db")
    assert caught.value.code == "backup_failed"
    assert snapshot(desk.store) == before


def test_that_a_server_s_base_is_left_to_its_own_tools(tmp_path: Path) -> None:
    store = Store("postgresql+psycopg://agency@server.invalid/carnet")
    assert store.file is None
    assert list_backups(store) == []
    assert keep_daily_backup(store) is None
    for act in (write_backup, restore_backup):
        with pytest.raises(UserError) as caught:
            act(store, tmp_path / "copy.db")
        assert caught.value.code == "backup_server_base"


def test_that_what_is_still_in_the_log_is_copied_too(desk: Desk, tmp_path: Path) -> None:
    with desk.store.transaction(write=True) as session:
        session.execute(text("PRAGMA wal_autocheckpoint=0"))
    add_client(desk, surname_ru="Свежая")
    assert file_of(desk).with_name("carnet.db-wal").stat().st_size > 0
    write_backup(desk.store, tmp_path / "copy.db")
    copy = Store(tmp_path / "copy.db")
    assert surnames(copy) == ["Свежая"]
    copy.close()


def test_that_a_copy_needs_no_log_beside_it(desk: Desk, tmp_path: Path) -> None:
    """A file that says it has a log can't be opened from a folder that may only be read."""
    write_backup(desk.store, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_bytes()[18:20] == b"\x01\x01"  # Source: SQLite file format, 1.3
