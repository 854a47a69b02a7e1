import sys
import threading

import pytest
from PySide6.QtCore import QObject

from app.errors import Cancelled, UserError
from app.views.jobs import Lane, Runner


class Receiver(QObject):
    def __init__(self):
        super().__init__()
        self.done, self.errors, self.progress, self.ends = [], [], [], 0
        self.threads = set()

    def on_done(self, result):
        self.threads.add(threading.current_thread())
        self.done.append(result)

    def on_error(self, error):
        self.errors.append(error)

    def on_progress(self, done, total, step):
        self.progress.append((done, total, step))

    def on_end(self):
        self.ends += 1

    def callbacks(self):
        return {"on_done": self.on_done, "on_error": self.on_error, "on_end": self.on_end}


@pytest.fixture
def runner(qapp):
    made = Runner()
    yield made
    assert made.close(5000)
    assert not [t for t in threading.enumerate() if t.name.startswith("carnet-")]


@pytest.fixture
def receiver(qapp):
    return Receiver()


def test_that_a_result_arrives_in_the_windows_thread(runner, receiver):
    runner.submit(Lane.INTERACTIVE, threading.current_thread, **receiver.callbacks())
    assert runner.wait_idle()
    assert receiver.done[0] is not threading.main_thread()
    assert receiver.threads == {threading.main_thread()}
    assert receiver.ends == 1


def test_that_a_long_job_does_not_delay_the_interactive_lane(runner, receiver, qtbot):
    release = threading.Event()

    def slow(work):
        release.wait(10)
        return "slow"

    runner.submit(Lane.BACKGROUND, slow, **receiver.callbacks())
    runner.submit(Lane.INTERACTIVE, lambda: "quick", **receiver.callbacks())
    qtbot.waitUntil(lambda: receiver.done == ["quick"])
    release.set()
    assert runner.wait_idle()
    assert receiver.done == ["quick", "slow"]


def test_that_jobs_of_one_lane_run_in_order_in_one_thread(runner, receiver):
    for number in range(50):
        runner.submit(Lane.INTERACTIVE, lambda n=number: (n, threading.get_ident()), **receiver.callbacks())
    assert runner.wait_idle()
    assert [number for number, _ in receiver.done] == list(range(50))
    assert len({thread for _, thread in receiver.done}) == 1


def test_that_an_app_error_goes_to_on_error(runner, receiver):
    def fails():
        raise UserError("tour_number_taken", number="7")

    runner.submit(Lane.INTERACTIVE, fails, **receiver.callbacks())
    assert runner.wait_idle()
    assert [error.code for error in receiver.errors] == ["tour_number_taken"]
    assert receiver.ends == 1


def test_that_any_other_exception_goes_to_the_crash_path(runner, receiver, monkeypatch):
    seen = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: seen.append((kind, trace)))

    def breaks():
        raise ZeroDivisionError

    runner.submit(Lane.INTERACTIVE, breaks, **receiver.callbacks())
    assert runner.wait_idle()
    assert seen[0][0] is ZeroDivisionError
    assert seen[0][1] is not None
    assert (receiver.done, receiver.errors, receiver.ends) == ([], [], 1)


def test_that_progress_is_told_with_numbers_beyond_32_bits(runner, receiver):
    def works(work):
        work.tick(5_000_000_000, 5_000_000_000, "rows")

    runner.submit(Lane.BACKGROUND, works, on_progress=receiver.on_progress, **receiver.callbacks())
    assert runner.wait_idle()
    assert receiver.progress == [(5_000_000_000, 5_000_000_000, "rows")]


def test_that_progress_does_not_flood_the_window(runner, receiver):
    def works(work):
        for done in range(20_000):
            work.tick(done, 20_000, "rows")
        work.tick(20_000, 20_000, "rows")

    runner.submit(Lane.BACKGROUND, works, on_progress=receiver.on_progress, **receiver.callbacks())
    assert runner.wait_idle(20_000)
    assert receiver.progress[-1] == (20_000, 20_000, "rows")
    assert len(receiver.progress) < 200


def test_that_a_cancelled_job_is_silent_and_ends(runner, receiver):
    started = threading.Event()

    def works(work):
        started.set()
        while True:
            work.tick(0, 1, "rows")

    job = runner.submit(Lane.BACKGROUND, works, **receiver.callbacks())
    started.wait(5)
    job.cancel()
    assert runner.wait_idle()
    assert (receiver.done, receiver.errors, receiver.ends) == ([], [], 1)


def test_that_a_background_job_that_had_finished_is_told_although_cancelled(runner, receiver):
    job = runner.submit(Lane.BACKGROUND, lambda work: "written", **receiver.callbacks())
    while not runner._lanes[Lane.BACKGROUND]._queue.empty():
        pass
    runner._lanes[Lane.BACKGROUND].end(5)
    runner._lanes.clear()
    job.cancel()
    assert runner.wait_idle()
    assert receiver.done == ["written"]


def test_that_an_interactive_job_cancelled_before_it_ran_never_runs(runner, receiver):
    release, ran = threading.Event(), []
    runner.submit(Lane.INTERACTIVE, lambda: release.wait(10))
    job = runner.submit(Lane.INTERACTIVE, lambda: ran.append(1), **receiver.callbacks())
    job.cancel()
    release.set()
    assert runner.wait_idle()
    assert (ran, receiver.done, receiver.ends) == ([], [], 1)


def test_that_a_job_whose_receiver_is_gone_is_dropped(runner, receiver, qtbot):
    import shiboken6

    release = threading.Event()
    done = receiver.done
    runner.submit(Lane.INTERACTIVE, lambda: release.wait(10), **receiver.callbacks())
    shiboken6.delete(receiver)
    release.set()
    assert runner.wait_idle()
    assert done == []


def test_that_an_error_in_a_callback_still_ends_the_job(runner, receiver, qtbot):
    def breaks(result):
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        runner.submit(Lane.INTERACTIVE, lambda: 1, on_done=breaks, on_end=receiver.on_end)
        assert runner.wait_idle()
    assert caught[0][0] is ZeroDivisionError
    assert receiver.ends == 1


def test_that_waiting_gives_up_after_its_time(runner):
    release = threading.Event()
    runner.submit(Lane.INTERACTIVE, lambda: release.wait(10))
    assert not runner.wait_idle(50)
    release.set()
    assert runner.wait_idle()


def test_that_closing_cancels_what_runs(qapp, receiver):
    made = Runner()

    def works(work):
        while True:
            work.tick(0, 1, "rows")

    made.submit(Lane.BACKGROUND, works, **receiver.callbacks())
    assert made.close(5000)
    assert receiver.done == []


def test_that_many_emissions_do_not_harm_the_interpreter(runner, receiver):
    """PySide6 6.12.0 drops a reference to True at each signal and ends the program after some 500 of them."""
    for _ in range(2000):
        runner.submit(Lane.INTERACTIVE, lambda: True, **receiver.callbacks())
    assert runner.wait_idle(20_000)
    assert receiver.done == [True] * 2000


def test_that_cancelled_is_never_shown(runner, receiver):
    def raises(work):
        raise Cancelled

    runner.submit(Lane.BACKGROUND, raises, **receiver.callbacks())
    assert runner.wait_idle()
    assert receiver.errors == []
