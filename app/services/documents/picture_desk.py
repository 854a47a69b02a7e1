"""The reader of pictures of documents, made when it is first needed: the window stands without it."""

from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from app.errors import EnvironmentProblemError

if TYPE_CHECKING:
    from datetime import date

    from app.services.documents.pictures.reading import PictureReader, PictureReading
    from app.services.work import Work

_FORBIDDEN = frozenset('<>:"/\\|?*')
_MOST_NAMES = 1000


class PictureDesk:
    """Reads pictures and keeps one where the agent wants it kept; may be used from any thread."""

    def __init__(self) -> None:
        self._reader: PictureReader | None = None
        self._lock = Lock()

    def read_files(self, paths: Sequence[Path], today: "date", work: "Work | None" = None) -> "list[PictureReading]":
        """Read every page of files, and of the pictures in folders; one file comes with what is shown of it.

        Raises:
            EnvironmentProblemError: file_unreadable, a folder that may not be looked into; reader_not_started.
            Cancelled: the work was cancelled.
        """
        from app.services.documents.pictures.listing import list_pictures

        files = list_pictures(paths)
        return self._made().read_files(files, today=today, work=work, shown=len(files) == 1)

    def read_data(self, data: bytes, name: str, today: "date", work: "Work | None" = None) -> "list[PictureReading]":
        """Read a picture that was pasted or dropped; raises as `read_files`."""
        return self._made().read_data(data, name, today=today, work=work)

    def close(self) -> None:
        """End the child process, where one was started."""
        with self._lock:
            if self._reader is not None:
                self._reader.close()

    def _made(self) -> "PictureReader":
        from app.services.documents.pictures.reading import PictureReader

        with self._lock:
            if self._reader is None:
                self._reader = PictureReader()
            return self._reader


def is_picture(path: Path) -> bool:
    """Tell by its ending whether a file may hold a picture, one that can't be read included."""
    from app.services.documents.pictures.listing import SUFFIXES, UNREADABLE_SUFFIXES

    return path.suffix.lower() in SUFFIXES | UNREADABLE_SUFFIXES


def keep_picture(source: Path | bytes, folder: Path, name: str) -> Path:
    """Copy a picture into a folder under a name that is still free there, and return the copy.

    Args:
        source: the file, or the bytes of a PNG file.
        folder: has to exist.
        name: without an ending; signs that no file name may hold are left out.

    Raises:
        EnvironmentProblemError: file_not_written.
    """
    data = source
    ending = source.suffix.lower() if isinstance(source, Path) else ".png"
    plain = "".join(sign for sign in name if sign.isprintable() and sign not in _FORBIDDEN).strip(" .")[:100]
    try:
        if isinstance(source, Path):
            data = source.read_bytes()
        for number in range(1, _MOST_NAMES):
            tail = "" if number == 1 else f" ({number})"
            path = folder / f"{plain or 'passport'}{tail}{ending}"
            try:
                with path.open("xb") as file:
                    file.write(data if isinstance(data, bytes) else b"")
            except FileExistsError:
                continue
            return path
    except OSError as error:
        raise EnvironmentProblemError("file_not_written", file=str(folder)) from error
    raise EnvironmentProblemError("file_not_written", file=str(folder))
