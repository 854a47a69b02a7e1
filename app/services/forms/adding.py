"""An embassy's own PDF becomes a form of the agency: read, tried on a made-up person, saved, closed, set aside."""

import re
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from app.errors import EnvironmentProblemError, UserError
from app.services.forms.filled import Filled
from app.services.forms.form_filling import fill_forms
from app.services.forms.manifest import FormPack, Packs
from app.services.forms.mapping import Item, carried_items, items_of, left_empty
from app.services.forms.matching import Matcher
from app.services.forms.own_packs import (
    FORM_FILE,
    CarriedOver,
    PackDraft,
    carry_over,
    kind_of_template,
    remove_pack,
    save_pack,
)
from app.services.forms.pack_checks import check_pack
from app.services.forms.pack_files import keep_copy, kept_folder
from app.services.forms.packs import GENERAL, load_packs
from app.services.forms.pdf.shapes import PdfForm, PdfKind
from app.services.forms.places import DATES, TemplateKind, read_template
from app.services.forms.press import FormPress
from app.services.forms.specimen import specimen_answers
from app.services.forms.toml_writing import toml_of
from app.services.forms.typed_answers import AnswerReader

EDITION_SHARE = 0.6
"""A PDF that has so many of a pack's fields is taken for its next edition; the agent may say that it is not."""

_EDITION_FIELDS = 4
_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class DroppedPdf:
    """A PDF that is about to become a form.

    Attributes:
        name: of its file.
        pdf: its bytes.
        form: what stands on it.
        items: its fields with proposed answers; where a form is known again, with that form's.
        fresh: the same as if no form were known again.
        known: the form whose PDF or next edition it is, or None.
        completes: that form only waited for its PDF.
        carried: what becomes of the known form's places, or None.
    """

    name: str
    pdf: bytes
    form: PdfForm
    items: tuple[Item, ...]
    fresh: tuple[Item, ...]
    known: FormPack | None = None
    completes: bool = False
    carried: CarriedOver | None = None

    @property
    def kind(self) -> TemplateKind:
        """How places are told on it."""
        return kind_of_template(self.form)


@dataclass(frozen=True, slots=True)
class TriedForm:
    """A form as it comes out for the made-up person."""

    filled: Filled


def read_dropped(press: FormPress, path: Path, packs: Packs) -> DroppedPdf:
    """Read a PDF, propose answers, and tell whether it is the next edition of a known form.

    Raises:
        EnvironmentProblemError: file_unreadable.
        UserError: form_xfa_only and what `press.inspect` raises.
    """
    form = press.inspect(path)
    if form.kind is PdfKind.XFA:
        raise UserError("form_xfa_only")
    try:
        pdf = path.read_bytes()
    except OSError as error:
        raise EnvironmentProblemError("file_unreadable", name=path.name) from error
    matcher = Matcher(packs)
    fresh = tuple(items_of(form, matcher, packs.meanings))
    known, _ = matcher.known_pack(form, EDITION_SHARE, _EDITION_FIELDS)
    template = read_template(known)[0] if known is not None else None
    if known is None or template is None:
        return DroppedPdf(path.name, pdf, form, fresh, fresh)
    carried = carry_over(template, form)
    items = tuple(carried_items(fresh, carried.places, packs.meanings))
    if template.needs_pdf:  # its mapping was made for this PDF: what it leaves out is for the office
        filled = {place.field for place in carried.places}
        items = tuple(item if item.name in filled else left_empty(item) for item in items)
    return DroppedPdf(path.name, pdf, form, items, fresh, known, template.needs_pdf, carried)


def dates_of(known: FormPack | None) -> str:
    """Return how a known form prints dates; the usual way where there is none."""
    template = read_template(known)[0] if known is not None else None
    return template.dates if template is not None else DATES


def country_folders(packs: Packs) -> Mapping[str, str]:
    """Return the folders of the countries that have a questionnaire, by code; the empty code is that of no country."""
    folders = {form.country: form.id.partition("/")[0] for form in packs.forms.values() if form.country}
    return {**folders, "": GENERAL}


def free_name(title: str, country: str, packs: Packs) -> str:
    """Return the name of a folder for a form of this title, which no form of the country has.

    Args:
        title: in any letters.
        country: name of the country's folder.
        packs: all forms.
    """
    from app.services.names.transliteration.schemes import to_latin

    latin = to_latin(title).casefold()
    name = _NO_LETTERS.sub("_", latin).strip("_")[:_LONGEST_NAME].strip("_") or "form"
    taken = {id_.casefold() for id_ in packs.forms}
    number = 1
    while f"{country}/{name if number == 1 else f'{name}_{number}'}".casefold() in taken:
        number += 1
    return name if number == 1 else f"{name}_{number}"


