"""What holds for every pack that Carnet ships: words in its languages, sources, conditions that can be read."""

import re
from collections.abc import Iterable
from datetime import date

import pytest

from app.services.forms.expressions import compile_expression
from app.services.forms.manifest import AnswerKind, Country, FormPack, Meaning, Option, Source
from app.services.forms.packs import GENERAL_CODE, load_packs, shipped_folder
from app.services.persons.countries import country_name

PACKS = load_packs([shipped_folder()])
LANGUAGES = {"ru", "en", "fr"}
OF_THE_PERSON = {"age", "minor", "sex", "citizenship"}
MIXED = re.compile(r"[А-Яа-яЁё][A-Za-z]|[A-Za-z][А-Яа-яЁё]")

each_form = pytest.mark.parametrize("form", PACKS.forms.values(), ids=lambda form: form.id)
each_meaning = pytest.mark.parametrize("meaning", PACKS.meanings.values(), ids=lambda meaning: meaning.code)
each_country = pytest.mark.parametrize("country", PACKS.countries.values(), ids=lambda country: country.code)


def check_sources(sources: Iterable[Source]) -> None:
    told = list(sources)
    assert told
    for source in told:
        assert source.title
        assert date(2026, 1, 1) <= date.fromisoformat(source.read_on)


def check_options(options: Iterable[Option], languages: set[str]) -> None:
    told = list(options)
    for option in told:
        assert languages <= {language for language, text in option.texts.items() if text}, option.code
    for language in languages:
        assert len({option.texts[language] for option in told}) == len(told), language


def test_that_every_meaning_is_asked_somewhere() -> None:
    asked = {field.meaning for form in PACKS.forms.values() for field in form.fields}
    assert sorted(set(PACKS.meanings) - asked) == []


@each_meaning
def test_that_meanings_and_their_options_have_words_in_every_language(meaning: Meaning) -> None:
    assert {language for language, text in meaning.labels.items() if text} >= LANGUAGES
    check_options(meaning.options, LANGUAGES)
    assert not [text for one in (meaning, *meaning.options) for text in words(one).values() if MIXED.search(text)]


def test_that_every_repeated_group_has_words_and_none_has_them_in_vain() -> None:
    assert set(PACKS.groups) == {meaning.group for meaning in PACKS.meanings.values() if meaning.group}
    for group in PACKS.groups.values():
        for texts in (group.labels, group.add):
            assert {language for language, text in texts.items() if text} >= LANGUAGES, group.code
            assert not any(MIXED.search(text) for text in texts.values()), group.code


def words(one: Meaning | Option) -> dict[str, str]:
    return dict(one.labels if isinstance(one, Meaning) else one.texts)


@each_form
def test_that_fields_have_russian_words_and_those_of_the_embassy(form: FormPack) -> None:
    for field in form.fields:
        assert field.labels["ru"], field.key
        assert field.labels[form.language], field.key
        assert not MIXED.search(field.labels["ru"]), field.key
        check_options(field.options, LANGUAGES | {form.language})
    for section in form.sections:
        assert section.labels["ru"], section.code
        assert section.labels[form.language], section.code


@each_form
def test_that_every_section_has_fields_and_they_stand_together(form: FormPack) -> None:
    order = [section.code for section in form.sections]
    assert list(dict.fromkeys(field.section for field in form.fields)) == order
    places = [order.index(field.section) for field in form.fields]
    assert places == sorted(places)


@each_form
def test_that_numbers_are_of_questions_and_not_of_sections(form: FormPack) -> None:
    numbers = {field.number for field in form.fields if field.number}
    assert not numbers or len(numbers) > len(form.sections)


@each_form
def test_that_conditions_ask_for_answers_of_the_same_form(form: FormPack) -> None:
    meanings = {field.meaning for field in form.fields}
    for field in form.fields:
        if field.condition:
            names = set(compile_expression(field.condition).names)
            assert names <= meanings | OF_THE_PERSON, field.key
            assert field.meaning not in names, field.key


@each_form
def test_that_codes_in_conditions_are_options_of_the_form(form: FormPack) -> None:
    offered = {field.meaning: {option.code for option in field.options} for field in form.fields if field.options}
    for field in form.fields:
        for meaning, code in re.findall(r'(\w+) [!=]= "(\w+)"', field.condition):
            if meaning in offered:
                assert code in offered[meaning], field.key
        for code, meaning in re.findall(r'"(\w+)" in (\w+)', field.condition):
            assert code in offered[meaning], field.key


@pytest.mark.parametrize("form", ["schengen/visa", "thailand/visa"])
def test_that_other_is_asked_what(form: str) -> None:
    fields = PACKS.forms[form].fields
    for field in fields:
        if "other" in {option.code for option in field.options}:
            asked = f'{field.meaning} == "other"' if field.kind is AnswerKind.OPTION else f'"other" in {field.meaning}'
            assert any(asked in one.condition and one.required for one in fields), field.key


@pytest.mark.parametrize("form", ["schengen/visa", "thailand/visa"])
def test_that_an_option_more_of_another_country_is_not_offered_here(form: str) -> None:
    for table in PACKS.forms[form].raw["field"]:
        if PACKS.meanings[table["meaning"]].options:
            assert table.get("options") or table.get("option"), table["meaning"]


@each_form
def test_that_forms_name_their_sources(form: FormPack) -> None:
    check_sources(form.sources)
    assert form.edition.name


@each_country
def test_that_countries_name_their_sources_and_members(country: Country) -> None:
    check_sources(country.sources)
    assert {language for language, text in country.names.items() if text} >= LANGUAGES
    assert len(set(country.members)) == len(country.members)
    assert bool(country.members) == (country.code != GENERAL_CODE)
    assert all(country_name(member, "en") not in {"", member} for member in country.members)
