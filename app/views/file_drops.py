"""Lists that are dropped anywhere on the window: files, or cells dragged out of another program."""

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
    """Takes what is dropped on the window to the import, into the tour that is open.

    A file that holds no list is refused by its ending, so that a picture is told from a damaged workbook.
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
                self._take(pasted_from(event.mimeData()))
            return True
        return super().eventFilter(watched, event)

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
    """Tell whether what is dragged may be dropped: files, or cells as a table or text."""
    if mime.hasUrls() and any(url.isLocalFile() for url in mime.urls()):
        return True
    return mime.hasHtml() or mime.hasText()
