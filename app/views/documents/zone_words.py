"""The words for what was found in a machine readable zone: checks, repairs, doubts, letters that differ."""

from PySide6.QtCore import QCoreApplication

from app.person_fields import FIELD_BY_NAME, PersonValues
from app.services.documents.zone import Doubt, Repair, Zone
from app.services.documents.zone.layouts import LAYOUTS
from app.views.texts import choice, explain_code, field_label

_MOST_LETTERS = 3

_FIELDS = {
    "names": "surname_lat", "surname": "surname_lat", "given": "given_name_lat", "number": "passport_number",
    "nationality": "citizenship", "birth_date": "birth_date", "sex": "sex", "expires": "passport_expires",
}  # fmt: skip
_FIELDS_OF_INTERNAL = {**_FIELDS, "names": "surname_ru", "number": "internal_number", "issued": "internal_issued"}
"""The catalogue's fields by the zone's own."""

_UNSURE = ("zone_check_failed", "zone_repair_ambiguous")


def checks_words(zone: Zone) -> tuple[str, str]:
    """Return whether the check digits hold, in words, and "good" or "doubt"."""
    translate = QCoreApplication.translate
    failed = [name for name, holds in zone.checks.items() if not holds]
    if failed:
        names = ", ".join(_check_name(name) for name in failed)
        text = translate("ZoneWords", "Check digits that do not hold: %1. Compare these with the document.")
        return text.replace("%1", names), "doubt"
    if not zone.valid:
        return translate("ZoneWords", "All check digits hold, but something else in the zone can't be right."), "doubt"
    return translate("ZoneWords", "All check digits hold."), "good"


def _check_name(name: str) -> str:
    translate = QCoreApplication.translate
    names = {
        "number": translate("ZoneWords", "number"),
        "birth_date": translate("ZoneWords", "birth date"),
        "expires": translate("ZoneWords", "valid until"),
        "optional": translate("ZoneWords", "optional field"),
        "composite": translate("ZoneWords", "the whole zone"),
    }
    return names.get(name, name)


def doubt_words(doubt: Doubt) -> str:
    """Return one doubt as a sentence."""
    words = explain_code(doubt.code, doubt.params)
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "?")) else ".")


def general_doubts(zone: Zone, fields: frozenset[str], further: tuple[Doubt, ...] = ()) -> list[str]:
    """Return the doubts that are about none of the fields that are shown."""
    said = [one for one in (*zone.doubts, *further) if one.field not in fields]
    named = (f"{field_label(one.field)}: " if one.field in FIELD_BY_NAME else "" for one in said)
    return list(dict.fromkeys(f"{name}{doubt_words(one)}" for name, one in zip(named, said, strict=True)))


def spoiled_fields(zone: Zone) -> frozenset[str]:
    """Return the fields whose value in the zone is not to be taken without a look at the document."""
    return frozenset(one.field for one in zone.doubts if one.spoils or one.code in _UNSURE)


def repair_words(field: str, zone: Zone) -> str:
    """Return what was read wrongly in a field and put right, and why that is sure."""
    return " ".join(_repair(one) for one in zone.repaired if _field_of(one, zone) == field)


def general_repairs(zone: Zone, fields: frozenset[str]) -> list[str]:
    """Return the repairs that are in none of the fields that are shown."""
    return [
        QCoreApplication.translate("ZoneWords", "Line %1, character %2: %3")
        .replace("%1", str(one.line))
        .replace("%2", str(one.position))
        .replace("%3", _repair(one))
        for one in zone.repaired
        if _field_of(one, zone) not in fields
    ]


def _repair(one: Repair) -> str:
    text = QCoreApplication.translate("ZoneWords", "%1 was read, %2 is meant: %3.")
    why = choice("repair", one.why)
    why = why[:1].lower() + why[1:]
    return text.replace("%1", one.read or "—").replace("%2", one.written or "—").replace("%3", why)


def _field_of(one: Repair, zone: Zone) -> str:
    """Return the catalogue's field in which a repaired character stands, or nothing."""
    layout = LAYOUTS.get(zone.kind)
    if layout is None:
        return ""
    at = (one.line - 1) * layout.width + one.position - 1
    names = _FIELDS_OF_INTERNAL if zone.kind == "russian_internal" else _FIELDS
    inside = (name for name, (start, end) in layout.spans.items() if start <= at < end and name in names)
    return next((names[name] for name in inside), "")


def differing_letters(field: str, zone: Zone, card: PersonValues) -> list[str]:
    """Return in words which letters of a name on the card are not the zone's; the zone's name with them marked."""
    found = [one for one in zone.differences if one.field == field]
    if not found or not card.get(field):
        return []
    name = zone.values.get(field) or zone.values.get(field.replace("_ru", "_lat"), "")
    translate = QCoreApplication.translate
    marked = _marked(name, {one.position for one in found if one.zone})
    if len(found) > _MOST_LETTERS:
        return [translate("ZoneWords", "%1: many letters differ from the card.").replace("%1", marked)]
    letters = [
        translate("ZoneWords", "letter %1: %2 in the document, %3 on the card")
        .replace("%1", str(one.position))
        .replace("%2", one.zone or "—")
        .replace("%3", one.given or "—")
        for one in found
    ]
    return [f"{marked}: {'; '.join(letters)}."]


def _marked(name: str, positions: set[int]) -> str:
    """Return a name with the letters at some positions, from 1, in brackets."""
    return "".join(f"[{letter}]" if at in positions else letter for at, letter in enumerate(name, start=1))
