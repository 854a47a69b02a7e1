"""Who stands in the made-up directory twice."""

import pytest

from app.services.demo.people import make_people
from app.services.demo.twins import FEWEST_PEOPLE, people_with_twins, twin_count


@pytest.mark.parametrize(("count", "twins"), [(99, 0), (100, 3), (2_000, 10), (1_000_000, 40)])
def test_that_a_directory_has_few_twins(count, twins):
    assert twin_count(count) == twins


@pytest.mark.parametrize("seed", range(1, 8))
def test_that_there_are_as_many_people_as_asked_for_and_all_but_the_twins_as_ever(seed):
    count = 400 + seed
    people = list(people_with_twins(count, seed))
    others = count - twin_count(count)
    assert len(people) == count
    assert people[:others] == list(make_people(others, seed))


def test_that_each_kind_of_twin_shares_something_with_an_older_card():
    people = [person.values for person in people_with_twins(2_000, 1)]
    older, twins = people[:-10], people[-10:]
    for twin in twins:
        known = {name: value for name, value in twin.items() if value}
        assert max(sum(one[name] == value for name, value in known.items()) for one in older) >= 3
        assert twin not in older
    assert any(not twin["surname_ru"] and twin["passport_number"] for twin in twins)
    assert any(not twin["birth_date"] and twin["phone"] for twin in twins)


def test_that_the_smallest_directories_have_none():
    count = FEWEST_PEOPLE - 1
    assert list(people_with_twins(count, 2)) == list(make_people(count, 2))
