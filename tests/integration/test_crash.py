"""The program is killed while it saves: nothing is half saved, and nothing that was reported saved is lost."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from app.models.change import Change, ChangeSet
from app.models.tables import BOOKKEEPING, TABLES
from app.services.changes import split_record
from app.services.desk import Desk
from app.services.maintenance import check_base
from tests.factories import add_tour, assert_sound
from tests.integration.crash_child import ROWS

ROOT = Path(__file__).resolve().parents[2]
ROUNDS, KILLS_A_ROUND = 10, 20
LONGEST_LIFE_S = 0.12

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")


@pytest.fixture(scope="module")
def nursery() -> Iterator[subprocess.Popen[bytes]]:
    """Start the process that bears the children who are killed; it has loaded everything, so each begins at once."""
    command = [sys.executable, "-m", "tests.integration.crash_child"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()
        process.wait(10)
        assert process.stdout is not None
        process.stdout.close()


def kill_at_random(nursery: subprocess.Popen[bytes], desk: Desk, tour_id: int, seed: int) -> list[int]:
    """Let a child save, kill it at a random moment, and return the change sets that it had reported.

    A child of an odd seed lives until it has reported its first save at least, however busy the machine is.
    """
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    nursery.stdin.write(f"{desk.store.file}\t{tour_id}\t{seed}\n".encode())
    nursery.stdin.flush()
    reported: list[int] = []
    child = None
    while child is None:
        child = _read(nursery.stdout.readline(), reported)
    if seed % 2:
        _read(nursery.stdout.readline(), reported)
    time.sleep(random.Random(seed).uniform(0.0, LONGEST_LIFE_S))
    os.kill(child, signal.SIGKILL)
    for line in iter(nursery.stdout.readline, b"gone\n"):
        assert line, "the nursery ended"
        _read(line, reported)
    return reported


def _read(line: bytes, reported: list[int]) -> int | None:
    """Note a reported change set; return the child's number where the line tells it."""
    kind, number = line.decode().split()
    if kind == "child":
        return int(number)
    reported.append(int(number))
    return None


def test_that_the_parent_would_see_a_child_that_fails(nursery: subprocess.Popen[bytes], desk: Desk) -> None:
    reported: list[int] = []
    for seed in range(3):
        reported += kill_at_random(nursery, desk, add_tour(desk).id or 0, 1000 + seed)
    assert reported, "no child lived long enough to save anything"


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_that_a_kill_loses_nothing_and_leaves_nothing_half_saved(
    nursery: subprocess.Popen[bytes], desk: Desk, round_: int
) -> None:
    tour_id = add_tour(desk).id or 0
    reported: list[int] = []
    for number in range(KILLS_A_ROUND):
        reported += kill_at_random(nursery, desk, tour_id, round_ * KILLS_A_ROUND + number)
        assert_whole(desk, reported)
    assert check_base(desk.store).is_sound
    assert_sound(desk.store)
    assert reported


def assert_whole(desk: Desk, reported: list[int]) -> None:
    """Fail where a reported change set is missing, or a stored one is there in part only."""
    with desk.store.transaction() as session:
        kinds = dict(session.execute(select(ChangeSet.id, ChangeSet.kind)).all())
        stored = {name: set(session.scalars(select(table.c.id))) for name, table in TABLES.items()}
        changes = session.execute(select(Change.change_set_id, Change.record, Change.action, Change.new)).all()
    assert set(reported) <= kinds.keys(), "a save that was reported is lost"
    assert kinds.keys() == {change.change_set_id for change in changes}, "a change set has no changes"
    last: dict[str, str] = {}
    tourists: dict[int, int] = {}
    for change in changes:
        if change.action != "update":
            last[change.record] = change.action
        if change.action == "create" and change.record.startswith("tourist:"):
            assert json.loads(change.new)["surname_ru"]
            tourists[change.change_set_id] = tourists.get(change.change_set_id, 0) + 1
    for record, action in last.items():
        table, id_ = split_record(record)
        assert (id_ in stored[table]) == (action == "create"), f"{record} is half saved"
    told = {record for record, action in last.items() if action == "create"}
    present = {f"{table}:{id_}" for table in TABLES for id_ in stored[table]}
    untold = {record for record in present - told if split_record(record)[0] not in BOOKKEEPING}
    assert not untold, "a row is stored that no change set tells of"
    imports = {set_id for set_id, kind in kinds.items() if kind == "tourists_imported"}
    assert {tourists.get(set_id) for set_id in imports} <= {ROWS}, "an import is half saved"
