"""What the directories can hold: an entry is brought into its stored form, or refused field by field."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from app.errors import UserError
from app.services.forms.manifest import AnswerKind, Country, Field, Meaning, Option, Texts
from app.services.forms.manifest_fields import ABOUT_THE_PERSON, MOST_REPEATS, OPTION_KINDS, key_of
from app.services.names.transliteration.schemes import to_latin
from app.services.persons.checks import FieldProblem
from app.services.questionnaire.attributes import OWN, FieldDraft
from app.services.questionnaire.languages import language_code

LABEL_LENGTH = 500
MOST_LIMIT = 10_000
MOST_MONTHS = 1_200

_NOT_IN_CODE = re.compile(r"[^a-z0-9]+")
_ALPHA_2 = re.compile(r"[A-Z]{2}")
_ALPHA_3 = re.compile(r"[A-Z]{3}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_SLUG_LENGTH = 40


def checked_country(country: Country) -> Country:
    """Return a country in its stored form; one without a code gets its own.

    Raises:
        UserError: "fields_refused" with `problems`.
    """
    names = _clean(country.names)
    members = tuple(dict.fromkeys(one.strip().upper() for one in country.members if one.strip()))
    alpha_2, alpha_3 = country.alpha_2.strip().upper(), country.alpha_3.strip().upper()
    wanted = replace(country, names=names, members=members, alpha_2=alpha_2, alpha_3=alpha_3)
    language = country.language.strip()
    wanted = replace(wanted, language=language_code(language, ()) or language.lower() or "en")
    _refuse(_country_problems(wanted))
    code = country.code or alpha_3 or _slug(_title(names), OWN).upper()
    return replace(wanted, code=code)


def _country_problems(country: Country) -> Iterator[FieldProblem]:
    if not _title(country.names):
        yield FieldProblem("names.ru", "directory_name_missing")
    yield from _text_problems("names", country.names)
    if country.alpha_2 and not _ALPHA_2.fullmatch(country.alpha_2):
        yield FieldProblem("alpha_2", "directory_alpha_2_refused")
    if country.alpha_3 and not _ALPHA_3.fullmatch(country.alpha_3):
        yield FieldProblem("alpha_3", "directory_alpha_3_refused")
    if not all(_ALPHA_3.fullmatch(one) for one in country.members):
        yield FieldProblem("members", "directory_alpha_3_refused")
    if not _LANGUAGE.fullmatch(country.language):
        yield FieldProblem("language", "directory_language_refused")
    for name in ("months", "days", "issued_within_years"):
        if not 0 <= getattr(country.passport, name) <= MOST_MONTHS:
            yield FieldProblem(f"passport.{name}", "directory_number_refused", {"most": MOST_MONTHS})


def checked_field(
    draft: FieldDraft,
    meanings: Mapping[str, Meaning],
    shipped: Mapping[str, Meaning],
    taken: Mapping[str, Field],
    *,
    is_new: bool,
) -> FieldDraft:
    """Return a field in its stored form; a new one gets its key, and its own meaning where it shares none.

    The kind of a field is its meaning's, so that countries share answers: only an own meaning's may be changed.

    Args:
        draft: as the agent wants it.
        meanings: all that are known.
        shipped: those of them that the packs bring.
        taken: its country's fields by key, with the options that the agency gave them.
        is_new: there is no such field yet.

    Raises:
        UserError: "fields_refused" with `problems`.
    """
    field = replace(draft.field, labels=_clean(draft.field.labels), hints=_clean(draft.field.hints))
    field = replace(
        field, section=field.section.strip(), number=field.number.strip(), condition=field.condition.strip()
    )
    if field.meaning in shipped:
        field = replace(field, kind=shipped[field.meaning].kind, group=shipped[field.meaning].group)
    options = _with_codes(field.options) if field.kind in OPTION_KINDS else ()
    field = replace(field, options=options)
    if is_new:
        field = _named(field, meanings, taken)
    _refuse(_field_problems(field, {*meanings, field.meaning}, _known_codes(meanings, (*taken.values(), field))))
    return replace(draft, field=field)


def _named(field: Field, meanings: Mapping[str, Meaning], taken: Collection[str]) -> Field:
    """Return a new field with its meaning and key; the kind of a shared meaning is the meaning's."""
    shared = meanings.get(field.meaning)
    if shared is not None:
        options = (field.options or shared.options) if shared.kind in OPTION_KINDS else ()
        labels = field.labels or shared.labels
        field = replace(field, kind=shared.kind, group=shared.group, labels=labels, options=options)
    else:
        keys = {*meanings, *(key.lstrip("_") for key in taken)}
        field = replace(field, meaning=field.meaning or _free(_slug(_title(field.labels), OWN), keys))
    return replace(field, key=key_of(field.meaning, field.kind))


