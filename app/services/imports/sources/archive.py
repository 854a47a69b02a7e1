"""A look at a zip container before anything unpacks it: what it is, and that it is no bomb."""

import zipfile
from pathlib import Path

from app.errors import UserError

MAX_UNPACKED_BYTES = 1_000_000_000
_MAX_MEMBERS = 20_000
_SUSPECT_RATIO = 250
_SUSPECT_BYTES = 150_000_000


def kind_of_archive(path: Path) -> str:
    """Tell a workbook ("xlsx", "xlsb", "ods") from a Word file ("docx"); empty for any other archive.

    Raises:
        UserError: list_too_big, when it would unpack to more than a list can be; list_unreadable, when damaged.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UserError("list_unreadable", reason="damaged") from error
    unpacked = sum(member.file_size for member in members)
    packed = max(path.stat().st_size, 1)
    bomb = unpacked > _SUSPECT_BYTES and unpacked / packed > _SUSPECT_RATIO
    if bomb or unpacked > MAX_UNPACKED_BYTES or len(members) > _MAX_MEMBERS:
        raise UserError("list_too_big", limit_mb=MAX_UNPACKED_BYTES // 1_000_000)
    return _kind_of({member.filename for member in members})


def _kind_of(names: set[str]) -> str:
    if "word/document.xml" in names:
        return "docx"
    if "xl/workbook.bin" in names:
        return "xlsb"
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "content.xml" in names:
        return "ods"
    return ""