def try_form(press: FormPress, draft: PackDraft, pdf: bytes, folders: Sequence[Path], today: date) -> TriedForm:
    """Return the form filled for the made-up person; nothing is saved.

    Raises:
        UserError: own_form_empty, own_form_refused, and what saving and filling raise.
    """
    with tempfile.TemporaryDirectory(prefix="carnet-form-") as made:
        pack, packs = _checked(press, draft, pdf, folders, Path(made))
        answers = specimen_answers(pack, packs.meanings)
        (filled,) = fill_forms(press, pack, [AnswerReader(packs, pack, today).applicant(answers)])
        return TriedForm(filled)


def add_form(
    press: FormPress,
    draft: PackDraft,
    pdf: bytes,
    folders: Sequence[Path],
    *,
    closes: FormPack | None = None,
) -> str:
    """Save a form in the last of the folders, checked as every pack is, whole or not at all; return its id.

    Args:
        press: reads the PDF for the check.
        draft: the form.
        pdf: its pages.
        folders: of packs, the agency's last.
        closes: the edition before, which ends the day before the new one begins; one that Carnet ships stays.

    Raises:
        UserError: own_form_empty, own_form_refused with `place`, what the check found; edition_begins_early, what
            `save_pack` raises.
        EnvironmentProblemError: file_not_written.
    """
    last_day = _last_day(closes, draft) if closes is not None and closes.is_own else ""
    with tempfile.TemporaryDirectory(prefix="carnet-form-") as made:
        _, packs = _checked(press, draft, pdf, folders, Path(made))
    saved = save_pack(folders[-1], draft, pdf, packs.meanings)
    if closes is not None and last_day:
        try:
            _end_edition(closes, last_day)
        except (OSError, UserError) as error:
            remove_pack(folders[-1], saved)
            raise EnvironmentProblemError("file_not_written", file=closes.id) from error
    return f"{draft.country}/{draft.form}"


def set_aside(pack: FormPack, folder: Path, now: datetime) -> Path:
    """Remove a form of the agency's own; return the copy that is kept, which can be taken in again.

    Raises:
        UserError: own_form_shipped, it comes with Carnet; template_outside.
        EnvironmentProblemError: file_not_written.
    """
    if not pack.is_own:
        raise UserError("own_form_shipped")
    copy = keep_copy(pack.id, pack.folder, kept_folder(folder), now)
    remove_pack(folder, pack.folder)
    return copy


def _checked(
    press: FormPress, draft: PackDraft, pdf: bytes, folders: Sequence[Path], made: Path
) -> tuple[FormPack, Packs]:
    """Save a form aside and read it as every pack is read."""
    if not draft.places:
        raise UserError("own_form_empty")
    known = load_packs(folders)
    save_pack(made, draft, pdf, known.meanings)
    packs = load_packs([*folders, made])
    pack = packs.forms.get(f"{draft.country}/{draft.form}")
    if pack is None or pack.folder.parent.parent != made:
        raise UserError("pack_country_unknown", value=draft.country)
    problems = check_pack(pack, packs.meanings, press)
    if problems:
        raise UserError("own_form_refused", place=problems[0].place)
    return pack, packs


def _last_day(closes: FormPack, draft: PackDraft) -> str:
    """Return the last day of the edition before; it stays as it was where it ends earlier."""
    begins = draft.edition.valid_from
    if not begins:
        raise UserError("edition_without_date")
    last = (date.fromisoformat(begins) - timedelta(days=1)).isoformat()
    if closes.edition.valid_from > last:
        raise UserError("edition_begins_early", day=closes.edition.valid_from)
    return min(last, closes.edition.valid_to or last)


def _end_edition(pack: FormPack, last_day: str) -> None:
    """Write the last day of an edition into its manifest, whole or not at all."""
    edition = pack.raw.get("edition")
    told = {**(edition if isinstance(edition, Mapping) else {}), "valid_to": last_day}
    path = pack.folder / FORM_FILE
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_text(toml_of({**pack.raw, "edition": told}), "utf-8")
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def next_edition(draft: PackDraft, known: FormPack) -> PackDraft:
    """Return a draft that keeps the questions and the language of the edition before."""
    return replace(draft, language=known.language, before=known.raw)
