"""Countries, fields and options as flat attributes, which agents change one by one, and back.

Words are an attribute a language ("labels.ru"), so that two agents can each change one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.services.forms.manifest import (
    AnswerKind,
    Country,
    Field,
    Meaning,
    Option,
    Part,
    PassportRule,
    Section,
    Source,
    Translation,
)
from app.services.names.transliteration.schemes import DEFAULT_SCHEME

Attributes = Mapping[str, object]
"""By name: a text, a number, true or false, a list of texts. What is empty may be absent."""

OWN = "own_"
"""Begins the codes of meanings and countries that the agency made itself."""

ORDER = "after"
"""The attribute of fields and options that says where they stand: the keys before it, the nearest first."""

OPTIONS = "options"
"""The attribute that keeps a shipped field's options as they were, for the day when an edition drops the field."""

_PASSPORT = ("months", "days", "counted_from", "issued_within_years")
_FIELD_TEXTS = ("meaning", "section", "number", "condition", "scheme")
_FIELD_FLAGS = ("required", "capital_latin", "comb")


@dataclass(frozen=True, slots=True)
class FieldDraft:
    """A field as it is edited: with what its meaning says, which the agency decides where the meaning is its own.

    Attributes:
        field: the question with its options.
        part: what the meaning is about.
        lasting: whether its answers are kept for further tours.
    """

    field: Field
    part: Part = Part.PERSON
    lasting: bool = False


def country_attributes(country: Country) -> dict[str, object]:
    """Return a country as attributes."""
    rule = {f"passport.{name}": getattr(country.passport, name) for name in _PASSPORT}
    plain = {name: getattr(country, name) for name in ("alpha_2", "alpha_3", "language")}
    return {**_words("names", country.names), **plain, "members": list(country.members), **rule}


def country_of(code: str, attributes: Attributes, sources: Sequence[Source] = ()) -> Country:
    """Return the country that attributes describe."""
    rule = PassportRule(
        _number(attributes, "passport.months"),
        _number(attributes, "passport.days"),
        _text(attributes, "passport.counted_from") or "departure",
        _number(attributes, "passport.issued_within_years"),
    )
    return Country(
        code,
        _texts("names", attributes),
        _text(attributes, "alpha_2"),
        _text(attributes, "alpha_3"),
        keys_of(attributes, "members"),
        _text(attributes, "language") or "en",
        rule,
        tuple(sources),
    )


def field_attributes(draft: FieldDraft) -> dict[str, object]:
    """Return a field as attributes, without order and options."""
    field = draft.field
    plain = {name: getattr(field, name) for name in (*_FIELD_TEXTS, *_FIELD_FLAGS, "limit", "group", "repeats")}
    return {
        **_words("labels", field.labels),
        **_words("hints", field.hints),
        **plain,
        "kind": field.kind.value,
        "translation": field.translation.value,
        "part": draft.part.value,
        "lasting": draft.lasting,
    }


def draft_of(key: str, attributes: Attributes, options: Sequence[Option] = ()) -> FieldDraft:
    """Return the field that attributes describe; what a newer Carnet wrote and this one doesn't know is left out."""
    texts = {name: _text(attributes, name) for name in _FIELD_TEXTS}
    kind = _one_of(AnswerKind, attributes, "kind", AnswerKind.TEXT)
    field = Field(
        key,
        texts["meaning"] or key.lstrip("_"),
        kind,
        texts["section"],
        texts["number"],
        _texts("labels", attributes),
        _texts("hints", attributes),
        condition=texts["condition"],
        limit=_number(attributes, "limit"),
        required=attributes.get("required") is True,
        capital_latin=attributes.get("capital_latin") is True,
        comb=attributes.get("comb") is True,
        translation=_one_of(Translation, attributes, "translation", Translation.NONE),
        scheme=texts["scheme"] or DEFAULT_SCHEME,
        group=_text(attributes, "group"),
        repeats=max(1, _number(attributes, "repeats")),
        options=tuple(options),
    )
    return FieldDraft(field, _one_of(Part, attributes, "part", Part.PERSON), attributes.get("lasting") is True)


def draft_of_field(field: Field, meanings: Mapping[str, Meaning]) -> FieldDraft:
    """Return a field with what its meaning says."""
    meaning = meanings.get(field.meaning)
    return FieldDraft(field) if meaning is None else FieldDraft(field, meaning.part, meaning.lasting)


def meaning_of(draft: FieldDraft) -> Meaning:
    """Return the meaning that an own field brings with it."""
    field = draft.field
    return Meaning(
        field.meaning,
        field.kind,
        draft.part,
        draft.lasting,
        field.labels,
        field.translation,
        group=field.group,
        options=field.options,
    )


def option_attributes(option: Option) -> dict[str, object]:
    """Return an option as attributes, without its order."""
    return _words("texts", option.texts)


def option_of(code: str, attributes: Attributes) -> Option:
    """Return the option that attributes describe."""
    return Option(code, _texts("texts", attributes))


def options_snapshot(options: Sequence[Option]) -> list[object]:
    """Return options as they are kept with an entry of a shipped field."""
    return [[option.code, dict(option.texts)] for option in options]


def options_of(attributes: Attributes) -> tuple[Option, ...]:
    """Return the options that were kept with an entry."""
    value = attributes.get(OPTIONS)
    kept = [one for one in value if isinstance(one, list) and len(one) == 2] if isinstance(value, list) else []
    return tuple(Option(str(code), dict(texts)) for code, texts in kept if isinstance(texts, Mapping))


def section_of(code: str, sections: Mapping[str, Section]) -> Section:
    """Return a section by its code; an agency's own has its words for a code."""
    return sections.get(code) or Section(code, {"ru": code})


def keys_of(attributes: Attributes, name: str) -> tuple[str, ...]:
    """Return a list of texts."""
    value = attributes.get(name)
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()


def _words(name: str, texts: Mapping[str, str]) -> dict[str, object]:
    return {f"{name}.{language}": text for language, text in texts.items()}


def _texts(name: str, attributes: Attributes) -> dict[str, str]:
    found = {key.partition(".")[2]: value for key, value in attributes.items() if key.startswith(f"{name}.")}
    return {language: text for language, text in found.items() if isinstance(text, str) and text}


def _text(attributes: Attributes, name: str) -> str:
    value = attributes.get(name)
    return value if isinstance(value, str) else ""


def _number(attributes: Attributes, name: str) -> int:
    value = attributes.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0


def _one_of(kind: Any, attributes: Attributes, name: str, default: Any) -> Any:
    try:
        return kind(attributes.get(name, default))
    except ValueError:
        return default
