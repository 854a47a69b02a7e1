"""Whether a Latin name can be the spelling of a Russian one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.names.transliteration import SCHEMES, to_latin
from app.services.names.transliteration.spelling import LetterDifference, check_spelling

NAMES = st.text(st.sampled_from("абвгдеёжзийклмнопрстуфхцчшщъыьэюя"), min_size=1, max_size=15)


@pytest.mark.parametrize(
    ("russian", "latin", "first_scheme"),
    [
        ("Подъячев", "PODIEIACHEV", "icao9303"),
        ("Подъячев", "PODIACHEV", "gost2006"),
        ("Цой", "Tcoi", "gost2006"),
        ("Юлия", "YULIYA", "mvd2000"),
        ("Ильин", "ILYIN", "mvd2000"),
        ("Игорь", "IGOR'", "icao9303"),
        ("Васильев", "VASILYEV", "mvd2000"),
        ("Семёнов", "Semenov", "icao9303"),
        ("Жуков", "JOUKOV", "french"),
        ("Сергій", "SERHII", "ukraine2010"),
        ("Дзмітрый", "DZMITRY", "belarus"),
        ("Ерлик", "YERLIK", "kazakhstan"),
        ("Мусина-Пушкина", "MUSINA PUSHKINA", "icao9303"),
        ("Анна Мария", "ANNA-MARIIA", "icao9303"),
    ],
)
def test_that_the_scheme_of_a_spelling_is_named(russian: str, latin: str, first_scheme: str) -> None:
    check = check_spelling(russian, latin)
    assert check.code == "scheme"
    assert check.schemes[0] == first_scheme
    assert check.is_possible


@pytest.mark.parametrize(
    ("russian", "latin"),
    [
        ("Дмитрий", "DMITRY"),
        ("Юрий", "YURII"),
        ("Алексей", "ALEXEY"),
        ("Мария", "MARIA"),
        ("Соловьёв", "SOLOVIOV"),
        ("Семён", "SEMION"),
        ("Алексей", "Alexei"),
    ],
)
def test_that_schemes_may_be_mixed_as_in_practice(russian: str, latin: str) -> None:
    check = check_spelling(russian, latin)
    assert (check.code in {"mixed", "scheme"}, check.is_possible) == (True, True)


def test_that_an_icao_name_is_no_ukrainian_one_by_chance() -> None:
    assert "ukraine2010" not in check_spelling("Подъячев", "PODIACHEV").schemes


@pytest.mark.parametrize(
    ("russian", "latin"),
    [
        ("Юлия", "JULIA"),
        ("Александр", "ALEXANDER"),
        ("Евгений", "Eugene"),
        ("Пётр", "PETER"),
        ("Михаил Пётр", "MICHAEL PETR"),
    ],
)
def test_that_a_translation_is_told_from_a_spelling(russian: str, latin: str) -> None:
    check = check_spelling(russian, latin)
    assert check.code == "translated"
    assert not check.is_possible


@pytest.mark.parametrize(
    ("russian", "latin", "difference"),
    [
        ("Иванова", "IVANOV", LetterDifference(6, "а", 6, "", "A")),
        ("Щукин", "SHUKIN", LetterDifference(0, "щ", 0, "SH", "SHCH")),
        ("Мусин-Пушкин", "MUSIN BUSHKIN", LetterDifference(6, "п", 6, "B", "P")),
        ("Иванов", "IVAN0V", LetterDifference(4, "о", 4, "0", "O")),
        ("Иванов", "IVANОV", LetterDifference(4, "о", 4, "О", "O")),
        ("Хабибуллин", "KHABIBULIN", LetterDifference(6, "л", 7, "", "L")),
        ("Ким", "KIMM", LetterDifference(2, "м", 2, "MM", "M")),
    ],
)
def test_that_the_letter_that_differs_is_named(russian: str, latin: str, difference: LetterDifference) -> None:
    check = check_spelling(russian, latin)
    assert (check.code, check.is_possible) == ("differs", False)
    assert len(check.differences) == 1
    found = check.differences[0]
    assert (found.russian, found.expected) == (difference.russian, difference.expected)
    assert latin[found.latin_at : found.latin_at + len(found.latin)] == found.latin
    assert russian[found.russian_at].lower() == found.russian
    assert found == difference or "л" in found.russian


@pytest.mark.parametrize(
    ("russian", "latin", "code"),
    [
        ("", "IVANOV", "incomplete"),
        ("Иванов", " - ", "incomplete"),
        ("Анна Мария", "ANNA", "latin_short"),
        ("Мусина-Пушкина", "PUSHKINA", "latin_short"),
        ("Анна", "ANNA PETROVNA", "russian_short"),
        ("Анна", "MARIIA PETROVNA", "differs"),
    ],
)
def test_that_missing_names_are_told_from_other_letters(russian: str, latin: str, code: str) -> None:
    assert check_spelling(russian, latin).code == code


@pytest.mark.parametrize("scheme", [code for code, scheme in SCHEMES.items() if scheme.alphabet == "ru"])
@given(name=NAMES)
def test_that_what_a_scheme_yields_agrees(scheme: str, name: str) -> None:
    latin = to_latin(name, scheme).upper()
    check = check_spelling(name.capitalize(), latin)
    assert check.code == "incomplete" or scheme in check.schemes


@given(st.text(), st.text())
def test_that_any_two_texts_can_be_compared(russian: str, latin: str) -> None:
    for difference in check_spelling(russian, latin).differences:
        assert 0 <= difference.russian_at <= len(russian)
        assert 0 <= difference.latin_at <= len(latin)
        assert difference.russian or difference.latin


def test_that_very_long_texts_are_compared_soon() -> None:
    assert check_spelling("а" * 20_000, "B" * 20_000).code == "differs"
