"""Answers in their stored form: what was typed is read or refused in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UserError
from app.services.forms.manifest import AnswerKind
from app.services.questionnaire.values import chosen_codes, read_typed_answer, seen_value, store_codes, value_problem
from app.views.texts import explain
from tests.factories import TODAY


@pytest.mark.parametrize(
    ("kind", "typed", "stored"),
    [
        (AnswerKind.TEXT, "  Тихая \n улица ", "Тихая улица"),
        (AnswerKind.DATE, "31.12.85", "1985-12-31"),
        (AnswerKind.DATE, "5/1960", "1960-05"),
        (AnswerKind.NUMBER, "1 200", "1200"),
        (AnswerKind.COUNTRY, "франция", "FRA"),
        (AnswerKind.COUNTRY, " ", ""),
    ],
)
def test_that_what_is_typed_is_read(kind: AnswerKind, typed: str, stored: str) -> None:
    assert read_typed_answer(kind, typed, TODAY) == stored


@pytest.mark.parametrize(
    ("kind", "typed", "code"),
    [
        (AnswerKind.DATE, "31.02.2020", "date_impossible"),
        (AnswerKind.DATE, "yesterday", "date_unreadable"),
        (AnswerKind.NUMBER, "many", "digits_only"),
        (AnswerKind.COUNTRY, "Нарния", "country_unknown"),
        (AnswerKind.TEXT, "a" * 2001, "too_long"),
    ],
)
def test_that_what_can_not_be_read_is_refused_in_words(kind: AnswerKind, typed: str, code: str) -> None:
    with pytest.raises(UserError, match=code) as refused:
        read_typed_answer(kind, typed, TODAY)
    assert explain(refused.value)


@given(st.sampled_from(AnswerKind), st.text())
def test_that_whatever_is_read_fits_its_kind(kind: AnswerKind, typed: str) -> None:
    try:
        stored = read_typed_answer(kind, typed, TODAY)
    except UserError as error:
        stored = ""
        told = explain(error)
    else:
        told = "read"
    assert told
    assert value_problem(kind, stored) == ""


@given(st.lists(st.from_regex(r"[A-Za-z0-9_]{1,20}", fullmatch=True), max_size=8))
def test_that_chosen_codes_come_back(codes: list[str]) -> None:
    stored = store_codes(codes)
    assert chosen_codes(stored) == list(dict.fromkeys(codes))
    assert value_problem(AnswerKind.OPTIONS, stored) == ""


@pytest.mark.parametrize("value", ["[", "{}", "[1]", "tourism", '["a b"]', '["a", "a"]', "[]", "[" * 9999])
def test_that_what_holds_no_codes_is_no_choice(value: str) -> None:
    assert value_problem(AnswerKind.OPTIONS, value) == "choice_unreadable"


def test_that_conditions_see_numbers_and_several_codes() -> None:
    assert seen_value(AnswerKind.NUMBER, "12") == 12
    assert seen_value(AnswerKind.OPTIONS, '["a", "b"]') == ("a", "b")
    assert seen_value(AnswerKind.OPTIONS, "") == ""
    assert seen_value(AnswerKind.YES_NO, "yes") == "yes"
