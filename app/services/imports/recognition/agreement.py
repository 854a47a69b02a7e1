"""How well a column's cells agree with the kind that its heading names, and what they say that it is instead."""

from app.services.imports.recognition.contents import Content
from app.services.imports.recognition.kinds import (
    ADDRESS,
    BIRTH,
    CONTACTS,
    COUNTRY_FIELDS,
    DATE_FIELDS,
    FULL_NAME,
    FULL_NAME_BOTH,
    FULL_NAME_LAT,
    FULL_NAME_RU,
    GIVEN_NAME_BOTH,
    INTERNAL_PASSPORT,
    NAME_FIELDS,
    PASSPORT,
    ROW_NUMBER,
    SURNAME_BOTH,
    TWIN,
    VALIDITY,
    ZONE,
)

MOST = 0.8

_AGREED = {
    **dict.fromkeys(COUNTRY_FIELDS, ("country", 0.4)),
    "sex": ("sex", 0.3),
    "email": ("email", 0.4),
    ROW_NUMBER: (ROW_NUMBER, 0.2),
}
"""What the cells of a kind must look like, and how much a heading is worth where they do not."""

_WHOLE_NAMES = (FULL_NAME, FULL_NAME_RU, FULL_NAME_LAT, FULL_NAME_BOTH)


def agreement(kind: str, content: Content) -> float:
    """Give how well a column's cells agree with a kind: 1 fully, 0 not at all."""
    if not content.filled:
        return 0.9
    share, least = _AGREED.get(kind, ("", 0.0))
    if share:
        return max(content.share(share), least)
    if kind in DATE_FIELDS:
        return max(content.share("date"), content.share(VALIDITY), 0.75 if _looks_serial(content) else 0.3)
    if kind in _WHOLE_NAMES:
        return max(content.share("two_names"), content.share("slash_name"), 0.8 - content.share("digits"))
    if kind in NAME_FIELDS:
        return max(1 - content.share("digits"), 0.2)
    is_no_number = kind == "passport_number" and (content.share("digits") < 0.5 or _counts_small(content))
    return 0.3 if is_no_number else 0.9


def _counts_small(content: Content) -> bool:
    """True of rooms and places: numbers of at most three digits."""
    return sum(content.share(f"{length} digits") for length in (1, 2, 3)) >= 0.5


def _looks_serial(content: Content) -> bool:
    return content.share("digits") == 1.0 and content.share("date") == 0.0


def by_script(kind: str, content: Content) -> str:
    """Give a name's kind in the script that its cells are in, whatever language heads the column."""
    russian, latin = content.share("russian"), content.share("latin")
    if kind in _WHOLE_NAMES and content.share(FULL_NAME_BOTH) >= 0.3:
        return FULL_NAME_BOTH
    if kind == FULL_NAME:
        return FULL_NAME_LAT if latin > russian else FULL_NAME_RU
    if kind in TWIN:
        is_russian_kind = kind.endswith("_ru")
        if (is_russian_kind and latin >= MOST) or (not is_russian_kind and russian >= MOST):
            return TWIN[kind]
    return kind


def by_shape(kind: str, certainty: float, content: Content) -> str:
    """Give the kind of cells that hold more than their heading says: "Фамилия" over whole names."""
    if kind in NAME_FIELDS:
        return _name_shape(kind, content)
    if kind in _DOCUMENTS or kind in _DOCUMENT_DATES:
        return ZONE if content.share(ZONE) >= 0.5 else _document_shape(kind, certainty, content)
    if kind in ("street", "city", "birth_city", ADDRESS):
        return _place_shape(kind, content)
    if kind in ("phone", "email", CONTACTS) and content.share(CONTACTS) >= 0.3:
        return CONTACTS
    if kind == "birth_date" and content.share(BIRTH) >= 0.5:
        return BIRTH
    return kind


_DOCUMENTS = ("passport_number", "passport_series", PASSPORT, "internal_number", "internal_series", INTERNAL_PASSPORT)
_DOCUMENT_DATES = ("passport_issued", "passport_expires", VALIDITY)


def _document_shape(kind: str, certainty: float, content: Content) -> str:
    if kind in _DOCUMENTS:
        return _number_shape(kind, certainty, content)
    if content.share("dated_document") >= 0.5 or content.share(PASSPORT) >= 0.5:
        return INTERNAL_PASSPORT if content.share(INTERNAL_PASSPORT) >= 0.5 else PASSPORT
    if kind != VALIDITY and content.share(VALIDITY) >= 0.5:
        return VALIDITY
    if kind == "passport_issued" and content.share("date") < 0.2 < content.share("words"):
        return "passport_issuer"
    return kind


def _number_shape(kind: str, certainty: float, content: Content) -> str:
    internal = content.share(INTERNAL_PASSPORT) + content.share("10 digits")
    if kind.startswith("internal"):
        return INTERNAL_PASSPORT if internal >= 0.2 else kind
    if internal > 0.2 and certainty > 0.5 and internal > content.share(PASSPORT) + content.share("9 digits"):
        return INTERNAL_PASSPORT
    whole = (
        content.share("certificate")
        + content.share(PASSPORT)
        + content.share("9 digits")
        + content.share("dated_document")
    )
    return PASSPORT if whole > 0 or (kind == PASSPORT and content.share("digits") >= 0.3) else kind


def _place_shape(kind: str, content: Content) -> str:
    if content.share(ADDRESS) >= 0.4:
        return ADDRESS
    if kind == "birth_city" and content.share("date") >= 0.5:
        return "birth_date"
    return BIRTH if kind == "birth_city" and content.share(BIRTH) >= 0.5 else kind


def _name_shape(kind: str, content: Content) -> str:
    latin = kind.endswith("_lat")
    if content.share(FULL_NAME_BOTH) >= 0.5:
        return FULL_NAME_BOTH
    if content.share("word_in_both") >= 0.5 and not kind.startswith("patronymic"):
        return SURNAME_BOTH if kind.startswith("surname") else GIVEN_NAME_BOTH
    if latin and content.share("slash_name") >= MOST:
        return FULL_NAME_LAT
    if latin and content.share("person") >= 0.6 and kind.startswith("surname"):
        return FULL_NAME_LAT
    if not latin and (content.share("patronymic_inside") >= 0.5 or content.share("person") >= 0.7):
        return FULL_NAME_RU
    return kind
