"""An embassy's own PDF becomes a form of the agency: read, tried on a made-up person, saved, closed, set aside."""

import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from app.errors import AppError, UserError
from app.services.forms.carrying import carried_items, drawn_items
from app.services.forms.filled import Filled
from app.services.forms.flat_editions import FlatForm, carry_over_flat, known_flat
from app.services.forms.form_filling import fill_forms
from app.services.forms.form_steps import FormStep, mark_of
from app.services.forms.manifest import FormPack, Packs
from app.services.forms.mapping import Item, Sureness, items_of, left_empty
from app.services.forms.matching import Matcher
from app.services.forms.own_packs import (
    COUNTRY_FILE,
    CarriedOver,
    PackDraft,
    carry_over,
    kind_of_template,
    remove_pack,
    save_pack,
)
from app.services.forms.pack_checks import check_pack, template_path
from app.services.forms.pack_files import keep_copy, kept_folder
from app.services.forms.packs import GENERAL, load_packs
from app.services.forms.pdf.opening import read_bytes
from app.services.forms.pdf.printed_page import PrintedPage
from app.services.forms.pdf.shapes import PdfForm, PdfKind
from app.services.forms.places import DATES, TemplateKind, read_template
from app.services.forms.press import FormPress
from app.services.forms.specimen import specimen_answers
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
        edits: it is the known form itself, opened again.
        printed: of a flat PDF what is printed on its pages.
    """

    name: str
    pdf: bytes
    form: PdfForm
    items: tuple[Item, ...]
    fresh: tuple[Item, ...]
    known: FormPack | None = None
    completes: bool = False
    carried: CarriedOver | None = None
    edits: bool = False
    printed: tuple[PrintedPage, ...] = ()

    @property
    def stays_itself(self) -> bool:
        """True where what is saved takes the known form's place rather than follow it."""
        return self.completes or self.edits

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
    pdf = read_bytes(path)
    matcher = Matcher(packs)
    fresh = tuple(items_of(form, matcher, packs.meanings))
    if form.kind is PdfKind.FLAT:
        return _read_flat(press, path, DroppedPdf(path.name, pdf, form, fresh, fresh), packs)
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


def printed_pages(press: FormPress, path: Path) -> list[PrintedPage]:
    """Return what is printed on the pages of a flat PDF; nothing where it can't be read."""
    try:
        return press.printed(path)
    except UserError:
        return []


def _read_flat(press: FormPress, path: Path, dropped: DroppedPdf, packs: Packs) -> DroppedPdf:
    """Tell of a flat PDF whether it is the next edition of a known form, by what is printed on it."""
    pages = printed_pages(press, path)
    dropped = replace(dropped, printed=tuple(pages))
    form, _ = known_flat(pages, list(_flat_forms(press, packs)))
    if form is None:
        return dropped
    carried = carry_over_flat(form, pages)
    moved = {id_ for id_, _ in carried.moved}
    items = [
        replace(item, sureness=Sureness.LIKELY) if item.is_filled and item.place_id in moved else item
        for item in drawn_items(carried.places, packs.meanings)
    ]
    return replace(dropped, items=tuple(items), known=form.pack, carried=carried)


def _flat_forms(press: FormPress, packs: Packs) -> Iterator[FlatForm]:
    """Yield the forms whose PDF is flat, with what is printed on it; one that can't be read is passed over."""
    for pack in packs.forms.values():
        template, _ = read_template(pack)
        if template is not None and template.kind is TemplateKind.FLAT and template.file:
            try:
                yield FlatForm(pack, template, press.printed(template_path(template)))
            except AppError:
                continue


def dates_of(known: FormPack | None) -> str:
    """Return how a known form prints dates; the usual way where there is none."""
    template = read_template(known)[0] if known is not None else None
    return template.dates if template is not None else DATES


def folder_of_country(code: str, packs: Packs) -> str:
    """Return the folder of a country's forms; of one that has none yet a new one, of no country the general one."""
    if not code:
        return GENERAL
    known = (form.id.partition("/")[0] for form in packs.forms.values() if form.country == code)
    return next(known, "") or code.casefold()


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
) -> FormStep:
    """Save a form in the last of the folders, checked as every pack is, whole or not at all; return what was done.

    Args:
        press: reads the PDF for the check.
        draft: the form.
        pdf: its pages.
        folders: of packs, the agency's last.
        closes: the edition before, which ends the day before the new one begins, also one that Carnet ships.

    Raises:
        UserError: own_form_empty, own_form_refused with `place`, what the check found; edition_begins_early, what
            `save_pack` raises.
        EnvironmentProblemError: file_not_written.
    """
    target = folders[-1] / draft.country / draft.form
    if closes is not None:
        _check_begins(closes, draft)
        draft = replace(draft, follows=closes.id)
    with tempfile.TemporaryDirectory(prefix="carnet-form-") as made:
        _, packs = _checked(press, draft, pdf, folders, Path(made))
    id_, land, before = f"{draft.country}/{draft.form}", target.parent / COUNTRY_FILE, None
    if target.exists():
        before = keep_copy(id_, target, kept_folder(folders[-1]), datetime.now())  # noqa: DTZ005
    had_land = land.exists()
    save_pack(folders[-1], draft, pdf, packs.meanings)
    return FormStep(id_, before, mark_of(target), brings_country=land.exists() and not had_land)


def set_aside(pack: FormPack, folder: Path, now: datetime) -> FormStep:
    """Remove a form of the agency's own; return what was done, with the copy that can be taken in again.

    Raises:
        UserError: own_form_shipped, it comes with Carnet; template_outside.
        EnvironmentProblemError: file_not_written.
    """
    if not pack.is_own:
        raise UserError("own_form_shipped")
    copy = keep_copy(pack.id, pack.folder, kept_folder(folder), now)
    remove_pack(folder, pack.folder)
    return FormStep(pack.id, copy)


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


def _check_begins(closes: FormPack, draft: PackDraft) -> None:
    """Refuse an edition that does not begin after the one before."""
    begins = draft.edition.valid_from
    if not begins:
        raise UserError("edition_without_date")
    if closes.edition.valid_from >= begins:
        raise UserError("edition_begins_early", day=closes.edition.valid_from)


def next_edition(draft: PackDraft, known: FormPack) -> PackDraft:
    """Return a draft that keeps the questions and the language of the edition before."""
    return replace(draft, language=known.language, before=known.raw)
