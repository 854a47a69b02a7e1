"""What a clipboard or a drop holds of pictures of documents."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from app.services.documents.picture_desk import is_picture


@dataclass(frozen=True, slots=True)
class Pictures:
    """Files and folders, or the bytes of one PNG file."""

    paths: tuple[Path, ...] = ()
    data: bytes = b""

    @property
    def is_empty(self) -> bool:
        """True when there is nothing to read."""
        return not (self.paths or self.data)


def pictures_from(mime: QMimeData) -> Pictures:
    """Return the pictures of what was copied or dropped; empty where it is something else, or not only pictures.

    A spreadsheet offers its cells as a picture, too: with text beside it a picture is none.
    """
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()] if mime.hasUrls() else []
    if paths:
        return Pictures(tuple(paths)) if all(path.is_dir() or is_picture(path) for path in paths) else Pictures()
    image = mime.imageData() if mime.hasImage() and not mime.hasText() else None
    return Pictures(data=_png(image)) if isinstance(image, QImage) and not image.isNull() else Pictures()


def holds_pictures(mime: QMimeData) -> bool:
    """Tell whether there is a picture among what was copied, and no text."""
    return (mime.hasImage() and not mime.hasText() and not mime.hasUrls()) or bool(pictures_from(mime).paths)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(image)
    return bytes(buffer.data().data())
