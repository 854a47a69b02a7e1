import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from app.services.persons.countries import alpha_2_of, country_code, country_name, list_countries


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Россия", "RUS"),
        ("РФ", "RUS"),
        ("российская федерация", "RUS"),
        ("Russian Federation", "RUS"),
        ("RUS", "RUS"),
        ("ru", "RUS"),
        ("гражданин РФ", "RUS"),
        ("Russian", "RUS"),
        ("СССР", "SUN"),
        ("SUN", "SUN"),
        ("USSR", "SUN"),
        ("D", "D"),
        ("DEU", "DEU"),
        ("Германия", "DEU"),
        ("Germany", "DEU"),
        ("США", "USA"),
        ("U.S.A.", "USA"),
        ("Казахстан", "KAZ"),
        ("Кыргызстан", "KGZ"),
        ("Киргизия", "KGZ"),
        ("Белоруссия", "BLR"),
        ("Беларусь", "BLR"),
        ("Молдавия", "MDA"),
        ("Türkiye", "TUR"),
        ("Турция", "TUR"),
        ("украинское", "UKR"),
        ("Без гражданства", "XXA"),
        ("xxa", "XXA"),
        ("Великобритания", "GBR"),
        ("Кот-д’Ивуар", "CIV"),
        ("Советский Союз", "SUN"),
        ("ГДР", "DDR"),
        ("RKS", "RKS"),
    ],
)
def test_that_a_country_is_known_by_name_adjective_and_code(text: str, code: str) -> None:
    assert country_code(text) == code


@pytest.mark.parametrize("text", ["", " ", "Москва", "IVANOV", "75", "z" * 5000, "гражданин"])
def test_that_other_text_is_no_country(text: str) -> None:
    assert country_code(text) is None


def test_that_codes_are_shown_by_name_in_both_languages() -> None:
    assert country_name("RUS", "ru") == "Россия"
    assert country_name("RUS", "en") == "Russia"
    assert country_name("SUN", "ru") == "СССР"
    assert country_name("XXA", "en") == "Stateless person"
    assert country_name("SUN", "fr") == "URSS"
    assert country_name("DDR", "fr") == "République démocratique allemande"
    assert country_name("QQQ", "ru") == "QQQ"
    assert country_name("RUS", "no such language") == "Russia"


def test_that_every_listed_country_is_read_back_from_its_name() -> None:
    for language in ("ru", "en"):
        wrong = [(code, name) for code, name in list_countries(language) if country_code(name) not in (code, "DEU")]
        assert wrong == []


@given(st.text())
def test_that_any_text_gives_a_code_or_none(text: str) -> None:
    code = country_code(text)
    assert code is None or (code.isupper() and 1 <= len(code) <= 3)


@pytest.mark.parametrize("language", ["en", "fr", "ru"])
def test_that_the_names_are_those_that_babel_gives(language: str) -> None:
    territories = Locale(language).territories
    named = {code: country_name(code, language) for code in ("RUS", "DEU", "TUR", "CIV", "HKG")}
    assert named == {code: territories[alpha_2_of(code)] for code in named}
