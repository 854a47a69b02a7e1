"""The words for the codes of the translation dictionary: what is refused, categories, what the history says."""

from collections.abc import Mapping
from types import MappingProxyType

from app.person_fields import QT_TRANSLATE_NOOP

DICTIONARY: Mapping[str, str] = MappingProxyType(
    {
        "term_refused": QT_TRANSLATE_NOOP(
            "Errors", "The Russian term needs a letter or a digit, on one line of at most {length} characters."
        ),
        "term_without_meaning": QT_TRANSLATE_NOOP("Errors", "Give the term's translation in one language at least."),
        "meaning_refused": QT_TRANSLATE_NOOP(
            "Errors", "The translation ({language}) can't be kept: one line of at most {length} characters."
        ),
        "category_refused": QT_TRANSLATE_NOOP("Errors", "The category's name has at most {length} characters."),
        "term_known": QT_TRANSLATE_NOOP("Errors", "The dictionary has the term “{term}” already. Change that one."),
        "term_removed": QT_TRANSLATE_NOOP(
            "Errors", "This term was removed meanwhile. What you typed is still on the screen."
        ),
        "term_twice": QT_TRANSLATE_NOOP("Errors", "the list has “{term}” more than once; the first row counts"),
        "terms_without_headings": QT_TRANSLATE_NOOP(
            "Errors",
            "No row of this list names the Russian column and another language. Name the columns.",
        ),
        "terms_changed_meanwhile": QT_TRANSLATE_NOOP(
            "Errors", "Somebody changed one of these terms meanwhile. Nothing was imported; open the file again."
        ),
        "term_not_shipped": QT_TRANSLATE_NOOP("Errors", "Carnet brings no such term, so there is none to go back to."),
    }
)

CHANGES: Mapping[str, str] = MappingProxyType(
    {
        "term_saved": QT_TRANSLATE_NOOP("Choices", "Term saved"),
        "term_removed": QT_TRANSLATE_NOOP("Choices", "Term removed"),
        "term_restored": QT_TRANSLATE_NOOP("Choices", "Carnet's term restored"),
        "terms_imported": QT_TRANSLATE_NOOP("Choices", "Dictionary imported"),
    }
)

CATEGORIES: Mapping[str, str] = MappingProxyType(
    {
        "profession": QT_TRANSLATE_NOOP("Choices", "Professions"),
        "position": QT_TRANSLATE_NOOP("Choices", "Positions at work"),
        "education": QT_TRANSLATE_NOOP("Choices", "Education"),
        "relationship": QT_TRANSLATE_NOOP("Choices", "Relatives and others"),
        "marital_status": QT_TRANSLATE_NOOP("Choices", "Marital status"),
        "purpose": QT_TRANSLATE_NOOP("Choices", "Purpose of the journey"),
        "organisation": QT_TRANSLATE_NOOP("Choices", "Organisations"),
        "legal_form": QT_TRANSLATE_NOOP("Choices", "Legal forms"),
        "field_of_work": QT_TRANSLATE_NOOP("Choices", "Fields of work"),
        "means": QT_TRANSLATE_NOOP("Choices", "Means of support"),
        "accommodation": QT_TRANSLATE_NOOP("Choices", "Accommodation"),
        "transport": QT_TRANSLATE_NOOP("Choices", "Transport"),
        "document": QT_TRANSLATE_NOOP("Choices", "Documents"),
        "authority": QT_TRANSLATE_NOOP("Choices", "Issuing authorities"),
        "visa": QT_TRANSLATE_NOOP("Choices", "Visas and stay"),
        "religion": QT_TRANSLATE_NOOP("Choices", "Religions"),
        "ethnic": QT_TRANSLATE_NOOP("Choices", "Peoples"),
        "address": QT_TRANSLATE_NOOP("Choices", "Words of addresses"),
        "time": QT_TRANSLATE_NOOP("Choices", "Days, months, periods"),
        "answer": QT_TRANSLATE_NOOP("Choices", "Usual answers"),
        "health": QT_TRANSLATE_NOOP("Choices", "Health"),
        "appearance": QT_TRANSLATE_NOOP("Choices", "Appearance"),
        "military": QT_TRANSLATE_NOOP("Choices", "Military service"),
        "country": QT_TRANSLATE_NOOP("Choices", "Countries"),
        "region": QT_TRANSLATE_NOOP("Choices", "Regions"),
        "city": QT_TRANSLATE_NOOP("Choices", "Cities"),
        "language": QT_TRANSLATE_NOOP("Choices", "Languages"),
        "currency": QT_TRANSLATE_NOOP("Choices", "Currencies"),
        "": QT_TRANSLATE_NOOP("Choices", "Without category"),
    }
)

STATES: Mapping[str, str] = MappingProxyType(
    {
        "shipped": QT_TRANSLATE_NOOP("Choices", "Carnet's"),
        "own": QT_TRANSLATE_NOOP("Choices", "own"),
        "changed": QT_TRANSLATE_NOOP("Choices", "changed"),
        "removed": QT_TRANSLATE_NOOP("Choices", "removed"),
    }
)

SOURCES: Mapping[str, str] = MappingProxyType({"agency": QT_TRANSLATE_NOOP("Choices", "the agency")})
