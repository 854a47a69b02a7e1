"""PDFs with fields, made for tests, and what can be read off a filled one with another library."""

import io
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name, String

from app.services.forms.pdf.geometry import sheet_of
from app.services.forms.pdf.shapes import Rect

A4 = (595.0, 842.0)
SCRIPTS = {
    "latin": "ERIKSSON ANNA MARIA",
    "cyrillic": "Щербакова-Ёлкина Мария",
    "vietnamese": "NGUYỄN THỊ ẤNH ƯỚT",
    "korean": "한국어 이름",
    "arabic": "محمد العربي",
    "chinese": "张伟 北京市",
    "date": "12.08.1974",
}
"""An answer in each script that embassies ask for."""

_SCALE = 2.0


def material() -> Path | None:
    """Return the folder of real forms, which is no part of the project; None where it is absent."""
    places = (parent / "shared" / "testdata" / "forms" for parent in Path(__file__).resolve().parents)
    return next((place for place in places if place.is_dir()), None)


@dataclass(frozen=True)
class Made:
    """A field to make: kind as PDF says it, a box in points, and what else stands in its dictionary."""

    name: str
    box: tuple[float, float, float, float]
    kind: str = "Tx"
    flags: int = 0
    page: int = 0
    states: tuple[str, ...] = ()
    options: tuple[tuple[str, str], ...] = ()
    more: tuple[tuple[str, Any], ...] = ()


