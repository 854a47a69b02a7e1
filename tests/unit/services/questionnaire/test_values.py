"""Answers in their stored form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.forms.manifest import AnswerKind
from app.services.questionnaire.values import chosen_codes, seen_value, store_codes, value_problem


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
