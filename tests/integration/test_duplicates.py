"""The search for duplicates as a process: its command, and that a kill in its midst loses nothing."""

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from app.errors import Cancelled, EnvironmentProblemError
from app.models.search import DuplicatePair
from app.models.store import Store
from app.models.tables import TABLES
from app.services.child.process import ChildProcess
from app.services.clients.duplicates import scan
from app.services.clients.duplicates.scan import scan_base, scan_state
from app.services.clients.duplicates.scanning import Scan
from app.services.demo.filling import fill_demo
from app.services.desk import Desk, open_desk
from app.services.work import Work
from tests.factories import FULL, add_client, assert_sound
from tests.integration.processes import ROOT, base_of, carnet

CLIENTS, TWINS, PORTION = 2_500, 60, 100
IN_LATIN = {"surname_ru": "", "given_name_ru": "", "patronymic_ru": "", "surname_lat": "PRIDUMANOVA"}

needs_kill = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")


@pytest.fixture
def twice(desk: Desk) -> tuple[Path, list[int]]:
    """A base in which one person stands twice, and a stranger who has the same telephone; with the ids of the three."""
    stranger = {"surname_ru": "Чужая", "given_name_ru": "Вера", "birth_date": "1960-01-02", "phone": FULL["phone"]}
    cards = [add_client(desk, **values) for values in (FULL, {**FULL, **IN_LATIN}, stranger)]
    return base_of(desk), [card.id or 0 for card in cards]


def test_that_the_command_tells_the_pairs_with_their_reasons(twice: tuple[Path, list[int]]) -> None:
    path, (one, other, _) = twice
    [pair] = carnet("duplicates", "--db", path).answer
    assert (pair["a"], pair["b"], pair["level"]) == (one, other, "certain")
    assert {"passport_same", "birth_same", "surname_other_script"} <= set(pair["reasons"])
    assert 0.95 <= pair["score"] <= 1


def test_that_the_command_leaves_out_pairs_below_a_score(twice: tuple[Path, list[int]]) -> None:
    path, (one, other, _) = twice
    desk = open_desk(Store(path))
    named = ("surname_ru", "given_name_ru", "patronymic_ru", "phone")
    third = add_client(desk, **{name: FULL[name] for name in named}).id
    desk.store.close()
    best, *further = carnet("duplicates", "--db", path).answer
    assert (best["a"], best["b"]) == (one, other)
    assert {each["b"] for each in further} == {third}
    assert all(each["score"] < best["score"] for each in further)
    assert carnet("duplicates", "--db", path, "--min-score", best["score"]).answer == [best]


def test_that_the_command_sees_what_changed_since(twice: tuple[Path, list[int]]) -> None:
    path, (one, other, _) = twice
    [pair] = carnet("duplicates", "--db", path).answer
    desk = open_desk(Store(path))
    third = add_client(desk, **FULL).id
    desk.store.close()
    later = carnet("duplicates", "--db", path).answer
    assert {(each["a"], each["b"]) for each in later} == {(one, other), (one, third), (other, third)}
    assert pair in later


def test_that_the_command_goes_on_with_a_search_that_was_interrupted(twice: tuple[Path, list[int]]) -> None:
    path, ids = twice
    store = Store(path)
    stopped = Work()
    stopped.cancel()
    with pytest.raises(Cancelled):
        Scan(store, stopped).run(resume=False)
    assert scan_state(open_desk(store)).is_interrupted
    store.close()
    assert [(pair["a"], pair["b"]) for pair in carnet("duplicates", "--db", path).answer] == [tuple(ids[:2])]
    store = Store(path)
    assert not scan_state(open_desk(store)).is_interrupted
    store.close()


