"""Placed entries keep their place by their neighbours."""

from hypothesis import given
from hypothesis import strategies as st

from app.services.questionnaire.ordering import FIRST, arrange, placements

shipped_keys = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=8)


@given(shipped_keys, shipped_keys, st.randoms())
def test_that_any_order_of_shipped_and_own_entries_is_kept(shipped: list[str], own: list[str], random) -> None:
    wanted = [*shipped, *(key.upper() for key in own)]
    random.shuffle(wanted)
    placed = placements(shipped, wanted, wanted)
    assert arrange(shipped, placed) == wanted


@given(shipped_keys)
def test_that_the_packs_order_needs_nothing(shipped: list[str]) -> None:
    assert placements(shipped, shipped, shipped) == {}


@given(
    shipped_keys, st.dictionaries(st.sampled_from("abcdxyz"), st.lists(st.sampled_from(["", *"abcdxyz"]), max_size=3))
)
def test_that_no_placing_loses_or_doubles_an_entry(shipped: list[str], placed: dict[str, list[str]]) -> None:
    assert sorted(arrange(shipped, placed)) == sorted({*shipped, *placed})


def test_that_one_moved_entry_is_one_placing() -> None:
    assert placements("abcd", list("bcda"), {"a"}) == {"a": ["d", "c", "b", FIRST]}


def test_that_an_entry_whose_neighbour_went_stands_after_the_next_one_before_it() -> None:
    assert arrange(list("acd"), {"x": ["b", "a", FIRST]}) == list("axcd")
    assert arrange(list("cd"), {"x": ["b", "a"]}) == list("cdx")
    assert arrange(list("cd"), {"x": ["b", "a", FIRST]}) == list("xcd")


def test_that_entries_placed_after_one_another_in_a_circle_stay() -> None:
    assert sorted(arrange(["a"], {"x": ["y"], "y": ["x"]})) == ["a", "x", "y"]
