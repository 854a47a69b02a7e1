import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.documents.pictures.networks import ALPHABET
from app.services.documents.pictures.spelling import spell

TD3 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10"
TD2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<D231458907UTO7408122F1204159<<<<<<<6"
TD1 = "I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<"
VISA_A = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L8988901C4XXX4009078F96121096ZE184226B<<<<<<"
VISA_B = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<L8988901C4XXX4009078F9612109<<<<<<<<"
SPECIMENS = {"td3": (TD3, 2), "td2": (TD2, 2), "td1": (TD1, 3), "mrv_a": (VISA_A, 2), "mrv_b": (VISA_B, 2)}
"""Source: ICAO Doc 9303, parts 4 to 7, the specimens of the appendices."""


def cells_of(text: str, sure: float = 0.9, **seconds: tuple[str, float]) -> np.ndarray:
    """Cells that say a text, some of them with a second choice: place, then the character and how likely it is."""
    cells = np.full((len(text), len(ALPHABET)), (1 - sure) / (len(ALPHABET) - 1), np.float32)
    for place, sign in enumerate(text):
        cells[place, ALPHABET.index(sign)] = sure
    for place, (sign, likely) in seconds.items():
        cells[int(place.removeprefix("at"))] *= 1 - likely
        cells[int(place.removeprefix("at")), ALPHABET.index(sign)] += likely
    return cells / cells.sum(axis=1, keepdims=True)


@pytest.mark.parametrize("kind", SPECIMENS)
def test_that_every_specimen_is_spelt_as_its_kind(kind: str) -> None:
    text, lines = SPECIMENS[kind]
    spelling = spell(cells_of(text), lines)
    assert spelling is not None
    assert (spelling.layout.kind, spelling.text) == (kind, text)
    assert spelling.is_settled
    assert spelling.is_zone
    assert "".join(spelling.lines) == text
    assert spelling.uncertain == []


def test_that_a_letter_between_letters_is_one_and_a_digit_in_a_date_is_one() -> None:
    seen = TD3.replace("ERIKSSON", "ER1K550N").replace("7408122", "74OB1ZZ")
    spelling = spell(cells_of(seen, 0.99), 2)
    assert spelling is not None
    assert spelling.text == TD3
    assert spelling.is_settled


def test_that_the_networks_second_choice_is_taken_where_only_it_fits_the_check_digit_and_is_said() -> None:
    seen = TD3[:45] + "3" + TD3[46:]
    spelling = spell(cells_of(seen, at45=("8", 0.2)), 2)
    assert spelling is not None
    assert TD3[45] == "8"
    assert spelling.text == TD3
    assert spelling.holds
    assert spelling.uncertain == [(2, 2)]


def test_that_nothing_is_made_up_where_the_network_saw_no_other_character() -> None:
    seen = TD3[:46] + "3" + TD3[47:]
    spelling = spell(cells_of(seen), 2)
    assert spelling is not None
    assert spelling.text == seen
    assert not spelling.checks["number"]


def test_that_a_wrong_birth_date_leaves_the_rest_alone() -> None:
    seen = TD3.replace("7408122", "7408123")
    spelling = spell(cells_of(seen), 2)
    assert spelling is not None
    assert spelling.text == seen
    assert (spelling.checks["birth_date"], spelling.checks["composite"]) == (False, False)


def test_that_a_character_with_a_rival_of_the_same_value_is_doubtful_though_the_digits_hold() -> None:
    text = TD3.replace("L898902C36", "G898902C36")
    spelling = spell(cells_of(text, at44=("6", 0.4)), 2)
    assert spelling is not None
    assert (2, 1) in spelling.uncertain
    assert not spelling.is_settled


def test_that_an_unsure_letter_of_a_name_is_doubtful() -> None:
    spelling = spell(cells_of(TD3, at6=("P", 0.4)), 2)
    assert spelling is not None
    assert spelling.uncertain == [(1, 7)]


def test_that_a_state_is_one_of_those_that_are() -> None:
    spelling = spell(cells_of(TD3[:2] + "UT0" + TD3[5:54] + "UTQ" + TD3[57:]), 2)
    assert spelling is not None
    assert spelling.text == TD3


def test_that_other_text_is_no_zone() -> None:
    spelling = spell(
        cells_of("THEQUICKBROWNFOXJUMPSOVERTHELAZYDOGANDRUNSAWAYINTOTHEWOODSWHERENOBODYWILLEVERFINDHIMAGAINX"[:88]), 2
    )
    assert spelling is None or not spelling.is_zone


@given(st.sampled_from(((2, 88), (2, 72), (3, 90), (1, 40))), st.integers(0, 2**32 - 1))
def test_that_noise_is_spelt_as_something_and_is_no_zone(shape: tuple[int, int], seed: int) -> None:
    lines, count = shape
    cells = np.random.default_rng(seed).random((count, 37), np.float32) + 1e-6
    spelling = spell(cells / cells.sum(axis=1, keepdims=True), lines)
    assert (spelling is None) == (lines == 1)
    assert spelling is None or not spelling.is_zone
