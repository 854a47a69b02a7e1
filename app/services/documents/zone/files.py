"""Texts with machine readable zones of several documents."""

import re
from datetime import date
from pathlib import Path
from typing import BinaryIO

from app.errors import EnvironmentProblemError, UserError
from app.services.documents.zone.answer import Zone
from app.services.documents.zone.reading import read_zones

MOST_BYTES = 10_000_000
_EMPTY_LINE = re.compile(r"\n[ \t]*\n\s*")


def read_zone_file(path: Path | None, stream: BinaryIO, today: date) -> list[Zone]:
    """Read the zones of a text whose documents are parted by an empty line.

    A document without a zone gives one that says so, so that the order of documents is kept.

    Args:
        path: the file; None reads `stream`.
        stream: read only where there is no path.
        today: decides the century of two-digit years.

    Raises:
        EnvironmentProblemError: file_unreadable.
        UserError: list_too_big.
    """
    from app.services.imports.sources.encoding import find_encoding

    data = _bytes_of(path, stream)
    if len(data) > MOST_BYTES:
        raise UserError("list_too_big", limit_mb=MOST_BYTES // 1_000_000)
    text = data.decode(find_encoding(data), errors="replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    documents = [part for part in _EMPTY_LINE.split(text) if part.strip()]
    return [zone for document in documents for zone in read_zones(document, today=today)]


def _bytes_of(path: Path | None, stream: BinaryIO) -> bytes:
    if path is None:
        return stream.read(MOST_BYTES + 1)
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise EnvironmentProblemError("file_unreadable", name=path.name) from error
