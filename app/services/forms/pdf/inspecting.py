"""What a PDF is and which fields stand on it."""

from pathlib import Path
from typing import Any

from app.services.forms.pdf.clearing import holds_answer
from app.services.forms.pdf.geometry import sheet_of
from app.services.forms.pdf.labels import labelled
from app.services.forms.pdf.opening import opened, read_bytes
from app.services.forms.pdf.shapes import FieldType, PdfForm, PdfKind
from app.services.forms.pdf.widgets import Widget, is_dictionary, widgets_of


def inspect_file(path: Path) -> PdfForm:
    """Read a PDF; touches bytes from outside, so only the child calls it.

    Raises:
        EnvironmentProblemError: file_unreadable.
        UserError: what `opening` says.
    """
    data = read_bytes(path)
    with opened(data) as pdf:
        widgets = list(widgets_of(pdf))
        kind = kind_of(pdf, widgets)
        pages = tuple(sheet_of(page).page for page in pdf.pages)
        fields = () if kind is PdfKind.XFA else labelled(data, pdf, [widget.field for widget in widgets])
        warnings = warnings_of(pdf, widgets, kind)
        if any(holds_answer(widget) for widget in widgets):
            warnings += ("form_holds_answers",)
        return PdfForm(kind, pages, fields, warnings)


def kind_of(pdf: Any, widgets: list[Widget]) -> PdfKind:
    """Tell how a PDF takes answers."""
    form = pdf.Root.get("/AcroForm")
    has_xfa = is_dictionary(form) and "/XFA" in form
    is_filled_in = any(widget.field.type not in {FieldType.SIGNATURE, FieldType.BUTTON} for widget in widgets)
    if has_xfa:
        return PdfKind.HYBRID if is_filled_in else PdfKind.XFA
    return PdfKind.ACROFORM if is_filled_in else PdfKind.FLAT


def warnings_of(pdf: Any, widgets: list[Widget], kind: PdfKind) -> tuple[str, ...]:
    """Return the codes of what an agent should know before the PDF is filled."""
    is_signed = any(
        widget.field.type is FieldType.SIGNATURE and any("/V" in each for each in widget.lineage) for widget in widgets
    )
    told = (
        (is_signed, "form_signed"),
        (kind is PdfKind.HYBRID, "form_xfa_dropped"),
        (kind is PdfKind.XFA, "form_xfa_only"),
        (bool(pdf.is_encrypted), "form_encrypted"),
    )
    return tuple(code for is_so, code in told if is_so)
