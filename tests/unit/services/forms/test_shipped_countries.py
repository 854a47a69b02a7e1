"""What the questionnaires outside Schengen hold, so that none loses a question unseen."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from app.services.forms.manifest import AnswerKind, Field, Translation
from app.services.forms.packs import load_packs, shipped_folder

PACKS = load_packs([shipped_folder()])
ANSWERS = Path(__file__).parents[3] / "data" / "questionnaires"
LATIN = re.compile("[A-Za-z]")

EXTENT = {
    "japan/visa": ("JPN", 62, 7, "surname", "application_date"),
    "korea/visa": ("KOR", 100, 11, "surname", "application_date"),
    "vietnam/evisa": ("VNM", 66, 8, "surname", "vnm_costs_covered_by"),
    "turkiye/evisa": ("TUR", 18, 5, "passport_country", "tur_supporting_expires"),
    "singapore/form14a": ("SGP", 68, 8, "surname", "application_date"),
    "emirates/tourism": ("ARE", 45, 4, "arrival_date", "home_address"),
    "india/evisa": ("IND", 100, 10, "passport_number", "ind_asylum"),
    "china/cova": ("CHN", 162, 8, "surname", "chn_anything_else_details"),
    "usa/ds160": ("USA", 294, 18, "surname", "usa_school_details"),
}
"""By form: its country, how many fields and sections it has, the first and the last of its meanings."""

SIX_MONTHS_FROM_ARRIVAL = {"VNM", "SGP", "IND", "CHN"}
NO_RULE_READ = {"JPN", "KOR", "TUR", "ARE", "USA"}


def fields_of(form: str) -> dict[str, Field]:
    return {field.meaning: field for field in PACKS.forms[form].fields}


def codes(field: Field) -> list[str]:
    return [option.code for option in field.options]


def names_in(fields: Iterable[Field]) -> set[str]:
    return {field.meaning for field in fields}


def usual_answers(country: str) -> list[tuple[str, ...]]:
    """Return what applicants of a country's form usually write: meaning and Russian text."""
    path = ANSWERS / f"usual_answers_{country}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [tuple(line.split("\t")) for line in lines[1:]]


@pytest.mark.parametrize("form", EXTENT)
def test_that_no_question_is_lost(form: str) -> None:
    pack = PACKS.forms[form]
    fields = pack.fields
    told = (pack.country, len(fields), len(pack.sections), fields[0].meaning, fields[-1].meaning)
    assert told == EXTENT[form]


@pytest.mark.parametrize("form", EXTENT)
def test_that_every_form_is_filled_in_english(form: str) -> None:
    assert PACKS.forms[form].language == "en"


def test_that_passport_rules_are_those_that_were_read() -> None:
    for code in SIX_MONTHS_FROM_ARRIVAL:
        rule = PACKS.countries[code].passport
        assert (rule.months, rule.days, rule.counted_from) == (6, 0, "arrival"), code
    for code in NO_RULE_READ:
        rule = PACKS.countries[code].passport
        assert (rule.months, rule.days) == (0, 0), code


def test_that_the_korean_form_is_in_block_letters_but_for_chinese_characters_and_mail() -> None:
    texts = [field for field in PACKS.forms["korea/visa"].fields if field.kind is AnswerKind.TEXT]
    assert names_in(field for field in texts if not field.capital_latin) == {"kor_chinese_name", "email"}


def test_that_the_american_site_takes_so_many_characters() -> None:
    fields = fields_of("usa/ds160")
    assert (fields["surname"].limit, fields["given_name"].limit, fields["usa_native_name"].limit) == (33, 33, 100)
    assert fields["usa_school_details"].limit == 4000


def test_that_an_answer_of_one_country_is_not_offered_by_another() -> None:
    assert "triple" in codes(fields_of("singapore/form14a")["entries_requested"])
    for form in ("schengen/visa", "thailand/visa"):
        fields = fields_of(form)
        assert not {"common_law", "cohabited", "customary"} & set(codes(fields["civil_status"])), form
        assert "certificate_of_identity" not in codes(fields["travel_document_type"]), form
        assert "triple" not in codes(fields["entries_requested"]), form
    assert codes(fields_of("korea/visa")["civil_status"]) == ["married", "divorced", "single"]


@pytest.mark.parametrize("form", EXTENT)
def test_that_the_questions_of_a_section_stand_together(form: str) -> None:
    pack = PACKS.forms[form]
    order = list(dict.fromkeys(field.section for field in pack.fields))
    assert order == [section.code for section in pack.sections]
    assert [field.section for field in pack.fields] == sorted((field.section for field in pack.fields), key=order.index)


@pytest.mark.parametrize("form", EXTENT)
def test_that_usual_answers_are_of_questions_that_the_dictionary_translates(form: str) -> None:
    translated = {field.meaning for field in PACKS.forms[form].fields if field.translation is Translation.DICTIONARY}
    texts = {field.meaning for field in PACKS.forms[form].fields if field.kind is AnswerKind.TEXT}
    told = usual_answers(form.partition("/")[0])
    assert {meaning for meaning, _ in told} == translated & texts
    assert len(set(told)) == len(told)
    assert not [answer for _, answer in told if LATIN.search(answer)]
