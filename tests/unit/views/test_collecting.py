import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject

from app.views.jobs import Lane, Runner


class Knot(QObject):
    """A widget's kind of object that only the collector frees."""

    def __init__(self):
        super().__init__()
        self.itself = self


@pytest.fixture
def runner(qapp):
    made = Runner()
    yield made
    assert made.close(5000)


@pytest.fixture(autouse=True)
def collects():
    gc.collect()
    assert gc.isenabled()
    yield
    assert gc.isenabled()


def make_much():
    """Make enough objects that the collector would run many times in this thread."""
    return len([{"one": [at]} for at in range(200_000)])


def test_that_garbage_is_never_collected_in_a_lane(runner):
    threads = []
    knot = Knot()
    weakref.finalize(knot, lambda: threads.append(threading.current_thread()))
    del knot
    runner.submit(Lane.INTERACTIVE, make_much)
    assert runner.wait_idle(30_000)
    gc.collect()
    assert threads == [threading.main_thread()]


def test_that_garbage_is_collected_while_a_long_job_runs(runner, qtbot):
    release, threads = threading.Event(), []
    knot = Knot()
    weakref.finalize(knot, lambda: threads.append(threading.current_thread()))
    del knot

    def slow(work):
        make_much()
        release.wait(30)

    runner.submit(Lane.BACKGROUND, slow)
    made = [{"one": [at]} for at in range(50_000)]
    qtbot.waitUntil(lambda: bool(threads), timeout=20_000)
    assert threads == [threading.main_thread()]
    assert not gc.isenabled()
    assert len(made) == 50_000
    release.set()
    assert runner.wait_idle(30_000)


def test_that_two_runners_share_the_one_collector(runner):
    other, release = Runner(), threading.Event()
    other.submit(Lane.INTERACTIVE, lambda: release.wait(30))
    runner.submit(Lane.INTERACTIVE, make_much)
    assert runner.wait_idle(30_000)
    assert not gc.isenabled()
    release.set()
    assert other.close(5000)
    assert gc.isenabled()


def test_that_a_collector_that_was_off_stays_off(runner):
    gc.disable()
    try:
        runner.submit(Lane.INTERACTIVE, make_much)
        assert runner.wait_idle(30_000)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_that_a_runner_that_is_gone_gives_the_collector_back(qapp):
    gone, release = Runner(), threading.Event()
    gone.submit(Lane.INTERACTIVE, lambda: release.wait(30))
    release.set()
    assert gone.close(5000)
    assert gc.isenabled()


def test_that_the_oldest_objects_are_looked_through_only_when_they_have_become_more(runner, qtbot):
    release, gone = threading.Event(), []
    knot = Knot()
    weakref.finalize(knot, lambda: gone.append(True))
    gc.collect()
    gc.collect()  # it is among the oldest now
    del knot
    thresholds = gc.get_threshold()
    runner.submit(Lane.INTERACTIVE, lambda: release.wait(60))
    gc.set_threshold(50, 1, 1)
    try:
        made = []
        for _ in range(8):
            made.append([{"one": [at]} for at in range(100)])
            gc.collect(0)
            gc.collect(1)
            qtbot.wait(250)
        assert not gone
        made.append([{"one": [at]} for at in range(2 * len(gc.get_objects()))])

        def grown():
            made.append([{"one": [at]} for at in range(100)])
            gc.collect(0)
            return bool(gone)

        qtbot.waitUntil(grown, timeout=20_000)
        assert made
    finally:
        gc.set_threshold(*thresholds)
        release.set()
        assert runner.wait_idle(30_000)
