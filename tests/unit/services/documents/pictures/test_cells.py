import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.documents.pictures.cells import cells_of
from app.services.documents.pictures.networks import ALPHABET

LINE = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"


def steps_of(marks: list[tuple[float, str]], count: int, sure: float = 0.9) -> np.ndarray:
    """What the network would say of characters at these steps, and of nothing between them."""
    steps = np.full((count, 1 + len(ALPHABET)), (1 - sure) / len(ALPHABET), np.float32)
    steps[:, 0] = sure
    for at, sign in marks:
        steps[round(at), 0] = (1 - sure) / len(ALPHABET)
        steps[round(at), 1 + ALPHABET.index(sign)] = sure
    return steps / steps.sum(axis=1, keepdims=True)


def spread(text: str, pitch: float = 4.0, begin: float = 3.0) -> list[tuple[float, str]]:
    return [(begin + place * pitch, sign) for place, sign in enumerate(text)]


def read(marks: list[tuple[float, str]], length: int = 44, steps: int = 190) -> str | None:
    cells = cells_of(steps_of(marks, steps), length)
    return None if cells is None else cells.text


def test_that_a_clean_line_is_read() -> None:
    assert read(spread(LINE)) == LINE


def test_that_fillers_which_the_network_dropped_are_put_back() -> None:
    marks = spread(LINE)
    for place in (38, 40, 41):
        marks[place] = (-1.0, "")
    assert read([mark for mark in marks if mark[0] >= 0]) == LINE


def test_that_a_character_seen_twice_is_one() -> None:
    marks = spread(LINE)
    marks.insert(11, (marks[10][0] + 2, marks[10][1]))
    assert read(marks) == LINE


def test_that_fillers_lost_at_the_end_are_put_back_there() -> None:
    name = "P<UTOERIKSSON<<ANNA<MARIA".ljust(44, "<")
    assert read(spread(name)[:38]) == name


def test_that_a_stain_before_the_line_is_left_out() -> None:
    steps = steps_of(spread(LINE, begin=7.0), 200)
    steps[3] = steps_of([(0, "I")], 1, sure=0.6)[0]
    cells = cells_of(steps, 44)
    assert cells is not None
    assert cells.text == LINE


@pytest.mark.parametrize(("first", "growth"), [(8.0, -0.09), (4.2, 0.09)])
def test_that_characters_whose_size_changes_along_the_line_keep_their_cells(first: float, growth: float) -> None:
    at, marks = 4.0, []
    for place, sign in enumerate(LINE):
        marks.append((at, sign))
        at += first + place * growth
    assert read(marks, steps=300) == LINE


def test_that_a_line_of_another_length_is_none() -> None:
    assert read(spread(LINE), length=36) is None
    assert read(spread(LINE[:20])) is None


def test_that_other_print_with_uneven_letters_is_none() -> None:
    gaps = [2, 7, 3, 9, 2, 6, 2, 8] * 6
    marks = [(float(sum(gaps[:place])), "N") for place in range(40)]
    assert read(marks, steps=250) is None


@given(st.integers(0, 60), st.integers(0, 2**32 - 1))
def test_that_noise_never_breaks_the_reading(count: int, seed: int) -> None:
    steps = np.random.default_rng(seed).random((count, 38), np.float32) + 1e-6
    for length in (30, 36, 44):
        cells = cells_of(steps / steps.sum(axis=1, keepdims=True), length)
        if cells is not None:
            assert cells.likelihoods.shape == (length, 37)
            assert cells.likelihoods.sum(axis=1) == pytest.approx(1, abs=1e-3)