def _known_codes(meanings: Mapping[str, Meaning], fields: Iterable[Field]) -> dict[str, set[str]]:
    """Return what an answer can be, by meaning: codes of options, "yes" and "no"; no other kind is listed."""
    known: dict[str, set[str]] = {}
    of_meanings = ((one.code, one.kind, one.options) for one in meanings.values())
    of_fields = ((one.meaning, one.kind, one.options) for one in fields)
    for code, kind, options in chain(of_meanings, of_fields):
        if kind in OPTION_KINDS:
            known.setdefault(code, {""}).update(option.code for option in options)
        elif kind is AnswerKind.YES_NO:
            known[code] = {"", "yes", "no"}
    return known


def _field_problems(
    field: Field, meanings: Collection[str], codes: Mapping[str, Collection[str]]
) -> Iterator[FieldProblem]:
    if not _title(field.labels):
        yield FieldProblem("labels.ru", "directory_name_missing")
    yield from _text_problems("labels", field.labels)
    yield from _text_problems("hints", field.hints)
    for name, text in (("section", field.section), ("number", field.number)):
        if len(text) > LABEL_LENGTH:
            yield FieldProblem(name, "too_long", {"length": LABEL_LENGTH})
    if field.meaning and not field.meaning.isidentifier():
        yield FieldProblem("meaning", "pack_code_refused", {"value": field.meaning})
    if not 0 <= field.limit <= MOST_LIMIT:
        yield FieldProblem("limit", "directory_number_refused", {"most": MOST_LIMIT})
    if not 1 <= field.repeats <= MOST_REPEATS:
        yield FieldProblem("repeats", "directory_number_refused", {"most": MOST_REPEATS})
    if field.condition:
        yield from _condition_problems(field.condition, meanings, codes)
    yield from _option_problems(field)


def _condition_problems(
    condition: str, meanings: Collection[str], codes: Mapping[str, Collection[str]]
) -> Iterator[FieldProblem]:
    from app.services.forms.expressions import compared_texts, compile_expression

    try:
        names = compile_expression(condition).names
    except UserError as error:
        yield FieldProblem("condition", error.code, error.params)
        return
    unknown = [name for name in names if name not in meanings and name not in ABOUT_THE_PERSON]
    if unknown:
        yield FieldProblem("condition", "directory_name_unknown", {"value": unknown[0]})
    for name, text in compared_texts(condition):
        if name in codes and text not in codes[name]:
            known = ", ".join(sorted(code for code in codes[name] if code))
            yield FieldProblem(
                "condition", "directory_answer_unknown", {"value": text[:60], "name": name, "known": known}
            )
            return


def _option_problems(field: Field) -> Iterator[FieldProblem]:
    if field.kind in OPTION_KINDS and not field.options:
        yield FieldProblem("options", "directory_options_missing")
    for at, option in enumerate(field.options, start=1):
        if not _title(option.texts):
            yield FieldProblem("options", "directory_option_words_missing", {"row": at})
        elif any(len(text) > LABEL_LENGTH for text in option.texts.values()):
            yield FieldProblem("options", "too_long", {"length": LABEL_LENGTH})


def _text_problems(name: str, texts: Texts) -> Iterator[FieldProblem]:
    for language, text in texts.items():
        if len(text) > LABEL_LENGTH:
            yield FieldProblem(f"{name}.{language}", "too_long", {"length": LABEL_LENGTH})


def _with_codes(options: Sequence[Option]) -> tuple[Option, ...]:
    """Return options with clean words; those without a code get one of their words."""
    taken = {option.code for option in options if option.code}
    coded = []
    for option in options:
        texts = _clean(option.texts)
        code = option.code or _free(_slug(texts.get("en") or _title(texts), ""), taken)
        taken.add(code)
        coded.append(Option(code, texts))
    return tuple(coded)


def _refuse(problems: Iterator[FieldProblem]) -> None:
    found = list(problems)
    if found:
        raise UserError("fields_refused", problems=found)


def _clean(texts: Texts) -> dict[str, str]:
    """Return words without spaces around them, without the languages that have none."""
    return {language: " ".join(text.split()) for language, text in texts.items() if text.strip()}


def _title(texts: Texts) -> str:
    return texts.get("ru") or texts.get("en") or ""


def _slug(words: str, start: str) -> str:
    """Return Latin letters, digits and underscores made of words."""
    made = _NOT_IN_CODE.sub("_", to_latin(words).lower()).strip("_")[:_SLUG_LENGTH].strip("_")
    return f"{start}{made or 'entry'}"


def _free(code: str, taken: Collection[str]) -> str:
    """Return a code that is not taken: with a number after it where it is."""
    at, free = 2, code
    while free in taken:
        free, at = f"{code}_{at}", at + 1
    return free
