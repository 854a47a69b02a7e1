"""The names that many people bear."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.names.known_names import KINDS, load_known_names, man_form, share_of_bearers


@pytest.mark.parametrize(
    ("surname", "man"),
    [
        ("иванова", "иванов"),
        ("заславская", "заславский"),
        ("завгородняя", "завгородний"),
        ("сова", "сова"),
        ("жук", "жук"),
        ("эрикссонова", "эрикссонова"),
        ("ая", "ая"),
        ("", ""),
    ],
)
def test_that_the_man_s_form_of_a_known_surname_is_found(surname: str, man: str) -> None:
    assert man_form(surname) == man


def test_that_frequent_names_have_larger_shares() -> None:
    assert share_of_bearers("surname", "иванов") > share_of_bearers("surname", "щукин") > 0
    assert share_of_bearers("surname", "иванов") == share_of_bearers("surname", "иванова")
    assert share_of_bearers("given_name", "анна") > share_of_bearers("given_name", "снежана") > 0
    assert share_of_bearers("patronymic", "ивановна") > 0
    assert share_of_bearers("given_name", "эрикссон") == 0


@pytest.mark.parametrize("kind", KINDS)
def test_that_every_name_has_its_codes(kind: str) -> None:
    known = load_known_names(kind)
    names = list(known.names)
    assert len(names) == len(set(names)) == len(known.names) > 6_000
    assert all(known.trait(name) and known.count(name) >= 1 for name in names)
    assert 0.99 < sum(known.count(name) for name in names) / known.bearers < 1.01


@given(st.text())
def test_that_any_text_may_be_asked(text: str) -> None:
    assert all(0 <= share_of_bearers(kind, text) < 1 for kind in KINDS)
