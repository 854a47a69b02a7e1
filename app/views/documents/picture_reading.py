"""Reads pictures of documents in the background and offers what was read: one to the card, several to the import."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.services.documents.picture_desk import keep_picture
from app.services.work import Work
from app.views.context import PageContext
from app.views.documents.picture_drops import Pictures
from app.views.documents.picture_view import ReadPicture
from app.views.documents.zone_reading import ZoneReading
from app.views.jobs import Job, Lane
from app.views.texts import choice, explain

if TYPE_CHECKING:
    from app.services.documents.pictures.reading import PictureReading


class Band(Protocol):
    """What tells of the work in the page."""

    def show_work(self, text: str, done: int = 0, total: int = 0) -> None:
        """Say what is being done and how far it is; the empty text ends it."""


class PictureIntake(QObject):
    """Reads one picture, file or folder at a time.

    Args:
        context: the parts of a screen.
        zones: offers to the card what one picture says.
        band: tells of the work.
        choose_files: asks for pictures.
        choose_folder: asks, over a dialog, where a picture is to be kept.
        read_clipboard: gives the pictures that the clipboard holds.
        open_list: lets several documents become a list to import.
        parent: the page.
    """

    def __init__(
        self,
        context: PageContext,
        zones: ZoneReading,
        band: Band,
        *,
        choose_files: Callable[[], Sequence[Path]],
        choose_folder: Callable[[QWidget], Path | None],
        read_clipboard: Callable[[], Pictures],
        open_list: "Callable[[list[PictureReading]], object]",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._zones, self._band = context, zones, band
        self._choose_files, self._choose_folder, self._read_clipboard = choose_files, choose_folder, read_clipboard
        self._open_list = open_list
        self._job: Job | None = None
        self._pictures = Pictures()

    @Slot()
    def choose(self) -> None:
        """Ask for pictures and read them."""
        paths = tuple(self._choose_files())
        if paths:
            self.read(Pictures(paths))

    @Slot()
    def paste(self) -> None:
        """Read the pictures of the clipboard."""
        self.read(self._read_clipboard())

    def read(self, pictures: Pictures) -> None:
        """Read pictures in the background, unless some are being read already."""
        if self._job is not None or pictures.is_empty:
            return
        title = self.tr("Reading the passport…")
        self._pictures = pictures
        self._band.show_work(title)
        self._job = self._context.runner.submit(
            Lane.BACKGROUND,
            partial(read_pictures, self._context, pictures, self.tr("Pasted picture")),
            on_done=self._on_done,
            on_error=self._on_error,
            on_progress=self._on_progress,
            on_end=self._on_end,
            title=title.removesuffix("…"),
            receiver=self,
        )

    @Slot()
    def cancel(self) -> None:
        """Give up what is being read."""
        if self._job is not None:
            self._job.cancel()

    def _on_progress(self, done: int, total: int, step: str) -> None:
        if self._job is not None:
            self._band.show_work(choice("step", step) if step else self.tr("Reading the passport…"), done, total)

    def _on_error(self, error: AppError) -> None:
        self._end()
        self._context.tell_problem(error)

    def _on_end(self) -> None:
        if self._job is not None and self._job.is_cancelled:
            self._end()

    def _end(self) -> None:
        self._job = None
        self._band.show_work("")

    def _on_done(self, readings: "list[PictureReading]") -> None:
        """Offer the one document to the card; let several become a list."""
        self._end()
        read = [one for one in readings if one.zone is not None]
        if not readings:
            self._context.voice.show_problem(self.tr("There are no pictures in this folder."))
        elif len(read) > 1 or len({one.file for one in readings}) > 1:
            self._open_list(readings)
        elif read:
            self._offer(read[0])
        elif readings[0].problem is not None:
            self._context.voice.show_problem(explain(readings[0].problem))

    def _offer(self, reading: "PictureReading") -> None:
        picture = ReadPicture(reading.picture, reading.box) if reading.picture else None
        source = self._pictures.paths[0] if self._pictures.paths else self._pictures.data
        if isinstance(source, Path) and source.is_dir():
            source = Path(reading.file)
        self._zones.offer(
            "\n".join(reading.lines),
            doubts=reading.doubts,
            picture=picture,
            keep_picture=partial(self._keep, source, _name_of(reading)),
        )

    def _keep(self, source: Path | bytes, name: str, over: QWidget) -> None:
        """Keep the picture in a folder that the agent chooses; nothing else ever stores it."""
        folder = self._choose_folder(over)
        if folder is not None:
            self._context.runner.submit(
                Lane.INTERACTIVE,
                partial(keep_picture, source, folder, name),
                on_done=self._on_kept,
                on_error=self._context.tell_problem,
                receiver=self,
            )

    def _on_kept(self, path: Path) -> None:
        words = QCoreApplication.translate("PictureIntake", "The picture is kept: %1")
        self._context.voice.show_done(words.replace("%1", str(path)))


def read_pictures(context: PageContext, pictures: Pictures, name: str, work: Work) -> "list[PictureReading]":
    """Read pictures; runs off the window's thread, and raises as `PictureDesk`.

    Args:
        context: the parts of a screen.
        pictures: files and folders, or one picture's bytes.
        name: what a picture without a file is called.
        work: is told how far it is.
    """
    today = context.desk.today()
    if pictures.paths:
        return context.pictures.read_files(pictures.paths, today, work)
    return context.pictures.read_data(pictures.data, name, today, work)


def _name_of(reading: "PictureReading") -> str:
    """Return the name under which a picture is kept: whose document it is, and its number."""
    zone = reading.zone
    if zone is None:
        return ""
    surname = zone.values.get("surname_lat") or zone.values.get("surname_ru", "")
    given = zone.values.get("given_name_lat") or zone.values.get("given_name_ru", "")
    return " ".join(part for part in (surname, given, zone.document_number) if part)
