"""A look into a Word file before anything opens it: no bomb, no macro, nothing that points out of it."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from app.errors import EnvironmentProblemError, UserError

MAX_FILE_BYTES = 30_000_000
MAX_UNPACKED_BYTES = 150_000_000
MAX_MEMBERS = 3_000
_SUSPECT_RATIO = 150
_SUSPECT_BYTES = 20_000_000
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_EXTERNAL = re.compile(rb"TargetMode\s*=\s*[\"']External[\"']", re.IGNORECASE)
_LINK = re.compile(rb"Type\s*=\s*[\"'][^\"']*/hyperlink[\"']")
_LINK_TARGET = re.compile(rb"Target\s*=\s*[\"'](https?://|mailto:|tel:|#)", re.IGNORECASE)
_FIELD_CODE = re.compile(
    rb"<(?:\w+:)?(?:instrText\b[^>]*>|fldSimple\b[^>]*instr\s*=\s*[\"'])[^<\"']*"
    rb"\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON)\b",
    re.IGNORECASE,
)
_MACROS = (b"macroEnabled", b"vbaProject")
_REFUSED_NAMES = ("vbaproject", "activex", "oleobject", "embeddings/")


def read_package(path: Path) -> bytes:
    """Return a Word file's bytes once it is known to hold nothing that runs, points elsewhere or is a bomb.

    Raises:
        EnvironmentProblemError: file_unreadable.
        UserError: word_too_big, word_damaged, word_no_document, word_macros, word_external.
    """
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise UserError("word_too_big", limit_mb=MAX_FILE_BYTES // 1_000_000)
        data = path.read_bytes()
    except OSError as error:
        raise EnvironmentProblemError("file_unreadable", name=path.name) from error
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_sizes(archive, len(data))
            _check_names(archive)
            for name, content in _markup(archive):
                _check_markup(name, content)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise UserError("word_damaged") from error
    return data


def _check_sizes(archive: zipfile.ZipFile, packed: int) -> None:
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    is_bomb = unpacked > _SUSPECT_BYTES and unpacked / max(packed, 1) > _SUSPECT_RATIO
    if is_bomb or unpacked > MAX_UNPACKED_BYTES or len(members) > MAX_MEMBERS:
        raise UserError("word_too_big", limit_mb=MAX_UNPACKED_BYTES // 1_000_000)


def _check_names(archive: zipfile.ZipFile) -> None:
    names = archive.namelist()
    if "word/document.xml" not in names or "[Content_Types].xml" not in names:
        raise UserError("word_no_document")
    for name in names:
        if name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) or ":" in name:
            raise UserError("word_external", part=name[:80])
        if any(refused in name.casefold() for refused in _REFUSED_NAMES):
            raise UserError("word_macros", part=name[:80])


def _markup(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    """Yield the parts that are XML; what unpacks to more than it says raises."""
    for member in archive.infolist():
        if member.filename.casefold().endswith((".xml", ".rels")):
            yield member.filename, archive.read(member)


def _check_markup(name: str, content: bytes) -> None:
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content or content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        raise UserError("word_external", part=name[:80])
    if name == "[Content_Types].xml" and any(mark in content for mark in _MACROS):
        raise UserError("word_macros", part=name)
    if name.endswith(".rels"):
        for relation in _RELATION.findall(content):
            if _EXTERNAL.search(relation) and not (_LINK.search(relation) and _LINK_TARGET.search(relation)):
                raise UserError("word_external", part=name[:80])
    if _FIELD_CODE.search(content):
        raise UserError("word_external", part=name[:80])
