"""Who belongs to a made-up family."""

import random
from itertools import pairwise

from app.services.demo.documents import YEAR_DAYS
from app.services.demo.families import CHILD, HEAD, PARENT, SPOUSE, draw_family

FAMILIES = [draw_family(random.Random(seed).random) for seed in range(4_000)]


def test_that_a_family_has_two_to_five_members_and_its_head_first() -> None:
    assert {len(members) for members in FAMILIES} == {2, 3, 4, 5}
    assert all([m.relation for m in members].count(HEAD) == 1 for members in FAMILIES)
    assert all(members[0].relation == HEAD for members in FAMILIES)


def test_that_spouses_are_a_man_and_a_woman_of_full_age() -> None:
    for members in FAMILIES:
        for spouse in (m for m in members if m.relation == SPOUSE):
            assert {spouse.sex, members[0].sex} == {"M", "F"}
            assert spouse.age >= int(19 * YEAR_DAYS)


def test_that_ages_allow_to_be_parent_and_child() -> None:
    for members in FAMILIES:
        parents = [m.age for m in members if m.relation in {HEAD, SPOUSE}]
        children = sorted(m.age for m in members if m.relation == CHILD)
        assert all(18 * YEAR_DAYS < min(parents) - age < 44 * YEAR_DAYS for age in children if age > 60)
        assert all(older - younger >= 400 for younger, older in pairwise(children))
        assert all(m.age - max(parents) >= 18 * YEAR_DAYS for m in members if m.relation == PARENT)
        assert all(0 < m.age < 96 * YEAR_DAYS for m in members)
