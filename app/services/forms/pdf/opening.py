"""Opening a PDF from outside, and saying in a code why it can't be."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import EnvironmentProblemError, UserError

if TYPE_CHECKING:
    from pikepdf import Pdf

MAX_FILE_BYTES = 60_000_000
MAX_PAGES = 300
_START_BYTES = 1024


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        EnvironmentProblemError: file_unreadable.
        UserError: form_too_big, form_no_pdf.
    """
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise UserError("form_too_big", name=path.name, limit_mb=MAX_FILE_BYTES // 1_000_000)
        data = path.read_bytes()
    except OSError as error:
        raise EnvironmentProblemError("file_unreadable", name=path.name) from error
    if b"%PDF" not in data[:_START_BYTES]:
        raise UserError("form_no_pdf", name=path.name)
    return data


@contextmanager
def opened(data: bytes) -> Iterator["Pdf"]:
    """Open a PDF; one that is encrypted with an empty user password too.

    Raises:
        UserError: form_protected, form_damaged, form_too_long.
    """
    import io

    import pikepdf

    try:
        pdf = pikepdf.open(io.BytesIO(data))
    except pikepdf.PasswordError as error:
        raise UserError("form_protected") from error
    except pikepdf.PdfError as error:
        raise UserError("form_damaged") from error
    try:
        pages = len(pdf.pages)
        if not pages:
            raise UserError("form_damaged")
        if pages > MAX_PAGES:
            raise UserError("form_too_long", limit=MAX_PAGES)
        yield pdf
    finally:
        pdf.close()
