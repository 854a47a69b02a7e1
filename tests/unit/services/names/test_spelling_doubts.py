"""When the Latin name of a passport is to be looked at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.names.spelling_doubts import doubtful_spellings, spelling_doubt
from app.services.names.transliteration import to_latin


@pytest.mark.parametrize(
    ("russian", "latin", "issued", "citizenship", "code"),
    [
        ("Подъячев", "PODIEIACHEV", "", "", ""),
        ("Подъячев", "PODIACHEV", "2020-01-01", "RUS", "scheme"),
        ("Подъячев", "PODIACHEV", "2012-01-01", "RUS", ""),
        ("Подъячев", "PODYACHEV", "", "GBR", ""),
        ("Сергей", "SERHII", "", "UKR", ""),
        ("Щербакова", "SHERBAKOV", "", "RUS", "differs"),
        ("Юлия", "JULIA", "", "", "translated"),
        ("", "PROBOVA", "", "", ""),
        ("Пробова", "", "", "", ""),
    ],
)
def test_that_a_spelling_is_doubted_by_what_is_known_of_the_passport(russian, latin, issued, citizenship, code):
    doubt = spelling_doubt(russian, latin, issued, citizenship)
    assert (doubt.code if doubt else "") == code


@given(st.text(alphabet="абвгдежзийклмнопрстуфхцчшщъыьэюяё-", max_size=20))
def test_that_what_passports_write_now_is_never_doubted(russian):
    assert spelling_doubt(russian, to_latin(russian).upper()) is None


@given(st.text(max_size=20), st.text(max_size=20), st.text(max_size=10), st.text(max_size=3))
def test_that_nothing_makes_it_fail(russian, latin, issued, citizenship):
    spelling_doubt(russian, latin, issued, citizenship)


def test_that_single_errors_are_told_wherever_they_stand():
    people = [("Пробова", "PROBOVA", "", "")] * 5_000 + [("Пробова", "PROBKOVA", "", "")]
    assert [at for at, _ in doubtful_spellings(people)] == [5_000]


def test_that_columns_of_different_people_are_given_up_early():
    people = [(f"Проб{chr(1072 + at % 30)}в", f"TEST{at % 7}OVA", "", "") for at in range(10_000)]
    told = [at for at, _ in doubtful_spellings(people)]
    assert 100 <= len(told) <= 200
