"""In words: by which passports a Latin name is spelt, or why it is not the Russian one's spelling."""

from PySide6.QtCore import QCoreApplication

from app.services.names.transliteration import DEFAULT_SCHEME, SCHEMES, Scheme, to_latin
from app.services.names.transliteration.spelling import LetterDifference, SpellingCheck

_MOST_LETTERS = 2
"""Differing letters that are told one by one; of more it is enough to say that they are many."""


def passport_spelling(russian: str) -> str:
    """Return a Russian name in the capitals of the passports that are issued now."""
    return to_latin(russian.strip()).upper()


def scheme_years(scheme: Scheme) -> str:
    """Return whose passports follow a scheme, in words that go on from "passports"."""
    translate = QCoreApplication.translate
    countries = {
        "uk": translate("SpellingWords", "of Ukraine"),
        "be": translate("SpellingWords", "of Belarus"),
        "kk": translate("SpellingWords", "of Kazakhstan"),
        "bg": translate("SpellingWords", "of Bulgaria"),
    }
    if scheme.alphabet in countries:
        return countries[scheme.alphabet]
    if not scheme.first_year:
        return translate("SpellingWords", "until %1").replace("%1", str(scheme.last_year))
    if not scheme.last_year:
        return translate("SpellingWords", "since %1").replace("%1", str(scheme.first_year))
    return (
        translate("SpellingWords", "of %1–%2")
        .replace("%1", str(scheme.first_year))
        .replace("%2", str(scheme.last_year))
    )


def spelt_as(scheme: Scheme) -> str:
    """Return the quiet words for a name that is spelt as it should be."""
    return QCoreApplication.translate("SpellingWords", "As in passports %1").replace("%1", scheme_years(scheme))


def possible_spelling(russian: str) -> str:
    """Return the quiet words for a spelling that is possible and of no one scheme."""
    text = QCoreApplication.translate("SpellingWords", "A possible spelling; passports now write %1")
    return text.replace("%1", passport_spelling(russian))


def why_not(check: SpellingCheck, russian: str, latin: str) -> str:
    """Return in words why a Latin name is not how passports write the Russian one now.

    Args:
        check: what comparing the two gave; one that is neither possible nor of the present scheme.
        russian: the Russian name.
        latin: the Latin name.
    """
    translate = QCoreApplication.translate
    if check.code == "scheme":
        text = translate(
            "SpellingWords",
            "%1 is the spelling of passports %2; passports %3 write %4. Check the passport.",
        )
        text = text.replace("%2", scheme_years(SCHEMES[check.schemes[0]]))
        text = text.replace("%3", scheme_years(SCHEMES[DEFAULT_SCHEME]))
    elif check.code == "translated":
        text = translate("SpellingWords", "%1 is another language's form of %5; Russian passports write %4.")
    elif check.code == "latin_short":
        text = translate("SpellingWords", "%1 has fewer names than %5; passports write %4. Check the passport.")
    elif check.code == "russian_short":
        text = translate("SpellingWords", "%5 has fewer names than %1. Check the passport.")
    else:
        text = translate("SpellingWords", "%1 does not spell %5: %6. Check the passport.")
        text = text.replace("%6", _letters(check.differences))
    return text.replace("%4", passport_spelling(russian)).replace("%1", latin).replace("%5", russian)


def _letters(differences: tuple[LetterDifference, ...]) -> str:
    """Return which letters differ."""
    if len(differences) > _MOST_LETTERS:
        return QCoreApplication.translate("SpellingWords", "many letters differ")
    return ", ".join(_letter(one) for one in differences)


def _letter(one: LetterDifference) -> str:
    translate = QCoreApplication.translate
    if not one.russian:
        text = translate("SpellingWords", "%1 is too many")
    elif not one.latin:
        text = translate("SpellingWords", "%2 is missing for %3")
    else:
        text = translate("SpellingWords", "%3 is written %2, here stands %1")
    return text.replace("%1", one.latin).replace("%2", one.expected).replace("%3", one.russian.upper())
