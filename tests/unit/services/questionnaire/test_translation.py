"""Texts in the questionnaire's language: by letters, by dictionary, of options and countries, or as they stand."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.services.forms.manifest import AnswerKind, Field, Meaning, Option, Part, Translation
from app.services.questionnaire.shapes import TextOrigin
from app.services.questionnaire.translation import by_letters, is_russian, missing_options, text_of

OPTIONS = (
    Option("one", {"ru": "один", "en": "One", "fr": "Un"}),
    Option("two", {"ru": "два", "en": "Two"}),
)


class FewTerms:
    """A dictionary of two terms."""

    def look_up(self, russian: str, language: str) -> str:
        known = {"инженер": "engineer", "врач, инженер-конструктор": "design engineer and doctor", "да": "ja"}
        return known.get(russian.casefold(), "") if language in {"en", "de"} else ""

    def place(self, russian: str, language: str) -> str:
        return {"Пхукет": "Phuket", "Таиланд": "Thailand"}.get(russian, "") if language == "en" else ""


def text(kind: AnswerKind, value: str, language: str = "en", translation: Translation = Translation.NONE) -> str:
    meaning = Meaning("m", kind, Part.WORK, options=OPTIONS)
    field = Field("m", "m", kind, translation=translation, options=OPTIONS[:1])
    return text_of(field, meaning, value, language, FewTerms()).text


@pytest.mark.parametrize(
    ("kind", "value", "language", "told"),
    [
        (AnswerKind.OPTION, "one", "en", "One"),
        (AnswerKind.OPTION, "one", "ru", "один"),
        (AnswerKind.OPTION, "two", "en", "Two"),
        (AnswerKind.OPTION, "two", "fr", ""),
        (AnswerKind.OPTION, "three", "en", ""),
        (AnswerKind.OPTIONS, '["one", "two"]', "en", "One, Two"),
        (AnswerKind.COUNTRY, "RUS", "en", "Russia"),
        (AnswerKind.COUNTRY, "RUS", "fr", "Russie"),
        (AnswerKind.COUNTRY, "SUN", "en", "USSR"),
        (AnswerKind.COUNTRIES, '["FRA", "DEU"]', "fr", "France, Allemagne"),
        (AnswerKind.YES_NO, "yes", "fr", "Oui"),
        (AnswerKind.YES_NO, "no", "ru", "Нет"),
        (AnswerKind.DATE, "1985-03-14", "en", "1985-03-14"),
        (AnswerKind.NUMBER, "3", "en", "3"),
        (AnswerKind.TEXT, "", "en", ""),
    ],
)
def test_that_each_kind_has_its_words(kind: AnswerKind, value: str, language: str, told: str) -> None:
    assert text(kind, value, language) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("инженер", "engineer"),
        ("инженер, Siemens", "engineer, Siemens"),
        ("инженер ;инженер", "engineer; engineer"),
        ("врач, инженер-конструктор", "design engineer and doctor"),
        ("инженер, Siemens,", "engineer, Siemens"),
        (", инженер,, Siemens ; ", "engineer, Siemens"),
        ("инженер, небывальщик", ""),
        ("engineer", "engineer"),
    ],
)
def test_that_a_dictionary_is_asked_for_the_whole_and_then_for_its_parts(value: str, told: str) -> None:
    assert text(AnswerKind.TEXT, value, "en", Translation.DICTIONARY) == told


def test_that_unknown_terms_are_named() -> None:
    field = Field("m", "m", AnswerKind.TEXT, translation=Translation.DICTIONARY)
    made = text_of(field, None, "инженер, кто-то, что-то", "en", FewTerms())
    assert (made.text, made.origin, made.unknown) == ("", TextOrigin.NONE, ("кто-то", "что-то"))


def test_that_a_russian_questionnaire_translates_nothing() -> None:
    for how in Translation:
        assert text(AnswerKind.TEXT, "инженер", "ru", how) == "инженер"


def test_that_letters_are_those_of_the_fields_scheme() -> None:
    field = Field("m", "m", AnswerKind.TEXT, translation=Translation.LETTERS, scheme="mvd1997")
    assert text_of(field, None, "Юрьев", "en", FewTerms()).text == by_letters("Юрьев", "mvd1997")
    assert text(AnswerKind.TEXT, "Щукина, д. 7", "en", Translation.LETTERS) == "Shchukina, d. 7"


@pytest.mark.parametrize(
    ("value", "told", "origin"),
    [
        ("Пхукет", "Phuket", TextOrigin.DICTIONARY),
        ("Отель «Якорь», д. 7, Пхукет; Таиланд", 'Otel "Iakor", d. 7, Phuket; Thailand', TextOrigin.DICTIONARY),
        ("Улица Пхукет, 7", "Ulitsa Pkhuket, 7", TextOrigin.LETTERS),  # the name of a street
        ("7 Beach Road", "7 Beach Road", TextOrigin.SAME),
    ],
)
def test_that_towns_are_called_as_they_are_and_the_rest_goes_by_letters(value, told, origin) -> None:
    field = Field("m", "m", AnswerKind.TEXT, translation=Translation.PLACES)
    made = text_of(field, None, value, "en", FewTerms())
    assert (made.text.replace("«", '"').replace("»", '"'), made.origin) == (told, origin)


@example("\uf900")
@given(st.text())
def test_that_letters_leave_what_is_not_russian_as_it_is(typed: str) -> None:
    once = by_letters(typed, "icao9303")
    if not is_russian(typed):
        assert once == typed
    if not is_russian(once):
        assert by_letters(once, "icao9303") == once


def test_that_an_option_that_the_country_lacks_is_told() -> None:
    field = Field("m", "m", AnswerKind.OPTIONS, options=OPTIONS[:1])
    assert missing_options(field, '["one", "two", "three"]') == ("two", "three")
    assert missing_options(field, "") == ()


def test_that_yes_in_a_further_language_is_the_dictionarys() -> None:
    field = Field("m", "m", AnswerKind.YES_NO)

    class German:
        def look_up(self, russian: str, language: str) -> str:
            return "Ja" if (russian, language) == ("Да", "de") else ""

    assert text_of(field, None, "yes", "de", German()).text == "Ja"
    assert text_of(field, None, "no", "de", German()).text == ""
