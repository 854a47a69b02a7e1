"""The embassy's own PDF of a form that Carnet only knows its way about in: chosen once, kept in the data folder."""

from pathlib import Path

from app.errors import EnvironmentProblemError, UserError
from app.services.forms.manifest import FormPack
from app.services.forms.manifest_entries import CODE
from app.services.forms.packs import own_folder
from app.services.forms.pdf.opening import read_bytes
from app.services.forms.places import TemplateKind, fields_of, read_template
from app.services.forms.press import FormPress
from app.services.whole_files import write_whole

LEAST_SHARE = 0.6
"""A PDF that has fewer of a form's fields is another form's."""


def kept_folder(folder: Path | None = None) -> Path:
    """Return where the PDFs are: beside the agency's forms, so that a form of Carnet's stays Carnet's."""
    own = folder or own_folder()
    return own.with_name(f"{own.name}-pdf")


def kept_pdf(pack: FormPack, folder: Path | None = None) -> Path | None:
    """Return the PDF that is kept for a form; None where there is none."""
    path = _path(pack, folder)
    return path if path is not None and path.is_file() else None


def keep_pdf(press: FormPress, pack: FormPack, source: Path, folder: Path | None = None) -> Path:
    """Keep a PDF for a form, whole or not at all, and return the copy; one that was kept before is replaced.

    Raises:
        UserError: form_other_pdf, it has hardly any of the form's fields; what `FormPress.inspect` raises.
        EnvironmentProblemError: file_unreadable, file_not_written.
    """
    form = press.inspect(source)
    template, _ = read_template(pack)
    wanted = fields_of(template.places) if template is not None else set()
    found = wanted & {field.name for field in form.fields}
    if template is None or (template.kind is TemplateKind.ACROFORM and len(found) < LEAST_SHARE * len(wanted)):
        raise UserError("form_other_pdf", name=source.name)
    path = _path(pack, folder)
    if path is None:
        raise UserError("form_other_pdf", name=source.name)
    pdf = read_bytes(source)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentProblemError("file_not_written", file=path.name) from error
    write_whole(path, pdf)
    return path


def _path(pack: FormPack, folder: Path | None) -> Path | None:
    names = pack.id.split("/")
    if len(names) != 2 or not all(CODE.fullmatch(name) and ".." not in name for name in names):
        return None
    return kept_folder(folder) / names[0] / f"{names[1]}.pdf"
