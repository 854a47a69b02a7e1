"""The only thread code: two lanes, so that a long job never delays what the agent waits for.

A function runs in its lane's thread; what it returns or raises arrives in the window's thread. A job whose
receiver is gone arrives nowhere.
"""

import sys
import time
from collections.abc import Callable
from enum import StrEnum
from queue import SimpleQueue
from threading import Thread
from typing import Any

import shiboken6
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal, Slot

from app.errors import AppError, Cancelled
from app.services.work import Work
from app.views.collecting import GarbageGuard

_REPORT_EVERY_S = 0.05


class Lane(StrEnum):
    """Where a job runs: one thread each, jobs one after another."""

    INTERACTIVE = "interactive"  # find, open, save
    BACKGROUND = "background"  # imports, duplicates, printing: short write transactions


class Job:
    """One submitted piece of work, as the window sees it.

    Attributes:
        lane: where it runs.
        title: words for the agent, such as "Importing 40 tourists".
    """

    def __init__(self, lane: Lane, title: str, receiver: QObject | None) -> None:
        self.lane = lane
        self.title = title
        self.work: Work | None = None
        self.is_cancelled = False
        self._receiver = receiver
        self._had_receiver = receiver is not None
        self.on_done: Callable[[Any], object] | None = None
        self.on_error: Callable[[AppError], object] | None = None
        self.on_progress: Callable[[int, int, str], object] | None = None
        self.on_end: Callable[[], object] | None = None

    def cancel(self) -> None:
        """Ask it to end.

        An interactive job's result is dropped. A background job ends at its next tick; when it had finished its
        write before, `on_done` is called, because that is the truth.
        """
        self.is_cancelled = True
        if self.work is not None:
            self.work.cancel()

    @property
    def receiver_is_gone(self) -> bool:
        """True when the widget or presenter that waits for the result was deleted."""
        return self._had_receiver and not shiboken6.isValid(self._receiver)


class _Relay(QObject):
    """Lives in the window's thread; the lanes emit through it.

    Signals:
        arrived: a tuple of job, kind and payload.
    """

    arrived = Signal(object)


class _LaneThread:
    """One thread that runs its jobs in order. It is a daemon: a hung job does not keep the program alive."""

    def __init__(self, name: str) -> None:
        self._queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread = Thread(target=self._run, name=f"carnet-{name}", daemon=True)

    def put(self, call: Callable[[], None]) -> None:
        if not self._thread.is_alive():
            self._thread.start()
        self._queue.put(call)

    def end(self, timeout_s: float) -> bool:
        self._queue.put(None)
        if self._thread.is_alive():
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while (call := self._queue.get()) is not None:
            call()


