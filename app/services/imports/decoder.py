"""Lists from outside, decoded in a child process: damaged files kill native readers, and no `except` catches that."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar

from app.errors import UserError
from app.services.child.process import ChildLostError, ChildProcess
from app.services.work import Work

if TYPE_CHECKING:
    from app.services.imports.grid import RawGrid, RecognisedGrid

TIME_LIMIT_S = 90.0
MEMORY_LIMIT_BYTES = 2 * 1024**3
SMALL_LIMIT_S = 1.5
"""How long the child may work on a small list, however hostile."""

_T = TypeVar("_T")
_LIMIT_S_PER_BYTE = 6e-6
_SMALL_MEMORY_BYTES = 700_000_000
_MEMORY_FACTOR = 100
"""How much address space the child may have for a small list, and how much more for each byte of a larger one: what
damaged workbooks ask for takes seconds to fill."""

_WAITED_FACTOR = 20.0
"""How much longer than the child may work it is waited for: a busy machine lets it work now and then only."""

_CHILD = "app.services.imports.decoder_child"


@dataclass(frozen=True, slots=True)
class ReadGrid:
    """A list as it came and as it was understood."""

    raw: "RawGrid"
    recognised: "RecognisedGrid"


class Decoder:
    """Decodes lists in a child process that is started once, kept warm, and started anew when it dies.

    May be used from any thread, one list at a time. Close it before the program ends.

    Args:
        time_limit_s: a list on which the child works longer is given up; a small list is given less than this.
        memory_limit_bytes: the child's address space, where the system can limit it (not on Windows).
    """

    def __init__(self, *, time_limit_s: float = TIME_LIMIT_S, memory_limit_bytes: int = MEMORY_LIMIT_BYTES) -> None:
        self._time_limit_s = time_limit_s
        self._child = ChildProcess(_CHILD, memory_limit_bytes=memory_limit_bytes, not_started="decoder_not_started")

    def __enter__(self) -> Self:
        """The decoder itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the child."""
        self.close()

    @property
    def child_pid(self) -> int | None:
        """The child's process id; None while none runs."""
        return self._child.pid

    def warm_up(self) -> None:
        """Start the child, so that the first list need not wait for it; returns at once."""
        self._child.warm_up()

    def close(self) -> None:
        """End the child."""
        self._child.close()

    def decode_file(self, path: Path, work: Work | None = None, *, part: str | None = None) -> "RawGrid":
        """Read a file as a grid of text cells; `part` names a sheet, without it the likeliest is taken.

        Raises:
            UserError: list_unreadable and the other codes of the sources and of `build_grid`.
            EnvironmentProblemError: file_unreadable.
            Cancelled: the work was cancelled.
        """
        return self._ask(_file_request(path, part), _raw_of, work)

    def decode_clipboard(
        self,
        html: str | None,
        text: str | None,
        rtf: bytes | None = None,
        work: Work | None = None,
        *,
        part: str | None = None,
    ) -> "RawGrid":
        """Read a clipboard as a grid of text cells; raises as `decode_file`."""
        return self._ask(_clipboard_request(html, text, rtf, part), _raw_of, work)

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
        part: str | None = None,
    ) -> ReadGrid:
        """Read a clipboard and recognise the list in it, both in the child; raises as `decode_file`."""
        return self._ask(_clipboard_request(html, text, rtf, part) | {"today": today.isoformat()}, _read_of, work)

    def _ask(self, request: Mapping[str, object], build: Callable[[dict[str, Any]], _T], work: Work | None) -> _T:
        size_bytes = _size_bytes(request)
        limit_s = min(SMALL_LIMIT_S + size_bytes * _LIMIT_S_PER_BYTE, self._time_limit_s)
        try:
            return self._child.ask(
                request,
                build,
                time_limit_s=limit_s * _WAITED_FACTOR,
                work_limit_s=limit_s,
                question_memory_bytes=_SMALL_MEMORY_BYTES + size_bytes * _MEMORY_FACTOR,
                work=work,
                step="reading_list",
            )
        except ChildLostError as error:
            raise UserError("list_unreadable", reason=error.reason) from error


def _size_bytes(request: Mapping[str, object]) -> int:
    """How big a list is: the file's size, or the characters of the clipboard; 0 where the file can't be looked at."""
    path = request.get("path")
    if path is None:
        return sum(len(value) for value in request.values() if isinstance(value, str))
    try:
        return Path(str(path)).stat().st_size
    except OSError:
        return 0


def _file_request(path: Path, part: str | None) -> dict[str, object]:
    return {"path": str(Path(path).absolute()), "part": part}


def _clipboard_request(html: str | None, text: str | None, rtf: bytes | None, part: str | None) -> dict[str, object]:
    return {"html": html, "text": text, "rtf": None if rtf is None else rtf.decode("latin-1"), "part": part}


def _raw_of(answer: dict[str, Any]) -> "RawGrid":
    from app.services.imports.frames import grid_from_message

    return grid_from_message(answer["grid"])


def _read_of(answer: dict[str, Any]) -> ReadGrid:
    from app.services.imports.frames import grid_from_message, recognised_from_message

    raw = grid_from_message(answer["grid"])
    return ReadGrid(raw, recognised_from_message(answer["recognised"], raw))
