"""Lists from outside, decoded in a child process: damaged files kill native readers, and no `except` catches that."""

import datetime as dt
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Any, Self, TypeVar

from app.errors import EnvironmentProblemError, UserError
from app.services.imports.frames import (
    grid_from_message,
    read_frame,
    recognised_from_message,
    write_frame,
)
from app.services.imports.grid import RawGrid, RecognisedGrid
from app.services.work import Work

TIME_LIMIT_S = 30.0
MEMORY_LIMIT_BYTES = 2 * 1024**3

_T = TypeVar("_T")
_CHILD = "app.services.imports.decoder_child"
_TICK_S = 0.05
_CLOSING_S = 2.0
_PROJECT_ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True, slots=True)
class ReadGrid:
    """A list as it came and as it was understood."""

    raw: RawGrid
    recognised: RecognisedGrid


@dataclass(slots=True)
class _Exchange:
    """One question to the child and its answer, which a thread waits for."""

    process: "subprocess.Popen[bytes]"
    request: Mapping[str, object]
    done: Event
    answer: dict[str, Any] | None = None

    def run(self) -> None:
        """Write and read; any failure leaves the answer empty."""
        assert self.process.stdin is not None  # noqa: S101 - the child is started with both pipes
        assert self.process.stdout is not None  # noqa: S101
        try:
            write_frame(self.process.stdin, self.request)
            self.answer = read_frame(self.process.stdout)
        except (OSError, ValueError, RecursionError, MemoryError):
            self.answer = None
        finally:
            self.done.set()


class Decoder:
    """Decodes lists in a child process that is started once, kept warm, and started anew when it dies.

    May be used from any thread, one list at a time. Close it before the program ends.

    Args:
        time_limit_s: a list that takes longer is given up and the child killed.
        memory_limit_bytes: the child's address space, where the system can limit it (not on Windows).
    """

    def __init__(self, *, time_limit_s: float = TIME_LIMIT_S, memory_limit_bytes: int = MEMORY_LIMIT_BYTES) -> None:
        self._time_limit_s = time_limit_s
        self._memory_limit_bytes = memory_limit_bytes
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        """The decoder itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the child."""
        self.close()

    @property
    def child_pid(self) -> int | None:
        """The child's process id; None while none runs."""
        process = self._process
        return process.pid if process is not None and process.poll() is None else None

    def warm_up(self) -> None:
        """Start the child, so that the first list need not wait for it; returns at once."""
        with self._lock:
            self._running_child()

    def close(self) -> None:
        """End the child."""
        with self._lock:
            if self._process is not None:
                _end(self._process, at_once=False)
                self._process = None

    def decode_file(self, path: Path, work: Work | None = None, *, part: str | None = None) -> RawGrid:
        """Read a file as a grid of text cells; `part` names a sheet, without it the likeliest is taken.

        Raises:
            UserError: list_unreadable and the other codes of the sources and of `build_grid`.
            EnvironmentProblemError: file_unreadable.
            Cancelled: the work was cancelled.
        """
        return self._ask(_file_request(path, part), _raw_of, work)

    def decode_clipboard(
        self, html: str | None, text: str | None, rtf: bytes | None = None, work: Work | None = None
    ) -> RawGrid:
        """Read a clipboard as a grid of text cells; raises as `decode_file`."""
        return self._ask(_clipboard_request(html, text, rtf), _raw_of, work)

    def read_file(self, path: Path, *, today: dt.date, work: Work | None = None, part: str | None = None) -> ReadGrid:
        """Read a file and recognise the list in it, both in the child; raises as `decode_file`."""
        return self._ask(_file_request(path, part) | {"today": today.isoformat()}, _read_of, work)

    def read_clipboard(
        self,
        html: str | None,
        text: str | None,
        rtf: bytes | None = None,
        *,
        today: dt.date,
        work: Work | None = None,
    ) -> ReadGrid:
        """Read a clipboard and recognise the list in it, both in the child; raises as `decode_file`."""
        return self._ask(_clipboard_request(html, text, rtf) | {"today": today.isoformat()}, _read_of, work)

    def _ask(self, request: Mapping[str, object], build: Callable[[dict[str, Any]], _T], work: Work | None) -> _T:
        with self._lock:
            answer = self._answer(request, work)
            if "error" in answer:
                raise _error_of(answer)
            try:
                return build(answer)
            except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
                self._drop_child()
                raise UserError("list_unreadable", reason="answer") from error

    def _answer(self, request: Mapping[str, object], work: Work | None) -> dict[str, Any]:
        exchange = _Exchange(self._running_child(), request, Event())
        thread = Thread(target=exchange.run, name="decoder", daemon=True)
        thread.start()
        reason = "died"
        try:
            deadline = time.monotonic() + self._time_limit_s
            while not exchange.done.wait(_TICK_S):
                if work is not None:
                    work.tick(0, 0, "reading_list")
                if time.monotonic() > deadline:
                    reason = "time"
                    break
        finally:
            if exchange.answer is None:
                self._drop_child()
            thread.join(_CLOSING_S)
        if exchange.answer is None:
            raise UserError("list_unreadable", reason=reason)
        return exchange.answer

    def _drop_child(self) -> None:
        if self._process is not None:
            _end(self._process, at_once=True)
            self._process = None

    def _running_child(self) -> "subprocess.Popen[bytes]":
        if self._process is not None and self._process.poll() is not None:
            self._drop_child()
        if self._process is None:
            self._process = _start_child(self._memory_limit_bytes)
        return self._process


def _start_child(memory_limit_bytes: int) -> "subprocess.Popen[bytes]":
    environment = dict(os.environ)
    searched = [str(_PROJECT_ROOT), environment.get("PYTHONPATH", "")]
    environment["PYTHONPATH"] = os.pathsep.join(part for part in searched if part)
    try:
        return subprocess.Popen(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-m", _CHILD, str(memory_limit_bytes)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # a native reader's last words may hold what stood in a cell
            env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise EnvironmentProblemError("decoder_not_started") from error


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


def _file_request(path: Path, part: str | None) -> dict[str, object]:
    return {"path": str(Path(path).absolute()), "part": part}


def _clipboard_request(html: str | None, text: str | None, rtf: bytes | None) -> dict[str, object]:
    return {"html": html, "text": text, "rtf": None if rtf is None else rtf.decode("latin-1")}


def _raw_of(answer: dict[str, Any]) -> RawGrid:
    return grid_from_message(answer["grid"])


def _read_of(answer: dict[str, Any]) -> ReadGrid:
    raw = grid_from_message(answer["grid"])
    return ReadGrid(raw, recognised_from_message(answer["recognised"], raw))


def _error_of(answer: dict[str, Any]) -> UserError | EnvironmentProblemError:
    kind = EnvironmentProblemError if answer.get("environment") else UserError
    params = answer.get("params")
    return kind(str(answer["error"]), **(params if isinstance(params, dict) else {}))
