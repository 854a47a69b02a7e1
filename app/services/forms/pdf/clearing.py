"""Empties the fields that nobody answered: what a file brings along may be another person's."""

from collections.abc import Collection, Iterable
from typing import Any

from app.services.forms.pdf.shapes import FieldType
from app.services.forms.pdf.widgets import Widget, inherited, is_read_only, text_of

_BOXES = (FieldType.CHECK, FieldType.RADIO)
_WORDS = (FieldType.TEXT, FieldType.COMB, FieldType.CHOICE)


def clear_unanswered(widgets: Iterable[Widget], filled: Collection[str]) -> None:
    """Empty the fields that are not filled: boxes are unticked, texts and choices go.

    What the form's author fixed stays: fields that nobody may write, and texts that are the field's own default.
    """
    for widget in widgets:
        if widget.field.name in filled or is_read_only(widget):
            continue
        if widget.field.type in _BOXES:
            _untick(widget)
        elif widget.field.type in _WORDS and not _is_default(widget):
            _empty(widget)


def holds_answer(widget: Widget) -> bool:
    """Tell whether a field holds what somebody answered, which is emptied where it is not filled."""
    field = widget.field
    if is_read_only(widget) or field.type not in {*_BOXES, *_WORDS}:
        return False
    if field.type in _BOXES:
        return field.value in field.exports or text_of(widget.annotation.get("/AS")) in field.exports
    return bool(field.value.strip()) and not _is_default(widget)


def owner_of(widget: Widget) -> Any:
    """Return the dictionary that holds the field's value: the one that names it."""
    return next((each for each in widget.lineage if "/T" in each), widget.annotation)


def _is_default(widget: Widget) -> bool:
    default = text_of(inherited(widget.lineage, "/DV"))
    return bool(default) and default == widget.field.value


def _untick(widget: Widget) -> None:
    import pikepdf

    if "/AS" in widget.annotation:
        widget.annotation.AS = pikepdf.Name.Off
    if "/V" in owner_of(widget):
        owner_of(widget).V = pikepdf.Name.Off


def _empty(widget: Widget) -> None:
    if not widget.field.value and "/AP" not in widget.annotation:
        return
    for each in widget.lineage:
        for key in ("/V", "/I"):
            if key in each:
                del each[key]
    if widget.field.value and "/AP" in widget.annotation:
        del widget.annotation["/AP"]  # it shows the value