class Runner(QObject):
    """Runs functions off the window's thread. Made and used in the window's thread.

    Signals:
        job_started: a background job was submitted (Job).
        job_progressed: Job, done, total, step code, as one tuple.
        job_ended: a job of either lane ended, however (Job).
        became_idle: nothing runs or waits any more.
    """

    job_started = Signal(object)
    job_progressed = Signal(object)
    job_ended = Signal(object)
    became_idle = Signal()

    def __init__(self, parent: QObject | None = None, *, is_held: bool = False) -> None:
        super().__init__(parent)
        self._held: list[tuple[Lane, _Call]] | None = [] if is_held else None
        self._relay = _Relay(self)
        self._relay.arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)
        self._lanes: dict[Lane, _LaneThread] = {}
        self._jobs: list[Job] = []
        self._guard = GarbageGuard(self)
        self._is_closed = False

    def submit(
        self,
        lane: Lane,
        function: Callable[..., Any],
        *,
        on_done: Callable[[Any], object] | None = None,
        on_error: Callable[[AppError], object] | None = None,
        on_progress: Callable[[int, int, str], object] | None = None,
        on_end: Callable[[], object] | None = None,
        title: str = "",
        receiver: QObject | None = None,
    ) -> Job:
        """Run `function()` in the interactive lane, or `function(work)` in the background lane; nothing once closed.

        Args:
            lane: which thread.
            function: must not touch widgets.
            on_done: gets what the function returned.
            on_error: gets its AppError; `Cancelled` is silent. Any other exception goes to `sys.excepthook`.
            on_progress: gets done, total and step code, at most every 50 ms.
            on_end: called last, however the job ended.
            title: words for the status line and for closing.
            receiver: callbacks are dropped once it is deleted; else the QObject that `on_done` is bound to.
        """
        bound_to = receiver or getattr(on_done or on_end, "__self__", None)
        job = Job(lane, title, bound_to if isinstance(bound_to, QObject) else None)
        job.on_done, job.on_error, job.on_progress, job.on_end = on_done, on_error, on_progress, on_end
        if self._is_closed:  # a timer of a page that is being taken down
            job.is_cancelled = True
            return job
        emit = self._relay.arrived.emit
        if lane is Lane.BACKGROUND:
            job.work = Work(_Reporter(job, emit))
            self.job_started.emit(job)
        self._jobs.append(job)
        call = _Call(job, function, emit)
        if self._held is None:
            self._put(lane, call)
        else:
            self._held.append((lane, call))
        return job

    def release(self) -> None:
        """Begin what was submitted to a runner that was made held: until the window is painted, nothing slows it."""
        held, self._held = self._held or [], None
        for lane, call in held:
            self._put(lane, call)

    def _put(self, lane: Lane, call: "_Call") -> None:
        self._guard.begin()
        if lane not in self._lanes:
            self._lanes[lane] = _LaneThread(lane)
        self._lanes[lane].put(call)

    def running(self) -> list[Job]:
        """Return the jobs that run or wait."""
        return list(self._jobs)

    @property
    def is_idle(self) -> bool:
        """True when nothing runs or waits."""
        return not self._jobs

    def wait_idle(self, timeout_ms: int = 5000) -> bool:
        """Go on handling events until nothing runs; return False when the time was not enough."""
        if self.is_idle:
            return True
        loop = QEventLoop()
        timer = QTimer()
        timer.setSingleShot(True)
        timer.timeout.connect(loop.quit)
        self.became_idle.connect(loop.quit)
        timer.start(timeout_ms)
        loop.exec()
        self.became_idle.disconnect(loop.quit)
        return self.is_idle

    def close(self, timeout_ms: int = 5000) -> bool:
        """Cancel what can be cancelled, wait, and end the threads; return False when one still runs."""
        for job in self.running():
            job.cancel()
        self.release()
        self.wait_idle(timeout_ms)
        self._is_closed = True
        ended = [lane.end(timeout_ms / 1000) for lane in self._lanes.values()]
        self._lanes.clear()
        self._guard.end()
        return all(ended)

    @Slot(object)
    def _on_arrived(self, message: tuple[Job, str, Any]) -> None:
        job, kind, payload = message
        if kind == "progress":
            self._progress(job, payload)
            return
        try:
            self._deliver(job, kind, payload)
        finally:
            self._end(job)

    def _progress(self, job: Job, payload: tuple[int, int, str]) -> None:
        self.job_progressed.emit((job, *payload))
        if job.on_progress is not None and not job.receiver_is_gone:
            job.on_progress(*payload)

    def _deliver(self, job: Job, kind: str, payload: Any) -> None:
        if kind == "bug":
            sys.excepthook(type(payload), payload, payload.__traceback__)
        elif job.receiver_is_gone or (job.is_cancelled and job.lane is Lane.INTERACTIVE):
            return
        elif kind == "done" and job.on_done is not None:
            job.on_done(payload)
        elif kind == "error" and not isinstance(payload, Cancelled):
            if job.on_error is None:
                sys.excepthook(type(payload), payload, payload.__traceback__)
            else:
                job.on_error(payload)

    def _end(self, job: Job) -> None:
        self._jobs.remove(job)
        try:
            if job.on_end is not None and not job.receiver_is_gone:
                job.on_end()
        finally:
            self.job_ended.emit(job)
            if not self._jobs:
                self._guard.end()
                self.became_idle.emit()


class _Reporter:
    """Passes progress on from the lane's thread, at most every 50 ms and always the last step."""

    def __init__(self, job: Job, emit: Callable[[object], None]) -> None:
        self._job, self._emit = job, emit
        self._last_s = 0.0

    def __call__(self, done: int, total: int, step: str) -> None:
        now_s = time.monotonic()
        if done >= total or now_s - self._last_s >= _REPORT_EVERY_S:
            self._last_s = now_s
            self._emit((self._job, "progress", (done, total, step)))


class _Call:
    """What a lane's thread runs for one job."""

    def __init__(self, job: Job, function: Callable[..., Any], emit: Callable[[object], None]) -> None:
        self._job, self._function, self._emit = job, function, emit

    def __call__(self) -> None:
        kind, payload = self._outcome()
        try:
            self._emit((self._job, kind, payload))
        except RuntimeError:  # the runner was deleted while the job ran: nobody waits
            return

    def _outcome(self) -> tuple[str, Any]:
        job = self._job
        if job.is_cancelled:
            return "error", Cancelled()
        try:
            result = self._function(job.work) if job.work is not None else self._function()
        except AppError as error:
            return "error", error
        except BaseException as error:  # noqa: BLE001 - it is carried to the window's thread, not swallowed
            return "bug", error
        return "done", result
