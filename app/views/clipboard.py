"""What the system's clipboard, or something that is dropped, holds of a list."""

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

_RTF_TYPES = ("text/rtf", "application/rtf", "text/richtext", 'application/x-qt-windows-mime;value="Rich Text Format"')


@dataclass(frozen=True, slots=True)
class Pasted:
    """A list in each form that the other program offered; `file` where files were copied instead."""

    html: str | None = None
    text: str | None = None
    rtf: bytes | None = None
    file: Path | None = None

    @property
    def is_empty(self) -> bool:
        """True when there is nothing to read."""
        return not (self.html or (self.text and self.text.strip()) or self.rtf or self.file)


def pasted_now() -> Pasted:
    """Return what the clipboard holds now. Window's thread only."""
    mime = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())  # None where the system gives nothing
    return Pasted() if mime is None else pasted_from(mime)


def pasted_from(mime: QMimeData) -> Pasted:
    """Return what was copied or dropped; of several files the first."""
    if mime.hasUrls() and not mime.hasHtml():
        files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if files:
            return Pasted(file=files[0])
    rtf = next((bytes(mime.data(name).data()) for name in _RTF_TYPES if mime.hasFormat(name)), None)
    return Pasted(mime.html() if mime.hasHtml() else None, mime.text() if mime.hasText() else None, rtf or None)
