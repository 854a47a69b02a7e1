"""A file or a clipboard to tables, by what it is and not by what its name says."""

import re
import stat
from collections.abc import Callable
from pathlib import Path

from app.errors import EnvironmentProblemError, UserError
from app.services.imports.sources.archive import kind_of_archive
from app.services.imports.sources.encoding import decode_text
from app.services.imports.sources.html import read_html, text_of_html
from app.services.imports.sources.lines.reading import read_lines
from app.services.imports.sources.rtf import read_rtf, text_of_rtf
from app.services.imports.sources.table import Table
from app.services.imports.sources.text import read_text
from app.services.imports.sources.word import read_word, text_of_word
from app.services.imports.sources.workbooks.reading import read_workbook
from app.services.work import Work

MAX_FILE_BYTES = 250_000_000

_HTML_START = re.compile(
    rb"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html|head|meta|table|body|style)\b", re.IGNORECASE | re.DOTALL
)
_CLIPBOARD_START = re.compile(rb"\s*version:[0-9.]{1,8}\s+starthtml:", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_OTHER_FORMATS = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
)


def read_file(path: Path, work: Work | None = None) -> tuple[str, list[Table]]:
    """Read every table of a file; gives what kind of source it is and the tables.

    Raises:
        UserError: list_format_unknown, list_too_big, list_protected, list_unreadable and the limits of a grid.
        EnvironmentProblemError: file_unreadable; it is not there, is no file, or may not be read.
    """
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):  # a pipe would be waited for without end
            raise EnvironmentProblemError("file_unreadable", name=path.name)
        with path.open("rb") as file:
            start = file.read(4096)
    except OSError as error:
        raise EnvironmentProblemError("file_unreadable", name=path.name) from error
    if not about.st_size:
        raise UserError("list_empty")
    if about.st_size > MAX_FILE_BYTES:
        raise UserError("list_too_big", limit_mb=MAX_FILE_BYTES // 1_000_000)
    for mark, name in _OTHER_FORMATS:
        if start.startswith(mark):
            raise UserError("list_format_unknown", format=name)
    return _read_known(path, start, work or Work())


def _read_known(path: Path, start: bytes, work: Work) -> tuple[str, list[Table]]:
    if start.startswith(b"PK"):
        return _read_archive(path, work)
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        return _read_compound(path, work)
    return _read_written(path.read_bytes(), path.suffix.lower().lstrip("."), work)


def _read_written(data: bytes, ending: str, work: Work) -> tuple[str, list[Table]]:
    """A file that is text: rich, marked up or plain."""
    start = data[:4096]
    if start.lstrip().startswith(b"{\\rtf"):
        return "rtf", _or_text(read_rtf(data, work), lambda: text_of_rtf(data), work)
    if _HTML_START.match(start.removeprefix(b"\xef\xbb\xbf")) or _CLIPBOARD_START.match(start):
        return _read_page(_decode_html(data), work)
    text = decode_text(data)
    if _HTML_START.match(text[:2000].lstrip("\ufeff").encode("utf-8", "replace")):
        return _read_page(text, work)
    if ending in ("csv", "tsv"):
        return ending, [read_text(text, work, typed=False)]
    return "text", [read_text(text, work)]


def _read_page(html: str, work: Work) -> tuple[str, list[Table]]:
    return "html", _or_text(read_html(html, work), lambda: text_of_html(html), work)


def _read_archive(path: Path, work: Work) -> tuple[str, list[Table]]:
    kind = kind_of_archive(path)
    if not kind:
        raise UserError("list_format_unknown", format="archive")
    if kind == "docx":
        return kind, _or_text(read_word(path, work), lambda: text_of_word(path), work)
    return kind, read_workbook(path, kind, work)


def _read_compound(path: Path, work: Work) -> tuple[str, list[Table]]:
    """An old Excel file; the same container holds old Word files and everything with a password."""
    data = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise UserError("list_protected")
    if "WordDocument".encode("utf-16-le") in data:
        raise UserError("list_format_unknown", format="doc")
    return "xls", read_workbook(path, "xls", work)


def _or_text(tables: list[Table], text_of: Callable[[], str], work: Work) -> list[Table]:
    """The tables; where they hold no list, the lines of the document in which persons are named.

    Args:
        tables: what the document has of tables.
        text_of: gives the text of the document, those of its tables too.
        work: told how far the reading is.
    """
    filled = [table for table in tables if table.filled_cells()]
    if any(_is_wide(table) for table in filled):
        return filled
    text = text_of()
    if filled:
        lines = read_lines(text, work)
        return [lines, *filled] if lines is not None else filled
    return [read_text(text, work)] if text.strip() else []


def _is_wide(table: Table) -> bool:
    """True of a table with rows of at least two filled cells: no mere frame around a text."""
    return any(sum(1 for cell in row if cell) >= 2 for row in table.rows[:200])


def _decode_html(data: bytes) -> str:
    declared = _CHARSET.search(data[:2000])
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            return decode_text(data)
    return decode_text(data)


def read_clipboard(
    html: str | None, text: str | None, rtf: bytes | None, work: Work | None = None
) -> tuple[str, list[Table]]:
    """Read a clipboard: its HTML keeps line breaks and merged cells, then RTF, then plain text.

    Raises:
        UserError: list_empty, list_unreadable and the limits of a grid.
    """
    work = work or Work()
    framed: list[Table] = []
    if html:
        framed = [table for table in read_html(html, work) if table.filled_cells()]
        if any(map(_is_wide, framed)):
            return "html", framed
    if text and "\t" in text:
        return "text", [read_text(text, work, from_clipboard=True)]
    if rtf:
        tables = [table for table in read_rtf(rtf, work) if table.filled_cells()]
        if tables and not framed:
            return "rtf", tables
    if framed and html:
        return "html", _or_text(framed, lambda: text_of_html(html), work)
    if text and text.strip():
        return "text", [read_text(text, work)]
    return _from_marked_up(html, rtf, work)


def _from_marked_up(html: str | None, rtf: bytes | None, work: Work) -> tuple[str, list[Table]]:
    """A clipboard without plain text whose marked up text has no table.

    Raises:
        UserError: list_empty.
    """
    for source, written in (("html", text_of_html(html) if html else ""), ("rtf", text_of_rtf(rtf) if rtf else "")):
        if written.strip():
            return source, [read_text(written, work)]
    raise UserError("list_empty")
