"""Sets of which is known who is whom: FEBRL, made-up people of Russia, and pairs who only look alike."""

from collections import Counter

import pytest

from app.services.clients.duplicates.scoring import compare, record_of
from app.services.clients.duplicates.shapes import Level
from app.services.desk import Desk
from tests.duplicates.febrl import NUMBERS, load_febrl
from tests.duplicates.hard import make_hard_pairs
from tests.duplicates.people import search
from tests.duplicates.russian import make_russian


@pytest.mark.parametrize("number", NUMBERS)
def test_that_the_pairs_of_febrl_are_found(desk: Desk, number: int) -> None:
    certain, likely, all_pairs = search(desk, load_febrl(number))
    assert all_pairs.f1 >= 0.995
    assert likely.f1 >= 0.97
    assert certain.precision == 1.0


@pytest.mark.parametrize("seed", [1, 2])
def test_that_russians_entered_twice_are_found(desk: Desk, seed: int) -> None:
    certain, likely, all_pairs = search(desk, make_russian(2000, seed))
    assert min(likely.f1, all_pairs.f1) >= 0.97
    assert certain.precision == 1.0


def test_that_two_people_who_are_alike_in_much_stay_two() -> None:
    levels: Counter[str] = Counter()
    for _, one, other in make_hard_pairs(2000, 1):
        likeness = compare(record_of(one), record_of(other))
        levels[likeness.level if likeness else ""] += 1
    assert levels.total() == 2000
    assert levels[Level.CERTAIN] == 0
    assert levels[Level.LIKELY] <= 20
