"""What is dropped anywhere on the window: lists as files or cells of another program, pictures of passports."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDropEvent
from typing_extensions import override

from app.views.clipboard import Pasted, pasted_from
from app.views.main_window import MainWindow

LIST_ENDINGS = (
    ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt", ".docx", ".html", ".htm", ".rtf",
)  # fmt: skip
"""Files that may hold a list."""


class FileDrops(QObject):
    """Takes lists to the import, into the tour that is open, pictures to the card of a tourist or a client, and forms.

    A file that holds neither is refused by its ending, so that it is told from a damaged workbook.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in _DRAGS and holds_list(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)  # the other program keeps its cells
            event.accept()
            if event.type() is QEvent.Type.Drop:
                self._take_any(event.mimeData())
            return True
        return super().eventFilter(watched, event)

    def _take_any(self, mime: QMimeData) -> None:
        from app.views.documents.picture_drops import pictures_from

        if self._take_form(pasted_from(mime).file):
            return
        pictures = pictures_from(mime)
        if pictures.is_empty:
            self._take(pasted_from(mime))
            return
        page: Any = self._window.page(self._window.current_place())
        take_pictures = getattr(page, "take_pictures", None)
        if take_pictures is not None:
            take_pictures(pictures)
        else:
            words = self.tr("Open a tour, a client or the import first: pictures of passports are read there.")
            self._window.status.show_problem(words)

    def _take_form(self, file: Path | None) -> bool:
        """Take a form where forms are: a PDF on their page, a form that came as one file on any."""
        from app.services.forms.pack_files import ENDING

        if file is None or file.suffix.lower() not in {".pdf", ENDING}:
            return False
        is_whole = file.suffix.lower() == ENDING
        if is_whole and self._window.current_place() != "forms" and not self._window.go_to("forms"):
            return True
        page: Any = self._window.page(self._window.current_place())
        take_form = getattr(page, "take_form", None)
        if take_form is not None:
            take_form(file)
        return take_form is not None

    def _take(self, pasted: Pasted) -> None:
        window = self._window
        if pasted.file is not None and not is_list_file(pasted.file):
            words = self.tr(
                "%1 is no list that Carnet can read. Drop a workbook, a document, a text file or a web page."
            )
            window.status.show_problem(words.replace("%1", pasted.file.name))
            return
        if window.current_place() == "tourist":
            actions = window.page("tourist").actions()
            next(one for one in actions if one.objectName() == "import_tourists").trigger()
        if window.go_to("imports"):
            page: Any = window.page("imports")
            page.take_dropped(pasted)


_DRAGS = frozenset((QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop))


def is_list_file(path: Path) -> bool:
    """Tell by its ending whether a file may hold a list."""
    return path.suffix.lower() in LIST_ENDINGS


def holds_list(mime: QMimeData) -> bool:
    """Tell whether what is dragged may be dropped: files, a picture, or cells as a table or text."""
    if mime.hasUrls() and any(url.isLocalFile() for url in mime.urls()):
        return True
    return mime.hasHtml() or mime.hasText() or mime.hasImage()
