"""A file or a clipboard to tables, by what it is and not by what its name says."""

import re
from pathlib import Path

from app.errors import EnvironmentProblemError, UserError
from app.services.imports.sources.archive import kind_of_archive
from app.services.imports.sources.delimited import read_delimited, read_tabbed
from app.services.imports.sources.encoding import decode_text
from app.services.imports.sources.html import read_html
from app.services.imports.sources.rtf import read_rtf
from app.services.imports.sources.table import Table
from app.services.imports.sources.word import read_word
from app.services.imports.sources.workbook import read_workbook

MAX_FILE_BYTES = 250_000_000

_HTML_START = re.compile(
    rb"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html|head|meta|table|body|style)\b", re.IGNORECASE | re.DOTALL
)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_OTHER_FORMATS = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
)


def read_file(path: Path) -> tuple[str, list[Table]]:
    """Read every table of a file; gives what kind of source it is and the tables.

    Raises:
        UserError: list_format_unknown, list_too_big, list_protected, list_unreadable and the limits of a grid.
        EnvironmentProblemError: file_unreadable; it is not there or may not be read.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(4096)
    except OSError as error:
        raise EnvironmentProblemError("file_unreadable", name=path.name) from error
    if not size:
        raise UserError("list_empty")
    if size > MAX_FILE_BYTES:
        raise UserError("list_too_big", limit_mb=MAX_FILE_BYTES // 1_000_000)
    for mark, name in _OTHER_FORMATS:
        if start.startswith(mark):
            raise UserError("list_format_unknown", format=name)
    return _read_known(path, start)


def _read_known(path: Path, start: bytes) -> tuple[str, list[Table]]:
    if start.startswith(b"PK"):
        return _read_archive(path)
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        return _read_compound(path)
    data = path.read_bytes()
    if start.lstrip().startswith(b"{\\rtf"):
        return "rtf", read_rtf(data)
    if _HTML_START.match(start.removeprefix(b"\xef\xbb\xbf")):
        return "html", read_html(_decode_html(data))
    text = decode_text(data)
    if _HTML_START.match(text[:2000].lstrip("\ufeff").encode()):
        return "html", read_html(text)
    source = path.suffix.lower().lstrip(".")
    return source if source in ("csv", "tsv") else "text", [read_delimited(text)]


def _read_archive(path: Path) -> tuple[str, list[Table]]:
    kind = kind_of_archive(path)
    if not kind:
        raise UserError("list_format_unknown", format="archive")
    return kind, read_word(path) if kind == "docx" else read_workbook(path)


def _read_compound(path: Path) -> tuple[str, list[Table]]:
    """An old Excel file; the same container holds old Word files and everything with a password."""
    data = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise UserError("list_protected")
    if "WordDocument".encode("utf-16-le") in data:
        raise UserError("list_format_unknown", format="doc")
    return "xls", read_workbook(path)


def _decode_html(data: bytes) -> str:
    declared = _CHARSET.search(data[:2000])
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            return decode_text(data)
    return decode_text(data)


def read_clipboard(html: str | None, text: str | None, rtf: bytes | None) -> tuple[str, list[Table]]:
    """Read a clipboard: its HTML keeps line breaks and merged cells, then RTF, then plain text.

    Raises:
        UserError: list_empty, list_unreadable and the limits of a grid.
    """
    if html:
        tables = [table for table in read_html(html) if table.filled_cells()]
        if tables:
            return "html", tables
    if text and "\t" in text:
        return "text", [read_tabbed(text)]
    if rtf:
        tables = [table for table in read_rtf(rtf) if table.filled_cells()]
        if tables:
            return "rtf", tables
    if text and text.strip():
        return "text", [read_delimited(text)]
    raise UserError("list_empty")
