"""Drawing by weight and numbers that do not repeat."""

import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.demo.draws import Scatter, Weighted, draw_between, draw_one


def test_that_values_are_drawn_as_often_as_they_weigh() -> None:
    chance = random.Random(5).random
    drawn = Counter(
        value for value in (Weighted([("rare", 1), ("never", 0), ("often", 9)]).draw(chance) for _ in range(20_000))
    )
    assert drawn["never"] == 0
    assert drawn["rare"] / 20_000 == pytest.approx(0.1, abs=0.01)


@pytest.mark.parametrize("edge", [0.0, 1 - 2**-53])
def test_that_the_edges_of_chance_give_the_first_and_last(edge: float) -> None:
    expected = 0 if edge == 0.0 else 2
    assert Weighted([(0, 3), (1, 1), (2, 5)]).draw(lambda: edge) == expected
    assert draw_one([0, 1, 2], lambda: edge) == expected
    assert draw_between(0, 2, lambda: edge) == expected


@given(st.integers(2, 3_000), st.integers())
def test_that_no_number_is_taken_twice_before_all_are(space: int, seed: int) -> None:
    scatter = Scatter(space, random.Random(seed).random)
    assert {scatter.take() for _ in range(space)} == set(range(space))
