import pytest

from app.services.questionnaire.shapes import Doubt
from app.views.questionnaire.words import bars_entry, doubt_level, doubt_text
from app.views.texts_of_questionnaires import DOUBTS


@pytest.mark.usefixtures("qapp")
def test_that_characters_too_many_are_counted() -> None:
    assert doubt_text(Doubt("too_long", {"over": 1})).startswith("1 character(s) more")
    assert doubt_text(Doubt("too_long", {"over": 12})).startswith("12 character(s) more")


@pytest.mark.usefixtures("qapp")
def test_that_a_passport_that_ends_too_soon_is_told_with_its_dates() -> None:
    doubt = Doubt("passport_ends_too_soon", {"until": "2026-09-22", "expires": "2026-08-01"})
    assert "must be valid until 22.09.2026; it ends on 01.08.2026" in doubt_text(doubt)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("code", sorted(DOUBTS))
def test_that_every_doubt_is_a_sentence(code: str) -> None:
    params = {
        "until": "2026-09-22",
        "expires": "2026-08-01",
        "issued": "2015-01-01",
        "years": 10,
        "date": "2026",
        "signs": "🌼",
    }
    text = doubt_text(Doubt(code, params))
    assert text.endswith(".")
    assert "{" not in text


def test_that_what_bars_the_entry_is_worse_than_what_is_only_doubtful() -> None:
    assert doubt_level(Doubt("passport_too_old")) == "error"
    assert doubt_level(Doubt("untranslated")) == "doubt"


def test_that_a_passport_that_is_too_old_bars_the_entry_and_one_unknown_does_not() -> None:
    assert bars_entry(Doubt("passport_too_old"))
    assert not bars_entry(Doubt("passport_expiry_missing"))
