"""What a machine readable zone makes of a card: new, same and different fields, and the question about them."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.person_fields import FIELD_BY_NAME, PERSON_FIELDS, PersonValues
from app.services.documents.zone import Zone
from app.services.names.folding import fold_text
from app.services.names.transliteration.spelling import check_spelling
from app.services.persons.typing_in import show_value
from app.views.compare_dialog import CompareRow, Comparison
from app.views.documents.spelling import PAIRS, russian_forms
from app.views.documents.zone_words import differing_letters, doubt_words, repair_words, spoiled_fields
from app.views.texts import choice, field_label

CARD, DOCUMENT = 0, 1


@dataclass(frozen=True, slots=True)
class ZoneRow:
    """One field of the card beside what the zone has for it.

    Attributes:
        field: of the catalogue.
        card: what stands on the card.
        read: what the zone says, in the form in which it is stored; of a Russian name what the Latin one may be.
        more: further readings of a Latin name in Russian.
    """

    field: str
    card: str
    read: str
    more: tuple[str, ...] = ()

    @property
    def state(self) -> str:
        """Return "new", "same" or "different"; "unread" where only the card says something."""
        if not self.read:
            return "unread"
        if not self.card:
            return "new"
        return "same" if self.card.casefold() == self.read.casefold() else "different"


@dataclass(frozen=True, slots=True)
class ZonePlan:
    """The rows in the catalogue's order, and whether the zone is of somebody else than the card."""

    rows: tuple[ZoneRow, ...]
    is_other_person: bool


def plan_zone(zone: Zone, card: PersonValues) -> ZonePlan:
    """Compare a zone with what stands on a card, readable or not."""
    rows = []
    for field in PERSON_FIELDS:
        name = field.name
        if zone.values.get(name):
            rows.append(ZoneRow(name, card.get(name, ""), zone.values[name]))
            continue
        for russian, latin, kind in PAIRS:
            if name == russian and zone.values.get(latin):
                known = card.get(name, "")
                forms = () if known else russian_forms(zone.values[latin], kind, zone.values.get("sex", ""))
                if known or forms:
                    rows.append(ZoneRow(name, known, forms[0] if forms else "", forms[1:]))
    return ZonePlan(tuple(rows), _is_other_person(zone.values, card))


def _is_other_person(read: PersonValues, card: PersonValues) -> bool:
    """Tell whether surname and birth date are of somebody else, or both names where the card has no birth date."""
    if not _is_other_name(read, card, "surname"):
        return False
    born = card.get("birth_date", ""), read.get("birth_date", "")
    return born[0] != born[1] if all(born) else _is_other_name(read, card, "given_name")


_THE_SAME_NAME = frozenset({"scheme", "mixed", "translated", "latin_short", "russian_short"})


def _is_other_name(read: PersonValues, card: PersonValues, kind: str) -> bool:
    """Tell whether the card has a name, and the document another one in both alphabets."""
    names = (f"{kind}_lat", f"{kind}_ru")
    if any(card.get(name) and fold_text(card[name]) == fold_text(read.get(name, "")) for name in names):
        return False
    known = card.get(f"{kind}_ru", "")
    if known and check_spelling(known, read.get(f"{kind}_lat", "")).code in _THE_SAME_NAME:
        return False
    return any(card.get(name) for name in names)


def taken_values(plan: ZonePlan, chosen: Mapping[str, int]) -> dict[str, str]:
    """Return the fields that the choice changes on the card."""
    taken = {}
    for row in plan.rows:
        at = chosen.get(row.field, CARD)
        if at != CARD:
            taken[row.field] = (row.read, *row.more)[at - DOCUMENT]
    return taken


def zone_question(plan: ZonePlan, zone: Zone, card: PersonValues, language: str, *, offers_new: bool) -> Comparison:
    """Return the question which fields of the card the document fills.

    Args:
        plan: the rows.
        zone: what was read.
        card: what stands on the card.
        language: of the names of countries.
        offers_new: somebody can be added whose document this is.
    """
    translate = QCoreApplication.translate
    if plan.is_other_person:
        sentence = translate(
            "ZoneQuestion",
            "This document seems to be of another person than the card of %1.",
        )
    else:
        sentence = translate(
            "ZoneQuestion", "Choose what the card of %1 takes. Cancel on the card brings back what was there."
        )
    sentence = sentence.replace("%1", _name_on(card) or translate("ZoneQuestion", "somebody new"))
    spoiled = spoiled_fields(zone)
    return Comparison(
        title=translate("ZoneQuestion", "%1 was read").replace("%1", choice("zone", zone.kind)),
        sentence=sentence,
        columns=(translate("ZoneQuestion", "On the card"), translate("ZoneQuestion", "In the document")),
        rows=tuple(_compare_row(row, zone, card, spoiled, language) for row in plan.rows),
        chosen=DOCUMENT,
        accept_text=translate("ZoneQuestion", "Take into the card"),
        extra_text=translate("ZoneQuestion", "New card") if plan.is_other_person and offers_new else "",
    )


def _name_on(card: PersonValues) -> str:
    """Return whose card it is; the Latin name where there is no Russian one."""
    for script in ("ru", "lat"):
        name = " ".join(card[one] for one in (f"surname_{script}", f"given_name_{script}") if card.get(one))
        if name:
            return name
    return ""


def _compare_row(row: ZoneRow, zone: Zone, card: PersonValues, spoiled: frozenset[str], language: str) -> CompareRow:
    state, note, level = row.state, *_note(row, zone, card)
    words = {
        "new": QCoreApplication.translate("ZoneQuestion", "New"),
        "same": QCoreApplication.translate("ZoneQuestion", "The same"),
        "different": QCoreApplication.translate("ZoneQuestion", "Different"),
        "unread": QCoreApplication.translate("ZoneQuestion", "Agrees"),
        "unlike": QCoreApplication.translate("ZoneQuestion", "Does not agree"),
    }
    values = (row.card, row.read)
    return CompareRow(
        key=row.field,
        label=field_label(row.field),
        values=tuple(_shown(row.field, value, language) for value in values),
        chosen=CARD if row.field in spoiled else DOCUMENT,
        more=row.more,
        state=words["unlike" if state == "unread" and level == "doubt" else state],
        note=note,
        level=level,
        is_settled=state in {"same", "unread"},
    )


def _note(row: ZoneRow, zone: Zone, card: PersonValues) -> tuple[str, str]:
    """Return what there is to look at in a row, and how bad it is."""
    said = [doubt_words(one) for one in zone.doubts if one.field == row.field]
    said += differing_letters(row.field, zone, card)
    if said:
        return " ".join(said), "doubt"
    repaired = repair_words(row.field, zone)
    if repaired:
        return repaired, "info"
    if row.state == "new" and row.field.endswith("_ru") and row.field not in zone.values:
        return QCoreApplication.translate("ZoneQuestion", "From the Latin name; compare it with the document."), "info"
    return "", "info"


def _shown(name: str, value: str, language: str) -> str:
    """Return a value as people read it."""
    if name == "sex":
        return choice("sex", value) if value else ""
    return show_value(FIELD_BY_NAME[name], value, language)
