"""A table that takes little memory gives what a dictionary would."""

from hypothesis import given
from hypothesis import strategies as st

from app.services.names.packed_table import PackedTable

LETTERS = st.text("абяь-", max_size=5)


@given(st.dictionaries(LETTERS, st.text("абв!", max_size=3)), st.lists(LETTERS), st.integers(1, 3))
def test_that_every_key_has_its_value_and_no_other_has_one(
    values: dict[str, str], others: list[str], start: int
) -> None:
    table = PackedTable(values.items(), start)
    assert {key: table.get(key) for key in [*values, *others]} == {key: values.get(key) for key in [*values, *others]}
    assert sorted(table) == sorted(values)
    assert len(table) == len(values)
