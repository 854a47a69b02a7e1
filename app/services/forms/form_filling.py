"""Fills the forms of people: their sheets and a pack become pages."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.errors import UserError
from app.services.forms.document_forms import OfficeKind, documents_of, office_file, set_pages
from app.services.forms.filled import Filled, FillWarning
from app.services.forms.manifest import FormPack, Meaning
from app.services.forms.pack_checks import template_path
from app.services.forms.place_values import names_of, spots_of_places
from app.services.forms.places import Template, TemplateKind, read_template
from app.services.forms.press import FormPress, PressJob
from app.services.forms.word_forms import fill_word
from app.services.questionnaire.shapes import Sheet
from app.services.work import Work


@dataclass(frozen=True, slots=True)
class Applicant:
    """A person whose form is filled.

    Attributes:
        sheet: the answers.
        facts: what `asking.facts_of` says of the person.
    """

    sheet: Sheet
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def missing(self) -> tuple[str, ...]:
        """The required meanings without an answer, each once."""
        return tuple(dict.fromkeys(line.field.meaning for line in self.sheet.missing))

    @property
    def untranslated(self) -> tuple[FillWarning, ...]:
        """A warning for each answer that has no text in the form's language and is printed as it was given."""
        return tuple(
            FillWarning("answer_untranslated", {"field": line.field.meaning})
            for line in self.sheet.lines
            if line.value and any(doubt.code == "untranslated" for doubt in line.doubts)
        )


def fill_forms(
    press: FormPress,
    pack: FormPack,
    people: Sequence[Applicant],
    *,
    pdf: Path | None = None,
    editable: bool = False,
    as_docx: bool = False,
    work: Work | None = None,
) -> list[Filled]:
    """Return the form of each person, in their order; what is missing, doesn't fit or can't be set is told with it.

    A Word template or a document of a group comes as one form.

    Args:
        press: sets the pages.
        pack: the form.
        people: whose forms.
        pdf: the embassy's own PDF, where the pack has only the way about it.
        editable: the fields of an AcroForm stay.
        as_docx: of a Word template or a document only the Word file is wanted.
        work: is told after how many people the press is.

    Raises:
        UserError: form_without_template, form_needs_pdf, form_no_word, word_placeholders_wrong, word_no_converter,
            template_absent, an expression's codes, and what the press raises.
        Cancelled: the work was cancelled.
    """
    template = template_of(pack)
    meanings = _meanings_of(people)
    if template.kind is TemplateKind.DOCUMENT:
        return _fill_document(press, pack, template, people, as_docx=as_docx, work=work)
    if template.kind is TemplateKind.WORD:
        return _fill_word(press, template, people, with_pdf=not as_docx)
    if as_docx:
        raise UserError("form_no_word", form=pack.id)
    spots = [spots_of_places(template, names_of(one.sheet, one.facts, template.dates), meanings) for one in people]
    kind = "typst" if template.kind is TemplateKind.TYPST else "pdf"
    job = PressJob(_file_of(template, pdf), kind, spots, editable=editable, data=_data_of(pack))
    filled = press.fill(job, work)
    return [_told(made, [one]) for made, one in zip(filled, people, strict=True)]


def _fill_word(press: FormPress, template: Template, people: Sequence[Applicant], *, with_pdf: bool) -> list[Filled]:
    from app.services.forms.word.converting import convert_to_pdf

    names = [names_of(one.sheet, one.facts, template.dates) for one in people]
    made = fill_word(press, template_path(template), names, _meanings_of(people), as_group=template.is_group)
    filled = []
    for document, of in zip(made, _groups(template, people), strict=True):
        pdf = convert_to_pdf(document) if with_pdf else b""
        filled.append(_told(Filled(pdf, docx=document), of))
    return filled


def _fill_document(
    press: FormPress,
    pack: FormPack,
    template: Template,
    people: Sequence[Applicant],
    *,
    as_docx: bool,
    work: Work | None,
) -> list[Filled]:
    names = [names_of(one.sheet, one.facts, template.dates) for one in people]
    documents = documents_of(pack, names, is_group=template.is_group)
    if as_docx:
        made = [Filled(b"", docx=office_file(one, OfficeKind.WORD)) for one in documents]
    else:
        made = set_pages(press, documents, work)
    return [_told(one, of) for one, of in zip(made, _groups(template, people), strict=True)]


def _groups(template: Template, people: Sequence[Applicant]) -> list[Sequence[Applicant]]:
    """Return who is in each file: everybody in one, or each in one of their own."""
    if template.is_group:
        return [people] if people else []
    return [[one] for one in people]


def _told(filled: Filled, of: Sequence[Applicant]) -> Filled:
    """Return a file with what is missing of the people in it, and what has no text in its language."""
    missing = tuple(dict.fromkeys(name for one in of for name in one.missing))
    warnings = list(filled.warnings)
    for one in of:
        warnings += (warning for warning in one.untranslated if warning not in warnings)
    return replace(filled, missing=missing, warnings=tuple(warnings))


def template_of(pack: FormPack) -> Template:
    """Return a pack's template.

    Raises:
        UserError: form_without_template.
    """
    template, _ = read_template(pack)
    if template is None:
        raise UserError("form_without_template", form=pack.id)
    return template


def _file_of(template: Template, pdf: Path | None) -> Path:
    if pdf is not None and template.kind in {TemplateKind.ACROFORM, TemplateKind.FLAT}:
        return pdf
    if not template.file:
        raise UserError("form_needs_pdf")
    return template_path(template)


def _meanings_of(people: Iterable[Applicant]) -> Mapping[str, Meaning]:
    first = next(iter(people), None)
    return first.sheet.questionnaire.meanings if first is not None else {}


def _data_of(pack: FormPack) -> Mapping[str, object]:
    return {"titles": dict(pack.titles), "edition": pack.edition.name}