@pytest.mark.parametrize("content", [b"not a base at all, but long enough to be one" * 99, None])
def test_that_a_base_that_cannot_be_read_is_one_sentence(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "carnet.db"
    if content is not None:
        path.write_bytes(content)
    assert carnet("duplicates", "--db", path).sentence
    assert (path.read_bytes() if content is not None else path.exists()) == (content or False)


@pytest.mark.parametrize("share", ["2", "-0.1", "much"])
def test_that_a_score_that_is_none_is_wrong_usage(twice: tuple[Path, list[int]], share: str) -> None:
    outcome = carnet("duplicates", "--db", twice[0], "--min-score", share)
    assert (outcome.code, outcome.out) == (2, b"")


# killed in the midst


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Any]]:
    """A base of some thousand made-up clients, some of them twice, and the pairs that an unbroken search finds."""
    path = tmp_path_factory.mktemp("crowded") / "crowded.db"
    store = Store(path)
    store.prepare()
    desk = open_desk(store)
    fill_demo(desk, CLIENTS, 3)
    with store.transaction() as session:
        names = ("surname_ru", "given_name_ru", "surname_lat", "given_name_lat", "birth_date", "phone", "city")
        rows = session.execute(select(*(TABLES["client"].c[name] for name in names)).limit(TWINS)).all()
    for row in rows:
        add_client(desk, **dict(zip(names, row, strict=True)))
    store.close()
    unbroken = path.with_name("unbroken.db")
    shutil.copy(path, unbroken)
    store = Store(unbroken)
    Scan(store, Work()).run(resume=False)
    pairs = kept(store)
    store.close()
    assert len(pairs) > TWINS / 2
    return path, pairs


def kept(store: Store) -> list[Any]:
    pair = DuplicatePair
    with store.transaction() as session:
        columns = (pair.client_id, pair.other_id, pair.score, pair.level, pair.reasons)
        return sorted(tuple(row) for row in session.execute(select(*columns)))


@pytest.fixture
def opened(crowded: tuple[Path, list[Any]], tmp_path: Path) -> Iterator[Desk]:
    shutil.copy(crowded[0], tmp_path / "carnet.db")
    store = Store(tmp_path / "carnet.db")
    yield open_desk(store)
    store.close()


def run_and_kill(path: Path, step: str, told: int) -> bool:
    """Search in a process that is killed once it has told a step so often; return whether it was still at it."""
    command = [sys.executable, "-m", "tests.integration.scan_child", str(path), str(PORTION)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None
        for line in process.stdout:
            told -= line.decode().startswith(step)
            if told == 0:
                process.kill()
                return True
    assert process.returncode == 0
    return False


@needs_kill
def test_that_killed_searches_come_to_the_pairs_of_an_unbroken_one(
    opened: Desk, crowded: tuple[Path, list[Any]]
) -> None:
    store, wanted = opened.store, crowded[1]
    path, before, shares = store.file, set[Any](), [0.0]
    assert path is not None
    for step, told in (("duplicates_load", 1), *(("duplicates_compare", count) for count in (3, 5, 8))):
        store.close()
        assert run_and_kill(path, step, told), "it ended before it could be killed"
        found = set(kept(store))
        assert before <= found <= set(wanted), "what was found is kept, and nothing else"
        state = scan_state(opened)
        assert state.is_interrupted
        assert state.share >= shares[-1]
        shares.append(state.share)
        before = found
    assert 0 < shares[-1] < 1
    assert before
    store.close()
    assert not run_and_kill(path, "nothing", 1)
    assert kept(store) == wanted
    assert_sound(store)


@needs_kill
def test_that_a_killed_child_is_told_and_the_next_search_goes_on(
    opened: Desk, crowded: tuple[Path, list[Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    children: list[ChildProcess] = []

    class Watched(ChildProcess):
        def __init__(self, *arguments: Any, **named: Any) -> None:
            super().__init__(*arguments, **named)
            children.append(self)

    def kill(_done: int, total: int, _step: str) -> None:
        process = children[-1]._process
        if total and process is not None:
            process.kill()

    monkeypatch.setattr(scan, "ChildProcess", Watched)
    with pytest.raises(EnvironmentProblemError) as problem:
        scan_base(opened, Work(kill))
    assert problem.value.code == "duplicates_not_finished"
    assert scan_state(opened).is_interrupted
    scan_base(opened)
    assert kept(opened.store) == crowded[1]
    assert_sound(opened.store)
