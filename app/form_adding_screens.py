"""Draws the dialog in which an embassy's own PDF gets its answers: one with fields, and a flat one with drawn boxes."""

import io
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from app.services.forms.mapping import Answer
from app.services.forms.packs import known_packs, shipped_folder
from app.services.forms.pdf.shapes import FieldType, Rect
from app.services.forms.places import TemplateKind, read_template
from app.shell import Shell
from app.views.forms.adding.adding_source import OwnFormSource
from app.views.forms.adding.dialog import AddingDialog

_PRINTED = (
    ("Surname (Family name)", "Family name"),
    ("Date of birth", "Text7"),
    ("Passport number", "Passport number"),
    ("Place of birth", "undefined_3"),
    ("For the use of the office only", "Office"),
)


class Painter(Protocol):
    """What draws the screens."""

    shell: Shell

    def settle(self) -> None:
        """Let the window do what it has to do."""

    def keep(self, name: str, widget: QWidget | None = None) -> None:
        """Keep a picture of the window, or of a dialog."""


def draw_adding(painter: Painter) -> None:
    """Draw the dialog with a PDF with fields, and with a flat one on which a box was drawn."""
    painter.shell.window.go_to("forms")
    source = OwnFormSource(painter.shell.context, [shipped_folder()])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Application_2026.pdf"
        for name, fields in (("forms-adding", _PRINTED), ("forms-adding-flat", ()), ("forms-adding-known", _waited())):
            path.write_bytes(_made(fields))
            _draw(painter, name, source, path, draws=not fields)


def _waited() -> tuple[tuple[str, str], ...]:
    """Return the fields of a form that waits for its PDF, but for the last one."""
    for pack in known_packs([shipped_folder()]).forms.values():
        template, _ = read_template(pack)
        if template is not None and template.kind is TemplateKind.ACROFORM and template.needs_pdf:
            names = dict.fromkeys(place.field for place in template.places)
            return tuple((name, name) for name in names)[:-1]
    return ()


def _draw(painter: Painter, name: str, source: OwnFormSource, path: Path, *, draws: bool) -> None:
    shell = painter.shell
    dialog = AddingDialog(shell.context, source, source.read(path), parent=shell.window)
    dialog.show()
    painter.settle()
    if draws:
        presenter = dialog.presenter
        presenter.draw(0, Rect(88.2, 34.4, 88.2, 8.8), FieldType.TEXT, 0)
        presenter.pick(Answer("surname"))
        presenter.insert(0, FieldType.TEXT, 0)
        painter.settle()
    painter.keep(name, dialog)
    if name == "forms-adding":
        dialog.presenter.choose_item(0)
        dialog.setting_button.click()
        painter.settle()
        painter.keep("forms-adding-setting", dialog)
    dialog.hide()
    dialog.deleteLater()


def _made(named: Sequence[tuple[str, str]]) -> bytes:
    """Return a made-up form of one page, with words and names of its fields; without any it is flat."""
    import pikepdf
    from pikepdf import Array, Dictionary, Name, String

    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(595, 842))
    page.obj.Resources = Dictionary(
        Font=Dictionary(F1=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    )
    drawn, fields = ["BT /F1 16 Tf 60 780 Td (Application for a visa) Tj ET"], []
    for number, (words, field) in enumerate(named or _PRINTED):
        bottom, high = (720 - 40 * number, 25) if len(named) <= len(_PRINTED) else (755 - 14 * number, 12)
        drawn += [
            f"BT /F1 {9 if high > 12 else 6} Tf 60 {bottom + high / 3:.0f} Td ({words}) Tj ET",
            f"250 {bottom} 250 {high} re S",
        ]
        box = Array([250, bottom, 500, bottom + high])
        widget = Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String(field), Rect=box, F=4)
        fields.append(pdf.make_indirect(widget))
    page.obj.Contents = pdf.make_stream("\n".join(drawn).encode("ascii"))
    if named:
        page.obj.Annots = Array(fields)
        pdf.Root.AcroForm = Dictionary(Fields=Array(fields), DA=String("/Helv 0 Tf 0 g"))
    made = io.BytesIO()
    pdf.save(made)
    return made.getvalue()
