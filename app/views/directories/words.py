"""The words of the directories' page: a field's names, what an attribute says, what a country is called."""

from collections.abc import Mapping, Sequence

from app.services.forms.manifest import Country, Field, Option, Texts
from app.services.forms.manifest_fields import key_of
from app.services.questionnaire.directory import CountryDirectory
from app.views.texts import Texts as Words
from app.views.texts import choice

DirectoryWords = Words("DirectoryWords")

LANGUAGES = ("ru", "en", "fr")
"""Languages that every country and option has room for; a questionnaire's own is added."""

_BY_CHOICE: Mapping[str, str] = {
    "kind": "answer_kind",
    "translation": "text_translation",
    "scheme": "scheme",
    "part": "part",
    "passport.counted_from": "counted_from",
}


def languages_of(country: Country) -> tuple[str, ...]:
    """Return the languages that words of a country are given in."""
    return tuple(dict.fromkeys((*LANGUAGES, country.language)))


def in_language(texts: Texts, language: str) -> str:
    """Return words in the language of the window, else in Russian, else in any."""
    return texts.get(language) or texts.get("ru") or texts.get("en") or next(iter(texts.values()), "")


def country_title(country: Country, language: str) -> str:
    """Return what a country is called."""
    return in_language(country.names, language) or country.code


def field_title(field: Field, language: str) -> str:
    """Return what a field is called: number and label."""
    return f"{field.number} {in_language(field.labels, language) or field.key}".strip()


def field_name(field: Field) -> str:
    """Return the name of a field: its meaning, with an underscore before it where it has options."""
    return key_of(field.meaning, field.kind)


def section_title(directory: CountryDirectory, code: str, language: str) -> str:
    """Return the heading of a section."""
    found = next((one for one in directory.sections if one.code == code), None)
    return code if found is None else in_language(found.labels, language) or code


def language_name(code: str) -> str:
    """Return what a language is called."""
    names = {
        "ru": DirectoryWords.tr("Russian"),
        "en": DirectoryWords.tr("English"),
        "fr": DirectoryWords.tr("French"),
    }
    return names.get(code, code)


def attribute_title(name: str) -> str:
    """Return what an attribute is called: "labels.fr" is the label in French."""
    option, _, inner = name.rpartition("/")
    stem, _, language = inner.partition(".")
    if stem in {"names", "labels", "hints", "texts"}:
        title = f"{choice('directory_attribute', stem)} ({language_name(language)})"
    else:
        title = choice("directory_attribute", inner)
    code = option.rpartition("/")[2]
    return f"{code}: {title}" if code else title


def attribute_words(name: str, value: object) -> str:
    """Return what an attribute says, as the screen shows it."""
    if isinstance(value, bool):
        return DirectoryWords.tr("yes") if value else DirectoryWords.tr("no")
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(str(one) for one in value)
    kind = _BY_CHOICE.get(name.rpartition("/")[2])
    words = "" if value is None else str(value)
    return choice(kind, words) if kind and words else words


def option_words(options: Sequence[Option], language: str) -> str:
    """Return the options of a field in one line."""
    return ", ".join(in_language(option.texts, language) or option.code for option in options)
