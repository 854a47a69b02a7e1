"""Where a text that was set goes: the appearance of a widget, or a place on a page; upright as the page is shown."""

import re
from dataclasses import dataclass
from typing import Any

from app.services.forms.pdf.frames import comb_cells, frame_of, framed
from app.services.forms.pdf.geometry import Matrix, Sheet, box_of, turning
from app.services.forms.pdf.shapes import FieldType
from app.services.forms.pdf.widgets import Widget, inherited, is_dictionary, number_of, text_of, turn_of
from app.services.forms.setting.boxes import Box
from app.services.forms.spots import Spot

_AUTO_SIZE, _MOST_AUTO = 0.7, 11.0
_LARGEST = 72.0
_ALIGNS = ("left", "center", "right")
_FONT_SIZE = re.compile(r"([\d.]+)\s+Tf\b")
_LINE_PT = 1.25


@dataclass(frozen=True, slots=True)
class Drawing:
    """A box to be set, and where it goes.

    Attributes:
        box: what is set.
        matrix: turns it from upright into the file's own coordinates.
        widget: gets it as its appearance; None where it goes on the page.
        page: where it goes otherwise.
        corner: left and bottom on that page, in points.
        cells: between so many cells of a widget lines are drawn, where it has a border; 0 for none.
    """

    box: Box
    matrix: Matrix
    widget: Any = None
    page: Any = None
    corner: tuple[float, float] = (0.0, 0.0)
    cells: int = 0

    def put(self, pdf: Any, form: Any) -> None:
        """Put what was set where it goes.

        Args:
            pdf: the file.
            form: what was set, a form XObject of that file.
        """
        import pikepdf

        if self.widget is not None:
            if frame_of(self.widget):
                normal = framed(pdf, self.widget, form, self.matrix, cells=self.cells)
            else:
                form.Matrix = pikepdf.Array(self.matrix)
                normal = pdf.make_indirect(form)
            state = self.widget.get("/AS")
            if state is not None and self.widget.get("/FT", inherited_kind(self.widget)) == "/Btn":
                normal = pikepdf.Dictionary({str(state): normal})
            self.widget.AP = pikepdf.Dictionary(N=normal)
            return
        name = self.page.add_resource(form, pikepdf.Name.XObject)
        a, b, c, d, e, f = self.matrix
        left, bottom = self.corner
        numbers = " ".join(f"{each:.4f}" for each in (a, b, c, d, e + left, f + bottom))
        self.page.contents_add(b"q\n", prepend=True)
        self.page.contents_add(f"\nQ q {numbers} cm {name} Do Q\n".encode())


def inherited_kind(widget: Any) -> Any:
    """Return the kind of field that a widget belongs to."""
    above = widget.get("/Parent")
    return above.get("/FT") if is_dictionary(above) else None


def drawing_of_field(widget: Widget, spot: Spot) -> Drawing:
    """Return how a text goes into a widget."""
    box = box_of(widget.annotation.get("/Rect")) or (0.0, 0.0, 0.0, 0.0)
    turn = turn_of(widget)
    width, height = _upright(box, turn)
    field = widget.field
    lines = spot.lines or (_room_for_lines(height, spot) if field.multiline else 1)
    size = spot.size or _own_size(widget) or min(_MOST_AUTO, height * _AUTO_SIZE if lines == 1 else _MOST_AUTO)
    quadding = number_of(inherited(widget.lineage, "/Q"))
    made = Box(
        spot.id,
        spot.text,
        width,
        height,
        size=min(size, _LARGEST),
        least=min(spot.least, size),
        align=spot.align or _ALIGNS[quadding if 0 <= quadding < len(_ALIGNS) else 0],
        lines=lines,
        cells=spot.cells or (field.max_length if field.type is FieldType.COMB else 0),
    )
    return Drawing(made, turning(turn, width, height), widget=widget.annotation, cells=comb_cells(widget))


def drawing_of_spot(page: Any, sheet: Sheet, spot: Spot) -> Drawing:
    """Return how a text goes on a flat page."""
    assert spot.rect is not None  # noqa: S101 - only spots of flat pages come here
    box = sheet.placed(spot.rect)
    width, height = _upright(box, sheet.rotation)
    text, align = (spot.mark, "center") if spot.ticked else (spot.text, spot.align or "left")
    size = spot.size or min(_MOST_AUTO, height * _AUTO_SIZE)
    made = Box(
        spot.id,
        text,
        width,
        height,
        size=size,
        least=min(spot.least, size),
        align=align,
        lines=spot.lines or 1,
        cells=spot.cells,
        pad=0.0 if spot.ticked else 1.0,
    )
    return Drawing(made, turning(sheet.rotation, width, height), page=page, corner=box[:2])


def _room_for_lines(height: float, spot: Spot) -> int:
    """Return how many lines a field has room for, two at least: it was made for several."""
    return max(int(height / ((spot.size or _MOST_AUTO) * _LINE_PT)), 2)


def _upright(box: tuple[float, float, float, float], turn: int) -> tuple[float, float]:
    width, height = box[2] - box[0], box[3] - box[1]
    return (height, width) if turn in {90, 270} else (width, height)


def _own_size(widget: Widget) -> float:
    """Return the size that the field names; 0 where it leaves it open."""
    found = _FONT_SIZE.search(text_of(inherited(widget.lineage, "/DA")))
    try:
        return min(float(found[1]), _LARGEST) if found else 0.0
    except ValueError:
        return 0.0
