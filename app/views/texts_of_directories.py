"""The words for the directories of countries, fields and options, by the set's name and the value's code."""

from collections.abc import Mapping
from types import MappingProxyType

from app.person_fields import QT_TRANSLATE_NOOP

ANSWER_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "text": QT_TRANSLATE_NOOP("Choices", "Text"),
        "option": QT_TRANSLATE_NOOP("Choices", "One option"),
        "options": QT_TRANSLATE_NOOP("Choices", "Several options"),
        "date": QT_TRANSLATE_NOOP("Choices", "Date"),
        "number": QT_TRANSLATE_NOOP("Choices", "Whole number"),
        "yes_no": QT_TRANSLATE_NOOP("Choices", "Yes or no"),
        "country": QT_TRANSLATE_NOOP("Choices", "One country"),
        "countries": QT_TRANSLATE_NOOP("Choices", "Several countries"),
    }
)

TRANSLATIONS: Mapping[str, str] = MappingProxyType(
    {
        "none": QT_TRANSLATE_NOOP("Choices", "As typed"),
        "letters": QT_TRANSLATE_NOOP("Choices", "By letters"),
        "places": QT_TRANSLATE_NOOP("Choices", "By letters, towns by dictionary"),
        "dictionary": QT_TRANSLATE_NOOP("Choices", "By dictionary"),
    }
)

SCHEMES: Mapping[str, str] = MappingProxyType(
    {
        "icao9303": QT_TRANSLATE_NOOP("Choices", "ICAO 9303, passports since 2014"),
        "gost2006": QT_TRANSLATE_NOOP("Choices", "Passports of 2010 to 2014"),
        "mvd2000": QT_TRANSLATE_NOOP("Choices", "Passports of 2000 to 2010"),
        "mvd1997": QT_TRANSLATE_NOOP("Choices", "Passports of 1997 to 2000"),
        "french": QT_TRANSLATE_NOOP("Choices", "French spelling, passports until 2000"),
        "ukraine2010": QT_TRANSLATE_NOOP("Choices", "Ukraine"),
        "belarus": QT_TRANSLATE_NOOP("Choices", "Belarus"),
        "kazakhstan": QT_TRANSLATE_NOOP("Choices", "Kazakhstan"),
        "bulgaria": QT_TRANSLATE_NOOP("Choices", "Bulgaria"),
    }
)

STANDINGS: Mapping[str, str] = MappingProxyType(
    {
        "changed": QT_TRANSLATE_NOOP("Choices", "edited"),
        "own": QT_TRANSLATE_NOOP("Choices", "ours"),
        "removed": QT_TRANSLATE_NOOP("Choices", "taken out"),
        "dropped": QT_TRANSLATE_NOOP("Choices", "left out"),
    }
)

COUNTED_FROM: Mapping[str, str] = MappingProxyType(
    {
        "departure": QT_TRANSLATE_NOOP("Choices", "the departure"),
        "arrival": QT_TRANSLATE_NOOP("Choices", "the arrival"),
    }
)

ATTRIBUTES: Mapping[str, str] = MappingProxyType(
    {
        "": QT_TRANSLATE_NOOP("Choices", "Whole entry"),
        "names": QT_TRANSLATE_NOOP("Choices", "Country's name"),
        "labels": QT_TRANSLATE_NOOP("Choices", "Label"),
        "hints": QT_TRANSLATE_NOOP("Choices", "Hint"),
        "texts": QT_TRANSLATE_NOOP("Choices", "Words"),
        "options": QT_TRANSLATE_NOOP("Choices", "Options"),
        "alpha_2": QT_TRANSLATE_NOOP("Choices", "Code of two letters"),
        "alpha_3": QT_TRANSLATE_NOOP("Choices", "Code of three letters"),
        "members": QT_TRANSLATE_NOOP("Choices", "Member states"),
        "language": QT_TRANSLATE_NOOP("Choices", "Language of the questionnaire"),
        "passport.months": QT_TRANSLATE_NOOP("Choices", "Passport valid, months"),
        "passport.days": QT_TRANSLATE_NOOP("Choices", "and days"),
        "passport.counted_from": QT_TRANSLATE_NOOP("Choices", "counted from"),
        "passport.issued_within_years": QT_TRANSLATE_NOOP("Choices", "Issued within, years"),
        "meaning": QT_TRANSLATE_NOOP("Choices", "Shared meaning"),
        "section": QT_TRANSLATE_NOOP("Choices", "Section"),
        "number": QT_TRANSLATE_NOOP("Choices", "Number"),
        "condition": QT_TRANSLATE_NOOP("Choices", "Asked only if"),
        "scheme": QT_TRANSLATE_NOOP("Choices", "Letters of"),
        "required": QT_TRANSLATE_NOOP("Choices", "Required"),
        "capital_latin": QT_TRANSLATE_NOOP("Choices", "Capital Latin letters only"),
        "comb": QT_TRANSLATE_NOOP("Choices", "Set into cells"),
        "limit": QT_TRANSLATE_NOOP("Choices", "Most characters"),
        "group": QT_TRANSLATE_NOOP("Choices", "Repeated group"),
        "repeats": QT_TRANSLATE_NOOP("Choices", "Asked at most, times"),
        "kind": QT_TRANSLATE_NOOP("Choices", "Kind"),
        "translation": QT_TRANSLATE_NOOP("Choices", "Translation"),
        "part": QT_TRANSLATE_NOOP("Choices", "Part"),
        "lasting": QT_TRANSLATE_NOOP("Choices", "Kept for further tours"),
    }
)
