"""Letters and lists of packs, filled: as pages, as a Word file, as a workbook."""

from collections.abc import Sequence
from enum import StrEnum

from app.errors import UserError
from app.services.forms.document.composing import Names, compose
from app.services.forms.document.pages import document_source, spots_of_document
from app.services.forms.document.plan import read_plan
from app.services.forms.document.shapes import Document
from app.services.forms.filled import Filled
from app.services.forms.manifest import FormPack
from app.services.forms.press import FormPress, PressJob
from app.services.work import Work


class OfficeKind(StrEnum):
    """A file that another program goes on with."""

    WORD = "docx"
    WORKBOOK = "xlsx"


def documents_of(pack: FormPack, people: Sequence[Names], *, is_group: bool) -> list[Document]:
    """Return a pack's document for each person, or the one for all of them.

    Args:
        pack: the letter or list.
        people: the answers of each under the names that expressions use.
        is_group: one for all.

    Raises:
        UserError: document_too_large; an expression can't be read: the codes of `expressions`.
    """
    plan, _ = read_plan(pack)
    title = pack.titles.get(pack.language) or next(iter(pack.titles.values()), pack.id)
    groups = [list(people)] if is_group else [[one] for one in people]
    return [compose(plan, group, title=title, language=pack.language) for group in groups if group]


def set_pages(press: FormPress, documents: Sequence[Document], work: Work | None = None) -> list[Filled]:
    """Return the pages of documents; raises what the press raises."""
    job = PressJob(document_source(), "typst", [spots_of_document(one) for one in documents])
    return press.fill(job, work)


def office_file(document: Document, kind: OfficeKind) -> bytes:
    """Return a document as a Word file or a workbook.

    Raises:
        UserError: form_no_table: a letter makes no workbook.
    """
    if kind is OfficeKind.WORD:
        from app.services.forms.document.word_file import make_word_file

        return make_word_file(document)
    if not document.has_tables:
        raise UserError("form_no_table")
    from app.services.forms.document.workbook import make_workbook

    return make_workbook(document)
