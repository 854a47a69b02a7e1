"""An answer's text in the questionnaire's language: as it stands, by letters, by dictionary, or the option's words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Protocol

from app.services.forms.manifest import AnswerKind, Field, Meaning, Option, Translation
from app.services.questionnaire.shapes import TextOrigin
from app.services.questionnaire.values import chosen_codes

RUSSIAN = "ru"
BETWEEN = ", "

_CYRILLIC = re.compile("[\u0400-\u052f]")
_PARTED = re.compile(r"\s*([,;])[\s,;]*")
_AROUND = " \t\n,;"
_REMEMBERED = 20_000

_YES_NO: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "yes": {"ru": "Да", "en": "Yes", "fr": "Oui"},
        "no": {"ru": "Нет", "en": "No", "fr": "Non"},
    }
)


class Terms(Protocol):
    """The translation dictionary, as far as it is asked here."""

    def look_up(self, russian: str, language: str) -> str:
        """Return what a text means in a language; empty where that is not known."""

    def place(self, russian: str, language: str) -> str:
        """Return what a town or a country is called in a language; empty where it is not known to be one."""


@dataclass(frozen=True, slots=True)
class Translated:
    """A text in the questionnaire's language.

    Attributes:
        text: empty where it is not known.
        origin: where it is from.
        unknown: the Russian terms that the dictionary lacks.
    """

    text: str = ""
    origin: TextOrigin = TextOrigin.NONE
    unknown: tuple[str, ...] = ()


def text_of(field: Field, meaning: Meaning | None, value: str, language: str, terms: Terms) -> Translated:
    """Return the text of an answer that nobody typed by hand.

    Args:
        field: the question.
        meaning: what it asks for; it knows the options of every country.
        value: the answer in its stored form.
        language: of the questionnaire.
        terms: the dictionary.
    """
    if not value:
        return Translated()
    if field.kind is AnswerKind.TEXT:
        return _of_text(field, value, language, terms)
    if field.kind in {AnswerKind.OPTION, AnswerKind.OPTIONS}:
        return _of_options(field, meaning, value, language)
    if field.kind in {AnswerKind.COUNTRY, AnswerKind.COUNTRIES}:
        return _of_countries([value] if field.kind is AnswerKind.COUNTRY else chosen_codes(value), language)
    return _of_yes_no(field, value, language, terms) if field.kind is AnswerKind.YES_NO else _as_it_stands(value)


def _of_text(field: Field, value: str, language: str, terms: Terms) -> Translated:
    if language == RUSSIAN or field.translation is Translation.NONE or not is_russian(value):
        return _as_it_stands(value)
    if field.translation is Translation.LETTERS:
        return Translated(by_letters(value, field.scheme), TextOrigin.LETTERS)
    if field.translation is Translation.PLACES:
        return _of_places(value, field.scheme, language, terms)
    return by_dictionary(value, language, terms)


def _of_places(value: str, scheme: str, language: str, terms: Terms) -> Translated:
    """Return an address by letters, with the towns and countries that stand alone between commas as they are called."""
    whole = terms.place(value, language)
    parts = [whole] if whole else _PARTED.split(value.strip(_AROUND))  # the marks between stand at the odd places
    known = [terms.place(part, language) if at % 2 == 0 else "" for at, part in enumerate(parts)]
    if not whole and not any(known):
        return Translated(by_letters(value, scheme), TextOrigin.LETTERS)
    texts = [
        f"{part} " if at % 2 else place or by_letters(part, scheme)
        for at, (part, place) in enumerate(zip(parts, known, strict=True))
    ]
    return Translated("".join(texts), TextOrigin.DICTIONARY)


def _as_it_stands(value: str) -> Translated:
    return Translated(value, TextOrigin.SAME)


def is_russian(text: str) -> bool:
    """Tell whether a text has Cyrillic letters, and so has to be translated for a questionnaire in another language."""
    return _CYRILLIC.search(text) is not None


@lru_cache(maxsize=_REMEMBERED)
def by_letters(text: str, scheme: str) -> str:
    """Return a text with its Cyrillic letters in Latin; what has none stays as it is."""
    from app.services.names.transliteration import to_latin

    return to_latin(text, scheme) if is_russian(text) else text


def by_dictionary(text: str, language: str, terms: Terms) -> Translated:
    """Return a text as the dictionary has it: the whole first, then what commas and semicolons part.

    Of several parts each has to be known, or be no Russian; else there is no text, and what is unknown is named.
    """
    whole = terms.look_up(text, language)
    if whole:
        return Translated(whole, TextOrigin.DICTIONARY)
    parts = _PARTED.split(text.strip(_AROUND))  # the marks between stand at the odd places
    if len(parts) < 2:
        return Translated(unknown=(text.strip(),))
    found = [part if at % 2 or not is_russian(part) else terms.look_up(part, language) for at, part in enumerate(parts)]
    unknown = tuple(dict.fromkeys(part for part, known in zip(parts, found, strict=True) if not known))
    if unknown:
        return Translated(unknown=unknown)
    return Translated("".join(f"{part} " if at % 2 else part for at, part in enumerate(found)), TextOrigin.DICTIONARY)


def option_of(field: Field, meaning: Meaning | None, code: str) -> Option | None:
    """Return an option by its code: with this country's words, else as the meaning knows it."""
    offered = next((option for option in field.options if option.code == code), None)
    if offered is not None or meaning is None:
        return offered
    return next((option for option in meaning.options if option.code == code), None)


def missing_options(field: Field, value: str) -> tuple[str, ...]:
    """Return the chosen codes that this country does not offer."""
    if field.kind not in {AnswerKind.OPTION, AnswerKind.OPTIONS} or not value:
        return ()
    offered = {option.code for option in field.options}
    codes = [value] if field.kind is AnswerKind.OPTION else chosen_codes(value)
    return tuple(code for code in codes if code not in offered)


def _of_options(field: Field, meaning: Meaning | None, value: str, language: str) -> Translated:
    """Return the words of chosen options; none where one of them has none in the language."""
    codes = [value] if field.kind is AnswerKind.OPTION else chosen_codes(value)
    found = [option_of(field, meaning, code) for code in codes]
    words = ["" if option is None else option.texts.get(language, "") for option in found]
    if not all(words):
        return Translated()
    return Translated(BETWEEN.join(words), TextOrigin.OPTION)


def _of_countries(codes: list[str], language: str) -> Translated:
    from app.services.persons.countries import country_name

    return Translated(BETWEEN.join(country_name(code, language) for code in codes), TextOrigin.OPTION)


def _of_yes_no(field: Field, value: str, language: str, terms: Terms) -> Translated:
    """Return yes or no in a language; in one that is not known here the dictionary's word."""
    own = next((option.texts.get(language, "") for option in field.options if option.code == value), "")
    words = _YES_NO.get(value, {})
    text = own or words.get(language, "") or terms.look_up(words.get(RUSSIAN, value), language)
    return Translated(text, TextOrigin.OPTION) if text else Translated()
