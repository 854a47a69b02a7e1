"""The harmonised application form against Annex I of the Visa Code, page by page where its print is here."""

import re

import pytest

from app.services.forms.expressions import compile_expression
from app.services.forms.manifest import Field
from app.services.forms.packs import load_packs, shipped_folder
from tests.printed_forms import OFFICIAL_COLUMN_PT, page_texts, printed_form, words_of

PACKS = load_packs([shipped_folder()])
FORM = PACKS.forms["schengen/visa"]
ANNEX = "schengen_harmonised_annex_flat.pdf"
STARRED = {21, 22, 30, 31, 32}
PAGES = {0: range(1, 4), 1: range(4, 13), 2: range(13, 21), 3: range(21, 28), 4: range(28, 31), 5: range(31, 33)}
"""Which numbered fields stand on which page of the print, both counted as they are."""

NOT_IN_LABELS = {1: {"and"}, 2: {"personal", "data"}, 3: set(), 4: {"and", "yes"}, 5: set()}
"""Printed words that stand between the parts of a box, in the heading of one, or beside a tick for yes or no."""

SIGNING_PAGE = 7
NUMBER_LOST_IN_PRINT = 4


def number_of(field: Field) -> int:
    return int(field.number.rstrip("*") or 0)


def fields_of(number: int) -> list[Field]:
    return [field for field in FORM.fields if number_of(field) == number]


def field_of(meaning: str) -> Field:
    return next(field for field in FORM.fields if field.meaning == meaning)


def is_asked(field: Field, **values: object) -> bool:
    return not field.condition or compile_expression(field.condition).holds(values)


def test_that_every_number_of_the_annex_is_asked_in_order() -> None:
    numbers = [number_of(field) for field in FORM.fields if field.number]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(1, 33))


def test_that_starred_fields_alone_are_not_asked_of_family_members_of_union_citizens() -> None:
    answers = {
        "inviter_surname": "Mustermann", "inviting_company_name": "Muster GmbH", "occupation": "инженер",
        "costs_covered_by": ["applicant", "sponsor"], "own_means": ["other"], "sponsor_means": ["other"],
        "sponsor_kind": "other", "civil_status": "other", "travel_document_type": "other", "visit_purpose": ["other"],
        "residence_elsewhere": "yes", "schengen_fingerprints": "yes", "onward_permit_issuer": "США", "minor": True,
        "eu_relationship": "other",
    }  # fmt: skip
    for field in FORM.fields:
        starred = number_of(field) in STARRED
        assert field.number.endswith("*") == starred
        assert not (starred and is_asked(field, **answers, eu_family_member="yes")), field.key
        of_family = number_of(field) in {17, 18} and field.meaning != "eu_family_member"
        assert is_asked(field, **answers, eu_family_member="yes") or starred, field.key
        for answer in ("no", ""):
            expected = not of_family and field.meaning != "hotel_name"
            assert is_asked(field, **answers, eu_family_member=answer) == expected, field.key


@pytest.mark.parametrize(
    ("meaning", "asked", "not_asked"),
    [
        ("civil_status_other", {"civil_status": "other"}, {"civil_status": "married"}),
        ("guardian_surname", {"minor": True}, {"minor": False}),
        ("travel_document_other", {"travel_document_type": "other"}, {"travel_document_type": "ordinary"}),
        ("residence_permit", {"residence_elsewhere": "yes"}, {"residence_elsewhere": "no"}),
        ("employer_name", {"occupation": "Инженер"}, {"occupation": "Пенсионер"}),
        ("employer_name", {}, {"occupation": "ребенок"}),
        ("visit_purpose_other", {"visit_purpose": ["tourism", "other"]}, {"visit_purpose": ["tourism"]}),
        ("schengen_fingerprints_date", {"schengen_fingerprints": "yes"}, {"schengen_fingerprints": "no"}),
        ("onward_permit_until", {"onward_permit_issuer": "США"}, {}),
        ("hotel_name", {}, {"inviter_surname": "Mustermann"}),
        ("inviter_given_name", {"inviter_surname": "Mustermann"}, {}),
        ("company_contact_surname", {"inviting_company_name": "Muster GmbH"}, {}),
        ("own_means", {"costs_covered_by": ["applicant"]}, {"costs_covered_by": ["sponsor"]}),
        ("sponsor_kind", {"costs_covered_by": ["sponsor"]}, {"costs_covered_by": ["applicant"]}),
        (
            "sponsor_name",
            {"costs_covered_by": ["sponsor"], "sponsor_kind": "other"},
            {"costs_covered_by": ["applicant"], "sponsor_kind": "other"},
        ),
    ],
)
def test_that_parts_are_asked_under_their_condition(
    meaning: str, asked: dict[str, object], not_asked: dict[str, object]
) -> None:
    assert is_asked(field_of(meaning), **asked)
    assert not is_asked(field_of(meaning), **not_asked)


def test_that_nothing_required_waits_for_what_the_form_leaves_free() -> None:
    free = {
        "former_surnames", "birth_nationality", "other_nationalities", "guardian_address", "national_id_number",
        "eu_family_member", "employer_phone", "visit_purpose_details", "other_destinations",
        "schengen_fingerprints_date", "schengen_fingerprints_visa", "onward_permit_issuer", "inviter_surname",
        "inviting_company_name", "application_place", "application_date",
    }  # fmt: skip
    assert {field.meaning for field in FORM.fields if not field.required} == free


def test_that_the_zone_has_its_states_and_the_rule_of_article_12() -> None:
    country = PACKS.countries["SCHENGEN"]
    assert len(country.members) == 29
    assert {"BGR", "ROU", "HRV", "CHE", "ISL", "LIE", "NOR"} <= set(country.members)
    assert not {"IRL", "CYP", "GBR"} & set(country.members)
    rule = country.passport
    assert (rule.months, rule.days, rule.counted_from, rule.issued_within_years) == (3, 0, "departure", 10)


@pytest.mark.parametrize("page", PAGES)
def test_that_the_printed_page_has_the_words_of_every_field(page: int) -> None:
    text = page_texts(printed_form(ANNEX))[page]
    for number in PAGES[page]:
        if number != NUMBER_LOST_IN_PRINT:
            assert re.search(rf"(?<!\d){number}\. ?[A-Z]", text), number
        for field in fields_of(number):
            assert words_of(field.labels["en"]) <= words_of(text), field.key
            for option in field.options:
                assert words_of(option.texts["en"]) <= words_of(text), (field.key, option.code)


@pytest.mark.parametrize("page", [page for page in PAGES if page])
def test_that_no_printed_word_for_the_applicant_is_left_out(page: int) -> None:
    printed = words_of(page_texts(printed_form(ANNEX), right_pt=OFFICIAL_COLUMN_PT)[page])
    asked = set().union(
        *(words_of(text) for number in PAGES[page] for field in fields_of(number) for text in english_of(field))
    )
    assert len(printed) > 30
    assert {word for word in printed if not word.isdigit()} - asked == NOT_IN_LABELS[page]


def english_of(field: Field) -> list[str]:
    return [field.labels["en"], field.hints.get("en", ""), *(option.texts["en"] for option in field.options)]


def test_that_place_and_date_are_asked_where_the_form_is_signed() -> None:
    text = page_texts(printed_form(ANNEX))[SIGNING_PAGE]
    assert "Place and date" in text
    assert [field.meaning for field in FORM.fields if not field.number] == ["application_place", "application_date"]
