"""What is written as TOML reads back as the same, whatever stands in it."""

import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UserError
from app.services.forms.toml_writing import toml_of

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
PLAIN = TEXTS | st.booleans() | st.integers(-(2**60), 2**60) | st.floats(allow_nan=False) | st.dates()
VALUES = st.recursive(PLAIN, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4))


@given(st.dictionaries(TEXTS, VALUES, max_size=6))
def test_that_every_table_reads_back_as_the_same(table: dict[str, object]) -> None:
    assert tomllib.loads(toml_of(table)) == table


@given(TEXTS)
def test_that_no_text_ends_its_string_and_adds_a_key(text: str) -> None:
    assert tomllib.loads(toml_of({"titles": {"en": text}, "place": [{"text": text}]})).keys() == {"titles", "place"}


def test_that_a_manifest_is_written_as_people_would() -> None:
    table = {"titles": {"en": 'A "form"'}, "language": "en", "field": [{"meaning": "surname", "day": date(2026, 1, 2)}]}
    assert toml_of(table) == (
        'language = "en"\n\n[titles]\nen = "A \\"form\\""\n\n[[field]]\nmeaning = "surname"\nday = 2026-01-02\n'
    )


def test_that_half_a_character_is_refused() -> None:
    with pytest.raises(UserError, match="pack_text_refused"):
        toml_of({"title": "\ud800"})
