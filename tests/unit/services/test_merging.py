"""Merging: whoever changed a field alone has it; where both did, both are shown."""

from hypothesis import given
from hypothesis import strategies as st

from app.services.merging import Clash, merge_changes

VALUES = st.one_of(st.none(), st.sampled_from("abc"))
RECORDS = st.dictionaries(st.sampled_from(("one", "two", "three")), VALUES)


@given(RECORDS, RECORDS, RECORDS)
def test_that_every_field_is_decided_or_asked(
    base: dict[str, object], mine: dict[str, object], theirs: dict[str, object]
) -> None:
    changes, clashes = merge_changes(base, mine, theirs)
    asked = {clash.field for clash in clashes}
    for field in {*base, *mine, *theirs}:
        was, wanted, stored = base.get(field), mine.get(field), theirs.get(field)
        result = changes.get(field, stored)
        if field in asked:
            assert wanted not in (was, stored)
            assert stored != was
        elif wanted == was:
            assert result == stored
        else:
            assert result == wanted


def test_that_a_clash_tells_all_three() -> None:
    assert merge_changes({"a": 1}, {"a": 2}, {"a": 3}) == ({}, [Clash("a", 1, 2, 3)])
    assert merge_changes({"a": 1}, {"a": 2}, {"a": 2}) == ({}, [])
