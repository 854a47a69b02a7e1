"""A look at a zip container before anything unpacks it: what it is, and that it is no bomb."""

import re
import zipfile
from pathlib import Path

from app.errors import UserError

MAX_UNPACKED_BYTES = 1_000_000_000
_MAX_MEMBERS = 20_000
_USUAL_DOCUMENT = "word/document.xml"
_RELATION = re.compile(rb"<Relationship\b[^<>]{0,2000}>")
_TARGET = re.compile(rb"""\bTarget\s*=\s*["']([^"']{1,300})["']""")
_DOCUMENT_RELATION = b'/officeDocument"'
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


def main_document(archive: zipfile.ZipFile) -> str:
    """The name of a Word file's main part: what its relations say, else the usual one.

    Source: ECMA-376, part 2, 9.3 (relationships); part 1, 11.3.10 (main document part).
    """
    try:
        relations = archive.read("_rels/.rels")[:100_000]
    except KeyError:
        return _USUAL_DOCUMENT
    for relation in _RELATION.finditer(relations):
        target = _TARGET.search(relation[0])
        if _DOCUMENT_RELATION in relation[0] and target is not None:
            name = target[1].decode("utf-8", "replace").lstrip("/")
            return name if name in archive.NameToInfo else _USUAL_DOCUMENT
    return _USUAL_DOCUMENT


def _kind_of(names: set[str]) -> str:
    if any(name.startswith("word/document") and name.endswith(".xml") for name in names):
        return "docx"
    if "xl/workbook.bin" in names:
        return "xlsb"
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "content.xml" in names:
        return "ods"
    return ""
