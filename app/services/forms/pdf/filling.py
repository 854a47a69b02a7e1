"""Fills a PDF: text set by Carnet into the fields' rectangles, boxes ticked by their real values.

Each text becomes the appearance of its widget, so that a form that stays editable shows the same; in one that does not,
all appearances are then drawn on their pages and the fields removed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from app.services.forms.filled import FillWarning
from app.services.forms.pdf.appearances import Drawing, drawing_of_field, drawing_of_spot
from app.services.forms.pdf.clearing import clear_unanswered, owner_of
from app.services.forms.pdf.frames import draw_frames
from app.services.forms.pdf.geometry import sheet_of
from app.services.forms.pdf.inspecting import kind_of, warnings_of
from app.services.forms.pdf.opening import opened
from app.services.forms.pdf.running_on import run_on
from app.services.forms.pdf.shapes import FieldType, PdfKind
from app.services.forms.pdf.widgets import Widget, inherited, is_dictionary, on_states, text_of, widgets_of
from app.services.forms.setting.boxes import Overflow, printable
from app.services.forms.setting.typesetting import Typesetter
from app.services.forms.spots import Spot

_BUTTONS = (FieldType.CHECK, FieldType.RADIO)
_UNFILLED = (FieldType.SIGNATURE, FieldType.BUTTON)


@dataclass(slots=True)
class _Told:
    """What is found while a form is filled."""

    warnings: list[FillWarning] = field(default_factory=list)
    overflow: tuple[Overflow, ...] = ()
    glyphs: tuple[str, ...] = ()

    def warn(self, code: str, **params: object) -> None:
        self.warnings.append(FillWarning(code, params))


@dataclass(frozen=True, slots=True)
class FilledPdf:
    """A PDF as it was filled: see `Filled`."""

    pdf: bytes
    overflow: tuple[Overflow, ...]
    glyphs: tuple[str, ...]
    warnings: tuple[FillWarning, ...]


def fill_pdf(data: bytes, spots: Sequence[Spot], typesetter: Typesetter, *, editable: bool = False) -> FilledPdf:
    """Return a PDF with these spots set.

    Raises:
        UserError: form_xfa_only, form_not_set and what `opening` says.
    """
    import io

    from app.errors import UserError

    told = _Told()
    with opened(data) as pdf:
        widgets = list(widgets_of(pdf))
        kind = kind_of(pdf, widgets)
        if kind is PdfKind.XFA:
            raise UserError("form_xfa_only")
        told.warnings += [FillWarning(code) for code in warnings_of(pdf, widgets, kind)]
        named = _by_name(widgets)
        whole = run_on(pdf, spots, named, typesetter)
        drawings = [*_fill_fields(widgets, named, whole, told), *_flat_drawings(pdf, whole, told)]
        _draw(pdf, drawings, typesetter, told)
        _finish(pdf, widgets, editable=editable)
        made = io.BytesIO()
        pdf.save(made, deterministic_id=True)
    return FilledPdf(made.getvalue(), told.overflow, told.glyphs, tuple(told.warnings))


def _by_name(widgets: Iterable[Widget]) -> dict[str, list[Widget]]:
    named: dict[str, list[Widget]] = {}
    for widget in widgets:
        if widget.field.type not in _UNFILLED:
            named.setdefault(widget.field.name, []).append(widget)
    return named


def _fill_fields(
    widgets: Sequence[Widget], named: Mapping[str, Sequence[Widget]], spots: Iterable[Spot], told: _Told
) -> list[Drawing]:
    """Set the values of the fields; return what has to be drawn for them."""
    drawings: list[Drawing] = []
    filled = set[str]()
    for spot in spots:
        if not spot.field:
            continue
        bearing = named.get(spot.field)
        if bearing is None:
            told.warn("field_absent", field=spot.field)
        elif spot.text or spot.ticked or spot.export:
            filled.add(spot.field)
            drawings += _fill_field(bearing, spot, told)
    clear_unanswered(widgets, filled)
    drawings += _values_without_appearance(widgets, filled)
    return drawings


def _fill_field(bearing: Sequence[Widget], spot: Spot, told: _Told) -> list[Drawing]:
    if bearing[0].field.type in _BUTTONS:
        return _tick(bearing, spot, told)
    text = spot.text
    if bearing[0].field.type is FieldType.CHOICE:
        text = _chosen(bearing[0], spot, told)
    owner_of(bearing[0]).V = printable(text)
    return [drawing_of_field(widget, replace(spot, text=text)) for widget in bearing]


def _chosen(widget: Widget, spot: Spot, told: _Told) -> str:
    """Return what a list shows for a value; the value itself where the list has it not, which is told."""
    wanted = spot.text.casefold()
    pairs = list(zip(widget.field.exports, widget.field.texts, strict=True))
    for export, shown in pairs:
        if wanted in {export.casefold(), shown.casefold()}:
            return shown
    told.warn("choice_absent", field=spot.field)
    return spot.text


def _tick(bearing: Sequence[Widget], spot: Spot, told: _Told) -> list[Drawing]:
    """Turn on those boxes of a check box or group whose value is the wanted one; return marks for those without any."""
    import pikepdf

    wanted = spot.export or (spot.text if not spot.ticked else "")
    is_group = len({state for widget in bearing for state in widget.field.exports}) > 1
    if not wanted and is_group:
        told.warn("mark_absent", field=spot.field)
        return []
    drawings, is_found = [], False
    for widget in bearing:
        states = on_states(widget.annotation) or ((wanted or "Yes",) if not is_group else ())
        is_on = not wanted or wanted in states
        is_found = is_found or is_on
        state = (wanted or states[0]) if is_on and states else "Off"
        widget.annotation.AS = pikepdf.Name(f"/{state}")
        if is_on:
            owner_of(widget).V = pikepdf.Name(f"/{state}")
            if state not in on_states(widget.annotation):
                drawings.append(drawing_of_field(widget, replace(spot, text=spot.mark, align="center", lines=1)))
    if not is_found:
        told.warn("mark_absent", field=spot.field)
    return drawings


def _values_without_appearance(widgets: Iterable[Widget], filled: set[str]) -> list[Drawing]:
    """Draw what the form's author fixed, where only a viewer would show it: without the fields nobody would."""
    return [
        drawing_of_field(widget, Spot(widget.field.name, widget.field.value))
        for widget in widgets
        if widget.field.type in {FieldType.TEXT, FieldType.COMB, FieldType.CHOICE} and widget.field.name not in filled
        and printable(text_of(inherited(widget.lineage, "/V"))) and "/AP" not in widget.annotation
    ]  # fmt: skip


