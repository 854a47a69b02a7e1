import pytest

from app.services.forms.manifest import AnswerKind, Check
from app.services.forms.packs import known_packs
from app.services.questionnaire.writing import writing_doubts


def codes(check, text):
    return [doubt.code for doubt in writing_doubts(check, text)]


@pytest.mark.parametrize("text", ["anna@example.com", "hotel.reception@hotel-example.es", ""])
def test_that_an_address_is_taken(text):
    assert codes(Check.EMAIL, text) == []


@pytest.mark.parametrize("text", ["1.2.26", "anna", "anna@", "anna example.com"])
def test_that_what_is_no_address_is_told(text):
    assert codes(Check.EMAIL, text) == ["email_odd"]


@pytest.mark.parametrize(("text", "told"), [("+7 495 123-45-67", []), ("112", []), ("none", ["phone_odd"])])
def test_that_a_number_needs_figures(text, told):
    assert codes(Check.PHONE, text) == told


def test_that_pictures_are_named_once():
    doubts = list(writing_doubts(Check.NONE, "OOO Romashka 🌼🌼, № 5 «A»"))
    assert [(doubt.code, doubt.params["signs"]) for doubt in doubts] == [("signs_odd", "🌼")]


def test_that_other_texts_are_not_checked():
    assert codes(Check.NONE, "1.2.26") == []


def test_that_every_address_and_number_of_the_shipped_forms_is_checked():
    for meaning in known_packs().meanings.values():
        if meaning.kind is AnswerKind.TEXT and meaning.code.rpartition("_")[2] in {"email", "phone"}:
            assert meaning.check == meaning.code.rpartition("_")[2], meaning.code
