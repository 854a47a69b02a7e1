import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.imports.titles import take_titles, without_stray_signs


@pytest.mark.parametrize(
    ("text", "name", "sex", "remarks"),
    [
        ("IVANOV MR", "IVANOV", "M", ()),
        ("IVANOVA/MRS", "IVANOVA", "F", ()),
        ("PETROV (CHD)", "PETROV", "", ("CHD",)),
        ("mr. Testov", "Testov", "M", ()),
        ("TESTOV IVAN MSTR", "TESTOV IVAN", "M", ()),
        ("TESTOV MR CHD", "TESTOV", "M", ("CHD",)),
        ("TESTOV/IVANMR", "TESTOV/IVAN", "M", ()),
        ("TESTOV/M", "TESTOV", "M", ()),
        ("TESTOV (Ж)", "TESTOV", "F", ()),
        ("TESTOV M", "TESTOV M", "", ()),
        ("PROBOVA (NEE TESTOVA) MS", "PROBOVA", "F", ("NEE TESTOVA",)),
        ("MR", "MR", "", ()),
        ("TESTOV MR MRS", "TESTOV", "", ("MRS", "MR")),
        ("ERIKSSON", "ERIKSSON", "", ()),
    ],
)
def test_that_titles_and_brackets_come_off_a_name(text, name, sex, remarks):
    taken = take_titles(text)
    assert (taken.name, taken.sex, taken.remarks) == (name, sex, remarks)


@pytest.mark.parametrize(
    ("text", "name", "cut"),
    [
        ("1. IVANOV", "IVANOV", ()),
        ("IVANOV2", "IVANOV", ()),
        ("IVAN0V", "IVAN0V", ()),
        ("MR. TESTOV", "MR TESTOV", ()),
        ("IVANOV – PETROV", "IVANOV-PETROV", ()),
        ("O'NIL", "O'NIL", ()),
        ("-TESTOV-", "TESTOV", ()),
        ("Пробова (до брака Тестова)", "Пробова", ("до брака Тестова",)),
        ("TESTOV [12]", "TESTOV", ()),
        ("DE LA CRUZ;", "DE LA CRUZ", ()),
        ("123", "123", ()),
        ("", "", ()),
    ],
)
def test_that_surnames_lose_stray_signs_only(text, name, cut):
    assert without_stray_signs(text) == (name, cut)


TEXTS = st.text(max_size=40) | st.text(st.sampled_from("AB аб-'()[]/.,12 MRS"), max_size=30)


@given(TEXTS)
def test_that_no_letter_is_lost_with_the_signs(text):
    name, cut = without_stray_signs(text)
    letters = sorted(sign for sign in text if sign.isalpha())
    assert sorted(sign for sign in "".join((name, *cut)) if sign.isalpha()) == letters
    again, further = without_stray_signs(name)
    assert (again, further) == (name if any(map(str.isalpha, name)) else again, ())


@given(TEXTS)
def test_that_a_title_that_tells_no_sex_is_a_remark(text):
    taken = take_titles(text)
    letters = sum(sign.isalpha() for sign in text)
    kept = sum(sign.isalpha() for sign in "".join((taken.name, *taken.remarks)))
    assert kept <= letters
    if not taken.has_title:
        assert kept == letters
