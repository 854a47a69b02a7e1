"""Latin names in Russian letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.names.transliteration import to_russian


@pytest.mark.parametrize(
    ("latin", "russian"),
    [("IULIIA", "ЮЛИЯ"), ("YULIYA", "ЮЛИЯ"), ("Shchukina", "Щукина"), ("DMITRII", "ДМИТРИЙ"), ("ANDREI", "АНДРЕЙ")],
)
def test_that_a_latin_name_is_read(latin: str, russian: str) -> None:
    assert to_russian(latin)[0] == russian


@given(st.text(), st.sampled_from(["surname", "given_name", "patronymic", "any"]))
def test_that_any_text_gets_a_form_unless_it_is_empty(text: str, kind: str) -> None:
    assert len(to_russian(text, kind)) >= bool(text.strip())
