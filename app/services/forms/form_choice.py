"""Which forms can be printed for a country, and whether their edition stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from app.services.forms.kept_pdfs import kept_pdf
from app.services.forms.manifest import FormPack, Packs
from app.services.forms.places import TemplateKind, read_template


class EditionState(StrEnum):
    """Whether an edition stands on a day."""

    STANDS = "stands"
    NOT_YET = "not_yet"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class FormChoice:
    """A form that can be printed.

    Attributes:
        pack: the form.
        state: whether its edition stands.
        needs_pdf: it is filled into the embassy's own PDF, which is brought along.
        pdf: that PDF, where it was chosen before.
        is_from_pdf: it is filled into a PDF.
        may_stay_editable: its template has fields, which may be kept.
        is_group: one for all tourists.
    """

    pack: FormPack
    state: EditionState
    needs_pdf: bool = False
    may_stay_editable: bool = False
    is_group: bool = False
    pdf: Path | None = None
    is_from_pdf: bool = False


def list_form_choices(packs: Packs, country: str, day: date) -> list[FormChoice]:
    """Return the forms of a country that have pages, those whose edition stands first, then those of no country.

    Args:
        packs: all forms.
        country: code of the country.
        day: when the form is needed: an edition must stand on it.
    """
    found = list(_choices(packs, country, day))
    return sorted(found, key=lambda one: (one.pack.country == "", one.state is not EditionState.STANDS))


def list_own_forms(packs: Packs, day: date) -> list[FormChoice]:
    """Return the agency's own forms that have pages, those of one country together, those whose edition stands first.

    Args:
        packs: all forms.
        day: on which an edition stands.
    """
    found = [one for pack in packs.forms.values() if pack.is_own for one in _choice(pack, day)]
    return sorted(found, key=lambda one: (one.pack.country, one.state is not EditionState.STANDS, one.pack.id))


def edition_state(pack: FormPack, day: date) -> EditionState:
    """Tell whether a form's edition stands on a day."""
    if pack.edition.is_valid_on(day):
        return EditionState.STANDS
    return EditionState.NOT_YET if pack.edition.valid_from > day.isoformat() else EditionState.EXPIRED


def _choices(packs: Packs, country: str, day: date) -> Iterator[FormChoice]:
    for pack in packs.forms.values():
        if pack.country in {country, ""}:
            yield from _choice(pack, day)


def _choice(pack: FormPack, day: date) -> Iterator[FormChoice]:
    """Yield a form where it has pages."""
    template, _ = read_template(pack)
    if template is not None:
        yield FormChoice(
            pack,
            edition_state(pack, day),
            needs_pdf=template.needs_pdf,
            may_stay_editable=template.kind is TemplateKind.ACROFORM,
            is_group=template.is_group,
            pdf=kept_pdf(pack) if template.needs_pdf else None,
            is_from_pdf=template.kind in {TemplateKind.ACROFORM, TemplateKind.FLAT},
        )