def _flat_drawings(pdf: Any, spots: Iterable[Spot], told: _Told) -> list[Drawing]:
    drawings = []
    for spot in spots:
        if spot.rect is None or not (spot.text or spot.ticked):
            continue
        if 1 <= spot.page <= len(pdf.pages):
            page = pdf.pages[spot.page - 1]
            drawings.append(drawing_of_spot(page, sheet_of(page), spot))
        else:
            told.warn("page_absent", page=spot.page)
    return drawings


def _draw(pdf: Any, drawings: Sequence[Drawing], typesetter: Typesetter, told: _Told) -> None:
    import io

    import pikepdf

    if not drawings:
        return
    pages = typesetter.set_boxes([drawing.box for drawing in drawings])
    told.glyphs = pages.glyphs
    told.overflow = _told_once(pages.overflow)
    with pikepdf.open(io.BytesIO(pages.pdf)) as made:
        for drawing, page in zip(drawings, made.pages, strict=True):
            drawing.put(pdf, pdf.copy_foreign(page.as_form_xobject()))


def _told_once(overflow: Iterable[Overflow]) -> tuple[Overflow, ...]:
    """Return what did not fit, of a field that stands on several pages the most."""
    most: dict[str, Overflow] = {}
    for each in overflow:
        if each.place not in most or len(each.rest) > len(most[each.place].rest):
            most[each.place] = each
    return tuple(most.values())


def _finish(pdf: Any, widgets: Iterable[Widget], *, editable: bool) -> None:
    """Take XFA away, then leave the fields as they are or make them part of the pages."""
    draw_frames(pdf, widgets)
    form = pdf.Root.get("/AcroForm")
    if is_dictionary(form):
        for key in ("/XFA", "/SigFlags"):
            if key in form:
                del form[key]
        form.NeedAppearances = False
    if editable:
        _list_fields(pdf, form, widgets)
        return
    _remove_scripts(pdf)
    pdf.flatten_annotations("all")
    for page in pdf.pages:
        _remove_widgets(page)
    if "/AcroForm" in pdf.Root:
        del pdf.Root["/AcroForm"]


def _remove_scripts(pdf: Any) -> None:
    """Take away what the file runs by itself: it reckons with fields, and these are gone."""
    names = pdf.Root.get("/Names")
    if is_dictionary(names) and "/JavaScript" in names:
        del names["/JavaScript"]
    for holder in (pdf.Root, *(page.obj for page in pdf.pages)):
        for key in ("/OpenAction", "/AA"):
            if key in holder:
                del holder[key]


def _list_fields(pdf: Any, form: Any, widgets: Iterable[Widget]) -> None:
    """Let the form list every field that stands on a page: viewers show no others."""
    import pikepdf

    if not is_dictionary(form):
        return
    listed = form.get("/Fields")
    known = list(listed) if isinstance(listed, pikepdf.Array) else []
    seen = {each.objgen for each in known}
    for widget in widgets:
        root = widget.lineage[-1]
        if not root.is_indirect:
            root = pdf.make_indirect(root)
        if root.objgen not in seen:
            seen.add(root.objgen)
            known.append(root)
    form.Fields = pikepdf.Array(known)


def _remove_widgets(page: Any) -> None:
    """Remove what flattening left: widgets without an appearance, which show nothing."""
    import pikepdf

    annotations = page.obj.get("/Annots")
    if annotations is None:
        return
    kept = [
        each
        for each in (annotations if isinstance(annotations, pikepdf.Array) else ())
        if is_dictionary(each) and text_of(each.get("/Subtype")) != "Widget"
    ]
    if kept:
        page.obj.Annots = pikepdf.Array(kept)
    else:
        del page.obj["/Annots"]


def spots_of(messages: Iterable[Mapping[str, Any]]) -> list[Spot]:
    """Build spots from what the other process says."""
    return [Spot.from_message(each) for each in messages]
