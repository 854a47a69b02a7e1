"""The parent's side: a child process that is started once, kept warm, and started anew when it dies."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Any, TypeVar

from app.errors import EnvironmentProblemError, UserError
from app.services.child.frames import read_answer, write_frame
from app.services.work import Work

_T = TypeVar("_T")
_LIMITS_WORK = hasattr(signal, "setitimer")
_START_LIMIT_S = 60.0
"""A child that has not started by then, on however slow a machine, never will."""

_TICK_S = 0.05
_CLOSING_S = 2.0
_PROJECT_ROOT = Path(__file__).resolve().parents[3]


class ChildLostError(Exception):
    """No answer came, and the child was ended.

    Attributes:
        reason: "died", "time" (it took too long) or "answer" (what it said makes no sense).
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(slots=True)
class _Exchange:
    """One question to the child and its answer, which a thread waits for."""

    process: "subprocess.Popen[bytes]"
    question: Mapping[str, object]
    progress: tuple[int, int, str]
    started: Event
    done: Event
    answer: dict[str, Any] | None = None

    def run(self) -> None:
        """Write and read; any failure leaves the answer empty."""
        assert self.process.stdin is not None  # noqa: S101 - the child is started with both pipes
        assert self.process.stdout is not None  # noqa: S101
        try:
            write_frame(self.process.stdin, self.question)
            self.answer = read_answer(self.process.stdout, self.tell, self.started.set)
        except (KeyError, MemoryError, OSError, RecursionError, TypeError, ValueError):
            self.answer = None
        finally:
            self.done.set()

    def tell(self, done: int, total: int, step: str) -> None:
        """Keep how far the child is."""
        self.progress = (done, total, step)


class ChildProcess:
    """A child that answers questions, one at a time; may be used from any thread. Close it before the program ends.

    Args:
        module: what the child runs; it calls `serving.serve`.
        memory_limit_bytes: the child's address space, where the system can limit it (not on Windows).
        not_started: code of the error when the system starts no process.
    """

    def __init__(self, module: str, *, memory_limit_bytes: int, not_started: str) -> None:
        self._module = module
        self._memory_limit_bytes = memory_limit_bytes
        self._not_started = not_started
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._started = Event()

    @property
    def pid(self) -> int | None:
        """The child's process id; None while none runs."""
        process = self._process
        return process.pid if process is not None and process.poll() is None else None

    def warm_up(self) -> None:
        """Start the child, so that the first question need not wait for it; returns at once."""
        with self._lock:
            self._running()

    def close(self) -> None:
        """End the child; a later question starts another."""
        with self._lock:
            if self._process is not None:
                _end(self._process, at_once=False)
                self._process = None

    def ask(
        self,
        question: Mapping[str, object],
        build: Callable[[dict[str, Any]], _T],
        *,
        time_limit_s: float,
        work_limit_s: float | None = None,
        question_memory_bytes: int | None = None,
        work: Work | None = None,
        step: str,
    ) -> _T:
        """Return what `build` makes of the answer.

        Args:
            question: goes to the child as JSON.
            build: may raise AttributeError, IndexError, KeyError, TypeError or ValueError: the answer makes no sense.
            time_limit_s: a question that takes longer is given up and the child killed; its start doesn't count.
            work_limit_s: so much processor time the child may take at most, where the system can limit it: a busy
                machine then ends no honest question, and a hostile one ends long before `time_limit_s`. Where it can't
                (Windows), this is what is waited for.
            question_memory_bytes: how much address space the child may have for this question, within its limit.
            work: is told what the child tells, every 50 ms; where it is cancelled, the child is killed.
            step: code of the step until the child names one.

        Raises:
            UserError, EnvironmentProblemError: what the child answered with.
            ChildLostError: it did not answer.
            Cancelled: the work was cancelled.
        """
        if work_limit_s is not None:
            question = {**question, "work_limit_s": work_limit_s}
            time_limit_s = time_limit_s if _LIMITS_WORK else min(time_limit_s, work_limit_s)
        if question_memory_bytes is not None:
            question = {**question, "memory_limit_bytes": question_memory_bytes}
        with self._lock:
            exchange = _Exchange(self._running(), question, (0, 0, step), self._started, Event())
            answer = self._answer(exchange, time_limit_s, work)
            if "error" in answer:
                raise _error_of(answer)
            try:
                return build(answer)
            except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
                self._drop()
                raise ChildLostError("answer") from error

    def _answer(self, exchange: _Exchange, time_limit_s: float, work: Work | None) -> dict[str, Any]:
        thread = Thread(target=exchange.run, name="child-answer", daemon=True)
        thread.start()
        reason = ""
        try:
            deadline = time.monotonic() + (time_limit_s if exchange.started.is_set() else _START_LIMIT_S)
            starts = not exchange.started.is_set()
            while not exchange.done.wait(_TICK_S):
                if work is not None:
                    work.tick(*exchange.progress)
                if starts and exchange.started.is_set():  # only now the question is looked at
                    starts, deadline = False, time.monotonic() + time_limit_s
                if time.monotonic() > deadline:
                    reason = "time"
                    break
        finally:
            if exchange.answer is None:
                self._drop()
            thread.join(_CLOSING_S)
        if exchange.answer is None:
            self._running()  # ready for the next question
            raise ChildLostError(reason or _reason_of(exchange.process))
        return exchange.answer

    def _drop(self) -> None:
        if self._process is not None:
            _end(self._process, at_once=True)
            self._process = None

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._process is not None and self._process.poll() is not None:
            self._drop()
        if self._process is None:
            self._started = Event()
            self._process = self._start()
        return self._process

    def _start(self) -> "subprocess.Popen[bytes]":
        environment = dict(os.environ)
        searched = [str(_PROJECT_ROOT), environment.get("PYTHONPATH", "")]
        environment["PYTHONPATH"] = os.pathsep.join(part for part in searched if part)
        environment["RUST_BACKTRACE"] = "0"  # a native reader that gives up would look for its last steps for a second
        try:
            return subprocess.Popen(  # noqa: S603 - our own interpreter and module
                [sys.executable, "-m", self._module, str(self._memory_limit_bytes)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # a native reader's last words may hold a person's data
                env=environment,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise EnvironmentProblemError(self._not_started) from error


def _reason_of(process: "subprocess.Popen[bytes]") -> str:
    """Why a child that has ended did so."""
    return "time" if _LIMITS_WORK and process.returncode == -signal.SIGPROF else "died"


def _end(process: "subprocess.Popen[bytes]", *, at_once: bool) -> None:
    """End the child: by closing its input, or by killing it when it does not listen."""
    if at_once:
        process.kill()
    for stream in (process.stdin, process.stdout):
        if stream is not None and (stream is process.stdin or at_once):
            _close_quietly(stream)
    try:
        process.wait(_CLOSING_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdout is not None:
        _close_quietly(process.stdout)


def _close_quietly(stream: Any) -> None:
    try:
        stream.close()
    except OSError:
        return  # the other end is gone: what was still to be written has no reader


def _error_of(answer: dict[str, Any]) -> UserError | EnvironmentProblemError:
    kind = EnvironmentProblemError if answer.get("environment") else UserError
    params = answer.get("params")
    return kind(str(answer["error"]), **(params if isinstance(params, dict) else {}))
