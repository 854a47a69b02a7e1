"""Printing to a PDF printer, read back: every page at its own size, moved where that is asked for."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from app.errors import Cancelled, UserError
from app.services.forms.filled import Filled
from app.services.forms.form_people import FormPerson
from app.services.forms.paper import Paper
from app.services.forms.printed import MadeForm
from app.services.work import Work
from app.views.forms.printer import Offset, PrinterOutlet
from tests.pdf_forms import make_pdf

MARK_PT = (100, 700)


@pytest.fixture(scope="module")
def paper() -> Iterator[Paper]:
    with Paper() as opened:
        yield opened


def printer_to(file: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setResolution(150)
    return printer


def form(pages: int = 1, **more: object) -> MadeForm:
    pdf = make_pdf(pages=pages, printed=[(*MARK_PT, "XXXX")], **more)  # type: ignore[arg-type]
    person = FormPerson(1, "Anna", {}, None)  # type: ignore[arg-type]
    return MadeForm((person,), Filled(pdf))


def sizes(file: Path) -> list[tuple[int, int]]:
    from pypdfium2 import PdfDocument

    with PdfDocument(file) as document:
        return [tuple(round(side) for side in document.get_page_size(at)) for at in range(len(document))]


def mark_mm(file: Path) -> tuple[float, float]:
    """Return how far the first dark pixel of the first page is from the left and the top."""
    from pypdfium2 import PdfDocument

    with PdfDocument(file) as document:
        pixels = document[0].render(scale=4, grayscale=True).to_numpy()
    rows, columns = np.where(pixels.reshape(pixels.shape[0], -1) < 128)
    return columns.min() / 4 / 72 * 25.4, rows.min() / 4 / 72 * 25.4


def test_that_pages_are_printed_at_their_own_size_and_place(qapp: QApplication, paper: Paper, tmp_path: Path) -> None:
    file, source = tmp_path / "out.pdf", tmp_path / "source.pdf"
    made = form(2)
    source.write_bytes(made.filled.pdf)
    outlet = PrinterOutlet(paper, printer_to(file), Offset(), both_sides=False)
    assert outlet.take(made, Work()) == [made]
    outlet.finish(Work())
    assert sizes(file) == sizes(source)
    assert mark_mm(file) == pytest.approx(mark_mm(source), abs=0.3)


def test_that_everything_is_moved_for_preprinted_sheets(qapp: QApplication, paper: Paper, tmp_path: Path) -> None:
    plain, moved = tmp_path / "plain.pdf", tmp_path / "moved.pdf"
    for file, offset in ((plain, Offset()), (moved, Offset(3.5, -2))):
        outlet = PrinterOutlet(paper, printer_to(file), offset, both_sides=False)
        outlet.take(form(), Work())
        outlet.finish(Work())
    (left, top), (other_left, other_top) = mark_mm(plain), mark_mm(moved)
    assert (other_left - left, other_top - top) == pytest.approx((3.5, -2), abs=0.2)


def test_that_a_lying_page_stays_lying(qapp: QApplication, paper: Paper, tmp_path: Path) -> None:
    file = tmp_path / "out.pdf"
    outlet = PrinterOutlet(paper, printer_to(file), Offset(), both_sides=False)
    outlet.take(form(rotation=90), Work())
    outlet.take(form(), Work())
    outlet.finish(Work())
    assert sizes(file) == [(842, 595), (595, 842)]


def test_that_each_tourist_begins_on_a_fresh_sheet(qapp: QApplication, paper: Paper, tmp_path: Path) -> None:
    for both_sides, pages in ((False, 4), (True, 5)):
        file = tmp_path / f"{pages}.pdf"
        outlet = PrinterOutlet(paper, printer_to(file), Offset(), both_sides=both_sides)
        for count in (1, 3):
            outlet.take(form(count), Work())
        outlet.finish(Work())
        assert len(sizes(file)) == pages


def test_that_a_job_that_goes_on_does_not_write_over_the_first_part(
    qapp: QApplication, paper: Paper, tmp_path: Path
) -> None:
    outlet = PrinterOutlet(paper, printer_to(tmp_path / "out.pdf"), Offset(), both_sides=False)
    outlet.take(form(), Work())
    outlet.stop()
    cancelled = Work()
    cancelled.cancel()
    with pytest.raises(Cancelled):
        outlet.take(form(), cancelled)
    outlet.stop()
    outlet.take(form(2), Work())
    outlet.finish(Work())
    assert (len(sizes(tmp_path / "out.pdf")), len(sizes(tmp_path / "out (2).pdf"))) == (1, 2)


def test_that_a_printer_that_takes_nothing_is_told(qapp: QApplication, paper: Paper, tmp_path: Path) -> None:
    outlet = PrinterOutlet(paper, printer_to(tmp_path / "no folder" / "out.pdf"), Offset(), both_sides=False)
    with pytest.raises(UserError) as caught:
        outlet.take(form(), Work())
    assert caught.value.code == "printer_refused"


@pytest.mark.parametrize(
    ("text", "offset"),
    [("1.5;-2", Offset(1.5, -2)), ("", Offset()), ("a;b", Offset()), ("1;2;3", Offset()), ("99;0", Offset())],
)
def test_that_an_offset_is_kept_as_text(text: str, offset: Offset) -> None:
    assert Offset.from_text(text) == offset
    assert Offset.from_text(offset.to_text()) == offset
