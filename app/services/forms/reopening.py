"""A form of the agency's own, opened again to be changed."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from app.errors import UserError
from app.services.forms.adding import DroppedPdf, printed_pages
from app.services.forms.carrying import carried_items, drawn_items
from app.services.forms.manifest import FormPack, Meaning, Packs
from app.services.forms.mapping import items_of, left_empty
from app.services.forms.matching import Matcher
from app.services.forms.own_packs import PackDraft, meanings_of
from app.services.forms.pack_checks import template_path
from app.services.forms.pdf.opening import read_bytes
from app.services.forms.places import TemplateKind, read_template
from app.services.forms.press import FormPress

_FROM_PDF = (TemplateKind.ACROFORM, TemplateKind.FLAT)


def reopen_form(press: FormPress, pack: FormPack, packs: Packs, pdf: Path | None = None) -> DroppedPdf:
    """Return a form of the agency's own as it was made, to be changed.

    Args:
        press: reads its PDF.
        pack: the form.
        packs: all forms.
        pdf: the embassy's own PDF, of a form that is filled into one: what is changed becomes the agency's.

    Raises:
        UserError: own_form_not_editable, it was not made from a PDF; template_absent, and what `press.inspect` raises.
    """
    template, problems = read_template(pack)
    if template is None or problems or template.kind not in _FROM_PDF or not (pack.is_own or pdf is not None):
        raise UserError("own_form_not_editable")
    if template.kind is TemplateKind.FLAT and any(place.options for place in template.places):
        raise UserError("own_form_not_editable")
    path = pdf if template.needs_pdf and pdf is not None else template_path(template)
    form = press.inspect(path)
    fresh = tuple(items_of(form, Matcher(packs), packs.meanings))
    if template.kind is TemplateKind.FLAT:
        items = drawn_items(template.places, packs.meanings)
    else:
        filled = {place.field for place in template.places}
        carried = carried_items(fresh, template.places, packs.meanings)
        items = [item if item.name in filled else left_empty(item) for item in carried]
    name = path.name if template.needs_pdf else template.made_from or f"{pack.folder.name}.pdf"
    printed = tuple(printed_pages(press, path)) if template.kind is TemplateKind.FLAT else ()
    return DroppedPdf(name, read_bytes(path), form, tuple(items), fresh, pack, edits=True, printed=printed)


def changed_form(draft: PackDraft, known: FormPack, meanings: Mapping[str, Meaning]) -> PackDraft:
    """Return a draft that takes a form's place: its questions stay but those that only a place asked which is gone."""
    template, _ = read_template(known)
    was = set(meanings_of(template.places, meanings)) if template is not None else set()
    gone = was - set(meanings_of(draft.places, meanings))
    raw = dict(known.raw)
    told = raw.get("field")
    if isinstance(told, list):
        raw["field"] = [one for one in told if not isinstance(one, Mapping) or one.get("meaning") not in gone]
    return replace(draft, language=known.language, before=raw, follows=known.follows)
