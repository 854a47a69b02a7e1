"""The fields of a PDF, walked over the pages' widgets: the form's own list of them is often empty or wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from app.services.forms.pdf.geometry import Sheet, box_of, sheet_of
from app.services.forms.pdf.shapes import FieldType, PdfField

MAX_WIDGETS = 5_000
_DEEPEST = 40
_READ_ONLY, _REQUIRED, _MULTILINE = 1 << 0, 1 << 1, 1 << 12
_RADIO, _PUSH = 1 << 15, 1 << 16
_COMB = 1 << 24
"""Bits of /Ff. Source: ISO 32000-1, tables 221, 226, 228."""


@dataclass(frozen=True, slots=True)
class Widget:
    """A widget as it stands in the file.

    Attributes:
        number: of the page, from 0.
        sheet: the page.
        annotation: the widget's dictionary.
        lineage: the widget and the fields above it, the lowest first.
        field: what is known of it.
    """

    number: int
    sheet: Sheet
    annotation: Any
    lineage: tuple[Any, ...]
    field: PdfField


def widgets_of(pdf: Any) -> Iterator[Widget]:
    """Yield the widgets of all pages, in reading order on each."""
    total = 0
    for number, page in enumerate(pdf.pages):
        sheet = sheet_of(page)
        found = list(_on_page(page, number, sheet))
        total += len(found)
        yield from sorted(found, key=_place)
        if total > MAX_WIDGETS:
            return


def _place(widget: Widget) -> tuple[int, float]:
    rect = widget.field.rect
    return round((rect.top + rect.height / 2) / 3), rect.left


def _on_page(page: Any, number: int, sheet: Sheet) -> Iterator[Widget]:
    annotations = page.obj.get("/Annots", ())
    if not is_array(annotations):
        return
    for annotation in list(annotations)[:MAX_WIDGETS]:
        if not is_dictionary(annotation) or annotation.get("/Subtype") != "/Widget":
            continue
        box = box_of(annotation.get("/Rect"))
        if box is None:
            continue
        lineage = tuple(_lineage(annotation))
        yield Widget(number, sheet, annotation, lineage, _field(annotation, lineage, number, sheet.shown(box)))


def is_dictionary(thing: Any) -> bool:
    """Tell a dictionary of pikepdf."""
    import pikepdf

    return isinstance(thing, pikepdf.Dictionary)


def is_array(thing: Any) -> bool:
    """Tell an array of pikepdf."""
    import pikepdf

    return isinstance(thing, pikepdf.Array)


def _lineage(annotation: Any) -> Iterator[Any]:
    """The widget and the fields above it; a ring of parents ends."""
    seen = 0
    while is_dictionary(annotation) and seen < _DEEPEST:
        yield annotation
        annotation, seen = annotation.get("/Parent"), seen + 1


def inherited(lineage: tuple[Any, ...], key: str) -> Any:
    """Return what the widget or the nearest field above it says; None where none does."""
    for each in lineage:
        if key in each:
            return each[key]
    return None


def is_read_only(widget: Widget) -> bool:
    """Tell whether the form's author lets nobody write into a field."""
    return bool(number_of(inherited(widget.lineage, "/Ff")) & _READ_ONLY)


def number_of(value: Any, default: int = 0) -> int:
    """Return a whole number of a PDF, or the default where it is none."""
    try:
        return int(value)
    except (TypeError, ValueError, OverflowError):
        return default


def turn_of(widget: Widget) -> int:
    """Return by how much a widget's text is turned counterclockwise: as it says, else so that it is read upright."""
    manner = widget.annotation.get("/MK")
    if is_dictionary(manner) and "/R" in manner:
        turn = number_of(manner["/R"]) % 360
        return turn if turn % 90 == 0 else 0
    return widget.sheet.rotation


def text_of(value: Any) -> str:
    """Return a string or name of a PDF as text; "" where it is neither."""
    if value is None:
        return ""
    import pikepdf

    if isinstance(value, pikepdf.Name):
        return str(value)[1:]
    return str(value) if isinstance(value, pikepdf.String) else ""


def _field(annotation: Any, lineage: tuple[Any, ...], number: int, rect: Any) -> PdfField:
    parts = [text_of(each.get("/T")) for each in reversed(lineage) if "/T" in each]
    flags = number_of(inherited(lineage, "/Ff"))
    kind = _type_of(text_of(inherited(lineage, "/FT")), flags, number_of(inherited(lineage, "/MaxLen")))
    exports, texts = _options(inherited(lineage, "/Opt")) if kind is FieldType.CHOICE else (on_states(annotation), ())
    tooltip = text_of(inherited(lineage, "/TU")).strip()
    return PdfField(
        name=".".join(parts),
        partial=parts[-1] if parts else "",
        page=number + 1,
        rect=rect,
        type=kind,
        label=tooltip,
        is_tooltip=bool(tooltip),
        exports=exports if kind in {FieldType.CHECK, FieldType.RADIO, FieldType.CHOICE} else (),
        texts=texts,
        value=text_of(inherited(lineage, "/V")),
        max_length=max(number_of(inherited(lineage, "/MaxLen")), 0),
        required=bool(flags & _REQUIRED),
        read_only=bool(flags & _READ_ONLY),
        multiline=kind is FieldType.TEXT and bool(flags & _MULTILINE),
    )


def _type_of(kind: str, flags: int, max_length: int) -> FieldType:
    if kind == "Btn":
        return FieldType.BUTTON if flags & _PUSH else FieldType.RADIO if flags & _RADIO else FieldType.CHECK
    if kind == "Tx":
        return FieldType.COMB if flags & _COMB and max_length > 0 else FieldType.TEXT
    return {"Ch": FieldType.CHOICE, "Sig": FieldType.SIGNATURE}.get(kind, FieldType.TEXT)


def on_states(annotation: Any) -> tuple[str, ...]:
    """Return the values of a check box or radio button at which it is on: the names of its appearances."""
    appearances: Any = annotation.get("/AP")
    normal: Any = appearances.get("/N") if is_dictionary(appearances) else None
    if not is_dictionary(normal):
        return ()
    return tuple(str(state)[1:] for state in normal.keys() if state != "/Off")  # noqa: SIM118 - no Python mapping


def _options(given: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the export values of a choice and what it shows for each."""
    exports, texts = [], []
    for each in list(given)[:MAX_WIDGETS] if is_array(given) else ():
        pair = list(each) if is_array(each) else [each, each]
        if len(pair) >= 2:
            exports.append(text_of(pair[0]))
            texts.append(text_of(pair[1]))
    return tuple(exports), tuple(texts)
