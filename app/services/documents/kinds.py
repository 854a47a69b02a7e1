"""What passport a series and a number are of, as far as they tell."""

from typing import Literal

from app.person_fields import PersonValues
from app.services.documents.numbers import RUSSIA, is_russian_passport, normal_passport

PassportKind = Literal["", "russian_ten_years", "russian_five_years", "russian", "foreign"]

_KINDS: dict[str, PassportKind] = {"7": "russian_ten_years", "6": "russian_five_years"}
"""By the first digit of the series: passports with a chip, and those without.

Source: Federal Law of 19 July 2009 No. 200 on the time for which each is valid.
"""


def passport_kind(values: PersonValues) -> PassportKind:
    """Return the kind of a passport for travel; empty where there is no number."""
    series, number = values.get("passport_series", ""), values.get("passport_number", "")
    if not (series or number):
        return ""
    if values.get("citizenship") not in {"", None, RUSSIA}:
        return "foreign"
    if not is_russian_passport(series, number):
        return "russian" if values.get("citizenship") == RUSSIA else ""
    return _KINDS.get(normal_passport(series, number, RUSSIA)[0][:1], "russian")
