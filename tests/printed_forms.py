"""Forms as embassies print them, where the samples lie beside the checkout, and the words on their pages."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
OFFICIAL_COLUMN_PT = 425
"""Where the column for official use begins on the Schengen annex."""


def printed_form(name: str) -> Path:
    """Return a sample; skips the test where it is not here."""
    for beside in (ROOT.parent, ROOT.parent.parent):
        if (file := beside / "shared" / "testdata" / "forms" / name).exists():
            return file
    pytest.skip("the sample is not here")


def page_texts(file: Path, *, right_pt: float | None = None) -> list[str]:
    """Return the text of each page, or of what stands left of a line on it."""
    from pypdfium2 import PdfDocument

    with PdfDocument(file) as document:
        return [page.get_textpage().get_text_bounded(right=right_pt) for page in document]


def words_of(text: str) -> set[str]:
    """Return the words of a text, in lower case and without signs."""
    return set(re.findall(r"[^\W_]+", text.casefold().replace("’", "'")))
