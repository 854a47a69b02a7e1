"""How likely a letter of a name is after the letters before it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.names.transliteration.letter_odds import END, ORDER, LetterOdds, load_letter_odds


def test_that_what_names_look_like_is_likelier() -> None:
    odds = load_letter_odds("surname")
    assert odds.of_word("кузьмичев") > odds.of_word("кузмичев") > odds.of_word("ькузмичве")
    assert load_letter_odds("patronymic").of_word("ивановна") > load_letter_odds("surname").of_word("ивановна")


def test_that_an_unseen_group_falls_back_to_its_last_letters() -> None:
    odds = LetterOdds([("", "!а)"), ("а", "1б!")])
    assert odds.of("аб") == 0.0
    assert odds.of("аа") == -2.0 - 1.0
    assert odds.of("ва") == -1.0
    assert odds.of("в") < -10


@pytest.mark.parametrize("kind", ["surname", "given_name", "patronymic"])
@given(text=st.text(max_size=ORDER - 1))
def test_that_any_group_has_odds(kind: str, text: str) -> None:
    assert -1000 < load_letter_odds(kind).of(text + END) <= 0
