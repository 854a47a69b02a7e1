"""Lets forms out to a printer: each page at its own place and size, moved where pre-printed sheets need that.

A page is never made smaller to fit: boxes of pre-printed sheets stand where they stand.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from app.errors import Cancelled, UserError
from app.services.forms.file_names import free_path
from app.services.forms.paper import PT_PER_INCH, PageSize, Paper
from app.services.forms.printed import FormWay, MadeForm
from app.services.work import Work
from app.views.forms.renderer import image_of

MOST_DOTS = 300.0
MM_PER_INCH = 25.4
MOST_OFFSET_MM = 30.0


@dataclass(frozen=True, slots=True)
class Offset:
    """How far everything is moved on the sheet, in millimetres: to the right, and down."""

    right_mm: float = 0.0
    down_mm: float = 0.0

    def to_text(self) -> str:
        """Return the text that is kept."""
        return f"{self.right_mm:g};{self.down_mm:g}"

    @classmethod
    def from_text(cls, text: str) -> "Offset":
        """Return the offset of a kept text; none where it makes no sense."""
        try:
            right, down = (float(part) for part in text.split(";"))
        except ValueError:
            return cls()
        if not all(abs(one) <= MOST_OFFSET_MM for one in (right, down)):
            return cls()
        return cls(right, down)


class PrinterOutlet:
    """Prints forms as one print job; stopped half-way, what was painted is printed, and the rest goes on as another.

    Made in the window's thread, used in the one that works: Qt allows painting on a printer there.

    Args:
        paper: shows the pages.
        printer: as the agent has set it up.
        offset: how far everything is moved.
        both_sides: sheets are printed on both sides, so that each tourist begins on a sheet of their own.
    """

    way = FormWay.PRINTED

    def __init__(self, paper: Paper, printer: QPrinter, offset: Offset, *, both_sides: bool) -> None:
        self._paper, self._printer, self._offset, self._both_sides = paper, printer, offset, both_sides
        self._painter: QPainter | None = None
        self._pages = self._jobs = 0

    def take(self, made: MadeForm, work: Work) -> Sequence[MadeForm]:
        """Print a tourist's pages, beginning on a sheet of their own.

        Raises:
            UserError: printer_refused, form_damaged.
            Cancelled: the work was cancelled before the tourist's first page was painted.
        """
        if work.is_cancelled:
            raise Cancelled
        pdf = made.filled.pdf
        sizes = self._paper.measure(pdf, work)
        dots = min(float(self._printer.resolution()), MOST_DOTS)
        pictures = [image_of(self._paper.show(pdf, at, dots, work)) for at in range(len(sizes))]
        if self._both_sides and self._pages % 2:
            self._begin_page(sizes[0])  # the back of the sheet before stays empty
        for size, picture in zip(sizes, pictures, strict=True):
            painter = self._begin_page(size)
            painter.drawImage(self._place_of(size), picture)
        return [made]

    def finish(self, work: Work) -> Sequence[MadeForm]:  # noqa: ARG002 - nothing is left to do that could be cancelled
        """Hand the job to the printer."""
        self.stop()
        return ()

    def stop(self) -> None:
        """Hand what was painted to the printer."""
        if self._painter is not None:
            self._painter.end()
            self._painter, self._pages = None, 0

    def _begin_page(self, size: PageSize) -> QPainter:
        self._printer.setPageLayout(_layout(size))
        self._printer.setFullPage(True)
        if self._painter is None:
            self._keep_earlier_file()
            painter = QPainter()
            if not painter.begin(self._printer):
                raise UserError("printer_refused", printer=self._printer.printerName())
            self._painter = painter
        elif not self._printer.newPage():
            raise UserError("printer_refused", printer=self._printer.printerName())
        self._pages += 1
        return self._painter

    def _keep_earlier_file(self) -> None:
        """Let a further job into a file not write over the one before."""
        file = self._printer.outputFileName()
        if file and self._jobs:
            path = Path(file)
            self._printer.setOutputFileName(str(free_path(path.parent, path.name)))
        self._jobs += 1

    def _place_of(self, size: PageSize) -> QRectF:
        """Return where a page stands on the sheet, in the printer's dots."""
        dots = float(self._printer.resolution())
        return QRectF(
            self._offset.right_mm / MM_PER_INCH * dots,
            self._offset.down_mm / MM_PER_INCH * dots,
            size.width / PT_PER_INCH * dots,
            size.height / PT_PER_INCH * dots,
        )


def _layout(size: PageSize) -> QPageLayout:
    """Return a sheet of a page's size without margins, lying where the page lies."""
    is_lying = size.width > size.height
    upright = QSizeF(min(size.width, size.height), max(size.width, size.height))
    orientations = QPageLayout.Orientation
    layout = QPageLayout(
        QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch),
        orientations.Landscape if is_lying else orientations.Portrait,
        QMarginsF(),
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
