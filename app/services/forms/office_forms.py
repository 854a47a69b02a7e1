"""Letters and lists about tourists of the base, as files that Word or a spreadsheet program goes on with."""

from collections.abc import Sequence
from pathlib import Path

from app.errors import UserError
from app.services.desk import Desk
from app.services.forms.applicants import read_applicants
from app.services.forms.document.shapes import Document
from app.services.forms.document_forms import OfficeKind, documents_of, office_file
from app.services.forms.form_filling import Applicant, template_of
from app.services.forms.manifest import FormPack, Packs
from app.services.forms.place_values import names_of
from app.services.forms.places import TemplateKind
from app.services.whole_files import write_whole


def office_kinds(pack: FormPack) -> tuple[OfficeKind, ...]:
    """Return the kinds of files that a form of Carnet's own words can be had as; none of any other form."""
    from app.services.forms.document.plan import TablePlan, read_plan
    from app.services.forms.places import read_template

    template, _ = read_template(pack)
    if template is None or template.kind is not TemplateKind.DOCUMENT:
        return ()
    plan, _ = read_plan(pack)
    has_table = any(isinstance(block, TablePlan) for block in plan.blocks)
    return (OfficeKind.WORD, OfficeKind.WORKBOOK) if has_table else (OfficeKind.WORD,)


def write_office_file(
    desk: Desk, path: Path, pack: FormPack, tourist_ids: Sequence[int], packs: Packs | None = None
) -> None:
    """Write a letter about one tourist, or a list of several, as its file's ending says: .docx or .xlsx.

    Args:
        desk: where the tourists are.
        path: of the file.
        pack: the letter or list.
        tourist_ids: about whom; of a letter the first one.
        packs: all forms; the known ones where none are given.

    Raises:
        UserError: tourist_removed, form_no_table, file_ending_unknown, form_without_template.
        EnvironmentProblemError: file_not_written.
    """
    ending = path.suffix.lower().removeprefix(".")
    if ending not in set(OfficeKind):
        raise UserError("file_ending_unknown", known=", ".join(f".{kind}" for kind in OfficeKind))
    document = _document(desk, pack, tourist_ids, packs)
    write_whole(path, office_file(document, OfficeKind(ending)))


def _document(desk: Desk, pack: FormPack, tourist_ids: Sequence[int], packs: Packs | None) -> Document:
    template = template_of(pack)
    ids = tourist_ids if template.is_group else tourist_ids[:1]
    applicants = read_applicants(desk, ids, pack, packs)
    names = [names_of(one.sheet, one.facts, template.dates) for one in applicants]
    found = documents_of(pack, names, is_group=template.is_group)
    if not found:
        raise UserError("tourist_removed")
    return found[0]


def write_workbook(pack: FormPack, people: Sequence[Applicant], path: Path) -> tuple[str, ...]:
    """Write a list of people as a workbook; return the required meanings that are missing of them.

    Raises:
        UserError: form_no_table, form_without_template.
        EnvironmentProblemError: file_not_written.
    """
    template = template_of(pack)
    if template.kind is not TemplateKind.DOCUMENT or not template.is_group:
        raise UserError("form_no_table")
    names = [names_of(one.sheet, one.facts, template.dates) for one in people]
    for document in documents_of(pack, names, is_group=True):
        write_whole(path, office_file(document, OfficeKind.WORKBOOK))
    return tuple(dict.fromkeys(name for one in people for name in one.missing))
