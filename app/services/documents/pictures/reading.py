"""Reads pictures of passports: files and pasted pictures, one or many, in a child process."""

import base64
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Self

from app.errors import AppError, Cancelled, UserError
from app.services.child.process import ChildLostError, ChildProcess
from app.services.documents.zone import Doubt, Zone, read_zone
from app.services.work import Work

TIME_LIMIT_S = 120.0
WORK_LIMIT_S = 30.0
MEMORY_LIMIT_BYTES = 3 * 1024**3

_CHILD = "app.services.documents.pictures.reader_child"


@dataclass(frozen=True, slots=True)
class PictureReading:
    """What one page of one file says; exactly one of `zone` and `problem` is there.

    Attributes:
        file: the file's path as it was given, or the name given to pasted data.
        page: from 1.
        zone: the zone as it was understood.
        lines: the zone's lines as they were read in the picture, before `zone` repaired them.
        box: left, top, width, height of the zone in `picture`, in pixels.
        rotation: by how many degrees `picture` was turned against the clock, from -180 to 180.
        picture: the page made upright, as a PNG file; empty where it was not asked for or the page can't be opened.
        doubts: what the picture leaves uncertain, beside the zone's own doubts.
        problem: why nothing was read.
    """

    file: str
    page: int = 1
    zone: Zone | None = None
    lines: tuple[str, ...] = ()
    box: tuple[int, int, int, int] | None = None
    rotation: float = 0.0
    picture: bytes = b""
    doubts: tuple[Doubt, ...] = ()
    problem: AppError | None = None

    def to_json(self) -> dict[str, object]:
        """Return the reading as the commands print it: the zone's fields with the file they were read from."""
        read = (self.zone or Zone()).to_json()
        answer: dict[str, object] = {"file": self.file, "page": self.page, **read}
        answer["doubts"] = [one.to_json() for one in (*(self.zone.doubts if self.zone else ()), *self.doubts)]
        if self.problem is not None:
            answer["problem"] = self.problem.code
        return answer


class PictureReader:
    """Reads pictures in a child process that is started once, kept warm, and started anew when it dies.

    May be used from any thread, one page at a time. Close it before the program ends. Nothing is kept: neither the
    pictures nor temporary files.

    Args:
        time_limit_s: a page that takes longer is given up and the child killed.
        work_limit_s: the same for processor time, where the system tells it.
        memory_limit_bytes: the child's address space, where the system can limit it (not on Windows).
    """

    def __init__(
        self,
        *,
        time_limit_s: float = TIME_LIMIT_S,
        work_limit_s: float = WORK_LIMIT_S,
        memory_limit_bytes: int = MEMORY_LIMIT_BYTES,
    ) -> None:
        self._time_limit_s = time_limit_s
        self._work_limit_s = work_limit_s
        self._child = ChildProcess(_CHILD, memory_limit_bytes=memory_limit_bytes, not_started="reader_not_started")

    def __enter__(self) -> Self:
        """The reader itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the child."""
        self.close()

    @property
    def child_pid(self) -> int | None:
        """The child's process id; None while none runs."""
        return self._child.pid

    def close(self) -> None:
        """End the child; the memory of the networks is given back. A later picture starts another."""
        self._child.close()

    def read_files(
        self, paths: Sequence[Path], *, today: date, work: Work | None = None, shown: bool = True
    ) -> list[PictureReading]:
        """Read every page of every file, in order; a file that can't be read is one reading with its problem.

        Args:
            paths: the files.
            today: decides the century of two-digit years.
            work: is told "reading_pictures" with the number of files done, and each page's stages where it is one file.
            shown: with the pages as they are shown; without them many files take little memory.

        Raises:
            EnvironmentProblemError: reader_not_started.
            Cancelled: the work was cancelled; what was read is let go.
        """
        readings: list[PictureReading] = []
        for done, path in enumerate(paths):
            part = _part_of(work, done, len(paths))
            source: dict[str, object] = {"path": str(Path(path).absolute())}
            readings.extend(self._read_source(source, str(path), today, part, shown=shown))
        return readings

    def read_data(
        self, data: bytes, name: str, *, today: date, work: Work | None = None, shown: bool = True
    ) -> list[PictureReading]:
        """Read every page of a picture that was pasted or dropped; as `read_files`."""
        if not data:
            return [PictureReading(name, problem=UserError("picture_empty"))]
        source: dict[str, object] = {"data": base64.b64encode(data).decode("ascii")}
        return list(self._read_source(source, name, today, work, shown=shown))

    def _read_source(
        self, source: dict[str, object], name: str, today: date, work: Work | None, *, shown: bool
    ) -> Iterator[PictureReading]:
        page, pages = 0, 1
        while page < pages:
            question = {**source, "page": page, "shown": shown}
            try:
                answer, pages = self._child.ask(
                    question, _checked, time_limit_s=self._time_limit_s, work_limit_s=self._work_limit_s, work=work,
                    step="opening_picture",
                )  # fmt: skip
                yield _reading(answer, name, page + 1, today)
            except ChildLostError as error:
                yield PictureReading(name, page + 1, problem=UserError("picture_unreadable", reason=error.reason))
            except AppError as error:
                if isinstance(error, Cancelled) or error.code == "reader_not_started":
                    raise
                yield PictureReading(name, page + 1, problem=error)
            page += 1


def _part_of(work: Work | None, done: int, total: int) -> Work | None:
    """The work of one file among many: its stages are not told, the files are."""
    if work is None or total == 1:
        return work
    whole = work

    class Part(Work):
        def tick(self, _done: int, _total: int, _step: str) -> None:
            whole.tick(done, total, "reading_pictures")

    part = Part()
    part.tick(0, 0, "")
    return part


def _checked(answer: dict[str, Any]) -> tuple[dict[str, Any], int]:
    """The answer, once it is seen to hold what it must."""
    zone = answer["zone"]
    if zone is not None:
        zone = {
            "lines": tuple(map(str, zone["lines"])),
            "uncertain": [(int(line), int(at)) for line, at in zone["uncertain"]],
        }
    shown = answer.get("shown")
    if shown is not None:
        box = shown["box"] and tuple(map(int, shown["box"]))
        shown = {"png": base64.b64decode(shown["png"]), "box": box, "rotation": float(shown["rotation"])}
    return {"zone": zone, "shown": shown, "is_cut_short": bool(answer["is_cut_short"])}, int(answer["pages"])


def _reading(answer: dict[str, Any], name: str, page: int, today: date) -> PictureReading:
    shown = answer["shown"] or {"png": b"", "box": None, "rotation": 0.0}
    doubts = [Doubt("picture_cut_short")] if answer["is_cut_short"] else []
    read = answer["zone"]
    zone = None if read is None else read_zone("\n".join(read["lines"]), today=today)
    problem = None
    if zone is None or not zone.kind:
        zone, problem = None, UserError("picture_without_zone")
    else:
        doubts += [
            Doubt("zone_sign_uncertain", params={"line": line, "position": at, "sign": read["lines"][line - 1][at - 1]})
            for line, at in read["uncertain"]
        ]
    return PictureReading(
        file=name, page=page, zone=zone, lines=read["lines"] if read else (), box=shown["box"],
        rotation=shown["rotation"], picture=shown["png"], doubts=tuple(doubts), problem=problem,
    )  # fmt: skip
