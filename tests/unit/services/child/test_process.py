import sys
import time
from collections.abc import Iterator

import pytest

from app.errors import EnvironmentProblemError
from app.services.child.process import ChildLostError, ChildProcess
from app.services.work import Work


@pytest.fixture(scope="module")
def child() -> Iterator[ChildProcess]:
    process = ChildProcess(
        "tests.unit.services.child.telling_child", memory_limit_bytes=2**30, not_started="decoder_not_started"
    )
    yield process
    process.close()


def test_that_what_the_child_tells_reaches_the_work(child: ChildProcess) -> None:
    told: list[tuple[int, int, str]] = []
    work = Work(lambda *progress: told.append(progress))
    answer = child.ask({"steps": 4}, lambda answer: answer["sum"], time_limit_s=20, work=work, step="starting")
    assert answer == 4
    assert {step for _, _, step in told} <= {"starting", "counting"}
    assert (2, 4, "counting") in told
    assert told == sorted(told, key=lambda progress: progress[0])


def test_that_the_childs_refusal_is_raised_with_what_json_can_hold(child: ChildProcess) -> None:
    with pytest.raises(EnvironmentProblemError) as caught:
        child.ask({"steps": 0, "refuse": "file_unreadable"}, dict, time_limit_s=20, step="starting")
    assert (caught.value.code, caught.value.params) == ("file_unreadable", {"name": "x"})


def test_that_an_answer_that_makes_no_sense_ends_the_child(child: ChildProcess) -> None:
    with pytest.raises(ChildLostError, match="answer"):
        child.ask({"steps": 1}, lambda answer: answer["product"], time_limit_s=20, step="starting")
    assert child.pid is None
    with pytest.raises(ChildLostError, match="died"):
        child.ask({}, dict, time_limit_s=20, step="starting")
    assert child.ask({"steps": 1}, lambda answer: answer["sum"], time_limit_s=20, step="starting") == 1


def test_that_the_start_of_the_child_is_not_counted(child: ChildProcess) -> None:
    child.close()
    assert child.ask({"steps": 0}, lambda answer: answer["sum"], time_limit_s=0.5, step="starting") == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_that_a_question_that_works_too_long_is_given_up_long_before_it_was_waited_for(child: ChildProcess) -> None:
    child.warm_up()
    first, started = child.pid, time.monotonic()
    with pytest.raises(ChildLostError, match="time"):
        child.ask({"forever": True}, dict, time_limit_s=600, work_limit_s=0.2, step="starting")
    assert time.monotonic() - started < 60
    assert child.pid not in (None, first)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_that_a_question_has_its_own_limit_of_memory_and_the_next_one_another(child: ChildProcess) -> None:
    question = {"steps": 0, "bytes": 300_000_000}
    with pytest.raises(ChildLostError, match="died"):
        child.ask(question, dict, time_limit_s=20, question_memory_bytes=200_000_000, step="starting")
    assert child.ask(question, lambda answer: answer["sum"], time_limit_s=20, step="starting") == 1
