"""Reads a machine readable zone: finds it in a text, repairs what is proved, fills the catalogue's fields."""

import re
from datetime import date

from app.person_fields import PersonValues
from app.services.documents.zone.alphabet import FILLER
from app.services.documents.zone.answer import Doubt, Zone
from app.services.documents.zone.draft import Draft
from app.services.documents.zone.fields import (
    department_code,
    document_number,
    document_values,
    names_are_cut,
    optional_data,
    person_values,
    read_date,
)
from app.services.documents.zone.finding import Found, find
from app.services.documents.zone.layouts import FRENCH_CARD, LAYOUTS, RUSSIAN_INTERNAL, TD1, TD2, TD3, VISA_A, VISA_B
from app.services.documents.zone.names import compare_names
from app.services.documents.zone.repairs import FIELD_OF_CHECK, issuer, repair
from app.services.documents.zone.states import has_known_shape, state_code

_NAMES = ("surname_lat", "given_name_lat", "surname_ru", "given_name_ru", "patronymic_ru")


def read_zone(text: str, *, today: date, given: PersonValues | None = None) -> Zone:
    """Read the first machine readable zone of a text.

    Args:
        text: lines of a zone as a scanner, a clipboard or a reader of pictures gives them; other text may stand around.
        today: decides the century of two-digit years.
        given: names that are known, to be compared with the zone's letter by letter.

    Returns:
        What was understood; of kind "" with the doubt "zone_not_found" where there is none. Never raises for a text.
    """
    zones = find(text, most=1)
    if not zones:
        return Zone(doubts=(Doubt("zone_not_found", spoils=True),))
    return understand(zones[0], today=today, given=given)


def read_zones(text: str, *, today: date) -> tuple[Zone, ...]:
    """Read every machine readable zone of a text; where there is none, one that says so."""
    return tuple(understand(one, today=today) for one in find(text)) or (read_zone("", today=today),)


def understand(found: Found, *, today: date, given: PersonValues | None = None) -> Zone:
    """Return what a zone says whose lines are known."""
    draft = Draft(LAYOUTS[found.kind], found.text)
    draft.repaired.extend(found.repaired)
    checks = repair(draft)
    for name, holds in checks.items():
        if not holds:
            draft.doubt(_FAILED.get(name, "zone_check_failed"), FIELD_OF_CHECK.get(name, ""))
    number = document_number(draft)
    expires = read_date(draft, "expires", "near", today)
    names = person_values(draft, today)
    values = {**names, **document_values(draft, number, expires, today)}
    _doubt_kind(draft)
    _compare_states(draft)
    _doubt_twins(draft, number)
    if expires and values.get("birth_date", "") > expires:
        draft.doubt("zone_date_impossible", "birth_date", spoils=True)
    held = {name: names[name] for name in _NAMES if name in names}
    width = draft.layout.width
    return Zone(
        kind=found.kind,
        values=values,
        valid=all(checks.values()) and not any(doubt.spoils for doubt in draft.doubts),
        checks=checks,
        repaired=tuple(sorted(draft.repaired, key=lambda one: (one.line, one.position))),
        doubts=tuple(draft.doubts),
        differences=compare_names(held, given or {}, truncated=names_are_cut(draft)),
        lines=tuple(draft.text[at : at + width] for at in range(0, draft.layout.size, width)),
        document_code=state_code(draft.field("code")),
        issuing_state=state_code(draft.field("state")),
        document_number=number,
        document_expires=expires,
        optional=optional_data(draft) if found.kind != FRENCH_CARD else "",
        department_code=department_code(draft),
    )


_FAILED = {"composite": "zone_composite_failed", "optional": "zone_optional_failed"}


def _doubt_kind(draft: Draft) -> None:
    """Doubt the first letter: a visa in which the check digits of a passport or card hold too, a card that says P."""
    other = {VISA_A: TD3, VISA_B: TD2}.get(draft.layout.kind)
    if other:
        as_other = Draft(LAYOUTS[other], draft.text)
        composite = LAYOUTS[other].checks[-1]
        if as_other.text[composite.at] != FILLER and all(as_other.holds(check) for check in LAYOUTS[other].checks):
            draft.doubt("zone_kind_unsure", spoils=True)
    elif draft.text[0] not in _LETTERS_OF_KIND.get(draft.layout.kind, draft.text[0]):
        draft.doubt("zone_letter_odd", spoils=True, letter=draft.text[0])


_LETTERS_OF_KIND = {TD1: "IACDRTS", TD2: "IACDRTS", TD3: "P"}
"""First letters of documents. Source: ICAO Doc 9303, parts 4 to 6; the later ones stand on residence permits."""

_EQUAL_TWIN = re.compile(r"(?<=[0-9])G(?![A-Z])|^G(?=[0-9])|(?<=[A-Z])6(?=[A-Z])|(?<=[0-9])K$|<")
"""G and 6, K and the filler have the same value in a check digit, so that it holds whichever of them was read."""


def _doubt_twins(draft: Draft, number: str) -> None:
    """Doubt a number in which a character looks out of place whose twin would fit the check digit as well."""
    if draft.layout.kind == RUSSIAN_INTERNAL or has_known_shape(issuer(draft), draft.field("number")):
        return
    odd = _EQUAL_TWIN.search(number)
    if odd:
        draft.doubt("zone_sign_unsure", "passport_number", position=odd.start() + 1)


def _compare_states(draft: Draft) -> None:
    """Doubt a passport whose holder has another citizenship; those of bodies and stateless people are no surprise.

    Cards and visas are given to citizens of other states, but hardly to those whose code differs in one letter.
    """
    state, nationality = state_code(draft.field("state")), state_code(draft.field("nationality"))
    usual = nationality.startswith(("XX", "GB")) or state.startswith(("UN", "EU", "X"))
    letters = sum(one != two for one, two in zip(draft.field("state"), draft.field("nationality"), strict=False))
    if letters == 1 or (letters and draft.layout.kind == TD3 and not usual):
        draft.doubt("zone_states_differ", "citizenship", state=state, nationality=nationality)
