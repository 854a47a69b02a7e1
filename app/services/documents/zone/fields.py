"""From the characters of a repaired zone to the catalogue's fields."""

import re
from datetime import date

from app.errors import UserError
from app.services.documents.zone.alphabet import FILLER
from app.services.documents.zone.draft import Draft
from app.services.documents.zone.layouts import FRENCH_CARD, RUSSIAN_INTERNAL, VISA_A, VISA_B
from app.services.documents.zone.names import is_truncated, spaced, split_internal_names, split_names, without_title
from app.services.documents.zone.repairs import is_long, long_number
from app.services.documents.zone.states import state_code
from app.services.persons.dates import Century, parse_date

_RUSSIAN_NUMBER = re.compile(r"[0-9]{9}")
_SERIES_LENGTH = 2


def person_values(draft: Draft, today: date) -> dict[str, str]:
    """Return the fields of the person: names, birth, sex, citizenship; what can't be is left out with a doubt."""
    values = dict(zip(_names_of(draft.layout.kind), _names(draft), strict=True))
    values["birth_date"] = read_date(draft, "birth_date", "past", today)
    sex = draft.field("sex")
    values["sex"] = sex if sex in {"M", "F"} else ""
    if sex not in {"M", "F", FILLER}:
        draft.doubt("zone_sex_unreadable", "sex", spoils=True)
    nationality = draft.field("nationality") or draft.field("state")
    values["citizenship"] = state_code(nationality)
    return {name: value for name, value in values.items() if value}


def document_values(draft: Draft, number: str, expires: str, today: date) -> dict[str, str]:
    """Return the fields of the document; a visa's number and end are no passport's and fill none."""
    kind = draft.layout.kind
    if kind in {VISA_A, VISA_B}:
        return {}
    if kind == RUSSIAN_INTERNAL:
        values = {
            "internal_series": number[:4],
            "internal_number": number[4:],
            "internal_issued": read_date(draft, "issued", "past", today),
        }
    else:
        series, rest = _split_number(draft, number)
        values = {"passport_series": series, "passport_number": rest, "passport_expires": expires}
        if kind == FRENCH_CARD:
            values["passport_issued"] = read_date(draft, "issued", "past", today)
    return {name: value for name, value in values.items() if value}


def document_number(draft: Draft) -> str:
    """Return the whole number, series and all, wherever its parts stand."""
    if draft.layout.kind == RUSSIAN_INTERNAL:
        field = draft.field("number")
        return field[:3] + draft.field("series_end") + field[3:]
    if is_long(draft, draft.text):
        return long_number(draft)[0]
    return draft.field("number").rstrip(FILLER)


def optional_data(draft: Draft) -> str:
    """Return what the state wrote into the optional fields."""
    first = long_number(draft)[1] if is_long(draft, draft.text) else draft.field("optional").strip(FILLER)
    return " ".join(part for part in (spaced(first), spaced(draft.field("optional_2"))) if part)


def department_code(draft: Draft) -> str:
    """Return the code of the department that issued an internal passport, as it is printed: 770-001."""
    code = draft.field("department")
    return f"{code[:3]}-{code[3:]}" if code else ""


def read_date(draft: Draft, field: str, century: Century, today: date) -> str:
    """Return a date of a zone as ISO 8601, its century by what it means; unknown day or month left out.

    Source: ICAO Doc 9303, part 3, section 4.8: YYMMDD; fillers stand for what is not known.
    """
    text = draft.field(field)
    year, month, day = text[:2], text[2:4].strip(FILLER), text[4:6].strip(FILLER)
    if not text.strip(FILLER):
        return ""
    try:
        full = parse_date(f"{day or '01'}.{month or '01'}.{year}", today=today, century=century)
    except UserError:
        draft.doubt("zone_date_impossible", _CATALOGUE.get(field, field), spoils=True)
        return ""
    return full[: 10 if month and day else 7 if month else 4]


_CATALOGUE = {"expires": "passport_expires", "issued": "internal_issued"}


def _names_of(kind: str) -> tuple[str, ...]:
    if kind == RUSSIAN_INTERNAL:
        return ("surname_ru", "given_name_ru", "patronymic_ru")
    return ("surname_lat", "given_name_lat")


def _names(draft: Draft) -> tuple[str, ...]:
    """Return the names in the order of `_names_of`; a title among them is told apart."""
    if names_are_cut(draft):
        draft.doubt("zone_name_truncated", _names_of(draft.layout.kind)[-1])
    if draft.layout.kind == RUSSIAN_INTERNAL:
        return tuple(name.title() for name in split_internal_names(draft.field("names")))
    if draft.layout.kind == FRENCH_CARD:
        return spaced(draft.field("surname")), spaced(draft.field("given"))
    surname, given = split_names(draft.field("names"))
    if draft.field("names").startswith(FILLER):
        draft.doubt("zone_surname_missing", "surname_lat")
    if " " in surname and not given:
        draft.doubt("zone_given_name_missing", "given_name_lat")
    given, title = without_title(given)
    if title:
        draft.doubt("zone_title_left_out", "given_name_lat", title=title)
    return surname, given


def names_are_cut(draft: Draft) -> bool:
    """Tell whether the last name may be longer than the zone has room for."""
    return is_truncated(draft.field("given") or draft.field("names"))


def _split_number(draft: Draft, number: str) -> tuple[str, str]:
    """Return series and number: those of Russian passports apart, two digits and seven.

    Source: Russian Interior Ministry, order of 16 November 2020 No. 773 on passports for travel abroad.
    """
    if state_code(draft.field("state")) == "RUS" and _RUSSIAN_NUMBER.fullmatch(number):
        return number[:_SERIES_LENGTH], number[_SERIES_LENGTH:]
    return "", number
