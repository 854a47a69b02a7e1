"""Whether a word is a given name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.names.given_names import find_given_name, is_given_name


@pytest.mark.parametrize(
    "word", ["Анна", "СЕМЁН", "Артем", "Artyom", "IULIIA", "YULIYA", "Julia", "DMITRY", "Алсу", " ольга ", "Evgeniy"]
)
def test_that_given_names_are_known_in_either_script(word: str) -> None:
    assert is_given_name(word)


@pytest.mark.parametrize("word", ["Иванова", "PASSPORT", "", "-", "123", "Москва", "Erikssonova"])
def test_that_other_words_are_not(word: str) -> None:
    assert not is_given_name(word)


def test_that_it_is_known_who_bears_a_name() -> None:
    julia = find_given_name("JULIA")
    assert julia is not None
    assert julia.women > 100 * max(julia.men, 1)


def test_that_rare_names_count_only_when_asked_for() -> None:
    assert not is_given_name("Абдулгафур", least_bearers=10**6)
    assert is_given_name("Анна", least_bearers=10**4)


@given(st.text())
def test_that_any_text_may_be_asked(text: str) -> None:
    assert is_given_name(text) in {True, False}
