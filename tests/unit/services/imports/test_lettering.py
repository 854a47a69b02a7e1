import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.services.imports.lettering import latin_case, mend_alphabet, russian_case, to_twins


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("ИВАНОВ", "Иванов"),
        ("  иванов-ПЕТРОВ ", "Иванов-Петров"),
        ("МАМЕДОВ АЛИ ОГЛЫ", "Мамедов Али оглы"),
        ("мамед-оглы", "Мамед-оглы"),
        ("ДЕ ЛА КРУС", "де ла Крус"),
        ("фон  браун", "фон Браун"),
        ("ВАН", "Ван"),
        ("Де", "Де"),
        ("МакДональд", "МакДональд"),
        ("ИВанов", "Иванов"),
        ("иВАНОВ", "Иванов"),
        ("о'нил", "О'Нил"),
        ("АЛЬ-ФАРСИ", "аль-Фарси"),
        ("ростов-на-дону", "Ростов-на-Дону"),
        ("и.и.", "И.И."),
        ("", ""),
    ],
)
def test_that_russian_names_are_written_as_names_are(text, written):
    assert russian_case(text) == written


def test_that_latin_names_are_capitals():
    assert latin_case(" Eriksson  anna-maria") == "ERIKSSON ANNA-MARIA"


@pytest.mark.parametrize(
    ("text", "latin", "mended"),
    [
        ("ПPОБОВА", False, "ПРОБОВА"),
        ("PРOBOVA", True, "PPOBOVA"),
        ("Пpобова Oльга", False, "Пробова Ольга"),
        ("COBA", False, "COBA"),
        ("ПРОБОВА", True, "ПРОБОВА"),
        ("ПZОБОВА", False, "ПZОБОВА"),
        ("ЕРЁМИНË", False, "ЕРЁМИНЁ"),
        ("TESTOV ПРОБОВ", False, "TESTOV ПРОБОВ"),
    ],
)
def test_that_only_words_that_mix_alphabets_are_mended(text, latin, mended):
    assert mend_alphabet(text, latin=latin) == mended


def test_that_a_number_takes_the_letters_of_the_passport():
    assert to_twins("АВ1234567", latin=True) == "AB1234567"
    assert to_twins("ЯЖ12", latin=True) == "ЯЖ12"


@given(st.text(max_size=30) | st.text(st.sampled_from("абвАБВ ABCabc-'’оглыде ËёßĲŉ"), max_size=20))
@example("ŉ")
@example("ß")
@example("де де оглы оглы")
def test_that_writing_names_twice_is_writing_them_once(text):
    for once in (russian_case, latin_case):
        assert once(once(text)) == once(text)
    for latin in (True, False):
        mended = mend_alphabet(text, latin=latin)
        assert mend_alphabet(mended, latin=latin) == mended
        assert len(mended) == len(text)
