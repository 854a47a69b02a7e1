"""A PDF of a Word file, by LibreOffice where there is one."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from app.errors import UserError

TIME_LIMIT_S = 120.0
_PROGRAMS = ("soffice", "libreoffice")
_USUAL_PLACES = (
    Path("C:/Program Files/LibreOffice/program/soffice.exe"),
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
)


def find_converter() -> Path | None:
    """Return the program that makes PDFs of Word files; None where there is none."""
    for name in _PROGRAMS:
        found = shutil.which(name)
        if found:
            return Path(found)
    return next((place for place in _USUAL_PLACES if place.is_file()), None)


def convert_to_pdf(document: bytes) -> bytes:
    """Return a Word file as a PDF. It has a folder and settings of its own, without macros, and leaves nothing behind.

    Raises:
        UserError: word_no_converter, word_not_converted.
    """
    program = find_converter()
    if program is None:
        raise UserError("word_no_converter")
    with tempfile.TemporaryDirectory(prefix="carnet-word-") as name:
        folder = Path(name)
        source, target = folder / "form.docx", folder / "form.pdf"
        source.write_bytes(document)
        profile = (folder / "profile").as_uri()
        command = [str(program), f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck"]
        command += ["--convert-to", "pdf:writer_pdf_Export", "--outdir", name, str(source)]
        try:
            subprocess.run(  # noqa: S603 - the program that the system names
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "HOME": name},
                timeout=TIME_LIMIT_S,
                check=True,
            )
            return target.read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            raise UserError("word_not_converted") from error