def make_pdf(
    fields: Sequence[Made] = (),
    *,
    pages: int = 1,
    size: tuple[float, float] = A4,
    rotation: int = 0,
    printed: Sequence[tuple[float, float, str]] = (),
    listed: bool = True,
    xfa: bool = False,
    password: str | None = None,
    user_password: str = "",
) -> bytes:
    """Return a PDF with these fields; those of one name are widgets of one field."""
    pdf = pikepdf.new()
    for _ in range(pages):
        page = pdf.add_blank_page(page_size=size)
        if rotation:
            page.obj.Rotate = rotation
        _print_words(pdf, page, printed)
    roots = [
        _add(pdf, name, [each for each in fields if each.name == name])
        for name in dict.fromkeys(f.name for f in fields)
    ]
    if fields or xfa:
        form = Dictionary(Fields=Array(roots if listed else []), DA=String("/Helv 0 Tf 0 g"))
        if xfa:
            form.XFA = pdf.make_stream(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>")
        pdf.Root.AcroForm = form
    made = io.BytesIO()
    locked = pikepdf.Encryption(owner=password, user=user_password) if password else False
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", pikepdf.exceptions.PageCopyWarning)  # of fields that the form does not list
        pdf.save(made, encryption=locked)
    return made.getvalue()


def _print_words(pdf: pikepdf.Pdf, page: pikepdf.Page, printed: Sequence[tuple[float, float, str]]) -> None:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page.obj.Resources = Dictionary(Font=Dictionary(F1=font))
    drawn = [f"BT /F1 10 Tf {x} {y} Td ({words}) Tj ET" for x, y, words in printed]
    page.obj.Contents = pdf.make_stream("\n".join(drawn).encode("ascii"))


def _add(pdf: pikepdf.Pdf, name: str, widgets: Sequence[Made]) -> pikepdf.Object:
    first = widgets[0]
    root = pdf.make_indirect(Dictionary(T=String(name), FT=Name(f"/{first.kind}"), Ff=first.flags, Kids=Array()))
    if first.options:
        root.Opt = Array([Array([String(export), String(shown)]) for export, shown in first.options])
    for key, value in first.more:
        if key not in {"MK", "BS", "Rect"}:
            root[f"/{key}"] = value
    for each in widgets:
        widget = Dictionary(Type=Name.Annot, Subtype=Name.Widget, Rect=Array(each.box), Parent=root, F=4)
        if each.states:
            widget.AP = Dictionary(N=Dictionary({f"/{state}": _mark(pdf, each.box, state) for state in each.states}))
            widget.AS = Name.Off
        for key, value in each.more:
            if key in {"MK", "BS"}:
                widget[f"/{key}"] = value
        added = pdf.make_indirect(widget)
        root.Kids.append(added)
        page = pdf.pages[each.page]
        page.obj.Annots = Array([*page.obj.get("/Annots", ()), added])
    return root


def _mark(pdf: pikepdf.Pdf, box: tuple[float, float, float, float], state: str) -> pikepdf.Object:
    width, height = box[2] - box[0], box[3] - box[1]
    mark = pdf.make_stream(b"" if state == "Off" else f"0 g 2 2 {width - 4} {height - 4} re f".encode())
    mark.Type, mark.Subtype, mark.BBox = Name.XObject, Name.Form, Array([0, 0, width, height])
    return mark


def rect_of(data: bytes, box: tuple[float, float, float, float], page: int = 0) -> Rect:
    """Return a box in points as a rectangle of the page as it is shown."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return sheet_of(pdf.pages[page]).shown(box)


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    document = pypdfium2.PdfDocument(data)
    try:
        yield document
    finally:
        document.close()


def text_within(data: bytes, box: tuple[float, float, float, float], page: int = 0) -> str:
    """Return the text that stands within a box in points, read by pypdfium2."""
    with _opened(data) as document:
        left, bottom, right, top = box
        sheet = document[page]
        text = sheet.get_textpage()
        found = str(text.get_text_bounded(left, bottom, right, top))
        text.close()
        sheet.close()
        return _plain(found)


def whole_text(data: bytes) -> str:
    """Return the text of all pages, read by pypdfium2."""
    with _opened(data) as document:
        return " ".join(_plain(page.get_textpage().get_text_range()) for page in document)


def page_texts_of(data: bytes) -> list[str]:
    """Return the text of each page, read by pypdfium2."""
    with _opened(data) as document:
        return [_plain(page.get_textpage().get_text_range()) for page in document]


def _plain(text: str) -> str:
    """Leave out what only tells where a line may break; pdfium says a hyphen at the end of a line in its own way."""
    return " ".join(text.replace("\u200b", "").replace("\x02", "-").replace("\ufffe", "-").split())


def squeezed(text: str) -> str:
    """Return a text without its spaces: a line that breaks loses one."""
    return "".join(text.split())


def cells_of(box: tuple[float, float, float, float], count: int) -> list[tuple[float, float, float, float]]:
    """Return the cells of a comb, from the left."""
    left, bottom, right, top = box
    width = (right - left) / count
    return [(left + at * width, bottom, left + (at + 1) * width, top) for at in range(count)]


def changed_rect(before: bytes, after: bytes, page: int = 0) -> Rect | None:
    """Return the rectangle, in mm of the page as it is shown, within which two PDFs look different; None for none."""
    one, two = (drawn_page(data, page) for data in (before, after))
    rows, columns = np.nonzero(np.abs(one.astype(int) - two.astype(int)).max(axis=2) > 40)
    if not len(rows):
        return None
    mm = 25.4 / 72 / _SCALE
    left, top, right, bottom = columns.min(), rows.min(), columns.max() + 1, rows.max() + 1
    return Rect(left * mm, top * mm, (right - left) * mm, (bottom - top) * mm)


def drawn_page(data: bytes, page: int = 0) -> "np.ndarray[Any, Any]":
    """Return a page as pixels: rows, columns, colours."""
    with _opened(data) as document:
        return document[page].render(scale=_SCALE, may_draw_forms=False).to_numpy().copy()


def dark_runs(is_dark: "np.ndarray[Any, Any]") -> int:
    """Return how many stretches of a line of pixels are dark."""
    line = np.concatenate(([False], is_dark))
    return int((~line[:-1] & line[1:]).sum())


def is_inside(inner: Rect, outer: Rect, slack_mm: float = 0.3) -> bool:
    """Tell whether a rectangle stands within another."""
    return (
        inner.left >= outer.left - slack_mm
        and inner.top >= outer.top - slack_mm
        and inner.right <= outer.right + slack_mm
        and inner.bottom <= outer.bottom + slack_mm
    )
